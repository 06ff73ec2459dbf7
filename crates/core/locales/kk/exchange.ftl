# Rubrics in and out of other people's formats: what was understood, what is asked, why a file gives no draft.
cli-rubric-import = Басқа бағдарламалардың файлдарынан рубрика жобаларын жасап, не кірмегенін айту
cli-rubric-import--files = Бір дереккөздің файлдары: кесте, кітап, сақтық көшірме, JSON не XML; әр тілдің өз файлы болса, бірнешеуі
cli-rubric-import--format = Мазмұнынан көрінбейтін болса, файлдардың пішіні
cli-rubric-import--branch = Рубрикаға айналатын бұтақ: оның коды не идентификаторы
cli-rubric-import--sheet = Кесте тұрған парақтың аты
cli-rubric-import--out = Әр жоба өз бумасын алатын бума
cli-rubric-import--answers = Сұралатын нәрселерге жауаптар файлы
cli-rubric-import--json = Ештеңе сұрамай, алынғаны мен кірмегенін JSON түрінде шығару

import-format = Оқылды: { $format ->
    [grid] критерийлер мен деңгейлер кестесі
    [moodle] Moodle рубрикалары не бағалау нұсқаулары
    [moodle-competencies] Moodle құзыреттер шеңбері
    [case] CASE пішініндегі шеңбер
    [case-sheets] CASE кестесі түріндегі шеңбер
    [xlsform] XLSForm нысаны
    [esco] ESCO дағдылары
    [canvas] Canvas рубрикалары
    [canvas-course] Canvas курсындағы рубрикалар
    [open-badge] Open Badges белгісі
    [elm] European Learning Model біліктілігі
   *[framework] шеңбер кестесі
}. Басқаша оқу: --as.
import-counts = Модуль: { $units }{ $parts ->
    [0] {""}
   *[other] , бөлік: { $parts }
}, критерий: { $criteria }, деңгей: { $levels }, деңгей сипаттамасы: { $anchors }{ $missing ->
    [0] {""}
   *[other] {" "}(жоғы: { $missing })
}{ $questions ->
    [0] {""}
   *[other] , сұрақ: { $questions }
}{ $conditions ->
    [0] {""}
   *[other] , шарт: { $conditions }
}. Тілдері: { $languages }.
import-left-out = Кірмеді: { $count ->
    [one] { $first }: { $why }
   *[other] { $first } … { $last } ({ $count }): { $why }
}
import-why = { $why ->
    [heading] төменде не жанында тұрғанды атайды
    [identifier] басқа бағдарламаның идентификаторы не мекенжайы; жобаның жанында сақталады
    [moment] басқа бағдарламаның күні не уақыты
    [personal] адамдар туралы: көшірілмейді
    [media] сурет, дыбыс не басқа тіркеме
    [link] дереккөзден тыс жаққа сілтейді
    [relation] дереккөздің екі бөлігін байланыстырады, рубрикада оған орын жоқ
    [worked-out] басқа ұяшықтардан есептелген
    [result] біреудің нәтижесі не пікірі
    [display] басқа бағдарламаның көрсету тәсілі
    [range] екі деңгей арасындағы ұпай аралығы; деңгейлердің өзі алынды
    [condition] рубрика білдіре алмайтын шарт
    [constraint] енгізуге қойылған шектеу
    [repeat] басқа бағдарлама қайталайтын топ
    [not-asked] бағдарлама өзі толтырады, сұралмайды
    [jump] басқа сұраққа өту
    [other-branch] басқа бұтаққа жатады
    [other-language] дереккөзде тым аз кездесетін тілде
    [too-long] рубрика мәтініне рұқсат етілгеннен ұзын
    [again] басқа жерде айтылғанды қайталайды
    [markers-note] тексерушілерге арналған ескертпе, рубрикада оған орын жоқ
    [rule] басқа бағдарламаның Viva-да жоқ ережесі
    [kind] басқа бағдарламадағы сатыны не түрді атайды
    [proof] растау не қолтаңба
    [state] файлдың күйі не нұсқасы
    [order] рет, ол сақталды
    [empty] оқитын ештеңе жоқ
    [too-many] рубрика сұрағына сыятыннан көп
   *[not-understood] түсініксіз
}
import-note-members-beside = Кестелер салынған архивтен тек кестелер оқылады; оқылмағандар: { $names }.
import-note-unseen = Көрінбейтін { $count } таңба алынып тасталды.
import-note-marked-up = { $count } мәтіннің белгіленімі оқылды.
import-ask-needed = «{ $scale }» ({ $id }) шкаласының қай деңгейінен бастап критерий орындалды?
import-ask-critical = Қай критерийлердің орнын ештеңе толтыра алмайды? Идентификаторларын үтірмен бөліп жазыңыз.
import-ask-unit-rule = Критерийлер модуль туралы қандай қағидамен шешеді? Жазылуы: AllMet, CountMet(at_least: 3), Points(at_least: 12) …
import-ask-rule = Модульдер тұтас туралы қандай қағидамен шешеді? Жазылуы: AllUnits …
import-ask-licence = Дереккөзді қандай лицензиямен пайдалануға болады, мысалы CC-BY-4.0?
import-ask-branch = Бұтақтарда { $criteria } критерий бар, бұл рубрикаға сыйғаннан көп. Рубрика қай бұтақтан жасалады?
import-ask-empty-anchors = { $count } критерийдің кей деңгейлері сипатталмаған. Бос ұяшық нені білдіреді?
import-choice-gap = мәтін әлі жазылады
import-choice-absent = критерийде мұндай деңгей жоқ
import-enter-takes = Enter – { $proposal } алынады; - – ашық қалады.
import-enter-none = Enter – ешқайсысы; - – ашық қалады.
import-enter-leaves = Enter – ашық қалады.
import-not-a-choice = Жауаптар арасында «{ $answer }» жоқ.
import-answer-unused = «{ $id }» жауабы сұралған жоқ. Қате жазылған емес пе?
import-write = { $folders } жазылсын ба?
import-not-written = Ештеңе жазылған жоқ.
import-to-be-written = жазу керек
import-written = { $path }: { $gaps ->
    [0] олқылық жоқ
   *[other] олқылық: { $gaps }
}, { $open ->
    [0] ашық сұрақ жоқ
   *[other] ашық сұрақ: { $open }
}. Олқылықтарды «viva rubric check» көрсетеді; жобамен сұхбат басталмайды.

