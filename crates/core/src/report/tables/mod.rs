//! A session as tables, for spreadsheets and for who computes with it: one sheet for each thing that there are many of.
//! Cells have types, so that a day is a day and a length can be added up. Texts are such that every program only shows
//! them, and no longer than a spreadsheet takes.
//!
//! For the public, nothing in a sheet tells who took part: people's words stay out, days become months, moments become
//! time since the beginning, and ids that a session chose itself are numbered anew.

mod criteria;
mod evidence;
mod observations;
mod overview;
mod questions;
mod sittings;
mod trail;
mod units;

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    judgement::Recommendation,
    locale::{Language, Locale},
    message,
    procedure::languages::LanguagesRead,
    rubric::{CriterionId, Number, Text},
    session::{EvidenceId, Interview, Moment},
};

use super::{Audience, xml::settle};

/// A table with one row of heads; every row has as many cells.
#[derive(Debug, Clone, PartialEq)]
pub struct TableSheet {
    pub title: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<SheetCell>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum SheetCell {
    Empty,
    Text(String),
    Number(Number),
    Date(NaiveDate),
    /// A moment by the clock on the wall where it was noted.
    Moment(NaiveDateTime),
    Seconds(u32),
}

/// Most that a spreadsheet takes in one cell, counted in UTF-16 as it counts.
pub const CELL_UNITS_MAX: usize = 32_767;

/// The data that the sheets are made from.
struct SheetSource<'a> {
    interview: &'a Interview,
    recommendation: &'a Recommendation,
    audience: Audience,
    languages: LanguagesRead,
    /// The language of the rubric's texts.
    language: &'a Language,
    locale: &'a Locale,
}

/// All sheets that an audience gets, the most general first. The candidate gets neither questions, which others will
/// be asked, nor the trail.
pub fn tables(
    interview: &Interview,
    recommendation: &Recommendation,
    audience: Audience,
    locale: &Locale,
) -> Vec<TableSheet> {
    let source = SheetSource::new(interview, recommendation, audience, locale);
    let mut sheets =
        vec![overview::sheet(&source), units::sheet(&source), criteria::sheet(&source), evidence::sheet(&source)];
    sheets.extend(observations::sheet(&source));
    sheets.extend(sittings::sheets(&source));
    if audience != Audience::Candidate {
        sheets.push(questions::sheet(&source));
    }
    if matches!(audience, Audience::Centre | Audience::Assessor) {
        sheets.push(trail::sheet(&source));
    }
    sheets
}

/// The sheet of criteria alone. Where it is practice, every row says so: nothing else goes with this sheet.
pub fn criteria(
    interview: &Interview,
    recommendation: &Recommendation,
    audience: Audience,
    locale: &Locale,
) -> TableSheet {
    let source = SheetSource::new(interview, recommendation, audience, locale);
    let mut sheet = criteria::sheet(&source);
    if interview.record().practice.is_some() {
        sheet.head.push(locale.text("tables-practice"));
        sheet.rows.iter_mut().for_each(|row| row.push(source.words("report-practice")));
    }
    sheet
}

impl<'a> SheetSource<'a> {
    fn new(
        interview: &'a Interview,
        recommendation: &'a Recommendation,
        audience: Audience,
        locale: &'a Locale,
    ) -> Self {
        let language = locale.language();
        let languages = LanguagesRead::of(interview);
        SheetSource { interview, recommendation, audience, languages, language, locale }
    }

    /// Returns whether a column holds the assessor's own lines on gaps: only where some were written, and for those who
    /// may read them.
    fn tells_advice(&self) -> bool {
        self.tells_all() && !self.interview.record().advice.is_empty()
    }

    /// Returns whether people's words and names may stand in the sheet.
    fn tells_all(&self) -> bool {
        matches!(self.audience, Audience::Centre | Audience::Assessor)
    }

    fn words(&self, id: &str) -> SheetCell {
        SheetCell::Text(self.locale.text(id))
    }

    fn of_rubric(&self, text: &Text) -> SheetCell {
        self.text(text.get(self.language))
    }

    /// A text in a cell. A text longer than a spreadsheet takes is cut, and says so.
    fn text(&self, text: &str) -> SheetCell {
        let settled = settle(text);
        if settled.is_empty() {
            return SheetCell::Empty;
        }
        let units = units(&settled);
        if units <= CELL_UNITS_MAX {
            return SheetCell::Text(settled);
        }
        let told = self.locale.say(&message!("tables-cut", characters = settled.chars().count()));
        let room = CELL_UNITS_MAX - self::units(&told);
        let mut taken = 0;
        let fits = settled.chars().take_while(|c| {
            taken += c.len_utf16();
            taken <= room
        });
        SheetCell::Text(fits.chain(told.chars()).collect())
    }

    /// Criteria by their ids, as far as the rubric knows them.
    fn criteria<'i>(&self, ids: impl IntoIterator<Item = &'i CriterionId>) -> SheetCell {
        let known = ids.into_iter().filter(|id| self.interview.rubric().criterion(id).is_some());
        self.text(&known.map(CriterionId::as_str).collect::<Vec<_>>().join(" "))
    }

    /// The name of an item of the register: for the public its number there, since the id in a file may be anything.
    fn evidence_name(&self, id: &EvidenceId) -> Option<String> {
        let place = self.interview.record().evidence.get_index_of(id)?;
        Some(if self.tells_all() { id.to_string() } else { format!("E{}", place + 1) })
    }

    /// A length that was measured; nothing where the interview was held on paper.
    fn seconds(&self, seconds: u32) -> SheetCell {
        if self.interview.record().times_are_known() { SheetCell::Seconds(seconds) } else { SheetCell::Empty }
    }

    fn seconds_since_beginning(&self, at: &Moment) -> SheetCell {
        let began = self.interview.trail().entries()[0].at;
        SheetCell::Seconds(u32::try_from((*at - began).num_seconds()).unwrap_or_default())
    }
}

/// Characters as a spreadsheet counts them.
fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn count(number: usize) -> SheetCell {
    // A count here never comes near the end of the numbers.
    SheetCell::Number(Number::whole(i64::try_from(number).unwrap_or(i64::MAX / 1_000)))
}

fn moment(at: &Moment) -> SheetCell {
    SheetCell::Moment(at.naive_local())
}

fn minutes(minutes: u16) -> SheetCell {
    SheetCell::Seconds(u32::from(minutes) * 60)
}
