# The check of rubrics and cases: what stands around the faults.
# Heads a fault, in front of a colon.
fault-heading = fault
warning-heading = warning
gap-heading = gap
faults-more = … and { $count } more.

## Files and folders
file-other-kind = { $path } is { $kind ->
    [rubric] a rubric
    [case] a practice case
    [session] a session
    [centre] the settings of a centre
    [settings] the settings of Viva
    [answers] answers for an import
    [encrypted] an encrypted file
    [excel] an Excel workbook
    [calc] a LibreOffice spreadsheet
    [word] a Word document
    [writer] a LibreOffice document
    [slides] a presentation
    [old-excel] a workbook of Excel 97 to 2003
    [old-word] a document of Word 97 to 2003
    [locked] a document with a password
    [archive] an archive of files
    [pdf] a PDF
    [rtf] a text in RTF
    [picture] a picture
    [json] JSON
    [html] a web page
    [xml] XML
    [yaml] YAML
    [toml] TOML
   *[csv] a table in CSV
}, not { $wanted ->
    [rubric] a rubric
    [case] a practice case
    [answers] answers for an import
   *[centre] the settings of a centre
}. { $serves ->
    [rubric] “viva rubric check” checks it.
    [case] “viva case check” checks it.
    [session] “viva show” shows a session.
    [centre] “viva centre check” checks it: name it with --centre.
    [table] “viva agree --ratings” reads tables of ratings. Rubrics and cases are texts: docs/rubric-format.md shows how they are written.
    [notation] Rubrics and cases have a notation of their own, with fields in round brackets: docs/rubric-format.md shows how they are written.
    [text] Write it as plain text in a text editor, with a name that ends in .ron: docs/rubric-format.md shows how.
   *[other] Name another file.
}
file-misnamed = { $path } has another name than the one that Viva looks for. Rename it to “{ $right }”.{ $ending ->
    [hidden] { " " }Where names are shown without their endings, as Windows does, have them shown first.
   *[shown] { "" }
}
file-too-deep = { $path } lies deeper than Viva looks. Move it to { $right }.
folder-empty = { $path } is an empty folder. The folder of a rubric holds its rubric.ron.
folder-without-rubric = { $path } holds no rubric: there is no rubric.ron in it.
folder-without-cases = { $path } holds no practice case: no file in it ends in .ron.
same-id = { $path } and { $other } are { $kind ->
    [rubric] two rubrics
   *[case] two cases
} with the id “{ $id }”; only the latter is used. Give one of them another id, or take it away.
store-changed-since = { $path } was changed since it was read, and is left as it is. Check it again.
store-link-out = { $path } is a link to { $to }, out of its folder, and is left as it is. Name that file itself.

## The check
cli-rubric-check--watch = Check again whenever a file changes, until Ctrl-C
cli-rubric-check--fix = Show what can be mended mechanically, and ask whether to write it
cli-rubric-check--yes = With --fix: write it without asking
cli-case-check--paths = Case files, folders of cases, or folders of rubrics with their cases
cli-case-check--watch = Check again whenever a file changes, until Ctrl-C
cli-case-check--fix = Show what can be mended mechanically, and ask whether to write it
cli-case-check--yes = With --fix: write it without asking
rubric-replaces-shipped = { $path } replaces the rubric “{ $id }” that comes with Viva. Give it another id where both are to be used.
check-cases-wait = { $path }: { $count ->
    [one] one case is
   *[other] { $count } cases are
} checked once the rubric is in order.
check-closing = Checked: { $rubrics ->
    [one] one rubric
   *[other] { $rubrics } rubrics
}, { $cases ->
    [one] one case
   *[other] { $cases } cases
}; { $faults ->
    [one] one fault
   *[other] { $faults } faults
}{ $gaps ->
    [0] { "" }
    [one] , one gap in drafts
   *[other] , { $gaps } gaps in drafts
}, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
}.
check-at = Checked at { $time }. Ctrl-C ends.
check-fix-ask = Write this to { $path }?
# The answers that are a yes, in small letters.
check-fix-yes = y yes
check-fix-written = { $path } is written.
check-fix-nothing = There is nothing that can be mended mechanically.
check-fix-not-written = Nothing is written. --fix --yes writes it.

## A rubric of format 1 becomes one of format 2.
migrate-is-format-2 = { $path } is of format 2 already.
migrate-evidence-counts = One thing changes its meaning: where evidence is counted, entries of the register of the same kind, title, date, person and place count once in format 2.
migrate-not-written = Nothing was written. Write it with --write.
