# Forms that come back: what was understood, what was not, and why.
cli-form = Сделать бланк для выдачи или прочитать заполненный бланк в сеанс
cli-form--on = Рубрика (идентификатор или путь), для которой нужен бланк, или файл сеанса, в который его читают
cli-form--reader = Для кого бланк
cli-form--format = Вид файла; PDF предназначен для бумаги и обратно не читается
cli-form--units = Модули, о которых бланк, через запятую; без этого – все
cli-form--candidate = Номер кандидата, который будет вписан в бланк
cli-form--output = Файл, в который записать; без него – стандартный вывод
cli-form--force = Заменить файл, который уже есть
cli-form--read = Заполненный бланк: docx, html, csv, xlsx или ods
cli-form--anyway = Прочитать, хотя на бланке указан другой кандидат
cli-form--by = Кто читает бланк; без этого – оценщик из сеанса
form-code = Код
form-no-third-party = Рубрика { $rubric } ни о чём не спрашивает третьих лиц. Автор может добавить «third_party»; как – сказано в docs/rubric-format.md.
form-no-such-unit = Модуля { $unit } нет. Есть такие: { $known }.
form-no-table = У бланка собеседования на бумаге нет таблицы. Выберите html, docx или pdf.
form-pdf-is-paper = PDF предназначен для бумаги: то, что на нём напишут, прочитать обратно нельзя. Для бланка, который можно прочитать, выберите html, docx или csv.
form-read = { $path }: { $reader ->
    [candidate] заявление кандидата
    [third-party] отзыв третьего лица
   *[observer] листы наблюдения
}, версия { $version }
form-nothing-new = Ничего нового: сеанс остался прежним.
form-done = Прочитано в сеанс { $path }.

returned-testimony = { $evidence }: { $source }; { $said }{ $count ->
    [0] {""}
   *[other] ; говорит о критериях: { $criteria }
}. Косвенное подтверждение, ещё не проверено.
returned-observed = { $observation }: лист { $task }, отмечено шагов: { $marked } из { $steps }
returned-observed-before = Лист { $task } с тем же днём и теми же отметками уже записан: повторно не читался.
returned-self-assessed = Самооценка, критериев: { $count }
returned-units = На бланке отмечены модули: { $units }. { $state ->
    [same] В подготовке указаны те же.
   *[other] В подготовке указаны { $prepared }, и это остаётся как есть.
}
returned-documents = Документы, которые принесут: { $count }. Они ждут в реестре.
returned-needs = Особые потребности: вписаны в подготовку.
returned-language = Желаемый язык: { $language }. На каком языке говорят, указано в подготовке.
returned-consent = Согласие на бланке: { $answer ->
    [yes] да
   *[no] нет или сначала хочет спросить
}{ $date ->
    [none] {""}
   *[other] , { $date }
}. Оно действует, когда отмечено в начале собеседования.
returned-no-name = Третье лицо не названо.
returned-undated = Даты нет: запись без даты.
returned-for-nobody = На бланке не указан кандидат; он прочитан для { $candidate }.
returned-other-version = Бланк версии { $form }, сеанс версии { $session }: поля узнаются по кодам.

returned-no-form = Это не бланк, сделанный командой «viva form»: нет поля «viva-form». Попросите вернуть бланк таким, каким его выдали, в виде html, docx, csv, xlsx или ods.
returned-on-paper = Бумажный бланк или его снимок прочитать нельзя. Внесите его в программу вручную.
returned-damaged = Файл повреждён, или это не документ Word и подобных программ.
returned-too-large = Для бланка файл слишком велик: не больше { $most } МиБ, а его текст – не больше чем вдвое.
returned-other-rubric = Бланк относится к рубрике { $form }, а сеанс ведётся по рубрике { $session }.
returned-other-candidate = На бланке указан кандидат { $form }, а сеанс – кандидата { $session }. Если это один и тот же человек, добавьте --anyway.
returned-read-before = Этот файл уже прочитан: в реестре это { $evidence }.
returned-empty = На этом бланке ничего не заполнено.

returned-at-line = строка { $line }, столбец { $column }
returned-at-sheet = { $sheet }, ячейка { $cell }
returned-at-table = таблица { $table }, строка { $row }, ячейка { $cell }
returned-at-paragraph = абзац { $number }
returned-at-field = поле { $name }
returned-unread = { $at }: «{ $text }»: { $because }
unread-no-field = стоит там, где на бланке нет поля, и не прочитано
unread-not-of-rubric = не относится ни к чему в рубрике сеанса и не прочитано
unread-twice = стоит здесь второй раз и не прочитано
unread-several-marks = одна из нескольких отметок в строке; ни одна не прочитана
unread-no-mark = рядом нет отметки, поэтому не прочитано
unread-more-than-mark = прочитано как отметка, остальное не учтено
unread-altered = это не то, о чём здесь спрашивает бланк; прочитан только ответ
unread-no-day = не удалось прочитать как дату вида 2026-11-20
unread-differs = расходится с тем, что указано в сеансе; сеанс не изменён
