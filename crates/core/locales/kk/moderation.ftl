# Moderation: another than who signed looks at ratings of a signed session.
moderation-own-work = Бұл сұхбатты өткізген, бағалаған немесе оған қол қойған – { $name }. Модератор басқа маман болуы керек.
moderation-nothing = Кемінде бір критерий бойынша келісетініңізді не келіспейтініңізді белгілеңіз немесе жазба қалдырыңыз.
moderation-not-rated = Бұл сұхбатта { $criterion } критерийі бағаланбаған: келісетін де, келіспейтін де баға жоқ.
moderation-named-twice = { $criterion } критерийі екі рет көрсетілген. Әр критерий бойынша пікір бір рет қана жазылады.
moderation-no-reason = { $criterion } критерийі бойынша неге келіспейтініңізді жазыңыз.
moderation-same-level = { $criterion } критерийіне бағалаушының қойғаны да – «{ $level }». Келісіңіз немесе басқа деңгейді көрсетіңіз, не деңгей көрсетпеңіз.
moderation-level-while-agreeing = { $criterion } критерийі бойынша «келіседі» таңдалған: онда өз деңгейіңізді көрсетпеңіз.

cli-moderate = Қол қойылған сұхбатқа модератордың пікірін қосу; --plan берілсе, модерацияланатын сұхбаттарды таңдау
cli-moderate--file = Сұхбат файлы
cli-moderate--by = Модератор; ол бағалаушының өзі бола алмайды
cli-moderate--findings = Баға туралы пікір: C3=agree, C3=agree:СЕБЕП, C7=disagree:ДЕҢГЕЙ:СЕБЕП, C7=disagree::СЕБЕП; бірнеше рет беруге болады
cli-moderate--remark = Тұтас сұхбат туралы жазба
cli-moderate--plan = Қол қойылған сұхбаттардың қайсысын және қай критерийлерін модерациялау керегін шығару
cli-moderate--summary = Осы бумадағы қол қойылған сұхбаттар туралы модераторлар пікірін бағалаушы, критерий, түр және ай бойынша санау
cli-moderate--percent = Басқа себеппен таңдалмаған сұхбаттардың осынша пайызын кездейсоқ таңдау, саны жоғары қарай дөңгелектенеді; әр бағалаушы мен әр нәтиже кемінде бір рет алынады
cli-moderate--borderline = Ең көбі осынша өзгеріс болса, нәтижесі басқа болатын әр сұхбатты таңдау [саны берілмесе: 1]
cli-moderate--newcomers = Осы бағалаушының әр сұхбатын таңдау; бірнеше рет беруге болады
cli-moderate--since = Осы күнге дейін қол қойылғандарды алмау
cli-moderate--seed = Кездейсоқ таңдау осы саннан шығады; сан бірдей болса, жоспар да бірдей [бастапқы: кездейсоқ алынып, көрсетіледі]
cli-moderate--criteria = Әр сұхбатта ең көбі неше критерий қаралатыны
cli-moderate--again = Бұрын модерацияланған сұхбаттарды да алу
cli-moderate--json = JSON түрінде шығару

moderate-by-whom = Модератор кім екенін көрсетіңіз: --by АТЫ-ЖӨНІ немесе VIVA_ASSESSOR орта айнымалысы.
moderate-finding-unclear = «{ $finding }» – түсініксіз. Былай жазыңыз: ID=agree, ID=agree:СЕБЕП, ID=disagree:ДЕҢГЕЙ:СЕБЕП, ал деңгей көрсетілмесе, ID=disagree::СЕБЕП.
moderate-too-many = Ең көбі { $most } пікір жазуға болады.
moderate-done = { $path }: модерация қосылды, электрондық пломба қойылды.

moderate-plan-head = Бастапқы саны – { $seed }. Қол қойылған сұхбаттар: { $signed }, қаралатыны: { $chosen }{ $moderated ->
    [0] {""}
   *[other] ; бұрын модерацияланып, алынбағаны: { $moderated }
}.
moderate-plan-more = Бумада тізімге сыйғаннан көп сұхбат бар; тек ең жаңалары қаралады.
moderate-plan-no-such-assessor = Мұнда { $name } қол қойған сұхбат жоқ.
moderate-plan-reference = Кандидат
moderate-plan-rubric = Рубрика
moderate-plan-assessor = Бағалаушы
moderate-plan-outcome = Нәтиже
moderate-plan-why = Себебі
moderate-plan-criteria = Критерийлер
moderate-plan-file = Файл
moderate-why-new-assessor = жаңа бағалаушы
moderate-why-borderline = шекарада ({ $steps } өзгеріс)
moderate-why-sample = кездейсоқ
moderate-summary-head = Қол қойылған сұхбаттар: { $signed }, модерациядан өткені: { $sessions }. Модератор пікірі: { $findings }.
moderate-summary-kind = Түрі
moderate-summary-findings = Пікір
moderate-summary-sessions = Сұхбат
moderate-summary-criterion = Критерий
moderate-summary-month = Ай
moderate-summary-is = { $kind ->
    [agrees] келіседі
    [mild] тым жұмсақ
    [severe] тым қатаң
    [evidence-there] дәлелдеме болған
   *[no-level] келіспейді, деңгейсіз
}

command-moderate = модерация
command-agree = келісу
command-disagree = келіспеу
command-finish = аяқтау
command-moderate-why = негіздер
context-moderate = Модерация
step-moderate = Модерация
moderation-line = { $date } күнгі модерация, { $by }: келіскені – { $agreed } критерий, келіспегені – { $disagreed ->
    [none] жоқ
   *[other] { $disagreed }
}.

moderate-moderator = Модератор: { $name }
moderate-status = { $looked ->
    [0] бірде-бірі қаралмады
   *[other] қаралғаны: { $looked } / { $count }
}
moderate-given = Қойылған баға – «{ $level }». { $anchor }
moderate-not-enough-evidence = дәлелдеме жеткіліксіз
moderate-not-rated = баға қойылмаған
moderate-disagrees-level = келіспейді, «{ $level }»: { $reason }
moderate-name-title = Модератор кім?
moderate-name-explanation = Аты-жөніңізді енгізіңіз. Бұл сұхбатты өткізген, бағалаған немесе оған қол қойған адам оны модерациялай алмайды.
moderate-level-title = { $criterion } критерийіне қандай деңгей қояр едіңіз?
moderate-no-level = Деңгей көрсетілмейді
moderate-reason-title = { $criterion } критерийі бойынша неге келіспейсіз{ $named ->
    [none] {""}
   *[other] {" "}және неге «{ $level }» деңгейін қояр едіңіз
}?
moderate-reason-explanation = Басқаларға да түсінікті болуы үшін хаттамада не барын немесе не жетіспейтінін жазыңыз.
moderate-grounds-title = { $criterion } критерийі бойынша жазылғаны
moderate-remark-title = Тұтас сұхбат туралы жазба
moderate-remark-explanation = Бос қалуы мүмкін. Enter модерацияны қосып, пломба қояды; содан кейін ол өзгертілмейді. Esc – артқа.
moderate-not-saved = Сұхбат әлі файлға жазылған жоқ. Сәл күтіп, Enter пернесін қайта басыңыз.
moderate-added = Модерация қосылды, электрондық пломба қойылды.
moderate-leave-title = { $count } пікір әлі қосылған жоқ.
moderate-leave-stay = Осында қалу
moderate-leave-drop = Шығу, пікірлер жоғалады
