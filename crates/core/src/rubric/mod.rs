//! A rubric is the standard that an interview is held against: units → criteria → levels of a scale with anchors,
//! the questions that inform the criteria, the scripts that open and close the interview, and the rules that turn
//! ratings into outcomes.
//!
//! A [`Rubric`] that exists is a valid one: every id resolves, every rule can be met, every text stands in the
//! fallback language. The form as written is [`raw::RawRubric`]; [`read`] turns text into a rubric or a list of
//! [`Fault`]s, each with its place in the text.

mod anchor;
mod asked;
mod check;
mod contexts;
mod counts;
mod draft;
mod fault;
mod faults;
mod id;
mod learn_by;
mod level_name;
mod level_number;
mod migrate;
mod minutes;
mod observation;
mod part;
pub mod raw;
mod rule;
mod scale;
mod standard;
mod term;
mod third_party;
mod warning;

pub use crate::locale::Text;
pub use crate::number::Number;
pub use anchor::LevelAnchor;
pub use asked::{AskedOfItems, Difference, EvidenceAsked, EvidenceDemand};
pub use check::{check, read, read_recorded};
pub(crate) use check::{
    digest,
    findings::{At, Findings},
    languages, level_rank, parse,
};
pub use contexts::InContext;
pub use counts::Counts;
pub use draft::{
    Draft, DraftCriterion, DraftGroup, DraftLevel, DraftPart, DraftPoint, DraftQuestion, DraftScale, DraftScript,
    DraftText, DraftUnit,
};
pub use fault::{Fault, FaultKind};
pub use faults::Faults;
pub use id::{
    CircumstanceId, CriterionId, DemandId, GroupId, IndicatorId, ItemId, LevelId, ObservationSheetId, PartId, PointId,
    ProbeId, QuestionId, RubricId, ScaleId, StepId, ThirdPartyItemId, UnitId,
};
pub use learn_by::LearnBy;
pub use level_name::LevelName;
pub use migrate::migration;
pub use minutes::MinutesByPart;
pub use observation::{ObservationSheet, ObservedStep};
pub use part::Part;
pub use rule::{Condition, Hurdle, OverallRule, PanelRule, ProfileBy, Settling, Threshold, UnitRule};
pub use scale::{Band, Level, NumberScale, Rank, Scale, ScaleKind};
pub use standard::Standard;
pub use term::{DayCount, RawDaysCounted, RawTerm, Term, TermStart};
pub use third_party::ThirdPartyItem;
pub use warning::{Warning, WarningKind};

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{
    encoding,
    locale::{Language, Message},
    message,
    notation::PathStep,
};

/// The formats of rubrics that this program reads. A rubric is judged as its format says, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RubricFormat {
    One,
    Two,
}

/// A checked rubric, with the very text that it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    pub format: RubricFormat,
    pub id: RubricId,
    pub version: String,
    /// The languages of its texts; the first is the fallback, in which every text stands.
    pub languages: Vec<Language>,
    pub title: Text,
    pub about: Text,
    /// Place in a qualifications framework.
    pub framework: Option<Text>,
    pub source: Text,
    /// The profession that is assessed.
    pub profession: Option<Text>,
    pub standard: Option<Standard>,
    /// The programme of the qualification that the assessment follows.
    pub qualification_programme: Option<Text>,
    /// Terms of use.
    pub licence: Text,
    pub valid_from: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    /// Planned length of the whole interview.
    pub minutes: u16,
    /// Minutes of the parts of the interview, where the rubric plans them.
    pub minutes_by_part: Option<MinutesByPart>,
    /// The term within which the candidate may appeal.
    pub appeal: Option<Term>,
    /// The term within which more evidence is to be handed in.
    pub further_evidence: Option<Term>,
    pub retention_months: Option<u16>,
    pub recognition: Option<Recognition>,
    /// Conditions of the assessment.
    pub assessment_conditions: Option<Text>,
    /// Demands on those who assess.
    pub assessors: Option<Text>,
    pub circumstances: IndexMap<CircumstanceId, Text>,
    pub scales: IndexMap<ScaleId, Scale>,
    pub elective_groups: IndexMap<GroupId, ElectiveGroup>,
    pub units: IndexMap<UnitId, Unit>,
    /// Criteria in the order of the file; each belongs to one unit.
    pub criteria: IndexMap<CriterionId, Criterion>,
    /// Questions in the order in which they are asked.
    pub questions: IndexMap<QuestionId, Question>,
    /// Tasks that are watched, each as often as there is occasion.
    pub observations: IndexMap<ObservationSheetId, ObservationSheet>,
    /// What third parties who have seen the candidate work judge, item by item.
    pub third_party: IndexMap<ThirdPartyItemId, ThirdPartyItem>,
    pub opening: Script,
    pub closing: Script,
    pub rule: OverallRule,
    /// Demands on the whole register, without which nothing is recognised in full.
    pub evidence: EvidenceAsked,
    pub panel: PanelRule,
    pub outcomes: Outcomes,
    /// The RON text that this rubric was read from, kept inside each session file.
    pub source_text: std::sync::Arc<str>,
    /// SHA-256 of `source_text`, in lower-case hexadecimal.
    pub digest: String,
    /// Warnings of what stands in the text and, once it is read, nowhere else; each with the way to its place.
    noted: Vec<(Vec<PathStep>, WarningKind)>,
    /// Criteria that the text has once and this rubric in several contexts.
    repeated: contexts::Repeated,
}

