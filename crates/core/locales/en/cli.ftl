# The command line: help, outputs, failures.
cli-about = Holds a structured interview for the recognition of prior learning, keeps the record, and recommends
cli--sessions = Folder of the session files [default: the platform’s data folder]
cli--rubrics = Folder of your own rubrics [default: the platform’s configuration folder]
cli--language = Language of the program, such as en, ru or kk [default: the system’s]
cli-interview = Begin a new interview
cli-interview--rubric = Rubric of the interview; asked for where none is named
cli-interview--candidate = Reference of the candidate
cli-rubrics = List the rubrics at hand
cli-sessions = List the sessions at hand
cli-rubric = Check, show, print or migrate rubrics
cli-rubric-check = Check rubric files and tell what is wrong with them, where, and how to mend it
cli-rubric-check--paths = Rubric files, folders of one rubric with its cases, or folders of many
cli-rubric-check--json = Print the faults and warnings as JSON
cli-rubric-show = Show a rubric as a document to proofread, with its rules and conditions in words
cli-rubric-show--id = Id of the rubric, as “viva rubrics” lists it
cli-rubric-show--format = Form of the document
cli-rubric-show--ron = Print the text of the rubric’s file instead
cli-rubric-print = Print the form for an interview on paper, with the numbers that the program shows
cli-rubric-print--rubric = Id of the rubric, as “viva rubrics” lists it, or its file or folder
cli-rubric-print--format = Form of the file; pdf only where Viva was built with the feature pdf
cli-rubric-print--output = File to write to [default: standard output]
cli-rubric-print--force = Replace a file that is there
cli-rubric-migrate = Rewrite a rubric of format 1 into format 2, with its comments and its layout kept
cli-rubric-migrate--path = File or folder of the rubric
cli-rubric-migrate--write = Write it; without this, only the difference is shown
cli-show = Print the record of a session
cli-show--file = Session file
cli-show--json = Print as JSON
cli-recommend = Compute the recommendation of a session anew, with its reasons
cli-recommend--file = Session file
cli-recommend--on = Day of decision by which evidence is current [default: the day of the signature, else today]
cli-recommend--json = Print as JSON
cli-recommend--why = Only this criterion or unit, down to what was said and shown
cli-recommend--agenda = Instead: what can still change the result, and the question that informs most of it
cli-report = Write a report of a session
cli-report--audience = Reader of the report: the candidate (a letter in plain words), the centre (the full record), the assessor (notes and what is left to do), the public (without personal data), or read-back: what was asked, noted and shown, without ratings, as it is read back to the candidate
report-read-back-no-table = What is read back is a text, not a table. Take another form: md, html, pdf, docx or json.
cli-report--file = Session file
cli-report--candidate = Reference of the candidate whose session is looked for in the folder of sessions
cli-report--beside = Write it in this language, too, side by side with the first
cli-report--force = Replace files that are there
cli-report--all = Folder of sessions: one report of each, into the folder given with --output
cli-report--format = Form of the report; pdf only where Viva was built with the feature pdf
cli-report--output = File to write to [default: standard output], or with --all the folder
cli-completions = Print a completion script for a shell
cli-completions--shell = Shell
cli-failed = Something went wrong.
cli-output-failed = The output could not be written: { $details }.
cli-rubric-good = { $path }: rubric { $id } is in order.
cli-report-written = Written to { $path }.
cli-rubrics--json = Print as JSON
cli-sessions--json = Print as JSON

run-terminal-failed = The terminal failed: { $details }.
run-not-a-terminal = The interview needs a terminal. To work with files instead, see “viva --help”.
run-no-such-rubric = There is no rubric “{ $id }”. “viva rubrics” lists those there are.

recommend-no-such-criterion = This session has no criterion and no unit “{ $id }” that was judged.
cli-not-onto-terminal = This form of report is no text. Name a file with --output, or send the output into one.
report-no-candidate = No session in { $folder } is of “{ $candidate }”. “viva sessions” lists those that are there.
report-several = { $count } sessions are of “{ $candidate }”. Name the one that you mean by its file:
    { "  " }{ $paths }
report-all-written = { $written ->
    [one] One report was written
   *[other] { $written } reports were written
} to { $path }{ $failed ->
    [0] { "" }
    [one] ; one session failed
   *[other] ; { $failed } sessions failed
}.
report-all-failed = { $named ->
    [yes] { $why }
   *[no] { $path }: { $why }
}
report-all-broke = Viva failed on this session. Please report it, with the session if you may.
