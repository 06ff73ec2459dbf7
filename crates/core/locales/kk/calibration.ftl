# Калибрлеу: көп бағалаушының бір сұхбаттарға қойған бағалары қатар, есептерде және экранда.
# rater бағалаушы; subject: жаттығу жағдайы, жазып алынған сұхбат немесе бағалаушылары бірнеше сұхбат;
# reference эталон, сарапшының бағасы; median медиана: бәрі қойған бағалардың ортасы; to talk about: талқылайтын мәселе.
calibration-title = Бағалаушыларды калибрлеу: { $rubric }
calibration-subtitle = Бағалаушы – { $raters }, баға жинағы – { $counted }
calibration-practice = Бұл бағалар жаттығу кезінде қойылған: ешкімнің құзыреттілігі бағаланған жоқ.
calibration-real = Бұл бағаларды бір сұхбаттың бағалаушылары қойған. Олар тек сол сұхбаттың ішінде салыстырылады.

calibration-raters = Бағалаушылар
calibration-subjects = Не бағаланды
calibration-subject = { $kind ->
    [case] «{ $name }» жаттығу жағдайы
    [recorded] жазып алынған «{ $name }» сұхбаты
    [candidate] кандидат { $name }
   *[panel] «{ $name }» сұхбаты
}
calibration-given-in-all = Бағалар
calibration-not-enough = Дәлелдеме жеткіліксіз
calibration-counts = деңгей қойылғаны: { $levels }; «дәлелдеме жеткіліксіз» дегені: { $without }
calibration-left-out-count = Есепке алынбағаны

calibration-part-talks = Нені талқылау керек
calibration-talks-about = Алдымен бағалары бір-бірінен немесе эталоннан ең алшақ критерийлер беріледі. «Алшақтық» – екі бағалаушының бағалары арасындағы орташа қашықтық, шкаланың үлесі ретінде: 0 – бәрінің бағасы бірдей, 1 – бірі ең төменгі, екіншісі ең жоғарғы деңгейді қойған.
calibration-no-talks = Салыстыруға болатын барлық критерийге бәрі бірдей баға қойған.
calibration-no-more-talks = Қалған жағынан салыстыруға болатын барлық критерий бойынша бағалар бірдей.
calibration-leaning = { $who ->
    [reference] Алдымен барлық бағалаушымен сөйлесіңіз: олар эталоннан ұдайы { $side ->
        [mild] жұмсағырақ
       *[severe] қатаңырақ
    }, айырмасы – { $levels } деңгей (баға саны: { $ratings }).
   *[rater] Алдымен бір бағалаушымен ({ $rater }) сөйлесіңіз: ол басқалардан ұдайы { $side ->
        [mild] жұмсағырақ
       *[severe] қатаңырақ
    }, айырмасы – { $levels } деңгей (баға саны: { $ratings }).
} Критерийлер осы айырма шегерілгеннен кейін реттелген.
calibration-part-agreement = Бағалар қаншалықты сәйкес келеді
calibration-part-decisions = Шешімдер сәйкес келе ме
calibration-decisions-about = Мұнда әр бағалаушының бағаларынан рубрика ережелері бойынша қандай шешім шығатыны көрсетілген: бір деңгейлік айырма ештеңені өзгертпеуі де, модульдің танылу-танылмауын шешуі де мүмкін. Есепке алынған, көшірілген немесе өтінім берілмеген модульдер туралы мұнда ешкім шешім шығармайды.
calibration-column-decision = Шешім
calibration-column-decided = Танылды / танылмады
calibration-column-pabak = PABAK
calibration-column-fleiss = Флейс каппасы
calibration-decision-outcome = Қорытынды
calibration-decision-units = Барлық модуль
calibration-decided = { $yes } / { $no }
calibration-signed-for-it = Бұл бағаларға сұхбаттың өзінде қол қойылған; қалғандары бұл бағаларды көрмей бағалаған.
calibration-ordinal = Деңгейлер, реті ескерілген
calibration-nominal = Деңгейлер мен «дәлелдеме жеткіліксіз», реті ескерілмеген
calibration-no-figure = Анықталмаған ({ $reason }): { $names }.
calibration-pairs = { $left_out ->
    [0] Орташа каппа бағалаушылардың { $pairs } жұбы бойынша алынды.
   *[other] Орташа каппа бағалаушылардың { $pairs } жұбының ішінен каппасы анықталғандары бойынша алынды; анықталмағаны: { $left_out }.
}
calibration-agreement-about = Әр көрсеткіштің жанында оның неше бірлікке негізделгені жазылған; бірлік – бір сұхбаттың бір критерийі. Бірлік аз болса, аралық кең шығады: бұл дәлдіктің аздығын көрсетеді.
calibration-several-scales = Критерий шкалаларының ұзындығы әртүрлі. Жалпы көрсеткіштер деңгейлердің нөмірлерін салыстырады; деңгейлердің мағынасын тек жеке критерийдің көрсеткіштері білдіреді.
calibration-numbers-apart = Сандар мен деңгейлер бір көрсеткіште салыстырылмайды. Санмен бағаланған және тек өз көрсеткіштері бар: { $criteria }.
calibration-part-criteria = Критерийлер бойынша
calibration-part-raters = Бағалаушылар бойынша
calibration-raters-about = «Басқаларға қарағанда» – бағалаушының орташа деңгейі мен сол бірліктерге басқалар қойған орташа деңгейдің айырмасы: нөлден төмен – қатаңдау, нөлден жоғары – жұмсақтау. «Онсыз альфа» – қалған бағалаушылардың сәйкестігі: ол едәуір жоғары болса, бағалаушының бағалары бөлек тұр. Мұның ешқайсысы кімнің дұрыс екенін айтпайды.
calibration-part-left-out = Не есепке алынбады
calibration-part-reading = Мұны қалай оқу керек
calibration-reading-agreement = Сәйкестік әлі дәлдік емес. Бағалары сәйкес келіп тұрса да, бағалаушылардың бәрі бірдей қателесуі мүмкін; дәлдік туралы тек жағдайдың эталоны айтады, ал оның өзі – сарапшылардың пайымы.
calibration-reading-small = Бағалаушы да, жағдай да аз болса, көрсеткіштер шамамен ғана болады. Олар нені талқылау керегін табуға жарайды, ал адамдарды бағалауға жарамайды.
calibration-reading-evidence = «Дәлелдеме жеткіліксіз» – деңгей емес. Ол деңгейлердің реті ескерілген көрсеткіштерге кірмейді, ал реті ескерілмегендерінде жеке санат болып тұрады.

