# What is wrong with a rubric file, and how to mend it.
fault-file-too-large = The file is larger than { $most } MiB.
mend-file-too-large = Shorten its texts.
fault-unsupported-format = Format { $found } is not known to this version of Viva.
mend-unsupported-format = Write “format: { $newest }”, or use a newer Viva.
fault-needs-format-2 = “{ $name }” belongs to format 2, and this rubric declares format 1.
mend-needs-format-2 = Write “format: 2” at its beginning; what stands in the rubric keeps its meaning.
fault-demand-mixed = “{ $name }” cannot stand in one demand for evidence with “{ $with }”.
mend-demand-mixed = Take “{ $name }” out here, or write a demand of its own for it.
fault-several-in-one = Several ids stand in one text.
mend-several-in-one = Put each between quotes of its own: { $ids }.
fault-kinds-not-around = None of these kinds counts for the demand around this one.
mend-kinds-not-around = Name kinds that the demand around it names, or leave “kinds” out here.
fault-draft = This rubric is a draft: no interview can begin with it.
mend-draft = Write what is missing, then take “draft: true” out.
fault-bad-id = “{ $id }” cannot be an id.
mend-bad-id = Use 1 to { $most } letters a–z, digits, “-”, “_” or “.”, and begin with a letter or digit.
fault-bad-id-letters = “{ $id }” cannot be an id: it has letters that are not a–z.
mend-bad-id-meant = Write “{ $meant }” with the Latin keyboard.
fault-duplicate-id = The id “{ $id }” stands twice.
mend-duplicate-id = Give one of the two another id.
fault-duplicate-id-at = The id “{ $id }” stands here a second time; the first is at { $place }.
fault-unknown-id = There is no { $what } “{ $id }”.
mend-unknown-id-nearest = Did you mean “{ $nearest }”?
mend-unknown-id = Declare this { $what }, or name one that is declared.
mend-unknown-id-known = These are known: { $known }.
fault-no-languages = The rubric names no language.
mend-no-languages = List at least one, the fallback first: languages: ["en"].
fault-bad-language = “{ $tag }” is not a language tag.
mend-bad-language = Write a tag such as "en", "ru" or "kk".
fault-country-tag = “{ $tag }” is the code of a country or no code at all, and not of a language.
fault-language-unused = The language “{ $language }” is declared, but { $missing } of { $of } texts lack it.
mend-language-unused = Add the texts in “{ $language }”, or take it out of “languages”.
fault-duplicate-language = The language “{ $tag }” stands twice.
mend-duplicate-language = Take one of them out.
fault-text-missing = This text is missing in { $languages }.
mend-text-missing = Add { $languages } to the text, or take out of “languages” what the rubric does not have.
fault-undeclared-language = This text has the language “{ $language }”, which the rubric does not declare.
mend-undeclared-language = Add “{ $language }” to “languages”, or take it out here.
fault-empty-text = This text is empty.
mend-empty-text = Write the text, or leave the field out where it is optional.
fault-forbidden-character = This text holds the invisible or control character { $code }.
mend-forbidden-character = Delete it; only line ends are allowed beside visible characters.
fault-text-too-long = This text has more than { $most } characters.
mend-text-too-long = Shorten it.
fault-too-many = There are more than { $most } { $what } here.
mend-too-many = Take some out.
fault-nothing = There are no { $what } here.
mend-nothing = Add at least one of the { $what }.
fault-question-informs-nothing = Question { $question } informs no criterion.
mend-question-informs-nothing = List the criteria it gives evidence on: informs: ["C1"]. Only an opening question may inform none.
fault-criterion-not-informed = Nothing informs criterion { $criterion }: no question names it, and it demands no evidence.
mend-criterion-not-informed = Add "{ $criterion }" to the “informs” of a question, or give it an evidence demand.
fault-listen-for-not-informed = This point bears on { $criterion }, which the question does not inform.
mend-listen-for-not-informed = Add "{ $criterion }" to the question’s “informs”, or take it out here.
fault-too-few-listened-for = { $heard ->
    [0] “met_if” asks for indicators of { $criterion }, and no question listens for any.
   *[other] “met_if” asks for { $wanted } indicators of { $criterion }, and questions listen for { $heard }.
}
mend-too-few-listened-for = Add Indicator("{ $criterion }", "…") to the “listen_for” of a question, or ask for fewer here.
fault-not-listened-for = “met_if” always needs the indicator “{ $indicator }”, and no question listens for it.
mend-not-listened-for = Add Indicator("{ $criterion }", "{ $indicator }") to the “listen_for” of a question, or take it out here.
fault-anchor-missing = { $count ->
    [one] There is no anchor for level { $levels }.
   *[other] There are no anchors for { $count } levels: { $levels }.
}
mend-anchor-missing = Describe the behaviour that shows each level: "{ $level }": "…".
fault-too-few-levels = A scale needs at least two levels.
mend-too-few-levels = List the levels from the lowest to the highest.
fault-values-mixed = Some levels have a value and others have none.
mend-values-mixed = Give every level a value, or none of them.
fault-values-not-rising = The value does not rise from the level before.
mend-values-not-rising = List the levels from the lowest to the highest, each with a higher value.
fault-all-between = All levels of this scale stand between others, so none is described.
mend-all-between = Leave “between” out of the levels that have an anchor, at least of one.
fault-levels-of-numbers = A scale of numbers has no “levels”.
mend-levels-of-numbers = Take “levels” away; the bands of “Number” have the names.
fault-steps-uneven = Steps of { $step } do not lead from { $from } to { $to }.
mend-steps-uneven = Let “to” be above “from” by a whole number of steps.
fault-number-not-on-scale = { $number } is not on this scale.
mend-number-not-on-scale = Write a number from { $from } to { $to } in steps of { $step }.
fault-bands-begin = The lowest numbers belong to no band.
mend-bands-begin = Let the first band begin at { $from }.
fault-bands-not-rising = This band begins no higher than the one before it.
mend-bands-not-rising = List the bands from the lowest to the highest.
fault-needed-missing = Nothing says which level is needed here ({ $what } “{ $id }”).
mend-needed-missing = Write “needed: …” with a level of the scale. In format 2, it may be left out where only Profile rules without “needed” use the scale.
fault-impossible-count = This asks for { $wanted }, but there are only { $most }.
mend-impossible-count = { $most ->
    [0] Let something belong here first: units name their group by “elective”, criteria stand in their unit.
   *[other] Ask for a number from 1 to { $most }.
}
fault-impossible-number = { $wanted } can never be reached; the most is { $most }.
mend-impossible-number = Ask for { $most } or less.
mend-nothing-to-reach = Give the units “credits” or the levels “value”, whichever the rule counts, or choose another rule.
fault-level-ranks-differ = Level “{ $level }” does not stand at the same rank on the scales of all criteria of this unit.
mend-level-ranks-differ = Use one scale in the unit, or a rule that names no level.
fault-profile-mixed = The overall rule is Profile, but unit { $unit } has another rule.
mend-profile-mixed = Give every unit a Profile rule, or choose another overall rule.
fault-not-positive = This number must be greater than 0.
mend-not-positive = Write a number greater than 0.
fault-negative = This number must not be negative.
mend-negative = Write 0 or more.
fault-bad-date = “{ $text }” is not a date.
mend-bad-date = Write year, month and day: "2026-01-31".
fault-dates-reversed = The rubric ends before it begins to be valid.
mend-dates-reversed = Let “until” be later than “from”.
fault-zero-minutes = The planned time is 0 minutes.
mend-zero-minutes = Plan at least one minute.
fault-nothing-separate = { $what ->
    [unit] Unit
   *[part] Part
} “{ $id }” is recognised by itself, but this rubric has no partial recognition.
mend-nothing-separate = Take “separately” out, or write an outcome for “partial”.
fault-minutes-disordered = These minutes do not fit the { $planned } that are planned: the least are not more than those, the most not fewer.
mend-minutes-disordered = Let “minutes_least” be at most { $planned }, and “minutes_most” at least { $planned }.
fault-parts-too-long = The parts take { $parts } minutes, and { $planned } are planned for the whole.
mend-parts-too-long = Plan at least { $parts } “minutes”, or fewer for a part.
fault-consent-too-late = Consent is asked for before the interview, and this item belongs to its end.
mend-consent-too-late = Put the item into the checklist of “opening”, or take “consent” out here.
fault-condition-on-itself = “{ $id }” depends on itself.
mend-condition-on-itself = Let the condition depend on something that is settled before.
fault-requires-itself = What unit “{ $unit }” requires leads back to it.
mend-requires-itself = Let one of the units require none of the others.
fault-condition-too-late = The condition depends on question { $question }, which is asked later.
mend-condition-too-late = Ask { $question } earlier, or depend on another question.
fault-condition-too-deep = Conditions are nested more than { $most } deep.
mend-condition-too-deep = Say it with fewer levels of Not, All and Any.
fault-rule-too-deep = Rules are nested more than { $most } deep.
mend-rule-too-deep = Say it with fewer levels of All and Any.
fault-too-few-contexts = A criterion is repeated for at least two contexts.
mend-too-few-contexts = Add a context, or leave “repeat_for” out.
fault-context-needed = { $criterion } stands in several contexts, and here one of them must be named.
mend-context-needed = Name one of these, or several, each by itself: { $contexts }.
fault-contexts-not-counted = { $count ->
    [one] { $criterion } need be met in only { $count } of its contexts, and this rule cannot spare the others.
   *[other] { $criterion } need be met in only { $count } of its contexts, and this rule cannot spare the others.
}
mend-contexts-not-counted = Let AllMet alone be about { $criterion } as a whole; or leave its “at_least” out and write CountMet(at_least: { $count }, of: ["{ $criterion }"]).
fault-contexts-mixed = “{ $name }” holds in each context, and “at_least” lets contexts be missed.
mend-contexts-mixed = Leave out “at_least” or “{ $name }”.
fault-criterion-not-counted = No rule of the unit counts { $criterion }.
mend-criterion-not-counted = Name { $criterion } in the “of” of a rule, or take the criterion out.
fault-counts-otherwise = This rule cannot be about { $criterion }, which is { $counts ->
    [bonus] a bonus
    [deduction] a deduction
   *[holistic] the holistic judgement of the unit
}.
mend-counts-otherwise = { $counts ->
    [holistic] Take it out of “of”: the rule “Holistic” asks for it.
   *[other] Take it out of “of”: only Points and WeightedMean count it.
}
fault-counts-without = “{ $name }” has no meaning for { $counts ->
    [bonus] a bonus
    [deduction] a deduction
   *[holistic] a holistic judgement
}.
mend-counts-without = Leave “{ $name }” out.
fault-counts-from-nothing = The lowest level of this scale counts { $value }, and { $counts ->
    [bonus] a bonus
   *[deduction] a deduction
} begins with nothing.
mend-counts-from-nothing = Name a scale whose lowest level has “value: 0”.
fault-counts-nowhere = { $criterion } is { $counts ->
    [bonus] a bonus
   *[deduction] a deduction
}, and no rule sums its points.
mend-counts-nowhere = Give the unit or the whole a rule of Points or WeightedMean that counts it, or leave “counts” out.
fault-no-holistic = The unit has no holistic judgement that this rule could ask for.
mend-no-holistic = Add “holistic: (…)” to the unit, or choose another rule.
fault-nothing-judged = This rule has no criterion to judge: bonus, deduction and holistic judgement stand beside it.
mend-nothing-judged = Add a criterion that is none of these, or choose another rule.