/// The validity of a recognition, from the day of the signature, and what renews it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    pub months: u16,
    pub renewed_by: Option<Text>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ElectiveGroup {
    pub id: GroupId,
    pub title: Text,
    /// Least number of the group's units that must be recognised.
    pub at_least: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    pub id: UnitId,
    pub title: Text,
    pub about: Option<Text>,
    /// Advice on what to learn where the unit is not recognised.
    pub learn: Option<Text>,
    /// Ways to learn it.
    pub learn_by: Option<LearnBy>,
    pub credits: Number,
    /// The elective group it belongs to; a unit without one is mandatory.
    pub elective: Option<GroupId>,
    /// The outcome above which the whole cannot be unless the unit is recognised.
    pub hurdle: Option<Hurdle>,
    /// Units without which it is not recognised; none of them requires it in turn.
    pub requires: Vec<UnitId>,
    /// True if it may be recognised where the whole is not: neither the rubric says otherwise, nor does a unit that it
    /// requires keep it from that.
    pub separately: bool,
    /// Certificates, each of which stands for the unit: a candidate who holds one is credited.
    pub satisfied_by: Vec<Certificate>,
    pub rule: UnitRule,
    /// Demands on the items that name any of its criteria.
    pub evidence: EvidenceAsked,
    /// Every criterion: those of no part first, then those of each part; its holistic judgement, where there is one, is
    /// the last.
    pub criteria: Vec<CriterionId>,
    pub parts: IndexMap<PartId, Part>,
}

/// A recognition that a candidate may hold already, by the document that shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    pub title: Text,
    /// Most months between the document and the day of decision.
    pub within_months: Option<u16>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    pub id: CriterionId,
    pub unit: UnitId,
    pub title: Text,
    pub statement: Text,
    /// The standard's own numbers of what is asked for, such as "PC 1.1".
    pub maps_to: Vec<String>,
    /// Advice on what to learn where the criterion is not shown.
    pub learn: Option<Text>,
    /// Ways to learn it.
    pub learn_by: Option<LearnBy>,
    pub scale: ScaleId,
    /// What its rating counts as.
    pub counts: Counts,
    /// The rank from which the criterion is met.
    pub needed: Rank,
    /// False where nothing asks for a level, since the level reached is the result, or its points alone count: then
    /// `needed` is the lowest rank, and nobody is told of it.
    pub asks_level: bool,
    /// The rank below which nothing compensates.
    pub critical: Option<Rank>,
    /// The outcome above which the whole cannot be unless the criterion is met.
    pub hurdle: Option<Hurdle>,
    pub weight: Number,
    /// Descriptions of levels, by their ranks; on a number scale, those of bands by the first rank of each.
    /// [`Criterion::anchor`] answers for every rank.
    pub anchors: BTreeMap<Rank, Text>,
    pub indicators: IndexMap<IndicatorId, Text>,
    pub met_if: Option<HeardDemand>,
    pub evidence: EvidenceAsked,
    pub only_if: Option<Condition>,
    /// The assessor may say, with a reason, that it does not apply to a candidate.
    pub may_not_apply: bool,
}

