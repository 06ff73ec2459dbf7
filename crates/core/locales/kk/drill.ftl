# Drills: short practice with feedback at once.

## The file of a trainee
drills-damaged = { $path } файлын оқу мүмкін болмады, { $line }-жол, { $column }-баған: { $details }
drills-full = { $path } файлында { $most } орындалған тапсырма бар, одан көп сыймайды. Басқа атпен жалғастырыңыз.
drills-held = { $path } файлына басқа бағдарлама жазып жатыр. Бұл жауап сақталмады.
drills-set-aside = Тапсырмалар файлын оқу мүмкін болмады. Ол { $path } атымен сақталды; тапсырмалар басынан басталады.

## The screen
drill-title = Тапсырмалар
drill-kind = { $kind ->
    [rate] Бір жауапты бағалау
    [evidence] Дәлелдемені табу
   *[probe] Бейтарап сұрақты таңдау
}
drill-reading = жағдайлар оқылып жатыр …
drill-status = { $number } / { $count }
drill-kept = сақталды
drill-keeping = сақталуда
drill-not-kept = САҚТАЛМАДЫ
drill-choose-first = Алдымен таңдаңыз: сан немесе бағыттауыш пернелер.
drill-read-first = Нұсқа көрінбеген еді: оқып, Enter пернесін басыңыз.
drill-mark-first = Алдымен кемінде бір сөйлемді белгілеңіз.
drill-rate-task = Осы жауапты ғана деңгей сипаттамалары бойынша бағалаңыз:
drill-evidence-task = Қай сөйлемдер осы критерийдің орындалғанына немесе орындалмағанына дәлелдеме болады?
drill-marked = { $count ->
    [0] ештеңе белгіленбеген
   *[other] { $count } сөйлем белгіленді
}
drill-probe-task = Жауапты кандидаттың аузына салмай, енді нені сұрау керек?
drill-none = Жаттығу тапсырмаларын құрастыратын жаттығу жағдайлары жоқ. Барын «viva cases» тізіп береді.
drill-none-due = Бүгінге тапсырма жоқ. Келесі тапсырма { $days ->
    [one] ертең
   *[other] { $days } күннен кейін
} беріледі.

## What is told
drill-grade = { $grade ->
    [again] Әзірге дұрыс емес
    [hard] Дұрысқа жақын
    [good] Дұрыс
   *[easy] Бәрі табылды, артығы жоқ
}
drill-level-exact = Қойылған баға сарапшынікімен бірдей: «{ $expert }».
drill-level-higher = Қойылған баға – «{ $given }», сарапшының бағасы – «{ $expert }»: { $levels ->
    [one] бір деңгей жоғары
   *[other] { $levels } деңгей жоғары
} қойылған.
drill-level-lower = Қойылған баға – «{ $given }», сарапшының бағасы – «{ $expert }»: { $levels ->
    [one] бір деңгей төмен
   *[other] { $levels } деңгей төмен
} қойылған.
drill-level-too-sure = Қойылған баға – «{ $given }», ал сарапшы бұл жауаптағы дәлелдемені жеткіліксіз деп санайды.
drill-level-not-sure = Дәлелдеме жеткіліксіз деп белгіленген, ал сарапшының бағасы – «{ $expert }».
drill-because = Негіздемесі: { $because }
drill-anchor = Деңгей сипаттамасы: { $anchor }
drill-found = { $found ->
    [0] Табылғаны жоқ (барлығы { $all })
   *[other] Табылған дәлелдеме: { $found } / { $all }
}{ $wrongly ->
    [0] {""}
    [one] ; сарапшы жазбаған бір сөйлем белгіленген
   *[other] ; сарапшы жазбаған { $wrongly } сөйлем белгіленген
}.
drill-legend = { $found } табылды  { $missed } өткізіп алынды  { $wrongly } сарапшы жазбаған
drill-defensible = { $mark } Сарапшы басқасын жазған, бірақ бағасын негіздегенде осыны айтады: мұны дәлелдеме деуге болады.
drill-other = «{ $sentence }» – басқа критерий бойынша дәлелдеме: { $criteria }.
drill-distractor = «{ $quote }»: { $because }
drill-noted = Сарапшының жазбасы: { $note }
drill-leads = Жетелеуші сұрақ: жауапты өзі айтып тұр, кандидатқа тек келісу қалады. Жауабы: «{ $says }» Бұдан жаңа ештеңе білінбейді.
drill-neutral = Бейтарап сұрақ, бірақ ешбір бағаны өзгертпейді. Жауабы: «{ $says }»
drill-reveals = Бейтарап сұрақ, мына критерийге қатысы бар: { $criteria }. Жауабы: «{ $says }»
drill-again-now = Осы жолы тағы беріледі.
drill-again = { $days ->
    [0] Бүгін
    [one] Ертең
   *[other] { $days } күннен кейін
} қайта беріледі.
drill-end = { $right ->
    [0] Бірінші жауаптан { $count } тапсырманың бірде-бірі дұрыс орындалмады.
   *[other] Бірінші жауаптан дұрыс орындалғаны: { $right } / { $count }.
}
drill-end-row = { $kind ->
    [rate] Бір жауапты бағалау: { $question }, { $criterion }
    [evidence] Дәлелдемені табу: { $question }, { $criterion }
   *[probe] Бейтарап сұрақты таңдау: { $question }
}, «{ $case }». { $again }

