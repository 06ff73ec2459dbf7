# A rubric as a document that a committee proofreads. Its own texts stand between these words.
rubric-framework = Біліктілік шеңберіндегі орны
rubric-source = Дереккөз
rubric-licence = Лицензия
rubric-languages = Тілдер
rubric-texts-in = { $language }; мұндағы мәтіндердің тілі: { $standing }
rubric-valid = Қолданылу мерзімі
rubric-valid-in = { $ends ->
    [both] { $from } – { $until }
    [from] басталуы: { $from }
   *[until] аяқталуы: { $until }
}
rubric-minutes = Жоспарланған ұзақтығы
rubric-minutes-of = { $minutes } мин
rubric-appeal = Апелляция
rubric-evidence-until = Қосымша дәлелдемелер
rubric-days-of = { $days ->
    [one] қол қойылғаннан кейін бір күн ішінде
   *[other] қол қойылғаннан кейін { $days } күн ішінде
}
rubric-retention = Сақтау мерзімі
rubric-recognition = Танудың мерзімі
rubric-renewed-by = Ұзарту тәртібі
rubric-assessment-conditions = Бағалау шарттары
rubric-assessors = Кім бағалай алады
rubric-months-of = { $months ->
    [one] бір ай
   *[other] { $months } ай
}
rubric-scale = Шкала: { $title }
rubric-scale-kind = { $kind ->
    [met-not-met] Орындалды немесе орындалмады
    [points] Балл
    [framework] Біліктілік шеңберінің деңгейлері
   *[ordinal] Рет-ретімен деңгейлер
}
rubric-scale-number = { $from } мен { $to } аралығындағы сандар, қадамы { $step }, аралықтар бойынша
rubric-points-head = Мәні
rubric-needed-head = Критерий үшін
rubric-needed-of-scale = осы деңгейден бастап орындалды
rubric-needed-from-number = { $number } санынан бастап орындалды

rubric-mandatory = міндетті
rubric-elective = таңдау бойынша, «{ $group }» тобы
rubric-unit-kind = Модуль түрі
rubric-rule = Қағида
rubric-needed = Қажетті деңгей
rubric-critical = Шек
rubric-critical-from = «{ $level }»; одан төмен бағаның орнын ештеңе толтырмайды
rubric-hurdle = Міндетті шек
rubric-hurdle-of = ол өтілмейінше, нәтиже «{ $outcome }» дегеннен жоғары болмайды
rubric-counts = Қалай есептеледі
rubric-weight = Салмағы
rubric-maps-to = Стандарттағы нөмірлері
rubric-minutes-by-part = Оның ішінде
rubric-part-minutes = { $part ->
    [opening] кіріспе бөлім
    [questions] сұрақтар
    [evidence] дәлелдемелер
   *[closing] қорытынды бөлім
} – { $minutes } мин
rubric-back-up-for = Мына сұрақ аз нәрсе бергенде ғана қойылады
rubric-learn = Нені үйрену керек
rubric-exact = Тұжырымы
rubric-exact-read = Дәл жазылғандай оқылады.
rubric-minutes-least = Кемінде
rubric-minutes-most = Ең көбі
rubric-back-up = Сұрақ түсініксіз болса
rubric-item-consent = { $text } – келісім берілмесе, сұхбат тоқтатылады
rubric-only-if = Тек мына жағдайда
rubric-may-not-apply = Қолданылмауы мүмкін
rubric-may-not-apply-how = бағалаушы себебін айтып, солай белгілесе
rubric-requires = Тек мынамен бірге
rubric-satisfied-by = Есепке алынатын құжат
rubric-certificate = { $certificate }{ $months ->
    [0] { "" }
   *[other] , { $months } айдан ескі болмауы керек
}
rubric-separately = Жеке тану
rubric-separately-how = модулі танылмаса да танылады
rubric-separately-never = танылмайды: тек тұтас біліктілікпен бірге
rubric-asked-in = Критерий бойынша сұрақтар
rubric-indicators = Белгілер
rubric-met-if = Айтылған белгілер саны кемінде { $count } болса{ $always ->
    [some] , оның ішінде міндеттісі – { $ids },
   *[none] ,
} критерий орындалды деп ұсынылады; шешімді бағалаушы қабылдайды.
rubric-evidence = Қажетті дәлелдемелер
rubric-evidence-one-of = Қажетті дәлелдемелер, мына нұсқалардың бірі
rubric-evidence-named = «{ $id }»: { $item }
rubric-evidence-item = { $needed ->
    [one] Кемінде бір дәлелдеме: { evidence-wanted }
   *[other] Кемінде { $needed } дәлелдеме: { evidence-wanted }
}

