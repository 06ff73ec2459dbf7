# What is wrong with a rubric file, and how to mend it.
fault-file-too-large = Файл больше { $most } МиБ.
mend-file-too-large = Сократите тексты.
fault-unsupported-format = Эта версия Viva не знает формата { $found }.
mend-unsupported-format = Напишите «format: { $newest }» или возьмите более новую версию Viva.
fault-needs-format-2 = «{ $name }» есть только в формате 2, а для рубрики указан формат 1.
mend-needs-format-2 = Напишите в начале «format: 2»; всё, что уже есть в рубрике, сохранит свой смысл.
fault-demand-mixed = «{ $name }» и «{ $with }» не могут стоять в одном требовании к подтверждениям.
mend-demand-mixed = Уберите здесь «{ $name }» или напишите для этого отдельное требование.
fault-several-in-one = В одном тексте стоит несколько идентификаторов.
mend-several-in-one = Заключите каждый в отдельные кавычки: { $ids }.
fault-kinds-not-around = Ни один из этих видов не засчитывается по внешнему требованию.
mend-kinds-not-around = Укажите виды, которые названы во внешнем требовании, или уберите здесь «kinds».
fault-draft = Эта рубрика – черновик: собеседование по ней начать нельзя.
mend-draft = Допишите недостающее и уберите «draft: true».
fault-bad-id = Недопустимый идентификатор: «{ $id }».
mend-bad-id = Допустимы буквы a–z, цифры, «-», «_» и «.», всего от 1 до { $most } знаков; первым должна стоять буква или цифра.
fault-bad-id-letters = «{ $id }» не может быть кодом: в нём есть буквы, кроме a–z.
mend-bad-id-meant = Наберите «{ $meant }» в латинской раскладке.
fault-duplicate-id = Идентификатор «{ $id }» встречается дважды.
mend-duplicate-id = Дайте одному из двух другой идентификатор.
fault-duplicate-id-at = Код «{ $id }» стоит второй раз; первый раз – в { $place }.
fault-unknown-id = Здесь названо то, чего нет: { $what } «{ $id }».
mend-unknown-id-nearest = Возможно, имелось в виду «{ $nearest }»?
mend-unknown-id = Опишите недостающее ({ $what }) или назовите то, что уже описано.
mend-unknown-id-known = Известны: { $known }.
fault-no-languages = В рубрике не назван ни один язык.
mend-no-languages = Назовите хотя бы один; первый заменяет недостающие: languages: ["en"].
fault-bad-language = «{ $tag }» – не обозначение языка.
mend-bad-language = Напишите обозначение, например "en", "ru" или "kk".
fault-country-tag = «{ $tag }» – код страны или вовсе не код, а не код языка.
fault-language-unused = Язык «{ $language }» объявлен, но его нет у большинства текстов: { $missing } из { $of }.
mend-language-unused = Добавьте тексты на языке «{ $language }» или уберите его из «languages».
fault-duplicate-language = Язык «{ $tag }» назван дважды.
mend-duplicate-language = Уберите лишнее упоминание.
fault-text-missing = Этого текста нет на языках: { $languages }.
mend-text-missing = Добавьте текст ({ $languages }) или уберите из «languages» то, чего в рубрике нет.
fault-undeclared-language = Этот текст есть на языке «{ $language }», который в рубрике не объявлен.
mend-undeclared-language = Добавьте «{ $language }» в «languages» или уберите здесь.
fault-empty-text = Текст пуст.
mend-empty-text = Напишите текст или уберите поле, если оно необязательное.
fault-forbidden-character = В тексте есть невидимый или управляющий знак { $code }.
mend-forbidden-character = Удалите его: кроме видимых знаков, допустимы только концы строк.
fault-text-too-long = В тексте больше { $most } знаков.
mend-text-too-long = Сократите его.
fault-too-many = Слишком много: { $what }. Допустимо не больше { $most }.
mend-too-many = Уберите лишнее.
fault-nothing = Здесь пусто, а должно быть: { $what }.
mend-nothing = Добавьте хотя бы один элемент: { $what }.
fault-question-informs-nothing = Вопрос { $question } не относится ни к одному критерию.
mend-question-informs-nothing = Назовите критерии, о которых он даёт сведения: informs: ["C1"]. Ни к одному критерию может не относиться только вступительный вопрос.
fault-criterion-not-informed = О критерии { $criterion } узнать неоткуда: его не называет ни один вопрос, и подтверждений для него не требуется.
mend-criterion-not-informed = Добавьте "{ $criterion }" в «informs» какого-либо вопроса или укажите, какие подтверждения нужны для критерия.
fault-listen-for-not-informed = Этот признак относится к критерию { $criterion }, а сам вопрос к нему не относится.
mend-listen-for-not-informed = Добавьте "{ $criterion }" в «informs» этого вопроса или уберите здесь.
fault-too-few-listened-for = { $heard ->
    [0] В «met_if» требуются признаки критерия { $criterion }, но ни в одном вопросе их не слушают.
   *[other] В «met_if» для критерия { $criterion } требуется признаков: { $wanted }, а в вопросах слушают: { $heard }.
}
mend-too-few-listened-for = Добавьте Indicator("{ $criterion }", "…") в «listen_for» одного из вопросов или потребуйте здесь меньше.
fault-not-listened-for = В «met_if» признак «{ $indicator }» обязателен, но ни в одном вопросе его не слушают.
mend-not-listened-for = Добавьте Indicator("{ $criterion }", "{ $indicator }") в «listen_for» одного из вопросов или уберите признак здесь.
fault-anchor-missing = { $count ->
    [one] Нет описания уровня { $levels }.
   *[other] Нет описаний уровней: { $levels }.
}
mend-anchor-missing = Опишите поведение, которое показывает каждый уровень: "{ $level }": "…".
fault-too-few-levels = На шкале должно быть не меньше двух уровней.
mend-too-few-levels = Перечислите уровни от низшего к высшему.
fault-values-mixed = У одних уровней есть значение, у других нет.
mend-values-mixed = Задайте значения всем уровням или ни одному.
fault-values-not-rising = Значение не больше, чем у предыдущего уровня.
mend-values-not-rising = Перечислите уровни от низшего к высшему так, чтобы значения росли.
fault-all-between = Все уровни этой шкалы – промежуточные, описания нет ни у одного.
mend-all-between = Уберите «between» у уровней, у которых есть описание, – хотя бы у одного.
fault-levels-of-numbers = У числовой шкалы нет «levels».
mend-levels-of-numbers = Уберите «levels»: названия дают диапазоны в «Number».
fault-steps-uneven = Шагами по { $step } от { $from } до { $to } не дойти.
mend-steps-uneven = Пусть «to» будет больше «from» на целое число шагов.
fault-number-not-on-scale = Числа { $number } нет на этой шкале.
mend-number-not-on-scale = Напишите число от { $from } до { $to } с шагом { $step }.
fault-bands-begin = Самые малые числа не входят ни в один диапазон.
mend-bands-begin = Начните первый диапазон с { $from }.
fault-bands-not-rising = Этот диапазон начинается не выше предыдущего.
mend-bands-not-rising = Перечислите диапазоны от низшего к высшему.
fault-needed-missing = Не указано, какой уровень здесь требуется ({ $what } «{ $id }»).
mend-needed-missing = Напишите «needed: …» и уровень шкалы. В формате 2 его можно опустить, если шкалу используют только правила Profile без «needed».
fault-impossible-count = Требуется { $wanted }, а всего есть { $most }.
mend-impossible-count = { $most ->
    [0] Сначала отнесите сюда хоть что-нибудь: модули называют свою группу в «elective», критерии стоят в своём модуле.
   *[other] Требуйте число от 1 до { $most }.
}
fault-impossible-number = { $wanted } – недостижимо: самое большее, что можно набрать, – { $most }.
mend-impossible-number = Требуйте не больше { $most }.
mend-nothing-to-reach = Задайте модулям «credits» или уровням «value» – то, что считает правило, – или выберите другое правило.
fault-level-ranks-differ = На шкалах критериев этого модуля уровень «{ $level }» занимает разные места.
mend-level-ranks-differ = Возьмите для всего модуля одну шкалу или правило, в котором уровень не назван.
fault-profile-mixed = Общее правило – Profile, а у модуля { $unit } правило другое.
mend-profile-mixed = Задайте каждому модулю правило Profile или выберите другое общее правило.
fault-not-positive = Это число должно быть больше 0.
mend-not-positive = Напишите число больше 0.
fault-negative = Это число не может быть отрицательным.
mend-negative = Напишите 0 или больше.
fault-bad-date = «{ $text }» – не дата.
mend-bad-date = Напишите год, месяц и день: "2026-01-31".
fault-dates-reversed = Срок действия рубрики кончается раньше, чем начинается.
mend-dates-reversed = Дата «until» должна быть позже даты «from».
fault-zero-minutes = Запланировано 0 минут.
mend-zero-minutes = Запланируйте хотя бы одну минуту.
fault-nothing-separate = { $what ->
    [unit] Модуль «{ $id }»
   *[part] Часть «{ $id }»
} признаётся отдельно, но частичного признания в этой рубрике нет.
mend-nothing-separate = Уберите «separately» или опишите результат «partial».
fault-minutes-disordered = Эти минуты не согласуются с запланированными ({ $planned }): наименьшее время не больше, а наибольшее не меньше их.
mend-minutes-disordered = Пусть «minutes_least» будет не больше { $planned }, а «minutes_most» – не меньше { $planned }.
fault-parts-too-long = На части отведено { $parts } мин, а на всё собеседование – { $planned }.
mend-parts-too-long = Отведите в «minutes» не меньше { $parts } мин или сократите какую-нибудь часть.
fault-consent-too-late = Согласие получают до собеседования, а этот пункт относится к его завершению.
mend-consent-too-late = Перенесите пункт в список «opening» или уберите здесь «consent».
fault-condition-on-itself = «{ $id }» зависит от самого себя.
mend-condition-on-itself = Поставьте условие в зависимость от того, что известно раньше.
fault-requires-itself = Модуль «{ $unit }» в конечном счёте требует сам себя.
mend-requires-itself = Пусть один из этих модулей не требует остальных.
fault-condition-too-late = Условие зависит от вопроса { $question }, который задаётся позже.
mend-condition-too-late = Переставьте вопрос { $question } раньше или свяжите условие с другим вопросом.
fault-condition-too-deep = Глубина вложения условий больше { $most }.
mend-condition-too-deep = Выразите то же самое, реже вкладывая друг в друга Not, All и Any.
fault-rule-too-deep = Глубина вложения правил больше { $most }.
mend-rule-too-deep = Выразите то же самое, реже вкладывая друг в друга All и Any.
fault-too-few-contexts = Критерий повторяют не меньше чем для двух ситуаций.
mend-too-few-contexts = Добавьте ситуацию или уберите «repeat_for».
fault-context-needed = Критерий { $criterion } оценивают в нескольких ситуациях, и здесь нужно назвать одну из них.
mend-context-needed = Назовите одну из них или несколько, каждую отдельно: { $contexts }.
fault-contexts-not-counted = { $count ->
    [one] Критерий { $criterion } достаточно выполнить в { $count } ситуации, а это правило не позволяет обойтись без остальных.
   *[other] Критерий { $criterion } достаточно выполнить в { $count } ситуациях, а это правило не позволяет обойтись без остальных.
}
mend-contexts-not-counted = Пусть о { $criterion } в целом говорит только AllMet; или уберите у него «at_least» и напишите CountMet(at_least: { $count }, of: ["{ $criterion }"]).
fault-contexts-mixed = «{ $name }» действует в каждой ситуации, а «at_least» допускает, что не все они выполнены.
mend-contexts-mixed = Уберите «at_least» или «{ $name }».
fault-criterion-not-counted = Ни одно правило модуля не учитывает критерий { $criterion }.
mend-criterion-not-counted = Назовите { $criterion } в «of» одного из правил или уберите этот критерий.
fault-counts-otherwise = Это правило не может относиться к { $criterion }: это { $counts ->
    [bonus] бонус
    [deduction] вычет
   *[holistic] целостная оценка модуля
}.
mend-counts-otherwise = { $counts ->
    [holistic] Уберите этот код из «of»: для целостной оценки есть правило «Holistic».
   *[other] Уберите этот код из «of»: его учитывают только Points и WeightedMean.
}
fault-counts-without = { $counts ->
    [bonus] Для бонуса
    [deduction] Для вычета
   *[holistic] Для целостной оценки
} поле «{ $name }» не имеет смысла.
mend-counts-without = Уберите «{ $name }».
fault-counts-from-nothing = Низший уровень этой шкалы стоит { $value }, а { $counts ->
    [bonus] бонус
   *[deduction] вычет
} начинается с нуля.
mend-counts-from-nothing = Укажите шкалу, у низшего уровня которой «value: 0».
fault-counts-nowhere = { $criterion } – это { $counts ->
    [bonus] бонус
   *[deduction] вычет
}, но ни одно правило его баллов не складывает.
mend-counts-nowhere = Задайте модулю или рубрике в целом правило Points или WeightedMean, которое его учитывает, или уберите «counts».
fault-no-holistic = В модуле нет целостной оценки, которой требует это правило.
mend-no-holistic = Добавьте в модуль «holistic: (…)» или выберите другое правило.
fault-nothing-judged = Этому правилу нечего оценивать: бонусы, вычеты и целостная оценка под него не подпадают.
mend-nothing-judged = Добавьте обычный критерий или выберите другое правило.

