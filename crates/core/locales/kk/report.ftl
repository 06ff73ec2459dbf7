# The reports' own words.
report-date = Күні
report-length = Ұзақтығы
report-length-of = { $length }, жоспарланғаны – { $minutes } мин
# The language that was spoken, where the questions stood in another.
report-language-held = { $held }; сұрақтардың тілі: { $questions }
report-breaks = Үзілістер, ұзақтығына кірмейді
report-silent = Жазба жоқ, ұзақтығына кіреді
report-session = Сұхбат идентификаторы
report-rubric-digest = Рубриканың SHA-256 мәні
report-broken-off = Үзілді
report-result = Нәтиже
report-not-decided = Бағалаушы әлі шешім қабылдаған жоқ.
report-feedback = Кандидатқа кері байланыс
report-evidence = Дәлелдемелер тізілімі
report-no-evidence = Дәлелдемелер тіркелмеген.
report-evidence-item = Дәлелдеме
report-rationale = Негіздеме
report-procedure = Сұхбат қалай өтті
report-question = Сұрақ
report-wording = Тұжырымы
report-state = Күйі
report-time = Уақыты
report-probes = Қойылған нақтылаушы сұрақтар
report-item-open = белгіленбеген
report-item-done = орындалды
report-item-refused = бас тартылды: { $reason }
report-read-in = Қай тілде оқылды
report-question-not-asked = қойылмады
report-question-opened = ашылды, бірақ қойылмады
report-question-asked = қойылды
report-asked-in = { $asked }; тілі: { $languages }
report-question-skipped = өткізіп жіберілді: { $reason }
report-reworded = Басқа сөзбен қойылды: { $wording }
report-ad-hoc = Қосымша сұрақ: { $wording }
report-missing = Нәтиже шығуы үшін не жетіспейді
report-set-aside = Бағаланған, бірақ енді қолданылмайды
report-noted-besides = Ешбір критерийге жатпайтын жазбалар
report-signature = Қолтаңба және оқиғалар журналы
report-signed = Сұхбат хаттамасына қол қойған: { $name }, { $date }, { $time }.
report-not-signed = Қол қойылмаған.
report-trail = Журналдағы жазбалар саны – { $entries }; соңғысының хеші: { $hash }.
report-sha256 = SHA-256
report-title = { $audience ->
    [candidate] Сіздің сұхбатыңыз: { $rubric }
    [corrected] Сіздің сұхбатыңыз, түзетілген хат: { $rubric }
    [assessor] Сұхбат жазбалары: { $rubric }
    [protocol] Шешім хаттамасы: { $rubric }
    [public] Сұхбат нәтижесі: { $rubric }
   *[centre] Сұхбат хаттамасы: { $rubric }
}
report-about = Кандидат { $candidate } · { $date } · бағалаушы { $assessor }
bilingual-rubric-lacks = Бұл тілде ({ $language }) рубрика мәтіндері жоқ, олар рубриканың басқа тілінде берілді.
report-anonymous = Дербес деректерсіз
report-units = Модульдер
report-unit = Модуль
report-credits-head = Кредиттер
report-credits = { $credits }
report-criteria = Критерийлер
report-statement = Не талап етіледі
report-status-head = Күйі
report-status = { $status ->
    [met] орындалды
    [not-met] орындалмады
    [bonus] балл қосылды
    [deduction] балл шегерілді
    [not-enough-evidence] дәлелдеме жеткіліксіз
    [not-applicable] қолданылмайды
   *[not-assessed] бағаланбады
}
report-evidence-short = дәлелдеме әзірге жетіспейді
report-rating = Баға
report-ratings = Бағалар
report-questions = Сұрақтар
report-notes = Жазбалар
report-warnings = Нені тексеру керек
report-follow-ups = Әлі не істеу керек
report-no-follow-ups = Істелмеген ештеңе қалған жоқ.
report-what-if = Нәтижені не өзгертер еді
report-better = { $steps ->
    [one] Бір өзгеріс болса, нәтиже «{ $label }» болар еді{ $sets ->
        [one] :
       *[other] . Мына жолдардың кез келгені жеткілікті:
    }
   *[other] { $steps } өзгеріс болса, нәтиже «{ $label }» болар еді. Мына жолдардың кез келгені жеткілікті:
}
report-falls = { $steps ->
    [one] Бір баға бір деңгейге төмендесе, нәтиже «{ $label }» болмай қалады{ $sets ->
        [one] :
       *[other] {" "}(мына жолдардың кез келгеніндегідей):
    }
   *[other] Бағалар қосылып { $steps } деңгейге төмендесе (мына жолдардың кез келгеніндегідей), нәтиже «{ $label }» болмай қалады:
}
report-more-ways = Өзгерісі дәл осынша басқа нұсқалар да бар.
report-rests-on = { $count ->
    [one] Мына дәлелдеме болмаса, нәтиже төменірек болар еді: { $items }.
   *[other] Мына дәлелдемелердің кез келгені болмаса, нәтиже төменірек болар еді: { $items }.
}
report-flagged = { $question } сұрағы кейінге белгіленген; ол { $state ->
    [opened] ашылды, бірақ қойылмады
    [skipped] өткізіп жіберілді
   *[asked] қойылды
}.
report-in-doubt = { $evidence } дәлелдемесінің мына талапқа сай екені күмәнді: { $rules }.
report-held = Қойылған сұрақтар: { $asked } / { $questions }; сұхбат { $minutes } минутқа созылды.
report-code = Тексеру коды
report-code-explained = Код – осы құжат жасалған кездегі оқиғалар журналының соңғы жазбасы хешінің алғашқы таңбалары. «viva verify» командасы осы код бойынша сұхбат файлынан сол жазбаны, одан кейін басқалары қосылса да, тауып, файлдың қол қойылғаннан бері өзгерген-өзгермегенін көрсетеді.
report-not-all-looked-at = Бәрі қаралған жоқ: бұдан қысқа жолдар да болуы мүмкін.
report-computed = Бағалау қағидалары бойынша нәтиже – «{ $label }»; бағалаушының ұсынымы өзгеше.
report-draft = Әлі қол қойылмаған: мазмұны өзгеруі мүмкін.
report-who-decides = Бұл – бағалаушының ұсынымы, шешімді тану орталығы қабылдайды.
report-to-decide = Ұсыным бойынша шешім қабылдау қалды.
report-to-sign = Хаттамаға қол қою қалды.
report-recognition-until = Орталық осы ұсыным бойынша танығанының мерзімі – { $date } (осы күнді қоса алғанда).
report-recognition-months = Орталық осы ұсыным бойынша танығанының мерзімі – қол қойылған күннен бастап { rubric-months-of }.
report-renewed-by = Ұзарту: { $text }
report-level = Деңгей
report-practice = Жаттығу: бұл бағалау емес және ешкімнің құзыреттілігі туралы ештеңе айтпайды.
