# The agenda: what can still change the result, and what to ask next.
command-agenda = что решает
context-agenda = Что ещё решает
command-agenda-confirm = перейти
command-agenda-next = ещё
agenda-title = Что ещё может изменить результат
agenda-being-found = Идёт поиск того, что ещё может изменить результат …
agenda-question = Вопрос { $question } даёт сведения по критериям, которые ещё открыты и решают ({ $informs } из { $open }): { $criteria }
agenda-no-question = Ни один из оставшихся вопросов не касается открытых критериев.
agenda-no-question-left = Ни один из оставшихся вопросов не касается критерия { $criterion }.
agenda-possible = Пока возможно: от «{ $lowest }» до «{ $highest }».
agenda-certain = Какими бы ни были остальные оценки, результат – «{ $outcome }».
agenda-decide = Ещё решают: { $count } из { $all }{ $marked ->
    [yes] { " " }(* – возместить нельзя)
   *[no] { "" }
}: { $criteria }
agenda-decided = Уже ничего не изменят: { $criteria }
agenda-incomplete = Рассмотрено не всё: часть критериев, которые могут решать, на деле может и не решать.
agenda-stands = { $criterion }: { $bearing ->
    [settled] уже определён
    [decides] ещё решает
    [may-decide] может ещё решать
   *[cannot-change] уже ничего не изменит
}{ $crucial ->
    [yes] , возместить его нельзя
   *[no] {""}
}
agenda-needs-information = в записях о нём пока ничего нет
agenda-needs-evidence = не хватает подтверждений: { $evidence }
agenda-needs-look = { $evidence } ещё не проверено
