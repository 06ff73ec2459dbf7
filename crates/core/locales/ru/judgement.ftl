# Reasons and what is missing. Criteria and units are named by their ids, levels by their labels, items by their texts.
# Counts stand after a colon or a dash, where no noun has to follow the number.

# A unit's rule with its figures. $stands: holds; open (not yet, but it could with more evidence); fails.
reason-all-met = { $stands ->
    [holds] Должны быть выполнены все критерии, и все они выполнены: { $applicable } из { $applicable }.
    [open] Должны быть выполнены все критерии; { $met ->
        [0] пока не выполнен ни один (всего { $applicable })
       *[other] пока выполнено: { $met } из { $applicable }
    }. Результат могут изменить дополнительные подтверждения.
   *[fails] Должны быть выполнены все критерии; { $met ->
        [0] не выполнен ни один (всего { $applicable })
       *[other] выполнено: { $met } из { $applicable }
    }.
}
reason-count-met = { $stands ->
    [holds] Выполнено критериев: { $met } из { $applicable }, требуется { $needed }.
    [open] Пока выполнено критериев: { $met } из { $applicable }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Выполнено критериев: { $met } из { $applicable }, требуется { $needed }. Условие не выполнено.
}
reason-thresholds = { $stands ->
    [holds] Все требования к уровням выполнены: { $demands } из { $demands }.
    [open] Пока выполнено требований к уровням: { $holding } из { $demands }. Результат могут изменить дополнительные подтверждения.
   *[fails] Выполнено требований к уровням: { $holding } из { $demands }; нужно выполнить все.
}
reason-mean = { $stands ->
    [holds] Взвешенное среднее: { $reached }, требуется { $needed }.
    [open] Взвешенное среднее: не менее { $reached }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Взвешенное среднее: { $reached }, требуется { $needed }. Условие не выполнено.
}
reason-points = { $stands ->
    [holds] Набрано баллов: { $reached } из { $attainable }, требуется { $needed }.
    [open] Набрано баллов: не менее { $reached } из { $attainable }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Набрано баллов: { $reached } из { $attainable }, требуется { $needed }. Условие не выполнено.
}
reason-bonus = В том числе бонусных баллов: { $points }.
reason-deduction = Вычтено баллов: { $points }.
reason-holistic = { $stands ->
    [holds] Целостная оценка модуля ({ $criterion }) должна быть не ниже требуемой, и это так.
    [open] Целостная оценка модуля ({ $criterion }) должна быть не ниже требуемой. Решить могут дополнительные подтверждения.
   *[fails] Целостная оценка модуля ({ $criterion }) должна быть не ниже требуемой, но она ниже.
}
reason-profile = { $shown ->
    [none] Уровень определить нельзя
    [at-least] Достигнутый уровень: не ниже «{ $level }»
   *[other] Достигнутый уровень: «{ $level }»
}{ $wanted ->
    [any] { "" }
   *[other] , требуется «{ $needed }»
}.{ $stands ->
    [open] { " " }Результат могут изменить дополнительные подтверждения.
   *[other] { "" }
}
reason-all-rules = { $stands ->
    [holds] Должны быть выполнены все правила, и все они выполнены: { $rules } из { $rules }.
    [open] Должны быть выполнены все правила; пока выполнено: { $holding } из { $rules }. Результат могут изменить дополнительные подтверждения.
   *[fails] Должны быть выполнены все правила; выполнено: { $holding } из { $rules }.
}
reason-any-rule = { $stands ->
    [holds] Достаточно выполнить одно из правил; выполнено: { $holding } из { $rules }.
    [open] Достаточно выполнить одно из правил (всего { $rules }); пока не выполнено ни одно. Результат могут изменить дополнительные подтверждения.
   *[fails] Достаточно выполнить одно из правил (всего { $rules }); не выполнено ни одно.
}
reason-parts = { $stands ->
    [holds] Выполнено частей: { $holding } из { $parts }, требуется { $needed }.
    [open] Пока выполнено частей: { $holding } из { $parts }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Выполнено частей: { $holding } из { $parts }, требуется { $needed }. Условие не выполнено.
}
reason-about = { $criteria }: { $reason }

