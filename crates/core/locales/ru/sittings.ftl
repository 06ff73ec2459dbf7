# Sittings and plan: one assessment over several days, and who brings or does what until when.
mode-workplace = на рабочем месте
present-assessor = Оценщики
present-assessor-help = Кто оценивает на этой встрече; нескольких разделите точкой с запятой
present-interpreter = Переводчик
present-interpreter-help = Кто переводит, если перевод нужен
present-observer = Наблюдатель
present-observer-help = Кто только присутствует: слушатель, модератор
present-third-party = Другие
present-third-party-help = Работодатель, коллега, клиент, сопровождающее лицо: кто и в каком качестве; нескольких разделите точкой с запятой
present-told = { $name } ({ $role })
sitting-mode-help = Как проходит эта встреча
sitting-place-help = Где она проходит
sitting-purpose = Цель
sitting-purpose-help = Для чего эта встреча, если это стоит указать
sitting-held-on = День встречи
sitting-held-on-help = Если встреча идёт сейчас, оставьте пустым; если вносите её позже, укажите день: 2026-11-20 или 20.11.2026
sitting-new = ещё одна встреча
sitting-again = ещё одна встреча, как предыдущая
sitting-number = Встреча
sitting-of = { $count ->
    [1] встреча { $numbers }
   *[other] встречи { $numbers }
}
sitting-heading = Встреча { $number }, { $date }
sitting-asked = Заданы вопросы
sitting-observed = Наблюдения
sitting-received = Получено
sitting-rated = Оценены
sitting-entered = Внесено
sitting-entered-told = позже; время неизвестно
sitting-proposed = Это новая встреча?
sitting-proposed-about = Последняя запись сделана { $date } в { $time }.
sitting-proposed-same = Да, встреча { $number }: место и способ те же
sitting-proposed-otherwise = Да, встреча { $number }: указать, что изменилось
sitting-proposed-no = Нет, продолжается встреча { $number }
sitting-falls-title = Начать новую встречу?
sitting-falls = Собеседование было завершено и на новой встрече продолжится: { $what ->
    [decision] решение потеряет силу.
    [votes] голоса комиссии потеряют силу.
   *[both] решение и голоса комиссии потеряют силу.
} Всё восстановится, если отменить встречу, пока на ней ничего не произошло.
sitting-falls-yes = Да, начать
sitting-falls-no = Нет, решённое остаётся в силе
sitting-falls-refused = { $why } Чтобы всё же начать её, добавьте --reopen.
ask-sitting-time = { $sitting }; всего { $length } из { $minutes } мин
home-sittings = { $sittings ->
    [one] { $sittings } встреча
    [few] { $sittings } встречи
   *[other] { $sittings } встреч
}
home-plan-due = план: { $date }

plan-new = строка плана
plan-line = Строка
plan-what = Что
plan-what-help = Вид подтверждения, работа для наблюдения, ещё одна встреча или что-то другое
plan-text = Словами
plan-text-help = Что именно: меню на неделю, отчёт о практике, разговор с мастером
plan-about = Для чего
plan-about-help = Обозначение критерия или модуля; пусто – для всей оценки
plan-who = Кто
plan-who-help = Кто приносит или делает
plan-name = Имя
plan-name-help = Имя или должность, если известны
plan-place-help = Где, если это важно
plan-by = Срок
plan-by-help = День, к которому это нужно: 2026-12-04 или 04.12.2026
plan-remark = Примечание
plan-remark-help = Для оценщиков; кандидат его не видит
plan-state-of = Состояние
plan-state-help = Строка открыта, пока она не выполнена по протоколу или вы не отметили её выполненной
plan-shown-by = Подтверждено
plan-shown-by-help = Номер полученного подтверждения в реестре: E3
plan-task = другое
plan-task-told = { $text }
plan-sitting = ещё одна встреча
plan-observation = наблюдение: { $task }
plan-question = вопрос { $question }: { $wording }
plan-what-told = { $what }: { $text }
plan-party = { $who ->
    [candidate] кандидат
    [employer] работодатель
    [assessor] оценщик
   *[other] кто-то другой
}
plan-state = { $state ->
    [done] выполнено
    [dropped] снято
   *[open] открыто
}
plan-who-told = { $who ->
    [candidate] { $to ->
        [candidate] Вы
       *[others] кандидат
    }
    [employer] { $to ->
        [candidate] Ваш работодатель
       *[others] работодатель
    }
    [assessor] оценщик
   *[other] { $name ->
        [none] кто-то другой
       *[named] {""}
    }
}{ $name ->
    [none] {""}
   *[named] { $who ->
        [other] { $name }
       *[named] , { $name }
    }
}
plan-standing = { $standing ->
    [overdue] просрочено
    [met] { $met ->
        [none] выполнено
       *[other] выполнено: { $met }
    }
    [dropped] снято
   *[open] открыто
}
plan-until = до { $date }
plan-proposed = Предлагается
plan-carried = перенесено из собеседования, подписанного { $signed }
plan-wanted-still = Чего ещё недостаёт по подписанному
plan-empty-signed = Строк в плане нет, и больше ничего не требуется.
plan-empty = Ничего не запланировано, и по правилам больше ничего не требуется. a добавляет строку.
plan-overdue-told = { $count ->
    [1] Просрочена строка плана: { $lines }.
   *[other] Просрочено строк плана: { $count } ({ $lines }).
}
warning-plan-overdue = Строка плана { $line } открыта; срок был { $until }.
step-plan = Встречи и план

