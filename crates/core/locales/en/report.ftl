# The reports' own words.
report-date = Date
report-length = Length
report-length-of = { $length }, planned { $minutes } min
# The language that was spoken, where the questions stood in another.
report-language-held = { $held }; questions in: { $questions }
report-breaks = Breaks, not in the length
report-silent = Nothing on record, within the length
report-session = Session
report-rubric-digest = SHA-256 of the rubric
report-broken-off = Broken off
report-result = Result
report-not-decided = The assessor has not decided yet.
report-feedback = Feedback to the candidate
report-evidence = Evidence register
report-no-evidence = No evidence was registered.
report-evidence-item = Evidence
report-rationale = Because
report-procedure = How the interview was held
report-question = Question
report-wording = Wording
report-state = State
report-time = Time
report-probes = Probes used
report-item-open = open
report-item-done = done
report-item-refused = refused: { $reason }
report-read-in = Read in
report-question-not-asked = not asked
report-question-opened = opened, not asked
report-question-asked = asked
report-asked-in = { $asked }, in: { $languages }
report-question-skipped = skipped: { $reason }
report-reworded = Reworded: { $wording }
report-ad-hoc = Ad hoc: { $wording }
report-missing = Before there can be a result
report-set-aside = Rated, but does not apply any longer
report-noted-besides = Notes that belong to no criterion
report-signature = Signature and trail
report-signed = Signed by { $name } on { $date } at { $time }.
report-not-signed = Not signed.
report-trail = The trail has { $entries } entries; its last hash is { $hash }.
report-sha256 = SHA-256
report-title = { $audience ->
    [candidate] Your interview: { $rubric }
    [corrected] Your interview, corrected letter: { $rubric }
    [assessor] Notes of an interview: { $rubric }
    [protocol] Protocol of the result: { $rubric }
    [public] Result of an interview: { $rubric }
   *[centre] Record of an interview: { $rubric }
}
report-about = Candidate { $candidate } · { $date } · assessor { $assessor }
bilingual-rubric-lacks = The rubric has no texts in { $language }; they stand in another of its languages.
report-anonymous = Without personal data
report-units = Units
report-unit = Unit
report-credits-head = Credits
report-credits = { $credits }
report-criteria = Criteria
report-statement = What is asked for
report-status-head = Standing
report-status = { $status ->
    [met] met
    [not-met] not met
    [bonus] points added
    [deduction] points taken away
    [not-enough-evidence] not enough evidence
    [not-applicable] does not apply
   *[not-assessed] not assessed
}
report-evidence-short = evidence is still missing
report-rating = Rating
report-ratings = Ratings
report-questions = Questions
report-notes = Notes
report-warnings = Worth knowing about this record
report-follow-ups = Left to do
report-no-follow-ups = Nothing is left to do.
report-what-if = What would change the result
report-better = { $steps ->
    [one] One change would lead to “{ $label }”{ $sets ->
        [one] :
       *[other] . Any one of these lines is enough:
    }
   *[other] { $steps } changes would lead to “{ $label }”. Any one of these lines is enough:
}
report-falls = { $steps ->
    [one] It would no longer be “{ $label }” if one rating fell by one level{ $sets ->
        [one] :
       *[other] , as in any one of these lines:
    }
   *[other] It would no longer be “{ $label }” if ratings fell by { $steps } levels together, as in any one of these lines:
}
report-more-ways = There are more ways that are as short.
report-rests-on = { $count ->
    [one] Without this item of evidence the result would be lower: { $items }.
   *[other] Without any one of these items of evidence the result would be lower: { $items }.
}
report-flagged = Question { $question } was flagged for later; it was { $state ->
    [opened] opened and not asked
    [skipped] skipped
   *[asked] asked
}.
report-in-doubt = { $evidence } is in doubt: { $rules }.
report-held = { $asked } of { $questions } questions were asked in { $minutes } minutes.
report-code = Verification code
report-code-explained = The code is the beginning of the hash of the entry of the trail that this report was made after. “viva verify” with this code finds that entry in the session file, also after later ones, and tells whether the file is as it was signed.
report-not-all-looked-at = There was more to look at than could be: there may be shorter ways.
report-computed = By the rubric’s rules the result is “{ $label }”; the assessor recommends otherwise.
report-draft = Not signed yet: this may still change.
report-who-decides = This is the assessor’s recommendation; the centre decides.
report-to-decide = The recommendation has still to be decided on.
report-to-sign = The session has still to be signed.
report-recognition-until = What the centre recognises on this recommendation holds until { $date }.
report-recognition-months = What the centre recognises on this recommendation holds for { rubric-months-of } from the signature.
report-renewed-by = Renewal: { $text }
report-level = Level
report-practice = Practice: this is no assessment and says nothing about anybody’s competence.
