# The debrief of a practice session, read by the trainee after signing.
debrief-title = Разбор: { $case }
debrief-about = { $trainee } · подписано { $date } · { $rubric }
debrief-explained = Здесь Ваше учебное собеседование сопоставлено с эталоном: так того же вымышленного кандидата оценил опытный оценщик. Это не отметка и не окончательное суждение. Где оценки расходятся, прочитайте оба обоснования и обсудите их.
debrief-case-changed = С тех пор как Вы работали с этим случаем, его изменили. Сравнение идёт с нынешним текстом.
debrief-well = Что получилось
debrief-next = Над чем поработать дальше
debrief-next-nothing = Ничего особенного. Возьмите случай посложнее.
debrief-outcome = Результат
debrief-outcome-own = Вы рекомендовали
debrief-outcome-computed = По правилам оценивания из Ваших оценок следует
debrief-outcome-reference = Эталон
debrief-outcome-none = результата пока нет
debrief-outcome-units = Модули, признанные только одной из сторон
debrief-outcome-critical = Ключевые критерии, выполненные по оценкам только одной из сторон
debrief-ratings = Оценки рядом
debrief-reasons = Обоснования рядом
debrief-reasons-doubted = Обоснования, на которые стоит взглянуть ещё раз
debrief-reason-empty = { $criterion }: обоснования нет. Эталон: «{ $reference }»
debrief-reason-distractor = { $criterion }: возможно, Ваше обоснование, «{ $own }», опирается на слова «{ $quote }», а они ничего не подтверждают. { $because } Эталон: «{ $reference }»
debrief-reason-elsewhere = { $criterion }: возможно, Ваше обоснование, «{ $own }», опирается на то, что относится к { $others }. Эталон: «{ $reference }»
debrief-criterion = Критерий
debrief-own = Вы
debrief-reference = Эталон
debrief-difference = Разница
debrief-own-reason = Ваше обоснование
debrief-reference-reason = Обоснование эталона
debrief-not-rated = оценки нет
debrief-differs = { $standing ->
    [same] нет
    [above] { $levels ->
        [one] на { $levels } уровень выше
        [few] на { $levels } уровня выше
       *[many] на { $levels } уровней выше
    }
    [below] { $levels ->
        [one] на { $levels } уровень ниже
        [few] на { $levels } уровня ниже
       *[many] на { $levels } уровней ниже
    }
    [without-enough] Вы поставили уровень; по эталону подтверждений недостаточно ни для какого
    [overlooked] Вы сочли, что подтверждений недостаточно; по эталону их хватает для оценки
   *[one-sided] сравнить не с чем
}
debrief-figures = Сводные показатели
debrief-figures-explained = «Подтверждений недостаточно» – не уровень: если так и у Вас, и в эталоне, оценки совпали; если только у одного, это показано отдельно и не входит в показатели, которым нужны уровни. n – число оценок, на которых основан показатель; когда их так мало, это подсказка, а не измерение.
debrief-evidence-disagreements = { $count ->
    [one] По { $count } критерию подтверждений счёл недостаточно только один из двоих.
    [few] По { $count } критериям подтверждений счёл недостаточно только один из двоих.
   *[many] По { $count } критериям подтверждений счёл недостаточно только один из двоих.
}
debrief-exact = Та же оценка
debrief-within-one = В пределах одного уровня
debrief-kappa-linear = Взвешенная каппа, линейная
debrief-kappa-quadratic = Взвешенная каппа, квадратичная
debrief-mean-difference = Мягче или строже
debrief-mean-difference-is = { $leans ->
    [lenient] в среднем мягче на { $levels ->
        [one] { $levels } уровень
        [many] { $levels } уровней
       *[other] { $levels } уровня
    } (n = { $n })
    [severe] в среднем строже на { $levels ->
        [one] { $levels } уровень
        [many] { $levels } уровней
       *[other] { $levels } уровня
    } (n = { $n })
   *[neither] в среднем не мягче и не строже (n = { $n })
}
debrief-spread = Разброс оценок (стандартное отклонение, в уровнях)
debrief-ends = Оценки на крайних уровнях
debrief-beside-reference = { $own }; эталон: { $reference }
measured-share = { $part } из { $whole } ({ $percent } %)
measured-number = { $value } (n = { $n })
debrief-unknown = { $why ->
    [few] не определено: слишком мало оценок (n = { $n })
    [measured] не определено: оценки – числа, категорий у них нет (n = { $n })
    [scales] не определено: у критериев разные шкалы (n = { $n })
    [chance] не определено: у всего один и тот же уровень, так что совпало бы и случайно (n = { $n })
   *[nothing] не определено: сравнить не с чем (n = { $n })
}
debrief-evidence = Подтверждения
debrief-evidence-explained = Ваши записи сопоставлены с записями эталона по общим словам, а не по смыслу. Решать Вам: где стоит «возможно», у Вас то же может быть сказано другими словами; тогда Ваша запись верна.
debrief-evidence-table = Что записано в эталоне
debrief-found = Найдено подтверждений
debrief-place = Где
debrief-expected = Сказано и как это записано в эталоне
debrief-expected-is = «{ $quote }» – { $note }
debrief-criteria = Критерии
debrief-standing = Итог
debrief-own-remark = Ваша запись
debrief-place-probe = { $question }, уточняющий вопрос { $probe }
debrief-standing-is = { $standing ->
    [found] найдено
    [claimed] записано другими словами, по собственной отметке
    [missed] пропущено
    [unclear] возможно, записано: одна из Ваших записей по этому вопросу может говорить о том же другими словами
    [otherwise] возможно, записано, но с расхождением: вопрос о нём стоит ниже
   *[unsaid] не прозвучало: вопрос или уточняющий вопрос не задан либо кандидата перебили раньше
}
debrief-remark = { $question }, { $remark }: «{ $text }»
debrief-otherwise = Возможно, записано не так, как прозвучало
debrief-otherwise-number = { $remark } – у Вас «{ $noted }», у кандидата «{ $said }»: «{ $quote }». Что из этого Вы слышали? По одним словам этого не определить.
debrief-otherwise-negation = { $remark } – при слове «{ $word }» отрицание есть либо только у Вас, либо только у кандидата: «{ $quote }». Что Вы слышали? По одним словам этого не определить.
debrief-not-said = Возможно, кандидат этого не говорил
debrief-not-said-is = { $remark } – ответ кандидата начинается так: «{ $said }»
debrief-distractors = Записано как подтверждение, хотя ничего не подтверждает
debrief-distractor = { $remark } – кандидат сказал: «{ $quote }». { $because }
debrief-linked-elsewhere = Отнесено к другим критериям
debrief-linked = { $remark } – { $count ->
    [0] ни к чему не отнесено{ $linked }
   *[other] отнесено к { $linked }
}; эталон относит это к { $expected }.
debrief-asking = Как Вы спрашивали
debrief-probes-left = Уточняющие вопросы, которые что-то прояснили бы
debrief-no-probes-left = Вы задали все уточняющие вопросы, которые что-то проясняют.
debrief-probe-asks = Уточняющий вопрос
debrief-probe-says = Что выяснилось бы
debrief-reveals = К чему относится
debrief-changed = Ваша оценка отличается от эталона
debrief-changed-nothing = нет
debrief-follow-ups = Вопросы своими словами
debrief-follow-up-is = { $kind ->
    [leading] наводящий: подсказывает кандидату ответ
    [perhaps] возможно, наводящий: не ждёт ли он готового ответа?
   *[own] своими словами
}
debrief-question = Вопрос
debrief-wording = Формулировка
debrief-points = На что обратить внимание в ответе
debrief-points-both = Отмечено обоими
debrief-points-missed = Только в эталоне
debrief-points-own = Только у Вас
debrief-points-explained = В эталоне отмечено то, что слышно, когда заданы все важные уточняющие вопросы; признак мог прозвучать в ответ на тот, который Вы не задали.
debrief-documents = Документы
debrief-document = Документ
debrief-document-not-registered = в Вашем реестре нет
debrief-document-alike = решено одинаково
debrief-rule = { $rule }: у Вас – { $own }, в эталоне – { $reference }
debrief-procedure = Шаги процедуры
debrief-steps-done = Выполнено шагов
debrief-time = Время
debrief-no-lapses = Ни один шаг не пропущен.
debrief-overruns = Дольше, чем запланировано
debrief-overrun = { $question }: { $taken } из { $minutes } мин
debrief-lapse-because = { $lapse } Почему это здесь важно: { $because }
debrief-lapse-conflict = Не указано, есть ли конфликт интересов.
debrief-lapse-refused = «{ $text }»: отказ. Причина: { $reason }.
debrief-lapse-item = «{ $text }»: пропущено.
debrief-lapse-skipped = { $question }: вопрос пропущен.
debrief-lapse-not-asked = { $question }: вопрос не задан.
debrief-lapse-order = { $question }: вопрос задан позже тех, что идут после него.
debrief-lapse-reworded = { $question }: вопрос задан не теми словами, что в рубрике.
debrief-lapse-cut-off = { $question }: кандидата перебили.
debrief-lapse-probe = { $question }: не задан уточняющий вопрос «{ $text }».
debrief-lapse-document = «{ $title }»: не оценено по всем четырём требованиям к подтверждениям.
debrief-lapse-broken-off = Собеседование прервано.
debrief-lapse-early = { $criterion }: оценка поставлена до вопросов.
debrief-lapse-rationale = { $criterion }: оценка без обоснования.
debrief-lapse-ground = { $criterion }: оценка есть, а записи, прозвучавшего признака или подтверждения к ней нет.
debrief-lapse-late-note = { $question }: запись { $remark } сделана после оценки, к которой она относится.
debrief-well-outcome = Ваша рекомендация та же, что в эталоне.
debrief-well-exact = Ваши оценки совпали с эталоном: { $share }.
debrief-well-within-one = Ваши оценки не дальше одного уровня от эталона: { $share }.
debrief-well-found = Вы записали прозвучавшие подтверждения: { $share }.
debrief-well-procedure = Вы выполнили все шаги процедуры.
debrief-well-nothing-leading = Вы не подсказывали кандидату ответов.
debrief-well-probes = Вы задали все уточняющие вопросы, которые что-то проясняют.
debrief-well-documents = Вы оценили все документы так же, как в эталоне.
debrief-well-on-time = Вы уложились во время.
debrief-well-finished = Вы довели собеседование до конца, приняли решение и подписали его.
debrief-next-more = (всего таких мест: { $count })
debrief-next-opening = Начните с того, что положено каждому кандидату: «{ $text }».
debrief-next-leading = { $question }: задавайте открытые вопросы. Вопрос «{ $wording }» подсказывает ответ, и согласие кандидата ничего не показывает.
debrief-next-perhaps-leading = { $question }: не подсказывает ли вопрос «{ $wording }» ответ? Если да, спросите открыто: кандидат может просто согласиться.
debrief-next-hurried = Не спешите: беседа заняла { $taken } из { $minutes } мин, и { $left ->
    [one] { $left } важный уточняющий вопрос не задан
    [few] { $left } важных уточняющих вопроса не заданы
   *[other] { $left } важных уточняющих вопросов не задано
}. Главное говорят после первого ответа.
debrief-next-early = { $criterion }: сначала спросите, потом оценивайте. Оценка до вопроса – это первое впечатление.
debrief-next-question = { $question }: задавайте все вопросы рубрики, чтобы у каждого кандидата были равные возможности.
debrief-next-probe = { $question }: спросите «{ $asks }». Ответ важен для критерия { $criterion }.
debrief-next-not-said = { $question }: возможно, в записи { $remark } больше, чем прозвучало: «{ $text }». Ответ кандидата начинается так: «{ $said }». Если Вы это слышали, Ваша запись верна.
debrief-next-distractor = { $question }: слова «{ $quote }» похожи на подтверждение, но это не подтверждение. Спросите себя, что кандидат при этом сделал.
debrief-next-missed = { $question }: слушайте, что относится к критерию { $criterion }, например «{ $quote }», и записывайте это.
debrief-next-without-enough = { $criterion }: когда подтверждений недостаточно, так и скажите, не ставьте уровень.
debrief-next-overlooked = { $criterion }: для оценки подтверждений хватало. Сравните свои записи с описаниями уровней ещё раз.
debrief-next-lenient = Вы оцениваете в среднем мягче эталона на { $levels ->
    [one] { $levels } уровень
    [many] { $levels } уровней
   *[other] { $levels } уровня
}, сильнее всего – { $criterion }. Сравнивайте каждую запись с описанием уровня, а не с впечатлением о человеке.
debrief-next-severe = Вы оцениваете в среднем строже эталона на { $levels ->
    [one] { $levels } уровень
    [many] { $levels } уровней
   *[other] { $levels } уровня
}, сильнее всего – { $criterion }. Сравнивайте каждую запись с описанием уровня: большего, чем в нём названо, не требуется.
debrief-next-all-alike = Ваши оценки ближе друг к другу, чем в эталоне (разброс { $spread } против { $reference }). Оценивайте каждый критерий отдельно, что бы Вы ни думали о кандидате в целом.
debrief-next-far-apart = { $criterion }: разница с эталоном в уровнях – { $levels }. Прочитайте оба обоснования, затем описания уровней между ними.
debrief-next-outcome = Из Ваших оценок следует тот же результат, что в эталоне, а Ваша рекомендация – другая. Прочитайте ещё раз, почему правила оценивания дают такой результат.
debrief-next-document = «{ $title }»: внесите в реестр и оцените по каждому из четырёх требований, глядя в сам документ.
debrief-next-linked = Отнесите запись { $remark } к тому, что она показывает: эталон видит в ней критерий { $criterion }.
debrief-next-cut-off = { $question }: дайте кандидату договорить, важное может прозвучать в конце.
debrief-next-rationale = { $criterion }: записывайте, почему поставлена оценка и где это прозвучало.
debrief-next-other-words = { $question }: спрашивайте словами рубрики, чтобы всех спрашивали одинаково.
debrief-next-order = { $question }: держитесь порядка вопросов.
debrief-next-notes-first = { $question }: закончите записи, прежде чем оценивать.
debrief-next-points = { $question }: пока кандидат говорит, сверяйтесь с признаками, на которые нужно обратить внимание.
debrief-next-time = { $question }: следите за временем, чтобы последнему вопросу досталось столько же, сколько первому.
debrief-progress = Как идёт обучение
debrief-progress-chart = Доли по попыткам
debrief-progress-shows = Попыток: { $attempts }. Совпадение оценок с эталоном: в первой – { $first } %, в последней – { $last } %.
debrief-progress-attempts = Попыток: { $attempts }.
debrief-attempt = Попытка
debrief-attempt-is = { $number }. { $case }, { $date }
debrief-components = Четыре составляющие точности
debrief-components-explained = Средние квадраты отклонений от эталона, по последней попытке с каждым случаем (Кронбах, 1955). Чем меньше часть, тем лучше.
debrief-elevation = Общий уровень: мягче или строже в целом
debrief-differential-elevation = Различение кандидатов
debrief-stereotype-accuracy = Различение критериев
debrief-differential-accuracy = Различение того, в чём силён каждый кандидат
debrief-squared = { $value }
debrief-rests-on = На чём основано
debrief-cases-criteria = случаев: { $cases }, критериев: { $criteria }
debrief-no-components = { $why ->
    [measured] Не определено: оценки – числа, категорий у них нет.
    [scales] Не определено: у критериев разные шкалы.
   *[few] Пока не определено: нужны два случая по одной рубрике, и в каждом – не меньше двух критериев, по которым уровень есть и у Вас, и в эталоне.
}
