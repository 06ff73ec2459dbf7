# Agreement among raters: the statistics, and why one may be undefined.
# rating: what one rater gave one unit; unit: what is rated; category: a value that may be given.
cli-agree = Say how far raters agree, with every figure what it rests on
cli-agree--ratings = Table of ratings, as CSV or a workbook (.xlsx, .ods): a line for each rating, a column for each rater, or counts
cli-agree--form = How the table is laid out [default: as its headings and cells show]
cli-agree--sheet = Sheet of a workbook [default: the only one that holds anything]
cli-agree--units = Column that names what is rated
cli-agree--criteria = Column that names criteria
cli-agree--rater_column = Column that names who rates, in a table with a line for each rating
cli-agree--rating_columns = Column with the ratings in such a table; of several, each is a criterion
cli-agree--raters = Raters who count, such as A,B [default: all]
cli-agree--missing = Values that stand for no rating, such as 999,x, beside an empty cell, NA, -, . and their like
cli-agree--order = The levels from the lowest to the highest, such as low,mid,high [default: numbers in their order; names have none]
cli-agree--level = Meaning of differences, for alpha [default: ordinal; nominal for names]
cli-agree--weights = How much nearness counts, for Gwet’s AC2; ordinal adds a kappa with such weights
cli-agree--seed = Number that the samples follow from; the same number gives the same intervals
cli-agree--samples = Samples of the bootstrap, for more than 200 units; 0 for no intervals from it
cli-agree--resample = What might have been another, and intervals therefore allow for: units, raters, or both
cli-agree--confidence = How sure intervals are, between 0 and 1
cli-agree--json = Print as JSON

agree-nothing = Name a table of ratings with --ratings.
agree-order = --order names at least two levels, at most { $most }, each once, from the lowest to the highest, with commas between them.

agree-head = { $source }: { $units ->
    [one] 1 unit
   *[other] { $units } units
}, { $known ->
    [yes] { $raters ->
        [one] 1 rater
       *[other] { $raters } raters
    }
   *[no] { $raters ->
        [one] at most 1 rater each
       *[other] at most { $raters } raters each
    }
}, { $ratings ->
    [one] 1 rating
   *[other] { $ratings } ratings
}{ $empty ->
    [0] {""}
    [one] , 1 cell empty
   *[other] , { $empty } cells empty
}
agree-how = Level { agree-level }; { $count ->
    [one] 1 category
   *[other] { $count } categories
}{ $listed ->
    [yes] : { $categories }
   *[no] {""}
}

agree-exact = Exact agreement
agree-adjacent = Adjacent agreement
agree-pabak = PABAK
agree-positive = Positive agreement
agree-negative = Negative agreement
agree-kappa = { $mean ->
    [yes] Mean kappa
   *[no] Cohen’s kappa
}{ $weights ->
    [linear] , linear
    [quadratic] , quadratic
    [ordinal] , ordinal
   *[unweighted] {""}
}
agree-fleiss = Fleiss’ kappa
agree-alpha = Krippendorff’s alpha, { agree-level }
agree-ac1 = Gwet’s AC1
agree-ac2 = Gwet’s AC2, { agree-weights }
agree-intraclass = ICC({ $form })
agree-concordance = Kendall’s W
agree-undefined = undefined

agree-column-statistic = Statistic
agree-column-value = Value
agree-column-interval = Interval
agree-column-units = Units
agree-column-left-out = Left out
agree-column-raters = Raters
agree-column-ratings = Ratings
agree-column-convention = By convention
agree-column-rater = Rater
agree-column-mean = Mean
agree-column-severity = Against others
agree-column-spread = Spread
agree-column-ends = At the ends
agree-column-exact = Exact
agree-column-adjacent = Adjacent
agree-column-kappa = Kappa
agree-column-alpha = Alpha
agree-column-gwet = AC
agree-column-category = Category
agree-column-specific = Agreement on it
agree-column-pair = Pair
agree-column-weighted = Quadratic kappa
agree-column-difference = Difference
agree-column-alpha-without = Alpha without
agree-column-alpha-interval = Alpha’s interval
agree-column-unit = Unit
agree-column-criterion = Criterion
agree-column-lowest = Lowest
agree-column-highest = Highest
agree-column-distance = Distance

