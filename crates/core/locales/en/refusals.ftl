# Why something may not happen now, and what to do instead.
refusal-begun-already = This session has begun already.
refusal-signed = This session is signed and closed.
refusal-behind = This is an older copy: another file goes on with the session. It can be read, not gone on with.
refusal-altered = This file was changed outside Viva; it can be read, not gone on with.
refusal-broken-off = This interview was broken off; it can only be signed without a result.
refusal-not-prepared = Fill in the preparation first.
refusal-empty = { $field ->
    [candidate] Enter a reference for the candidate.
    [assessor] Enter the assessor’s name.
    [units] Choose at least one unit.
    [reason] Give a reason.
    [wording] Enter the wording.
    [title] Enter a title.
    [name] Enter your name to sign.
    [moderator] Enter the moderator’s name.
    [witnesses] Name the witnesses.
   *[other] Enter some text.
}
refusal-not-asked-for = This step does not ask for that.
refusal-too-long = This text is too long: { $most } characters at most. Shorten it.
refusal-too-many = { $what ->
    [evidence] The register is full: { $most } items at most.
    [panel] { $most } more assessors at most can rate an interview.
    [remarks] No more remarks can be kept in this session: { $most } at most.
   *[other] No more can be recorded in this session: { $most } entries at most.
}
refusal-unknown = { $what ->
    [criterion] There is no criterion { $id } in this rubric.
    [question] There is no question { $id } in this interview.
    [level] There is no level { $id } on this scale.
    [unit] There is no unit { $id } in this rubric.
    [item] There is no checklist item { $id } in this script.
    [evidence] There is no item { $id } in the evidence register.
    [sitting] There is no sitting { $id } after the first.
    [plan-line] There is no line { $id } in the plan.
   *[other] { $id } is not known here.
}
refusal-not-on-scale = “{ $typed }” is not on this scale, which goes from { $from } to { $to } in steps of { $step }.
refusal-id-in-use = { $id } is already in use in this session.
refusal-opening-not-done = { $left ->
    [one] One required item of the opening is left. Do it, or note why it was refused.
   *[other] { $left } required items of the opening are left. Do them, or note why they were refused.
}
refusal-closing-not-done = { $left ->
    [one] One required item of the closing is left. Do it, or note why it was refused.
   *[other] { $left } required items of the closing are left. Do them, or note why they were refused.
}
refusal-questions-left = { $left ->
    [one] Question { $first } was not asked. Ask it, or skip it with a reason.
   *[other] { $left } questions were not asked, { $first } first. Ask them, or skip them with a reason.
}
refusal-questions-begun = Questions have been asked already; this item must stay done or refused.
refusal-noted-of-question = Something is noted of { $question }, so it was asked.
refusal-does-not-apply = Criterion { $criterion } does not apply to this candidate.
refusal-always-applies = The rubric does not let criterion { $criterion } be left out for a candidate.
refusal-applies-already = Nothing on record says that criterion { $criterion } does not apply.
refusal-not-applied-for = Unit { $unit } is not applied for.
refusal-no-certificate = The rubric names no such certificate for unit { $unit }.
refusal-credits-nothing = { $evidence } cannot stand for the unit: { credit-why }.
refusal-not-credited = Unit { $unit } is not credited.
refusal-not-rated = { $left ->
    [one] Criterion { $first } is not rated yet.
   *[other] { $left } criteria are not rated yet, { $first } first.
}
refusal-not-closed = Close the interview first.
refusal-not-decided = Accept the recommendation, or depart from it with a reason, before you sign.
refusal-other-outcome = The outcome to be signed is not the one you decided on.
refusal-positive-while-incomplete = An incomplete interview cannot end in recognition.
refusal-no-such-outcome = This rubric does not have this result.
refusal-practice-too-late = A session is made practice when it begins, and not later.
refusal-no-practice = This happens only with a scripted candidate.
