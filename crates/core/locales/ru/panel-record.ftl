# Several assessors, as the record and reports tell of them.
event-sheet-begun = лист оценок начат: { $rater }
event-sheet-signed = лист оценок подписан: { $name }
event-sheets-gathered = листы оценок собраны: { $count }
event-agreed = { $criterion } согласовано: «{ $level }»; { $by }
event-agreed-not-enough = { $criterion } согласовано: подтверждений недостаточно; { $by }
event-criterion-referred = { $criterion } передано на решение другим: { $reason }
reason-referred = Оценщики не пришли к согласию по { $criteria }; здесь решают другие.
prepare-panel = Другие оценщики
compare-referred-because = Передано на решение другим: { $reason }
compare-agreed = Согласовано: { $rating }; { $by }. Обоснование: { $rationale }
report-alone = { $rater }, самостоятельно: { $rating }.{ $given ->
    [yes] { " " }Обоснование: { $rationale }
   *[no] { "" }
}
