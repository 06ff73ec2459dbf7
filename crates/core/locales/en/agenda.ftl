# The agenda: what can still change the result, and what to ask next.
command-agenda = what decides
context-agenda = What decides
command-agenda-confirm = go there
command-agenda-next = more
agenda-title = What can still change the result
agenda-being-found = Looking for what can still change the result …
agenda-question = { $question } informs { $informs } of the { $open } { $open ->
    [one] criterion that is
   *[other] criteria that are
} still open and { $open ->
    [one] decides
   *[other] decide
}: { $criteria }
agenda-no-question = No question that is left informs a criterion that is still open.
agenda-no-question-left = No question that is left informs { $criterion }.
agenda-possible = Still possible: from “{ $lowest }” to “{ $highest }”.
agenda-certain = Whatever is still rated, the outcome is “{ $outcome }”.
agenda-decide = Still deciding, { $count } of { $all }{ $marked ->
    [yes] { " " }(* where nothing makes up for it)
   *[no] { "" }
}: { $criteria }
agenda-decided = Cannot change anything any more: { $criteria }
agenda-incomplete = Not everything could be looked at: some of those that may decide may not.
agenda-stands = { $criterion } { $bearing ->
    [settled] is settled
    [decides] still decides
    [may-decide] may still decide
   *[cannot-change] cannot change anything any more
}{ $crucial ->
    [yes] , and nothing makes up for it
   *[no] {""}
}
agenda-needs-information = nothing on record informs it yet
agenda-needs-evidence = evidence is wanting: { $evidence }
agenda-needs-look = { $evidence } is not judged yet
