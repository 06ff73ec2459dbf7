//! The reasons as one tree, from the outcome down to what somebody said or showed. Screens, the command line and
//! reports walk this tree; none of them says anything that it does not hold.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::{
        CriterionId, EvidenceKind, LevelId, ObservationSheetId, PartId, PointId, QuestionId, Rubric, StepId, UnitId,
    },
    session::{
        Decision, EvidenceId, LatestDay, Moment, ObservationId, Outcome, Rating, Record, RemarkId, SessionId, StepMark,
    },
};

use super::{
    CriterionResult, CriterionStatus, DemandResult, DemandResults, EvidenceFor, NotCounted, PartResult, Proposal,
    Reason, Recommendation, RuleStanding, Shortfall, UnitOutcome, UnitResult, observed, proposal,
};

/// A statement, and what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReasonNode {
    pub says: Says,
    pub because: Vec<ReasonNode>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Says {
    /// The root. The decision stands beneath, where it differs.
    Outcome {
        outcome: Option<Outcome>,
    },
    Departed {
        outcome: Outcome,
        reason: String,
    },
    /// A rule with its figures, or what stands in the way.
    Reason {
        reason: Reason,
    },
    Unit {
        unit: UnitId,
        outcome: UnitOutcome,
        /// True if the level that is reached is the result, whatever it is.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        any_level: bool,
    },
    /// A part of a unit: how its rule stands, and whether it is recognised without its unit.
    Part {
        part: PartId,
        stands: Option<RuleStanding>,
        recognised: bool,
    },
    Criterion {
        criterion: CriterionId,
        status: CriterionStatus,
    },
    /// The assessor's word that a criterion does not apply to this candidate.
    DoesNotApply {
        criterion: CriterionId,
        reason: String,
    },
    /// The rating, with the level that is needed.
    Rating {
        criterion: CriterionId,
        rating: Rating,
        #[serde(skip_serializing_if = "Option::is_none")]
        needed: Option<LevelId>,
    },
    /// The rating was given in a session before, signed on this day, and not anew.
    Carried {
        criterion: CriterionId,
        session: SessionId,
        signed: NaiveDate,
    },
    /// The level that the indicators heard speak for.
    Proposed {
        criterion: CriterionId,
        proposal: Proposal,
        /// True for a rating that meets the criterion where they do not, or the other way round.
        departs: bool,
    },
    Rationale {
        criterion: CriterionId,
        text: String,
    },
    /// A remark, as noted in the interview.
    Remark {
        remark: RemarkId,
        question: QuestionId,
        /// Moment at which it was noted; none where it was entered from paper.
        at: Option<Moment>,
        text: String,
    },
    /// A point to listen for that was heard.
    Heard {
        question: QuestionId,
        point: PointId,
    },
    /// A step that was watched for, with its mark.
    Step {
        observation: ObservationId,
        sheet: ObservationSheetId,
        step: StepId,
        mark: StepMark,
        /// Moment of the mark; none where it was entered from paper.
        at: Option<Moment>,
    },
    /// A remark, as noted while a task was watched.
    ObservationRemark {
        remark: RemarkId,
        observation: ObservationId,
        /// Moment at which it was noted; none where it was entered from paper.
        at: Option<Moment>,
        text: String,
    },
    /// A demand on the evidence register, and how much of it is there.
    Demand {
        criterion: CriterionId,
        demand: Shortfall,
        met: bool,
    },
    /// A demand of a unit or of the whole on the register, and how much of it is there.
    DemandOf {
        of: EvidenceFor,
        demand: Shortfall,
        met: bool,
    },
    /// Several lists of demands, of which one is enough.
    OneOf {
        lists: usize,
        met: bool,
    },
    /// One of these lists, by its number.
    DemandList {
        number: usize,
        met: bool,
    },
    /// An item of the register, and why it does not count for the demand above it.
    Evidence {
        evidence: EvidenceId,
        title: String,
        item: EvidenceKind,
        date: Option<NaiveDate>,
        /// The last day that it can be of, where no day is known and the day decides.
        #[serde(skip_serializing_if = "Option::is_none")]
        latest: Option<LatestDay>,
        not_counted: Option<NotCounted>,
    },
    /// An answer that counts for the demand above it.
    Answer {
        question: QuestionId,
    },
}

