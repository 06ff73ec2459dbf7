# Dates. Months stand after a day number.
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
# A date takes no ending: messages put «күні» after it, or set it off by a dash.
date-long = { $year } жылғы { $day } { $month }
# A date of which only the month or the year was said.
date-span = { $span ->
    [month] { $month }.{ $year }
   *[year] { $year }
}
date-short = { $day } { $month }
moment = { $day }, { $time }

# The sign before the decimals (CLDR 46).
decimal-sign = ,
