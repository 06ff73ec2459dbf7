//! Sessions that follow a signed one: what is carried over stands in the second entry of the trail, so that the record
//! follows from this trail alone, and the seal is over it.

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    rubric::{Criterion, CriterionId, QuestionId, Rubric, Unit, UnitId},
};

use super::{
    EvidenceId, EvidenceItem, FieldName, Interview, Moment, PlanLine, PlanLineId, PlanLineRecord, Preparation, Rating,
    RatingRecord, Record, Refusal, RubricReference, SessionId,
    refusal::{bounded, note},
};

/// The session before, and what is carried over from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Follows {
    pub session: SessionId,
    /// The hash of its signature: what is added after it breaks no chain.
    pub last_hash: String,
    pub signed: NaiveDate,
    pub rubric: RubricReference,
    /// The preparation that is proposed: the same candidate, and the units that are open.
    pub proposed: Preparation,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::UNITS_MAX }>")]
    pub units: IndexMap<UnitId, CarriedFrom>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::CRITERIA_MAX }>")]
    pub ratings: IndexMap<CriterionId, CarriedRating>,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::EVIDENCE_MAX }>")]
    pub evidence: IndexMap<EvidenceId, CarriedItem>,
    /// The lines of the plan that are open still.
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::PLAN_LINES_MAX }>"
    )]
    pub plan: IndexMap<PlanLineId, PlanLine>,
    /// Things that are not carried over, and what another version of the rubric changed.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { NOT_CARRIED_MAX }>"
    )]
    pub not_carried: Vec<NotCarried>,
}

/// Most lines about what is not carried over: each unit and criterion of both rubrics, and each item, once or twice.
const NOT_CARRIED_MAX: usize = 4 * (bounds::UNITS_MAX + bounds::CRITERIA_MAX) + bounds::EVIDENCE_MAX;

/// The session in which something was signed first; in a chain not the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedFrom {
    pub session: SessionId,
    pub signed: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedRating {
    pub from: CarriedFrom,
    pub rating: Rating,
    pub rationale: String,
    /// Answers on which it rests, for demands that take answers.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::QUESTIONS_ASKED_MAX }>"
    )]
    pub answers: Vec<QuestionId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedItem {
    pub from: CarriedFrom,
    pub item: EvidenceItem,
}

/// Something that is not carried over, or that another version of the rubric changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotCarried {
    /// The recognition was valid until this day.
    UnitExpired {
        unit: UnitId,
        until: NaiveDate,
    },
    /// The assessor departed to a lower result than what was computed, so no unit is taken as recognised.
    DepartedFrom {
        unit: UnitId,
    },
    /// The unit was shown, and is recognised only with the whole, which was not: it is judged once more.
    UnitShown {
        unit: UnitId,
    },
    /// Unit that the rubric no longer has, by its title then.
    UnitGone {
        unit: UnitId,
        title: String,
    },
    UnitNew {
        unit: UnitId,
    },
    /// The rule or the credits by which the unit is recognised are others.
    UnitChanged {
        unit: UnitId,
    },
    /// The rule of the whole is another.
    WholeChanged,
    CriterionGone {
        criterion: CriterionId,
        title: String,
    },
    CriterionNew {
        criterion: CriterionId,
    },
    /// The level needed, the scale or the evidence asked for is another; where the rating of then does not do by it, the
    /// criterion is open.
    CriterionChanged {
        criterion: CriterionId,
    },
    /// The rating was signed so long ago that no recognition would be valid any longer.
    RatingExpired {
        criterion: CriterionId,
        until: NaiveDate,
    },
    /// Evidence on which the rating rests is not current any longer, or lacks by the rubric.
    RatingLapsed {
        criterion: CriterionId,
    },
    /// Item that is older than the rubric lets it be.
    EvidenceTooOld {
        evidence: EvidenceId,
        title: String,
    },
    /// Item that was judged as not current.
    EvidenceNotCurrent {
        evidence: EvidenceId,
        title: String,
    },
}

