# Objections of the candidate to the way in which a result came about.
event-objected = the candidate objected on { $objected }: “{ $text }”
event-objection-answered = objection answered on { $answered }: “{ $text }”
refusal-objected-before-signed = { $objected } is before the day of the signature, { $signed }. Nobody can object to a result that is not signed.
refusal-answered-before-objected = { $answered } is before the day of the objection, { $objected }.
refusal-no-objection = There is no objection that is not answered.
report-objections = Objections
objection-title = Objection of the candidate, { $date }
objection-answer-title = Answer by { $by }, { $date }
objection-open = This objection is not answered yet.
objection-line = Objection of { $date }, { $state ->
    [answered] answered
   *[open] not answered yet
}: { $text }
letter-objection = People rated what you showed, the rubric’s rules computed the result from their ratings, and people decide on it. You can object to this way of reaching it. The centre answers you within { $count ->
    [working] { $days ->
        [one] one working day
       *[other] { $days } working days
    }
   *[calendar] { $days ->
        [one] one day
       *[other] { $days } days
    }
}.
cli-object = Note in a signed session what the candidate objects, or the answer to it
cli-object--file = Session file
cli-object--text = Text of the objection
cli-object--answer = Text of the answer to the first objection that is not answered yet
cli-object--on = Day on which it came in or was answered; today if it is left out
cli-object--by = Name of whoever notes the objection, or answers it
object-done = { $path }: noted and sealed.
object-answer-by = { $path }: noted and sealed. By the settings of your centre it is to be answered by { $until }.
