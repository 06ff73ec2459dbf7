//! The progress of a session's sheets. The ratings on a sheet stay in here until every one of them is signed: only
//! [`collect`] gives ratings out, and it gives those of all or of nobody.

use std::path::{Path, PathBuf};

use crate::{
    locale::{Explain, Message, dates},
    message,
    session::{Event, Interview, Moment, OwnSheet, Refusal, Sheet, SheetRating, panel::entries_to_rate_from},
};

use super::{
    super::{Loaded, Protection, read},
    SheetsError, files,
};

/// The sheets beside a session.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionSheets {
    /// Sheets, one for each who rates, the assessor first; of material for each who has begun.
    pub raters: Vec<RaterSheet>,
    /// Files named as sheets that are nobody's here.
    pub others: Vec<(PathBuf, SheetFault)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RaterSheet {
    pub rater: String,
    pub state: SheetState,
}

#[derive(Debug, Clone, PartialEq)]
pub enum SheetState {
    Missing,
    Begun(PathBuf),
    /// The sheet is signed and sealed, and continues the session as it was closed.
    Signed(PathBuf, Moment),
    Faulty(SheetFault),
}

/// Reason why a sheet does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFault {
    /// The sheet cannot be read.
    Unreadable,
    /// The file is of another session, or no sheet, or of somebody who does not rate.
    Foreign,
    /// The sheet does not continue the session as it was closed.
    OtherRecord,
    /// Another hand changed it.
    Altered,
    /// The sheet is signed, but its seal is missing or does not fit.
    Seal,
    /// There are two sheets of one rater.
    Twice,
}

impl SheetFault {
    pub fn explain_for(&self, rater: &str) -> Message {
        match self {
            SheetFault::Unreadable => message!("sheets-unreadable", rater = rater),
            SheetFault::Foreign => message!("sheets-foreign", rater = rater),
            SheetFault::OtherRecord => message!("sheets-other-record", rater = rater),
            SheetFault::Altered => message!("sheets-altered", rater = rater),
            SheetFault::Seal => message!("sheets-seal", rater = rater),
            SheetFault::Twice => message!("sheets-twice", rater = rater),
        }
    }
}

impl Explain for RaterSheet {
    fn explain(&self) -> Message {
        let rater = self.rater.as_str();
        match &self.state {
            SheetState::Missing => message!("sheets-state-missing", rater = rater),
            SheetState::Begun(_) => message!("sheets-state-begun", rater = rater),
            SheetState::Signed(_, at) => message!("sheets-state-signed", rater = rater, at = dates::moment(*at)),
            SheetState::Faulty(fault) => fault.explain_for(rater),
        }
    }
}

impl SessionSheets {
    /// Returns whether all sheets are signed and in order.
    pub fn are_complete(&self) -> bool {
        self.raters.iter().all(|each| matches!(each.state, SheetState::Signed(..)))
    }
}

/// The progress of the sheets, without their ratings.
pub fn look(document: &Path, interview: &Interview, protection: &Protection) -> SessionSheets {
    let (raters, others) = examine(document, interview, protection);
    let state = |found: Found| match found {
        Found::Missing => SheetState::Missing,
        Found::Begun(path) => SheetState::Begun(path),
        Found::Signed(path, sheet) => SheetState::Signed(path, sheet.signed_at),
        Found::Faulty(fault) => SheetState::Faulty(fault),
    };
    SessionSheets {
        raters: raters.into_iter().map(|(rater, found)| RaterSheet { rater, state: state(found) }).collect(),
        others,
    }
}

/// The sheets of all, once each is signed and in order.
pub fn collect(document: &Path, interview: &Interview, protection: &Protection) -> Result<Vec<Sheet>, SheetsError> {
    if interview.record().is_material() {
        return Err(Refusal::Material.into());
    }
    interview.may_be_rated()?;
    let (raters, _) = examine(document, interview, protection);
    let sheet = |(rater, found): (String, Found)| match found {
        Found::Signed(_, sheet) => Ok(sheet),
        Found::Missing => Err(SheetsError::Missing { rater }),
        Found::Begun(_) => Err(SheetsError::NotSigned { rater }),
        Found::Faulty(fault) => Err(SheetsError::Sheet { rater, fault }),
    };
    raters.into_iter().map(sheet).collect()
}