# Why a unit was not judged.
reason-not-applied-for = Этот модуль кандидат не заявил.
reason-nothing-applies = Ни один критерий этого модуля к кандидату не применяется.
reason-not-held = Собеседование не завершено.
reason-not-all-rated = Оценено критериев: { $rated } из { $applicable }.

# What decides beneath the rule.
reason-not-rated = { $criterion }: оценки нет.
reason-pass-mark-lowered = Проходной балл снижен с { $mark } до { $needed } соразмерно применимым критериям.
reason-threshold-short = Уровень «{ $level }» или выше: критериев – { $reached }, требуется { $needed }.
reason-not-met = { $criterion }: оценка «{ $rated }», требуется «{ $limit }».
reason-below-critical = { $criterion }: оценка «{ $rated }»; оценка ниже «{ $limit }» не компенсируется другими критериями.
reason-below-floor = { $criterion }: оценка «{ $rated }»; ни по одному критерию оценка не может быть ниже «{ $limit }».
reason-below-level = { $criterion }: оценка «{ $rated }»; для модуля требуется «{ $limit }».
reason-not-enough-evidence = { $criterion }: оценить не удалось, подтверждений недостаточно.
reason-evidence-missing = { $criterion }: требуется подтверждений: { $needed }, представлено: { $seen } ({ evidence-wanted }).
reason-evidence-not-counted = { $evidence } не засчитывается по критерию { $criterion }: { $why ->
    [other-kind] это подтверждение другого вида
    [other-directness] это не такое прямое подтверждение, как требуется
    [undated] нет даты
    [too-old] оно слишком давнее
    [dated-ahead] его дата позже дня решения
    [too-early] его дата не позже того, что должно идти раньше
    [no-person] не указан человек или обстановка
    [no-place] не указано место
    [no-hours] не указаны часы
    [same-occasion] о том же случае говорит другое подтверждение, которое засчитано
    [not-valid] признано не связанным с критерием
    [not-authentic] признано неподлинным
    [not-current] признано неактуальным
    [not-sufficient] признано недостаточным
    [validity-in-doubt] под сомнением, связано ли оно с критерием
   *[authenticity-in-doubt] его подлинность под сомнением
}{ evidence-latest }.

# The whole.
reason-broken-off = Собеседование прервано: { $reason }
reason-incomplete = { $missing ->
    [one] Результат пока нельзя рассчитать: не выполнен { $missing } пункт.
    [few] Результат пока нельзя рассчитать: не выполнены { $missing } пункта.
   *[many] Результат пока нельзя рассчитать: не выполнено { $missing } пунктов.
}
reason-units-recognised = { $stands ->
    [holds] Признано модулей: { $recognised } из { $units }: все обязательные и достаточно по выбору.
    [open] Пока признано модулей: { $recognised } из { $units }. Результат по остальным могут изменить дополнительные подтверждения.
   *[fails] Признано модулей: { $recognised } из { $units }.
}
reason-units-needed = { $stands ->
    [holds] Признано модулей: { $recognised }, требуется { $needed }.
    [open] Пока признано модулей: { $recognised }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Признано модулей: { $recognised }, для полного признания требуется { $needed }.
}
reason-credits-needed = { $stands ->
    [holds] Набрано кредитов: { $credits }, требуется { $needed }.
    [open] Пока набрано кредитов: { $credits }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Набрано кредитов: { $credits }, для полного признания требуется { $needed }.
}
reason-mean-overall = { $stands ->
    [holds] Взвешенное среднее по всем критериям: { $reached }, требуется { $needed }.
    [open] Взвешенное среднее по всем критериям: не менее { $reached }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Взвешенное среднее по всем критериям: { $reached }, для полного признания требуется { $needed }.
}
reason-points-overall = { $stands ->
    [holds] Набрано баллов по всем критериям: { $reached } из { $attainable }, требуется { $needed }.
    [open] Набрано баллов по всем критериям: не менее { $reached } из { $attainable }, требуется { $needed }. Результат могут изменить дополнительные подтверждения.
   *[fails] Набрано баллов по всем критериям: { $reached } из { $attainable }, для полного признания требуется { $needed }.
}
reason-profile-overall = { $stands ->
    [holds] Результат – уровни, достигнутые по модулям. Модулей, где достигнут нужный уровень: { $recognised } из { $units }.
    [open] Результат – уровни, достигнутые по модулям. Модулей, где нужный уровень уже достигнут: { $recognised } из { $units }. Результат могут изменить дополнительные подтверждения.
   *[fails] Результат – уровни, достигнутые по модулям. Модулей, где достигнут нужный уровень: { $recognised } из { $units }.
}