agree-poor = poor
agree-slight = slight
agree-fair = fair
agree-moderate = moderate
agree-substantial = substantial
agree-almost-perfect = almost perfect
agree-reliable = .800 or more
agree-tentative = .667 or more: tentative
agree-unreliable = below .667

agree-undefined-why = Undefined: { $names }. { $why }
agree-pairs = Mean kappas are taken over { $pairs } pairs of raters{ $left_out ->
    [0] {""}
    [one] , without one whose kappa is undefined or that has fewer than three units in common
   *[other] , without { $left_out } whose kappa is undefined or that have fewer than three units in common
}.
agree-few-units = Of up to 200 units an interval comes from the jackknife: a bootstrap’s would be too narrow. In simulations with 10 units such intervals held the true value in at least 89 of 100 tables, with 20 and more in 92 to 98.
agree-places = Levels count from 0, the lowest, in means and differences.
agree-undefined-samples = { $name }: undefined in { $undefined } of { $samples } samples; the interval rests on the others.
agree-p-value = { $name }: p { $p } that raters put the units in order at random (chi-squared; an approximation, poor with few units).
agree-no-interval = { $why ->
    [too-many-pairs] { $name }: no interval, since so many pairs would take too long. Fewer --samples may give one.
    [few-other-ratings] { $name }: no interval, since nearly all ratings are the same: it would be right only by accident.
    [undefined-without-one] { $name }: no interval, since without some unit or rater the figure is undefined.
    [raters-unknown] { $name }: no interval over raters, since the table does not say who gave which rating.
    [fewer-than-three-raters] { $name }: no interval over raters, since it takes three of them.
    [below-minus-one] { $name }: no interval, since with so few units it would reach below −1, where no correlation is.
   *[samples-alike] { $name }: no interval, since no unit or rater makes a difference.
}
agree-intervals = Intervals at { $percent } %: { $methods }.
agree-method = { $method ->
    [bootstrap] bootstrap over units ({ $samples } samples, seed { $seed })
    [jackknife] { $over ->
        [units] jackknife over units, with Student’s t
        [raters] jackknife over raters, with Student’s t
       *[both] jackknife over units and over raters, with Student’s t
    }
    [wilson] shares of units by their score (Wilson)
    [f] ICC by the F distribution
    [normal] kappas by their standard errors
   *[none] there are none
}
agree-conventions = Words for kappas are those of Landis and Koch (1977): a convention, no finding. For alpha Krippendorff asks .800, and .667 for tentative conclusions.
agree-complete = ICC and W need units that every rater has rated; the others are left out.
agree-raters-explained = Against others: the mean difference from the others’ ratings of the same units; below zero is severe.
agree-categories-explained = Each category against all others: Fleiss’ kappa, and how many of the others chose it, too, where somebody did.
agree-pairs-explained = { $count ->
    [one] One pair of raters has
   *[other] { $count } pairs of raters have
} rated the same units, those that agree least first{ $more ->
    [yes] ; { $shown } are shown
   *[no] {""}
}. Difference: the mean of the first less that of the second.
agree-pair = { $one } – { $other }
agree-cross = Units by what { $one } (rows) and { $other } (columns) said:
agree-apart = Without { $rater } alpha would be { $alpha } instead of { $all }.
agree-units-apart = { $count ->
    [one] Raters differ on one unit:
   *[other] Raters differ on { $count } units{ $shown ->
        [10] ; those on which they lie farthest apart
       *[other] {""}
    }:
}
agree-criteria-explained = Criteria, those first on which raters lie farthest apart and which need a talk (alpha { agree-level }, AC { $level ->
    [nominal] unweighted
   *[other] { agree-weights }
}):

