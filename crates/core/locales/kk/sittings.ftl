# Sittings and plan: one assessment over several days, and who brings or does what until when.
mode-workplace = жұмыс орнында
present-assessor = Бағалаушылар
present-assessor-help = Бұл кездесуде кім бағалайды; бірнешеуін нүктелі үтірмен бөліңіз
present-interpreter = Аудармашы
present-interpreter-help = Аударма керек болса, кім аударады
present-observer = Бақылаушы
present-observer-help = Кім тек қатысып отырады: тыңдаушы, модератор
present-third-party = Басқалар
present-third-party-help = Жұмыс беруші, әріптес, клиент, еріп жүруші: кім және қандай рөлде; бірнешеуін нүктелі үтірмен бөліңіз
present-told = { $name } ({ $role })
sitting-mode-help = Бұл кездесу қалай өтеді
sitting-place-help = Ол қай жерде өтеді
sitting-purpose = Мақсаты
sitting-purpose-help = Айту керек болса, бұл кездесу не үшін
sitting-held-on = Кездесу күні
sitting-held-on-help = Кездесу қазір өтіп жатса, бос қалдырыңыз; кейін енгізсеңіз, күнін жазыңыз: 2026-11-20 немесе 20.11.2026
sitting-new = тағы бір кездесу
sitting-again = алдыңғысындай тағы бір кездесу
sitting-number = Кездесу
sitting-of = { $count ->
   *[other] { $numbers }-кездесу
}
sitting-heading = { $number }-кездесу, { $date }
sitting-asked = Қойылған сұрақтар
sitting-observed = Бақылау
sitting-received = Алынғаны
sitting-rated = Бағаланғаны
sitting-entered = Енгізілуі
sitting-entered-told = кейін; уақыты белгісіз
sitting-proposed = Бұл жаңа кездесу ме?
sitting-proposed-about = Соңғы жазба уақыты – { $date }, { $time }.
sitting-proposed-same = Иә, { $number }-кездесу: орны мен тәсілі бұрынғыдай
sitting-proposed-otherwise = Иә, { $number }-кездесу: не өзгергенін жазу
sitting-proposed-no = Жоқ, { $number }-кездесу жалғасады
sitting-falls-title = Жаңа кездесу бастайсыз ба?
sitting-falls = Сұхбат аяқталған еді, жаңа кездесуде ол жалғасады: { $what ->
    [decision] шешім күшін жояды.
    [votes] комиссияның дауыстары күшін жояды.
   *[both] шешім мен комиссияның дауыстары күшін жояды.
} Кездесуде ештеңе болмай тұрып, ол қайтарып алынса, бәрі қайтадан күшіне енеді.
sitting-falls-yes = Иә, бастау
sitting-falls-no = Жоқ, шешілгені күшінде қалады
sitting-falls-refused = { $why } Бәрібір бастау үшін --reopen қосыңыз.
ask-sitting-time = { $sitting }; барлығы { $length } / { $minutes } мин
home-sittings = { $sittings } кездесу
home-plan-due = жоспар: { $date }

