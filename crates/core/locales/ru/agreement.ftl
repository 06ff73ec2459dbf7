# Agreement among raters: the statistics, and why one may be undefined.
# rating: what one rater gave one unit; unit: what is rated; category: a value that may be given.
cli-agree = Показать, насколько совпадают оценки разных оценщиков и на чём основан каждый показатель
cli-agree--ratings = Таблица оценок, CSV или файл .xlsx, .ods: своя строка у каждой оценки, свой столбец у каждого оценщика или подсчёт по категориям
cli-agree--form = Как устроена таблица [по умолчанию: как видно по заголовкам и ячейкам]
cli-agree--sheet = Лист электронной таблицы [по умолчанию: единственный заполненный]
cli-agree--units = Столбец, в котором названо то, что оценивают (единицы)
cli-agree--criteria = Столбец, в котором названы критерии
cli-agree--rater_column = Столбец с именами оценщиков в таблице, где у каждой оценки своя строка
cli-agree--rating_columns = Столбец с оценками в такой таблице; если их несколько, каждый – отдельный критерий
cli-agree--raters = Каких оценщиков учитывать, например A,B [по умолчанию: всех]
cli-agree--missing = Значения, которые означают, что оценки нет, например 999,x, помимо пустой ячейки, NA, -, . и подобных
cli-agree--order = Уровни от низшего к высшему, например low,mid,high [по умолчанию: числа по возрастанию; у слов порядка нет]
cli-agree--level = Как понимать разницу оценок в альфе [по умолчанию: ordinal, для слов nominal]
cli-agree--weights = Насколько засчитывать близкие оценки в AC2 Гвета; ordinal добавляет каппу с такими весами
cli-agree--seed = Начальное число для выборок; при том же числе интервалы те же
cli-agree--samples = Число выборок бутстрепа, если единиц больше 200; 0 – без таких интервалов
cli-agree--resample = Что могло бы оказаться другим и учитывается в интервалах: единицы, оценщики или то и другое
cli-agree--confidence = Доверительная вероятность интервалов, от 0 до 1
cli-agree--json = Вывести в JSON

agree-nothing = Укажите таблицу оценок в --ratings.
agree-order = --order перечисляет уровни через запятую от низшего к высшему: не меньше двух, не больше { $most }, каждый один раз.

agree-head = { $source }: единиц – { $units }, { $known ->
    [yes] оценщиков – { $raters }
   *[no] оценщиков у каждой не больше { $raters }
}, оценок – { $ratings }{ $empty ->
    [0] {""}
   *[other] , пустых ячеек – { $empty }
}
agree-how = Шкала – { agree-level }; категорий – { $count }{ $listed ->
    [yes] : { $categories }
   *[no] {""}
}

agree-exact = Точное совпадение
agree-adjacent = Совпадение в пределах одного уровня
agree-pabak = PABAK
agree-positive = Совпадение в высшей категории
agree-negative = Совпадение в низшей категории
agree-kappa = { $mean ->
    [yes] Средняя каппа
   *[no] Каппа Коэна
}{ $weights ->
    [linear] , линейные веса
    [quadratic] , квадратичные веса
    [ordinal] , порядковые веса
   *[unweighted] {""}
}
agree-fleiss = Каппа Флейса
agree-alpha = Альфа Криппендорфа, шкала { agree-level }
agree-ac1 = AC1 Гвета
agree-ac2 = AC2 Гвета, { agree-weights }
agree-intraclass = ICC({ $form })
agree-concordance = W Кендалла
agree-undefined = не определено

agree-column-statistic = Показатель
agree-column-value = Значение
agree-column-interval = Интервал
agree-column-units = Единиц
agree-column-left-out = Не учтено
agree-column-raters = Оценщиков
agree-column-ratings = Оценок
agree-column-convention = Условно
agree-column-rater = Оценщик
agree-column-mean = Среднее
agree-column-severity = Отличие от других
agree-column-spread = Разброс
agree-column-ends = На краях шкалы
agree-column-exact = Точно
agree-column-adjacent = ±1 уровень
agree-column-kappa = Каппа
agree-column-alpha = Альфа
agree-column-gwet = AC
agree-column-category = Категория
agree-column-specific = Совпадение в ней
agree-column-pair = Пара
agree-column-weighted = Квадратичная каппа
agree-column-difference = Разность
agree-column-alpha-without = Альфа без него
agree-column-alpha-interval = Интервал альфы
agree-column-unit = Единица
agree-column-criterion = Критерий
agree-column-lowest = Низшая
agree-column-highest = Высшая
agree-column-distance = Расстояние

