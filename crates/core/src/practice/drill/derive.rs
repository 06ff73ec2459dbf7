//! The drills that a case holds.

use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::{
    practice::case::{Answer, Case},
    rubric::{CriterionId, Question, QuestionId, Rubric},
};

use super::{evidence, probes};

crate::id::id_types! {
    /// A drill: `sure-of-herself/rate/Q2/C1`. It stays the same as long as the case names its parts so.
    DrillId;
}

/// One exercise on one answer of one candidate.
#[derive(Debug, Clone)]
pub struct Drill {
    pub id: DrillId,
    /// Digest of all that is shown and expected. A drill practised under another digest was another exercise.
    pub digest: String,
    pub case: Arc<Case>,
    pub rubric: Arc<Rubric>,
    pub question: QuestionId,
    pub task: Task,
}

/// The task of the trainee in a drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Rate this answer alone on a criterion.
    Rate(CriterionId),
    /// Mark the sentences that are evidence for a criterion.
    Evidence(CriterionId),
    /// Choose a follow-up that does not put the answer into the candidate's mouth.
    Probe,
}

/// The kind of answer that a drill asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DrillKind {
    Rate,
    Evidence,
    Probe,
}

impl DrillKind {
    pub const ALL: [DrillKind; 3] = [DrillKind::Rate, DrillKind::Evidence, DrillKind::Probe];

    /// The name in ids and on the command line, by which messages choose their words, too.
    pub fn name(self) -> &'static str {
        match self {
            DrillKind::Rate => "rate",
            DrillKind::Evidence => "evidence",
            DrillKind::Probe => "probe",
        }
    }
}

impl Drill {
    pub fn kind(&self) -> DrillKind {
        match self.task {
            Task::Rate(_) => DrillKind::Rate,
            Task::Evidence(_) => DrillKind::Evidence,
            Task::Probe => DrillKind::Probe,
        }
    }

    pub fn criterion(&self) -> Option<&CriterionId> {
        match &self.task {
            Task::Rate(criterion) | Task::Evidence(criterion) => Some(criterion),
            Task::Probe => None,
        }
    }

    /// The candidate's answer to the question. Drills are only made of answers that are there.
    pub fn answer(&self) -> &Answer {
        &self.case.answers[&self.question]
    }

    /// The question as the rubric words it.
    pub fn asked(&self) -> &Question {
        &self.rubric.questions[&self.question]
    }
}

/// All drills of a case for the rubric that it was read with, answer by answer in the case's order. Of one answer the follow-up
/// comes first, then evidence, then ratings: else the transcript of one would show what another asks for.
pub fn drills_of(case: &Arc<Case>, rubric: &Arc<Rubric>) -> Vec<Drill> {
    let mut drills = Vec::new();
    for (question, answer) in &case.answers {
        if !rubric.questions.contains_key(question) {
            continue;
        }
        let mut add = |task: Task| drills.push(drill(case, rubric, question, task));
        // A number is typed and has no options to choose from.
        let chosen = |id: &CriterionId| !rubric.scale_of(&rubric.criteria[id]).is_number();
        let rated = answer.ratings.iter().map(|rating| &rating.criterion).filter(|id| chosen(id));
        if probes::are_enough(answer) {
            add(Task::Probe);
        }
        evidence::criteria(case, question, answer).into_iter().for_each(|criterion| add(Task::Evidence(criterion)));
        rated.for_each(|criterion| add(Task::Rate(criterion.clone())));
    }
    drills
}

fn drill(case: &Arc<Case>, rubric: &Arc<Rubric>, question: &QuestionId, task: Task) -> Drill {
    let mut drill = Drill {
        id: DrillId::from(""),
        digest: String::new(),
        case: case.clone(),
        rubric: rubric.clone(),
        question: question.clone(),
        task,
    };
    let of = drill.criterion().map_or(String::new(), |criterion| format!("/{criterion}"));
    drill.id = format!("{}/{}/{question}{of}", case.id, drill.kind().name()).into();
    drill.digest = digest(&drill);
    drill
}

/// The digest over the texts in the first language of the case: a translation added later makes no other exercise.
fn digest(drill: &Drill) -> String {
    let language = &drill.case.languages[0];
    let answer = drill.answer();
    let mut parts: Vec<&str> = vec![drill.asked().wording.get(language)];
    parts.extend(answer.texts().map(|text| text.get(language)));
    match &drill.task {
        Task::Rate(criterion) => {
            parts.extend(drill.rubric.criteria[criterion].anchors.values().map(|anchor| anchor.get(language)));
            let expert = answer.ratings.iter().find(|rating| rating.criterion == *criterion);
            parts.extend(expert.map(|rating| super::rate::written(&rating.rating)));
        }
        Task::Evidence(criterion) => {
            let remarks = evidence::remarks(&drill.case, &drill.question);
            let noted = remarks.filter(|remark| remark.criteria.contains(criterion));
            parts.extend(noted.map(|remark| remark.quote.get(language)));
        }
        Task::Probe => {
            parts.extend(drill.asked().probes.values().map(|probe| probe.text.get(language)));
            parts.extend(answer.leading.iter().map(|leading| leading.asks.get(language)));
        }
    }
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
