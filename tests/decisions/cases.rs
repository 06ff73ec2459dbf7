//! The cases of `tests/decisions/*.ron`: a rubric in short form, what is on record, and what is expected. Each test that
//! includes it uses a part.

use std::{fs, path::Path, sync::Arc};

use chrono::NaiveDate;
use indexmap::IndexMap;
use ron::extensions::Extensions;
use serde::Deserialize;
use viva::{
    rubric::{self, Number, Rubric},
    session::Outcome,
};

use crate::decisions::short::{Given, ShortRubric, Verbatim};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    /// What the file is about.
    #[serde(rename = "about")]
    _about: String,
    /// Who published the rule, where and when, and what it says in our words; what of it is left out.
    #[serde(default)]
    pub source: Option<String>,
    pub rubric: RubricForm,
    pub cases: Vec<Case>,
}

#[derive(Deserialize)]
pub enum RubricForm {
    Short(Box<ShortRubric>),
    /// A whole rubric, from the root of the project.
    File(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub name: String,
    /// Where one case rests on a source of its own.
    #[serde(default)]
    pub source: Option<String>,
    /// The overall rule, where it is not the rubric's.
    #[serde(default)]
    pub rule: Option<Verbatim>,
    /// The rule for several assessors, where it is not the rubric's.
    #[serde(default)]
    pub panel: Option<Verbatim>,
    #[serde(default)]
    pub given: Given,
    /// The day of decision.
    #[serde(default = "a_day")]
    pub on: NaiveDate,
    pub expect: Expected,
}

fn a_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 12).expect("the day exists")
}

/// What is not named is not compared.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// `None` while the interview is incomplete.
    pub outcome: Option<Outcome>,
    #[serde(default)]
    pub units: IndexMap<String, String>,
    #[serde(default)]
    pub criteria: IndexMap<String, String>,
    /// Part to how its rule stands, or `Recognised` where it is without its unit.
    #[serde(default)]
    pub parts: IndexMap<String, String>,
    #[serde(default)]
    pub credits: Option<Number>,
    #[serde(default)]
    pub credits_attainable: Option<Number>,
    /// Unit to points or mean: reached, needed, attainable.
    #[serde(default)]
    pub scores: IndexMap<String, (Number, Number, Number)>,
    /// Unit to the level of its profile, such as “B1”, “at least B1” or “none”.
    #[serde(default)]
    pub levels: IndexMap<String, String>,
    /// Why, in the words of the program: the whole, then units by their ids.
    #[serde(default)]
    pub because: Option<Vec<String>>,
    #[serde(default)]
    pub because_units: IndexMap<String, Vec<String>>,
    /// Kind of what is missing and what it is about: `rating C1`.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
    /// What the record tells beside the result, in the words of the program.
    #[serde(default)]
    pub worth_knowing: Option<Vec<String>>,
    /// The questions that are asked.
    #[serde(default)]
    pub asked: Option<Vec<String>>,
    /// What of the session before is not carried over, or changed, in the words of the program.
    #[serde(default)]
    pub not_carried: Option<Vec<String>>,
    /// What the indicators heard propose, by criterion, in the words of the program.
    #[serde(default)]
    pub proposed: IndexMap<String, String>,
}

pub fn all_cases() -> Vec<(String, Cases)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/decisions");
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the entry can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    paths.sort();
    // As in rubrics, what may be left out needs no `Some`.
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let read = |path: &std::path::PathBuf| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("the file can be read");
        let cases = options.from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        (file, cases)
    };
    paths.iter().map(read).collect()
}

pub fn rubric_of(file: &str, cases: &Cases, case: &Case) -> Arc<Rubric> {
    let text = rubric_text(&cases.rubric, case).unwrap_or_else(|error| panic!("{file}: {}: {error}", case.name));
    let rubric = rubric::read(&text).map_err(|faults| format!("{faults:?} in\n{text}"));
    Arc::new(rubric.unwrap_or_else(|error| panic!("{file}: {}: {error}", case.name)))
}

/// The rubric of a case as an author would write it.
pub fn rubric_text(form: &RubricForm, case: &Case) -> Result<String, String> {
    match form {
        RubricForm::Short(short) => {
            let rule = case.rule.as_ref().unwrap_or(&short.rule).clone();
            let panel = case.panel.clone().or(short.panel.clone());
            Ok(ShortRubric { rule, panel, ..ShortRubric::clone(short) }.expand())
        }
        RubricForm::File(path) if case.rule.is_some() || case.panel.is_some() => {
            Err(format!("{path} has a rule of its own"))
        }
        RubricForm::File(path) => {
            let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
            text.map_err(|error| error.to_string())
        }
    }
}
