# The reasons as a tree: each line is a statement, beneath it stands what it rests on.
says-outcome = { $outcome ->
    [none] Результата пока нет
   *[other] { $label }
}
says-departed = Рекомендация оценщика отличается от расчётной: «{ $label }». Причина: { $reason }
says-unit = { $unit } { $title }: { $outcome ->
    [unit-recognised] признано
    [unit-level-told] определён уровень
    [unit-credited] зачтено по имеющемуся документу
    [unit-carried-over] признано ранее
    [unit-more-evidence] нужны дополнительные подтверждения
    [unit-not-yet] пока не признано
    [unit-not-applied-for] не заявлено
   *[unit-not-assessed] не оценено
}
says-part = { $part } { $title }: { $stands ->
    [part-met] часть выполнена
    [part-open] нужны дополнительные подтверждения
    [part-not-met] часть не выполнена
    [part-recognised] часть признана отдельно
   *[part-not-assessed] часть не оценена
}
says-criterion = { $criterion } { $title }: { $status ->
    [met] критерий выполнен
    [not-met] критерий не выполнен
    [bonus] баллы прибавлены
    [deduction] баллы вычтены
    [not-enough-evidence] подтверждений недостаточно
    [not-applicable] критерий не применяется
   *[not-assessed] критерий не оценён
}
says-rating = Оценка «{ $label }»; требуется «{ $needed }»
says-rating-alone = Оценка «{ $label }»
says-rating-not-enough-evidence = Оценить не удалось: подтверждений недостаточно
says-does-not-apply = { $criterion } { $title }: к этому кандидату не применяется. Причина: { $reason }
says-proposed = { $departs ->
    [yes] Оценка расходится с тем, что следует из прозвучавших признаков, – «{ $label }»
   *[no] По прозвучавшим признакам – «{ $label }»
}: прозвучало { $heard } из { $of }, нужно { $needed }{ $always ->
    [heard] ; обязательные прозвучали: { $named }
    [missing] ; обязательные не прозвучали: { $named }
   *[none] { "" }
}
says-rationale = Обоснование: { $text }
says-remark = { $question } { $time } { $text }
says-heard = { $question }, прозвучало: { $text }
says-demand-met = Требуется подтверждений: { $needed }, есть: { $seen } ({ evidence-wanted }).
says-one-of = { $met ->
    [met] Достаточно одного из вариантов подтверждений (всего вариантов: { $lists }); один выполнен.
   *[not-met] Достаточно одного из вариантов подтверждений (всего вариантов: { $lists }); пока не выполнен ни один.
}
says-list = { $met ->
    [met] Вариант { $number }: выполнен
   *[not-met] Вариант { $number }: пока не выполнен
}
# The end of what is said of an item: which day decides where no day is known.
evidence-latest = { $known ->
    [span] {" "}(указано только «{ $said }»: берётся последний возможный день – { $latest })
   *[day] { "" }
}
says-evidence = { $evidence } { $title }{ $why ->
    [counts] { "" }
    [other-kind] {" "}– не засчитывается: другого вида
    [other-directness] {" "}– не засчитывается: не такое прямое, как требуется
    [undated] {" "}– не засчитывается: нет даты
    [too-old] {" "}– не засчитывается: слишком давнее
    [dated-ahead] {" "}– не засчитывается: дата позже дня решения
    [too-early] {" "}– не засчитывается: дата не позже того, что должно идти раньше
    [no-person] {" "}– не засчитывается: не указан человек или обстановка
    [no-place] {" "}– не засчитывается: не указано место
    [no-hours] {" "}– не засчитывается: не указаны часы
    [same-occasion] {" "}– не засчитывается: о том же случае говорит другое подтверждение, которое засчитано
    [not-valid] {" "}– не засчитывается: признано не связанным с критерием
    [not-authentic] {" "}– не засчитывается: признано неподлинным
    [not-current] {" "}– не засчитывается: признано неактуальным
    [not-sufficient] {" "}– не засчитывается: признано недостаточным
    [validity-in-doubt] {" "}– не засчитывается: под сомнением, связано ли с критерием
   *[authenticity-in-doubt] {" "}– не засчитывается: подлинность под сомнением
}{ evidence-latest }
says-answer = { $question }: ответ на собеседовании

# Why an item of the register cannot stand for a unit.
credit-why = { $why ->
    [other-kind] это не документ
    [undated] нет даты
    [too-old] оно слишком давнее
    [dated-ahead] его дата позже дня решения
    [not-valid] признано не связанным с модулем
    [not-authentic] признано неподлинным
    [not-current] признано неактуальным
    [not-sufficient] признано недостаточным
    [validity-in-doubt] под сомнением, связано ли оно с модулем
   *[authenticity-in-doubt] его подлинность под сомнением
}
