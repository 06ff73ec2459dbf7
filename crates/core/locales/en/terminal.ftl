# The screens of the terminal program.
viva = Viva
too-small = This window is too small. Viva needs { $columns } columns and { $rows } rows. What you type is still taken.
saving-saved = saved
saving-not-yet = saving
saving-failed = NOT SAVED
saving-read-only = read only
leave-unsaved = Not everything is saved
leave-unsaved-stay = Stay, and try again
leave-unsaved-lose = Leave, and lose what is not saved
draft-refused-title = Typed, but not taken up
draft-refused-explained = This was being typed when the session was left, and it may not happen as it stands. It is kept until you close this page; write it down where it belongs.
tick-looking-for = “{ $typed }”: { $found ->
    [one] one matches
   *[other] { $found } match
}
more-count = { $count } more
pick-nothing = Nothing matches.
help-title = Keys and marks
help-by-name = ^G, its name
confirm-title = A letter was pressed for “{ $command }”. Is it meant?
confirm-yes = Yes, go on
confirm-no = No
stray-letters = { $place ->
    [ask] Letters command here. Enter leads into the notes.
    [practice-ask] Letters command here. Enter leads into the notes.
    [rate] Letters command here. Tab leads to the reason.
    [sheet] Letters command here. Tab leads to the reason.
    [recommend] Letters command here. f leads to the feedback.
    [practice-recommend] Letters command here. f leads to the feedback.
    [prepare] This field takes no text. Tab leads to the next.
    [practice-prepare] This field takes no text. Tab leads to the next.
    [evidence-form] This field takes no text. Tab leads to the next.
   *[other] Letters command here. Notes are taken at questions.
}
interrupt-told = Ctrl-Q leaves. Ctrl-C copies what is selected in a text.
saved-told = { $state ->
    [saved] Everything is saved, as it always is.
    [not-yet] The last keys are being saved; the rest is.
    [failed] Not everything is saved.
    [read-only] Nothing can be changed here, and everything is saved.
    [along] Another window has the session open and saves it.
   *[nothing] No session is open; there is nothing to save.
}
undo-nothing = There is nothing to take back here, or to bring again.
undo-told = Taken back: { $what }. Alt-y brings it again.
redo-told = Brought again: { $what }.
undo-reason = taken back as it was entered
undo-irreversible = { $why ->
    [said-aloud] This stays: it was said to the candidate.
    [first-preparation] The first preparation stays; it can be changed.
    [closed] The close stays: ask on, and close again.
    [broken-off] An interview that was broken off stays so.
    [agreed] What several did together stays; agree otherwise.
   *[signed] A signature stays, and what was added after it.
}
line-left = Kept: it stands there when this is asked for again.
leave-form-title = The form is filled in and not kept yet
leave-form-keep = Leave it as it is, and go on with it later
leave-form-go-on = Go on filling it in
leave-form-throw-away = Throw away what was filled in
leave-form-kept = Kept as it stands; it opens again where it was opened.
pause-title = Pause
pause-text = The interview stands still since { $time }. Enter goes on.
pause-nothing = There is nothing here that could stand still.
find-title = Find what was noted


step-prepare = Prepare
step-open = Open
step-ask = Questions
step-evidence = Evidence
step-close = Close
step-rate = Rate
step-recommend = Recommendation
step-home = Leave for the home screen
go-to-title = Go to

## Home
home-reading = reading the sessions …
break-told = The program stood still from { $from } to { $until } ({ $length }): on record as a break, not as interview time.
home-counts = { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} · { $open } open · { $rate } to be rated · { $sign } to be signed
home-open = Open
home-to-be-rated = To be rated
home-to-be-signed = To be signed
home-closed = Closed
home-empty = There are no sessions yet. Press Enter or n to begin an interview: choose a rubric, and Viva leads from step to step.
home-no-match = No session matches. Esc shows all again.
home-to-ask = { $left } of { $questions } left to ask
home-rated = rated { $rated } of { $criteria }
home-copy = a copy
home-unsigned = rated, not signed
home-broken-off = broken off, to be signed
home-signed = { $outcome ->
    [full] signed · full
    [partial] signed · partial
    [more-evidence] signed · more evidence
    [not-yet] signed · not yet
    [refer] signed · referred
    [no-result] signed · no result
   *[none] signed
}

## Rubrics
rubrics-title = Rubrics
rubrics-count = { $count ->
    [one] one rubric
   *[other] { $count } rubrics
}
rubrics-own = your own
rubrics-holds = { $units ->
    [one] one unit
   *[other] { $units } units
}, { $criteria ->
    [one] one criterion
   *[other] { $criteria } criteria
}, { $questions ->
    [one] one question
   *[other] { $questions } questions
}; { $minutes } minutes
rubrics-faults = { $path } has { $count ->
    [one] one fault
   *[other] { $count } faults
}; “viva rubric check” shows them.
rubrics-draft = { $path } is a draft with { $gaps ->
    [one] one gap
   *[other] { $gaps } gaps
}: no interview can begin with it. “viva rubric check” tells what is left to do.

