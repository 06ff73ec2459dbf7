//! Texts in cells. Readers of tables take blanks off the ends of a cell, and spreadsheets take `1.10` for a number and
//! `=2` for a formula. A text that would not come back stands as the notation has it after a backslash: `\"1.10"`.

use crate::notation::{self, NodeKind};

/// The file in which a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    /// A cell that says that it is text, and stays one.
    Workbook,
    /// A field that a spreadsheet may take for something else, and saves as that.
    Table,
}

const MARK: &str = "\\\"";
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A text in quotes, as the notation has it; line ends are written as such.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => quoted.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// The text as a cell holds it.
pub(crate) fn encode(text: &str, host: Host) -> String {
    let survives = !text.is_empty()
        && text.trim() == text
        && !text.starts_with(MARK)
        // Office Open XML writes letters so that XML does not have.
        && !text.contains("_x")
        && !text.chars().any(is_foreign)
        && (host == Host::Workbook || !is_taken_for_other(text));
    if survives {
        return text.to_owned();
    }
    let mut written = String::from(MARK);
    for c in text.chars() {
        match c {
            '"' | '\\' => written.extend(['\\', c]),
            '\n' => written.push_str("\\n"),
            c if is_foreign(c) => written.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => written.push(c),
        }
    }
    (written + "\"").replace("_x", "_\\u{78}")
}

/// Returns whether XML has no place for a sign, or changes it.
fn is_foreign(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// The text that a cell holds.
pub(crate) fn decode(cell: &str) -> String {
    if let Some(written) = cell.strip_prefix('\\').filter(|_| cell.starts_with(MARK)) {
        let tree = notation::tree(written);
        if let (NodeKind::Text(text), true) = (&tree.root.kind, tree.slips.is_empty()) {
            return text.to_string();
        }
    }
    cell.to_owned()
}

/// Returns whether a spreadsheet that opens a table takes a text for a formula, a number, a day or a truth.
fn is_taken_for_other(text: &str) -> bool {
    let formula = |line: &str| line.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let lower = text.to_lowercase();
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let words = || lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let no_names = words().all(|word| word == "e" || MONTHS.iter().any(|month| word.starts_with(month)));
    text.split([';', '\n', '\t']).any(formula)
        || text.starts_with('\'')
        || has_digit && text.chars().count() <= 40 && no_names
        || matches!(lower.as_str(), "true" | "false" | "истина" | "ложь" | "ақиқат" | "жалған")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_from_its_cell_and_what_spreadsheets_change_is_marked() {
        for (text, in_workbook, in_table) in [
            ("Kneads dough", "Kneads dough", "Kneads dough"),
            ("", r#"\"""#, r#"\"""#),
            (" a\u{A0}", "\\\" a\u{A0}\"", "\\\" a\u{A0}\""),
            ("1.10", "1.10", r#"\"1.10""#),
            ("2026-01-15", "2026-01-15", r#"\"2026-01-15""#),
            ("MAR1", "MAR1", r#"\"MAR1""#),
            ("C1", "C1", "C1"),
            ("1. Wash", "1. Wash", "1. Wash"),
            ("=1+1", "=1+1", r#"\"=1+1""#),
            ("- a\n- b", "- a\n- b", r#"\"- a\n- b""#),
            ("true", "true", r#"\"true""#),
            ("“a” \"b\"", "“a” \"b\"", "“a” \"b\""),
            (r#"\"x""#, r#"\"\\\"x\"""#, r#"\"\\\"x\"""#),
            ("a_x0041_", r#"\"a_\u{78}0041_""#, r#"\"a_\u{78}0041_""#),
            ("a\tb\r\n", r#"\"a\u{9}b\u{d}\n""#, r#"\"a\u{9}b\u{d}\n""#),
        ] {
            assert_eq!((&*encode(text, Host::Workbook), &*encode(text, Host::Table)), (in_workbook, in_table));
            assert_eq!((&*decode(in_workbook), &*decode(in_table)), (text, text));
        }
        // What only looks marked stays as it is.
        assert_eq!(decode(r#"\"a" b"#), r#"\"a" b"#);
    }
}
