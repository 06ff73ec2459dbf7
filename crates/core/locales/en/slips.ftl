# What is wrong with how a file is written, and how it is mended. Things that may be in the file are named first, so
# that no ending depends on them.
notation-thing = { $kind ->
    [answer] Answer
    [answer-rating] Rating of an answer
    [candidate] Candidate
    [case] Case
    [centre] Centre
    [checklist-item] Item of the checklist
    [circumstance] Circumstance
    [criterion] Criterion
    [distractor] Distractor
    [document] Document
    [elective-group] Elective group
    [evidence-demand] Demand for evidence
    [indicator] Indicator
    [leading] Leading question
    [level] Level
    [map] Entry in braces
    [outcome] Outcome
    [outcomes] List of outcomes
    [probe] Probe
    [probe-answer] Answer to a probe
    [question] Question
    [rating] Rating
    [reactions] List of reactions
    [reference] Reference
    [remark] Remark
    [rubric] Rubric
    [scale] Scale
    [script] Script
    [Settings] Settings
    [signatory] Signatory
    [step] Step
    [unit] Unit
    [validity] Validity
   *[other] { $kind }
}
notation-thing-named = { $thing } { $id }

slip-comma-missing = A comma is missing after { $after }.
slip-mend-comma-missing = Entries are divided by commas.
slip-comma-too-much = This comma is too much.
slip-mend-comma-too-much = Take it out; one comma stands between two entries.
slip-comma-inside = The comma stands within the quotes of this text, and none after them.
slip-mend-comma-inside = Write the comma after the closing quote.
slip-colon-missing = A colon is missing after “{ $field }”.
slip-mend-colon-missing = Write “{ $field }:” before its value.
slip-value-missing = “{ $field }” has no value.
slip-mend-value-missing = Write the value after the colon, or take “{ $field }” out.
slip-other-sign = { $wanted ->
    [blank] The invisible sign { $found } stands here.
   *[other] “{ $found }” stands where “{ $wanted }” belongs.
}
slip-mend-other-sign = { $wanted ->
    [blank] Write a plain blank.
   *[other] Write “{ $wanted }”.
}
slip-stray = “{ $found }” is out of place here.
slip-mend-stray = Take it out. If it belongs to a text, the text needs straight quotes around it: "…".
slip-other-quotes = Texts stand in straight quotes "…"; these are others: { $quotes }.
slip-mend-other-quotes = Write " at both ends. Word processors turn straight quotes into others by themselves.
slip-opening-quote-missing = The opening quote of this text is missing.
slip-mend-opening-quote-missing = Write " before the text.
slip-closing-quote-missing = The text that begins here seems to lack its closing quote.
slip-mend-closing-quote-missing = Write " at its end.
slip-quote-inside = A straight quote stands within this text and ends it.
slip-mend-quote-inside = Write \" for a quote within a text, or quotes of another kind.
slip-joined-texts = Texts are joined with “+” here, which this notation does not know.
slip-mend-joined-texts = Write one text between two quotes.
slip-merge-mark = A merge of two versions was not finished here; both stand in the file.
slip-mend-merge-mark = Keep one of the two, and delete the lines with <<<<<<<, ======= and >>>>>>>.
slip-no-quotes = This text has no quotes around it: { $text }.
slip-mend-no-quotes = Write "{ $text }".
slip-escape = “{ $found }” stands for nothing within a text.
slip-mend-escape = Write \\ for a backslash; \n is a new line, \" a quote.
slip-not-closed = { $field ->
    [none] The bracket that begins here is not closed before { $place }.
   *[other] { $what ->
        [list] The list “{ $field }” that begins here is not closed before { $place }.
       *[entry] The part “{ $field }” that begins here is not closed before { $place }.
    }
}
slip-mend-not-closed = Write “{ $closer }” where it ends, before { $place }.
slip-other-closer = “{ $found }” stands here, but what was opened at { $place } is closed by “{ $wanted }”.
slip-mend-other-closer = Write “{ $wanted }”.
slip-closer-too-much = “{ $found }” closes nothing.
slip-mend-closer-too-much = Take it out, or write the bracket that opens what it closes.
slip-ends-early = { $count ->
    [one] The file ends here, and the bracket at { $place } is not closed.
   *[other] The file ends here, and { $count } brackets are not closed; the last of them stands at { $place }.
}{ $field ->
    [none] { "" }
   *[other] { " " }It belongs to “{ $field }”.
}
slip-mend-ends-early = Write “{ $closers }” at the end, or what is missing of the file.
slip-outer-brackets-missing = Brackets are missing around the whole.
slip-mend-outer-brackets-missing = Begin the file with “(” and end it with “)”.
slip-comment-not-closed = The comment that begins here is not closed.
slip-mend-comment-not-closed = Write */ at its end.
slip-comment-sign = “{ $found }” begins no comment here.
slip-mend-comment-sign = Comments begin with //.
slip-after-end = Something follows after the end of the whole.
slip-mend-after-end = A file holds one thing, from its first “(” to the “)” that closes it.
slip-too-deep = Brackets stand more than { $most } deep within one another here.
slip-mend-too-deep = Take brackets out.
slip-nothing-written = The file is empty.
slip-mend-nothing-written = Begin with “(”; the descriptions of the formats show every field.
slip-unknown-field = { $thing }: there is no field “{ $field }”.
slip-mend-unknown-field = Fields that are still free here: { $known }.
slip-mend-nearest = Did you mean “{ $nearest }”?
slip-field-twice = { $thing }: “{ $field }” stands here a second time; the first is at { $place }.
slip-mend-field-twice = Take one of the two out.
slip-key-twice = “{ $key }” stands here a second time; the first is at { $place }, and only one of the two texts would be kept.
slip-mend-key-twice = Give one of the two its right name, or take it out.
slip-fields-missing = { $thing }: { $count ->
    [one] the field { $fields } is missing.
   *[other] { $count } fields are missing: { $fields }.
}
slip-mend-fields-missing = { $count ->
    [one] Add it; the description of the format shows what it holds.
   *[other] Add them; the description of the format shows what they hold.
}
slip-field-in-quotes = The name of a field stands without quotes.
slip-mend-field-in-quotes = Write { $field }: without quotes.
slip-key-without-quotes = “{ $key }” needs quotes here.
slip-mend-key-without-quotes = Write "{ $key }": with quotes.
slip-name-missing = { $thing }: the name of the field is missing before { $value }.
slip-mend-name-missing = Write the name and a colon before the value.
slip-letters-alike = “{ $written }” has letters that only look Latin.
slip-mend-letters-alike = Write “{ $meant }” with the Latin keyboard.
slip-unknown-word = “{ $found }” is not known here.
slip-mend-unknown-word = Write one of these, without quotes: { $known }.
slip-word-in-quotes = “{ $word }” stands without quotes here.
slip-mend-word-in-quotes = Write { $word }.
slip-number-in-quotes = A number stands without quotes.
slip-decimal-comma = Decimals take a point.
slip-number-with-words = A number stands here alone.
slip-not-whole = A whole number belongs here.
slip-mend-number = Write { $number }.
slip-out-of-bounds = This number is too small or too large here.
slip-mend-out-of-bounds = Write a number from { $least } to { $most }.
slip-too-precise = This number has more than { $most } decimals.
slip-mend-too-precise = Round it.
slip-other-kind = { $wanted ->
    [text] A text belongs here
    [number] A number belongs here
    [whole] A whole number belongs here
    [map] Entries in braces belong here
   *[fields] Fields in round brackets belong here
}{ $found ->
    [none] .
   *[other] , and not { $found }.
}
slip-mend-other-kind = { $wanted ->
    [text] Write a text in straight quotes: "…".
    [number] Write a number, such as 3 or 2.5.
    [whole] Write a number such as 3.
    [map] Write {"{"} "name": "…", "name": "…" {"}"}.
   *[fields] Write ( name: value, name: value ).
}
slip-other-brackets = { $wanted } belongs here, and not { $found }.
slip-mend-other-brackets = Write { $brackets }.
slip-list-wanted = A list belongs here, even of one.
slip-mend-list-wanted = Write [{ $value }].
slip-count = { $found ->
    [one] One value stands here
   *[other] { $found } values stand here
}, and { $wanted } belong here.
slip-mend-count = { $wanted ->
    [0] Take the brackets and what stands in them out.
    [one] Write one value in the brackets.
   *[other] Write { $wanted } values, divided by commas.
}
slip-name-too-much = The name “{ $name }” does not belong here.
slip-mend-name-too-much = Take “{ $name }” out and leave what follows it.
slip-refused = This cannot be read: { $details }.
slip-mend-refused = Compare it with the description of the format.
slip-mend-not-whole = Write { $number }, or the whole number that you mean.
slip-mend-single-quotes = Write " at both ends.
