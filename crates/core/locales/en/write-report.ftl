# Reports written from the program.
write-report-title = Write what, and in which form?
write-report-audience = { $audience ->
    [candidate] Letter to the candidate
    [centre] Record for the centre
    [assessor] Notes for the assessor
    [protocol] Protocol with places for signatures
   *[public] Result without personal data
}
write-report-form = { $form ->
    [html] web page
    [pdf] PDF
    [docx] Word
   *[xlsx] spreadsheet
}
write-report-folder-title = Write the report
write-report-folder-explanation = Into which folder? It is made if it is not there; files in it stay.
write-report-no-folder = Name a folder.
write-report-not-signed = A report is written from here once the session is signed. Until then “viva report” writes drafts.
write-report-written = Written: { $path }{ $opened ->
    [yes] . It is being opened.
   *[no] {""}
}
