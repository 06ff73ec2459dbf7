# The check of rubrics and cases: what stands around the faults.
# Heads a fault, in front of a colon.
fault-heading = ошибка
warning-heading = предупреждение
gap-heading = пробел
faults-more = … и ещё { $count }.

## Files and folders
file-other-kind = { $path }: это { $kind ->
    [rubric] рубрика
    [case] учебный случай
    [session] запись собеседования
    [centre] настройки центра
    [settings] настройки Viva
    [answers] ответы для импорта
    [encrypted] зашифрованный файл
    [excel] книга Excel
    [calc] электронная таблица LibreOffice
    [word] документ Word
    [writer] документ LibreOffice
    [slides] презентация
    [old-excel] книга Excel 97–2003
    [old-word] документ Word 97–2003
    [locked] документ с паролем
    [archive] архив файлов
    [pdf] документ PDF
    [rtf] текст в RTF
    [picture] изображение
    [json] данные JSON
    [html] веб-страница
    [xml] данные XML
    [yaml] данные YAML
    [toml] данные TOML
   *[csv] таблица CSV
}, а не { $wanted ->
    [rubric] рубрика
    [case] учебный случай
    [answers] ответы для импорта
   *[centre] настройки центра
}. { $serves ->
    [rubric] Её проверяет «viva rubric check».
    [case] Его проверяет «viva case check».
    [session] Собеседование показывает «viva show».
    [centre] Их проверяет «viva centre check»: укажите файл в --centre.
    [table] Таблицы оценок читает «viva agree --ratings». Рубрики и случаи – это тексты: как их писать, показывает docs/rubric-format.md.
    [notation] У рубрик и случаев своя запись, с полями в круглых скобках: как их писать, показывает docs/rubric-format.md.
    [text] Запишите это простым текстом в текстовом редакторе, в файл с окончанием .ron: как писать, показывает docs/rubric-format.md.
   *[other] Укажите другой файл.
}
file-misnamed = { $path }: Viva ищет файл с другим именем. Переименуйте его в «{ $right }».{ $ending ->
    [hidden] { " " }Если окончания имён скрыты, как в Windows, сначала включите их показ.
   *[shown] { "" }
}
file-too-deep = { $path } лежит глубже, чем ищет Viva. Переместите в { $right }.
folder-empty = { $path } – пустая папка. В папке рубрики лежит её rubric.ron.
folder-without-rubric = { $path }: рубрики здесь нет, в папке нет файла rubric.ron.
folder-without-cases = { $path }: учебных случаев здесь нет, ни один файл не оканчивается на .ron.
same-id = { $path } и { $other }: { $kind ->
    [rubric] две рубрики
   *[case] два случая
} с идентификатором «{ $id }»; используется только последний из файлов. Дайте одному из них другой идентификатор или уберите его.
store-changed-since = { $path }: файл изменился после чтения и оставлен как есть. Проверьте его ещё раз.
store-link-out = { $path } – ссылка за пределы своей папки, на { $to }; файл оставлен как есть. Укажите его самого.

## The check
cli-rubric-check--watch = Проверять заново при каждом изменении файлов, до Ctrl-C
cli-rubric-check--fix = Показать, что можно исправить механически, и спросить, записать ли это
cli-rubric-check--yes = Вместе с --fix: записать не спрашивая
cli-case-check--paths = Файлы случаев, папки случаев или папки рубрик со случаями
cli-case-check--watch = Проверять заново при каждом изменении файлов, до Ctrl-C
cli-case-check--fix = Показать, что можно исправить механически, и спросить, записать ли это
cli-case-check--yes = Вместе с --fix: записать не спрашивая
rubric-replaces-shipped = { $path } заменяет рубрику «{ $id }» из поставки Viva. Если нужны обе, дайте ей другой идентификатор.
check-cases-wait = { $path }: случаи ({ $count }) будут проверены, когда рубрика будет в порядке.
check-closing = Проверено рубрик: { $rubrics }, случаев: { $cases }; ошибок: { $faults }{ $gaps ->
    [0] { "" }
   *[other] , пробелов в черновиках: { $gaps }
}, предупреждений: { $warnings }.
check-at = Проверено в { $time }. Закончить – Ctrl-C.
check-fix-ask = Записать это в { $path }?
# The answers that are a yes, in small letters.
check-fix-yes = y yes д да
check-fix-written = { $path }: записано.
check-fix-nothing = Механически исправить здесь нечего.
check-fix-not-written = Ничего не записано. Записывает --fix --yes.

## Рубрика формата 1 становится рубрикой формата 2.
migrate-is-format-2 = { $path }: уже формат 2.
migrate-evidence-counts = Смысл меняется в одном: когда считаются подтверждения, записи реестра одного вида, с одним названием, одной датой, одним человеком и местом в формате 2 считаются один раз.
migrate-not-written = Ничего не записано. Чтобы записать, добавьте --write.
