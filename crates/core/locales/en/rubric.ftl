# A rubric as a document that a committee proofreads. Its own texts stand between these words.
rubric-framework = Place in a framework
rubric-source = Source
rubric-licence = Licence
rubric-languages = Languages
rubric-texts-in = { $language }; the texts stand here in: { $standing }
rubric-valid = Valid
rubric-valid-in = { $ends ->
    [both] from { $from } until { $until }
    [from] from { $from }
   *[until] until { $until }
}
rubric-minutes = Length planned
rubric-minutes-of = { $minutes } min
rubric-appeal = Appeal
rubric-evidence-until = More evidence
rubric-days-of = { $days ->
    [one] within one day of the signature
   *[other] within { $days } days of the signature
}
rubric-retention = Kept
rubric-recognition = A recognition holds
rubric-renewed-by = Renewed by
rubric-assessment-conditions = Conditions of the assessment
rubric-assessors = Who may assess
rubric-months-of = { $months ->
    [one] one month
   *[other] { $months } months
}
rubric-scale = Scale: { $title }
rubric-scale-kind = { $kind ->
    [met-not-met] Met or not met
    [points] Points
    [framework] Levels of a framework
   *[ordinal] Levels in order
}
rubric-scale-number = Numbers from { $from } to { $to } in steps of { $step }, by their bands
rubric-points-head = Counts
rubric-needed-head = For a criterion
rubric-needed-of-scale = met from here on
rubric-needed-from-number = met from { $number } on

rubric-mandatory = mandatory
rubric-elective = elective, group “{ $group }”
rubric-unit-kind = Kind of unit
rubric-rule = Rule
rubric-needed = Needed
rubric-critical = Minimum
rubric-critical-from = “{ $level }”; below it nothing makes up for the criterion
rubric-hurdle = Hurdle
rubric-hurdle-of = unless it is taken, the result is no better than “{ $outcome }”
rubric-counts = Counts as
rubric-weight = Weight
rubric-maps-to = Numbers in the standard
rubric-minutes-by-part = Of which
rubric-part-minutes = { $part ->
    [opening] opening
    [questions] questions
    [evidence] evidence
   *[closing] closing
} { $minutes } min
rubric-back-up-for = Asked only where too little came to
rubric-learn = What to learn
rubric-exact = Wording
rubric-exact-read = To be read out as it stands.
rubric-minutes-least = At least
rubric-minutes-most = At most
rubric-back-up = If the question is not understood
rubric-item-consent = { $text } – where consent is refused, the interview stops
rubric-only-if = Only if
rubric-may-not-apply = May not apply
rubric-may-not-apply-how = where the assessor says so, with a reason
rubric-requires = Only together with
rubric-satisfied-by = Credited for
rubric-certificate = { $certificate }{ $months ->
    [0] { "" }
    [one] , one month old at most
   *[other] , { $months } months old at most
}
rubric-separately = By itself
rubric-separately-how = recognised even where its unit is not
rubric-separately-never = not recognised: only together with the whole
rubric-asked-in = Asked about in
rubric-indicators = Indicators
rubric-met-if = Proposed as met when at least { $count } of the indicators { $count ->
    [one] is
   *[other] are
} heard{ $always ->
    [some] , always { $ids }
   *[none] { "" }
}; the assessor decides.
rubric-evidence = Evidence asked for
rubric-evidence-one-of = Evidence asked for, one of these lists
rubric-evidence-named = “{ $id }”: { $item }
rubric-evidence-item = { $needed } { $needed ->
    [one] item
   *[other] items
}: { evidence-wanted }

# Rules of a unit.
rubric-rule-holistic = The holistic judgement of the unit must be met.
rubric-rule-all-met = Every criterion must be met.
rubric-rule-count-met = At least { $at_least } of { $count } criteria must be met.
rubric-rule-all-at = Every criterion must stand at “{ $level }” or higher.
rubric-rule-some-at = { $count ->
    [one] At least one criterion must stand at “{ $level }” or higher.
   *[other] At least { $count } criteria must stand at “{ $level }” or higher.
}
rubric-rule-mean = The weighted mean of the criteria must be at least { $at_least }.
rubric-rule-points = The criteria must bring at least { $at_least } points, each by its weight.
rubric-rule-floor = No criterion may be below “{ $level }”.
rubric-rule-profile = { $by ->
    [lowest] The result is the lowest level among the criteria.
   *[median] The result is the middle level among the criteria; of two in the middle, the lower one.
} { $wanted ->
    [any] The unit is recognised at any level.
   *[level] The unit is recognised from “{ $level }” on.
}
rubric-rule-parts = { $all ->
    [yes] Each of its { $parts } parts must be met.
   *[no] At least { $at_least } of its { $parts } parts must be met.
}
rubric-rule-and = { $before } In addition: { $last }
rubric-rule-or = { $before } Or: { $last }

