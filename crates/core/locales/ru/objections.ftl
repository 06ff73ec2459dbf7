# Возражения кандидата против того, как получен результат.
event-objected = кандидат возразил { $objected }: «{ $text }»
event-objection-answered = на возражение ответили { $answered }: «{ $text }»
refusal-objected-before-signed = { $objected } – раньше дня подписания ({ $signed }). Нельзя возражать против результата, который ещё не подписан.
refusal-answered-before-objected = { $answered } – раньше дня возражения ({ $objected }).
refusal-no-objection = Нет возражения, на которое ещё не ответили.
report-objections = Возражения
objection-title = Возражение кандидата, { $date }
objection-answer-title = Ответ: { $by }, { $date }
objection-open = На это возражение ещё не ответили.
objection-line = Возражение от { $date }, { $state ->
    [answered] ответ дан
   *[open] ответа ещё нет
}: { $text }
letter-objection = То, что Вы показали, оценивали люди; результат по их оценкам вычислен по правилам рубрики, а решение по нему принимают люди. Вы можете возразить против такого порядка. Центр признания ответит Вам в течение { $count ->
    [working] { $days ->
        [one] { $days } рабочего дня
       *[many] { $days } рабочих дней
    }
   *[calendar] { $days ->
        [one] { $days } дня
       *[many] { $days } дней
    }
}.
cli-object = Записать в подписанное собеседование возражение кандидата или ответ на него
cli-object--file = Файл собеседования
cli-object--text = Текст возражения
cli-object--answer = Текст ответа на первое возражение, на которое ещё не ответили
cli-object--on = День, когда возражение поступило или на него ответили; если не указан – сегодня
cli-object--by = Имя того, кто записывает возражение или отвечает на него
object-done = { $path }: записано, пломба поставлена.
object-answer-by = { $path }: записано, пломба поставлена. По настройкам вашего центра ответить нужно до { $until } включительно.
