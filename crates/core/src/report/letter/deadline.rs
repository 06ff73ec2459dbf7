//! Deadlines: the day on which a term ends. One function counts them all: for appeals, for more evidence, and for the
//! next assessment.

use chrono::{Datelike, Days, NaiveDate};

use crate::rubric::{DayCount, Term, TermStart};

use super::{Centre, WorkingCalendar};

/// The days of a session from which terms are counted, each the local day of the place where it was put on record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KnownDays {
    pub signed: Option<NaiveDate>,
    pub informed: Option<NaiveDate>,
}

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// The last day.
    Day { on: NaiveDate, days: DaysCounted },
    /// The day from which it is counted is not known yet, or the last day is beyond every calendar.
    Within(Term),
}

/// The ground on which days were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DaysCounted {
    /// All days, or working days of years that the calendar knows.
    Surely,
    /// Working days; the calendar does not say what was moved in this year.
    YearUnknown { year: i32 },
    /// Weekdays, for there is no calendar of holidays.
    WithoutCalendar,
}

/// The last day of a term. The day from which it is counted is not one of its days.
pub fn deadline(term: Term, known: KnownDays, calendar: Option<&WorkingCalendar>) -> Deadline {
    let from = match term.from {
        TermStart::Signed => known.signed,
        TermStart::Informed => known.informed,
    };
    let last = from.and_then(|from| match term.count {
        DayCount::Calendar => Some((from.checked_add_days(Days::new(term.days.into()))?, DaysCounted::Surely)),
        DayCount::Working => working_day(from, term.days, calendar),
    });
    last.map_or(Deadline::Within(term), |(on, days)| Deadline::Day { on, days })
}

/// A term of a centre that reaches into a year of which its calendar does not know what was moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeyondCalendar {
    /// The field of the settings that has the term.
    pub field: &'static str,
    pub year: i32,
    pub until: NaiveDate,
}

/// The terms of a centre in working days that reach beyond its calendar, were they to begin on a day.
pub fn beyond_calendar(centre: &Centre, from: NaiveDate) -> Vec<BeyondCalendar> {
    let terms = [
        ("appeal", centre.appeal),
        ("further_evidence", centre.further_evidence),
        ("resit", centre.resit),
        ("objection_answer", centre.objection_answer),
        ("consent", centre.consent.as_ref().and_then(|consent| consent.withdrawal)),
    ];
    let known = KnownDays { signed: Some(from), informed: Some(from) };
    let beyond =
        terms.into_iter().filter_map(|(field, term)| match deadline(term?, known, centre.working_days.as_ref()) {
            Deadline::Day { on: until, days: DaysCounted::YearUnknown { year } } => {
                Some(BeyondCalendar { field, year, until })
            }
            _ => None,
        });
    beyond.collect()
}

/// The last of so many working days after a day.
fn working_day(from: NaiveDate, days: u16, calendar: Option<&WorkingCalendar>) -> Option<(NaiveDate, DaysCounted)> {
    let weekdays = WorkingCalendar::default();
    let is_working = |day: &NaiveDate| calendar.unwrap_or(&weekdays).is_working(*day);
    let after = from.iter_days().skip(1);
    let last = match days.checked_sub(1) {
        None => from,
        Some(before) => after.clone().filter(is_working).nth(before.into())?,
    };
    let ground = match calendar {
        None => DaysCounted::WithoutCalendar,
        Some(calendar) => {
            let unknown = after.take_while(|day| *day <= last).find(|day| !calendar.knows(*day));
            unknown.map_or(DaysCounted::Surely, |day| DaysCounted::YearUnknown { year: day.year() })
        }
    };
    Some((last, ground))
}
