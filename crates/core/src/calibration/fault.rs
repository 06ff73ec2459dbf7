//! Reasons why a file counts for nothing, and why there is nothing to put side by side.

use crate::{
    agreement::TableError,
    locale::{Argument, Explain, Message},
    message,
};

/// A file, or one rater in it, that was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOutFile {
    pub file: String,
    /// Name of the rater who is left out; none where the whole file is meant.
    pub rater: Option<String>,
    pub why: LeftOutReason,
}

/// Reason why a file or rater was left out.
#[derive(Debug, Clone, PartialEq)]
pub enum LeftOutReason {
    /// The file could not be read; `details` says why.
    Unreadable {
        details: Message,
    },
    /// Another hand changed it.
    Altered,
    /// The sheet of an assessor of a real candidate: the session tells it once all have signed.
    OwnSheet,
    Unsigned,
    BrokenOff,
    /// The candidate has withdrawn the whole consent.
    ConsentWithdrawn,
    /// The file is a recorded interview that is rated; the sheets hold the ratings.
    Material,
    /// A real candidate, and nobody else rated the same session.
    RatedByOne,
    /// Another rubric, or another version of it, than most have rated with.
    OtherRubric {
        rubric: String,
    },
    /// The same rating stands in another file, which counts.
    Copy {
        of: String,
    },
    /// The rater rated the same subject in another file, which counts.
    SecondAttempt {
        counted: String,
    },
    /// The first of several attempts, where the last was asked for.
    EarlierAttempt {
        counted: String,
    },
}

/// Reason why there are no ratings to compare.
#[derive(Debug, Clone, PartialEq)]
pub enum CalibrationError {
    /// Files of both kinds were named.
    Mixed {
        practice: usize,
        real: usize,
    },
    TooFewRaters {
        raters: usize,
    },
    TooMany {
        most: usize,
    },
    NoTable(TableError),
}

impl LeftOutReason {
    /// The name by which messages choose their words, and reports count.
    pub fn name(&self) -> &'static str {
        match self {
            LeftOutReason::Unreadable { .. } => "unreadable",
            LeftOutReason::Altered => "altered",
            LeftOutReason::OwnSheet => "own-sheet",
            LeftOutReason::Unsigned => "unsigned",
            LeftOutReason::BrokenOff => "broken-off",
            LeftOutReason::ConsentWithdrawn => "consent-withdrawn",
            LeftOutReason::Material => "material",
            LeftOutReason::RatedByOne => "rated-by-one",
            LeftOutReason::OtherRubric { .. } => "other-rubric",
            LeftOutReason::Copy { .. } => "copy",
            LeftOutReason::SecondAttempt { .. } => "second-attempt",
            LeftOutReason::EarlierAttempt { .. } => "earlier-attempt",
        }
    }

    /// Names of files may be names of people.
    pub(super) fn without_names(&self) -> LeftOutReason {
        let none = String::new;
        match self {
            LeftOutReason::Unreadable { .. } => LeftOutReason::Unreadable { details: self.kind() },
            LeftOutReason::Copy { .. } => LeftOutReason::Copy { of: none() },
            LeftOutReason::SecondAttempt { .. } => LeftOutReason::SecondAttempt { counted: none() },
            LeftOutReason::EarlierAttempt { .. } => LeftOutReason::EarlierAttempt { counted: none() },
            other => other.clone(),
        }
    }

    /// The file that counts instead, or the rubric that is another.
    fn other(&self) -> &str {
        match self {
            LeftOutReason::OtherRubric { rubric } => rubric,
            LeftOutReason::Copy { of } => of,
            LeftOutReason::SecondAttempt { counted } | LeftOutReason::EarlierAttempt { counted } => counted,
            _ => "",
        }
    }

    /// The reason as such, without names of files or people.
    pub fn kind(&self) -> Message {
        message!("calibration-left-out-kind", reason = self.name())
    }
}

impl LeftOutFile {
    /// The key by which files are put in order, whatever the order in which they were named.
    pub(super) fn order(&self) -> (&str, Option<&str>, &'static str, &str) {
        (&self.file, self.rater.as_deref(), self.why.name(), self.why.other())
    }
}

impl Explain for LeftOutFile {
    fn explain(&self) -> Message {
        // The reason is all that there is without names.
        if self.file.is_empty() {
            return self.why.kind();
        }
        let details = match &self.why {
            LeftOutReason::Unreadable { details } => Argument::from(details.clone()),
            why => Argument::from(why.other()),
        };
        message!(
            "calibration-left-out",
            file = self.file.as_str(),
            rater = self.rater.as_deref().unwrap_or("none"),
            reason = self.why.name(),
            details = details
        )
    }
}

impl Explain for CalibrationError {
    fn explain(&self) -> Message {
        match self {
            CalibrationError::Mixed { practice, real } => {
                message!("calibration-mixed", practice = *practice, real = *real)
            }
            CalibrationError::TooFewRaters { raters } => message!("calibration-too-few-raters", raters = *raters),
            CalibrationError::TooMany { most } => message!("calibration-too-many", most = *most),
            CalibrationError::NoTable(error) => error.explain(),
        }
    }
}