/// The demand on a criterion's indicators heard, in any questions, for the program to propose that it is met. Such a
/// proposal is no rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeardDemand {
    pub at_least: usize,
    pub always: Vec<IndicatorId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EvidenceKind {
    /// An answer in the interview: a remark to a question that informs the criterion, or one linked to it.
    Interview,
    Observation,
    WorkSample,
    Document,
    Testimonial,
    Portfolio,
    Simulation,
    SystemRecord,
    /// What the candidate wrote of what he or she has learnt, outside courses as well (Law of Kazakhstan on professional
    /// qualifications, article 19).
    OwnDescription,
}

impl EvidenceKind {
    /// The kinds of items in the register. Answers in the interview are remarks, not items.
    pub const OF_ITEMS: [EvidenceKind; 8] = [
        EvidenceKind::WorkSample,
        EvidenceKind::Observation,
        EvidenceKind::Document,
        EvidenceKind::Testimonial,
        EvidenceKind::Portfolio,
        EvidenceKind::Simulation,
        EvidenceKind::OwnDescription,
        EvidenceKind::SystemRecord,
    ];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            EvidenceKind::Interview => "kind-interview",
            EvidenceKind::Observation => "kind-observation",
            EvidenceKind::WorkSample => "kind-work-sample",
            EvidenceKind::Document => "kind-document",
            EvidenceKind::Testimonial => "kind-testimonial",
            EvidenceKind::Portfolio => "kind-portfolio",
            EvidenceKind::Simulation => "kind-simulation",
            EvidenceKind::SystemRecord => "kind-system-record",
            EvidenceKind::OwnDescription => "kind-own-description",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Directness {
    Direct,
    Indirect,
    Supplementary,
}

impl Directness {
    pub const ALL: [Directness; 3] = [Directness::Direct, Directness::Indirect, Directness::Supplementary];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Directness::Direct => "directness-direct",
            Directness::Indirect => "directness-indirect",
            Directness::Supplementary => "directness-supplementary",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub id: QuestionId,
    pub kind: QuestionKind,
    /// Unit under which the outline shows the question.
    pub unit: Option<UnitId>,
    pub wording: Text,
    pub informs: Vec<CriterionId>,
    /// True if the wording is to be read out as it stands.
    pub exact: bool,
    /// The earlier question that it backs up: only the assessor calls it, where that one brought too little.
    pub back_up_for: Option<QuestionId>,
    /// Numbered "1", "2", … in this order, back-up questions last.
    pub probes: IndexMap<ProbeId, Probe>,
    /// In the order in which the keys "a", "b", … stand for them.
    pub listen_for: IndexMap<PointId, ListenFor>,
    pub minutes: u16,
    pub minutes_least: Option<u16>,
    pub minutes_most: Option<u16>,
    pub only_if: Option<Condition>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    Opening,
    Behavioural,
    Situational,
    Knowledge,
    Evidence,
    Demonstration,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Probe {
    pub text: Text,
    pub required: bool,
    /// True for another way to ask the question itself, for a candidate who does not understand it.
    pub back_up: bool,
}

/// A point to listen for in the answer to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct ListenFor {
    pub text: Text,
    pub informs: Vec<CriterionId>,
    /// The indicator of a criterion that it stands for, if it is one.
    pub indicator: Option<(CriterionId, IndicatorId)>,
}

/// Words to read aloud, and what must be ticked off.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    pub text: Text,
    pub checklist: IndexMap<ItemId, ChecklistItem>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ChecklistItem {
    pub text: Text,
    pub required: bool,
    /// True if the item stands for the candidate's consent: where it is refused, the interview stops.
    pub consent: bool,
}

/// The outcomes in the rubric's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    pub full: OutcomeWords,
    /// None where this rubric has no such outcome.
    pub partial: Option<OutcomeWords>,
    pub more_evidence: Option<OutcomeWords>,
    pub not_yet: OutcomeWords,
    pub refer: OutcomeWords,
    pub no_result: OutcomeWords,
}

