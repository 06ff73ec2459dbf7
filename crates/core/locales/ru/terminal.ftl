# The screens of the terminal program.
viva = Viva
too-small = Окно слишком мало. Для Viva нужно столбцов: { $columns }, строк: { $rows }. Набранный текст всё равно принимается.
saving-saved = сохранено
saving-not-yet = сохранение
saving-failed = НЕ СОХРАНЕНО
saving-read-only = только чтение
leave-unsaved = Сохранено не всё
leave-unsaved-stay = Остаться и повторить
leave-unsaved-lose = Выйти и потерять несохранённое
draft-refused-title = Введено, но не принято
draft-refused-explained = Это набирали, когда вышли из собеседования, и в таком виде принять это нельзя. Текст хранится, пока не закрыта эта страница; перенесите его туда, где он должен стоять.
tick-looking-for = «{ $typed }» – найдено: { $found }
more-count = ещё { $count }
pick-nothing = Ничего не найдено.
help-title = Клавиши и знаки
help-by-name = ^G и название
confirm-title = Нажата буква команды «{ $command }». Выполнить?
confirm-yes = Да, выполнить
confirm-no = Нет
stray-letters = { $place ->
    [ask] Буквы здесь – команды. К записям ведёт Enter.
    [practice-ask] Буквы здесь – команды. К записям ведёт Enter.
    [rate] Буквы здесь – команды. К обоснованию ведёт Tab.
    [sheet] Буквы здесь – команды. К обоснованию ведёт Tab.
    [recommend] Буквы здесь – команды. К обратной связи ведёт f.
    [practice-recommend] Буквы здесь – команды. К обратной связи ведёт f.
    [prepare] В это поле ничего не вводят. К следующему ведёт Tab.
    [practice-prepare] В это поле ничего не вводят. К следующему ведёт Tab.
    [evidence-form] В это поле ничего не вводят. К следующему ведёт Tab.
   *[other] Буквы здесь – команды. Записи делают на экране вопросов.
}
interrupt-told = Выход – Ctrl-Q. Ctrl-C копирует выделенное в тексте.
saved-told = { $state ->
    [saved] Всё сохранено, как и всегда.
    [not-yet] Последние нажатия сохраняются, остальное уже сохранено.
    [failed] Сохранено не всё.
    [read-only] Здесь ничего нельзя изменить, и всё сохранено.
    [along] Собеседование открыто в другом окне, там оно и сохраняется.
   *[nothing] Ни одно собеседование не открыто, сохранять нечего.
}
undo-nothing = Здесь нечего отменить или вернуть.
undo-told = Отменено: { $what }. Вернуть – Alt-y.
redo-told = Возвращено: { $what }.
undo-reason = ввод отменён
undo-irreversible = { $why ->
    [said-aloud] Не отменить: кандидат это уже услышал.
    [first-preparation] Первая запись подготовки остаётся; её можно изменить.
    [closed] Завершение не отменить: задайте ещё вопросы и завершите снова.
    [broken-off] Прерванное собеседование остаётся прерванным.
    [agreed] Решённое вместе не отменить; можно согласовать иначе.
   *[signed] Подпись остаётся, как и всё добавленное после неё.
}
line-left = Текст сохранён: он появится, когда это поле откроется снова.
leave-form-title = Форма заполнена, но ещё не сохранена
leave-form-keep = Оставить как есть и вернуться к ней позже
leave-form-go-on = Продолжить заполнение
leave-form-throw-away = Удалить введённое
leave-form-kept = Форма оставлена как есть; она откроется там же, где её заполняли.
pause-title = Перерыв
pause-text = Собеседование остановлено с { $time }. Продолжить – Enter.
pause-nothing = Здесь нечего останавливать.
find-title = Поиск в записях


step-prepare = Подготовка
step-open = Вступительная часть
step-ask = Вопросы
step-evidence = Подтверждения
step-close = Заключительная часть
step-rate = Оценка
step-recommend = Рекомендация
step-home = На главный экран
go-to-title = Перейти

