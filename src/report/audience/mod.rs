//! For whom a report is written. Each audience gets a document of its own from the one summary: what it may see, in
//! the order in which it wants to read.

mod centre;

use crate::locale::Locale;

use super::{Summary, document::Document};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// A letter in plain language: what was shown, what was not and why, what to do next, how to appeal.
    Candidate,
    /// The full record.
    Centre,
    /// Notes and what is left to do.
    Assessor,
    /// Nothing that tells who.
    Public,
}

impl Audience {
    pub const ALL: [Audience; 4] = [Audience::Candidate, Audience::Centre, Audience::Assessor, Audience::Public];
}

/// The report for an audience, its own words in the locale's language.
pub fn document(summary: &Summary, audience: Audience, locale: &Locale) -> Document {
    let blocks = match audience {
        Audience::Candidate | Audience::Assessor | Audience::Public | Audience::Centre => {
            centre::blocks(summary, locale)
        }
    };
    Document { title: summary.title.clone(), subtitle: String::new(), language: locale.language().clone(), blocks }
}
