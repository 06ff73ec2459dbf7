# Reasons and what is missing. Criteria, units, levels and items are named by their ids.
# No ending stands on a number or on a title: its vowel would have to follow the number or the title.

# A unit's rule with its figures. $stands: holds; open (not yet, but it could with more evidence); fails.
reason-all-met = { $stands ->
    [holds] Барлық критерий орындалуға тиіс: { $applicable } критерийдің бәрі орындалды.
    [open] Барлық критерий орындалуға тиіс: әзірге { $applicable } критерийден { $met } критерий орындалды. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] Барлық критерий орындалуға тиіс: { $applicable } критерийден { $met } критерий орындалды.
}
reason-count-met = { $stands ->
    [holds] { $applicable } критерийден { $met } критерий орындалды, қажеті – { $needed }.
    [open] Әзірге { $applicable } критерийден { $met } критерий орындалды, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] { $applicable } критерийден { $met } критерий орындалды, қажеті – { $needed }. Модульді тану шарты орындалмады.
}
reason-thresholds = { $stands ->
    [holds] Деңгейлерге қойылған { $demands } талаптың бәрі орындалды.
    [open] Деңгейлерге қойылған { $demands } талаптан әзірге { $holding } талап орындалды. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] Деңгейлерге қойылған { $demands } талаптан { $holding } талап орындалды; бәрі орындалуға тиіс.
}
reason-mean = { $stands ->
    [holds] Салмақталған орташа мән – { $reached }, қажеті – { $needed }.
    [open] Салмақталған орташа мән – кемінде { $reached }, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] Салмақталған орташа мән – { $reached }, қажеті – { $needed }. Модульді тану шарты орындалмады.
}
reason-points = { $stands ->
    [holds] { $attainable } балдан { $reached } балл жиналды, қажеті – { $needed }.
    [open] { $attainable } балдан кемінде { $reached } балл жиналды, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] { $attainable } балдан { $reached } балл жиналды, қажеті – { $needed }. Модульді тану шарты орындалмады.
}
reason-profile = { $shown ->
    [none] Деңгейді анықтау мүмкін емес
   *[other] Қол жеткізілген деңгей – «{ $level }»
}{ $wanted ->
    [any] { "" }
   *[other] , қажеті – «{ $needed }»
}.{ $stands ->
    [open] { " " }Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[other] { "" }
}

# Why a unit was not judged.
reason-not-applied-for = Үміткер бұл модульге өтінім бермеген.
reason-nothing-applies = Бұл модульдің бірде-бір критерийі үміткерге қолданылмайды.
reason-not-held = Сұхбат соңына дейін өткізілмеді.
reason-not-all-rated = { $applicable } критерийден { $rated } критерий бағаланды.

# What decides beneath the rule.
reason-not-rated = { $criterion }: баға қойылмаған.
reason-pass-mark-lowered = Өту балы қолданылатын критерийлерге сай төмендетілді: { $mark } орнына { $needed }.
reason-threshold-short = «{ $level }» немесе одан жоғары деңгей: { $reached } критерий, қажеті – { $needed }.
reason-not-met = { $criterion }: бағасы – «{ $rated }», қажеті – «{ $limit }».
reason-below-critical = { $criterion }: бағасы – «{ $rated }»; «{ $limit }» деңгейінен төмен бағаның орнын ештеңе толтырмайды.
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
    [not-valid] критерийге қатысы жоқ деп бағаланды
    [not-authentic] түпнұсқа емес деп бағаланды
    [not-current] өзекті емес деп бағаланды
    [not-sufficient] жеткіліксіз деп бағаланды
    [validity-in-doubt] критерийге қатысы күмән тудырады
   *[authenticity-in-doubt] түпнұсқалығы күмән тудырады
}{ evidence-latest }.

