//! What to learn about a gap and how it can be shown, in the words of the rubric and of the assessor.

use crate::{
    judgement::CriterionResult,
    locale::Locale,
    message,
    rubric::{Criterion, EvidenceKind, LearnBy, QuestionKind, Text},
    session::AdviceOn,
};

use super::SummarySource;

/// What to learn where something is not shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LearningSummary {
    /// Advice of the rubric; empty where it gives none.
    pub what: String,
    /// Names and values: course, practice, reading, hours.
    pub by: Vec<(String, String)>,
    /// The assessor's own line; empty where none was written.
    pub advice: String,
}

/// What a rubric says of learning, in the language of the locale.
pub(in crate::report) fn learning(what: Option<&Text>, by: Option<&LearnBy>, locale: &Locale) -> LearningSummary {
    let words = |text: &Text| text.get(locale.language()).to_owned();
    let name = |field| match field {
        "course" => locale.text("learn-course"),
        "practice" => locale.text("learn-practice"),
        _ => locale.text("learn-reading"),
    };
    let texts = by.into_iter().flat_map(LearnBy::texts).map(|(field, text)| (name(field), words(text)));
    let hours = by.and_then(|by| by.hours).map(|hours| {
        let told = locale.say(&message!("learn-hours-about", hours = hours.as_f64()));
        (locale.text("learn-hours"), told)
    });
    let what = what.map(words).unwrap_or_default();
    LearningSummary { what, by: texts.chain(hours).collect(), advice: String::new() }
}

impl LearningSummary {
    /// The same with the assessor's own line.
    pub(super) fn with_advice(self, on: &AdviceOn, from: &SummarySource) -> Self {
        LearningSummary { advice: from.interview.advice(on).to_owned(), ..self }
    }
}

/// How a criterion can be shown: by the evidence that is wanting, else by the kinds that the rubric takes for it, else
/// in the way in which it is asked about. Questions themselves are not given away.
pub(super) fn show(criterion: &Criterion, judged: &CriterionResult, from: &SummarySource) -> String {
    let wanted = super::judged::wanted(&judged.demands, from.locale);
    if !wanted.is_empty() {
        return wanted.join("; ");
    }
    let mut kinds = criterion.evidence.kinds();
    for question in from.interview.rubric().questions_informing(&criterion.id) {
        let kind = match question.kind {
            QuestionKind::Demonstration => EvidenceKind::Observation,
            _ => EvidenceKind::Interview,
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let kinds: Vec<String> = kinds.into_iter().map(|kind| from.text(kind.message())).collect();
    kinds.join(", ")
}
