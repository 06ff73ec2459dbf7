# The screens of the terminal program.
viva = Viva
too-small = Терезе тым кішкентай. Viva үшін { $columns } баған және { $rows } жол қажет. Терілген мәтін бәрібір қабылданады.
saving-saved = сақталды
saving-not-yet = сақталуда
saving-failed = САҚТАЛМАДЫ
saving-read-only = тек оқу
leave-unsaved = Бәрі бірдей сақталған жоқ
leave-unsaved-stay = Қалып, қайта сақтап көру
leave-unsaved-lose = Шығу, сақталмағаны жоғалады
draft-refused-title = Терілді, бірақ қабылданбады
draft-refused-explained = Бұл мәтін сұхбаттан шығар алдында теріліп жатқан еді, бірақ дәл осы күйінде қабылданбайды. Ол осы бет жабылғанша сақталады: тиісті жеріне жазып қойыңыз.
tick-looking-for = «{ $typed }»: табылғаны – { $found }
more-count = тағы { $count }
pick-nothing = Ештеңе табылмады.
help-title = Пернелер мен белгілер
help-by-name = ^G, атауы
confirm-title = «{ $command }» командасының әрпі басылды. Оны орындау керек пе?
confirm-yes = Иә, орындау
confirm-no = Жоқ
stray-letters = { $place ->
    [ask] Мұнда әріптер – командалар. Жазбаға өту – Enter.
    [practice-ask] Мұнда әріптер – командалар. Жазбаға өту – Enter.
    [rate] Мұнда әріптер – командалар. Негіздемеге өту – Tab.
    [sheet] Мұнда әріптер – командалар. Негіздемеге өту – Tab.
    [recommend] Мұнда әріптер – командалар. Кері байланысқа өту – f.
    [practice-recommend] Мұнда әріптер – командалар. Кері байланысқа өту – f.
    [prepare] Бұл өріске мәтін жазылмайды. Келесі өріс – Tab.
    [practice-prepare] Бұл өріске мәтін жазылмайды. Келесі өріс – Tab.
    [evidence-form] Бұл өріске мәтін жазылмайды. Келесі өріс – Tab.
   *[other] Мұнда әріптер – командалар. Жазба сұрақтар экранында жасалады.
}
interrupt-told = Шығу – Ctrl-Q. Мәтінде таңдалған бөлікті Ctrl-C көшіреді.
saved-told = { $state ->
    [saved] Бәрі сақталған: сақтау өздігінен жүріп тұрады.
    [not-yet] Соңғы терілгені сақталып жатыр, қалғаны сақталған.
    [failed] Бәрі бірдей сақталған жоқ.
    [read-only] Мұнда ештеңе өзгертілмейді, бәрі сақталған.
    [along] Сұхбат басқа терезеде ашық, оны сол терезе сақтайды.
   *[nothing] Ашық сұхбат жоқ, сақтайтын ештеңе жоқ.
}
undo-nothing = Мұнда болдырмайтын да, қайтаратын да ештеңе жоқ.
undo-told = Болдырмау: { $what }. Қайтару – Alt-y.
redo-told = Қайтарылды: { $what }.
undo-reason = енгізілген соң кері алынды
undo-irreversible = { $why ->
    [said-aloud] Бұл сол күйі қалады: кандидатқа айтылып қойды.
    [first-preparation] Алғашқы дайындық жойылмайды, бірақ оны өзгертуге болады.
    [closed] Аяқталғаны күшінде қалады: сұрақ қоюды жалғастырып, сұхбатты қайта аяқтау қажет.
    [broken-off] Үзілген сұхбат үзілген күйі қалады.
    [agreed] Бірнеше адам бірге шешкені қалады: оны тек басқаша келісуге болады.
   *[signed] Қойылған қолтаңба да, одан кейін қосылғаны да қалады.
}
line-left = Сақталды: бұл жер қайта ашылғанда мәтін орнында тұрады.
leave-form-title = Өрістер толтырылды, бірақ әлі сақталмады
leave-form-keep = Осы күйінде қалдырып, кейін жалғастыру
leave-form-go-on = Толтыруды жалғастыру
leave-form-throw-away = Толтырылғанын өшіру
leave-form-kept = Осы күйінде сақталды; ашылған жерінен қайта ашылады.
pause-title = Үзіліс
pause-text = Сұхбат тоқтап тұр, үзіліс басталған уақыт – { $time }. Жалғастыру – Enter.
pause-nothing = Мұнда тоқтатып қоятын ештеңе жоқ.
find-title = Жазбалардан іздеу


