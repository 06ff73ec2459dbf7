//! Faults of notation in the words of those who write: what was probably meant, and how it is written.

use std::ops::Range;

use crate::{
    bounds,
    edit::Edit,
    locale::{Explain, Message},
    message,
};

/// One slip with its place in the text, in bytes, and what mends it where no person is needed for that.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundSlip {
    pub slip: Slip,
    pub span: Range<usize>,
    pub repair: Vec<Edit>,
}

/// The slips found so far, of which so many are kept as are told.
#[derive(Debug, Default)]
pub(super) struct Slips(Vec<FoundSlip>);

impl Slips {
    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= bounds::SLIPS_MAX
    }

    pub(super) fn note(&mut self, slip: Slip, span: Range<usize>, repair: Vec<Edit>) {
        if !self.is_full() {
            self.0.push(FoundSlip { slip, span, repair });
        }
    }

    /// Adds an edit to what mends the last slip.
    pub(super) fn mend_last(&mut self, edit: Edit) {
        if let Some(last) = self.0.last_mut() {
            last.repair.push(edit);
        }
    }

    /// Takes slips that were found before, however many.
    pub(super) fn extend(&mut self, others: impl IntoIterator<Item = FoundSlip>) {
        self.0.extend(others);
    }

    pub(super) fn into_vec(self) -> Vec<FoundSlip> {
        self.0
    }
}

/// A part of a file that is told of: its kind, such as `criterion`, and its id where it has one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Thing {
    pub kind: String,
    pub id: Option<String>,
}

impl Thing {
    fn told(&self) -> Message {
        let kind = message!("notation-thing", kind = self.kind.as_str());
        match &self.id {
            Some(id) => message!("notation-thing-named", thing = kind, id = id.as_str()),
            None => kind,
        }
    }
}

/// Line and column, both from 1.
pub(super) type Position = (usize, usize);

#[derive(Debug, Clone, PartialEq)]
pub enum Slip {
    CommaMissing {
        after: String,
    },
    CommaTooMuch,
    CommaInside,
    ColonMissing {
        field: String,
    },
    ValueMissing {
        field: String,
    },
    OtherSign {
        found: String,
        wanted: &'static str,
    },
    Stray {
        found: String,
    },
    OtherQuotes {
        quotes: String,
    },
    OpeningQuoteMissing,
    ClosingQuoteMissing,
    QuoteInside,
    /// A mark that an unfinished merge left, before the first of its two sides.
    MergeMark,
    /// Texts joined with a plus, as in other notations.
    JoinedTexts,
    NoQuotes {
        text: String,
    },
    Escape {
        found: String,
    },
    NotClosed {
        field: String,
        closer: char,
        before: Position,
    },
    OtherCloser {
        found: char,
        wanted: char,
        opened: Position,
    },
    CloserTooMuch {
        found: char,
    },
    EndsEarly {
        count: usize,
        closers: String,
        field: String,
        opened: Position,
    },
    OuterBracketsMissing,
    CommentNotClosed,
    CommentSign {
        found: String,
    },
    AfterEnd,
    TooDeep {
        most: usize,
    },
    NothingWritten,
    UnknownField {
        thing: Thing,
        field: String,
        nearest: Option<String>,
        known: Vec<&'static str>,
    },
    FieldTwice {
        thing: Thing,
        field: String,
        first: Position,
    },
    KeyTwice {
        key: String,
        first: Position,
    },
    FieldsMissing {
        thing: Thing,
        fields: Vec<&'static str>,
    },
    FieldInQuotes {
        field: String,
    },
    KeyWithoutQuotes {
        key: String,
    },
    NameMissing {
        thing: Thing,
        value: String,
        meant: Option<&'static str>,
    },
    LettersAlike {
        written: String,
        meant: String,
    },
    UnknownWord {
        found: String,
        nearest: Option<String>,
        known: Vec<&'static str>,
    },
    WordInQuotes {
        word: String,
    },
    NumberInQuotes {
        number: String,
    },
    DecimalComma {
        number: String,
    },
    NumberWithWords {
        number: String,
    },
    NotWhole {
        number: String,
    },
    OutOfBounds {
        least: i64,
        most: u64,
    },
    TooPrecise {
        most: i64,
    },
    OtherKind {
        wanted: &'static str,
        found: String,
    },
    OtherBrackets {
        found: char,
        wanted: char,
    },
    ListWanted {
        value: String,
    },
    Count {
        wanted: usize,
        found: usize,
    },
    NameTooMuch {
        name: String,
    },
    Refused {
        details: String,
    },
}

