# What happened, one line each, as a trail is read.
event-began = собеседование начато: «{ $rubric }» { $version }
event-practice-case = учебное собеседование по случаю { $case }
event-practice-recorded = учебная работа по записанному собеседованию { $session }
event-prepared = подготовка записана
event-paused = перерыв
event-resumed = продолжено
event-language-shown = язык на экране: { $language ->
    [en] English
    [ru] русский
    [kk] қазақша
   *[other] { $language }
}
event-item-done = «{ $item }»: выполнено
event-item-refused = «{ $item }»: отказ: { $reason }
event-item-cleared = «{ $item }»: отметка снята
event-question-opened = { $question } на экране
event-question-asked = { $question } задан
event-question-skipped = { $question } пропущен: { $reason }
event-question-cleared = { $question }: отметка «задан» или «пропущен» снята
event-question-reworded = { $question } задан другими словами: { $wording }
event-question-flagged = { $question } отмечен на потом
event-ad-hoc-asked = { $question }, дополнительный вопрос: { $wording }
event-probe-used = { $question }, уточняющий вопрос: { $probe }
event-follow-up-asked = { $question }, уточняющий вопрос своими словами: { $wording }
event-cut-off = { $question }: кандидата перебили
event-point-heard = { $question }, прозвучало: { $point }
event-remark = { $remark } «{ $text }»
event-remark-removed = { $remark }: запись удалена
event-evidence = { $evidence } { $title }
event-evidence-removed = из реестра исключено: { $evidence }
event-unit-credited = модуль { $unit } зачтён по { $evidence }: { $certificate }
event-credit-taken-back = зачёт модуля { $unit } отменён
event-interview-closed = собеседование завершено
event-broken-off = прервано: { $reason }
event-rated = { $criterion }: оценка «{ $level }»
event-rated-not-enough = { $criterion }: подтверждений недостаточно
event-rating-cleared = { $criterion }: оценка снята
event-rationale = { $criterion }, обоснование: «{ $text }»
event-does-not-apply = критерий { $criterion } не применяется. Причина: { $reason }
event-applies-after-all = критерий { $criterion } снова применяется
event-accepted = рекомендация принята: { $outcome }
event-departed = рекомендация отличается от расчётной: { $outcome }; причина: { $reason }
event-decision-cleared = решение отозвано
event-feedback = обратная связь: «{ $text }»
event-signed = подпись: { $name }; результат: { $outcome }