step-prepare = Дайындық
step-open = Кіріспе бөлім
step-ask = Сұрақтар
step-evidence = Дәлелдемелер
step-close = Қорытынды бөлім
step-rate = Бағалау
step-recommend = Ұсыным
step-home = Басты бетке шығу
go-to-title = Өту

## Home
home-reading = сұхбаттар оқылып жатыр …
break-told = Бағдарлама { $from } – { $until } аралығында тоқтап тұрды ({ $length }): бұл сұхбат уақытына кірмейді, үзіліс деп жазылды.
home-counts = { $sessions } сұхбат · ашық – { $open } · бағалауға – { $rate } · қол қоюға – { $sign }
home-open = Ашық
home-to-be-rated = Бағалануы керек
home-to-be-signed = Қол қойылуы керек
home-closed = Аяқталған
home-empty = Әзірге сұхбат жоқ. Бастау үшін Enter немесе n басып, рубрика таңдаңыз: Viva қадамдарды ретімен көрсетіп отырады.
home-no-match = Сәйкес сұхбат жоқ. Esc бәрін қайта көрсетеді.
home-to-ask = { $questions } сұрақтан { $left } қалды
home-rated = бағаланғаны: { $rated } / { $criteria }
home-copy = көшірме
home-unsigned = бағаланды, қол қою қалды
home-broken-off = үзілді, қол қою қалды
home-signed = { $outcome ->
    [full] толық · қол қойылды
    [partial] ішінара · қол қойылды
    [more-evidence] қосымша дәлелдеме · қол қойылды
    [not-yet] танылмады · қол қойылды
    [refer] қарауға · қол қойылды
    [no-result] нәтижесіз · қол қойылды
   *[none] қол қойылды
}

## Rubrics
rubrics-title = Рубрикалар
rubrics-count = { $count } рубрика
rubrics-own = өзіңіз қосқан
rubrics-holds = { $units } модуль, { $criteria } критерий, { $questions } сұрақ; { $minutes } минут
rubrics-faults = { $path } файлында { $count } қате бар; оларды «viva rubric check» көрсетеді.
rubrics-draft = { $path } – жоба, олқылығы: { $gaps }. Ол бойынша сұхбат бастауға болмайды; не істеу қалғанын «viva rubric check» көрсетеді.

## Prepare
prepare-candidate-help = Мүмкін болса, аты-жөнінің орнына коды: K-0417
prepare-assessor-help = Аты-жөні, қолтаңбадағыдай
prepare-units-help = Кандидат өтініш берген модульдер. Белгілеу немесе алып тастау – бос орын пернесі.
prepare-circumstances-help = Қай критерий мен сұрақ қолданылатыны осы жағдайларға байланысты. Өзгерту – бос орын.
prepare-conflict-help = Кандидатпен таныстық немесе нәтижеге мүдделілік бар ма? Таңдау – солға, оңға пернелері.
prepare-conflict-details = … қандай, не істеледі
prepare-conflict-details-help = Мүдделер қақтығысы болса ғана
prepare-place-help = Сұхбат өтетін жер
prepare-mode-help = Таңдау – солға, оңға пернелері.
prepare-language-help = Сұхбаттың тілі, рубрикада ол болмаса да. Таңдау – ← →.
prepare-spoken = Басқа тіл
prepare-spoken-help = Басқа тілде сөйлессе: «ұйғырша, аудармашымен». Сұрақтар жоғарыда таңдалған тілде беріледі.
prepare-adjustments-help = Кандидатқа қандай жағдай қажет және не жасалады: үзіліс, ірі қаріп, қосымша уақыт …
prepare-others-help = Аудармашы, еріп жүруші, бақылаушы: кім және не үшін қатысады
prepare-documents-help = Әр жолға бір құжат. Олар кейін дәлелдемелер тізілімінде қаралады. Әрі қарай – Tab.
break-off-title = Сұхбатты үзу
break-off-explanation = Сұхбат осы жерде нәтижесіз аяқталады, оны кейін жалғастыруға болмайды. Себебін жазыңыз: кандидат бас тартты, ауырып қалды …
language-ask = Экрандағы тіл
language-shown = Енді сұрақтар, деңгейлер мен мәтіндер мына тілде: { $language }.
language-only = Бұл рубрикада бір ғана тіл бар: { $language }.
language-missing = Сұхбат тілі: { $held }. Рубрика мәтіндерінің тілі: { $questions }.

