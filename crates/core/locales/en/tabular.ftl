# Tables in files of other programs: why a file gives no cells. Each says how to mend it.
tabular-no-table = This is neither a text nor a workbook that can be read. Save it as CSV in UTF-8, or as an Excel workbook (.xlsx).
tabular-marked-up = This is JSON, HTML or XML, whose lines hold no fields. Save it as CSV in UTF-8, or as an Excel workbook (.xlsx).
tabular-encoded = This text seems to be in { $encoding }, which is not read. Save it in UTF-8, or as an Excel workbook (.xlsx).
tabular-damaged-text = This text is in UTF-8, and the letter in line { $line }, column { $column } is damaged. Save it anew from the program that wrote it.
tabular-other-workbook = This is a workbook in a form that is not read (.xls or .xlsb). Open it in Excel or LibreOffice and save it as .xlsx.
tabular-locked = A password protects this workbook. Save a copy without it.
tabular-damaged = This workbook is damaged. Open it in Excel or LibreOffice and save it anew.
tabular-too-large = This table unpacks to more than { $most } MiB. Keep only the sheet that is needed, and divide it.
tabular-too-many-rows = There are more than { $most } rows. Divide the table.
tabular-too-many-columns = There are more than { $most } columns. Divide the table, and delete what stands far to the right of it.
tabular-too-many-cells = There are more than { $most } cells. Divide the table, and delete what stands far below or to the right of it.
tabular-no-sheets = This is a text, which has no sheets. Leave out --sheet.
tabular-no-such-sheet = There is no sheet “{ $sheet }”. Name one of these: { $sheets }.
tabular-several-sheets = Several sheets hold something: { $sheets }. Name one of them with --sheet.
