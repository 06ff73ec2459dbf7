//! Carrying over: what of a signed session stands in one that follows it, by the rubric that it follows with and the day
//! on which it is begun. A pure function of these, so that every door proposes the same, and whoever has both files can
//! see that the one holds what the other said.

use chrono::{Months, NaiveDate};
use indexmap::IndexMap;

use crate::{
    locale::{Explain, Message},
    message,
    rubric::{Criterion, CriterionId, Rubric, Unit, UnitId},
    session::{
        AdviceOn, CarriedFrom, CarriedItem, CarriedRating, Decision, Event, EvidenceId, Follows, Interview, Judgement,
        NotCarried, Outcome, PlanLine, PlanLineId, Planned, Preparation, Rating, Record, RubricReference,
        RuleOfEvidence,
    },
};

use super::{
    CriterionResult, CriterionStatus, Recommendation, UnitOutcome, demand, evidence_days::EvidenceDays,
    grounds::Grounds, overall::recommend,
};

/// Reason why a session cannot be followed, with what can be done instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotFollow {
    NotSigned,
    Practice,
    /// A rating sheet of one of several assessors.
    Sheet,
    AnotherRubric {
        followed: String,
        rubric: String,
    },
    /// Every unit of the rubric is recognised.
    NothingOpen,
    /// It was signed after the day on which the other begins.
    SignedLater,
    /// The candidate has withdrawn the whole consent.
    ConsentWithdrawn,
    /// The session was changed by another hand.
    Altered,
}

impl Explain for CannotFollow {
    fn explain(&self) -> Message {
        match self {
            CannotFollow::NotSigned => message!("follow-not-signed"),
            CannotFollow::Practice => message!("follow-practice"),
            CannotFollow::Sheet => message!("follow-sheet"),
            CannotFollow::AnotherRubric { followed, rubric } => {
                message!("follow-another-rubric", followed = followed.as_str(), rubric = rubric.as_str())
            }
            CannotFollow::NothingOpen => message!("follow-nothing-open"),
            CannotFollow::SignedLater => message!("follow-signed-later"),
            CannotFollow::ConsentWithdrawn => message!("follow-consent-withdrawn"),
            CannotFollow::Altered => message!("follow-altered"),
        }
    }
}

/// A session as it was signed: what was added later changes nothing that is carried over.
struct Signed<'a> {
    interview: &'a Interview,
    record: Record,
    hash: &'a str,
    on: NaiveDate,
    judged: Recommendation,
}

impl<'a> Signed<'a> {
    fn of(interview: &'a Interview) -> Option<Self> {
        let entries = interview.trail().entries();
        let at = entries.iter().position(|entry| matches!(entry.event, Event::Signed { .. }))?;
        let mut record = Record::new(interview.rubric());
        entries[..=at].iter().for_each(|entry| record.apply(entry, interview.rubric()));
        let on = entries[at].at.date_naive();
        let judged = recommend(interview.rubric(), &record, on);
        Some(Signed { interview, record, hash: &entries[at].hash, on, judged })
    }

    fn here(&self) -> CarriedFrom {
        CarriedFrom { session: self.interview.session().clone(), signed: self.on }
    }

    fn outcome(&self) -> Option<Outcome> {
        self.record.signature.as_ref().map(|signature| signature.outcome)
    }

    /// Returns whether the assessor decided on less than what was computed.
    fn is_lowered(&self) -> bool {
        match &self.record.decision {
            Some(Decision::Departed { computed, outcome, .. }) => computed.is_some_and(|computed| *outcome < computed),
            _ => false,
        }
    }

    /// The units that were recognised, each with where it was so first.
    fn units(&self) -> impl Iterator<Item = (&UnitId, CarriedFrom)> {
        self.judged.units.iter().filter_map(|result| match result.outcome {
            UnitOutcome::CarriedOver => Some((&result.unit, self.record.carried_unit(&result.unit)?.clone())),
            outcome if outcome.is_recognised() => Some((&result.unit, self.here())),
            _ => None,
        })
    }

