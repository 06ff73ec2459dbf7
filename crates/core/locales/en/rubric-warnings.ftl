# What is probably a mistake in a rubric that can be used, and what to do.
warning-anchors-alike = { $count ->
    [one] { $criteria } has the same anchor at { $levels }.
   *[other] { $count } criteria have one and the same anchor at several levels: { $criteria }.
}
warning-mend-anchors-alike = Write at each level what people do there and not at the others.
warning-anchors-by-adverb = { $count ->
    [one] The anchors of { $criteria } for { $levels } differ by an adverb alone: { $adverbs }.
   *[other] The anchors of { $count } criteria differ by an adverb alone ({ $adverbs }): { $criteria }.
}
warning-mend-anchors-by-adverb = Say what people do at one level and not at the other: each assessor understands such an adverb differently.
warning-double-barrelled = { $count ->
    [one] { $questions } asks two things at once.
   *[other] { $count } questions ask two things at once: { $questions }.
}
warning-mend-double-barrelled = Ask one thing, and make the other a probe: a candidate answers the one that is remembered.
warning-leading = { $question } tells the candidate which answer is wanted: “{ $words }”.
warning-leading-probe = Probe { $probe } of { $question } tells the candidate which answer is wanted: “{ $words }”.
warning-mend-leading = Ask openly, with a word such as “how” or “what”.
warning-questions-too-long = The questions can take { $asked } minutes, and the interview is planned for { $minutes }.
warning-mend-questions-too-long = Plan a longer interview, give the questions less time, or take some out. Opening, evidence and closing need time as well.
warning-no-time-left = The questions can take { $asked } of the { $minutes } minutes, and reading the opening and the closing aloud takes about { $reading }.
warning-mend-no-time-left = Plan a longer interview, give the questions less time, or take some out. Looking at evidence needs time as well.
warning-weight-unused = { $count ->
    [one] The weight of { $criteria } changes nothing: no rule that decides on it uses weights.
   *[other] The weights of { $count } criteria change nothing, since no rule that decides on them uses weights: { $criteria }.
}
warning-mend-weight-unused = Take the weight out, or choose a rule that uses weights: WeightedMean or Points.
warning-critical-lowest = { $count ->
    [one] { $criteria } is critical at “{ $level }”, the lowest level of its scale: no rating is below it.
   *[other] { $count } criteria are critical at “{ $level }”, the lowest level of their scale, and no rating is below it: { $criteria }.
}
warning-mend-critical-lowest = Name the level below which nothing makes up for it, or take “critical” out.
warning-scale-needs-lowest = On the scale “{ $scale }” a criterion is met from “{ $level }” on, the lowest level: everybody meets it.
warning-mend-scale-needs-lowest = Let “needed” name the level that the work asks for.
warning-needed-lowest = { $count ->
    [one] { $criteria } is met from “{ $level }” on, the lowest level of its scale: everybody meets it.
   *[other] { $count } criteria are met from “{ $level }” on, the lowest level of their scale, and everybody meets them: { $criteria }.
}
warning-mend-needed-lowest = Let “needed” name the level that the work asks for, or take it out, and that of the scale holds.
warning-circumstance-unused = Nothing depends on the circumstance “{ $circumstance }”.
warning-mend-circumstance-unused = Let a question or a criterion depend on it: only_if: Circumstance("{ $circumstance }"). Or take it out.
warning-other-script = { $texts ->
    [one] This text stands under “{ $language }” and is written in the letters of another language.
   *[other] { $texts } texts stand under “{ $language }” and are written in the letters of another language; this is the first.
}
warning-mend-other-script = Translate it, or put it under the language in which it is written.
warning-markup = { $texts ->
    [one] This text holds “{ $mark }”, a mark for other programs; here it is shown as it stands.
   *[other] { $texts } texts hold marks for other programs, such as “{ $mark }”; here they are shown as they stand. This text is the first.
}
warning-mend-markup = Take the marks out: all texts of a rubric are plain.
warning-one-answer = { $count ->
    [one] { $criteria } rests on one answer: a single question informs it, and it demands no evidence.
   *[other] { $count } criteria rest on one answer each, since a single question informs them and they demand no evidence: { $criteria }.
}
warning-mend-one-answer = Let another question inform the criterion as well, or demand evidence for it.
warning-just-above-mean = { $wanted } is just above { $missed }, a mean that can be reached; the next one is { $next }.
warning-mend-just-above-mean = Write { $enough } if { $missed } is to be enough, or { $more } if it is not.
warning-point-by-place = The point “{ $letter }” of { $question } is named by its place, which changes with the order of the points.
warning-mend-point-by-place = Name it by its id: Heard("{ $question }", "{ $point }").
warning-point-without-id = Point “{ $letter }” of { $question } has no id of its own: the letter of its place stands for it, and changes with the order of the points.
warning-mend-point-without-id = Give it an id that says what is heard, such as id: "tells".
warning-part-rule-unused = Nothing rests on the rule of part “{ $part }”: the rule of its unit is about other things.
warning-mend-part-rule-unused = Let the rule of the unit ask for parts, AllParts or CountParts(at_least: 1), or let the part be recognised by itself: separately: true.
warning-separately-unused = Whether unit “{ $unit }” is recognised by itself changes nothing: this rubric has no partial recognition.
warning-mend-separately-unused = Take “separately” out, or write an outcome for “partial”.
warning-separately-held = Unit “{ $unit }” is said to be recognised by itself, but it requires unit “{ $requires }”, which is not; so neither is it.
warning-mend-separately-held = Take “separately” out, or let unit “{ $requires }” be recognised by itself as well.
warning-partial-never = Nothing may be recognised by itself, neither a unit nor a part: partial recognition is never computed.
warning-mend-partial-never = Write separately: true at a part, take separately: false out of a unit, or say that there is no such outcome: partial: None.
warning-consent-by-id = This item stands for the candidate’s consent by its id alone.
warning-mend-consent-by-id = Say it with a field: consent: true.
warning-draft-language = { $missing ->
    [0] The draft in “{ $language }” is whole: all { $of } texts stand in it.
   *[other] The draft in “{ $language }” lacks { $missing } of { $of } texts.
}
warning-mend-draft-language = No interview is held in “{ $language }” until it stands under “languages”; write what is missing first.
warning-mend-draft-language-whole = Move “{ $language }” from “draft_languages” to “languages”, and interviews can be held in it.

# Words from the rubric in a row: one, the last two, one before others.
warning-quoted = “{ $first }”
warning-quoted-two = “{ $first }” and “{ $last }”
warning-quoted-more = “{ $first }”, { $rest }