# The rule of the whole.
rubric-whole = How the units decide on the whole
rubric-whole-all-units = Full recognition asks for every mandatory unit.
rubric-whole-count-units = { $at_least ->
    [one] Full recognition asks for every mandatory unit, and for one unit at least.
   *[other] Full recognition asks for every mandatory unit, and for at least { $at_least } units in all.
}
rubric-whole-credits = Full recognition asks for every mandatory unit, and for at least { $at_least } credits in all.
rubric-whole-mean = Full recognition asks for every mandatory unit, and for a weighted mean of at least { $at_least } over all criteria.
rubric-whole-points = Full recognition asks for every mandatory unit, and for at least { $at_least } points over all criteria.
rubric-whole-profile = The levels of the units are the result. Full recognition asks for every mandatory unit.
rubric-whole-group = { $at_least ->
    [0] Of the elective group “{ $group }”, no unit is needed.
    [one] Of the elective group “{ $group }”, at least one unit must be recognised.
   *[other] Of the elective group “{ $group }”, at least { $at_least } units must be recognised.
}
rubric-whole-panel = { $rule ->
    [majority] Where several assessors rate, the rating counts that more than half of them gave; otherwise they agree or refer.
    [median] Where several assessors rate, the middle level counts; otherwise they agree or refer.
    [lower] Where several assessors rate at most { $steps } { $steps ->
        [one] level
       *[other] levels
    } apart, the lowest level counts; otherwise they agree or refer.
    [mean] Where several assessors rate at most { $steps } { $steps ->
        [one] level
       *[other] levels
    } apart, the mean of their levels counts, rounded down; otherwise they agree or refer.
    [third] Where two assessors rate at most { $steps } { $steps ->
        [one] level
       *[other] levels
    } apart, the lower level counts; otherwise a third is needed. Of three or more the middle level counts if another rating is so near it; otherwise they agree or refer.
   *[consensus] Where several assessors rate differently, they agree or refer.
}

# Conditions.
rubric-if-circumstance = the preparation states “{ $text }”
rubric-if-unit = the candidate applies for unit { $unit }
rubric-if-asked = { $question } was asked
rubric-if-heard = “{ $point }” was heard in { $question }
rubric-if-at-least = { $criterion } is rated “{ $level }” or higher
rubric-if-below = { $criterion } is rated below “{ $level }”
rubric-if-not = it is not so that { $condition }
rubric-if-and = { $before }, and { $last }
rubric-if-or = { $before }, or { $last }
rubric-if-always = always
rubric-if-never = never
rubric-if-together = ({ $condition })

rubric-question-kind = { $kind ->
    [opening] Opening question
    [behavioural] What the candidate did
    [situational] What the candidate would do
    [knowledge] Knowledge
    [evidence] About a piece of evidence
   *[demonstration] Demonstration
}
rubric-informs = Informs
rubric-required = { $text } (must be asked)
rubric-point = { $point } { $text } ({ $criteria })
rubric-item-required = { $text } (required)
rubric-opening = Opening
rubric-closing = Closing
rubric-outcomes = Outcomes
rubric-outcome = { $outcome }: “{ $label }”

# The form on paper, for an interview without the program.
form-title = Interview on paper: { $rubric }
form-about = Numbers, letters and levels are those that the program shows, so that what is written here can be entered there. Tick a box where it applies.
form-head = Who, when and where
form-date = Date, from … until …
form-mode = How it is held
form-conflict-about = What it is, and what is done about it
form-units = Units applied for
form-refused = Refused or left out, and why
form-asked = asked as worded
form-reworded = asked in other words; these stand in the notes
form-skipped = not asked, because …
form-kinds = Kinds: { $kinds }.
form-directness = Directness: { $directness }.
form-judged = Under each rule of evidence write: { $judgements }.
form-kind-head = Kind and directness
form-title-head = Title, source, and how it was verified
form-credited = A document that stands for a unit: its number in the register above.
form-does-not-apply = does not apply to this candidate
form-departing = Reason, if this departs from the rules of the rubric
form-signatures = Signatures
form-signed-on = Date of the signatures
