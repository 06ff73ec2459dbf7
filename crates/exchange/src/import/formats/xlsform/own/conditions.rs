//! Conditions that somebody has changed in the form. The export writes beside each what it has written, so that a condition
//! that is as it was stays as the rubric has it, whatever of it an expression can say.

use std::collections::HashMap;

use crate::rubric::raw::RawCondition;

use super::{
    super::{
        super::super::{
            super::marks::{Kind, Mark, UNITS},
            Why,
        },
        choices::Answer,
        condition::{self, Asks, Compared, Condition},
        form::Form,
        rows::Rows,
        sheets::Field,
    },
    is_notation,
};

impl<'g> Form<'_, 'g> {
    /// Returns whether the condition of a row is another than the one that was exported.
    pub(super) fn is_changed(&self, row: usize) -> bool {
        let exported = Field::Own(Mark::Relevant);
        self.survey.column(exported).is_some()
            && !alike(self.survey.said(row, Field::Relevant), self.survey.said(row, exported))
    }

    /// Takes the conditions of questions and criteria that are others now, as far as a rubric can express them.
    pub(super) fn own_conditions(&mut self, rows: &Rows<'g>) {
        for row in &rows.own {
            let units = matches!(row.mark, Some((Kind::OfForm, _))) && row.name == UNITS;
            let answer = match row.mark {
                Some((Kind::Circumstance, id)) => Answer::Circumstance { id: id.to_owned() },
                Some((Kind::Question, id)) => Answer::Asked { question: id.to_owned() },
                _ if units => {
                    Answer::Units { units: self.sketch.draft.units.iter().map(|unit| unit.id.clone()).collect() }
                }
                _ => continue,
            };
            self.answers.insert(row.name, answer);
        }
        let questions = self.sketch.draft.questions.iter().enumerate();
        let places: HashMap<String, usize> = questions.map(|(place, question)| (question.id.clone(), place)).collect();
        for row in &rows.own {
            let Some((kind @ (Kind::Question | Kind::Criterion), id)) = row.mark else { continue };
            if !self.is_changed(row.at) {
                continue;
            }
            let Some(now) = self.now((row.at, kind), id, &places) else {
                self.own_said(row.at, Mark::OnlyIf, id);
                self.unsaid += 1;
                continue;
            };
            if let Some(column) = self.survey.column(Field::Own(Mark::OnlyIf)) {
                self.ledger.leave_cell(self.survey.number, (row.at, column), Why::Again);
            }
            let draft = &mut self.sketch.draft;
            let only_if = match kind {
                Kind::Question => {
                    draft.questions.iter_mut().find(|question| question.id == id).map(|found| &mut found.only_if)
                }
                _ => {
                    let mut criteria = draft.units.iter_mut().flat_map(|unit| unit.all_criteria_mut());
                    criteria.find(|criterion| criterion.id == id).map(|found| &mut found.only_if)
                }
            };
            if let Some(only_if) = only_if {
                *only_if = now;
            }
        }
    }

    /// The condition of a row as it is now, without what the export adds to it by itself; none where a rubric cannot
    /// express it.
    fn now(&mut self, (row, kind): (usize, Kind), id: &str, places: &HashMap<String, usize>) -> Option<Option<String>> {
        let read = |said: &str| match said.trim() {
            "" | "true()" => Some(Vec::new()),
            said => condition::read(said).map(parts),
        };
        let said = self.survey.said(row, Field::Relevant);
        // What the rubric adds by itself it will add again.
        let added = read(self.survey.said(row, Field::Own(Mark::ShownIf))).unwrap_or_default();
        let mut left = read(said)?;
        left.retain(|part| !added.contains(part));
        // A question waits for earlier ones alone, and nothing for itself.
        let mut in_time = true;
        for part in &left {
            part.values(&mut |name, _| match self.answers.get(name) {
                Some(Answer::Asked { question } | Answer::Points { question, .. }) if kind == Kind::Question => {
                    in_time &= places.get(question) < places.get(id);
                }
                Some(Answer::Levels { criterion, .. }) => in_time &= kind == Kind::Question || criterion != id,
                _ => {}
            });
        }
        in_time.then_some(())?;
        let conditions = left.iter().map(|part| self.own_said_of(part)).collect::<Option<Vec<_>>>()?;
        let written = match Condition::all(conditions) {
            Some(condition) => Some(condition.written()?),
            None => None,
        };
        if let Some(column) = self.survey.column(Field::Relevant) {
            self.ledger.take_cell(self.survey.number, (row, column), &format!("{id}.only_if"));
        }
        Some(written)
    }

    fn own_said_of(&self, asks: &Asks) -> Option<Condition> {
        let all = |several: &[Asks]| several.iter().map(|each| self.own_said_of(each)).collect::<Option<Vec<_>>>();
        Some(match asks {
            Asks::Answer { name, compared, value } => self.answers.get(name.as_str())?.said(*compared, value)?,
            Asks::Not(inner) => Condition::not(self.own_said_of(inner)?),
            Asks::All(several) => Condition::All(all(several)?),
            Asks::Any(several) => match self.levels_from_or_to(several) {
                Some(condition) => condition,
                None => Condition::Any(all(several)?),
            },
        })
    }

    /// Levels of one criterion, of which any will do, as the level from which or below which it is rated.
    fn levels_from_or_to(&self, several: &[Asks]) -> Option<Condition> {
        let mut named = several.iter().map(|each| match each {
            Asks::Answer { name, compared: Compared::Equal, value } => Some((name.as_str(), value.as_str())),
            _ => None,
        });
        let (first, _) = named.clone().next()??;
        let answer = self.answers.get(first)?;
        let values = named.try_fold(Vec::new(), |mut values, each| {
            let (_, value) = each.filter(|(name, _)| *name == first)?;
            values.push(value);
            Some(values)
        })?;
        answer.said_of_any(&values)
    }

    /// The condition on which a row is asked; where it has been changed, it is only taken if what it is now says nothing.
    pub(super) fn own_only_if(&mut self, row: usize, id: &str) -> Option<String> {
        let said = self.survey.said(row, Field::Own(Mark::OnlyIf));
        if self.is_changed(row) {
            return is_notation::<RawCondition>(said).then(|| said.to_owned()).filter(|said| !said.is_empty());
        }
        self.own_notation::<RawCondition>(row, Mark::OnlyIf, id)
    }
}

/// Blanks say nothing in an expression, and spreadsheets bend its quotes.
fn alike(one: &str, other: &str) -> bool {
    let signs = |said: &str| -> String { said.chars().filter(|c| !c.is_whitespace()).collect() };
    signs(one) == signs(other)
        || matches!((condition::read(one), condition::read(other)), (Some(one), Some(other)) if one == other)
}

/// What must hold, each by itself.
fn parts(asks: Asks) -> Vec<Asks> {
    match asks {
        Asks::All(several) => several.into_iter().flat_map(parts).collect(),
        other => vec![other],
    }
}