impl Follows {
    /// The highest number of an item in the session before, so that no other gets its id here.
    fn numbers_used(&self) -> usize {
        let left = self.not_carried.iter().filter_map(NotCarried::evidence);
        let number = |id: &EvidenceId| id.as_str().strip_prefix('E')?.parse::<u32>().ok();
        let most = self.evidence.keys().chain(left).filter_map(number).max();
        most.map_or(0, |most| most as usize)
    }

    /// Returns whether an item of the session before had this number and is not carried over.
    pub(super) fn leaves_behind(&self, id: &EvidenceId) -> bool {
        self.not_carried.iter().filter_map(NotCarried::evidence).any(|evidence| evidence == id)
    }

    /// Returns whether a criterion stands carried over under a preparation: it is not assessed anew, nor is its unit.
    fn carries(&self, criterion: &Criterion, preparation: &Preparation) -> bool {
        let unit_anew = self.units.contains_key(&criterion.unit) && preparation.units.contains(&criterion.unit);
        self.ratings.contains_key(&criterion.id) && !unit_anew && !preparation.anew.contains(&criterion.id)
    }
}

impl Record {
    /// The session in which a unit was recognised that is carried over; none where it is assessed anew: whoever applies
    /// for it once more has it assessed.
    pub fn carried_unit(&self, unit: &UnitId) -> Option<&CarriedFrom> {
        self.follows.as_ref()?.units.get(unit).filter(|_| !self.preparation.units.contains(unit))
    }

    /// The rating of a criterion as it was carried over and stands, not given anew.
    pub fn carried_rating(&self, criterion: &CriterionId) -> Option<&CarriedRating> {
        let carried = self.ratings.get(criterion)?.carried;
        self.follows.as_ref()?.ratings.get(criterion).filter(|_| carried)
    }

    /// The origin of an item of the register that was carried over.
    pub fn carried_item(&self, evidence: &EvidenceId) -> Option<&CarriedFrom> {
        let carried = &self.follows.as_ref()?.evidence.get(evidence)?.from;
        self.evidence.contains_key(evidence).then_some(carried)
    }

    /// Returns whether nothing is asked about a criterion: its rating is carried over, even where it is rated otherwise
    /// by what is on record.
    pub fn is_settled_before(&self, criterion: &Criterion) -> bool {
        self.follows.as_deref().is_some_and(|follows| follows.carries(criterion, &self.preparation))
    }

