//! Faults of a text shown over it: file, line, column, what was expected, how to mend it. They are those of a rubric, of
//! a practice case or of a table of ratings.

use std::{
    io::{IsTerminal, stderr},
    ops::Range,
};

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report, Severity};
use serde::Serialize;

use crate::{
    agreement::{RatingFault, RatingFaults},
    locale::{Explain, Locale, Message},
    plain_text,
    rubric::{Fault, Faults},
    store::Unreadable,
};

use super::output::{tell, warn};

/// A fault for programs.
#[derive(Debug, Serialize)]
pub struct FaultOutput {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub kind: &'static str,
    pub message: String,
    pub mend: String,
    /// The piece of text that it is about.
    #[serde(skip)]
    span: Range<usize>,
}

fn output(file: &str, text: &str, faults: &Faults, locale: &Locale) -> Vec<FaultOutput> {
    let one = |fault: &Fault| {
        let (kind, mend) = (&fault.kind, fault.kind.mend());
        FaultOutput::new(file, fault.position(text), &fault.span, kind.name(), (&kind.explain(), &mend), locale)
    };
    faults.0.iter().map(one).collect()
}

/// Tells why a file cannot be used, over its text where that is to blame; as JSON, faults are added to the others.
pub fn tell_unreadable(unreadable: &Unreadable, json: bool, outputs: &mut Vec<FaultOutput>, locale: &Locale) {
    let Unreadable::Faults { path, text, faults } = unreadable else {
        return tell(&locale.explain(unreadable));
    };
    let name = path.display().to_string();
    let told = output(&name, text, faults, locale);
    if json {
        outputs.extend(told);
    } else {
        warn(&show(text, &told, colours()));
    }
}

pub fn output_of_ratings(file: &str, text: &str, faults: &RatingFaults, locale: &Locale) -> Vec<FaultOutput> {
    let one = |fault: &RatingFault| {
        let (kind, mend) = (&fault.kind, fault.kind.mend());
        FaultOutput::new(file, fault.position(text), &fault.span, kind.name(), (&kind.explain(), &mend), locale)
    };
    faults.0.iter().map(one).collect()
}

impl FaultOutput {
    fn new(
        file: &str,
        (line, column): (usize, usize),
        span: &Range<usize>,
        kind: &'static str,
        (message, mend): (&Message, &Message),
        locale: &Locale,
    ) -> Self {
        let (message, mend) = (locale.say(message), locale.say(mend));
        FaultOutput { file: file.to_owned(), line, column, kind, message, mend, span: span.clone() }
    }
}

/// Whether standard error takes colours and the user wants them.
pub fn colours() -> bool {
    stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// The faults for a person, each with the piece of text that it is about.
pub fn show(text: &str, faults: &[FaultOutput], colours: bool) -> String {
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100);
    // What the handler draws holds its own colours, so its material is made plain before it draws.
    let source = plain_text::same_length(text);
    let mut shown = String::new();
    for fault in faults {
        let file = plain_text::line(&fault.file).into_owned();
        let FaultOutput { line, column, message, mend, span, .. } = fault;
        // A span over many lines hides its beginning; the first line says where.
        let end = text[span.clone()].find('\n').map_or(span.end, |index| span.start + index);
        let told = format!("{file}:{line}:{column}: {message}");
        let diagnostic = MietteDiagnostic::new(plain_text::line(&told))
            .with_severity(Severity::Error)
            .with_help(plain_text::line(mend))
            .with_label(LabeledSpan::new(None, span.start, end - span.start));
        let report = Report::from(diagnostic).with_source_code(NamedSource::new(&file, source.to_string()));
        let drawn = handler.render_report(&mut shown, report.as_ref());
        debug_assert!(drawn.is_ok(), "writing into a string cannot fail");
    }
    shown
}
