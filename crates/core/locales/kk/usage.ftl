# The words of the parser of arguments: headings and values of the help, and what is wrong with a call.
cli-heading-usage = Қолданылуы:
cli-heading-commands = Командалар
cli-heading-arguments = Аргументтер
cli-heading-options = Параметрлер
cli--help = Көмекті көрсету
cli--version = Нұсқасын көрсету
cli-default = [бастапқы мәні: { $value }]
cli-possible-values = [мыналардың бірі: { $values }]
cli-environment = [орта айнымалысы: { $variable }]

# Names of values.
cli-value-command = КОМАНДА
cli-value-options = ПАРАМЕТРЛЕР
cli-value-audience = КІМГЕ
cli-value-case = ЖАҒДАЙ
cli-value-code = КОД
cli-value-column = БАҒАН
cli-value-columns = БАҒАНДАР
cli-value-criterion = КРИТЕРИЙ
cli-value-csv = CSV
cli-value-date = КҮНІ
cli-value-dir = БУМА
cli-value-file = ФАЙЛ
cli-value-format = ТҮРІ
cli-value-hex = КІЛТ
cli-value-id = ID
cli-value-id-verdict = ID=ПІКІР
cli-value-form = ТҮРІ
cli-value-kind = ТҮРІ
cli-value-level = ШКАЛА
cli-value-levels = ДЕҢГЕЙЛЕР
cli-value-material = МАТЕРИАЛ
cli-value-n = N
cli-value-name = АТЫ-ЖӨНІ
cli-value-names = ТІЗІМ
cli-value-outcome = НӘТИЖЕ
cli-value-out = ФАЙЛ
cli-value-path = ЖОЛ
cli-value-ref = КОД
cli-value-share = ҮЛЕС
cli-value-sheet = ПАРАҚ
cli-value-shell = ҚАБЫҚША
cli-value-steps = ҚАДАМДАР
cli-value-table = КЕСТЕ
cli-value-tag = ТІЛ
cli-value-text = МӘТІН
cli-value-texts = МӘТІНДЕР
cli-value-weights = САЛМАҚТАР
cli-value-words = СӨЗДЕР

# Wrong calls.
usage-unknown-argument = Мұнда «{ $argument }» аргументі жоқ.
usage-unknown-command = «{ $command }» командасы жоқ.
usage-no-command = Мұнда команда жетіспейді: { $commands }.
usage-missing = Міндеттісі көрсетілмеген: { $arguments }.
usage-twice = { $argument } аргументін бір-ақ рет көрсетуге болады.
usage-conflict = { $argument } аргументін { $with } аргументімен бірге көрсетуге болмайды.
usage-no-value = { $argument } аргументіне мән керек.
usage-value-of = «{ $value }» мәні { $argument } аргументіне келмейді. Мүмкін мәндері: { $values }.
usage-value = «{ $value }» мәні { $argument } аргументіне келмейді. { $expected }
usage-too-many = «{ $value }» мәні { $argument } аргументі үшін артық.
usage-not-utf8 = Аргументтердің бірі UTF-8 мәтіні емес. Оны қайта енгізіңіз.
usage-wrong = Аргументтер танылмады.
usage-meant = Мүмкін, «{ $nearest }» болар.
usage-help = Көмек: --help
expected-whole = { $least }–{ $most } аралығындағы бүтін сан керек.
expected-share = 0–1 аралығындағы үлес керек, мысалы 0.95.
expected-day = Күн 2026-03-14 түрінде жазылуы керек.

# The language of the program.
language-not-offered = «{ $wish }» тілі жоқ. Бар тілдер: { $offered }.
settings-unreadable = { $path }, { $line }-жол, { $column }-баған: баптаулар оқылмайды: { $details }. Осы жерді түзетіңіз немесе файлды өшіріңіз.
language-told = Экран тілі: { $name }.
