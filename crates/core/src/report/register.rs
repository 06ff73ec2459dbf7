//! The register: one row for each signed session, for the platform or book in which a centre enters its results. It
//! holds what is on record and nothing else: what a rubric or a centre does not name stays empty. Practice, drafts and
//! interviews without a result have no row.

use chrono::NaiveDate;

use crate::{
    judgement::{Recommendation, UnitResult, recommendation_of},
    locale::Locale,
    rubric::{Rubric, Text, Unit, UnitId},
    session::{Interview, Outcome},
};

use super::{
    letter::Centre,
    tables::{SheetCell, TableSheet},
    tally_told,
};

/// The reason why a session has no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInRegister {
    Practice,
    NotSigned,
    NoResult,
}

impl NotInRegister {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            NotInRegister::Practice => "practice",
            NotInRegister::NotSigned => "not-signed",
            NotInRegister::NoResult => "no-result",
        }
    }
}

/// The heads of the columns, by the messages that say them.
const COLUMNS: [&str; 25] = [
    "prepare-candidate",
    "rubric-profession",
    "rubric-standard",
    "rubric-standard-act",
    "rubric-standard-date",
    "rubric-framework",
    "rubric-programme",
    "tables-rubric",
    "tables-rubric-id",
    "tables-rubric-version",
    "report-result",
    "register-units",
    "register-carried",
    "register-parts",
    "register-assessors",
    "register-commission",
    "register-signed-by",
    "register-signed-on",
    "register-informed-on",
    "register-informed-way",
    "register-resit",
    "register-centre",
    "register-accreditation",
    "register-accredited-until",
    "report-code",
];

/// The table without rows.
pub fn register(locale: &Locale) -> TableSheet {
    let head = COLUMNS.iter().map(|id| locale.text(id)).collect();
    TableSheet { title: locale.text("register-title"), head, rows: Vec::new() }
}

/// The row of a session.
///
/// # Errors
/// Returns why it has none.
pub fn register_row(
    interview: &Interview,
    centre: Option<&Centre>,
    locale: &Locale,
) -> Result<Vec<SheetCell>, NotInRegister> {
    let (rubric, record) = (interview.rubric(), interview.record());
    if record.practice.is_some() {
        return Err(NotInRegister::Practice);
    }
    let signature = record.signature.as_ref().ok_or(NotInRegister::NotSigned)?;
    if signature.outcome == Outcome::NoResult {
        return Err(NotInRegister::NoResult);
    }
    let signed = signature.at.date_naive();
    let recommendation = recommendation_of(interview, None, signed);
    let words = |text: &Text| text.get(locale.language()).to_owned();
    let cell = |text: String| if text.is_empty() { SheetCell::Empty } else { SheetCell::Text(text) };
    let of_rubric = |text: Option<&Text>| cell(text.map(words).unwrap_or_default());
    let date = |day: Option<NaiveDate>| day.map_or(SheetCell::Empty, SheetCell::Date);
    // What is met counts for nothing where nothing is recognised.
    let recognises = matches!(signature.outcome, Outcome::Full | Outcome::Partial);
    let recognised = |of: fn(&Recommendation, Outcome, &Rubric, &Locale) -> String| match recognises {
        true => cell(of(&recommendation, signature.outcome, rubric, locale)),
        false => SheetCell::Empty,
    };
    let standard = rubric.standard.as_ref();
    let informed = record.informed.last();
    let accreditation = centre.and_then(|centre| centre.accreditation.as_ref());
    let code: String = interview.trail().last_hash().to_uppercase().chars().take(16).collect();
    Ok(vec![
        cell(record.preparation.candidate.clone()),
        of_rubric(rubric.profession.as_ref()),
        of_rubric(standard.map(|standard| &standard.title)),
        of_rubric(standard.and_then(|standard| standard.act.as_ref())),
        date(standard.and_then(|standard| standard.date)),
        of_rubric(rubric.framework.as_ref()),
        of_rubric(rubric.qualification_programme.as_ref()),
        cell(words(&rubric.title)),
        cell(rubric.id.to_string()),
        cell(rubric.version.clone()),
        cell(words(&rubric.outcome_words(signature.outcome).label)),
        recognised(units),
        recognised(carried),
        recognised(parts),
        cell(record.preparation.raters().collect::<Vec<_>>().join("; ")),
        cell(commission(interview, locale)),
        cell(signature.name.clone()),
        date(Some(signed)),
        date(informed.map(|informed| informed.on)),
        cell(informed.map(|informed| informed.way.clone()).unwrap_or_default()),
        date(record.resit),
        cell(centre.map(|centre| words(&centre.name)).unwrap_or_default()),
        cell(accreditation.map(|accreditation| accreditation.number.clone()).unwrap_or_default()),
        date(accreditation.and_then(|accreditation| accreditation.until)),
        cell(code),
    ])
}

/// What the commission's votes come to; empty where there was none.
fn commission(interview: &Interview, locale: &Locale) -> String {
    let label = |outcome| interview.rubric().outcome_words(outcome).label.get(locale.language()).to_owned();
    interview.record().commission.tally().map(|tally| tally_told(&tally, label, locale)).unwrap_or_default()
}

/// The units that are recognised, as they are computed; beside partial recognition, those that are so by themselves.
fn units(recommendation: &Recommendation, outcome: Outcome, rubric: &Rubric, locale: &Locale) -> String {
    let titles = counted(recommendation, outcome, rubric).map(|(_, known)| titled(known, locale));
    titles.collect::<Vec<_>>().join("; ")
}

/// Those of the recognised units that were carried over, each with the day on which it was signed.
fn carried(recommendation: &Recommendation, outcome: Outcome, rubric: &Rubric, locale: &Locale) -> String {
    let told = counted(recommendation, outcome, rubric).filter_map(|(unit, known)| {
        let signed = unit.carried_over()?;
        Some(format!("{} ({signed})", titled(known, locale)))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// The units that the register counts as recognised.
fn counted<'a>(
    recommendation: &'a Recommendation,
    outcome: Outcome,
    rubric: &'a Rubric,
) -> impl Iterator<Item = (&'a UnitResult, &'a Unit)> {
    let by_themselves: Vec<&UnitId> = recommendation.units_by_themselves(rubric).collect();
    let recognised = recommendation.units.iter().filter(|unit| unit.outcome.is_recognised());
    recognised.filter_map(move |unit| {
        let counts = outcome == Outcome::Full || by_themselves.contains(&&unit.unit);
        rubric.unit(&unit.unit).filter(|_| counts).map(|known| (unit, known))
    })
}

fn titled(unit: &Unit, locale: &Locale) -> String {
    format!("{} {}", unit.id, unit.title.get(locale.language()))
}

/// The parts that are recognised without their units.
fn parts(recommendation: &Recommendation, _: Outcome, rubric: &Rubric, locale: &Locale) -> String {
    let titles = recommendation.parts_by_themselves().filter_map(|part| {
        let known = rubric.part(part)?;
        Some(format!("{} {}", known.id, known.title.get(locale.language())))
    });
    titles.collect::<Vec<_>>().join("; ")
}
