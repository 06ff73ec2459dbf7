# When a report cannot be given the form that was asked for.
report-pdf-not-built = Бұл бағдарлама PDF үшін қажет беттеушісіз құрастырылған. Оны «cargo install viva-voce --features pdf» арқылы қайта орнатыңыз немесе басқа пішінді, мысалы docx, таңдаңыз.
report-unwritten = Есепті бұл пішінде жазу мүмкін болмады: { $details }.
