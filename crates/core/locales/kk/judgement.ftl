# Reasons and what is missing. Criteria and units are named by their ids, levels by their labels, items by their texts.
# No ending stands on a number or on a title: its vowel would have to follow the number or the title.

# A unit's rule with its figures. $stands: holds; open (not yet, but it could with more evidence); fails.
reason-all-met = { $stands ->
    [holds] Барлық критерий орындалуға тиіс: { $applicable } критерийдің бәрі орындалды.
    [open] Барлық критерий орындалуға тиіс; { $met ->
        [0] әзірге орындалғаны жоқ (барлығы { $applicable })
       *[other] әзірге орындалғаны – { $met } / { $applicable }
    }. Қосымша дәлелдеме ұсынылса, қалғаны да орындалуы мүмкін.
   *[fails] Барлық критерий орындалуға тиіс; { $met ->
        [0] орындалғаны жоқ (барлығы { $applicable })
       *[other] орындалғаны – { $met } / { $applicable }
    }.
}
reason-count-met = { $stands ->
    [holds] Орындалған критерийлер: { $met } / { $applicable }, қажеті – { $needed }.
    [open] Әзірге орындалған критерийлер: { $met } / { $applicable }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Орындалған критерийлер: { $met } / { $applicable }, қажеті – { $needed }. Шарт орындалмады.
}
reason-thresholds = { $stands ->
    [holds] Деңгейлерге қойылған { $demands } талаптың бәрі орындалды.
    [open] Деңгейлерге қойылған талаптардың әзірге орындалғаны – { $holding } / { $demands }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Деңгейлерге қойылған талаптардың орындалғаны – { $holding } / { $demands }; бәрі орындалуға тиіс.
}
reason-mean = { $stands ->
    [holds] Салмақталған орташа мән – { $reached }, қажеті – { $needed }.
    [open] Салмақталған орташа мән – кемінде { $reached }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Салмақталған орташа мән – { $reached }, қажеті – { $needed }. Шарт орындалмады.
}
reason-points = { $stands ->
    [holds] Жиналған балл: { $reached } / { $attainable }, қажеті – { $needed }.
    [open] Жиналған балл кемінде { $reached } / { $attainable }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Жиналған балл: { $reached } / { $attainable }, қажеті – { $needed }. Шарт орындалмады.
}
reason-bonus = Оның ішінде бонус балы: { $points }.
reason-deduction = Шегерілген балл: { $points }.
reason-holistic = { $stands ->
    [holds] Модульдің тұтас бағасы ({ $criterion }) қажет деңгейден төмен болмауы керек, солай да.
    [open] Модульдің тұтас бағасы ({ $criterion }) қажет деңгейден төмен болмауы керек. Қосымша дәлелдеме шешуі мүмкін.
   *[fails] Модульдің тұтас бағасы ({ $criterion }) қажет деңгейден төмен болмауы керек, бірақ ол төмен.
}
reason-profile = { $shown ->
    [none] Деңгейді анықтау мүмкін емес
    [at-least] Қол жеткізілген деңгей – кемінде «{ $level }»
   *[other] Қол жеткізілген деңгей – «{ $level }»
}{ $wanted ->
    [any] { "" }
   *[other] , қажеті – «{ $needed }»
}.{ $stands ->
    [open] { " " }Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[other] { "" }
}
reason-all-rules = { $stands ->
    [holds] Барлық қағида орындалуға тиіс: { $rules } қағиданың бәрі орындалды.
    [open] Барлық қағида орындалуға тиіс; әзірге орындалғаны – { $holding } / { $rules }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Барлық қағида орындалуға тиіс; орындалғаны – { $holding } / { $rules }.
}
reason-any-rule = { $stands ->
    [holds] Бір қағиданың орындалуы жеткілікті; орындалғаны – { $holding } / { $rules }.
    [open] Бір қағиданың орындалуы жеткілікті (барлығы { $rules }); әзірге бірде-біреуі орындалған жоқ. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Бір қағиданың орындалуы жеткілікті (барлығы { $rules }); бірде-біреуі орындалған жоқ.
}
reason-parts = { $stands ->
    [holds] Орындалған бөлімдер: { $holding } / { $parts }, қажеті – { $needed }.
    [open] Әзірге орындалған бөлімдер: { $holding } / { $parts }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Орындалған бөлімдер: { $holding } / { $parts }, қажеті – { $needed }. Шарт орындалмады.
}
reason-about = { $criteria }: { $reason }

