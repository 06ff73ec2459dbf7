//! Dates of which only the month or the year was said. They are kept, shown and reported as they were said; where days
//! are compared, the last day counts that they can be of.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize, Serializer, ser::SerializeMap};

use crate::locale::{Argument, Message, dates};

use super::EvidenceItem;

/// The span in which a date lies, where no day was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateSpan {
    Month,
    Year,
}

impl DateSpan {
    /// The last day of the span that begins on a day.
    pub fn last_day(self, first: NaiveDate) -> NaiveDate {
        let months = if self == DateSpan::Month { 1 } else { 12 };
        let after = first.checked_add_months(Months::new(months)).and_then(|after| after.pred_opt());
        after.unwrap_or(NaiveDate::MAX)
    }

    /// The words that were said of a span that begins on a day: `2026-03` or `2026`.
    pub fn said(self, first: NaiveDate) -> String {
        match self {
            DateSpan::Month => format!("{:04}-{:02}", first.year(), first.month()),
            DateSpan::Year => format!("{:04}", first.year()),
        }
    }
}

impl EvidenceItem {
    /// The date as it can be typed: `2026-03-14`, `2026-03`, `2026`; empty where there is none.
    pub fn date_typed(&self) -> String {
        let typed = |date: NaiveDate| self.date_span.map_or_else(|| date.to_string(), |span| span.said(date));
        self.date.map(typed).unwrap_or_default()
    }

    /// The date as it was said; none where there is none.
    pub fn date_told(&self) -> Option<Message> {
        let date = self.date?;
        Some(self.date_span.map_or_else(|| dates::day(date), |span| span_message(span, date)))
    }

    /// The last day that the item can be of.
    pub fn latest_day(&self) -> Option<NaiveDate> {
        self.date.map(|date| self.date_span.map_or(date, |span| span.last_day(date)))
    }
}

/// The date of an item of which no day is known, and the last day that it can be of, where the days decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LatestDay {
    first: NaiveDate,
    span: DateSpan,
}

impl LatestDay {
    /// The last day that decides about an item; none where its day was said.
    pub fn of(item: &EvidenceItem) -> Option<Self> {
        Some(LatestDay { first: item.date?, span: item.date_span? })
    }

    /// The arguments of a message that says why an item counts or does not: `known`, by which it chooses its words,
    /// `said` and `latest`.
    pub fn arguments(latest: Option<&Self>) -> [(&'static str, Argument); 3] {
        let known = if latest.is_some() { "span" } else { "day" };
        let said = latest.map_or_else(|| "".into(), |each| span_message(each.span, each.first).into());
        let day = latest.map_or_else(|| "".into(), |each| dates::day(each.span.last_day(each.first)).into());
        [("known", known.into()), ("said", said), ("latest", day)]
    }
}

impl Serialize for LatestDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("said", &self.span.said(self.first))?;
        map.serialize_entry("day", &self.span.last_day(self.first))?;
        map.end()
    }
}

fn span_message(span: DateSpan, first: NaiveDate) -> Message {
    let arguments = vec![
        ("span", Argument::from(if span == DateSpan::Month { "month" } else { "year" })),
        ("month", format!("{:02}", first.month()).into()),
        ("year", first.year().to_string().into()),
    ];
    Message { id: "date-span", arguments }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_ends_on_its_last_day() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert_eq!(DateSpan::Month.last_day(day(2024, 2, 1)), day(2024, 2, 29));
        assert_eq!(DateSpan::Month.last_day(day(2025, 12, 1)), day(2025, 12, 31));
        assert_eq!(DateSpan::Year.last_day(day(2025, 1, 1)), day(2025, 12, 31));
    }
}
