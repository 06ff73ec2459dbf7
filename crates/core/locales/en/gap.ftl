# What to do about a gap: ways to learn, how to show it, and the assessor's own line.
command-advice = advice on a gap
advice-title = Your advice on { $on }
advice-explanation = One line to the candidate, in your own words: what would you do next in their place? It stands in the letter and in the record; empty, it is taken away.
advice-asked = { $outcome } Not recognised: { $units }. With t you can give advice of your own.
advice-no-gap = Every unit is recognised, or has a line of yours: go to its row to change it.
event-advice = { $written ->
    [yes] advice on { $on }: { $text }
   *[no] advice on { $on } taken away
}
learn-course = Course
learn-practice = Practice
learn-reading = Reading
learn-hours = Time
learn-hours-about = { $hours ->
    [one] about one hour
   *[other] about { $hours } hours
}
gap-show = How you can show it
gap-advice = Advice from your assessor
tables-advice = Advice
