# Words beside a clock at its turns.
clock-with-word = { $time }, { $word }
clock-left = осталось { $minutes } мин
clock-at-most = ещё не больше { $minutes } мин
clock-over = время вышло
clock-part = { $part ->
    [questions] пора задавать вопросы
    [evidence] пора смотреть подтверждения
   *[closing] пора завершать
}