agree-poor = плохая
agree-slight = незначительная
agree-fair = слабая
agree-moderate = умеренная
agree-substantial = значительная
agree-almost-perfect = почти полная
agree-reliable = 0,800 и выше
agree-tentative = 0,667 и выше: предварительно
agree-unreliable = ниже 0,667

agree-undefined-why = Не определено: { $names }. { $why }
agree-pairs = Средняя каппа взята по парам оценщиков: { $pairs }{ $left_out ->
    [0] {""}
   *[other] ; не вошло пар: { $left_out } (каппа не определена или общих единиц меньше трёх)
}.
agree-few-units = Когда единиц не больше 200, интервалы получены методом «складного ножа»: бутстреп дал бы слишком узкие. При моделировании с 10 единицами такие интервалы содержали истинное значение не меньше чем в 89 таблицах из 100, с 20 и более единицами – в 92–98.
agree-places = В средних и разностях уровни считаются от 0: это самый низкий.
agree-undefined-samples = { $name }: не определено в { $undefined } из { $samples } выборок; интервал построен по остальным.
agree-p-value = { $name }: p { $p }, если считать, что порядок единиц у оценщиков случаен (хи-квадрат; приближение, плохое при малом числе единиц).
agree-no-interval = { $why ->
    [too-many-pairs] { $name }: интервала нет, на столько пар ушло бы слишком много времени. Возможно, поможет меньшее число в --samples.
    [few-other-ratings] { $name }: интервала нет, почти все оценки одинаковы, и верным он был бы лишь случайно.
    [undefined-without-one] { $name }: интервала нет, без одной из единиц или без одного из оценщиков показатель не определён.
    [raters-unknown] { $name }: интервала по оценщикам нет, из таблицы не видно, кто какую оценку поставил.
    [fewer-than-three-raters] { $name }: интервала по оценщикам нет, для него нужны трое.
    [below-minus-one] { $name }: интервала нет: при столь малом числе единиц он уходил бы ниже −1, а коэффициент корреляции таким не бывает.
   *[samples-alike] { $name }: интервала нет, ни одна единица и ни один оценщик ничего не меняет.
}
agree-intervals = Интервалы, { $percent } %: { $methods }.
agree-method = { $method ->
    [bootstrap] бутстреп по единицам (выборок – { $samples }, начальное число { $seed })
    [jackknife] { $over ->
        [units] «складной нож» по единицам с t Стьюдента
        [raters] «складной нож» по оценщикам с t Стьюдента
       *[both] «складной нож» по единицам и по оценщикам с t Стьюдента
    }
    [wilson] для долей единиц – метод Уилсона
    [f] для ICC – распределение F
    [normal] для каппы – её стандартная ошибка
   *[none] нет ни одного
}
agree-conventions = Слова для каппы взяты у Лэндиса и Коха (1977): это условность, а не вывод. Для альфы Криппендорф требует 0,800, а для предварительных выводов – 0,667.
agree-complete = Для ICC и W нужны единицы, которые оценили все; остальные не учтены.
agree-raters-explained = Отличие от других – средняя разность с оценками других за те же единицы; ниже нуля – строже.
agree-categories-explained = Каждая категория против всех остальных: каппа Флейса и доля других оценщиков, которые тоже выбрали категорию, если её выбрал хотя бы один.
agree-pairs-explained = Пар оценщиков с общими единицами: { $count }{ $more ->
    [yes] , показано { $shown }
   *[no] {""}
}; первыми идут те, у которых оценки совпадают реже всего. Разность – среднее первого минус среднее второго.
agree-pair = { $one } – { $other }
agree-cross = Единицы по тому, что поставили { $one } (строки) и { $other } (столбцы):
agree-apart = Без оценщика { $rater } альфа была бы { $alpha } вместо { $all }.
agree-units-apart = Единиц, по которым оценки разошлись: { $count }{ $shown ->
    [10] ; здесь те, где они разошлись сильнее всего
   *[other] {""}
}.
agree-criteria-explained = Критерии; первыми идут те, по которым оценки расходятся сильнее всего: их нужно обсудить (альфа { agree-level }, AC { $level ->
    [nominal] без весов
   *[other] { agree-weights }
}).

