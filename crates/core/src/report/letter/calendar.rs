//! The working days of a centre: which days of the week are free, which days of every year, and what single years have
//! otherwise. A year that the calendar does not name is counted without days that were moved in it, and that is told.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

use crate::{
    bounds,
    rubric::{At, FaultKind, Findings},
};

/// The working days of a centre.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkingCalendar {
    /// Free days of every week.
    weekend: Vec<Weekday>,
    /// Holidays of every year.
    holidays: Vec<DayOfYear>,
    /// Other free days of every year, which are never moved.
    free: Vec<DayOfYear>,
    /// True if a holiday on a free day of the week frees the next working day.
    holidays_move: bool,
    /// The years that the calendar knows, with what they have otherwise.
    years: Vec<CalendarYear>,
}

/// A day that every year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct DayOfYear {
    month: u32,
    day: u32,
}

/// A year with the days that its authorities have moved.
#[derive(Debug, Clone, PartialEq)]
struct CalendarYear {
    year: i32,
    free: Vec<NaiveDate>,
    working: Vec<NaiveDate>,
}

/// The calendar as it is written, unchecked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCalendar {
    #[serde(default)]
    pub weekend: Option<Vec<RawWeekday>>,
    #[serde(default)]
    pub holidays: Vec<String>,
    #[serde(default)]
    pub free: Vec<String>,
    #[serde(default)]
    pub holidays_move: bool,
    #[serde(default)]
    pub years: Vec<RawCalendarYear>,
}

/// The calendar as it stands in a file of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCalendarFile {
    pub format: u32,
    #[serde(default)]
    weekend: Option<Vec<RawWeekday>>,
    #[serde(default)]
    holidays: Vec<String>,
    #[serde(default)]
    free: Vec<String>,
    #[serde(default)]
    holidays_move: bool,
    #[serde(default)]
    years: Vec<RawCalendarYear>,
}

