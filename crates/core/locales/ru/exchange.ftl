# Rubrics in and out of other people's formats: what was understood, what is asked, why a file gives no draft.
cli-rubric-import = Сделать черновики рубрик из файлов других программ и сказать, что не вошло
cli-rubric-import--files = Файлы одного источника: таблица, книга, резервная копия, JSON или XML; несколько, если для каждого языка свой файл
cli-rubric-import--format = Формат файлов, если он не виден по содержанию
cli-rubric-import--branch = Ветвь дерева, из которой будет рубрика: её код или идентификатор
cli-rubric-import--sheet = Лист книги, на котором стоит таблица
cli-rubric-import--out = Папка, в которой каждый черновик получит свою папку
cli-rubric-import--answers = Файл с ответами на то, о чём спросила бы программа
cli-rubric-import--json = Ничего не спрашивать и вывести взятое и не вошедшее в JSON

import-format = Прочитано как { $format ->
    [grid] таблица критериев и уровней
    [moodle] рубрики или схемы оценивания Moodle
    [moodle-competencies] рамка компетенций Moodle
    [case] рамка в формате CASE
    [case-sheets] рамка в табличном виде CASE
    [xlsform] форма XLSForm
    [esco] умения ESCO
    [canvas] рубрики Canvas
    [canvas-course] рубрики в курсе Canvas
    [open-badge] значок Open Badges
    [elm] квалификация European Learning Model
   *[framework] таблица рамки
}. Прочитать иначе: --as.
import-counts = Модулей: { $units }{ $parts ->
    [0] {""}
   *[other] , частей: { $parts }
}, критериев: { $criteria }, уровней: { $levels }, описаний уровней: { $anchors }{ $missing ->
    [0] {""}
   *[other] {" "}(нет: { $missing })
}{ $questions ->
    [0] {""}
   *[other] , вопросов: { $questions }
}{ $conditions ->
    [0] {""}
   *[other] , условий: { $conditions }
}. Языки: { $languages }.
import-left-out = Не вошло: { $count ->
    [one] { $first }: { $why }
   *[other] { $first } … { $last } ({ $count }): { $why }
}
import-why = { $why ->
    [heading] называет то, что стоит ниже или рядом
    [identifier] идентификатор или адрес другой программы; хранится рядом с черновиком
    [moment] день или время другой программы
    [personal] о людях: не переносится
    [media] изображение, звук или другое вложение
    [link] ведёт за пределы источника
    [relation] связывает две части источника, для чего в рубрике нет места
    [worked-out] вычислено из других ячеек
    [result] чей-то результат или комментарий
    [display] как показывает другая программа
    [range] диапазон баллов между двумя уровнями; взяты сами уровни
    [condition] условие, которого рубрика выразить не может
    [constraint] ограничение на то, что можно ввести
    [repeat] группа, которую другая программа повторяет
    [not-asked] заполняет сама программа, об этом не спрашивают
    [jump] переход к другому вопросу
    [other-branch] относится к другой ветви
    [other-language] на языке, на котором в источнике слишком мало
    [too-long] длиннее, чем может быть текст рубрики
    [again] повторяет сказанное в другом месте
    [markers-note] заметка для проверяющих, для которой в рубрике нет места
    [rule] правило другой программы, которого нет в Viva
    [kind] называет ступень или вид в другой программе
    [proof] подтверждение подлинности или подпись
    [state] состояние или версия файла
    [order] порядок, он соблюдён
    [empty] нет ничего, что можно прочитать
    [too-many] больше, чем помещается в вопросе рубрики
   *[not-understood] не понято
}
import-note-members-beside = В архиве с таблицами читаются только таблицы; не прочитано: { $names }.
import-note-unseen = Убрано невидимых знаков: { $count }.
import-note-marked-up = Разметка прочитана; таких текстов: { $count }.
import-ask-needed = С какого уровня шкалы «{ $scale }» ({ $id }) критерий выполнен?
import-ask-critical = Какие критерии нельзя возместить ничем? Идентификаторы через запятую.
import-ask-unit-rule = По какому правилу критерии решают о модуле? Как в нотации: AllMet, CountMet(at_least: 3), Points(at_least: 12) …
import-ask-rule = По какому правилу модули решают о целом? Как в нотации: AllUnits …
import-ask-licence = По какой лицензии можно пользоваться источником, например CC-BY-4.0?
import-ask-branch = В дереве критериев больше, чем бывает в рубрике: { $criteria }. Из какой ветви сделать рубрику?
import-ask-empty-anchors = Критериев, у которых описаны не все уровни: { $count }. Что значит пустая ячейка?
import-choice-gap = текст ещё предстоит написать
import-choice-absent = такого уровня у критерия нет
import-enter-takes = Enter – принять { $proposal }; - – оставить открытым.
import-enter-none = Enter – ни одного; - – оставить открытым.
import-enter-leaves = Enter – оставить открытым.
import-not-a-choice = Среди ответов нет «{ $answer }».
import-answer-unused = Об ответе «{ $id }» никто не спрашивал. Нет ли в нём опечатки?
import-write = Записать { $folders }?
import-not-written = Ничего не записано.
import-to-be-written = написать
import-written = { $path }: { $gaps ->
    [0] пробелов нет
   *[other] пробелов: { $gaps }
}, { $open ->
    [0] открытых вопросов нет
   *[other] открытых вопросов: { $open }
}. Пробелы покажет «viva rubric check»; собеседование по черновику не начать.

