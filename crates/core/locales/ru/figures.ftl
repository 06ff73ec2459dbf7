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
    [0] запланированное время нигде не превышено.
    [one] запланированное время превышено в { $over } случае.
   *[other] запланированное время превышено в { $over } случаях.
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
figure-gap = Пробел
figure-begun = Начат на отметке
figure-time = Время
figure-taken = затрачено
figure-planned = запланировано
figure-time-of = { $taken } из { $minutes } мин