agreement-fewer-than-two-raters = There are fewer than two raters.
agreement-no-unit-with-two-ratings = No unit has two ratings.
agreement-one-unit = Only one unit has two ratings: nothing beyond chance can be told of it.
agreement-too-few-complete-units = It needs { $needed } units that every rater has rated; there { $found ->
    [0] are none
    [one] is one
   *[other] are { $found }
}.
agreement-too-few-common-units = It needs pairs of raters who have rated { $needed } of the same units; most share { $found }.
agreement-raters-unknown = It must be known who gave which rating.
agreement-chance-is-one = Agreement by chance is 1: all ratings are the same, so nothing is left to agree on.
agreement-no-variation = Nothing varies, so there is nothing to tell apart.
agreement-no-positive-variance = A variance that it divides by is estimated as zero or less.
agreement-needs-order = Categories without order have no distance.
agreement-needs-steps = These numbers have no steps: they are not all whole, halves or quarters. Name the scale with --order.
agreement-needs-numbers = It needs numbers; ratings here are names.
agreement-needs-non-negative = Ratios need ratings that are not below zero.
agreement-needs-two-categories = There is but one category.
agreement-too-many-categories = More than { $most } different ratings are too many for it.
agreement-no-categories = The ratings are numbers that are measured; nothing is counted as the same category.
agreement-never-chosen = Nobody chose this category.
agreement-nothing-rated = There are too few ratings for it.

agreement-not-rectangular = A table of { $expected } cells is needed, not of { $found }.
agreement-too-many-raters = There are more than { $most } raters.
agreement-too-many-units = There are more than { $most } units.
agreement-too-many-cells = The table has more than { $most } cells.
agreement-too-many-labels = The scale has more than { $most } levels.
agreement-rater-twice = Rater “{ $rater }” stands twice.
agreement-unit-twice = Unit “{ $unit }” stands twice.
agreement-not-on-the-scale = The rating of “{ $unit }” by “{ $rater }” is not on the scale.

# The form and the parts that a table was taken for, told before any figure.
agree-taken-form = { $form ->
    [long] A line for each rating: units in “{ $units }”, raters in “{ $raters }”, ratings in “{ $ratings }”.
    [wide] A column for each rater: { $raters }{ $named ->
        [yes] ; units in “{ $units }”
       *[no] {""}
    }.
    [counts] A column for each category, and in it how many raters chose it{ $cells ->
        [yes] : all rows have the same sum. If it is a column for each rater, say --form wide
       *[no] {""}
    }.
   *[contingency] What one rater chose (rows) by what another chose (columns){ $cells ->
        [yes] : rows and columns have the same names. If it is a column for each rater, say --form wide
       *[no] {""}
    }.
}
agree-taken-perhaps = { $form ->
    [counts] All rows have the same sum: if cells say how many raters chose a category, say --form counts.
   *[contingency] Rows and columns have the same names: if cells say how often two raters chose what, say --form contingency.
}
agree-taken-frequencies = Each line stands for as many units as “{ $column }” says. If each line is a unit, name the raters with --raters.
agree-taken-encoding = Read as { $encoding }. If letters look wrong, save the table in UTF-8.
agree-taken-sheet = Sheet “{ $sheet }”.
agree-taken-left-out = Left out: { $parts } ({ $why }).
agree-taken-part = { $part ->
    [column] { $named ->
        [yes] column “{ $name }”
       *[no] column { $at }
    }
    [row] row { $at }{ $named ->
        [yes] {" "}“{ $name }”
       *[no] {""}
    }
   *[rater] rater “{ $name }”
}
agree-taken-missing = No rating: { $words }.
agree-taken-missing-word = “{ $text }” ({ $cells ->
    [one] 1 cell
   *[other] { $cells } cells
})
agree-taken-spelling = { $of ->
    [rater] One rater
    [unit] One unit
    [criterion] One criterion
   *[level] One level
}, “{ $name }”: also written { $also }.
agree-taken-quoted = “{ $text }”
agree-no-table = { $file }: { $why }

# The level of measurement, and the weights of disagreements.
agree-level = { $level ->
    [nominal] nominal
    [ordinal] ordinal
    [interval] interval
   *[ratio] ratio
}
agree-weights = { $weights ->
    [unweighted] unweighted
    [linear] linear
    [quadratic] quadratic
   *[ordinal] ordinal
}
