# Нәтиже бойынша дауыс беретін комиссия.
command-commission = комиссия
commission-no-chair = Комиссияда дәл бір төраға болады.
commission-twice = { $name } екі рет көрсетілген.
commission-too-few = Дауыс беру құқығы бар мүшелер саны – { $named }, ал орталықтың қағидалары бойынша кемінде { $needed } болуы қажет.
commission-even = Дауыс беру құқығы бар мүшелер саны – { $named }, ал орталықтың қағидалары бойынша ол тақ болуы қажет.
commission-quorum-too-high = Орталықтың қағидалары бойынша { $quorum } мүше қатысуы қажет, ал { $members } мүше ғана дауыс бере алады.
commission-not-named = Комиссия көрсетілмеген.
commission-not-a-member = { $name } – комиссия құрамында жоқ.
commission-no-vote = { $name } – дауыс беру құқығы жоқ: хаттама жүргізеді немесе мүдделер қақтығысы бар.
commission-has-not-voted = { $name } – әлі дауыс берген жоқ.
commission-undecided = Комиссия әлі шешім қабылдаған жоқ. Дауыстарды V көрсетеді.
commission-decided-otherwise = Комиссия басқа нәтижеге дауыс берді ({ $outcome ->
    [full] толық тану
    [partial] ішінара тану
    [more-evidence] қосымша дәлелдеме қажет
    [not-yet] әзірге танылмады
    [refer] қарауға берілді
   *[no-result] нәтижесіз
}). V дауыстарды көрсетеді және солар бойынша шешім қабылдайды.
commission-no-rules = Орталығыңыздың баптауларында комиссия қағидалары жоқ («commission»). Оларсыз шешімнің қашан қабылданғаны белгісіз.
commission-broken-off = Үзілген сұхбаттың дауыс беретін нәтижесі жоқ.

commission-title = Комиссия
commission-name-anew = Комиссия мүшелерін қайта көрсету
commission-as-voted = Комиссияның дауысы бойынша шешім қабылдау: { $outcome }
commission-members-title = Комиссия мүшелері
commission-members-explanation = Аты-жөндері үтір арқылы, бірінші – төраға; нүктелі үтірден кейін – дауыс беру құқығы жоқ хатшы. Бос болса, комиссия жоқ.
commission-vote-title = Дауыс: { $member }
commission-agrees = Келіседі: { $outcome }
commission-otherwise = Басқа нәтиже: { $outcome }
commission-abstains = Қалыс қалады
commission-has-conflict = Дауыс бере алмайды: мүдделер қақтығысы
commission-no-conflict = Дауыс бере алады: мүдделер қақтығысы жоқ
commission-take-back = Дауысты алып тастау
commission-reason-title = { $vote ->
    [other] Басқа нәтижеге дауыс берудің негіздемесі: { $member }
   *[abstains] Қалыс қалудың негіздемесі: { $member }
}
commission-reason-explanation = Комиссия мүшесінің өз сөзімен: хаттамаға сөзбе-сөз жазылады.
commission-conflict-title = Мүдделер қақтығысы: { $member }
commission-conflict-explanation = Бірнеше сөзбен. Мүдделер қақтығысы бар мүше дауыс бермейді және кворумға кірмейді. Бос болса, қақтығыс жоқ.

commission-role = { $role ->
    [chair] төраға
    [secretary] хатшы, дауыс беру құқығы жоқ
   *[member] комиссия мүшесі
}
commission-conflict = дауыс бермейді: мүдделер қақтығысы
commission-without-vote = –
commission-not-voted = дауыс берген жоқ
commission-vote = { $vote ->
    [agrees] келіседі: { $outcome }
    [other] басқа нәтиже: { $outcome }
   *[abstains] қалыс қалды
}
commission-rules = Орталықтың қағидалары бойынша дауыс беретін мүшелер саны кемінде – { $members }{ $odd ->
    [yes] {""}, тақ сан
   *[no] {""}
}; кемінде { $quorum } мүше қатысуы қажет; шешім үшін { $majority ->
    [of-votes] берілген дауыстардың жартысынан көбі
    [of-members] дауыс бере алатындардың жартысынан көбі
   *[two-thirds] берілген дауыстардың үштен екісі
} керек; { $tie ->
    [chair] дауыстар тең болса, төрағаның дауысы екі дауыс болып саналады.
   *[none] дауыстар тең болса, шешім болмайды.
}
commission-no-quorum = шешім жоқ: кемінде { $needed } мүше қатысуы қажет.
commission-no-majority = шешім жоқ: ешбір нәтиже қажетті көпшілік дауысқа жетпеді.
commission-tied = шешім жоқ: дауыстар тең.
commission-decided = шешім: { $outcome }{ $chair ->
    [yes] {""}, төрағаның дауысымен
   *[no] {""}
}
commission-tally = Комиссия: дауыс бере алады – { $entitled }, қатысты – { $took }{ $abstained ->
    [0] {""}
   *[other] {""}, қалыс қалды – { $abstained }
}{ $given ->
    [yes] {""}; { $votes }
   *[no] {""}
}; { $conclusion }

report-commission = Комиссия
report-signatures = Қолтаңбалар
commission-member = Аты-жөні
commission-role-head = Рөлі
commission-vote-head = Дауысы
commission-reason = Негіздеме
letter-commission = { $decided ->
    [yes] Бұл нәтиже бойынша шешімді комиссия қабылдады. Дауыс беру құқығы бар мүшелер – { $entitled }, қатысқаны – { $took }.
   *[no] Бұл нәтиже бойынша комиссия дауыс береді; ол әлі шешім қабылдаған жоқ.
}
register-commission = Комиссия

event-commission-named = { $members ->
    [0] комиссия жоқ
   *[other] комиссия: { $names }
}
event-member-voted = { $member }: { $vote ->
    [agrees] келіседі – { $outcome }
    [other] басқа нәтиже – { $outcome }: «{ $reason }»
   *[abstains] қалыс қалды: «{ $reason }»
}
event-vote-taken-back = дауыс алып тасталды: { $member }

# The command line.
commission-done = { $path }: жазылды.
commission-decision = Шешім: { $outcome }
commission-vote-how = Комиссия мүшесі қалай дауыс беретінін көрсетіңіз: --agrees, --otherwise НӘТИЖЕ, --abstains немесе --take-back.
cli-commission = Комиссияны дауыстарымен көрсету, мүшелерін атау, дауысты жазу немесе дауыс беру бойынша шешім қабылдау
cli-commission--file = Сұхбат файлы
cli-commission--members = Аттары үтір арқылы, бірінші – төраға; нүктелі үтірден кейін хаттама жүргізетін адам. Бос мәтін: комиссия жоқ
cli-commission--vote = Дауысы жазылатын комиссия мүшесі
cli-commission--agrees = Мүше есептелген нәтижеге келіседі
cli-commission--otherwise = Мүше осы нәтижеге дауыс береді, --reason қажет
cli-commission--abstains = Мүше қалыс қалады, --reason қажет
cli-commission--take_back = Дауыс қайтарып алынады
cli-commission--conflict = Мүдделер қақтығысы бар мүше, себебі --reason арқылы айтылады; себепсіз болса, қақтығыс енді жоқ
cli-commission--decide = Комиссия дауыс берген шешімді қабылдау
cli-commission--reason = Дауыстың немесе қақтығыстың себебі, не шешімнің дауыстардағыдан өзге сөздері
cli-commission--by = Жазба енгізген адамның аты
cli-commission--json = JSON түрінде шығару
