# Калибрлеу: көп бағалаушының бір сұхбаттарға қойған бағалары қатар, есептерде және экранда.
# rater бағалаушы; subject: жаттығу жағдайы, жазып алынған сұхбат немесе сессия; reference эталон, сарапшының бағасы;
# median медиана: бәрі қойған бағалардың ортасы; to talk about: талқылайтын мәселе.
calibration-title = Бағалаушыларды калибрлеу: { $rubric }
calibration-subtitle = { $raters ->
    [one] { $raters } бағалаушы
   *[other] { $raters } бағалаушы
}, { $counted ->
    [one] { $counted } бағаланған сұхбат
   *[other] { $counted } бағаланған сұхбат
}
calibration-practice = Бұл бағалар жаттығуда қойылған. Олар ешкімнің құзыреттілігін бағалау емес.
calibration-real = Бұл бағаларды бір сессияның бағалаушылары қойған. Олар тек сол сессияның ішінде салыстырылады.

calibration-raters = Бағалаушылар
calibration-subjects = Не бағаланды
calibration-subject = { $kind ->
    [case] жаттығу жағдайы { $name }
    [recorded] жазып алынған сұхбат { $name }
    [candidate] үміткер { $name }
   *[panel] сессия { $name }
}
calibration-given-in-all = Бағалар
calibration-not-enough = Дәлелдеме жеткіліксіз
calibration-counts = деңгей қойылғаны: { $levels }; «дәлелдеме жеткіліксіз» дегені: { $without }
calibration-left-out-count = Есепке алынбағаны

calibration-part-talks = Нені талқылау керек
calibration-talks-about = Бағалаушылар бір-бірінен немесе эталоннан ең алшақ тұрған критерийлер алдымен беріледі. Алшақтық – екі бағалаушының арасындағы орташа қашықтық, шкаланың үлесімен: 0 – бәрі келіседі, 1 – шкаланың төменгі шеті жоғарғы шетіне қарсы.
calibration-no-talks = Салыстыруға болатын барлық критерий бойынша бағалар бірдей.
calibration-part-agreement = Бағалаушылар қаншалықты келіседі
calibration-ordinal = Деңгейлер реті бойынша
calibration-nominal = Деңгейлер мен «дәлелдеме жеткіліксіз» атау ретінде
calibration-intervals-otherwise = { $pair ->
    [yes] Сыныпішілік корреляциялардың аралықтары F үлестірімі бойынша, каппаныкі оның стандарттық қатесі бойынша есептелді. Барлық іріктеме бірдей болса, аралық көрсетілмейді.
   *[no] Сыныпішілік корреляциялардың аралықтары F үлестірімі бойынша есептелді. Барлық іріктеме бірдей болса, аралық көрсетілмейді.
}
calibration-no-figure = Анықталмаған ({ $reason }): { $names }.
calibration-pairs = { $left_out ->
    [0] Орташа каппа бағалаушылардың { $pairs } жұбы бойынша алынды.
   *[other] Орташа каппа бағалаушылардың { $pairs } жұбының ішінен каппасы анықталғандары бойынша алынды; анықталмағаны: { $left_out }.
}
calibration-agreement-about = Әр көрсеткіштің жанында оның неше бірлікке негізделгені жазылған; бірлік – бір сұхбаттың бір критерийі. Аралықтар { $seed } бастапқы санымен алынған { $samples } іріктемеден есептелді, сенім деңгейі { $confidence } %. Бірлік аз болса, аралық кең болады, мұны ескеру қажет.
calibration-several-scales = Критерийлердің шкалалары әртүрлі ұзындықта. Жалпы көрсеткіштерде деңгейлердің нөмірлері салыстырылады; деңгейлердің мағынасын тек жеке критерийдің көрсеткіштері айтады.
calibration-part-criteria = Критерийлер бойынша
calibration-part-raters = Бағалаушылар бойынша
calibration-raters-about = «Басқаларға қарағанда» – бағалаушы қойған деңгейлердің орташасынан сол бірліктерге басқалар қойғанның орташасын алғандағы айырма: нөлден төмен – қаталдау, нөлден жоғары – жұмсақтау. «Онсыз альфа» – қалғандарының келісуі: ол едәуір жоғары болса, бағалаушы бөлек тұр. Мұның ешқайсысы кімнің дұрыс екенін айтпайды.
calibration-part-left-out = Не есепке алынбады
calibration-part-reading = Мұны қалай оқу керек
calibration-reading-agreement = Келісу әлі дәлдік емес. Бағалаушылар келісе отырып, бәрі бірге қателесуі мүмкін; дәлдік туралы тек жағдайдың эталоны айтады, ал оның өзі – сарапшылардың пайымы.
calibration-reading-small = Бағалаушы да, жағдай да аз болса, көрсеткіштер шамамен ғана. Олар нені талқылау керегін табуға жарайды, адамдарды бағалауға жарамайды.
calibration-reading-evidence = «Дәлелдеме жеткіліксіз» деңгей емес. Ол реттелген деңгейлердің көрсеткіштеріне кірмейді, ал атаулардың көрсеткіштерінде жеке санат болып тұрады.

