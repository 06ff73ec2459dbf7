//! Faults of the messages of a language: where, what is wrong, how to mend it.

use std::ops::Range;

use crate::{
    locale::{Explain, Message},
    message,
};

/// One fault of a file, with its place in the text, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct MessageFault {
    /// The file's name in the folder of the language.
    pub file: String,
    pub span: Range<usize>,
    pub kind: MessageFaultKind,
}

/// Every way in which the messages of a language can be wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum MessageFaultKind {
    /// The file has messages in English, and is not there.
    FileMissing {
        messages: usize,
    },
    UnknownFile,
    Missing {
        id: String,
        after: Option<String>,
    },
    Unused {
        id: String,
        nearest: Option<String>,
    },
    /// In English the message stands in another file.
    OtherFile {
        id: String,
        file: String,
    },
    Twice {
        id: String,
        file: String,
    },
    NoText {
        id: String,
    },
    Syntax {
        told: Message,
        mend: Message,
    },
    TooDeep,
    UnknownVariable {
        name: String,
        known: String,
    },
    VariableMissing {
        name: String,
    },
    /// A message, term or function is taken in that the English does not take in.
    UnknownPart {
        name: String,
    },
    PartMissing {
        name: String,
    },
    OtherVariants {
        name: String,
        found: String,
        wanted: String,
    },
    UnknownZero {
        name: String,
    },
    ZeroMissing {
        name: String,
    },
    TooWide {
        id: String,
        columns: usize,
        most: usize,
    },
}

impl MessageFaultKind {
    /// The kind's name for machines, in kebab case.
    pub fn name(&self) -> &'static str {
        self.explain().id.trim_start_matches("locale-fault-")
    }

    /// Advice on how to mend the fault.
    pub fn mend(&self) -> Message {
        match self {
            MessageFaultKind::FileMissing { .. } => message!("locale-mend-file-missing"),
            MessageFaultKind::UnknownFile => message!("locale-mend-unknown-file"),
            MessageFaultKind::Missing { after: Some(after), .. } => {
                message!("locale-mend-missing-after", after = after.as_str())
            }
            MessageFaultKind::Missing { after: None, .. } => message!("locale-mend-missing"),
            MessageFaultKind::Unused { nearest: Some(nearest), .. } => {
                message!("locale-mend-unused-nearest", nearest = nearest.as_str())
            }
            MessageFaultKind::Unused { nearest: None, .. } => message!("locale-mend-unused"),
            MessageFaultKind::OtherFile { file, .. } => message!("locale-mend-other-file", file = file.as_str()),
            MessageFaultKind::Twice { file, .. } => message!("locale-mend-twice", file = file.as_str()),
            MessageFaultKind::NoText { .. } => message!("locale-mend-no-text"),
            MessageFaultKind::Syntax { mend, .. } => mend.clone(),
            MessageFaultKind::TooDeep => message!("locale-mend-too-deep"),
            MessageFaultKind::UnknownVariable { known, .. } if known.is_empty() => {
                message!("locale-mend-no-variables")
            }
            MessageFaultKind::UnknownVariable { known, .. } => {
                message!("locale-mend-unknown-variable", known = known.as_str())
            }
            MessageFaultKind::VariableMissing { name } => {
                message!("locale-mend-variable-missing", name = name.as_str())
            }
            MessageFaultKind::UnknownPart { .. } => message!("locale-mend-unknown-part"),
            MessageFaultKind::PartMissing { name } => message!("locale-mend-part-missing", name = name.as_str()),
            MessageFaultKind::OtherVariants { wanted, .. } if wanted.is_empty() => {
                message!("locale-mend-no-variants")
            }
            MessageFaultKind::OtherVariants { wanted, .. } => {
                message!("locale-mend-other-variants", wanted = wanted.as_str())
            }
            MessageFaultKind::UnknownZero { .. } => message!("locale-mend-unknown-zero"),
            MessageFaultKind::ZeroMissing { .. } => message!("locale-mend-zero-missing"),
            MessageFaultKind::TooWide { .. } => message!("locale-mend-too-wide"),
        }
    }
}

impl Explain for MessageFaultKind {
    fn explain(&self) -> Message {
        match self {
            MessageFaultKind::FileMissing { messages } => {
                message!("locale-fault-file-missing", messages = *messages)
            }
            MessageFaultKind::UnknownFile => message!("locale-fault-unknown-file"),
            MessageFaultKind::Missing { id, .. } => message!("locale-fault-missing", id = id.as_str()),
            MessageFaultKind::Unused { id, .. } => message!("locale-fault-unused", id = id.as_str()),
            MessageFaultKind::OtherFile { id, .. } => message!("locale-fault-other-file", id = id.as_str()),
            MessageFaultKind::Twice { id, .. } => message!("locale-fault-twice", id = id.as_str()),
            MessageFaultKind::NoText { id } => message!("locale-fault-no-text", id = id.as_str()),
            MessageFaultKind::Syntax { told, .. } => message!("locale-fault-syntax", details = told.clone()),
            MessageFaultKind::TooDeep => message!("locale-fault-too-deep"),
            MessageFaultKind::UnknownVariable { name, .. } => {
                message!("locale-fault-unknown-variable", name = name.as_str())
            }
            MessageFaultKind::VariableMissing { name } => {
                message!("locale-fault-variable-missing", name = name.as_str())
            }
            MessageFaultKind::UnknownPart { name } => message!("locale-fault-unknown-part", name = name.as_str()),
            MessageFaultKind::PartMissing { name } => message!("locale-fault-part-missing", name = name.as_str()),
            MessageFaultKind::OtherVariants { name, found, .. } if found.is_empty() => {
                message!("locale-fault-variants-missing", name = name.as_str())
            }
            MessageFaultKind::OtherVariants { name, found, .. } => {
                message!("locale-fault-other-variants", name = name.as_str(), found = found.as_str())
            }
            MessageFaultKind::UnknownZero { name } => message!("locale-fault-unknown-zero", name = name.as_str()),
            MessageFaultKind::ZeroMissing { name } => message!("locale-fault-zero-missing", name = name.as_str()),
            MessageFaultKind::TooWide { id, columns, most } => {
                message!("locale-fault-too-wide", id = id.as_str(), columns = *columns, most = *most)
            }
        }
    }
}
