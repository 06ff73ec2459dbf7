# When a report cannot be given the form that was asked for.
report-pdf-not-built = This viva was built without the typesetter that PDF needs. Install it again with “cargo install viva-voce --features pdf”, or choose another form, such as docx.
report-unwritten = The report could not be written in this form: { $details }.
