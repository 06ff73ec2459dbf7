# Results of units, on screen and in reports.
unit-recognised = recognised
unit-level-told = level determined
unit-credited = credited
unit-shown = shown, not recognised by itself
unit-more-evidence = more evidence needed
unit-not-yet = not yet recognised
unit-not-assessed = not assessed
unit-not-applied-for = not applied for

# How a part of a unit stands.
part-met = met
part-open = more evidence needed
part-not-met = not met
part-recognised = recognised by itself
part-not-assessed = not assessed

# The kind of an outcome, where no rubric names it.
outcome-kind = { $outcome ->
    [full] full recognition
    [partial] partial recognition
    [more-evidence] additional evidence required
    [not-yet] not yet recognised
    [refer] referred
   *[no-result] no result
}
