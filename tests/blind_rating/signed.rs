//! Signed sessions, whose judgements all bear a sign by which they are found in any file.

use std::{fs, path::Path, sync::Arc};

use chrono::TimeDelta;
use viva::{
    rubric::{self, Rubric},
    session::{
        Event, EvidenceItem, Interview, Judgement, ModerationFinding, ModerationVerdict, Moment, Outcome, Practice,
        Preparation, Rating, Record, ScriptPart,
    },
    store::{Contents, document},
};

use crate::key;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");
pub const ASSESSOR: &str = "A. Assessor (fictional)";
/// Stands in every text of a judgement and nowhere else.
pub const SECRET: &str = "zzjudgedzz";

pub fn at(minute: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + TimeDelta::minutes(minute)
}

pub fn first_aid() -> Arc<Rubric> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    Arc::new(rubric::read(&text).unwrap())
}

pub fn prepared() -> Interview {
    let mut interview = Interview::begin("s-1".into(), first_aid(), ASSESSOR, at(0));
    let preparation = Preparation {
        candidate: "K-0815".into(),
        assessor: ASSESSOR.into(),
        place: "Brunnenweg 7, Musterstadt".into(),
        others_present: "Interpreter: Ottilie Muster".into(),
        spoken: "Sorbian, with Ottilie Muster".into(),
        adjustments: "sits by the window".into(),
        ..Preparation::new(interview.rubric())
    };
    interview.act(Event::Prepared(preparation), ASSESSOR, at(0)).unwrap();
    interview
}

/// Lets happen what is left until the interview is signed, and what may follow.
pub fn finish(interview: &mut Interview, minute: i64) {
    let mut minutes = minute..;
    let mut act = |interview: &mut Interview, event: Event| {
        interview.act(event, ASSESSOR, at(minutes.next().unwrap())).unwrap();
    };
    let rubric = interview.rubric().clone();
    let todo = |interview: &Interview, script| -> Vec<_> {
        interview.record().required_items_left(script, &rubric).cloned().collect()
    };
    for item in todo(interview, ScriptPart::Opening) {
        act(interview, Event::ItemDone { script: ScriptPart::Opening, item });
    }
    for question in interview.record().questions_left(&rubric) {
        act(interview, Event::QuestionAsked { question });
    }
    for item in todo(interview, ScriptPart::Closing) {
        act(interview, Event::ItemDone { script: ScriptPart::Closing, item });
    }
    act(interview, Event::InterviewClosed);
    loop {
        let unrated = interview.record().criteria_unrated(&rubric).next().map(|criterion| criterion.id.clone());
        let Some(criterion) = unrated else { break };
        act(interview, Event::Rated { criterion: criterion.clone(), rating: Rating::Level("mid".into()) });
        act(interview, Event::RationaleWritten { criterion, rationale: format!("{SECRET} rationale") });
        // A rating may bring up another question.
        for question in interview.record().questions_left(&rubric) {
            act(interview, Event::QuestionAsked { question });
        }
    }
    let outcome = Outcome::MoreEvidence;
    act(interview, Event::RecommendationDeparted { computed: None, outcome, reason: format!("{SECRET} departed") });
    act(interview, Event::FeedbackWritten { feedback: format!("{SECRET} feedback") });
    act(interview, Event::Signed { name: ASSESSOR.into(), outcome, key: key::public() });
    let (text, reason) = (format!("{SECRET} amended"), format!("{SECRET} late"));
    act(interview, Event::Amended { text, reason, criteria: Vec::new() });
    let finding = ModerationFinding {
        criterion: "C1".into(),
        verdict: ModerationVerdict::Disagrees,
        level: None,
        reason: format!("{SECRET} moderated"),
    };
    let remark = format!("{SECRET} moderator");
    act(interview, Event::Moderated { moderator: "M. Moderator".into(), findings: vec![finding], remark });
}

/// Held with a remark, a probe and an item of evidence, and signed.
pub fn signed() -> Interview {
    let mut interview = prepared();
    let opening =
        ["identity", "consent"].map(|item| Event::ItemDone { script: ScriptPart::Opening, item: item.into() });
    let remark = Event::RemarkAdded {
        remark: "R1".into(),
        question: "Q2".into(),
        after: None,
        began: at(2),
        text: "looked round, then called Ottilie over #C1".into(),
    };
    let evidence = Event::EvidenceAdded { evidence: "E1".into(), item: item() };
    let asked = Event::ProbeUsed { question: "Q2".into(), probe: "1".into(), used: true };
    for event in opening.into_iter().chain([remark, asked, evidence]) {
        interview.act(event, ASSESSOR, at(3)).unwrap();
    }
    finish(&mut interview, 4);
    interview
}

pub fn item() -> EvidenceItem {
    let mut item = EvidenceItem {
        person: String::new(),
        place: String::new(),
        hours: None,
        observation: None,
        testimony: None,
        kind: rubric_kind(),
        title: "Certificate of Ottilie Muster".into(),
        source: "training centre".into(),
        date: chrono::NaiveDate::from_ymd_opt(2026, 3, 14),
        date_span: None,
        criteria: vec!["C3".into()],
        directness: viva::rubric::Directness::Direct,
        verification: "original seen".into(),
        file: None,
        rules: viva::session::RulesOfEvidence::default(),
    };
    item.rules.valid.judgement = Judgement::Doubt;
    item.rules.valid.remark = "zzverdictzz: old wording".into();
    item
}

fn rubric_kind() -> viva::rubric::EvidenceKind {
    viva::rubric::EvidenceKind::OF_ITEMS[0]
}

pub fn written(interview: &Interview) -> String {
    document::write(&Contents::new(interview, None))
}

pub fn write(path: &Path, interview: &Interview) {
    fs::write(path, document::write(&Contents { seals: &key::seals(interview), ..Contents::new(interview, None) }))
        .unwrap();
}

/// What material should fold into: the source's record without judgements.
pub fn without_judgements(source: &Interview) -> Record {
    let mut record = source.record().clone();
    let (session, last_hash) = (source.session().clone(), source.trail().last_hash().to_owned());
    record.practice = Some(Practice::Recorded { session, last_hash });
    record.preparation.panel.clear();
    record.panel = Default::default();
    record.ratings.clear();
    record.candidate_words.clear();
    record.informed.clear();
    record.decision = None;
    record.feedback.clear();
    record.signature = None;
    record.amendments.clear();
    record.moderations.clear();
    record.waiting = Default::default();
    record
}
