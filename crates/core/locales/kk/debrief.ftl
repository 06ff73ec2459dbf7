# The debrief of a practice session, read by the trainee after signing. Words of this file: debrief талдау · case жағдай ·
# reference эталон · attempt әрекет · distractor алдамшы белгі · lenient, strict жұмсақ, қатаң · share үлес
debrief-title = Талдау: { $case }
debrief-about = { $trainee } · қол қойылған күні: { $date } · { $rubric }
debrief-explained = Сіздің жаттығу сұхбатыңыз бір тәжірибелі бағалаушының дәл сол ойдан шығарылған кандидатты қалай бағалағанымен қатар берілген. Бұл – Сізге қойылған баға да, үкім де емес. Айырмашылық бар жерде екі негіздемені де оқып, талқылаңыз.
debrief-case-changed = Сіз жаттыққаннан кейін бұл жағдай өзгертілген. Жұмысыңыз оның қазіргі мәтінімен салыстырылды.
debrief-well = Не жақсы шықты
debrief-next = Енді нені жетілдіру керек
debrief-next-nothing = Ерекше ештеңе жоқ. Күрделірек жағдай таңдаңыз.
debrief-outcome = Нәтиже
debrief-outcome-own = Сіздің ұсынымыңыз
debrief-outcome-computed = Бағаларыңыздан қағидалар бойынша шығатыны
debrief-outcome-reference = Эталон
debrief-outcome-none = әзірге нәтиже жоқ
debrief-outcome-units = Екеуінің бірі ғана таныған модульдер
debrief-outcome-critical = Екеуінің бірінде ғана орындалған шешуші критерийлер
debrief-ratings = Бағалар қатар
debrief-reasons = Негіздемелер қатар
debrief-reasons-doubted = Қайта қарауға тұрарлық негіздемелер
debrief-reason-empty = { $criterion }: негіздеме жазылмаған. Эталон: «{ $reference }»
debrief-reason-distractor = { $criterion }: «{ $own }» деген негіздемеңіз мына сөзге сүйенген болуы мүмкін: «{ $quote }», ал ол дәлелдеме емес. { $because } Эталон: «{ $reference }»
debrief-reason-elsewhere = { $criterion }: «{ $own }» деген негіздемеңіз мыналарға қатысты нәрсеге сүйенген болуы мүмкін: { $others }. Эталон: «{ $reference }»
debrief-criterion = Критерий
debrief-own = Сіз
debrief-reference = Эталон
debrief-difference = Айырмасы
debrief-own-reason = Сіздің негіздемеңіз
debrief-reference-reason = Эталонның негіздемесі
debrief-not-rated = баға жоқ
debrief-differs = { $standing ->
    [same] жоқ
    [above] { $levels ->
        [one] бір деңгей жоғары
       *[other] { $levels } деңгей жоғары
    }
    [below] { $levels ->
        [one] бір деңгей төмен
       *[other] { $levels } деңгей төмен
    }
    [without-enough] Сіз деңгей қойдыңыз; эталон бойынша дәлелдеме ешбір деңгейге жетпейді
    [overlooked] Сіз дәлелдемені жеткіліксіз деп таптыңыз; эталон бойынша ол бағалауға жетеді
   *[one-sided] салыстыратын ештеңе жоқ
}
debrief-figures = Бағалардың жалпы көрінісі
debrief-figures-explained = «Дәлелдеме жеткіліксіз» – деңгей емес. Екеуі де солай десе, бұл сәйкестік болып саналады; біреуі ғана десе, ол бөлек көрсетіліп, деңгей қажет көрсеткіштерге кірмейді. n – көрсеткіш неше бағаға негізделгені; олар мұнша аз болса, көрсеткіш өлшем емес, бағдар ғана.
debrief-evidence-disagreements = { $count ->
    [one] Бір критерий бойынша дәлелдемені екеуінің біреуі ғана жеткіліксіз деп тапты.
   *[other] { $count } критерий бойынша дәлелдемені екеуінің біреуі ғана жеткіліксіз деп тапты.
}
debrief-exact = Баға бірдей
debrief-within-one = Айырмасы бір деңгейден аспайды
debrief-kappa-linear = Салмақталған каппа, сызықтық
debrief-kappa-quadratic = Салмақталған каппа, квадраттық
debrief-mean-difference = Жұмсақ па, қатаң ба
debrief-mean-difference-is = { $leans ->
    [lenient] орта есеппен { $levels } деңгейге жұмсақ (n = { $n })
    [severe] орта есеппен { $levels } деңгейге қатаң (n = { $n })
   *[neither] орта есеппен жұмсақ та, қатаң да емес (n = { $n })
}
debrief-spread = Бағалардың шашыраңқылығы (стандарттық ауытқу, деңгеймен)
debrief-ends = Ең төменгі немесе ең жоғарғы деңгейдегі бағалар
debrief-beside-reference = { $own }; эталон: { $reference }
measured-share = { $part } / { $whole } ({ $percent } %)
measured-number = { $value } (n = { $n })
debrief-unknown = { $why ->
    [few] анықталмаған: бағалар тым аз (n = { $n })
    [measured] анықталмаған: бағалар – сандар, олардың санаттары жоқ (n = { $n })
    [scales] анықталмаған: критерийлердің шкалалары әртүрлі (n = { $n })
    [chance] анықталмаған: бәрінің деңгейі бірдей, сондықтан кездейсоқ та сәйкес келер еді (n = { $n })
   *[nothing] анықталмаған: салыстыратын ештеңе жоқ (n = { $n })
}
debrief-evidence = Дәлелдемелер
debrief-evidence-explained = Сіздің жазбаларыңыз эталонның жазбаларымен мағынасы бойынша емес, ортақ сөздері бойынша салыстырылды. Соңғы шешім – Сіздікі: «мүмкін» делінген жерде жазбаңыз соны басқа сөзбен айтып тұруы мүмкін, ондайда жазбаңызға сеніңіз.
debrief-evidence-table = Эталонда не жазылған
debrief-found = Табылған дәлелдемелер
debrief-place = Қай жерде
debrief-expected = Айтылғаны және эталонда қалай жазылғаны
debrief-expected-is = «{ $quote }» – { $note }
debrief-criteria = Критерийлер
debrief-standing = Жайы
debrief-own-remark = Сіздің жазбаңыз
debrief-place-probe = { $question }, { $probe }-нақтылаушы сұрақ
debrief-standing-is = { $standing ->
    [found] табылды
    [claimed] басқа сөзбен жазылған, өз белгісі бойынша
    [missed] өткізіп алынды
    [unclear] мүмкін, жазылған: осы сұрақ бойынша бір жазбаңыз соны басқа сөзбен айтып тұрған болуы мүмкін
    [otherwise] мүмкін, жазылған, бірақ айырмасы бар: ол туралы сұрақ төменде
   *[unsaid] айтылмаған: сұрақ не нақтылаушы сұрақ қойылмаған немесе кандидаттың сөзі одан бұрын бөлінген
}
debrief-remark = { $question }, { $remark }: «{ $text }»
debrief-otherwise = Айтылғаннан басқаша жазылған болуы мүмкін
debrief-otherwise-number = { $remark } – Сізде «{ $noted }», кандидатта «{ $said }»: «{ $quote }». Қайсысын естідіңіз? Мұны тек сөзіне қарап айыру мүмкін емес.
debrief-otherwise-negation = { $remark } – «{ $word }» сөзіне келгенде екеуіңіздің біріңізде ғана болымсыз айтылған: «{ $quote }». Не естідіңіз? Мұны тек сөзіне қарап айыру мүмкін емес.
debrief-not-said = Кандидат мұны айтпаған болуы мүмкін
debrief-not-said-is = { $remark } – кандидаттың жауабы былай басталады: «{ $said }»
debrief-distractors = Дәлелдеме болмаса да, дәлелдеме ретінде жазылған
debrief-distractor = { $remark } – кандидаттың айтқаны: «{ $quote }». { $because }
debrief-linked-elsewhere = Басқа критерийлерге байланыстырылған
debrief-linked = { $remark } – { $count ->
    [0] ешқайсысына байланыстырылмаған{ $linked }
   *[other] мынаған байланыстырылған: { $linked }
}; эталонда мынаған байланыстырылған: { $expected }.
debrief-asking = Сіз қалай сұрадыңыз
debrief-probes-left = Маңызды нәрсені ашатын, бірақ қойылмаған нақтылаушы сұрақтар
debrief-no-probes-left = Маңызды нәрсені ашатын нақтылаушы сұрақтардың бәрін қойдыңыз.
debrief-probe-asks = Нақтылаушы сұрақ
debrief-probe-says = Не анықталар еді
debrief-reveals = Неге қатысты
debrief-changed = Сіздің бағаңыз эталоннан өзгеше
debrief-changed-nothing = жоқ
debrief-follow-ups = Өз сөзіңізбен қойылған сұрақтар
debrief-follow-up-is = { $kind ->
    [leading] жетелеуші: жауапты кандидаттың аузына салады
    [perhaps] мүмкін, жетелеуші: жауабы алдын ала күтіліп тұрған жоқ па?
   *[own] өз сөзіңізбен
}
debrief-question = Сұрақ
debrief-wording = Тұжырым
debrief-points = Жауаптағы белгілер
debrief-points-both = Екеуі де белгілеген
debrief-points-missed = Тек эталонда
debrief-points-own = Тек Сізде
debrief-points-explained = Эталонда барлық маңызды нақтылаушы сұрақ қойылғанда айтылатын белгілер көрсетілген; кейбір белгі Сіз қоймаған сұраққа байланысты болуы мүмкін.
debrief-documents = Құжаттар
debrief-document = Құжат
debrief-document-not-registered = тізіліміңізде жоқ
debrief-document-alike = бірдей бағаланған
debrief-rule = { $rule }: Сізде – { $own }, эталонда – { $reference }
debrief-procedure = Рәсім қадамдары
debrief-steps-done = Орындалған қадамдар
debrief-time = Уақыты
debrief-no-lapses = Бірде-бір қадам қалып қоймаған.
debrief-overruns = Жоспарланғаннан ұзақ
debrief-overrun = { $question }: { $taken } / { $minutes } мин
debrief-lapse-because = { $lapse } Мұнда неге маңызды: { $because }
debrief-lapse-conflict = Мүдделер қақтығысының бар-жоғы көрсетілмеген.
debrief-lapse-refused = «{ $text }»: бас тартылды. Себебі: { $reason }.
debrief-lapse-item = «{ $text }»: қалып қойған.
debrief-lapse-skipped = { $question }: сұрақ өткізіп жіберілген.
debrief-lapse-not-asked = { $question }: сұрақ қойылмаған.
debrief-lapse-order = { $question }: сұрақ өзінен кейін тұрған сұрақтардан соң қойылған.
debrief-lapse-reworded = { $question }: сұрақ рубрикадағыдан басқа сөзбен қойылған.
debrief-lapse-cut-off = { $question }: кандидаттың сөзі бөлінген.
debrief-lapse-probe = { $question }: «{ $text }» деген нақтылаушы сұрақ қойылмаған.
debrief-lapse-document = «{ $title }»: дәлелдемелерге қойылатын төрт талаптың бәрі бойынша бағаланбаған.
debrief-lapse-broken-off = Сұхбат үзілген.
debrief-lapse-early = { $criterion }: баға сұрақ қойылмай тұрып берілген.
debrief-lapse-rationale = { $criterion }: баға негіздемесіз берілген.
debrief-lapse-ground = { $criterion }: баға берілген, бірақ хаттамада оған жазба да, айтылған белгі де, дәлелдеме де жоқ.
debrief-lapse-late-note = { $question }: { $remark } жазбасы өзі қатысты бағадан кейін жасалған.
debrief-well-outcome = Ұсынымыңыз эталондағымен бірдей.
debrief-well-exact = Бағаларыңыз эталонмен бірдей: { $share }.
debrief-well-within-one = Бағаларыңыз эталоннан бір деңгейден артық алшақ емес: { $share }.
debrief-well-found = Айтылған дәлелдемелерді жазып алдыңыз: { $share }.
debrief-well-procedure = Рәсімнің барлық қадамын орындадыңыз.
debrief-well-nothing-leading = Жетелеуші сұрақ қоймадыңыз.
debrief-well-probes = Маңызды нәрсені ашатын нақтылаушы сұрақтардың бәрін қойдыңыз.
debrief-well-documents = Барлық құжатты эталондағыдай бағаладыңыз.
debrief-well-on-time = Уақытқа сыйдыңыз.
debrief-well-finished = Сұхбатты соңына дейін жеткізіп, шешім қабылдап, қол қойдыңыз.
debrief-next-more = (мұндай жер саны – { $count })
debrief-next-opening = Әр кандидат үшін міндетті қадамнан бастаңыз: «{ $text }».
debrief-next-leading = { $question }: ашық сұраңыз. «{ $wording }» деген сұрақ жауапты кандидаттың аузына салады, ал оның келіскені ештеңе көрсетпейді.
debrief-next-perhaps-leading = { $question }: «{ $wording }» деген сұрақ жауапты алдын ала айтып қоймай ма? Айтып қойса, ашық сұраңыз: кандидат жай ғана келісе салуы мүмкін.
debrief-next-hurried = Асықпаңыз: сұхбатқа { $minutes } минуттың { $taken } ғана кетті, ал маңызды { $left } нақтылаушы сұрақ қойылмай қалды. Ең маңыздысы алғашқы жауаптан кейін айтылады.
debrief-next-early = { $criterion }: алдымен сұраңыз, сосын бағалаңыз. Сұрақтан бұрын қойылған баға – алғашқы әсер ғана.
debrief-next-question = { $question }: кандидаттардың мүмкіндігі тең болуы үшін рубриканың барлық сұрағын қойыңыз.
debrief-next-probe = { $question }: «{ $asks }» деп сұраңыз. Оның жауабы мына критерий үшін маңызды: { $criterion }.
debrief-next-not-said = { $question }: { $remark } жазбасында айтылғаннан көбірек нәрсе тұрған болуы мүмкін: «{ $text }». Кандидаттың жауабы былай басталады: «{ $said }». Естіген болсаңыз, жазбаңызға сеніңіз.
debrief-next-distractor = { $question }: «{ $quote }» деген сөз дәлелдемеге ұқсайды, бірақ дәлелдеме емес. Бұл кандидаттың не істегенін көрсете ме – соны ойлаңыз.
debrief-next-missed = { $question }: мына критерийге қатысты айтылғанды тыңдап, жазып алыңыз: { $criterion }. Мысалы: «{ $quote }».
debrief-next-without-enough = { $criterion }: дәлелдеме жеткіліксіз болса, деңгей қоймай, солай деп айтыңыз.
debrief-next-overlooked = { $criterion }: бағалауға дәлелдеме жететін еді. Жазбаларыңызды деңгейлердің сипаттамасымен тағы бір салыстырыңыз.
debrief-next-lenient = Орта есеппен эталоннан { $levels } деңгейге жұмсақ бағалайсыз, әсіресе мына критерийде: { $criterion }. Әр жазбаны адамнан алған әсермен емес, деңгейдің сипаттамасымен салыстырыңыз.
debrief-next-severe = Орта есеппен эталоннан { $levels } деңгейге қатаң бағалайсыз, әсіресе мына критерийде: { $criterion }. Әр жазбаны деңгейдің сипаттамасымен салыстырыңыз: онда аталғаны жеткілікті.
debrief-next-all-alike = Бағаларыңыз эталондағыдан бір-біріне жақынырақ (шашыраңқылығы – { $spread }, эталонда – { $reference }). Кандидат туралы жалпы пікіріңіз қандай болса да, әр критерийді бөлек бағалаңыз.
debrief-next-far-apart = { $criterion }: эталоннан айырмаңыз – { $levels } деңгей. Екі негіздемені, сосын арадағы деңгейлердің сипаттамасын оқыңыз.
debrief-next-outcome = Бағаларыңыздан эталондағы нәтиже шығады, ал ұсынымыңыз одан өзгеше. Қағидалардың неге мұндай нәтиже беретінін қайта оқыңыз.
debrief-next-document = «{ $title }»: құжатты тізілімге енгізіп, алдыңызға қойып, төрт талаптың әрқайсысы бойынша бағалаңыз.
debrief-next-linked = { $remark } жазбасын нені көрсетсе, соған байланыстырыңыз; эталон бойынша бұл – мына критерий: { $criterion }.
debrief-next-cut-off = { $question }: кандидатқа сөзін аяқтатыңыз, маңыздысы соңында айтылуы мүмкін.
debrief-next-rationale = { $criterion }: неге солай бағалағаныңызды және ол қай жерде айтылғанын жазыңыз.
debrief-next-other-words = { $question }: бәрінен бірдей сұралуы үшін рубриканың сөзімен сұраңыз.
debrief-next-order = { $question }: сұрақтардың ретін сақтаңыз.
debrief-next-notes-first = { $question }: бағаламас бұрын жазбаларды аяқтаңыз.
debrief-next-points = { $question }: кандидат сөйлеп тұрғанда назар аударатын белгілерді қарап отырыңыз.
debrief-next-time = { $question }: соңғы сұраққа да алғашқысындай уақыт қалуы үшін уақытты қадағалаңыз.
debrief-progress = Ілгерілеу
debrief-progress-chart = Әрекеттер бойынша үлестер
debrief-progress-shows = { $attempts } әрекет. Бағалардың эталонмен сәйкестігі: алғашқысында { $first } %, соңғысында { $last } %.
debrief-progress-attempts = { $attempts } әрекет.
debrief-attempt = Әрекет
debrief-attempt-is = { $number }. { $case }, { $date }
debrief-components = Дәлдіктің төрт бөлігі
debrief-components-explained = Эталоннан ауытқулардың орташа квадраттары, деңгейдің квадратымен, әр жағдайдағы соңғы әрекет бойынша (Кронбах, 1955). Бөлік неғұрлым аз болса, соғұрлым жақсы.
debrief-elevation = Жалпы деңгей: тұтастай жұмсақ па, қатаң ба
debrief-differential-elevation = Кандидаттарды ажырату
debrief-stereotype-accuracy = Критерийлерді ажырату
debrief-differential-accuracy = Әр кандидаттың мықты жағын ажырату
debrief-squared = { $value }
debrief-rests-on = Неге негізделген
debrief-cases-criteria = { $cases } жағдай, { $criteria } критерий
debrief-no-components = { $why ->
    [measured] Анықталмаған: бағалар – сандар, олардың санаттары жоқ.
    [scales] Анықталмаған: критерийлердің шкалалары әртүрлі.
   *[few] Әзірге анықталмаған: бір рубрика бойынша екі жағдай және олардың әрқайсысында екеуі де деңгей қойған кемінде екі критерий керек.
}
