# Words about what is on record, on screen and in reports.
#
# Glossary, for every file of this folder. The reader is addressed as «Вы», with a capital; quotation marks are «…».
#   criterion критерий · met, not met выполнен, не выполнен · evidence подтверждение (компетентности) · evidence
#   register реестр подтверждений · testimonial отзыв третьего лица · rating оценка · rationale обоснование · level
#   уровень · needed требуется · assessor оценщик · candidate кандидат · interview собеседование · unit модуль ·
#   recognised признано · not yet recognised пока не признано · more evidence needed нужны дополнительные подтверждения ·
#   remark запись · record (the report) протокол · probe уточняющий вопрос · appeal апелляция · centre центр признания ·
#   trail журнал событий · signature подпись · feedback обратная связь · refused отказ · skipped пропущен ·
#   circumstances обстоятельства · adjustments необходимые условия · supplementary вспомогательное · rules of evidence: связь с критерием, подлинность,
#   актуальность, достаточность

# Kinds, directness and age of the evidence that a demand asks for.
evidence-wanted = { $kinds }{ $directness ->
    [direct] , прямое подтверждение
    [indirect] , косвенное подтверждение
    [supplementary] , вспомогательное подтверждение
   *[any] { "" }
}{ $months ->
    [0] { "" }
    [one] , не старше { $months } месяца
    [few] , не старше { $months } месяцев
   *[many] , не старше { $months } месяцев
}{ $terms }
evidence-wanted-kind = { $kind ->
    [interview] ответ на собеседовании
    [observation] наблюдение
    [work-sample] образец работы
    [document] документ
    [testimonial] отзыв третьего лица
    [portfolio] портфолио
    [simulation] имитация рабочей ситуации
    [system-record] данные из системы
    [own-description] описание результатов обучения, составленное кандидатом
   *[any] любого вида
}
# Kinds one after the other: before the last one, and before those.
evidence-wanted-or = { $before } или { $last }
evidence-wanted-then = { $before }, { $last }

# Terms of a demand, one after the other, each after a semicolon.
evidence-terms-none = { "" }
evidence-terms = { $before }; { $term }
evidence-terms-different = { $what ->
    [date] каждое – за другой день
    [person] каждое – с другим человеком или в другой обстановке
   *[place] каждое – в другом месте
}
evidence-terms-apart = { $days ->
    [one] с промежутком не менее { $days } дня
    [few] с промежутком не менее { $days } дней
   *[many] с промежутком не менее { $days } дней
}
evidence-terms-after = с датой позже дня, когда выполнено требование «{ $after }»
evidence-terms-hours = { $tells ->
    [seen] всего часов: { $needed }, представлено: { $seen }
   *[asked] всего часов: { $needed }
}
evidence-terms-of-which = { $tells ->
    [seen] из них { $needed }, представлено: { $seen } ({ evidence-wanted })
   *[asked] из них { $needed } ({ evidence-wanted })
}
# All of which together are asked for.
evidence-asked = требуется подтверждений: { $needed }, представлено: { $seen } ({ evidence-wanted })
evidence-asked-and = { $before }, а также { $last }
evidence-of-the-whole = Квалификация в целом

