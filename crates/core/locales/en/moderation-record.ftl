# Moderation, as the record and reports tell of it.
event-moderated = moderated by { $moderator }; agreed on: { $agreed }; disagreed on: { $disagreed }
report-moderations = Moderation
moderation-title = { $date } at { $time }, { $by }
moderation-agrees = agrees
moderation-agrees-because = agrees: { $reason }
moderation-disagrees = disagrees: { $reason }
moderation-disagrees-level = disagrees, would have given “{ $level }”: { $reason }
