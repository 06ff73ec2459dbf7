# A session played back.
cli-replay = Сұхбатты жылдамдатып қайта көрсету: тоқтатуға және басқа жерге өтуге болады
cli-replay--file = Сұхбат файлы
cli-replay--speed = Шын жүрісінен неше есе жылдам; көрсетілмесе – 8
cli-replay--timeline = Қайта көрсетпей, оқиғаларды басынан өткен уақытымен тізіп шығару
replay-title = ҚАЙТА КӨРУ ×{ $speed }
replay-status = { $at } / { $whole }  { $state ->
    [playing] жүріп тұр
    [end] аяқталды
   *[paused] тоқтап тұр
}
replay-jump = Өту
replay-pause = { $length } кідіріс қысқартылды
replay-legend = { $question } сұрақ  { $remark } жазба  { $rating } баға  { $close } аяқталды, қол қойылды
replay-closed = Сұхбат аяқталды.
replay-reworded = басқа сөзбен қойылды: { $wording }
replay-skipped = өткізіп жіберілді: { $reason }
replay-probes = қойылған нақтылау: { $used } / { $probes } · айтылған белгі: { $heard } / { $points }
replay-not-rated = баға қойылмаған
replay-rated = бағаланған критерийлер: { $rated } / { $count }
replay-feedback = Кері байланыс:
replay-signed = қол қойған: { $name }, { $at }
replay-candidate = Кандидат
replay-assessor = Бағалаушы
replay-others = Басқа бағалаушылар
replay-documents = Құжаттар

## Keys
command-replay = қайта көру
command-replay-toggle = жүргізу, тоқтату
command-replay-left = 10 с артқа
command-replay-right = 10 с алға
command-replay-next = келесі сұрақ
command-replay-back = осы сұрақ, алдыңғысы
command-replay-go-to = өту
command-replay-cancel = шығу
command-replay-first = басына
command-replay-last = соңына
command-previous-event = алдыңғы оқиға
command-next-event = келесі оқиға
command-speed = жылдамдық
command-replay-faster = екі есе жылдам
command-replay-slower = екі есе баяу
context-replay = Қайта көру
help-replay = Сұхбаттың әр сәтте қандай болғаны оқиғалар журналы бойынша көрсетіледі. Ештеңе өзгермейді, сұхбатпен жұмыс істеуге де кедергі болмайды. 30 секундтан ұзақ кідіріс 30 секундқа қысқарады.
command-replay-why = толық оқу
