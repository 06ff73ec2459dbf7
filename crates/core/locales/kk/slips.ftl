# What is wrong with how a file is written, and how it is mended. Things that may be in the file are named first, so
# that no ending depends on them.
notation-thing = { $kind ->
    [answer] Жауап
    [answer-rating] Жауаптың бағасы
    [candidate] Кандидат
    [case] Оқу жағдайы
    [centre] Орталық
    [checklist-item] Тізім тармағы
    [circumstance] Мән-жай
    [criterion] Критерий
    [distractor] Жалған дәлелдеме
    [document] Құжат
    [elective-group] Таңдау модульдерінің тобы
    [evidence-demand] Дәлелдеме талабы
    [indicator] Белгі
    [leading] Жетелеуші сұрақ
    [level] Деңгей
    [map] Ирек жақшадағы жазба
    [outcome] Нәтиже
    [outcomes] Нәтижелер тізімі
    [probe] Нақтылау сұрағы
    [probe-answer] Нақтылау сұрағына жауап
    [question] Сұрақ
    [rating] Баға
    [reactions] Жауап қайтару тізімі
    [reference] Үлгі
    [remark] Жазба
    [rubric] Рубрика
    [scale] Шкала
    [script] Дауыстап оқылатын мәтін
    [Settings] Баптаулар
    [signatory] Қол қоюшы
    [step] Қадам
    [unit] Модуль
    [validity] Қолданылу мерзімі
   *[other] { $kind }
}
notation-thing-named = { $thing } { $id }

