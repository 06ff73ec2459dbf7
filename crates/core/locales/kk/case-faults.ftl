# What is wrong with a practice case, beside what can be wrong with a rubric.
fault-unanswered = { $what ->
    [probe] { $id } нақтылаушы сұрағына кандидаттың жауабы жазылмаған.
   *[question] { $id } сұрағы қойылуы мүмкін, ал оған кандидаттың жауабы жазылмаған.
}
mend-unanswered = { $what ->
    [probe] Сұрақтың әр нақтылаушы сұрағына (probe: "…", says: "…") қосыңыз.
   *[question] Жауап қосыңыз: (question: "…", says: "…", probes: […]).
}
fault-quote-not-said = Кандидат бұл сұраққа берген жауабында мұндай сөз айтпайды.
mend-quote-not-said = Дәйексөзді «{ $language }» тіліндегі жауаптан немесе нақтылаушы сұраққа айтылғаннан әріпін өзгертпей көшіріңіз.
fault-not-rated = Сарапшы { $criterion } критерийін бағаламаған.
mend-not-rated = Осы кандидатқа қолданылатын әр критерийді бағалаңыз.
fault-does-not-apply = { $criterion } критерийі бұл кандидатқа қолданылмайды.
mend-does-not-apply = Бағаны алып тастаңыз немесе критерий тиесілі модульді не жағдайды (circumstance) қосыңыз.
fault-other-outcome = { $computed ->
    [none] Сарапшының бағаларынан бағалау қағидалары бойынша ешбір нәтиже шықпайды.
   *[other] Сарапшының бағалары мен құжаттарынан бағалау қағидалары бойынша басқа нәтиже шығады: { $computed }.
}
mend-other-outcome = Нәтижені түзетіңіз немесе оған әкелетін бағалар мен құжаттарды түзетіңіз.