impl ReasonNode {
    pub(super) fn leaf(says: Says) -> Self {
        ReasonNode { says, because: Vec::new() }
    }

    /// A reason, with the rules of which it is made beneath.
    fn of_reason(reason: &Reason) -> Self {
        let because = reason.beneath().iter().map(ReasonNode::of_reason).collect();
        ReasonNode { says: Says::Reason { reason: reason.clone() }, because }
    }

    /// The node of a unit or a criterion, wherever it stands.
    pub fn find(&self, is: &impl Fn(&Says) -> bool) -> Option<&ReasonNode> {
        if is(&self.says) { Some(self) } else { self.because.iter().find_map(|node| node.find(is)) }
    }

    pub fn criterion(&self, id: &CriterionId) -> Option<&ReasonNode> {
        self.find(&|says| matches!(says, Says::Criterion { criterion, .. } if criterion == id))
    }

    pub fn unit(&self, id: &UnitId) -> Option<&ReasonNode> {
        self.find(&|says| matches!(says, Says::Unit { unit, .. } if unit == id))
    }

    pub fn units(&self) -> impl Iterator<Item = &ReasonNode> {
        self.because.iter().filter(|node| matches!(node.says, Says::Unit { .. }))
    }

    pub fn parts(&self) -> impl Iterator<Item = &ReasonNode> {
        self.because.iter().filter(|node| matches!(node.says, Says::Part { .. }))
    }

    /// The criteria of a unit: those of no part, then those of each part.
    pub fn criteria(&self) -> impl Iterator<Item = &ReasonNode> {
        let of_parts = self.parts().flat_map(|part| &part.because);
        self.because.iter().chain(of_parts).filter(|node| matches!(node.says, Says::Criterion { .. }))
    }

    /// The reasons right beneath.
    pub fn reasons(&self) -> impl Iterator<Item = &Reason> {
        self.because.iter().filter_map(|node| match &node.says {
            Says::Reason { reason } => Some(reason),
            _ => None,
        })
    }
}

/// The tree of a recommendation and of what is on record.
pub fn tree(rubric: &Rubric, record: &Record, recommendation: &Recommendation) -> ReasonNode {
    let mut because = Vec::new();
    if let Some(Decision::Departed { outcome, reason, .. }) = &record.decision {
        because.push(ReasonNode::leaf(Says::Departed { outcome: *outcome, reason: reason.clone() }));
    }
    because
        .extend(recommendation.reasons.iter().map(|reason| ReasonNode::leaf(Says::Reason { reason: reason.clone() })));
    because.extend(of_demands(&EvidenceFor::Whole, &recommendation.demands, record));
    because.retain(|node| !stands_beneath(&node.says));
    because.extend(recommendation.units.iter().map(|unit| of_unit(unit, rubric, record)));
    ReasonNode { says: Says::Outcome { outcome: recommendation.outcome }, because }
}

