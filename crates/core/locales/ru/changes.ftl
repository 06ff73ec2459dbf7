# What would change a result: one change each.
change-rating = { $criterion }: оценка «{ $to }» вместо «{ $from }»
change-judged = { $criterion }: критерий удалось оценить, оценка «{ $to }»
change-evidence = { $needed ->
    [one] { $criterion }: ещё { $needed } подтверждение ({ evidence-wanted })
    [few] { $criterion }: ещё { $needed } подтверждения ({ evidence-wanted })
   *[many] { $criterion }: ещё { $needed } подтверждений ({ evidence-wanted })
}
change-doubt-resolved = сомнение в подтверждении { $evidence } снято
