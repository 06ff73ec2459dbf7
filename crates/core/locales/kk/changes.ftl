# What would change a result: one change each.
change-rating = { $criterion }: «{ $from }» орнына «{ $to }» бағасы қойылса
change-judged = { $criterion }: критерий бағаланып, «{ $to }» бағасы қойылса
change-evidence = { $needed ->
    [one] { $criterion }: тағы бір дәлелдеме ({ evidence-wanted }) ұсынылса
   *[other] { $criterion }: тағы { $needed } дәлелдеме ({ evidence-wanted }) ұсынылса
}
change-doubt-resolved = { $evidence } дәлелдемесіне қатысты күмән сейілсе