# Rules of a unit.
rubric-rule-holistic = Модульдің тұтас бағасы қажет деңгейден төмен болмауға тиіс.
rubric-rule-all-met = Барлық критерий орындалуға тиіс.
rubric-rule-count-met = { $count } критерийдің кемінде { $at_least } критерийі орындалуға тиіс.
rubric-rule-all-at = Әр критерийдің бағасы «{ $level }» деңгейінен төмен болмауға тиіс.
rubric-rule-some-at = { $count ->
    [one] Кемінде бір критерийдің бағасы «{ $level }» деңгейінен төмен болмауға тиіс.
   *[other] Кемінде { $count } критерийдің бағасы «{ $level }» деңгейінен төмен болмауға тиіс.
}
rubric-rule-mean = Критерийлер бойынша салмақталған орташа мән кемінде { $at_least } болуға тиіс.
rubric-rule-points = Критерийлер бойынша салмағы ескерілген балл саны кемінде { $at_least } болуға тиіс.
rubric-rule-floor = Бірде-бір критерийдің бағасы «{ $level }» деңгейінен төмен болмауға тиіс.
rubric-rule-profile = { $by ->
    [lowest] Нәтиже – критерийлердің ең төменгі деңгейі.
   *[median] Нәтиже – критерийлердің рет бойынша ортаңғы деңгейі, ортасында екі деңгей болса, төменгісі.
} { $wanted ->
    [any] Модуль кез келген деңгейде танылады.
   *[level] Модуль «{ $level }» деңгейінен бастап танылады.
}
rubric-rule-parts = { $all ->
    [yes] { $parts } бөлімнің бәрі орындалуға тиіс.
   *[no] { $parts } бөлімнің кемінде { $at_least } бөлімі орындалуға тиіс.
}
rubric-rule-and = { $before } Бұған қоса: { $last }
rubric-rule-or = { $before } Немесе: { $last }

# The rule of the whole.
rubric-whole = Модульдер жалпы нәтижені қалай айқындайды
rubric-whole-all-units = Толық тану үшін барлық міндетті модуль қажет.
rubric-whole-count-units = Толық тану үшін барлық міндетті модуль, ал барлығы кемінде { $at_least } модуль қажет.
rubric-whole-credits = Толық тану үшін барлық міндетті модуль, ал барлығы кемінде { $at_least } кредит қажет.
rubric-whole-mean = Толық тану үшін барлық міндетті модуль қажет әрі барлық критерий бойынша салмақталған орташа мән кемінде { $at_least } болуға тиіс.
rubric-whole-points = Толық тану үшін барлық міндетті модуль, ал барлық критерий бойынша кемінде { $at_least } балл қажет.
rubric-whole-profile = Нәтиже – модульдердің деңгейлері. Толық тану үшін барлық міндетті модуль қажет.
rubric-whole-group = { $at_least ->
    [0] Таңдау бойынша модульдердің «{ $group }» тобынан бірде-бір модуль талап етілмейді.
    [one] Таңдау бойынша модульдердің «{ $group }» тобынан кемінде бір модуль танылуға тиіс.
   *[other] Таңдау бойынша модульдердің «{ $group }» тобынан кемінде { $at_least } модуль танылуға тиіс.
}
rubric-whole-panel = { $rule ->
    [majority] Бірнеше маман бағаласа, олардың жартысынан көбі қойған баға есептеледі; ондай баға болмаса, олар келіседі немесе критерийді басқаларға жолдайды.
    [median] Бірнеше маман бағаласа, рет бойынша ортаңғы деңгей есептеледі; ол болмаса, олар келіседі немесе критерийді басқаларға жолдайды.
    [lower] Бірнеше маманның бағаларының айырмасы { $steps } деңгейден аспаса, ең төменгісі есептеледі; әйтпесе олар келіседі немесе критерийді басқаларға жолдайды.
    [mean] Бірнеше маманның бағаларының айырмасы { $steps } деңгейден аспаса, олардың төмен қарай дөңгелектелген орташасы есептеледі; әйтпесе олар келіседі немесе критерийді басқаларға жолдайды.
    [third] Екі маманның бағаларының айырмасы { $steps } деңгейден аспаса, төменгісі есептеледі; әйтпесе үшінші маман керек. Үш не одан көп бағаның рет бойынша ортаңғысы есептеледі, егер соған сондай жақын тағы бір баға болса; әйтпесе мамандар келіседі немесе критерийді басқаларға жолдайды.
   *[consensus] Бірнеше маманның бағалары әртүрлі болса, олар келіседі немесе критерийді басқаларға жолдайды.
}

