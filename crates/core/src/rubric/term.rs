//! Terms: within how many days something may be done, how the days are counted and from which day. A rubric has numbers of
//! days and says once how they are counted; the settings of a centre say it of each term.

use serde::Deserialize;

use crate::bounds;

use super::{At, FaultKind, Findings};

/// Days within which something may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    pub days: u16,
    pub count: DayCount,
    pub from: TermStart,
}

/// The days that are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum DayCount {
    /// Every day.
    #[default]
    Calendar,
    /// Working days alone.
    Working,
}

/// The day after which counting begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum TermStart {
    /// The day of the signature.
    #[default]
    Signed,
    /// The day on which the candidate was told the result.
    Informed,
}

/// A term as it is written, unchecked.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTerm {
    pub days: u16,
    #[serde(default)]
    pub count: DayCount,
    #[serde(default)]
    pub from: TermStart,
}

/// How a rubric's numbers of days are counted.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDaysCounted {
    #[serde(default)]
    pub count: DayCount,
    #[serde(default)]
    pub from: TermStart,
}

impl Term {
    /// Days of the calendar from the signature, as a number of days by itself says.
    pub fn plain(days: u16) -> Self {
        Term { days, count: DayCount::Calendar, from: TermStart::Signed }
    }
}

impl DayCount {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            DayCount::Calendar => "calendar",
            DayCount::Working => "working",
        }
    }
}

impl TermStart {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            TermStart::Signed => "signed",
            TermStart::Informed => "informed",
        }
    }
}

impl RawDaysCounted {
    /// A number of days, counted so.
    pub(crate) fn term(self, days: u16) -> Term {
        Term { days, count: self.count, from: self.from }
    }
}

impl RawTerm {
    /// The checked term that stands at this place.
    pub(crate) fn checked(self, at: &At, findings: &mut Findings) -> Term {
        let RawTerm { days, count, from } = self;
        if days == 0 {
            findings.add(&at.field("days"), FaultKind::NotPositive);
        }
        if days > bounds::TERM_DAYS_MAX {
            let most = bounds::TERM_DAYS_MAX.to_string();
            findings.add(&at.field("days"), FaultKind::ImpossibleNumber { wanted: days.to_string(), most });
        }
        Term { days, count, from }
    }
}
