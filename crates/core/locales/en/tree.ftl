# The reasons as a tree: each line is a statement, beneath it stands what it rests on.
says-outcome = { $outcome ->
    [none] There is no result yet
   *[other] { $label }
}
says-departed = The assessor recommends otherwise, “{ $label }”: { $reason }
says-unit = { $unit } { $title }: { $outcome ->
    [unit-recognised] recognised
    [unit-level-told] level determined
    [unit-credited] credited, recognised before
    [unit-carried-over] carried over
    [unit-more-evidence] more evidence needed
    [unit-not-yet] not yet recognised
    [unit-not-applied-for] not applied for
   *[unit-not-assessed] not assessed
}
says-part = { $part } { $title }: { $stands ->
    [part-met] met
    [part-open] open, more evidence can decide
    [part-not-met] not met
    [part-recognised] recognised by itself
   *[part-not-assessed] not assessed
}
says-criterion = { $criterion } { $title }: { $status ->
    [met] met
    [not-met] not met
    [bonus] points added
    [deduction] points taken away
    [not-enough-evidence] not enough evidence
    [not-applicable] does not apply
   *[not-assessed] not assessed
}
says-rating = Rated “{ $label }”; needed: “{ $needed }”
says-rating-alone = Rated “{ $label }”
says-rating-not-enough-evidence = Could not be judged: not enough evidence
says-does-not-apply = { $criterion } { $title } does not apply to this candidate: { $reason }
says-proposed = { $departs ->
    [yes] The rating departs from what the indicators heard propose, “{ $label }”
   *[no] The indicators heard propose “{ $label }”
}: { $heard } of { $of } heard, { $needed } needed{ $always ->
    [heard] ; what must be heard was: { $named }
    [missing] ; what must be heard was not: { $named }
   *[none] { "" }
}
says-rationale = Because: { $text }
says-remark = { $question } { $time } { $text }
says-heard = { $question } heard: { $text }
says-demand-met = Evidence demanded, { $needed }: { $seen } { $seen ->
    [one] item is
   *[other] items are
} there ({ evidence-wanted }).
says-one-of = { $met ->
    [met] One of { $lists } lists of evidence is enough, and one is there.
   *[not-met] One of { $lists } lists of evidence is enough; none is there yet.
}
says-list = { $met ->
    [met] List { $number }: all of it is there
   *[not-met] List { $number }: not all of it is there yet
}
# The end of what is said of an item: which day decides where no day is known.
evidence-latest = { $known ->
    [span] {" "}(only “{ $said }” is known: the last day that this can be counts, { $latest })
   *[day] { "" }
}
says-evidence = { $evidence } { $title }{ $why ->
    [counts] { "" }
    [other-kind] {" "}– does not count: it is of another kind
    [other-directness] {" "}– does not count: it is not as direct as asked for
    [undated] {" "}– does not count: it has no date
    [too-old] {" "}– does not count: it is too old
    [dated-ahead] {" "}– does not count: its date is after the day of decision
    [too-early] {" "}– does not count: it is not dated after what must come before
    [no-person] {" "}– does not count: no person or context is named
    [no-place] {" "}– does not count: no place is named
    [no-hours] {" "}– does not count: its hours are not said
    [same-occasion] {" "}– does not count: another item that counts tells of the same occasion
    [not-valid] {" "}– does not count: it was judged not valid
    [not-authentic] {" "}– does not count: it was judged not authentic
    [not-current] {" "}– does not count: it was judged not current
    [not-sufficient] {" "}– does not count: it was judged not sufficient
    [validity-in-doubt] {" "}– does not count: its validity is in doubt
   *[authenticity-in-doubt] {" "}– does not count: its authenticity is in doubt
}{ evidence-latest }
says-answer = { $question }: an answer in the interview

# Why an item of the register cannot stand for a unit.
credit-why = { $why ->
    [other-kind] it is no document
    [undated] it has no date
    [too-old] it is too old
    [dated-ahead] its date is after the day of decision
    [not-valid] it was judged not valid
    [not-authentic] it was judged not authentic
    [not-current] it was judged not current
    [not-sufficient] it was judged not sufficient
    [validity-in-doubt] its validity is in doubt
   *[authenticity-in-doubt] its authenticity is in doubt
}
