# Translations: the command that checks the messages of a language.
cli-language = Check translations of the program
cli-language-check = Check the messages of a language against the English: which are missing, unused, different in their variables, or too wide
cli-language-check--folders = Folders of languages, or a folder that holds some
cli-language-check--json = Print the faults as JSON
locale-no-messages = { $path } holds no messages. Name a folder with files such as cli.ftl, or one with folders of languages.
locale-not-a-tag = { $path }: “{ $tag }” is not a language tag. Give the folder a name such as “de” or “pt-BR”.
locale-checked = { $path }: { $faults ->
    [0] in order
    [one] one fault
   *[other] { $faults } faults
}. Missing: { $missing } of { $messages }. The same as in English: { $same }.
store-too-many = { $path } holds more than { $most } entries of the kind looked for, and is not read.

# What is wrong with a file of messages, and how to mend it.
locale-fault-file-missing = This file is not there; it holds { $messages ->
    [one] one message
   *[other] { $messages } messages
}.
locale-mend-file-missing = Copy the English file of that name, and translate what stands after each equals sign.
locale-fault-unknown-file = There is no English file of this name.
locale-mend-unknown-file = Move its messages into the files in which they stand in English, and remove it.
locale-fault-missing = The message “{ $id }” is missing.
locale-mend-missing = Add it at the beginning of this file; the English file of the same name says what it is about.
locale-mend-missing-after = Add it after “{ $after }”; the English file of the same name says what it is about.
locale-fault-unused = The message “{ $id }” is not used: the English does not have it.
locale-mend-unused = Remove it.
locale-mend-unused-nearest = Remove it. Or is “{ $nearest }” meant?
locale-fault-other-file = The message “{ $id }” stands in another file in English.
locale-mend-other-file = Move it to { $file }.
locale-fault-twice = The message “{ $id }” stands twice.
locale-mend-twice = Remove one of the two; the first stands in { $file }.
locale-fault-no-text = The message “{ $id }” says nothing.
locale-mend-no-text = Write the text after the equals sign, or indented on the lines beneath.
locale-fault-syntax = This cannot be read: { $details }.
locale-mend-syntax = Look at the place named, and just before it. The English file shows how this message is written.
locale-mend-star = Put one star before the variant for all other cases: *[other].
locale-mend-brace = Remove the brace, or open it before. A brace that is to be shown is written { "{\"}\"}" }.
locale-syntax-line-end = a new line is expected here
locale-syntax-token = the sign “{ $token }” is expected here
locale-syntax-letters = one of the signs { $range } is expected here
locale-syntax-no-text = “{ $id }” has no text
locale-syntax-variant-empty = a variant has no text
locale-syntax-no-star = no variant is marked for all other cases
locale-syntax-two-stars = more than one variant is marked for all other cases
locale-syntax-selector = only a variable may stand before the arrow
locale-syntax-quotation = a quotation mark is not closed on its line
locale-syntax-escape = “{ $sequence }” after a backslash means nothing
locale-syntax-brace = this brace closes nothing
locale-syntax-placeable = a variable or another message is expected between the braces
locale-fault-too-deep = More braces are open here than any message needs.
locale-mend-too-deep = Close them, or write the message with fewer variants in one another.
locale-fault-unknown-variable = There is no variable { "{" } ${ $name } { "}" } in this message.
locale-mend-unknown-variable = Use those of the English: { $known }.
locale-mend-no-variables = The English has no variable here; take it out.
locale-fault-variable-missing = The variable { "{" } ${ $name } { "}" } is missing.
locale-mend-variable-missing = Put { "{" } ${ $name } { "}" } where its value is to stand, or choose by it.
locale-fault-unknown-part = “{ $name }” is taken in, and the English does not take it in.
locale-mend-unknown-part = Write the words themselves.
locale-fault-part-missing = The message “{ $name }” is not taken in.
locale-mend-part-missing = Put { "{" } { $name } { "}" } where its text is to stand.
locale-fault-other-variants = The variants by ${ $name } are others than in English: { $found }.
locale-mend-other-variants = Write these, names and star as they stand: { $wanted }.
locale-mend-no-variants = The English chooses nothing here; write one text for all.
locale-fault-variants-missing = The variants by ${ $name } are missing.
locale-fault-unknown-zero = Zero of ${ $name } has a variant of its own, and none in English.
locale-mend-unknown-zero = Take [0] out.
locale-fault-zero-missing = Zero of ${ $name } has no variant of its own.
locale-mend-zero-missing = Add the variant [0], as the English has it.
locale-fault-too-wide = “{ $id }” is too wide: { $columns } columns. There is room for { $most }.
locale-mend-too-wide = Say it shorter. Hints (command-…) may be twice as wide as in English or 10 columns wider, labels twice as wide or 20 columns wider.
