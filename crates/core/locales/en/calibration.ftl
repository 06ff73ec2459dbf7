# Calibration: many raters of the same interviews side by side, in reports and on the screen.
# rater: who rated; subject: the case, the recorded interview or the session that was rated; level: of the rubric’s scale;
# reference: what the expert of a practice case gave; median: the middle of what all raters gave.
calibration-title = Calibration of raters: { $rubric }
calibration-subtitle = { $raters ->
    [one] One rater
   *[other] { $raters } raters
}, { $counted ->
    [one] one set of ratings
   *[other] { $counted } sets of ratings
}
calibration-practice = These ratings come from practice. They are no assessment of anybody.
calibration-real = These ratings were given by assessors of one session each. They are compared within that session only.

calibration-raters = Raters
calibration-subjects = What was rated
calibration-subject = { $kind ->
    [case] practice case { $name }
    [recorded] recorded interview { $name }
    [candidate] candidate { $name }
   *[panel] session { $name }
}
calibration-given-in-all = Ratings
calibration-not-enough = Not enough evidence
calibration-counts = levels: { $levels }; “not enough evidence”: { $without }
calibration-left-out-count = Left out

calibration-part-talks = What to talk about
calibration-talks-about = The criteria on which raters, or raters and the reference, stand farthest apart come first. “Apart” is the mean distance of two raters as a part of the scale: 0 means all agree, 1 means bottom against top.
calibration-no-talks = On every criterion that can be compared, all gave the same.
calibration-no-more-talks = Beside that, all gave the same on every criterion that can be compared.
calibration-leaning = { $who ->
    [reference] Talk with all raters first: they are { $side ->
        [mild] milder
       *[severe] severer
    } than the reference throughout, by { $levels ->
        [1] one level
       *[other] { $levels } levels
    } ({ $ratings } ratings).
   *[rater] Talk with { $rater } first: { $side ->
        [mild] milder
       *[severe] severer
    } than the others throughout, by { $levels ->
        [1] one level
       *[other] { $levels } levels
    } ({ $ratings } ratings).
} This is taken out before criteria are put in order.
calibration-part-agreement = How far raters agree
calibration-part-decisions = Whether raters decide the same
calibration-decisions-about = What the rubric’s rules make of each rater’s ratings: a level more or less may change nothing, or whether a unit is recognised. Units that are credited, carried over or not applied for are decided by nobody here.
calibration-column-decision = Decision
calibration-column-decided = Recognised / not
calibration-column-pabak = PABAK
calibration-column-fleiss = Fleiss’ kappa
calibration-decision-outcome = The outcome
calibration-decision-units = All units
calibration-decided = { $yes } / { $no }
calibration-signed-for-it = These ratings were signed for the interview itself; the others rated it blind.
calibration-ordinal = Levels, compared as ordered
calibration-nominal = Levels and “not enough evidence”, compared as names
calibration-agreement-about = Each figure stands with the number of units it rests on; a unit is one criterion of one subject. With few units an interval is wide, and says so.
calibration-no-figure = Undefined ({ $reason }): { $names }.
calibration-pairs = { $left_out ->
    [0] Mean kappas are taken over { $pairs } pairs of raters.
   *[other] Mean kappas are taken over those of { $pairs } pairs of raters whose kappa is defined; undefined: { $left_out }.
}
calibration-several-scales = Criteria have scales of different length. Over all, level numbers are compared; what levels mean, only the figures of each criterion tell.
calibration-numbers-apart = Numbers and levels are not compared in one figure. Rated in numbers, with figures of their own alone: { $criteria }.
calibration-part-criteria = Criterion by criterion
calibration-part-raters = Rater by rater
calibration-raters-about = “Against others” is the mean of a rater’s levels less those of the others on the same units: below zero is more severe, above zero milder. “Alpha without” is the agreement of all the others: where it is clearly higher, the rater stands apart. None of this says who is right.
calibration-part-left-out = What was left out
calibration-part-reading = How to read this
calibration-reading-agreement = Agreement is not accuracy. Raters can agree and all be wrong; only the reference of a case, itself a judgement of experts, speaks of accuracy.
calibration-reading-small = Few raters and few cases give rough figures. Use them to find what to talk about, never to grade people.
calibration-reading-evidence = “Not enough evidence” is no level. It is left out of the figures of ordered levels, and is a category of its own in those of names.