slip-comma-missing = { $after } дегеннен кейін үтір жетіспейді.
slip-mend-comma-missing = Жазбалар үтірмен бөлінеді.
slip-comma-too-much = Бұл үтір артық.
slip-mend-comma-too-much = Оны алып тастаңыз: екі жазбаның арасына бір үтір қойылады.
slip-comma-inside = Үтір осы мәтіннің тырнақшасының ішінде тұр, ал сыртында жоқ.
slip-mend-comma-inside = Үтірді жабатын тырнақшадан кейін қойыңыз.
slip-colon-missing = «{ $field }» сөзінен кейін қос нүкте жетіспейді.
slip-mend-colon-missing = Мәннің алдына «{ $field }:» деп жазыңыз.
slip-value-missing = «{ $field }» өрісінің мәні жоқ.
slip-mend-value-missing = Қос нүктеден кейін мәнін жазыңыз немесе «{ $field }» өрісін алып тастаңыз.
slip-other-sign = { $wanted ->
    [blank] Мұнда көрінбейтін таңба тұр: { $found }.
   *[other] «{ $wanted }» орнында «{ $found }» тұр.
}
slip-mend-other-sign = { $wanted ->
    [blank] Кәдімгі бос орын қойыңыз.
   *[other] «{ $wanted }» деп жазыңыз.
}
slip-stray = «{ $found }» таңбасы мұнда артық.
slip-mend-stray = Оны алып тастаңыз. Мәтінге жататын болса, мәтінді тік тырнақшаға алыңыз: "…".
slip-other-quotes = Мәтін тік тырнақшаға алынады: "…", ал мұнда басқа тырнақша тұр: { $quotes }.
slip-mend-other-quotes = Екі жағына да " қойыңыз. Мәтін редакторлары тік тырнақшаны өздігінен ауыстырып жібереді.
slip-opening-quote-missing = Бұл мәтіннің ашатын тырнақшасы жоқ.
slip-mend-opening-quote-missing = Мәтіннің алдына " қойыңыз.
slip-closing-quote-missing = Осы жерден басталатын мәтіннің жабатын тырнақшасы түсіп қалған сияқты.
slip-mend-closing-quote-missing = Мәтіннің соңына " қойыңыз.
slip-quote-inside = Мәтіннің ішінде тік тырнақша тұр, мәтін сол жерде үзіліп қалады.
slip-mend-quote-inside = Ішкі тырнақшаны \" деп жазыңыз немесе басқа тырнақша қолданыңыз.
slip-joined-texts = Мәтіндер мұнда «+» таңбасымен қосылған, бұл жазуда олай болмайды.
slip-mend-joined-texts = Бір мәтінді бір жұп тырнақшаға жазыңыз.
slip-merge-mark = Мұнда екі нұсқаны біріктіру аяқталмаған: файлда екеуі де тұр.
slip-mend-merge-mark = Екеуінің бірін қалдырып, <<<<<<<, ======= және >>>>>>> жолдарын өшіріңіз.
slip-no-quotes = Бұл мәтін тырнақшаға алынбаған: { $text }.
slip-mend-no-quotes = "{ $text }" деп жазыңыз.
slip-escape = Мәтін ішінде «{ $found }» ештеңені білдірмейді.
slip-mend-escape = Кері қиғаш сызық \\, жаңа жол \n, тырнақша \" деп жазылады.
slip-not-closed = { $field ->
    [none] Осы жерде ашылған жақша { $place } орнына дейін жабылмаған.
   *[other] { $what ->
        [list] Осы жерден басталатын «{ $field }» тізімі { $place } орнына дейін жабылмаған.
       *[entry] Осы жерден басталатын «{ $field }» бөлігі { $place } орнына дейін жабылмаған.
    }
}
slip-mend-not-closed = Аяқталатын жеріне, { $place } орнына дейін, «{ $closer }» қойыңыз.
slip-other-closer = Мұнда «{ $found }» тұр, ал { $place } орнында ашылған жақша «{ $wanted }» таңбасымен жабылады.
slip-mend-other-closer = «{ $wanted }» деп жазыңыз.
slip-closer-too-much = «{ $found }» жақшасы ештеңені жаппайды.
slip-mend-closer-too-much = Оны алып тастаңыз немесе ол жабатын жақшаны қойыңыз.
slip-ends-early = { $count ->
    [one] Файл осы жерде аяқталады, ал { $place } орнындағы жақша жабылмаған.
   *[other] Файл осы жерде аяқталады, ал жабылмаған жақша саны – { $count }; соңғысы { $place } орнында тұр.
}{ $field ->
    [none] { "" }
   *[other] { " " }Ол «{ $field }» өрісіне жатады.
}
slip-mend-ends-early = Соңына «{ $closers }» деп жазыңыз немесе файлдың жетіспейтін бөлігін қосыңыз.
slip-outer-brackets-missing = Бүкіл мазмұнның сыртында жақша жоқ.
slip-mend-outer-brackets-missing = Файлды «(» таңбасынан бастап, «)» таңбасымен аяқтаңыз.
slip-comment-not-closed = Осы жерден басталатын түсініктеме жабылмаған.
slip-mend-comment-not-closed = Соңына */ қойыңыз.
slip-comment-sign = Мұнда «{ $found }» түсініктеме бастамайды.
slip-mend-comment-sign = Түсініктеме // таңбасынан басталады.
slip-after-end = Мазмұн аяқталғаннан кейін тағы бірдеңе тұр.
slip-mend-after-end = Файлдың бүкіл мазмұны бірінші «(» мен оны жабатын «)» арасында тұрады.
slip-too-deep = Мұнда жақшалар бір-бірінің ішінде тым терең тұр, шегі – { $most }.
slip-mend-too-deep = Артық жақшаларды алып тастаңыз.
slip-nothing-written = Файл бос.
slip-mend-nothing-written = «(» таңбасынан бастаңыз; барлық өріс пішім сипаттамасында көрсетілген.
slip-unknown-field = { $thing }: «{ $field }» деген өріс жоқ.
slip-mend-unknown-field = Мұнда бос тұрған өрістер: { $known }.
slip-mend-nearest = Мүмкін, «{ $nearest }» шығар?
slip-field-twice = { $thing }: «{ $field }» өрісі екінші рет тұр; біріншісі – { $place }.
slip-mend-field-twice = Екеуінің бірін алып тастаңыз.
slip-key-twice = «{ $key }» екінші рет тұр; біріншісі – { $place }. Екі мәтіннің біреуі ғана сақталар еді.
slip-mend-key-twice = Біріне дұрыс атауын беріңіз немесе оны алып тастаңыз.
slip-fields-missing = { $thing }: { $count ->
    [one] { $fields } өрісі жоқ.
   *[other] { $count } өріс жоқ: { $fields }.
}
slip-mend-fields-missing = { $count ->
    [one] Оны қосыңыз; не жазылатыны пішім сипаттамасында көрсетілген.
   *[other] Оларды қосыңыз; не жазылатыны пішім сипаттамасында көрсетілген.
}
slip-field-in-quotes = Өріс атауы тырнақшасыз жазылады.
slip-mend-field-in-quotes = { $field }: деп тырнақшасыз жазыңыз.
slip-key-without-quotes = «{ $key }» мұнда тырнақшаға алынады.
slip-mend-key-without-quotes = "{ $key }": деп тырнақшамен жазыңыз.
slip-name-missing = { $thing }: { $value } алдында өріс атауы жоқ.
slip-mend-name-missing = Мәннің алдына өріс атауын және қос нүкте жазыңыз.
slip-letters-alike = «{ $written }» сөзінде латын әрпіне тек ұқсайтын әріптер бар.
slip-mend-letters-alike = «{ $meant }» деп латын пернетақтасымен теріңіз.
slip-unknown-word = «{ $found }» мұнда жарамайды.
slip-mend-unknown-word = Мына сөздердің бірін тырнақшасыз жазыңыз: { $known }.
slip-word-in-quotes = «{ $word }» мұнда тырнақшасыз жазылады.
slip-mend-word-in-quotes = { $word } деп жазыңыз.
slip-number-in-quotes = Сан тырнақшасыз жазылады.
slip-decimal-comma = Бөлшек бөлігі нүктемен ажыратылады.
slip-number-with-words = Мұнда тек сан жазылады.
slip-not-whole = Мұнда бүтін сан жазылады.
slip-mend-number = { $number } деп жазыңыз.
slip-out-of-bounds = Бұл сан мұнда тым аз немесе тым көп.
slip-mend-out-of-bounds = { $least } мен { $most } аралығындағы сан жазыңыз.
slip-too-precise = Бұл санның нүктеден кейінгі таңбалары тым көп, шегі – { $most }.
slip-mend-too-precise = Оны дөңгелектеңіз.
slip-other-kind = { $wanted ->
    [text] Мұнда мәтін жазылады
    [number] Мұнда сан жазылады
    [whole] Мұнда бүтін сан жазылады
    [map] Мұнда ирек жақшадағы жазбалар тұрады
   *[fields] Мұнда дөңгелек жақшадағы өрістер тұрады
}{ $found ->
    [none] .
   *[other] , ал тұрғаны – { $found }.
}
slip-mend-other-kind = { $wanted ->
    [text] Мәтінді тік тырнақшаға алып жазыңыз: "…".
    [number] Сан жазыңыз, мысалы 3 немесе 2.5.
    [whole] Сан жазыңыз, мысалы 3.
    [map] {"{"} "атау": "…", "атау": "…" {"}"} деп жазыңыз.
   *[fields] ( атау: мән, атау: мән ) деп жазыңыз.
}
slip-other-brackets = Мұнда { $wanted } жақшасы тұрады, { $found } емес.
slip-mend-other-brackets = { $brackets } деп жазыңыз.
slip-list-wanted = Бір ғана жазба болса да, мұнда тізім тұрады.
slip-mend-list-wanted = [{ $value }] деп жазыңыз.
slip-count = Мұнда тұрған мән саны – { $found }, ал керегі – { $wanted }.
slip-mend-count = { $wanted ->
    [0] Жақшаны ішіндегісімен бірге алып тастаңыз.
    [one] Жақшаға { $wanted } мән жазыңыз.
   *[other] { $wanted } мәнді үтірмен бөліп жазыңыз.
}
slip-name-too-much = «{ $name }» атауы мұнда артық.
slip-mend-name-too-much = «{ $name }» сөзін алып тастап, одан кейінгісін қалдырыңыз.
slip-refused = Мұны оқу мүмкін болмады: { $details }.
slip-mend-refused = Пішім сипаттамасымен салыстырыңыз.
slip-mend-not-whole = { $number } немесе ойыңыздағы бүтін санды жазыңыз.
slip-mend-single-quotes = Екі жағына да " қойыңыз.
