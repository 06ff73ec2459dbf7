//! The level that the indicators heard speak for, where the rubric says how many of them must be (`met_if`). A proposal
//! is told and never counts: the rating is the assessor's, who confirms it or rates otherwise.

use indexmap::IndexSet;
use serde::Serialize;

use crate::{
    locale::{Language, Message},
    message,
    rubric::{Criterion, CriterionId, IndicatorId, LevelId, Rank, Rubric},
    session::{QuestionState, Rating, Record},
};

/// The level that the indicators heard speak for, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// The level that is needed, or the one below it.
    pub level: LevelId,
    pub met: bool,
    pub heard: usize,
    /// The indicators that questions listen for.
    pub of: usize,
    pub needed: usize,
    /// Indicators without which the criterion is not met, heard or not.
    pub always: Vec<IndicatorId>,
    pub always_missing: Vec<IndicatorId>,
}

/// The proposal for a criterion. There is none before a question has listened for its indicators, nor one against it
/// while a question may still bring them up.
pub fn proposal(criterion: &Criterion, rubric: &Rubric, record: &Record) -> Option<Proposal> {
    let demand = criterion.met_if.as_ref()?;
    let listened = || rubric.listened_for(&criterion.id);
    if !listened().any(|(_, question, _)| record.question_state(&question.id) == QuestionState::Asked) {
        return None;
    }
    let is_heard = |(_, question, point): &(_, &crate::rubric::Question, _)| {
        record.questions.get(&question.id).is_some_and(|asked| asked.heard.contains(*point))
    };
    let heard: IndexSet<&IndicatorId> = listened().filter(is_heard).map(|(indicator, ..)| indicator).collect();
    let of = listened().map(|(indicator, ..)| indicator).collect::<IndexSet<_>>().len();
    let always_missing: Vec<_> = demand.always.iter().filter(|each| !heard.contains(each)).cloned().collect();
    let met = heard.len() >= demand.at_least && always_missing.is_empty();
    if !met && listened().any(|(_, question, _)| record.is_left_to_ask(question, rubric)) {
        return None;
    }
    let rank: Rank = if met { criterion.needed } else { criterion.needed.checked_sub(1)? };
    Some(Proposal {
        level: rubric.scale_of(criterion).levels[rank].id.clone(),
        met,
        heard: heard.len(),
        of,
        needed: demand.at_least,
        always: demand.always.clone(),
        always_missing,
    })
}

impl Proposal {
    /// Returns whether a rating meets the criterion where the indicators heard do not, or the other way round.
    pub fn departs(&self, rating: &Rating, criterion: &Criterion, rubric: &Rubric) -> bool {
        let met = match rating {
            Rating::Level(level) => rubric.scale_of(criterion).rank_of(level) >= Some(criterion.needed),
            Rating::NotEnoughEvidence => false,
        };
        met != self.met
    }

    /// The proposal with its reason; `departs` says how the rating stands to it.
    pub fn explain(&self, criterion: &CriterionId, departs: bool, rubric: &Rubric, language: &Language) -> Message {
        let label = rubric.level_name(criterion, &self.level).get(language).to_owned();
        let known = rubric.criterion(criterion);
        let words = |id: &IndicatorId| Some(known?.indicators.get(id)?.get(language));
        let words = |ids: &[IndicatorId]| ids.iter().filter_map(words).collect::<Vec<_>>().join("; ");
        let (state, named) = match (self.always.is_empty(), self.always_missing.is_empty()) {
            (true, _) => ("none", String::new()),
            (false, true) => ("heard", words(&self.always)),
            (false, false) => ("missing", words(&self.always_missing)),
        };
        message!(
            "says-proposed",
            label = label,
            departs = if departs { "yes" } else { "no" },
            heard = self.heard,
            of = self.of,
            needed = self.needed,
            always = state,
            named = named
        )
    }
}
