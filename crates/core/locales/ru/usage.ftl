# The words of the parser of arguments: headings and values of the help, and what is wrong with a call.
cli-heading-usage = Вызов:
cli-heading-commands = Команды
cli-heading-arguments = Аргументы
cli-heading-options = Параметры
cli--help = Показать справку
cli--version = Показать версию
cli-default = [по умолчанию: { $value }]
cli-possible-values = [одно из: { $values }]
cli-environment = [переменная среды: { $variable }]

# Names of values.
cli-value-command = КОМАНДА
cli-value-options = ПАРАМЕТРЫ
cli-value-audience = ЧИТАТЕЛЬ
cli-value-case = СЛУЧАЙ
cli-value-code = КОД
cli-value-column = СТОЛБЕЦ
cli-value-columns = СТОЛБЦЫ
cli-value-criterion = КРИТЕРИЙ
cli-value-csv = CSV
cli-value-date = ДАТА
cli-value-dir = ПАПКА
cli-value-file = ФАЙЛ
cli-value-format = ФОРМАТ
cli-value-hex = КЛЮЧ
cli-value-id = ID
cli-value-id-verdict = ID=ВЫВОД
cli-value-form = ВИД
cli-value-kind = ВИД
cli-value-level = ШКАЛА
cli-value-levels = УРОВНИ
cli-value-material = МАТЕРИАЛ
cli-value-n = N
cli-value-name = ИМЯ
cli-value-names = ИМЕНА
cli-value-outcome = РЕЗУЛЬТАТ
cli-value-out = ФАЙЛ
cli-value-path = ПУТЬ
cli-value-ref = ОБОЗНАЧЕНИЕ
cli-value-share = ДОЛЯ
cli-value-sheet = ЛИСТ
cli-value-shell = ОБОЛОЧКА
cli-value-steps = ШАГИ
cli-value-table = ТАБЛИЦА
cli-value-tag = ЯЗЫК
cli-value-text = ТЕКСТ
cli-value-texts = ТЕКСТЫ
cli-value-weights = ВЕСА
cli-value-words = СЛОВА

# Wrong calls.
usage-unknown-argument = Аргумента «{ $argument }» здесь нет.
usage-unknown-command = Команды «{ $command }» нет.
usage-no-command = Здесь не хватает команды: { $commands }.
usage-missing = Не указано обязательное: { $arguments }.
usage-twice = Аргумент { $argument } можно указать только один раз.
usage-conflict = Аргумент { $argument } нельзя указать вместе с { $with }.
usage-no-value = Аргументу { $argument } нужно значение.
usage-value-of = Значение «{ $value }» не подходит для { $argument }. Возможны: { $values }.
usage-value = Значение «{ $value }» не подходит для { $argument }. { $expected }
usage-too-many = Значение «{ $value }» для { $argument } лишнее.
usage-not-utf8 = Один из аргументов – не текст в UTF-8. Введите его заново.
usage-wrong = Аргументы не распознаны.
usage-meant = Возможно, имелось в виду «{ $nearest }».
usage-help = Справка: --help
expected-whole = Ожидается целое число от { $least } до { $most }.
expected-share = Ожидается доля от 0 до 1, например 0.95.
expected-day = Ожидается дата в виде 2026-03-14.

# The language of the program.
language-not-offered = Языка «{ $wish }» нет. Есть: { $offered }.
settings-unreadable = { $path }, строка { $line }, столбец { $column }: настройки не читаются: { $details }. Исправьте это место или удалите файл.
language-told = Язык экрана: { $name }.