# Conditions.
rubric-if-circumstance = дайындық кезінде белгіленгені: «{ $text }»
rubric-if-unit = кандидат { $unit } модуліне өтініш берген
rubric-if-asked = { $question } сұрағы қойылған
rubric-if-heard = { $question } сұрағына жауапта айтылғаны: «{ $point }»
rubric-if-at-least = { $criterion } критерийінің бағасы «{ $level }» деңгейінен төмен емес
rubric-if-below = { $criterion } критерийінің бағасы «{ $level }» деңгейінен төмен
rubric-if-not = мына шарт орындалмаған: { $condition }
rubric-if-and = { $before } және { $last }
rubric-if-or = { $before } немесе { $last }
rubric-if-always = әрқашан
rubric-if-never = ешқашан
rubric-if-together = ({ $condition })

rubric-question-kind = { $kind ->
    [opening] Кіріспе сұрақ
    [behavioural] Кандидаттың не істегені
    [situational] Кандидаттың не істейтіні
    [knowledge] Білім
    [evidence] Ұсынылған дәлелдеме туралы
   *[demonstration] Көрсету
}
rubric-informs = Мәлімет беретін критерийлер
rubric-required = { $text } (міндетті түрде қойылады)
rubric-point = { $point } { $text } ({ $criteria })
rubric-item-required = { $text } (міндетті)
rubric-opening = Кіріспе бөлім
rubric-closing = Қорытынды бөлім
rubric-outcomes = Нәтижелер
rubric-outcome = { $outcome }: «{ $label }»

# Бағдарламасыз өтетін сұхбатқа арналған бланк.
form-title = Қағаздағы сұхбат: { $rubric }
form-about = Нөмірлер, әріптер мен деңгейлер бағдарламадағыдай, сондықтан мұнда жазылғанды кейін бағдарламаға енгізуге болады. Сәйкес келетін шаршыларды белгілеңіз.
form-head = Кім, қашан және қайда
form-date = Күні, … бастап … дейін
form-mode = Қалай өткізіледі
form-conflict-about = Оның мәні неде және қандай шара қолданылды
form-units = Өтініш берілген модульдер
form-refused = Неден бас тартылды не не қалдырылды және неліктен
form-asked = сұрақ сөзбе-сөз қойылды
form-reworded = сұрақ басқа сөзбен қойылды; ол жазбаларда тұр
form-skipped = сұрақ қойылмады, себебі …
form-kinds = Түрлері: { $kinds }.
form-directness = Тікелейлігі: { $directness }.
form-judged = Дәлелдеменің әр талабының астына мынаның бірін жазыңыз: { $judgements }.
form-kind-head = Түрі мен тікелейлігі
form-title-head = Атауы, дереккөзі және қалай тексерілгені
form-credited = Модуль есепке алынатын құжат: жоғарыдағы тізілімдегі нөмірін жазыңыз.
form-does-not-apply = бұл кандидатқа қолданылмайды
form-departing = Ұсыным рубриканың қағидаларынан өзгеше болса, себебі
form-signatures = Қолтаңбалар
form-signed-on = Қол қойылған күн
