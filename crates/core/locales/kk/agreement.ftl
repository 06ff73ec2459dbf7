# Agreement among raters: the statistics, and why one may be undefined.
# rating: what one rater gave one unit; unit: what is rated; category: a value that may be given.
cli-agree = Бағалаушылардың бағалары қаншалықты сәйкес келетінін және әр көрсеткіштің неге негізделгенін көрсету
cli-agree--ratings = Бағалар кестесі, CSV немесе жұмыс кітабы (.xlsx, .ods): әр бағаға бір жол, әр бағалаушыға бір баған немесе санаулар
cli-agree--form = Кестенің құрылымы [бастапқы: тақырыптары мен ұяшықтарынан анықталады]
cli-agree--sheet = Жұмыс кітабының парағы [бастапқы: дерек бар жалғыз парақ]
cli-agree--units = Не бағаланғаны жазылған баған
cli-agree--criteria = Критерийлердің аты жазылған баған
cli-agree--rater_column = Әр бағаға бір жол берілген кестеде бағалаушының аты жазылған баған
cli-agree--rating_columns = Сондай кестеде бағалар жазылған баған; бірнешеу болса, әрқайсысы – бір критерий
cli-agree--raters = Есепке алынатын бағалаушылар, мысалы A,B [бастапқы: бәрі]
cli-agree--missing = Баға жоғын білдіретін мәндер, мысалы 999,x; бос ұяшық, NA, -, . және сол сияқтылар онсыз да баға емес
cli-agree--order = Төменгісінен жоғарғысына қарай тізілген деңгейлер, мысалы low,mid,high [бастапқы: сандардың өз реті; атауларда рет жоқ]
cli-agree--level = Альфа үшін айырмалардың мағынасы [бастапқы: ordinal; атаулар үшін nominal]
cli-agree--weights = Гвет AC2 коэффициентінде жақын бағалар қаншалықты ескерілетіні; ordinal осындай салмақты каппаны да қосады
cli-agree--seed = Іріктемелер осы саннан шығады; сан бірдей болса, аралықтар да бірдей
cli-agree--samples = Бірлік 200-ден көп болғандағы бутстреп іріктемелерінің саны; 0 болса, бутстреп аралықтары есептелмейді
cli-agree--resample = Аралықтар ненің басқаша болуы мүмкін екенін ескереді: бірліктер, бағалаушылар немесе екеуі де
cli-agree--confidence = Аралықтардың сенімділігі, 0 мен 1 арасындағы сан
cli-agree--json = JSON түрінде шығару

agree-nothing = Бағалар кестесін --ratings арқылы көрсетіңіз.
agree-order = --order тізімінде кемінде екі, ең көбі { $most } деңгей болуы керек: әрқайсысы бір рет, төменгісінен жоғарғысына қарай, үтір арқылы.

agree-head = { $source }: { $units } бірлік, { $known ->
    [yes] { $raters } бағалаушы
   *[no] әр бірлікке ең көбі { $raters } бағалаушы
}, { $ratings } баға{ $empty ->
    [0] {""}
   *[other] , { $empty } ұяшық бос
}
agree-how = Шкала түрі: { agree-level }; { $count } санат{ $listed ->
    [yes] : { $categories }
   *[no] {""}
}

agree-exact = Дәл сәйкестік
agree-adjacent = Бір деңгей шегіндегі сәйкестік
agree-pabak = PABAK
agree-positive = Жоғарғы санаттағы сәйкестік
agree-negative = Төменгі санаттағы сәйкестік
agree-kappa = { $mean ->
    [yes] Орташа каппа
   *[no] Коэн каппасы
}{ $weights ->
    [linear] , сызықтық
    [quadratic] , квадраттық
    [ordinal] , реттік
   *[unweighted] {""}
}
agree-fleiss = Флейс каппасы
agree-alpha = Криппендорф альфасы, { agree-level }
agree-ac1 = Гвет AC1 коэффициенті
agree-ac2 = Гвет AC2 коэффициенті, { agree-weights }
agree-intraclass = ICC({ $form })
agree-concordance = Кендалл W коэффициенті
agree-undefined = анықталмаған

