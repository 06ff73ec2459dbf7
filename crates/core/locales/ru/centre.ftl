# Settings of a centre: their faults, and the commands about them.
fault-unknown-placeholder = В номере письма не может стоять «{ "{" }{ $name }{ "}" }».
mend-unknown-placeholder = Возьмите { "{year}, {date}, {candidate}, {rubric} или {code}" } либо уберите это.
fault-logo-not-read = Не удалось прочитать логотип «{ $path }»: { $details }
mend-logo-not-read = Положите файл рядом с настройками и укажите здесь его имя или уберите логотип.
fault-logo-too-large = Файл логотипа больше { $most } КиБ.
mend-logo-too-large = Уменьшите изображение: оно войдёт в каждое письмо.
fault-logo-side-too-long = Ширина или высота логотипа больше { $most }.
mend-logo-side-too-long = Уменьшите изображение.
fault-logo-unknown = Логотип должен быть неповреждённым файлом PNG или файлом SVG с указанным размером, которому не нужны другие файлы.
mend-logo-unknown = Сохраните его как PNG или как SVG: с viewBox, без сценариев, ссылок и объявления типа документа.

cli--centre = Настройки центра, который выдаёт письма [по умолчанию: centre.ron в папке настроек, принятой в системе]
cli-centre = Настройки центра признания для писем кандидатам
cli-centre-init = Создать файл настроек с пояснениями, чтобы было с чего начать
cli-centre-init--force = Заменить имеющийся файл
cli-centre-check = Проверить настройки: для каждой ошибки – строка, столбец и как исправить
cli-centre-check--json = Вывести в JSON
centre-good = { $path }: всё в порядке; письма выдаёт «{ $name }».
centre-none = Файла { $path } нет: в письмах будет только то, что известно из самого собеседования. Создать файл: «viva centre init».
centre-written = { $path } записан. Впишите в него свои данные, затем выполните «viva centre check».
centre-beyond-calendar = { $field ->
    [consent] отзыв согласия
   *[other] { $field }
}: срок, который начинается сегодня, кончается { $until }, а года { $year } в календаре нет. Впишите его, иначе в письмах будет сказано, что переносы дней этого года не учтены.
