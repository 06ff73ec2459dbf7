//! Reports written from the program: a file beside those of before, never over one of them.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::{
    bounds,
    locale::{Explain, Language, Message, choose},
    report::{Audience, ReportForm, report_name, written},
    session::Interview,
};

use super::{Existing, StoreError, centre_if_any, write_bytes};

/// A report that is to be written.
#[derive(Debug, PartialEq)]
pub struct ReportToWrite {
    /// The session's file, after which that of the report is named.
    pub session: PathBuf,
    pub audience: Audience,
    pub form: ReportForm,
    pub folder: PathBuf,
}

/// Writes a report into its folder, under the first name that is free; letters are those of the centre.
pub fn write_report(
    order: &ReportToWrite,
    interview: &Interview,
    centre: &Path,
    language: &Language,
    on: NaiveDate,
) -> Result<PathBuf, Message> {
    let ReportToWrite { audience, form, .. } = order;
    let to_candidate = *audience == Audience::Candidate;
    let centre = if to_candidate { centre_if_any(centre).map_err(|unread| unread.explain())? } else { None };
    // A candidate reads the language of the interview.
    let of_reader = to_candidate.then_some(&interview.record().preparation.language);
    let language = choose(of_reader.into_iter().chain([language]).map(Language::as_str));
    let bytes = written(interview, (*audience, *form), centre.as_ref(), on, &language);
    let bytes = bytes.map_err(|unwritten| unwritten.explain())?;
    let stem = stem(order, interview);
    let path = |stem: &str| order.folder.join(report_name(stem, audience.name(), *form));
    let first = path(&stem);
    let names = (2..=bounds::REPORTS_ALIKE_MAX).map(|number| path(&format!("{stem}-{number}")));
    for path in [first.clone()].into_iter().chain(names) {
        match write_bytes(&path, &bytes, Existing::Keep) {
            Err(StoreError::IsThere { .. }) => {}
            written => return written.map(|()| path).map_err(|error| error.explain()),
        }
    }
    Err(StoreError::IsThere { path: first }.explain())
}

/// The name of a public report tells neither who nor when.
fn stem(order: &ReportToWrite, interview: &Interview) -> String {
    if order.audience == Audience::Public {
        return interview.rubric().id.to_string();
    }
    let name = order.session.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.trim_end_matches(".age").trim_end_matches(".ron").to_owned()
}
