# Figures in reports and on the screen.
figure-profile = Уровни: достигнутые и требуемые
figure-profile-shows = Критериев на требуемом уровне или выше: { $reached } из { $criteria }.
figure-coverage = Подтверждения по каждому критерию
figure-coverage-shows = { $gaps ->
    [0] По всем критериям ({ $criteria }) есть всё, чего требует рубрика.
   *[other] Критериев, по которым подтверждений нет или меньше, чем требует рубрика: { $gaps } из { $criteria }.
}
figure-time-line = Время на каждый вопрос
figure-time-line-shows = { $questions ->
    [one] Задан { $questions } вопрос
    [few] Задано { $questions } вопроса
   *[many] Задано { $questions } вопросов
}; { $over ->
    [0] ни один не занял больше времени, чем запланировано.
   *[other] дольше запланированного: { $over }.
}
figure-criterion = Критерий
figure-question = Вопрос
figure-reached = достигнуто
figure-needed = требуется
figure-counts = засчитано
figure-does-not-count = не засчитано
figure-answer = ответ
figure-nothing = нет
figure-short = недостаточно
figure-gap = Подтверждений
figure-begun = Начат через
figure-time = Время
figure-taken = затрачено
figure-planned = запланировано
figure-time-of = { $taken } из { $minutes } мин
