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
cohort-needs = Кімге не керек
cohort-needs-reading = Көмек көбірек керек адам бірінші тұрады: алдымен сұхбатты әділетсіз ететін жайттар, сосын эталоннан өзгеше нәтиже, сосын барлық бағаның бір жаққа ауытқуы, сосын басқа кеңестер; тең болса, эталонмен сәйкестігі ең азы бұрын тұрады. Әр жағдай бойынша қол қойылған алғашқы әрекет қана есептеледі; кеңес солардың соңғысынан алынған. Айырма деңгеймен берілген, нөлден жоғарысы эталоннан жұмсақ дегенді білдіреді; аралық көрсетілсе, ол – 95 пайыздық аралық.
cohort-line = Бұл тыңдаушыға не керек
cohort-line-advice = Бірінші кеңес
cohort-line-leaning = Бағалардың ауытқуы
cohort-line-spread = Бағалардың шашыраңқылығы
cohort-line-probes = Керек нақтылаушы сұрақтардың қойылғаны
cohort-line-leading = Жауапты айтып қоятын сұрақтар
cohort-line-opening = Кіріспе бөлім
cohort-line-documents = Эталондағыдай бағаланған құжаттар
cohort-leaning-interval = { $leaning }, аралығы { $low } мен { $high } арасында
cohort-spread = { $own }, эталонда { $reference } (n = { $n })
cohort-leading = { $certain ->
    [0] { $perhaps ->
        [0] жоқ
       *[other] мүмкін, { $perhaps }
    }
   *[other] { $perhaps ->
        [0] { $certain }
       *[other] { $certain }, мүмкін, тағы { $perhaps }
    }
}
cohort-opening = { $state ->
    [consent] келісім алынбаған; қалып қойған не бас тартылған тармақтар: { $count }
    [left] қалып қойған не бас тартылған тармақтар: { $count }
   *[whole] толық
}
cohort-advice-nothing = Қиынырақ жағдайды алу
cohort-advice-places = { $told } (жер саны – { $count })
cohort-advice = { $kind ->
    [opening] Әр кандидатқа кіріспе бөлімді толық өткізу
    [leading] Жауапты айтып қоймай, ашық сұрау
    [perhaps_leading] Қосымша сұрақтар жауапты айтып қоймай ма, соны тексеру
    [hurried] Асықпау, нақтылаушы сұрақтарды қою
    [rated_before_asked] Алдымен сұрап, сосын бағалау
    [question] Барлық сұрақты қою
    [probe] Баға үшін маңызды нақтылаушы сұрақтарды қою
    [not_said] Жазбаларда айтылмаған нәрсе жоқ па, соны тексеру
    [distractor] Дәлелдемеге тек ұқсайтын сөзді ажырату
    [evidence_missed] Дәлелдемені естіп, жазып алу
    [rated_without_enough] Дәлелдеме жеткіліксіз болса, солай деп айту
    [enough_overlooked] Дәлелдеме жеткілікті болса, бағалау
    [lenient] Деңгейлердің сипаттамасымен бағалау: тым жұмсақ
    [severe] Деңгейлердің сипаттамасымен бағалау: тым қатаң
    [all_alike] Әр критерийді бөлек бағалау
    [far_apart] Деңгейлер алшақ жерде негіздемелерді салыстыру
    [outcome] Қағидалардан нәтиженің қалай шығатынын оқу
    [document] Әр құжатты төрт талап бойынша бағалау
    [linked_elsewhere] Жазбаларды тиісті критерийге байланыстыру
    [cut_off] Кандидатқа сөзін аяқтату
    [rationale] Негіздемені жазу
    [other_words] Рубриканың сөзімен сұрау
    [order] Сұрақтардың ретін сақтау
    [notes_first] Бағаламас бұрын жазбаларды аяқтау
    [points] Кандидат сөйлеп тұрғанда белгілерді қойып отыру
   *[time] Уақытты қадағалау
}
cohort-same-exercises = Бірнеше адамға ортақ жаттығу
cohort-same-exercise = { $exercise }: { $names }
cohort-exercise = { $exercise ->
    [opening] Кіріспе бөлім, тармақ-тармағымен
    [asking] Сұрақтар, нақтылау және ашық қосымша сұрақтар
    [evidence] Дәлелдемені есту, жазу және байланыстыру
    [levels] Деңгейлердің сипаттамасымен бағалау
    [outcome] Бағалардан нәтижеге дейін
    [documents] Құжаттарды төрт талап бойынша бағалау
   *[conduct] Рет, тұжырым және уақыт
}
cohort-differences = Эталоннан айырма
cohort-sides = жұмсақ: { $milder }, қатаң: { $stricter }
cohort-sides-spread = { $sides }; шашыраңқылығы { $spread }
cohort-hard = Топқа не қиын соғады
cohort-hard-nothing = Көрсеткіші бар қол қойылған әрекет әзірге жоқ.
cohort-hard-basis = Әр тыңдаушының әр жағдай бойынша қол қойған алғашқы әрекеті ғана есептеледі, өйткені содан кейін эталон белгілі болады. Әрекет саны – { $attempts }, тыңдаушы саны – { $trainees }.
cohort-hard-criteria = Критерийлер, эталонмен ең аз сәйкес келетіндері алдымен
cohort-hard-probes = Керек жерде қойылмаған нақтылаушы сұрақтар
cohort-hard-steps = Өткізіп жіберілген, бас тартылған немесе басқаша орындалған қадамдар
cohort-criterion = Критерий
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
