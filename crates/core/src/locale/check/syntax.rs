//! Faults of notation in a file of messages, in words for who wrote it.

use std::ops::Range;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::{locale::Message, message};

/// Placeables within one another. The parser follows each into the next, and deeper ones would exhaust it.
const NESTED_MAX: usize = 32;

/// The place of the first message in which more stands within one another than a message needs.
pub(super) fn too_deep(text: &str) -> Option<Range<usize>> {
    let (mut depth, mut start) = (0_usize, 0);
    for line in text.split_inclusive('\n') {
        // A new entry ends the one before, whatever is open there.
        let entry = line.strip_prefix('-').unwrap_or(line);
        let named = super::id_of(entry).is_some_and(|id| entry[id.len()..].trim_start_matches(' ').starts_with('='));
        if named || line.starts_with('#') {
            depth = 0;
        }
        for (at, c) in line.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > NESTED_MAX {
                return Some(start + at..start + at + 1);
            }
        }
        start += line.len();
    }
    None
}

/// Where the parser stopped: a whole letter, or the end.
pub(super) fn place(error: &ParserError, text: &str) -> Range<usize> {
    let stopped = error.pos.start.min(text.len());
    let start = (0..=stopped).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = start + text[start..].chars().next().map_or(0, char::len_utf8);
    start..end
}

/// The fault that the parser found, or what it expected.
pub(super) fn told(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::ExpectedToken('\n') => message!("locale-syntax-line-end"),
        ErrorKind::ExpectedToken(token) => message!("locale-syntax-token", token = token.to_string()),
        ErrorKind::ExpectedCharRange { range } => message!("locale-syntax-letters", range = range.as_str()),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            message!("locale-syntax-no-text", id = entry_id.as_str())
        }
        ErrorKind::MissingValue => message!("locale-syntax-variant-empty"),
        ErrorKind::MissingDefaultVariant => message!("locale-syntax-no-star"),
        ErrorKind::MultipleDefaultVariants => message!("locale-syntax-two-stars"),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => message!("locale-syntax-selector"),
        ErrorKind::UnterminatedStringLiteral => message!("locale-syntax-quotation"),
        ErrorKind::UnknownEscapeSequence(sequence) | ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            message!("locale-syntax-escape", sequence = sequence.as_str())
        }
        ErrorKind::UnbalancedClosingBrace => message!("locale-syntax-brace"),
        ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedLiteral => message!("locale-syntax-placeable"),
    }
}

/// The way to mend a fault, where more can be said than that the place should be looked at.
pub(super) fn mend(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => message!("locale-mend-star"),
        ErrorKind::UnbalancedClosingBrace => message!("locale-mend-brace"),
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            message!("locale-mend-no-text")
        }
        _ => message!("locale-mend-syntax"),
    }
}
