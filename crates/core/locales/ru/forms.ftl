# When a report cannot be given the form that was asked for.
report-pdf-not-built = Эта программа собрана без средства вёрстки, которое нужно для PDF. Установите её заново командой «cargo install viva-voce --features pdf» или выберите другой вид отчёта, например docx.
report-unwritten = Не удалось записать отчёт в этом виде: { $details }.