## Prepare
prepare-candidate-help = A reference instead of a name, where you can: K-0417
prepare-assessor-help = Your name, as you will sign
prepare-units-help = The units the candidate applies for. Space takes one in or out.
prepare-circumstances-help = What holds here decides which criteria and questions apply. Space changes it.
prepare-conflict-help = Do you know the candidate, or gain by the result? Left and right choose.
prepare-conflict-details = … which, and what is done
prepare-conflict-details-help = Only where there is one
prepare-place-help = Where the interview is held
prepare-mode-help = Left and right choose.
prepare-language-help = The language of the interview, whether this rubric has it or not. Left and right choose.
prepare-spoken = Other language
prepare-spoken-help = If none of these is spoken: “Uyghur, with interpreter”. Questions stand in the one above.
prepare-adjustments-help = Special needs, and what is done about them: breaks, large print, more time …
prepare-others-help = Interpreter, support person, observer: who, and as what
prepare-documents-help = One a line. They wait in the evidence register to be looked at. Tab goes on.
break-off-title = Break the interview off
break-off-explanation = It ends here without a result and cannot be gone on with. Say why: the candidate withdrew, fell ill …

## The language of the rubric's words
language-ask = Language on the screen
language-shown = Questions, levels and scripts now stand in: { $language }.
language-only = This rubric has one language: { $language }.
language-missing = The interview is held in: { $held }. The rubric’s words stand in: { $questions }.

## Opening and closing
script-read-aloud = Read aloud
script-more = … PgDn shows more
script-left = { $left ->
    [one] * One required item is left.
   *[other] * { $left } required items are left.
}
script-ready = Every required item is marked.
script-refuse-title = Refused
script-refuse-explanation = Why was this item refused or left out? The reason goes on record.

## Questions
ask-progress = question { $number } of { $count }
ask-interview-time = { $length } of { $minutes } min
ask-question-time = { $length } of { $minutes } min
ask-informs = Informs
ask-general = General
ask-probes = Probes
ask-back-up = If not understood: { $text }
ask-exact = word for word
ask-listen-for = Listen for
ask-asked = Asked
ask-notes = Notes
ask-flag = Flag for later
ask-no-notes = No notes yet. Enter begins.
ask-evidence-count = evidence { $count }
ask-flagged-list = flagged { $questions }
ask-flagged = { $question } is flagged for later.
ask-unflagged = { $question } is no longer flagged.
ask-tick-title = Probes used and points heard
ask-link-title = Link this remark to
ask-ad-hoc-criteria = Which criteria does it inform? Enter goes on.
ask-skip-title = Skip this question
ask-skip-explanation = Why? Every candidate is asked the same questions; the reason goes on record.
begun-title = Go on with the session that is open?
begun-about = { $candidate ->
    [none] A session with this rubric was begun and is open: { $date }, { $time }.
   *[other] A session of { $candidate } with this rubric is open: { $date }, { $time }.
}
begun-go-on = Go on with it
begun-another = Begin another
begun-stop-title = No question was asked yet
begun-stop-about = What is to become of this session?
begun-anew = Begin anew with another rubric and what was typed
begun-discard = Discard it
begun-break-off = Break it off with a reason, on record
session-discarded = Discarded: nothing of the session is left.
second-session = { $count ->
    [one] { $candidate } has another session with this rubric, last changed on { $date }.
   *[other] { $candidate } has { $count } other sessions with this rubric, the last changed on { $date }.
}
consent-title = The candidate does not consent
consent-about = Without consent nothing may be noted that concerns the candidate. The refusal and its reason are on record.
consent-break-off = Break off the interview
consent-go-on = Go on all the same
close-unasked-title = Close without the questions that are left
close-unasked-explanation = { $left ->
    [one] Question { $questions } was not asked.
   *[other] { $left } questions were not asked: { $questions }.
} Why? The reason goes on record, and they count as skipped. Esc goes back, to ask them.
ask-reword-title = Asked in other words
ask-reword-explanation = Write the question as you asked it. The rubric’s own wording takes the note away.
ask-ad-hoc-title = A question of your own
ask-ad-hoc-explanation = Write it as you ask it. It is on record as ad hoc.