# Parts of a rubric or a case, as they are named in the messages above.
fault-what = { $what ->
    [band] band
    [circumstance] circumstance
    [criterion] criterion
    [demand] demand for evidence
    [earlier-question] earlier question that is no back-up
    [earlier-demand] earlier demand for evidence
    [document] document
    [group] group
    [indicator] indicator
    [item] item
    [level] level
    [outcome] outcome
    [part] part
    [point] point
    [probe] probe
    [question] question
    [observation] observation
    [step] step
    [third-party-item] item for third parties
    [rubric] rubric
    [scale] scale
    [unit] unit
    [aims] aims
    [answers] answers
    [certificates] certificates
    [contexts] contexts
    [back-up] back-up questions
    [bands] bands
    [circumstances] circumstances
    [criteria] criteria
    [demands] demands for evidence
    [distractors] distractors
    [documents] documents
    [groups] groups
    [indicators] indicators
    [items] items
    [languages] languages
    [leading] leading questions
    [numbers] numbers
    [levels] levels
    [lines] lines
    [parts] parts
    [points] points
    [probes] probes
    [observations] observation sheets
    [third-party-items] items for third parties
    [steps] steps
    [questions] questions
    [remarks] remarks
    [rules] rules
    [scales] scales
    [steps] steps
    [ways] lists of evidence of which one is enough
    [thresholds] thresholds
   *[units] units
}

# Follows what is wrong, where the same was done in many places.
fault-also = The same stands in { $count } more places: { $places }.

# Stands before the advice on how to mend a fault.
fault-advice = help
