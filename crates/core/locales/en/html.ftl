# Words of a report as a web page.
html-contents = Contents
html-as-table = As a table
html-save-form = Save the filled form
html-save-form-about = A copy of this page with your answers is saved on your computer, as a rule in the folder for downloads. Send that file back. It can be opened again and gone on with; nothing is sent over the network.
html-form-without-script = The button needs a script, which this browser does not run: print the page and fill it in by hand.