import-changes = { $id } рубрикасы бұрын импортталған. { $count ->
    [0] Дереккөзде ештеңе өзгермеген.
   *[other] Дереккөздегі өзгерістер: { $count }.
}
import-change = { $place }: { $what ->
    [changed] дереккөзден алынды
    [added] қосылды
    [removed] алып тасталды
    [kept-removed] дереккөзде енді жоқ; өңделгендіктен қалдырылды
    [kept-place] дереккөзде енді басқа жерде; тұрған жерінде қалдырылды
   *[kept] мұнда жазылғандай қалдырылды; дереккөзде енді: { $now }
}

import-written-whole = { $path }: рубрика толық қайтты. Оны «viva rubric check» тексереді.

import-refused = { $files }: { $why }
import-in-file = { $file }: { $fault }
import-several-formats = Бұл файлдардың пішіні әртүрлі: { $files }. Әр пішіндегі файлдарды бөлек импорттаңыз.
import-unknown = Мұндай пішін оқылмайды. Бұл кесте болса, оны UTF-8 кодтауындағы CSV не Excel (.xlsx) файлы етіп сақтаңыз; басқа пішін болса, --as арқылы атаңыз.
import-json = JSON { $line }-жолдың { $column }-бағанында бүлінген. Файлды қайта шығарыңыз.
import-xml = { $member } ішіндегі XML бүлінген не нысандар жариялайды: { $line }-жол, { $column }-баған. Файлды қайта шығарыңыз.
import-package = Мұрағат бүлінген. Оны қайта шығарыңыз.
import-locked = Мұрағат құпиясөзбен қорғалған. Оны құпиясөзсіз шығарыңыз.
import-too-large = Файл не оның ашылғандағы мазмұны { $most } МиБ-тан үлкен. Керегін ғана шығарыңыз.
import-other-format = Файл { $format } пішінінде емес. --as-ты алып тастаңыз не басқасын атаңыз.
import-empty = Файл оқылады, бірақ онда критерийге не сұраққа айналатын ештеңе жоқ. Оны мазмұнымен бірге шығарыңыз.
import-too-many = Файлда { $count } { $what ->
    [units] модуль
    [criteria] критерий
    [questions] сұрақ
    [levels] бір шкала деңгейі
    [scales] шкала
    [members] мұрағат файлы
    [files] файл
    [rubrics] рубрика
    [attributes] бір элемент атрибуты не префикс
    [depth] бірінің ішінде бірі тұрған элемент
   *[pieces] мән
} бар, ал ең көбі { $most } оқылады. Бір бөлігін ғана импорттаңыз.
import-branch-needed = Бұтақтарда { $criteria } критерий бар, бұл бір рубрикаға сыймайды: ең көбі { $units } модульде { $most } критерий. --branch арқылы бұтақты атаңыз: { $branches }.
import-no-such-branch = «{ $branch }» бұтағы жоқ. Мыналардың бірін атаңыз: { $branches }.
import-row-length = { $line }-жолда { $fields } өріс бар, ал басқаларында { $expected }. Үтірі бар мәтін тырнақшаға алынуы керек.
import-broken = { $place }: { $why ->
    [missing] «{ $what }» жетіспейді
    [not-a] бұл { $what } емес
    [circle] бұтақтар өзіне қайта оралады
    [twice] мұндай идентификатор бұрын кездескен
    [nothing-has-this-id] мұндай идентификаторы бар ештеңе жоқ
    [open-formula] формуланың мәні жоқ; файлды электрондық кестеде ашып, сақтаңыз
    [formula-fault] формулада қате бар; оны электрондық кестеде түзетіңіз
    [unclosed] тырнақша осы жерде ашылған және жабылмаған; оны жабыңыз
   *[ambiguous] мұны ажырату мүмкін емес
}.
import-answer = «{ $id }» сұрағына «{ $answer }» жауабы жарамайды{ $choices ->
    [none] .
   *[other] : { $choices }.
}
import-other-grading-method = Мұнда Moodle-дің өзінде жоқ «{ $method }» әдісімен бағаланады. Рубрикасы не бағалау нұсқауы бар курс элементін шығарыңыз.
import-people = Бұл – адамдар тізімі. Бағаланғандарсыз рубриканың өзін шығарыңыз.
import-results = Бұл – бағалау нәтижелері. Рубриканың өзін шығарыңыз.
import-canvas-outcomes = Бұл – Canvas оқу нәтижелері, онда критерийлер жоқ. Рубрикаларды шығарыңыз.
import-case-part = Бұл – CASE қызметінің жеке жауабы ({ $name }). Пакетті тұтас шығарыңыз.
import-old-framework = Бұл – OpenSALT бағдарламасының бұрынғы JSON пішіміндегі шеңбер (lsDoc, lsItems). Оны CASE не кесте түрінде шығарыңыз.
import-no-achievement = Бұл – { $kind ->
    [endorsement] белгіге берілген пікір
    [profile] белгі беруші туралы мәлімет
   *[revocation] кері қайтарылған құжаттардың тізімі
}; жетістік үшін не көрсету керегі мұнда айтылмаған. Белгінің өзін көрсетіңіз.
import-old-badge = Бұл – 2-нұсқадағы белгі. Оны Open Badges 3.0 түрінде шығарыңыз.
import-old-record = Бұл – оқу жазбасының (CLR) 1-нұсқасы. Оны Comprehensive Learner Record 2.0 түрінде шығарыңыз.
import-worldskills = Бұл – WorldSkills бағалау сызбасы, онда аспектілер мен олардың балдары бірінің астына бірі тұр. Кесте жасаңыз: әр аспектіге бір жол, ал төрешілер бағалайтын аспектілерге 0-ден 3-ке дейінгі әр балдың сипаттамасы бар баған.
import-ratings = Бұл – бағалар кестесі. Оны «viva agree» оқиды.
import-viva = Бұл – Viva файлы. Рубрикаларды «viva rubric check» тексереді.
import-no-table = Бұл – { $kind ->
    [pdf] PDF
    [word] Word құжаты
    [writer] Writer құжаты
    [old-word] Word-тың ескі құжаты
    [rtf] RTF құжаты
    [slides] презентация
    [html] HTML беті
    [encrypted] шифрланған файл
   *[other] файл
}: одан кестені оқу мүмкін емес. Кестені UTF-8 кодтауындағы CSV не Excel (.xlsx) файлы етіп сақтаңыз.
