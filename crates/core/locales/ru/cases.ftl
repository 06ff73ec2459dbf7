# Practice cases on the command line.
cli-cases = Показать список учебных случаев
cli-cases--rubric = Только случаи по этой рубрике
cli-cases--json = Вывести в JSON
cli-case = Проверить или показать учебные случаи
cli-case-check = Проверить файлы случаев: что в них не так, где и как исправить
cli-case-check--rubric = Рубрика, по которой они составлены [по умолчанию: та, рядом с которой лежат, иначе – из доступных]
cli-case-check--json = Вывести найденные ошибки и предупреждения в JSON
cli-case-new = Напечатать заготовку случая: вопросы, уточняющие вопросы и критерии рубрики уже на месте
cli-case-new--rubric = Идентификатор рубрики, как его показывает «viva rubrics»
cli-case-show = Вывести текст случая, в том числе оценки эксперта
cli-case-show--id = Идентификатор случая из списка «viva cases»
cli-case-good = { $path }: случай { $id } в порядке.
case-no-rubric = { $path }: рубрики «{ $rubric }» здесь нет. Укажите её в --rubric.
case-difficulty = { $difficulty ->
    [basic] простой
    [moderate] средний
   *[demanding] сложный
}
practise-no-such-case = Случая «{ $id }» нет. Имеющиеся показывает «viva cases».
cases-draft = { $path } – черновик учебного случая, { $gaps ->
    [0] без пробелов
   *[other] пробелов: { $gaps }
}. Тренироваться на нём нельзя; что осталось сделать, показывает «viva case check».
