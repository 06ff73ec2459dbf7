# What is wrong with a rubric file, and how to mend it.
fault-file-too-large = Файл { $most } МиБ шегінен үлкен.
mend-file-too-large = Мәтіндерін қысқартыңыз.
fault-unsupported-format = Viva бағдарламасының бұл нұсқасы { $found } нөмірлі пішінді білмейді.
mend-unsupported-format = «format: { $newest }» деп жазыңыз немесе Viva нұсқасын жаңартыңыз.
fault-needs-format-2 = «{ $name }» тек 2-пішінде бар, ал рубрикада 1-пішін көрсетілген.
mend-needs-format-2 = Басына «format: 2» деп жазыңыз; рубрикада бұрыннан барының мағынасы өзгермейді.
fault-demand-mixed = «{ $name }» пен «{ $with }» дәлелдемеге қойылатын бір талапта бірге тұра алмайды.
mend-demand-mixed = Мұнда «{ $name }» дегенді алып тастаңыз немесе ол үшін бөлек талап жазыңыз.
fault-several-in-one = Бір мәтінде бірнеше код тұр.
mend-several-in-one = Әрқайсысын бөлек тырнақшаға алыңыз: { $ids }.
fault-kinds-not-around = Бұл түрлердің бірде-бірі сыртқы талап бойынша есепке алынбайды.
mend-kinds-not-around = Сыртқы талапта аталған түрлерді көрсетіңіз немесе мұнда «kinds» өрісін алып тастаңыз.
fault-draft = Бұл рубрика – жоба: ол бойынша сұхбат бастауға болмайды.
mend-draft = Жетіспейтінін жазып, «draft: true» дегенді алып тастаңыз.
fault-bad-id = «{ $id }» код бола алмайды.
mend-bad-id = Кодқа a–z әріптері, цифрлар, «-», «_» немесе «.» жарайды; ұзындығы 1–{ $most } таңба, бірінші таңбасы әріп не цифр.
fault-bad-id-letters = «{ $id }» код бола алмайды: онда a–z әріптерінен басқа әріптер бар.
mend-bad-id-meant = «{ $meant }» деп латын пернетақтасымен теріңіз.
fault-duplicate-id = «{ $id }» коды екі рет тұр.
mend-duplicate-id = Екеуінің біріне басқа код беріңіз.
fault-duplicate-id-at = «{ $id }» коды екінші рет тұр; біріншісі – { $place }.
fault-unknown-id = «{ $id }» коды табылмады ({ $what }).
mend-unknown-id-nearest = Мүмкін, «{ $nearest }» шығар?
mend-unknown-id = Осыны ({ $what }) файлға қосыңыз немесе бұрыннан бар кодты жазыңыз.
mend-unknown-id-known = Белгілі кодтар: { $known }.
fault-no-languages = Рубрикада бірде-бір тіл көрсетілмеген.
mend-no-languages = Кемінде бір тіл жазыңыз, негізгісі бірінші тұрсын: languages: ["en"].
fault-bad-language = «{ $tag }» тіл коды емес.
mend-bad-language = Тілді "en", "ru" немесе "kk" сияқты кодпен жазыңыз.
fault-country-tag = «{ $tag }» тілдің коды емес: ол елдің коды немесе мүлде код емес.
fault-language-unused = «{ $language }» тілі көрсетілген, бірақ мәтіндердің көбінде жоқ: { $of } мәтіннің { $missing } мәтіні.
mend-language-unused = Мәтіндерді «{ $language }» тілінде қосыңыз немесе бұл тілді «languages» тізімінен алып тастаңыз.
fault-duplicate-language = «{ $tag }» тілі екі рет тұр.
mend-duplicate-language = Біреуін алып тастаңыз.
fault-text-missing = Бұл мәтін мына тілдерде жоқ: { $languages }.
mend-text-missing = Мәтінді қосып жазыңыз ({ $languages }) немесе рубрикада жоқ тілді «languages» тізімінен алып тастаңыз.
fault-undeclared-language = Бұл мәтінде рубрикада көрсетілмеген «{ $language }» тілі бар.
mend-undeclared-language = «{ $language }» тілін «languages» тізіміне қосыңыз немесе осы жерден алып тастаңыз.
fault-empty-text = Бұл мәтін бос.
mend-empty-text = Мәтінін жазыңыз, ал өріс міндетті болмаса, оны алып тастаңыз.
fault-forbidden-character = Бұл мәтінде көрінбейтін таңба немесе басқару таңбасы бар: { $code }.
mend-forbidden-character = Оны өшіріңіз: мәтінде көрінетін таңбалар мен жол соңы ғана болады.
fault-text-too-long = Бұл мәтін { $most } таңбадан ұзын.
mend-text-too-long = Мәтінді қысқартыңыз.
fault-too-many = Бұл тізім ({ $what }) тым ұзын: ең көбі { $most } элемент болады.
mend-too-many = Артығын алып тастаңыз.
fault-nothing = Бұл тізім ({ $what }) жоқ немесе бос.
mend-nothing = Тізімге ({ $what }) кемінде бір элемент қосыңыз.
fault-question-informs-nothing = { $question } сұрағы ешбір критерийге байланбаған.
mend-question-informs-nothing = Ол қай критерийлер бойынша дәлелдеме беретінін жазыңыз: informs: ["C1"]. Критерийсіз тек кіріспе сұрақ бола алады.
fault-criterion-not-informed = { $criterion } критерийі бойынша мәлімет беретін ештеңе жоқ: оны бірде-бір сұрақ атамайды, өзі де дәлелдеме талап етпейді.
mend-criterion-not-informed = "{ $criterion }" кодын бір сұрақтың «informs» тізіміне қосыңыз немесе критерийге дәлелдеме талабын қойыңыз.
fault-listen-for-not-informed = Бұл белгі { $criterion } критерийіне қатысты, ал сұрақ ол критерийге байланбаған.
mend-listen-for-not-informed = "{ $criterion }" кодын сұрақтың «informs» тізіміне қосыңыз немесе осы жерден алып тастаңыз.
fault-too-few-listened-for = { $heard ->
    [0] «met_if» ішінде { $criterion } критерийінің белгілері талап етіледі, бірақ бірде-бір сұрақта оларға назар аударылмайды.
   *[other] «met_if» ішінде { $criterion } критерийінің { $wanted } белгісі талап етіледі, ал сұрақтарда { $heard } белгіге назар аударылады.
}
mend-too-few-listened-for = Бір сұрақтың «listen_for» тізіміне Indicator("{ $criterion }", "…") қосыңыз немесе бұл жерде азырақ талап етіңіз.
fault-not-listened-for = «met_if» ішінде «{ $indicator }» белгісі міндетті, бірақ бірде-бір сұрақта оған назар аударылмайды.
mend-not-listened-for = Бір сұрақтың «listen_for» тізіміне Indicator("{ $criterion }", "{ $indicator }") қосыңыз немесе белгіні осы жерден алып тастаңыз.
fault-anchor-missing = { $count ->
    [one] { $levels } деңгейінің сипаттамасы жоқ.
   *[other] Мына деңгейлердің сипаттамасы жоқ: { $levels }.
}
mend-anchor-missing = Әр деңгейді көрсететін іс-әрекетті сипаттаңыз: "{ $level }": "…".
fault-too-few-levels = Шкалада кемінде екі деңгей болуы керек.
mend-too-few-levels = Деңгейлерді төменгісінен жоғарғысына қарай тізіңіз.
fault-values-mixed = Кейбір деңгейдің мәні бар, кейбірінікі жоқ.
mend-values-mixed = Мәнді не барлық деңгейге беріңіз, не ешқайсысына бермеңіз.
fault-values-not-rising = Бұл мән алдыңғы деңгейдің мәнінен үлкен емес.
mend-values-not-rising = Деңгейлерді төменгісінен жоғарғысына қарай тізіп, әрқайсысына алдыңғысынан үлкен мән беріңіз.
fault-all-between = Бұл шкаланың барлық деңгейі аралық деңгей, сондықтан бірде-бірінің сипаттамасы жоқ.
mend-all-between = Сипаттамасы бар деңгейлерден, кемінде біреуінен, «between» дегенді алып тастаңыз.
fault-levels-of-numbers = Сандық шкалада «levels» болмайды.
mend-levels-of-numbers = «levels» тізімін алып тастаңыз: атаулар «Number» ішіндегі аралықтарда тұрады.
fault-steps-uneven = { $step } қадаммен { $from } санынан { $to } санына жету мүмкін емес.
mend-steps-uneven = «to» мәні «from» мәнінен бүтін қадам санына үлкен болсын.
fault-number-not-on-scale = { $number } саны бұл шкалада жоқ.
mend-number-not-on-scale = { $from } мен { $to } аралығындағы, қадамы { $step } болатын сан жазыңыз.
fault-bands-begin = Ең кіші сандар ешбір аралыққа кірмейді.
mend-bands-begin = Бірінші аралық { $from } санынан басталсын.
fault-bands-not-rising = Бұл аралық алдыңғысынан жоғары басталмайды.
mend-bands-not-rising = Аралықтарды төменгісінен жоғарғысына қарай тізіңіз.
fault-needed-missing = Мұнда қай деңгей қажет екені көрсетілмеген ({ $what } «{ $id }»).
mend-needed-missing = «needed: …» деп шкаланың бір деңгейін жазыңыз. 2-пішінде шкаланы тек «needed» жоқ Profile қағидалары пайдаланса, оны жазбауға болады.
fault-impossible-count = Талап етілгені – { $wanted }, ал барлығы – { $most }.
mend-impossible-count = { $most ->
    [0] Алдымен осында бірдеңе жатқызыңыз: модульдер тобын «elective» өрісінде атайды, критерийлер өз модулінде тұрады.
   *[other] Талап етілетін сан 1–{ $most } аралығында болсын.
}
fault-impossible-number = { $wanted } мәніне ешқашан жетуге болмайды; ең көбі – { $most }.
mend-impossible-number = Ең көбі { $most } деп жазыңыз.
mend-nothing-to-reach = Қағида нені есептесе, соны беріңіз: модульдерге «credits», деңгейлерге «value»; немесе басқа қағида таңдаңыз.
fault-level-ranks-differ = «{ $level }» деңгейі осы модуль критерийлерінің шкалаларында әртүрлі орында тұр.
mend-level-ranks-differ = Модульде бір ғана шкала қолданыңыз немесе деңгей аталмайтын қағида таңдаңыз.
fault-profile-mixed = Жалпы қағида – Profile, ал { $unit } модулінің қағидасы басқа.
mend-profile-mixed = Барлық модульге Profile қағидасын беріңіз немесе басқа жалпы қағида таңдаңыз.
fault-not-positive = Бұл сан нөлден үлкен болуы керек.
mend-not-positive = Нөлден үлкен сан жазыңыз.
fault-negative = Бұл сан теріс болмауы керек.
mend-negative = 0 не одан үлкен сан жазыңыз.
fault-bad-date = «{ $text }» күн ретінде оқылмайды.
mend-bad-date = Жылын, айын және күнін жазыңыз: "2026-01-31".
fault-dates-reversed = Рубриканың қолданылу мерзімі басталмай жатып аяқталады.
mend-dates-reversed = «until» күнін «from» күнінен кейінге қойыңыз.
fault-zero-minutes = Жоспарланған уақыт – 0 минут.
mend-zero-minutes = Кемінде бір минут жоспарлаңыз.
fault-nothing-separate = «{ $id }» { $what ->
    [unit] модулі
   *[part] бөлімі
} жеке танылады, бірақ бұл рубрикада ішінара тану жоқ.
mend-nothing-separate = «separately» өрісін алып тастаңыз немесе «partial» нәтижесін жазыңыз.
fault-minutes-disordered = Бұл минуттар жоспарланған уақытқа ({ $planned } мин) сай емес: ең азы одан көп, ең көбі одан аз болмауы керек.
mend-minutes-disordered = «minutes_least» { $planned } мәнінен аспасын, ал «minutes_most» { $planned } мәнінен кем болмасын.
fault-parts-too-long = Бөліктерге { $parts } мин берілген, ал бүкіл сұхбатқа { $planned } мин жоспарланған.
mend-parts-too-long = «minutes» өрісінде кемінде { $parts } мин жоспарлаңыз немесе бір бөлігін қысқартыңыз.
fault-consent-too-late = Келісім сұхбаттан бұрын алынады, ал бұл тармақ сұхбаттың соңына жатады.
mend-consent-too-late = Тармақты «opening» тізіміне көшіріңіз немесе осы жердегі «consent» өрісін алып тастаңыз.
fault-condition-on-itself = «{ $id }» шарты өзіне-өзі тәуелді.
mend-condition-on-itself = Шартты одан бұрын анықталатын нәрсеге байлаңыз.
fault-requires-itself = «{ $unit }» модулі ақыр соңында өзін-өзі талап етеді.
mend-requires-itself = Сол модульдердің бірі қалғандарын талап етпейтін болсын.
fault-condition-too-late = Шарт { $question } сұрағына байланған, ал ол сұрақ кейінірек қойылады.
mend-condition-too-late = { $question } сұрағын ертерек қойыңыз немесе шартты басқа сұраққа байлаңыз.
fault-condition-too-deep = Шарттар бірінің ішіне бірі { $most } қабаттан терең салынған.
mend-condition-too-deep = Шартты Not, All және Any қабаттарын азайтып жазыңыз.
fault-rule-too-deep = Қағидалар бірінің ішіне бірі { $most } қабаттан терең салынған.
mend-rule-too-deep = Қағиданы All және Any қабаттарын азайтып жазыңыз.
fault-too-few-contexts = Критерий кемінде екі жағдаят үшін қайталанады.
mend-too-few-contexts = Жағдаят қосыңыз немесе «repeat_for» өрісін алып тастаңыз.
fault-context-needed = { $criterion } критерийі бірнеше жағдаятта бағаланады, бұл жерде солардың бірін атау керек.
mend-context-needed = Біреуін немесе бірнешеуін, әрқайсысын бөлек атаңыз: { $contexts }.
fault-contexts-not-counted = { $criterion } критерийі { $count } жағдаятта орындалса жеткілікті, ал бұл қағида қалғандарынсыз қолданылмайды.
mend-contexts-not-counted = { $criterion } критерийі тұтас күйінде тек AllMet қағидасында тұрсын; немесе оның «at_least» өрісін алып тастап, CountMet(at_least: { $count }, of: ["{ $criterion }"]) деп жазыңыз.
fault-contexts-mixed = «{ $name }» әр жағдаятта қолданылады, ал «at_least» кейбір жағдаятта орындалмауына жол береді.
mend-contexts-mixed = «at_least» немесе «{ $name }» өрісін алып тастаңыз.
fault-criterion-not-counted = Модульдің бірде-бір қағидасы { $criterion } критерийін есепке алмайды.
mend-criterion-not-counted = { $criterion } критерийін бір қағиданың «of» өрісінде атаңыз немесе критерийді алып тастаңыз.
fault-counts-otherwise = Бұл қағиданы { $criterion } үшін қолдануға болмайды: бұл – { $counts ->
    [bonus] бонус
    [deduction] шегерім
   *[holistic] модульдің тұтас бағасы
}.
mend-counts-otherwise = { $counts ->
    [holistic] Бұл кодты «of» өрісінен алып тастаңыз: тұтас бағаны «Holistic» қағидасы қарайды.
   *[other] Бұл кодты «of» өрісінен алып тастаңыз: оны тек Points пен WeightedMean есепке алады.
}
fault-counts-without = { $counts ->
    [bonus] Бонус
    [deduction] Шегерім
   *[holistic] Тұтас баға
} үшін «{ $name }» өрісінің мағынасы жоқ.
mend-counts-without = «{ $name }» өрісін алып тастаңыз.
fault-counts-from-nothing = Бұл шкаланың ең төменгі деңгейінің мәні – { $value }, ал { $counts ->
    [bonus] бонус
   *[deduction] шегерім
} нөлден басталады.
mend-counts-from-nothing = Ең төменгі деңгейінде «value: 0» тұрған шкаланы көрсетіңіз.
fault-counts-nowhere = { $criterion } – { $counts ->
    [bonus] бонус
   *[deduction] шегерім
}, бірақ оның балын бірде-бір қағида қоспайды.
mend-counts-nowhere = Модульге немесе тұтас рубрикаға оны есепке алатын Points не WeightedMean қағидасын беріңіз немесе «counts» өрісін алып тастаңыз.
fault-no-holistic = Бұл қағида талап ететін тұтас баға модульде жоқ.
mend-no-holistic = Модульге «holistic: (…)» қосыңыз немесе басқа қағида таңдаңыз.
fault-nothing-judged = Бұл қағида бағалайтын критерий жоқ: бонус, шегерім және тұтас баға оған кірмейді.
mend-nothing-judged = Осылардың ешқайсысына жатпайтын критерий қосыңыз немесе басқа қағида таңдаңыз.

