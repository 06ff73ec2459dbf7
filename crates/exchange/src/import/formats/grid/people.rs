//! Lists of people and of what they have answered or reached: whatever stands in them, a rubric must not hold it.

use std::ops::Range;

use crate::{
    import::{
        ledger::{Ledger, Why},
        level_words,
    },
    tabular::Grid,
};

use super::{
    super::NotWanted,
    words::{self, Role},
};

/// Rows among which a header is looked for, columns that are looked at, and rows below a header.
const HEADER_ROWS_MAX: usize = 10;
const COLUMNS_MAX: usize = 50;
const ROWS_MAX: usize = 200;
/// Longer texts are no names of people.
const NAME_CHARS_MAX: usize = 50;
/// Digits of a number that somebody can be called by, at least.
const PHONE_DIGITS_MIN: usize = 9;

/// Headers of columns that say who somebody is, or how to reach them.
const CONTACTS: &[&str] = &[
    "email",
    "emails",
    "e-mail",
    "e-mails",
    "email address",
    "e-mail address",
    "username",
    "first name",
    "last name",
    "full name",
    "your name",
    "surname",
    "firstname",
    "lastname",
    "phone",
    "phones",
    "phone number",
    "telephone",
    "mobile",
    "student id",
    "student name",
    "имя",
    "фамилия",
    "отчество",
    "фио",
    "ф.и.о",
    "эл. почта",
    "электронная почта",
    "почта",
    "адрес электронной почты",
    "логин",
    "телефон",
    "телефоны",
    "номер телефона",
    "тел",
    "аты",
    "тегі",
    "әкесінің аты",
    "аты-жөні",
    "электрондық пошта",
    "поштасы",
    "эл. поштасы",
    "телефоны",
    "телефон нөмірі",
];

/// Headers of columns that name those who were assessed.
const ASSESSED: &[&str] = &[
    "student",
    "students",
    "student name",
    "name of student",
    "learner",
    "trainee",
    "teacher",
    "operator",
    "operator name",
    "trainer",
    "trainer name",
    "pupil",
    "candidate",
    "participant",
    "employee",
    "full name",
    "surname",
    "last name",
    "фио",
    "ф.и.о",
    "фамилия",
    "фамилия имя",
    "фамилия, имя",
    "фамилия и имя",
    "фамилия имя отчество",
    "фамилия, имя, отчество",
    "студент",
    "студенты",
    "ученик",
    "ученики",
    "имя ребёнка",
    "имя ребенка",
    "ребёнок",
    "ребенок",
    "слушатель",
    "учащийся",
    "обучающийся",
    "кандидат",
    "участник",
    "сотрудник",
    "фио студента",
    "фио обучающегося",
    "фио учащегося",
    "аты-жөні",
    "тегі",
    "тегі, аты",
    "оқушы",
    "оқушының аты-жөні",
    "студенттің аты-жөні",
    "білім алушы",
    "үміткер",
    "қатысушы",
    "қызметкер",
];

/// What a table is that is about people.
pub(super) fn of(grid: &Grid) -> Option<NotWanted> {
    // A form that is filled in about people may stand above a rubric.
    let mut rows = 0..grid.rows().min(HEADER_ROWS_MAX);
    match rows.clone().find(|row| heads(grid, *row)) {
        Some(header) => below(grid, header),
        None => rows.find_map(|row| below(grid, row)),
    }
}

/// Returns whether a row names levels that are described below it, or criteria and their weights.
fn heads(grid: &Grid, row: usize) -> bool {
    let has = |role: Role| columns(grid, row).any(|column| words::role(grid.said(row, column)) == Some(role));
    let names_levels = |row: usize| levels(grid, row).nth(1).is_some();
    let next = (row + 1..grid.rows()).find(|row| grid.columns(*row) > 0);
    let describes = next.is_some_and(|next| !names_levels(next) && grid.columns(next) > 1);
    describes && (names_levels(row) || has(Role::Name) && has(Role::Weight))
}

fn columns(grid: &Grid, row: usize) -> Range<usize> {
    0..grid.columns(row).min(COLUMNS_MAX)
}

/// The columns that a row calls by a word for a level.
fn levels(grid: &Grid, row: usize) -> impl Iterator<Item = usize> {
    columns(grid, row).filter(move |column| level_words::is_height_alone(grid.said(row, *column)))
}

