# The letter to the candidate: plain words, short sentences.
letter-opening = On { $date } you took part in an interview for “{ $rubric }”. This letter tells you what the assessor recommends, why, and what you can do next.
letter-language = The language of the interview: { $language }.
letter-who-decides = The assessor recommends; the centre decides. You will hear from the centre.
letter-recommendation = Recommendation
letter-unit-recognised = recommended for recognition
letter-part-recognised = recommended for recognition by itself
letter-only-shown = What counts only with the whole
letter-only-shown-explained = You have shown these units. They are recognised only together with all that the qualification asks for. When you are assessed again, what you have shown counts as long as it is valid.
report-by-itself = Recognised by themselves
report-qualification = Qualification
letter-shown = What you have shown
letter-shown-explained = You have shown that you can do this:
letter-levels = The level you reached
letter-levels-explained = For each point you find the level that was seen and what it means.
letter-level = { $criterion }: “{ $level }” – { $anchor }
letter-not-shown = What you have not shown yet
letter-not-shown-explained = Here the interview and your evidence showed less than is asked for. For each point you find what was seen and what is asked for.
letter-seen = What was seen
letter-asked-for = What is asked for
letter-not-judged = Where evidence is still missing
letter-not-judged-explained = This does not mean that you cannot do it. To recommend it, more evidence is needed.
letter-next = What you can do next
letter-bring-evidence = Bring more evidence:
# One demand: how many items, of which kinds. It follows the title of the criterion.
letter-bring = { $more ->
    [one] one more item
   *[other] { $more } more items
} of evidence – { $kinds }{ $directness ->
    [direct] , in which your work itself can be seen
    [indirect] , in which others tell of your work
    [supplementary] , which supports what you have said
   *[any] { "" }
}{ $months ->
    [0] { "" }
    [one] , not older than one month
   *[other] , not older than { $months } months
}{ $terms }
letter-bring-instead = or, instead, { $list }
letter-bring-what-is-asked-for = something in which what is asked for can be seen
letter-evidence-until = Hand it in by { $date }.
letter-evidence-within = { $days ->
    [one] Hand it in within one day after the signature.
   *[other] Hand it in within { $days } days after the signature.
}
letter-train = Learn and practise, then ask to be assessed again in:
letter-feedback = From your assessor
letter-disagree = If you do not agree
letter-appeal-until = You can appeal until { $date }. Write to the centre and say what you disagree with and why. Someone else will look at the record.
letter-appeal-within = { $days ->
    [one] You can appeal within one day after the signature.
   *[other] You can appeal within { $days } days after the signature.
} Write to the centre and say what you disagree with and why. Someone else will look at the record.
letter-appeal = You can appeal. The centre tells you where, and until when. Write what you disagree with and why. Someone else will look at the record.
letter-record = You may ask to see the record of your interview.
letter-code = With this code the centre finds the record that this letter was written from; you need do nothing with it.
letter-opening-draft = On { $date } you took part in an interview for “{ $rubric }”. This is a draft: the assessor has not signed yet, and what it says may still change.
letter-departed = By the rubric’s rules the result would have been “{ $label }”. The assessor recommends otherwise, for this reason:
letter-stronger = What could be stronger
letter-stronger-explained = These units are recognised all the same. Here less was seen than the level described:
letter-stronger-parts = These units, or parts of units, are recognised all the same. Here less was seen than the level described:
letter-stronger-shown = These units are shown all the same. Here less was seen than the level described:
letter-referred = What others will look at
letter-referred-explained = The assessors left these points to others. You will hear about them from the centre:
letter-does-not-apply = What does not apply to you
letter-does-not-apply-explained = The assessor found that these points do not apply to you. They count neither for you nor against you:
letter-credited = What you had recognised before
letter-credited-explained = These units are credited to you: a recognition that you hold already stands for them.
letter-amended = After the signature something was added to the record. The centre tells you what.
letter-reference = Reference
letter-to = To
letter-issued = Place and date
letter-place-and-date = { $place }, { $date }
letter-salutation = Dear candidate,
letter-evidence-to = Send it to: { $address }
letter-appeal-to = Send your appeal to: { $address }
letter-corrected = This letter takes the place of the one of { $date }: something that concerns your result was added to the record. You find it under “{ letter-changed }”.
letter-changed = What has changed
letter-changed-explained = This was added after the signature. The rest of this letter says what was signed: please read both together.
letter-evidence = The centre tells you where to hand it in, and until when.
letter-opening-broken-off = On { $date } your interview for “{ $rubric }” was broken off before its end. It says nothing about what you can do.
