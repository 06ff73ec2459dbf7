//! A folder with one session that several rate, and the keys of the office.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
    sync::Arc,
};

use chrono::TimeDelta;
use tempfile::TempDir;
use viva::{
    session::{Event, Interview, Moment, Preparation, Rating, ScriptPart},
    store::{
        Contents, Protection, SystemDisk, document, open_session,
        sheets::{self, SheetState, SheetsError},
    },
};

use crate::key;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");
pub const LEAD: &str = "A. Assessor (fictional)";
pub const SECOND: &str = "B. Second (fictional)";
pub const THIRD: &str = "C. Third (fictional)";
/// Stands in a rationale and nowhere else.
pub const SECRET: &str = "because of the saw";

pub fn at(minute: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + TimeDelta::minutes(minute)
}

pub fn rubric(rule: &str) -> Arc<viva::rubric::Rubric> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    assert!(text.contains("    rule: AllUnits,"));
    let text = text.replace("    rule: AllUnits,", &format!("    rule: AllUnits,\n    panel: {rule},"));
    Arc::new(viva::rubric::read(&text).unwrap())
}

pub fn preparation(interview: &Interview, others: &[&str]) -> Preparation {
    Preparation {
        candidate: "K-1".into(),
        assessor: LEAD.into(),
        panel: others.iter().map(|name| (*name).to_owned()).collect(),
        ..Preparation::new(interview.rubric())
    }
}

pub fn item(script: ScriptPart, item: &str) -> Event {
    Event::ItemDone { script, item: item.into() }
}

pub fn level(criterion: &str, level: &str) -> Event {
    Event::Rated { criterion: criterion.into(), rating: Rating::Level(level.into()) }
}

/// Held and closed, with so many to rate it.
pub fn closed(rule: &str, others: &[&str]) -> Interview {
    let mut interview = Interview::begin("s-1".into(), rubric(rule), LEAD, at(0));
    let prepared = Event::Prepared(preparation(&interview, others));
    let opening = [item(ScriptPart::Opening, "identity"), item(ScriptPart::Opening, "consent")];
    let asked = ["Q1", "Q2", "Q3", "Q4"].map(|question| Event::QuestionAsked { question: question.into() });
    let closing = [item(ScriptPart::Closing, "next-steps"), Event::InterviewClosed, Event::Paused];
    for event in [prepared].into_iter().chain(opening).chain(asked).chain(closing) {
        interview.act(event, LEAD, at(1)).unwrap();
    }
    interview
}

/// A folder with one session that several rate.
pub struct Office {
    pub folder: TempDir,
}

impl Office {
    pub fn new(rule: &str, others: &[&str]) -> Self {
        let office = Office { folder: tempfile::tempdir().unwrap() };
        key::lay(&office.keys());
        office.write(&office.session(), &closed(rule, others));
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn session(&self) -> PathBuf {
        self.path("2026-11-24-K-1-first-aid.ron")
    }

    pub fn sheet(&self, number: usize) -> PathBuf {
        self.path(&format!("2026-11-24-K-1-first-aid.sheet-{number}.ron"))
    }

    pub fn keys(&self) -> PathBuf {
        self.path("keys")
    }

    pub fn write(&self, path: &Path, interview: &Interview) {
        let contents = Contents { seals: &key::seals(interview), ..Contents::new(interview, None) };
        fs::write(path, document::write(&contents)).unwrap();
    }

    pub fn read(&self, path: &Path) -> Interview {
        let loaded = open_session(path, &Protection::plain()).unwrap();
        assert_eq!(loaded.alterations, []);
        loaded.interview
    }

    pub fn own_sheet(&self, rater: &str) -> Result<PathBuf, SheetsError> {
        sheets::own_sheet(&SystemDisk, &self.session(), rater, at(10), &Protection::plain())
    }

    /// Rates the four criteria that apply.
    pub fn rate(&self, rater: &str, levels: [&str; 4]) -> PathBuf {
        let path = self.own_sheet(rater).unwrap();
        let mut sheet = self.read(&path);
        for (index, wanted) in levels.into_iter().enumerate() {
            let criterion = format!("C{}", index + 1);
            let rating = match wanted {
                "none" => Rating::NotEnoughEvidence,
                wanted => Rating::Level(wanted.into()),
            };
            sheet.act(Event::Rated { criterion: criterion.as_str().into(), rating }, rater, at(11)).unwrap();
            let rationale = format!("{SECRET}, {wanted}");
            let event = Event::RationaleWritten { criterion: criterion.as_str().into(), rationale };
            sheet.act(event, rater, at(11)).unwrap();
        }
        self.write(&path, &sheet);
        path
    }

    pub fn sign(&self, rater: &str, levels: [&str; 4]) -> PathBuf {
        let path = self.rate(rater, levels);
        let mut sheet = self.read(&path);
        sheet.act(Event::SheetSigned { name: rater.into(), key: key::public() }, rater, at(12)).unwrap();
        self.write(&path, &sheet);
        path
    }

    pub fn gather(&self) -> Result<Interview, SheetsError> {
        sheets::gather(&SystemDisk, &self.session(), at(20), &self.keys(), &Protection::plain())?;
        Ok(self.read(&self.session()))
    }

    pub fn states(&self) -> Vec<SheetState> {
        let interview = self.read(&self.session());
        let found = sheets::look(&self.session(), &interview, &Protection::plain());
        found.raters.into_iter().map(|each| each.state).collect()
    }

    pub fn viva(&self, arguments: &[&str]) -> Output {
        crate::program::viva(self.folder.path(), &self.keys(), arguments)
    }

    pub fn told(&self, arguments: &[&str]) -> (bool, String) {
        let output = self.viva(arguments);
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }
}

pub fn name(path: &Path) -> &str {
    path.to_str().unwrap()
}
