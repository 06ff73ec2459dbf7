//! Faults of a rubric or case shown over its text: file, line, column, what was expected, how to mend it.

use std::io::{IsTerminal, stderr};

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report, Severity};
use serde::Serialize;

use crate::{
    locale::Locale,
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
}

fn output(file: &str, text: &str, faults: &Faults, locale: &Locale) -> Vec<FaultOutput> {
    let one = |fault: &Fault| {
        let (line, column) = fault.position(text);
        FaultOutput {
            file: file.to_owned(),
            line,
            column,
            kind: fault.kind.name(),
            message: locale.explain(&fault.kind),
            mend: locale.say(&fault.kind.mend()),
        }
    };
    faults.0.iter().map(one).collect()
}

/// Tells why a file cannot be used, over its text where that is to blame; as JSON, faults are added to the others.
pub fn tell_unreadable(unreadable: &Unreadable, json: bool, outputs: &mut Vec<FaultOutput>, locale: &Locale) {
    let Unreadable::Faults { path, text, faults } = unreadable else {
        return tell(&locale.explain(unreadable));
    };
    let name = path.display().to_string();
    if json {
        outputs.extend(output(&name, text, faults, locale));
    } else {
        let colours = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        warn(&show(&name, text, faults, colours, locale));
    }
}

/// The faults for a person, each with the piece of text that it is about.
fn show(file: &str, text: &str, faults: &Faults, colours: bool, locale: &Locale) -> String {
    let theme = if colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100);
    // What the handler draws holds its own colours, so its material is made plain before it draws.
    let file = plain_text::line(file).into_owned();
    let source = plain_text::same_length(text);
    let mut shown = String::new();
    for fault in &faults.0 {
        let (line, column) = fault.position(text);
        let message = locale.explain(&fault.kind);
        // A span over many lines hides its beginning; the first line says where.
        let end = text[fault.span.clone()].find('\n').map_or(fault.span.end, |index| fault.span.start + index);
        let told = format!("{file}:{line}:{column}: {message}");
        let diagnostic = MietteDiagnostic::new(plain_text::line(&told))
            .with_severity(Severity::Error)
            .with_help(plain_text::line(&locale.say(&fault.kind.mend())))
            .with_label(LabeledSpan::new(None, fault.span.start, end - fault.span.start));
        let report = Report::from(diagnostic).with_source_code(NamedSource::new(&file, source.to_string()));
        let drawn = handler.render_report(&mut shown, report.as_ref());
        debug_assert!(drawn.is_ok(), "writing into a string cannot fail");
    }
    shown
}
