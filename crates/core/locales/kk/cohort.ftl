# The overview of a cohort: trainees and practice cases. The glossary stands in record.ftl; here also:
#   trainee тыңдаушы · cohort топ · practice case жаттығу жағдайы · attempt әрекет · reference эталон, эталондық баға ·
#   step қадам
cohort-title = Жаттығу жағдайлары: топқа шолу
cohort-counts = { $trainees } тыңдаушы, { $cases } жағдай, { $attempts } әрекет, қол қойылғаны – { $signed }
cohort-reading = Бұл – жаттығу, мұнда ешкім бағаланбайды. Көрсеткіштер қол қойылған әрекеттерді жағдайдың эталондық бағаларымен салыстырады. Әр көрсеткіштің жанында оның негізіндегі n саны тұр; бірнеше баға бағытты ғана көрсетеді, ештеңені дәлелдемейді. Бос ұяшық көрсеткіш жоғын білдіреді.
cohort-matrix = Тыңдаушылар және жағдайлар
cohort-trainees = Әр тыңдаушы бойынша
cohort-nothing = Мұнда жаттығу жағдайы бойынша бірде-бір әрекет жоқ.
cohort-trainee = Тыңдаушы
cohort-case = Жағдай
cohort-began = Басталған күні
cohort-state = Күйі
cohort-exact = Эталонмен бірдей
cohort-within-one = Айырмасы бір деңгейден аспайды
cohort-kappa = Салмақталған каппа
cohort-outcome = Нәтиже
cohort-outcome-same = эталондағыдай
cohort-outcome-other = басқа
cohort-evidence = Табылған дәлелдемелер
cohort-procedure = Орындалған қадамдар
cohort-minutes = Минут
cohort-no-figure = –
cohort-leaning = { $side ->
    [milder] { $levels } деңгейге жұмсақ (n = { $n })
    [stricter] { $levels } деңгейге қатаң (n = { $n })
   *[neither] 0 (n = { $n })
}
cohort-change = { $way ->
    [up] +{ $points }
    [down] −{ $points }
   *[same] 0
}
cohort-signed-of = { $signed ->
    [0] қол қойылмаған (барлығы { $attempts })
   *[other] қол қойылғаны: { $signed } / { $attempts }
}
cohort-cell-one = { $signed }; эталонмен бірдей: { $latest }
cohort-cell-two = { $signed }; эталонмен бірдей: соңғысында { $latest }, ең жақсысында { $best }
cohort-cell-short = { $percent } % n={ $n } · { $signed }/{ $attempts }
cohort-how-far = { $stage ->
    [broken-off] үзілді
    [signed] қол қойылды
    [unmeasured] қол қойылды, жағдай қолда жоқ
   *[begun] басталды
}
cohort-not-begun = Әлі бастамағандар
cohort-not-expected = Тізімде жоқтар
cohort-progress = Қол қойылған { $n } әрекеттің алғашқысынан соңғысына дейінгі өзгеріс, пайыздық тармақпен: эталонмен бірдей бағалар { $exact }, табылған дәлелдемелер { $evidence }, орындалған қадамдар { $procedure }. { $same ->
    [yes] Екеуі де бір жағдай бойынша.
   *[no] Жағдайлар әртүрлі, сондықтан өзгеріс оларға да байланысты.
}
cohort-hard = Топқа не қиын соғады
cohort-hard-nothing = Көрсеткіші бар қол қойылған әрекет әзірге жоқ.
cohort-hard-basis = Әр тыңдаушының әр жағдай бойынша қол қойған алғашқы әрекеті ғана есептеледі, өйткені содан кейін эталон белгілі болады. Әрекет саны – { $attempts }, тыңдаушы саны – { $trainees }.
cohort-hard-criteria = Критерийлер, эталонмен ең аз сәйкес келетіндері алдымен
cohort-hard-probes = Керек жерде қойылмаған нақтылаушы сұрақтар
cohort-hard-steps = Өткізіп жіберілген, бас тартылған немесе басқаша орындалған қадамдар
cohort-criterion = Критерий
cohort-mean-difference = Деңгейдегі орташа айырма
cohort-probe = Нақтылаушы сұрақ
cohort-unused = Қойылмады
cohort-step = Қадам
cohort-left-out = Дұрыс орындалмады
cohort-step-conflict = Мүдделер қақтығысы бар-жоғын көрсету
cohort-step-item = { $script ->
    [opening] Басында: { $text }
   *[closing] Соңында: { $text }
}
cohort-step-question = { $question } сұрағын қою: { $text }
cohort-step-document = Құжатты бағалау: { $text }
cohort-step-order = Сұрақтарды ретімен қою
cohort-step-own-wording = Сұрақтарды рубрикадағы тұжырыммен қою
cohort-step-let-finish = Кандидаттың сөзін бөлмеу
cohort-step-not-broken-off = Сұхбатты соңына дейін жеткізу
cohort-step-rated-after-asking = Критерийді сұрақтары қойылған соң ғана бағалау
cohort-step-rationale = Әр бағаның негіздемесін жазу
cohort-step-ground = Әр бағаға негіз болатын жазба немесе дәлелдеме қалдыру
cohort-step-noted-before-rating = Жазбаларды бағаға дейін жасау
cohort-left = Есепке алынбағандары
cohort-left-real = Жаттығу емес, нақты бағалау файлдары: { $count }. Оларды бұл бумада сақтамаңыз.
cohort-left-recorded = Жазып алынған сұхбат бойынша жаттығу файлдары, олардың эталоны жоқ: { $count }.
cohort-left-altered = Viva бағдарламасынан тыс өзгертілген файлдар: { $count }.
cohort-left-unreadable = Оқылмаған файлдар мен бумалар: { $count }.
cohort-left-copies = Басқа файлдың көшірмелері: { $count }.
cohort-left-contradicting = Бір сұхбаттың басқаша жалғасқан файлдары: { $count }. Ең ұзыны есепке алынды.
cohort-left-unnamed = Бағалаушысы көрсетілмеген файлдар: { $count }.
cohort-left-more = Бумада бір жолы қаралатыннан көп файл бар.
