# What in the way that an interview was held is worth knowing. Neutral; each says what it is based on.
warning-rated-before-asked = { $criterion } was rated before any question about it had been asked.
warning-without-rationale = { $criterion } is rated without a rationale.
warning-departs-without-rationale = The rating of { $criterion } departs from what the indicators heard propose, and no rationale says why.
warning-without-ground = { $criterion } is rated, with no remark, no point heard and no evidence on record for it.
warning-all-alike = All { $criteria } criteria are rated “{ $level }”.
warning-one-kind = All that is on record is of one kind: { $kind ->
    [interview] answers in the interview
    [observation] observation
    [work-sample] work samples
    [document] documents
    [testimonial] testimonials
    [portfolio] portfolio
    [simulation] simulation
    [own-description] the candidate’s own descriptions of learning outcomes
   *[system-record] records from systems
}.
warning-probe-not-used = { $question }: the required probe { $probe } was not used.
warning-reworded = { $question } was asked in other words than the rubric’s.
warning-reworded-exact = { $question } was asked in other words, though its wording is to be read out as it stands: answers cannot be compared with those of others.
warning-question-time = { $question } took { $length }, { $bound ->
    [least] less than the { $minutes } min that it takes at least
   *[most] more than the { $minutes } min that it takes at most
}.
warning-skipped = { $question } was skipped; the reason is on record.
warning-passed-over = { $question } was opened and passed over: nothing says that it was asked.
warning-asked-ad-hoc = { $question } is a question that the rubric does not have.
warning-over-time = The interview took { $minutes } minutes; { $planned } were planned.
warning-conflict-not-declared = Nobody has said whether there is a conflict of interest.
warning-consent-withdrawn = The candidate withdrew consent on { $withdrawn }, before the signature.
warning-conflict-declared = A conflict of interest was declared: { $details }
warning-others-present = Others were present: { $who }
warning-departed = The assessor recommends otherwise than was computed: { $reason }
