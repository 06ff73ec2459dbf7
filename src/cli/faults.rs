//! Faults of a text shown over it: file, line, column, what was expected, how to mend it. They are those of a rubric,
//! of a practice case, of a table of ratings or of the messages of a language.

use std::{
    borrow::Cow,
    io::{IsTerminal, stderr},
    ops::Range,
};

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report, Severity};
use serde::Serialize;

use crate::{
    agreement::{RatingFault, RatingFaults},
    encoding,
    locale::{Explain, Locale, Message, check::MessageFault},
    plain_text,
    rubric::{Fault, Faults},
    store::Unreadable,
    tabular::{Grid, GridSource, Located},
};

use super::output::{tell, warn};

/// A fault for programs.
#[derive(Debug, Serialize)]
pub(super) struct FaultOutput {
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
pub(super) fn tell_unreadable(unreadable: &Unreadable, json: bool, outputs: &mut Vec<FaultOutput>, locale: &Locale) {
    let Unreadable::Faults { path, text, faults } = unreadable else {
        return tell(&locale.explain(unreadable));
    };
    let name = path.display().to_string();
    let told = output(&name, text, faults, locale);
    if json {
        outputs.extend(told);
    } else {
        warn(&show(text, &told, colours(), locale));
    }
}

/// Tells what is wrong with a table of ratings: over the text, or by sheet and cell.
pub(super) fn tell_ratings(file: &str, grid: &Grid, faults: &RatingFaults, locale: &Locale) {
    for RatingFault { kind, place } in &faults.0 {
        let (message, mend) = (kind.explain(), kind.mend());
        match (grid.locate(*place), grid.source()) {
            (Located::Text { line, column, span }, GridSource::Text { text, .. }) => {
                let fault = FaultOutput::new(file, (line, column), &span, kind.name(), (&message, &mend), locale);
                warn(&show(text, &[fault], colours(), locale));
            }
            (Located::Sheet { sheet, cell }, _) => {
                let told = format!("{file}, {sheet}!{cell}: {}", locale.say(&message));
                warn(&draw(&told, &locale.say(&mend), None, colours(), locale));
            }
            (Located::Text { .. }, GridSource::Workbook { .. }) => {}
        }
    }
}

/// A fault of the messages of a language; its file may not be there.
pub(super) fn of_messages(file: &str, text: &str, fault: &MessageFault, locale: &Locale) -> FaultOutput {
    let MessageFault { kind, span, .. } = fault;
    let position = encoding::position(text, span.start);
    FaultOutput::new(file, position, span, kind.name(), (&kind.explain(), &kind.mend()), locale)
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

/// Returns whether standard error takes colours and the user wants them.
pub(super) fn colours() -> bool {
    stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// The faults for a person, each with the piece of text that it is about.
pub(super) fn show(text: &str, faults: &[FaultOutput], colours: bool, locale: &Locale) -> String {
    let one = |fault: &FaultOutput| {
        let FaultOutput { file, line, column, message, mend, span, .. } = fault;
        // A span over many lines hides its beginning; the first line says where.
        let end = text[span.clone()].find(['\n', '\r']).map_or(span.end, |index| span.start + index);
        let told = format!("{file}:{line}:{column}: {message}");
        // Nothing can be shown of a file that is not there, or is empty.
        let source = (!text.is_empty()).then_some((file.as_str(), text, span.start..end));
        draw(&told, mend, source, colours, locale)
    };
    faults.iter().map(one).collect()
}

/// Draws one fault, over its file where it is one of a text.
fn draw(told: &str, mend: &str, source: Option<(&str, &str, Range<usize>)>, colours: bool, locale: &Locale) -> String {
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100);
    // The drawing of the handler holds its own colours, so its material is made plain before it draws.
    let diagnostic =
        MietteDiagnostic::new(plain_text::line(told)).with_severity(Severity::Error).with_help(plain_text::line(mend));
    let report = match source {
        Some((file, text, span)) => {
            let label = LabeledSpan::new(None, span.start, span.len());
            let source = NamedSource::new(plain_text::line(file), plain_text::same_length(text).into_owned());
            Report::from(diagnostic.with_label(label)).with_source_code(source)
        }
        None => Report::from(diagnostic),
    };
    let mut shown = String::new();
    let drawn = handler.render_report(&mut shown, report.as_ref());
    debug_assert!(drawn.is_ok(), "writing into a string cannot fail");
    shown.split_inclusive('\n').map(|line| with_word_for_help(line, locale)).collect()
}

/// Puts the user's word before the advice: the handler has an English one alone.
fn with_word_for_help<'a>(line: &'a str, locale: &Locale) -> Cow<'a, str> {
    match line.split_once("  help: ") {
        // Nothing but a colour stands before it; in a line of the file, its number does.
        Some((colour, advice)) if !colour.contains(' ') => {
            format!("{colour}  {}: {advice}", locale.text("fault-advice")).into()
        }
        _ => line.into(),
    }
}
