# Dates. Months stand after a day number.
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
# The full stop of “г.” also ends a sentence: a second one that a message puts behind it is left out.
date-long = { $day } { $month } { $year } г.
# A date of which only the month or the year was said.
date-span = { $span ->
    [month] { $month }.{ $year }
   *[year] { $year }
}
date-short = { $day } { $month }
moment = { $day }, { $time }

# The sign before the decimals (CLDR 46).
decimal-sign = ,
