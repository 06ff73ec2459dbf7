//! The agreement of decisions, beside that of levels. A decision is what the rules make of one rater's ratings: a level
//! more or less on one criterion may change nothing in it, or whether a unit is recognised.

use indexmap::IndexMap;

use crate::{
    agreement::{
        AgreementWishes, MeasurementLevel, Overview, RatedUnit, RatingScale, RatingTable, TableError, Weights, overview,
    },
    judgement::{UnitOutcome, recommend},
    rubric::{CriterionId, UnitId},
    session::{Interview, Moment, Outcome, RatingRecord, SheetRating},
};

use super::ratings::Ratings;

/// The decision that follows from one rater's ratings of one subject.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RaterDecision {
    /// None where the interview is incomplete.
    pub outcome: Option<Outcome>,
    /// True for each unit that is recognised. Only units that these ratings decide are here: none that is credited,
    /// carried over, not applied for or not assessed.
    pub units: IndexMap<UnitId, bool>,
}

/// The agreement of decisions, as names without order but that recognition is the higher of two.
#[derive(Debug, Clone)]
pub struct DecisionFigures {
    /// The figures of the outcome of the whole.
    pub outcome: Overview,
    /// The figures of recognition, over all units of all subjects together.
    pub units: Overview,
    pub by_unit: Vec<UnitDecisions>,
}

/// The decisions on one unit.
#[derive(Debug, Clone)]
pub struct UnitDecisions {
    pub unit: UnitId,
    pub recognised: usize,
    pub not_recognised: usize,
    pub figures: Overview,
}

impl RaterDecision {
    /// The decision of an interview where its ratings are these, or where none are given its own.
    pub(super) fn of(
        interview: &Interview,
        ratings: Option<&IndexMap<CriterionId, SheetRating>>,
        signed_at: Moment,
    ) -> Self {
        let mut record = interview.record().clone();
        if let Some(ratings) = ratings {
            record.ratings.retain(|_, given| given.carried);
            let given = |(criterion, given): (&CriterionId, &SheetRating)| {
                let (rating, rationale) = (Some(given.rating.clone()), given.rationale.clone());
                (criterion.clone(), RatingRecord { rating, rationale, before_asked: false, carried: false })
            };
            record.ratings.extend(ratings.iter().map(given));
        }
        let on = record.decided_on().unwrap_or(signed_at.date_naive());
        let recommendation = recommend(interview.rubric(), &record, on);
        let decided = |outcome| match outcome {
            UnitOutcome::Recognised => Some(true),
            UnitOutcome::Shown | UnitOutcome::MoreEvidence | UnitOutcome::NotYet => Some(false),
            UnitOutcome::Credited
            | UnitOutcome::CarriedOver
            | UnitOutcome::NotAssessed
            | UnitOutcome::NotAppliedFor => None,
        };
        let units = recommendation.units.iter();
        RaterDecision {
            outcome: recommendation.outcome,
            units: units.filter_map(|each| Some((each.unit.clone(), decided(each.outcome)?))).collect(),
        }
    }
}

impl Ratings {
    pub fn decision(&self, subject: usize, rater: usize) -> Option<&RaterDecision> {
        self.decisions[subject * self.raters.len() + rater].as_ref()
    }

    /// The units that any ratings decide, in the rubric's order.
    pub fn units_decided(&self) -> Vec<&UnitId> {
        let decided = |unit: &&UnitId| self.decisions.iter().flatten().any(|each| each.units.contains_key(*unit));
        self.rubric.units.keys().filter(decided).collect()
    }

    /// Recognised (1) or not (0), of these units: a row for each of a subject.
    pub fn recognised(&self, units: &[&UnitId]) -> Result<RatingTable, TableError> {
        let all = || (0..self.subjects.len()).flat_map(|subject| units.iter().map(move |unit| (subject, *unit)));
        let decided = |subject: usize, unit: &UnitId| -> Vec<Option<f64>> {
            let of = |rater| Some(f64::from(u8::from(*self.decision(subject, rater)?.units.get(unit)?)));
            (0..self.raters.len()).map(of).collect()
        };
        let rows = all().map(|(subject, unit)| (subject, unit, decided(subject, unit)));
        let rows: Vec<_> = rows.filter(|(_, _, row)| row.iter().any(Option::is_some)).collect();
        let named = |(subject, unit, _): &(usize, &UnitId, _)| {
            RatedUnit::new(&self.subject_name(*subject), Some(unit.as_str()))
        };
        let cells: Vec<Option<f64>> = rows.iter().flat_map(|(_, _, row)| row.iter().copied()).collect();
        let names = rows.iter().map(named).collect();
        RatingTable::new(self.raters.clone(), names, RatingScale::Numbers, &[0.0, 1.0], &cells)
    }

    /// The outcome of each subject, as names.
    pub fn outcomes(&self) -> Result<RatingTable, TableError> {
        let place = |outcome: Outcome| Outcome::ALL.iter().position(|each| *each == outcome);
        let decided =
            |subject: usize, rater: usize| place(self.decision(subject, rater)?.outcome?).map(|place| place as f64);
        let rows = (0..self.subjects.len())
            .map(|subject| (subject, (0..self.raters.len()).map(|rater| decided(subject, rater)).collect::<Vec<_>>()));
        let rows: Vec<_> = rows.filter(|(_, row)| row.iter().any(Option::is_some)).collect();
        let found = |place: &usize| rows.iter().any(|(_, row)| row.contains(&Some(*place as f64)));
        let chosen: Vec<usize> = (0..Outcome::ALL.len()).filter(found).collect();
        let code = |value: f64| chosen.iter().position(|place| *place as f64 == value).map(|at| at as f64);
        let cells: Vec<Option<f64>> =
            rows.iter().flat_map(|(_, row)| row.iter().map(|cell| cell.and_then(code))).collect();
        let names = rows.iter().map(|(subject, _)| RatedUnit::new(&self.subject_name(*subject), None)).collect();
        let scale = RatingScale::Names(chosen.iter().map(|place| Outcome::ALL[*place].name().to_owned()).collect());
        RatingTable::new(self.raters.clone(), names, scale, &[], &cells)
    }
}

/// The number of tables that decisions have figures of.
pub(super) fn tables_of_decisions(ratings: &Ratings) -> usize {
    2 + ratings.units_decided().len()
}

pub(super) fn decisions(
    ratings: &Ratings,
    wishes: &AgreementWishes,
    done: &(dyn Fn(u64) + Sync),
) -> Result<DecisionFigures, TableError> {
    let wishes = AgreementWishes { level: MeasurementLevel::Nominal, weights: Weights::Unweighted, ..*wishes };
    let units = ratings.units_decided();
    let one = |unit: &UnitId| {
        let table = ratings.recognised(&[unit])?;
        let given = (0..table.units().len()).flat_map(|row| (0..table.raters().len()).map(move |rater| (row, rater)));
        let given: Vec<f64> = given.filter_map(|(row, rater)| table.cell(row, rater)).collect();
        let recognised = given.iter().filter(|value| **value > 0.0).count();
        Ok(UnitDecisions {
            unit: unit.clone(),
            recognised,
            not_recognised: given.len() - recognised,
            figures: overview(&table, &wishes, done),
        })
    };
    Ok(DecisionFigures {
        outcome: overview(&ratings.outcomes()?, &wishes, done),
        units: overview(&ratings.recognised(&units)?, &wishes, done),
        by_unit: units.iter().map(|unit| one(unit)).collect::<Result<_, _>>()?,
    })
}