    /// The ratings that were settled: of units that were recognised all, of others those that nothing is open about.
    fn ratings(&self) -> IndexMap<CriterionId, CarriedRating> {
        let grounds = Grounds::of(&self.record, self.interview.rubric());
        let rating = |result: &CriterionResult| {
            let own = self.record.ratings.get(&result.criterion)?;
            let carried = self.record.carried_rating(&result.criterion);
            Some(CarriedRating {
                from: carried.map_or_else(|| self.here(), |carried| carried.from.clone()),
                rating: own.rating.clone()?,
                rationale: own.rationale.clone(),
                answers: grounds.on(&result.criterion).answers.iter().map(|id| (*id).clone()).collect(),
            })
        };
        let settled = |result: &CriterionResult, recognised: bool| match result.status {
            CriterionStatus::Met | CriterionStatus::Bonus | CriterionStatus::Deduction => true,
            CriterionStatus::NotMet | CriterionStatus::NotEnoughEvidence => recognised,
            CriterionStatus::NotAssessed | CriterionStatus::NotApplicable => false,
        };
        let of_units = self.judged.units.iter().flat_map(|unit| {
            let recognised = unit.outcome.is_recognised();
            unit.criteria.iter().filter(move |result| settled(result, recognised))
        });
        // An interview without a result settles nothing, but what it carried over was signed before.
        let no_result = self.outcome() == Some(Outcome::NoResult);
        let stands = |result: &&CriterionResult| !no_result || self.record.carried_rating(&result.criterion).is_some();
        of_units.filter(stands).filter_map(|result| Some((result.criterion.clone(), rating(result)?))).collect()
    }

    fn evidence(&self) -> impl Iterator<Item = (&EvidenceId, CarriedItem)> {
        self.record.evidence.iter().map(|(id, item)| {
            let from = self.record.carried_item(id).cloned().unwrap_or_else(|| self.here());
            (id, CarriedItem { from, item: item.clone() })
        })
    }
}

/// What is carried over from a signed session into one with this rubric that is begun on this day, with what is not
/// carried over and why.
///
/// # Errors
/// Returns why the session cannot be followed.
pub fn carry(earlier: &Interview, rubric: &Rubric, on: NaiveDate) -> Result<Follows, CannotFollow> {
    let before = earlier.rubric();
    if earlier.record().panel.own.is_some() {
        return Err(CannotFollow::Sheet);
    }
    if earlier.record().practice.is_some() {
        return Err(CannotFollow::Practice);
    }
    if earlier.record().consent_withdrawn().is_some() {
        return Err(CannotFollow::ConsentWithdrawn);
    }
    let signed = Signed::of(earlier).ok_or(CannotFollow::NotSigned)?;
    if before.id != rubric.id {
        let (followed, rubric) = (before.id.to_string(), rubric.id.to_string());
        return Err(CannotFollow::AnotherRubric { followed, rubric });
    }
    if signed.on > on {
        return Err(CannotFollow::SignedLater);
    }
    let mut not_carried = Vec::new();
    let units = units(&signed, rubric, on, &mut not_carried);
    if rubric.units.keys().all(|unit| units.contains_key(unit)) {
        return Err(CannotFollow::NothingOpen);
    }
    let mut follows = Follows {
        session: earlier.session().clone(),
        last_hash: signed.hash.to_owned(),
        signed: signed.on,
        rubric: RubricReference {
            id: before.id.clone(),
            version: before.version.clone(),
            digest: before.digest.clone(),
        },
        proposed: proposed(&signed.record.preparation, rubric, &units),
        ratings: ratings(&signed, rubric, on, &units, &mut not_carried),
        units,
        evidence: evidence(&signed, rubric, on, &mut not_carried),
        plan: IndexMap::new(),
        not_carried,
    };
    drop_lapsed(&mut follows, rubric, on);
    follows.plan = plan(&signed, rubric, on, &follows.units);
    follows.not_carried.extend(changes(before, rubric));
    Ok(follows)
}

