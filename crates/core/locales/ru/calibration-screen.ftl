# The screen on which many raters are compared.
calibration-screen = Калибровка
calibration-working = Чтение и расчёт: { $percent } %
calibration-some-left-out = { $count ->
    [one] Не учтено { $count } оценённое собеседование; причины – клавиша f.
    [few] Не учтены { $count } оценённых собеседования; причины – клавиша f.
   *[many] Не учтено { $count } оценённых собеседований; причины – клавиша f.
}
calibration-screen-legend = + выше середины, - ниже, ++ и -- на уровень и больше; 0 недостаточно
calibration-no-attempts = Попыток здесь ещё не было.
calibration-not-rated = не оценено
calibration-talk-line = { $title } (разница { $need }: оценщики { $apart }, эталон { $reference })
calibration-figure-line = { $value }  ({ $interval }; единиц: { $units }, оценщиков: { $raters })

command-compare-raters = оценщики
command-read-criterion = критерий
command-read-rater = оценщик
command-figures = показатели
command-talks = что обсудить
context-calibration = Калибровка
help-calibration = В каждой ячейке – уровень, который оценщик поставил по критерию. Знаки показывают, насколько он отстоит от середины всех, кто оценивал то же самое: + выше, - ниже, двойной знак – на уровень или больше. Кто прав, отсюда не следует.
