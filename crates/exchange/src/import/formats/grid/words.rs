//! Words by which people name the columns of a table, its levels and its totals, in English, Russian and Kazakh.

use std::{borrow::Cow, collections::HashSet};

use crate::import::language;

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
    (Role::Code, &["no", "nr", "id", "index", "code", "ref", "#", "№", "код", "номер", "п", "нөмір", "р"]),
    (Role::Answer, &["answer", "response", "option", "ответ", "вариант", "жауап"]),
    (Role::Question, &["question", "вопрос", "сұрақ", "сауал"]),
    (
        Role::Description,
        &[
            "descri",
            "дескриптор",
            "definition",
            "detail",
            "explanation",
            "text",
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
            "sect",
            "module",
            "category",
            "subcategor",
            "domain",
            "subdomain",
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
            "подраздел",
            "подкатегори",
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
            "label",
            "title",
            "task",
            "element",
            "requirement",
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
            "индикатор",
            "параметр",
            "требован",
            "талап",
            "операци",
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
    "no", "nr", "id", "index", "label", "text", "ref", "#", "№", "п", "р", "max", "wt", "part", "area", "item", "топ",
    "вес", "ең", "self", "сала",
];
/// Headers longer than this are sentences.
pub(super) const HEADER_CHARS_MAX: usize = 60;
const HEADER_BYTES_MAX: usize = 1_000;
const HEADER_WORDS_MAX: usize = 6;
/// So many words with a stop behind them say something.
const SENTENCE_WORDS_MIN: usize = 3;

/// The role that a header names.
pub(super) fn role(header: &str) -> Option<Role> {
    if header.len() > HEADER_BYTES_MAX {
        return None;
    }
    let bare = folded(&parted(header));
    if bare.is_empty() || bare.chars().count() > HEADER_CHARS_MAX {
        return None;
    }
    if matches!(bare.as_str(), "go to" | "next question" | "следующий вопрос") {
        return Some(Role::Jump);
    }
    let words = words(&bare);
    let is_sentence = words.len() >= SENTENCE_WORDS_MIN && header.trim_end().ends_with('.');
    if words.len() > HEADER_WORDS_MAX || is_sentence {
        return None;
    }
    let begins = |stem: &&str| {
        let is_whole = WHOLE.contains(stem);
        words.iter().any(|word| if is_whole { word == stem } else { word.starts_with(*stem) })
    };
    ROLES.iter().find(|(_, stems)| stems.iter().any(&begins)).map(|(role, _)| *role)
}

/// A header that a program has written as one word, such as “CritID”, as several.
fn parted(header: &str) -> Cow<'_, str> {
    let is_bend = |(one, other): (char, char)| one.is_lowercase() && other.is_uppercase();
    if !header.chars().zip(header.chars().skip(1)).any(is_bend) {
        return Cow::Borrowed(header);
    }
    let mut parted = String::with_capacity(header.len() + 4);
    let mut last = ' ';
    for c in header.chars() {
        if is_bend((last, c)) {
            parted.push(' ');
        }
        parted.push(c);
        last = c;
    }
    Cow::Owned(parted)
}

/// Returns whether a header says nothing but what a column holds: “Criterion”, “Max. points”, “Skill description”.
pub(super) fn is_role_alone(header: &str) -> bool {
    if header.len() > HEADER_BYTES_MAX {
        return false;
    }
    const DENIALS: [&str; 5] = ["no", "not", "нет", "без", "жоқ"];
    let bare = folded(header);
    let words: Vec<&str> = words(&bare).into_iter().filter(|word| !SMALL.contains(word)).collect();
    let is_denied = words.len() > 1 && DENIALS.contains(&words[0]);
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    !is_denied && words.iter().all(|word| is_number(word) || role(word).is_some())
}

/// What is left of a header such as “Level 1 description” and «Описание уровня 1»: the level that is described.
pub(super) fn described(header: &str) -> Option<String> {
    let bare = folded(header);
    let is_description = |word: &str| role(word) == Some(Role::Description);
    let (said, rest): (Vec<&str>, Vec<&str>) = words(&bare).into_iter().partition(|word| is_description(word));
    let rest: Vec<&str> = rest.into_iter().filter(|word| !SMALL.contains(word)).collect();
    (!said.is_empty() && !rest.is_empty()).then(|| rest.join(" "))
}

/// Words that say nothing by themselves.
const SMALL: [&str; 14] = ["the", "of", "for", "and", "in", "to", "a", "with", "и", "по", "для", "в", "за", "және"];

/// Returns whether a header names an example or a goal, which is none of the levels beside it: “Model answer”.
pub(super) fn is_of_example(header: &str) -> bool {
    const WORDS: [&str; 13] = [
        "model",
        "sample",
        "example",
        "target",
        "current",
        "expected",
        "national",
        "эталонный",
        "примерный",
        "образец",
        "целевой",
        "текущий",
        "үлгі",
    ];
    words(&folded(header)).iter().any(|word| WORDS.contains(word))
}

/// The beginnings of the words of a header that say something, by which headers are alike whatever their endings.
pub(super) fn beginnings(header: &str) -> HashSet<String> {
    const BEGINNING: usize = 5;
    let header = folded(header);
    let says = |word: &&str| word.chars().count() >= 3 && !SMALL.contains(word);
    words(&header).into_iter().filter(says).map(|word| word.chars().take(BEGINNING).collect()).collect()
}

/// Returns whether a header speaks of skills, which frameworks judge beside knowledge and attitudes.
pub(super) fn is_of_skills(header: &str) -> bool {
    let header = folded(header);
    ["skills", "competence", "навыки", "компетенции", "дағды", "құзырет"].iter().any(|word| header.starts_with(word))
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

pub(super) fn words(text: &str) -> Vec<&str> {
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

/// Headers of columns that help those who judge an answer.
pub(super) fn is_help(header: &str) -> bool {
    let header = folded(header);
    ["example", "hint", "help", "note", "guidance", "пример", "подсказк", "указани", "мысал", "нұсқау"]
        .iter()
        .any(|word| header.starts_with(word))
}
