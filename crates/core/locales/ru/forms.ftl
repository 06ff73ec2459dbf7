# When a report cannot be given the form that was asked for.
report-pdf-not-built = Эта программа собрана без верстальщика, который нужен для PDF. Установите её заново: «cargo install viva-voce --features pdf», или выберите другую форму, например docx.
report-unwritten = Не удалось записать отчёт в этой форме: { $details }.
