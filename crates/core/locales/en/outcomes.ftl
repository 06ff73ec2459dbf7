# Results of units, on screen and in reports.
unit-recognised = recognised
unit-more-evidence = more evidence needed
unit-not-yet = not yet recognised
unit-not-assessed = not assessed
unit-not-applied-for = not applied for
