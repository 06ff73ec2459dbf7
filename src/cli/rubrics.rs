//! `viva rubrics`.

use std::path::Path;

use serde::Serialize;

use crate::{
    locale::Locale,
    plain_text,
    store::{Folders, Origin, Shelf, Shelved},
};

use super::{
    Failure,
    output::{print, print_json, tell},
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
