//! Words by which rows are known that name no criterion: sums, fields about people, approvals and remarks.

use super::words::{folded, words};

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
        "signed",
        "director",
        "head of",
        "expert",
        "директор",
        "руководитель",
        "председатель",
        "эксперт",
        "экзаменатор",
        "мастер п",
        "төраға",
        "жетекші",
        "басшы",
        "сарапшы",
        "қол қою",
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

/// Words by which somebody has let a form pass. They name nothing.
pub(super) fn is_approval(text: &str) -> bool {
    let text = folded(text.trim_matches(['"', '«', '»', '“', '”']));
    const WORDS: [&str; 8] =
        ["утверждаю", "утверждено", "утвержден", "согласовано", "бекітемін", "бекітілді", "бекітілген", "келісілді"];
    WORDS.contains(&text.as_str())
}

/// Words at the beginning of a remark below a table.
pub(super) fn is_remark(text: &str) -> bool {
    let text = folded(text);
    let first = words(&text).first().copied().unwrap_or_default().to_owned();
    text.starts_with('*')
        || ["примечание", "примечания", "ескерту", "ескертпе", "note", "notes", "nb"].contains(&first.as_str())
}
