# Moderation, as the record and reports tell of it.
event-moderated = модерация: { $moderator }; келіседі: { $agreed }; келіспейді: { $disagreed }
report-moderations = Модерация
moderation-title = { $date }, { $time }, { $by }
moderation-agrees = келіседі
moderation-agrees-because = келіседі: { $reason }
moderation-disagrees = келіспейді: { $reason }
moderation-disagrees-level = келіспейді, модератордың пікірінше «{ $level }»: { $reason }
