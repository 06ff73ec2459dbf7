# Observation sheets: what is watched step by step while a candidate works.
observation-sheets = Observation sheets
observation-step = Step
observation-step-critical = { $text } (critical)
observation-present = Present
setting-real = real work
setting-simulated = simulated
mark-seen = seen
mark-not-seen = not seen
mark-not-possible = not possible

fault-step-informs-nothing = This step informs no criterion.
mend-step-informs-nothing = Name the criteria it speaks for: informs: ["C1"].
warning-critical-step-not-seen = { $criterion } is rated as met, though the critical step “{ $step }” was not seen ({ $observation }).

# The screens.
step-observe = Observation
observation-place-help = Where the work is watched
observation-setting = Work
observation-setting-help = Work as it comes, or a situation made up for the assessment
observation-present-help = Who else was there: a customer, a supervisor, an observer
observation-held-on = Watched on
observation-held-on-help = Leave it empty if you watch now; a day if you enter a paper sheet: 2026-11-20 or 20.11.2026
observation-scene = place and persons
observation-end = The observation is over
observation-none = This rubric has no observation sheets.
observation-sheet-holds = { $steps ->
    [one] one step
   *[other] { $steps } steps
}, { $minutes } min
observation-standing = { $over ->
    [yes] over, { $marked } of { $steps }
   *[no] { $marked } of { $steps } marked
}
observation-present-of = present: { $who }
observation-no-remarks = Tab: a remark. # links it to a criterion.
observation-over = Over. F9 goes on with it.
observation-ask-about = Not seen: { $step } – how would you do it?
observation-not-seen = Not seen: { $step }
observation-ended-told = { $evidence ->
    [none] Nothing was seen, so nothing is in the register.
   *[other] { $evidence } is in the register: { $criteria }.
}{ $missed ->
    [0] {""}
    [one] {" "}One step was not seen; { $key ->
        [none] the interview can ask about it.
       *[other] { $key } asks about it.
    }
   *[other] {" "}{ $missed } steps were not seen; { $key ->
        [none] the interview can ask about them.
       *[other] { $key } asks about them.
    }
}{ $unmarked ->
    [0] {""}
    [one] {" "}One step has no mark.
   *[other] {" "}{ $unmarked } steps have no mark.
}
observation-told = { $observation }, { $seen } of { $steps } steps seen{ $missed ->
    [0] {""}
   *[other] ; not seen: { $which }
}
mark-none = no mark
mark-step-critical = a critical step
mark-observation-new = a sheet to begin with
mark-observation-begun = begun, not over
mark-observation-over = over
command-observe = observation
command-seen = seen
command-not-seen = not seen
command-not-possible = not possible
command-clear-mark = take the mark back
command-observation-finish = end, or go on
command-observation-edit = place and persons
command-observation-remark = remark
command-observation-ad-hoc = ask about it
command-observation-next = next step
command-observation-back = step before
command-observation-sheets-open = begin, go on
command-observation-form-confirm = watch
context-observation-sheets = Observation sheets
context-observation-form = Before the observation
context-observation = Observation

# What happened, and what may not.
event-observation-begun = { $observation } begun: { $task }
event-observation-described = { $observation }: place and persons changed
event-observation-opened = { $observation } on the screen
event-observation-left = { $observation } no longer on the screen
event-step-marked = { $observation }, step { $step }: { $mark }
event-observation-ended = { $evidence ->
    [none] { $observation } ended, nothing seen
   *[other] { $observation } ended, seen as { $evidence }
}
event-observation-gone-on = { $observation } gone on with
event-observation-withdrawn = { $observation } taken back
refusal-observation-ended = { $observation } is over. F9 goes on with it.
refusal-observation-not-ended = { $observation } is not over.
refusal-noted-in-observation = Something is noted in { $observation }, so it stays.
refusal-practice-shows-nothing = A scripted candidate shows nothing to watch. Sheets are carried out with people.

# Reports.
says-step = { $observation }: “{ $text }” – { $mark }
report-observations = Observations
report-observation-time = Time
report-observation-time-of = { $length } of { $minutes } min
report-observation-open = not over
letter-observed = What was watched
letter-observed-on = { $task }: { $date }, { $seen ->
    [one] one step of { $steps } seen
   *[other] { $seen } steps of { $steps } seen
}
tables-observation = Observation
tables-mark = Mark
tables-marked-at = Marked at
cli-observe = Carry out an observation sheet, in a new or an existing session
cli-value-rubric-file = RUBRIC|FILE
cli-observe--on = Rubric for a new session, or a session file to go on with
cli-observe--candidate = Reference of the candidate
cli-observe--sheet = Id of the sheet; without it the list is shown where there are several
observe-no-such-sheet = The rubric { $rubric } has no observation sheet “{ $sheet }”.
observe-no-sheets = The rubric { $rubric } has no observation sheets.
