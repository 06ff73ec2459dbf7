# Results of units, on screen and in reports.
unit-recognised = танылды
unit-level-told = деңгейі анықталды
unit-credited = есепке алынды
unit-shown = көрсетілді, жеке танылмайды
unit-more-evidence = қосымша дәлелдеме қажет
unit-not-yet = әзірге танылмады
unit-not-assessed = бағаланбады
unit-not-applied-for = өтініш берілмеген

# How a part of a unit stands.
part-met = орындалды
part-open = қосымша дәлелдеме қажет
part-not-met = орындалмады
part-recognised = жеке танылды
part-not-assessed = бағаланбады

# The kind of an outcome, where no rubric names it.
outcome-kind = { $outcome ->
    [full] толық тану
    [partial] ішінара тану
    [more-evidence] қосымша дәлелдеме қажет
    [not-yet] әзірге танылмады
    [refer] қарауға беру
   *[no-result] нәтиже жоқ
}
