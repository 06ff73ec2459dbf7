# A session played back.
cli-replay = Воспроизвести собеседование ускоренно, с паузами и переходами
cli-replay--file = Файл собеседования
cli-replay--speed = Во сколько раз быстрее, чем было; если не указано, в 8
cli-replay--timeline = Вывести события со временем от начала, ничего не воспроизводя
replay-title = ПОВТОР ×{ $speed }
replay-status = { $at } из { $whole }  { $state ->
    [playing] идёт
    [end] конец
   *[paused] пауза
}
replay-jump = Перейти
replay-pause = перерыв { $length }, сокращён
replay-legend = { $question } вопрос  { $remark } запись  { $rating } оценка  { $close } завершено, подписано
replay-closed = Собеседование завершено.
replay-reworded = задан другими словами: { $wording }
replay-skipped = пропущен: { $reason }
replay-probes = уточнения: { $used } из { $probes } · прозвучавшие признаки: { $heard } из { $points }
replay-not-rated = оценки нет
replay-rated = оценено критериев: { $rated } из { $count }
replay-feedback = Обратная связь:
replay-signed = подпись: { $name }, { $at }
replay-candidate = Кандидат
replay-assessor = Оценщик
replay-others = Другие оценщики
replay-documents = Документы

## Keys
command-replay = воспроизвести
command-replay-toggle = пуск, пауза
command-replay-left = 10 с назад
command-replay-right = 10 с вперёд
command-replay-next = следующий вопрос
command-replay-back = начало вопроса, предыдущий
command-replay-go-to = перейти
command-replay-cancel = выйти
command-replay-first = начало
command-replay-last = конец
command-previous-event = предыдущее событие
command-next-event = следующее событие
command-speed = скорость
command-replay-faster = вдвое быстрее
command-replay-slower = вдвое медленнее
context-replay = Повтор
help-replay = Собеседование, каким оно было в каждый момент, по журналу событий. Повтор ничего не меняет и никому не мешает работать с собеседованием. Перерывы дольше 30 секунд длятся здесь 30 секунд.
command-replay-why = прочитать всё