## Home
home-reading = загрузка собеседований …
break-told = С { $from } до { $until } программа не работала ({ $length }): в протоколе это перерыв, и в длительность собеседования он не входит.
home-counts = Всего: { $sessions } · открыто: { $open } · оценить: { $rate } · подписать: { $sign }
home-open = Открытые
home-to-be-rated = Ожидают оценки
home-to-be-signed = Ожидают подписи
home-closed = Подписанные
home-empty = Собеседований пока нет. Чтобы начать, нажмите Enter или n и выберите рубрику; дальше Viva ведёт шаг за шагом.
home-no-match = Ничего не найдено. Esc снова показывает все.
home-to-ask = осталось задать { $left } из { $questions }
home-rated = оценено { $rated } из { $criteria }
home-copy = копия
home-unsigned = оценено, не подписано
home-broken-off = прервано, ждёт подписи
home-signed = { $outcome ->
    [full] полное признание
    [partial] частичное признание
    [more-evidence] нужны подтверждения
    [not-yet] пока не признано
    [refer] на рассмотрении
    [no-result] без результата
   *[none] подписано
}

## Rubrics
rubrics-title = Рубрики
rubrics-count = Рубрик: { $count }
rubrics-own = своя
rubrics-holds = Модулей: { $units }, критериев: { $criteria }, вопросов: { $questions }; { $minutes } мин
rubrics-faults = { $path }: ошибок в рубрике – { $count }; их показывает «viva rubric check».
rubrics-draft = { $path } – черновик, пробелов: { $gaps }. Собеседование по нему начать нельзя; что осталось сделать, показывает «viva rubric check».

## Prepare
prepare-candidate-help = По возможности условное обозначение вместо имени: K-0417
prepare-assessor-help = Имя, как оно будет стоять в подписи
prepare-units-help = Модули, заявленные кандидатом. Пробел ставит и снимает отметку.
prepare-circumstances-help = От обстоятельств зависит, какие критерии и вопросы применяются. Пробел меняет отметку.
prepare-conflict-help = Знаком ли оценщик с кандидатом, выгоден ли ему результат? Выбор – стрелками влево и вправо.
prepare-conflict-details = … в чём, меры
prepare-conflict-details-help = Только если он есть
prepare-place-help = Где проходит собеседование
prepare-mode-help = Выбор – стрелками влево и вправо.
prepare-language-help = Язык собеседования, даже если в рубрике его нет. Выбор – ← →.
prepare-spoken = Другой язык
prepare-spoken-help = Если говорят на другом: «уйгурский, с переводчиком». Вопросы – на языке, выбранном выше.
prepare-adjustments-help = Что нужно кандидату и что для этого сделано: перерывы, крупный шрифт, больше времени …
prepare-others-help = Переводчик, сопровождающее лицо, наблюдатель: кто и в каком качестве
prepare-documents-help = По одному в строке. Они попадут в реестр подтверждений и будут ждать там рассмотрения. Дальше – Tab.
break-off-title = Прервать собеседование
break-off-explanation = Оно закончится здесь без результата, и продолжить его будет нельзя. Укажите причину: кандидат отказался, заболел …
language-ask = Язык на экране
language-shown = Вопросы, уровни и тексты теперь на языке: { $language }.
language-only = В этой рубрике один язык: { $language }.
language-missing = Язык собеседования: { $held }. Тексты рубрики – на языке: { $questions }.

## Opening and closing
script-read-aloud = Прочитать вслух
script-more = … дальше – PgDn
script-left = * Осталось обязательных пунктов: { $left }.
script-ready = По всем обязательным пунктам есть отметка.
script-refuse-title = Отказ
script-refuse-explanation = Почему этот пункт отклонён или пропущен? Причина войдёт в протокол.

