//! The days by which evidence is current or not.

use chrono::{Months, NaiveDate};

use crate::session::{EvidenceItem, Record};

use super::NotCounted;

/// The day on which the result is decided, after which no item can be dated, and the day back from which the age of an
/// item is counted. They differ where an interview was held on paper and entered later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceDays {
    pub(super) decided: NaiveDate,
    aged_from: NaiveDate,
}

impl EvidenceDays {
    /// The days of a record whose result is decided on a day.
    pub fn of(record: &Record, decided: NaiveDate) -> Self {
        EvidenceDays { decided, aged_from: record.age_is_counted_from(decided) }
    }
}

/// Calendar months: from 31 March, one month back is the last of February. Where only a month or a year is known, the
/// last day counts that the item can be of; it is dated ahead if even the first lies after the day of decision.
pub(super) fn out_of_date(item: &EvidenceItem, months: u16, days: EvidenceDays) -> Option<NotCounted> {
    let oldest = days.aged_from.checked_sub_months(Months::new(months.into())).unwrap_or(NaiveDate::MIN);
    match (item.date, item.latest_day()) {
        (None, _) | (_, None) => Some(NotCounted::Undated),
        (_, Some(latest)) if latest < oldest => Some(NotCounted::TooOld),
        (Some(first), _) if first > days.decided => Some(NotCounted::DatedAhead),
        (Some(_), Some(_)) => None,
    }
}
