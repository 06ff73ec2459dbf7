//! The part of a rubric that applies to a candidate: by the units applied for, and by conditions on answers and
//! ratings.

use crate::{
    locale::Language,
    rubric::{Condition, Criterion, CriterionId, ItemId, Question, QuestionId, Rank, Rubric},
};

use super::{Rating, Record, ScriptPart, SessionState};

impl Record {
    /// Returns whether a condition holds by the record.
    pub fn holds(&self, condition: &Condition, rubric: &Rubric) -> bool {
        match condition {
            Condition::Circumstance(circumstance) => self.preparation.circumstances.contains(circumstance),
            Condition::Unit(unit) => self.preparation.units.contains(unit) || self.carried_unit(unit).is_some(),
            Condition::Asked(question) => self.is_marked_asked(question),
            Condition::Heard(question, point) => {
                self.questions.get(question).is_some_and(|record| record.heard.contains(point))
            }
            Condition::AtLeast(criterion, rank) => self.rank(criterion, rubric).is_some_and(|rated| rated >= *rank),
            Condition::Below(criterion, rank) => self.rank(criterion, rubric).is_some_and(|rated| rated < *rank),
            Condition::Not(condition) => !self.holds(condition, rubric),
            Condition::All(conditions) => conditions.iter().all(|each| self.holds(each, rubric)),
            Condition::Any(conditions) => conditions.iter().any(|each| self.holds(each, rubric)),
        }
    }

    /// The rank at which a criterion is rated; none while it is not rated or lacks evidence.
    pub fn rank(&self, criterion: &CriterionId, rubric: &Rubric) -> Option<Rank> {
        let Rating::Level(level) = self.rating(criterion)? else { return None };
        rubric.scale_of(rubric.criterion(criterion)?).rank_of(level)
    }

    /// Returns whether a criterion is to be judged for this candidate.
    pub fn criterion_applies(&self, criterion: &Criterion, rubric: &Rubric) -> bool {
        self.criterion_has_a_place(criterion, rubric) && !self.not_applying.contains_key(&criterion.id)
    }

    /// Returns whether a criterion stands where criteria are rated: it applies, or does not by the assessor's word alone,
    /// which is taken back there.
    pub fn criterion_has_a_place(&self, criterion: &Criterion, rubric: &Rubric) -> bool {
        self.preparation.units.contains(&criterion.unit)
            && !self.credited.contains_key(&criterion.unit)
            && criterion.only_if.as_ref().is_none_or(|condition| self.holds(condition, rubric))
            && (criterion.counts.is_standard() || self.has_something_beside(criterion, rubric))
    }

    /// Returns whether a bonus, a deduction or a holistic judgement has a criterion like any other beside it; in a unit
    /// that has none of these, a holistic judgement stands by itself.
    fn has_something_beside(&self, criterion: &Criterion, rubric: &Rubric) -> bool {
        let Some(unit) = rubric.unit(&criterion.unit) else { return false };
        let standard =
            || unit.criteria.iter().filter_map(|id| rubric.criterion(id)).filter(|each| each.counts.is_standard());
        standard().next().is_none() || standard().any(|each| self.criterion_applies(each, rubric))
    }

    /// Returns whether a question is to be asked: it informs something that the candidate applies for, and its
    /// condition holds. A back-up question is asked only where it was called, and is never missing. A question already
    /// asked stays.
    pub fn question_applies(&self, question: &Question, rubric: &Rubric) -> bool {
        let called = question.back_up_for.is_none() || self.waiting.question.as_ref() == Some(&question.id);
        (called && self.question_could_apply(question, rubric)) || self.is_behind(&question.id)
    }

