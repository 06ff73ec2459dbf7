# Practice cases on the command line.
cli-cases = List the practice cases there are
cli-cases--rubric = Only those for this rubric
cli-cases--json = Print as JSON
cli-case = Check or show practice cases
cli-case-check = Check case files and tell what is wrong with them, where, and how to mend it
cli-case-check--rubric = The rubric they are for [default: the one they lie beside, else the one on the shelf]
cli-case-check--json = Print the faults and warnings as JSON
cli-case-new = Print a case to be written: the rubric’s questions, probes and criteria in place
cli-case-new--rubric = Id of the rubric, as “viva rubrics” lists it
cli-case-show = Print the text of a case, the expert’s ratings among it
cli-case-show--id = Id of the case, as “viva cases” lists it
cli-case-good = { $path }: case { $id } is in order.
case-no-rubric = { $path }: there is no rubric “{ $rubric }” here. Name it with --rubric.
case-difficulty = { $difficulty ->
    [basic] basic
    [moderate] moderate
   *[demanding] demanding
}
practise-no-such-case = There is no case “{ $id }”. “viva cases” lists those there are.
cases-draft = { $path } is a draft of a practice case with { $gaps ->
    [0] no gaps
    [one] one gap
   *[other] { $gaps } gaps
}: nobody can practise with it. “viva case check” tells what is left to do.
