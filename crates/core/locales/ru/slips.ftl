# What is wrong with how a file is written, and how it is mended. Things that may be in the file are named first, so
# that no ending depends on them.
notation-thing = { $kind ->
    [answer] Ответ
    [answer-rating] Оценка ответа
    [candidate] Кандидат
    [case] Учебный случай
    [centre] Центр
    [checklist-item] Пункт списка
    [circumstance] Обстоятельство
    [criterion] Критерий
    [distractor] Мнимое подтверждение
    [document] Документ
    [elective-group] Группа модулей по выбору
    [evidence-demand] Требование к подтверждениям
    [indicator] Признак
    [leading] Наводящий вопрос
    [level] Уровень
    [map] Запись в фигурных скобках
    [outcome] Результат
    [outcomes] Список результатов
    [probe] Уточняющий вопрос
    [probe-answer] Ответ на уточняющий вопрос
    [question] Вопрос
    [rating] Оценка
    [reactions] Список реакций
    [reference] Образец
    [remark] Запись
    [rubric] Рубрика
    [scale] Шкала
    [script] Текст для чтения вслух
    [Settings] Настройки
    [signatory] Подписывающий
    [step] Шаг
    [unit] Модуль
    [validity] Срок действия
   *[other] { $kind }
}
notation-thing-named = { $thing } { $id }

