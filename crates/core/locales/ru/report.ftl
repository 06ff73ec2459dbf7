# The reports' own words.
report-date = Дата
report-length = Длительность
report-length-of = { $length }, запланировано { $minutes } мин
# The language that was spoken, where the questions stood in another.
report-language-held = { $held }; вопросы на языке: { $questions }
report-breaks = Перерывы, не входят в длительность
report-silent = Время без записей, входит в длительность
report-session = Идентификатор собеседования
report-rubric-digest = SHA-256 рубрики
report-broken-off = Прервано
report-result = Результат
report-not-decided = Оценщик ещё не принял решения.
report-feedback = Обратная связь для кандидата
report-evidence = Реестр подтверждений
report-no-evidence = Подтверждений в реестре нет.
report-evidence-item = Подтверждение
report-rationale = Обоснование
report-procedure = Как проходило собеседование
report-question = Вопрос
report-wording = Формулировка
report-state = Состояние
report-time = Время
report-probes = Заданные уточняющие вопросы
report-item-open = не отмечено
report-item-done = выполнено
report-item-refused = отказ: { $reason }
report-read-in = На каком языке прочитано
report-question-not-asked = не задан
report-question-opened = открыт, но не задан
report-question-asked = задан
report-asked-in = { $asked }; язык: { $languages }
report-question-skipped = пропущен: { $reason }
report-reworded = Задан другими словами: { $wording }
report-ad-hoc = Дополнительный вопрос: { $wording }
report-missing = Чего не хватает для результата
report-set-aside = Оценено, но больше не применяется
report-noted-besides = Записи, не относящиеся ни к одному критерию
report-signature = Подпись и журнал событий
report-signed = Протокол собеседования подписан: { $name }, { $date }, { $time }.
report-not-signed = Не подписано.
report-trail = Событий в журнале: { $entries }; хеш последнего: { $hash }.
report-sha256 = SHA-256
report-title = { $audience ->
    [candidate] Ваше собеседование: { $rubric }
    [corrected] Ваше собеседование, исправленное письмо: { $rubric }
    [assessor] Записи собеседования: { $rubric }
    [protocol] Протокол решения: { $rubric }
    [public] Результат собеседования: { $rubric }
   *[centre] Протокол собеседования: { $rubric }
}
report-about = Кандидат { $candidate } · { $date } · оценщик { $assessor }
bilingual-rubric-lacks = На этом языке ({ $language }) текстов рубрики нет, они даны на другом её языке.
report-anonymous = Без персональных данных
report-units = Модули
report-unit = Модуль
report-credits-head = Кредиты
report-credits = { $credits }
report-criteria = Критерии
report-statement = Что требуется
report-status-head = Состояние
report-status = { $status ->
    [met] выполнен
    [not-met] не выполнен
    [bonus] баллы прибавлены
    [deduction] баллы вычтены
    [not-enough-evidence] подтверждений недостаточно
    [not-applicable] не применяется
   *[not-assessed] не оценён
}
report-evidence-short = подтверждений пока не хватает
report-rating = Оценка
report-ratings = Оценки
report-questions = Вопросы
report-notes = Записи
report-warnings = Что проверить
report-follow-ups = Что осталось сделать
report-no-follow-ups = Ничего делать не осталось.
report-what-if = Что изменило бы результат
report-better = { $steps ->
    [1] К результату «{ $label }» привело бы одно изменение{ $sets ->
        [1] :
       *[other] . Достаточно любой из этих строк:
    }
    [one] К результату «{ $label }» привело бы { $steps } изменение. Достаточно любой из этих строк:
    [few] К результату «{ $label }» привели бы { $steps } изменения. Достаточно любой из этих строк:
   *[many] К результату «{ $label }» привели бы { $steps } изменений. Достаточно любой из этих строк:
}
report-falls = { $steps ->
    [1] Результат уже не был бы «{ $label }», если бы одна оценка была на один уровень ниже{ $sets ->
        [1] :
       *[other] , как в любой из этих строк:
    }
    [one] Результат уже не был бы «{ $label }», если бы оценки в сумме были на { $steps } уровень ниже, как в любой из этих строк:
    [few] Результат уже не был бы «{ $label }», если бы оценки в сумме были на { $steps } уровня ниже, как в любой из этих строк:
   *[many] Результат уже не был бы «{ $label }», если бы оценки в сумме были на { $steps } уровней ниже, как в любой из этих строк:
}
report-more-ways = Есть и другие варианты с таким же числом изменений.
report-rests-on = { $count ->
    [1] Без этого подтверждения результат был бы ниже: { $items }.
   *[other] Без любого из этих подтверждений результат был бы ниже: { $items }.
}
report-flagged = Вопрос { $question } отмечен на потом; { $state ->
    [opened] он открыт, но не задан
    [skipped] он пропущен
   *[asked] он задан
}.
report-in-doubt = { $evidence } под сомнением: { $rules }.
report-held = Задано вопросов: { $asked } из { $questions }; собеседование длилось { $minutes } мин.
report-code = Код проверки
report-code-explained = Код – это начало хеша той записи журнала событий, после которой составлен этот документ. Команда «viva verify» с этим кодом находит её в файле собеседования, в том числе после более поздних записей, и показывает, не изменён ли файл после подписания.
report-not-all-looked-at = Проверены не все варианты: могут быть и более короткие.
report-computed = По правилам оценивания результат – «{ $label }»; оценщик рекомендует иное.
report-draft = Ещё не подписано: содержание может измениться.
report-who-decides = Это рекомендация оценщика; решение принимает центр признания.
report-to-decide = Осталось принять решение о рекомендации.
report-to-sign = Осталось подписать протокол.
report-recognition-until = То, что центр признает по этой рекомендации, действует до { $date } включительно.
report-recognition-months = То, что центр признает по этой рекомендации, действует с даты подписания: { rubric-months-of }.
report-renewed-by = Продление: { $text }
report-level = Уровень
report-practice = Учебная работа: это не оценивание, о чьей-либо компетентности она ничего не говорит.
