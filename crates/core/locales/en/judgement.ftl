# Reasons and what is missing. Criteria and units are named by their ids, levels by their labels, items by their texts.

# A unit's rule with its figures. $stands: holds; open (not yet, but it could with more evidence); fails.
reason-all-met = { $stands ->
    [holds] Every criterion must be met, and all { $applicable } are.
    [open] Every criterion must be met: { $met ->
        [0] none of { $applicable } so far
       *[other] { $met } of { $applicable } so far
    }. More evidence can decide the rest.
   *[fails] Every criterion must be met: { $met ->
        [0] none of { $applicable } is
       *[other] { $met } of { $applicable } are
    }.
}
reason-count-met = { $stands ->
    [holds] { $met } of { $applicable } criteria are met, { $needed } needed.
    [open] { $met } of { $applicable } criteria are met so far, { $needed } needed. More evidence can decide.
   *[fails] { $met } of { $applicable } criteria are met, { $needed } needed. The rule does not hold.
}
reason-thresholds = { $stands ->
    [holds] All { $demands } demands on levels hold.
    [open] { $holding } of { $demands } demands on levels hold so far. More evidence can decide.
   *[fails] { $holding } of { $demands } demands on levels hold; all are needed.
}
reason-mean = { $stands ->
    [holds] The weighted mean is { $reached }, { $needed } needed.
    [open] The weighted mean is at least { $reached }, { $needed } needed. More evidence can decide.
   *[fails] The weighted mean is { $reached }, { $needed } needed. The rule does not hold.
}
reason-points = { $stands ->
    [holds] { $reached } of { $attainable } points, { $needed } needed.
    [open] At least { $reached } of { $attainable } points, { $needed } needed. More evidence can decide.
   *[fails] { $reached } of { $attainable } points, { $needed } needed. The rule does not hold.
}
reason-bonus = Bonus points among these: { $points }.
reason-deduction = Points taken away: { $points }.
reason-holistic = { $stands ->
    [holds] The holistic judgement of the unit ({ $criterion }) must be met, and it is.
    [open] The holistic judgement of the unit ({ $criterion }) must be met. More evidence can decide.
   *[fails] The holistic judgement of the unit ({ $criterion }) must be met, and it is not.
}
reason-profile = { $shown ->
    [none] No level can be told
    [at-least] Level reached: at least “{ $level }”
   *[other] Level reached: “{ $level }”
}{ $wanted ->
    [any] { "" }
   *[other] , “{ $needed }” needed
}.{ $stands ->
    [open] { " " }More evidence can decide.
   *[other] { "" }
}
reason-all-rules = { $stands ->
    [holds] All { $rules } rules must hold, and they do.
    [open] All { $rules } rules must hold: { $holding } of them so far. More evidence can decide.
   *[fails] All { $rules } rules must hold: { $holding ->
        [one] one of them does
       *[other] { $holding } of them do
    }.
}
reason-any-rule = { $stands ->
    [holds] One of { $rules } rules must hold: { $holding ->
        [one] one of them does
       *[other] { $holding } of them do
    }.
    [open] One of { $rules } rules must hold, and none does so far. More evidence can decide.
   *[fails] One of { $rules } rules must hold, and none does.
}
reason-parts = { $stands ->
    [holds] { $holding } of { $parts } parts are met, { $needed } needed.
    [open] { $holding } of { $parts } parts are met so far, { $needed } needed. More evidence can decide.
   *[fails] { $holding } of { $parts } parts are met, { $needed } needed. The rule does not hold.
}
reason-about = { $criteria }: { $reason }

# Why a unit was not judged.
reason-not-applied-for = The candidate did not apply for this unit.
reason-nothing-applies = None of this unit’s criteria applies to this candidate.
reason-not-held = The interview was not held to its end.
reason-not-all-rated = { $rated } of { $applicable } criteria are rated.

# What decides beneath the rule.
reason-not-rated = { $criterion } is not rated.
reason-pass-mark-lowered = The pass mark of { $mark } falls to { $needed }, in proportion to the criteria that apply.
reason-threshold-short = “{ $level }” or above: { $reached } criteria, { $needed } needed.
reason-not-met = { $criterion } is rated “{ $rated }”, “{ $limit }” needed.
reason-below-critical = { $criterion } is rated “{ $rated }”; below “{ $limit }” nothing makes up for it.
reason-below-floor = { $criterion } is rated “{ $rated }”; no criterion may be below “{ $limit }”.
reason-below-level = { $criterion } is rated “{ $rated }”; the unit asks for “{ $limit }”.
reason-not-enough-evidence = { $criterion } could not be judged: not enough evidence.
reason-evidence-missing = { $criterion }: { $needed } { $needed ->
    [one] item
   *[other] items
} of evidence needed, { $seen } seen ({ evidence-wanted }).
reason-evidence-not-counted = { $evidence } does not count for { $criterion }: { $why ->
    [other-kind] it is of another kind
    [other-directness] it is not as direct as asked for
    [undated] it has no date
    [too-old] it is too old
    [dated-ahead] its date is after the day of decision
    [too-early] it is not dated after what must come before
    [no-person] no person or context is named
    [no-place] no place is named
    [no-hours] its hours are not said
    [same-occasion] another item that counts tells of the same occasion
    [not-valid] it was judged not valid
    [not-authentic] it was judged not authentic
    [not-current] it was judged not current
    [not-sufficient] it was judged not sufficient
    [validity-in-doubt] its validity is in doubt
   *[authenticity-in-doubt] its authenticity is in doubt
}{ evidence-latest }.

