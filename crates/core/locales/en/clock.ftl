# Words beside a clock at its turns.
clock-with-word = { $time }, { $word }
clock-left = { $minutes } min left
clock-at-most = at most { $minutes } min more
clock-over = over time
clock-part = { $part ->
    [questions] time for questions
    [evidence] time for evidence
   *[closing] time to close
}
