//! The candidate's own word on each criterion: what is asked, what an answer means, and the events of a filled form.

use crate::{
    message,
    rubric::CriterionId,
    session::{Asked, Event, Interview, Record, Refusal, SelfAnswer, SelfAssessment},
};

use super::{Ask, AskKind, Consequence, Topic};

/// One row of a self-assessment that was filled in elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfAssessedRow {
    pub criterion: CriterionId,
    pub answer: SelfAnswer,
    pub example: String,
}

/// The asks for each criterion of the units applied for: the answer, then the example.
pub(super) fn asks(interview: &Interview) -> Vec<Ask> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let asks = |criterion: &crate::rubric::Criterion| {
        let id = &criterion.id;
        let answer = record.self_assessment.get(id).map(|said| said.answer);
        let kind = AskKind::SelfAnswer(answer);
        let example = message!("self-example-title", criterion = id.as_str());
        [
            Ask { topic: Topic::SelfAssessment(id.clone()), words: (&criterion.statement).into(), kind },
            Ask { topic: Topic::Line(Asked::SelfExample(id.clone())), words: example.into(), kind: AskKind::Line },
        ]
    };
    record.criteria_to_self_assess(rubric).flat_map(asks).collect()
}

/// The consequence of an answer; the example stays with it.
pub(super) fn answered(record: &Record, criterion: &CriterionId, answer: Option<SelfAnswer>) -> Consequence {
    let said = record.self_assessment.get(criterion);
    let criterion = criterion.clone();
    match answer {
        _ if said.map(|said| said.answer) == answer => Consequence::default(),
        None => Event::SelfAssessmentCleared { criterion }.into(),
        Some(answer) => {
            let example = said.map(|said| said.example.clone()).unwrap_or_default();
            Event::SelfAssessed { criterion, answer, example }.into()
        }
    }
}

/// The consequence of an example, which needs an answer beside it; an empty one takes it away.
pub(super) fn with_example(record: &Record, criterion: &CriterionId, example: &str) -> Result<Consequence, Refusal> {
    let Some(said) = record.self_assessment.get(criterion) else {
        return Err(Refusal::NotSelfAssessed { criterion: criterion.to_string() });
    };
    if said.example == example {
        return Ok(Consequence::default());
    }
    let (criterion, answer) = (criterion.clone(), said.answer);
    Ok(Event::SelfAssessed { criterion, answer, example: example.to_owned() }.into())
}

/// The events by which the rows of a filled form come on record, those that stand there already left out. Whether each
/// may happen is for [`Interview::permit`] to say.
pub fn of_form(record: &Record, rows: &[SelfAssessedRow]) -> Vec<Event> {
    let is_new = |row: &&SelfAssessedRow| {
        let said = SelfAssessment { answer: row.answer, example: row.example.trim().to_owned() };
        record.self_assessment.get(&row.criterion) != Some(&said)
    };
    let event = |row: &SelfAssessedRow| {
        let (criterion, answer, example) = (row.criterion.clone(), row.answer, row.example.trim().to_owned());
        Event::SelfAssessed { criterion, answer, example }
    };
    rows.iter().filter(is_new).map(event).collect()
}
