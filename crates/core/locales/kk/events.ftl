# What happened, one line each, as a trail is read.
event-began = { $rubric } { $version } рубрикасы бойынша сеанс басталды
event-practice-case = { $case } жағдайы бойынша жаттығу
event-practice-recorded = { $session } жазбасы бойынша жаттығу
event-prepared = дайындық жазылды
event-paused = үзіліс
event-resumed = жалғасты
event-language-shown = экрандағы тіл: { $language ->
    [en] English
    [ru] русский
    [kk] қазақша
   *[other] { $language }
}
event-item-done = { $item }: орындалды
event-item-refused = { $item }: бас тартылды: { $reason }
event-item-cleared = { $item }: белгісі алынды
event-question-opened = { $question } экранда
event-question-asked = { $question } қойылды
event-question-skipped = { $question } өткізіп жіберілді: { $reason }
event-question-cleared = { $question }: «қойылды» немесе «өткізілді» белгісі алынды
event-question-reworded = { $question } басқа сөзбен қойылды: { $wording }
event-question-flagged = { $question } белгіленді
event-ad-hoc-asked = { $question } рубрикадан тыс қойылды: { $wording }
event-probe-used = { $question }: нақтылаушы сұрақ { $probe }
event-follow-up-asked = { $question }: өз сөзімен қойылған нақтылау сұрағы: { $wording }
event-cut-off = { $question }: үміткердің сөзі бөлінді
event-point-heard = { $question }: естілді { $point }
event-remark = { $remark } «{ $text }»
event-remark-removed = { $remark } өшірілді
event-evidence = { $evidence } { $title }
event-evidence-removed = { $evidence } тізілімнен шығарылды
event-interview-closed = сұхбат аяқталды
event-broken-off = үзілді: { $reason }
event-rated = { $criterion }: баға «{ $level }»
event-rated-not-enough = { $criterion }: дәлелдеме жеткіліксіз
event-rating-cleared = { $criterion }: баға алынды
event-rationale = { $criterion }, негіздеме: «{ $text }»
event-accepted = ұсыныс қабылданды: { $outcome }
event-departed = ұсыныстан ауытқу, шешім { $outcome }: { $reason }
event-decision-cleared = шешім қайтарып алынды
event-feedback = кері байланыс: «{ $text }»
event-signed = қол қойылды: { $name }, { $outcome }
