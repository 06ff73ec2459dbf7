# When a report cannot be given the form that was asked for.
report-pdf-not-built = Бағдарламаның бұл құрастырылымында PDF жасайтын құрал жоқ. Оны «cargo install viva-voce --features pdf» командасымен қайта орнатыңыз немесе басқа пішінді, мысалы docx, таңдаңыз.
report-unwritten = Есепті бұл пішінде жазу мүмкін болмады: { $details }.
