//! Faults and warnings told over their file: file, line, column, what was expected, how to mend it. They are those of a
//! rubric, of a practice case, of a table of ratings or of the messages of a language.

use std::{collections::HashSet, ops::Range};

use serde::Serialize;

use crate::{
    agreement::{RatingFault, RatingFaults},
    bounds,
    encoding::{self, Lines},
    locale::{Explain, Locale, Message, check::MessageFault},
    message,
    rubric::{Fault, FaultKind, Faults, Rubric, Warning},
    store::Unreadable,
    tabular::{Grid, GridSource, Located},
};

use super::{
    frame::{Pen, Place, Words},
    output::warn,
};

/// Weight of what is told about a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    /// The file cannot be used.
    Fault,
    /// Something is missing in a rubric that says of itself that it is a draft.
    Gap,
    /// The file can be used, and is probably not what was meant.
    Warning,
}

/// Line and column, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Position {
    pub line: usize,
    pub column: usize,
}

/// Other places of one slip that are told; JSON has all.
const ALSO_TOLD_MAX: usize = 5;

/// A fault or warning for programs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct FaultOutput {
    pub severity: Severity,
    pub file: String,
    /// Line and column, both from 1; none where it is one of the whole file.
    pub line: Option<usize>,
    pub column: Option<usize>,
    pub kind: &'static str,
    pub message: String,
    /// None where the message says it.
    pub mend: Option<String>,
    /// Lines and columns of other places with the same slip, which the message counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Position>,
    /// The piece of text that it is about.
    #[serde(skip)]
    span: Range<usize>,
}

impl FaultOutput {
    /// A fault or warning at a place in a text.
    fn at(
        severity: Severity,
        file: &str,
        (line, column): (usize, usize),
        span: &Range<usize>,
        kind: &'static str,
        (message, mend): (&Message, &Message),
        locale: &Locale,
    ) -> Self {
        FaultOutput {
            severity,
            file: file.to_owned(),
            line: Some(line),
            column: Some(column),
            kind,
            message: locale.say(message),
            mend: Some(locale.say(mend)),
            also: Vec::new(),
            span: span.clone(),
        }
    }

    /// The number of places at which something is missing in a draft.
    pub(super) fn gaps(&self) -> usize {
        let is_gap = self.severity == Severity::Gap && !["draft", "draft-case"].contains(&self.kind);
        if is_gap { 1 + self.also.len() } else { 0 }
    }

    /// A fault or warning of a whole file, which the message names.
    pub(super) fn of_file(severity: Severity, file: String, kind: &'static str, message: String) -> Self {
        FaultOutput {
            severity,
            file,
            line: None,
            column: None,
            kind,
            message,
            mend: None,
            also: Vec::new(),
            span: 0..0,
        }
    }
}

/// The reasons why a file cannot be used, with the text that they are about; none for a file that could not be read.
pub(super) fn of_unreadable(unreadable: &Unreadable, locale: &Locale) -> Vec<FaultOutput> {
    match unreadable {
        Unreadable::Faults { path, text, faults } => of_text(&path.display().to_string(), text, faults, locale),
        other => {
            let told = other.explain();
            let file = other.path().display().to_string();
            vec![FaultOutput::of_file(Severity::Fault, file, told.id, locale.say(&told))]
        }
    }
}

fn of_text(file: &str, text: &str, faults: &Faults, locale: &Locale) -> Vec<FaultOutput> {
    let lines = Lines::new(text);
    let position = |span: &Range<usize>| lines.position(text, span.start);
    let is_draft = faults.is_of_draft();
    let severity = |kind: &FaultKind| {
        let is_gap = is_draft && (kind.is_gap() || kind.is_of_draft());
        if is_gap { Severity::Gap } else { Severity::Fault }
    };
    let one = |fault: &Fault| {
        let (kind, span) = (&fault.kind, &fault.span);
        let said = (&kind.explain(), &kind.mend());
        let mut told = FaultOutput::at(severity(kind), file, position(span), span, kind.name(), said, locale);
        told.also = fault.also.iter().map(position).map(|(line, column)| Position { line, column }).collect();
        if !told.also.is_empty() {
            let mut places: Vec<String> =
                told.also.iter().take(ALSO_TOLD_MAX).map(|also| format!("{}:{}", also.line, also.column)).collect();
            if told.also.len() > ALSO_TOLD_MAX {
                places.push("…".to_owned());
            }
            let also = message!("fault-also", count = told.also.len(), places = places.join(", "));
            told.message = format!("{} {}", told.message, locale.say(&also));
        }
        told
    };
    faults.0.iter().map(one).collect()
}

