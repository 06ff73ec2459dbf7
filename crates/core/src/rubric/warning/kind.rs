//! The kinds of warnings, and the messages that tell them.

use crate::{
    locale::{Explain, Language, Message},
    message,
    rubric::{CircumstanceId, CriterionId, Number, PartId, PointId, ProbeId, QuestionId, ScaleId, UnitId},
};

/// Every way in which a rubric that can be used is probably not what its author meant. Levels are named by their
/// labels.
#[derive(Debug, Clone, PartialEq)]
pub enum WarningKind {
    /// One text stands at several levels.
    AnchorsAlike { criteria: Vec<CriterionId>, levels: Vec<String> },
    /// Anchors of neighbouring levels differ by adverbs of degree or frequency alone.
    AnchorsByAdverb { criteria: Vec<CriterionId>, levels: Vec<String>, adverbs: Vec<String> },
    /// The wording asks two things at once.
    DoubleBarrelled { questions: Vec<QuestionId> },
    /// The wording of a question, or of its probe, tells which answer is wanted.
    Leading { question: QuestionId, probe: Option<ProbeId>, words: String },
    /// The questions take longer than the interview.
    QuestionsTooLong { asked: u32, minutes: u32 },
    /// The questions leave less time than reading the scripts aloud takes.
    NoTimeLeft { asked: u32, minutes: u32, reading: u32 },
    /// No rule that decides on the criterion uses weights.
    WeightUnused { criteria: Vec<CriterionId> },
    /// No rating can be below the level that is critical.
    CriticalLowest { criteria: Vec<CriterionId>, level: String },
    /// Everybody meets what is judged on the scale.
    ScaleNeedsLowest { scale: ScaleId, level: String },
    /// Everybody meets the criterion.
    NeededLowest { criteria: Vec<CriterionId>, level: String },
    /// No condition names the circumstance.
    CircumstanceUnused { circumstance: CircumstanceId },
    /// Texts are written in another script than their language.
    OtherScript { language: Language, texts: usize },
    /// Texts hold marks of another program.
    Markup { mark: String, texts: usize },
    /// One question alone informs the criterion, and no evidence is demanded for it.
    OneAnswer { criteria: Vec<CriterionId> },
    /// A condition names a point to listen for by its place, and not by its id.
    PointByPlace { question: QuestionId, letter: String, point: PointId },
    /// A point to listen for has no id of its own.
    PointWithoutId { question: QuestionId, point: PointId },
    /// A language is a draft: texts may lack it, and nothing is shown in it.
    DraftLanguage { language: Language, missing: usize, of: usize },
    /// Nothing rests on the rule of a part.
    PartRuleUnused { part: PartId },
    /// A unit is said not to be recognised by itself, where nothing is recognised in part.
    SeparatelyUnused { unit: UnitId },
    /// A unit is said to be recognised by itself, and requires one that is not.
    SeparatelyHeld { unit: UnitId, requires: UnitId },
    /// There is partial recognition, but nothing that may be recognised by itself.
    PartialNever,
    /// An item stands for consent by its id alone.
    ConsentById,
    /// A mean that can be reached is just below the one asked for.
    JustAboveMean {
        wanted: Number,
        missed: String,
        /// The number in thousandths that lets the mean missed be enough.
        enough: Number,
        next: String,
        /// The number in thousandths that asks for the next mean.
        more: Number,
    },
}

/// Parts that are named one by one in one warning; of more, the first are named.
const NAMED_MAX: usize = 10;

impl WarningKind {
    /// The kind's name for machines, in kebab case.
    pub fn name(&self) -> &'static str {
        match self {
            WarningKind::Leading { .. } => "leading",
            _ => self.explain().id.trim_start_matches("warning-"),
        }
    }

    /// The criteria that it names, where it names any.
    pub(super) fn criteria_mut(&mut self) -> Option<&mut Vec<CriterionId>> {
        match self {
            WarningKind::AnchorsAlike { criteria, .. }
            | WarningKind::AnchorsByAdverb { criteria, .. }
            | WarningKind::WeightUnused { criteria }
            | WarningKind::CriticalLowest { criteria, .. }
            | WarningKind::NeededLowest { criteria, .. }
            | WarningKind::OneAnswer { criteria } => Some(criteria),
            _ => None,
        }
    }

    /// Advice on what to do.
    pub fn mend(&self) -> Message {
        match self {
            WarningKind::AnchorsAlike { .. } => message!("warning-mend-anchors-alike"),
            WarningKind::AnchorsByAdverb { .. } => message!("warning-mend-anchors-by-adverb"),
            WarningKind::DoubleBarrelled { .. } => message!("warning-mend-double-barrelled"),
            WarningKind::Leading { .. } => message!("warning-mend-leading"),
            WarningKind::QuestionsTooLong { .. } => message!("warning-mend-questions-too-long"),
            WarningKind::NoTimeLeft { .. } => message!("warning-mend-no-time-left"),
            WarningKind::WeightUnused { .. } => message!("warning-mend-weight-unused"),
            WarningKind::CriticalLowest { .. } => message!("warning-mend-critical-lowest"),
            WarningKind::ScaleNeedsLowest { .. } => message!("warning-mend-scale-needs-lowest"),
            WarningKind::NeededLowest { .. } => message!("warning-mend-needed-lowest"),
            WarningKind::CircumstanceUnused { circumstance } => {
                message!("warning-mend-circumstance-unused", circumstance = circumstance.as_str())
            }
            WarningKind::OtherScript { .. } => message!("warning-mend-other-script"),
            WarningKind::Markup { .. } => message!("warning-mend-markup"),
            WarningKind::OneAnswer { .. } => message!("warning-mend-one-answer"),
            WarningKind::PointByPlace { question, point, .. } => {
                message!("warning-mend-point-by-place", question = question.as_str(), point = point.as_str())
            }
            WarningKind::PointWithoutId { .. } => message!("warning-mend-point-without-id"),
            WarningKind::DraftLanguage { language, missing: 0, .. } => {
                message!("warning-mend-draft-language-whole", language = language.as_str())
            }
            WarningKind::DraftLanguage { language, .. } => {
                message!("warning-mend-draft-language", language = language.as_str())
            }
            WarningKind::PartRuleUnused { .. } => message!("warning-mend-part-rule-unused"),
            WarningKind::SeparatelyUnused { .. } => message!("warning-mend-separately-unused"),
            WarningKind::SeparatelyHeld { requires, .. } => {
                message!("warning-mend-separately-held", requires = requires.as_str())
            }
            WarningKind::PartialNever => message!("warning-mend-partial-never"),
            WarningKind::ConsentById => message!("warning-mend-consent-by-id"),
            WarningKind::JustAboveMean { missed, enough, more, .. } => message!(
                "warning-mend-just-above-mean",
                missed = missed.as_str(),
                enough = enough.to_string(),
                more = more.to_string()
            ),
        }
    }
}

