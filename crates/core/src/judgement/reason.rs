//! Reasons as data. A screen or a report only words them; it never adds one. Messages name criteria, units, levels and
//! items by their ids; who shows them may put titles beside.

use serde::Serialize;

use crate::{
    locale::{Argument, Language, Message},
    message,
    rubric::{CriterionId, EvidenceKind, GroupId, LevelName, Number, PartId, Text, UnitId},
    session::{EvidenceId, LatestDay, Outcome},
};

use super::{EvidenceFor, NotCounted, Shortfall, evidence_words::shortfalls};

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
        level: Option<LevelName>,
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

impl Reason {
    /// The reason in words, with the labels of levels in a language.
    pub fn explain(&self, language: &Language) -> Message {
        let below = |id, criterion: &CriterionId, rated: &LevelName, limit: &LevelName| {
            let arguments = vec![
                ("criterion", Argument::from(criterion.as_str())),
                ("rated", Argument::from(rated.get(language))),
                ("limit", Argument::from(limit.get(language))),
            ];
            Message { id, arguments }
        };
        match self {
            Reason::AllMet { stands, met, applicable } => {
                message!("reason-all-met", stands = stands.name(), met = *met, applicable = *applicable)
            }
            Reason::CountMet { stands, met, needed, applicable } => message!(
                "reason-count-met",
                stands = stands.name(),
                met = *met,
                needed = *needed,
                applicable = *applicable
            ),
            Reason::Thresholds { stands, holding, demands } => {
                message!("reason-thresholds", stands = stands.name(), holding = *holding, demands = *demands)
            }
            Reason::Mean { stands, reached, needed, attainable } => {
                figures("reason-mean", *stands, *reached, *needed, *attainable)
            }
            Reason::Points { stands, reached, needed, attainable } => {
                figures("reason-points", *stands, *reached, *needed, *attainable)
            }
            Reason::Bonus { points } => message!("reason-bonus", points = points.as_f64()),
            Reason::Deduction { points } => message!("reason-deduction", points = points.as_f64()),
            Reason::Holistic { stands, criterion } => {
                message!("reason-holistic", stands = stands.name(), criterion = criterion.as_str())
            }
            Reason::Profile { stands, level, needed } => message!(
                "reason-profile",
                stands = stands.name(),
                shown = if level.is_some() { "level" } else { "none" },
                level = level.as_ref().map_or("", |level| level.get(language)),
                wanted = if needed.is_some() { "level" } else { "any" },
                needed = needed.as_ref().map_or("", |needed| needed.get(language))
            ),
            Reason::AllRules { stands, holding, rules, .. } => {
                message!("reason-all-rules", stands = stands.name(), holding = *holding, rules = *rules)
            }
            Reason::AnyRule { stands, holding, rules, .. } => {
                message!("reason-any-rule", stands = stands.name(), holding = *holding, rules = *rules)
            }
            Reason::Parts { stands, holding, needed, parts } => {
                message!("reason-parts", stands = stands.name(), holding = *holding, needed = *needed, parts = *parts)
            }
            Reason::About { criteria, reason } => {
                let ids: Vec<&str> = criteria.iter().map(CriterionId::as_str).collect();
                message!("reason-about", criteria = ids.join(", "), reason = reason.explain(language))
            }
            Reason::NotAppliedFor => message!("reason-not-applied-for"),
            Reason::NothingApplies => message!("reason-nothing-applies"),
            Reason::NotHeld => message!("reason-not-held"),
            Reason::NotAllRated { rated, applicable } => {
                message!("reason-not-all-rated", rated = *rated, applicable = *applicable)
            }
            Reason::NotRated { criterion } => message!("reason-not-rated", criterion = criterion.as_str()),
            Reason::PassMarkLowered { mark, needed } => {
                message!("reason-pass-mark-lowered", mark = mark.as_f64(), needed = needed.as_f64())
            }
            Reason::ThresholdShort { level, reached, needed } => {
                message!("reason-threshold-short", level = level.get(language), reached = *reached, needed = *needed)
            }
            Reason::NotMet { criterion, rated, needed } => below("reason-not-met", criterion, rated, needed),
            Reason::BelowCritical { criterion, rated, critical } => {
                below("reason-below-critical", criterion, rated, critical)
            }
            Reason::BelowFloor { criterion, rated, floor } => below("reason-below-floor", criterion, rated, floor),
            Reason::BelowLevel { criterion, rated, level } => below("reason-below-level", criterion, rated, level),
            Reason::NotEnoughEvidence { criterion } => {
                message!("reason-not-enough-evidence", criterion = criterion.as_str())
            }
            Reason::EvidenceMissing { criterion, shortfall } => {
                shortfall.message("reason-evidence-missing", criterion.as_str())
            }
            Reason::EvidenceWanting { of, shortfall } => shortfall.message("reason-evidence-missing", of.argument()),
            Reason::EvidenceInstead { of, instead } => {
                message!("missing-evidence-instead", criterion = of.argument(), instead = shortfalls(instead))
            }
            Reason::EvidenceNotCounted { criterion, evidence, why, latest } => {
                let mut told = message!(
                    "reason-evidence-not-counted",
                    criterion = criterion.as_str(),
                    evidence = evidence.as_str(),
                    why = why.name()
                );
                told.arguments.extend(LatestDay::arguments(latest.as_ref()));
                told
            }
            Reason::Credited { evidence, certificate } => {
                message!("reason-credited", evidence = evidence.as_str(), certificate = certificate.get(language))
            }
            Reason::CreditLapsed { evidence, why, latest } => {
                let mut told = message!("reason-credit-lapsed", evidence = evidence.as_str(), why = why.name());
                told.arguments.extend(LatestDay::arguments(latest.as_ref()));
                told
            }
            Reason::RequiredUnit { unit } => message!("reason-required-unit", unit = unit.as_str()),
            Reason::BrokenOff { reason } => message!("reason-broken-off", reason = reason.as_str()),
            Reason::Incomplete { missing } => message!("reason-incomplete", missing = *missing),
            Reason::Referred { criteria } => {
                let ids: Vec<&str> = criteria.iter().map(CriterionId::as_str).collect();
                message!("reason-referred", criteria = ids.join(", "))
            }
            Reason::UnitsRecognised { stands, recognised, units } => {
                message!("reason-units-recognised", stands = stands.name(), recognised = *recognised, units = *units)
            }
            Reason::UnitsNeeded { stands, recognised, needed } => {
                message!("reason-units-needed", stands = stands.name(), recognised = *recognised, needed = *needed)
            }
            Reason::CreditsNeeded { stands, credits, needed } => message!(
                "reason-credits-needed",
                stands = stands.name(),
                credits = credits.as_f64(),
                needed = needed.as_f64()
            ),
            Reason::MeanOverall { stands, reached, needed, attainable } => {
                figures("reason-mean-overall", *stands, *reached, *needed, *attainable)
            }
            Reason::PointsOverall { stands, reached, needed, attainable } => {
                figures("reason-points-overall", *stands, *reached, *needed, *attainable)
            }
            Reason::ProfileOverall { stands, recognised, units } => {
                message!("reason-profile-overall", stands = stands.name(), recognised = *recognised, units = *units)
            }
            Reason::OnlyTheseUnits { units } => {
                let ids: Vec<&str> = units.iter().map(UnitId::as_str).collect();
                message!("reason-only-these-units", units = ids.join(", "), count = units.len())
            }
            Reason::MandatoryUnit { unit } => message!("reason-mandatory-unit", unit = unit.as_str()),
            Reason::PartRecognised { unit, part } => {
                message!("reason-part-recognised", unit = unit.as_str(), part = part.as_str())
            }
            Reason::HurdleCriterion { criterion, outcome, open } => {
                hurdle("reason-hurdle-criterion", criterion.as_str(), *outcome, *open)
            }
            Reason::HurdleUnit { unit, outcome, open } => hurdle("reason-hurdle-unit", unit.as_str(), *outcome, *open),
            Reason::NoSuchOutcome { outcome } => message!("reason-no-such-outcome", outcome = outcome.name()),
            Reason::GroupShort { group, recognised, needed } => {
                message!("reason-group-short", group = group.as_str(), recognised = *recognised, needed = *needed)
            }
        }
    }
}