/// The warnings about a rubric that can be used.
pub(super) fn of_warnings(file: &str, rubric: &Rubric, warnings: &[Warning], locale: &Locale) -> Vec<FaultOutput> {
    let one = |Warning { kind, span }: &Warning| {
        let position = encoding::position(&rubric.source_text, span.start);
        FaultOutput::at(Severity::Warning, file, position, span, kind.name(), (&kind.explain(), &kind.mend()), locale)
    };
    warnings.iter().map(one).collect()
}

/// Tells why a file cannot be used, over its text where that is to blame; as JSON, it is added to the others.
pub(super) fn tell_unreadable(unreadable: &Unreadable, json: bool, outputs: &mut Vec<FaultOutput>, locale: &Locale) {
    let told = of_unreadable(unreadable, locale);
    if json {
        outputs.extend(told);
    } else {
        tell(unreadable.text(), &told, locale);
    }
}

/// Tells what is wrong with a table of ratings: over the text, or by sheet and cell.
pub(super) fn tell_ratings(file: &str, grid: &Grid, faults: &RatingFaults, locale: &Locale) {
    for RatingFault { kind, place } in &faults.0 {
        let (message, mend) = (kind.explain(), kind.mend());
        match (grid.locate(*place), grid.source()) {
            (Located::Text { line, column, span }, GridSource::Text { text, .. }) => {
                let fault = FaultOutput::at(
                    Severity::Fault,
                    file,
                    (line, column),
                    &span,
                    kind.name(),
                    (&message, &mend),
                    locale,
                );
                tell(text, &[fault], locale);
            }
            (Located::Sheet { sheet, cell }, _) => {
                let message = format!("{file}, {sheet}!{cell}: {}", locale.say(&message));
                let mend = Some(locale.say(&mend));
                let fault = FaultOutput::of_file(Severity::Fault, file.to_owned(), kind.name(), message);
                tell("", &[FaultOutput { mend, ..fault }], locale);
            }
            (Located::Text { .. }, GridSource::Workbook { .. }) => {}
        }
    }
}

/// A fault of the messages of a language; its file may not be there.
pub(super) fn of_messages(file: &str, text: &str, fault: &MessageFault, locale: &Locale) -> FaultOutput {
    let MessageFault { kind, span, .. } = fault;
    let position = encoding::position(text, span.start);
    FaultOutput::at(Severity::Fault, file, position, span, kind.name(), (&kind.explain(), &kind.mend()), locale)
}

/// Tells a person on standard error, each fault once and with the piece of text that it is about.
pub(super) fn tell(text: &str, faults: &[FaultOutput], locale: &Locale) {
    warn(&show(text, faults, &Pen::of_stderr(), locale));
}

fn show(text: &str, faults: &[FaultOutput], pen: &Pen, locale: &Locale) -> String {
    let mut seen = HashSet::new();
    let once = faults.iter().filter(|fault| seen.insert((fault.line, fault.column, &fault.message)));
    let mut shown = String::new();
    let mut more = 0;
    for (index, fault) in once.enumerate() {
        if index >= bounds::FAULTS_SHOWN_MAX {
            more += 1;
            continue;
        }
        // Nothing can be shown of a file that is not there, or is empty.
        let place = fault.line.filter(|_| !text.is_empty());
        let place = place.map(|line| Place { file: &fault.file, text, line, span: fault.span.clone() });
        let message = match (&place, fault.line, fault.column) {
            (None, Some(line), Some(column)) => format!("{}:{line}:{column}: {}", fault.file, fault.message),
            _ => fault.message.clone(),
        };
        let words = Words { severity: fault.severity, message: &message, mend: fault.mend.as_deref() };
        shown.push_str(&pen.draw(&words, place, locale));
    }
    if more > 0 {
        shown.push_str(&format!("{}\n", locale.say(&message!("faults-more", count = more))));
    }
    shown
}
