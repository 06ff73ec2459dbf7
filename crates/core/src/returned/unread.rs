//! What was written on a form and not taken, or not taken as it stands: each with its place.

use crate::{
    locale::{Explain, Message},
    message,
    session::Refusal,
};

use super::Written;

/// Letters of a text that are told.
const TOLD_CHARS: usize = 60;

#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    pub written: Written,
    pub why: WhyUnread,
}

#[derive(Debug, Clone, PartialEq)]
pub enum WhyUnread {
    /// It stands where the form has no field.
    NoField,
    /// The rubric of the session has no such item.
    NotOfRubric,
    /// The field stands in the file a second time.
    Twice,
    /// Several choices are marked, of which one can hold.
    SeveralMarks,
    /// An example without a choice beside it.
    NoMark,
    /// More than a mark stands where a mark is expected; it was taken for a mark.
    MoreThanMark,
    /// What the form asks was written over.
    Altered,
    /// The day cannot be read.
    NoDay,
    /// The record has no room for it, or does not permit it.
    Refused(Refusal),
    /// It differs from what the session says, which stays.
    Differs,
}

impl Unread {
    pub(super) fn new(written: Written, why: WhyUnread) -> Self {
        Unread { written, why }
    }
}

impl Explain for Unread {
    fn explain(&self) -> Message {
        let text: String = self.written.text.chars().take(TOLD_CHARS).collect();
        let text = if text.len() < self.written.text.len() { text + "…" } else { text };
        let because = match &self.why {
            WhyUnread::NoField => message!("unread-no-field"),
            WhyUnread::NotOfRubric => message!("unread-not-of-rubric"),
            WhyUnread::Twice => message!("unread-twice"),
            WhyUnread::SeveralMarks => message!("unread-several-marks"),
            WhyUnread::NoMark => message!("unread-no-mark"),
            WhyUnread::MoreThanMark => message!("unread-more-than-mark"),
            WhyUnread::Altered => message!("unread-altered"),
            WhyUnread::NoDay => message!("unread-no-day"),
            WhyUnread::Refused(refusal) => refusal.explain(),
            WhyUnread::Differs => message!("unread-differs"),
        };
        message!("returned-unread", at = self.written.spot.explain(), text = text, because = because)
    }
}
