# Several assessors, as the record and reports tell of them.
event-sheet-begun = лист оценок начат: { $rater }
event-sheet-signed = лист оценок подписан: { $name }
event-sheets-gathered = листы оценок собраны: { $count }
event-agreed = { $criterion }: согласованная оценка «{ $level }»; { $by }
event-agreed-not-enough = { $criterion }: согласовано, что подтверждений недостаточно; { $by }
event-criterion-referred = { $criterion }: передано на рассмотрение другим специалистам; причина: { $reason }
reason-referred = Оценщики не пришли к единому мнению, критерии: { $criteria }. Здесь решают другие специалисты.
prepare-panel = Другие оценщики
compare-referred-because = Передано на рассмотрение другим специалистам. Причина: { $reason }
compare-agreed = Согласованная оценка: { $rating }; { $by }. Обоснование: { $rationale }
report-alone = { $rater }, самостоятельно: { $rating }.{ $given ->
    [yes] { " " }Обоснование: { $rationale }
   *[no] { "" }
}
