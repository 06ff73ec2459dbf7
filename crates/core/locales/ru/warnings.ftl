# What in the way that an interview was held is worth knowing. Neutral; each says what it is based on.
warning-rated-before-asked = { $criterion }: оценка поставлена до того, как был задан хотя бы один вопрос по этому критерию.
warning-without-rationale = { $criterion }: оценка без обоснования.
warning-departs-without-rationale = { $criterion }: оценка расходится с тем, что следует из прозвучавших признаков, а обоснования нет.
warning-without-ground = { $criterion }: оценка есть, а записи, прозвучавшего признака или подтверждения к ней нет.
warning-all-alike = По всем критериям одна и та же оценка – «{ $level }» (критериев: { $criteria }).
warning-one-kind = Все сведения в протоколе одного вида: { $kind ->
    [interview] ответы на собеседовании
    [observation] наблюдение
    [work-sample] образцы работы
    [document] документы
    [testimonial] отзывы третьих лиц
    [portfolio] портфолио
    [simulation] имитация рабочей ситуации
    [own-description] описания результатов обучения, составленные кандидатом
   *[system-record] данные из систем
}.
warning-probe-not-used = { $question }: обязательный уточняющий вопрос «{ $probe }» не задан.
warning-reworded = { $question }: вопрос задан не теми словами, что в рубрике.
warning-reworded-exact = { $question }: вопрос задан другими словами, хотя его следует читать дословно; ответ нельзя сравнивать с ответами других.
warning-question-time = { $question }: вопрос занял { $length } – { $bound ->
    [least] меньше наименьшего времени, { $minutes } мин
   *[most] больше наибольшего времени, { $minutes } мин
}.
warning-skipped = { $question }: вопрос пропущен; причина есть в протоколе.
warning-passed-over = { $question }: вопрос открыли и перешли дальше; отметки, что он задан, нет.
warning-asked-ad-hoc = { $question }: дополнительный вопрос, в рубрике его нет.
warning-over-time = Собеседование заняло { $minutes } мин; было запланировано { $planned } мин.
warning-conflict-not-declared = Не указано, есть ли конфликт интересов.
warning-consent-withdrawn = Кандидат отозвал согласие { $withdrawn }, до подписи.
warning-conflict-declared = Заявлен конфликт интересов: { $details }
warning-others-present = Присутствовали другие лица: { $who }
warning-departed = Рекомендация оценщика отличается от расчётной. Причина: { $reason }