    /// The criteria of open units whose ratings were carried over, whether they stand or are assessed anew.
    pub fn criteria_carried<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
        let carried = |criterion: &&Criterion| {
            self.follows.as_deref().is_some_and(|follows| {
                follows.ratings.contains_key(&criterion.id) && !follows.units.contains_key(&criterion.unit)
            })
        };
        rubric.criteria.values().filter(carried)
    }

    /// Takes up what a session before has signed.
    pub(crate) fn take_over(&mut self, follows: &Follows, rubric: &Rubric) {
        self.preparation = follows.proposed.clone();
        // The observations of the session before are not on record here.
        let item = |carried: &CarriedItem| EvidenceItem { observation: None, ..carried.item.clone() };
        self.evidence.extend(follows.evidence.iter().map(|(id, carried)| (id.clone(), item(carried))));
        self.waiting.evidence_noted = follows.numbers_used();
        self.follows = Some(Box::new(follows.clone()));
        self.carry_ratings(rubric);
    }

    /// Takes up the lines of the plan that a session before left open; no other gets their numbers.
    pub(super) fn take_over_plan(&mut self, follows: &Follows, at: Moment) {
        let lines = follows.plan.iter();
        self.plan.extend(lines.map(|(id, line)| (id.clone(), PlanLineRecord { set: at, line: line.clone() })));
        let number = |id: &PlanLineId| id.as_str().strip_prefix('P')?.parse::<usize>().ok();
        self.waiting.plan_lines_set = follows.plan.keys().filter_map(number).max().unwrap_or(0);
    }

    /// The day on which the session was signed from which a line of the plan was carried over; none for one of this session.
    pub fn carried_line(&self, id: &PlanLineId) -> Option<NaiveDate> {
        let follows = self.follows.as_ref()?;
        follows.plan.contains_key(id).then_some(follows.signed)
    }

    /// Puts each rating that is carried over where none was given, and takes away those that are so no longer.
    pub(super) fn carry_ratings(&mut self, rubric: &Rubric) {
        let Some(follows) = self.follows.take() else { return };
        for (id, carried) in &follows.ratings {
            let Some(criterion) = rubric.criterion(id) else { continue };
            let own = self.ratings.get(id);
            let is_open = own.is_none_or(|own| own.rating.is_none());
            let stands = follows.carries(criterion, &self.preparation) && !self.panel.referred.contains_key(id);
            if stands && is_open {
                let (rating, rationale) = (Some(carried.rating.clone()), carried.rationale.clone());
                self.ratings.insert(id.clone(), RatingRecord { rating, rationale, before_asked: false, carried: true });
            } else if !stands && own.is_some_and(|own| own.carried) {
                self.ratings.shift_remove(id);
            }
        }
        self.follows = Some(follows);
    }

    /// The rating of a criterion, to be given anew: of one that was carried over nothing is left.
    pub(super) fn rating_anew(&mut self, criterion: &CriterionId) -> &mut RatingRecord {
        let record = self.ratings.entry(criterion.clone()).or_default();
        if record.carried {
            *record = RatingRecord::default();
        }
        record
    }
}

impl Interview {
    /// What is carried over stands before anything else, so that nothing of this session is taken for it.
    pub(super) fn permit_follows(&self, follows: &Follows) -> Result<(), Refusal> {
        if self.trail().len() != 1 {
            return Err(Refusal::FollowsTooLate);
        }
        let rubric = self.rubric();
        if follows.rubric.id != rubric.id {
            return Err(Refusal::FollowsAnotherRubric);
        }
        if follows.session == *self.session() || follows.signed > self.entered_on() {
            return Err(Refusal::FollowsNothing);
        }
        for unit in follows.units.keys().chain(&follows.proposed.units) {
            let known: Option<&Unit> = rubric.unit(unit);
            known.ok_or_else(|| Refusal::Unknown { what: "unit", id: unit.to_string() })?;
        }
        for (id, carried) in &follows.ratings {
            let unknown = |what, id: &dyn ToString| Refusal::Unknown { what, id: id.to_string() };
            let criterion = rubric.criterion(id).ok_or_else(|| unknown("criterion", id))?;
            note_or_nothing(&carried.rationale)?;
            match &carried.rating {
                Rating::Level(level) if rubric.scale_of(criterion).rank_of(level).is_none() => {
                    return Err(unknown("level", level));
                }
                _ => {}
            }
        }
        follows.evidence.values().try_for_each(|carried| self.permit_evidence(&carried.item))?;
        follows.plan.iter().try_for_each(|(id, line)| self.permit_plan_line(id, line))?;
        bounded(FieldName::Candidate, &follows.proposed.candidate, bounds::FIELD_CHARS_MAX)
    }

    /// Only what was carried over can be assessed anew.
    pub(super) fn permit_anew(&self, preparation: &Preparation) -> Result<(), Refusal> {
        let follows = self.record().follows.as_deref();
        let carried = |id: &&CriterionId| follows.is_some_and(|follows| follows.ratings.contains_key(*id));
        match preparation.anew.iter().find(|id| !carried(id)) {
            Some(id) => Err(Refusal::NotCarried { criterion: id.to_string() }),
            None => Ok(()),
        }
    }
}

fn note_or_nothing(text: &str) -> Result<(), Refusal> {
    if text.is_empty() { Ok(()) } else { note(FieldName::Rationale, text) }
}
