# Moderation: another than who signed looks at ratings of a signed session.
event-moderated = moderated by { $moderator }; agreed on: { $agreed }; disagreed on: { $disagreed }

moderation-own-work = { $name } held or signed this interview. Somebody else must moderate it.
moderation-nothing = Say of at least one criterion whether you agree, or write a remark.
moderation-not-rated = Criterion { $criterion } was not rated in this session: there is nothing to agree or disagree with.
moderation-named-twice = Criterion { $criterion } is named twice. Say of each only once whether you agree.
moderation-no-reason = Say why you disagree about { $criterion }.
moderation-same-level = Level { $level } is what the assessor gave { $criterion }. Agree, or name another level, or none.
moderation-level-while-agreeing = You agree about { $criterion }: then name no level of your own.

report-moderations = Moderation
moderation-title = { $date } at { $time }, { $by }
moderation-agrees = agrees
moderation-agrees-because = agrees: { $reason }
moderation-disagrees = disagrees: { $reason }
moderation-disagrees-level = disagrees, would have given { $level }: { $reason }