language-en = английский
language-ru = русский
language-kk = казахский
prepare-candidate = Кандидат
prepare-assessor = Оценщик
prepare-units = Модули
prepare-circumstances = Обстоятельства
prepare-conflict = Конфликт интересов
prepare-place = Место
prepare-mode = Форма
prepare-language = Язык
prepare-adjustments = Особые условия
prepare-others = Также присутствуют
prepare-documents = Принесённые документы
mode-in-person = очно
mode-video = по видеосвязи
mode-telephone = по телефону
conflict-not-declared = пока не указано
conflict-none = нет
conflict-declared = заявлен
evidence-undated = без даты
evidence-title = Название
evidence-kind = Вид
evidence-source = Источник
evidence-date = Дата
evidence-criteria = Критерии
evidence-directness = Прямое или косвенное
evidence-person = Человек или обстановка
evidence-place = Место
evidence-hours = Часы
evidence-hours-told = { $hours } ч
evidence-verification = Как проверено
evidence-path = Файл
kind-interview = ответ на собеседовании
kind-observation = наблюдение или демонстрация
kind-work-sample = образец работы
kind-document = документ или сертификат
kind-testimonial = отзыв третьего лица
kind-portfolio = портфолио или самооценка
kind-simulation = имитация рабочей ситуации
kind-system-record = данные из системы
kind-own-description = описание результатов обучения, составленное кандидатом
directness-direct = прямое
directness-indirect = косвенное
directness-supplementary = вспомогательное
judgement-not-judged = не проверено
judgement-yes = да
judgement-no = нет
judgement-doubt = под сомнением
rule-valid = связь с критерием
rule-authentic = подлинность
rule-current = актуальность
rule-sufficient = достаточность
rate-not-enough-evidence = подтверждений недостаточно
rating-none = нет оценки
# What a criterion counts as. $counts: bonus, deduction, holistic; beside (a holistic judgement that no rule asks for).
counts-as = { $counts ->
    [bonus] бонус
    [deduction] вычет
    [holistic] целостная оценка модуля
   *[beside] целостная оценка модуля, на результат не влияет
}
counts-for-rater = { $counts ->
    [bonus] Бонус: баллы прибавляются, уровень не требуется.
    [deduction] Вычет: чем выше уровень, тем больше баллов вычитается.
    [holistic] Целостная оценка модуля
   *[beside] Целостная оценка модуля, на результат не влияет
}
counts-titled = { $title }{ $counts ->
    [standard] { "" }
   *[other] { " " }({ counts-as })
}
needed-none = уровень не требуется
anchor-level = «{ $level }»
anchor-level-whole = «{ $level }» ({ $anchor })
anchor-between = Между уровнями { $below } и { $above }.
anchor-above = Выше уровня { $below }.
anchor-below = Ниже уровня { $above }.
rate-number-title = Число для критерия { $criterion }
rate-number-explanation = Число от { $from } до { $to } с шагом { $step }. Enter – поставить оценку.
rating-level = { $label } { $same ->
    [yes] (как требуется)
    [none] (уровень не требуется)
   *[no] (требуется: { $needed })
}
recommend-incomplete = Результата пока нет
recommend-counts = Модулей признано: { $recognised } из { $units }{ $credited ->
    [0] { "" }
   *[other] { " " }(зачтено: { $credited })
}{ $carried ->
    [0] { "" }
   *[other] { " " }(признано ранее: { $carried })
}{ $shown ->
    [0] { "" }
   *[other] { " " }(только показано: { $shown })
}{ $attainable ->
    [0] { "" }
   *[other] { " " }· кредитов: { $credits } из { $attainable }
}
recommend-accepted = Рекомендация совпадает с расчётной: { outcome-kind }.
recommend-departed = Рекомендация оценщика отличается от расчётной: { outcome-kind }. Причина: { $reason }
recommend-feedback = Обратная связь для кандидата
# The level of a profile, which may be higher where not everything is known.
profile-level = { $known ->
    [at-least] не ниже { $level }
   *[reached] { $level }
}
unit-level = уровень { $level }
unit-score = { $reached } (требуется { $needed })
unit-holistic = по целостной оценке
unit-met = (критерии: { $met } из { $applicable })
outcome-full = Полное признание
outcome-partial = Частичное признание
outcome-more-evidence = Нужны дополнительные подтверждения
outcome-not-yet = Пока не признано
outcome-refer = Передать комиссии или второму оценщику
outcome-no-result = Результата нет
state-open = открыто
state-to-be-rated = ожидает оценки
state-to-be-signed = ожидает подписи
state-signed = подписано
state-broken-off = прервано
ask-ad-hoc = Дополнительный вопрос
evidence-remark = … примечание
