# The reasons as a tree: each line is a statement, beneath it stands what it rests on.
says-outcome = { $outcome ->
    [none] Нәтиже әзірге жоқ
   *[other] { $label }
}
says-departed = Бағалаушының ұсынымы өзгеше, «{ $label }»: { $reason }
says-unit = { $unit } { $title }: { $outcome ->
    [unit-recognised] танылды
    [unit-level-told] деңгейі анықталды
    [unit-credited] бар құжат бойынша есепке алынды
    [unit-carried-over] бұрын танылған
    [unit-more-evidence] қосымша дәлелдеме қажет
    [unit-not-yet] әзірге танылмады
    [unit-not-applied-for] өтініш берілмеген
   *[unit-not-assessed] бағаланбады
}
says-part = { $part } { $title }: { $stands ->
    [part-met] бөлім орындалды
    [part-open] қосымша дәлелдеме қажет
    [part-not-met] бөлім орындалмады
    [part-recognised] бөлім жеке танылды
   *[part-not-assessed] бөлім бағаланбады
}
says-criterion = { $criterion } { $title }: { $status ->
    [met] орындалды
    [not-met] орындалмады
    [bonus] балл қосылды
    [deduction] балл шегерілді
    [not-enough-evidence] дәлелдеме жеткіліксіз
    [not-applicable] қолданылмайды
   *[not-assessed] бағаланбады
}
says-rating = Бағасы – «{ $label }»; қажеті – «{ $needed }»
says-rating-alone = Бағасы – «{ $label }»
says-rating-not-enough-evidence = Бағалау мүмкін болмады: дәлелдеме жеткіліксіз
says-does-not-apply = { $criterion } { $title }: бұл кандидатқа қолданылмайды. Себебі: { $reason }
says-proposed = { $departs ->
    [yes] Баға айтылған белгілерден шығатын деңгейден өзгеше, ол – «{ $label }»
   *[no] Айтылған белгілер бойынша – «{ $label }»
}: { $of } белгіден айтылғаны – { $heard }, қажеті – { $needed }{ $always ->
    [heard] ; міндеттісі айтылды: { $named }
    [missing] ; міндеттісі айтылмады: { $named }
   *[none] { "" }
}
says-rationale = Негіздемесі: { $text }
says-remark = { $question } { $time } { $text }
says-heard = { $question }, айтылған белгі: { $text }
says-demand-met = { $needed } дәлелдеме қажет, бары – { $seen } ({ evidence-wanted }).
says-one-of = { $met ->
    [met] Дәлелдемелердің { $lists } нұсқасының бірі жеткілікті; біреуі орындалды.
   *[not-met] Дәлелдемелердің { $lists } нұсқасының бірі жеткілікті; әзірге бірде-бірі орындалмады.
}
says-list = { $met ->
    [met] { $number }-нұсқа: орындалды
   *[not-met] { $number }-нұсқа: әзірге орындалмады
}
# The end of what is said of an item: which day decides where no day is known.
evidence-latest = { $known ->
    [span] {" "}(«{ $said }» екені ғана белгілі: мүмкін болатын соңғы күн есептеледі – { $latest })
   *[day] { "" }
}
says-evidence = { $evidence } { $title }{ $why ->
    [counts] { "" }
    [other-kind] {" "}– есепке алынбайды: түрі басқа
    [other-directness] {" "}– есепке алынбайды: талап етілгендей тікелей емес
    [undated] {" "}– есепке алынбайды: күні көрсетілмеген
    [too-old] {" "}– есепке алынбайды: тым бұрын жасалған
    [dated-ahead] {" "}– есепке алынбайды: күні шешім қабылданған күннен кейін
    [too-early] {" "}– есепке алынбайды: күні алдымен болуға тиіс дәлелдемеден кейін емес
    [no-person] {" "}– есепке алынбайды: адам немесе жағдай көрсетілмеген
    [no-place] {" "}– есепке алынбайды: орны көрсетілмеген
    [no-hours] {" "}– есепке алынбайды: сағат саны көрсетілмеген
    [same-occasion] {" "}– есепке алынбайды: дәл осы оқиғаны есепке алынған басқа дәлелдеме көрсетеді
    [not-valid] {" "}– есепке алынбайды: критерийге қатысы жоқ деп бағаланды
    [not-authentic] {" "}– есепке алынбайды: кандидаттың өзінікі емес деп бағаланды
    [not-current] {" "}– есепке алынбайды: өзекті емес деп бағаланды
    [not-sufficient] {" "}– есепке алынбайды: жеткіліксіз деп бағаланды
    [validity-in-doubt] {" "}– есепке алынбайды: критерийге қатысы күмән тудырады
   *[authenticity-in-doubt] {" "}– есепке алынбайды: кандидаттың өзінікі екені күмән тудырады
}{ evidence-latest }
says-answer = { $question }: сұхбаттағы жауап

# Why an item of the register cannot stand for a unit.
credit-why = { $why ->
    [other-kind] ол құжат емес
    [undated] күні көрсетілмеген
    [too-old] тым бұрын жасалған
    [dated-ahead] күні шешім қабылданған күннен кейін
    [not-valid] модульге қатысы жоқ деп бағаланды
    [not-authentic] кандидаттың өзінікі емес деп бағаланды
    [not-current] өзекті емес деп бағаланды
    [not-sufficient] жеткіліксіз деп бағаланды
    [validity-in-doubt] модульге қатысы күмән тудырады
   *[authenticity-in-doubt] кандидаттың өзінікі екені күмән тудырады
}
