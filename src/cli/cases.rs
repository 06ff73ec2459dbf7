//! `viva cases`, `viva case new` and `viva case show`.

use std::{
    cell::OnceCell,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::{Args, Subcommand};
use serde::Serialize;

use crate::{
    locale::Locale,
    message, plain_text,
    practice::{Case, Difficulty, id_of, skeleton},
    store::{CaseAndRubric, Folders, Shelf, Unreadable, cases_of, read_case},
};

use super::{
    Failure,
    check::{CheckArguments, rubric_for},
    output::{print, print_document, print_json, tell},
};

#[derive(Debug, Args)]
pub struct CasesArguments {
    #[arg(long, value_name = "ID")]
    rubric: Option<String>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    Check {
        #[command(flatten)]
        arguments: CheckArguments,
        #[arg(long, value_name = "PATH")]
        rubric: Option<PathBuf>,
    },
    New {
        #[arg(value_name = "RUBRIC")]
        rubric: String,
    },
    Show {
        #[arg(value_name = "ID")]
        id: String,
    },
}

#[derive(Serialize)]
struct CaseOutput<'a> {
    id: &'a str,
    version: &'a str,
    rubric: &'a str,
    title: &'a str,
    difficulty: Difficulty,
    aims: Vec<&'a str>,
    digest: &'a str,
}

/// Lists the cases of one rubric, or of all.
pub(super) fn list(arguments: &CasesArguments, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let wanted = |rubric: &str| arguments.rubric.as_ref().is_none_or(|id| id == rubric);
    let cases: Vec<Arc<Case>> = all(folders, locale).into_iter().filter(|case| wanted(case.rubric.as_str())).collect();
    let language = locale.language();
    if arguments.json {
        let output = |case: &'_ Arc<Case>| -> serde_json::Value {
            let output = CaseOutput {
                id: case.id.as_str(),
                version: &case.version,
                rubric: case.rubric.as_str(),
                title: case.title.get(language),
                difficulty: case.difficulty,
                aims: case.aims.iter().map(|aim| aim.get(language)).collect(),
                digest: &case.digest,
            };
            serde_json::json!(output)
        };
        return print_json(&cases.iter().map(output).collect::<Vec<_>>());
    }
    let mut text = String::new();
    for case in &cases {
        let title = plain_text::line(case.title.get(language));
        let difficulty = locale.say(&message!("case-difficulty", difficulty = case.difficulty.name()));
        text.push_str(&format!("{:<26} {:<18} {difficulty:<12} {title}\n", case.id, case.rubric));
    }
    print(&text)
}

/// All cases on the shelf; files that cannot be read are told.
pub(super) fn all(folders: &Folders, locale: &Locale) -> Vec<Arc<Case>> {
    let shelf = Shelf::open(&folders.rubrics);
    let mut cases = Vec::new();
    for shelved in &shelf.rubrics {
        let found = cases_of(shelved, &folders.rubrics);
        found.unreadable.iter().for_each(|unreadable| tell(&locale.explain(unreadable)));
        cases.extend(found.cases);
    }
    cases
}

/// Reads a case that may lie on no shelf, with the rubric that it is for.
pub(super) fn read(file: &Path, folders: &Folders) -> Result<CaseAndRubric, Unreadable> {
    let shelf = OnceCell::new();
    let rubric = rubric_for(file, None, || shelf.get_or_init(|| Shelf::open(&folders.rubrics)))?;
    Ok((read_case(file, &rubric)?, rubric))
}

/// The draft of a case that lies on a shelf by its id, with the gaps that keep it from being practised with.
pub(super) fn draft(folders: &Folders, id: &str) -> Option<Unreadable> {
    let shelf = Shelf::open(&folders.rubrics);
    let mut found = shelf.rubrics.iter().flat_map(|shelved| cases_of(shelved, &folders.rubrics).unreadable);
    found.find(|unreadable| match unreadable {
        Unreadable::Faults { text, faults, .. } => faults.is_of_draft_case() && id_of(text).as_deref() == Some(id),
        _ => false,
    })
}

/// Prints a case for a rubric with everything but the words.
pub(super) fn new(folders: &Folders, rubric: &str) -> Result<(), Failure> {
    match Shelf::open(&folders.rubrics).find(rubric) {
        Some(shelved) => print_document(&skeleton(&shelved.rubric)),
        None => Err(Failure::Told(message!("run-no-such-rubric", id = rubric))),
    }
}

/// Prints the case's own text.
pub(super) fn show(folders: &Folders, id: &str, locale: &Locale) -> Result<(), Failure> {
    match all(folders, locale).iter().find(|case| case.id.as_str() == id) {
        Some(case) => print_document(&case.source_text),
        None => Err(Failure::Told(message!("practise-no-such-case", id = id))),
    }
}
