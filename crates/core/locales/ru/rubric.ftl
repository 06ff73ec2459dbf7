# A rubric as a document that a committee proofreads. Its own texts stand between these words.
rubric-framework = Место в рамке квалификаций
rubric-source = Источник
rubric-licence = Лицензия
rubric-languages = Языки
rubric-texts-in = { $language }; язык приведённых здесь текстов: { $standing }
rubric-valid = Действует
rubric-valid-in = { $ends ->
    [both] с { $from } по { $until }
    [from] с { $from }
   *[until] по { $until }
}
rubric-minutes = Планируемая продолжительность
rubric-minutes-of = { $minutes } мин
rubric-appeal = Апелляция
rubric-evidence-until = Дополнительные подтверждения
rubric-days-of = { $days ->
    [one] в течение { $days } дня со дня подписания
    [few] в течение { $days } дней со дня подписания
   *[many] в течение { $days } дней со дня подписания
}
rubric-retention = Срок хранения
rubric-recognition = Признание действует
rubric-renewed-by = Продлевается
rubric-assessment-conditions = Условия оценивания
rubric-assessors = Кто может оценивать
rubric-months-of = { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
   *[many] { $months } месяцев
}
rubric-scale = Шкала: { $title }
rubric-scale-kind = { $kind ->
    [met-not-met] Выполнено или не выполнено
    [points] Баллы
    [framework] Уровни рамки квалификаций
   *[ordinal] Уровни по порядку
}
rubric-scale-number = Числа от { $from } до { $to } с шагом { $step }, по диапазонам
rubric-points-head = Значение
rubric-needed-head = Для критерия
rubric-needed-of-scale = выполнен с этого уровня
rubric-needed-from-number = выполнен с числа { $number }

rubric-mandatory = обязательный
rubric-elective = по выбору, группа «{ $group }»
rubric-unit-kind = Вид модуля
rubric-rule = Правило
rubric-needed = Требуется
rubric-critical = Не ниже
rubric-critical-from = «{ $level }»; оценка ниже не компенсируется другими критериями
rubric-hurdle = Обязательный порог
rubric-hurdle-of = пока он не пройден, результат не лучше, чем «{ $outcome }»
rubric-counts = Учитывается как
rubric-weight = Вес
rubric-maps-to = Номера в стандарте
rubric-minutes-by-part = Из них
rubric-part-minutes = { $part ->
    [opening] вступительная часть
    [questions] вопросы
    [evidence] подтверждения
   *[closing] заключительная часть
} – { $minutes } мин
rubric-back-up-for = Задаётся, только если мало дал вопрос
rubric-learn = Что изучить
rubric-exact = Формулировка
rubric-exact-read = Читается дословно.
rubric-minutes-least = Не меньше
rubric-minutes-most = Не больше
rubric-back-up = Если вопрос непонятен
rubric-item-consent = { $text } – без согласия собеседование прекращается
rubric-only-if = Только если
rubric-may-not-apply = Может не применяться
rubric-may-not-apply-how = если оценщик укажет это и назовёт причину
rubric-requires = Только вместе с
rubric-satisfied-by = Засчитывается документ
rubric-certificate = { $certificate }{ $months ->
    [0] { "" }
    [one] , давностью не более { $months } месяца
    [few] , давностью не более { $months } месяцев
   *[many] , давностью не более { $months } месяцев
}
rubric-separately = Отдельно
rubric-separately-how = признаётся, даже если модуль не признан
rubric-separately-never = не признаётся: только вместе с целым
rubric-asked-in = Вопросы по критерию
rubric-indicators = Признаки
rubric-met-if = Предлагается «выполнен», если прозвучало признаков не менее { $count }{ $always ->
    [some] , обязательно { $ids }
   *[none] { "" }
}; решает оценщик.
rubric-evidence = Требуемые подтверждения
rubric-evidence-one-of = Требуемые подтверждения, один из вариантов
rubric-evidence-named = «{ $id }»: { $item }
rubric-evidence-item = Подтверждений – не менее { $needed }: { evidence-wanted }

# Rules of a unit.
rubric-rule-holistic = Целостная оценка модуля должна быть не ниже требуемой.
rubric-rule-all-met = Должны быть выполнены все критерии.
rubric-rule-count-met = Должно быть выполнено критериев: не менее { $at_least } из { $count }.
rubric-rule-all-at = Каждый критерий должен быть оценён не ниже уровня «{ $level }».
rubric-rule-some-at = Критериев с оценкой не ниже «{ $level }» должно быть не менее { $count }.
rubric-rule-mean = Взвешенное среднее по критериям должно быть не меньше { $at_least }.
rubric-rule-points = Сумма баллов по критериям с учётом веса должна быть не меньше { $at_least }.
rubric-rule-floor = Ни один критерий не может быть оценён ниже уровня «{ $level }».
rubric-rule-profile = { $by ->
    [lowest] Результат – самый низкий уровень среди критериев.
   *[median] Результат – средний по порядку уровень среди критериев, а из двух средних – нижний.
} { $wanted ->
    [any] Модуль признаётся при любом уровне.
   *[level] Модуль признаётся с уровня «{ $level }».
}
rubric-rule-parts = { $all ->
    [yes] Должны быть выполнены все части: { $parts } из { $parts }.
   *[no] Должно быть выполнено частей: не менее { $at_least } из { $parts }.
}
rubric-rule-and = { $before } Кроме того: { $last }
rubric-rule-or = { $before } Или: { $last }

