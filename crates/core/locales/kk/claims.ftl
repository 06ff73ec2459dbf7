# Тыңдаушының қол қойылған жаттығудағы жазбалары туралы айтқаны: жазбада бұл бар немесе кандидат мұны айтқан.
event-claimed-noted = тыңдаушы белгіледі: { $question } бойынша күтілген нәрсе { $remark } жазбасында басқа сөзбен айтылған
event-claimed-said = тыңдаушы белгіледі: { $remark } жазбасындағыны кандидат айтқан ({ $question }{ $probe ->
    [none] {""}
   *[other] , { $probe }-нақтылаушы сұрақ
})
event-claim-taken-back = { $on ->
    [said] белгі алынды: { $id } жазбасындағыны кандидат айтқан
   *[noted] белгі алынды: { $id } бойынша күтілген нәрсе жазылған
}
refusal-claimed-already = Бұл белгіленіп қойған.
refusal-not-claimed = Мұндай белгі жоқ, алып тастайтын ештеңе жоқ.
refusal-not-asked-there = Бұл сұрақ не нақтылаушы сұрақ қойылмаған, сондықтан онда ештеңе айтылмаған.
refusal-claim-of-another = Жазбаның нені білдіретінін тек жаттыққан адам біледі: { $trainee }.
no-claim-number = Бұл талдауда { $number }-нөмір жоқ: { $most ->
    [0] эталонда жазба жоқ.
   *[other] нөмірлер 1 мен { $most } аралығында.
}
no-claim-not-open = { $number }-нөмірді белгілеудің қажеті жоқ: ол сөздер жазбаларыңыздан табылған немесе мүлде айтылмаған.
no-claim-nothing-noted = { $question } бойынша ештеңе жазбағансыз.
no-claim-which-remark = Бұл сұрақ бойынша бірнеше жазбаңыз бар. Соны айтып тұрғанын атаңыз: { $number }=ЖАЗБА, мыналардың бірі: { $remarks }.
no-claim-elsewhere = { $remark } – { $question } бойынша жазбаңыз емес.
no-claim-not-in-question = { $remark } жазбасы күмән тудырмайды.
debrief-claims = Өз белгісі бойынша
debrief-found-claimed = { $found }, оның ішінде өз белгісі бойынша: { $claimed }
debrief-place-numbered = { $number }. { $place }
debrief-claimed-is = { $place }: { $expected }; басқа сөзбен жазылған: { $remark }
debrief-said-after-all = { $remark } – кандидат мұны айтқан: { $place }. Ондағы жауап былай басталады: «{ $said }»
debrief-claim-idle = { $because ->
    [of-another] { $remark } – белгіні жаттыққан адам емес, басқа біреу қойған ({ $by }): ол есепке алынбайды.
    [not-open] { $remark } – белгі есепке алынбайды: ол жерде белгілейтін ештеңе қалмаған.
   *[other-words] { $remark } – белгі енді есепке алынбайды: жағдайда қазір басқа сөздер тұр.
}
cohort-claims = күтілгені жазылған: { $noted }; күмән тудырғанын кандидат айтқан: { $said }
claim-which-remark = Мұны қай жазбаңыз айтып тұр?
claim-which-place = Кандидат мұны қай жерде айтты?
debrief-ticked = Белгі қосылды, электрондық пломба қойылды.
debrief-unticked = Белгі алынды, электрондық пломба қойылды.
command-debrief-pages-toggle = менде бұл жазылған
context-debrief-pages = Талдау
cli-debrief--noted = Осы нөмірдегі нәрсе өзіңізде жазылғанын белгілеу: қасында келтірілген не аталған жазбада
cli-debrief--said = Осы жазбаңыздағыны кандидат айтқанын белгілеу: жазбаның сұрағына берген жауабында не аталған жерде
cli-debrief--take_back = Осы нөмірдің не осы жазбаның белгісін алып тастау
cli-debrief--by = Аты-жөніңіз, жаттығуға қол қойғандағыдай
cli-debrief-one-file = Белгі бір жаттығуға қойылады: --noted, --said не --take-back қолданғанда бір файл атаңыз.
cli-debrief-bad-noted = «{ $typed }» – бұл талдаудың нөмірі емес. НӨМІР не НӨМІР=ЖАЗБА деп жазыңыз, мысалы 3=R7.
