# Reports written from the program.
write-report-title = Что написать и в какой форме?
write-report-audience = { $audience ->
    [candidate] Письмо кандидату
    [centre] Протокол для центра признания
    [assessor] Записи для оценщика
    [protocol] Протокол решения с местами для подписей
   *[public] Результат без персональных данных
}
write-report-form = { $form ->
    [html] веб-страница
    [pdf] PDF
    [docx] Word
   *[xlsx] электронная таблица
}
write-report-folder-title = Написать отчёт
write-report-folder-explanation = В какую папку? Если её нет, она будет создана; файлы, которые в ней есть, останутся.
write-report-no-folder = Укажите папку.
write-report-not-signed = Отсюда отчёт можно написать, когда собеседование подписано. До этого черновики пишет команда «viva report».
write-report-written = Отчёт записан: { $path }{ $opened ->
    [yes] . Он открывается.
   *[no] {""}
}