fn of_unit(result: &UnitResult, rubric: &Rubric, record: &Record) -> ReasonNode {
    let about_unit = result.reasons.iter().filter(|reason| reason.criterion().is_none());
    let mut because: Vec<ReasonNode> = about_unit.map(ReasonNode::of_reason).collect();
    because.retain(|node| !stands_beneath(&node.says));
    because.extend(of_demands(&EvidenceFor::Unit(result.unit.clone()), &result.demands, record));
    let applying: Vec<&CriterionResult> = result.criteria.iter().filter(|criterion| criterion.applies()).collect();
    let told = |of: &[CriterionId]| -> Vec<ReasonNode> {
        let criteria = applying.iter().filter(|criterion| of.contains(&criterion.criterion));
        criteria.map(|criterion| of_criterion(criterion, &result.reasons, rubric, record)).collect()
    };
    let unit = rubric.unit(&result.unit);
    because.extend(told(unit.map_or(&[], |unit| unit.outside_parts())));
    because.extend(result.parts.iter().filter_map(|part| {
        let criteria = told(&unit?.parts.get(&part.part)?.criteria);
        (!criteria.is_empty()).then(|| of_part(part, criteria))
    }));
    because.extend(told(unit.map_or(&[], |unit| unit.after_parts())));
    // A criterion that would not apply anyhow needs nobody's word.
    let by_word = result.criteria.iter().filter_map(|each| {
        let reason = record.not_applying.get(&each.criterion)?;
        let known = rubric.criterion(&each.criterion)?;
        let says = Says::DoesNotApply { criterion: each.criterion.clone(), reason: reason.clone() };
        record.criterion_has_a_place(known, rubric).then(|| ReasonNode::leaf(says))
    });
    because.extend(by_word);
    ReasonNode {
        says: Says::Unit { unit: result.unit.clone(), outcome: result.outcome, any_level: result.any_level },
        because,
    }
}

fn of_part(result: &PartResult, criteria: Vec<ReasonNode>) -> ReasonNode {
    let PartResult { part, stands, recognised, reasons } = result;
    let because = reasons.iter().map(ReasonNode::of_reason).chain(criteria).collect();
    ReasonNode { says: Says::Part { part: part.clone(), stands: *stands, recognised: *recognised }, because }
}

fn of_criterion(result: &CriterionResult, reasons: &[Reason], rubric: &Rubric, record: &Record) -> ReasonNode {
    let id = &result.criterion;
    let own = reasons.iter().filter(|reason| reason.criterion() == Some(id));
    let mut because: Vec<ReasonNode> =
        own.map(|reason| ReasonNode::leaf(Says::Reason { reason: reason.clone() })).collect();
    because.retain(|node| !stands_beneath(&node.says));
    because.extend(of_proposal(result, rubric, record));
    because.extend(of_rating(result, rubric, record));
    because.extend(of_demands(&EvidenceFor::Criterion(id.clone()), &result.demands, record));
    if result.demands.is_empty() {
        because.extend(result.evidence.iter().filter_map(|evidence| of_evidence(evidence, None, None, record)));
    }
    ReasonNode { says: Says::Criterion { criterion: id.clone(), status: result.status }, because }
}

/// Returns true for reasons that the demands and what is beneath them say.
fn stands_beneath(says: &Says) -> bool {
    let Says::Reason { reason } = says else { return false };
    matches!(
        reason,
        Reason::EvidenceMissing { .. }
            | Reason::EvidenceWanting { .. }
            | Reason::EvidenceInstead { .. }
            | Reason::EvidenceNotCounted { .. }
    )
}

/// The demands, each with the items that count and those that do not; where one of several lists is enough, list by
/// list.
fn of_demands(of: &EvidenceFor, results: &DemandResults, record: &Record) -> Vec<ReasonNode> {
    if results.others().is_empty() {
        return of_list(of, results, record);
    }
    let lists: Vec<&[DemandResult]> = results.lists().collect();
    let list = |(at, list): (usize, &&[DemandResult])| {
        let says = Says::DemandList { number: at + 1, met: list.iter().all(DemandResult::is_met) };
        ReasonNode { says, because: of_list(of, list, record) }
    };
    let because = lists.iter().enumerate().map(list).collect();
    vec![ReasonNode { says: Says::OneOf { lists: lists.len(), met: results.is_met() }, because }]
}

