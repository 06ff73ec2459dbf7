# What happened, one line each, as a trail is read.
event-began = session begun on “{ $rubric }” { $version }
event-practice-case = practice with the case { $case }
event-practice-recorded = practice on the recorded session { $session }
event-prepared = preparation written
event-paused = left
event-resumed = resumed
event-language-shown = on the screen in { $language ->
    [en] English
    [ru] русский
    [kk] қазақша
   *[other] { $language }
}
event-item-done = “{ $item }” done
event-item-refused = “{ $item }” refused: { $reason }
event-item-cleared = “{ $item }” cleared
event-question-opened = { $question } on the screen
event-question-asked = { $question } asked
event-question-skipped = { $question } skipped: { $reason }
event-question-cleared = { $question } neither asked nor skipped any more
event-question-reworded = { $question } asked in other words: { $wording }
event-question-flagged = { $question } flagged
event-ad-hoc-asked = { $question } asked ad hoc: { $wording }
event-probe-used = { $question }: probe { $probe }
event-follow-up-asked = { $question }: follow-up in own words: { $wording }
event-cut-off = { $question }: candidate cut off
event-point-heard = { $question }: heard { $point }
event-remark = { $remark } “{ $text }”
event-remark-removed = { $remark } removed
event-evidence = { $evidence } { $title }
event-evidence-removed = { $evidence } taken off the register
event-unit-credited = { $unit } credited for { $evidence }: { $certificate }
event-credit-taken-back = { $unit } no longer credited
event-interview-closed = interview closed
event-broken-off = broken off: { $reason }
event-rated = { $criterion } rated “{ $level }”
event-rated-not-enough = { $criterion }: not enough evidence
event-rating-cleared = { $criterion } no longer rated
event-rationale = { $criterion } because “{ $text }”
event-does-not-apply = { $criterion } does not apply: { $reason }
event-applies-after-all = { $criterion } applies after all
event-accepted = recommendation accepted: { $outcome }
event-departed = recommendation departed from, to { $outcome }: { $reason }
event-decision-cleared = decision taken back
event-feedback = feedback “{ $text }”
event-signed = signed by { $name }: { $outcome }
