# Forms to hand out: what stands on them.
hand-out-mark = Form (leave as it is)
hand-out-reference = Reference of the candidate
hand-out-date = Date
hand-out-signature = Signature

# For the candidate.
hand-out-candidate-title = Application
hand-out-candidate-about = With this form you apply to have recognised what you can do. Fill it in as well as you can; nobody expects long texts. Where boxes or columns are to be ticked, an x will do. Bring it with you or send it to the centre.
hand-out-application = What you apply for
hand-out-units = I apply for
hand-out-language = Language in which you would like to speak
hand-out-needs = Special needs, and what would help: breaks, large print, an interpreter, more time
hand-out-documents = Documents and work samples that you will bring, one a line
hand-out-information = What you should know
hand-out-course = An assessor talks with you about your work, for about { $minutes } minutes, with the same questions for everybody. Notes are taken.
hand-out-proof = What counts is what you can do, wherever you have learnt it. Bring what shows it: work samples, certificates, reports of people who have seen you work.
hand-out-identity = Show a paper that says who you are at the beginning. It is looked at; no copy of it is made or asked for, and none belongs with this form.
hand-out-decision = The assessor recommends, by rules that are the same for everybody; people decide. You are told the result with its reasons, and what to do about a gap.
hand-out-data = What you write and say is used for this assessment alone. The assessors see it, and those who check their work; nobody else does without your consent.
hand-out-kept = { $months ->
    [one] The record is kept for a month, and deleted then.
   *[other] The record is kept for { $months } months, and deleted then.
}
hand-out-appeal = You can appeal within { $days } { $count ->
    [working] working days
   *[calendar] days
} of { $from ->
    [informed] the day on which you are told the result
   *[signed] the signature
}. Somebody else then looks at the record.
hand-out-appeal-asked = You can appeal against the result. The centre tells you how, and until when.
hand-out-withdraw = You may break off at any time, and withdraw what you have agreed to; nothing bad follows from it.
hand-out-opening = At the beginning of the interview you will hear:
hand-out-consent = Consent
hand-out-consent-about = I have read what I should know, and agree that the assessment is held and my data are used for it.
hand-out-consent-yes = yes
hand-out-consent-no = no, or I would like to ask first

# For third parties.
hand-out-third-party-title = Report of a third party
hand-out-third-party-about = Somebody whose work you know would like to have recognised what he or she can do, and has named you. Please say what you have seen yourself. It takes about ten minutes, and your answers go to the assessors alone.
hand-out-person = Who you are
hand-out-name = Name
hand-out-function = Function and workplace
hand-out-judged = What you have seen
hand-out-judged-about = Put one mark in each row, and say when it was, or give an example. “Not seen by me” is a good answer where it is so.
hand-out-example = Example, or when
hand-out-remark = Anything else the assessors should know
hand-out-third-party-true = What I have written is what I have seen myself. I may be asked about it.

# For observers.
hand-out-observer-about = Watch the task without helping. Put one mark in each row; note the time, and what you saw, where it matters.
hand-out-observer = Observer
hand-out-time = Time, remark
