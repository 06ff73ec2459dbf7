# Moderation: another than who signed looks at ratings of a signed session.
moderation-own-work = { $name } held, rated or signed this interview. Somebody else must moderate it.
moderation-nothing = Say of at least one criterion whether you agree, or write a remark.
moderation-not-rated = Criterion { $criterion } was not rated in this session: there is nothing to agree or disagree with.
moderation-named-twice = Criterion { $criterion } is named twice. Say of each only once whether you agree.
moderation-no-reason = Say why you disagree about { $criterion }.
moderation-same-level = “{ $level }” is what the assessor gave { $criterion }. Agree, or name another level, or none.
moderation-level-while-agreeing = You agree about { $criterion }: then name no level of your own.

cli-moderate = Add a moderator’s findings to a signed session; with --plan, choose the sessions to moderate; with --summary, count what moderators found
cli-moderate--file = Session file
cli-moderate--by = The moderator, who must not be the assessor
cli-moderate--findings = Finding on a rating: C3=agree, C3=agree:REASON, C7=disagree:LEVEL:REASON, C7=disagree::REASON; may be given several times
cli-moderate--remark = A remark on the whole
cli-moderate--plan = Print which signed sessions to moderate, and which of their criteria
cli-moderate--summary = Count what moderators found in the signed sessions of this folder, by assessor, criterion, kind and month
cli-moderate--percent = Draw so many in a hundred of the sessions that nothing else chooses, rounded up, each assessor and each outcome at least once
cli-moderate--borderline = Choose every session whose result is at most so many changes from another [without a number: 1]
cli-moderate--newcomers = Choose every session of this assessor; may be given several times
cli-moderate--since = Leave out what was signed before this day
cli-moderate--seed = Number that the draw follows from; the same number gives the same plan [default: drawn, and told]
cli-moderate--criteria = Criteria to look at in each session, at most
cli-moderate--again = Do not leave out sessions that were moderated already
cli-moderate--json = Print as JSON

moderate-by-whom = Say who moderates: --by NAME, or VIVA_ASSESSOR in the environment.
moderate-finding-unclear = “{ $finding }” is no finding. Write ID=agree, ID=agree:REASON, ID=disagree:LEVEL:REASON, or ID=disagree::REASON where you name no level.
moderate-too-many = { $most } findings at most.
moderate-done = { $path }: moderated and sealed.

moderate-plan-head = Seed { $seed }: { $chosen } of { $signed } signed sessions to look at{ $moderated ->
    [0] {""}
   *[other] ; { $moderated } moderated already and left out
}.
moderate-plan-more = The folder holds more sessions than are listed; only the newest are looked at.
moderate-plan-no-such-assessor = No signed session here is by { $name }.
moderate-plan-reference = Reference
moderate-plan-rubric = Rubric
moderate-plan-assessor = Assessor
moderate-plan-outcome = Outcome
moderate-plan-why = Why
moderate-plan-criteria = Criteria
moderate-plan-file = File
moderate-why-new-assessor = new assessor
moderate-why-borderline = borderline ({ $steps ->
    [one] 1 change
   *[other] { $steps } changes
})
moderate-why-sample = drawn
moderate-summary-head = { $signed ->
    [one] 1 signed session
   *[other] { $signed } signed sessions
}, of which moderated: { $sessions }. Findings: { $findings }.
moderate-summary-kind = Kind
moderate-summary-findings = Findings
moderate-summary-sessions = Sessions
moderate-summary-criterion = Criterion
moderate-summary-month = Month
moderate-summary-is = { $kind ->
    [agrees] agreed
    [mild] too mild
    [severe] too severe
    [evidence-there] evidence was there
   *[no-level] disagreed, no level
}

command-moderate = moderate
command-agree = agree
command-disagree = disagree
command-finish = finish
command-moderate-why = grounds
context-moderate = Moderation
step-moderate = Moderation
moderation-line = Moderated on { $date } by { $by }: agreed on { $agreed ->
    [one] one criterion
   *[other] { $agreed } criteria
}, disagreed on { $disagreed ->
    [none] none
   *[other] { $disagreed }
}.

moderate-moderator = Moderator: { $name }
moderate-status = { $looked ->
    [0] 0 of { $count } looked at
   *[other] { $looked } of { $count } looked at
}
moderate-given = Given: “{ $level }”. { $anchor }
moderate-not-enough-evidence = not enough evidence
moderate-not-rated = not rated
moderate-disagrees-level = disagrees, “{ $level }”: { $reason }
moderate-name-title = Who moderates?
moderate-name-explanation = Your name. Whoever held, rated or signed this interview cannot moderate it.
moderate-level-title = The level that you would have given { $criterion }
moderate-no-level = I name no level
moderate-reason-title = Why do you disagree about { $criterion }{ $named ->
    [none] {""}
   *[other] , and would have given “{ $level }”
}?
moderate-reason-explanation = Say what is on record, or is missing, so that others can follow.
moderate-grounds-title = On record for { $criterion }
moderate-remark-title = A remark on the whole
moderate-remark-explanation = It may be empty. Enter adds and seals the moderation; it cannot be changed any more. Esc goes back.
moderate-not-saved = The session is not in its file yet. Wait a moment, then press Enter again.
moderate-added = Moderated and sealed.
moderate-leave-title = { $count ->
    [one] One finding is not added yet.
   *[other] { $count } findings are not added yet.
}
moderate-leave-stay = Stay here
moderate-leave-drop = Leave and drop what was found
