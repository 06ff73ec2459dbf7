# Forms, badges and qualifications made into drafts of rubrics.
import-ask-language = What is the tag of the language that the form calls “{ $name }”, for example kk?
import-ask-scales = Which lists of choices are scales, on which an answer is higher or lower? Their names, with commas between them.
import-note-form-sheet = No sheet is called “survey”: “{ $sheet }” was taken for it.
import-note-scales = Taken for scales, since their choices look ordered: { $lists }.
import-note-language-dropped = { $name } is left out: it has { $count ->
    [one] 1 text
   *[other] { $count } texts
} of { $of }.
import-note-conditions-left = { $count ->
    [one] 1 question is asked always: its condition cannot be expressed in a rubric.
   *[other] { $count } questions are asked always: their conditions cannot be expressed in a rubric.
}
import-note-repeats = { $count ->
    [one] 1 group that the form repeats is asked once.
   *[other] { $count } groups that the form repeats are asked once.
}
import-note-refers = { $count ->
    [one] 1 question names an earlier answer in its wording, as ${"{"}…{"}"}: reword it.
   *[other] { $count } questions name an earlier answer in their wording, as ${"{"}…{"}"}: reword them.
}
import-note-by-narrative = { $count ->
    [one] 1 criterion comes from the narrative, met or not: the two levels and their labels are no part of the source.
   *[other] { $count } criteria come from the narrative, met or not: the two levels and their labels are no part of the source.
}
import-note-record-name = The name of the record may be that of its holder: it was left out, and the title stays a gap.
import-note-results-without-levels = { $count ->
    [one] One result is described by numbers alone and has no levels: it became no criterion
   *[other] { $count } results are described by numbers alone and have no levels: they became no criteria
}, since the narrative says what is to be shown.
import-note-levels-turned = { $count ->
    [one] The levels of 1 criterion are not listed from the lowest: they were put in order by their points or words.
   *[other] The levels of { $count } criteria are not listed from the lowest: they were put in order by their points or words.
}
import-note-by-outcome = { $count ->
    [one] 1 criterion comes from a learning outcome, met or not: the two levels and their labels are no part of the source.
   *[other] { $count } criteria come from learning outcomes, met or not: the two levels and their labels are no part of the source.
}
