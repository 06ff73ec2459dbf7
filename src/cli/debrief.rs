//! `viva debrief`: a signed practice session beside its reference; over several, the progress of a trainee.

use std::{path::PathBuf, sync::Arc};

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::{
    locale::Locale,
    message,
    practice::{
        Case,
        debrief::{Debrief, NoDebrief, Progress, debrief, progress},
    },
    report::{debrief_document, html, json, markdown},
    rubric::Rubric,
    session::{Interview, Practice, same_person},
    store::{self, CasesAtHand, Folders, PracticeRoom, StoreError, encryption::Unlock},
};

use super::{
    Failure, Wishes,
    claims::{self, ClaimArguments},
    output::{print_document, print_line, tell},
    sessions::open,
};

#[derive(Debug, Args)]
pub struct DebriefArguments {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    #[command(flatten)]
    claims: ClaimArguments,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Md,
    Html,
    Json,
}

#[derive(Serialize)]
struct Output<'a> {
    /// Debriefs in the order in which the attempts were signed.
    debriefs: &'a [Debrief],
    progress: &'a Progress,
}

/// A practised case, with the rubric of the session.
struct Practised {
    debrief: Debrief,
    rubric: Arc<Rubric>,
}

pub(super) fn run(
    arguments: &DebriefArguments,
    folders: &Folders,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let words = Locale::new(&wishes.for_report(None));
    let mut practised = Vec::new();
    let room = PracticeRoom::default();
    let mut cases = CasesAtHand::open(folders, &room);
    for file in &arguments.files {
        let interview = open(file, unlock, locale)?.interview;
        let told = |no: NoDebrief| {
            let (path, why) = (file.display().to_string(), locale.explain(&no));
            Failure::Told(message!("cli-debrief-none", path = path, why = why))
        };
        let case = case_of(&interview, arguments, &mut cases, locale)?.map_err(told)?;
        let mut debrief = debrief(&case, &interview, words.language()).map_err(told)?;
        if arguments.claims.wants_any() {
            if arguments.files.len() > 1 {
                return Err(Failure::Told(message!("cli-debrief-one-file")));
            }
            claims::add(file, &debrief, &interview, &arguments.claims, (folders, unlock, locale))?;
            let interview = open(file, unlock, locale)?.interview;
            debrief = self::debrief(&case, &interview, words.language()).map_err(told)?;
        }
        if debrief.case.changed {
            let (path, case) = (file.display().to_string(), debrief.case.id.as_str());
            tell(&locale.say(&message!("cli-debrief-case-changed", path = path, case = case)));
        }
        practised.push(Practised { debrief, rubric: interview.rubric().clone() });
    }
    practised.sort_by_key(|each| each.debrief.signed);
    let other = |each: &&Practised| !same_person(&each.debrief.trainee, &practised[0].debrief.trainee);
    if let Some(other) = practised.iter().find(other) {
        let (one, other) = (practised[0].debrief.trainee.as_str(), other.debrief.trainee.as_str());
        return Err(Failure::Told(message!("cli-debrief-several-trainees", one = one, other = other)));
    }
    let debriefs: Vec<Debrief> = practised.iter().map(|each| each.debrief.clone()).collect();
    let progress = progress(&debriefs);
    let Some(last) = practised.last() else { return Ok(()) };
    let document = || debrief_document(&last.debrief, &progress, &last.rubric, &words);
    let text = match arguments.format {
        Format::Md => markdown(&document()),
        Format::Html => html(&document(), &words),
        Format::Json => json(&Output { debriefs: &debriefs, progress: &progress }),
    };
    let Some(path) = &arguments.output else { return print_document(&text) };
    // Whatever it is called, what is read is not written over.
    let real = path.canonicalize().ok();
    let read = arguments.files.iter().chain(&arguments.case);
    if real.is_some() && read.into_iter().any(|each| each.canonicalize().ok() == real) {
        return Err(StoreError::WouldReplace { path: path.clone() }.into());
    }
    store::write_text(path, &text)?;
    print_line(&locale.say(&message!("cli-debrief-written", path = path.display().to_string())))
}

/// The case named, where the session was begun with one of its id; else that on the shelf.
fn case_of(
    interview: &Interview,
    arguments: &DebriefArguments,
    cases: &mut CasesAtHand,
    locale: &Locale,
) -> Result<Result<Arc<Case>, NoDebrief>, Failure> {
    let practice = interview.record().practice.as_ref();
    let Some(wanted) = practice.and_then(Practice::case) else {
        return Ok(Err(if practice.is_some() { NoDebrief::NoCase } else { NoDebrief::NoPractice }));
    };
    if interview.record().signature.is_none() {
        return Ok(Err(NoDebrief::NotSigned));
    }
    if let Some(path) = &arguments.case {
        let case = store::read_case(path, interview.rubric());
        let case = case
            .map_err(|unreadable| Failure::Told(message!("cli-debrief-no-case", why = locale.explain(&unreadable))))?;
        if case.id == wanted.id || arguments.files.len() == 1 {
            return Ok(Ok(case));
        }
    }
    Ok(cases.find(interview).ok_or(NoDebrief::CaseNotFound))
}
