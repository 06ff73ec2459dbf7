# What does not fit the notation of a file. Each goes on after a colon, without a full stop.
notation-end = файл осы жерде аяқталады, бірақ бірдеңе жабылмай қалған
notation-comma = бұл жерде үтір жетіспейді
notation-colon = бұл жерде қос нүкте жетіспейді
notation-opening = бұл жерде ашылатын жақша керек: { $bracket }
notation-closing = бұл жерде жабылатын жақша жетіспейді: { $bracket }
notation-text = бұл жерде тік тырнақшадағы мәтін керек: "…"
notation-text-end = мәтіннің жабылатын тырнақшасы жетіспейді
notation-whole-number = бұл жерде бүтін сан керек
notation-number = бұл жерде сан керек, мысалы 3 немесе 2.5
notation-out-of-bounds = бұл сан мұнда тым үлкен немесе тым кіші
notation-true-or-false = бұл жерде true немесе false керек
notation-name = бұл жерде өрістің аты керек
notation-no-name = «{ $name }» өріс аты бола алмайды
notation-escape = кері көлбеу сызықтан кейін тек \n, \t, \", \\ және таңба кодтары жазылады
notation-comment-end = түсіндірме жабылмаған
notation-sign = «{ $found }» таңбасы бұл жерде артық
notation-after-end = соңынан кейін тағы бірдеңе жазылған
notation-length = мәндер саны сәйкес келмейді: { $found }
notation-no-such-choice = «{ $found }» – мұнда ондай жоқ; белгілілері: { $known }
notation-no-such-field = «{ $found }» өрісі жоқ; мұнда белгілілері: { $known }
notation-field-missing = «{ $field }» өрісі жетіспейді
notation-field-twice = «{ $field }» өрісі екі рет жазылған
notation-too-deep = жақшалар бірінің ішіне бірі тым терең салынған
notation-attribute = # таңбасымен басталатын жол бұл жерде артық
notation-other = { $details }
notation-other-kind = бұл жерде { $kind ->
    [text] тік тырнақшадағы мәтін "…"
    [true-or-false] true немесе false
    [list] тік жақшадағы тізім
    [fields] дөңгелек жақшадағы өрістер
    [whole] бүтін сан
    [number] сан
    [thousandths] -1000000 бен 1000000 аралығындағы, үтірден кейін үш таңбадан аспайтын сан
   *[other] басқа мән
} керек{ $found ->
    [none] { "" }
   *[other] , { $found } емес
}
