# Settings of a centre: their faults, and the commands about them.
fault-unknown-placeholder = «{ "{" }{ $name }{ "}" }» хат нөмірін құрауға жарамайды.
mend-unknown-placeholder = Мыналардың бірін қолданыңыз: { "{year}, {date}, {candidate}, {rubric}, {code}" }; немесе оны алып тастаңыз.
fault-logo-not-read = «{ $path }» логотипін оқу мүмкін болмады: { $details }
mend-logo-not-read = Файлды баптаулар файлының қасына қойып, атын осы жерге жазыңыз немесе логотипті алып тастаңыз.
fault-logo-too-large = Логотип { $most } КиБ шегінен үлкен.
mend-logo-too-large = Суретті кішірейтіңіз: ол әр хатта тұрады.
fault-logo-side-too-long = Логотиптің ені немесе биіктігі { $most } шегінен асады.
mend-logo-side-too-long = Суретті кішірейтіңіз.
fault-logo-unknown = Логотип бүтін PNG файлы да, өлшемі көрсетілген, басқа ештеңені қажет етпейтін SVG файлы да емес.
mend-logo-unknown = PNG түрінде сақтаңыз; немесе viewBox бар, бірақ скрипті, сілтемесі және құжат түрі (document type) жоқ SVG түрінде сақтаңыз.

cli--centre = Хат шығаратын тану орталығының баптаулары [бастапқы: жүйенің баптаулар бумасындағы centre.ron]
cli-centre = Кандидаттарға хат жіберетін тану орталығының баптаулары
cli-centre-init = Бастау үшін түсіндірмесі бар баптаулар файлын жасау
cli-centre-init--force = Бұрыннан бар файлды алмастыру
cli-centre-check = Баптауларды тексеру: әр қатенің жолы, бағаны және қалай түзелетіні көрсетіледі
cli-centre-check--json = JSON түрінде шығару
centre-good = { $path }: қате жоқ; хаттарды «{ $name }» шығарады.
centre-none = { $path } файлы жоқ: хаттарда сұхбаттың өзінен белгілі мәлімет қана болады. Файлды «viva centre init» жасайды.
centre-written = { $path } жазылды. Мазмұнын өзгертіп, содан кейін «viva centre check» командасын орындаңыз.
centre-beyond-calendar = { $field ->
    [consent] келісімді кері қайтарып алу
   *[other] { $field }
}: бүгін басталған мерзім { $until } күні аяқталады, ал күнтізбеде { $year } жыл жоқ. Оны енгізіңіз, әйтпесе хаттарда сол жылы ауыстырылған күндердің есепке алынбағаны айтылады.
