//! Follow-ups that can be asked after an answer: the question's own probes, and follow-ups of the case that lead the
//! candidate. They stand in one list, and nothing about a row tells of which kind it is.

use sha2::{Digest, Sha256};

use crate::{
    locale::Language,
    rubric::{ProbeId, QuestionId, Rubric},
    session::Record,
};

use super::Case;

/// A follow-up that was not asked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The probe of the rubric; none for a follow-up that leads.
    pub probe: Option<ProbeId>,
    pub wording: String,
}

/// The follow-ups of a question, in an order that hangs on their words alone.
pub fn follow_ups(case: &Case, rubric: &Rubric, record: &Record, question: &QuestionId) -> Vec<FollowUp> {
    let language: &Language = &record.preparation.language;
    let asked = record.questions.get(question);
    let probes = rubric.question(question).into_iter().flat_map(|known| &known.probes);
    let probes = probes.filter(|(id, _)| !asked.is_some_and(|asked| asked.probes_used.contains(id)));
    let probes =
        probes.map(|(id, probe)| FollowUp { probe: Some(id.clone()), wording: probe.text.get(language).to_owned() });
    let leading = case.answers.get(question).into_iter().flat_map(|answer| &answer.leading);
    let leading = leading.map(|leading| FollowUp { probe: None, wording: leading.asks.get(language).to_owned() });
    let leading = leading
        .filter(|each| !asked.is_some_and(|asked| asked.follow_ups.iter().any(|known| *known == each.wording.trim())));
    let mut all: Vec<FollowUp> = probes.chain(leading).collect();
    all.sort_by_cached_key(|each| Sha256::digest(each.wording.as_bytes()).to_vec());
    all
}
