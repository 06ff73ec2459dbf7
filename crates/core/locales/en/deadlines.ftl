# Deadlines, the day on which the candidate was told the result, and the day of the next assessment.
event-resit-set = next assessment set for { $resit }
event-resit-taken-back = no day of a next assessment after all
event-informed = told the candidate on { $informed }: { $way }

resit-title = Next assessment
resit-explanation = On which day can the candidate be assessed again? Write 2026-12-14 or 14.12.2026; the letter says it. Leave it empty if no day is set.
informed-on-title = The candidate was told
informed-on-explanation = On which day was the candidate told the result? Write 2026-11-27 or 27.11.2026. Deadlines may be counted from it; what was signed stays as it is.
informed-by-title = Told on { $informed }
informed-by-explanation = In which way? For example: letter handed over against signature, or e-mail to the address in the application.
informed-added = Noted and sealed: the candidate was told.
informed-line = The candidate was told on { $date } ({ $way }); noted by { $by }.
command-resit-date = next assessment
command-inform = candidate told
sign-wanting-title = The letter is not complete
sign-wanting-no = go back and add it
sign-wanting-yes = sign all the same

day-unreadable = This day cannot be read. Write it as 2026-11-27 or 27.11.2026.
refusal-informed-before-signed = { $informed } is before the day of the signature, { $signed }. Nobody can be told of a result that is not signed.
refusal-informed-ahead = { $informed } is after today, { $noted }. Note it once the candidate has been told.
refusal-resit-too-early = { $resit } is not after the day of the interview, { $held }.
refusal-resit-too-late = { $resit } is more than { $years } years after the interview. Check the year.
refusal-no-resit = No day of a next assessment is set.

wanting-resit-date = The letter of your centre names the day of the next assessment: none is set.
wanting-commission = By the settings of your centre a commission decides, and none is named. V on the recommendation names it.
wanting-recommendations = The letter of your centre gives recommendations: neither the feedback nor the rubric has any.

report-informed = The candidate was told on { $informed }: { $way }. Noted on { $noted } by { $by }.
letter-resit = Your next assessment
letter-resit-on = You can be assessed again on { $date }.
letter-resit-from = You can be assessed again from { $date } on.
letter-resit-after = { $count ->
    [working] { $days ->
        [one] You can be assessed again one working day
       *[other] You can be assessed again { $days } working days
    }
   *[calendar] { $days ->
        [one] You can be assessed again one day
       *[other] You can be assessed again { $days } days
    }
} { $from ->
    [informed] after you are told the result.
   *[signed] after the signature.
}
letter-resit-not-set = The day on which you can be assessed again is not set yet. The centre has to tell it to you: ask for it.
letter-recommendations-wanting = This letter has no recommendations from your assessor yet. The centre has to give them to you: ask for them.
letter-appeal-within-counted = You can appeal { $within }. Write to the centre and say what you disagree with and why. Someone else will look at the record.
letter-evidence-within-counted = Hand it in { $within }.
term-within = { $count ->
    [working] { $days ->
        [one] within one working day
       *[other] within { $days } working days
    }
   *[calendar] { $days ->
        [one] within one day
       *[other] within { $days } days
    }
} { $from ->
    [informed] from the day on which you are told the result
   *[signed] after the signature
}
term-counted = { $count ->
    [working] { $days ->
        [one] This is one working day
       *[other] These are { $days } working days
    }
   *[calendar] { $days ->
        [one] This is one day
       *[other] These are { $days } days
    }
} { $from ->
    [informed] after { $date }, when you were told the result.
   *[signed] after { $date }, the day of the signature.
}
term-year-unknown = Days that were moved in { $year } are not counted in, for the centre has not entered that year yet: ask the centre for the exact day.
term-without-calendar = Public holidays are not counted in: ask the centre for the exact day.

fault-term-twice = “{ $name }” and “{ $days }” stand for the same.
mend-term-twice = Take “{ $days }” out.
fault-no-working-day = Nobody works on any day of this week.
mend-no-working-day = Leave at least one day out.
fault-bad-day-of-year = “{ $text }” is not a day of the year.
mend-bad-day-of-year = Write month and day, such as "03-22".
fault-day-of-other-year = “{ $text }” is not a day of { $year }.
mend-day-of-other-year = Put the day under its own year.
fault-year-twice = The year { $year } stands twice.
mend-year-twice = Put all days of the year into one entry.

cli-inform = Note in a signed session when and how the candidate was told the result
cli-inform--file = Session file
cli-inform--on = Day on which the candidate was told; today if it is left out
cli-inform--way = Way in which the candidate was told
cli-inform--by = Name of whoever notes it
inform-by-whom = Say who notes this: --by NAME, or VIVA_ASSESSOR in the environment.
inform-done = { $path }: noted and sealed. The candidate was told on { $on }.
cli-centre-init--profile = Settings for centres of one kind to begin with
report-resit-late = The next assessment was set for { $resit } after the signature, on { $noted } by { $by }.
report-recommendations = Recommendations
report-recommendations-by = { $by }, added on { $date }
event-recommendations-added = recommendations added: “{ $text }”
late-recommendations-title = Recommendations to the candidate
late-recommendations-explanation = What to do until the next assessment. They are added beside what was signed, and stand in the letter.
cli-resit = Set the day of the next assessment of a signed session, or add recommendations to the candidate
cli-resit--file = Session file
cli-resit--on = Day of the next assessment
cli-resit--recommendations = What the candidate is recommended to do until then
cli-resit--by = Name of whoever adds it
resit-done = { $path }: noted and sealed. A letter written from now on says so.
