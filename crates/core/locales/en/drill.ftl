# Drills: short practice with feedback at once.

## The file of a trainee
drills-damaged = { $path } cannot be read, line { $line }, column { $column }: { $details }
drills-full = { $path } holds { $most } drills, the most there may be. Go on under another name.
drills-held = Another program is writing { $path }. This answer is not kept.
drills-set-aside = The file of your drills could not be read. It is kept as { $path }; you begin anew.

## The screen
drill-title = Drills
drill-kind = { $kind ->
    [rate] Rate one answer
    [evidence] Find the evidence
   *[probe] Choose the neutral probe
}
drill-reading = reading the cases …
drill-status = { $number } of { $count }
drill-kept = kept
drill-keeping = keeping
drill-not-kept = NOT KEPT
drill-choose-first = Choose first: a number, or the arrow keys.
drill-read-first = It was out of sight: read it, then press Enter.
drill-mark-first = Mark at least one sentence first.
drill-rate-task = Rate this answer alone, by the anchors:
drill-evidence-task = Which sentences are evidence for this criterion, for or against?
drill-marked = { $count ->
    [0] none marked
   *[other] { $count } marked
}
drill-probe-task = What do you ask next, without putting an answer into the candidate’s mouth?
drill-none = There are no practice cases to make drills of. “viva cases” lists those there are.
drill-none-due = Nothing is due today. The next drill comes { $days ->
    [one] tomorrow
   *[other] in { $days } days
}.

## What is told
drill-grade = { $grade ->
    [again] Not yet
    [hard] Nearly
    [good] Right
   *[easy] All of it, and nothing else
}
drill-level-exact = You and the expert say “{ $expert }”.
drill-level-higher = You say “{ $given }”, the expert “{ $expert }”: { $levels ->
    [one] one level too high
   *[other] { $levels } levels too high
}.
drill-level-lower = You say “{ $given }”, the expert “{ $expert }”: { $levels ->
    [one] one level too low
   *[other] { $levels } levels too low
}.
drill-level-too-sure = You say “{ $given }”; the expert finds not enough evidence in this answer.
drill-level-not-sure = You find not enough evidence; the expert says “{ $expert }”.
drill-because = Why: { $because }
drill-anchor = The anchor: { $anchor }
drill-found = { $found ->
    [0] Found none of { $all }
   *[other] Found { $found } of { $all }
}{ $wrongly ->
    [0] {""}
    [one] ; one marked that the expert did not note
   *[other] ; { $wrongly } marked that the expert did not note
}.
drill-legend = { $found } found  { $missed } missed  { $wrongly } not noted
drill-defensible = { $mark } The expert noted something else, but speaks of this in the reason for the rating: it can be defended.
drill-other = “{ $sentence }” is evidence for { $criteria }.
drill-distractor = “{ $quote }”: { $because }
drill-noted = The expert noted: { $note }
drill-leads = Leading: it offers the answer, and all that comes back is agreement. “{ $says }” You know no more than before.
drill-neutral = Neutral, but it changes no rating. “{ $says }”
drill-reveals = Neutral, and it bears on { $criteria }. “{ $says }”
drill-again-now = It comes again in this sitting.
drill-again = It comes again { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
}.
drill-end = { $right ->
    [0] None of { $count } right at first.
   *[other] { $right } of { $count } right at first.
}
drill-end-row = { $kind ->
    [rate] Rate one answer: { $question }, { $criterion }
    [evidence] Find the evidence: { $question }, { $criterion }
   *[probe] Choose the neutral probe: { $question }
}, “{ $case }”. { $again }

## Keys
command-drill = drills
command-drill-level = answer
command-drill-page-down = read on
command-drill-told-page-down = read on
command-drill-confirm = answer with the row chosen
command-drill-cancel = leave
command-drill-evidence-toggle = mark
command-drill-evidence-confirm = answer
command-drill-evidence-cancel = leave
command-drill-told-next = go on
command-drill-told-cancel = leave
context-drill = A drill
context-drill-evidence = A drill on evidence
context-drill-told = What is told of a drill
help-drill = Read the answer, then choose by number. What an expert makes of it is told at once, and kept. What is not right comes again in this sitting, and on another day.
help-drill-evidence = Mark every sentence that is evidence for the criterion, for or against, then answer with Enter. Sentences that only sound like evidence are among them.
help-drill-told = Read what the expert makes of it, then go on.

## The command line
cli-drill = Practise in short drills with feedback at once, or tell what is due
cli-drill--case = Only drills of this case
cli-drill--rubric = Only drills for this rubric
cli-drill--kind = Only drills of this kind
cli-drill--items = Drills of the sitting [default: 10]
cli-drill--trainee = Your name: each trainee has a schedule of their own
cli-drill--due = Tell what is due today, and open nothing
cli-drill--json = Print what is due as JSON
drill-name-too-long = This name is longer than { $most } characters.
drill-no-case = There are no such drills of a case “{ $case }”. “viva cases” lists the cases there are.
drill-no-rubric = There are no such drills for a rubric “{ $rubric }”. “viva cases” lists the cases there are.
drill-due = { $due ->
    [0] Nothing is due today
    [one] One drill is due today
   *[other] { $due } drills are due today
}; { $new ->
    [one] one was never done
   *[other] { $new } were never done
}.
drill-due-next = The next one comes on { $date }.
