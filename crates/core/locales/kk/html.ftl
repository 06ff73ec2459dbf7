# Words of a report as a web page.
html-contents = Мазмұны
html-as-table = Кесте түрінде
