# Words about what is on record, on screen and in reports.
#
# Glossary, for every file of this folder. The reader is addressed as «Сіз», with a capital; quotation marks are «…».
#   criterion критерий · met, not met орындалды, орындалмады · evidence дәлелдеме · evidence register дәлелдемелер
#   тізілімі · testimonial үшінші тұлғаның пікірі · rating баға · rationale негіздеме · level деңгей · needed қажеті ·
#   assessor бағалаушы · candidate кандидат · interview сұхбат · unit модуль · recognised танылды · not yet recognised
#   әзірге танылмады · more evidence needed қосымша дәлелдеме қажет · remark жазба · record (the report) хаттама ·
#   probe нақтылаушы сұрақ · appeal апелляция, апелляцияға өтініш · centre тану орталығы · trail оқиғалар журналы · signature
#   қолтаңба · feedback кері байланыс · refused бас тартылды · skipped өткізіп жіберілді · circumstances
#   жағдайлар · adjustments қажетті жағдайлар · rules of evidence дәлелдемелерге қойылатын талаптар: критерийге
#   қатысы бар, кандидаттың өзінікі, өзекті, жеткілікті · supplementary көмекші · rubric’s rules бағалау қағидалары

# Kinds, directness and age of the evidence that a demand asks for.
evidence-wanted = { $kinds }{ $directness ->
    [direct] , тікелей дәлелдеме
    [indirect] , жанама дәлелдеме
    [supplementary] , көмекші дәлелдеме
   *[any] { "" }
}{ $months ->
    [0] { "" }
    [one] , соңғы бір айда жасалған
   *[other] , соңғы { $months } айда жасалған
}{ $terms }
evidence-wanted-kind = { $kind ->
    [interview] сұхбаттағы жауап
    [observation] бақылау
    [work-sample] жұмыс үлгісі
    [document] құжат
    [testimonial] үшінші тұлғаның пікірі
    [portfolio] портфолио
    [simulation] жұмыс жағдайын үлгілеу
    [system-record] жүйедегі деректер
    [own-description] кандидаттың өз оқу нәтижелерін сипаттауы
   *[any] кез келген түрі
}
# Kinds one after the other: before the last one, and before those.
evidence-wanted-or = { $before } немесе { $last }
evidence-wanted-then = { $before }, { $last }

# Terms of a demand, one after the other, each after a semicolon.
evidence-terms-none = { "" }
evidence-terms = { $before }; { $term }
evidence-terms-different = { $what ->
    [date] әрқайсысы – басқа күні
    [person] әрқайсысы – басқа адаммен немесе басқа жағдайда
   *[place] әрқайсысы – басқа жерде
}
evidence-terms-apart = { $days ->
    [one] арасы кемінде бір күн
   *[other] арасы кемінде { $days } күн
}
evidence-terms-after = күні «{ $after }» талабы орындалған күннен кейін
evidence-terms-hours = { $tells ->
    [seen] барлығы { $needed } сағат, көрсетілгені – { $seen }
   *[asked] барлығы { $needed } сағат
}
evidence-terms-of-which = { $tells ->
    [seen] оның ішінде { $needed }, ұсынылғаны – { $seen } ({ evidence-wanted })
   *[asked] оның ішінде { $needed } ({ evidence-wanted })
}
# All of which together are asked for.
evidence-asked = { $needed } дәлелдеме қажет, ұсынылғаны – { $seen } ({ evidence-wanted })
evidence-asked-and = { $before }, сондай-ақ { $last }
evidence-of-the-whole = Біліктілік тұтастай

