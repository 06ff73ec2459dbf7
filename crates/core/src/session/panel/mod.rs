//! Several assessors of one interview. Each rates alone, on a *rating sheet*: a document of its own whose trail is the
//! session's as it was closed, gone on with by one rater. When all are signed, the session gathers them in one event;
//! then the assessors agree, criterion by criterion, or refer. The ratings that each gave alone stay.
//!
//! `permit` holds what may happen on a sheet and with sheets, `settle` how several ratings become one.

mod permit;
pub mod settle;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, Rubric};

use super::{Entry, Event, Moment, Practice, Preparation, Rating, RatingRecord, Record, ScriptPart, Trail};

/// The work of several assessors; all empty in a session that one assessor rates.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// The sheet's own data, on a rating sheet alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnSheet>,
    /// The ratings that each assessor gave alone, the first assessor's first; empty until they were gathered.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PANEL_MAX + 1 }>"
    )]
    pub sheets: Vec<Sheet>,
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>"
    )]
    pub agreed: IndexMap<CriterionId, Agreement>,
    /// Criteria on which they could not agree, with the reason.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>"
    )]
    pub referred: IndexMap<CriterionId, String>,
}

/// The rater and the session of a rating sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSheet {
    pub rater: String,
    /// The name signed with, and when.
    pub signed: Option<(String, Moment)>,
}

/// The ratings that one assessor gave alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub rater: String,
    pub signed_at: Moment,
    /// The hash of the sheet's last entry: it stands for the sheet's whole trail.
    pub last_hash: String,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>")]
    pub ratings: IndexMap<CriterionId, SheetRating>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRating {
    pub rating: Rating,
    pub rationale: String,
}

/// The rating of one criterion on which the assessors agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub rating: Rating,
    pub rationale: String,
    /// Assessors who agreed.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PANEL_MAX + 1 }>")]
    pub by: Vec<String>,
    pub at: Moment,
}

impl Panel {
    pub fn is_empty(&self) -> bool {
        *self == Panel::default()
    }

    pub fn is_gathered(&self) -> bool {
        !self.sheets.is_empty()
    }

    /// The rating that each assessor gave on a criterion, in the order of the sheets.
    pub fn ratings_on(&self, criterion: &CriterionId) -> Vec<Option<&Rating>> {
        self.sheets.iter().map(|sheet| sheet.ratings.get(criterion).map(|each| &each.rating)).collect()
    }
}

impl Preparation {
    /// Everybody who rates; the assessor alone where nobody else was named.
    pub fn raters(&self) -> impl Iterator<Item = &str> {
        [&self.assessor].into_iter().chain(&self.panel).map(String::as_str)
    }

    pub fn has_panel(&self) -> bool {
        !self.panel.is_empty()
    }
}

/// The number of entries that each sheet takes over from a session's trail: all up to the close. None while the
/// interview is not closed, or if anything that a rating could rest on was changed since. Removing a rater changes
/// nothing for the others. A sheet of material begins with all entries.
pub fn entries_to_rate_from(trail: &Trail) -> Option<usize> {
    let entries = trail.entries();
    if let Some(Entry { event: Event::PracticeBegun(Practice::Recorded { .. }), .. }) = entries.get(1) {
        // Material stays as it was made for its sheets.
        return entries.iter().any(|entry| entry.event == Event::InterviewClosed).then_some(entries.len());
    }
    let closed = entries.iter().rposition(|entry| entry.event == Event::InterviewClosed)?;
    let prepared = entries[..closed].iter().rev().find_map(|entry| match &entry.event {
        Event::Prepared(preparation) => Some(preparation),
        _ => None,
    });
    let changes_nothing = |entry: &Entry| match &entry.event {
        Event::Paused
        | Event::Resumed
        | Event::LanguageShown { .. }
        | Event::QuestionOpened { .. }
        | Event::QuestionFlagged { .. }
        | Event::ConsentGiven(_)
        | Event::ConsentWithdrawn(_)
        | Event::ConsentTakenBack
        | Event::FeedbackWritten { .. }
        // Who decides on the result, what is advised and when one may come again bears on no rating.
        | Event::CommissionNamed(_)
        | Event::AdviceWritten { .. }
        | Event::ResitSet { .. }
        | Event::ResitTakenBack
        // What is still to come, and who was present, bears on no rating.
        | Event::PlanLineSet { .. }
        | Event::PlanLineTakenBack { .. }
        | Event::SittingDescribed { .. }
        | Event::SheetsGathered { .. }
        // The leave-taking of an interview bears on no rating.
        | Event::ItemDone { script: ScriptPart::Closing, .. }
        | Event::ItemRefused { script: ScriptPart::Closing, .. }
        | Event::ItemCleared { script: ScriptPart::Closing, .. } => true,
        Event::Prepared(changed) => prepared.is_some_and(|prepared| {
            let fewer = changed.panel.iter().all(|name| prepared.panel.contains(name));
            fewer && Preparation { panel: prepared.panel.clone(), ..changed.clone() } == *prepared
        }),
        _ => false,
    };
    entries[closed + 1..].iter().all(changes_nothing).then_some(closed + 1)
}

