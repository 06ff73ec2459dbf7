# Of seals, amendments and verification only what reports say.
amendment-title = { $date }, { $time }, { $by }
amendment-reason = Себебі
amendment-criteria = Критерийлер
report-amendments = Қол қойылғаннан кейінгі толықтырулар
