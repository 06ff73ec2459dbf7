# The debrief of a practice session, read by the trainee after signing.
debrief-title = Debrief: { $case }
debrief-about = { $trainee } · signed on { $date } · { $rubric }
debrief-explained = Your practice interview beside what one experienced assessor made of the same fictional candidate. It is no mark and no verdict. Where you differ, read both reasons; then talk about them.
debrief-case-changed = The case has been changed since you practised on it. You are compared with its text as it is now.
debrief-well = What went well
debrief-next = What to work on next
debrief-next-nothing = Nothing stands out. Take a more demanding case.
debrief-outcome = Outcome
debrief-outcome-own = You recommended
debrief-outcome-computed = The rules make of your ratings
debrief-outcome-reference = The reference
debrief-outcome-none = no result yet
debrief-outcome-units = Units recognised by one of the two alone
debrief-outcome-critical = Critical criteria met for one of the two alone
debrief-ratings = Ratings side by side
debrief-reasons = Reasons side by side
debrief-reasons-doubted = Reasons to look at again
debrief-reason-empty = { $criterion }: you gave no reason. The reference: “{ $reference }”
debrief-reason-distractor = { $criterion }: perhaps your reason, “{ $own }”, rests on “{ $quote }”, which is no evidence. { $because } The reference: “{ $reference }”
debrief-reason-elsewhere = { $criterion }: perhaps your reason, “{ $own }”, rests on what bears on { $others }. The reference: “{ $reference }”
debrief-criterion = Criterion
debrief-own = You
debrief-reference = Reference
debrief-difference = Difference
debrief-own-reason = Your reason
debrief-reference-reason = Reason of the reference
debrief-not-rated = not rated
debrief-differs = { $standing ->
    [same] the same
    [above] { $levels ->
        [one] one level higher
       *[other] { $levels } levels higher
    }
    [below] { $levels ->
        [one] one level lower
       *[other] { $levels } levels lower
    }
    [without-enough] you gave a level; the reference finds the evidence not enough for any
    [overlooked] you found the evidence not enough; the reference could rate
   *[one-sided] nothing to compare
}
debrief-figures = What the ratings say together
debrief-figures-explained = “Not enough evidence” is no level: to agree on it counts as agreement, to differ on it is told apart and left out of the figures that need levels. n says how many ratings a figure rests on; with so few it is a hint, no measurement.
debrief-evidence-disagreements = { $count ->
    [one] On one criterion only one of the two found the evidence not to be enough.
   *[other] On { $count } criteria only one of the two found the evidence not to be enough.
}
debrief-exact = Same rating
debrief-within-one = Within one level
debrief-kappa-linear = Weighted kappa, linear
debrief-kappa-quadratic = Weighted kappa, quadratic
debrief-mean-difference = Milder or stricter
debrief-mean-difference-is = { $leans ->
    [lenient] on average { $levels ->
        [one] one level
       *[other] { $levels } levels
    } milder (n = { $n })
    [severe] on average { $levels ->
        [one] one level
       *[other] { $levels } levels
    } stricter (n = { $n })
   *[neither] on average neither milder nor stricter (n = { $n })
}
debrief-spread = Spread of the ratings (standard deviation, in levels)
debrief-ends = Ratings at the lowest or highest level
debrief-beside-reference = { $own }; reference: { $reference }
measured-share = { $part } of { $whole } ({ $percent }%)
measured-number = { $value } (n = { $n })
debrief-unknown = { $why ->
    [few] not defined: too few ratings (n = { $n })
    [measured] not defined: the ratings are numbers, which have no categories (n = { $n })
    [scales] not defined: the criteria have different scales (n = { $n })
    [chance] not defined: everything has the same level, so chance would agree as well (n = { $n })
   *[nothing] not defined: there is nothing to compare (n = { $n })
}
debrief-evidence = Evidence
debrief-evidence-explained = Your remarks are matched with those of the reference by the words they share, not by meaning. You judge: where it says “perhaps”, your note may say the same in other words; then trust your note.
debrief-evidence-table = What the reference noted
debrief-found = Evidence found
debrief-place = Where
debrief-expected = Said, and as the reference noted it
debrief-expected-is = “{ $quote }” – { $note }
debrief-criteria = Criteria
debrief-standing = How it stands
debrief-own-remark = Your remark
debrief-place-probe = { $question }, probe { $probe }
debrief-standing-is = { $standing ->
    [found] found
    [claimed] noted in other words, by own word
    [missed] missed
    [unclear] perhaps noted: one of your remarks on this question may say it in other words
    [otherwise] perhaps noted, with a difference that is asked about below
   *[unsaid] not said: the question or the probe was not asked, or the candidate was cut off before it
}
debrief-remark = { $question }, { $remark }: “{ $text }”
debrief-otherwise = Perhaps noted otherwise than it was said
debrief-otherwise-number = { $remark } – you have “{ $noted }”; beside it the candidate has “{ $said }”: “{ $quote }”. Which of the two did you hear? Words alone cannot tell.
debrief-otherwise-negation = { $remark } – at “{ $word }” one of you two says “not” and the other does not: “{ $quote }”. What did you hear? Words alone cannot tell.
debrief-not-said = Perhaps not said by the candidate
debrief-not-said-is = { $remark } – the candidate began: “{ $said }”
debrief-distractors = Noted as evidence, though it is none
debrief-distractor = { $remark } – the candidate said “{ $quote }”. { $because }
debrief-linked-elsewhere = Linked to other criteria
debrief-linked = { $remark } – { $count ->
    [0] no link{ $linked }
   *[other] linked to { $linked }
}; the reference links the same to { $expected }.
debrief-asking = Asking
debrief-probes-left = Probes that would have brought something out
debrief-no-probes-left = You asked every probe that brings something out.
debrief-probe-asks = The probe
debrief-probe-says = What would have come out
debrief-reveals = Bears on
debrief-changed = You rated otherwise than the reference
debrief-changed-nothing = none of them
debrief-follow-ups = Follow-ups in your own words
debrief-follow-up-is = { $kind ->
    [leading] leading: it puts the answer into the candidate’s mouth
    [perhaps] perhaps leading: does it expect its answer?
   *[own] in your own words
}
debrief-question = Question
debrief-wording = Wording
debrief-points = Points to listen for
debrief-points-both = Marked by both
debrief-points-missed = Only by the reference
debrief-points-own = Only by you
debrief-points-explained = The reference marks what is heard when every probe that matters is asked; a point may hang on one that you left out.
debrief-documents = Documents
debrief-document = Document
debrief-document-not-registered = not on your register
debrief-document-alike = judged alike
debrief-rule = { $rule }: you { $own }, reference { $reference }
debrief-procedure = Steps of the procedure
debrief-steps-done = Steps done
debrief-time = Time
debrief-no-lapses = No step was left out.
debrief-overruns = Longer than planned
debrief-overrun = { $question }: { $taken } of { $minutes } min
debrief-lapse-because = { $lapse } Why it matters here: { $because }
debrief-lapse-conflict = Whether there is a conflict of interest was not declared.
debrief-lapse-refused = “{ $text }” was refused: { $reason }.
debrief-lapse-item = “{ $text }” was left out.
debrief-lapse-skipped = { $question } was skipped.
debrief-lapse-not-asked = { $question } was not asked.
debrief-lapse-order = { $question } came after questions that stand behind it.
debrief-lapse-reworded = { $question } was asked in other words than the rubric’s.
debrief-lapse-cut-off = The candidate was cut off in { $question }.
debrief-lapse-probe = { $question }: the probe “{ $text }” was left out.
debrief-lapse-document = “{ $title }” was not judged by all four rules of evidence.
debrief-lapse-broken-off = The interview was broken off.
debrief-lapse-early = { $criterion } was rated before anything about it was asked.
debrief-lapse-rationale = { $criterion } was rated without a reason.
debrief-lapse-ground = { $criterion } was rated with no remark, point or item on record.
debrief-lapse-late-note = { $remark } on { $question } was noted after the rating that it bears on.
debrief-well-outcome = You came to the same recommendation as the reference.
debrief-well-exact = You gave the same ratings as the reference: { $share }.
debrief-well-within-one = Your ratings are within one level of the reference: { $share }.
debrief-well-found = You noted the evidence that could be heard: { $share }.
debrief-well-procedure = You did every step of the procedure.
debrief-well-nothing-leading = You put no answer into the candidate’s mouth.
debrief-well-probes = You asked every probe that brings something out.
debrief-well-documents = You judged every document as the reference does.
debrief-well-on-time = You kept to the time.
debrief-well-finished = You held the interview to its end, decided and signed.
debrief-next-more = ({ $count } places in all)
debrief-next-opening = Begin by giving the candidate what every candidate is owed: “{ $text }”.
debrief-next-leading = { $question }: ask openly. “{ $wording }” puts the answer into the candidate’s mouth, and what comes back shows nothing.
debrief-next-perhaps-leading = { $question }: does “{ $wording }” expect its answer? If so, ask openly: the candidate may only agree.
debrief-next-hurried = Take more time: { $taken } of { $minutes } minutes, and { $left ->
    [one] one probe that brings something out was left
   *[other] { $left } probes that bring something out were left
}. What matters is said after the first answer.
debrief-next-early = { $criterion }: ask first, then rate. A rating given before the question is a first impression.
debrief-next-question = { $question }: ask every question of the rubric, so that each candidate has the same chance.
debrief-next-probe = { $question }: ask “{ $asks }”. What it brings out bears on { $criterion }.
debrief-next-not-said = { $question }: perhaps { $remark } says more than was said: “{ $text }”. The candidate began: “{ $said }”. If you did hear it, trust your note.
debrief-next-distractor = { $question }: “{ $quote }” sounds like evidence and is none. Ask yourself what it shows that the candidate did.
debrief-next-missed = { $question }: listen for what bears on { $criterion }, as in “{ $quote }”, and note it.
debrief-next-without-enough = { $criterion }: where the evidence is not enough, say so instead of giving a level.
debrief-next-overlooked = { $criterion }: there was enough to rate. Read your notes against the anchors once more.
debrief-next-lenient = You rate { $levels ->
    [one] one level
   *[other] { $levels } levels
} milder than the reference on average, most of all { $criterion }. Hold each note against the anchor of the level, not against the person.
debrief-next-severe = You rate { $levels ->
    [one] one level
   *[other] { $levels } levels
} stricter than the reference on average, most of all { $criterion }. Hold each note against the anchor of the level: what it asks for is enough.
debrief-next-all-alike = Your ratings lie closer together than those of the reference (spread { $spread } against { $reference }). Rate each criterion by itself, whatever you think of the candidate as a whole.
debrief-next-far-apart = { $criterion }: you are { $levels } levels from the reference. Read both reasons, then the anchors between.
debrief-next-outcome = Your ratings lead to the outcome of the reference, your recommendation does not follow from them. Read again why the rules give what they give.
debrief-next-document = “{ $title }”: put it on the register and judge it by each of the four rules, with what stands on it before you.
debrief-next-linked = Link { $remark } to what it shows: the reference sees { $criterion } in it.
debrief-next-cut-off = { $question }: let the candidate finish; what matters may come last.
debrief-next-rationale = { $criterion }: write down why, and where it was said.
debrief-next-other-words = { $question }: ask in the words of the rubric, so that all are asked the same.
debrief-next-order = { $question }: keep the order of the questions.
debrief-next-notes-first = { $question }: finish the notes before you rate.
debrief-next-points = { $question }: go through the points to listen for while the candidate speaks.
debrief-next-time = { $question }: watch the time, so that the last question gets as much as the first.
debrief-progress = Progress
debrief-progress-chart = Shares over attempts
debrief-progress-shows = { $attempts } attempts. The same rating as the reference: { $first }% in the first, { $last }% in the last.
debrief-progress-attempts = { $attempts } attempts.
debrief-attempt = Attempt
debrief-attempt-is = { $number }. { $case }, { $date }
debrief-components = Accuracy in four parts
debrief-components-explained = Mean squared differences from the reference, in squared levels, over the last attempt at each case (Cronbach 1955). The smaller a part, the better.
debrief-elevation = Elevation: milder or stricter in all
debrief-differential-elevation = Differential elevation: telling candidates apart
debrief-stereotype-accuracy = Stereotype accuracy: telling criteria apart
debrief-differential-accuracy = Differential accuracy: what each candidate does well
debrief-squared = { $value }
debrief-rests-on = Rests on
debrief-cases-criteria = { $cases } cases, { $criteria } criteria
debrief-no-components = { $why ->
    [measured] Not defined: the ratings are numbers, which have no categories.
    [scales] Not defined: the criteria have different scales.
   *[few] Not defined yet: it takes two cases of one rubric, with two criteria that both rated with a level in each.
}