/// A piece of text, or the name that says in messages that there is none.
fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

/// A sign that belongs somewhere; a blank has a name.
fn sign(wanted: &'static str) -> &'static str {
    if wanted == " " { "blank" } else { wanted }
}

impl Slip {
    /// The slip's name for machines, in kebab case; messages begin with `slip-` and `slip-mend-` and this name.
    pub fn name(&self) -> &'static str {
        self.explain().id.trim_start_matches("slip-")
    }

    /// The name of a habit: the same slip in many places is told once. None for what is a slip each time.
    pub fn habit(&self) -> Option<String> {
        Some(match self {
            Slip::OtherQuotes { .. } | Slip::KeyWithoutQuotes { .. } | Slip::FieldInQuotes { .. } => {
                self.name().to_owned()
            }
            Slip::NoQuotes { .. } | Slip::WordInQuotes { .. } | Slip::NumberInQuotes { .. } => self.name().to_owned(),
            Slip::ListWanted { .. } | Slip::DecimalComma { .. } | Slip::CommaMissing { .. } => self.name().to_owned(),
            Slip::OtherSign { .. } | Slip::OtherBrackets { .. } | Slip::CommentSign { .. } => format!("{self:?}"),
            Slip::UnknownWord { .. } | Slip::LettersAlike { .. } => format!("{self:?}"),
            Slip::UnknownField { thing, field, .. } => format!("{} has {field}", thing.kind),
            Slip::FieldsMissing { thing, fields } => format!("{} lacks {fields:?}", thing.kind),
            _ => return None,
        })
    }

    /// Advice on how to mend the slip.
    pub fn mend(&self) -> Message {
        match self {
            Slip::CommaMissing { .. } => message!("slip-mend-comma-missing"),
            Slip::CommaTooMuch => message!("slip-mend-comma-too-much"),
            Slip::CommaInside => message!("slip-mend-comma-inside"),
            Slip::ColonMissing { field } => message!("slip-mend-colon-missing", field = field.as_str()),
            Slip::ValueMissing { field } => message!("slip-mend-value-missing", field = field.as_str()),
            Slip::OtherSign { wanted, .. } => message!("slip-mend-other-sign", wanted = sign(wanted)),
            Slip::Stray { .. } => message!("slip-mend-stray"),
            Slip::OtherQuotes { quotes } if quotes.contains('\'') => message!("slip-mend-single-quotes"),
            Slip::OtherQuotes { .. } => message!("slip-mend-other-quotes"),
            Slip::OpeningQuoteMissing => message!("slip-mend-opening-quote-missing"),
            Slip::ClosingQuoteMissing => message!("slip-mend-closing-quote-missing"),
            Slip::QuoteInside => message!("slip-mend-quote-inside"),
            Slip::MergeMark => message!("slip-mend-merge-mark"),
            Slip::JoinedTexts => message!("slip-mend-joined-texts"),
            Slip::NoQuotes { text } => message!("slip-mend-no-quotes", text = text.as_str()),
            Slip::Escape { .. } => message!("slip-mend-escape"),
            Slip::NotClosed { closer, before: (line, column), .. } => {
                message!("slip-mend-not-closed", closer = closer.to_string(), place = format!("{line}:{column}"))
            }
            Slip::OtherCloser { wanted, .. } => message!("slip-mend-other-closer", wanted = wanted.to_string()),
            Slip::CloserTooMuch { .. } => message!("slip-mend-closer-too-much"),
            Slip::EndsEarly { closers, .. } => message!("slip-mend-ends-early", closers = closers.as_str()),
            Slip::OuterBracketsMissing => message!("slip-mend-outer-brackets-missing"),
            Slip::CommentNotClosed => message!("slip-mend-comment-not-closed"),
            Slip::CommentSign { .. } => message!("slip-mend-comment-sign"),
            Slip::AfterEnd => message!("slip-mend-after-end"),
            Slip::TooDeep { .. } => message!("slip-mend-too-deep"),
            Slip::NothingWritten => message!("slip-mend-nothing-written"),
            Slip::UnknownField { nearest: Some(nearest), .. } => {
                message!("slip-mend-nearest", nearest = nearest.as_str())
            }
            Slip::UnknownField { known, .. } => message!("slip-mend-unknown-field", known = known.join(", ")),
            Slip::FieldTwice { .. } => message!("slip-mend-field-twice"),
            Slip::KeyTwice { .. } => message!("slip-mend-key-twice"),
            Slip::FieldsMissing { fields, .. } => message!("slip-mend-fields-missing", count = fields.len()),
            Slip::FieldInQuotes { field } => message!("slip-mend-field-in-quotes", field = field.as_str()),
            Slip::KeyWithoutQuotes { key } => message!("slip-mend-key-without-quotes", key = key.as_str()),
            Slip::NameMissing { meant: Some(meant), .. } => message!("slip-mend-colon-missing", field = *meant),
            Slip::NameMissing { .. } => message!("slip-mend-name-missing"),
            Slip::LettersAlike { meant, .. } => message!("slip-mend-letters-alike", meant = meant.as_str()),
            Slip::UnknownWord { nearest: Some(nearest), .. } => {
                message!("slip-mend-nearest", nearest = nearest.as_str())
            }
            Slip::UnknownWord { known, .. } => message!("slip-mend-unknown-word", known = known.join(", ")),
            Slip::WordInQuotes { word } => message!("slip-mend-word-in-quotes", word = word.as_str()),
            Slip::NumberInQuotes { number } | Slip::DecimalComma { number } | Slip::NumberWithWords { number } => {
                message!("slip-mend-number", number = number.as_str())
            }
            Slip::NotWhole { number } => message!("slip-mend-not-whole", number = number.as_str()),
            Slip::OutOfBounds { least, most } => {
                message!("slip-mend-out-of-bounds", least = least.to_string(), most = most.to_string())
            }
            Slip::TooPrecise { .. } => message!("slip-mend-too-precise"),
            Slip::OtherKind { wanted, .. } => message!("slip-mend-other-kind", wanted = *wanted),
            Slip::OtherBrackets { wanted, .. } => {
                message!("slip-mend-other-brackets", brackets = pair(*wanted))
            }
            Slip::ListWanted { value } => message!("slip-mend-list-wanted", value = value.as_str()),
            Slip::Count { wanted, .. } => message!("slip-mend-count", wanted = *wanted),
            Slip::NameTooMuch { name } => message!("slip-mend-name-too-much", name = name.as_str()),
            Slip::Refused { .. } => message!("slip-mend-refused"),
        }
    }
}