    /// The back-up questions that can be called for a question now: each applies, and was neither asked nor skipped.
    pub fn back_ups<'a>(&'a self, question: &'a QuestionId, rubric: &'a Rubric) -> impl Iterator<Item = &'a Question> {
        let of_it = rubric.questions.values().filter(|each| each.back_up_for.as_ref() == Some(question));
        let open = of_it.filter(|each| !self.is_behind(&each.id) && self.question_could_apply(each, rubric));
        open.filter(|_| self.closed.is_none())
    }

    /// Returns whether a question informs something that the candidate applies for, and its condition holds.
    fn question_could_apply(&self, question: &Question, rubric: &Rubric) -> bool {
        let in_scope = question.informs.is_empty()
            || question
                .informs
                .iter()
                .filter_map(|id| rubric.criterion(id))
                .any(|criterion| self.criterion_applies(criterion, rubric) && !self.is_settled_before(criterion));
        let triggered = question.only_if.as_ref().is_none_or(|condition| self.holds(condition, rubric));
        in_scope && triggered
    }

    pub fn criteria_in_scope<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
        rubric.criteria.values().filter(|criterion| self.criterion_applies(criterion, rubric))
    }

    /// The criteria that stand where criteria are rated, in their order.
    pub fn criteria_with_a_place<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
        rubric.criteria.values().filter(|criterion| self.criterion_has_a_place(criterion, rubric))
    }

    /// The questions to ask in their order: those of the rubric that apply, then those asked ad hoc.
    pub fn questions_in_scope(&self, rubric: &Rubric) -> Vec<QuestionId> {
        let of_rubric = rubric.questions.values().filter(|question| self.question_applies(question, rubric));
        let ad_hoc = self.questions.iter().filter(|(_, record)| record.ad_hoc.is_some());
        of_rubric.map(|question| question.id.clone()).chain(ad_hoc.map(|(id, _)| id.clone())).collect()
    }

    /// Returns whether a question of the rubric about the criterion is due: only then can it be rated too early.
    pub fn is_to_be_asked_about(&self, criterion: &CriterionId, rubric: &Rubric) -> bool {
        rubric.questions_informing(criterion).any(|question| self.question_applies(question, rubric))
    }

    /// Returns whether a question is in scope and was neither asked nor skipped with a reason.
    pub fn is_left_to_ask(&self, question: &Question, rubric: &Rubric) -> bool {
        question.back_up_for.is_none() && self.question_applies(question, rubric) && !self.is_behind(&question.id)
    }

    /// The questions in scope that were neither asked nor skipped with a reason.
    pub fn questions_left(&self, rubric: &Rubric) -> Vec<QuestionId> {
        let mut questions = self.questions_in_scope(rubric);
        let is_back_up = |id: &QuestionId| rubric.question(id).is_some_and(|question| question.back_up_for.is_some());
        questions.retain(|question| !self.is_behind(question) && !is_back_up(question));
        questions
    }

    /// The required items of a script that are neither done nor refused.
    pub fn required_items_left<'a>(
        &'a self,
        script: ScriptPart,
        rubric: &'a Rubric,
    ) -> impl Iterator<Item = &'a ItemId> {
        let states = self.checklist(script);
        rubric
            .script(script)
            .checklist
            .iter()
            .filter(move |(id, item)| item.required && !states.contains_key(*id))
            .map(|(id, _)| id)
    }

    /// The criteria in scope that have no rating yet and were not referred either.
    pub fn criteria_unrated<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = &'a Criterion> {
        self.criteria_in_scope(rubric).filter(|criterion| {
            self.rating(&criterion.id).is_none() && !self.panel.referred.contains_key(&criterion.id)
        })
    }

    pub fn state(&self, rubric: &Rubric) -> SessionState {
        if self.is_signed() {
            SessionState::Signed
        } else if self.broken_off.is_some() {
            SessionState::BrokenOff
        } else if self.closed.is_none() || !self.questions_left(rubric).is_empty() {
            SessionState::Open
        } else if self.criteria_unrated(rubric).next().is_some() {
            SessionState::ToBeRated
        } else {
            SessionState::ToBeSigned
        }
    }
}

impl Rubric {
    pub fn script(&self, part: ScriptPart) -> &crate::rubric::Script {
        match part {
            ScriptPart::Opening => &self.opening,
            ScriptPart::Closing => &self.closing,
        }
    }

    /// The text of an item of a script in a language; the id of an item that is not known.
    pub fn item_text<'a>(&'a self, part: ScriptPart, item: &'a ItemId, language: &Language) -> &'a str {
        self.script(part).checklist.get(item).map_or(item.as_str(), |known| known.text.get(language))
    }
}
