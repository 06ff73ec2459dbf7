# Questions that are asked only where another brought too little.
command-back-up = қосалқы сұрақ
context-back-up-ask = Қосалқы сұрағы бар сұрақ
ask-back-up-for = { $question } үшін қосалқы
