# What is probably a mistake in a rubric that can be used, and what to do.
warning-anchors-alike = { $count ->
    [one] { $criteria } критерийінің { $levels } деңгейлері бірдей сипатталған.
   *[other] { $count } критерийде бірнеше деңгей бір мәтінмен сипатталған: { $criteria }.
}
warning-mend-anchors-alike = Әр деңгейде адамдардың дәл сол деңгейде не істейтінін, ал басқаларында істемейтінін жазыңыз.
warning-anchors-by-adverb = { $count ->
    [one] { $criteria } критерийінде { $levels } деңгейлерінің сипаттамалары тек үстеу арқылы ажыратылады: { $adverbs }.
   *[other] { $count } критерийде деңгейлердің сипаттамалары тек үстеу арқылы ажыратылады ({ $adverbs }): { $criteria }.
}
warning-mend-anchors-by-adverb = Бір деңгейде не істелетінін, ал екіншісінде не істелмейтінін жазыңыз: мұндай үстеуді әр бағалаушы өзінше түсінеді.
warning-double-barrelled = { $count ->
    [one] { $questions } сұрағы бірден екі нәрсені сұрайды.
   *[other] { $count } сұрақ бірден екі нәрсені сұрайды: { $questions }.
}
warning-mend-double-barrelled = Бір нәрсені сұраңыз, екіншісін нақтылаушы сұрақ етіңіз: кандидат есінде қалғанына ғана жауап береді.
warning-leading = { $question } сұрағы күтілетін жауапты айтып тұр: «{ $words }».
warning-leading-probe = { $question } сұрағының { $probe }-нақтылаушы сұрағы күтілетін жауапты айтып тұр: «{ $words }».
warning-mend-leading = «Қалай» немесе «не» сияқты сөздермен ашық сұраңыз.
warning-questions-too-long = Сұрақтарға { $asked } минут кетуі мүмкін, ал сұхбатқа { $minutes } минут жоспарланған.
warning-mend-questions-too-long = Сұхбат уақытын ұзартыңыз, сұрақтардың уақытын қысқартыңыз немесе кейбірін алып тастаңыз. Кіріспе бөлімге, дәлелдемелерге және қорытынды бөлімге де уақыт керек.
warning-no-time-left = Сұрақтарға { $minutes } минуттың { $asked } минуты кетуі мүмкін, ал кіріспе және қорытынды бөлімдерді дауыстап оқуға шамамен { $reading } минут керек.
warning-mend-no-time-left = Сұхбат уақытын ұзартыңыз, сұрақтардың уақытын қысқартыңыз немесе кейбірін алып тастаңыз. Дәлелдемелерді қарауға да уақыт керек.
warning-weight-unused = { $count ->
    [one] { $criteria } критерийінің салмағы ештеңеге әсер етпейді: ол бойынша шешетін қағидалардың бірде-бірі салмақты ескермейді.
   *[other] { $count } критерийдің салмағы ештеңеге әсер етпейді, өйткені олар бойынша шешетін қағидалардың бірде-бірі салмақты ескермейді: { $criteria }.
}
warning-mend-weight-unused = Салмақты алып тастаңыз немесе салмақты ескеретін қағиданы таңдаңыз: WeightedMean не Points.
warning-critical-lowest = { $count ->
    [one] { $criteria } критерийі шкаланың ең төменгі «{ $level }» деңгейінен бастап шешуші саналады: одан төмен баға жоқ.
   *[other] { $count } критерий шкаланың ең төменгі «{ $level }» деңгейінен бастап шешуші саналады, ал одан төмен баға жоқ: { $criteria }.
}
warning-mend-critical-lowest = Одан төмен бағаның орнын ештеңе толтыра алмайтын деңгейді атаңыз немесе «critical» өрісін алып тастаңыз.
warning-scale-needs-lowest = «{ $scale }» шкаласында критерий ең төменгі «{ $level }» деңгейінен бастап орындалған саналады: оны кез келген адам орындайды.
warning-mend-scale-needs-lowest = «needed» өрісінде жұмысқа қажет деңгейді атаңыз.
warning-needed-lowest = { $count ->
    [one] { $criteria } критерийі шкаланың ең төменгі «{ $level }» деңгейінен бастап орындалған саналады: оны кез келген адам орындайды.
   *[other] { $count } критерий шкаланың ең төменгі «{ $level }» деңгейінен бастап орындалған саналады, оларды кез келген адам орындайды: { $criteria }.
}
warning-mend-needed-lowest = «needed» өрісінде жұмысқа қажет деңгейді атаңыз немесе бұл өрісті алып тастаңыз: сонда шкалада аталған деңгей қолданылады.
warning-circumstance-unused = «{ $circumstance }» жағдайына ештеңе байланбаған.
warning-mend-circumstance-unused = Бір сұрақты немесе критерийді соған байлаңыз: only_if: Circumstance("{ $circumstance }"). Не болмаса оны алып тастаңыз.
warning-other-script = { $texts ->
    [one] Бұл мәтін «{ $language }» тілінде деп көрсетілген, ал басқа тілдің әріптерімен жазылған.
   *[other] { $texts } мәтін «{ $language }» тілінде деп көрсетілген, ал басқа тілдің әріптерімен жазылған; бұл – солардың біріншісі.
}
warning-mend-other-script = Оны аударыңыз немесе өзі жазылған тілдің кодымен көрсетіңіз.
warning-markup = { $texts ->
    [one] Бұл мәтінде басқа бағдарламаларға арналған «{ $mark }» белгісі бар; мұнда ол сол күйінде көрінеді.
   *[other] { $texts } мәтінде басқа бағдарламаларға арналған белгілер бар, мысалы, «{ $mark }»; мұнда олар сол күйінде көрінеді. Бұл – солардың біріншісі.
}
warning-mend-markup = Белгілерді алып тастаңыз: рубриканың барлық мәтіні кәдімгі мәтін.
warning-one-answer = { $count ->
    [one] { $criteria } критерийі бір ғана жауапқа сүйенеді: оған бір сұрақ қана байланған, ал дәлелдеме талап етілмейді.
   *[other] { $count } критерийдің әрқайсысы бір ғана жауапқа сүйенеді: оларға бір-бір сұрақтан ғана байланған, ал дәлелдеме талап етілмейді: { $criteria }.
}
warning-mend-one-answer = Критерийге тағы бір сұрақты байлаңыз немесе дәлелдеме талабын қойыңыз.
warning-just-above-mean = { $wanted } саны жетуге болатын { $missed } орташа мәнінен сәл ғана үлкен; келесі мүмкін мән – { $next }.
warning-mend-just-above-mean = { $missed } жеткілікті болса, { $enough } деп жазыңыз; жеткіліксіз болса, { $more } деп жазыңыз.
warning-point-by-place = { $question } сұрағының «{ $letter }» белгісі орны бойынша аталған, ал белгілердің реті өзгерсе, оның орны да өзгереді.
warning-mend-point-by-place = Белгінің кодын көрсетіңіз: Heard("{ $question }", "{ $point }").
warning-point-without-id = { $question } сұрағының «{ $letter }» белгісінде өз коды жоқ: код орнына әріп тұр, ал ол белгілердің реті өзгергенде өзгереді.
warning-mend-point-without-id = Белгіге түсінікті код беріңіз, мысалы id: "tells".
warning-part-rule-unused = «{ $part }» бөлімінің қағидасы ештеңеге әсер етпейді: модулінің қағидасы бөлімдерге қатысты емес.
warning-mend-part-rule-unused = Модульдің қағидасы бөлімдерге қатысты болсын – AllParts не CountParts(at_least: 1), – немесе бөлім жеке танылсын: separately: true.
warning-separately-unused = «{ $unit }» модулінің жеке танылатын-танылмайтыны ештеңеге әсер етпейді: бұл рубрикада ішінара тану жоқ.
warning-mend-separately-unused = «separately» өрісін алып тастаңыз немесе «partial» нәтижесін жазыңыз.
warning-separately-held = «{ $unit }» модулі жеке танылады делінген, бірақ ол «{ $requires }» модулін қажет етеді, ал бұл модуль жеке танылмайды; сондықтан ол да жеке танылмайды.
warning-mend-separately-held = «separately» өрісін алып тастаңыз немесе «{ $requires }» модулінің де жеке танылуына жол беріңіз.
warning-partial-never = Модуль де, оның бөлімі де жеке танылмайды: ішінара тану ешқашан шықпайды.
warning-mend-partial-never = Бөлімде separately: true деп көрсетіңіз, модульден separately: false жазбасын алып тастаңыз немесе мұндай нәтиже жоқ екенін жазыңыз: partial: None.
warning-consent-by-id = Бұл тармақтың кандидат келісімін білдіретіні тек кодынан көрінеді.
warning-mend-consent-by-id = Мұны өріспен көрсетіңіз: consent: true.
warning-draft-language = { $missing ->
    [0] «{ $language }» тіліндегі жоба аударма дайын: барлық мәтін бар ({ $of }).
   *[other] «{ $language }» тіліндегі жоба аудармада { $of } мәтіннің { $missing } мәтіні жоқ.
}
warning-mend-draft-language = «{ $language }» тілі «languages» тізіміне қосылмайынша, бұл тілде сұхбат өткізілмейді; алдымен жетіспейтінін жазыңыз.
warning-mend-draft-language-whole = «{ $language }» тілін «draft_languages» тізімінен «languages» тізіміне көшіріңіз, сонда бұл тілде сұхбат өткізуге болады.

# Words from the rubric in a row: one, the last two, one before others.
warning-quoted = «{ $first }»
warning-quoted-two = «{ $first }» және «{ $last }»
warning-quoted-more = «{ $first }», { $rest }