agree-column-statistic = Көрсеткіш
agree-column-value = Мәні
agree-column-interval = Аралық
agree-column-units = Бірлік
agree-column-left-out = Алынбады
agree-column-raters = Бағалаушы
agree-column-ratings = Баға
agree-column-convention = Шартты атауы
agree-column-rater = Бағалаушы
agree-column-mean = Орташа
agree-column-severity = Басқаларға қарағанда
agree-column-spread = Шашырауы
agree-column-ends = Шеттерде
agree-column-exact = Дәл
agree-column-adjacent = Бір деңгей шегінде
agree-column-kappa = Каппа
agree-column-alpha = Альфа
agree-column-gwet = AC
agree-column-category = Санат
agree-column-specific = Осы санаттағы сәйкестік
agree-column-pair = Жұп
agree-column-weighted = Квадраттық каппа
agree-column-difference = Айырма
agree-column-alpha-without = Онсыз альфа
agree-column-alpha-interval = Альфа аралығы
agree-column-unit = Бірлік
agree-column-criterion = Критерий
agree-column-lowest = Ең төмен
agree-column-highest = Ең жоғары
agree-column-distance = Алшақтық

agree-poor = нашар
agree-slight = әлсіз
agree-fair = қанағаттанарлық
agree-moderate = орташа
agree-substantial = едәуір
agree-almost-perfect = толыққа жуық
agree-reliable = кемінде 0,800
agree-tentative = кемінде 0,667: алдын ала
agree-unreliable = 0,667 шегінен төмен

agree-undefined-why = Анықталмаған: { $names }. { $why }
agree-pairs = Орташа каппа бағалаушылардың { $pairs } жұбы бойынша алынды{ $left_out ->
    [0] {""}
   *[other] ; каппасы анықталмаған немесе ортақ бірлігі үшеуден аз { $left_out } жұп есепке кірмеді
}.
agree-few-units = Бірлік саны 200-ден аспаса, аралықтар «джекнайф» әдісімен алынады: бутстреп аралықтары тым тар болар еді. Модельдеу кезінде мұндай аралықтар 10 бірлікте 100 кестенің кемінде 89-ында, 20 және одан көп бірлікте 92–98-інде шын мәнді қамтыды.
agree-places = Орташа мәндер мен айырмаларда деңгейлер нөлден бастап саналады: 0 – ең төменгі деңгей.
agree-undefined-samples = { $name }: { $samples } іріктеменің { $undefined } іріктемесінде анықталмаған; аралық қалғандарына негізделген.
agree-p-value = { $name }: бағалаушылар бірліктерді кездейсоқ ретпен қойған деген болжам үшін p { $p } (хи-квадрат бойынша жуық мән; бірлік аз болса, дәлдігі нашар).
agree-no-interval = { $why ->
    [too-many-pairs] { $name }: аралық жоқ, өйткені мұнша жұпты есептеу тым ұзаққа созылады. --samples мәнін азайтса, шығуы мүмкін.
    [few-other-ratings] { $name }: аралық жоқ, өйткені бағалардың барлығы дерлік бірдей: аралық тек кездейсоқ дұрыс болар еді.
    [undefined-without-one] { $name }: аралық жоқ, өйткені бір бірлік немесе бір бағалаушы болмаса, көрсеткіш анықталмайды.
    [raters-unknown] { $name }: бағалаушылар бойынша аралық жоқ, өйткені кестеден қай бағаны кім қойғаны көрінбейді.
    [fewer-than-three-raters] { $name }: бағалаушылар бойынша аралық жоқ, өйткені ол үшін үш бағалаушы қажет.
    [below-minus-one] { $name }: аралық жоқ: бірлік тым аз болғандықтан, ол −1-ден төмен түсер еді, ал корреляция коэффициенті ондай болмайды.
   *[samples-alike] { $name }: аралық жоқ, өйткені бірде-бір бірлік те, бағалаушы да ештеңені өзгертпейді.
}
agree-intervals = Аралықтар, { $percent } %: { $methods }.
agree-method = { $method ->
    [bootstrap] бірліктер бойынша бутстреп ({ $samples } іріктеме, бастапқы саны { $seed })
    [jackknife] { $over ->
        [units] бірліктер бойынша «джекнайф», Стьюдент t үлестірімімен
        [raters] бағалаушылар бойынша «джекнайф», Стьюдент t үлестірімімен
       *[both] бірліктер мен бағалаушылар бойынша «джекнайф», Стьюдент t үлестірімімен
    }
    [wilson] бірліктер үлесі үшін Уилсон әдісі
    [f] ICC үшін F үлестірімі
    [normal] каппалар үшін олардың стандарттық қатесі
   *[none] ешқайсысы жоқ
}
agree-conventions = Каппаны сипаттайтын сөздерді Лэндис пен Кох (1977) ұсынған: бұл – шартты атаулар, тұжырым емес. Альфаның кемінде 0,800 болуын, алдын ала қорытынды үшін кемінде 0,667 болуын Криппендорф талап етеді.
agree-complete = ICC мен W үшін барлық бағалаушы бағалаған бірліктер қажет; қалғандары есепке алынбайды.
agree-raters-explained = «Басқаларға қарағанда» – сол бірліктерге басқалар қойған бағалармен орташа айырма; нөлден төмені – қатаң.
agree-categories-explained = Әр санат қалғандарының бәріне қарсы: Флейс каппасы және біреу сол санатты таңдағанда, басқалардың қандай үлесі оны да таңдағаны.
agree-pairs-explained = Ортақ бірліктері бар бағалаушылар жұбы: { $count }{ $more ->
    [yes] , көрсетілгені – { $shown }
   *[no] {""}
}; бағалары ең сирек сәйкес келетіндері алдымен. Айырма – біріншісінің орташасынан екіншісінікін алғандағы сан.
agree-pair = { $one } – { $other }
agree-cross = Бірліктер { $one } (жолдар) және { $other } (бағандар) не қойғаны бойынша:
agree-apart = { $rater } деген бағалаушысыз альфа { $all } емес, { $alpha } болар еді.
agree-units-apart = Бағалаушылар { $count } бірлікке әртүрлі баға қойған{ $shown ->
    [10] , ең алшақтары
   *[other] {""}
}:
agree-criteria-explained = Критерийлер: бағалаушылары ең алшақ, талқылауды қажет ететіндері алдымен (альфа: { agree-level }, AC: { $level ->
    [nominal] салмақсыз
   *[other] { agree-weights }
}):

