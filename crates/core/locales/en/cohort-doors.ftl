# The folder of a cohort, on the command line and on the screen.

cohort-real = { $file } is an assessment and no practice. It is not counted; keep assessments out of the folder of a cohort.
cohort-recorded = { $file } is practice on a recorded interview, which has no reference. It is not counted here.
cohort-altered = { $file } was changed outside Viva{ $count ->
    [one] { "" }
   *[other] { " " }in { $count } ways
}. It is not counted; `viva verify` tells more.
cohort-copy = { $file } is a copy of { $of }, or of how it was before. The longer one counts.
cohort-contradicts = { $file } and { $of } hold the same session and went on differently. The longer one counts; ask the trainee which is right.
cohort-no-name = { $file } names no assessor, so nobody can tell whose it is. It is not counted.
cohort-case-not-found = { $file } was practised on the case { $case }, which is not here. It counts, without figures.
cohort-case-changed = The case { $case } reads otherwise now than when { $file } was begun. Its figures compare with the case as it is now.

cohort-roster-empty = The list of trainees names nobody.
cohort-roster-too-many = The list of trainees has more than { $most } names.
cohort-roster-too-long = Line { $line } of the list of trainees is longer than { $most } characters.
cohort-roster-quote-not-closed = Line { $line } of the list of trainees opens a quote that is never closed. Close it, or take it out.
cohort-roster-which-column = The list of trainees has several columns. Call the one with the names “Name”, or keep that one alone.
cohort-roster-which-sheet = Several sheets of the list of trainees hold something. Keep the one with the names alone.

cohort-legend = Ratings same as the reference in the latest signed attempt (n: ratings compared), then attempts signed/begun.
cohort-told-not-begun = Not begun ({ $count }): { $names }

cli-cohort = Show what a group of trainees made of practice cases
cli-cohort--folder = Folder with practice sessions of the trainees, in it or in folders inside it
cli-cohort--trainees = List of the trainees expected, one name a line: tells who has not begun
cli-cohort--rubric = Only cases of this rubric
cli-cohort--case = Only this case
cli-cohort--anonymous = Labels T1, T2 … in place of names, months in place of days
cli-cohort--screen = Open the overview on the screen
cli-cohort--json = Print as JSON
cli-cohort--export = Write one row for each attempt into this CSV file
cli-cohort--format = Write a report in this form
cli-cohort--output = File to write the report to [default: standard output]

cohort-screen = Cohort { $folder }
cohort-reading-files = reading the files …
cohort-status = { $files ->
    [one] { $files } file
   *[other] { $files } files
}
cohort-chosen = { $trainee } · { $case } ({ $rubric }) · case { $number } of { $cases }
cohort-screen-legend = same as reference in the latest signed attempt (n: ratings), then signed/begun
cohort-attempt = Attempt { $number }: { $session }
cohort-cell-empty = Nothing has been begun here.
cohort-told = Not counted, or with something to tell
cohort-all-counted = Every file counts, and there is nothing to tell.
command-attempts = attempts
command-needs = who needs what
command-difficulties = what is hard
command-not-counted = not counted
context-cohort = Cohort
help-cohort = Trainees and practice cases. Arrows move from cell to cell, Enter shows the attempts behind one. Nothing here is an assessment.
cohort-no-debrief = There is no signed attempt with figures here.
cohort-debrief-names = A debrief names the trainee. Open the overview without --anonymous to read it.
cohort-which-debrief = Debrief of which attempt