# Parts of a rubric or a case, as they are named in the messages above.
fault-what = { $what ->
    [band] диапазон
    [circumstance] обстоятельство
    [criterion] критерий
    [demand] требование к подтверждениям
    [earlier-question] предшествующий основной вопрос
    [earlier-demand] предшествующее требование к подтверждениям
    [document] документ
    [group] группа
    [indicator] признак
    [item] пункт
    [level] уровень
    [outcome] результат
    [part] часть
    [point] признак
    [probe] уточняющий вопрос
    [question] вопрос
    [observation] лист наблюдения
    [step] шаг
    [third-party-item] пункт отзыва третьего лица
    [rubric] рубрика
    [scale] шкала
    [unit] модуль
    [aims] цели
    [answers] ответы
    [certificates] документы о признании
    [contexts] ситуации
    [back-up] запасные формулировки
    [bands] диапазоны
    [circumstances] обстоятельства
    [criteria] критерии
    [demands] требования к подтверждениям
    [distractors] мнимые подтверждения
    [documents] документы
    [groups] группы
    [indicators] признаки
    [items] пункты
    [languages] языки
    [leading] наводящие вопросы
    [numbers] номера
    [levels] уровни
    [lines] строки
    [parts] части
    [points] признаки
    [probes] уточняющие вопросы
    [observations] листы наблюдения
    [third-party-items] пункты отзыва третьего лица
    [steps] шаги
    [questions] вопросы
    [remarks] записи
    [rules] правила
    [scales] шкалы
    [steps] шаги
    [ways] варианты подтверждений, из которых достаточно одного
    [thresholds] пороги
   *[units] модули
}

# Follows what is wrong, where the same was done in many places.
fault-also = То же самое ещё в других местах ({ $count }): { $places }.

# Stands before the advice on how to mend a fault.
fault-advice = совет
