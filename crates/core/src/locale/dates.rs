//! Dates and durations as each language writes them.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Timelike};

use super::{Locale, Message};
use crate::message;

impl Locale {
    /// A day: `12 November 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        self.say(&day(date))
    }

    /// A day without the year: `12 November`.
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.say(&message!("date-short", day = date.day(), month = self.text(MONTHS[date.month0() as usize])))
    }

    /// Hours and minutes of a day: `10:42`.
    pub fn time(&self, time: &impl Timelike) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }
}

/// A day as a message: `12 November 2026`.
pub fn day(date: NaiveDate) -> Message {
    let month = Message { id: MONTHS[date.month0() as usize], arguments: Vec::new() };
    message!("date-long", day = date.day(), month = month, year = date.year().to_string())
}

/// A moment as a message, as exact as a record that may be appealed against has to be: `12 November 2026, 10:42:07 +05:00`.
pub fn moment(at: DateTime<FixedOffset>) -> Message {
    message!("moment", day = day(at.date_naive()), time = at.format("%H:%M:%S %:z").to_string())
}

/// Minutes and seconds: `4:12`; from an hour on `1:04:12`.
pub fn clock(span: TimeDelta) -> String {
    let seconds = span.num_seconds().max(0);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// Message ids of the months, in the form that stands after a day.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];