calibration-column-rank = Rank
calibration-column-criterion = Criterion
calibration-column-need = Need for a talk
calibration-column-apart = Raters apart
calibration-column-from-reference = From the reference
calibration-column-steps = Levels apart at most
calibration-column-figure = Figure
calibration-column-value = Value
calibration-column-interval = Interval
calibration-column-units = Units
calibration-column-raters = Raters
calibration-column-ratings = Ratings
calibration-column-rater = Rater
calibration-column-mean = Mean level
calibration-column-severity = Against others
calibration-column-spread = Spread
calibration-column-exact = Exact
calibration-column-adjacent = Within one level
calibration-column-alpha = Alpha
calibration-column-alpha-without = Alpha without
calibration-column-distribution = Levels given
calibration-column-reference = Against the reference
calibration-column-level = Level
calibration-column-anchor = Anchor

calibration-measure = { $measure ->
    [exact] Exact agreement
    [adjacent] Agreement within one level
    [positive_agreement] Positive agreement
    [negative_agreement] Negative agreement
    [pabak] PABAK
    [kappa] { $mean ->
        [yes] Mean kappa
       *[no] Kappa
    }, { $weights ->
        [linear] linear weights
        [quadratic] quadratic weights
        [ordinal] ordinal weights
       *[unweighted] unweighted
    }
    [fleiss] Fleiss’ kappa
    [alpha] Krippendorff’s alpha, { $weights ->
        [nominal] nominal
        [interval] interval
        [ratio] ratio
       *[ordinal] ordinal
    }
    [ac1] Gwet’s AC1
    [ac2] Gwet’s AC2
    [icc] Intraclass correlation ({ $weights })
   *[w] Kendall’s W
}
calibration-undefined = { $reason ->
    [two-raters] fewer than two raters
    [two-ratings] no unit has two ratings
    [one-unit] of one unit it says nothing
    [complete-units] too few units that every rater has rated
    [common-units] no two raters have rated enough of the same
    [chance] chance agreement is 1
    [no-variation] all ratings are the same
    [variance] no positive variance
    [negative] needs other ratings
    [one-category] the scale has one category
    [categories] too many categories
    [measured] numbers are measured, and have no categories
    [never-chosen] nobody chose the category
   *[nothing] too few ratings
}
calibration-distribution-level = “{ $level }”: { $count }
calibration-against = { $n ->
    [0] –
   *[other] mean difference { $difference }, exact { $exact }, within one { $adjacent } (n = { $n })
}{ $kinds ->
    [0] {""}
   *[other] ; level against “not enough evidence”: { $kinds }
}
calibration-statement = Standard: { $statement }
calibration-need = Raters apart { $apart }, from the reference { $reference }; at most { $steps ->
    [one] one level
   *[other] { $steps } levels
} between two answers.
calibration-given = { $count ->
    [0] no level
   *[other] { $levels }
}; not enough evidence: { $without }
calibration-voice = { $rater } · { $level }
calibration-reference = Reference
calibration-no-rationale = (no rationale)
calibration-anchors = Between these anchors
calibration-one-subject = With one subject, a criterion is one unit: only shares can be told of it, and no figure that is corrected for chance.
calibration-all-agree = All gave: { $level }
calibration-not-enough-evidence = not enough evidence

calibration-map = Raters against the median
calibration-map-shows = Each cell is the level that a rater gave, the mean where there were several subjects. A mark shows how far it stands from the middle of all who rated the same: up is milder, down more severe, a double mark a whole level or more. { $apart ->
    [0] Nobody stands a level or more from the middle.
    [one] One cell stands a level or more from the middle.
   *[other] { $apart } cells stand a level or more from the middle.
}
calibration-map-above = above the middle
calibration-map-far-above = a level or more above
calibration-map-below = below the middle
calibration-map-far-below = a level or more below
calibration-map-middle = at the middle
calibration-map-nothing = – not rated

calibration-left-out-kind = { $reason ->
    [unreadable] could not be read
    [altered] was changed by another hand
    [own-sheet] is the sheet of an assessor of a real candidate, which is told to nobody before all have signed and put side by side
    [unsigned] is not signed
    [broken-off] was broken off
    [consent-withdrawn] is of a candidate who withdrew consent
    [material] is what a recorded interview is rated from, and holds no ratings
    [rated-by-one] was rated by one assessor alone, and real candidates are never compared with each other
    [other-rubric] was rated with another rubric or version
    [copy] is a copy of what counts already
    [second-attempt] is a later attempt; the first counts
   *[earlier-attempt] is an earlier attempt; the latest counts
}
calibration-left-out-times = { $kind } ({ $count })
