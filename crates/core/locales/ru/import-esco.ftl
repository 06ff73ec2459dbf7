# Импорт профессий ESCO и уровней рамок.
import-esco-part = Сами по себе эти файлы ESCO ничего не дают. { $needed ->
    [relations] Назовите ещё файл связей, например occupationSkillRelations_en.csv: в нём сказано, какие умения нужны профессии.
    [skills-and-relations] Назовите ещё умения и связи, например skills_en.csv и occupationSkillRelations_en.csv.
   *[skills] Назовите ещё умения, например skills_en.csv, а ради названий профессий – occupations_en.csv.
}
import-branch-of-several = Критериев в файлах – { $criteria }, и стоят они в нескольких ветвях; каждая ветвь – отдельная рубрика. Назовите одну в --branch: { $branches }.
import-note-esco-occupation = Основных умений, в обязательных модулях: { $essential }. Дополнительных, в модулях по выбору: { $optional }; сколько таких модулей требуется, ни в одном файле не сказано. Модуль – ближайшее более широкое понятие, общее хотя бы для двух умений.
import-note-esco-several = Умений с несколькими более широкими понятиями, из которых учтено первое: { $count }.
import-note-esco-unnamed = Связей опущено, потому что их умение не названо ни в одном файле или они ни основные, ни дополнительные: { $count }.
import-ask-levels-are = Это уровни шкалы или модули: { $levels }?
import-choice-levels-scale = уровни шкалы: то, что стоит под ними, описывает эти уровни
import-choice-levels-units = модули: то, что стоит под ними, – критерии
import-note-levels-own-scale = Шкала источника опущена, потому что шкалой стали уровни: { $scale }.
