# Үшінші тұлғалардың пікірлері: рубрикада, тізілімде, есептерде.
fault-third-party-informs-nothing = Үшінші тұлға пікірінің бұл тармағы ешбір критерийге байланбаған.
mend-third-party-informs-nothing = Ол қай критерийлер туралы айтатынын жазыңыз: informs: ["C1"].

# What came back.
judged-alone = өз бетімен орындайды
judged-with-help = көмекпен орындайды
judged-not = орындамайды
judged-not-seen = көрген жоқпын
testimony-told = бағаланған тармақтар: { $answered } / { $items }, оның ішінде орындайтыны: { $done }{ $unseen ->
    [0] { "" }
   *[other] ; көрмегені: { $unseen }
}
testimony-said = { $item }: { $judged }{ $example ->
    [none] {""}
   *[other] , «{ $example }»
}
testimony-benchmark = салыстыру үшін: { $benchmark }
testimony-relation = Кандидатқа қатысы
testimony-known-since = Қашаннан бері таныс
testimony-contact = Байланыс деректері
testimony-judged = Тармақтар бойынша пікір
testimony-remark = Үшінші тұлғаның ескертуі
testimony-item = Тармақ
testimony-answer = Жауап
testimony-example = Мысал
testimony-compared = Немен салыстыру керек
third-party-asked = Үшінші тұлғалардан не сұралады