# Parts of a rubric or a case, as they are named in the messages above.
fault-what = { $what ->
    [band] аралық
    [circumstance] жағдай
    [criterion] критерий
    [demand] дәлелдемеге қойылатын талап
    [earlier-question] алдыңғы негізгі сұрақ
    [earlier-demand] алдыңғы талап
    [document] құжат
    [group] топ
    [indicator] белгі
    [item] тармақ
    [level] деңгей
    [outcome] нәтиже
    [part] бөлім
    [point] белгі
    [probe] нақтылаушы сұрақ
    [question] сұрақ
    [observation] бақылау парағы
    [step] қадам
    [third-party-item] үшінші тұлға пікірінің тармағы
    [rubric] рубрика
    [scale] шкала
    [unit] модуль
    [aims] мақсаттар
    [answers] жауаптар
    [certificates] тану туралы құжаттар
    [contexts] жағдаяттар
    [back-up] қосалқы тұжырымдар
    [bands] аралықтар
    [circumstances] жағдайлар
    [criteria] критерийлер
    [demands] дәлелдемелерге қойылатын талаптар
    [distractors] жалған дәлелдемелер
    [documents] құжаттар
    [groups] топтар
    [indicators] белгілер
    [items] тармақтар
    [languages] тілдер
    [leading] жетелеуші сұрақтар
    [numbers] нөмірлер
    [levels] деңгейлер
    [lines] жолдар
    [parts] бөлімдер
    [points] белгілер
    [probes] нақтылаушы сұрақтар
    [observations] бақылау парақтары
    [third-party-items] үшінші тұлға пікірінің тармақтары
    [steps] қадамдар
    [questions] сұрақтар
    [remarks] жазбалар
    [rules] қағидалар
    [scales] шкалалар
    [steps] қадамдар
    [ways] біреуі жеткілікті дәлелдеме нұсқалары
    [thresholds] шекті деңгейлер
   *[units] модульдер
}

# Follows what is wrong, where the same was done in many places.
fault-also = Тағы { $count } жерде осылай тұр: { $places }.

# Stands before the advice on how to mend a fault.
fault-advice = кеңес
