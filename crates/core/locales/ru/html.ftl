# Words of a report as a web page.
html-contents = Содержание
html-as-table = В виде таблицы