# The whole.
reason-broken-off = Сұхбат үзілді: { $reason }
reason-incomplete = { $missing ->
    [one] Нәтижені әзірге есептеу мүмкін емес: бір тармақ орындалмаған.
   *[other] Нәтижені әзірге есептеу мүмкін емес: { $missing } тармақ орындалмаған.
}
reason-units-recognised = { $stands ->
    [holds] { $units } модульден { $recognised } модуль танылды, оның ішінде барлық міндетті модуль және таңдау модульдерінің жеткілікті саны бар.
    [open] Әзірге { $units } модульден { $recognised } модуль танылды. Қалғандарын қосымша дәлелдеме шешуі мүмкін.
   *[fails] { $units } модульден { $recognised } модуль танылды.
}
reason-units-needed = { $stands ->
    [holds] { $recognised } модуль танылды, қажеті – { $needed }.
    [open] Әзірге { $recognised } модуль танылды, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] { $recognised } модуль танылды, толық тану үшін қажеті – { $needed }.
}
reason-credits-needed = { $stands ->
    [holds] { $credits } кредит жиналды, қажеті – { $needed }.
    [open] Әзірге { $credits } кредит жиналды, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] { $credits } кредит жиналды, толық тану үшін қажеті – { $needed }.
}
reason-mean-overall = { $stands ->
    [holds] Барлық критерий бойынша салмақталған орташа мән – { $reached }, қажеті – { $needed }.
    [open] Барлық критерий бойынша салмақталған орташа мән – кемінде { $reached }, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] Барлық критерий бойынша салмақталған орташа мән – { $reached }, толық тану үшін қажеті – { $needed }.
}
reason-points-overall = { $stands ->
    [holds] Барлық критерий бойынша { $attainable } балдан { $reached } балл жиналды, қажеті – { $needed }.
    [open] Барлық критерий бойынша { $attainable } балдан кемінде { $reached } балл жиналды, қажеті – { $needed }. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] Барлық критерий бойынша { $attainable } балдан { $reached } балл жиналды, толық тану үшін қажеті – { $needed }.
}
reason-profile-overall = { $stands ->
    [holds] Нәтиже – модульдердің деңгейлері; { $units } модульден { $recognised } модуль қажетті деңгейге жетті.
    [open] Нәтиже – модульдердің деңгейлері; әзірге { $units } модульден { $recognised } модуль қажетті деңгейге жетті. Қосымша дәлелдеме нәтижені шешуі мүмкін.
   *[fails] Нәтиже – модульдердің деңгейлері; { $units } модульден { $recognised } модуль қажетті деңгейге жетті.
}

# What stands between the candidate and full recognition.
reason-only-these-units = { $count ->
    [one] Үміткер тек { $units } модуліне өтінім берген.
   *[other] Үміткер тек мына модульдерге өтінім берген: { $units }.
}
reason-mandatory-unit = Міндетті { $unit } модулі танылмады.
reason-group-short = Таңдау бойынша модульдердің «{ $group }» тобы: { $recognised } модуль танылды, қажеті – { $needed }.

# What is missing. These block a result:
missing-opening-item = Кіріспе бөлім, «{ $item }» тармағы: орындалғаны да, бас тартылғаны да белгіленбеген.
missing-closing-item = Қорытынды бөлім, «{ $item }» тармағы: орындалғаны да, бас тартылғаны да белгіленбеген.
missing-question = { $question } сұрағы қойылмаған, өткізіп жіберілгені де белгіленбеген.
missing-not-closed = Сұхбат аяқталмаған.
missing-rating = { $criterion }: баға қойылмаған.

# These are worth a look:
missing-evidence = { reason-evidence-missing }
missing-not-enough-evidence = { $criterion }: бағалау мүмкін болмады, қосымша дәлелдеме қажет.
missing-rationale = { $criterion }: бағаның негіздемесі жоқ.
missing-rated-before-asked = { $criterion }: баға осы критерий бойынша бірде-бір сұрақ қойылмай тұрып қойылған.
missing-conflict-not-declared = Мүдделер қақтығысының бар-жоғы көрсетілмеген.
missing-feedback = Үміткерге кері байланыс жазылмаған.
