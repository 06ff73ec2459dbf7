//! Words by which people name the columns of a table, its levels and its totals, in English, Russian and Kazakh.

use crate::exchange::import::language;

/// What a column holds, as its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Role {
    Code,
    Unit,
    Name,
    Description,
    Weight,
    Question,
    Answer,
    Jump,
    /// What is filled in at an assessment.
    Result,
    /// A sum, or what is worked out from other columns.
    WorkedOut,
}

/// Beginnings of words, in the order in which they are looked for: a header such as “Unit title” names a unit.
const ROLES: &[(Role, &[&str])] = &[
    (
        Role::WorkedOut,
        &["weighted", "total", "subtotal", "взвешен", "итог", "всего", "салмақталған", "барлығы", "жиын"],
    ),
    (Role::Result, &["selected", "comment", "feedback", "комментари", "пікір"]),
    (Role::Weight, &["weight", "вес", "весов", "удельн", "салма", "max", "maximum", "макс", "ең"]),
    (Role::Jump, &["goto", "jump", "skip", "переход", "перейти", "өту"]),
    (Role::Code, &["no", "nr", "id", "code", "ref", "#", "№", "код", "номер", "п", "нөмір", "р"]),
    (Role::Answer, &["answer", "response", "option", "ответ", "вариант", "жауап"]),
    (Role::Question, &["question", "вопрос", "сұрақ", "сауал"]),
    (
        Role::Description,
        &[
            "descri",
            "definition",
            "detail",
            "explanation",
            "описан",
            "умени",
            "определени",
            "содержани",
            "пояснени",
            "сипаттама",
            "машық",
            "мазмұн",
            "анықтама",
        ],
    ),
    (
        Role::Unit,
        &[
            "unit",
            "section",
            "module",
            "category",
            "domain",
            "area",
            "dimension",
            "activity",
            "theme",
            "topic",
            "тема",
            "тақырып",
            "strand",
            "group",
            "part",
            "раздел",
            "модул",
            "блок",
            "категори",
            "област",
            "направлени",
            "групп",
            "функци",
            "бөлім",
            "санат",
            "топ",
            "бағыт",
            "сала",
            "тарау",
        ],
    ),
    (
        Role::Name,
        &[
            "criteri",
            "skill",
            "competenc",
            "metric",
            "indicator",
            "item",
            "aspect",
            "trait",
            "standard",
            "outcome",
            "objective",
            "attribute",
            "name",
            "title",
            "task",
            "element",
            "statement",
            "навык",
            "критери",
            "показател",
            "компетенци",
            "аспект",
            "назван",
            "наименован",
            "задани",
            "элемент",
            "дағды",
            "өлшем",
            "құзырет",
            "көрсеткіш",
            "атау",
            "тапсырма",
        ],
    ),
    (Role::Weight, &["point", "pts", "percent", "wt", "балл", "балы", "балд", "ұпай", "процент", "пайыз", "marks"]),
    (
        Role::Result,
        &[
            "score",
            "mark",
            "grade",
            "rating",
            "comment",
            "feedback",
            "selected",
            "remark",
            "note",
            "self",
            "assessor",
            "evidence",
            "оценка",
            "отметк",
            "комментари",
            "замечани",
            "примечани",
            "баға",
            "пікір",
            "ескерт",
            "түсініктеме",
        ],
    ),
];

/// Words that are meant whole: as beginnings they would stand in many others.
const WHOLE: &[&str] = &[
    "no", "nr", "id", "ref", "#", "№", "п", "р", "max", "wt", "part", "area", "item", "топ", "вес", "ең", "self",
    "сала",
];
/// Headers longer than this are sentences.
const HEADER_CHARS_MAX: usize = 60;
const HEADER_WORDS_MAX: usize = 6;

/// The role that a header names.
pub(super) fn role(header: &str) -> Option<Role> {
    let bare = folded(header);
    if bare.is_empty() || bare.chars().count() > HEADER_CHARS_MAX {
        return None;
    }
    if matches!(bare.as_str(), "go to" | "next question" | "следующий вопрос") {
        return Some(Role::Jump);
    }
    let words = words(&bare);
    if words.len() > HEADER_WORDS_MAX {
        return None;
    }
    let begins = |stem: &&str| {
        words.iter().any(|word| if WHOLE.contains(stem) { word == stem } else { word.starts_with(*stem) })
    };
    ROLES.iter().find(|(_, stems)| stems.iter().any(|stem| begins(stem))).map(|(role, _)| *role)
}