## Evidence
evidence-none = No evidence yet. Press a to register the first item.
evidence-brought-title = A document that was brought
evidence-brought-explanation = Put its name right, or leave nothing to take it off the list.
evidence-brought = brought, not looked at yet
evidence-date-unreadable = This date cannot be read. Write 2026-03-14, 14.03.2026, 2026-03 or 2026.
evidence-hours-unreadable = These hours cannot be read. Write a number greater than 0, such as 120 or 7.5.
evidence-date-ambiguous = { $date } can be read in two ways: which number is the day? Write 2026-03-14, or 14.03.2026 with full stops.
evidence-no-path = Enter the path of the file first.
evidence-hashed = { $bytes } bytes; SHA-256 begins { $digest }.
evidence-remove-title = Take { $evidence } off the register
evidence-remove-explanation = Why? The reason goes on record; the trail keeps what was there.
evidence-title-help = What it is: “Lesson plan, March 2026”
evidence-kind-help = Left and right choose.
evidence-source-help = Who made or issued it
evidence-date-help = When it was made: 2026-03-14, 14.03.2026, 2026-03 or 2026
evidence-criteria-help = What it supports. Space takes one in or out.
evidence-directness-help = Direct: the work itself. Indirect: a report on it. Supplementary: anything beside.
evidence-person-help = With whom or in which context it was shown
evidence-place-help = Where it was shown
evidence-hours-help = Hours that it stands for: 120 or 7.5
evidence-verification-help = Original seen, referee called, file compared …
evidence-path-help = Path of a file, if there is one; ^R takes its SHA-256
rule-valid-help = Does it relate to the criterion?
rule-authentic-help = Is it the candidate’s own work?
rule-current-help = Is it recent enough?
rule-sufficient-help = Is it enough in kind, amount and over time?

## Rating
rate-progress = { $number } of { $count }
rate-progress-in-unit = { $number } of { $count } in { $unit }
rate-all-rated = Every criterion is rated.
rate-overview-title = { $rated } of { $count } rated
rate-overview-unit = { $unit }: { $rated } of { $count } rated
rate-not-rated = not rated
rate-does-not-apply = does not apply
rate-applies = Applies to this candidate
rate-does-not-apply-because = Does not apply to this candidate: { $reason }
rate-does-not-apply-title = { $criterion } does not apply
rate-does-not-apply-explanation = Why does it not apply to this candidate? It then counts neither for nor against; the reason goes on record.
evidence-credits = stands for { $units }
evidence-credit-title = { $evidence } stands for
evidence-credit-none = This item is no document that the rubric takes for a unit.
rate-needed = (needed)
rate-critical = (minimum)
rate-critical-number = (minimum: { $number })
rate-needed-critical = (needed, minimum)
rate-because = Because
rate-on-record = On record for { $criterion }
rate-nothing-on-record = Nothing is linked to this criterion yet.
rate-before-asked = Rated before a question that informs it was asked; this goes on record.
rate-proposed = Rated “{ $was }”. Enter changes it to “{ $to }”, Esc leaves it.
rate-proposed-none = Rated “{ $was }”. Enter takes that back, Esc leaves it.
rate-proposed-first = Enter rates “{ $to }”.
rate-correction = Enter rates “{ $to }” instead. More text keeps the “{ $typed }”.
rate-number-so-far = { $number } … Enter takes the level with this number.
rate-no-such-level = There is no level { $number } on this scale.
rate-heard = heard: { $point }
rate-skipped = skipped: { $reason }

## Recommendation
recommend-missing = Before there can be a result
recommend-worth-a-look = Please look at
recommend-blocks = needed for a result
recommend-mend-title = Go to what is missing
recommend-nothing-missing = Nothing is missing.
recommend-incomplete-hint = There is no result to accept yet; e goes to what is missing.
recommend-depart-title = Recommend instead
recommend-depart-reason-title = Why do you depart from what was computed?
recommend-depart-reason-explanation = The reason stands in the record and in every report.
recommend-sign-title = Sign
recommend-sign-explanation = Outcome: { outcome-kind }. { $open ->
    [0] Nothing is left to look at.
    [one] One point is left to look at.
   *[other] { $open } points are left to look at.
}{ $without ->
    [0] {""}
    [one] {" "}One rating has no reason: { $criteria }.
   *[other] {" "}{ $without } ratings have no reason: { $criteria }.
} What is signed is closed and not changed any more. Confirm with your name.
sign-other-title = Sign for the assessor?
sign-other-about = { $assessor } is named as the assessor, and not { $name }.
sign-other-no = Another name
sign-other-yes = Sign all the same
recommend-signed = signed
recommend-decided = decided, not signed
recommend-not-decided = not decided
recommend-signed-told = Signed and closed.
recommend-no-feedback = Press f to write what was shown, what was not and why, and what to do next.
recommend-without-feedback = No feedback was written.
recommend-why-title = Why: unit { $unit }
recommend-why-overall = Why
recommend-no-pictures = There is nothing to show yet.
