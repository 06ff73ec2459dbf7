# Drills: short practice with feedback at once.

## The file of a trainee
drills-damaged = { $path } cannot be read, line { $line }, column { $column }: { $details }
drills-full = { $path } holds { $most } drills, the most there may be. Go on under another name.
drills-held = Another program is writing { $path }. This answer is not kept.
