# Results of units, on screen and in reports. Neuter: they stand after titles of any gender.
unit-recognised = признано
unit-more-evidence = нужны дополнительные подтверждения
unit-not-yet = пока не признано
unit-not-assessed = не оценено
unit-not-applied-for = не заявлено