impl Record {
    /// Returns whether the session or sheet is signed, so that nothing but amendments can follow.
    pub fn is_signed(&self) -> bool {
        self.signature.is_some() || self.panel.own.as_ref().is_some_and(|own| own.signed.is_some())
    }

    /// Returns whether several assessors are to rate, each on a sheet, and have not done so yet.
    pub fn waits_for_sheets(&self) -> bool {
        self.preparation.has_panel() && self.panel.own.is_none() && !self.panel.is_gathered()
    }

    /// The criteria in scope on which no agreement was reached.
    pub fn criteria_referred<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a CriterionId> {
        let ids = self.criteria_in_scope(rubric).map(|criterion| &criterion.id);
        ids.filter(|id| self.panel.referred.contains_key(*id))
    }

    /// Folds in what is about several assessors.
    pub(super) fn apply_panel(&mut self, entry: &Entry, rubric: &Rubric) {
        match &entry.event {
            Event::SheetBegun { rater } => self.panel.own = Some(OwnSheet { rater: rater.clone(), signed: None }),
            Event::SheetSigned { name, .. } => {
                if let Some(own) = &mut self.panel.own {
                    own.signed = Some((name.clone(), entry.at));
                }
            }
            Event::SheetsGathered { sheets } => {
                self.panel.sheets.clone_from(sheets);
                for criterion in rubric.criteria.values() {
                    let ratings = self.panel.ratings_on(&criterion.id);
                    if let Some(rating) = settle::settled(&ratings, rubric.panel, rubric.scale_of(criterion)) {
                        let rationale = rationale_of_those(sheets, &criterion.id, &rating);
                        self.count(&criterion.id, Some(rating), rationale, rubric);
                    }
                }
            }
            Event::Agreed { criterion, rating, rationale, by } => {
                self.panel.referred.shift_remove(criterion);
                self.count(criterion, Some(rating.clone()), rationale.clone(), rubric);
                let (rating, rationale, by) = (rating.clone(), rationale.clone(), by.clone());
                self.panel.agreed.insert(criterion.clone(), Agreement { rating, rationale, by, at: entry.at });
            }
            Event::CriterionReferred { criterion, reason } => {
                self.panel.agreed.shift_remove(criterion);
                self.count(criterion, None, String::new(), rubric);
                self.panel.referred.insert(criterion.clone(), reason.clone());
            }
            _ => {}
        }
    }

    /// Sets the rating that counts for a criterion from now on.
    fn count(&mut self, criterion: &CriterionId, rating: Option<Rating>, rationale: String, rubric: &Rubric) {
        let before_asked = rating.is_some() && self.times_are_known() && !self.was_informed(criterion, rubric);
        self.ratings.insert(criterion.clone(), RatingRecord { rating, rationale, before_asked, carried: false });
    }
}

/// The rationales of those who rated so, each with the name.
fn rationale_of_those(sheets: &[Sheet], criterion: &CriterionId, rating: &Rating) -> String {
    let said = |sheet: &Sheet| {
        let own = sheet.ratings.get(criterion).filter(|own| own.rating == *rating && !own.rationale.is_empty())?;
        Some(format!("{}: {}", sheet.rater, own.rationale))
    };
    sheets.iter().filter_map(said).collect::<Vec<_>>().join("\n")
}
