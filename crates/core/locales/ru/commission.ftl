# Комиссия, которая голосует за результат.
command-commission = комиссия
commission-no-chair = Председатель в комиссии ровно один.
commission-twice = Имя указано дважды: { $name }.
commission-too-few = Членов с правом голоса: { $named }, а по правилам центра нужно не меньше { $needed }.
commission-even = Членов с правом голоса: { $named }, а по правилам центра их число должно быть нечётным.
commission-quorum-too-high = По правилам центра участников голосования должно быть не меньше { $quorum }, а членов с правом голоса – { $members }.
commission-not-named = Комиссия не указана.
commission-not-a-member = { $name }: в составе комиссии этого имени нет.
commission-no-vote = { $name }: без права голоса – ведёт протокол или имеет конфликт интересов.
commission-has-not-voted = { $name }: голоса ещё нет.
commission-undecided = Комиссия ещё не приняла решения. Голоса показывает V.
commission-decided-otherwise = Комиссия проголосовала за другой результат ({ $outcome ->
    [full] полное признание
    [partial] частичное признание
    [more-evidence] нужны дополнительные подтверждения
    [not-yet] пока не признано
    [refer] передано на рассмотрение
   *[no-result] без результата
}). V показывает голоса и принимает решение по ним.
commission-no-rules = В настройках вашего центра нет правил для комиссии («commission»). Без них не определить, когда решение принято.
commission-broken-off = У прерванного собеседования нет результата, за который можно голосовать.

commission-title = Комиссия
commission-name-anew = Указать членов комиссии заново
commission-as-voted = Решить так, как проголосовала комиссия: { $outcome }
commission-members-title = Члены комиссии
commission-members-explanation = Имена через запятую, первым – председатель; после точки с запятой – секретарь без права голоса. Пусто: комиссии нет.
commission-vote-title = Голос: { $member }
commission-agrees = За: { $outcome }
commission-otherwise = За другой результат: { $outcome }
commission-abstains = Воздержаться
commission-has-conflict = Не может голосовать: конфликт интересов
commission-no-conflict = Может голосовать: конфликта интересов нет
commission-take-back = Снять голос
commission-reason-title = { $vote ->
    [other] Голос за другой результат – обоснование: { $member }
   *[abstains] Воздержание – обоснование: { $member }
}
commission-reason-explanation = Словами самого члена комиссии: они дословно войдут в протокол.
commission-conflict-title = Конфликт интересов: { $member }
commission-conflict-explanation = В нескольких словах. Тот, у кого он есть, не голосует и в кворум не входит. Пусто: конфликта нет.

commission-role = { $role ->
    [chair] председатель
    [secretary] секретарь, без права голоса
   *[member] член комиссии
}
commission-conflict = не голосует: конфликт интересов
commission-without-vote = –
commission-not-voted = не голосовал(а)
commission-vote = { $vote ->
    [agrees] за: { $outcome }
    [other] за другой результат: { $outcome }
   *[abstains] воздержался(ась)
}
commission-rules = По правилам центра: членов с правом голоса не меньше { $members }{ $odd ->
    [yes] {""}, их число нечётное
   *[no] {""}
}; участвовать должны не меньше { $quorum }; для решения нужно { $majority ->
    [of-votes] больше половины поданных голосов
    [of-members] больше половины голосов всех, кто может голосовать
   *[two-thirds] две трети поданных голосов
}; { $tie ->
    [chair] при равенстве голосов голос председателя считается за два.
   *[none] при равенстве голосов решения нет.
}
commission-no-quorum = решения нет: должны участвовать не меньше { $needed }.
commission-no-majority = решения нет: ни один результат не набрал нужного большинства.
commission-tied = решения нет: голоса разделились поровну.
commission-decided = решение: { $outcome }{ $chair ->
    [yes] {""}, голосом председателя
   *[no] {""}
}
commission-tally = Комиссия: могут голосовать – { $entitled }, участвовали – { $took }{ $abstained ->
    [0] {""}
   *[other] {""}, воздержались – { $abstained }
}{ $given ->
    [yes] {""}; { $votes }
   *[no] {""}
}; { $conclusion }

report-commission = Комиссия
report-signatures = Подписи
commission-member = Имя
commission-role-head = Роль
commission-vote-head = Голос
commission-reason = Обоснование
letter-commission = { $decided ->
    [yes] Решение по этому результату приняла комиссия. Право голоса имели: { $entitled }, участвовали: { $took }.
   *[no] По этому результату голосует комиссия; решения она ещё не приняла.
}
register-commission = Комиссия

event-commission-named = { $members ->
    [0] комиссии нет
   *[other] комиссия: { $names }
}
event-member-voted = { $member }: { $vote ->
    [agrees] за – { $outcome }
    [other] за другой результат – { $outcome }: «{ $reason }»
   *[abstains] воздержание: «{ $reason }»
}
event-vote-taken-back = голос снят: { $member }

# The command line.
commission-done = { $path }: записано.
commission-decision = Решение: { $outcome }
commission-vote-how = Укажите, как голосует член комиссии: --agrees, --otherwise РЕЗУЛЬТАТ, --abstains или --take-back.
cli-commission = Показать комиссию с голосами, назвать её членов, записать голос или принять решение по итогам голосования
cli-commission--file = Файл собеседования
cli-commission--members = Имена через запятую, председатель первый; после точки с запятой – кто ведёт протокол. Пустой текст: комиссии нет
cli-commission--vote = Член комиссии, голос которого записывается
cli-commission--agrees = Член комиссии согласен с вычисленным результатом
cli-commission--otherwise = Член комиссии голосует за этот результат, с --reason
cli-commission--abstains = Член комиссии воздерживается, с --reason
cli-commission--take_back = Голос снимается
cli-commission--conflict = Член комиссии с конфликтом интересов, описанным в --reason; без причины конфликта больше нет
cli-commission--decide = Принять решение, за которое проголосовала комиссия
cli-commission--reason = Причина голоса или конфликта либо решение другими словами, чем в голосах
cli-commission--by = Имя того, кто вносит запись
cli-commission--json = Вывести как JSON
