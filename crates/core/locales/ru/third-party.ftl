# Отзывы третьих лиц: в рубриках, в реестре, в отчётах.
fault-third-party-informs-nothing = Этот пункт отзыва третьего лица не относится ни к одному критерию.
mend-third-party-informs-nothing = Назовите критерии, о которых он говорит: informs: ["C1"].

# What came back.
judged-alone = делает самостоятельно
judged-with-help = делает с помощью
judged-not = не делает
judged-not-seen = я этого не видел(а)
testimony-told = оценено пунктов: { $answered } из { $items }, из них выполняет: { $done }{ $unseen ->
    [0] { "" }
   *[other] ; не видел(а): { $unseen }
}
testimony-said = { $item }: { $judged }{ $example ->
    [none] {""}
   *[other] , «{ $example }»
}
testimony-benchmark = для сравнения: { $benchmark }
testimony-relation = Кем приходится кандидату
testimony-known-since = Знакомы с
testimony-contact = Контакты
testimony-judged = Отзыв по пунктам
testimony-remark = Замечания третьего лица
testimony-item = Пункт
testimony-answer = Ответ
testimony-example = Пример
testimony-compared = С чем сравнить
third-party-asked = О чём спрашивают третьих лиц