command-plan = встречи и план
command-new-sitting = новая встреча
command-plan-toggle = взять, выполнено
command-plan-remove = снять
command-plan-form-confirm = сохранить
command-next-sitting = следующая встреча
command-previous-sitting = предыдущая встреча
context-plan = Встречи и план
context-plan-form = Встреча или строка плана
help-plan = Вверху указано, когда и где проходила оценка. Ниже – кто, что и до какого дня приносит или делает, и чего требуют правила, но ещё нет: пробел берёт предложение в план, а строку отмечает выполненной.
help-plan-form = Заполнять обязательно только то, что запланировано.
mark-sitting-over = завершённая встреча
mark-sitting-now = текущая встреча
mark-plan-open = открыто
mark-plan-overdue = просрочено
mark-plan-met = выполнено
mark-plan-dropped = снято
mark-plan-proposed = предлагается

# What happened, and what may not.
event-sitting-begun = новая встреча: { $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
}
event-sitting-entered = новая встреча, состоялась { $held }, внесена позже: { $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
}
event-sitting-described = встреча { $sitting }: изменены место и присутствующие
event-sitting-taken-back = встреча отменена
event-plan-line = план, { $line }{ $on ->
    [none] {""}
   *[other] , { $on }
}: { $what } ({ plan-state })
event-plan-line-taken-back = строка плана { $line } отменена
refusal-practice-is-one-sitting = Учебное собеседование проходит за одну встречу.
refusal-practice-has-no-plan = Учебный кандидат ничего не приносит позже, поэтому плана в учебном собеседовании нет.
refusal-sitting-too-early = О первой встрече ещё ничего не записано: опишите её при подготовке.
refusal-no-sitting = После первой встречи других не было.
refusal-sitting-has-trace = На встрече { $sitting } уже что-то записано, поэтому она остаётся.
refusal-sitting-times-stand = Вносится ли встреча { $sitting } позже, указывают до первой записи о ней; теперь можно исправить только день.

# Reports.
report-sittings = Встречи
report-plan = План
letter-sittings = Число встреч, на которых проходила оценка: { $count }. Дни: { $days }.
letter-sitting = { $date } ({ $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
})
letter-plan = Согласовано или запланировано следующее:
plan-sheet-title = Что ещё предстоит: { $rubric }
plan-sheet-explained = Здесь указано, что ещё нужно принести или сделать для оценки, кто это делает, где и до какого дня. Если что-то неясно или день Вам не подходит, обратитесь к оценщику.
plan-sheet-open = Ещё предстоит
plan-sheet-nothing = Открытых строк нет.
plan-sheet-closed = Завершено

# The command line.
cli-sitting = Показать встречи, начать новую или исправить описание встречи
cli-sitting--file = Файл собеседования
cli-sitting--begin = Начать новую встречу; что не указано, берётся из предыдущей
cli-sitting--reopen = Начать встречу, хотя решение или голоса комиссии потеряют силу
cli-sitting--number = Номер встречи, описание которой исправляется, начиная с 2
cli-sitting--on = День встречи, если она вносится позже
cli-sitting--place = Где она проходит
cli-sitting--mode = Как она проходит
cli-sitting--present = Кто присутствует, например interpreter=А. Серик; роли: assessor, interpreter, observer, third-party
cli-sitting--purpose = Для чего она
cli-sitting--by = Имя того, кто вносит запись
cli-sitting--json = Вывести как JSON
cli-plan = Вывести план оценки или изменить его строку
cli-plan--file = Файл собеседования
cli-plan--format = Формат листа
cli-plan--output = Файл для записи; - означает стандартный вывод
cli-plan--force = Заменить существующий файл
cli-plan--json = Вывести строки или предложения как JSON
cli-plan--add = Вид того, что планирует новая строка
cli-plan--line = Изменяемая строка
cli-plan--proposed = Показать, чего требуют правила и чего ещё нет
cli-plan--take = Номер предложения, которое станет строкой
cli-plan--sheet = Лист наблюдения для --add observation
cli-plan--question = Вопрос для --add question
cli-plan--text = Что именно, словами
cli-plan--about = Критерий или модуль, для которого это нужно
cli-plan--who = Кто приносит или делает
cli-plan--name = Имя
cli-plan--place = Где
cli-plan--until = День, к которому это нужно
cli-plan--remark = Примечание для оценщиков
cli-plan--state = Состояние
cli-plan--evidence = Полученное подтверждение в реестре
cli-plan--by = Имя того, кто вносит запись
cli-value-role-name = РОЛЬ=ИМЯ
expected-present = Ожидаются роль и имя, например interpreter=А. Серик. Роли: assessor, interpreter, observer, third-party.
sitting-done = { $path }: встреча { $sitting } записана.
plan-done = { $path }: строка { $line } записана.
