# What to do about a gap: ways to learn, how to show it, and the assessor's own line.
command-advice = кандидатқа кеңес
advice-title = Кеңесіңіз: { $on }
advice-explanation = Кандидатқа өз сөзіңізбен бір жол жазыңыз: оның орнында болсаңыз, әрі қарай не істер едіңіз? Ол хатта да, хаттамада да тұрады; бос жол кеңесті алып тастайды.
advice-asked = { $outcome } Танылмағаны: { $units }. t пернесімен өз кеңесіңізді жаза аласыз.
advice-no-gap = Барлық модуль танылған немесе оған кеңес берілген: өзгерту үшін модуль жолына өтіңіз.
event-advice = { $written ->
    [yes] { $on } бойынша кеңес: { $text }
   *[no] { $on } бойынша кеңес алынды
}
learn-course = Курс
learn-practice = Практика
learn-reading = Оқитын әдебиет
learn-hours = Уақыты
learn-hours-about = шамамен { $hours } сағат
gap-show = Мұны қалай көрсетуге болады
gap-advice = Бағалаушыңыздың кеңесі
tables-advice = Кеңес
