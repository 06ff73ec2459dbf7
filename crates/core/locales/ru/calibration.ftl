# Калибровка: оценки многих оценщиков за одни и те же собеседования рядом, в отчётах и на экране.
# rater оценщик; subject: учебный случай, записанное или настоящее собеседование; reference эталон, оценка эксперта;
# median медиана: середина того, что поставили все; to talk about: что обсудить.
calibration-title = Калибровка оценщиков: { $rubric }
calibration-subtitle = Оценщиков: { $raters }, наборов оценок: { $counted }
calibration-practice = Эти оценки поставлены в учебной работе. О чьей-либо компетентности они ничего не говорят.
calibration-real = У каждого из этих собеседований свои оценщики. Оценки сравниваются только внутри одного собеседования.

calibration-raters = Оценщики
calibration-subjects = Что оценивалось
calibration-subject = { $kind ->
    [case] учебный случай { $name }
    [recorded] записанное собеседование { $name }
    [candidate] кандидат { $name }
   *[panel] собеседование { $name }
}
calibration-given-in-all = Оценки
calibration-not-enough = Подтверждений недостаточно
calibration-counts = с уровнем: { $levels }; с пометкой «подтверждений недостаточно»: { $without }
calibration-left-out-count = Не учтено

calibration-part-talks = Что обсудить
calibration-talks-about = Первыми идут критерии, по которым оценщики сильнее всего расходятся между собой или с эталоном. Расхождение – это среднее расстояние между двумя оценщиками в долях шкалы: 0 – оценки совпали, 1 – низ шкалы против верха.
calibration-no-talks = По всем критериям, которые можно сравнить, оценки совпали.
calibration-no-more-talks = В остальном по всем критериям, которые можно сравнить, оценки совпали.
calibration-leaning = { $who ->
    [reference] Сначала поговорите со всеми оценщиками: они последовательно { $side ->
        [mild] мягче
       *[severe] строже
    } эталона, разница в уровнях – { $levels } (оценок: { $ratings }).
   *[rater] Сначала поговорите с одним оценщиком ({ $rater }): он последовательно { $side ->
        [mild] мягче
       *[severe] строже
    } других, разница в уровнях – { $levels } (оценок: { $ratings }).
} Эта разница вычтена до того, как критерии расставлены по порядку.
calibration-part-agreement = Насколько совпадают оценки
calibration-part-decisions = Совпадают ли решения
calibration-decisions-about = Здесь показано, какое решение по правилам рубрики следует из оценок каждого оценщика: уровень выше или ниже может ничего не изменить, а может решить, будет ли модуль признан. О модулях, которые зачтены, перенесены или не заявлены, здесь никто не решает.
calibration-column-decision = Решение
calibration-column-decided = Признано / нет
calibration-column-pabak = PABAK
calibration-column-fleiss = Каппа Флейса
calibration-decision-outcome = Итог
calibration-decision-units = Все модули
calibration-decided = { $yes } / { $no }
calibration-signed-for-it = Эти оценки подписаны в самом собеседовании; остальные оценивали его запись, не видя этих оценок.
calibration-ordinal = Уровни с учётом порядка
calibration-nominal = Уровни и «подтверждений недостаточно» без учёта порядка
calibration-no-figure = Не определено ({ $reason }): { $names }.
calibration-pairs = { $left_out ->
    [0] Средняя каппа взята по парам оценщиков, всего { $pairs }.
   *[other] Средняя каппа взята по тем парам оценщиков из { $pairs }, для которых она определена; не определена: { $left_out }.
}
calibration-agreement-about = Рядом с каждым показателем указано, на скольких единицах он основан; единица – это один критерий одного собеседования. При малом числе единиц интервал широк: вывод ненадёжен.
calibration-several-scales = У критериев шкалы разной длины. В общих показателях сравниваются номера уровней; что значат сами уровни, видно только в показателях отдельного критерия.
calibration-numbers-apart = Числа и уровни в одном показателе не сравниваются. Числами оценены и имеют только собственные показатели: { $criteria }.
calibration-part-criteria = По критериям
calibration-part-raters = По оценщикам
calibration-raters-about = «Отличие от других» – среднее уровней оценщика минус среднее других по тем же единицам: ниже нуля – строже, выше нуля – мягче. «Альфа без него» – совпадение оценок всех других: если она заметно выше, оценщик стоит особняком. Кто прав, отсюда не следует.
calibration-part-left-out = Что не учтено
calibration-part-reading = Как это читать
calibration-reading-agreement = Совпадение – это ещё не точность. Оценки могут совпасть, и все быть неверными; о точности говорит только эталон случая, а он и сам – суждение экспертов.
calibration-reading-small = При немногих оценщиках и случаях показатели приблизительны. Они помогают найти, что обсудить, и не годятся для того, чтобы оценивать людей.
calibration-reading-evidence = «Подтверждений недостаточно» – не уровень. В показателях с учётом порядка эта пометка не участвует, а в показателях без учёта порядка она – отдельная категория.