impl Explain for WarningKind {
    fn explain(&self) -> Message {
        match self {
            WarningKind::AnchorsAlike { criteria, levels } => message!(
                "warning-anchors-alike",
                count = criteria.len(),
                criteria = listed(criteria),
                levels = quoted(levels)
            ),
            WarningKind::AnchorsByAdverb { criteria, levels, adverbs } => message!(
                "warning-anchors-by-adverb",
                count = criteria.len(),
                criteria = listed(criteria),
                levels = quoted(levels),
                adverbs = quoted(adverbs)
            ),
            WarningKind::DoubleBarrelled { questions } => {
                message!("warning-double-barrelled", count = questions.len(), questions = listed(questions))
            }
            WarningKind::Leading { question, probe: None, words } => {
                message!("warning-leading", question = question.as_str(), words = words.as_str())
            }
            WarningKind::Leading { question, probe: Some(probe), words } => message!(
                "warning-leading-probe",
                question = question.as_str(),
                probe = probe.as_str(),
                words = words.as_str()
            ),
            WarningKind::QuestionsTooLong { asked, minutes } => {
                message!("warning-questions-too-long", asked = *asked, minutes = *minutes)
            }
            WarningKind::NoTimeLeft { asked, minutes, reading } => {
                message!("warning-no-time-left", asked = *asked, minutes = *minutes, reading = *reading)
            }
            WarningKind::WeightUnused { criteria } => {
                message!("warning-weight-unused", count = criteria.len(), criteria = listed(criteria))
            }
            WarningKind::CriticalLowest { criteria, level } => message!(
                "warning-critical-lowest",
                count = criteria.len(),
                criteria = listed(criteria),
                level = level.as_str()
            ),
            WarningKind::ScaleNeedsLowest { scale, level } => {
                message!("warning-scale-needs-lowest", scale = scale.as_str(), level = level.as_str())
            }
            WarningKind::NeededLowest { criteria, level } => message!(
                "warning-needed-lowest",
                count = criteria.len(),
                criteria = listed(criteria),
                level = level.as_str()
            ),
            WarningKind::CircumstanceUnused { circumstance } => {
                message!("warning-circumstance-unused", circumstance = circumstance.as_str())
            }
            WarningKind::OtherScript { language, texts } => {
                message!("warning-other-script", language = language.as_str(), texts = *texts)
            }
            WarningKind::Markup { mark, texts } => {
                message!("warning-markup", mark = mark.as_str(), texts = *texts)
            }
            WarningKind::OneAnswer { criteria } => {
                message!("warning-one-answer", count = criteria.len(), criteria = listed(criteria))
            }
            WarningKind::PointByPlace { question, letter, .. } => {
                message!("warning-point-by-place", question = question.as_str(), letter = letter.as_str())
            }
            WarningKind::PointWithoutId { question, point } => {
                message!("warning-point-without-id", question = question.as_str(), letter = point.as_str())
            }
            WarningKind::DraftLanguage { language, missing, of } => {
                message!("warning-draft-language", language = language.as_str(), missing = *missing, of = *of)
            }
            WarningKind::PartRuleUnused { part } => message!("warning-part-rule-unused", part = part.as_str()),
            WarningKind::SeparatelyUnused { unit } => message!("warning-separately-unused", unit = unit.as_str()),
            WarningKind::SeparatelyHeld { unit, requires } => {
                message!("warning-separately-held", unit = unit.as_str(), requires = requires.as_str())
            }
            WarningKind::PartialNever => message!("warning-partial-never"),
            WarningKind::ConsentById => message!("warning-consent-by-id"),
            WarningKind::JustAboveMean { wanted, missed, next, .. } => message!(
                "warning-just-above-mean",
                wanted = wanted.to_string(),
                missed = missed.as_str(),
                next = next.as_str()
            ),
        }
    }
}

/// The first of these ids.
fn listed<Id: ToString>(ids: &[Id]) -> String {
    let mut named: Vec<String> = ids.iter().take(NAMED_MAX).map(Id::to_string).collect();
    if ids.len() > NAMED_MAX {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// Words from the rubric in a row, each between quotation marks.
fn quoted(words: &[String]) -> Message {
    match words {
        [] => message!("warning-quoted", first = ""),
        [first] => message!("warning-quoted", first = first.as_str()),
        [first, last] => message!("warning-quoted-two", first = first.as_str(), last = last.as_str()),
        [first, rest @ ..] => message!("warning-quoted-more", first = first.as_str(), rest = quoted(rest)),
    }
}
