# Faults of a table of ratings, how to mend them, and why parts of it were left out.
ratings-no-header = файл пуст
ratings-no-ratings = в этой таблице нет оценок
ratings-one-column = в этой таблице всего один столбец
ratings-no-headings = { $numbers ->
    [yes] в первой строке одни числа, поэтому у столбцов нет названий
   *[no] первая строка не отличается от остальных, поэтому у столбцов нет названий
}
ratings-column-missing = нет столбца «{ ratings-sought }»
ratings-two-columns = столбцом «{ ratings-sought }» может быть и «{ $one }», и «{ $another }»
ratings-no-such-column = нет столбца «{ $column }»
ratings-no-such-rater = нет оценщика «{ $rater }»
ratings-column-twice = столбец «{ $column }» встречается дважды
ratings-column-without-name = у этого столбца нет названия
ratings-stranger = в столбце «{ $column }» нет ни одного значения из тех, что стоят в других столбцах
ratings-form-open = { $form ->
    [counts] суммы всех строк равны: в ячейках могут быть оценки, а может быть число оценщиков, выбравших категорию
   *[contingency] названия строк и столбцов одни и те же: в ячейках могут быть оценки, а может быть число случаев, когда два оценщика выбрали такую пару
}
ratings-rows-rate = похоже, что каждая строка – это оценщик, а каждый столбец – единица
ratings-no-units = нет столбца с названиями единиц: в столбце «{ $column }» стоит то же, что в остальных
ratings-frequencies = столбец «{ $column }», возможно, показывает, сколько единиц описывает каждая строка
ratings-sum-or-rater = столбец «{ $name }» может быть оценщиком, а может быть итогом по остальным
ratings-sum-or-unit = строка «{ $name }» может быть единицей, а может быть итогом по строкам выше
ratings-not-rectangular = полей в этой строке: { $found }, а в первой: { $expected }
ratings-quote-not-closed = здесь открыта кавычка, которая нигде не закрыта
ratings-name-missing = здесь пусто, а нужно значение для столбца «{ ratings-sought }»
ratings-name-too-long = это название длиннее { $most } знаков
ratings-letters-lost = при сохранении файла в тексте «{ $text }» потерялись буквы
ratings-looks-alike = «{ $name }» выглядит как «{ $other }», но написано другими буквами
ratings-rated-twice = вторая оценка единицы «{ $unit }» от оценщика «{ $rater }»
ratings-unit-twice = единица «{ $unit }» встречается здесь второй раз
ratings-not-a-number = «{ $text }» – не число, а другие оценки – числа
ratings-decimal-comma = в числе «{ $text }» стоит десятичная запятая
ratings-out-of-range = «{ $text }» – слишком большое число для оценки
ratings-not-in-the-order = на шкале нет уровня «{ $text }»
ratings-not-a-count = «{ $text }» – не количество
ratings-not-worked-out = у этой формулы нет вычисленного значения
ratings-formula-error = «{ $text }» – это ошибка формулы
ratings-day = «{ $text }» – это дата или время
ratings-minus = знак «{ $text }» может означать, что оценки нет, а может быть противоположностью знака «+»
ratings-none-or-level = «{ $text }» может означать, что оценки нет, а может быть уровнем
ratings-code = «{ $text }» далеко от всех других оценок: возможно, так отмечено, что оценки нет
ratings-not-alone = в тексте «{ $text }» рядом с числом стоит что-то ещё, поэтому порядок оценок теряется
ratings-too-many-labels = различных оценок, записанных словами, уже больше { $most }
ratings-too-many-raters = оценщиков больше { $most }
ratings-too-many-units = единиц больше { $most }
ratings-too-many-ratings = ячеек больше { $most }

