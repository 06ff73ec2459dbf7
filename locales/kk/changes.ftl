# What would change a result: one change each.
change-rating = { $criterion }: «{ $from }» орнына «{ $to }» бағасы
change-judged = { $criterion }: критерийді бағалау мүмкін болып, «{ $to }» деңгейі қойылса
change-evidence = { $needed ->
    [one] { $criterion }: тағы бір дәлелдеме ({ evidence-wanted })
   *[other] { $criterion }: тағы { $needed } дәлелдеме ({ evidence-wanted })
}
change-doubt-resolved = { $evidence } дәлелдемесіне қатысты күмән сейілсе
