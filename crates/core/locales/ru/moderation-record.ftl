# Moderation, as the record and reports tell of it.
event-moderated = модерация: { $moderator }; согласие: { $agreed }; несогласие: { $disagreed }
report-moderations = Модерация
moderation-title = { $date }, { $time }, { $by }
moderation-agrees = согласие
moderation-agrees-because = согласие: { $reason }
moderation-disagrees = несогласие: { $reason }
moderation-disagrees-level = несогласие, по мнению модератора – уровень «{ $level }»: { $reason }
