# Several assessors, as the record and reports tell of them.
event-sheet-begun = баға парағы басталды: { $rater }
event-sheet-signed = баға парағына қол қойылды: { $name }
event-sheets-gathered = баға парақтары жиналды: { $count }
event-agreed = { $criterion } келісілді: «{ $level }»; { $by }
event-agreed-not-enough = { $criterion } келісілді: дәлелдеме жеткіліксіз; { $by }
event-criterion-referred = { $criterion } басқалардың шешіміне берілді: { $reason }
reason-referred = Бағалаушылар { $criteria } бойынша келісімге келмеді; мұнда басқалар шешеді.
prepare-panel = Басқа бағалаушылар
compare-referred-because = Басқалардың шешіміне берілді: { $reason }
compare-agreed = Келісілді: { $rating }; { $by }. Негіздеме: { $rationale }
report-alone = { $rater }, өз бетінше: { $rating }.{ $given ->
    [yes] { " " }Негіздеме: { $rationale }
   *[no] { "" }
}
