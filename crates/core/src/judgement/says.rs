//! The reasons of the tree in words, with the labels of levels and steps in a language.

use crate::{
    locale::{Argument, Explain, Language, Message, dates::day},
    message,
    rubric::{LevelId, Rubric},
    session::{LatestDay, Outcome, Rating},
};

use super::{CriterionStatus, NotCounted, Says, observed, part::standing_message};

impl CriterionStatus {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            CriterionStatus::Met => "met",
            CriterionStatus::NotMet => "not-met",
            CriterionStatus::Bonus => "bonus",
            CriterionStatus::Deduction => "deduction",
            CriterionStatus::NotEnoughEvidence => "not-enough-evidence",
            CriterionStatus::NotAssessed => "not-assessed",
            CriterionStatus::NotApplicable => "not-applicable",
        }
    }
}

impl Explain for CriterionStatus {
    fn explain(&self) -> Message {
        message!("report-status", status = self.name())
    }
}

impl Says {
    /// Returns true for what is said of evidence that is asked for: a demand, or lists of which one is enough.
    pub fn is_demand(&self) -> bool {
        matches!(self, Says::Demand { .. } | Says::DemandOf { .. } | Says::OneOf { .. })
    }

    /// The statement in words, with the rubric's titles and labels in a language beside the ids.
    pub fn explain(&self, rubric: &Rubric, language: &Language) -> Message {
        match self {
            Says::Outcome { outcome } => {
                let label = outcome.map(|outcome| rubric.outcome_words(outcome).label.get(language));
                message!(
                    "says-outcome",
                    outcome = outcome.map_or("none", Outcome::name),
                    label = label.unwrap_or_default()
                )
            }
            Says::Departed { outcome, reason } => {
                let label = rubric.outcome_words(*outcome).label.get(language);
                message!("says-departed", label = label, reason = reason.as_str())
            }
            Says::Reason { reason } => reason.explain(language),
            Says::Unit { unit, outcome, any_level } => {
                let title = rubric.unit(unit).map_or("", |known| known.title.get(language));
                message!("says-unit", unit = unit.as_str(), title = title, outcome = outcome.message(*any_level))
            }
            Says::Part { part, stands, recognised } => {
                let title = rubric.part(part).map_or("", |known| known.title.get(language));
                let stands = if *recognised { "part-recognised" } else { standing_message(*stands) };
                message!("says-part", part = part.as_str(), title = title, stands = stands)
            }
            Says::Criterion { criterion, status } => {
                let known = rubric.criterion(criterion);
                let title = known.map_or(Argument::from(""), |known| rubric.criterion_title(known, language).into());
                message!("says-criterion", criterion = criterion.as_str(), title = title, status = status.name())
            }
            Says::DoesNotApply { criterion, reason } => {
                let title = rubric.criterion(criterion).map_or("", |known| known.title.get(language));
                message!("says-does-not-apply", criterion = criterion.as_str(), title = title, reason = reason.as_str())
            }
            Says::Rating { criterion, rating, needed } => {
                let label = |level: &LevelId| rubric.level_name(criterion, level).get(language).to_owned();
                match rating {
                    Rating::Level(level) => match needed {
                        Some(needed) => message!("says-rating", label = label(level), needed = label(needed)),
                        None => message!("says-rating-alone", label = label(level)),
                    },
                    Rating::NotEnoughEvidence => message!("says-rating-not-enough-evidence"),
                }
            }
            Says::Proposed { criterion, proposal, departs } => proposal.explain(criterion, *departs, rubric, language),
            Says::Carried { session, signed, .. } => {
                message!("says-carried", session = session.as_str(), signed = day(*signed))
            }
            Says::Rationale { text, .. } => message!("says-rationale", text = text.as_str()),
            Says::Remark { question, at: None, text, .. } => {
                message!("says-remark-untimed", question = question.as_str(), text = text.as_str())
            }
            Says::Remark { question, at: Some(at), text, .. } => message!(
                "says-remark",
                question = question.as_str(),
                time = at.format("%H:%M").to_string(),
                text = text.as_str()
            ),
            Says::Heard { question, point } => {
                let known = rubric.question(question).and_then(|known| known.listen_for.get(point));
                let text = known.map_or("", |point| point.text.get(language));
                message!("says-heard", question = question.as_str(), text = text)
            }
            Says::Step { observation, sheet, step, mark, .. } => {
                let known = rubric.observation_sheet(sheet).and_then(|sheet| sheet.steps.get(step));
                observed::step_told(observation, known, *mark, language)
            }
            Says::ObservationRemark { observation, at: None, text, .. } => {
                message!("says-remark-untimed", question = observation.as_str(), text = text.as_str())
            }
            Says::ObservationRemark { observation, at: Some(at), text, .. } => message!(
                "says-remark",
                question = observation.as_str(),
                time = at.format("%H:%M").to_string(),
                text = text.as_str()
            ),
            Says::Demand { criterion, demand, met: false } => {
                demand.message("reason-evidence-missing", criterion.as_str())
            }
            Says::Demand { criterion, demand, met: true } => demand.message("says-demand-met", criterion.as_str()),
            Says::DemandOf { of, demand, met } => {
                let id = if *met { "says-demand-met" } else { "reason-evidence-missing" };
                demand.message(id, of.argument())
            }
            Says::OneOf { lists, met } => message!("says-one-of", lists = *lists, met = said_met(*met)),
            Says::DemandList { number, met } => message!("says-list", number = *number, met = said_met(*met)),
            Says::Evidence { evidence, title, not_counted, latest, .. } => {
                let mut told = message!(
                    "says-evidence",
                    evidence = evidence.as_str(),
                    title = title.as_str(),
                    why = not_counted.map_or("counts", NotCounted::name)
                );
                told.arguments.extend(LatestDay::arguments(latest.as_ref()));
                told
            }
            Says::Answer { question } => message!("says-answer", question = question.as_str()),
        }
    }
}

/// The name by which messages choose their words.
fn said_met(met: bool) -> &'static str {
    if met { "met" } else { "not-met" }
}