import-changes = Рубрика { $id } уже импортирована раньше. { $count ->
    [0] В источнике ничего не изменилось.
   *[other] Изменений в источнике: { $count }.
}
import-change = { $place }: { $what ->
    [changed] взято из источника
    [added] добавлено
    [removed] убрано
    [kept-removed] в источнике этого больше нет; оставлено, потому что над этим работали
    [kept-place] в источнике стоит теперь в другом месте; оставлено там, где стоит
   *[kept] оставлено, как написано здесь; в источнике теперь: { $now }
}

import-written-whole = { $path }: рубрика вернулась целиком. Проверить её: «viva rubric check».

import-refused = { $files }: { $why }
import-in-file = { $file }: { $fault }
import-several-formats = Эти файлы разных форматов: { $files }. Импортируйте файлы каждого формата отдельно.
import-unknown = Такой формат не читается. Если это таблица, сохраните её как CSV в UTF-8 или как файл Excel (.xlsx); если формат другой, назовите его в --as.
import-json = JSON повреждён в строке { $line }, столбце { $column }. Выгрузите файл заново.
import-xml = XML в { $member } повреждён или объявляет сущности: строка { $line }, столбец { $column }. Выгрузите файл заново.
import-package = Архив повреждён. Выгрузите его заново.
import-locked = Архив защищён паролем. Выгрузите его без пароля.
import-too-large = Файл или его содержимое после распаковки больше { $most } МиБ. Выгрузите только нужное.
import-other-format = Этот файл не в формате { $format }. Уберите --as или назовите другой.
import-empty = Файл читается, но в нём нет ничего, из чего получаются критерии или вопросы. Выгрузите его с содержимым.
import-too-many = Слишком много { $what ->
    [units] модулей
    [criteria] критериев
    [questions] вопросов
    [levels] уровней одной шкалы
    [scales] шкал
    [members] файлов в архиве
    [files] файлов
    [rubrics] рубрик
    [attributes] атрибутов одного элемента или префиксов
    [depth] вложенных друг в друга элементов
   *[pieces] значений
}: { $count }, а читается не больше { $most }. Импортируйте часть файла.
import-branch-needed = Критериев в дереве – { $criteria }; в одну рубрику столько не входит: не больше { $most } в { $units } модулях. Назовите ветвь в --branch: { $branches }.
import-no-such-branch = Ветви «{ $branch }» нет. Назовите одну из этих: { $branches }.
import-row-length = В строке { $line } полей – { $fields }, а в остальных – { $expected }. Если в тексте есть запятая, он должен стоять в кавычках.
import-broken = { $place }: { $why ->
    [missing] не хватает «{ $what }»
    [not-a] это не { $what }
    [circle] дерево возвращается само в себя
    [twice] такой идентификатор уже был
    [nothing-has-this-id] ничего с таким идентификатором нет
    [open-formula] формула без значения; откройте файл в электронной таблице и сохраните
    [formula-fault] формула с ошибкой; исправьте её в электронной таблице
    [unclosed] здесь открыта кавычка и нигде не закрыта; закройте её
   *[ambiguous] этого нельзя различить
}.
import-answer = Ответ «{ $answer }» на «{ $id }» не подходит{ $choices ->
    [none] .
   *[other] : { $choices }.
}
import-other-grading-method = Здесь оценивают методом «{ $method }», которого нет в самой Moodle. Выгрузите элемент курса с рубрикой или схемой оценивания.
import-people = Это список людей. Выгрузите рубрику без тех, кого оценивали.
import-results = Это результаты оценивания. Выгрузите саму рубрику.
import-canvas-outcomes = Это результаты обучения Canvas, в них нет критериев. Выгрузите рубрики.
import-case-part = Это отдельный ответ службы CASE ({ $name }). Выгрузите пакет целиком.
import-old-framework = Это рамка в прежнем JSON программы OpenSALT (lsDoc, lsItems). Выгрузите её как CASE или как таблицу.
import-no-achievement = Это { $kind ->
    [endorsement] отзыв о значке
    [profile] сведения о том, кто выдаёт значки
   *[revocation] список отозванных документов
}; что нужно показать для достижения, здесь не сказано. Укажите сам значок.
import-old-badge = Это значок версии 2. Выгрузите его как Open Badges 3.0.
import-old-record = Это запись об обучении (CLR) версии 1. Выгрузите её как Comprehensive Learner Record 2.0.
import-worldskills = Это схема оценки WorldSkills, в которой аспекты и баллы за них стоят друг под другом. Сделайте таблицу: строка для каждого аспекта, а для судейских аспектов – столбец с описанием для каждого балла от 0 до 3.
import-ratings = Это таблица оценок. Её читает «viva agree».
import-viva = Это файл Viva. Рубрики проверяет «viva rubric check».
import-no-table = Это { $kind ->
    [pdf] PDF
    [word] документ Word
    [writer] документ Writer
    [old-word] старый документ Word
    [rtf] документ RTF
    [slides] презентация
    [html] страница HTML
    [encrypted] зашифрованный файл
   *[other] файл
}: таблицу оттуда не прочитать. Сохраните её как CSV в UTF-8 или как файл Excel (.xlsx).