calibration-column-rank = Орны
calibration-column-criterion = Критерий
calibration-column-need = Талқылау қажеттігі
calibration-column-apart = Бағалаушылар алшақтығы
calibration-column-from-reference = Эталоннан алшақтық
calibration-column-steps = Бағалар арасындағы деңгей, ең көбі
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
    [one-unit] бір бірлік бойынша айту мүмкін емес
    [complete-units] бәрі бағалаған бірлік тым аз
    [common-units] екі бағалаушыда ортақ бірліктер жеткіліксіз
    [chance] кездейсоқ келісу 1-ге тең
    [no-variation] барлық баға бірдей
    [variance] оң дисперсия жоқ
    [negative] басқа бағалар қажет
    [one-category] шкалада бір ғана санат бар
    [categories] санат тым көп
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
calibration-need = Бағалаушылар алшақтығы { $apart }, эталоннан { $reference }; екі баға арасында ең көбі { $steps ->
    [one] { $steps } деңгей
   *[other] { $steps } деңгей
}.
calibration-given = { $count ->
    [0] деңгей қойылмаған
   *[other] { $levels }
}; дәлелдеме жеткіліксіз: { $without }
calibration-voice = { $rater } · { $level }
calibration-reference = Эталон
calibration-no-rationale = (негіздемесіз)
calibration-anchors = Мына сипаттамалардың арасында
calibration-one-subject = Сұхбат біреу болса, критерий – бір ғана бірлік: ол туралы тек сәйкестік үлестерін айтуға болады, кездейсоқтыққа түзетілген көрсеткіштерді айтуға болмайды.
calibration-all-agree = Бәрі қойған баға: { $level }
calibration-not-enough-evidence = дәлелдеме жеткіліксіз

calibration-map = Бағалаушылар медианаға қарағанда
calibration-map-shows = Әр ұяшықта бағалаушы қойған деңгей тұр, сұхбат бірнешеу болса – олардың орташасы. Белгі оның дәл соны бағалағандардың ортасынан қаншалықты алыс екенін көрсетеді: жоғары – жұмсақтау, төмен – қаталдау, қос белгі – бір деңгей немесе одан көп. { $apart ->
    [0] Ортадан бір деңгей немесе одан көп алыс ешкім жоқ.
   *[other] Ортадан бір деңгей немесе одан көп алыс ұяшықтар: { $apart }.
}
calibration-map-above = ортадан жоғары
calibration-map-far-above = бір деңгей не одан көп жоғары
calibration-map-below = ортадан төмен
calibration-map-far-below = бір деңгей не одан көп төмен
calibration-map-middle = ортада
calibration-map-nothing = – бағаланбаған

calibration-left-out-kind = { $reason ->
    [unreadable] оқылмады
    [altered] басқа біреу өзгерткен
    [own-sheet] нақты үміткерді бағалаушының парағы: бәрі қол қойғанша ол ешкімге көрсетілмейді
    [unsigned] қол қойылмаған
    [broken-off] сұхбат үзілген
    [material] жазып алынған сұхбаттың материалы, онда баға жоқ
    [rated-by-one] бір ғана бағалаушы бағалаған, ал нақты үміткерлер бір-бірімен салыстырылмайды
    [other-rubric] басқа рубрика немесе басқа нұсқа бойынша бағаланған
    [copy] есепке алынғанның көшірмесі
    [second-attempt] кейінгі әрекет; біріншісі есепке алынады
   *[earlier-attempt] ертерек әрекет; соңғысы есепке алынады
}
calibration-left-out-times = { $kind } ({ $count })
