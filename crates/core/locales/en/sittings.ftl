# Sittings and plan: one assessment over several days, and who brings or does what until when.
mode-workplace = at the workplace
present-assessor = Assessors
present-assessor-help = Who assesses in this sitting; several with a semicolon between them
present-interpreter = Interpreter
present-interpreter-help = Who translates, if anybody does
present-observer = Observer
present-observer-help = Who only watches: a trainee, a moderator
present-third-party = Others
present-third-party-help = Employer, colleague, customer, support person: who, and as what; several with a semicolon between them
present-told = { $name } ({ $role })
sitting-mode-help = In which way this sitting is held
sitting-place-help = Where it is held
sitting-purpose = Purpose
sitting-purpose-help = What this sitting is for, if it is worth saying
sitting-held-on = Held on
sitting-held-on-help = Leave it empty if it is now; a day if you enter it afterwards: 2026-11-20 or 20.11.2026
sitting-new = another sitting
sitting-again = another sitting, as the last one
sitting-number = Sitting
sitting-of = { $count ->
    [one] sitting { $numbers }
   *[other] sittings { $numbers }
}
sitting-heading = Sitting { $number }, { $date }
sitting-asked = Asked
sitting-observed = Observed
sitting-received = Received
sitting-rated = Rated
sitting-entered = Entered
sitting-entered-told = afterwards; its times are not known
sitting-proposed = Is this another sitting?
sitting-proposed-about = The last entry is of { $date }, { $time }.
sitting-proposed-same = Yes, sitting { $number }: same place and mode
sitting-proposed-otherwise = Yes, sitting { $number }: say what is otherwise
sitting-proposed-no = No, sitting { $number } goes on
sitting-falls-title = Begin another sitting?
sitting-falls = The interview was closed, and goes on in another sitting: { $what ->
    [decision] the decision falls.
    [votes] the votes of the commission fall.
   *[both] the decision and the votes of the commission fall.
} All of it stands again if the sitting is taken back while nothing has happened in it.
sitting-falls-yes = Yes, begin it
sitting-falls-no = No, what was decided stands
sitting-falls-refused = { $why } To begin it all the same, add --reopen.
ask-sitting-time = { $sitting }; in all { $length } of { $minutes } min
home-sittings = { $sittings ->
    [one] one sitting
   *[other] { $sittings } sittings
}
home-plan-due = plan: { $date }

plan-new = a line of the plan
plan-line = Line
plan-what = What
plan-what-help = Kind of evidence, a task to watch, another sitting, or anything else
plan-text = In words
plan-text-help = Which one: the menu of a week, the report of a placement, the talk with the foreman
plan-about = For
plan-about-help = Criterion or unit by its id; empty for the whole
plan-who = Who
plan-who-help = Who brings it or does it
plan-name = Name
plan-name-help = Their name or post, if it is known
plan-place-help = Where, if it matters
plan-by = By
plan-by-help = Day by which it is wanted: 2026-12-04 or 04.12.2026
plan-remark = Remark
plan-remark-help = For the assessors; the candidate does not see it
plan-state-of = State
plan-state-help = Open until something on record meets it, or you say that it is done
plan-shown-by = Shown by
plan-shown-by-help = Number of the item in the register that came of it: E3
plan-task = something else
plan-task-told = { $text }
plan-sitting = another sitting
plan-observation = observation: { $task }
plan-question = question { $question }: { $wording }
plan-what-told = { $what }: { $text }
plan-party = { $who ->
    [candidate] the candidate
    [employer] the employer
    [assessor] the assessor
   *[other] somebody else
}
plan-state = { $state ->
    [done] done
    [dropped] dropped
   *[open] open
}
plan-who-told = { $who ->
    [candidate] { $to ->
        [candidate] you
       *[others] candidate
    }
    [employer] { $to ->
        [candidate] your employer
       *[others] employer
    }
    [assessor] assessor
   *[other] { $name ->
        [none] somebody else
       *[named] {""}
    }
}{ $name ->
    [none] {""}
   *[named] { $who ->
        [other] { $name }
       *[named] , { $name }
    }
}
plan-standing = { $standing ->
    [overdue] overdue
    [met] { $met ->
        [none] done
       *[other] done: { $met }
    }
    [dropped] dropped
   *[open] open
}
plan-until = by { $date }
plan-proposed = Proposed
plan-carried = carried over from the interview signed on { $signed }
plan-wanted-still = Wanted still, by what was signed
plan-empty-signed = No line was planned, and nothing more is wanted.
plan-empty = Nothing is planned, and the rules ask for nothing more. a adds a line.
plan-overdue-told = { $count ->
    [one] A line of the plan is overdue: { $lines }.
   *[other] { $count } lines of the plan are overdue: { $lines }.
}
warning-plan-overdue = { $line } of the plan is open; it was wanted by { $until }.
step-plan = Sittings and plan

