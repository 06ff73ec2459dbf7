# Reports written from the program.
write-report-title = Не жазылады және қандай пішінде?
write-report-audience = { $audience ->
    [candidate] Кандидатқа хат
    [centre] Орталыққа хаттама
    [assessor] Бағалаушыға арналған жазбалар
    [protocol] Қол қоюға орны бар шешім хаттамасы
   *[public] Дербес деректерсіз нәтиже
}
write-report-form = { $form ->
    [html] веб-бет
    [pdf] PDF
    [docx] Word
   *[xlsx] электрондық кесте
}
write-report-folder-title = Есепті жазу
write-report-folder-explanation = Қай бумаға? Бума болмаса, ол жасалады; ішіндегі файлдарға тиіспейді.
write-report-no-folder = Бума атын енгізіңіз.
write-report-not-signed = Есеп осы жерден сұхбатқа қол қойылған соң ғана жазылады. Оған дейін жобаларды «viva report» жазады.
write-report-written = Жазылды: { $path }{ $opened ->
    [yes] . Ашылып жатыр.
   *[no] {""}
}
