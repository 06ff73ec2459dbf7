# Moderation: another than who signed looks at ratings of a signed session.
moderation-own-work = Это собеседование проводил, оценивал или подписывал тот же человек: { $name }. Модерацию должен провести другой специалист.
moderation-nothing = Нужно согласие или несогласие хотя бы по одному критерию либо запись.
moderation-not-rated = По критерию { $criterion } в этом собеседовании нет оценки: соглашаться или не соглашаться не с чем.
moderation-named-twice = Критерий { $criterion } назван дважды. Согласие или несогласие указывают по каждому один раз.
moderation-no-reason = Укажите причину несогласия по критерию { $criterion }.
moderation-same-level = «{ $level }» – это и есть оценка по критерию { $criterion }. Согласитесь с ней, назовите другой уровень или не называйте никакого.
moderation-level-while-agreeing = По критерию { $criterion } указано согласие: свой уровень тогда не называют.

cli-moderate = Добавить выводы модератора к подписанному собеседованию; с --plan – выбрать собеседования для модерации
cli-moderate--file = Файл собеседования
cli-moderate--by = Модератор; это не может быть сам оценщик
cli-moderate--findings = Вывод об оценке: C3=agree, C3=agree:ПРИЧИНА, C7=disagree:УРОВЕНЬ:ПРИЧИНА, C7=disagree::ПРИЧИНА; можно указать несколько раз
cli-moderate--remark = Запись о собеседовании в целом
cli-moderate--plan = Показать, каким подписанным собеседованиям нужна модерация и по каким критериям
cli-moderate--summary = Подсчитать мнения модераторов о подписанных собеседованиях этой папки: по оценщикам, критериям, видам и месяцам
cli-moderate--percent = Сколько процентов остальных собеседований отобрать случайно, с округлением вверх; каждый оценщик и каждый результат попадут в выборку хотя бы раз
cli-moderate--borderline = Взять все собеседования, результат которых сменился бы после стольких изменений или меньше [без числа: 1]
cli-moderate--newcomers = Взять все собеседования этого оценщика; можно указать несколько раз
cli-moderate--since = Не брать подписанное раньше этого дня
cli-moderate--seed = Начальное число отбора; при том же числе план тот же [по умолчанию: случайное, выводится вместе с планом]
cli-moderate--criteria = Сколько критериев просмотреть в каждом собеседовании, не больше
cli-moderate--again = Брать и собеседования, которые уже прошли модерацию
cli-moderate--json = Вывести в JSON

moderate-by-whom = Укажите, кто проводит модерацию: --by ИМЯ или VIVA_ASSESSOR в переменных среды.
moderate-finding-unclear = Вывод «{ $finding }» непонятен. Пишите ID=agree, ID=agree:ПРИЧИНА, ID=disagree:УРОВЕНЬ:ПРИЧИНА, а если уровень не назван – ID=disagree::ПРИЧИНА.
moderate-too-many = Выводов может быть не больше { $most }.
moderate-done = { $path }: модерация добавлена, электронная пломба поставлена.

moderate-plan-head = Начальное число { $seed }. Подписанных собеседований – { $signed }, из них для модерации – { $chosen }{ $moderated ->
    [0] {""}
   *[other] ; уже прошли модерацию и не взяты – { $moderated }
}.
moderate-plan-more = В папке больше собеседований, чем просматривается: взяты самые новые.
moderate-plan-no-such-assessor = Подписанных собеседований этого оценщика здесь нет: { $name }.
moderate-plan-reference = Кандидат
moderate-plan-rubric = Рубрика
moderate-plan-assessor = Оценщик
moderate-plan-outcome = Результат
moderate-plan-why = Почему
moderate-plan-criteria = Критерии
moderate-plan-file = Файл
moderate-why-new-assessor = новый оценщик
moderate-why-borderline = на грани (изменений – { $steps })
moderate-why-sample = случайный отбор
moderate-summary-head = Подписанных собеседований – { $signed }, из них прошли модерацию – { $sessions }. Мнений модераторов: { $findings }.
moderate-summary-kind = Вид
moderate-summary-findings = Мнений
moderate-summary-sessions = Собеседований
moderate-summary-criterion = Критерий
moderate-summary-month = Месяц
moderate-summary-is = { $kind ->
    [agrees] согласие
    [mild] слишком мягко
    [severe] слишком строго
    [evidence-there] подтверждения были
   *[no-level] несогласие без уровня
}

command-moderate = модерация
command-agree = согласие
command-disagree = несогласие
command-finish = завершить
command-moderate-why = основания
context-moderate = Модерация
step-moderate = Модерация
moderation-line = Модерация { $date }, { $by }. Согласие: критериев – { $agreed }; несогласие: { $disagreed ->
    [none] нет
   *[other] { $disagreed }
}.

moderate-moderator = Модератор: { $name }
moderate-status = { $looked ->
    [0] не просмотрено ни одного
   *[other] просмотрено { $looked } из { $count }
}
moderate-given = Оценка: «{ $level }». { $anchor }
moderate-not-enough-evidence = подтверждений недостаточно
moderate-not-rated = оценки нет
moderate-disagrees-level = несогласие, «{ $level }»: { $reason }
moderate-name-title = Кто проводит модерацию?
moderate-name-explanation = Имя модератора. Тот, кто проводил, оценивал или подписывал это собеседование, модератором быть не может.
moderate-level-title = Уровень по критерию { $criterion }, по мнению модератора
moderate-no-level = Уровень не называть
moderate-reason-title = Несогласие по критерию { $criterion }{ $named ->
    [none] {""}
   *[other] , нужен уровень «{ $level }»
}: почему?
moderate-reason-explanation = Укажите, что есть в протоколе или чего в нём нет, чтобы вывод был понятен другим.
moderate-grounds-title = В протоколе по критерию { $criterion }
moderate-remark-title = Запись о собеседовании в целом
moderate-remark-explanation = Можно оставить пустой. Enter добавит модерацию и поставит электронную пломбу; изменить её потом нельзя. Esc – назад.
moderate-not-saved = Собеседование ещё не записано в файл. Подождите немного и нажмите Enter ещё раз.
moderate-added = Модерация добавлена, электронная пломба поставлена.
moderate-leave-title = { $count ->
    [one] { $count } вывод ещё не добавлен.
    [few] { $count } вывода ещё не добавлены.
   *[many] { $count } выводов ещё не добавлены.
}
moderate-leave-stay = Остаться здесь
moderate-leave-drop = Выйти без этих выводов