## Keys
command-drill = тапсырмалар
command-drill-level = жауап беру
command-drill-page-down = әрі қарай оқу
command-drill-told-page-down = әрі қарай оқу
command-drill-confirm = таңдалған жолмен жауап беру
command-drill-cancel = шығу
command-drill-evidence-toggle = белгілеу
command-drill-evidence-confirm = жауап беру
command-drill-evidence-cancel = шығу
command-drill-told-next = жалғастыру
command-drill-told-cancel = шығу
context-drill = Жаттығу тапсырмасы
context-drill-evidence = Дәлелдеме табу тапсырмасы
context-drill-told = Тапсырма бойынша түсініктеме
help-drill = Жауапты оқып, нөмірі бойынша таңдаңыз. Сарапшының пікірі бірден көрсетіледі, жауап сақталады. Дұрыс болмағаны осы жолы тағы бір рет, сосын басқа күні де беріледі.
help-drill-evidence = Критерийдің орындалғанына не орындалмағанына дәлелдеме болатын барлық сөйлемді белгілеп, Enter пернесімен жауап беріңіз. Арасында дәлелдемеге тек ұқсайтын сөйлемдер де бар.
help-drill-told = Сарапшының пікірін оқып, жалғастырыңыз.

## The command line
cli-drill = Нәтижесі бірден көрінетін қысқа тапсырмалармен жаттығу немесе бүгінгі тапсырмаларды көрсету
cli-drill--case = Тек осы жағдайдың тапсырмалары
cli-drill--rubric = Тек осы рубрикаға арналған тапсырмалар
cli-drill--kind = Тек осы түрдегі тапсырмалар
cli-drill--items = Бір жолғы тапсырмалар саны [бастапқы: 10]
cli-drill--trainee = Тыңдаушының аты: әр тыңдаушының кестесі бөлек
cli-drill--due = Бүгінгі тапсырмаларды ғана көрсету, ештеңе ашпау
cli-drill--json = Бүгінгі тапсырмаларды JSON түрінде шығару
drill-name-too-long = Бұл ат { $most } таңбадан ұзын.
drill-no-case = «{ $case }» жағдайы бойынша мұндай тапсырма жоқ. Бар жағдайларды «viva cases» тізіп береді.
drill-no-rubric = «{ $rubric }» рубрикасы бойынша мұндай тапсырма жоқ. Бар жағдайларды «viva cases» тізіп береді.
drill-due = { $due ->
    [0] Бүгінге тапсырма жоқ
   *[other] Бүгінге { $due } тапсырма бар
}; әлі бір рет те орындалмағаны – { $new }.
drill-due-next = Келесі тапсырма { $date } күні беріледі.