/// An opening bracket with the one that closes it.
fn pair(opening: char) -> &'static str {
    match opening {
        '[' => "[…]",
        '{' => "{…}",
        _ => "(…)",
    }
}

impl Explain for Slip {
    fn explain(&self) -> Message {
        match self {
            Slip::CommaMissing { after } => message!("slip-comma-missing", after = after.as_str()),
            Slip::CommaTooMuch => message!("slip-comma-too-much"),
            Slip::CommaInside => message!("slip-comma-inside"),
            Slip::ColonMissing { field } => message!("slip-colon-missing", field = field.as_str()),
            Slip::ValueMissing { field } => message!("slip-value-missing", field = field.as_str()),
            Slip::OtherSign { found, wanted } => {
                message!("slip-other-sign", found = found.as_str(), wanted = sign(wanted))
            }
            Slip::Stray { found } => message!("slip-stray", found = found.as_str()),
            Slip::OtherQuotes { quotes } => message!("slip-other-quotes", quotes = quotes.as_str()),
            Slip::OpeningQuoteMissing => message!("slip-opening-quote-missing"),
            Slip::ClosingQuoteMissing => message!("slip-closing-quote-missing"),
            Slip::QuoteInside => message!("slip-quote-inside"),
            Slip::MergeMark => message!("slip-merge-mark"),
            Slip::JoinedTexts => message!("slip-joined-texts"),
            Slip::NoQuotes { text } => message!("slip-no-quotes", text = text.as_str()),
            Slip::Escape { found } => message!("slip-escape", found = found.as_str()),
            Slip::NotClosed { field, closer, before: (line, column) } => message!(
                "slip-not-closed",
                what = group(*closer),
                field = or_none(field),
                place = format!("{line}:{column}")
            ),
            Slip::OtherCloser { found, wanted, opened: (line, column) } => message!(
                "slip-other-closer",
                found = found.to_string(),
                wanted = wanted.to_string(),
                place = format!("{line}:{column}")
            ),
            Slip::CloserTooMuch { found } => message!("slip-closer-too-much", found = found.to_string()),
            Slip::EndsEarly { count, field, opened: (line, column), .. } => {
                message!("slip-ends-early", count = *count, field = or_none(field), place = format!("{line}:{column}"))
            }
            Slip::OuterBracketsMissing => message!("slip-outer-brackets-missing"),
            Slip::CommentNotClosed => message!("slip-comment-not-closed"),
            Slip::CommentSign { found } => message!("slip-comment-sign", found = found.as_str()),
            Slip::AfterEnd => message!("slip-after-end"),
            Slip::TooDeep { most } => message!("slip-too-deep", most = *most),
            Slip::NothingWritten => message!("slip-nothing-written"),
            Slip::UnknownField { thing, field, .. } => {
                message!("slip-unknown-field", thing = thing.told(), field = field.as_str())
            }
            Slip::FieldTwice { thing, field, first: (line, column) } => message!(
                "slip-field-twice",
                thing = thing.told(),
                field = field.as_str(),
                place = format!("{line}:{column}")
            ),
            Slip::KeyTwice { key, first: (line, column) } => {
                message!("slip-key-twice", key = key.as_str(), place = format!("{line}:{column}"))
            }
            Slip::FieldsMissing { thing, fields } => {
                message!("slip-fields-missing", thing = thing.told(), fields = fields.join(", "), count = fields.len())
            }
            Slip::FieldInQuotes { field } => message!("slip-field-in-quotes", field = field.as_str()),
            Slip::KeyWithoutQuotes { key } => message!("slip-key-without-quotes", key = key.as_str()),
            Slip::NameMissing { thing, value, .. } => {
                message!("slip-name-missing", thing = thing.told(), value = value.as_str())
            }
            Slip::LettersAlike { written, .. } => message!("slip-letters-alike", written = written.as_str()),
            Slip::UnknownWord { found, .. } => message!("slip-unknown-word", found = found.as_str()),
            Slip::WordInQuotes { word } => message!("slip-word-in-quotes", word = word.as_str()),
            Slip::NumberInQuotes { .. } => message!("slip-number-in-quotes"),
            Slip::DecimalComma { .. } => message!("slip-decimal-comma"),
            Slip::NumberWithWords { .. } => message!("slip-number-with-words"),
            Slip::NotWhole { .. } => message!("slip-not-whole"),
            Slip::OutOfBounds { .. } => message!("slip-out-of-bounds"),
            Slip::TooPrecise { most } => message!("slip-too-precise", most = *most),
            Slip::OtherKind { wanted, found } => {
                message!("slip-other-kind", wanted = *wanted, found = or_none(found))
            }
            Slip::OtherBrackets { found, wanted } => {
                message!("slip-other-brackets", wanted = pair(*wanted), found = pair(*found))
            }
            Slip::ListWanted { .. } => message!("slip-list-wanted"),
            Slip::Count { wanted, found } => message!("slip-count", wanted = *wanted, found = *found),
            Slip::NameTooMuch { name } => message!("slip-name-too-much", name = name.as_str()),
            Slip::Refused { details } => message!("slip-refused", details = details.as_str()),
        }
    }
}

/// The kind of brackets that a closing one closes, for the choice within a message.
fn group(closer: char) -> &'static str {
    match closer {
        ']' => "list",
        '}' => "map",
        _ => "entry",
    }
}