## Opening and closing
script-read-aloud = Дауыстап оқылады
script-more = … жалғасы – PgDn
script-left = { $left ->
    [one] * Бір міндетті тармақ қалды.
   *[other] * { $left } міндетті тармақ қалды.
}
script-ready = Міндетті тармақтардың бәрі белгіленді.
script-refuse-title = Бас тартылды
script-refuse-explanation = Бұл тармақтан неге бас тартылды немесе ол неге өткізіп жіберілді? Себебі хаттамаға жазылады.

## Questions
ask-progress = сұрақ { $number } / { $count }
ask-interview-time = { $length } / { $minutes } мин
ask-question-time = { $length } / { $minutes } мин
ask-informs = Қай критерийлерге қатысты
ask-general = Жалпы
ask-probes = Нақтылаушы сұрақтар
ask-back-up = Түсініксіз болса: { $text }
ask-exact = сөзбе-сөз
ask-listen-for = Жауаптағы белгілер
ask-asked = Қойылды
ask-notes = Жазбалар
ask-flag = Кейінге белгілеу
ask-no-notes = Әзірге жазба жоқ. Бастау – Enter.
ask-evidence-count = дәлелдеме: { $count }
ask-flagged-list = белгіленген: { $questions }
ask-flagged = { $question } сұрағы кейінге белгіленді.
ask-unflagged = { $question } сұрағының белгісі алынды.
ask-tick-title = Қойылған нақтылаулар мен айтылған белгілер
ask-link-title = Критерийге байланыстыру
ask-ad-hoc-criteria = Бұл сұрақ қай критерийлерге қатысты? Әрі қарай – Enter.
ask-skip-title = Сұрақты өткізіп жіберу
ask-skip-explanation = Неге? Барлық кандидатқа бірдей сұрақтар қойылады, сондықтан себебі хаттамаға жазылады.
begun-title = Ашық тұрған сұхбатты жалғастыру керек пе?
begun-about = { $candidate ->
    [none] Осы рубрика бойынша басталған сұхбат ашық тұр: { $date }, { $time }.
   *[other] Осы рубрика бойынша { $candidate } деген кандидаттың сұхбаты ашық тұр: { $date }, { $time }.
}
begun-go-on = Соны жалғастыру
begun-another = Жаңасын бастау
begun-stop-title = Әлі бірде-бір сұрақ қойылған жоқ
begun-stop-about = Бұл сұхбатты не істеу керек?
begun-anew = Терілгенін сақтап, басқа рубрикамен қайта бастау
begun-discard = Өшіру
begun-break-off = Хаттамаға себебін жазып, үзу
session-discarded = Өшірілді: бұл сұхбаттан ештеңе қалмады.
second-session = { $count ->
    [one] { $candidate } деген кандидаттың осы рубрика бойынша тағы бір сұхбаты бар, соңғы өзгеріс күні – { $date }.
   *[other] { $candidate } деген кандидаттың осы рубрика бойынша тағы { $count } сұхбаты бар, соңғы өзгеріс күні – { $date }.
}
consent-title = Кандидат келісім бермейді
consent-about = Келісімсіз кандидатқа қатысты ештеңе жазуға болмайды. Бас тартқаны және оның себебі хаттамаға жазылды.
consent-break-off = Сұхбатты үзу
consent-go-on = Соған қарамастан жалғастыру
close-unasked-title = Қалған сұрақтарды қоймай аяқтау
close-unasked-explanation = { $left ->
    [one] { $questions } сұрағы қойылмады.
   *[other] { $left } сұрақ қойылмады: { $questions }.
} Неге? Себебі хаттамаға жазылады, ал қойылмағаны өткізіп жіберілген болып саналады. Сұрақ қоюға қайту – Esc.
ask-reword-title = Басқа сөзбен қойылды
ask-reword-explanation = Сұрақ қалай қойылса, солай жазыңыз. Рубрикадағы тұжырымы жазылса, бұл белгі алынады.
ask-ad-hoc-title = Қосымша сұрақ
ask-ad-hoc-explanation = Сұрақ қалай қойылса, солай жазыңыз. Хаттамада ол рубрикадан тыс деп көрсетіледі.