calibration-column-rank = Орны
calibration-column-criterion = Критерий
calibration-column-need = Талқылау қажеттігі
calibration-column-apart = Бағалаушылар алшақтығы
calibration-column-from-reference = Эталоннан алшақтық
calibration-column-steps = Бағалардың ең үлкен айырмасы, деңгей
calibration-column-figure = Көрсеткіш
calibration-column-value = Мәні
calibration-column-interval = Аралық
calibration-column-units = Бірлік
calibration-column-raters = Бағалаушы
calibration-column-ratings = Баға
calibration-column-rater = Бағалаушы
calibration-column-mean = Орташа деңгей
calibration-column-severity = Басқаларға қарағанда
calibration-column-spread = Шашырауы
calibration-column-exact = Дәл сәйкестік
calibration-column-adjacent = Бір деңгей шегінде
calibration-column-alpha = Альфа
calibration-column-alpha-without = Онсыз альфа
calibration-column-distribution = Қойылған деңгейлер
calibration-column-reference = Эталонға қарағанда
calibration-column-level = Деңгей
calibration-column-anchor = Деңгей сипаттамасы

calibration-measure = { $measure ->
    [exact] Дәл сәйкестік
    [adjacent] Бір деңгей шегіндегі сәйкестік
    [positive_agreement] Жоғарғы санаттағы сәйкестік
    [negative_agreement] Төменгі санаттағы сәйкестік
    [pabak] PABAK
    [kappa] { $mean ->
        [yes] Орташа каппа
       *[no] Каппа
    }, { $weights ->
        [linear] сызықтық салмақпен
        [quadratic] квадраттық салмақпен
        [ordinal] реттік салмақпен
       *[unweighted] салмақсыз
    }
    [fleiss] Флейс каппасы
    [alpha] Криппендорф альфасы, { $weights ->
        [nominal] атаулық
        [interval] аралықтық
        [ratio] қатынастық
       *[ordinal] реттік
    }
    [ac1] Гвет AC1 коэффициенті
    [ac2] Гвет AC2 коэффициенті
    [icc] Сыныпішілік корреляция ({ $weights })
   *[w] Кендалл W коэффициенті
}
calibration-undefined = { $reason ->
    [two-raters] бағалаушы екеуден аз
    [two-ratings] екі бағасы бар бірлік жоқ
    [one-unit] бірлік біреу, одан ештеңе айтуға болмайды
    [complete-units] бәрі бағалаған бірлік тым аз
    [common-units] екі бағалаушыда ортақ бірлік жеткіліксіз
    [chance] кездейсоқ сәйкестік 1-ге тең
    [no-variation] барлық баға бірдей
    [variance] оң дисперсия жоқ
    [negative] бұл бағалар жарамайды
    [one-category] шкалада бір ғана санат бар
    [categories] санат тым көп
    [measured] сандардың санаттары жоқ
    [never-chosen] санатты ешкім таңдамаған
   *[nothing] баға тым аз
}
calibration-distribution-level = «{ $level }»: { $count }
calibration-against = { $n ->
    [0] –
   *[other] орташа айырма { $difference }, дәл { $exact }, бір деңгей шегінде { $adjacent } (n = { $n })
}{ $kinds ->
    [0] {""}
   *[other] ; деңгейге қарсы «дәлелдеме жеткіліксіз»: { $kinds }
}
calibration-statement = Талап: { $statement }
calibration-need = Бағалаушылар алшақтығы { $apart }, эталоннан { $reference }; екі баға арасында ең көбі { $steps } деңгей.
calibration-given = { $count ->
    [0] деңгей қойылмаған
   *[other] { $levels }
}; дәлелдеме жеткіліксіз: { $without }
calibration-voice = { $rater } · { $level }
calibration-reference = Эталон
calibration-no-rationale = (негіздемесіз)
calibration-anchors = Бағалар бөлінген сипаттамалар
calibration-one-subject = Сұхбат біреу болса, критерий – бір ғана бірлік: ол бойынша тек сәйкестік үлесі есептеледі, кездейсоқ сәйкестікке түзетілген көрсеткіштер есептелмейді.
calibration-all-agree = Бәрі қойған баға: { $level }
calibration-not-enough-evidence = дәлелдеме жеткіліксіз

