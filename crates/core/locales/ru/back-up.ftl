# Questions that are asked only where another brought too little.
command-back-up = запасной вопрос
context-back-up-ask = Вопрос с запасным
ask-back-up-for = запасной к { $question }