/// The units that stay recognised.
fn units(
    signed: &Signed,
    rubric: &Rubric,
    on: NaiveDate,
    not_carried: &mut Vec<NotCarried>,
) -> IndexMap<UnitId, CarriedFrom> {
    let mut units = IndexMap::new();
    let shown = signed.judged.units.iter().filter(|unit| unit.outcome == UnitOutcome::Shown);
    let shown = shown.filter(|unit| rubric.unit(&unit.unit).is_some());
    not_carried.extend(shown.map(|unit| NotCarried::UnitShown { unit: unit.unit.clone() }));
    for (id, from) in signed.units() {
        let until = valid_until(&from, rubric);
        let unit = id.clone();
        match until {
            _ if rubric.unit(id).is_none() => {
                let title = title_of(signed.interview.rubric().unit(id), signed);
                not_carried.push(NotCarried::UnitGone { unit, title });
            }
            _ if signed.is_lowered() => not_carried.push(NotCarried::DepartedFrom { unit }),
            Some(until) if until < on => not_carried.push(NotCarried::UnitExpired { unit, until }),
            _ => {
                units.insert(unit, from);
            }
        }
    }
    units
}

/// The last day on which what was signed then is recognised; none where the rubric does not say.
fn valid_until(from: &CarriedFrom, rubric: &Rubric) -> Option<NaiveDate> {
    let months = Months::new(rubric.recognition.as_ref()?.months.into());
    from.signed.checked_add_months(months)
}

fn title_of(unit: Option<&Unit>, signed: &Signed) -> String {
    unit.map_or_else(String::new, |unit| unit.title.get(&signed.record.preparation.language).to_owned())
}

/// The same candidate, with every unit that is open.
fn proposed(before: &Preparation, rubric: &Rubric, units: &IndexMap<UnitId, CarriedFrom>) -> Preparation {
    let fresh = Preparation::new(rubric);
    let open = rubric.units.keys().filter(|unit| !units.contains_key(*unit));
    let known = rubric.circumstances.keys().filter(|id| before.circumstances.contains(id));
    Preparation {
        candidate: before.candidate.clone(),
        units: open.cloned().collect(),
        circumstances: known.cloned().collect(),
        place: before.place.clone(),
        mode: before.mode,
        language: before.language.clone(),
        spoken: before.spoken.clone(),
        adjustments: before.adjustments.clone(),
        ..fresh
    }
}

/// The ratings that the rubric still has, at a level that it still has; of criteria in open units, those that do by it and
/// are no older than a recognition may be.
fn ratings(
    signed: &Signed,
    rubric: &Rubric,
    on: NaiveDate,
    units: &IndexMap<UnitId, CarriedFrom>,
    not_carried: &mut Vec<NotCarried>,
) -> IndexMap<CriterionId, CarriedRating> {
    let stands = |(id, carried): &(CriterionId, CarriedRating)| {
        let Some(criterion) = rubric.criterion(id) else { return false };
        let rank = match &carried.rating {
            Rating::Level(level) => rubric.scale_of(criterion).rank_of(level),
            Rating::NotEnoughEvidence => None,
        };
        rank.is_some_and(|rank| units.contains_key(&criterion.unit) || rank >= criterion.needed)
    };
    let expired = |(id, carried): &(CriterionId, CarriedRating)| {
        let open = rubric.criterion(id).is_some_and(|criterion| !units.contains_key(&criterion.unit));
        valid_until(&carried.from, rubric).filter(|until| open && *until < on)
    };
    let (expired, valid): (Vec<_>, Vec<_>) = (signed.ratings().into_iter().filter(stands))
        .map(|each| (expired(&each), each))
        .partition(|(until, _)| until.is_some());
    // Where the whole unit expired, that is told once.
    let told = |unit: &UnitId, not_carried: &[NotCarried]| {
        not_carried.iter().any(|each| matches!(each, NotCarried::UnitExpired { unit: of, .. } if of == unit))
    };
    for (until, (criterion, _)) in expired {
        let unit = &rubric.criteria[&criterion].unit;
        if let Some(until) = until.filter(|_| !told(unit, not_carried)) {
            not_carried.push(NotCarried::RatingExpired { criterion, until });
        }
    }
    valid.into_iter().map(|(_, each)| each).collect()
}

