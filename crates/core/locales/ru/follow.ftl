# Sessions that follow a signed one.
unit-carried-over = признан ранее
unit-carried-over-signed = признан ранее, подписано { $signed }
command-next-interview = следующее собеседование
prepare-follows = Продолжение ({ $signed }), перенесено: модулей { $units }, оценок { $criteria }, подтверждений { $items }{ $left ->
    [0] { "" }
   *[other] {" "}· не перенесено или изменилось: { $left }
}
prepare-unit-carried = признан ранее: { $title }, подписано { $signed }
prepare-anew = Оценить заново
prepare-anew-help = Перенесённая оценка остаётся в силе. Отметьте критерий, чтобы спросить о нём и оценить его заново.
prepare-units-follow-help = Открытые модули. Если отметить признанный ранее, он оценивается заново, и в силе будет новый результат.
event-follows = продолжает собеседование { $session }, подписанное { $signed }; перенесено: модулей { $units }, оценок { $criteria }, подтверждений { $items }
home-follows = после { $signed }

reason-carried-over = Признан в собеседовании { $session } (подписано { $signed }).
says-carried = Перенесено из собеседования { $session }, подписанного { $signed }

refusal-follows-too-late = Какое собеседование продолжается, указывают в самом начале. Начните следующее собеседование с рекомендации подписанного.
refusal-follows-another-rubric = Подписанное собеседование проведено по другой рубрике. Продолжить его можно по версии той же рубрики.
refusal-follows-another-candidate = Признанное принадлежит кандидату { $candidate }, с которым прошло предыдущее собеседование. Оставьте это обозначение; с другим человеком начните новое собеседование.
refusal-follows-nothing = Продолжить это собеседование нельзя. Выберите подписанное до начала нового.
refusal-not-carried = Оценка { $criterion } не перенесена: заново оценивать нечего.
material-follows = Это собеседование продолжает другое, и часть оценена там. Подготовьте материал из первого собеседования.

follow-not-signed = Собеседование не подписано, и результат ещё может измениться. Сначала подпишите его, затем начните следующее.
follow-practice = Это учебная работа: по ней никого не признают. Следующую попытку начните из списка учебных случаев.
follow-sheet = Это лист оценок одного оценщика. Продолжите собеседование, к которому он относится.
follow-another-rubric = Подписанное собеседование проведено по рубрике «{ $followed }», а не «{ $rubric }». Укажите версию рубрики «{ $followed }» или начните новое собеседование без переноса.
follow-nothing-open = Все модули уже признаны: оценивать больше нечего.
follow-signed-later = Собеседование подписано позже этого дня. Проверьте часы компьютера и начните снова.
follow-consent-withdrawn = Кандидат отозвал согласие, поэтому из этого собеседования ничего не переносится. Получите новое согласие и начните новое собеседование без переноса.
follow-altered = Файл собеседования изменён посторонней рукой, поэтому перенести из него ничего нельзя. Посмотрите командой «viva verify», что изменено, и продолжите исправную копию.
follow-broken-chain = { $told } Пока это не исправлено, следующее собеседование начать нельзя.

follow-heading = Перенесено из прошлого собеседования
follow-told = Это собеседование продолжает { $session }, подписанное { $signed } ({ $rubric }).
follow-units = Признанные модули
follow-ratings = Оценки
follow-evidence = Подтверждения
follow-plan = { $count ->
    [one] Перенесена { $count } открытая строка плана
    [few] Перенесены { $count } открытые строки плана
   *[other] Перенесено { $count } открытых строк плана
}
follow-not-carried = Не перенесено или изменилось
follow-unit = { $title }, подписано { $signed } ({ $session })
follow-unit-anew = { $title }, подписано { $signed } ({ $session }): здесь оценён заново
follow-rating = { $title }: «{ $level }», подписано { $signed }
follow-rating-anew = { $title }: «{ $level }», подписано { $signed }: здесь оценено заново
follow-item = { $id } { $title }, подписано { $signed }
criterion-carried = Перенесено из прошлого собеседования, подписано { $signed }
evidence-carried-told = перенесено, подписано { $signed }
evidence-carried = Перенесено, подписано
report-recognition-carried = Модуль { $unit }, признанный ранее, действует до { $date } включительно.
report-follows = Продолжает
tables-follows = Продолжает собеседование
tables-follows-signed = Прошлое собеседование подписано
tables-carried = Перенесено, подписано
letter-carried = Что Вы показали раньше
letter-carried-explained = Эти модули признаны в прошлом собеседовании и остаются в силе. Показывать их снова Вам не пришлось.
letter-carried-criterion = { $title } (показано раньше, подписано { $signed })

not-carried-unit-expired = Модуль { $unit }: срок признания истёк ({ $until }).
not-carried-departed = Модуль { $unit }: оценщик принял решение ниже расчётного, поэтому модуль не считается признанным.
not-carried-unit-shown = Модуль { $unit } был показан, но признаётся только вместе с целым: он оценивается снова, с учётом перенесённых оценок.
not-carried-unit-gone = Модуль { $unit } { $title }: в этой версии рубрики его больше нет.
not-carried-unit-new = Модуль { $unit }: новый в этой версии рубрики.
not-carried-unit-changed = Модуль { $unit }: в этой версии рубрики другие правило, подтверждения, кредиты или условие отдельного признания.
not-carried-whole-changed = В этой версии рубрики другое общее правило.
not-carried-criterion-gone = { $criterion } { $title }: в этой версии рубрики его больше нет.
not-carried-criterion-new = { $criterion }: новый в этой версии рубрики.
not-carried-criterion-changed = { $criterion }: в этой версии рубрики требования другие. Если прежней оценки для них мало, критерий открыт.
not-carried-rating-expired = { $criterion }: прежняя оценка принимается не позднее { $until }, поэтому критерий открыт.
not-carried-rating-lapsed = { $criterion }: подтверждений прежней оценки уже недостаточно, или они устарели; критерий открыт.
not-carried-evidence-old = { $evidence } { $title }: старше, чем допускает рубрика.
not-carried-evidence-not-current = { $evidence } { $title }: признано неактуальным.

cli-interview--follows = Подписанное собеседование, которое продолжает новое: признанное переносится
verify-follows = Продолжает { $session }, подписанное { $signed }: { $state ->
    [holds] файл найден, перенесено то, что в нём записано ({ $path })
   *[not-found] файла здесь нет, поэтому сравнить перенесённое не с чем
}
verify-chain-signature = Продолжает { $session }, но подпись в { $path } – не та, что указана.
verify-chain-carried = Продолжает { $session }, но { $what } перенесено не так, как записано в { $path }.
verify-chain-broken = Продолжает { $session }, но файл { $path } сам не в порядке: проверьте его командой «viva verify».
