# The candidate's own word before the close: on the record that is read back, and on whose the evidence is.
command-read-back = жазбаны оқып беру
context-closing = Сұхбатты аяқтау
read-back-title = Сұхбат туралы не жазылды
read-back-explained = Жазылғаны мынау. Бір нәрсе жетіспесе немесе Сіз басқаша айтқан болсаңыз, айтыңыз: ескертпеңіз жазбаның жанында тұрады. Келісуге ешкім міндетті емес, нәтиже бұған байланысты болмайды.
read-back-questions = Сұрақтар мен жауаптар
read-back-also = Қосымша сұралғаны
read-back-nothing = Ештеңе жазылған жоқ.
read-back-not-asked = Бұл сұрақ қойылған жоқ.
read-back-shown = Көрсетілген құжаттар мен жұмыстар
read-back-seen = Іс үстінде көрілгені
read-back-said = Бұл туралы айтқаныңыз

candidate-word-title = { $on ->
    [record] Кандидат жазбалар туралы не дейді?
   *[evidence] Кандидат дәлелдемелер өзінікі екенін мәлімдей ме?
}
candidate-agrees = { $on ->
    [record] Келіседі: болғанындай жазылған
   *[evidence] Иә, өзінікі
}
candidate-remarks = { $on ->
    [record] Ескертпесі бар
   *[evidence] Иә, ескертпесі бар
}
candidate-declines = { $on ->
    [record] Келіспейді немесе жауап бермейді
   *[evidence] Мәлімдемейді
}
candidate-remark-title = { $on ->
    [record] Кандидаттың жазбаларға ескертпесі
   *[evidence] Кандидаттың дәлелдемелерге ескертпесі
}
candidate-remark-explanation = Кандидаттың өз сөзімен. Ескертпе хаттамада да, хатта да тұрады.
candidate-declines-title = { $on ->
    [record] Кандидат жазбалармен келіспейді
   *[evidence] Кандидат дәлелдемелер өзінікі екенін мәлімдемейді
}
candidate-declines-explanation = Себебі – кандидаттың өз сөзімен; себебін айтпаса, жолды бос қалдырыңыз. Нәтиже бұған байланысты болмайды.
candidate-word-on = { $on ->
    [record] Кандидаттың жазбалар туралы сөзі
   *[evidence] Кандидаттың дәлелдемелер туралы сөзі
}
candidate-word-told = { $on ->
    [record] { $word ->
        [agreed] оқып берілді; келіседі
        [remarked] оқып берілді; ескертпесі: «{ $text }»
        [declined] оқып берілді; келіспейді: «{ $text }»
        [declined-silently] оқып берілді; келіспейді, себебін айтқан жоқ
       *[none] оқып берілген жоқ
    }
   *[evidence] { $word ->
        [agreed] өзінікі деп мәлімделді
        [remarked] өзінікі деп мәлімделді, ескертпесі: «{ $text }»
        [declined] өзінікі деп мәлімделген жоқ: «{ $text }»
        [declined-silently] өзінікі деп мәлімделген жоқ, себебі айтылмады
       *[none] өзінікі ме деп сұралған жоқ
    }
}
candidate-word-before-change = { $told } (содан кейін бір нәрсе өзгертілді)
candidate-word-standing = { $word ->
    [agreed] Кандидат жазбалар туралы: келіседі
    [remarked] Кандидат жазбалар туралы: ескертпесі бар
    [none] Жазбалар кандидатқа оқып берілген жоқ
   *[declined] Кандидат жазбалар туралы: келіспейді
}{ $changed ->
    [yes] {" "}(содан кейін өзгертілді)
   *[no] {""}
}

event-candidate-said = { $on ->
    [record] кандидат жазбалар туралы: { $word ->
        [agreed] келіседі
        [remarked] «{ $text }»
        [declined] келіспейді: «{ $text }»
       *[declined-silently] келіспейді
    }
   *[evidence] кандидат дәлелдемелер туралы: { $word ->
        [agreed] өзінікі
        [remarked] өзінікі; «{ $text }»
        [declined] өзінікі деп мәлімдемейді: «{ $text }»
       *[declined-silently] өзінікі деп мәлімдемейді
    }
}
event-candidate-word-taken-back = { $on ->
    [record] кандидаттың жазбалар туралы сөзі қайтарып алынды
   *[evidence] кандидаттың дәлелдемелер туралы сөзі қайтарып алынды
}

refusal-word-in-practice = Ойдан шығарылған кандидатқа жазбалар оқылмайды: жаттығуда оның сөзі болмайды.
refusal-nothing-said = Кандидат әзірге ештеңе айтқан жоқ, қайтарып алатын сөз жоқ.

letter-own-words = Жазбалар туралы айтқаныңыз
letter-word = { $on ->
    [record] { $word ->
        [agreed] Сұхбат аяқталар алдында жазылғаны Сізге оқып берілді. Сіз онымен келістіңіз.
        [remarked] Сұхбат аяқталар алдында жазылғаны Сізге оқып берілді. Сіздің ескертпеңіз:
        [declined] Сұхбат аяқталар алдында жазылғаны Сізге оқып берілді. Сіз келіспедіңіз, себебін былай түсіндірдіңіз:
       *[declined-silently] Сұхбат аяқталар алдында жазылғаны Сізге оқып берілді. Сіз онымен келіспедіңіз.
    }
   *[evidence] { $word ->
        [agreed] Сіз дәлелдемелер өзіңіздікі екенін мәлімдедіңіз.
        [remarked] Сіз дәлелдемелер өзіңіздікі екенін мәлімдеп, мынаны қостыңыз:
        [declined] Сіз дәлелдемелер өзіңіздікі екенін мәлімдемедіңіз, себебін былай түсіндірдіңіз:
       *[declined-silently] Сіз дәлелдемелер өзіңіздікі екенін мәлімдемедіңіз.
    }
}
tables-word-on-record = Кандидат жазбалар туралы
tables-word-on-evidence = Кандидат дәлелдемелер туралы
tables-word = { $word ->
    [agreed] иә
    [remarked] ескертпесі: { $text }
    [declined] жоқ: { $text }
   *[declined-silently] жоқ
}
