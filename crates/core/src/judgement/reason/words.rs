//! The words for reasons.

use crate::{
    judgement::evidence_words::shortfalls,
    locale::{Argument, Language, Message, dates::day},
    message,
    rubric::{CriterionId, LevelName, Number, UnitId},
    session::{LatestDay, Outcome},
};

use super::{Reason, RuleStanding};
use crate::judgement::ProfileLevel;

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
                shown = match level {
                    None => "none",
                    Some(ProfileLevel::AtLeast(_)) => "at-least",
                    Some(ProfileLevel::Reached(_)) => "level",
                },
                level = level.as_ref().map_or("", |level| level.name().get(language)),
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
            Reason::CarriedOver { session, signed } => {
                message!("reason-carried-over", session = session.as_str(), signed = day(*signed))
            }
            Reason::OnlyWithWhole => message!("reason-only-with-whole"),
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
            Reason::ShownOnly { units } => {
                let ids: Vec<&str> = units.iter().map(UnitId::as_str).collect();
                message!("reason-shown-only", units = ids.join(", "), count = units.len())
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
