//! Deadlines as data: `tests/deadlines.ron` has terms, the days on record and the day on which each term ends, written so
//! that whoever knows the calendar of a country can add to them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use ron::{extensions::Extensions, value::RawValue};
use serde::Deserialize;
use viva::{
    report::letter::{DaysCounted, Deadline, KnownDays, LogoUnread, WorkingCalendar, deadline, read_centre},
    rubric::{DayCount, RawTerm, Term},
};

#[derive(Deserialize)]
struct Table {
    /// Each calendar as the settings of a centre write it.
    calendars: BTreeMap<String, Box<RawValue>>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    term: RawTerm,
    #[serde(default)]
    calendar: Option<String>,
    #[serde(default)]
    signed: Option<String>,
    #[serde(default)]
    informed: Option<String>,
    ends: Ends,
}

#[derive(Debug, PartialEq, Deserialize)]
enum Ends {
    Day(String),
    DayOfUnknownYear(String, i32),
    DayWithoutCalendar(String),
    Within,
}

static TABLE: &str = include_str!("deadlines.ron");

/// The calendar that a centre writes so.
fn calendar(written: &str) -> WorkingCalendar {
    let settings =
        format!("(format: 1, languages: [\"en\"], name: {{ \"en\": \"A centre\" }}, working_days: {written})");
    let centre = read_centre(&settings, &|_| Err(LogoUnread { details: String::new() }));
    centre.unwrap_or_else(|faults| panic!("{written}: {faults:?}")).working_days.expect("it is written")
}

#[test]
fn every_term_ends_on_the_day_that_the_table_says() {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let table: Table = options.from_str(TABLE).unwrap();
    let day = |text: &String| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
    let mut differ = Vec::new();
    for case in &table.cases {
        let RawTerm { days, count, from } = case.term;
        let calendar = case.calendar.as_ref().map(|name| calendar(table.calendars[name].get_ron()));
        let signed = case.signed.as_ref().map(|at| DateTime::parse_from_rfc3339(at).unwrap().date_naive());
        let known = KnownDays { signed, informed: case.informed.as_ref().map(day) };
        let ends = match deadline(Term { days, count, from }, known, calendar.as_ref()) {
            Deadline::Within(_) => Ends::Within,
            Deadline::Day { on, days: DaysCounted::Surely } => Ends::Day(on.to_string()),
            Deadline::Day { on, days: DaysCounted::YearUnknown { year } } => {
                Ends::DayOfUnknownYear(on.to_string(), year)
            }
            Deadline::Day { on, days: DaysCounted::WithoutCalendar } => Ends::DayWithoutCalendar(on.to_string()),
        };
        if ends != case.ends {
            differ.push(format!("{}: {ends:?}, and not {:?}", case.name, case.ends));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(table.cases.len() >= 20, "only {} cases were read", table.cases.len());
}

#[test]
fn a_day_beyond_every_calendar_is_no_day() {
    for count in [DayCount::Calendar, DayCount::Working] {
        let term = Term { count, ..Term::plain(3_650) };
        let known = KnownDays { signed: Some(NaiveDate::MAX), informed: None };
        assert_eq!(deadline(term, known, None), Deadline::Within(term));
    }
}
