# Реестр: одна строка на каждое подписанное собеседование.
register-title = Реестр
register-units = Признанные модули
register-carried = Из них признано ранее, день подписания
register-parts = Части, признанные отдельно
register-assessors = Оценщики
register-signed-by = Подписал(а)
register-signed-on = День подписания
register-informed-on = Кандидату сообщили результат
register-informed-way = Как сообщили результат
register-resit = День пересдачи
register-centre = Центр признания
register-accreditation = Номер аккредитации
register-accredited-until = Аккредитация действует до
cli-export--register = По строке на каждое подписанное собеседование, в формате CSV для реестра; можно назвать несколько файлов и папок
cli-export--files = Файл собеседования; с --register – несколько файлов или папок
export-one-file = Без персональных данных выгружается одно собеседование за раз.
export-register-empty = Ни по одному из этих собеседований нет строки для реестра.
export-not-in-register = { $path }: строки нет, потому что { $why ->
    [practice] это учебная работа.
    [not-signed] собеседование не подписано.
   *[no-result] у собеседования нет результата.
}