/// The items that are current still.
fn evidence(
    signed: &Signed,
    rubric: &Rubric,
    on: NaiveDate,
    not_carried: &mut Vec<NotCarried>,
) -> IndexMap<EvidenceId, CarriedItem> {
    let days = EvidenceDays::of(&Record::new(rubric), on);
    let mut carried = IndexMap::new();
    for (id, mut each) in signed.evidence() {
        each.item.criteria.retain(|criterion| rubric.criterion(criterion).is_some());
        let criteria = || each.item.criteria.iter().map(|id| &rubric.criteria[id]);
        let demands = criteria()
            .map(|criterion| &criterion.evidence)
            .chain(criteria().map(|criterion| &rubric.units[&criterion.unit].evidence))
            .chain([&rubric.evidence])
            .flat_map(|asked| asked.demands());
        let (evidence, title) = (id.clone(), each.item.title.clone());
        if demand::is_too_old(&each.item, demands, days) {
            not_carried.push(NotCarried::EvidenceTooOld { evidence, title });
        } else if each.item.rules.verdict(RuleOfEvidence::Current).judgement == Judgement::No {
            not_carried.push(NotCarried::EvidenceNotCurrent { evidence, title });
        } else {
            carried.insert(evidence, each);
        }
    }
    carried
}

/// The lines of the plan that are open on a day and ask for what this rubric has, but those for what is recognised.
fn plan(
    signed: &Signed,
    rubric: &Rubric,
    on: NaiveDate,
    units: &IndexMap<UnitId, CarriedFrom>,
) -> IndexMap<PlanLineId, PlanLine> {
    let is_wanted = |line: &PlanLine| {
        let unit = match &line.about {
            None => None,
            Some(AdviceOn::Unit(unit)) => Some(unit),
            Some(AdviceOn::Criterion(criterion)) => match rubric.criterion(criterion) {
                Some(known) => Some(&known.unit),
                None => return false,
            },
        };
        let known = match &line.what {
            Planned::Observation(sheet) => rubric.observation_sheet(sheet).is_some(),
            Planned::Question(question) => rubric.question(question).is_some(),
            Planned::Evidence(_) | Planned::Sitting | Planned::Task => true,
        };
        known && unit.is_none_or(|unit| rubric.unit(unit).is_some() && !units.contains_key(unit))
    };
    let open = signed.record.planned(on).filter(|(_, line, standing)| standing.is_open() && is_wanted(line));
    open.map(|(id, line, _)| (id.clone(), PlanLine { evidence: None, ..line.clone() })).collect()
}

/// Leaves out the ratings whose evidence is not there by the rubric: their criteria are open once more.
fn drop_lapsed(follows: &mut Follows, rubric: &Rubric, on: NaiveDate) {
    let mut record = Record::new(rubric);
    record.take_over(follows, rubric);
    let judged = recommend(rubric, &record, on);
    let open = judged.units.iter().filter(|unit| unit.outcome != UnitOutcome::CarriedOver);
    let lapsed = open.flat_map(|unit| &unit.criteria).filter(|result| {
        let short = !result.demands.is_met();
        short && result.applies() && follows.ratings.contains_key(&result.criterion)
    });
    for criterion in lapsed.map(|result| result.criterion.clone()).collect::<Vec<_>>() {
        follows.ratings.shift_remove(&criterion);
        follows.not_carried.push(NotCarried::RatingLapsed { criterion });
    }
}

