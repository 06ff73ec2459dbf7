# The letter to the candidate: plain words, short sentences.
letter-opening = On { $date } you took part in an interview for “{ $rubric }”. This letter tells you what the assessor recommends, why, and what you can do next.
letter-who-decides = The assessor recommends; the centre decides. You will hear from the centre.
letter-shown = What you have shown
letter-shown-explained = You have shown that you can do this:
letter-not-shown = What you have not shown yet
letter-not-shown-explained = Here the interview and your evidence showed less than is asked for. For each point you find what was seen and what is asked for.
letter-seen = What was seen
letter-asked-for = What is asked for
letter-not-judged = What could not be judged
letter-not-judged-explained = This does not mean that you cannot do it. There was not enough to judge by.
letter-next = What you can do next
letter-bring-evidence = Bring more evidence for:
letter-evidence-until = Hand it in by { $date }.
letter-evidence-within = { $days ->
    [one] Hand it in within one day after the signature.
   *[other] Hand it in within { $days } days after the signature.
}
letter-train = Learn and practise, then ask to be assessed again in:
letter-shortest = The shortest way to a better result:
letter-feedback = From your assessor
letter-disagree = If you do not agree
letter-appeal-until = You can appeal until { $date }. Write to the centre and say what you disagree with and why. Someone else will look at the record.
letter-appeal-within = { $days ->
    [one] You can appeal within one day after the signature.
   *[other] You can appeal within { $days } days after the signature.
} Write to the centre and say what you disagree with and why. Someone else will look at the record.
letter-appeal = You can appeal. The centre tells you until when. Write to it and say what you disagree with and why. Someone else will look at the record.
letter-record = You may ask to see the record of your interview.
letter-opening-draft = On { $date } you took part in an interview for “{ $rubric }”. This is a draft: the assessor has not signed yet, and what it says may still change.
letter-departed = By the rubric’s rules the result would have been “{ $label }”. The assessor recommends otherwise, for this reason:
letter-stronger = What could be stronger
letter-stronger-explained = These units are recognised all the same. Here less was seen than the level described:
letter-referred = What others will look at
letter-referred-explained = The assessors left these points to others. You will hear about them from the centre:
letter-a-way = A way to a better result:
letter-amended = After the signature something was added to the record. The centre tells you what.