## Questions
ask-progress = вопрос { $number } из { $count }
ask-interview-time = { $length } из { $minutes } мин
ask-question-time = { $length } из { $minutes } мин
ask-informs = Критерии вопроса
ask-general = Общие вопросы
ask-probes = Уточняющие вопросы
ask-back-up = Если непонятно: { $text }
ask-exact = дословно
ask-listen-for = Признаки в ответе
ask-asked = Задан
ask-notes = Записи
ask-flag = Отметить на потом
ask-no-notes = Записей пока нет. Начать – Enter.
ask-evidence-count = подтверждений: { $count }
ask-flagged-list = на потом: { $questions }
ask-flagged = Вопрос { $question } отмечен на потом.
ask-unflagged = Отметка с вопроса { $question } снята.
ask-tick-title = Заданные уточнения и прозвучавшие признаки
ask-link-title = Связать запись с критерием
ask-ad-hoc-criteria = К каким критериям относится вопрос? Дальше – Enter.
ask-skip-title = Пропустить вопрос
ask-skip-explanation = Почему? Всем кандидатам задают одни и те же вопросы; причина войдёт в протокол.
begun-title = Продолжить открытое собеседование?
begun-about = { $candidate ->
    [none] По этой рубрике уже начато и открыто собеседование: { $date }, { $time }.
   *[other] По этой рубрике открыто собеседование, кандидат { $candidate }: { $date }, { $time }.
}
begun-go-on = Продолжить его
begun-another = Начать другое
begun-stop-title = Ни один вопрос ещё не задан
begun-stop-about = Что сделать с этим собеседованием?
begun-anew = Начать заново по другой рубрике, сохранив введённое
begun-discard = Удалить его
begun-break-off = Прервать, указав причину в протоколе
session-discarded = Удалено: от собеседования ничего не осталось.
second-session = Кандидат { $candidate }: по этой рубрике есть { $count ->
    [1] ещё одно собеседование (изменено { $date })
   *[other] и другие собеседования, их { $count } (последнее изменено { $date })
}.
consent-title = Кандидат не даёт согласия
consent-about = Без согласия нельзя записывать ничего, что касается кандидата. Отказ и его причина уже в протоколе.
consent-break-off = Прервать собеседование
consent-go-on = Всё равно продолжить
close-unasked-title = Завершить, не задав оставшиеся вопросы
close-unasked-explanation = { $left ->
    [1] Вопрос { $questions } не задан.
   *[other] Не задано вопросов: { $left } ({ $questions }).
} Почему? Причина войдёт в протокол, и эти вопросы будут считаться пропущенными. Вернуться и задать их – Esc.
ask-reword-title = Вопрос другими словами
ask-reword-explanation = Запишите вопрос так, как он был задан. Если ввести формулировку рубрики, пометка исчезнет.
ask-ad-hoc-title = Дополнительный вопрос
ask-ad-hoc-explanation = Запишите его так, как он задаётся. В протоколе будет видно, что он не из рубрики.

## Evidence
evidence-none = Подтверждений пока нет. Чтобы внести первое, нажмите a.
evidence-brought-title = Принесённый документ
evidence-brought-explanation = Исправьте название или оставьте поле пустым, чтобы убрать документ из списка.
evidence-brought = принесён, ещё не рассмотрен
evidence-date-unreadable = Не удалось прочитать дату. Введите её так: 2026-03-14, 14.03.2026, 2026-03 или 2026.
evidence-hours-unreadable = Не удалось прочитать часы. Введите число больше 0, например 120 или 7,5.
evidence-date-ambiguous = Дату { $date } можно понять по-разному: какое из чисел – день? Введите 2026-03-14 или, через точки, 14.03.2026.
evidence-no-path = Сначала введите путь к файлу.
evidence-hashed = Байтов: { $bytes }; SHA-256 начинается с { $digest }.
evidence-remove-title = Исключить { $evidence } из реестра
evidence-remove-explanation = Почему? Причина войдёт в протокол; в журнале событий останется то, что было внесено.
evidence-title-help = Что это: «План занятия, март 2026 года»
evidence-kind-help = Выбор – стрелками влево и вправо.
evidence-source-help = Кто это сделал или выдал
evidence-date-help = Когда это сделано: 2026-03-14, 14.03.2026, 2026-03 или 2026
evidence-criteria-help = Какие критерии это подтверждает. Пробел ставит и снимает отметку.
evidence-directness-help = Прямое – сама работа. Косвенное – рассказ о ней. Вспомогательное – всё, что сверх этого.
evidence-person-help = С кем или в какой обстановке это показано
evidence-place-help = Где это показано
evidence-hours-help = Сколько часов оно подтверждает: 120 или 7,5
evidence-verification-help = Оригинал предъявлен, автор отзыва опрошен, файл сверен …
evidence-path-help = Путь к файлу, если он есть; ^R вычисляет его SHA-256
rule-valid-help = Относится ли это к критерию?
rule-authentic-help = Сделал ли это сам кандидат?
rule-current-help = Достаточно ли оно недавнее?
rule-sufficient-help = Достаточно ли его по виду, количеству и охвату времени?

