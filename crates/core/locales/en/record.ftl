# Words about what is on record, on screen and in reports.

# Kinds, directness and age of the evidence that a demand asks for.
evidence-wanted = { $kinds }{ $directness ->
    [direct] , direct
    [indirect] , indirect
    [supplementary] , supplementary
   *[any] { "" }
}{ $months ->
    [0] { "" }
    [one] , not older than one month
   *[other] , not older than { $months } months
}{ $terms }
evidence-wanted-kind = { $kind ->
    [interview] answer in the interview
    [observation] observation
    [work-sample] work sample
    [document] document
    [testimonial] testimonial
    [portfolio] portfolio
    [simulation] simulation
    [system-record] record from a system
    [own-description] candidate’s own description of learning outcomes
   *[any] of any kind
}
# Kinds one after the other: before the last one, and before those.
evidence-wanted-or = { $before } or { $last }
evidence-wanted-then = { $before }, { $last }

# Terms of a demand, one after the other, each after a semicolon.
evidence-terms-none = { "" }
evidence-terms = { $before }; { $term }
evidence-terms-different = { $what ->
    [date] each of a day of its own
    [person] each of another person or context
   *[place] each in another place
}
evidence-terms-apart = { $days ->
    [one] at least one day apart
   *[other] at least { $days } days apart
}
evidence-terms-after = dated after “{ $after }” was met
evidence-terms-hours = { $tells ->
    [seen] { $needed } hours in all, { $seen } shown
   *[asked] { $needed } hours in all
}
evidence-terms-of-which = { $tells ->
    [seen] of these { $needed }, { $seen } seen ({ evidence-wanted })
   *[asked] of these { $needed } ({ evidence-wanted })
}
# All of which together are asked for.
evidence-asked = { $needed } { $needed ->
    [one] item
   *[other] items
} of evidence needed, { $seen } seen ({ evidence-wanted })
evidence-asked-and = { $before }, and { $last }
evidence-of-the-whole = The whole

language-en = English
language-ru = Russian
language-kk = Kazakh
prepare-candidate = Candidate
prepare-assessor = Assessor
prepare-units = Units
prepare-circumstances = Circumstances
prepare-conflict = Conflict of interest
prepare-place = Place
prepare-mode = Mode
prepare-language = Language
prepare-adjustments = Adjustments
prepare-others = Others present
prepare-documents = Documents brought
mode-in-person = in person
mode-video = by video
mode-telephone = by telephone
conflict-not-declared = not declared yet
conflict-none = none
conflict-declared = declared
evidence-undated = no date
evidence-title = Title
evidence-kind = Kind
evidence-source = Source
evidence-date = Date
evidence-criteria = Criteria
evidence-directness = Directness
evidence-person = Person or context
evidence-place = Place
evidence-hours = Hours
evidence-hours-told = { $hours } h
evidence-verification = Verified how
evidence-path = File
kind-interview = answer in the interview
kind-observation = observation or demonstration
kind-work-sample = work sample
kind-document = document or certificate
kind-testimonial = testimonial
kind-portfolio = portfolio or self-assessment
kind-simulation = simulation
kind-system-record = record from a system
kind-own-description = candidate’s own description of learning outcomes
directness-direct = direct
directness-indirect = indirect
directness-supplementary = supplementary
judgement-not-judged = not judged
judgement-yes = yes
judgement-no = no
judgement-doubt = in doubt
rule-valid = valid
rule-authentic = own
rule-current = current
rule-sufficient = enough
rate-not-enough-evidence = not enough evidence
rating-none = not rated
# What a criterion counts as. $counts: bonus, deduction, holistic; beside (a holistic judgement that no rule asks for).
counts-as = { $counts ->
    [bonus] bonus
    [deduction] deduction
    [holistic] holistic judgement of the unit
   *[beside] holistic judgement of the unit, without effect on the result
}
counts-for-rater = { $counts ->
    [bonus] Bonus: the points are added, and no level is needed.
    [deduction] Deduction: the higher the level, the more is taken away.
    [holistic] Holistic judgement of the unit
   *[beside] Holistic judgement of the unit, without effect on the result
}
counts-titled = { $title }{ $counts ->
    [standard] { "" }
   *[other] { " " }({ counts-as })
}
needed-none = no level is needed
anchor-level = “{ $level }”
anchor-level-whole = “{ $level }” ({ $anchor })
anchor-between = Between { $below } and { $above }.
anchor-above = Above { $below }.
anchor-below = Below { $above }.
rate-number-title = Number for { $criterion }
rate-number-explanation = A number from { $from } to { $to } in steps of { $step }. Enter rates.
rating-level = { $label } { $same ->
    [yes] (as needed)
    [none] (no level is needed)
   *[no] (needed: { $needed })
}
recommend-incomplete = No result yet
recommend-counts = { $recognised } of { $units } units{ $credited ->
    [0] { "" }
   *[other] { " " }({ $credited } credited)
}{ $carried ->
    [0] { "" }
   *[other] { " " }({ $carried } carried over)
}{ $shown ->
    [0] { "" }
   *[other] { " " }({ $shown } only shown)
}{ $attainable ->
    [0] { "" }
   *[other] { " " }· { $credits } of { $attainable } credits
}
recommend-accepted = Recommended as computed: { outcome-kind }.
recommend-departed = The assessor departs from the computed recommendation: { outcome-kind }. Reason: { $reason }
recommend-feedback = Feedback to the candidate
# The level of a profile, which may be higher where not everything is known.
profile-level = { $known ->
    [at-least] at least { $level }
   *[reached] { $level }
}
unit-level = level { $level }
unit-score = { $reached } (needed { $needed })
unit-holistic = by its holistic judgement
unit-met = { $met } of { $applicable } criteria
outcome-full = Full recognition
outcome-partial = Partial recognition
outcome-more-evidence = Additional evidence required
outcome-not-yet = Not yet recognised
outcome-refer = Refer to a panel or second assessor
outcome-no-result = No result
state-open = open
state-to-be-rated = to be rated
state-to-be-signed = to be signed
state-signed = signed
state-broken-off = broken off
ask-ad-hoc = Ad hoc
evidence-remark = … remark