agreement-fewer-than-two-raters = Бағалаушы екеуден аз.
agreement-no-unit-with-two-ratings = Екі бағасы бар бірлік жоқ.
agreement-one-unit = Екі бағасы бар бірлік біреу ғана: одан кездейсоқ сәйкестіктен артық ештеңе айтуға болмайды.
agreement-too-few-complete-units = Барлық бағалаушы бағалаған кемінде { $needed } бірлік қажет, ал { $found ->
    [0] ондайы жоқ
   *[other] бары – { $found }
}.
agreement-too-few-common-units = Кемінде { $needed } бірлікті екеуі де бағалаған бағалаушылар жұбы қажет; ең көп ортақ бірлік саны – { $found }.
agreement-raters-unknown = Қай бағаны кім қойғаны белгілі болуы керек.
agreement-chance-is-one = Кездейсоқ сәйкестік 1-ге тең: барлық баға бірдей, сәйкестікті өлшейтін ештеңе қалмайды.
agreement-no-variation = Мәндердің бәрі бірдей, ажырататын ештеңе жоқ.
agreement-no-positive-variance = Бөлгіштегі дисперсия нөлге тең немесе нөлден кіші болып шықты.
agreement-needs-order = Реті жоқ санаттардың арасында қашықтық болмайды.
agreement-needs-steps = Бұл сандардың қадамы жоқ: бәрі бірдей бүтін, жартылық немесе ширек емес. Шкаланы --order арқылы көрсетіңіз.
agreement-needs-numbers = Сандар қажет, ал мұнда бағалар атаумен жазылған.
agreement-needs-non-negative = Қатынас шкаласында бағалар нөлден төмен болмауы керек.
agreement-needs-two-categories = Санат біреу ғана.
agreement-too-many-categories = Бұл көрсеткіш үшін әртүрлі баға тым көп: шегі – { $most }.
agreement-no-categories = Мұндағы бағалар – өлшенетін сандар, олардың санаттары жоқ.
agreement-never-chosen = Бұл санатты ешкім таңдамаған.
agreement-nothing-rated = Бұл көрсеткіш үшін баға тым аз.

