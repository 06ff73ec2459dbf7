# Of seals, amendments and verification only what reports say.
amendment-title = { $date }, { $time }, { $by }
amendment-reason = Причина
amendment-criteria = Критерии
report-amendments = Дополнения после подписания
