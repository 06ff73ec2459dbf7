//! A folder with practice sessions on the case for tests, signed by raters.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
    sync::Arc,
};

use chrono::TimeDelta;
use indexmap::IndexMap;
use serde::Deserialize;
use tempfile::TempDir;
use viva::{
    calibration::{Attempts, GatheredFiles, Ratings},
    judgement::recommend,
    practice::{self, Case},
    rubric::Rubric,
    session::{Event, Interview, Moment, Practice, Preparation, Rating, ScriptPart, Sheet, SheetRating},
    store::{Contents, document},
};

use crate::key;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The example whose figures are worked out by hand.
#[derive(Deserialize)]
pub struct Worked {
    pub raters: IndexMap<String, Vec<String>>,
    pub exact: f64,
    pub adjacent: f64,
    pub alpha: f64,
    pub severity: Vec<f64>,
    pub reference_difference: Vec<f64>,
    pub reference_exact: Vec<f64>,
    pub talks: Vec<(String, f64)>,
    pub heat: Vec<Vec<Option<f64>>>,
}

pub fn worked() -> Worked {
    let text = fs::read_to_string(format!("{ROOT}/tests/calibration/worked.ron")).unwrap();
    ron::from_str(&text).unwrap()
}

pub fn at(minute: i64) -> Moment {
    Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + TimeDelta::minutes(minute)
}

pub fn rubric() -> Arc<Rubric> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    Arc::new(viva::rubric::read(&text).unwrap())
}

pub fn case() -> Arc<Case> {
    let text = fs::read_to_string(format!("{ROOT}/tests/rubrics/cases/sure-of-herself.ron")).unwrap();
    Arc::new(practice::read(&text, &rubric()).unwrap())
}

fn rating(level: &str) -> Rating {
    if level == "none" { Rating::NotEnoughEvidence } else { Rating::Level(level.into()) }
}

/// Held and rated, C1 to C5 in their order, and not signed.
pub fn rated(session: &str, rater: &str, practice: Option<Practice>, levels: &[&str], minute: i64) -> Interview {
    let rubric = rubric();
    let mut interview = Interview::begin(session.into(), rubric.clone(), rater, at(minute));
    let prepared = Preparation {
        candidate: "PRACTICE-0".into(),
        assessor: rater.into(),
        units: rubric.units.keys().cloned().collect(),
        circumstances: vec!["machines".into()],
        ..Preparation::new(&rubric)
    };
    let done = |script: ScriptPart, item: &str| Event::ItemDone { script, item: item.into() };
    let mut events: Vec<Event> = practice.map(Event::PracticeBegun).into_iter().collect();
    events.push(Event::Prepared(prepared));
    events.extend(["identity", "consent"].map(|item| done(ScriptPart::Opening, item)));
    events.extend(rubric.questions.keys().map(|question| Event::QuestionAsked { question: question.clone() }));
    events.push(done(ScriptPart::Closing, "next-steps"));
    events.push(Event::InterviewClosed);
    for (number, level) in levels.iter().enumerate() {
        let criterion = format!("C{}", number + 1);
        let id = || criterion.as_str().into();
        events.push(Event::Rated { criterion: id(), rating: rating(level) });
        let rationale = format!("{rater} heard {level} of {criterion}");
        events.push(Event::RationaleWritten { criterion: id(), rationale });
    }
    events.into_iter().for_each(|event| interview.act(event, rater, at(minute)).unwrap());
    interview
}

pub fn signed(session: &str, rater: &str, practice: Option<Practice>, levels: &[&str], minute: i64) -> Interview {
    let mut interview = rated(session, rater, practice, levels, minute);
    let day = interview.record().decided_on().unwrap_or_else(|| at(minute).date_naive());
    let outcome = recommend(interview.rubric(), interview.record(), day).outcome.unwrap();
    interview.act(Event::RecommendationAccepted { outcome }, rater, at(minute)).unwrap();
    interview.act(Event::Signed { name: rater.into(), outcome, key: key::public() }, rater, at(minute)).unwrap();
    interview
}