/// Returns whether a row names those who were assessed.
pub(super) fn names_assessed(grid: &Grid, row: usize) -> bool {
    columns(grid, row).any(|at| ASSESSED.contains(&words::folded(grid.said(row, at)).as_str()))
}

/// Leaves out all cells of a sheet that is about people.
pub(super) fn leave(grid: &Grid, number: usize, ledger: &mut Ledger) {
    for row in 0..grid.rows() {
        (0..grid.columns(row)).for_each(|column| ledger.leave_cell(number, (row, column), Why::Personal));
    }
}

/// What a table is if a row is its header.
fn below(grid: &Grid, header: usize) -> Option<NotWanted> {
    let columns = columns(grid, header);
    // “Email:” is a field of a form, which stands above a table as well.
    let names = |column: usize, known: &[&str]| {
        let said = grid.said(header, column);
        !said.trim_end().ends_with(':') && known.contains(&words::folded(said).as_str())
    };
    let next = (header + 1..grid.rows()).find(|row| grid.columns(*row) > 0);
    let is_filled = |column: &usize| next.is_none_or(|next| !grid.said(next, *column).is_empty());
    if columns.clone().filter(|column| names(*column, CONTACTS)).filter(is_filled).count() >= 2 {
        return Some(NotWanted::People);
    }
    let is_named = |column: usize| !grid.said(header, column).is_empty();
    let names_levels = levels(grid, header).nth(1).is_some();
    let first = columns.clone().find(|column| names(*column, ASSESSED) && are(grid, header, *column, is_personal_name));
    let has_more = || columns.clone().filter(|column| is_named(*column)).count() >= 2;
    let are_ticked = || {
        let rows = header + 1..grid.rows().min(header + ROWS_MAX);
        let mut said = levels(grid, header).flat_map(|column| rows.clone().map(move |row| grid.said(row, column)));
        said.all(|said| said.chars().count() <= 2)
    };
    if first.is_some() && has_more() && (!names_levels || are_ticked()) {
        return Some(NotWanted::Results);
    }
    if columns.clone().any(|column| names_criteria(grid.said(header, column))) {
        return None;
    }
    if names_levels && !are_ticked() {
        return None;
    }
    let reaches = |column: usize| is_named(column) && are(grid, header, column, reaches_somebody);
    columns.into_iter().any(reaches).then_some(NotWanted::People)
}

/// Returns whether a header names what is judged, or says something about it.
fn names_criteria(header: &str) -> bool {
    const OF_PEOPLE: [&str; 9] =
        ["name", "names", "full name", "your name", "first name", "last name", "username", "firstname", "lastname"];
    matches!(words::role(header), Some(Role::Name | Role::Description | Role::Weight))
        && !OF_PEOPLE.contains(&words::folded(header).as_str())
}

/// Returns whether most texts of a column are of a kind.
fn are(grid: &Grid, header: usize, column: usize, is_one: fn(&str) -> bool) -> bool {
    let rows = (header + 1..grid.rows()).take(ROWS_MAX);
    let said: Vec<&str> = rows.map(|row| grid.said(row, column)).filter(|said| !said.is_empty()).collect();
    !said.is_empty() && said.iter().filter(|said| is_one(said)).count() * 2 > said.len()
}

/// Returns whether a text is a postal address of the net, or a number with the sign that begins those of telephones.
fn reaches_somebody(said: &str) -> bool {
    let is_address = |said: &str| {
        let parts = said.split_once('@');
        parts.is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains('.') && !domain.contains('@') && !said.contains(char::is_whitespace)
        })
    };
    let is_number = said.starts_with('+')
        && said.chars().filter(char::is_ascii_digit).count() >= PHONE_DIGITS_MIN
        && !said.contains(char::is_alphabetic);
    is_number || said.split([',', ';']).map(str::trim).filter(|said| !said.is_empty()).all(is_address)
}

/// Returns whether a text can be the name of a person: a few words, each with a capital.
pub(super) fn is_personal_name(said: &str) -> bool {
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | ','))
    };
    let words: Vec<&str> = said.split_whitespace().collect();
    said.chars().count() <= NAME_CHARS_MAX && (2..=4).contains(&words.len()) && words.into_iter().all(is_part)
}
