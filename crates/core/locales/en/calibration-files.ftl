# Calibration: files that are left out, and why there may be nothing to compare.
cli-agree--files = Signed practice sessions, blind ratings and gathered panels, or folders of them: whose ratings to compare
cli-agree--latest = Count the latest of several attempts at one case, not the first
cli-agree--anonymous = Call raters R1, R2 … in all output
cli-agree--format = Write a report for the meeting in this form
cli-agree--output = File that the report is written to [default: standard output]
cli-agree--export = File that the ratings are written to as CSV, for --ratings
cli-agree--screen = Open the comparison in the terminal program

calibration-left-out = { $file }: { $rater ->
    [none] {""}
   *[other] { $rater }:{" "}
}left out, { $reason ->
    [unreadable] { $details }
    [altered] another hand changed the file
    [own-sheet] this is the sheet of an assessor of a real candidate, which is told to nobody before all have signed; put the sheets side by side and name the session
    [unsigned] it is not signed
    [broken-off] it was broken off
    [consent-withdrawn] the candidate withdrew consent
    [material] this is what a recorded interview is rated from; name the sheets beside it
    [rated-by-one] one assessor rated it alone, and real candidates are never compared with each other
    [other-rubric] it was rated with { $details }, not with what most were rated with
    [copy] the same rating stands in { $details }
    [second-attempt] the first attempt counts, which stands in { $details }; --latest takes the last
   *[earlier-attempt] the latest attempt counts, which stands in { $details }
}
calibration-mixed = Practice ({ $practice }) and assessments of real candidates ({ $real }) are never compared. Name files of one kind.
calibration-too-few-raters = { $raters ->
    [0] Nothing that can be compared is among these files.
    [one] Only one rater is left, and there is nobody to compare with.
   *[other] There are too few raters.
}
calibration-too-many = These are more than { $most } ratings to compare. Name fewer files.
calibration-too-many-files = This is one file more than the { $most } that are read at once.
calibration-exported = Ratings written to { $path }. They are read by: viva agree --ratings { $path } --order { $order }