command-plan = sittings and plan
command-new-sitting = new sitting
command-plan-toggle = take over, done
command-plan-remove = drop
command-plan-form-confirm = keep
command-next-sitting = next sitting
command-previous-sitting = sitting before
context-plan = Sittings and plan
context-plan-form = A sitting, or a line of the plan
help-plan = Above, when and where the assessment was held. Below, who brings or does what by when, and what the rules ask for that is not there: the space bar takes a proposal over, and says of a line that it is done.
help-plan-form = Nothing here must be filled in but what is planned.
mark-sitting-over = a sitting that is over
mark-sitting-now = the present sitting
mark-plan-open = open
mark-plan-overdue = overdue
mark-plan-met = done
mark-plan-dropped = dropped
mark-plan-proposed = proposed

# What happened, and what may not.
event-sitting-begun = another sitting: { $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
}
event-sitting-entered = another sitting, held on { $held } and entered afterwards: { $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
}
event-sitting-described = sitting { $sitting }: place and people changed
event-sitting-taken-back = the sitting taken back
event-plan-line = plan { $line }{ $on ->
    [none] {""}
   *[other] , { $on }
}: { $what } ({ plan-state })
event-plan-line-taken-back = plan { $line } taken back
refusal-practice-is-one-sitting = Practice is one sitting.
refusal-practice-has-no-plan = A scripted candidate brings nothing later, so practice has no plan.
refusal-sitting-too-early = Nothing of the first sitting is on record yet: describe it in the preparation.
refusal-no-sitting = There is no sitting after the first.
refusal-sitting-has-trace = Something happened in sitting { $sitting }, so it stays.
refusal-sitting-times-stand = Whether sitting { $sitting } is entered afterwards is said before anything of it is on record; now only its day can be put right.

# Reports.
report-sittings = Sittings
report-plan = Plan
letter-sittings = Your assessment was held in { $count } sittings: { $days }.
letter-sitting = { $date } ({ $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
})
letter-plan = This was agreed on, or is planned:
plan-sheet-title = What is still to come: { $rubric }
plan-sheet-explained = This sheet says what is still to be brought or done for your assessment, by whom, where and by when. Ask your assessor where something is not clear, or if a day does not suit you.
plan-sheet-open = Still to come
plan-sheet-nothing = Nothing is open.
plan-sheet-closed = Settled

# The command line.
cli-sitting = List the sittings of an assessment, begin another one, or put one right
cli-sitting--file = Session file
cli-sitting--begin = Begin another sitting, as the last one but for what is said here
cli-sitting--reopen = Begin the sitting though a decision or votes of a commission fall with it
cli-sitting--number = Number of the sitting whose description is put right, from 2
cli-sitting--on = Day on which it was held, where it is entered afterwards
cli-sitting--place = Where it is held
cli-sitting--mode = How it is held
cli-sitting--present = Who is present, as interpreter=A. Serik; roles are assessor, interpreter, observer, third-party
cli-sitting--purpose = What it is for
cli-sitting--by = Name of whoever notes it
cli-sitting--json = Print as JSON
cli-plan = Print the plan of an assessment, or set a line of it
cli-plan--file = Session file
cli-plan--format = Form of the sheet
cli-plan--output = File to write; - for standard output
cli-plan--force = Replace a file that is there
cli-plan--json = Print the lines, or what is proposed, as JSON
cli-plan--add = Kind of thing that a new line plans
cli-plan--line = Line that is changed
cli-plan--proposed = List what the rules ask for and the record lacks
cli-plan--take = Number of the proposal that becomes a line
cli-plan--sheet = Observation sheet, for --add observation
cli-plan--question = Question, for --add question
cli-plan--text = The thing in words
cli-plan--about = Criterion or unit that it is for
cli-plan--who = Who brings it or does it
cli-plan--name = Their name
cli-plan--place = Where
cli-plan--until = Day by which it is wanted
cli-plan--remark = Remark for the assessors
cli-plan--state = How it stands
cli-plan--evidence = Item of the register that came of it
cli-plan--by = Name of whoever notes it
cli-value-role-name = ROLE=NAME
expected-present = A role and a name are expected as interpreter=A. Serik. Roles are assessor, interpreter, observer, third-party.
sitting-done = { $path }: sitting { $sitting } noted.
plan-done = { $path }: line { $line } noted.