fn of_list(of: &EvidenceFor, list: &[DemandResult], record: &Record) -> Vec<ReasonNode> {
    let told = list.iter().map(|demand| {
        let counted = demand.counted.iter().map(|evidence| (evidence, None));
        let others = demand.not_counted.iter().map(|(evidence, why)| (evidence, Some(*why)));
        let mut items: Vec<ReasonNode> = counted
            .chain(others)
            .filter_map(|(evidence, why)| of_evidence(evidence, why, demand.latest_of(evidence), record))
            .collect();
        items.extend(
            demand.answers.iter().map(|question| ReasonNode::leaf(Says::Answer { question: question.clone() })),
        );
        let (short, met) = (demand.as_shortfall(), demand.is_met());
        let says = match of {
            EvidenceFor::Criterion(id) => Says::Demand { criterion: id.clone(), demand: short, met },
            _ => Says::DemandOf { of: of.clone(), demand: short, met },
        };
        ReasonNode { says, because: items }
    });
    told.collect()
}

fn of_proposal(result: &CriterionResult, rubric: &Rubric, record: &Record) -> Option<ReasonNode> {
    let criterion = rubric.criterion(&result.criterion)?;
    let proposal = proposal(criterion, rubric, record)?;
    let departs = result.rating.as_ref().is_some_and(|rating| proposal.departs(rating, criterion, rubric));
    Some(ReasonNode::leaf(Says::Proposed { criterion: criterion.id.clone(), proposal, departs }))
}

/// The rating with its rationale, and what was said and heard.
fn of_rating(result: &CriterionResult, rubric: &Rubric, record: &Record) -> Option<ReasonNode> {
    let criterion = rubric.criterion(&result.criterion)?;
    let id = || criterion.id.clone();
    let mut because = Vec::new();
    because.extend(record.carried_rating(&criterion.id).map(|carried| {
        let (session, signed) = (carried.from.session.clone(), carried.from.signed);
        ReasonNode::leaf(Says::Carried { criterion: id(), session, signed })
    }));
    let rationale = record.ratings.get(&criterion.id).map(|rated| rated.rationale.trim()).unwrap_or_default();
    if !rationale.is_empty() {
        because.push(ReasonNode::leaf(Says::Rationale { criterion: id(), text: rationale.to_owned() }));
    }
    let remarks = record.remarks().filter(|(_, remark)| result.remarks.contains(&remark.id));
    because.extend(remarks.map(|(question, remark)| {
        let at = record.times_are_known().then_some(remark.at);
        let (remark, text) = (remark.id.clone(), remark.text.clone());
        ReasonNode::leaf(Says::Remark { remark, question: question.clone(), at, text })
    }));
    for (question, asked) in &record.questions {
        let points = rubric.question(question).map(|known| &known.listen_for);
        let heard = asked.heard.iter().filter(|point| {
            points.and_then(|points| points.get(*point)).is_some_and(|point| point.informs.contains(&criterion.id))
        });
        let heard = heard.map(|point| Says::Heard { question: question.clone(), point: point.clone() });
        because.extend(heard.map(ReasonNode::leaf));
    }
    because.extend(observed::of_criterion(&criterion.id, rubric, record));
    match &result.rating {
        Some(rating) => {
            let needed = criterion.asks_level.then(|| rubric.scale_of(criterion).levels[criterion.needed].id.clone());
            Some(ReasonNode { says: Says::Rating { criterion: id(), rating: rating.clone(), needed }, because })
        }
        // A criterion that is not rated yet still has its grounds beneath it.
        None if because.is_empty() => None,
        None => Some(ReasonNode { says: Says::Reason { reason: Reason::NotRated { criterion: id() } }, because }),
    }
}

fn of_evidence(
    id: &EvidenceId,
    not_counted: Option<NotCounted>,
    latest: Option<LatestDay>,
    record: &Record,
) -> Option<ReasonNode> {
    let item = record.evidence.get(id)?;
    let (title, kind, date) = (item.title.clone(), item.kind, item.date);
    Some(ReasonNode::leaf(Says::Evidence { evidence: id.clone(), title, item: kind, date, latest, not_counted }))
}
