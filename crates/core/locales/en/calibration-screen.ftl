# The screen on which many raters are compared.
calibration-screen = Calibration
calibration-working = Reading and computing: { $percent } %
calibration-some-left-out = { $count ->
    [one] One rated interview was left out; f says why.
   *[other] { $count } rated interviews were left out; f says why.
}
calibration-screen-legend = + above the middle, - below, ++ and -- a level or more; 0 not enough evidence
calibration-no-attempts = Nobody has practised on this yet.
calibration-not-rated = not rated
calibration-talk-line = { $title } (need { $need }: raters { $apart }, reference { $reference })
calibration-figure-line = { $value }  ({ $interval }; { $units ->
    [one] 1 unit
   *[other] { $units } units
}, { $raters } raters)

command-compare-raters = raters
command-read-criterion = the criterion
command-read-rater = the rater
command-figures = figures
command-talks = what to talk about
context-calibration = Calibration
help-calibration = Each cell is the level that a rater gave a criterion. Signs say how far it stands from the middle of all who rated the same: + above, - below, twice for a level or more. None of this says who is right.