language-en = ағылшын тілі
language-ru = орыс тілі
language-kk = қазақ тілі
prepare-candidate = Кандидат
prepare-assessor = Бағалаушы
prepare-units = Модульдер
prepare-circumstances = Мән-жайлар
prepare-conflict = Мүдделер қақтығысы
prepare-place = Орны
prepare-mode = Өткізу түрі
prepare-language = Тілі
prepare-adjustments = Ерекше жағдайлар
prepare-others = Қатысқан басқа адамдар
prepare-documents = Әкелінген құжаттар
mode-in-person = бетпе-бет
mode-video = бейнебайланыс арқылы
mode-telephone = телефон арқылы
conflict-not-declared = әлі көрсетілмеген
conflict-none = жоқ
conflict-declared = мәлімделген
evidence-undated = күні жоқ
evidence-title = Атауы
evidence-kind = Түрі
evidence-source = Дереккөзі
evidence-date = Күні
evidence-criteria = Критерийлер
evidence-directness = Тікелей немесе жанама
evidence-person = Адам немесе жағдай
evidence-place = Орны
evidence-hours = Сағат саны
evidence-hours-told = { $hours } сағ
evidence-verification = Қалай тексерілгені
evidence-path = Файл
kind-interview = сұхбаттағы жауап
kind-observation = бақылау немесе көрсету
kind-work-sample = жұмыс үлгісі
kind-document = құжат немесе сертификат
kind-testimonial = үшінші тұлғаның пікірі
kind-portfolio = портфолио немесе өзін-өзі бағалау
kind-simulation = жұмыс жағдайын үлгілеу
kind-system-record = жүйедегі деректер
kind-own-description = кандидаттың өз оқу нәтижелерін сипаттауы
directness-direct = тікелей
directness-indirect = жанама
directness-supplementary = көмекші
judgement-not-judged = бағаланбаған
judgement-yes = иә
judgement-no = жоқ
judgement-doubt = күмәнді
rule-valid = критерийге қатысы бар
rule-authentic = кандидаттың өзінікі
rule-current = өзекті
rule-sufficient = жеткілікті
rate-not-enough-evidence = дәлелдеме жеткіліксіз
rating-none = баға қойылмаған
# What a criterion counts as. $counts: bonus, deduction, holistic; beside (a holistic judgement that no rule asks for).
counts-as = { $counts ->
    [bonus] бонус
    [deduction] шегерім
    [holistic] модульдің тұтас бағасы
   *[beside] модульдің тұтас бағасы, нәтижеге әсер етпейді
}
counts-for-rater = { $counts ->
    [bonus] Бонус: балл қосылады, деңгей талап етілмейді.
    [deduction] Шегерім: деңгей неғұрлым жоғары болса, балл соғұрлым көп шегеріледі.
    [holistic] Модульдің тұтас бағасы
   *[beside] Модульдің тұтас бағасы, нәтижеге әсер етпейді
}
counts-titled = { $title }{ $counts ->
    [standard] { "" }
   *[other] { " " }({ counts-as })
}
needed-none = деңгей талап етілмейді
anchor-level = «{ $level }»
anchor-level-whole = «{ $level }» ({ $anchor })
anchor-between = { $below } және { $above } деңгейлерінің арасында.
anchor-above = { $below } деңгейінен жоғары.
anchor-below = { $above } деңгейінен төмен.
rate-number-title = { $criterion } критерийіне сан
rate-number-explanation = { $from } мен { $to } аралығындағы, қадамы { $step } болатын сан. Enter – баға қою.
rating-level = { $label } { $same ->
    [yes] (талап етілгендей)
    [none] (деңгей талап етілмейді)
   *[no] (қажеті: { $needed })
}
recommend-incomplete = Нәтиже әзірге жоқ
recommend-counts = Танылған модульдер: { $recognised } / { $units }{ $credited ->
    [0] { "" }
   *[other] { " " }(есепке алынғаны: { $credited })
}{ $carried ->
    [0] { "" }
   *[other] { " " }(бұрын танылғаны: { $carried })
}{ $shown ->
    [0] { "" }
   *[other] { " " }(тек көрсетілгені: { $shown })
}{ $attainable ->
    [0] { "" }
   *[other] { " " }· кредиттер: { $credits } / { $attainable }
}
recommend-accepted = Ұсыным есептелгенмен бірдей: { outcome-kind }.
recommend-departed = Бағалаушының ұсынымы есептелгеннен өзгеше: { outcome-kind }. Себебі: { $reason }
recommend-feedback = Кандидатқа кері байланыс
# The level of a profile, which may be higher where not everything is known.
profile-level = { $known ->
    [at-least] кемінде { $level }
   *[reached] { $level }
}
unit-level = { $level } деңгейі
unit-score = { $reached } (қажеті – { $needed })
unit-holistic = тұтас баға бойынша
unit-met = ({ $met } / { $applicable } критерий)
outcome-full = Толық тану
outcome-partial = Ішінара тану
outcome-more-evidence = Қосымша дәлелдеме қажет
outcome-not-yet = Әзірге танылмады
outcome-refer = Комиссияның немесе екінші бағалаушының қарауына беру
outcome-no-result = Нәтиже жоқ
state-open = ашық
state-to-be-rated = бағалануы керек
state-to-be-signed = қол қойылуы керек
state-signed = қол қойылған
state-broken-off = үзілген
ask-ad-hoc = Қосымша сұрақ
evidence-remark = … жазба
