# Results of units, on screen and in reports.
unit-recognised = танылды
unit-more-evidence = қосымша дәлелдеме қажет
unit-not-yet = әзірге танылмады
unit-not-assessed = бағаланбады
unit-not-applied-for = өтініш берілмеген
