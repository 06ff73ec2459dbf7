# What in the way that an interview was held is worth knowing. Neutral; each says what it is based on.
warning-rated-before-asked = { $criterion }: баға осы критерий бойынша бірде-бір сұрақ қойылмай тұрып қойылған.
warning-without-rationale = { $criterion }: бағаның негіздемесі жоқ.
warning-departs-without-rationale = { $criterion }: баға айтылған белгілерден шығатын деңгейден өзгеше, ал негіздемесі жоқ.
warning-without-ground = { $criterion }: баға қойылған, бірақ хаттамада оған негіз болатын жазба да, айтылған белгі де, дәлелдеме де жоқ.
warning-all-alike = { $criteria } критерийдің бәріне бірдей баға қойылған: «{ $level }».
warning-one-kind = Хаттамадағының бәрі бір түрге жатады: { $kind ->
    [interview] сұхбаттағы жауаптар
    [observation] бақылау
    [work-sample] жұмыс үлгілері
    [document] құжаттар
    [testimonial] үшінші тұлғалардың пікірлері
    [portfolio] портфолио
    [simulation] жұмыс жағдайын үлгілеу
    [own-description] кандидаттың өз оқу нәтижелерін сипаттаулары
   *[system-record] жүйедегі деректер
}.
warning-probe-not-used = { $question }: «{ $probe }» деген міндетті нақтылаушы сұрақ қойылмаған.
warning-reworded = { $question }: сұрақ рубрикадағыдан басқа сөзбен қойылған.
warning-reworded-exact = { $question }: сұрақ басқа сөзбен қойылған, ал оны дәл жазылғандай оқу керек; жауапты басқалардың жауабымен салыстыруға болмайды.
warning-question-time = { $question }: сұраққа { $length } кетті, бұл – { $bound ->
    [least] ең аз уақыттан ({ $minutes } мин) кем
   *[most] ең көп уақыттан ({ $minutes } мин) артық
}.
warning-skipped = { $question }: сұрақ өткізіп жіберілген; себебі хаттамада көрсетілген.
warning-passed-over = { $question }: сұрақ ашылып, бірден келесіге өтілген; оның қойылғанын ештеңе көрсетпейді.
warning-asked-ad-hoc = { $question }: бұл сұрақ рубрикада жоқ.
warning-over-time = Сұхбат { $minutes } минутқа созылды; жоспарланғаны – { $planned } минут.
warning-conflict-not-declared = Мүдделер қақтығысының бар-жоғы көрсетілмеген.
warning-consent-withdrawn = Кандидат келісімін { $withdrawn } күні, қол қойылғанға дейін, кері қайтарып алды.
warning-conflict-declared = Мүдделер қақтығысы мәлімделген: { $details }
warning-others-present = Басқа адамдар қатысқан: { $who }
warning-departed = Бағалаушының ұсынымы есептелгеннен өзгеше: { $reason }
