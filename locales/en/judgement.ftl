# Reasons of a recommendation, and what is missing.
reason-all-met = { $met } of { $applicable } criteria met; all are needed.
reason-thresholds = { $holding } of { $demands } conditions of the unit hold; all are needed.
reason-count-met = { $met } of { $applicable } criteria met; { $needed } are needed.
reason-mean = The weighted mean is { $reached }; { $needed } is needed.
reason-points = { $reached } of { $attainable } points; { $needed } are needed.
reason-profile = The level reached is { $level }.
reason-profile-needed = The level reached is { $level }; { $needed } is needed.
reason-not-applied-for = Not applied for.
reason-not-met = { $criterion } is rated below the level needed.
reason-below-critical = { $criterion } is critical and rated below its minimum; nothing compensates for it.
reason-below-floor = { $criterion } is rated below the lowest level that the unit allows.
reason-not-enough-evidence = { $criterion }: there was not enough evidence for a judgement.
reason-not-rated = { $criterion } is not rated yet.
reason-evidence-missing = { $criterion }: { $needed ->
    [one] one item of evidence of the kind demanded is needed, { $seen } seen.
   *[other] { $needed } items of evidence of the kind demanded are needed, { $seen } seen.
}
reason-evidence-not-counted = { $criterion }: { $evidence } does not count: { $why ->
    [other-kind] it is of another kind than demanded.
    [other-directness] it is not as direct as demanded.
    [too-old] it is older than allowed.
    [undated] it has no date.
    [not-valid] it was judged not to relate to the criterion.
    [not-authentic] it was judged not to be the candidate’s own.
    [not-current] it was judged not to be recent enough.
    [not-sufficient] it was judged not to be enough.
   *[in-doubt] whether it is valid and the candidate’s own is in doubt.
}
reason-broken-off = The interview was broken off.
reason-incomplete = The interview is not complete; there is no result yet.
reason-units-recognised = { $recognised } of { $units } units are recognised.
reason-units-needed = { $recognised ->
    [one] One unit is recognised; { $needed } are needed.
   *[other] { $recognised } units are recognised; { $needed } are needed.
}
reason-credits-needed = { $credits } credits are reached; { $needed } are needed.
reason-group-short = Of the elective group { $group }, { $recognised ->
    [0] no unit is recognised
    [one] one unit is recognised
   *[other] { $recognised } units are recognised
}; { $needed ->
    [one] one is needed.
   *[other] { $needed } are needed.
}
reason-mandatory-unit = Unit { $unit } is mandatory and not recognised.
reason-only-these-units = { $units ->
    [one] Only one unit was applied for; the whole asks for more.
   *[other] Only { $units } units were applied for; the whole asks for more.
}
reason-mean-overall = The weighted mean over all criteria is { $reached }; { $needed } is needed.
reason-points-overall = { $reached } of { $attainable } points in all; { $needed } are needed.
reason-profile-overall = The level reached in each unit is the result.

missing-opening-item = Opening: the item “{ $item }” is open.
missing-closing-item = Closing: the item “{ $item }” is open.
missing-question = Question { $question } was not asked.
missing-not-closed = The interview is not closed.
missing-rating = { $criterion } is not rated.
missing-evidence = { $criterion }: { $needed ->
    [one] one item of evidence needed, { $seen } seen.
   *[other] { $needed } items of evidence needed, { $seen } seen.
}
missing-rationale = { $criterion } is rated without a rationale.
missing-rated-before-asked = { $criterion } was rated before a question that informs it was asked.
missing-conflict = The conflict-of-interest declaration was not made.
missing-feedback = There is no feedback to the candidate yet.

unit-recognised = recognised
unit-more-evidence = more evidence needed
unit-not-yet = not yet recognised
unit-not-assessed = not assessed
unit-not-applied-for = not applied for