# Why a unit was not judged.
reason-not-applied-for = Кандидат бұл модульге өтініш бермеген.
reason-nothing-applies = Бұл модульдің бірде-бір критерийі бұл кандидатқа қолданылмайды.
reason-not-held = Сұхбат аяқталмаған.
reason-not-all-rated = Бағаланған критерийлер: { $rated } / { $applicable }.

# What decides beneath the rule.
reason-not-rated = { $criterion }: баға қойылмаған.
reason-pass-mark-lowered = Өту балы қолданылатын критерийлердің үлесіне сай төмендейді: { $mark } орнына { $needed }.
reason-threshold-short = Деңгейі «{ $level }» немесе одан жоғары критерийлер: { $reached }, қажеті – { $needed }.
reason-not-met = { $criterion }: бағасы – «{ $rated }», қажеті – «{ $limit }».
reason-below-critical = { $criterion }: бағасы – «{ $rated }»; «{ $limit }» деңгейінен төмен бағаның орнын ештеңе толтыра алмайды.
reason-below-floor = { $criterion }: бағасы – «{ $rated }»; ешбір критерийдің бағасы «{ $limit }» деңгейінен төмен болмауға тиіс.
reason-below-level = { $criterion }: бағасы – «{ $rated }»; модуль үшін қажеті – «{ $limit }».
reason-not-enough-evidence = { $criterion }: бағалау мүмкін болмады, дәлелдеме жеткіліксіз.
reason-evidence-missing = { $criterion }: { $needed } дәлелдеме қажет, ұсынылғаны – { $seen } ({ evidence-wanted }).
reason-evidence-not-counted = { $evidence } дәлелдемесі { $criterion } критерийі бойынша есепке алынбайды: { $why ->
    [other-kind] түрі басқа
    [other-directness] талап етілгендей тікелей емес
    [undated] күні көрсетілмеген
    [too-old] тым бұрын жасалған
    [dated-ahead] күні шешім қабылданған күннен кейін
    [too-early] күні алдымен болуға тиіс дәлелдемеден кейін емес
    [no-person] адам немесе жағдай көрсетілмеген
    [no-place] орны көрсетілмеген
    [no-hours] сағат саны көрсетілмеген
    [same-occasion] дәл осы оқиғаны есепке алынған басқа дәлелдеме көрсетеді
    [not-valid] критерийге қатысы жоқ деп бағаланды
    [not-authentic] кандидаттың өзінікі емес деп бағаланды
    [not-current] өзекті емес деп бағаланды
    [not-sufficient] жеткіліксіз деп бағаланды
    [validity-in-doubt] критерийге қатысы күмән тудырады
   *[authenticity-in-doubt] кандидаттың өзінікі екені күмән тудырады
}{ evidence-latest }.

# The whole.
reason-broken-off = Сұхбат үзілді: { $reason }
reason-incomplete = { $missing ->
    [one] Нәтижені әзірге есептеу мүмкін емес: бір тармақ орындалмаған.
   *[other] Нәтижені әзірге есептеу мүмкін емес: { $missing } тармақ орындалмаған.
}
reason-units-recognised = { $stands ->
    [holds] Танылған модульдер: { $recognised } / { $units }, оның ішінде барлық міндетті модуль және таңдау бойынша модульдердің жеткілікті саны бар.
    [open] Әзірге танылған модульдер: { $recognised } / { $units }. Қосымша дәлелдеме ұсынылса, қалғандары да танылуы мүмкін.
   *[fails] Танылған модульдер: { $recognised } / { $units }.
}
reason-units-needed = { $stands ->
    [holds] Танылған модульдер саны – { $recognised }, қажеті – { $needed }.
    [open] Әзірге танылған модульдер саны – { $recognised }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Танылған модульдер саны – { $recognised }, толық тану үшін қажеті – { $needed }.
}
reason-credits-needed = { $stands ->
    [holds] Жиналған кредит – { $credits }, қажеті – { $needed }.
    [open] Әзірге жиналған кредит – { $credits }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Жиналған кредит – { $credits }, толық тану үшін қажеті – { $needed }.
}
reason-mean-overall = { $stands ->
    [holds] Барлық критерий бойынша салмақталған орташа мән – { $reached }, қажеті – { $needed }.
    [open] Барлық критерий бойынша салмақталған орташа мән – кемінде { $reached }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Барлық критерий бойынша салмақталған орташа мән – { $reached }, толық тану үшін қажеті – { $needed }.
}
reason-points-overall = { $stands ->
    [holds] Барлық критерий бойынша жиналған балл: { $reached } / { $attainable }, қажеті – { $needed }.
    [open] Барлық критерий бойынша жиналған балл кемінде { $reached } / { $attainable }, қажеті – { $needed }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Барлық критерий бойынша жиналған балл: { $reached } / { $attainable }, толық тану үшін қажеті – { $needed }.
}
reason-profile-overall = { $stands ->
    [holds] Нәтиже – модульдердің деңгейлері; қажетті деңгейге жеткен модульдер: { $recognised } / { $units }.
    [open] Нәтиже – модульдердің деңгейлері; қажетті деңгейге әзірге жеткен модульдер: { $recognised } / { $units }. Нәтижені қосымша дәлелдеме шешуі мүмкін.
   *[fails] Нәтиже – модульдердің деңгейлері; қажетті деңгейге жеткен модульдер: { $recognised } / { $units }.
}

