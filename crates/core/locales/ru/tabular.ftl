# Tables in files of other programs: why a file gives no cells. Each says how to mend it.
tabular-no-table = Это не текст и не электронная таблица, которую можно прочитать. Сохраните её как CSV в UTF-8 или как файл Excel (.xlsx).
tabular-marked-up = Это JSON, HTML или XML: в строках нет полей. Сохраните таблицу как CSV в UTF-8 или как файл Excel (.xlsx).
tabular-encoded = Похоже, кодировка этого текста – { $encoding }, а её прочитать нельзя. Сохраните его в UTF-8 или как файл Excel (.xlsx).
tabular-damaged-text = Это текст в UTF-8, но буква в строке { $line }, столбце { $column } повреждена. Сохраните его заново из программы, в которой он создан.
tabular-other-workbook = Электронные таблицы .xls и .xlsb прочитать нельзя. Откройте файл в Excel или LibreOffice и сохраните его как .xlsx.
tabular-locked = Этот файл защищён паролем. Сохраните его копию без пароля.
tabular-damaged = Этот файл повреждён. Откройте его в Excel или LibreOffice и сохраните заново.
tabular-too-large = После распаковки эта таблица занимает больше { $most } МиБ. Оставьте только нужный лист и разделите его.
tabular-too-many-rows = Строк больше { $most }. Разделите таблицу.
tabular-too-many-columns = Столбцов больше { $most }. Разделите таблицу и удалите то, что стоит далеко справа от неё.
tabular-too-many-cells = Ячеек больше { $most }. Разделите таблицу и удалите то, что стоит далеко под ней или справа от неё.
tabular-no-sheets = Это текст, листов в нём нет. Уберите --sheet.
tabular-no-such-sheet = Листа «{ $sheet }» нет. Укажите один из этих: { $sheets }.
tabular-several-sheets = Заполнено несколько листов: { $sheets }. Укажите один из них в --sheet.
