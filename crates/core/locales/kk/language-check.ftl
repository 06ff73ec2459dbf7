# Translations: the command that checks the messages of a language.
cli-language = Бағдарлама аудармаларын тексеру
cli-language-check = Тілдің мәтіндерін ағылшын мәтіндерімен салыстыру: не жетіспейді, не артық, қай жерде айнымалы басқа, не тым ұзын
cli-language-check--folders = Тілдердің бумалары немесе олар жатқан бума
cli-language-check--json = Қателерді JSON түрінде шығару
locale-no-messages = { $path } бумасында мәтін жоқ. Ішінде cli.ftl сияқты файлдар бар буманы немесе тілдердің бумалары жатқан буманы көрсетіңіз.
locale-not-a-tag = { $path }: «{ $tag }» – тіл коды емес. Буманы, мысалы, «de» немесе «pt-BR» деп атаңыз.
locale-checked = { $path }: { $faults ->
    [0] қате жоқ
   *[other] { $faults } қате бар
}. Жетіспейтін мәтін: { $missing } (барлығы { $messages }). Ағылшын мәтінімен бірдей: { $same }.
store-too-many = { $path } бумасында қажетті файл не бума саны { $most } шегінен асады, сондықтан бума оқылмайды.

# What is wrong with a file of messages, and how to mend it.
locale-fault-file-missing = Бұл файл жоқ; онда { $messages } мәтін болуға тиіс.
locale-mend-file-missing = Аты бірдей ағылшын файлын көшіріп, теңдік белгілерінен кейінгі жазуды аударыңыз.
locale-fault-unknown-file = Мұндай атты ағылшын файлы жоқ.
locale-mend-unknown-file = Мәтіндерін ағылшын тілінде тұрған файлдарға көшіріп, бұл файлды жойыңыз.
locale-fault-missing = «{ $id }» мәтіні жетіспейді.
locale-mend-missing = Оны осы файлдың басына қосыңыз; не туралы екені аты бірдей ағылшын файлынан көрінеді.
locale-mend-missing-after = Оны «{ $after }» мәтінінен кейін қосыңыз; не туралы екені аты бірдей ағылшын файлынан көрінеді.
locale-fault-unused = «{ $id }» мәтіні қажет емес: ағылшын тілінде ол жоқ.
locale-mend-unused = Оны жойыңыз.
locale-mend-unused-nearest = Оны жойыңыз. Әлде «{ $nearest }» болуы керек пе?
locale-fault-other-file = Ағылшын тілінде «{ $id }» мәтіні басқа файлда тұр.
locale-mend-other-file = Оны { $file } файлына көшіріңіз.
locale-fault-twice = «{ $id }» мәтіні екі рет тұр.
locale-mend-twice = Екеуінің бірін жойыңыз; біріншісі { $file } файлында тұр.
locale-fault-no-text = «{ $id }» атауында мәтін жоқ.
locale-mend-no-text = Мәтінді теңдік белгісінен кейін немесе келесі жолдарда шегініспен жазыңыз.
locale-fault-syntax = Мұны оқу мүмкін болмады: { $details }.
locale-mend-syntax = Көрсетілген жерді және оның дәл алдын қараңыз. Бұл мәтіннің қалай жазылатыны ағылшын файлынан көрінеді.
locale-mend-star = Қалған жағдайлардың бәріне арналған бір нұсқаның алдына жұлдызша қойыңыз: *[other].
locale-mend-brace = Жақшаны жойыңыз немесе оны ертерек ашыңыз. Экранда көрсетілетін жақша былай жазылады: { "{\"}\"}" }.
locale-syntax-line-end = бұл жерде жаңа жол басталуға тиіс
locale-syntax-token = бұл жерде «{ $token }» белгісі тұруға тиіс
locale-syntax-letters = бұл жерде { $range } белгілерінің бірі тұруға тиіс
locale-syntax-no-text = «{ $id }» атауында мәтін жоқ
locale-syntax-variant-empty = нұсқаның мәтіні жоқ
locale-syntax-no-star = қалған жағдайлардың бәріне арналған нұсқа белгіленбеген
locale-syntax-two-stars = қалған жағдайларға бірнеше нұсқа белгіленген
locale-syntax-selector = көрсеткінің алдында тек айнымалы тұра алады
locale-syntax-quotation = тырнақша жолдың соңына дейін жабылмаған
locale-syntax-escape = кері сызықтан кейінгі «{ $sequence }» ештеңе білдірмейді
locale-syntax-brace = бұл жақша ештеңені жаппайды
locale-syntax-placeable = жақшаның ішінде айнымалы немесе басқа мәтіннің аты тұруға тиіс
locale-fault-too-deep = Бұл жерде ашылған жақшалар тым көп.
locale-mend-too-deep = Оларды жабыңыз немесе бірінің ішінде бірі тұрған нұсқаларды азайтыңыз.
locale-fault-unknown-variable = Бұл мәтінде { "{" } ${ $name } { "}" } айнымалысы жоқ.
locale-mend-unknown-variable = Ағылшын мәтініндегі айнымалыларды жазыңыз: { $known }.
locale-mend-no-variables = Ағылшын тілінде бұл жерде айнымалы жоқ; оны алып тастаңыз.
locale-fault-variable-missing = { "{" } ${ $name } { "}" } айнымалысы жетіспейді.
locale-mend-variable-missing = Мәні тұратын жерге { "{" } ${ $name } { "}" } деп жазыңыз немесе нұсқаны сол бойынша таңдаңыз.
locale-fault-unknown-part = Мұнда «{ $name }» мәтіні қосылған, ал ағылшын тілінде ол қосылмаған.
locale-mend-unknown-part = Сөздердің өзін жазыңыз.
locale-fault-part-missing = Мұнда «{ $name }» мәтіні қосылмаған.
locale-mend-part-missing = Ол тұратын жерге { "{" } { $name } { "}" } деп жазыңыз.
locale-fault-other-variants = ${ $name } бойынша нұсқалар ағылшын тіліндегіден өзгеше: { $found }.
locale-mend-other-variants = Аттары мен жұлдызшасын өзгертпей, мыналарды жазыңыз: { $wanted }.
locale-mend-no-variants = Ағылшын тілінде бұл жерде нұсқалар жоқ; барлық жағдайға бір мәтін жазыңыз.
locale-fault-variants-missing = ${ $name } бойынша нұсқалар жетіспейді.
locale-fault-unknown-zero = ${ $name } үшін нөлдің бөлек нұсқасы бар, ал ағылшын тілінде ол жоқ.
locale-mend-unknown-zero = [0] нұсқасын алып тастаңыз.
locale-fault-zero-missing = ${ $name } үшін нөлдің бөлек нұсқасы жоқ.
locale-mend-zero-missing = Ағылшын тіліндегідей [0] нұсқасын қосыңыз.
locale-fault-too-wide = «{ $id }» мәтіні тым ұзын: { $columns } таңба. Орын { $most } таңбаға ғана жетеді.
locale-mend-too-wide = Қысқарақ айтыңыз. Кеңестер (command-…) ағылшын мәтінінен екі есе немесе 10 таңбаға, белгілер екі есе немесе 20 таңбаға ұзын бола алады.