# What stands between the candidate and full recognition.
reason-only-these-units = { $count ->
    [one] Кандидат тек { $units } модуліне өтініш берген.
   *[other] Кандидат тек мына модульдерге өтініш берген: { $units }.
}
reason-mandatory-unit = Міндетті { $unit } модулі танылмады.
reason-part-recognised = { $unit } модулінің { $part } бөлімі жеке танылды.
reason-shown-only = { $count ->
    [one] { $units } модулі көрсетілді, бірақ ол тек тұтас біліктілікпен бірге танылады.
   *[other] Мына модульдер көрсетілді, бірақ тек тұтас біліктілікпен бірге танылады: { $units }.
}
reason-only-with-whole = Модуль көрсетілді. Бұл рубрика бойынша ол тек тұтас біліктілікпен бірге танылады, ал тұтас біліктілік танылған жоқ.
reason-hurdle-criterion = { $what } – міндетті шек, { $stands ->
    [open] оның өтілген-өтілмегені әзірге белгісіз
   *[fails] ол өтілген жоқ
}: нәтиже «{ $outcome ->
    [partial] { outcome-partial }
    [more-evidence] { outcome-more-evidence }
   *[not-yet] { outcome-not-yet }
}» дегеннен жоғары бола алмайды{ $stands ->
    [open] , мұны қосымша дәлелдеме ғана өзгерте алады
   *[fails] { "" }
}.
reason-hurdle-unit = Модуль { reason-hurdle-criterion }
reason-no-such-outcome = { $outcome ->
    [partial] Бір бөлігі танылды, бірақ бұл рубрикада ішінара тану жоқ.
   *[more-evidence] Қосымша дәлелдеме нәтижені өзгерте алар еді, бірақ бұл рубрика оны күтпейді.
}
reason-required-unit = Модуль тек { $unit } модулімен бірге танылады, ал ол танылған жоқ.
reason-credited = { $evidence } дәлелдемесі модульдің орнына есепке алынатын тануды растайды: { $certificate }.
reason-credit-lapsed = { $evidence } дәлелдемесі модульдің орнына есепке алынбайды: { credit-why }{ evidence-latest }.
reason-group-short = Таңдау бойынша модульдердің «{ $group }» тобы: танылғаны – { $recognised }, қажеті – { $needed }.

# What is missing. These block a result:
missing-opening-item = Кіріспе бөлім, «{ $item }»: белгіленбеген.
missing-closing-item = Қорытынды бөлім, «{ $item }»: белгіленбеген.
missing-question = { $question } сұрағы қойылмаған, өткізіп жіберілгені де белгіленбеген.
missing-not-closed = Сұхбат аяқталмаған.
missing-rating = { $criterion }: баға қойылмаған.

# These are worth a look:
missing-evidence = { reason-evidence-missing }
missing-evidence-instead = { $criterion }, немесе оның орнына: { $instead }.
missing-not-enough-evidence = { $criterion }: бағалау мүмкін болмады, қосымша дәлелдеме қажет.
missing-rationale = { $criterion }: бағаның негіздемесі жоқ.
missing-rated-before-asked = { $criterion }: баға осы критерий бойынша бірде-бір сұрақ қойылмай тұрып қойылған.
missing-conflict-not-declared = Мүдделер қақтығысының бар-жоғы көрсетілмеген.
missing-feedback = Кандидатқа кері байланыс жазылмаған.