plan-new = жоспар жолы
plan-line = Жол
plan-what = Не
plan-what-help = Дәлелдеме түрі, бақыланатын жұмыс, тағы бір кездесу немесе басқа нәрсе
plan-text = Сөзбен
plan-text-help = Нақты қайсысы: бір апталық ас мәзірі, тәжірибе есебі, шебермен әңгіме
plan-about = Не үшін
plan-about-help = Критерийдің немесе модульдің коды; бос болса – бүкіл бағалау үшін
plan-who = Кім
plan-who-help = Кім әкеледі немесе жасайды
plan-name = Аты
plan-name-help = Белгілі болса, аты немесе лауазымы
plan-place-help = Маңызды болса, қай жерде
plan-by = Мерзімі
plan-by-help = Қай күнге дейін керек: 2026-12-04 немесе 04.12.2026
plan-remark = Жазба
plan-remark-help = Бағалаушыларға арналған; кандидат оны көрмейді
plan-state-of = Күйі
plan-state-help = Хаттама бойынша орындалғанша немесе сіз орындалды деп белгілегенше ашық тұрады
plan-shown-by = Дәлелдемесі
plan-shown-by-help = Алынған дәлелдеменің тізілімдегі нөмірі: E3
plan-task = басқа нәрсе
plan-task-told = { $text }
plan-sitting = тағы бір кездесу
plan-observation = бақылау: { $task }
plan-question = { $question } сұрағы: { $wording }
plan-what-told = { $what }: { $text }
plan-party = { $who ->
    [candidate] кандидат
    [employer] жұмыс беруші
    [assessor] бағалаушы
   *[other] басқа адам
}
plan-state = { $state ->
    [done] орындалды
    [dropped] алынып тасталды
   *[open] ашық
}
plan-who-told = { $who ->
    [candidate] { $to ->
        [candidate] Сіз
       *[others] кандидат
    }
    [employer] { $to ->
        [candidate] жұмыс берушіңіз
       *[others] жұмыс беруші
    }
    [assessor] бағалаушы
   *[other] { $name ->
        [none] басқа адам
       *[named] {""}
    }
}{ $name ->
    [none] {""}
   *[named] { $who ->
        [other] { $name }
       *[named] , { $name }
    }
}
plan-standing = { $standing ->
    [overdue] мерзімі өтті
    [met] { $met ->
        [none] орындалды
       *[other] орындалды: { $met }
    }
    [dropped] алынып тасталды
   *[open] ашық
}
plan-until = { $date } күніне дейін
plan-proposed = Ұсынылады
plan-carried = { $signed } күні қол қойылған сұхбаттан көшірілді
plan-wanted-still = Қол қойылғаны бойынша әлі жетпейтіні
plan-empty-signed = Жоспарда жол жоқ, енді ештеңе де керек емес.
plan-empty = Ештеңе жоспарланбаған, қағидалар бойынша да бұдан артық ештеңе керек емес. a жаңа жол қосады.
plan-overdue-told = { $count ->
    [one] Жоспардың бір жолының мерзімі өтті: { $lines }.
   *[other] Жоспардың { $count } жолының мерзімі өтті: { $lines }.
}
warning-plan-overdue = Жоспардың { $line } жолы әлі ашық; мерзімі { $until } болған.
step-plan = Кездесулер мен жоспар

command-plan = кездесулер мен жоспар
command-new-sitting = жаңа кездесу
command-plan-toggle = қосу, орындалды
command-plan-remove = алып тастау
command-plan-form-confirm = сақтау
command-next-sitting = келесі кездесу
command-previous-sitting = алдыңғы кездесу
context-plan = Кездесулер мен жоспар
context-plan-form = Кездесу немесе жоспар жолы
help-plan = Жоғарыда бағалаудың қашан, қай жерде өткені тұр. Төменде – кім нені қай күнге дейін әкелетіні немесе жасайтыны және қағидалар бойынша қажет, бірақ әлі жоқ нәрселер: бос орын пернесі ұсынылғанды жоспарға қосады, ал жолды орындалды деп белгілейді.
help-plan-form = Мұнда не жоспарланғанынан басқасын толтыру міндетті емес.
mark-sitting-over = аяқталған кездесу
mark-sitting-now = қазіргі кездесу
mark-plan-open = ашық
mark-plan-overdue = мерзімі өтті
mark-plan-met = орындалды
mark-plan-dropped = алынып тасталды
mark-plan-proposed = ұсынылады

# What happened, and what may not.
event-sitting-begun = жаңа кездесу: { $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
}
event-sitting-entered = { $held } күні өтіп, кейін енгізілген кездесу: { $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
}
event-sitting-described = { $sitting }-кездесу: орны мен қатысқандары өзгерді
event-sitting-taken-back = кездесу қайтарып алынды
event-plan-line = жоспар, { $line }{ $on ->
    [none] {""}
   *[other] , { $on }
}: { $what } ({ plan-state })
event-plan-line-taken-back = жоспардың { $line } жолы қайтарып алынды
refusal-practice-is-one-sitting = Жаттығу сұхбаты бір кездесуде өтеді.
refusal-practice-has-no-plan = Ойдан шығарылған кандидат кейін ештеңе әкелмейді, сондықтан жаттығуда жоспар болмайды.
refusal-sitting-too-early = Бірінші кездесуден әлі ештеңе жазылған жоқ: оны дайындық кезінде сипаттаңыз.
refusal-no-sitting = Бірінші кездесуден кейін басқа кездесу болған жоқ.
refusal-sitting-has-trace = { $sitting }-кездесуде жазба бар, сондықтан ол қалады.
refusal-sitting-times-stand = { $sitting }-кездесудің кейін енгізілетіні ол туралы бірінші жазбаға дейін көрсетіледі; енді тек күнін түзетуге болады.

