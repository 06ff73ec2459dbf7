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