# The rule of the whole.
rubric-whole = Как модули определяют общий результат
rubric-whole-all-units = Для полного признания нужны все обязательные модули.
rubric-whole-count-units = Для полного признания нужны все обязательные модули, а всего модулей – не менее { $at_least }.
rubric-whole-credits = Для полного признания нужны все обязательные модули, а всего кредитов – не менее { $at_least }.
rubric-whole-mean = Для полного признания нужны все обязательные модули и взвешенное среднее по всем критериям не меньше { $at_least }.
rubric-whole-points = Для полного признания нужны все обязательные модули, а баллов по всем критериям – не менее { $at_least }.
rubric-whole-profile = Результат – уровни модулей. Для полного признания нужны все обязательные модули.
rubric-whole-group = { $at_least ->
    [0] Модули по выбору, группа «{ $group }»: ни один не обязателен.
   *[other] Модули по выбору, группа «{ $group }»: должно быть признано не менее { $at_least }.
}
rubric-whole-panel = { $rule ->
    [majority] Если оценивают несколько специалистов, действует оценка, которую поставили больше половины из них; если такой нет, они согласуют её или передают критерий другим.
    [median] Если оценивают несколько специалистов, действует средний по порядку уровень; если его нет, они согласуют оценку или передают критерий другим.
    [lower] Если оценки нескольких специалистов расходятся не более чем на { $steps } ур., действует низшая из них; иначе они согласуют оценку или передают критерий другим.
    [mean] Если оценки нескольких специалистов расходятся не более чем на { $steps } ур., действует их среднее с округлением вниз до уровня; иначе они согласуют оценку или передают критерий другим.
    [third] Если оценки двух специалистов расходятся не более чем на { $steps } ур., действует низшая из них; иначе нужен третий. Из трёх и более оценок действует средний по порядку уровень, если рядом с ним есть ещё одна оценка; иначе специалисты согласуют её или передают критерий другим.
   *[consensus] Если оценки нескольких специалистов расходятся, они согласуют оценку или передают критерий другим.
}

# Conditions.
rubric-if-circumstance = при подготовке отмечено: «{ $text }»
rubric-if-unit = кандидат заявил модуль { $unit }
rubric-if-asked = вопрос { $question } задан
rubric-if-heard = в ответе на вопрос { $question } прозвучало: «{ $point }»
rubric-if-at-least = критерий { $criterion } оценён не ниже уровня «{ $level }»
rubric-if-below = критерий { $criterion } оценён ниже уровня «{ $level }»
rubric-if-not = неверно, что { $condition }
rubric-if-and = { $before } и { $last }
rubric-if-or = { $before } или { $last }
rubric-if-always = всегда
rubric-if-never = никогда
rubric-if-together = ({ $condition })

rubric-question-kind = { $kind ->
    [opening] Вступительный вопрос
    [behavioural] Что кандидат сделал
    [situational] Что кандидат сделал бы
    [knowledge] Знания
    [evidence] О представленном подтверждении
   *[demonstration] Демонстрация
}
rubric-informs = Даёт сведения для критериев
rubric-required = { $text } (задать обязательно)
rubric-point = { $point } { $text } ({ $criteria })
rubric-item-required = { $text } (обязательно)
rubric-opening = Вступительная часть
rubric-closing = Заключительная часть
rubric-outcomes = Результаты
rubric-outcome = { $outcome }: «{ $label }»

# Бланк для собеседования без программы.
form-title = Собеседование на бумаге: { $rubric }
form-about = Номера, буквы и уровни – те же, что показывает программа, поэтому записанное здесь можно потом внести в неё. Отмечайте подходящие квадраты.
form-head = Кто, когда и где
form-date = Дата, с … до …
form-mode = Как проводится
form-conflict-about = В чём он состоит и что предпринято
form-units = Модули, на которые подана заявка
form-refused = От чего отказались или что пропущено и почему
form-asked = вопрос задан дословно
form-reworded = вопрос задан другими словами; они приведены в записях
form-skipped = вопрос не задан, потому что …
form-kinds = Виды: { $kinds }.
form-directness = Прямое или нет: { $directness }.
form-judged = Под каждым требованием к подтверждению пишите: { $judgements }.
form-kind-head = Вид, прямое или нет
form-title-head = Название, источник и как проверено
form-credited = Документ, по которому засчитывается модуль: укажите его номер в реестре выше.
form-does-not-apply = к этому кандидату не применяется
form-departing = Причина, если рекомендация расходится с правилами рубрики
form-signatures = Подписи
form-signed-on = Дата подписания
