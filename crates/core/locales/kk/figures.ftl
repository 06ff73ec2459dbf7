# Figures in reports and on the screen.
figure-profile = Қол жеткізілген және қажетті деңгейлер
figure-profile-shows = Қажетті деңгейге жеткен немесе одан асқан критерийлер: { $reached } / { $criteria }.
figure-coverage = Әр критерий бойынша дәлелдемелер
figure-coverage-shows = { $gaps ->
    [0] { $criteria } критерийдің бәрі бойынша рубрика талап ететін дәлелдеме бар.
   *[other] { $criteria } критерийдің { $gaps } критерийі бойынша дәлелдеме жоқ немесе рубрика талап еткеннен аз.
}
figure-time-line = Әр сұраққа кеткен уақыт
figure-time-line-shows = { $questions ->
    [one] Бір сұрақ қойылды
   *[other] { $questions } сұрақ қойылды
}; { $over ->
    [0] жоспарланған уақыттан асқан жоқ.
    [one] бір сұрақ жоспарланған уақыттан асты.
   *[other] { $over } сұрақ жоспарланған уақыттан асты.
}
figure-criterion = Критерий
figure-question = Сұрақ
figure-reached = қол жеткізілген
figure-needed = қажетті
figure-counts = есепке алынды
figure-does-not-count = есепке алынбады
figure-answer = жауап
figure-nothing = ештеңе жоқ
figure-short = жетпейді
figure-gap = Олқылық
figure-begun = Басталған сәті
figure-time = Уақыты
figure-taken = жұмсалды
figure-planned = жоспарланды
figure-time-of = { $taken } / { $minutes } мин