impl RawCalendarFile {
    /// The checked calendar, whose fields stand at the root of the file.
    pub(super) fn checked(self, findings: &mut Findings) -> WorkingCalendar {
        let RawCalendarFile { format: _, weekend, holidays, free, holidays_move, years } = self;
        RawCalendar { weekend, holidays, free, holidays_move, years }.checked(&At::Root, findings)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCalendarYear {
    pub year: i32,
    #[serde(default)]
    pub free: Vec<String>,
    #[serde(default)]
    pub working: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum RawWeekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// The usual free days of the week.
const WEEKEND: [Weekday; 2] = [Weekday::Sat, Weekday::Sun];

impl Default for WorkingCalendar {
    /// Weekdays alone: a centre that has written no calendar.
    fn default() -> Self {
        let (holidays, free, years) = (Vec::new(), Vec::new(), Vec::new());
        WorkingCalendar { weekend: WEEKEND.into(), holidays, free, holidays_move: false, years }
    }
}

impl WorkingCalendar {
    /// Returns whether people work on this day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.said_of(day).unwrap_or_else(|| self.is_usual(day) && !self.is_moved_to(day))
    }

    /// Returns whether the calendar has the year of this day, with whatever was moved in it.
    pub fn knows(&self, day: NaiveDate) -> bool {
        self.years.iter().any(|each| each.year == day.year())
    }

    /// Whether people work on this day, where its year says so itself.
    fn said_of(&self, day: NaiveDate) -> Option<bool> {
        let year = self.years.iter().find(|each| each.year == day.year())?;
        let (works, is_free) = (year.working.contains(&day), year.free.contains(&day));
        (works || is_free).then_some(works)
    }

    /// Returns whether neither week nor year frees this day, whatever single years say.
    fn is_usual(&self, day: NaiveDate) -> bool {
        !self.is_weekend(day) && !is_one_of(&self.holidays, day) && !is_one_of(&self.free, day)
    }

    fn is_weekend(&self, day: NaiveDate) -> bool {
        self.weekend.contains(&day.weekday())
    }

    /// Returns whether a holiday that fell on a free day of the week frees this day instead. Each frees one usual day
    /// after it that is not freed yet.
    fn is_moved_to(&self, day: NaiveDate) -> bool {
        if !self.holidays_move {
            return false;
        }
        let first = day.checked_sub_days(Days::new(MOVED_DAYS_MAX)).unwrap_or(NaiveDate::MIN);
        let (mut fallen, mut moved) = (0, false);
        for each in first.iter_days().take_while(|each| *each <= day) {
            moved = fallen > 0 && self.is_usual(each) && self.said_of(each).is_none();
            if moved {
                fallen -= 1;
            } else if is_one_of(&self.holidays, each) && self.is_weekend(each) {
                fallen += 1;
            }
        }
        moved
    }
}

fn is_one_of(days: &[DayOfYear], day: NaiveDate) -> bool {
    days.iter().any(|each| each.month == day.month() && each.day == day.day())
}

impl RawWeekday {
    fn day(self) -> Weekday {
        match self {
            RawWeekday::Monday => Weekday::Mon,
            RawWeekday::Tuesday => Weekday::Tue,
            RawWeekday::Wednesday => Weekday::Wed,
            RawWeekday::Thursday => Weekday::Thu,
            RawWeekday::Friday => Weekday::Fri,
            RawWeekday::Saturday => Weekday::Sat,
            RawWeekday::Sunday => Weekday::Sun,
        }
    }
}

impl RawCalendar {
    /// The checked calendar that stands at this place. A week always has a day on which people work.
    pub(super) fn checked(&self, at: &At, findings: &mut Findings) -> WorkingCalendar {
        let weekend: Vec<Weekday> = match &self.weekend {
            Some(days) => days.iter().map(|day| day.day()).collect(),
            None => WEEKEND.into(),
        };
        let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        if week.iter().all(|day| weekend.contains(day)) {
            findings.add(&at.field("weekend"), FaultKind::NoWorkingDay);
        }
        let mut of_every_year = |field: &'static str, days: &[String]| {
            let at = at.field(field);
            findings.bound(&at, "days", days.len(), bounds::CALENDAR_DAYS_MAX);
            let read = days.iter().enumerate().map(|(index, text)| day_of_year(&at.index(index), text, findings));
            read.collect::<Vec<_>>().into_iter().flatten().collect()
        };
        let (holidays, free) = (of_every_year("holidays", &self.holidays), of_every_year("free", &self.free));
        let at_years = at.field("years");
        findings.bound(&at_years, "years", self.years.len(), bounds::CALENDAR_YEARS_MAX);
        let mut years: Vec<CalendarYear> = Vec::new();
        for (index, raw) in self.years.iter().enumerate() {
            let at = at_years.index(index);
            if years.iter().any(|each| each.year == raw.year) {
                findings.add(&at.field("year"), FaultKind::YearTwice { year: raw.year });
            }
            let mut days = |field: &'static str, days: &[String]| -> Vec<NaiveDate> {
                let at = at.field(field);
                findings.bound(&at, "days", days.len(), bounds::CALENDAR_DAYS_MAX);
                let read =
                    days.iter().enumerate().map(|(index, text)| day_in(raw.year, &at.index(index), text, findings));
                read.collect::<Vec<_>>().into_iter().flatten().collect()
            };
            let (free, working) = (days("free", &raw.free), days("working", &raw.working));
            years.push(CalendarYear { year: raw.year, free, working });
        }
        WorkingCalendar { weekend, holidays, free, holidays_move: self.holidays_move, years }
    }
}

/// Reads `03-22`, the 22nd of March of every year.
fn day_of_year(at: &At, text: &str, findings: &mut Findings) -> Option<DayOfYear> {
    // A leap year has every day that there is.
    match NaiveDate::parse_from_str(&format!("2000-{text}"), "%Y-%m-%d") {
        Ok(day) => Some(DayOfYear { month: day.month(), day: day.day() }),
        Err(_) => {
            findings.add(at, FaultKind::BadDayOfYear { text: text.to_owned() });
            None
        }
    }
}

/// Reads a day of this year, written whole: `2026-03-09`.
fn day_in(year: i32, at: &At, text: &str, findings: &mut Findings) -> Option<NaiveDate> {
    let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") else {
        findings.add(at, FaultKind::BadDate { text: text.to_owned() });
        return None;
    };
    if day.year() != year {
        findings.add(at, FaultKind::DayOfOtherYear { text: text.to_owned(), year });
    }
    Some(day)
}

/// Days back from which a holiday can be moved to a day.
const MOVED_DAYS_MAX: u64 = 21;
