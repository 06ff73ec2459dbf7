# The candidate's own word on each criterion, before the interview.
step-self-assessment = Self-assessment
command-self-assessment = self-assessment
context-self-assessment = Self-assessment
command-self-assessment-level = answer
command-self-assessment-edit = example
command-self-assessment-clear-rating = no answer
command-self-assessment-begin = go on
command-self-assessment-back = back
self-never = never
self-with-help = with help
self-alone = alone
self-could-teach = could teach
self-assessment-asked = How well can you do this? Please give an example of your own.
self-assessment-status = { $said } of { $count }
self-assessment-no-answer = no answer
self-assessment-no-such-answer = There are four answers: 1 to 4.
self-example-title = { $criterion }: an example of the candidate's own
self-example-explanation = What does the candidate name, in one line? Nothing where no example is given. It is the candidate's word, not evidence.
self-assessment-told = Says of themselves: { $answer ->
    [never] never
    [with-help] with help
    [alone] alone
   *[could-teach] could teach
}{ $example ->
    [none] {""}
   *[other] , “{ $example }”
}{ $apart ->
    [none] {""}
   *[other] {"."} Far from the rating: worth a look
}
warning-self-assessment-apart = { $criterion }: the candidate said “{ $answer ->
    [never] never
    [with-help] with help
    [alone] alone
   *[could-teach] could teach
}”, and the rating is { $apart ->
    [said-more] below the level needed
   *[said-less] at the level needed or above
}. Worth a look.
event-self-assessed = the candidate says of { $criterion }: { $answer ->
    [never] never
    [with-help] with help
    [alone] alone
   *[could-teach] could teach
}{ $example ->
    [none] {""}
   *[other] , “{ $example }”
}
event-self-assessment-cleared = no word of the candidate on { $criterion } any more
refusal-self-assessment-closed = The interview is closed; the self-assessment stands as it is.
refusal-self-assessment-in-practice = In practice there is no self-assessment.
refusal-not-self-assessed = There is no answer on { $criterion } yet: choose one with 1 to 4.
tables-self-assessment = Self-assessment
tables-self-example = The candidate's example
form-self-about = For the candidate, before the interview. Tick one box in each row, and name an example of your own. Nothing depends on it: it is no evidence, and is looked at only after the rating.
form-self-example = An example of your own
