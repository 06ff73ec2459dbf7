# Sessions that follow a signed one.
unit-carried-over = бұрын танылған
unit-carried-over-signed = бұрын танылған, қол қойылған күні – { $signed }
command-next-interview = келесі сұхбат
prepare-follows = { $signed } сұхбатының жалғасы, көшірілгені: { $units } модуль, { $criteria } баға, { $items } дәлелдеме{ $left ->
    [0] { "" }
   *[other] {" "}· көшірілмегені немесе өзгергені: { $left }
}
prepare-unit-carried = бұрын танылған: { $title }, қол қойылған күні – { $signed }
prepare-anew = Қайта бағалау
prepare-anew-help = Көшірілген баға күшінде қалады. Критерий туралы қайта сұрап, қайта бағалау үшін оны белгілеңіз.
prepare-units-follow-help = Ашық модульдер. Бұрын танылған модуль белгіленсе, ол қайта бағаланады, күшінде жаңа нәтиже болады.
event-follows = { $signed } күні қол қойылған { $session } сұхбатының жалғасы; көшірілгені: { $units } модуль, { $criteria } баға, { $items } дәлелдеме
home-follows = { $signed } сұхбатынан кейін

reason-carried-over = { $signed } күні қол қойылған { $session } сұхбатында танылған.
says-carried = { $signed } күні қол қойылған { $session } сұхбатынан көшірілген

refusal-follows-too-late = Қай сұхбаттың жалғасы екені ең басында көрсетіледі. Келесі сұхбатты қол қойылған сұхбаттың ұсынымынан бастаңыз.
refusal-follows-another-rubric = Қол қойылған сұхбат басқа рубрика бойынша өткен. Оны сол рубриканың нұсқасымен жалғастыруға болады.
refusal-follows-another-candidate = Танылған нәтиже алдыңғы сұхбаттан өткен { $candidate } кандидатына тиесілі. Осы белгіні қалдырыңыз; басқа адаммен жаңа сұхбат бастаңыз.
refusal-follows-nothing = Бұл сұхбатты жалғастыруға болмайды. Жаңасы басталғанға дейін қол қойылған сұхбатты таңдаңыз.
refusal-not-carried = { $criterion } бағасы көшірілмеген: қайта бағалайтын ештеңе жоқ.
material-follows = Бұл – басқа сұхбаттың жалғасы, оның бір бөлігі сонда бағаланған. Материалды бірінші сұхбаттан дайындаңыз.

follow-not-signed = Сұхбатқа қол қойылмаған, нәтижесі әлі өзгеруі мүмкін. Алдымен қол қойыңыз, содан кейін келесісін бастаңыз.
follow-practice = Бұл – жаттығу, ол бойынша ешкім танылмайды. Келесі әрекетті жаттығу жағдайларының тізімінен бастаңыз.
follow-sheet = Бұл – бір бағалаушының бағалау парағы. Ол тиесілі сұхбатты жалғастырыңыз.
follow-another-rubric = Қол қойылған сұхбат «{ $rubric }» емес, «{ $followed }» рубрикасы бойынша өткен. «{ $followed }» рубрикасының нұсқасын көрсетіңіз немесе ештеңе көшірмей, жаңа сұхбат бастаңыз.
follow-nothing-open = Барлық модуль танылған: бағалайтын ештеңе қалмады.
follow-signed-later = Сұхбатқа осы күннен кейін қол қойылған. Компьютердің сағатын тексеріп, қайта бастаңыз.
follow-altered = Сұхбат файлын бөгде біреу өзгерткен, сондықтан одан ештеңе көшіруге болмайды. Не өзгергенін «viva verify» арқылы қарап, дұрыс көшірмесін жалғастырыңыз.
follow-broken-chain = { $told } Осы түзетілмейінше, келесі сұхбатты бастауға болмайды.