calibration-column-rank = Место
calibration-column-criterion = Критерий
calibration-column-need = Важность обсуждения
calibration-column-apart = Расхождение оценщиков
calibration-column-from-reference = Расхождение с эталоном
calibration-column-steps = Уровней между оценками, самое большее
calibration-column-figure = Показатель
calibration-column-value = Значение
calibration-column-interval = Интервал
calibration-column-units = Единиц
calibration-column-raters = Оценщиков
calibration-column-ratings = Оценок
calibration-column-rater = Оценщик
calibration-column-mean = Средний уровень
calibration-column-severity = Отличие от других
calibration-column-spread = Разброс
calibration-column-exact = Точное совпадение
calibration-column-adjacent = В пределах одного уровня
calibration-column-alpha = Альфа
calibration-column-alpha-without = Альфа без него
calibration-column-distribution = Поставленные уровни
calibration-column-reference = Отличие от эталона
calibration-column-level = Уровень
calibration-column-anchor = Описание уровня

calibration-measure = { $measure ->
    [exact] Точное совпадение
    [adjacent] Совпадение в пределах одного уровня
    [positive_agreement] Совпадение в высшей категории
    [negative_agreement] Совпадение в низшей категории
    [pabak] PABAK
    [kappa] { $mean ->
        [yes] Средняя каппа
       *[no] Каппа
    }, { $weights ->
        [linear] линейные веса
        [quadratic] квадратичные веса
        [ordinal] порядковые веса
       *[unweighted] без весов
    }
    [fleiss] Каппа Флейса
    [alpha] Альфа Криппендорфа, { $weights ->
        [nominal] номинальная
        [interval] интервальная
        [ratio] относительная
       *[ordinal] порядковая
    }
    [ac1] AC1 Гвета
    [ac2] AC2 Гвета
    [icc] Внутриклассовая корреляция ({ $weights })
   *[w] W Кендалла
}
calibration-undefined = { $reason ->
    [two-raters] меньше двух оценщиков
    [two-ratings] нет единиц с двумя оценками
    [one-unit] по одной единице судить нельзя
    [complete-units] слишком мало единиц, оценённых всеми
    [common-units] ни у каких двух оценщиков нет достаточно общих единиц
    [chance] вероятность случайного совпадения равна 1
    [no-variation] все оценки одинаковы
    [variance] нет положительной дисперсии
    [negative] нужны другие оценки
    [one-category] в шкале одна категория
    [categories] слишком много категорий
    [measured] у чисел нет категорий
    [never-chosen] категорию никто не выбрал
   *[nothing] слишком мало оценок
}
calibration-distribution-level = «{ $level }»: { $count }
calibration-against = { $n ->
    [0] –
   *[other] средняя разность { $difference }, точно { $exact }, в пределах одного уровня { $adjacent } (n = { $n })
}{ $kinds ->
    [0] {""}
   *[other] ; уровень вместо «подтверждений недостаточно» или наоборот: { $kinds }
}
calibration-statement = Требование: { $statement }
calibration-need = Расхождение оценщиков { $apart }, с эталоном { $reference }; между двумя оценками самое большее { $steps ->
    [one] { $steps } уровень
    [few] { $steps } уровня
   *[many] { $steps } уровней
}.
calibration-given = { $count ->
    [0] уровней нет
   *[other] { $levels }
}; подтверждений недостаточно: { $without }
calibration-voice = { $rater } · { $level }
calibration-reference = Эталон
calibration-no-rationale = (без обоснования)
calibration-anchors = Описания, между которыми разошлись оценки
calibration-one-subject = При одном собеседовании критерий – это одна единица: для него есть только доли совпадений, а показателей с поправкой на случайность нет.
calibration-all-agree = Все поставили: { $level }
calibration-not-enough-evidence = подтверждений недостаточно

calibration-map = Оценщики относительно медианы
calibration-map-shows = В каждой ячейке – уровень, который поставил оценщик, или среднее, если собеседований было несколько. Знак показывает, насколько он отстоит от середины всех, кто оценивал то же самое: вверх – мягче, вниз – строже, двойной знак – на целый уровень или больше. { $apart ->
    [0] На уровень или больше никто не отстоит.
   *[other] Ячеек, отстоящих на уровень или больше: { $apart }.
}
calibration-map-above = выше середины
calibration-map-far-above = выше на уровень или больше
calibration-map-below = ниже середины
calibration-map-far-below = ниже на уровень или больше
calibration-map-middle = на середине
calibration-map-nothing = – не оценено

calibration-left-out-kind = { $reason ->
    [unreadable] не удалось прочитать
    [altered] изменено вне программы
    [own-sheet] лист оценщика настоящего кандидата: его никому не показывают, пока не подпишут все
    [unsigned] не подписано
    [broken-off] собеседование прервано
    [consent-withdrawn] кандидат отозвал согласие
    [material] материал записанного собеседования, оценок в нём нет
    [rated-by-one] оценил только один оценщик, а настоящих кандидатов между собой не сравнивают
    [other-rubric] оценено по другой рубрике или версии
    [copy] копия того, что уже учтено
    [second-attempt] более поздняя попытка; учитывается первая
   *[earlier-attempt] более ранняя попытка; учитывается последняя
}
calibration-left-out-times = { $kind } ({ $count })
