# The words of the parser of arguments: headings and values of the help, and what is wrong with a call.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli--help = Print help
cli--version = Print the version
cli-default = [default: { $value }]
cli-possible-values = [one of: { $values }]
cli-environment = [environment: { $variable }]

# Names of values.
cli-value-command = COMMAND
cli-value-options = OPTIONS
cli-value-audience = READER
cli-value-case = CASE
cli-value-code = CODE
cli-value-column = COLUMN
cli-value-columns = COLUMNS
cli-value-criterion = CRITERION
cli-value-csv = CSV
cli-value-date = DATE
cli-value-dir = FOLDER
cli-value-file = FILE
cli-value-format = FORM
cli-value-hex = KEY
cli-value-id = ID
cli-value-id-verdict = ID=VERDICT
cli-value-form = FORM
cli-value-kind = KIND
cli-value-level = LEVEL
cli-value-levels = LEVELS
cli-value-material = MATERIAL
cli-value-n = N
cli-value-name = NAME
cli-value-names = NAMES
cli-value-outcome = OUTCOME
cli-value-out = FILE
cli-value-path = PATH
cli-value-ref = REFERENCE
cli-value-share = SHARE
cli-value-sheet = SHEET
cli-value-shell = SHELL
cli-value-steps = STEPS
cli-value-table = TABLE
cli-value-tag = LANGUAGE
cli-value-text = TEXT
cli-value-texts = TEXTS
cli-value-weights = WEIGHTS
cli-value-words = WORDS

# Wrong calls.
usage-unknown-argument = There is no argument “{ $argument }” here.
usage-unknown-command = There is no command “{ $command }”.
usage-no-command = A command is missing here: { $commands }.
usage-missing = This is needed and was not given: { $arguments }.
usage-twice = { $argument } may be given only once.
usage-conflict = { $argument } cannot be given together with { $with }.
usage-no-value = { $argument } needs a value.
usage-value-of = “{ $value }” does not fit { $argument }. It takes one of: { $values }.
usage-value = “{ $value }” does not fit { $argument }. { $expected }
usage-too-many = “{ $value }” is one value too many for { $argument }.
usage-not-utf8 = An argument is no text in UTF-8. Write it anew.
usage-wrong = The arguments are not understood.
usage-meant = Is “{ $nearest }” meant?
usage-help = Help: --help
expected-whole = A whole number from { $least } to { $most } is expected.
expected-share = A share between 0 and 1 is expected, such as 0.95.
expected-day = A day is expected as 2026-03-14.

# The language of the program.
language-not-offered = There is no language “{ $wish }”. There are: { $offered }.
settings-unreadable = { $path }, line { $line }, column { $column }: this is not readable as settings: { $details }. Mend the place, or remove the file.
language-told = Language of the screen: { $name }.
