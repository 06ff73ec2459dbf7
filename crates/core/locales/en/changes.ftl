# What would change a result: one change each.
change-rating = { $criterion } rated “{ $to }” instead of “{ $from }”
change-judged = { $criterion } judged, at “{ $to }”
change-evidence = { $needed ->
    [one] one more item
   *[other] { $needed } more items
} of evidence for { $criterion } ({ evidence-wanted })
change-doubt-resolved = the doubt about { $evidence } resolved
