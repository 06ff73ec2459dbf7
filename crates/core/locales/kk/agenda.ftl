# The agenda: what can still change the result, and what to ask next.
command-agenda = не шешеді
context-agenda = Әлі не шешеді
command-agenda-confirm = өту
command-agenda-next = тағы
agenda-title = Нәтижені әлі не өзгерте алады
agenda-being-found = Нәтижені әлі не өзгерте алатыны ізделуде …
agenda-question = { $question } сұрағы шешімі әлі ашық критерийлерге қатысты ({ $informs } / { $open }): { $criteria }
agenda-no-question = Қалған сұрақтардың ешқайсысы ашық критерийлерге қатысты емес.
agenda-no-question-left = Қалған сұрақтардың ешқайсысы { $criterion } критерийіне қатысты емес.
agenda-possible = Әзірге мүмкін: «{ $lowest }» нәтижесінен «{ $highest }» нәтижесіне дейін.
agenda-certain = Қалған бағалар қандай болса да, нәтиже – «{ $outcome }».
agenda-decide = Әлі шешеді: { $count } / { $all }{ $marked ->
    [yes] { " " }(* – орнын ештеңе толтырмайды)
   *[no] { "" }
}: { $criteria }
agenda-decided = Енді ештеңені өзгертпейді: { $criteria }
agenda-incomplete = Бәрі түгел қаралған жоқ: шешуі мүмкін критерийлердің кейбірі іс жүзінде шешпеуі мүмкін.
agenda-stands = { $criterion }: { $bearing ->
    [settled] анықталды
    [decides] әлі шешеді
    [may-decide] әлі шешуі мүмкін
   *[cannot-change] енді ештеңені өзгертпейді
}{ $crucial ->
    [yes] , оның орнын ештеңе толтырмайды
   *[no] {""}
}
agenda-needs-information = ол туралы әлі ештеңе жазылмаған
agenda-needs-evidence = дәлелдеме жетіспейді: { $evidence }
agenda-needs-look = { $evidence } әлі тексерілген жоқ
