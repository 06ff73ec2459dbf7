//! Reports of third parties: what somebody who has seen the candidate work said, item by item. It is kept with the item
//! of the register that it became, so that reports and screens can set item, answer and benchmark side by side.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    locale::{Language, Message},
    message,
    rubric::{CriterionId, Rubric, ThirdPartyItem, ThirdPartyItemId},
};

use super::{EvidenceItem, FieldName, Interview, Refusal, refusal::bounded};

/// What a third party said of a candidate. Name and function are the source of the item that holds it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Testimony {
    /// What the third party is to the candidate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Since when they know each other, as it was written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub known_since: String,
    /// How the third party can be asked back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
    #[serde(deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::THIRD_PARTY_ITEMS_MAX }>")]
    pub answers: IndexMap<ThirdPartyItemId, ThirdPartyAnswer>,
}

/// What was said of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThirdPartyAnswer {
    pub judged: ThirdPartyJudgement,
    /// An example, or when it was, in the third party's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub example: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ThirdPartyJudgement {
    Alone,
    WithHelp,
    Not,
    NotSeen,
}

impl ThirdPartyJudgement {
    pub const ALL: [Self; 4] = [Self::Alone, Self::WithHelp, Self::Not, Self::NotSeen];

    /// The name by which forms and files of other programs name it.
    pub fn name(self) -> &'static str {
        match self {
            ThirdPartyJudgement::Alone => "alone",
            ThirdPartyJudgement::WithHelp => "with-help",
            ThirdPartyJudgement::Not => "not",
            ThirdPartyJudgement::NotSeen => "not-seen",
        }
    }

    /// The message that says it.
    pub fn message(self) -> &'static str {
        match self {
            ThirdPartyJudgement::Alone => "judged-alone",
            ThirdPartyJudgement::WithHelp => "judged-with-help",
            ThirdPartyJudgement::Not => "judged-not",
            ThirdPartyJudgement::NotSeen => "judged-not-seen",
        }
    }

    /// Returns whether the third party has seen the candidate do it, be it with help.
    pub fn was_done(self) -> bool {
        matches!(self, ThirdPartyJudgement::Alone | ThirdPartyJudgement::WithHelp)
    }
}

/// One item of a third party's report with the answer to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged<'a> {
    pub id: &'a ThirdPartyItemId,
    pub item: &'a ThirdPartyItem,
    pub answer: &'a ThirdPartyAnswer,
}

impl Testimony {
    /// The criteria of what was done, each once.
    pub fn criteria_done(&self, rubric: &Rubric) -> Vec<CriterionId> {
        let mut criteria: Vec<CriterionId> = Vec::new();
        for judged in self.judged(rubric).filter(|judged| judged.answer.judged.was_done()) {
            let new: Vec<CriterionId> =
                judged.item.informs.iter().filter(|id| !criteria.contains(id)).cloned().collect();
            criteria.extend(new);
        }
        criteria
    }

    /// How many items were judged, how many of these are done, and how many the third party has not seen.
    pub fn told(&self, rubric: &Rubric) -> Message {
        let done = self.judged(rubric).filter(|judged| judged.answer.judged.was_done()).count();
        let is_unseen = |answer: &&ThirdPartyAnswer| answer.judged == ThirdPartyJudgement::NotSeen;
        let unseen = self.answers.values().filter(is_unseen).count();
        let (answered, items) = (self.answers.len() - unseen, rubric.third_party.len());
        message!("testimony-told", answered = answered, items = items, done = done, unseen = unseen)
    }

    /// The items of the rubric with an answer, in the order of the rubric.
    pub fn judged<'a>(&'a self, rubric: &'a Rubric) -> impl Iterator<Item = Judged<'a>> {
        let judged = |(id, item)| Some(Judged { id, item, answer: self.answers.get(id)? });
        rubric.third_party.iter().filter_map(judged)
    }
}

impl EvidenceItem {
    /// What a third party said of a criterion, item by item; nothing for an item that is no report of one.
    pub fn judged_of<'a>(&'a self, criterion: &'a CriterionId, rubric: &'a Rubric) -> impl Iterator<Item = Judged<'a>> {
        let judged = self.testimony.iter().flat_map(|testimony| testimony.judged(rubric));
        judged.filter(|judged| judged.item.informs.contains(criterion))
    }

    /// What a third party judged, in numbers; none for an item that is no report of one.
    pub fn told_of_testimony(&self, rubric: &Rubric) -> Option<Message> {
        self.testimony.as_ref().map(|testimony| testimony.told(rubric))
    }
}

impl Judged<'_> {
    /// The item with what was said of it.
    pub fn said(&self, language: &Language) -> Message {
        let judged = Message { id: self.answer.judged.message(), arguments: Vec::new() };
        let (item, example) = (self.item.text.get(language), self.answer.example.as_str());
        let example = if example.is_empty() { "none" } else { example };
        message!("testimony-said", item = item, judged = judged, example = example)
    }

    /// What the assessor compares the answer with, where the rubric has it.
    pub fn benchmark(&self, language: &Language) -> Option<Message> {
        let benchmark = self.item.benchmark.as_ref()?;
        Some(message!("testimony-benchmark", benchmark = benchmark.get(language)))
    }
}

impl Interview {
    pub(super) fn permit_testimony(&self, testimony: &Testimony) -> Result<(), Refusal> {
        for (field, text) in [
            (FieldName::Relation, &testimony.relation),
            (FieldName::KnownSince, &testimony.known_since),
            (FieldName::Contact, &testimony.contact),
        ] {
            bounded(field, text, bounds::FIELD_CHARS_MAX)?;
        }
        bounded(FieldName::Remark, &testimony.remark, bounds::TESTIMONY_CHARS_MAX)?;
        for (item, answer) in &testimony.answers {
            if self.rubric().third_party_item(item).is_none() {
                return Err(Refusal::Unknown { what: "third-party-item", id: item.to_string() });
            }
            bounded(FieldName::Example, &answer.example, bounds::TESTIMONY_CHARS_MAX)?;
        }
        Ok(())
    }
}
