//! Faults of notation in Viva's files, RON, as messages: the reader tells it in English alone, and in
//! words of programmers.

use ron::Error;

use crate::{locale::Message, message};

/// Tells why a text cannot be read. It goes on after a colon, and names no place.
pub fn told(error: &Error) -> Message {
    match error {
        Error::Eof => message!("notation-end"),
        Error::ExpectedComma => message!("notation-comma"),
        Error::ExpectedMapColon => message!("notation-colon"),
        Error::ExpectedArray => opening("["),
        Error::ExpectedMap => opening("{"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedStructName(_) => opening("("),
        Error::ExpectedArrayEnd => closing("]"),
        Error::ExpectedMapEnd => closing("}"),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd | Error::ExpectedAttributeEnd => closing(")"),
        Error::ExpectedString => message!("notation-text"),
        Error::ExpectedStringEnd => message!("notation-text-end"),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => message!("notation-whole-number"),
        Error::ExpectedFloat | Error::FloatUnderscore | Error::UnderscoreAtBeginning => message!("notation-number"),
        Error::IntegerOutOfBounds => message!("notation-out-of-bounds"),
        Error::ExpectedBoolean => message!("notation-true-or-false"),
        Error::ExpectedIdentifier => message!("notation-name"),
        Error::InvalidIdentifier(name) | Error::SuggestRawIdentifier(name) => {
            message!("notation-no-name", name = name.as_str())
        }
        Error::InvalidEscape(_) => message!("notation-escape"),
        Error::ExpectedAttribute => message!("notation-attribute"),
        Error::UnclosedBlockComment | Error::UnclosedLineComment => message!("notation-comment-end"),
        Error::UnexpectedChar(found) => message!("notation-sign", found = found.to_string()),
        Error::TrailingCharacters => message!("notation-after-end"),
        Error::InvalidValueForType { expected, found } => other_kind(expected, found),
        Error::ExpectedDifferentLength { found, .. } => message!("notation-length", found = *found),
        Error::NoSuchEnumVariant { expected, found, .. } => {
            message!("notation-no-such-choice", found = found.as_str(), known = expected.join(", "))
        }
        Error::NoSuchStructField { expected, found, .. } => {
            message!("notation-no-such-field", found = found.as_str(), known = expected.join(", "))
        }
        Error::MissingStructField { field, .. } => message!("notation-field-missing", field = *field),
        Error::DuplicateStructField { field, .. } => message!("notation-field-twice", field = *field),
        Error::ExceededRecursionLimit => message!("notation-too-deep"),
        Error::Message(details) | Error::Io(details) => message!("notation-other", details = details.as_str()),
        other => message!("notation-other", details = other.to_string()),
    }
}

fn opening(bracket: &'static str) -> Message {
    message!("notation-opening", bracket = bracket)
}

fn closing(bracket: &'static str) -> Message {
    message!("notation-closing", bracket = bracket)
}

/// The kind that was expected, told from the words of the reader.
fn other_kind(expected: &str, found: &str) -> Message {
    let kinds = [
        ("between", "thousandths"),
        ("string", "text"),
        ("bool", "true-or-false"),
        ("sequence", "list"),
        ("map", "fields"),
        ("struct", "fields"),
        ("integer", "whole"),
        ("u8", "whole"),
        ("u16", "whole"),
        ("u32", "whole"),
        ("u64", "whole"),
        ("number", "number"),
        ("f64", "number"),
    ];
    let kind = kinds.iter().find(|(word, _)| expected.contains(word)).map_or("other", |(_, kind)| kind);
    // The reader writes what it found between its marks, as `2.5`.
    let found = found.split('`').nth(1).unwrap_or("none");
    message!("notation-other-kind", kind = kind, found = found)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::locale::Locale;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Written {
        title: String,
        minutes: u16,
    }

    #[test]
    fn what_does_not_fit_is_told_in_the_words_of_who_writes() {
        let say = |text: &str| {
            let error = ron::from_str::<Written>(text).unwrap_err();
            Locale::new(&"en".into()).say(&told(&error.code))
        };
        for (text, expected) in [
            (r#"(title: "a" minutes: 5)"#, "a comma is missing here"),
            (r#"(title: "a", minutes: 5"#, "a comma is missing here"),
            (r#"(title: "a", minutes: "5")"#, "a whole number is expected here"),
            (r#"(title: 5, minutes: 5)"#, "a text between straight quotes \"…\" is expected here"),
            (r#"(titel: "a", minutes: 5)"#, "there is no field “titel”; known here are: title, minutes"),
            (r#"(title: "a")"#, "the field “minutes” is missing"),
            (r#"(title: "a", title: "b", minutes: 5)"#, "the field “title” stands here twice"),
            (r#"(title: "a", minutes: 70000)"#, "this number is too large or too small here"),
        ] {
            assert_eq!(say(text), expected, "{text}");
        }
    }
}