## Rating
rate-progress = { $number } из { $count }
rate-progress-in-unit = { $unit }: { $number } из { $count }
rate-all-rated = Оценены все критерии.
rate-overview-title = Оценено { $rated } из { $count }
rate-overview-unit = { $unit }: оценено { $rated } из { $count }
rate-not-rated = не оценён
rate-does-not-apply = не применяется
rate-applies = Применяется к этому кандидату
rate-does-not-apply-because = К этому кандидату не применяется: { $reason }
rate-does-not-apply-title = { $criterion } не применяется
rate-does-not-apply-explanation = Почему критерий не применяется к этому кандидату? Тогда он не учитывается ни за, ни против; причина войдёт в протокол.
evidence-credits = засчитывается за { $units }
evidence-credit-title = { $evidence } засчитывается за модуль
evidence-credit-none = Это подтверждение не относится к документам, которые рубрика засчитывает за модуль.
rate-needed = (требуется)
rate-critical = (не ниже)
rate-critical-number = (не ниже: { $number })
rate-needed-critical = (требуется, не ниже)
rate-because = Обоснование
rate-on-record = Записано по критерию { $criterion }
rate-nothing-on-record = С этим критерием пока ничего не связано.
rate-before-asked = Оценка поставлена раньше, чем задан вопрос по этому критерию; это войдёт в протокол.
rate-proposed = Сейчас «{ $was }». Enter меняет оценку на «{ $to }», Esc оставляет прежнюю.
rate-proposed-none = Сейчас «{ $was }». Enter снимает оценку, Esc оставляет.
rate-proposed-first = Enter ставит оценку «{ $to }».
rate-correction = Enter ставит оценку «{ $to }». Если печатать дальше, «{ $typed }» останется в тексте.
rate-number-so-far = { $number } … Enter выбирает уровень с этим номером.
rate-no-such-level = На этой шкале нет уровня { $number }.
rate-heard = прозвучало: { $point }
rate-skipped = пропущен: { $reason }

## Recommendation
recommend-missing = Чего не хватает для результата
recommend-worth-a-look = Что проверить
recommend-blocks = нужно для результата
recommend-mend-title = Перейти к тому, чего не хватает
recommend-nothing-missing = Пропусков нет.
recommend-incomplete-hint = Результата ещё нет, принимать нечего; к тому, чего не хватает, ведёт e.
recommend-depart-title = Рекомендовать иное
recommend-depart-reason-title = Почему рекомендация отличается от расчётной?
recommend-depart-reason-explanation = Причина войдёт в протокол и во все отчёты.
recommend-sign-title = Подписать
recommend-sign-explanation = Результат: { outcome-kind }. { $open ->
    [0] Ничто больше не требует внимания.
    [one] Внимания ещё требует { $open } пункт.
    [few] Внимания ещё требуют { $open } пункта.
   *[many] Внимания ещё требуют { $open } пунктов.
}{ $without ->
    [0] {""}
    [1] {" "}Одна оценка без обоснования: { $criteria }.
   *[other] {" "}Оценок без обоснования: { $without } ({ $criteria }).
} После подписания изменить ничего нельзя. Чтобы подписать, введите своё имя.
sign-other-title = Подписать за оценщика?
sign-other-about = Оценщиком указано другое лицо: { $assessor }. Введено имя: { $name }.
sign-other-no = Ввести другое имя
sign-other-yes = Всё равно подписать
recommend-signed = подписано
recommend-decided = не подписано
recommend-not-decided = не решено
recommend-signed-told = Подписано и закрыто.
recommend-no-feedback = Нажмите f и напишите: что показано, чего не хватило и почему, что дальше.
recommend-without-feedback = Обратная связь не написана.
recommend-why-title = Почему: модуль { $unit }
recommend-why-overall = Почему
recommend-no-pictures = Показывать пока нечего.
