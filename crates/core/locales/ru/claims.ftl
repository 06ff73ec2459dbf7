# Что слушатель говорит о записях подписанной тренировки: в записи это есть или кандидат это сказал.
event-claimed-noted = слушатель отметил: в записи { $remark } другими словами сказано то, что ожидалось по вопросу { $question }
event-claimed-said = слушатель отметил: кандидат сказал то, что записано в { $remark } ({ $question }{ $probe ->
    [none] {""}
   *[other] , уточняющий вопрос { $probe }
})
event-claim-taken-back = { $on ->
    [said] отметка снята: кандидат сказал то, что записано в { $id }
   *[noted] отметка снята: в записи есть то, что ожидалось по вопросу { $id }
}
refusal-claimed-already = Это уже отмечено.
refusal-not-claimed = Такой отметки нет, снимать нечего.
refusal-not-asked-there = Этот вопрос или уточняющий вопрос не задавали, поэтому сказать там ничего не могли.
refusal-claim-of-another = Что значит запись, знает только тот, кто тренировался: { $trainee }.
no-claim-number = Номера { $number } в этом разборе нет: { $most ->
    [0] записей эталона нет.
   *[other] номера идут от 1 до { $most }.
}
no-claim-not-open = Номер { $number } отмечать не нужно: либо эти слова найдены в ваших записях, либо они не прозвучали.
no-claim-nothing-noted = По вопросу { $question } у вас ничего не записано.
no-claim-which-remark = По этому вопросу у вас несколько записей. Назовите ту, где это сказано: { $number }=ЗАПИСЬ, одну из { $remarks }.
no-claim-elsewhere = { $remark } – не ваша запись по вопросу { $question }.
no-claim-not-in-question = Запись { $remark } сомнений не вызывает.
debrief-claims = По собственной отметке
debrief-found-claimed = { $found }, из них по собственной отметке: { $claimed }
debrief-place-numbered = { $number }. { $place }
debrief-claimed-is = { $place }: { $expected }; записано другими словами: { $remark }
debrief-said-after-all = { $remark } – кандидат это сказал: { $place }. Ответ там начинается так: «{ $said }»
debrief-claim-idle = { $because ->
    [of-another] { $remark } – отметку сделал не тот, кто тренировался ({ $by }): она не учитывается.
    [not-open] { $remark } – отметка не учитывается: отмечать там больше нечего.
   *[other-words] { $remark } – отметка больше не учитывается: в учебном случае теперь другие слова.
}
cohort-claims = записано то, что ожидалось: { $noted }; кандидат сказал то, что вызвало сомнение: { $said }
claim-which-remark = В какой из ваших записей это сказано?
claim-which-place = Где кандидат это сказал?
debrief-ticked = Отметка добавлена, электронная пломба поставлена.
debrief-unticked = Отметка снята, электронная пломба поставлена.
command-debrief-pages-toggle = у меня это записано
context-debrief-pages = Разбор
cli-debrief--noted = Отметить, что под этим номером у вас всё же записано: в записи, приведённой рядом, или в названной
cli-debrief--said = Отметить, что кандидат сказал то, что стоит в этой вашей записи: в ответ на её вопрос или в названном месте
cli-debrief--take_back = Снять отметку с этого номера или с этой записи
cli-debrief--by = Ваше имя, как в подписи под тренировкой
cli-debrief-one-file = Отмечать можно по одной тренировке: с --noted, --said или --take-back назовите один файл.
cli-debrief-bad-noted = «{ $typed }» – не номер из этого разбора. Пишите НОМЕР или НОМЕР=ЗАПИСЬ, например 3=R7.
