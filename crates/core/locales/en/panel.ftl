# Several assessors: sheets, comparison, agreement.

## Refusals
refusal-rated-on-sheets = Several assessors rate this interview, each alone: open your own rating sheet.
refusal-on-sheet = This is a rating sheet: only ratings and their reasons go on it.
refusal-sheet-signed = This sheet is signed and not changed any more.
refusal-no-panel = One assessor rates this interview; other assessors are named in the preparation.
refusal-not-a-rater = { $name } does not rate this interview. The preparation says who does; write the name as it stands there.
refusal-rater-twice = { $name } is named twice; each assessor rates once.
refusal-rated-already = Criteria were rated already, for all to see. Who else rates must be named before.
refusal-changed-since-close = Something was changed after the interview was closed. Close it again: all rate from the same record.
refusal-not-all-sheets = The sheets are not those of all who rate, each once.
refusal-not-gathered = Not everybody has signed a sheet yet; then the sheets are gathered.
refusal-gathered-already = The sheets are gathered already: who rated, and what each rated alone, stays.
refusal-anothers-sheet = This is the sheet of { $rater }: only { $rater } signs it, by that name.
refusal-too-few-agree = It takes two assessors at least to agree. What one holds alone, refer to others.

## Events

## Preparation
prepare-panel-help = Names between commas, of those who rate too: each alone, on a sheet

## Sheets
cli-sheet = Open the rating sheet of one of several assessors
cli-sheet--file = Session file
cli-sheet--rater = Name of the rater, as in the preparation of the session
cli-sheets = Say which assessors have signed their rating sheets, or gather the sheets
cli-sheets--file = Session file
cli-sheets--gather = Put the sheets side by side in the session, if all have signed
cli-sheets--json = Print as JSON
sheets-state-missing = { $rater }: no sheet yet
sheets-state-begun = { $rater }: rating
sheets-state-signed = { $rater }: signed at { $at }
sheets-missing = { $rater } has no rating sheet yet. The sheets are gathered when all have signed.
sheets-not-signed = { $rater } has not signed yet. The sheets are gathered when all have signed.
sheets-signed-already = { $rater } has signed. What stands on the sheet shows when all have signed and the sheets are gathered.
sheets-unreadable = { $rater }: this rating sheet cannot be read.
sheets-foreign = { $rater } is no rating sheet of this session, or of nobody who rates it.
sheets-other-record = { $rater }: the sheet rates another record than the one that was closed, as the session was closed again since. It must be rated anew.
sheets-altered = { $rater }: the sheet was changed outside Viva. Take it from a backup, or move it away and rate anew.
sheets-seal = { $rater }: the sheet’s seal is missing or does not fit. Take it from a backup, or move it away and rate anew.
sheets-twice = { $rater }: there are two sheets. Move one away.
sheets-gathered = { $path }: { $count } rating sheets gathered.
sheets-gathered-already = The sheets are gathered; the session shows them.
sheet-not-shown = { $path } is the rating sheet of { $rater }. Open it with “viva sheet” and the session’s file; others see it when the sheets are gathered.
verify-sheet = { $path }: in order; a rating sheet, signed by { $name } at { $at }.
forget-sheet = { $path } is a rating sheet and is erased with its session: { $session }.

## Signing a sheet
sheet-sign-title = Sign this rating sheet
sheet-sign-explanation = What you sign is not changed any more. It shows again, beside the others’, when all have signed. { $left ->
    [0] Confirm with your name.
    [one] One rating has no reason yet. Confirm with your name.
   *[other] { $left } ratings have no reason yet. Confirm with your name.
}
sheet-signed-told = Signed. It shows again, beside the others’, when all have signed.

## Who has signed
sheets-progress = { $signed } of { $count } signed
sheets-about = Several assessors rate this interview, each alone. Choose your name and press Enter: your own sheet opens. Nobody sees another’s ratings before all have signed.
sheets-complete = All have signed. Press g to put the sheets side by side.
sheets-signed-on = { $rater }: signed on { $date } at { $time }

## Comparison
step-compare = Compare
compare-open = { $open ->
    [0] nothing open
   *[other] { $open } open
}
compare-apart-heading = apart
compare-counts-heading = counts
compare-apart = { $kinds ->
    [yes] { $levels ->
        [0] evidence
        [one] 1 level +
       *[other] { $levels } levels +
    }
   *[no] { $levels ->
        [0] same
        [one] 1 level
       *[other] { $levels } levels
    }
}
compare-needed = (needed: { $needed })
compare-referred = referred
compare-agree-title = { $criterion } counts as { $rating }
compare-agree-explanation = Agreed by { $by }. Why? The reason stands in the record; what each rated alone stays beside it.
compare-pick-title = What { $criterion } counts as
compare-by-title = Who agrees to what is agreed now
compare-refer-title = Refer { $criterion }
compare-refer-explanation = Why can you not agree? The criterion stays open and others decide; the reason goes on record.
compare-page-title = { $criterion }: what each says

## Keys
command-own-sheet = own sheet
command-home-own-sheet = own rating sheet
command-look-again = look again
command-gather = put side by side
command-order = order
command-agreed-by = who agrees
command-compare-accept = agree
command-compare-refuse = refer
command-compare-why = read all
command-sheet-sign = sign the sheet
context-sheet = Rating sheet
context-sheets = Rating sheets
context-compare = Comparison
help-sheet = You rate alone. Nobody sees this sheet before all have signed; then all are put side by side. What is rated for practice stays by itself.
help-sheets = Several assessors rate, each on a sheet. Choose your name, rate, sign. When all have signed, g puts the sheets side by side.
help-compare = Where the assessors differ, and by how much; “evidence” and “+” mean that some could not judge. { "?" } is open, ✓ follows by itself, ● is agreed, ⚑ is referred. A digit agrees on a level; what each rated alone stays.
home-sheets = { $count } rate on sheets · s
sheet-choose = Whose rating sheet?
home-no-sheets = Only a session that several assessors rate, closed and not gathered yet, has rating sheets.
sheets-held = This rating sheet is open elsewhere. Close it there first.

## Reports