/// The same, held with another candidate.
pub fn of_candidate(reference: &str, interview: Interview) -> Interview {
    let mut entries = interview.trail().entries().iter();
    let first = entries.next().unwrap();
    let mut other = Interview::begin(interview.session().clone(), rubric(), &first.by, first.at);
    for entry in entries {
        let mut event = entry.event.clone();
        if let Event::Prepared(preparation) = &mut event {
            preparation.candidate = reference.into();
        }
        other.act(event, &entry.by, entry.at).unwrap();
    }
    other
}

pub fn on_the_case() -> Option<Practice> {
    Some(Practice::Case(case().reference_to_it()))
}

/// A session with a real candidate that two rated, each on a sheet, put side by side.
pub fn panel(session: &str) -> Interview {
    let (lead, second) = ("A. Adams (fictional)", "B. Baker (fictional)");
    let mut interview = panel_closed(session);
    let sheet = |rater: &str, levels: [&str; 5]| {
        let ratings = levels.iter().enumerate().map(|(number, level)| {
            let rationale = format!("{rater} saw {level}");
            (format!("C{}", number + 1).as_str().into(), SheetRating { rating: rating(level), rationale })
        });
        Sheet { rater: rater.into(), signed_at: at(9), last_hash: "0".repeat(64), ratings: ratings.collect() }
    };
    let sheets =
        vec![sheet(lead, ["mid", "mid", "mid", "mid", "mid"]), sheet(second, ["mid", "low", "high", "mid", "mid"])];
    interview.act(Event::SheetsGathered { sheets }, lead, at(10)).unwrap();
    interview
}

/// Before anybody rated.
pub fn panel_closed(session: &str) -> Interview {
    let (lead, second) = ("A. Adams (fictional)", "B. Baker (fictional)");
    let mut interview = rated(session, lead, None, &[], 0);
    let mut events: Vec<Event> = interview.trail().entries().iter().map(|entry| entry.event.clone()).collect();
    events.remove(0);
    for event in &mut events {
        if let Event::Prepared(preparation) = event {
            preparation.panel = vec![second.into()];
        }
    }
    interview = Interview::begin(session.into(), rubric(), lead, at(0));
    events.into_iter().for_each(|event| interview.act(event, lead, at(1)).unwrap());
    interview
}

/// What is left of these, or why nothing is.
pub fn ratings_of(interviews: &[(&str, &Interview)], attempts: Attempts) -> Result<Ratings, String> {
    let mut gathered = GatheredFiles::default();
    interviews.iter().for_each(|(file, interview)| gathered.take(file, interview, false));
    gathered.ratings(attempts, &[case()]).map_err(|(error, _)| format!("{error:?}"))
}

/// The three of the worked example.
pub fn three() -> Vec<Interview> {
    let one = |(number, (rater, levels)): (usize, (&String, &Vec<String>))| {
        let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
        signed(&format!("s-{number}"), rater, on_the_case(), &levels, number as i64)
    };
    worked().raters.iter().enumerate().map(one).collect()
}

pub struct Office {
    folder: TempDir,
}

impl Office {
    /// With the rubric and the case on its shelf.
    pub fn new() -> Self {
        let office = Office { folder: tempfile::tempdir().unwrap() };
        let cases = office.path().join("rubrics/first-aid/cases");
        fs::create_dir_all(&cases).unwrap();
        let copy = |from: &str, to: PathBuf| fs::copy(format!("{ROOT}/tests/rubrics/{from}"), to).unwrap();
        copy("first-aid.ron", office.path().join("rubrics/first-aid/rubric.ron"));
        copy("cases/sure-of-herself.ron", cases.join("sure-of-herself.ron"));
        office
    }

    pub fn with_three() -> (Self, Vec<PathBuf>) {
        let office = Office::new();
        let paths = three().iter().map(|interview| office.keep(interview)).collect();
        (office, paths)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn keep(&self, interview: &Interview) -> PathBuf {
        self.keep_as(interview, &format!("2026-11-24-{}-first-aid.ron", interview.session()))
    }

    pub fn keep_as(&self, interview: &Interview, name: &str) -> PathBuf {
        let path = self.path().join(name);
        let contents = Contents { seals: &key::seals(interview), ..Contents::new(interview, None) };
        fs::write(&path, document::write(&contents)).unwrap();
        path
    }

    pub fn viva(&self, arguments: &[&str]) -> Output {
        crate::program::viva(self.path(), &self.path().join("keys"), arguments)
    }
}

pub fn told(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