calibration-map = Бағалаушылар медианамен салыстырғанда
calibration-map-shows = Әр ұяшықта бағалаушы қойған деңгей тұр, сұхбат бірнешеу болса – олардың орташасы. Белгі оның дәл соны бағалағандардың ортасынан қаншалықты алыс екенін көрсетеді: жоғары – жұмсақтау, төмен – қатаңдау, қос белгі – бір деңгей немесе одан көп. { $apart ->
    [0] Ортадан бір деңгей немесе одан көп алшақ ұяшық жоқ.
   *[other] Ортадан бір деңгей немесе одан көп алшақ ұяшықтар: { $apart }.
}
calibration-map-above = ортадан жоғары
calibration-map-far-above = бір деңгей не одан көп жоғары
calibration-map-below = ортадан төмен
calibration-map-far-below = бір деңгей не одан көп төмен
calibration-map-middle = ортада
calibration-map-nothing = – бағаланбаған

calibration-left-out-kind = { $reason ->
    [unreadable] оқылмады
    [altered] файл бағдарламадан тыс өзгертілген
    [own-sheet] нақты кандидатты бағалаушының парағы: бәрі қол қойып, парақтар жиналмайынша, ол ешкімге көрсетілмейді
    [unsigned] қол қойылмаған
    [broken-off] сұхбат үзілген
    [consent-withdrawn] кандидат келісімін кері қайтарып алған
    [material] жазып алынған сұхбаттың материалы, онда баға жоқ
    [rated-by-one] бір ғана бағалаушы бағалаған, ал нақты кандидаттар бір-бірімен салыстырылмайды
    [other-rubric] басқа рубрика немесе басқа нұсқа бойынша бағаланған
    [copy] есепке алынғанның көшірмесі
    [second-attempt] кейінгі әрекет; біріншісі есепке алынады
   *[earlier-attempt] ертерек әрекет; соңғысы есепке алынады
}
calibration-left-out-times = { $kind } ({ $count })
