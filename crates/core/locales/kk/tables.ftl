# Sheets of a session for spreadsheets, and the heads of their columns.
tables-overview = Шолу
tables-units = Модульдер
tables-criteria = Критерийлер
tables-questions = Сұрақтар
tables-trail = Оқиғалар журналы

tables-what = Көрсеткіш
tables-event = Оқиға
tables-value = Мәні
tables-rubric = Рубрика
tables-rubric-id = Рубриканың коды
tables-rubric-version = Рубриканың нұсқасы
tables-planned = Жоспарланған
tables-computed = Есептелген нәтиже
tables-decided = Қабылданған нәтиже
tables-decided-on = Шешім күні
tables-departed = Ұсынымның өзгеше болу себебі
tables-signed-by = Қол қойған
tables-signed-at = Қол қойылған уақыт
tables-amendments = Толықтырулар
tables-entries = Оқиғалар журналындағы жазбалар
tables-last-hash = Оқиғалар журналының соңғы хеші
tables-credits = Кредиттер
tables-credits-attainable = Қол жеткізуге болатын кредиттер

tables-unit = Модуль
tables-part = Бөлім
tables-title = Атауы
tables-outcome = Нәтиже
tables-met = Орындалған критерийлер
tables-applicable = Қолданылатын критерийлер
tables-level = Деңгей
tables-score = Балл немесе орташа мән
tables-score-needed = Қажетті балл немесе орташа мән
tables-reasons = Негіздер

tables-criterion = Критерий
tables-rating = Баға
tables-rating-value = Баға мәні
tables-needed = Қажеті
tables-needed-value = Қажетті мән
tables-status = Күйі
tables-remarks = Жазбалар саны

tables-item = Коды
tables-bytes = Байт

tables-languages = Сұрақтың тілі
tables-asked-at = Қойылған уақыты
tables-taken = Жұмсалған уақыт
tables-required-used = Қойылған міндетті нақтылаушы сұрақтар
tables-required = Міндетті нақтылаушы сұрақтар
tables-others-used = Қойылған басқа нақтылаушы сұрақтар
tables-heard = Айтылған белгілер
tables-listen-for = Рубрикадағы белгілер
tables-note = Өткізіп жіберу себебі немесе басқа тұжырым
tables-skipped = өткізіп жіберілді

tables-entry = Жазба
tables-at = Уақыты
tables-by = Кім

# At the end of a text that is longer than a cell takes. The report in another form has the whole.
tables-cut = { " " }… [осы жерден кесілді: барлығы { $characters } таңба; толық мәтін басқа пішіндегі есепте]
tables-practice = Жаттығу
