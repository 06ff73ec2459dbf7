# A session played back.
cli-replay = Play a session back at speed, with pause and jumps
cli-replay--file = Session file
cli-replay--speed = How many times as fast as it happened; 8 unless said otherwise
cli-replay--timeline = Print what happened, with times since the beginning, and play nothing
replay-title = REPLAY ×{ $speed }
replay-status = { $at } of { $whole }  { $state ->
    [playing] playing
    [end] at the end
   *[paused] paused
}
replay-jump = Jump to
replay-pause = a pause of { $length }, shortened
replay-legend = { $question } question  { $remark } remark  { $rating } rating  { $close } closed, signed
replay-closed = The interview is closed.
replay-reworded = asked as: { $wording }
replay-skipped = skipped: { $reason }
replay-probes = probes used: { $used } of { $probes } · points heard: { $heard } of { $points }
replay-not-rated = not rated
replay-rated = { $rated } of { $count } criteria rated
replay-feedback = Feedback:
replay-signed = signed by { $name } at { $at }
replay-candidate = Candidate
replay-assessor = Assessor
replay-others = Other assessors
replay-documents = Documents

## Keys
command-replay = play back
command-replay-toggle = play, pause
command-replay-left = 10 s back
command-replay-right = 10 s on
command-replay-next = next question
command-replay-back = this question, the one before
command-replay-go-to = jump
command-replay-cancel = leave
command-replay-first = beginning
command-replay-last = end
command-previous-event = event before
command-next-event = next event
command-speed = speed
command-replay-faster = twice as fast
command-replay-slower = half as fast
context-replay = Replay
help-replay = The session as it stood at each time, from its trail. Nothing is changed, and nobody is kept from the session. Pauses longer than 30 seconds take 30 seconds.
command-replay-why = read all
