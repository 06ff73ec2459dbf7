# The candidate's own word on each criterion, before the interview.
step-self-assessment = Самооценка
command-self-assessment = самооценка
context-self-assessment = Самооценка
command-self-assessment-level = ответ
command-self-assessment-edit = пример
command-self-assessment-clear-rating = без ответа
command-self-assessment-begin = дальше
command-self-assessment-back = назад
self-never = никогда
self-with-help = с помощью
self-alone = самостоятельно
self-could-teach = могу научить
self-assessment-asked = Насколько уверенно Вы это делаете? Приведите, пожалуйста, свой пример.
self-assessment-status = { $said } из { $count }
self-assessment-no-answer = нет ответа
self-assessment-no-such-answer = Ответов четыре: от 1 до 4.
self-example-title = { $criterion }: собственный пример кандидата
self-example-explanation = Какой пример называет кандидат? Одной строкой; если примера нет, оставьте её пустой. Это слова кандидата, а не подтверждение.
self-assessment-told = Самооценка: { $answer ->
    [never] никогда
    [with-help] с помощью
    [alone] самостоятельно
   *[could-teach] могу научить
}{ $example ->
    [none] {""}
   *[other] , «{ $example }»
}{ $apart ->
    [none] {""}
   *[other] {"."} Сильно расходится с оценкой: стоит посмотреть ещё раз
}
warning-self-assessment-apart = { $criterion }: самооценка кандидата – «{ $answer ->
    [never] никогда
    [with-help] с помощью
    [alone] самостоятельно
   *[could-teach] могу научить
}», а оценка { $apart ->
    [said-more] ниже нужного уровня
   *[said-less] не ниже нужного уровня
}. Стоит посмотреть ещё раз.
event-self-assessed = самооценка по критерию { $criterion }: { $answer ->
    [never] никогда
    [with-help] с помощью
    [alone] самостоятельно
   *[could-teach] могу научить
}{ $example ->
    [none] {""}
   *[other] , «{ $example }»
}
event-self-assessment-cleared = самооценка по критерию { $criterion } снята
refusal-self-assessment-closed = Собеседование закрыто; самооценка остаётся такой, как записана.
refusal-self-assessment-in-practice = В учебном собеседовании самооценки нет.
refusal-not-self-assessed = По критерию { $criterion } ответа ещё нет: выберите его клавишей от 1 до 4.
tables-self-assessment = Самооценка
tables-self-example = Пример кандидата
form-self-about = Заполняет кандидат до собеседования. В каждой строке отметьте один ответ и назовите свой пример. От этого ничего не зависит: самооценка не является подтверждением, и смотрят её только после оценивания.
form-self-example = Ваш пример
