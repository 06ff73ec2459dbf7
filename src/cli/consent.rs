//! `viva consent`: the sheet to which a candidate consents, and the notes that consent was given or withdrawn.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use crate::{
    locale::{Explain, Locale, dates::day, offered_as},
    message, procedure,
    report::{
        ReportForm, consent_as_given, consent_sheet, consent_text, document_written,
        letter::{Centre, consent_stops},
        side_by_side,
    },
    session::{ConsentWay, Interview, Withdrawal, may_have_been_said},
    store::{Existing, Folders, encryption::Unlock},
};

use super::{
    Failure, Wishes,
    noted::{by_whom, noted},
    output::{deliver, print_line, tell},
    report_order::form_parser,
    sessions::open,
    values,
};

#[derive(Debug, Args)]
pub struct ConsentArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "WAY", value_parser = way_parser(), conflicts_with = "withdrawn")]
    pub given: Option<ConsentWay>,
    #[arg(long, value_name = "TEXT", requires = "given")]
    pub proof: Option<String>,
    #[arg(long, requires = "way")]
    pub withdrawn: bool,
    #[arg(long, value_name = "TEXT", requires = "withdrawn")]
    pub way: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "withdrawn")]
    pub what: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
    #[arg(long, value_parser = form_parser(&ReportForm::OF_DOCUMENTS), default_value = "md")]
    pub format: ReportForm,
    #[arg(long, value_name = "TAG", value_parser = values::language)]
    pub beside: Option<String>,
    #[arg(short, long, value_name = "OUT")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// Reads a way in which consent is given, by its name.
fn way_parser() -> impl TypedValueParser<Value = ConsentWay> {
    let named = |name: String| ConsentWay::ALL.into_iter().find(|way| way.name() == name);
    PossibleValuesParser::new(ConsentWay::ALL.map(ConsentWay::name))
        .map(move |name| named(name).expect("only the names are taken"))
}

pub(super) fn consent(
    arguments: ConsentArguments,
    folders: &Folders,
    centre: Option<&Centre>,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let interview = open(&arguments.file, unlock, locale)?.interview;
    let shown = Locale::new(&wishes.for_report(Some(&interview.record().preparation.language)));
    if arguments.given.is_none() && !arguments.withdrawn {
        return sheet(&arguments, &interview, centre, &shown, locale);
    }
    let by = by_whom(arguments.by.clone())?;
    let now = Local::now().fixed_offset();
    let on = arguments.on.unwrap_or_else(|| now.date_naive());
    may_have_been_said(on, now.date_naive()).map_err(|refusal| Failure::Told(refusal.explain()))?;
    let path = arguments.file.display().to_string();
    if let Some(way) = arguments.given {
        let proof = arguments.proof.unwrap_or_default();
        let given = consent_text(interview.rubric(), centre, &shown);
        let given = consent_as_given(given, shown.language(), way, (&by, on), &proof);
        let given = match arguments.beside.as_deref().and_then(offered_as) {
            Some(beside) => {
                let text = consent_text(interview.rubric(), centre, &Locale::new(&beside));
                given.with_beside(&beside, text)
            }
            None => given,
        };
        let told = message!("consent-noted", path = path, digest = given.digest.as_str());
        let events = procedure::with_consent(&interview, given);
        noted(&arguments.file, events, (&by, now), folders, unlock, locale)?;
        return print_line(&locale.say(&told));
    }
    let (way, what) = (arguments.way.unwrap_or_default(), arguments.what.unwrap_or_default());
    let noted_as = match what.trim() {
        "" => message!("consent-withdrawal-noted", path = path.as_str()),
        what => message!("consent-withdrawal-noted-in-part", path = path.as_str(), what = what),
    };
    let withdrawal = Withdrawal { on, way, what };
    let events = procedure::without_consent(&interview, withdrawal);
    noted(&arguments.file, events, (&by, now), folders, unlock, locale)?;
    print_line(&locale.say(&noted_as))?;
    let interview = open(&arguments.file, unlock, locale)?.interview;
    let record = interview.record();
    if let Some(told) = centre.and_then(|centre| consent_stops(centre, record, now.date_naive())) {
        print_line(&locale.say(&told))?;
    }
    match record.is_signed() && record.consent_withdrawn().is_some() {
        true => print_line(&locale.say(&message!("consent-withdrawal-forget", path = path))),
        false => Ok(()),
    }
}

/// Writes the sheet, in the language asked for, else in that of the interview.
fn sheet(
    arguments: &ConsentArguments,
    interview: &Interview,
    centre: Option<&Centre>,
    shown: &Locale,
    locale: &Locale,
) -> Result<(), Failure> {
    if let Some(withdrawn) = interview.record().consent_withdrawn() {
        let path = arguments.file.display().to_string();
        tell(&locale.say(&message!("consent-withdrawn-warning", path = path, withdrawn = day(withdrawn.on))));
    }
    let candidate = &interview.record().preparation.candidate;
    let in_one = |locale: &Locale| consent_sheet(interview.rubric(), centre, candidate, locale);
    let document = || match arguments.beside.as_deref().and_then(offered_as) {
        Some(beside) => side_by_side(in_one(shown), in_one(&Locale::new(&beside))),
        None => in_one(shown),
    };
    // The arguments take no other form.
    let Some(written) = document_written(&document, arguments.format, shown) else { return Ok(()) };
    let existing = if arguments.force { Existing::Replace } else { Existing::Keep };
    deliver(&written?, arguments.format, arguments.output.as_deref(), existing, locale)
}
