//! The order for a report: its form, its reader and its language.

use std::path::Path;

use chrono::Local;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::{
    judgement::recommendation_of,
    locale::{Language, Locale},
    message,
    report::{
        Audience, ReportForm, document_written,
        letter::{Centre, Wanting, wanting},
        read_back, report_name, written, written_beside,
    },
    rubric::RubricId,
    session::Interview,
    store::Existing,
};

use super::{Failure, Wishes};

/// Reads the form of a report by the ending that its file has.
pub(super) fn form_parser(forms: &'static [ReportForm]) -> impl TypedValueParser<Value = ReportForm> {
    let named = |name: String| forms.iter().copied().find(|form| form.extension() == name);
    PossibleValuesParser::new(forms.iter().map(|form| form.extension()))
        .map(move |name| named(name).expect("only the endings are taken"))
}

/// Whoever a report is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Of(Audience),
    /// The candidate, to whom the record is read back before the close: without ratings.
    ReadBack,
}

impl Reader {
    fn all() -> impl Iterator<Item = Reader> {
        Audience::ALL.into_iter().map(Reader::Of).chain([Reader::ReadBack])
    }

    fn name(self) -> &'static str {
        match self {
            Reader::Of(audience) => audience.name(),
            Reader::ReadBack => "read-back",
        }
    }
}

/// The readers, by their names.
pub(super) fn reader_parser() -> impl TypedValueParser<Value = Reader> {
    let named = |name: String| Reader::all().find(|reader| reader.name() == name);
    PossibleValuesParser::new(Reader::all().map(Reader::name))
        .map(move |name| named(name).expect("only the names are taken"))
}

/// The form, the reader and the language of a report, who issues it, and whether it replaces what is there.
pub(super) struct ReportOrder<'a> {
    pub form: ReportForm,
    pub reader: Reader,
    pub centre: Option<Centre>,
    /// The language that stands beside the first.
    pub beside: Option<Language>,
    pub existing: Existing,
    pub wishes: &'a Wishes,
}

impl ReportOrder<'_> {
    /// A candidate reads the language of the interview.
    fn language(&self, interview: &Interview) -> Language {
        let to_candidate = matches!(self.reader, Reader::Of(Audience::Candidate) | Reader::ReadBack);
        let of_reader = to_candidate.then(|| &interview.record().preparation.language);
        self.wishes.for_report(of_reader)
    }

    /// The report in the language of its reader.
    pub(super) fn write(&self, interview: &Interview) -> Result<Vec<u8>, Failure> {
        let on = Local::now().date_naive();
        let (centre, language) = (self.centre.as_ref(), self.language(interview));
        match (self.reader, &self.beside) {
            (Reader::Of(audience), Some(beside)) => {
                let languages = (&language, Some(beside));
                Ok(written_beside(interview, (audience, self.form), centre, on, languages)?)
            }
            (Reader::Of(audience), None) => Ok(written(interview, (audience, self.form), centre, on, &language)?),
            (Reader::ReadBack, _) => {
                let locale = Locale::new(&language);
                let read = document_written(&|| read_back(interview, &locale), self.form, &locale);
                Ok(read.ok_or_else(|| Failure::Told(message!("report-read-back-no-table")))??)
            }
        }
    }

    /// What the letter of the centre is wanting.
    pub(super) fn wanting(&self, interview: &Interview) -> Vec<Wanting> {
        let on = Local::now().date_naive();
        let is_letter = self.reader == Reader::Of(Audience::Candidate) && interview.record().practice.is_none();
        let centre = self.centre.as_ref().filter(|_| is_letter);
        let wanting = |centre| wanting(centre, interview, &recommendation_of(interview, None, on), on);
        centre.map(wanting).unwrap_or_default()
    }

    /// `2026-10-12-K-0417-educator.candidate.html` for the session `2026-10-12-K-0417-educator.ron`. The name of a
    /// public report tells neither who nor when: `educator-0001.public.html`, for the first of a folder.
    pub(super) fn file_name(&self, session: &Path, rubric: &RubricId, number: usize) -> String {
        let session = session.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = if self.reader == Reader::Of(Audience::Public) { format!("{rubric}-{number:04}") } else { session };
        report_name(&stem, self.reader.name(), self.form)
    }
}
