# What would change a result: one change each.
change-rating = { $criterion }: «{ $from }» орнына «{ $to }» бағасы қойылса
change-judged = { $criterion }: критерий бағаланып, «{ $to }» бағасы қойылса
change-evidence = { $needed ->
    [one] { $criterion }: тағы бір дәлелдеме ұсынылса ({ evidence-wanted })
   *[other] { $criterion }: тағы { $needed } дәлелдеме ұсынылса ({ evidence-wanted })
}
change-doubt-resolved = { $evidence } дәлелдемесіне қатысты күмән сейілсе
