//! Why a piece of a source stands in no draft.

use crate::{
    locale::{Explain, Message},
    message,
};

/// The reason why a piece stands in no draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Nothing in the format says what it means.
    NotUnderstood,
    /// It names what stands below or beside it.
    Heading,
    /// An id or address in the other program: it is kept beside the draft, for a later import.
    Identifier,
    /// A day or time of the other program.
    Moment,
    /// It is about people: holders, users, results.
    Personal,
    /// A picture, sound or other media.
    Media,
    /// It leads out of the source.
    Link,
    /// It relates two things of the source to each other, which a rubric has no place for.
    Relation,
    /// A sum, or what is worked out from other cells.
    WorkedOut,
    /// The result or comment of somebody's assessment.
    Result,
    /// How the other program shows things.
    Display,
    /// A range of points between two levels: the steps were taken.
    Range,
    /// A condition that a rubric cannot express.
    Condition,
    /// A bound on what may be typed.
    Constraint,
    /// A row or group that the other program repeats.
    Repeat,
    /// Not among what is asked: filled in by the other program.
    NotAsked,
    /// A jump from one answer to another question.
    Jump,
    /// It belongs to another branch than the one that was chosen.
    OtherBranch,
    /// It stands in a language that the source holds too little of.
    OtherLanguage,
    /// It is longer than a text of a rubric may be.
    TooLong,
    /// It says once more what stands elsewhere.
    Again,
    /// Notes for those who mark: a rubric has no place for them.
    MarkersNote,
    /// A rule of the other program that Viva has no like of.
    Rule,
    /// Names of depths or kinds in the other program.
    Kind,
    /// A proof or signature.
    Proof,
    /// The state or version of the file in the other program.
    State,
    /// An order or number of rows, followed and not kept.
    Order,
    /// It says that something is empty.
    Empty,
    /// There is more of it than a question of a rubric takes.
    TooMany,
}

impl Why {
    /// The name by which messages and JSON know it.
    pub fn name(self) -> &'static str {
        match self {
            Why::NotUnderstood => "not-understood",
            Why::Heading => "heading",
            Why::Identifier => "identifier",
            Why::Moment => "moment",
            Why::Personal => "personal",
            Why::Media => "media",
            Why::Link => "link",
            Why::Relation => "relation",
            Why::WorkedOut => "worked-out",
            Why::Result => "result",
            Why::Display => "display",
            Why::Range => "range",
            Why::Condition => "condition",
            Why::Constraint => "constraint",
            Why::Repeat => "repeat",
            Why::NotAsked => "not-asked",
            Why::Jump => "jump",
            Why::OtherBranch => "other-branch",
            Why::OtherLanguage => "other-language",
            Why::TooLong => "too-long",
            Why::Again => "again",
            Why::MarkersNote => "markers-note",
            Why::Rule => "rule",
            Why::Kind => "kind",
            Why::Proof => "proof",
            Why::State => "state",
            Why::Order => "order",
            Why::Empty => "empty",
            Why::TooMany => "too-many",
        }
    }
}

impl Explain for Why {
    fn explain(&self) -> Message {
        message!("import-why", why = self.name())
    }
}