slip-comma-missing = После { $after } не хватает запятой.
slip-mend-comma-missing = Записи разделяются запятыми.
slip-comma-too-much = Эта запятая лишняя.
slip-mend-comma-too-much = Уберите её: между двумя записями ставится одна запятая.
slip-comma-inside = Запятая стоит внутри кавычек этого текста, а после них её нет.
slip-mend-comma-inside = Поставьте запятую после закрывающей кавычки.
slip-colon-missing = После «{ $field }» не хватает двоеточия.
slip-mend-colon-missing = Напишите «{ $field }:» перед значением.
slip-value-missing = У поля «{ $field }» нет значения.
slip-mend-value-missing = Напишите значение после двоеточия или уберите «{ $field }».
slip-other-sign = { $wanted ->
    [blank] Здесь стоит невидимый знак { $found }.
   *[other] Вместо «{ $wanted }» стоит «{ $found }».
}
slip-mend-other-sign = { $wanted ->
    [blank] Поставьте обычный пробел.
   *[other] Напишите «{ $wanted }».
}
slip-stray = Знак «{ $found }» здесь не на месте.
slip-mend-stray = Уберите его. Если он относится к тексту, заключите текст в прямые кавычки: "…".
slip-other-quotes = Тексты пишутся в прямых кавычках "…", а здесь другие: { $quotes }.
slip-mend-other-quotes = Поставьте " с обеих сторон. Текстовые редакторы сами заменяют прямые кавычки на другие.
slip-opening-quote-missing = Не хватает открывающей кавычки этого текста.
slip-mend-opening-quote-missing = Поставьте " перед текстом.
slip-closing-quote-missing = У текста, который здесь начинается, похоже, нет закрывающей кавычки.
slip-mend-closing-quote-missing = Поставьте " в его конце.
slip-quote-inside = Внутри текста стоит прямая кавычка, и на ней он обрывается.
slip-mend-quote-inside = Напишите \" или возьмите для внутренних кавычек другие.
slip-joined-texts = Тексты здесь соединены знаком «+», в этой записи так нельзя.
slip-mend-joined-texts = Напишите один текст в одной паре кавычек.
slip-merge-mark = Здесь не завершено слияние двух версий: в файле стоят обе.
slip-mend-merge-mark = Оставьте одну из двух и удалите строки с <<<<<<<, ======= и >>>>>>>.
slip-no-quotes = Этот текст стоит без кавычек: { $text }.
slip-mend-no-quotes = Напишите "{ $text }".
slip-escape = «{ $found }» внутри текста ничего не означает.
slip-mend-escape = Обратная косая черта пишется \\, новая строка \n, кавычка \".
slip-not-closed = { $field ->
    [none] Скобка, которая здесь открыта, не закрыта до { $place }.
   *[other] { $what ->
        [list] Список «{ $field }», который здесь начинается, не закрыт до { $place }.
       *[entry] Часть «{ $field }», которая здесь начинается, не закрыта до { $place }.
    }
}
slip-mend-not-closed = Поставьте «{ $closer }» в нужном месте до { $place }.
slip-other-closer = Здесь стоит «{ $found }», но открытое в { $place } закрывается знаком «{ $wanted }».
slip-mend-other-closer = Напишите «{ $wanted }».
slip-closer-too-much = Скобка «{ $found }» ничего не закрывает.
slip-mend-closer-too-much = Уберите её или поставьте скобку, которую она закрывает.
slip-ends-early = { $count ->
    [one] Файл здесь заканчивается, а скобка в { $place } не закрыта.
   *[other] Файл здесь заканчивается, а незакрытых скобок осталось { $count }; последняя стоит в { $place }.
}{ $field ->
    [none] { "" }
   *[other] { " " }Она относится к полю «{ $field }».
}
slip-mend-ends-early = Напишите в конце «{ $closers }» или недостающую часть файла.
slip-outer-brackets-missing = Вокруг всего содержимого нет скобок.
slip-mend-outer-brackets-missing = Начните файл с «(» и закончите на «)».
slip-comment-not-closed = Комментарий, который здесь начинается, не закрыт.
slip-mend-comment-not-closed = Поставьте */ в его конце.
slip-comment-sign = Знак «{ $found }» здесь не начинает комментария.
slip-mend-comment-sign = Комментарии начинаются с //.
slip-after-end = После конца содержимого стоит что-то ещё.
slip-mend-after-end = Всё содержимое файла стоит между первой «(» и «)», которая её закрывает.
slip-too-deep = Скобки вложены здесь глубже, чем { $most }.
slip-mend-too-deep = Уберите лишние скобки.
slip-nothing-written = Файл пуст.
slip-mend-nothing-written = Начните с «(»; все поля показаны в описаниях форматов.
slip-unknown-field = { $thing }: поля «{ $field }» нет.
slip-mend-unknown-field = Здесь ещё свободны поля: { $known }.
slip-mend-nearest = Возможно, имелось в виду «{ $nearest }»?
slip-field-twice = { $thing }: поле «{ $field }» стоит второй раз; первый раз – в { $place }.
slip-mend-field-twice = Уберите одно из двух.
slip-key-twice = «{ $key }» стоит второй раз; первый раз – в { $place }. Сохранился бы только один из двух текстов.
slip-mend-key-twice = Дайте одному из двух верное имя или уберите его.
slip-fields-missing = { $thing }: { $count ->
    [one] не хватает поля { $fields }.
   *[other] не хватает полей ({ $count }): { $fields }.
}
slip-mend-fields-missing = { $count ->
    [one] Добавьте его; что в нём пишут, показано в описании формата.
   *[other] Добавьте их; что в них пишут, показано в описании формата.
}
slip-field-in-quotes = Имя поля пишется без кавычек.
slip-mend-field-in-quotes = Напишите { $field }: без кавычек.
slip-key-without-quotes = «{ $key }» пишется здесь в кавычках.
slip-mend-key-without-quotes = Напишите "{ $key }": в кавычках.
slip-name-missing = { $thing }: перед { $value } не хватает имени поля.
slip-mend-name-missing = Напишите перед значением имя поля и двоеточие.
slip-letters-alike = В «{ $written }» есть буквы, которые только похожи на латинские.
slip-mend-letters-alike = Наберите «{ $meant }» в латинской раскладке.
slip-unknown-word = «{ $found }» здесь не подходит.
slip-mend-unknown-word = Напишите без кавычек одно из этих слов: { $known }.
slip-word-in-quotes = «{ $word }» пишется здесь без кавычек.
slip-mend-word-in-quotes = Напишите { $word }.
slip-number-in-quotes = Число пишется без кавычек.
slip-decimal-comma = Дробная часть отделяется точкой.
slip-number-with-words = Здесь пишется только число.
slip-not-whole = Здесь пишется целое число.
slip-mend-number = Напишите { $number }.
slip-out-of-bounds = Это число здесь слишком мало или слишком велико.
slip-mend-out-of-bounds = Напишите число от { $least } до { $most }.
slip-too-precise = У этого числа знаков после точки больше, чем { $most }.
slip-mend-too-precise = Округлите его.
slip-other-kind = { $wanted ->
    [text] Здесь пишется текст
    [number] Здесь пишется число
    [whole] Здесь пишется целое число
    [map] Здесь пишутся записи в фигурных скобках
   *[fields] Здесь пишутся поля в круглых скобках
}{ $found ->
    [none] .
   *[other] , а не { $found }.
}
slip-mend-other-kind = { $wanted ->
    [text] Напишите текст в прямых кавычках: "…".
    [number] Напишите число, например 3 или 2.5.
    [whole] Напишите число, например 3.
    [map] Напишите {"{"} "имя": "…", "имя": "…" {"}"}.
   *[fields] Напишите ( имя: значение, имя: значение ).
}
slip-other-brackets = Здесь ставятся скобки { $wanted }, а не { $found }.
slip-mend-other-brackets = Напишите { $brackets }.
slip-list-wanted = Здесь пишется список, даже если в нём одна запись.
slip-mend-list-wanted = Напишите [{ $value }].
slip-count = Число значений – { $found }, а нужно – { $wanted }.
slip-mend-count = { $wanted ->
    [0] Уберите скобки с тем, что в них стоит.
    [one] Напишите в скобках значения, всего { $wanted }.
   *[other] Напишите значения через запятую, всего { $wanted }.
}
slip-name-too-much = Имя «{ $name }» здесь лишнее.
slip-mend-name-too-much = Уберите «{ $name }» и оставьте то, что за ним следует.
slip-refused = Прочитать не удалось: { $details }.
slip-mend-refused = Сравните с описанием формата.
slip-mend-not-whole = Напишите { $number } или то целое число, которое имеется в виду.
slip-mend-single-quotes = Поставьте " с обеих сторон.
