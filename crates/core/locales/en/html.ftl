# Words of a report as a web page.
html-contents = Contents
html-as-table = As a table
