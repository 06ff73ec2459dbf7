# Observation sheets: what is watched step by step while a candidate works.
observation-sheets = Бақылау парақтары
observation-step = Қадам
observation-step-critical = { $text } (шешуші қадам)
observation-present = Қатысқандар
setting-real = нақты жұмыс
setting-simulated = жұмыс жағдайын үлгілеу
mark-seen = байқалды
mark-not-seen = байқалмады
mark-not-possible = мүмкіндік болмады

fault-step-informs-nothing = Бұл қадам ешбір критерийге байланбаған.
mend-step-informs-nothing = Ол қай критерийлерге қатысты екенін жазыңыз: informs: ["C1"].
warning-critical-step-not-seen = { $criterion } критерийі орындалған деп бағаланды, бірақ «{ $step }» деген шешуші қадам байқалмады ({ $observation }).

# The screens.
step-observe = Бақылау
observation-place-help = Жұмыс қай жерде бақыланады
observation-setting = Жұмыс
observation-setting-help = Күнделікті жұмыс немесе бағалау үшін жасалған жағдай
observation-present-help = Тағы кім болды: клиент, басшы, бақылаушы
observation-held-on = Бақылау күні
observation-held-on-help = Қазір бақылап отырсаңыз, бос қалдырыңыз; қағаз парақты енгізсеңіз, күнін жазыңыз: 2026-11-20 немесе 20.11.2026
observation-scene = орны және қатысқандар
observation-end = Бақылау аяқталды
observation-none = Бұл рубрикада бақылау парақтары жоқ.
observation-sheet-holds = { $steps } қадам, { $minutes } мин
observation-standing = { $over ->
    [yes] аяқталды, белгі: { $marked } / { $steps }
   *[no] белгі: { $marked } / { $steps }
}
observation-present-of = қатысқандар: { $who }
observation-no-remarks = Tab – жазба. # белгісі оны критерийге байланыстырады.
observation-over = Аяқталды. F9 – жалғастыру.
observation-ask-about = Байқалмады: { $step } – мұны қалай істейсіз?
observation-not-seen = Байқалмады: { $step }
observation-ended-told = { $evidence ->
    [none] Ештеңе байқалмады, сондықтан тізілімге ештеңе енгізілмеді.
   *[other] Тізілімде: { $evidence }, критерийлер: { $criteria }.
}{ $missed ->
    [0] {""}
   *[other] {" "}Байқалмаған қадам: { $missed }; { $key ->
        [none] олар туралы сұхбатта сұрауға болады.
       *[other] олар туралы сұрау – { $key }.
    }
}{ $unmarked ->
    [0] {""}
   *[other] {" "}Белгісі жоқ қадам: { $unmarked }.
}
observation-told = { $observation }, { $steps } қадамның байқалғаны – { $seen }{ $missed ->
    [0] {""}
   *[other] ; байқалмағаны: { $which }
}
mark-none = белгісі жоқ
mark-step-critical = шешуші қадам
mark-observation-new = бастауға болатын парақ
mark-observation-begun = басталды, аяқталған жоқ
mark-observation-over = аяқталды
command-observe = бақылау
command-seen = байқалды
command-not-seen = байқалмады
command-not-possible = мүмкіндік болмады
command-clear-mark = белгіні алып тастау
command-observation-finish = аяқтау немесе жалғастыру
command-observation-edit = орны және қатысқандар
command-observation-remark = жазба
command-observation-ad-hoc = бұл туралы сұрау
command-observation-next = келесі қадам
command-observation-back = алдыңғы қадам
command-observation-sheets-open = бастау, жалғастыру
command-observation-form-confirm = бақылау
context-observation-sheets = Бақылау парақтары
context-observation-form = Бақылау алдында
context-observation = Бақылау

# What happened, and what may not.
event-observation-begun = { $observation } – бақылау басталды: { $task }
event-observation-described = { $observation }: орны мен қатысқандар өзгертілді
event-observation-opened = { $observation } экранда
event-observation-left = { $observation } экраннан кетті
event-step-marked = { $observation }, { $step }-қадам: { $mark }
event-observation-ended = { $evidence ->
    [none] { $observation } – бақылау аяқталды, ештеңе байқалмады
   *[other] { $observation } – бақылау аяқталды, тізілімде: { $evidence }
}
event-observation-gone-on = { $observation } – бақылау жалғасты
event-observation-withdrawn = { $observation } – бақылау кері алынды
refusal-observation-ended = { $observation } бақылауы аяқталған. Жалғастыру – F9.
refusal-observation-not-ended = { $observation } бақылауы аяқталған жоқ.
refusal-noted-in-observation = { $observation } бақылауында жазба немесе белгі бар, сондықтан ол қалады.
refusal-practice-shows-nothing = Жаттығудағы кандидат ештеңе көрсетпейді. Бақылау парағы адамдармен жұмыста толтырылады.

# Reports.
says-step = { $observation }: «{ $text }» – { $mark }
report-observations = Бақылаулар
report-observation-time = Уақыт
report-observation-time-of = { $length } / { $minutes } мин
report-observation-open = аяқталған жоқ
letter-observed = Не бақыланды
letter-observed-on = { $task }: { $date }, { $steps } қадамның байқалғаны – { $seen }
tables-observation = Бақылау
tables-mark = Белгі
tables-marked-at = Белгіленген уақыты
cli-observe = Жаңа немесе басталған сұхбатта бақылау парағын толтыру
cli-value-rubric-file = РУБРИКА|ФАЙЛ
cli-observe--on = Жаңа сұхбаттың рубрикасы немесе басталған сұхбаттың файлы
cli-observe--candidate = Кандидаттың коды
cli-observe--sheet = Парақтың коды; көрсетілмесе, парақ бірнешеу болғанда тізім шығады
observe-no-such-sheet = { $rubric } рубрикасында «{ $sheet }» бақылау парағы жоқ.
observe-no-sheets = { $rubric } рубрикасында бақылау парақтары жоқ.
