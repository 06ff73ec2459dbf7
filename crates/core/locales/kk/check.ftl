# The check of rubrics and cases: what stands around the faults.
# Heads a fault, in front of a colon.
fault-heading = қате
warning-heading = ескерту
gap-heading = олқылық
faults-more = … және тағы { $count }.

## Files and folders
file-other-kind = { $path }: бұл – { $kind ->
    [rubric] рубрика
    [case] жаттығу жағдайы
    [session] сұхбат жазбасы
    [centre] орталық баптаулары
    [settings] Viva баптаулары
    [answers] импортқа арналған жауаптар
    [encrypted] шифрланған файл
    [excel] Excel кітабы
    [calc] LibreOffice электрондық кестесі
    [word] Word құжаты
    [writer] LibreOffice құжаты
    [slides] презентация
    [old-excel] Excel 97–2003 кітабы
    [old-word] Word 97–2003 құжаты
    [locked] парольмен қорғалған құжат
    [archive] файлдар архиві
    [pdf] PDF құжаты
    [rtf] RTF мәтіні
    [picture] сурет
    [json] JSON деректері
    [html] веб-бет
    [xml] XML деректері
    [yaml] YAML деректері
    [toml] TOML деректері
   *[csv] CSV кестесі
}, { $wanted ->
    [rubric] рубрика емес
    [case] жаттығу жағдайы емес
    [answers] импортқа арналған жауаптар
   *[centre] орталық баптаулары емес
}. { $serves ->
    [rubric] Оны «viva rubric check» тексереді.
    [case] Оны «viva case check» тексереді.
    [session] Сұхбатты «viva show» көрсетеді.
    [centre] Оны «viva centre check» тексереді: файлды --centre арқылы көрсетіңіз.
    [table] Бағалар кестесін «viva agree --ratings» оқиды. Рубрика мен жағдай – мәтін: қалай жазылатынын docs/rubric-format.md көрсетеді.
    [notation] Рубрика мен жағдай өз белгілеуімен жазылады, өрістері жай жақшада тұрады: қалай жазылатынын docs/rubric-format.md көрсетеді.
    [text] Оны мәтін редакторында жай мәтін етіп, атауы .ron деп аяқталатын файлға жазыңыз: қалай жазылатынын docs/rubric-format.md көрсетеді.
   *[other] Басқа файлды көрсетіңіз.
}
file-misnamed = { $path }: Viva басқа атаулы файлды іздейді. Атауын «{ $right }» деп өзгертіңіз.{ $ending ->
    [hidden] { " " }Windows жүйесіндегідей атау соңы жасырылған болса, алдымен оны көрсететін етіңіз.
   *[shown] { "" }
}
file-too-deep = { $path } файлы Viva іздейтін жерден тереңірек жатыр. Жаңа орны: { $right }.
folder-empty = { $path } бумасы бос. Рубриканың бумасында оның rubric.ron файлы жатады.
folder-without-rubric = { $path } бумасында рубрика жоқ: rubric.ron файлы табылмады.
folder-without-cases = { $path } бумасында жаттығу жағдайы жоқ: атауы .ron деп аяқталатын файл табылмады.
same-id = { $path } және { $other }: коды «{ $id }» { $kind ->
    [rubric] екі рубрика
   *[case] екі жағдай
}; тек соңғы көрсетілген файл қолданылады. Біреуіне басқа код беріңіз немесе оны алып тастаңыз.
store-changed-since = { $path } файлы оқылғаннан кейін өзгерген, сондықтан сол қалпында қалды. Оны қайта тексеріңіз.
store-link-out = { $path } – өз бумасынан тыс { $to } файлына сілтеме, сондықтан сол қалпында қалды. Сол файлдың өзін көрсетіңіз.

## The check
cli-rubric-check--watch = Файл өзгерген сайын қайта тексеру, Ctrl-C басылғанша
cli-rubric-check--fix = Өздігінен түзетуге болатынын көрсетіп, жазу керек пе деп сұрау
cli-rubric-check--yes = --fix параметрімен бірге: сұрамай жазу
cli-case-check--paths = Жағдай файлдары, жағдайлар бумалары немесе жағдайлары бар рубрикалар бумалары
cli-case-check--watch = Файл өзгерген сайын қайта тексеру, Ctrl-C басылғанша
cli-case-check--fix = Өздігінен түзетуге болатынын көрсетіп, жазу керек пе деп сұрау
cli-case-check--yes = --fix параметрімен бірге: сұрамай жазу
rubric-replaces-shipped = { $path } файлы Viva құрамындағы «{ $id }» рубрикасын алмастырады. Екеуі де керек болса, бұған басқа код беріңіз.
check-cases-wait = { $path }: рубрика түзелгеннен кейін { $count } жағдай тексеріледі.
check-closing = Тексерілді: { $rubrics } рубрика, { $cases } жағдай; { $faults } қате{ $gaps ->
    [0] { "" }
   *[other] , жобаларда { $gaps } олқылық
}, { $warnings } ескерту.
check-at = Тексерілген уақыты – { $time }. Аяқтау – Ctrl-C.
check-fix-ask = Мұны { $path } файлына жазу керек пе?
# The answers that are a yes, in small letters.
check-fix-yes = y yes и иә
check-fix-written = { $path } файлына жазылды.
check-fix-nothing = Мұнда өздігінен түзететін ештеңе жоқ.
check-fix-not-written = Ештеңе жазылған жоқ. Жазу үшін --fix --yes қосыңыз.

## 1-пішіндегі рубрика 2-пішінге көшіріледі.
migrate-is-format-2 = { $path } – 2-пішінде тұр.
migrate-evidence-counts = Бір нәрсенің мағынасы өзгереді: дәлелдемелер саналғанда түрі, атауы, күні, адамы мен орны бірдей тізілім жазбалары 2-пішінде бір рет саналады.
migrate-not-written = Ештеңе жазылған жоқ. Жазу үшін --write қосыңыз.