agreement-not-rectangular = Кестеде { $expected } ұяшық болуы керек, ал мұнда – { $found }.
agreement-too-many-raters = Бағалаушылар саны { $most } шегінен асады.
agreement-too-many-units = Бірліктер саны { $most } шегінен асады.
agreement-too-many-cells = Кестедегі ұяшықтар саны { $most } шегінен асады.
agreement-too-many-labels = Шкаладағы деңгейлер саны { $most } шегінен асады.
agreement-rater-twice = «{ $rater }» деген бағалаушы екі рет тұр.
agreement-unit-twice = «{ $unit }» бірлігі екі рет тұр.
agreement-not-on-the-scale = «{ $rater }» деген бағалаушы «{ $unit }» бірлігіне шкалада жоқ баға қойған.

# The form and the parts that a table was taken for, told before any figure.
agree-taken-form = { $form ->
    [long] Әр бағаға бір жол: бірліктер бағаны – «{ $units }», бағалаушылардікі – «{ $raters }», бағалардікі – «{ $ratings }».
    [wide] Әр бағалаушыға бір баған: { $raters }{ $named ->
        [yes] ; бірліктер бағаны – «{ $units }»
       *[no] {""}
    }.
    [counts] Әр санатқа бір баған, онда санатты неше бағалаушы таңдағаны тұр{ $cells ->
        [yes] : барлық жолдың қосындысы бірдей. Әр бағалаушының өз бағаны болса, --form wide қолданыңыз
       *[no] {""}
    }.
   *[contingency] Жолдарда – бір бағалаушының, бағандарда – екіншісінің таңдағаны{ $cells ->
        [yes] : жолдар мен бағандардың аттары бірдей. Әр бағалаушының өз бағаны болса, --form wide қолданыңыз
       *[no] {""}
    }.
}
agree-taken-perhaps = { $form ->
    [counts] Барлық жолдың қосындысы бірдей: ұяшықтарда санатты неше бағалаушы таңдағаны тұрса, --form counts қолданыңыз.
   *[contingency] Жолдар мен бағандардың аттары бірдей: ұяшықтарда екі бағалаушының нені неше рет таңдағаны тұрса, --form contingency қолданыңыз.
}
agree-taken-frequencies = Әр жолдың неше бірлікті білдіретінін «{ $column }» бағаны көрсетеді. Әр жол бір бірлік болса, бағалаушыларды --raters арқылы көрсетіңіз.
agree-taken-encoding = { $encoding } кодтауында оқылды. Әріптер бұзылып көрінсе, кестені UTF-8 кодтауында сақтаңыз.
agree-taken-sheet = «{ $sheet }» парағы.
agree-taken-left-out = Есепке алынбады: { $parts } ({ $why }).
agree-taken-part = { $part ->
    [column] { $named ->
        [yes] «{ $name }» бағаны
       *[no] { $at }-баған
    }
    [row] { $at }-жол{ $named ->
        [yes] {" "}«{ $name }»
       *[no] {""}
    }
   *[rater] «{ $name }» деген бағалаушы
}
agree-taken-missing = Баға емес деп саналды: { $words }.
agree-taken-missing-word = «{ $text }» ({ $cells } ұяшық)
agree-taken-spelling = { $of ->
    [rater] Бір бағалаушы
    [unit] Бір бірлік
    [criterion] Бір критерий
   *[level] Бір деңгей
} деп алынды: «{ $name }», басқаша жазылуы – { $also }.
agree-taken-quoted = «{ $text }»
agree-no-table = { $file }: { $why }

# The level of measurement, and the weights of disagreements.
agree-level = { $level ->
    [nominal] атаулық
    [ordinal] реттік
    [interval] аралықтық
   *[ratio] қатынастық
}
agree-weights = { $weights ->
    [unweighted] салмақсыз
    [linear] сызықтық салмақ
    [quadratic] квадраттық салмақ
   *[ordinal] реттік салмақ
}
