//! Pieces of a source made into texts of a draft, and what had to be cleaned on the way.

use crate::{
    bounds,
    locale::Message,
    message,
    rubric::{DraftCriterion, DraftText},
};

use super::{
    Place, Why, clean,
    clean::Cleaned,
    ledger::{Ledger, Piece},
};

/// The language in which texts stand, and what was cleaned of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    pub(super) language: String,
    /// Whether cells hold no markup: what looks like it is meant as it stands.
    pub(super) plain: bool,
    unseen: usize,
    marked_up: usize,
}

impl Texts {
    pub(super) fn new(language: impl Into<String>) -> Self {
        Texts { language: language.into(), ..Texts::default() }
    }

    /// The text of a piece in the language of the source, which is noted as standing there; no text where it is longer
    /// than a rubric takes.
    pub(super) fn take(&mut self, ledger: &mut Ledger, piece: Piece, into: &str) -> DraftText {
        let cleaned = clean::plain(ledger.said(piece));
        self.taken(ledger, piece, into, cleaned)
    }

    /// The text of a piece that may be HTML.
    pub(super) fn take_marked_up(&mut self, ledger: &mut Ledger, piece: Piece, into: &str) -> DraftText {
        let cleaned = clean::marked_up(ledger.said(piece));
        self.taken(ledger, piece, into, cleaned)
    }

    /// The text of a cell; none where it is empty.
    pub(super) fn take_cell(
        &mut self,
        ledger: &mut Ledger,
        grid: usize,
        (row, column): (usize, usize),
        into: &str,
    ) -> DraftText {
        let piece = ledger.cell(grid, row, column);
        let take = if self.plain { Texts::take } else { Texts::take_marked_up };
        piece.map(|piece| take(self, ledger, piece, into)).unwrap_or_default()
    }

    fn taken(&mut self, ledger: &mut Ledger, piece: Piece, into: &str, cleaned: Cleaned) -> DraftText {
        if cleaned.text.chars().count() > bounds::RUBRIC_TEXT_CHARS_MAX {
            ledger.leave(piece, Why::TooLong);
            return DraftText::new();
        }
        if cleaned.text.is_empty() {
            ledger.leave(piece, Why::Empty);
            return DraftText::new();
        }
        self.unseen += cleaned.unseen;
        self.marked_up += usize::from(cleaned.marked_up);
        ledger.take(piece, into);
        self.of(cleaned.text)
    }

    /// A text in the language of the source.
    pub(super) fn of(&self, text: impl Into<String>) -> DraftText {
        [(self.language.clone(), text.into())].into()
    }

    /// What was cleaned, for a person to read.
    pub(super) fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.unseen > 0 {
            notes.push(message!("import-note-unseen", count = self.unseen));
        }
        if self.marked_up > 0 {
            notes.push(message!("import-note-marked-up", count = self.marked_up));
        }
        notes
    }
}

/// The first line or sentence of a text, for a title: short enough to stand in a list.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 80;
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let sentence = line.find(". ").map_or(line, |end| &line[..end]);
    let sentence = sentence.trim_end_matches(['.', ';', ':', ',']);
    if sentence.chars().count() <= MOST {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(MOST).collect();
    let whole_words = cut.rfind(' ').map_or(cut.as_str(), |end| &cut[..end]);
    format!("{}…", whole_words.trim_end_matches([',', ';', ':']))
}

/// Gives a criterion its name. A title is short: what is cut of it stands before the statement, and where nothing is
/// stated, the name is both. A second name in a language stands behind the statement.
pub(super) fn name_criterion(criterion: &mut DraftCriterion, name: DraftText) {
    for (language, text) in name {
        let title = short(&text);
        let statement = criterion.statement.entry(language.clone()).or_default();
        match criterion.title.get(&language) {
            Some(known) if *known == text || statement.contains(&text) => {}
            Some(_) => {
                statement.push('\n');
                statement.push_str(&text);
            }
            None => {
                if statement.is_empty() {
                    statement.clone_from(&text);
                } else if title != text {
                    *statement = format!("{text}\n{statement}");
                }
                criterion.title.insert(language, title);
            }
        }
    }
}

/// The only text of a draft text that has one.
pub(super) fn only(text: &DraftText) -> &str {
    text.values().next().map_or("", String::as_str)
}

/// A place for faults: a way through JSON, XML or a package.
pub(super) fn at_path(path: impl Into<String>) -> Place {
    Place::Path(path.into())
}
