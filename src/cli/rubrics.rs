//! `viva rubrics`, `viva rubric check`.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::{
    locale::Locale,
    message, plain_text,
    store::{self, Folders, Origin, Shelf, Shelved},
};

use super::{
    Failure,
    cases::{check_one, rubric_file},
    faults,
    output::{print, print_json, print_line, tell},
};

#[derive(Serialize)]
struct RubricOutput<'a> {
    id: &'a str,
    version: &'a str,
    title: &'a str,
    origin: &'static str,
    path: Option<&'a Path>,
    languages: Vec<&'a str>,
    units: usize,
    criteria: usize,
    questions: usize,
    minutes: u16,
    digest: &'a str,
}

pub(super) fn list(folders: &Folders, json: bool, locale: &Locale) -> Result<(), Failure> {
    let shelf = Shelf::open(&folders.rubrics);
    for unreadable in &shelf.unreadable {
        tell(&locale.explain(unreadable));
    }
    if json {
        let outputs: Vec<_> = shelf.rubrics.iter().map(|shelved| output(shelved, locale)).collect();
        return print_json(&outputs);
    }
    let mut text = String::new();
    for shelved in &shelf.rubrics {
        let rubric = &shelved.rubric;
        let title = plain_text::line(rubric.title.get(locale.language()));
        let version = plain_text::line(&rubric.version);
        text.push_str(&format!("{:<22} {version:<8} {title}\n", rubric.id));
        text.push_str(&format!("{:<31} {}\n", "", locale.say(&rubric.size())));
    }
    print(&text)
}

fn output<'a>(shelved: &'a Shelved, locale: &Locale) -> RubricOutput<'a> {
    let rubric = &shelved.rubric;
    let (origin, path) = match &shelved.origin {
        Origin::Shipped => ("shipped", None),
        Origin::Own(path) => ("own", Some(path.as_path())),
    };
    RubricOutput {
        id: rubric.id.as_str(),
        version: &rubric.version,
        title: rubric.title.get(locale.language()),
        origin,
        path,
        languages: rubric.languages.iter().map(|language| language.as_str()).collect(),
        units: rubric.units.len(),
        criteria: rubric.criteria.len(),
        questions: rubric.questions.len(),
        minutes: rubric.minutes,
        digest: &rubric.digest,
    }
}

/// Checks rubric files, or folders that hold a `rubric.ron` and cases.
pub(super) fn check(paths: &[PathBuf], json: bool, locale: &Locale) -> Result<(), Failure> {
    let mut failed = false;
    let mut outputs = Vec::new();
    for path in paths {
        let file = rubric_file(path);
        match store::read_rubric(&file) {
            Ok(rubric) => {
                if !json {
                    let path = file.display().to_string();
                    let told = message!("cli-rubric-good", path = path, id = rubric.id.as_str());
                    print_line(&locale.say(&told))?;
                }
                if path.is_dir() {
                    for case in store::case_files(&path.join(store::CASES)) {
                        failed |= !check_one(&case, &|_| Ok(rubric.clone()), json, &mut outputs, locale)?;
                    }
                }
            }
            Err(unreadable) => {
                failed = true;
                faults::tell_unreadable(&unreadable, json, &mut outputs, locale);
            }
        }
    }
    if json {
        print_json(&outputs)?;
    }
    if failed { Err(Failure::Shown) } else { Ok(()) }
}
