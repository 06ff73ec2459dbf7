//! Signed interviews on the rubric for tests, and a folder to keep them in.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
    sync::Arc,
};

use tempfile::TempDir;
use viva::{
    judgement::recommend,
    rubric::{Directness, EvidenceKind, Rubric},
    session::{
        Event, EvidenceItem, Interview, ModerationFinding, ModerationVerdict, Moment, Outcome, Preparation, Rating,
        RulesOfEvidence, ScriptPart, Seal,
    },
    store::{Contents, document},
};

use crate::key;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");
pub const ASSESSOR: &str = "A. Assessor (fictional)";
pub const MODERATOR: &str = "M. Moderator (fictional)";

pub fn rubric() -> Arc<Rubric> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    Arc::new(viva::rubric::read(&text).unwrap())
}

pub fn at(minute: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + chrono::TimeDelta::minutes(minute)
}

/// An interview held from a minute on and signed, with C1 to C4 at these levels. All `mid` is one step from falling,
/// all `high` two.
pub fn signed(session: &str, assessor: &str, levels: [&str; 4], minute: i64) -> Interview {
    let rubric = rubric();
    let at = at(minute);
    let mut interview = Interview::begin(session.into(), rubric.clone(), assessor, at);
    let prepared = Preparation {
        candidate: format!("K-{session}"),
        assessor: assessor.into(),
        units: rubric.units.keys().cloned().collect(),
        ..Preparation::new(&rubric)
    };
    let done = |script: ScriptPart, item: &str| Event::ItemDone { script, item: item.into() };
    let shown = EvidenceItem {
        person: String::new(),
        place: String::new(),
        hours: None,
        observation: None,
        testimony: None,
        kind: EvidenceKind::Observation,
        title: "On the dummy".into(),
        source: "in the room".into(),
        date: Some(at.date_naive()),
        date_span: None,
        criteria: vec!["C3".into()],
        directness: Directness::Direct,
        verification: String::new(),
        file: None,
        rules: RulesOfEvidence::default(),
    };
    let mut events = vec![Event::Prepared(prepared)];
    events.extend(["identity", "consent"].map(|item| done(ScriptPart::Opening, item)));
    events.extend(["Q1", "Q2", "Q3", "Q4"].map(|question| Event::QuestionAsked { question: question.into() }));
    events.push(Event::EvidenceAdded { evidence: "E1".into(), item: shown });
    events.push(done(ScriptPart::Closing, "next-steps"));
    events.push(Event::InterviewClosed);
    events.extend(["C1", "C2", "C3", "C4"].into_iter().zip(levels).map(|(criterion, level)| {
        let rating = if level == "none" { Rating::NotEnoughEvidence } else { Rating::Level(level.into()) };
        Event::Rated { criterion: criterion.into(), rating }
    }));
    events.into_iter().for_each(|event| interview.act(event, assessor, at).unwrap());
    let outcome = recommend(&rubric, interview.record(), at.date_naive()).outcome.unwrap();
    interview.act(Event::RecommendationAccepted { outcome }, assessor, at).unwrap();
    interview.act(Event::Signed { name: assessor.into(), outcome, key: key::public() }, assessor, at).unwrap();
    interview
}

/// Broken off before anything was rated, and signed without a result.
pub fn broken_off() -> Interview {
    let rubric = rubric();
    let mut interview = Interview::begin("broken-off".into(), rubric.clone(), ASSESSOR, at(0));
    let prepared = Preparation { candidate: "K-1".into(), assessor: ASSESSOR.into(), ..Preparation::new(&rubric) };
    let outcome = Outcome::NoResult;
    for event in [
        Event::Prepared(prepared),
        Event::BrokenOff { reason: "fell ill (invented)".into() },
        Event::RecommendationAccepted { outcome },
        Event::Signed { name: ASSESSOR.into(), outcome, key: key::public() },
    ] {
        interview.act(event, ASSESSOR, at(0)).unwrap();
    }
    interview
}

pub fn agrees(criterion: &str) -> ModerationFinding {
    let (verdict, reason) = (ModerationVerdict::Agrees, String::new());
    ModerationFinding { criterion: criterion.into(), verdict, level: None, reason }
}

pub fn disagrees(criterion: &str, level: Option<&str>, reason: &str) -> ModerationFinding {
    let (verdict, level) = (ModerationVerdict::Disagrees, level.map(Into::into));
    ModerationFinding { criterion: criterion.into(), verdict, level, reason: reason.into() }
}

pub fn moderated(findings: Vec<ModerationFinding>, remark: &str) -> Event {
    Event::Moderated { moderator: MODERATOR.into(), findings, remark: remark.into() }
}

pub fn written(interview: &Interview, seals: &[Seal]) -> String {
    document::write(&Contents { seals, ..Contents::new(interview, None) })
}

/// A folder of sessions with keys of its own.
pub struct Office {
    folder: TempDir,
}

impl Office {
    pub fn new() -> Self {
        let office = Office { folder: tempfile::tempdir().unwrap() };
        key::lay(&office.keys());
        office
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn keys(&self) -> PathBuf {
        self.path().join("keys")
    }

    /// Seals a session and puts it into the folder.
    pub fn keep(&self, interview: &Interview) -> PathBuf {
        let path = self.path().join(format!("2026-11-24-{}-first-aid.ron", interview.session()));
        fs::write(&path, written(interview, &key::seals(interview))).unwrap();
        path
    }

    pub fn viva(&self, arguments: &[&str]) -> Output {
        crate::program::viva(self.path(), &self.keys(), arguments)
    }
}

pub fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
