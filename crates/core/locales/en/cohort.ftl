# The overview of a cohort: trainees and practice cases.
cohort-title = Practice cases: overview of the group
cohort-counts = { $trainees ->
    [one] { $trainees } trainee
   *[other] { $trainees } trainees
}, { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}, { $attempts ->
    [one] { $attempts } attempt
   *[other] { $attempts } attempts
}, { $signed } signed
cohort-reading = Practice: nothing here is an assessment. Figures compare signed attempts with the reference ratings of each case. Each stands with the number n that it rests on; a few ratings show a tendency and prove nothing. A dash means that there is no figure.
cohort-matrix = Trainees and cases
cohort-trainees = Each trainee
cohort-nothing = There is no attempt at a case here.
cohort-trainee = Trainee
cohort-case = Case
cohort-began = Begun
cohort-state = State
cohort-exact = Same as reference
cohort-within-one = Within one level
cohort-kappa = Weighted kappa
cohort-outcome = Outcome
cohort-outcome-same = as reference
cohort-outcome-other = differs
cohort-evidence = Evidence found
cohort-procedure = Steps done
cohort-minutes = Minutes
cohort-no-figure = –
cohort-leaning = { $side ->
    [milder] { $levels } milder (n = { $n })
    [stricter] { $levels } stricter (n = { $n })
   *[neither] 0 (n = { $n })
}
cohort-change = { $way ->
    [up] +{ $points }
    [down] −{ $points }
   *[same] 0
}
cohort-signed-of = { $signed ->
    [0] none of { $attempts } signed
   *[other] { $signed } of { $attempts } signed
}
cohort-cell-one = { $signed }; same as reference: { $latest }
cohort-cell-two = { $signed }; same as reference: latest { $latest }, best { $best }
cohort-cell-short = { $percent }% n={ $n } · { $signed }/{ $attempts }
cohort-how-far = { $stage ->
    [broken-off] broken off
    [signed] signed
    [unmeasured] signed, case not at hand
   *[begun] begun
}
cohort-not-begun = Not begun
cohort-not-expected = Not on the list
cohort-progress = From the first to the latest of { $n } signed attempts, in percentage points: ratings same as reference { $exact }, evidence found { $evidence }, steps done { $procedure }. { $same ->
    [yes] Both are at the same case.
   *[no] They are at different cases, so the change is of the cases as well.
}
cohort-needs = Who needs what
cohort-needs-reading = Who needs most comes first: what makes an interview unfair, then another outcome than the reference’s, then ratings that lean as a whole, then other advice; among equal ones, whoever agrees least. Only the first signed attempt at each case counts; the advice is that of the latest of these. Differences are in levels, above zero milder than the reference; where an interval stands, it is one of 95%.
cohort-line = What this trainee needs
cohort-line-advice = First advice
cohort-line-leaning = Leaning
cohort-line-spread = Spread of ratings
cohort-line-probes = Probes used of those due
cohort-line-leading = Leading questions
cohort-line-opening = Opening
cohort-line-documents = Documents judged as reference
cohort-leaning-interval = { $leaning }, interval { $low } to { $high }
cohort-spread = { $own }, reference { $reference } (n = { $n })
cohort-leading = { $certain ->
    [0] { $perhaps ->
        [0] none
       *[other] perhaps { $perhaps }
    }
   *[other] { $perhaps ->
        [0] { $certain }
       *[other] { $certain }, perhaps { $perhaps } more
    }
}
cohort-opening = { $state ->
    [consent] consent missing; left out or refused: { $count }
    [left] left out or refused: { $count }
   *[whole] complete
}
cohort-advice-nothing = Take a more demanding case
cohort-advice-places = { $told } ({ $count } places)
cohort-advice = { $kind ->
    [opening] Give every candidate the whole opening
    [leading] Ask openly instead of offering the answer
    [perhaps_leading] See whether follow-ups offer their answer
    [hurried] Take more time, use the probes
    [rated_before_asked] Ask first, then rate
    [question] Ask every question
    [probe] Use the probes that bear on a rating
    [not_said] See whether notes say more than was said
    [distractor] Tell what only sounds like evidence
    [evidence_missed] Hear and note the evidence
    [rated_without_enough] Say where evidence is not enough
    [enough_overlooked] Rate where there is enough
    [lenient] Rate by the anchors: too mild
    [severe] Rate by the anchors: too strict
    [all_alike] Rate each criterion by itself
    [far_apart] Compare reasons where levels are far apart
    [outcome] Read how the rules lead to the outcome
    [document] Judge every document by the four rules
    [linked_elsewhere] Link notes to the criterion that they show
    [cut_off] Let the candidate finish
    [rationale] Write down why
    [other_words] Ask in the words of the rubric
    [order] Keep the order of the questions
    [notes_first] Finish the notes before rating
    [points] Mark points while the candidate speaks
   *[time] Watch the time
}
cohort-same-exercises = The same exercise for several
cohort-same-exercise = { $exercise }: { $names }
cohort-exercise = { $exercise ->
    [opening] The opening, item by item
    [asking] Questions, probes and open follow-ups
    [evidence] Hearing, noting and linking evidence
    [levels] Rating by the anchors
    [outcome] From ratings to the outcome
    [documents] Documents by the four rules
   *[conduct] Order, wording and time
}
cohort-differences = Differences from the reference
cohort-sides = { $milder } milder, { $stricter } stricter
cohort-sides-spread = { $sides }; spread { $spread }
cohort-hard = What the group finds hard
cohort-hard-nothing = No attempt with figures has been signed yet.
cohort-hard-basis = Only the first signed attempt of each trainee at each case counts, since after it the reference is known: { $attempts ->
    [one] { $attempts } attempt
   *[other] { $attempts } attempts
} of { $trainees ->
    [one] { $trainees } trainee
   *[other] { $trainees } trainees
}.
cohort-hard-criteria = Criteria, least agreement first
cohort-hard-probes = Probes not used though they were due
cohort-hard-steps = Steps left out, refused or done otherwise
cohort-criterion = Criterion
cohort-probe = Probe
cohort-unused = Not used
cohort-step = Step
cohort-left-out = Not as it should be
cohort-step-conflict = Say whether there is a conflict of interest
cohort-step-item = { $script ->
    [opening] Opening: { $text }
   *[closing] Closing: { $text }
}
cohort-step-question = { $question } asked: { $text }
cohort-step-document = Document judged: { $text }
cohort-step-order = Questions in their order
cohort-step-own-wording = Questions as worded
cohort-step-let-finish = Candidate not cut off
cohort-step-not-broken-off = Interview not broken off
cohort-step-rated-after-asking = Criteria rated only after their questions
cohort-step-rationale = A rationale for each rating
cohort-step-ground = Something noted under each rating
cohort-step-noted-before-rating = Notes made before rating
cohort-left = Not counted
cohort-left-real = { $count ->
    [one] One file is an assessment and no practice. Keep assessments out of this folder.
   *[other] { $count } files are assessments and no practice. Keep assessments out of this folder.
}
cohort-left-recorded = { $count ->
    [one] One file is practice on a recorded interview, which has no reference.
   *[other] { $count } files are practice on recorded interviews, which have no reference.
}
cohort-left-altered = { $count ->
    [one] One file was changed outside Viva.
   *[other] { $count } files were changed outside Viva.
}
cohort-left-unreadable = { $count ->
    [one] One file or folder could not be read.
   *[other] { $count } files or folders could not be read.
}
cohort-left-copies = { $count ->
    [one] One file is a copy of another.
   *[other] { $count } files are copies of others.
}
cohort-left-contradicting = { $count ->
    [one] One file holds the same session as another and went on differently; the longer one counts.
   *[other] { $count } files hold the same session as another and went on differently; the longest counts.
}
cohort-left-unnamed = { $count ->
    [one] One file names no assessor.
   *[other] { $count } files name no assessor.
}
cohort-left-more = There is more in the folder than is looked at.