## Evidence
evidence-none = Әзірге дәлелдеме жоқ. Біріншісін тіркеу үшін a басыңыз.
evidence-brought-title = Әкелінген құжат
evidence-brought-explanation = Атауын түзетіңіз немесе тізімнен шығару үшін бос қалдырыңыз.
evidence-brought = әкелінді, әлі қаралған жоқ
evidence-date-unreadable = Бұл күнді оқу мүмкін болмады. 2026-03-14, 14.03.2026, 2026-03 немесе 2026 деп жазыңыз.
evidence-hours-unreadable = Сағат санын оқу мүмкін болмады. 0-ден үлкен сан енгізіңіз, мысалы 120 немесе 7,5.
evidence-date-ambiguous = { $date } күнін екі түрлі оқуға болады: қай сан – айдың күні? 2026-03-14 деп немесе нүктемен 14.03.2026 деп жазыңыз.
evidence-no-path = Алдымен файлдың жолын енгізіңіз.
evidence-hashed = { $bytes } байт; SHA-256 мәнінің басы – { $digest }.
evidence-remove-title = { $evidence } дәлелдемесін тізілімнен шығару
evidence-remove-explanation = Неге? Себебі хаттамаға жазылады; бұрын не жазылғаны оқиғалар журналында қалады.
evidence-title-help = Бұл не: «Сабақ жоспары, 2026 жылғы наурыз»
evidence-kind-help = Таңдау – солға, оңға пернелері.
evidence-source-help = Кім жасаған немесе кім берген
evidence-date-help = Қашан жасалған: 2026-03-14, 14.03.2026, 2026-03 немесе 2026
evidence-criteria-help = Қай критерийді растайды. Белгілеу немесе алып тастау – бос орын пернесі.
evidence-directness-help = Тікелей: жұмыстың өзі. Жанама: жұмыс туралы айтылғаны. Көмекші: бұдан басқасы.
evidence-person-help = Кіммен немесе қандай жағдайда көрсетілген
evidence-place-help = Қай жерде көрсетілген
evidence-hours-help = Қанша сағатты растайды: 120 немесе 7,5
evidence-verification-help = Түпнұсқа көрілді, пікір берушіден сұралды, файл салыстырылды …
evidence-path-help = Файл болса, оның жолы; ^R оның SHA-256 мәнін есептейді
rule-valid-help = Критерийге қатысы бар ма?
rule-authentic-help = Кандидаттың өз жұмысы ма?
rule-current-help = Әлі өзекті ме?
rule-sufficient-help = Түрі, көлемі және қамтыған уақыты жеткілікті ме?

