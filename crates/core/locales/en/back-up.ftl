# Questions that are asked only where another brought too little.
command-back-up = back-up question
context-back-up-ask = A question with a back-up
ask-back-up-for = back-up for { $question }
