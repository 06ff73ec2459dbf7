# The folder of a cohort, on the command line and on the screen.

cohort-real = { $file } – настоящее оценивание, а не учебная работа. Не учтено; не храните такие файлы в папке группы.
cohort-recorded = { $file } – учебная работа по записанному собеседованию, эталона у неё нет. Здесь не учтено.
cohort-altered = Файл { $file } изменён вне Viva (расхождений: { $count }). Он не учтён; подробнее – «viva verify».
cohort-copy = { $file } – копия файла { $of } или его прежнего состояния. Учтён тот, в котором записано больше.
cohort-contradicts = { $file } и { $of } – одно и то же собеседование, продолженное по-разному. Учтено то, в котором записано больше; узнайте у слушателя, какое верно.
cohort-no-name = В файле { $file } оценщик не назван, поэтому неизвестно, чья это работа. Файл не учтён.
cohort-case-not-found = { $file }: попытка сделана на случае { $case }, которого здесь нет. Она учтена, но без показателей.
cohort-case-changed = Случай { $case } изменён после того, как начат { $file }. Показатели даны в сравнении с нынешним текстом случая.

cohort-roster-empty = В списке слушателей никто не назван.
cohort-roster-too-many = В списке слушателей больше { $most } имён.
cohort-roster-too-long = Строка { $line } в списке слушателей длиннее { $most } знаков.
cohort-roster-quote-not-closed = В строке { $line } списка слушателей кавычка открыта, но не закрыта. Закройте её или уберите.
cohort-roster-which-column = В списке слушателей несколько столбцов. Назовите столбец с именами «Name» или оставьте только его.
cohort-roster-which-sheet = В списке слушателей заполнено несколько листов. Оставьте только лист с именами.

cohort-legend = Доля оценок, совпавших с эталоном, в последней подписанной попытке (n – сколько оценок сравнено); затем попытки: подписано/начато.
cohort-told-not-begun = Ещё не начали ({ $count }): { $names }

cli-cohort = Показать, как группа слушателей справилась с учебными случаями
cli-cohort--folder = Папка с учебными собеседованиями слушателей; вложенные папки тоже просматриваются
cli-cohort--trainees = Список ожидаемых слушателей, по одному имени в строке: покажет, кто ещё не начал
cli-cohort--rubric = Только случаи по этой рубрике
cli-cohort--case = Только этот случай
cli-cohort--anonymous = Обозначения T1, T2 … вместо имён, месяцы вместо дат
cli-cohort--screen = Открыть обзор на экране
cli-cohort--json = Вывести в JSON
cli-cohort--export = Записать в этот файл CSV по одной строке на каждую попытку
cli-cohort--format = Составить отчёт в этом виде
cli-cohort--output = Файл для отчёта [по умолчанию: стандартный вывод]

cohort-screen = Группа { $folder }
cohort-reading-files = файлы читаются …
cohort-status = { $files ->
    [one] { $files } файл
    [few] { $files } файла
   *[many] { $files } файлов
}
cohort-chosen = { $trainee } · { $case } ({ $rubric }) · случай { $number } из { $cases }
cohort-screen-legend = % – совпало с эталоном (последняя подписанная), n – оценок; подписано/начато
cohort-attempt = Попытка { $number }: { $session }
cohort-cell-empty = Здесь ещё ничего не начато.
cohort-told = Не учтено или требует внимания
cohort-all-counted = Учтены все файлы, замечаний нет.
command-attempts = попытки
command-needs = кому что нужно
command-difficulties = что трудно
command-not-counted = не учтено
context-cohort = Группа
help-cohort = Слушатели и учебные случаи. Стрелки переводят от ячейки к ячейке, Enter показывает попытки выбранной. Это не оценивание.
cohort-no-debrief = Подписанных попыток с показателями здесь нет.
cohort-debrief-names = В разборе назван слушатель. Чтобы прочитать его, откройте обзор без --anonymous.
cohort-which-debrief = Разбор какой попытки открыть
