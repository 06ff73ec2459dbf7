# Observation sheets: what is watched step by step while a candidate works.
observation-sheets = Листы наблюдения
observation-step = Шаг
observation-step-critical = { $text } (ключевой шаг)
observation-present = Присутствовали
setting-real = реальная работа
setting-simulated = имитация рабочей ситуации
mark-seen = наблюдалось
mark-not-seen = не наблюдалось
mark-not-possible = не было возможности

fault-step-informs-nothing = Этот шаг не относится ни к одному критерию.
mend-step-informs-nothing = Назовите критерии, о которых он говорит: informs: ["C1"].
warning-critical-step-not-seen = Критерий { $criterion } оценён как выполненный, хотя ключевой шаг «{ $step }» не наблюдался ({ $observation }).

# The screens.
step-observe = Наблюдение
observation-place-help = Где наблюдают за работой
observation-setting = Работа
observation-setting-help = Обычная работа или ситуация, созданная для оценки
observation-present-help = Кто ещё присутствовал: клиент, руководитель, наблюдатель
observation-held-on = День наблюдения
observation-held-on-help = Если наблюдаете сейчас, оставьте пустым; для бумажного листа введите день: 2026-11-20 или 20.11.2026
observation-scene = место и присутствующие
observation-end = Наблюдение завершено
observation-none = В этой рубрике нет листов наблюдения.
observation-sheet-holds = { $steps ->
    [one] { $steps } шаг
    [few] { $steps } шага
   *[other] { $steps } шагов
}, { $minutes } мин
observation-standing = { $over ->
    [yes] завершено, { $marked } из { $steps }
   *[no] отмечено { $marked } из { $steps }
}
observation-present-of = присутствовали: { $who }
observation-no-remarks = Tab – запись. Знак # связывает её с критерием.
observation-over = Завершено. F9 – продолжить.
observation-ask-about = Не наблюдалось: { $step } – как вы это делаете?
observation-not-seen = Не наблюдалось: { $step }
observation-ended-told = { $evidence ->
    [none] Ничего не наблюдалось, поэтому в реестр ничего не внесено.
   *[other] В реестре: { $evidence }, критерии: { $criteria }.
}{ $missed ->
    [0] {""}
   *[other] {" "}Не наблюдалось шагов: { $missed }; { $key ->
        [none] о них можно спросить на собеседовании.
       *[other] спросить о них – { $key }.
    }
}{ $unmarked ->
    [0] {""}
   *[other] {" "}Без отметки шагов: { $unmarked }.
}
observation-told = { $observation }, наблюдалось шагов: { $seen } из { $steps }{ $missed ->
    [0] {""}
   *[other] ; не наблюдалось: { $which }
}
mark-none = без отметки
mark-step-critical = ключевой шаг
mark-observation-new = лист, по которому можно начать
mark-observation-begun = начато, не завершено
mark-observation-over = завершено
command-observe = наблюдение
command-seen = наблюдалось
command-not-seen = не наблюдалось
command-not-possible = не было возможности
command-clear-mark = снять отметку
command-observation-finish = завершить или продолжить
command-observation-edit = место и присутствующие
command-observation-remark = запись
command-observation-ad-hoc = спросить об этом
command-observation-next = следующий шаг
command-observation-back = предыдущий шаг
command-observation-sheets-open = начать, продолжить
command-observation-form-confirm = наблюдать
context-observation-sheets = Листы наблюдения
context-observation-form = Перед наблюдением
context-observation = Наблюдение

# What happened, and what may not.
event-observation-begun = { $observation } – начато наблюдение: { $task }
event-observation-described = { $observation }: изменены место и присутствующие
event-observation-opened = { $observation } на экране
event-observation-left = { $observation } больше не на экране
event-step-marked = { $observation }, шаг { $step }: { $mark }
event-observation-ended = { $evidence ->
    [none] { $observation } – наблюдение завершено, ничего не наблюдалось
   *[other] { $observation } – наблюдение завершено, в реестре: { $evidence }
}
event-observation-gone-on = { $observation } – наблюдение продолжено
event-observation-withdrawn = { $observation } – наблюдение отменено
refusal-observation-ended = Наблюдение { $observation } завершено. F9 – продолжить его.
refusal-observation-not-ended = Наблюдение { $observation } не завершено.
refusal-noted-in-observation = В наблюдении { $observation } уже есть записи или отметки, поэтому оно остаётся.
refusal-practice-shows-nothing = Учебный кандидат ничего не показывает. Листы наблюдения заполняют при работе с людьми.

# Reports.
says-step = { $observation }: «{ $text }» – { $mark }
report-observations = Наблюдения
report-observation-time = Время
report-observation-time-of = { $length } из { $minutes } мин
report-observation-open = не завершено
letter-observed = За чем наблюдали
letter-observed-on = { $task }: { $date }, наблюдалось шагов: { $seen } из { $steps }
tables-observation = Наблюдение
tables-mark = Отметка
tables-marked-at = Время отметки
cli-observe = Заполнить лист наблюдения в новом или начатом собеседовании
cli-value-rubric-file = РУБРИКА|ФАЙЛ
cli-observe--on = Рубрика для нового собеседования или файл начатого
cli-observe--candidate = Условное обозначение кандидата
cli-observe--sheet = Идентификатор листа; без него показывается список, если листов несколько
observe-no-such-sheet = В рубрике { $rubric } нет листа наблюдения «{ $sheet }».
observe-no-sheets = В рубрике { $rubric } нет листов наблюдения.