follow-heading = Бұрынғы сұхбаттан көшірілгені
follow-told = Бұл – { $signed } күні қол қойылған { $session } сұхбатының жалғасы ({ $rubric }).
follow-units = Танылған модульдер
follow-ratings = Бағалар
follow-evidence = Дәлелдемелер
follow-not-carried = Көшірілмегені немесе өзгергені
follow-unit = { $title }, қол қойылған күні – { $signed } ({ $session })
follow-unit-anew = { $title }, қол қойылған күні – { $signed } ({ $session }): осында қайта бағаланды
follow-rating = { $title }: «{ $level }», қол қойылған күні – { $signed }
follow-rating-anew = { $title }: «{ $level }», қол қойылған күні – { $signed }: осында қайта бағаланды
follow-item = { $id } { $title }, қол қойылған күні – { $signed }
criterion-carried = Бұрынғы сұхбаттан көшірілген, қол қойылған күні – { $signed }
evidence-carried-told = көшірілген, қол қойылған күні – { $signed }
evidence-carried = Көшірілген, қол қойылған күні
report-recognition-carried = Бұрын танылған { $unit } модулінің мерзімі – { $date } (осы күнді қоса алғанда).
report-follows = Жалғасы
tables-follows = Қай сұхбаттың жалғасы
tables-follows-signed = Бұрынғы сұхбатқа қол қойылған күн
tables-carried = Көшірілген, қол қойылған күні
letter-carried = Сіз бұрын көрсеткеніңіз
letter-carried-explained = Бұл модульдер бұрынғы сұхбатта танылған және күшінде қалады. Оларды қайта көрсетудің қажеті болмады.
letter-carried-criterion = { $title } (бұрын көрсетілген, қол қойылған күні – { $signed })

not-carried-unit-expired = { $unit } модулі: танудың күші { $until } күні біткен.
not-carried-departed = { $unit } модулі: бағалаушы есептелгеннен төмен шешім қабылдаған, сондықтан модуль танылған болып саналмайды.
not-carried-unit-shown = { $unit } модулі көрсетілген, бірақ ол тек тұтас біліктілікпен бірге танылады: модуль көшірілген бағалармен қайта қаралады.
not-carried-unit-gone = { $unit } модулі, { $title }: рубриканың бұл нұсқасында енді жоқ.
not-carried-unit-new = { $unit } модулі: рубриканың осы нұсқасында жаңадан пайда болған.
not-carried-unit-changed = { $unit } модулі: рубриканың бұл нұсқасында ережесі, дәлелдемелері, кредиттері немесе жеке тану шарты басқа.
not-carried-whole-changed = Рубриканың бұл нұсқасында жалпы ереже басқа.
not-carried-criterion-gone = { $criterion } { $title }: рубриканың бұл нұсқасында енді жоқ.
not-carried-criterion-new = { $criterion }: рубриканың осы нұсқасында жаңадан пайда болған.
not-carried-criterion-changed = { $criterion }: рубриканың бұл нұсқасында талабы басқа. Бұрынғы баға оған жетпесе, критерий ашық қалады.
not-carried-rating-expired = { $criterion }: бұрынғы баға { $until } күнінен кешіктірілмей қабылданады, сондықтан критерий ашық.
not-carried-rating-lapsed = { $criterion }: бұрынғы бағаның дәлелдемелері енді жеткіліксіз немесе ескірген; критерий ашық.
not-carried-evidence-old = { $evidence } { $title }: рубрика рұқсат ететіннен ескі.
not-carried-evidence-not-current = { $evidence } { $title }: өзекті емес деп бағаланған.

cli-interview--follows = Жаңа сұхбат жалғастыратын, қол қойылған сұхбат: танылғаны көшіріледі
verify-follows = { $signed } күні қол қойылған { $session } сұхбатының жалғасы: { $state ->
    [holds] файлы табылды, көшірілгені ондағымен бірдей ({ $path })
   *[not-found] файлы мұнда жоқ, сондықтан көшірілгенін салыстыру мүмкін болмады
}
verify-chain-signature = { $session } сұхбатының жалғасы, бірақ { $path } файлындағы қолтаңба көрсетілгеннен басқа.
verify-chain-carried = { $session } сұхбатының жалғасы, бірақ { $what } { $path } файлында жазылғаннан басқаша көшірілген.
verify-chain-broken = { $session } сұхбатының жалғасы, бірақ { $path } файлының өзі тексеруден өтпеді: оны «viva verify» арқылы қараңыз.
