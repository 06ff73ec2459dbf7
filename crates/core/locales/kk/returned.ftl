# Forms that come back: what was understood, what was not, and why.
cli-form = Таратылатын бланк жасау немесе толтырылған бланкті сеансқа оқу
cli-form--on = Бланк жасалатын рубрика (идентификаторы немесе жолы) немесе бланк оқылатын сеанс файлы
cli-form--reader = Бланк кімге арналған
cli-form--format = Файлдың пішіні; PDF қағазға арналған, кері оқылмайды
cli-form--units = Бланк қай модульдер туралы, үтірмен бөлінеді; көрсетілмесе, барлығы
cli-form--candidate = Бланкке жазылатын кандидат нөмірі
cli-form--output = Жазылатын файл; көрсетілмесе, стандартты шығару
cli-form--force = Бар файлды ауыстыру
cli-form--read = Толтырылған бланк: docx, html, csv, xlsx немесе ods
cli-form--anyway = Бланкте басқа кандидат көрсетілсе де оқу
cli-form--by = Бланкті кім оқиды; көрсетілмесе, сеанстағы бағалаушы
form-code = Код
form-no-third-party = { $rubric } рубрикасында үшінші тұлғаларға сұрақ жоқ. Авторы «third_party» қоса алады; қалай екені docs/rubric-format.md файлында жазылған.
form-no-such-unit = { $unit } модулі жоқ. Мыналар бар: { $known }.
form-no-table = Қағаздағы сұхбат бланкінде кесте жоқ. html, docx немесе pdf таңдаңыз.
form-pdf-is-paper = PDF қағазға арналған: оған жазылғанды кері оқу мүмкін емес. Оқуға болатын бланк үшін html, docx немесе csv таңдаңыз.
form-read = { $path }: { $reader ->
    [candidate] кандидаттың өтініші
    [third-party] үшінші тұлғаның пікірі
   *[observer] бақылау парақтары
}, нұсқасы { $version }
form-nothing-new = Жаңа ештеңе жоқ: сеанс бұрынғыдай қалды.
form-done = { $path } сеансына оқылды.

returned-testimony = { $evidence }: { $source }; { $said }{ $count ->
    [0] {""}
   *[other] ; қатысты критерийлері: { $criteria }
}. Жанама дәлелдеме, әлі тексерілген жоқ.
returned-observed = { $observation }: { $task } парағы, белгіленген қадамдар: { $marked } / { $steps }
returned-observed-before = Күні мен белгілері дәл осындай { $task } парағы жазылған: қайта оқылған жоқ.
returned-self-assessed = Өзін-өзі бағалау, критерийлер саны: { $count }
returned-units = Бланкіде белгіленген модульдер: { $units }. { $state ->
    [same] Дайындықта да осылар көрсетілген.
   *[other] Дайындықта { $prepared } көрсетілген, ол өзгермейді.
}
returned-documents = Алып келінетін құжаттар: { $count }. Олар тізілімде қаралуын күтеді.
returned-needs = Ерекше қажеттіліктер дайындыққа жазылды.
returned-language = Қалаған тілі: { $language }. Қай тілде сөйлесетіні дайындықта көрсетілген.
returned-consent = Бланктегі келісім: { $answer ->
    [yes] иә
   *[no] жоқ немесе алдымен сұрағысы келеді
}{ $date ->
    [none] {""}
   *[other] , { $date }
}. Ол сұхбаттың басында белгіленгенде ғана күшіне енеді.
returned-no-name = Үшінші тұлға аталмаған.
returned-undated = Күні жоқ: жазба күнсіз қалды.
returned-for-nobody = Бланкте кандидат көрсетілмеген; ол { $candidate } үшін оқылды.
returned-other-version = Бланк нұсқасы – { $form }, сеанс нұсқасы – { $session }: өрістер кодтары бойынша танылады.

returned-no-form = Бұл – «viva form» жасаған бланк емес: «viva-form» өрісі жоқ. Бланкті берілген күйінде html, docx, csv, xlsx немесе ods түрінде қайтаруды сұраңыз.
returned-on-paper = Қағаз бланкті немесе оның суретін оқу мүмкін емес. Оны бағдарламаға қолмен енгізіңіз.
returned-damaged = Файл бүлінген немесе Word сияқты бағдарламалардың құжаты емес.
returned-too-large = Файл бланк үшін тым үлкен: ең көбі { $most } МиБ, ал мәтіні одан екі еседен артық болмауы керек.
returned-other-rubric = Бланк { $form } рубрикасына арналған, ал сеанс { $session } рубрикасы бойынша өтеді.
returned-other-candidate = Бланкте { $form } кандидаты көрсетілген, ал сеанс { $session } кандидатына арналған. Екеуі бір адам болса, --anyway қосыңыз.
returned-read-before = Дәл осы файл бұрын оқылған: тізілімдегі { $evidence }.
returned-empty = Бұл бланкте ештеңе толтырылмаған.

returned-at-line = { $line }-жол, { $column }-баған
returned-at-sheet = { $sheet }, { $cell } ұяшығы
returned-at-table = { $table }-кесте, { $row }-жол, { $cell }-ұяшық
returned-at-paragraph = { $number }-абзац
returned-at-field = { $name } өрісі
returned-unread = { $at }: «{ $text }»: { $because }
unread-no-field = бланкте өріс жоқ жерде тұр, оқылған жоқ
unread-not-of-rubric = сеанс рубрикасындағы ештеңеге қатысты емес, оқылған жоқ
unread-twice = мұнда екінші рет тұр, оқылған жоқ
unread-several-marks = бір жолдағы бірнеше белгінің бірі; ешқайсысы оқылған жоқ
unread-no-mark = қасында белгі жоқ, оқылған жоқ
unread-more-than-mark = тек белгі ретінде оқылды, қалғаны ескерілген жоқ
unread-altered = бланкте бұл жерде сұралғаны бұл емес; тек жауап оқылды
unread-no-day = 2026-11-20 сияқты күн ретінде оқылмады
unread-differs = сеанста көрсетілгеннен өзгеше; сеанс өзгерген жоқ
