//! Reasons as data. A screen or a report only words them; it never adds one. Messages name criteria, units, levels and
//! items by their ids; who shows them may put titles beside.

mod words;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::{CriterionId, GroupId, LevelName, Number, PartId, Text, UnitId},
    session::{EvidenceId, LatestDay, Outcome, SessionId},
};

use super::{EvidenceFor, NotCounted, ProfileLevel, Shortfall};

/// Reason for an outcome.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Reason {
    // A unit's rule with its figures; always the first reason of a unit that was judged.
    AllMet {
        stands: RuleStanding,
        met: usize,
        applicable: usize,
    },
    CountMet {
        stands: RuleStanding,
        met: usize,
        needed: usize,
        applicable: usize,
    },
    Thresholds {
        stands: RuleStanding,
        holding: usize,
        demands: usize,
    },
    Mean {
        stands: RuleStanding,
        reached: Number,
        needed: Number,
        attainable: Number,
    },
    Points {
        stands: RuleStanding,
        reached: Number,
        needed: Number,
        attainable: Number,
    },
    /// Points among those of a sum that are a bonus.
    Bonus {
        points: Number,
    },
    /// Points that were taken off a sum.
    Deduction {
        points: Number,
    },
    /// The holistic judgement of the unit must be met.
    Holistic {
        stands: RuleStanding,
        criterion: CriterionId,
    },
    /// The level of a profile: none reached where nothing was shown, none needed where any will do.
    Profile {
        stands: RuleStanding,
        #[serde(flatten, serialize_with = "ProfileLevel::serialize")]
        level: Option<ProfileLevel>,
        needed: Option<LevelName>,
    },
    /// Several rules that must all hold, each told beneath.
    AllRules {
        stands: RuleStanding,
        holding: usize,
        rules: usize,
        beneath: Vec<Reason>,
    },
    /// Several rules of which one is enough, each told beneath.
    AnyRule {
        stands: RuleStanding,
        holding: usize,
        rules: usize,
        beneath: Vec<Reason>,
    },
    /// The rules of so many parts must hold, of those of which something applies.
    Parts {
        stands: RuleStanding,
        holding: usize,
        needed: usize,
        parts: usize,
    },
    /// A rule about these criteria alone, as far as they apply.
    About {
        criteria: Vec<CriterionId>,
        reason: Box<Reason>,
    },

    // Reasons why a unit was not judged.
    NotAppliedFor,
    NothingApplies,
    /// The interview was not held to its end.
    NotHeld,
    NotAllRated {
        rated: usize,
        applicable: usize,
    },

    // Reasons beneath the rule that decide.
    NotRated {
        criterion: CriterionId,
    },
    /// Fewer points are needed than the rubric says, in proportion to the criteria that apply.
    PassMarkLowered {
        mark: Number,
        needed: Number,
    },
    ThresholdShort {
        level: LevelName,
        reached: usize,
        needed: usize,
    },
    NotMet {
        criterion: CriterionId,
        rated: LevelName,
        needed: LevelName,
    },
    BelowCritical {
        criterion: CriterionId,
        rated: LevelName,
        critical: LevelName,
    },
    BelowFloor {
        criterion: CriterionId,
        rated: LevelName,
        floor: LevelName,
    },
    /// Below the level that the rule asks of every criterion.
    BelowLevel {
        criterion: CriterionId,
        rated: LevelName,
        level: LevelName,
    },
    /// The criterion is rated "not enough evidence".
    NotEnoughEvidence {
        criterion: CriterionId,
    },
    EvidenceMissing {
        criterion: CriterionId,
        shortfall: Shortfall,
    },
    /// Evidence that a unit or the whole asks for beside its criteria.
    EvidenceWanting {
        of: EvidenceFor,
        shortfall: Shortfall,
    },
    /// Demands, all of which together would do instead of those that are missing.
    EvidenceInstead {
        of: EvidenceFor,
        instead: Vec<Shortfall>,
    },
    EvidenceNotCounted {
        criterion: CriterionId,
        evidence: EvidenceId,
        why: NotCounted,
        /// The last day that it can be of, where no day is known and the day decides.
        #[serde(skip_serializing_if = "Option::is_none")]
        latest: Option<LatestDay>,
    },

    // Recognition beside the rating of criteria.
    /// A certificate stands for the unit, shown by an item of the register.
    Credited {
        evidence: EvidenceId,
        #[serde(skip)]
        certificate: Text,
    },
    /// The item by which the unit is credited is no certificate on the day of decision.
    CreditLapsed {
        evidence: EvidenceId,
        why: NotCounted,
        /// The last day that it can be of, where no day is known and the day decides.
        #[serde(skip_serializing_if = "Option::is_none")]
        latest: Option<LatestDay>,
    },
    /// The unit was recognised in this session, on the day of its signature.
    CarriedOver {
        session: SessionId,
        signed: NaiveDate,
    },
    /// The unit is shown, but recognised only with the whole, which is not.
    OnlyWithWhole,
    /// The unit is recognised only together with this one, which is not recognised.
    RequiredUnit {
        unit: UnitId,
    },

    // The whole: why there is no outcome, or the overall rule with its figures.
    BrokenOff {
        reason: String,
    },
    /// Missing things keep the interview from a result, so many in number; `missing` lists them.
    Incomplete {
        missing: usize,
    },
    /// The assessors could not agree on these criteria; others decide.
    Referred {
        criteria: Vec<CriterionId>,
    },
    UnitsRecognised {
        stands: RuleStanding,
        recognised: usize,
        units: usize,
    },
    UnitsNeeded {
        stands: RuleStanding,
        recognised: usize,
        needed: usize,
    },
    CreditsNeeded {
        stands: RuleStanding,
        credits: Number,
        needed: Number,
    },
    MeanOverall {
        stands: RuleStanding,
        reached: Number,
        needed: Number,
        attainable: Number,
    },
    PointsOverall {
        stands: RuleStanding,
        reached: Number,
        needed: Number,
        attainable: Number,
    },
    ProfileOverall {
        stands: RuleStanding,
        recognised: usize,
        units: usize,
    },

    // Obstacles between the candidate and full recognition.
    OnlyTheseUnits {
        units: Vec<UnitId>,
    },
    MandatoryUnit {
        unit: UnitId,
    },
    /// A part that is recognised without its unit.
    PartRecognised {
        unit: UnitId,
        part: PartId,
    },
    /// Units that are shown, and count for full recognition, but are not recognised by themselves.
    ShownOnly {
        units: Vec<UnitId>,
    },
    /// A hurdle that is not taken: the whole is not above this outcome, which any more evidence could change if `open`.
    HurdleCriterion {
        criterion: CriterionId,
        outcome: Outcome,
        open: bool,
    },
    HurdleUnit {
        unit: UnitId,
        outcome: Outcome,
        open: bool,
    },
    /// An outcome that would be reached, and that the rubric does not have.
    NoSuchOutcome {
        outcome: Outcome,
    },
    GroupShort {
        group: GroupId,
        recognised: usize,
        needed: usize,
    },
}

