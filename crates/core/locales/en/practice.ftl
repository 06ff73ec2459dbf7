# Practice: the cases, the attempts, and the scripted candidate.
practice-mark = PRACTICE
practice-title = Cases to practise on
practice-counts = { $cases ->
    [one] one case
   *[other] { $cases } cases
} · { $attempts ->
    [0] no attempt yet
    [one] one attempt
   *[other] { $attempts } attempts
}
practice-attempts = { $count ->
    [one] one attempt
   *[other] { $count } attempts
}
practice-none = There are no practice cases here. They lie in the folder “cases” beside their rubric; “viva cases” lists them.
practice-aims = What is learnt by it
practice-your-attempts = Attempts
practice-gone = not here
practice-gone-told = This case is not here any more. What was begun at it can be opened, but nobody answers.
practice-new-attempt = Begin a new attempt
practice-go-on = Go on with { $day }, { $time }
practice-look-at = Look again at { $day }, { $time }
practice-application = The application of { $name }
practice-application-more = … ^R shows it whole.
practice-speed = { $words } words a minute · Alt-. at once · Alt-, again
practice-no-candidate = The case of this attempt is not here, or is another by now: nobody answers. What was noted can be rated and signed.
practice-nothing-asked = Nothing of what lies on the table was asked about yet.
practice-table = On the table
practice-table-enter = Enter it in the register
practice-table-ask = Ask about it
practice-table-look = Read it as a page
practice-signed-told = Signed. The debrief of this attempt is ready.
ask-follow-up-list = What do you ask now?
ask-follow-up-own-words = In your own words …
ask-follow-up-title = Your follow-up
ask-follow-up-explanation = As you put it to the candidate. It is noted as a follow-up beside the rubric’s probes.
command-practise = practise
command-application = application
command-follow-up = follow up
command-documents = the table
command-say-all = say all at once; then read it
command-say-again = say it again
command-faster = faster
command-slower = slower
context-practice = Practice
context-practice-prepare = The application
context-practice-ask = Asking in practice
context-practice-evidence = Evidence in practice
context-speech = The candidate speaks
help-practice = Each case is a fictional candidate who answers at speaking speed. An attempt is a session of its own kind: it is kept apart and counts nowhere.
help-practice-prepare = What the candidate wrote in the application stands above the form. Settle what must be settled as in any interview, then begin.
help-practice-ask = The candidate answers as soon as the question opens, and each probe as it is ticked; a probe not asked stays unsaid. Whoever is asked the next thing while still speaking is cut off, and the rest stays unsaid. Follow up with a probe, with another follow-up of the list or in your own words. For the rest all is as in an interview: type what you note.
help-practice-evidence = What lies on the table can be looked at, asked about and entered in the register; by the rules of evidence you judge yourself.
cli-practise = Practise on a scripted candidate
cli-practise--case = A case by its id or its file; the list of cases opens if none is named
cli-practise--speed = Words that the candidate says in a minute
practise-bad-speed = A candidate says { $least } to { $most } words a minute.
