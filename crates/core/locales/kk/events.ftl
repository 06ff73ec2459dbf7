# What happened, one line each, as a trail is read.
event-began = «{ $rubric }» { $version } рубрикасы бойынша сұхбат басталды
event-practice-case = { $case } жағдайы бойынша жаттығу
event-practice-recorded = жазып алынған { $session } сұхбаты бойынша жаттығу
event-prepared = дайындық жазылды
event-paused = үзіліс
event-resumed = жалғасты
event-language-shown = экрандағы тіл: { $language ->
    [en] English
    [ru] русский
    [kk] қазақша
   *[other] { $language }
}
event-item-done = «{ $item }»: орындалды
event-item-refused = «{ $item }», бас тартылды: { $reason }
event-item-cleared = «{ $item }»: белгісі алып тасталды
event-question-opened = { $question } экранға шықты
event-question-asked = { $question } қойылды
event-question-skipped = { $question } өткізіп жіберілді: { $reason }
event-question-cleared = { $question }: «қойылды» немесе «өткізіп жіберілді» белгісі алып тасталды
event-question-reworded = { $question } басқа сөзбен қойылды: { $wording }
event-question-flagged = { $question } кейінге белгіленді
event-ad-hoc-asked = { $question }, қосымша сұрақ: { $wording }
event-probe-used = { $question }: нақтылаушы сұрақ { $probe }
event-follow-up-asked = { $question }, өз сөзімен нақтылау: { $wording }
event-cut-off = { $question }: кандидаттың сөзі бөлінді
event-point-heard = { $question }: айтылған белгі – { $point }
event-remark = { $remark } «{ $text }»
event-remark-removed = { $remark } өшірілді
event-evidence = { $evidence } { $title }
event-evidence-removed = { $evidence } тізілімнен шығарылды
event-unit-credited = { $unit } модулі { $evidence } бойынша есепке алынды: { $certificate }
event-credit-taken-back = { $unit } модулін есепке алу қайтарылды
event-interview-closed = сұхбат аяқталды
event-broken-off = үзілді: { $reason }
event-rated = { $criterion }: «{ $level }» бағасы қойылды
event-rated-not-enough = { $criterion }: дәлелдеме жеткіліксіз
event-rating-cleared = { $criterion }: баға алып тасталды
event-rationale = { $criterion }, негіздеме: «{ $text }»
event-does-not-apply = { $criterion } критерийі қолданылмайды. Себебі: { $reason }
event-applies-after-all = { $criterion } критерийі қайта қолданылады
event-accepted = ұсыным қабылданды: { $outcome }
event-departed = ұсыным есептелгеннен өзгеше, шешім – { $outcome }: { $reason }
event-decision-cleared = шешім қайтарып алынды
event-feedback = кері байланыс: «{ $text }»
event-signed = қол қойған: { $name }; нәтиже – { $outcome }
