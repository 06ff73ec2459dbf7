# The candidate's own word before the close: on the record that is read back, and on whose the evidence is.
command-read-back = read back
context-closing = Closing of an interview
read-back-title = What is on record of the interview
read-back-explained = This is what was noted. Say if something is missing, or is not as you said it. Your remark then stands beside it. Nobody has to agree, and the result does not depend on it.
read-back-questions = Questions and answers
read-back-also = Also asked
read-back-nothing = Nothing was noted.
read-back-not-asked = This question was not asked.
read-back-shown = Documents and work shown
read-back-seen = Observed
read-back-said = What you have said of it

candidate-word-title = { $on ->
    [record] What does the candidate say of the record?
   *[evidence] Does the candidate declare that the evidence is their own?
}
candidate-agrees = { $on ->
    [record] Agrees: it is noted as it was
   *[evidence] Yes, it is the candidate's own
}
candidate-remarks = { $on ->
    [record] Has a remark
   *[evidence] Yes, with a remark
}
candidate-declines = { $on ->
    [record] Does not agree, or does not say
   *[evidence] Does not declare it
}
candidate-remark-title = { $on ->
    [record] The candidate's remark on the record
   *[evidence] The candidate's remark on the evidence
}
candidate-remark-explanation = In the candidate's own words. It stands in the record and in the letter.
candidate-declines-title = { $on ->
    [record] The candidate does not agree with the record
   *[evidence] The candidate does not declare the evidence their own
}
candidate-declines-explanation = Why, in the candidate's own words; empty if they give no reason. The result does not depend on it.
candidate-word-on = { $on ->
    [record] The candidate on the record
   *[evidence] The candidate on the evidence
}
candidate-word-told = { $on ->
    [record] { $word ->
        [agreed] read back; agrees
        [remarked] read back; has a remark: “{ $text }”
        [declined] read back; does not agree: “{ $text }”
        [declined-silently] read back; does not agree, without a reason
       *[none] not read back
    }
   *[evidence] { $word ->
        [agreed] declared their own
        [remarked] declared their own, with a remark: “{ $text }”
        [declined] not declared their own: “{ $text }”
        [declined-silently] not declared their own, without a reason
       *[none] not asked whether it is their own
    }
}
candidate-word-before-change = { $told } (something of it was changed after that)
candidate-word-standing = { $word ->
    [agreed] Candidate on the record: agrees
    [remarked] Candidate on the record: has a remark
    [none] Not read back to the candidate
   *[declined] Candidate on the record: does not agree
}{ $changed ->
    [yes] {" "}(changed after that)
   *[no] {""}
}

event-candidate-said = { $on ->
    [record] the candidate on the record: { $word ->
        [agreed] agrees
        [remarked] “{ $text }”
        [declined] does not agree: “{ $text }”
       *[declined-silently] does not agree
    }
   *[evidence] the candidate on the evidence: { $word ->
        [agreed] it is their own
        [remarked] it is their own; “{ $text }”
        [declined] not declared their own: “{ $text }”
       *[declined-silently] not declared their own
    }
}
event-candidate-word-taken-back = { $on ->
    [record] the candidate's word on the record taken back
   *[evidence] the candidate's word on the evidence taken back
}

refusal-word-in-practice = A scripted candidate has no word on the record: nothing is read back in practice.
refusal-nothing-said = The candidate has said nothing that could be taken back.

letter-own-words = What you said of the record
letter-word = { $on ->
    [record] { $word ->
        [agreed] Before the close, what was noted was read back to you. You agreed with it.
        [remarked] Before the close, what was noted was read back to you. Your remark on it:
        [declined] Before the close, what was noted was read back to you. You did not agree with it, and said why:
       *[declined-silently] Before the close, what was noted was read back to you. You did not agree with it.
    }
   *[evidence] { $word ->
        [agreed] You declared that the evidence is your own.
        [remarked] You declared that the evidence is your own, and remarked:
        [declined] You did not declare that the evidence is your own, and said why:
       *[declined-silently] You did not declare that the evidence is your own.
    }
}
tables-word-on-record = Candidate on the record
tables-word-on-evidence = Candidate on the evidence
tables-word = { $word ->
    [agreed] yes
    [remarked] remark: { $text }
    [declined] no: { $text }
   *[declined-silently] no
}
