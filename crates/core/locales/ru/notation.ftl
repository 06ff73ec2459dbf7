# What does not fit the notation of a file. Each goes on after a colon, without a full stop.
notation-end = файл здесь заканчивается, а что-то осталось незакрытым
notation-comma = здесь не хватает запятой
notation-colon = здесь не хватает двоеточия
notation-opening = здесь ожидается открывающая скобка { $bracket }
notation-closing = здесь не хватает закрывающей скобки { $bracket }
notation-text = здесь ожидается текст в прямых кавычках "…"
notation-text-end = не хватает закрывающей кавычки текста
notation-whole-number = здесь ожидается целое число
notation-number = здесь ожидается число, например 3 или 2.5
notation-out-of-bounds = это число здесь слишком велико или слишком мало
notation-true-or-false = здесь ожидается true или false
notation-name = здесь ожидается имя поля
notation-no-name = «{ $name }» не может быть именем поля
notation-escape = после обратной косой черты допустимы только \n, \t, \", \\ и коды знаков
notation-comment-end = не закрыт комментарий
notation-sign = знак «{ $found }» здесь не на месте
notation-after-end = после конца следует что-то ещё
notation-length = число значений не подходит: { $found }
notation-no-such-choice = «{ $found }» – такого здесь нет; известны: { $known }
notation-no-such-field = поля «{ $found }» нет; здесь известны: { $known }
notation-field-missing = не хватает поля «{ $field }»
notation-field-twice = поле «{ $field }» указано дважды
notation-too-deep = скобки вложены слишком глубоко
notation-attribute = строка, начинающаяся с #, здесь не на месте
notation-other = { $details }
notation-other-kind = здесь ожидается { $kind ->
    [text] текст в прямых кавычках "…"
    [true-or-false] true или false
    [list] список в квадратных скобках
    [fields] поля в круглых скобках
    [whole] целое число
    [number] число
    [thousandths] число от -1000000 до 1000000, не более трёх десятичных знаков
   *[other] что-то другое
}{ $found ->
    [none] { "" }
   *[other] , а не { $found }
}
