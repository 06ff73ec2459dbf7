# Translations: the command that checks the messages of a language.
cli-language = Проверить переводы программы
cli-language-check = Сверить тексты языка с английскими: чего не хватает, что лишнее, где другие переменные, что слишком длинно
cli-language-check--folders = Папки языков или папка, в которой они лежат
cli-language-check--json = Вывести найденные ошибки в JSON
locale-no-messages = В папке { $path } нет текстов. Укажите папку с файлами вроде cli.ftl или ту, где лежат папки языков.
locale-not-a-tag = { $path }: «{ $tag }» – не код языка. Назовите папку, например, «de» или «pt-BR».
locale-checked = { $path }: { $faults ->
    [0] ошибок нет
    [one] { $faults } ошибка
    [few] { $faults } ошибки
   *[many] { $faults } ошибок
}. Не хватает текстов: { $missing } (всего { $messages }). Совпадают с английскими: { $same }.
store-too-many = В папке { $path } больше { $most } нужных файлов или папок, поэтому она не прочитана.

# What is wrong with a file of messages, and how to mend it.
locale-fault-file-missing = Этого файла нет; текстов в нём должно быть { $messages }.
locale-mend-file-missing = Скопируйте английский файл с тем же именем и переведите то, что стоит после знаков равенства.
locale-fault-unknown-file = Английского файла с таким именем нет.
locale-mend-unknown-file = Перенесите тексты в те файлы, где они стоят в английском, а этот удалите.
locale-fault-missing = Не хватает текста «{ $id }».
locale-mend-missing = Добавьте его в начало этого файла; о чём он, видно из английского файла с тем же именем.
locale-mend-missing-after = Добавьте его после «{ $after }»; о чём он, видно из английского файла с тем же именем.
locale-fault-unused = Текст «{ $id }» не нужен: в английском его нет.
locale-mend-unused = Удалите его.
locale-mend-unused-nearest = Удалите его. Или имелось в виду «{ $nearest }»?
locale-fault-other-file = В английском текст «{ $id }» стоит в другом файле.
locale-mend-other-file = Перенесите его в { $file }.
locale-fault-twice = Текст «{ $id }» встречается дважды.
locale-mend-twice = Удалите один из двух; первый стоит в файле { $file }.
locale-fault-no-text = Под именем «{ $id }» нет текста.
locale-mend-no-text = Напишите текст после знака равенства или с отступом в следующих строках.
locale-fault-syntax = Это не удалось прочитать: { $details }.
locale-mend-syntax = Проверьте указанное место и то, что стоит прямо перед ним. Как записать этот текст, видно из английского файла.
locale-mend-star = Поставьте звёздочку перед одним вариантом – для всех остальных случаев: *[other].
locale-mend-brace = Удалите скобку или откройте её раньше. Скобка, которую надо показать, пишется так: { "{\"}\"}" }.
locale-syntax-line-end = здесь должна начинаться новая строка
locale-syntax-token = здесь должен стоять знак «{ $token }»
locale-syntax-letters = здесь должен стоять один из знаков { $range }
locale-syntax-no-text = у «{ $id }» нет текста
locale-syntax-variant-empty = у варианта нет текста
locale-syntax-no-star = ни один вариант не отмечен как вариант для всех остальных случаев
locale-syntax-two-stars = для всех остальных случаев отмечено больше одного варианта
locale-syntax-selector = перед стрелкой может стоять только переменная
locale-syntax-quotation = кавычка не закрыта до конца строки
locale-syntax-escape = «{ $sequence }» после обратной черты ничего не значит
locale-syntax-brace = эта скобка ничего не закрывает
locale-syntax-placeable = в скобках должна стоять переменная или имя другого текста
locale-fault-too-deep = Здесь открыто больше скобок, чем бывает нужно тексту.
locale-mend-too-deep = Закройте их или уменьшите число вариантов, вложенных друг в друга.
locale-fault-unknown-variable = Переменной { "{" } ${ $name } { "}" } в этом тексте нет.
locale-mend-unknown-variable = Возьмите те, что в английском: { $known }.
locale-mend-no-variables = В английском здесь нет переменных; уберите её.
locale-fault-variable-missing = Не хватает переменной { "{" } ${ $name } { "}" }.
locale-mend-variable-missing = Поставьте { "{" } ${ $name } { "}" } там, где нужно значение, или выбирайте по ней вариант.
locale-fault-unknown-part = Сюда включён текст «{ $name }», а в английском он не включён.
locale-mend-unknown-part = Напишите сами слова.
locale-fault-part-missing = Сюда не включён текст «{ $name }».
locale-mend-part-missing = Поставьте { "{" } { $name } { "}" } там, где он нужен.
locale-fault-other-variants = Варианты по ${ $name } не те, что в английском: { $found }.
locale-mend-other-variants = Напишите такие, с теми же именами и звёздочкой: { $wanted }.
locale-mend-no-variants = В английском здесь нет вариантов; напишите один текст на все случаи.
locale-fault-variants-missing = Не хватает вариантов по ${ $name }.
locale-fault-unknown-zero = Для нуля в ${ $name } есть отдельный вариант, а в английском его нет.
locale-mend-unknown-zero = Уберите [0].
locale-fault-zero-missing = Для нуля в ${ $name } нет отдельного варианта.
locale-mend-zero-missing = Добавьте вариант [0], как в английском.
locale-fault-too-wide = Текст «{ $id }» слишком длинный (знакомест: { $columns }). Места есть на { $most }.
locale-mend-too-wide = Скажите короче. Подсказки (command-…) могут быть вдвое длиннее английских или на 10 знаков длиннее, подписи – вдвое или на 20.
