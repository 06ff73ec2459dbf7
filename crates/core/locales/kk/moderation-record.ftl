# Moderation, as the record and reports tell of it.
event-moderated = модератор { $moderator }; келіскені: { $agreed }; келіспегені: { $disagreed }
report-moderations = Модерация
moderation-title = { $date }, { $time }, { $by }
moderation-agrees = келіседі
moderation-agrees-because = келіседі: { $reason }
moderation-disagrees = келіспейді: { $reason }
moderation-disagrees-level = келіспейді, «{ $level }» деңгейін қояр еді: { $reason }
