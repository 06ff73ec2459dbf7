//! The agenda in plain words: what is still possible, what to ask next, which criteria decide, and how each stands.

use crate::{
    locale::{Language, Message},
    message,
    rubric::{CriterionId, Rubric, UnitId},
};

use super::{AdvisedQuestion, Agenda, AgendaCriterion, Bearing};

impl AdvisedQuestion {
    /// The reason why to ask it next.
    pub fn explain(&self, agenda: &Agenda) -> Message {
        let informs: Vec<&str> = self.informs.iter().map(|id| id.as_str()).collect();
        message!(
            "agenda-question",
            question = self.question.as_str(),
            informs = informs.len(),
            open = agenda.open,
            criteria = informs.join(", ")
        )
    }
}

impl Agenda {
    /// The outcomes that are still possible, the criteria that decide and those that do not any more, and whether all of that
    /// is known.
    pub fn told(&self, rubric: &Rubric, language: &Language) -> Vec<Message> {
        let mut told = Vec::new();
        if let Some((lowest, highest)) = self.possible {
            let label = |outcome| rubric.outcome_words(outcome).label.get(language);
            told.push(match lowest == highest {
                true => message!("agenda-certain", outcome = label(lowest)),
                false => message!("agenda-possible", lowest = label(lowest), highest = label(highest)),
            });
        }
        let deciding = self.deciding();
        if !deciding.is_empty() {
            let named = |each: &&AgendaCriterion| match each.crucial {
                true => format!("{}*", each.criterion),
                false => each.criterion.to_string(),
            };
            let criteria: Vec<String> = deciding.iter().map(named).collect();
            let all = self.criteria.len();
            let marked = if deciding.iter().any(|each| each.crucial) { "yes" } else { "no" };
            let (count, criteria) = (criteria.len(), criteria.join(", "));
            told.push(message!("agenda-decide", count = count, all = all, marked = marked, criteria = criteria));
        }
        let decided = self.decided_by_unit(rubric);
        if !decided.is_empty() {
            told.push(message!("agenda-decided", criteria = decided.join(", ")));
        }
        if !self.complete {
            told.push(message!("agenda-incomplete"));
        }
        told
    }

    /// The criteria that cannot change anything any more; a unit in whose place none can stands for all of its own.
    fn decided_by_unit(&self, rubric: &Rubric) -> Vec<String> {
        let unit_of = |id: &CriterionId| rubric.criterion(id).map(|known| known.unit.clone());
        let mut units: Vec<UnitId> = self.decided().filter_map(unit_of).collect();
        units.dedup();
        let mut told = Vec::new();
        for unit in units {
            let of_unit = |id: &&CriterionId| unit_of(id).as_ref() == Some(&unit);
            let own: Vec<String> = self.decided().filter(of_unit).map(ToString::to_string).collect();
            let open = self.criteria.iter().filter(|each| each.bearing.is_open());
            let is_open = open.map(|each| &each.criterion).any(|id| of_unit(&id));
            match is_open || rubric.units.len() == 1 {
                true => told.extend(own),
                false => told.push(format!("{unit} ({})", own.join(", "))),
            }
        }
        told
    }
}

impl AgendaCriterion {
    /// How it stands.
    pub fn explain(&self) -> Message {
        let bearing = match self.bearing {
            Bearing::Settled => "settled",
            Bearing::Decides => "decides",
            Bearing::MayDecide => "may-decide",
            Bearing::CannotChange => "cannot-change",
        };
        let crucial = if self.crucial { "yes" } else { "no" };
        message!("agenda-stands", criterion = self.criterion.as_str(), bearing = bearing, crucial = crucial)
    }
}
