# What is wrong with a practice case, beside what can be wrong with a rubric.
fault-draft-case = This case is a draft: nobody can practise with it.
mend-draft-case = Write what is missing, then take “draft: true” out.
fault-unanswered = { $what ->
    [probe] The candidate says nothing to probe { $id }.
   *[question] The candidate says nothing to question { $id }, which can come up.
}
mend-unanswered = { $what ->
    [probe] Add (probe: "…", says: "…") for each probe of the question.
   *[question] Add an answer: (question: "…", says: "…", probes: […]).
}
fault-quote-not-said = The candidate does not say these words in this question.
mend-quote-not-said = Copy the quote letter by letter, in “{ $language }”, from the answer or from what a probe brings out.
fault-not-rated = The expert does not rate criterion { $criterion }.
mend-not-rated = Rate every criterion that applies to this candidate.
fault-does-not-apply = Criterion { $criterion } does not apply to this candidate.
mend-does-not-apply = Take the rating out, or add the unit or circumstance that it belongs to.
fault-never-shown = Question { $question }, in which this document is shown, is not asked of this candidate.
mend-never-shown = Name a question that can come up for the candidate, or leave “shown_in” out: then the document is there from the beginning.
fault-other-outcome = { $computed ->
    [none] With the expert’s ratings the rules come to no outcome.
   *[other] With the expert’s ratings and documents the rules come to another outcome: { $computed }.
}
mend-other-outcome = Correct the outcome, or the ratings and documents that lead there.
