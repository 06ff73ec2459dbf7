//! Tables of questions that their headers do not show: from which answer one goes on to which question stands below “Yes”
//! and “No”, and the number of a question below “Question”.

use crate::import::level_words;

use super::{
    area::Area,
    columns::Texts,
    words::{self, Role},
};

/// Beginnings of texts that lead to another question, and words at the end of them.
const LEADS: [&str; 12] = [
    "skip to",
    "go to",
    "goto",
    "jump to",
    "continue to",
    "proceed to",
    "→",
    "->",
    "=>",
    "перейти",
    "переход",
    "перейдите",
];
const LEADS_AT_END: [&str; 4] = ["өту", "өтіңіз", "көшу", "көшіңіз"];
/// Beginnings of words for what is led to, where neither a number nor a letter names it.
const TARGETS: [&str; 13] =
    ["question", "part", "section", "step", "end", "next", "вопрос", "раздел", "част", "блок", "кон", "сұра", "бөлім"];
/// Texts of more words describe something, and so do leads to more.
const LEAD_WORDS_MAX: usize = 8;
const TARGET_WORDS_MAX: usize = 5;
/// Words of a question, at least.
const QUESTION_WORDS_MIN: usize = 2;

/// Returns whether a text leads to another question: “Go to 2”, not “Continue to knead”.
pub(super) fn is_jump(said: &str) -> bool {
    const BYTES_MAX: usize = 400;
    if said.len() > BYTES_MAX {
        return false;
    }
    let said = said.trim().trim_end_matches(['.', '!']).to_lowercase();
    let behind = |lead: &&str| {
        let rest = said.strip_prefix(*lead)?;
        (!lead.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphabetic)).then_some(rest)
    };
    let target = LEADS.iter().find_map(behind);
    let target = target.or_else(|| LEADS_AT_END.iter().find_map(|lead| said.strip_suffix(lead)));
    said.split_whitespace().count() <= LEAD_WORDS_MAX && target.is_some_and(is_target)
}

/// Returns whether words name a question or a part: by a number, a letter, or what it is.
fn is_target(said: &str) -> bool {
    let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // “к” and “a” lead to what stands behind them.
    let is_letter = |word: &&str| word.chars().count() == 1 && !matches!(*word, "к" | "a" | "в" | "с");
    let names = |word: &&str| {
        word.contains(|c: char| c.is_ascii_digit()) || TARGETS.iter().any(|target| word.starts_with(target))
    };
    words.len() <= TARGET_WORDS_MAX
        && (words.iter().any(names) || words.last().filter(|word| is_letter(word)).is_some())
}

/// Returns whether the texts of a column ask something: they have words, and are no numbers.
fn asks(texts: &Texts) -> bool {
    let is_asking = |said: &&&str| said.ends_with('?') || said.split_whitespace().count() >= QUESTION_WORDS_MIN;
    texts.sample.iter().filter(is_asking).count() * 2 >= texts.filled
}

/// Gives columns of a header the roles that their texts show, where it names others or none.
pub(super) fn by_texts(grid: &Area, row: usize, texts: &[Texts], roles: &mut [Option<Role>]) {
    if roles.iter().all(Option::is_none) {
        return;
    }
    let leads_by_header = |column: usize| {
        let header = words::folded(grid.said(row, column));
        header.contains("go to") || header.contains("skip to")
    };
    let names_level = |column: usize| {
        let (label, _) = words::language_of(grid.said(row, column));
        level_words::no_yes(label).is_none() && level_words::is_height_alone(label)
    };
    let leads = |column: usize| {
        let jumps = texts[column].sample.iter().filter(|said| is_jump(said)).count();
        jumps > 0 && jumps * 2 >= texts[column].filled || texts[column].filled > 0 && leads_by_header(column)
    };
    let jumps: Vec<usize> = (0..roles.len()).filter(|column| leads(*column) && !names_level(*column)).collect();
    jumps.iter().for_each(|column| roles[*column] = Some(Role::Jump));
    for column in 0..roles.len() {
        let is_dumb = roles[column] == Some(Role::Question) && texts[column].filled > 0 && !asks(&texts[column]);
        if is_dumb {
            let has_code = roles.contains(&Some(Role::Code));
            roles[column] = (texts[column].are_numbered() && !has_code).then_some(Role::Code);
        }
    }
    let Some(first_jump) = jumps.first().copied() else { return };
    // “No” above numbers is the number of a question, whatever answers stand beside it.
    let is_number =
        |column: usize| level_words::no_yes(grid.said(row, column)) == Some(false) && texts[column].are_numbered();
    if !roles.contains(&Some(Role::Code))
        && let Some(column) = (0..first_jump).find(|column| is_number(*column))
    {
        roles[column] = Some(Role::Code);
    }
    if !roles.contains(&Some(Role::Question)) {
        let may_ask = |column: &usize| {
            matches!(roles[*column], None | Some(Role::Name | Role::Description)) && asks(&texts[*column])
        };
        let question = (0..first_jump).filter(may_ask).max_by_key(|column| texts[*column].characters());
        question.into_iter().for_each(|column| roles[column] = Some(Role::Question));
    }
}

#[cfg(test)]
mod tests {
    use super::is_jump;

    #[test]
    fn jumps_name_where_they_lead() {
        for said in [
            "Skip to part B",
            "Go to A1.1",
            "Go to end.",
            "→ 2",
            "-> Q3",
            "Continue to question 4",
            "Перейти к 2",
            "Перейти к разделу Б",
            "2-сұраққа өту",
            "Go to B",
        ] {
            assert!(is_jump(said), "{said}");
        }
        for said in [
            "Continue to knead until it is smooth",
            "→ weigh the flour once more",
            "Goes to the oven too late",
            "Going to 2",
            "Go to the baker and ask which flour is used for the loaf",
            "Yes",
            "",
            "Судан өту",
            "Skip it",
        ] {
            assert!(!is_jump(said), "{said}");
        }
    }
}
