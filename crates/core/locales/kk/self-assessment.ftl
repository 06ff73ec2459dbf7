# The candidate's own word on each criterion, before the interview.
step-self-assessment = Өзін-өзі бағалау
command-self-assessment = өзін-өзі бағалау
context-self-assessment = Өзін-өзі бағалау
command-self-assessment-level = жауап
command-self-assessment-edit = мысал
command-self-assessment-clear-rating = жауапсыз
command-self-assessment-begin = әрі қарай
command-self-assessment-back = артқа
self-never = ешқашан
self-with-help = көмекпен
self-alone = өз бетімен
self-could-teach = үйрете алады
self-assessment-asked = Мұны қаншалықты сенімді орындайсыз? Өз тәжірибеңізден мысал келтіріңіз.
self-assessment-status = { $said } / { $count }
self-assessment-no-answer = жауап жоқ
self-assessment-no-such-answer = Жауап төртеу: 1-ден 4-ке дейін.
self-example-title = { $criterion }: кандидаттың өз мысалы
self-example-explanation = Кандидат қандай мысал келтіреді? Бір жолмен жазыңыз; мысал болмаса, жолды бос қалдырыңыз. Бұл – дәлелдеме емес, кандидаттың өз сөзі.
self-assessment-told = Кандидаттың өзін-өзі бағалауы: { $answer ->
    [never] ешқашан
    [with-help] көмекпен
    [alone] өз бетімен
   *[could-teach] үйрете алады
}{ $example ->
    [none] {""}
   *[other] , «{ $example }»
}{ $apart ->
    [none] {""}
   *[other] {"."} Бағадан алшақ: қайта қараған жөн
}
warning-self-assessment-apart = { $criterion }: кандидат өзін «{ $answer ->
    [never] ешқашан
    [with-help] көмекпен
    [alone] өз бетімен
   *[could-teach] үйрете алады
}» деп бағалаған, ал қойылған баға { $apart ->
    [said-more] қажетті деңгейден төмен
   *[said-less] қажетті деңгейден төмен емес
}. Қайта қараған жөн.
event-self-assessed = { $criterion } критерийі бойынша кандидаттың өзін-өзі бағалауы: { $answer ->
    [never] ешқашан
    [with-help] көмекпен
    [alone] өз бетімен
   *[could-teach] үйрете алады
}{ $example ->
    [none] {""}
   *[other] , «{ $example }»
}
event-self-assessment-cleared = { $criterion } критерийі бойынша өзін-өзі бағалау алып тасталды
refusal-self-assessment-closed = Сұхбат жабылды; өзін-өзі бағалау жазылған күйінде қалады.
refusal-self-assessment-in-practice = Жаттығуда өзін-өзі бағалау болмайды.
refusal-not-self-assessed = { $criterion } критерийі бойынша әлі жауап жоқ: 1-ден 4-ке дейінгі пернені басыңыз.
tables-self-assessment = Өзін-өзі бағалау
tables-self-example = Кандидаттың мысалы
form-self-about = Сұхбатқа дейін кандидат толтырады. Әр жолда бір жауапты белгілеп, өз мысалыңызды келтіріңіз. Бұдан ештеңе тәуелді емес: өзін-өзі бағалау дәлелдеме болып саналмайды және тек баға қойылғаннан кейін қаралады.
form-self-example = Өз мысалыңыз