fn hurdle(id: &'static str, what: &str, outcome: Outcome, open: bool) -> Message {
    let arguments = vec![
        ("what", Argument::from(what)),
        ("outcome", Argument::from(outcome.name())),
        ("stands", Argument::from(if open { RuleStanding::Open } else { RuleStanding::Fails }.name())),
    ];
    Message { id, arguments }
}

fn figures(id: &'static str, stands: RuleStanding, reached: Number, needed: Number, attainable: Number) -> Message {
    let arguments = vec![
        ("stands", Argument::from(stands.name())),
        ("reached", Argument::from(reached.as_f64())),
        ("needed", Argument::from(needed.as_f64())),
        ("attainable", Argument::from(attainable.as_f64())),
    ];
    Message { id, arguments }
}

pub(super) fn kind_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Interview => "interview",
        EvidenceKind::Observation => "observation",
        EvidenceKind::WorkSample => "work-sample",
        EvidenceKind::Document => "document",
        EvidenceKind::Testimonial => "testimonial",
        EvidenceKind::Portfolio => "portfolio",
        EvidenceKind::Simulation => "simulation",
        EvidenceKind::SystemRecord => "system-record",
    }
}

impl NotCounted {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            NotCounted::OtherKind => "other-kind",
            NotCounted::OtherDirectness => "other-directness",
            NotCounted::Undated => "undated",
            NotCounted::TooOld => "too-old",
            NotCounted::DatedAhead => "dated-ahead",
            NotCounted::TooEarly => "too-early",
            NotCounted::NoPerson => "no-person",
            NotCounted::NoPlace => "no-place",
            NotCounted::NoHours => "no-hours",
            NotCounted::SameOccasion => "same-occasion",
            NotCounted::NotValid => "not-valid",
            NotCounted::NotAuthentic => "not-authentic",
            NotCounted::NotCurrent => "not-current",
            NotCounted::NotSufficient => "not-sufficient",
            NotCounted::ValidityInDoubt => "validity-in-doubt",
            NotCounted::AuthenticityInDoubt => "authenticity-in-doubt",
        }
    }
}
