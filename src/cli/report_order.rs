//! The order for a report: its form, its reader and its language.

use std::path::Path;

use chrono::Local;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::{
    judgement::recommendation_of,
    locale::Language,
    report::{
        Audience, ReportForm,
        letter::{Centre, Wanting, wanting},
        report_name, written, written_beside,
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

/// The readers, by their names.
pub(super) fn audience_parser() -> impl TypedValueParser<Value = Audience> {
    let named = |name: String| Audience::ALL.into_iter().find(|audience| audience.name() == name);
    PossibleValuesParser::new(Audience::ALL.map(Audience::name))
        .map(move |name| named(name).expect("only the names are taken"))
}

/// The form, the reader and the language of a report, who issues it, and whether it replaces what is there.
pub(super) struct ReportOrder<'a> {
    pub form: ReportForm,
    pub audience: Audience,
    pub centre: Option<Centre>,
    /// The language that stands beside the first.
    pub beside: Option<Language>,
    pub existing: Existing,
    pub wishes: &'a Wishes,
}

impl ReportOrder<'_> {
    /// A candidate reads the language of the interview.
    fn language(&self, interview: &Interview) -> Language {
        let of_reader = (self.audience == Audience::Candidate).then(|| &interview.record().preparation.language);
        self.wishes.for_report(of_reader)
    }

    /// The report in the language of its reader.
    pub(super) fn write(&self, interview: &Interview) -> Result<Vec<u8>, Failure> {
        let on = Local::now().date_naive();
        let (what, centre, language) = ((self.audience, self.form), self.centre.as_ref(), self.language(interview));
        Ok(match &self.beside {
            Some(beside) => written_beside(interview, what, centre, on, (&language, Some(beside)))?,
            None => written(interview, what, centre, on, &language)?,
        })
    }

    /// What the letter of the centre is wanting.
    pub(super) fn wanting(&self, interview: &Interview) -> Vec<Wanting> {
        let on = Local::now().date_naive();
        let is_letter = self.audience == Audience::Candidate && interview.record().practice.is_none();
        let centre = self.centre.as_ref().filter(|_| is_letter);
        let wanting = |centre| wanting(centre, interview, &recommendation_of(interview, None, on), on);
        centre.map(wanting).unwrap_or_default()
    }

    /// `2026-10-12-K-0417-educator.candidate.html` for the session `2026-10-12-K-0417-educator.ron`. The name of a
    /// public report tells neither who nor when: `educator-0001.public.html`, for the first of a folder.
    pub(super) fn file_name(&self, session: &Path, rubric: &RubricId, number: usize) -> String {
        let session = session.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = if self.audience == Audience::Public { format!("{rubric}-{number:04}") } else { session };
        report_name(&stem, self.audience, self.form)
    }
}