/// A header without its language, what stands in brackets, and signs around it.
pub(super) fn folded(header: &str) -> String {
    let (bare, _) = language_of(header);
    let bare = match bare.split_once('(') {
        Some((before, _)) if !before.trim().is_empty() => before,
        _ => bare,
    };
    bare.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches([':', '*', '.', ' ']).to_lowercase()
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '#' | '№')).filter(|word| !word.is_empty()).collect()
}

/// Tags that stand in headers and mean a language; `(id)` and `(no)` mean others.
const TAGS: &[&str] =
    &["en", "ru", "kk", "fr", "de", "es", "uk", "uz", "ky", "tr", "nl", "it", "pl", "pt", "ar", "zh", "sw"];

/// A header without the language that it names, and that language: `Level 1 (ru)`, `Label::Kazakh (kk)`, `Criterion, EN`.
pub(super) fn language_of(header: &str) -> (&str, Option<String>) {
    let header = header.trim();
    let named = |name: &str| {
        let name = name.trim();
        match name.to_lowercase().as_str() {
            "kz" | "каз" | "қаз" => Some("kk".to_owned()),
            "рус" | "rus" => Some("ru".to_owned()),
            "eng" | "англ" | "ағыл" => Some("en".to_owned()),
            _ => language::of_name(name).filter(|tag| TAGS.contains(&tag.as_str())),
        }
    };
    let split = |at: &str| header.rsplit_once(at).filter(|(before, _)| !before.trim().is_empty());
    if let Some((before, name)) = header.split_once("::") {
        return (before, named(name));
    }
    for (open, close) in [("(", ")"), ("[", "]")] {
        let inside = split(open).and_then(|(before, rest)| Some((before, rest.trim_end().strip_suffix(close)?)));
        if let Some((before, tag)) = inside.and_then(|(before, inside)| Some((before, named(inside)?))) {
            return (before, Some(tag));
        }
    }
    for at in [", ", " - ", " – ", "/", "_", ":"] {
        if let Some((before, tag)) = split(at).and_then(|(before, name)| Some((before, named(name)?))) {
            return (before, Some(tag));
        }
    }
    // A tag in capitals behind a blank: `Criterion RU`.
    match split(" ") {
        Some((before, name)) if name.len() <= 6 && name.chars().all(char::is_uppercase) => match named(name) {
            Some(tag) => (before, Some(tag)),
            None => (header, None),
        },
        _ => (header, None),
    }
}

/// Words for levels, with their height between 0 and 100. Of those in a label the longest counts.
const LEVELS: &[(&str, u8)] = &[
    ("not met", 0),
    ("no attempt", 0),
    ("not attempted", 0),
    ("no marks", 0),
    ("missing", 0),
    ("absent", 0),
    ("fail", 2),
    ("not yet", 5),
    ("unsatisf", 5),
    ("unacceptable", 5),
    ("inadequate", 5),
    ("insufficient", 5),
    ("does not meet", 5),
    ("did not meet", 5),
    ("very poor", 6),
    ("very low", 8),
    ("very weak", 8),
    ("poor", 10),
    ("weak", 12),
    ("lacking", 12),
    ("beginning", 15),
    ("beginner", 15),
    ("novice", 15),
    ("below", 15),
    ("emerging", 18),
    ("low", 18),
    ("limited", 20),
    ("needs", 25),
    ("foundation", 30),
    ("basic", 30),
    ("attempted", 30),
    ("marginal", 30),
    ("developing", 35),
    ("approaching", 38),
    ("partial", 38),
    ("fair", 40),
    ("average", 45),
    ("below average", 20),
    ("above average", 75),
    ("adequate", 50),
    ("satisf", 50),
    ("acceptable", 50),
    ("sufficient", 50),
    ("medium", 50),
    ("moderate", 50),
    ("intermediate", 50),
    ("pass", 55),
    ("meets", 60),
    ("met", 60),
    ("competent", 60),
    ("proficient", 65),
    ("good", 65),
    ("accomplished", 70),
    ("merit", 75),
    ("above", 75),
    ("very good", 78),
    ("high", 80),
    ("strong", 80),
    ("advanced", 82),
    ("exceeds", 88),
    ("exceeded", 88),
    ("distinction", 90),
    ("excel", 90),
    ("superior", 90),
    ("mastery", 90),
    ("very high", 92),
    ("exemplary", 92),
    ("exceptional", 92),
    ("distinguished", 92),
    ("expert", 93),
    ("outstanding", 93),
    ("не выполн", 0),
    ("отсутств", 0),
    ("нет", 0),
    ("не соответ", 5),
    ("не сформир", 5),
    ("неудовл", 5),
    ("очень низк", 8),
    ("плох", 10),
    ("слаб", 12),
    ("начальн", 15),
    ("ниже", 15),
    ("недостат", 15),
    ("низк", 18),
    ("элементарн", 16),
    ("базов", 30),
    ("частичн", 35),
    ("удовлетв", 45),
    ("допустим", 45),
    ("средн", 50),
    ("ниже средн", 25),
    ("выше средн", 70),
    ("достаточн", 52),
    ("приемлем", 50),
    ("выполн", 60),
    ("соответ", 60),
    ("хорош", 65),
    ("выше", 75),
    ("повышен", 75),
    ("очень хорош", 78),
    ("высок", 80),
    ("продвин", 82),
    ("оптимальн", 85),
    ("очень высок", 92),
    ("отличн", 92),
    ("превосход", 93),
    ("эксперт", 93),
    ("творческ", 90),
    ("орындалмады", 0),
    ("жоқ", 0),
    ("қанағаттанарлықсыз", 5),
    ("сәйкес емес", 5),
    ("сәйкес келмейді", 5),
    ("өте төмен", 8),
    ("нашар", 10),
    ("әлсіз", 12),
    ("бастапқы", 15),
    ("бастауыш", 15),
    ("жеткіліксіз", 15),
    ("төмен", 18),
    ("базалық", 30),
    ("негізгі", 32),
    ("ішінара", 35),
    ("қанағаттанарлық", 45),
    ("орта", 50),
    ("жеткілікті", 52),
    ("орындалды", 60),
    ("сәйкес", 60),
    ("жақсы", 65),
    ("өте жақсы", 78),
    ("жоғары", 80),
    ("озық", 85),
    ("өте жоғары", 92),
    ("үздік", 92),
    ("сарапшы", 93),
];