agreement-fewer-than-two-raters = Оценщиков меньше двух.
agreement-no-unit-with-two-ratings = Нет ни одной единицы с двумя оценками.
agreement-one-unit = Две оценки есть только у одной единицы: отличить совпадение от случайного нельзя.
agreement-too-few-complete-units = Нужно единиц, которые оценили все: { $needed }, а есть { $found ->
    [0] ни одной
   *[other] { $found }
}.
agreement-too-few-common-units = Нужны пары оценщиков, у которых общих единиц { $needed } или больше; самое большее общих – { $found }.
agreement-raters-unknown = Нужно знать, кто какую оценку поставил.
agreement-chance-is-one = Вероятность случайного совпадения равна 1: все оценки одинаковы, и судить о согласованности не по чему.
agreement-no-variation = Всё одинаково, различать нечего.
agreement-no-positive-variance = Дисперсия, на которую нужно делить, по расчёту нулевая или отрицательная.
agreement-needs-order = У категорий без порядка нет расстояния.
agreement-needs-steps = У этих чисел нет шага: не все они целые, кратные половине или четверти. Назовите шкалу в --order.
agreement-needs-numbers = Нужны числа, а оценки здесь – слова.
agreement-needs-non-negative = Для отношений нужны оценки не ниже нуля.
agreement-needs-two-categories = Категория всего одна.
agreement-too-many-categories = Различных оценок больше { $most }, для этого показателя слишком много.
agreement-no-categories = Оценки здесь – измеряемые числа, категорий у них нет.
agreement-never-chosen = Эту категорию никто не выбрал.
agreement-nothing-rated = Для этого показателя слишком мало оценок.

agreement-not-rectangular = Ячеек в таблице должно быть { $expected }, а их { $found }.
agreement-too-many-raters = Оценщиков больше { $most }.
agreement-too-many-units = Единиц больше { $most }.
agreement-too-many-cells = Ячеек в таблице больше { $most }.
agreement-too-many-labels = Уровней на шкале больше { $most }.
agreement-rater-twice = Оценщик «{ $rater }» встречается дважды.
agreement-unit-twice = Единица «{ $unit }» встречается дважды.
agreement-not-on-the-scale = Оценки единицы «{ $unit }» от оценщика «{ $rater }» нет на шкале.

# The form and the parts that a table was taken for, told before any figure.
agree-taken-form = { $form ->
    [long] У каждой оценки своя строка: единицы в столбце «{ $units }», оценщики в столбце «{ $raters }», оценки в столбце «{ $ratings }».
    [wide] У каждого оценщика свой столбец: { $raters }{ $named ->
        [yes] ; единицы в столбце «{ $units }»
       *[no] {""}
    }.
    [counts] У каждой категории свой столбец, в нём число оценщиков, которые её выбрали{ $cells ->
        [yes] : суммы всех строк равны. Если свой столбец у каждого оценщика, добавьте --form wide
       *[no] {""}
    }.
   *[contingency] Что выбрал один оценщик (строки) и что другой (столбцы){ $cells ->
        [yes] : названия строк и столбцов одни и те же. Если свой столбец у каждого оценщика, добавьте --form wide
       *[no] {""}
    }.
}
agree-taken-perhaps = { $form ->
    [counts] Суммы всех строк равны: если в ячейках число оценщиков, выбравших категорию, добавьте --form counts.
   *[contingency] Названия строк и столбцов одни и те же: если в ячейках число случаев, когда два оценщика выбрали такую пару, добавьте --form contingency.
}
agree-taken-frequencies = Сколько единиц описывает каждая строка, указано в столбце «{ $column }». Если строка – это одна единица, перечислите оценщиков в --raters.
agree-taken-encoding = Прочитано в кодировке { $encoding }. Если буквы выглядят неверно, сохраните таблицу в UTF-8.
agree-taken-sheet = Лист «{ $sheet }».
agree-taken-left-out = Не учтено: { $parts } ({ $why }).
agree-taken-part = { $part ->
    [column] { $named ->
        [yes] столбец «{ $name }»
       *[no] столбец { $at }
    }
    [row] строка { $at }{ $named ->
        [yes] {" "}«{ $name }»
       *[no] {""}
    }
   *[rater] оценщик «{ $name }»
}
agree-taken-missing = Считается, что оценки нет: { $words }.
agree-taken-missing-word = «{ $text }» (ячеек – { $cells })
agree-taken-spelling = { $of ->
    [rater] Один и тот же оценщик
    [unit] Одна и та же единица
    [criterion] Один и тот же критерий
   *[level] Один и тот же уровень
}, «{ $name }»; написано и так: { $also }.
agree-taken-quoted = «{ $text }»
agree-no-table = { $file }: { $why }

# The level of measurement, and the weights of disagreements.
agree-level = { $level ->
    [nominal] номинальная
    [ordinal] порядковая
    [interval] интервальная
   *[ratio] отношений
}
agree-weights = { $weights ->
    [unweighted] без весов
    [linear] линейные веса
    [quadratic] квадратичные веса
   *[ordinal] порядковые веса
}
