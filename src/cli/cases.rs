//! `viva cases`, `viva case check`, `viva case show`.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::{Args, Subcommand};
use serde::Serialize;

use crate::{
    locale::Locale,
    message, plain_text,
    practice::{Case, Difficulty, rubric_of},
    rubric::Rubric,
    store::{self, CaseAndRubric, Folders, Shelf, Unreadable, cases_of, read_case},
};

use super::{
    Failure,
    faults::{self, FaultOutput},
    output::{print, print_document, print_json, print_line, tell},
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
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "PATH")]
        rubric: Option<PathBuf>,
        #[arg(long)]
        json: bool,
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

/// Checks case files, each against the rubric that it lies beside, that is named, or that is on the shelf.
pub(super) fn check(
    files: &[PathBuf],
    rubric: Option<&Path>,
    json: bool,
    folders: &Folders,
    locale: &Locale,
) -> Result<(), Failure> {
    let (mut outputs, mut failed) = (Vec::new(), false);
    for file in files {
        failed |= !check_one(file, &|text| rubric_for(file, text, rubric, folders), json, &mut outputs, locale)?;
    }
    if json {
        print_json(&outputs)?;
    }
    if failed { Err(Failure::Shown) } else { Ok(()) }
}

/// Returns whether the file is in order; if not, its faults are told or added to what is printed as JSON.
pub(super) fn check_one(
    file: &Path,
    rubric: &dyn Fn(&str) -> Result<Arc<Rubric>, Unreadable>,
    json: bool,
    outputs: &mut Vec<FaultOutput>,
    locale: &Locale,
) -> Result<bool, Failure> {
    let read = store::read_text(file, crate::bounds::RUBRIC_BYTES_MAX).map_err(Unreadable::File);
    match read.and_then(|text| rubric(&text)).and_then(|rubric| read_case(file, &rubric)) {
        Ok(case) => {
            if !json {
                let path = file.display().to_string();
                print_line(&locale.say(&message!("cli-case-good", path = path, id = case.id.as_str())))?;
            }
            Ok(true)
        }
        Err(unreadable) => {
            faults::tell_unreadable(&unreadable, json, outputs, locale);
            Ok(false)
        }
    }
}

fn rubric_for(file: &Path, text: &str, named: Option<&Path>, folders: &Folders) -> Result<Arc<Rubric>, Unreadable> {
    if let Some(named) = named {
        return store::read_rubric(&rubric_file(named));
    }
    let beside = store::folder_of(file).join("..").join("rubric.ron");
    if beside.is_file() {
        return store::read_rubric(&beside);
    }
    let faulty = |faults| Unreadable::Faults { path: file.into(), text: text.to_owned(), faults };
    let id = rubric_of(text).map_err(faulty)?;
    let shelf = Shelf::open(&folders.rubrics);
    match shelf.find(&id) {
        Some(shelved) => Ok(shelved.rubric.clone()),
        None => Err(Unreadable::NoRubric { path: file.into(), rubric: id }),
    }
}

/// Reads a case that may lie on no shelf, with the rubric that it is for.
pub(super) fn read(file: &Path, folders: &Folders) -> Result<CaseAndRubric, Unreadable> {
    let text = store::read_text(file, crate::bounds::RUBRIC_BYTES_MAX).map_err(Unreadable::File)?;
    let rubric = rubric_for(file, &text, None, folders)?;
    Ok((read_case(file, &rubric)?, rubric))
}

/// A rubric's file, named itself or by its folder.
pub(super) fn rubric_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("rubric.ron") } else { path.to_path_buf() }
}

/// Prints the case's own text.
pub(super) fn show(folders: &Folders, id: &str, locale: &Locale) -> Result<(), Failure> {
    match all(folders, locale).iter().find(|case| case.id.as_str() == id) {
        Some(case) => print_document(&case.source_text),
        None => Err(Failure::Told(message!("practise-no-such-case", id = id))),
    }
}