/// The differences between two versions of a rubric that bear on what is carried over.
fn changes(before: &Rubric, now: &Rubric) -> Vec<NotCarried> {
    if before.digest == now.digest {
        return Vec::new();
    }
    let mut changes = Vec::new();
    for unit in now.units.values() {
        match before.unit(&unit.id) {
            None => changes.push(NotCarried::UnitNew { unit: unit.id.clone() }),
            Some(then) if is_changed(then, unit) => changes.push(NotCarried::UnitChanged { unit: unit.id.clone() }),
            Some(_) => {}
        }
    }
    for criterion in now.criteria.values() {
        let id = || criterion.id.clone();
        match before.criterion(&criterion.id) {
            None => changes.push(NotCarried::CriterionNew { criterion: id() }),
            Some(then) if is_other((then, before), (criterion, now)) => {
                changes.push(NotCarried::CriterionChanged { criterion: id() });
            }
            Some(_) => {}
        }
    }
    for criterion in before.criteria.values().filter(|criterion| now.criterion(&criterion.id).is_none()) {
        let title = criterion.title.get(before.fallback()).to_owned();
        changes.push(NotCarried::CriterionGone { criterion: criterion.id.clone(), title });
    }
    if before.rule != now.rule || before.evidence != now.evidence {
        changes.push(NotCarried::WholeChanged);
    }
    changes
}

fn is_changed(then: &Unit, now: &Unit) -> bool {
    then.rule != now.rule
        || then.credits != now.credits
        || then.evidence != now.evidence
        || then.separately != now.separately
}

fn is_other((then, before): (&Criterion, &Rubric), (criterion, now): (&Criterion, &Rubric)) -> bool {
    let level = |criterion: &Criterion, rubric: &Rubric, rank: usize| {
        rubric.scale_of(criterion).levels.get(rank).map(|level| level.id.clone())
    };
    let needed = |criterion: &Criterion, rubric| level(criterion, rubric, criterion.needed);
    let critical =
        |criterion: &Criterion, rubric| criterion.critical.and_then(|critical| level(criterion, rubric, critical));
    needed(then, before) != needed(criterion, now)
        || critical(then, before) != critical(criterion, now)
        || then.evidence != criterion.evidence
        || then.unit != criterion.unit
        || then.weight != criterion.weight
}

/// Reason why what a session carried over is not what the session before it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainFault {
    /// The session named was not signed, or its signature has another hash.
    Signature,
    /// Not what was signed, by the id of a unit, a criterion or an item.
    Carried { what: String },
}

/// Checks that all that was carried over is what the session before it says.
///
/// # Errors
/// Returns the first thing that is not so.
pub fn agrees(follows: &Follows, earlier: &Interview) -> Result<(), ChainFault> {
    let signed = Signed::of(earlier).filter(|signed| signed.hash == follows.last_hash);
    let signed = signed.filter(|signed| signed.on == follows.signed).ok_or(ChainFault::Signature)?;
    let fault = |what: &dyn ToString| Err(ChainFault::Carried { what: what.to_string() });
    let units: IndexMap<&UnitId, CarriedFrom> = signed.units().collect();
    if let Some((unit, _)) = follows.units.iter().find(|(unit, from)| units.get(unit) != Some(from)) {
        return fault(unit);
    }
    let ratings = signed.ratings();
    if let Some((criterion, _)) = follows.ratings.iter().find(|(id, carried)| ratings.get(*id) != Some(carried)) {
        return fault(criterion);
    }
    let evidence: IndexMap<&EvidenceId, CarriedItem> = signed.evidence().collect();
    let is_same = |id: &EvidenceId, carried: &CarriedItem| {
        let Some(mut then) = evidence.get(id).cloned() else { return false };
        let kept = carried.item.criteria.iter().all(|criterion| then.item.criteria.contains(criterion));
        then.item.criteria.clone_from(&carried.item.criteria);
        kept && then == *carried
    };
    let planned = |id: &PlanLineId, line: &PlanLine| {
        let then = signed.record.plan.get(id).map(|of| PlanLine { evidence: None, ..of.line.clone() });
        then.as_ref() == Some(line)
    };
    if let Some((line, _)) = follows.plan.iter().find(|(id, line)| !planned(id, line)) {
        return fault(line);
    }
    match follows.evidence.iter().find(|(id, carried)| !is_same(id, carried)) {
        Some((evidence, _)) => fault(evidence),
        None => Ok(()),
    }
}
