# What would change a result: one change each.
change-rating = { $criterion } rated { $to } instead of { $from }
change-judged = { $criterion } judged at level { $to }
change-evidence = { $needed ->
    [one] one more item
   *[other] { $needed } more items
} of evidence for { $criterion } ({ $kind ->
    [interview] answer in the interview
    [observation] observation
    [work-sample] work sample
    [document] document
    [testimonial] testimonial
    [portfolio] portfolio
    [simulation] simulation
    [system-record] record from a system
    [several] of the kinds that the rubric names
   *[any] of any kind
}{ $or-kind ->
    [interview] { " " }or answer in the interview
    [observation] { " " }or observation
    [work-sample] { " " }or work sample
    [document] { " " }or document
    [testimonial] { " " }or testimonial
    [portfolio] { " " }or portfolio
    [simulation] { " " }or simulation
    [system-record] { " " }or record from a system
   *[none] { "" }
}{ $directness ->
    [direct] , direct
    [indirect] , indirect
    [supplementary] , supplementary
   *[any] { "" }
}{ $months ->
    [0] { "" }
    [one] , not older than one month
   *[other] , not older than { $months } months
})
change-doubt-resolved = the doubt about { $evidence } resolved
