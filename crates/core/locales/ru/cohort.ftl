# The overview of a cohort: trainees and practice cases.
#
# Glossary: trainee слушатель · cohort группа · practice case учебный случай · attempt попытка · reference эталон,
# эталонная оценка · probe уточняющий вопрос · step шаг.
cohort-title = Учебные случаи: обзор группы
cohort-counts = { $trainees ->
    [one] { $trainees } слушатель
    [few] { $trainees } слушателя
   *[many] { $trainees } слушателей
}, { $cases ->
    [one] { $cases } случай
    [few] { $cases } случая
   *[many] { $cases } случаев
}, { $attempts ->
    [one] { $attempts } попытка
    [few] { $attempts } попытки
   *[many] { $attempts } попыток
}, из них подписано: { $signed }
cohort-reading = Это учебная работа, а не оценивание. Показатели сравнивают подписанные попытки с эталонными оценками случая. Рядом с каждым указано число n, на котором он основан; несколько оценок показывают тенденцию, но ничего не доказывают. Пустая ячейка означает, что показателя нет.
cohort-matrix = Слушатели и случаи
cohort-trainees = По каждому слушателю
cohort-nothing = Попыток по учебным случаям здесь нет.
cohort-trainee = Слушатель
cohort-case = Случай
cohort-began = Начата
cohort-state = Состояние
cohort-exact = Совпало с эталоном
cohort-within-one = В пределах одного уровня
cohort-kappa = Взвешенная каппа
cohort-outcome = Результат
cohort-outcome-same = как в эталоне
cohort-outcome-other = иной
cohort-evidence = Найдено подтверждений
cohort-procedure = Шагов выполнено
cohort-minutes = Минут
cohort-no-figure = –
cohort-leaning = { $side ->
    [milder] мягче на { $levels } (n = { $n })
    [stricter] строже на { $levels } (n = { $n })
   *[neither] 0 (n = { $n })
}
cohort-change = { $way ->
    [up] +{ $points }
    [down] −{ $points }
   *[same] 0
}
cohort-signed-of = { $signed ->
    [0] ничего не подписано (всего { $attempts })
   *[other] подписано { $signed } из { $attempts }
}
cohort-cell-one = { $signed }; совпало с эталоном: { $latest }
cohort-cell-two = { $signed }; совпало с эталоном: в последней попытке { $latest }, в лучшей { $best }
cohort-cell-short = { $percent } % n={ $n } · { $signed }/{ $attempts }
cohort-how-far = { $stage ->
    [broken-off] прервана
    [signed] подписана
    [unmeasured] подписана, учебный случай не найден
   *[begun] начата
}
cohort-not-begun = Ещё не начали
cohort-not-expected = Нет в списке
cohort-progress = От первой до последней подписанной попытки (всего { $n }), в процентных пунктах: совпадение оценок с эталоном { $exact }, найденные подтверждения { $evidence }, выполненные шаги { $procedure }. { $same ->
    [yes] Обе попытки – по одному и тому же случаю.
   *[no] Случаи разные, поэтому изменение зависит и от них.
}
cohort-needs = Кому что нужно
cohort-needs-reading = Первыми стоят те, кому помощь нужнее: сначала то, что делает собеседование несправедливым, затем иной результат, чем в эталоне, затем сдвиг всех оценок в одну сторону, затем прочие советы; среди равных – тот, у кого меньше совпадений. Учитывается только первая подписанная попытка по каждому случаю; совет взят из последней такой попытки. Отличия указаны в уровнях, выше нуля – мягче эталона; если приведён интервал, то это 95-процентный интервал.
cohort-line = Что нужно этому слушателю
cohort-line-advice = Первый совет
cohort-line-leaning = Сдвиг оценок
cohort-line-spread = Разброс оценок
cohort-line-probes = Задано нужных уточнений
cohort-line-leading = Наводящие вопросы
cohort-line-opening = Вступительная часть
cohort-line-documents = Документы оценены как в эталоне
cohort-leaning-interval = { $leaning }, интервал от { $low } до { $high }
cohort-spread = { $own }, в эталоне { $reference } (n = { $n })
cohort-leading = { $certain ->
    [0] { $perhaps ->
        [0] нет
       *[other] возможно, { $perhaps }
    }
   *[other] { $perhaps ->
        [0] { $certain }
       *[other] { $certain }, возможно, ещё { $perhaps }
    }
}
cohort-opening = { $state ->
    [consent] нет согласия; пропущено или отклонено: { $count }
    [left] пропущено или отклонено: { $count }
   *[whole] полностью
}
cohort-advice-nothing = Взять случай потруднее
cohort-advice-places = { $told } (мест: { $count })
cohort-advice = { $kind ->
    [opening] Давать каждому кандидату всю вступительную часть
    [leading] Спрашивать открыто, не подсказывая ответа
    [perhaps_leading] Проверить, не подсказывают ли вопросы ответ
    [hurried] Не спешить, задавать уточняющие вопросы
    [rated_before_asked] Сначала спрашивать, потом оценивать
    [question] Задавать все вопросы
    [probe] Задавать уточняющие вопросы, важные для оценки
    [not_said] Проверить, нет ли в записях лишнего
    [distractor] Отличать то, что лишь похоже на подтверждение
    [evidence_missed] Слышать и записывать подтверждения
    [rated_without_enough] Говорить, когда подтверждений недостаточно
    [enough_overlooked] Оценивать, когда подтверждений достаточно
    [lenient] Оценивать по описаниям уровней: слишком мягко
    [severe] Оценивать по описаниям уровней: слишком строго
    [all_alike] Оценивать каждый критерий отдельно
    [far_apart] Сравнить обоснования, где уровни далеки
    [outcome] Разобрать, как правила ведут к результату
    [document] Оценивать каждый документ по четырём требованиям
    [linked_elsewhere] Относить записи к нужному критерию
    [cut_off] Давать кандидату договорить
    [rationale] Записывать обоснования
    [other_words] Спрашивать словами рубрики
    [order] Соблюдать порядок вопросов
    [notes_first] Заканчивать записи до оценки
    [points] Отмечать признаки, пока кандидат говорит
   *[time] Следить за временем
}
cohort-same-exercises = Одно упражнение на нескольких
cohort-same-exercise = { $exercise }: { $names }
cohort-exercise = { $exercise ->
    [opening] Вступительная часть, пункт за пунктом
    [asking] Вопросы, уточнения и открытые дополнительные вопросы
    [evidence] Слышать, записывать и относить подтверждения
    [levels] Оценивание по описаниям уровней
    [outcome] От оценок к результату
    [documents] Документы по четырём требованиям
   *[conduct] Порядок, формулировки и время
}
cohort-differences = Отличия от эталона
cohort-sides = мягче: { $milder }, строже: { $stricter }
cohort-sides-spread = { $sides }; разброс { $spread }
cohort-hard = Что даётся группе трудно
cohort-hard-nothing = Подписанных попыток с показателями пока нет.
cohort-hard-basis = Учитывается только первая подписанная попытка каждого слушателя по каждому случаю, потому что после неё эталон уже известен. Попыток: { $attempts }, слушателей: { $trainees }.
cohort-hard-criteria = Критерии, начиная с наименьшего совпадения
cohort-hard-probes = Уточняющие вопросы, которые следовало задать
cohort-hard-steps = Шаги, пропущенные или выполненные не так
cohort-criterion = Критерий
cohort-probe = Уточняющий вопрос
cohort-unused = Не задан
cohort-step = Шаг
cohort-left-out = Выполнен не так, как следует
cohort-step-conflict = Указать, есть ли конфликт интересов
cohort-step-item = { $script ->
    [opening] Вступительная часть: { $text }
   *[closing] Заключительная часть: { $text }
}
cohort-step-question = Вопрос { $question } задан: { $text }
cohort-step-document = Документ оценён: { $text }
cohort-step-order = Вопросы по порядку
cohort-step-own-wording = Вопросы в исходной формулировке
cohort-step-let-finish = Дать кандидату договорить
cohort-step-not-broken-off = Довести собеседование до конца
cohort-step-rated-after-asking = Оценивать критерий только после его вопросов
cohort-step-rationale = Обоснование к каждой оценке
cohort-step-ground = Запись или подтверждение к каждой оценке
cohort-step-noted-before-rating = Записи до выставления оценки
cohort-left = Не учтено
cohort-left-real = Файлов с настоящим оцениванием: { $count }. Не храните их в этой папке.
cohort-left-recorded = Файлов с работой над записанным собеседованием, у которого нет эталона: { $count }.
cohort-left-altered = Файлов, изменённых вне программы Viva: { $count }.
cohort-left-unreadable = Файлов и папок, которые не удалось прочитать: { $count }.
cohort-left-copies = Файлов-копий: { $count }.
cohort-left-contradicting = Файлов, где то же собеседование продолжено иначе: { $count }. Учтён самый длинный.
cohort-left-unnamed = Файлов без имени оценщика: { $count }.
cohort-left-more = Файлов в папке слишком много: просмотрены не все.
