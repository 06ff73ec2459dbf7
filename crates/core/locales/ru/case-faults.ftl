# What is wrong with a practice case, beside what can be wrong with a rubric.
fault-unanswered = { $what ->
    [probe] Кандидат ничего не отвечает на уточняющий вопрос { $id }.
   *[question] Кандидат ничего не отвечает на вопрос { $id }, а его могут задать.
}
mend-unanswered = { $what ->
    [probe] Добавьте (probe: "…", says: "…") для каждого уточняющего вопроса.
   *[question] Добавьте ответ: (question: "…", says: "…", probes: […]).
}
fault-quote-not-said = Отвечая на этот вопрос, кандидат таких слов не говорит.
mend-quote-not-said = Скопируйте цитату буква в букву на языке «{ $language }» из ответа или из того, что выявляет уточняющий вопрос.
fault-not-rated = Эксперт не оценил критерий { $criterion }.
mend-not-rated = Оцените каждый критерий, который применяется к этому кандидату.
fault-does-not-apply = Критерий { $criterion } к этому кандидату не применяется.
mend-does-not-apply = Уберите оценку или добавьте модуль либо обстоятельство, к которому она относится.
fault-other-outcome = { $computed ->
    [none] По правилам оценивания оценки эксперта не дают никакого результата.
   *[other] По правилам оценивания оценки и документы эксперта дают другой результат: { $computed }.
}
mend-other-outcome = Исправьте результат либо оценки и документы, из которых он следует.
