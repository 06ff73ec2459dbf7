# Dates. Months stand after a day number.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $day } { $month } { $year }
# A date of which only the month or the year was said.
date-span = { $span ->
    [month] { $year }-{ $month }
   *[year] { $year }
}
date-short = { $day } { $month }
moment = { $day }, { $time }

# The sign before the decimals (CLDR 46).
decimal-sign = .
