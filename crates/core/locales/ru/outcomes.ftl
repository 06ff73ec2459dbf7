# Results of units, on screen and in reports. Neuter: they stand after titles of any gender.
unit-recognised = признан
unit-level-told = определён уровень
unit-credited = зачтён
unit-shown = показан, отдельно не признаётся
unit-more-evidence = нужны подтверждения
unit-not-yet = пока не признан
unit-not-assessed = не оценён
unit-not-applied-for = не заявлен

# How a part of a unit stands.
part-met = выполнена
part-open = нужны подтверждения
part-not-met = не выполнена
part-recognised = признана отдельно
part-not-assessed = не оценена

# The kind of an outcome, where no rubric names it.
outcome-kind = { $outcome ->
    [full] полное признание
    [partial] частичное признание
    [more-evidence] нужны дополнительные подтверждения
    [not-yet] пока не признано
    [refer] передано на рассмотрение
   *[no-result] результата нет
}
