# Interviews that were held on paper and are entered afterwards.
paper-title = Held on paper
paper-explanation = On which day was the interview held? Write 2026-11-20 or 20.11.2026. It is then entered from the sheet, and no time is counted. Leave it empty if it is held now.
paper-day-unreadable = This day cannot be read. Write it as 2026-11-20 or 20.11.2026.
paper-mark = ON PAPER { $date }
command-held-on-paper = held on paper
context-paper-prepare = Preparation of an interview
script-from-paper = From the sheet: tick what is ticked there
home-on-paper = on paper, { $date }
sessions-entered-from-paper = on paper, entered on { $entered }
cli-interview--held_on = Day on which the interview was held on paper; it is entered now, without times

event-held-on-paper = held on paper on { $held }, and entered from the sheet
event-paper-taken-back = not held on paper after all

refusal-practice-on-paper = Practice is not held on paper: the candidate speaks here.
refusal-paper-too-late = Whether an interview was held on paper is said before anything of it is on record; now only the day can be put right. Begin a new interview to say otherwise.
refusal-not-on-paper = This interview is not entered from paper.
refusal-held-ahead = { $held } is after the day of entering, { $entered }. Write the day on which the interview was held, such as 2026-11-20.
refusal-held-long-ago = { $held } is more than { $years } years before the day of entering, { $entered }. Write the day on which the interview was held, such as 2026-11-20.

report-held-on-paper = Held on paper on { $held }, entered on { $entered }; times are not known
report-held-untimed = { $asked } of { $questions } questions were asked. The interview was held on paper; how long it took is not known.
report-item-ticked = ticked on the sheet; entered by { $by }
letter-on-paper = The interview was held on paper, and entered into the program on { $entered }. Times were not recorded.
says-remark-untimed = { $question } { $text }
tables-held = Held
tables-on-paper = On paper; times are not known
tables-entered-on = Entered on