impl Reason {
    /// The criterion that it is about, if it is about one.
    pub fn criterion(&self) -> Option<&CriterionId> {
        match self {
            Reason::NotRated { criterion }
            | Reason::NotMet { criterion, .. }
            | Reason::BelowCritical { criterion, .. }
            | Reason::BelowFloor { criterion, .. }
            | Reason::BelowLevel { criterion, .. }
            | Reason::NotEnoughEvidence { criterion }
            | Reason::EvidenceMissing { criterion, .. }
            | Reason::EvidenceInstead { of: EvidenceFor::Criterion(criterion), .. }
            | Reason::EvidenceNotCounted { criterion, .. } => Some(criterion),
            _ => None,
        }
    }

    /// The rules of which a rule is made, each with its figures.
    pub fn beneath(&self) -> &[Reason] {
        match self {
            Reason::AllRules { beneath, .. } | Reason::AnyRule { beneath, .. } => beneath,
            Reason::About { reason, .. } => reason.beneath(),
            _ => &[],
        }
    }
}

/// The standing of a rule: it holds, fails, or is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum RuleStanding {
    Holds,
    /// The rule does not hold yet, but could with more evidence.
    Open,
    Fails,
}

impl RuleStanding {
    /// The standing of a rule that holds or does not at the worst and at the best end of what is not known.
    pub(super) fn of(worst: bool, best: bool) -> Self {
        match (worst, best) {
            (true, _) => RuleStanding::Holds,
            (false, true) => RuleStanding::Open,
            (false, false) => RuleStanding::Fails,
        }
    }

    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            RuleStanding::Holds => "holds",
            RuleStanding::Open => "open",
            RuleStanding::Fails => "fails",
        }
    }
}