/// The state in which a rater's sheet was found.
enum Found {
    Missing,
    Begun(PathBuf),
    Signed(PathBuf, Sheet),
    Faulty(SheetFault),
}

type Examined = (Vec<(String, Found)>, Vec<(PathBuf, SheetFault)>);

fn examine(document: &Path, interview: &Interview, protection: &Protection) -> Examined {
    let mut others = Vec::new();
    // Material is rated by whoever has a sheet of it.
    let material = interview.record().is_material();
    let named = interview.record().preparation.raters().filter(|_| !material);
    let mut found: Vec<(String, Vec<Found>)> = named.map(|rater| (rater.to_owned(), Vec::new())).collect();
    for path in files(document) {
        // The file alone: what only a journal holds was not signed yet.
        let Ok(loaded) = read::document(&path, protection) else {
            others.push((path, SheetFault::Unreadable));
            continue;
        };
        let own = loaded.interview.record().panel.own.clone();
        let own = own.filter(|_| loaded.interview.session() == interview.session());
        if let Some(own) = own.as_ref().filter(|own| material && !found.iter().any(|(rater, _)| *rater == own.rater)) {
            found.push((own.rater.clone(), Vec::new()));
        }
        let of_rater = own.as_ref().and_then(|own| found.iter_mut().find(|(rater, _)| *rater == own.rater));
        match (own, of_rater) {
            (Some(own), Some((_, found))) => found.push(examine_one(path, &own, &loaded, interview)),
            _ => others.push((path, SheetFault::Foreign)),
        }
    }
    (found.into_iter().map(|(rater, found)| (rater, only(found))).collect(), others)
}

/// Sheets of an earlier close stay beside the one that counts.
fn only(mut found: Vec<Found>) -> Found {
    let outdated = |each: &Found| matches!(each, Found::Faulty(SheetFault::OtherRecord));
    if found.iter().any(|each| !outdated(each)) {
        found.retain(|each| !outdated(each));
    }
    match found.len() {
        0 => Found::Missing,
        1 => found.remove(0),
        _ if found.iter().all(outdated) => Found::Faulty(SheetFault::OtherRecord),
        _ => Found::Faulty(SheetFault::Twice),
    }
}

fn examine_one(path: PathBuf, own: &OwnSheet, loaded: &Loaded, session: &Interview) -> Found {
    if !loaded.alterations.is_empty() {
        return Found::Faulty(SheetFault::Altered);
    }
    let Some(sheet) = continued(session, &loaded.interview) else { return Found::Faulty(SheetFault::OtherRecord) };
    let Some(sheet) = sheet else { return Found::Faulty(SheetFault::Altered) };
    let Some((_, signed_at)) = own.signed else { return Found::Begun(path) };
    let trail = sheet.trail();
    let sealed =
        loaded.seals.iter().any(|seal| seal.entry == trail.len() && seal.verify(session.session(), trail).is_ok());
    if !sealed {
        return Found::Faulty(SheetFault::Seal);
    }
    let rated = sheet.record().criteria_in_scope(session.rubric()).filter_map(|criterion| {
        let rated = sheet.record().ratings.get(&criterion.id).filter(|rated| !rated.carried)?;
        let rating = SheetRating { rating: rated.rating.clone()?, rationale: rated.rationale.clone() };
        Some((criterion.id.clone(), rating))
    });
    let (rater, last_hash) = (own.rater.clone(), trail.last_hash().to_owned());
    Found::Signed(path, Sheet { rater, signed_at, last_hash, ratings: rated.collect() })
}

/// The sheet as it continues the session: each of its entries permitted where it stands. `None` if it continues another
/// record; `Some(None)` if something in it was never permitted.
fn continued(session: &Interview, sheet: &Interview) -> Option<Option<Interview>> {
    let common = entries_to_rate_from(session.trail())?;
    let (ours, theirs) = (session.trail().entries(), sheet.trail().entries());
    let begins = theirs.get(common).is_some_and(|entry| matches!(entry.event, Event::SheetBegun { .. }));
    let same = begins && ours[..common].iter().zip(theirs).all(|(our, their)| our.hash == their.hash);
    if !same {
        return None;
    }
    let mut replayed = Interview::replay(session.rubric().clone(), session.trail().beginning(common))?;
    for entry in &theirs[common..] {
        if replayed.permit(&entry.event).is_err() || replayed.take_up(entry.clone()).is_err() {
            return Some(None);
        }
    }
    Some(Some(replayed))
}