# What stands between the candidate and full recognition.
reason-only-these-units = { $count ->
    [1] Кандидат заявил только модуль { $units }.
   *[other] Кандидат заявил только модули { $units }.
}
reason-mandatory-unit = Обязательный модуль { $unit } не признан.
reason-part-recognised = Часть { $part } модуля { $unit } признана отдельно.
reason-shown-only = { $count ->
    [one] Модуль { $units } показан, но признаётся только вместе с целым.
   *[other] Модули { $units } показаны, но признаются только вместе с целым.
}
reason-only-with-whole = Модуль показан. По этой рубрике он признаётся только вместе с целым, а целое не признано.
reason-hurdle-criterion = { $what } – обязательный порог, и { $stands ->
    [open] пройден ли он, пока неизвестно
   *[fails] он не пройден
}: результат не может быть лучше, чем «{ $outcome ->
    [partial] { outcome-partial }
    [more-evidence] { outcome-more-evidence }
   *[not-yet] { outcome-not-yet }
}»{ $stands ->
    [open] , если этого не изменят дополнительные подтверждения
   *[fails] { "" }
}.
reason-hurdle-unit = Модуль { reason-hurdle-criterion }
reason-no-such-outcome = { $outcome ->
    [partial] Кое-что признано, но частичного признания в этой рубрике нет.
   *[more-evidence] Дополнительные подтверждения могли бы изменить результат, но эта рубрика их не ждёт.
}
reason-required-unit = Модуль признаётся только вместе с модулем { $unit }, а тот не признан.
reason-credited = { $evidence } подтверждает признание, которое засчитывается за модуль: { $certificate }.
reason-credit-lapsed = { $evidence } не может быть засчитано за модуль: { credit-why }{ evidence-latest }.
reason-group-short = Модули по выбору, группа «{ $group }»: признано { $recognised }, требуется { $needed }.

# What is missing. These block a result:
missing-opening-item = Вступительная часть, «{ $item }»: не отмечено.
missing-closing-item = Заключительная часть, «{ $item }»: не отмечено.
missing-question = Вопрос { $question } не задан, и нет отметки, что он пропущен.
missing-not-closed = Собеседование не завершено.
missing-rating = { $criterion }: оценки нет.

# These are worth a look:
missing-evidence = { reason-evidence-missing }
missing-evidence-instead = { $criterion }, либо вместо этого: { $instead }.
missing-not-enough-evidence = { $criterion }: оценить не удалось, нужны дополнительные подтверждения.
missing-rationale = { $criterion }: оценка без обоснования.
missing-rated-before-asked = { $criterion }: оценка поставлена до того, как был задан хотя бы один вопрос по этому критерию.
missing-conflict-not-declared = Не указано, есть ли конфликт интересов.
missing-feedback = Обратная связь для кандидата не написана.
