# Тізілім: қол қойылған әр сұхбатқа бір жол.
register-title = Тізілім
register-units = Танылған модульдер
register-carried = Оның ішінде бұрын танылғаны, қол қойылған күн
register-parts = Жеке танылған бөлімдер
register-assessors = Бағалаушылар
register-signed-by = Қол қойған
register-signed-on = Қол қойылған күн
register-informed-on = Кандидатқа нәтиже хабарланған күн
register-informed-way = Кандидатқа нәтиже хабарланған тәсіл
register-resit = Қайта тапсыру күні
register-centre = Тану орталығы
register-accreditation = Аккредиттеу нөмірі
register-accredited-until = Аккредиттеудің соңғы күні
cli-export--register = Қол қойылған әр сұхбатқа бір жол, тізілімге арналған CSV пішінінде; бірнеше файл мен бума көрсетуге болады
cli-export--files = Сұхбат файлы; --register болса – бірнеше файл немесе бума
export-one-file = Дербес деректерсіз бір жолы бір ғана сұхбат шығарылады.
export-register-empty = Бұл сұхбаттардың ешқайсысында тізілімге арналған жол жоқ.
export-not-in-register = { $path }: жол жоқ, себебі { $why ->
    [practice] бұл – жаттығу сұхбаты.
    [not-signed] сұхбатқа қол қойылмаған.
   *[no-result] сұхбаттың нәтижесі жоқ.
}