ratings-mend-columns = Назовите столбцы в первой строке: «единица», «оценщик», «оценка» и, если критериев несколько, «критерий»; либо «единица», а дальше каждый оценщик. Разделяйте столбцы запятыми, точками с запятой или табуляцией.
ratings-mend-no-headings = Добавьте сверху строку с названиями столбцов. Если оценщики обозначены числами, назовите столбец с единицами «единица».
ratings-mend-column-missing = { $sought ->
    [rater] Назовите так один из столбцов или укажите его в --rater-column. Если у каждого оценщика свой столбец, добавьте --form wide.
    [rating] Назовите так один из столбцов или укажите его в --rating-columns. Если у каждого оценщика свой столбец, добавьте --form wide; если своя строка, поменяйте строки и столбцы местами.
   *[unit] Назовите так один из столбцов или укажите его в --units.
}
ratings-mend-two-columns = { $sought ->
    [rater] Укажите нужный столбец в --rater-column.
    [rating] Укажите в --rating-columns нужный столбец или оба.
    [criterion] Укажите нужный столбец в --criteria.
   *[unit] Укажите нужный столбец в --units; если в другом названы критерии, укажите его в --criteria.
}
ratings-mend-no-such-column = Пишите название так, как в первой строке.
ratings-mend-no-such-rater = Пишите имена оценщиков так, как в таблице.
ratings-mend-no-ratings = Внесите оценки под первой строкой.
ratings-mend-column-twice = Дайте каждому столбцу своё название. Если строк с заголовками две, оставьте ту, где имена оценщиков.
ratings-mend-column-without-name = Впишите в первую строку имя оценщика или удалите столбец. Если строк с заголовками две, оставьте ту, где имена оценщиков.
ratings-mend-stranger = Если это не оценщик, перечислите оценщиков в --raters; если оценщик, добавьте --form wide. Если у каждой оценки своя строка, укажите её столбцы в --rater-column и --rating-columns.
ratings-mend-form-open = Добавьте --form { $form }; если же у каждого оценщика свой столбец, добавьте --form wide.
ratings-mend-rows-rate = Поменяйте строки и столбцы местами. Если же каждый столбец – это оценщик, добавьте --form wide.
ratings-mend-no-units = Добавьте перед оценщиками столбец «единица». Если единицы названы в этом столбце, укажите его в --units.
ratings-mend-frequencies = Если это так, удалите столбец с названиями строк. Если каждая строка – одна единица, перечислите оценщиков в --raters.
ratings-mend-sum-or-rater = Перечислите оценщиков в --raters.
ratings-mend-sum-or-unit = Удалите эту строку; если же это единица, укажите столбец с единицами в --units.
ratings-mend-not-rectangular = В каждой строке должно быть столько же полей, сколько в первой. Если оценки нет, оставьте поле пустым; пишите десятичную точку, а не запятую; текст, в котором есть разделитель, возьмите в кавычки.
ratings-mend-quote-not-closed = Закройте кавычку; внутри текста в кавычках пишите её дважды.
ratings-mend-name-missing = Впишите значение или удалите строку. Если одна ячейка была объединена из нескольких строк, впишите значение в каждую.
ratings-mend-name-too-long = Сократите его.
ratings-mend-letters-lost = Сохраните таблицу как CSV в UTF-8 или как файл Excel (.xlsx): там буквы не теряются.
ratings-mend-looks-alike = Пишите одно имя одинаково; если это два имени, сделайте их различимыми.
ratings-mend-rated-twice = Первая стоит здесь: { ratings-at }. Оставьте одну из них или назовите критерии в столбце «критерий» либо в другом, указав его в --criteria.
ratings-mend-unit-twice = Первый раз она встречается здесь: { ratings-at }. Соберите все оценки единицы в одну строку или назовите критерии в столбце «критерий». Если у каждой оценки своя строка, укажите её столбцы в --rater-column и --rating-columns.
ratings-mend-not-a-number = Впишите число или, если оценки нет, ничего; чем ещё обозначено её отсутствие, укажите в --missing. Если этот столбец не оценщик, перечислите оценщиков в --raters. Если оценки записаны словами, добавьте --level nominal или назовите их по порядку в --order.
ratings-mend-decimal-comma = Пишите десятичную точку или разделяйте столбцы точками с запятой.
ratings-mend-out-of-range = Впишите число от -1000000000 до 1000000000. Если этот столбец не оценщик, перечислите оценщиков в --raters.
ratings-mend-not-in-the-order = Впишите один из уровней, названных в --order, или назовите там и этот.
ratings-mend-not-a-count = Впишите целое число, а если никто не выбрал, ничего. Если в ячейках оценки, добавьте --form wide.
ratings-mend-not-worked-out = Откройте файл в Excel или LibreOffice и сохраните: программа вычислит значение.
ratings-mend-formula-error = Исправьте формулу или оставьте ячейку пустой.
ratings-mend-day = Впишите оценку заново, задав ячейке текстовый формат: электронные таблицы принимают 1-2 за дату.
ratings-mend-minus = Если это оценка, добавьте --order=-,+ с обоими знаками, как они написаны в таблице; если оценки нет, оставьте ячейки пустыми.
ratings-mend-none-or-level = Если это уровень, назовите все уровни в --order; если оценки нет, добавьте --missing { $text }.
ratings-mend-code = Если это так, добавьте --missing={ $text }; если это оценка, назовите шкалу в --order.
ratings-mend-not-alone = Оставьте только число. Если оценки записаны словами, добавьте --level nominal или назовите их по порядку в --order.
ratings-mend-too-many-labels = Пишите оценки числами или сократите число разных слов.
ratings-mend-too-many = Разделите таблицу, например по критериям.

ratings-left-row-numbers = номера строк
ratings-left-summary = суммы, средние и другие итоги
ratings-left-attribute = примечания, даты, группы и тому подобное
ratings-left-other-name = второе название того, что оценивают
ratings-left-not-needed = не единица, не оценщик, не оценка и не критерий
ratings-left-not-named = не указано в --raters
ratings-left-nothing-rated = ни одной оценки
ratings-left-title = над таблицей
ratings-left-no-data = повтор заголовков или одни знаки

# A column that is looked for, and a place in a table.
ratings-sought = { $sought ->
    [rater] оценщик
    [rating] оценка
    [criterion] критерий
   *[unit] единица
}
ratings-at = { $part ->
    [row] строка { $at }
   *[line] строка { $at }
}
