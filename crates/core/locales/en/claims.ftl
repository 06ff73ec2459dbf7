# What a trainee says of the notes of signed practice: that one says what the expert noted, or that the candidate said it.
event-claimed-noted = the trainee says that { $remark } says in other words what was expected on { $question }
event-claimed-said = the trainee says that the candidate said what { $remark } holds: { $question }{ $probe ->
    [none] {""}
   *[other] , probe { $probe }
}
event-claim-taken-back = { $on ->
    [said] taken back: that the candidate said what { $id } holds
   *[noted] taken back: that a note says what was expected on { $id }
}
refusal-claimed-already = This is noted already.
refusal-not-claimed = Nothing of the kind was said of it, so there is nothing to take back.
refusal-not-asked-there = That question or probe was not asked, so nothing was said there.
refusal-claim-of-another = Only { $trainee }, who practised, knows what a note was meant to say.
no-claim-number = There is no number { $number } in this debrief: { $most ->
    [0] nothing was expected.
   *[other] it counts from 1 to { $most }.
}
no-claim-not-open = Number { $number } is not open: either its words were found in your notes, or it was never said.
no-claim-nothing-noted = You noted nothing on { $question }.
no-claim-which-remark = Several of your remarks are on this question. Name the one that says it: { $number }=REMARK, with one of { $remarks }.
no-claim-elsewhere = { $remark } is none of your remarks on { $question }.
no-claim-not-in-question = Nobody doubts { $remark }.
debrief-claims = By own word
debrief-found-claimed = { $found }, { $claimed ->
    [one] one of these by own word
   *[other] { $claimed } of these by own word
}
debrief-place-numbered = { $number }. { $place }
debrief-claimed-is = { $place }: { $expected }; noted in other words: { $remark }
debrief-said-after-all = { $remark } – the candidate said it: { $place }. The answer there begins: “{ $said }”
debrief-claim-idle = { $because ->
    [of-another] { $remark } – marked by { $by }, who did not practise: counts for nothing.
    [not-open] { $remark } – counts for nothing: there is nothing open any longer that it could stand for.
   *[other-words] { $remark } – counts for nothing any longer: the case has other words now.
}
cohort-claims = { $noted ->
    [one] one expected remark noted
   *[other] { $noted } expected remarks noted
}, { $said ->
    [one] one doubted remark said
   *[other] { $said } doubted remarks said
}
claim-which-remark = Which of your remarks says it?
claim-which-place = Where did the candidate say it?
debrief-ticked = Noted by your own word, and sealed.
debrief-unticked = Taken back, and sealed.
command-debrief-pages-toggle = I did note that
context-debrief-pages = Debrief
cli-debrief--noted = Say that you did note what stands under this number, in the remark quoted beside it or in the one named
cli-debrief--said = Say that the candidate did say what this remark of yours holds, in answer to its question or at the place named
cli-debrief--take_back = Take back what you said of this number or this remark
cli-debrief--by = Your name, as you signed the practice session
cli-debrief-one-file = One session at a time: name one file with --noted, --said or --take-back.
cli-debrief-bad-noted = “{ $typed }” is no number of this debrief. Write NUMBER, or NUMBER=REMARK, as in 3=R7.