/// How high a level is, as its label says, and whether the label begins with the word that says it.
pub(in super::super) fn height(label: &str) -> Option<(u8, bool)> {
    let label = label.to_lowercase();
    if label.chars().count() > HEADER_CHARS_MAX {
        return None;
    }
    let letters = label.find(char::is_alphabetic)?;
    let begins = |phrase: &str| {
        label.match_indices(phrase).map(|(at, _)| at).find(|at| !label[..*at].ends_with(char::is_alphabetic))
    };
    let found = LEVELS.iter().filter_map(|(phrase, height)| Some((phrase.len(), *height, begins(phrase)?)));
    found.max_by_key(|(length, ..)| *length).map(|(_, height, at)| (height, at == letters))
}

/// Words at the beginning of rows that sum up others.
pub(super) fn is_total(text: &str) -> bool {
    let text = folded(text);
    let first = words(&text).first().copied().unwrap_or_default().to_owned();
    ["total", "subtotal", "sum", "итого", "итог", "всего", "сумма", "барлығы", "жиыны", "жиынтық", "қорытынды"]
        .contains(&first.as_str())
        || text == "grand total"
        || text.starts_with("общий балл")
        || text.starts_with("overall score")
}

/// Words at the beginning of fields that are filled in by hand, about people.
pub(super) fn is_of_person(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "student",
        "name of student",
        "candidate",
        "assessor",
        "evaluator",
        "teacher",
        "grader",
        "reviewer",
        "date",
        "class",
        "group member",
        "signature",
        "студент",
        "кандидат",
        "фио",
        "ф.и.о",
        "учащийся",
        "обучающийся",
        "оценщик",
        "дата",
        "подпись",
        "преподаватель",
        "класс",
        "студенттің",
        "үміткер",
        "кандидаттың",
        "тегі",
        "аты-жөні",
        "күні",
        "қолы",
        "бағалаушы",
        "оқушы",
    ];
    let text = text.trim().to_lowercase();
    let is_field = text.contains(':') || text.contains("__");
    is_field && WORDS.iter().any(|word| text.starts_with(word))
}

/// Headers of columns that help those who judge an answer.
pub(super) fn is_help(header: &str) -> bool {
    let header = folded(header);
    ["example", "hint", "help", "note", "guidance", "пример", "подсказк", "указани", "мысал", "нұсқау"]
        .iter()
        .any(|word| header.starts_with(word))
}

/// Headers of lists of people.
pub(super) fn is_people(header: &str) -> bool {
    matches!(
        folded(header).as_str(),
        "email"
            | "e-mail"
            | "email address"
            | "username"
            | "first name"
            | "last name"
            | "surname"
            | "firstname"
            | "lastname"
            | "имя"
            | "фамилия"
            | "отчество"
            | "эл. почта"
            | "электронная почта"
            | "логин"
            | "аты"
            | "тегі"
            | "әкесінің аты"
            | "электрондық пошта"
            | "phone"
            | "телефон"
            | "student id"
            | "student name"
    )
}
