# Several assessors, as the record and reports tell of them.
event-sheet-begun = бағалау парағы басталды: { $rater }
event-sheet-signed = бағалау парағына қол қойған: { $name }
event-sheets-gathered = жиналған бағалау парақтары: { $count }
event-agreed = { $criterion }: келісілген баға – «{ $level }»; { $by }
event-agreed-not-enough = { $criterion }: келісілген баға – дәлелдеме жеткіліксіз; { $by }
event-criterion-referred = { $criterion } басқалардың шешіміне берілді: { $reason }
reason-referred = Бағалаушылар мына критерийлер бойынша ортақ бағаға келмеді, олар туралы басқалар шешеді: { $criteria }.
prepare-panel = Басқа бағалаушылар
compare-referred-because = Басқалардың шешіміне берілді: { $reason }
compare-agreed = Келісілген баға: { $rating }; { $by }. Негіздеме: { $rationale }
report-alone = { $rater }, өз бетінше: { $rating }.{ $given ->
    [yes] { " " }Негіздеме: { $rationale }
   *[no] { "" }
}