# The whole.
reason-broken-off = The interview was broken off: { $reason }
reason-incomplete = { $missing ->
    [one] One thing is missing before a result can be computed.
   *[other] { $missing } things are missing before a result can be computed.
}
reason-units-recognised = { $stands ->
    [holds] { $recognised } of { $units } units are recognised: every mandatory one, and enough elective ones.
    [open] { $recognised } of { $units } units are recognised so far. More evidence can decide on the others.
   *[fails] { $recognised } of { $units } units are recognised.
}
reason-units-needed = { $stands ->
    [holds] { $recognised } units are recognised, { $needed } needed.
    [open] { $recognised } units are recognised so far, { $needed } needed. More evidence can decide.
   *[fails] { $recognised } units are recognised, { $needed } needed for full recognition.
}
reason-credits-needed = { $stands ->
    [holds] { $credits } credits are reached, { $needed } needed.
    [open] { $credits } credits are reached so far, { $needed } needed. More evidence can decide.
   *[fails] { $credits } credits are reached, { $needed } needed for full recognition.
}
reason-mean-overall = { $stands ->
    [holds] The weighted mean over all criteria is { $reached }, { $needed } needed.
    [open] The weighted mean over all criteria is at least { $reached }, { $needed } needed. More evidence can decide.
   *[fails] The weighted mean over all criteria is { $reached }, { $needed } needed for full recognition.
}
reason-points-overall = { $stands ->
    [holds] { $reached } of { $attainable } points over all criteria, { $needed } needed.
    [open] At least { $reached } of { $attainable } points over all criteria, { $needed } needed. More evidence can decide.
   *[fails] { $reached } of { $attainable } points over all criteria, { $needed } needed for full recognition.
}
reason-profile-overall = { $stands ->
    [holds] The levels of the units are the result; { $recognised } of { $units } reach what they need.
    [open] The levels of the units are the result; { $recognised } of { $units } reach what they need so far. More evidence can decide.
   *[fails] The levels of the units are the result; { $recognised } of { $units } reach what they need.
}

# What stands between the candidate and full recognition.
reason-only-these-units = { $count ->
    [one] The candidate applied for unit { $units } only.
   *[other] The candidate applied for units { $units } only.
}
reason-mandatory-unit = Unit { $unit } is mandatory and not recognised.
reason-part-recognised = Part { $part } of unit { $unit } is recognised by itself.
reason-shown-only = { $count ->
    [one] Unit { $units } is shown, but recognised only with the whole.
   *[other] Units { $units } are shown, but recognised only with the whole.
}
reason-only-with-whole = The unit is shown. This rubric recognises it only with the whole, which is not recognised.
reason-hurdle-criterion = { $what } is a hurdle, and { $stands ->
    [open] whether it is met is open
   *[fails] it is not met
}: the result cannot be better than “{ $outcome ->
    [partial] { outcome-partial }
    [more-evidence] { outcome-more-evidence }
   *[not-yet] { outcome-not-yet }
}”{ $stands ->
    [open] { " " }unless more evidence decides it
   *[fails] { "" }
}.
reason-hurdle-unit = Unit { reason-hurdle-criterion }
reason-no-such-outcome = { $outcome ->
    [partial] Something is recognised, but this rubric has no partial recognition.
   *[more-evidence] More evidence could lead further, but this rubric waits for none.
}
reason-required-unit = It is recognised only together with unit { $unit }, which is not recognised.
reason-credited = { $evidence } shows a recognition that stands for the unit: { $certificate }.
reason-credit-lapsed = { $evidence } cannot stand for the unit: { credit-why }{ evidence-latest }.
reason-group-short = Elective group { $group }: { $recognised } { $recognised ->
    [one] unit
   *[other] units
} recognised, { $needed } needed.

# What is missing. These block a result:
missing-opening-item = Opening: “{ $item }” is neither done nor refused.
missing-closing-item = Closing: “{ $item }” is neither done nor refused.
missing-question = Question { $question } was neither asked nor skipped.
missing-not-closed = The interview is not closed.
missing-rating = { $criterion } is not rated.

# These are worth a look:
missing-evidence = { reason-evidence-missing }
missing-evidence-instead = { $criterion }, or instead: { $instead }.
missing-not-enough-evidence = { $criterion } could not be judged: more evidence is needed.
missing-rationale = { $criterion } is rated without a rationale.
missing-rated-before-asked = { $criterion } was rated before any question about it was asked.
missing-conflict-not-declared = Nobody has said whether there is a conflict of interest.
missing-feedback = There is no feedback for the candidate.
