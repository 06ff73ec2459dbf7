# Forms, badges and qualifications made into drafts of rubrics.
import-ask-language = Какой тег у языка, который в форме назван «{ $name }», например kk?
import-ask-scales = В каких списках ответы идут от низшего к высшему, то есть образуют шкалу? Названия через запятую.
import-note-scales = Приняты за шкалы, потому что их варианты выглядят упорядоченными: { $lists }.
import-note-language-dropped = Язык { $name } не взят: текстов на нём – { $count } из { $of }.
import-note-conditions-left = Вопросов, которые задаются всегда, потому что их условие в рубрике не выразить: { $count }.
import-note-repeats = Групп, которые форма повторяет, а здесь о них спрашивают один раз: { $count }.
import-note-refers = Вопросов, в тексте которых стоит более ранний ответ в виде ${"{"}…{"}"}: { $count }. Сформулируйте их иначе.
