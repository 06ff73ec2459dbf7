# Several assessors, as the record and reports tell of them.
event-sheet-begun = rating sheet begun by { $rater }
event-sheet-signed = rating sheet signed by { $name }
event-sheets-gathered = { $count } rating sheets gathered
event-agreed = { $criterion } agreed: “{ $level }”, by { $by }
event-agreed-not-enough = { $criterion } agreed: not enough evidence, by { $by }
event-criterion-referred = { $criterion } referred: { $reason }
reason-referred = The assessors did not agree on { $criteria }; others decide there.
prepare-panel = Other assessors
compare-referred-because = Referred: { $reason }
compare-agreed = Agreed: { $rating }, by { $by }. Because: { $rationale }
report-alone = { $rater }, alone: { $rating }.{ $given ->
    [yes] { " " }Because: { $rationale }
   *[no] { "" }
}