#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeWords {
    pub label: Text,
    pub meaning: Text,
}

impl Rubric {
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.units.get(id)
    }

    /// The certificate at a place of a unit's list, counted from 0.
    pub fn certificate(&self, unit: &UnitId, at: usize) -> Option<&Certificate> {
        self.unit(unit)?.satisfied_by.get(at)
    }

    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.get(id)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.get(id)
    }

    /// The language in which this rubric's words stand for whoever wants them in another: that one, else one with the
    /// same first subtag, else the fallback. [`Text::get`] chooses alike.
    pub fn standing_in(&self, wanted: &Language) -> &Language {
        let exact = self.languages.iter().find(|each| *each == wanted);
        let near = || self.languages[1..].iter().filter(|each| each.primary() == wanted.primary()).min();
        exact.or_else(near).unwrap_or(self.fallback())
    }

    /// Title and version in a language.
    pub fn titled(&self, language: &Language) -> String {
        format!("{} {}", self.title.get(language), self.version)
    }

    /// The digest whatever line ends its file had when a session was begun with it: that of its text with line feeds
    /// alone, as it is read now.
    pub fn digest_of_lines(&self) -> String {
        match encoding::line_feeds(&self.source_text) {
            Cow::Borrowed(_) => self.digest.clone(),
            Cow::Owned(text) => digest(&text),
        }
    }

    /// The size of the rubric in words.
    pub fn size(&self) -> Message {
        message!(
            "rubrics-holds",
            units = self.units.len(),
            criteria = self.criteria.len(),
            questions = self.questions.len(),
            minutes = self.minutes
        )
    }

    /// The texts on how and by whom candidates are assessed, each with the message that names it.
    pub fn conditions_of_assessment(&self) -> impl Iterator<Item = (&'static str, &Text)> {
        let texts =
            [("rubric-assessment-conditions", &self.assessment_conditions), ("rubric-assessors", &self.assessors)];
        texts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)))
    }

    /// The scale of a criterion of this rubric.
    pub fn scale_of(&self, criterion: &Criterion) -> &Scale {
        &self.scales[&criterion.scale]
    }

    pub fn fallback(&self) -> &Language {
        &self.languages[0]
    }

    /// The indicators of a criterion that questions listen for, each with the question and its point; one that several
    /// questions listen for comes several times.
    pub fn listened_for<'a>(
        &'a self,
        criterion: &'a CriterionId,
    ) -> impl Iterator<Item = (&'a IndicatorId, &'a Question, &'a PointId)> {
        self.questions.values().flat_map(move |question| {
            question.listen_for.iter().filter_map(move |(point, known)| {
                let (of, indicator) = known.indicator.as_ref()?;
                (of == criterion).then_some((indicator, question, point))
            })
        })
    }

    /// The questions that inform a criterion, in the order asked.
    pub fn questions_informing<'a>(&'a self, criterion: &'a CriterionId) -> impl Iterator<Item = &'a Question> {
        self.questions.values().filter(move |question| question.informs.contains(criterion))
    }
}

impl Question {
    /// The minutes from which the question takes longer than planned.
    pub fn minutes_at_most(&self) -> u16 {
        self.minutes_most.unwrap_or(self.minutes)
    }

    /// The point of this name: its id, or the letter of its place where no point has that for its id.
    pub fn point_named(&self, name: &str) -> Option<&PointId> {
        let by_id = self.listen_for.get_key_value(name).map(|(id, _)| id);
        by_id.or_else(|| {
            self.listen_for.keys().zip('a'..).find_map(|(id, letter)| is_letter(name, letter).then_some(id))
        })
    }

    /// The letter that stands for a point by its place, on the screen and the keys.
    pub fn letter_of(&self, point: &PointId) -> Option<char> {
        ('a'..).nth(self.listen_for.get_index_of(point)?)
    }
}

fn is_letter(name: &str, letter: char) -> bool {
    name.chars().eq([letter])
}
