//! `viva recommend` and `viva report`.

use std::path::Path;

use chrono::{Local, NaiveDate};

use crate::{
    judgement::{Recommendation, recommend as judge},
    locale::Locale,
    message,
    plain_text::line,
    report::{Audience, document, markdown, summarise},
    session::Interview,
    store::{self, encryption::Unlock},
};

use super::{
    Failure,
    arguments::ReportFormat,
    output::{print, print_document, print_json, print_line},
    sessions::open,
};

pub fn recommend(
    file: &Path,
    on: Option<NaiveDate>,
    json: bool,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let loaded = open(file, unlock, locale)?;
    let interview = &loaded.interview;
    let recommendation = compute(interview, on);
    if json {
        return print_json(&recommendation);
    }
    let summary = summarise(interview, &recommendation, locale);
    let mut text = format!("{}\n", line(&summary.outcome));
    for reason in &summary.reasons {
        text.push_str(&format!("  {}\n", line(reason)));
    }
    for unit in &summary.units {
        text.push_str(&format!("\n{} – {}\n", line(&unit.title), unit.outcome));
        for reason in &unit.reasons {
            text.push_str(&format!("  {}\n", line(reason)));
        }
    }
    if !summary.missing.is_empty() {
        text.push_str(&format!("\n{}\n", locale.text("report-missing")));
        for missing in &summary.missing {
            text.push_str(&format!("  {}\n", line(missing)));
        }
    }
    print(&text)
}

pub fn report(
    file: &Path,
    format: ReportFormat,
    output: Option<&Path>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let loaded = open(file, unlock, locale)?;
    let recommendation = compute(&loaded.interview, None);
    let summary = summarise(&loaded.interview, &recommendation, locale);
    let text = match format {
        ReportFormat::Md => markdown(&document(&summary, Audience::Centre, locale)),
    };
    match output {
        Some(path) => {
            store::write_text(path, &text)?;
            let told = message!("cli-report-written", path = path.display().to_string());
            print_line(&locale.say(&told))
        }
        None => print_document(&text),
    }
}

/// On the day named, else on the day of the signature, else today.
fn compute(interview: &Interview, on: Option<NaiveDate>) -> Recommendation {
    let signed = interview.record().signature.as_ref().map(|signature| signature.at.date_naive());
    let on = on.or(signed).unwrap_or_else(|| Local::now().date_naive());
    judge(interview.rubric(), interview.record(), on)
}
