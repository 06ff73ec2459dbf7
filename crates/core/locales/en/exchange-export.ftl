cli-rubric-export = Write a rubric in a format of other programs, and tell what that has no place for
cli-rubric-export--rubric = Id of the rubric, as “viva rubrics” lists it, or its file or folder
cli-rubric-export--format = Format; xlsx and csv come back whole by “viva rubric import”, translation is a sheet for a translator
cli-rubric-export--to = Language into which is to be translated, by its tag
cli-rubric-export--since = Earlier version of the rubric: where its words have changed, the sheet shows those of before
cli-rubric-export--output = File to write to [default: standard output]
cli-rubric-export--force = Replace a file that is there
cli-rubric-translate = Put the sheet of a translator into its rubric, and show what changes
cli-rubric-translate--path = File of the rubric, or its folder
cli-rubric-translate--sheet = Sheet that “viva rubric export --format translation” wrote, with the translations
cli-rubric-translate--write = Write the change into the file
export-no-language = “{ $language }” is no tag of a language, such as kk.
translation-left = { $which ->
    [outdated] Not taken, for the words have changed since the sheet was written: { $places }.
   *[unknown] Not taken, for the rubric no longer has these places: { $places }.
}
translation-done = Translations into “{ $language }”: { $changed } new or changed, { $missing } still missing.
import-workbook-faults = { $count ->
    [one] One fault is in what the workbook says
   *[other] { $count } faults are in what the workbook says
}: “viva rubric check” tells where.
export-workbook-refused = This is more than a workbook holds: { $reason }
export-no-comments = Comments of the rubric’s file are left out.
export-not-held = The format has no place for { $what ->
    [languages] other languages than the first
    [questions] questions
    [scripts] what is read out at the beginning and the end
    [rules] the rules that lead from ratings to a result
    [hurdles] hurdles
    [bands] scales of numbers: their bands stand as levels
    [evidence] demands on evidence
    [conditions] conditions
    [indicators] indicators and points to listen for
    [observations] observation sheets
    [third-party] reports of third parties
    [circumstances] circumstances
    [certificates] certificates that stand for a unit
    [learn] what to learn where something is missing
    [drafts] languages into which it is still being translated
    [outcomes] the words for outcomes
    [times] minutes, terms and days
    [numbers] scales of numbers: the numbers are typed and the scale is not described
    [terms] terms, days and months, and the minutes of parts
    [act] the act of the standard, its programme and the conditions of the assessment
    [marks] single marks: a level between two others, what may not apply, what must be heard for a proposal, in how many contexts a criterion must be met; and how several assessors agree
   *[other] the profession, its standard and the programme
}.
export-form = { $what ->
    [yes] Yes
    [no] No
    [opening] Opening
    [closing] Closing
    [questions] Questions
    [units] Units applied for
    [heard] Heard in the answer
   *[reason] Reason for this rating
}
translation-no-sheet = This is no sheet for a translation: its heads “place”, “source” and “translation” are missing.
workbook-note = { $column ->
    [field] The field of the rubric that stands in this row.
    [value] Its value, where it has no language.
    [text] The text itself, in a column for each language.
    [more] Fields without a column of their own, as the notation of rubrics has them. Leave them as they are.
    [format] Version of the format of rubrics.
    [draft] true while something is missing: no interview can begin with it.
    [id] Its name in this file: letters a–z, digits, - _ . Other rows refer to it.
    [version] Version of the rubric.
    [languages] Tags of its languages with commas between them; every text stands in each. The first is the main one.
    [draft-languages] Languages that are being worked on: texts may lack them.
    [title] Its name for people.
    [about] What it is and for whom.
    [framework] Place in a qualifications framework.
    [source] The standard that the criteria were made from.
    [profession] The profession that is assessed.
    [standard-title] Title of the standard of the profession.
    [standard-act] The act that approved the standard.
    [standard-date] The day of that act, year-month-day.
    [qualification-programme] The programme that the assessment follows.
    [licence] Terms of use: one text for all languages, or one for each.
    [valid-from] First day on which it holds, year-month-day.
    [valid-until] Last day on which it holds, year-month-day.
    [minutes] Planned length in minutes.
    [minutes-by-part-opening] Minutes of the opening.
    [minutes-by-part-questions] Minutes of the questions.
    [minutes-by-part-evidence] Minutes of documents in hand and demonstrations.
    [minutes-by-part-closing] Minutes of the closing.
    [appeal-days] Days to appeal.
    [evidence-days] Days to hand in more evidence.
    [days-counted-count] Which days count: calendar or working ones.
    [days-counted-from] From when days count: the signature, or the day on which the candidate was told.
    [retention-months] Months for which the signed session is kept.
    [recognition-months] Months for which a recognition holds.
    [recognition-renewed-by] What renews the recognition.
    [assessment-conditions] Conditions of the assessment.
    [assessors] Demands on those who assess.
    [kind] Its kind, from the list.
    [needed] The level from which it is met, by its id.
    [from] The first number: of a scale of numbers, or of one of its bands.
    [to] The last number of a scale of numbers.
    [step] The step of a scale of numbers.
    [scale] The scale, by its id.
    [label] Its name for people.
    [value-of-level] What sums count.
    [between] true for a level between two that are described.
    [at-least] How many at least.
    [part-of] The unit, where the row is a part of one; empty for a unit.
    [credits] Credits that the unit brings.
    [elective] Its elective group; without one the unit is mandatory.
    [hurdle] While it is not reached, the result is no better than this.
    [requires] Units without which this one is not recognised, with commas.
    [separately] Whether it can be recognised by itself.
    [learn] What to learn where it was not shown.
    [learn-by-course] A course, with who gives it.
    [learn-by-practice] Practice at work or elsewhere.
    [learn-by-reading] Something to read or to watch.
    [learn-by-hours] About how many hours it takes.
    [unit] The unit, by its id.
    [certificate] A document that stands for the unit.
    [within-months] Most months between the document and the decision.
    [of] To what it belongs: for a criterion, a unit or a part by its id; for a rule, the whole, a unit or a part.
    [statement] What must be shown.
    [maps-to] The standard’s own numbers, with commas.
    [counts] What its rating counts as: a level to reach, a bonus, a deduction, or a judgement of the whole unit.
    [critical] The level below which nothing makes up for it.
    [weight] Its weight in sums and means; without it, 1.
    [met-if] Which indicators must be heard for the level to be proposed.
    [evidence] Demands on the evidence, as the notation has them.
    [only-if] The condition without which it does not apply, as the notation has it.
    [may-not-apply] true where the assessor may say that it does not apply.
    [repeat-for-at-least] In how many contexts it must be met; without it, in all.
    [criterion] The criterion, by its id.
    [level] The level or band, by its id.
    [anchor] The behaviour that shows this level.
    [wording] The question as it is asked.
    [informs] Criteria on which it gives evidence, with commas.
    [exact] true if it is read out as it stands.
    [back-up-for] The earlier question that it backs up.
    [minutes-least] The least time that it takes.
    [minutes-most] The most time that it takes.
    [question] The question, by its id.
    [required] true if it must not be left out.
    [indicator-of] The criterion whose indicator is listened for; else leave it empty.
    [indicator] That indicator, by its id.
    [task] What the candidate is to do.
    [observation] The observation, by its id.
    [benchmark] What a convincing answer tells, for the assessor alone.
    [script] The opening or the closing. The row without an id is what is read aloud, the others are ticked off.
    [consent] true on the item that stands for consent.
    [rule] The rule, as the notation has it.
    [panel] How ratings of several assessors become one.
    [outcome] Which of the six outcomes.
    [none] true where the rubric has no such outcome.
    [meaning] One or two plain sentences for the candidate.
   *[other] -
}
