# Consent with its text, and its withdrawal.
context-opening = Opening of an interview
command-consent = consent
consent-sheet-title = Consent
consent-introduction = I consent to an assessment interview on “{ $rubric }”, and to the collection and processing of the data about me that it needs.
consent-how-decided = People rate what I show, the rubric’s rules compute a result from their ratings, and people decide on it. I can object to this way of reaching a result.{ $count ->
    [none] {""}
    [working] { $days ->
        [one] {" "}The centre answers me within one working day.
       *[other] {" "}The centre answers me within { $days } working days.
    }
   *[calendar] { $days ->
        [one] {" "}The centre answers me within one day.
       *[other] {" "}The centre answers me within { $days } days.
    }
}
consent-can-be-withdrawn = I can withdraw this consent at any time.{ $count ->
    [none] {""}
    [working] { $days ->
        [one] {" "}Within one working day the centre then stops processing my data, or tells me why it may not.
       *[other] {" "}Within { $days } working days the centre then stops processing my data, or tells me why it may not.
    }
   *[calendar] { $days ->
        [one] {" "}Within one day the centre then stops processing my data, or tells me why it may not.
       *[other] {" "}Within { $days } days the centre then stops processing my data, or tells me why it may not.
    }
}
consent-given-heading = How consent was given
consent-way = { $way ->
    [written] in writing, by the signature below
    [electronic] electronically
   *[aloud] aloud, after this text was read, before witnesses
}
consent-day = Day
consent-proof = Witnesses, or where the proof is kept
consent-taken-by = Taken by
consent-candidate = Candidate
consent-ask = How does the candidate consent?
consent-ask-again = Consent stands. What does the candidate say?
consent-choice = { $way ->
    [written] In writing: the sheet is signed
    [electronic] Electronically
   *[aloud] Aloud, before witnesses
}
consent-choice-withdrawn = Withdraws consent
consent-standing = { $state ->
    [given] Consent is on record with its text
    [withdrawn] Consent was withdrawn
   *[none] Words of consent: c
}
consent-proof-title = { $way ->
    [aloud] The witnesses
    [electronic] Proof of the electronic consent
   *[written] The signed sheet
}
consent-proof-explanation = { $way ->
    [aloud] Names of those before whom the text was read and the candidate consented.
    [electronic] Where it is kept, or its number; may stay empty.
   *[written] Where the signed sheet is kept; may stay empty.
}
consent-withdrawn-title = The candidate withdraws consent
consent-withdrawn-explanation = How the candidate said so: aloud, by a letter of which day. Then the interview stops, as without consent.
consent-withdrawn-reason = The candidate withdrew consent.

event-consent-given = consent given { $way ->
    [written] in writing
    [electronic] electronically
   *[aloud] aloud
} on { $given }, taken by { $by }
event-consent-withdrawn = consent withdrawn on { $withdrawn }, { $way }{ $scope ->
    [part] {""}: “{ $what }”
   *[whole] {""}
}
event-consent-taken-back = what was noted of consent taken back

refusal-consent-in-practice = A scripted candidate has no consent to give.
refusal-consent-withdrawn = The candidate has withdrawn consent. What was signed can still be read and verified; it is put to no other use.
refusal-no-consent-to-sign = The candidate has withdrawn consent, so nobody is judged by this interview. Break it off with the reason, and sign it without a result; where the candidate consents after all, note that at the opening.
refusal-other-consent-text = The digest is that of another text, so nothing would be proved.
refusal-consent-ahead = { $said } is after { $noted }, the day on which it is noted.
refusal-withdrawn-before-given = { $withdrawn } is before { $given }, the day on which consent was given, and what was not given cannot be withdrawn. Name the day on which the withdrawal came in.
refusal-consent-stopped = The candidate has withdrawn consent, so nothing more is noted about the candidate and nobody is judged. Where the candidate consents after all, note that at the opening, or with viva consent --given; else break the interview off with the reason.

report-consent = Consent
report-consent-given = { $way ->
    [written] given in writing
    [electronic] given electronically
   *[aloud] given aloud before witnesses
} on { $given }, taken by { $by }
report-consent-language = Language of the text
report-consent-digest = SHA-256 of the text
report-consent-text = Text to which the candidate consented
report-consent-withdrawn = withdrawn on { $withdrawn }, { $way }{ $scope ->
    [part] {""}: “{ $what }”
   *[whole] {""}
}; noted on { $noted } by { $by }
letter-consent-given = You consented to this assessment on { $given }{ $way ->
    [written] {" "}in writing
    [electronic] {" "}electronically
   *[aloud] {" "}aloud before witnesses
}.
letter-consent-withdrawn = You withdrew your consent on { $withdrawn }{ $scope ->
    [part] {""}, as to: “{ $what }”. Your consent to the rest stands.
   *[whole] {""}. What was signed before can still be verified; it is put to no other use.
}
consent-stops = { $state ->
    [late] The processing of the data was to end by { $until }.
   *[day] The processing of the data ends by { $until }.
}
home-consent-withdrawn = consent withdrawn { $withdrawn }

cli-consent = Write the consent sheet of an interview, or note that consent was given or withdrawn
cli-consent--file = Session file
cli-consent--given = Note that the candidate consented, in this way
cli-consent--proof = Witnesses, or where the signed sheet or the electronic consent is kept
cli-consent--withdrawn = Note that the candidate withdrew consent
cli-consent--way = How the candidate withdrew it
cli-consent--what = What is withdrawn; the whole consent if it is left out
cli-consent--on = Day on which consent was given or withdrawn; today if it is left out
cli-consent--by = Name of whoever takes the consent, or notes its withdrawal
cli-consent--format = Form of the sheet
cli-consent--beside = Write or note the sheet in this language, too, side by side with the first
cli-consent--output = File to write the sheet to
cli-consent--force = Replace a file that is there
consent-noted = { $path }: consent noted, with its text. SHA-256: { $digest }
consent-withdrawal-noted = { $path }: the withdrawal is noted.
consent-withdrawal-noted-in-part = { $path }: the withdrawal is noted, as to: “{ $what }”. Consent for the rest stands.
consent-withdrawal-forget = What was signed stays as it is. To erase the session: viva forget --now --reason "…" { $path }
consent-withdrawn-warning = { $path }: the candidate withdrew consent on { $withdrawn }.
consent-withdrawn-left-out = { $path }: left out, because the candidate withdrew consent on { $withdrawn }
