# Drills: short practice with feedback at once.

## The file of a trainee
drills-damaged = Не удалось прочитать { $path }, строка { $line }, столбец { $column }: { $details }
drills-full = Файл { $path } заполнен: больше { $most } упражнений в нём не помещается. Продолжите под другим именем.
drills-held = В файл { $path } пишет другая программа. Этот ответ не сохранён.
drills-set-aside = Файл с прежними упражнениями не удалось прочитать. Он сохранён как { $path }; счёт начат заново.

## The screen
drill-title = Упражнения
drill-kind = { $kind ->
    [rate] Оценить один ответ
    [evidence] Найти подтверждения
   *[probe] Выбрать нейтральное уточнение
}
drill-reading = случаи читаются …
drill-status = { $number } из { $count }
drill-kept = сохранено
drill-keeping = сохраняется
drill-not-kept = НЕ СОХРАНЕНО
drill-choose-first = Сначала выберите ответ: цифрой или стрелками.
drill-read-first = Вариант не был виден: прочитайте и нажмите Enter.
drill-mark-first = Сначала отметьте хотя бы одну фразу.
drill-rate-task = Оцените только этот ответ по описаниям уровней:
drill-evidence-task = Какие фразы служат подтверждением по этому критерию – за или против?
drill-marked = { $count ->
    [0] ничего не отмечено
   *[other] отмечено: { $count }
}
drill-probe-task = Что спросить дальше, не подсказывая кандидату ответа?
drill-none = Составить упражнения не из чего: учебных случаев нет. Какие есть, показывает «viva cases».
drill-none-due = На сегодня упражнений нет. Следующее – { $days ->
    [1] завтра
    [one] через { $days } день
    [few] через { $days } дня
   *[many] через { $days } дней
}.

## What is told
drill-grade = { $grade ->
    [again] Пока неверно
    [hard] Почти верно
    [good] Верно
   *[easy] Найдено всё и ничего лишнего
}
drill-level-exact = Оценка та же, что у эксперта: «{ $expert }».
drill-level-higher = Выбрано «{ $given }», у эксперта – «{ $expert }»: завышено на { $levels ->
    [one] { $levels } уровень
    [few] { $levels } уровня
   *[many] { $levels } уровней
}.
drill-level-lower = Выбрано «{ $given }», у эксперта – «{ $expert }»: занижено на { $levels ->
    [one] { $levels } уровень
    [few] { $levels } уровня
   *[many] { $levels } уровней
}.
drill-level-too-sure = Выбрано «{ $given }», а эксперт считает, что подтверждений в этом ответе недостаточно.
drill-level-not-sure = Выбрано «подтверждений недостаточно», а эксперт ставит «{ $expert }».
drill-because = Почему: { $because }
drill-anchor = Описание уровня: { $anchor }
drill-found = { $found ->
    [0] Ничего не найдено (всего { $all })
   *[other] Найдено: { $found } из { $all }
}{ $wrongly ->
    [0] {""}
   *[other] ; отмечено и то, чего эксперт не записал: { $wrongly }
}.
drill-legend = { $found } найдено  { $missed } пропущено  { $wrongly } эксперт не записал
drill-defensible = { $mark } Эксперт записал другое, но говорит об этом, обосновывая оценку: такую запись можно защитить.
drill-other = Фраза «{ $sentence }» – подтверждение для { $criteria }.
drill-distractor = «{ $quote }»: { $because }
drill-noted = Запись эксперта: { $note }
drill-leads = Наводящий: подсказывает ответ, и кандидату остаётся лишь согласиться. «{ $says }» Ничего нового так не узнать.
drill-neutral = Нейтральный, но ни на одну оценку не влияет. «{ $says }»
drill-reveals = Нейтральный и даёт сведения для { $criteria }. «{ $says }»
drill-again-now = Повторится ещё на этом занятии.
drill-again = Повторится { $days ->
    [0] сегодня
    [1] завтра
    [one] через { $days } день
    [few] через { $days } дня
   *[many] через { $days } дней
}.
drill-end = { $right ->
    [0] С первого раза верных ответов нет (всего { $count }).
   *[other] С первого раза верно: { $right } из { $count }.
}
drill-end-row = { $kind ->
    [rate] Оценить один ответ: { $question }, { $criterion }
    [evidence] Найти подтверждения: { $question }, { $criterion }
   *[probe] Выбрать нейтральное уточнение: { $question }
}, «{ $case }». { $again }

## Keys
command-drill = упражнения
command-drill-level = ответить
command-drill-page-down = читать дальше
command-drill-told-page-down = читать дальше
command-drill-confirm = ответить выбранной строкой
command-drill-cancel = выйти
command-drill-evidence-toggle = отметить
command-drill-evidence-confirm = ответить
command-drill-evidence-cancel = выйти
command-drill-told-next = далее
command-drill-told-cancel = выйти
context-drill = Упражнение
context-drill-evidence = Упражнение: подтверждения
context-drill-told = Упражнение: мнение эксперта
help-drill = Прочитайте ответ и выберите номер. Мнение эксперта видно сразу, результат сохраняется. Если ответ неверен, упражнение повторится на этом занятии и ещё раз в другой день.
help-drill-evidence = Отметьте каждую фразу, которая служит подтверждением по этому критерию – за или против, – и ответьте: Enter. Некоторые фразы лишь похожи на подтверждение.
help-drill-told = Прочитайте, что об этом думает эксперт, и переходите дальше.

## The command line
cli-drill = Выполнить короткие упражнения с разбором сразу после ответа или узнать, что на сегодня назначено
cli-drill--case = Только упражнения по этому случаю
cli-drill--rubric = Только упражнения по этой рубрике
cli-drill--kind = Только упражнения этого вида
cli-drill--items = Сколько упражнений на занятии [по умолчанию: 10]
cli-drill--trainee = Имя слушателя: у каждого своё расписание
cli-drill--due = Только сообщить, что назначено на сегодня, ничего не открывая
cli-drill--json = Вывести назначенное на сегодня в JSON
drill-name-too-long = Имя длиннее { $most } знаков.
drill-no-case = Таких упражнений по случаю «{ $case }» нет. Имеющиеся случаи показывает «viva cases».
drill-no-rubric = Таких упражнений по рубрике «{ $rubric }» нет. Имеющиеся случаи показывает «viva cases».
drill-due = { $due ->
    [0] На сегодня упражнений нет
   *[other] Упражнений на сегодня: { $due }
}; ещё ни разу не выполнялось: { $new }.
drill-due-next = Следующее – { $date }.
