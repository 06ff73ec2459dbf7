# Figures in reports and on the screen.
figure-profile = Levels reached and needed
figure-profile-shows = { $reached } of { $criteria } criteria stand at the level needed or above.
figure-coverage = Evidence for each criterion
figure-coverage-shows = { $gaps ->
    [0] Every one of { $criteria } criteria has what the rubric demands.
    [one] One of { $criteria } criteria has no evidence, or less than the rubric demands.
   *[other] { $gaps } of { $criteria } criteria have no evidence, or less than the rubric demands.
}
figure-time-line = Time for each question
figure-time-line-shows = { $questions ->
    [one] One question was asked
   *[other] { $questions } questions were asked
}; { $over ->
    [0] none took longer than planned.
    [one] one took longer than planned.
   *[other] { $over } took longer than planned.
}
figure-criterion = Criterion
figure-question = Question
figure-reached = reached
figure-needed = needed
figure-counts = counts
figure-does-not-count = does not count
figure-answer = answer
figure-nothing = nothing
figure-short = short
figure-gap = Gap
figure-begun = Begun after
figure-time = Time
figure-taken = taken
figure-planned = planned
figure-time-of = { $taken } of { $minutes } min