## Rating
rate-progress = { $number } / { $count }
rate-progress-in-unit = { $unit }: { $number } / { $count }
rate-all-rated = Барлық критерий бағаланды.
rate-overview-title = Бағаланғаны: { $rated } / { $count }
rate-overview-unit = { $unit }, бағаланғаны: { $rated } / { $count }
rate-not-rated = баға қойылмаған
rate-does-not-apply = қолданылмайды
rate-applies = Бұл кандидатқа қолданылады
rate-does-not-apply-because = Бұл кандидатқа қолданылмайды: { $reason }
rate-does-not-apply-title = { $criterion } қолданылмайды
rate-does-not-apply-explanation = Критерий бұл кандидатқа неге қолданылмайды? Онда ол кандидаттың пайдасына да, зиянына да есептелмейді; себебі хаттамаға жазылады.
evidence-credits = { $units } орнына есептеледі
evidence-credit-title = { $evidence } мына модульдің орнына есептеледі
evidence-credit-none = Бұл дәлелдеме рубрика модульдің орнына есепке алатын құжат емес.
rate-needed = (қажетті)
rate-critical = (шек)
rate-critical-number = (шек: { $number })
rate-needed-critical = (қажетті, шек)
rate-because = Негіздеме
rate-on-record = { $criterion } критерийі бойынша жазылғаны
rate-nothing-on-record = Бұл критерийге әзірге ештеңе байланыстырылмаған.
rate-before-asked = Осы критерийге қатысты сұрақ қойылмай тұрып бағаланды; бұл хаттамаға жазылады.
rate-proposed = Қойылған баға – «{ $was }». Enter оны «{ $to }» бағасына ауыстырады, Esc қалдырады.
rate-proposed-none = Қойылған баға – «{ $was }». Enter оны алып тастайды, Esc қалдырады.
rate-proposed-first = Enter «{ $to }» бағасын қояды.
rate-correction = Enter оның орнына «{ $to }» бағасын қояды. Теру жалғасса, «{ $typed }» мәтінде қалады.
rate-number-so-far = { $number } … Enter осы нөмірдегі деңгейді таңдайды.
rate-no-such-level = Бұл шкалада { $number }-деңгей жоқ.
rate-heard = айтылды: { $point }
rate-skipped = өткізіп жіберілді: { $reason }

## Recommendation
recommend-missing = Нәтиже шығуы үшін не жетіспейді
recommend-worth-a-look = Нені тексеру керек
recommend-blocks = нәтиже үшін қажет
recommend-mend-title = Жетіспейтініне өту
recommend-nothing-missing = Жетіспейтін ештеңе жоқ.
recommend-incomplete-hint = Әзірге қабылдайтын нәтиже жоқ; жетіспейтініне өту – e.
recommend-depart-title = Басқа ұсыным таңдау
recommend-depart-reason-title = Ұсыным неге есептелгеннен өзгеше?
recommend-depart-reason-explanation = Себебі хаттамада және әр есепте көрсетіледі.
recommend-sign-title = Қол қою
recommend-sign-explanation = Нәтиже: { outcome-kind }. { $open ->
    [0] Қарайтын ештеңе қалмады.
    [one] Назар аударатын бір мәселе қалды.
   *[other] Назар аударатын { $open } мәселе қалды.
}{ $without ->
    [0] {""}
    [one] {" "}Бір бағаның негіздемесі жоқ: { $criteria }.
   *[other] {" "}{ $without } бағаның негіздемесі жоқ: { $criteria }.
} Қол қойылған сұхбат жабылады және енді өзгертілмейді. Растау үшін аты-жөніңізді енгізіңіз.
sign-other-title = Бағалаушы үшін қол қою керек пе?
sign-other-about = Бағалаушы ретінде көрсетілген – { $assessor }, ал енгізілген аты-жөн – { $name }.
sign-other-no = Басқа аты-жөн енгізу
sign-other-yes = Бәрібір қол қою
recommend-signed = қол қойылды
recommend-decided = қол қойылмаған
recommend-not-decided = ұсыным қабылданбаған
recommend-signed-told = Қол қойылды және жабылды.
recommend-no-feedback = f басып жазыңыз: нені көрсетті, нені көрсетпеді, енді не істеу керек.
recommend-without-feedback = Кері байланыс жазылмаған.
recommend-why-title = Неге: { $unit } модулі
recommend-why-overall = Неге
recommend-no-pictures = Әзірге көрсететін ештеңе жоқ.