# Reports.
report-sittings = Кездесулер
report-plan = Жоспар
letter-sittings = Бағалауыңыз { $count } кездесуде өтті: { $days }.
letter-sitting = { $date } ({ $mode }{ $place ->
    [none] {""}
   *[other] , { $place }
})
letter-plan = Мыналар келісілді немесе жоспарланды:
plan-sheet-title = Алда не бар: { $rubric }
plan-sheet-explained = Бұл парақта бағалау үшін тағы не әкелу немесе не істеу керек екені, оны кім, қай жерде және қай күнге дейін істейтіні жазылған. Бірдеңе түсініксіз болса немесе күні Сізге қолайсыз болса, бағалаушыға хабарласыңыз.
plan-sheet-open = Алда
plan-sheet-nothing = Ашық жол жоқ.
plan-sheet-closed = Аяқталғаны

# The command line.
cli-sitting = Бағалаудың кездесулерін көрсету, жаңасын бастау немесе сипаттамасын түзету
cli-sitting--file = Сұхбат файлы
cli-sitting--begin = Жаңа кездесуді бастау; айтылмағаны алдыңғысынан алынады
cli-sitting--reopen = Шешім немесе комиссияның дауыстары күшін жоятынына қарамастан кездесуді бастау
cli-sitting--number = Сипаттамасы түзетілетін кездесудің нөмірі, 2-ден бастап
cli-sitting--on = Кейін енгізілсе, кездесу өткен күн
cli-sitting--place = Ол қай жерде өтеді
cli-sitting--mode = Ол қалай өтеді
cli-sitting--present = Кім қатысады, мысалы interpreter=А. Серік; рөлдері: assessor, interpreter, observer, third-party
cli-sitting--purpose = Ол не үшін
cli-sitting--by = Жазба енгізген адамның аты
cli-sitting--json = JSON түрінде шығару
cli-plan = Бағалау жоспарын шығару немесе оның жолын өзгерту
cli-plan--file = Сұхбат файлы
cli-plan--format = Парақтың пішіні
cli-plan--output = Жазылатын файл; - стандартты шығысты білдіреді
cli-plan--force = Бар файлды алмастыру
cli-plan--json = Жолдарды немесе ұсынылғандарды JSON түрінде шығару
cli-plan--add = Жаңа жол жоспарлайтын нәрсенің түрі
cli-plan--line = Өзгертілетін жол
cli-plan--proposed = Қағидалар бойынша қажет, бірақ әлі жоқ нәрселерді көрсету
cli-plan--take = Ұсынылғандардың ішінен жоспарға қосылатынының нөмірі
cli-plan--sheet = --add observation үшін бақылау парағы
cli-plan--question = --add question үшін сұрақ
cli-plan--text = Нақты не екені, сөзбен
cli-plan--about = Ол қай критерийге немесе модульге керек
cli-plan--who = Кім әкеледі немесе жасайды
cli-plan--name = Аты
cli-plan--place = Қай жерде
cli-plan--until = Қай күнге дейін керек
cli-plan--remark = Бағалаушыларға арналған жазба
cli-plan--state = Күйі
cli-plan--evidence = Алынған дәлелдеменің тізілімдегі нөмірі
cli-plan--by = Жазба енгізген адамның аты
cli-value-role-name = РӨЛ=АТЫ
expected-present = Рөл мен аты күтіледі, мысалы interpreter=А. Серік. Рөлдері: assessor, interpreter, observer, third-party.
sitting-done = { $path }: { $sitting }-кездесу жазылды.
plan-done = { $path }: { $line } жолы жазылды.
