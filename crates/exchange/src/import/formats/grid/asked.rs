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
/// Texts of more words describe something.
const LEAD_WORDS_MAX: usize = 8;
/// Words of a question, at least.
const QUESTION_WORDS_MIN: usize = 2;

/// Returns whether a text leads to another question.
pub(super) fn is_jump(said: &str) -> bool {
    let said = said.trim().trim_end_matches(['.', '!']).to_lowercase();
    let begins = LEADS.iter().any(|lead| {
        said.strip_prefix(lead).is_some_and(|rest| {
            rest.starts_with(|c: char| !c.is_alphabetic()) || lead.ends_with(|c: char| !c.is_alphabetic())
        })
    });
    let ends = LEADS_AT_END.iter().any(|lead| said.ends_with(lead)) && said.split_whitespace().count() >= 2;
    (begins || ends) && said.split_whitespace().count() <= LEAD_WORDS_MAX
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
    let leads = |column: usize| {
        let jumps = texts[column].sample.iter().filter(|said| is_jump(said)).count();
        jumps > 0 && jumps * 2 >= texts[column].filled || texts[column].filled > 0 && leads_by_header(column)
    };
    let jumps: Vec<usize> = (0..roles.len()).filter(|column| leads(*column)).collect();
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
