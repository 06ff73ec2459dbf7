//! Occasions: items of the register that tell of one and the same are one, and items may be asked for that differ in
//! date, person or place. Nothing here depends on the order of the items, and one more item never makes a figure less.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::{
    folded::name_key,
    rubric::{Difference, EvidenceDemand, EvidenceKind, Number},
    session::{DateSpan, EvidenceItem, ObservationId},
};

/// Items with the same key were entered for one occasion.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occasion {
    kind: EvidenceKind,
    title: String,
    date: Option<NaiveDate>,
    whole_year: Option<bool>,
    person: String,
    place: String,
    /// What was watched on one occasion is that one, whatever else is alike.
    observation: Option<ObservationId>,
}

impl Occasion {
    pub(super) fn of(item: &EvidenceItem) -> Self {
        Occasion {
            kind: item.kind,
            title: name_key(&item.title),
            date: item.date,
            whole_year: item.date_span.map(|span| span == DateSpan::Year),
            person: name_key(&item.person),
            place: name_key(&item.place),
            observation: item.observation.clone(),
        }
    }
}

/// The places of the items that count, one of each occasion: the one with the most hours, and of these the first.
pub(super) fn once_each(items: &[&EvidenceItem]) -> BTreeSet<usize> {
    let mut kept: BTreeMap<Occasion, usize> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        let best = kept.entry(Occasion::of(item)).or_insert(at);
        if item.hours > items[*best].hours {
            *best = at;
        }
    }
    kept.into_values().collect()
}

/// The least number of different dates, persons and places that a demand asks to differ; none where it asks for none.
pub(super) fn spread(demand: &EvidenceDemand, items: &[&EvidenceItem]) -> Option<usize> {
    let texts = |text: fn(&EvidenceItem) -> &str| -> usize {
        items.iter().map(|item| name_key(text(item))).collect::<BTreeSet<String>>().len()
    };
    let of_difference = demand.different.iter().map(|difference| match difference {
        Difference::Date => dates_apart(1, items),
        Difference::Person => texts(|item| &item.person),
        Difference::Place => texts(|item| &item.place),
    });
    of_difference.chain(demand.apart_days.map(|days| dates_apart(days, items))).min()
}

/// The most items of which any two are surely dated so many days apart: of an item with a month or a year alone, the
/// whole of it must be. Taking the item that ends first, again and again, finds the most.
fn dates_apart(days: u16, items: &[&EvidenceItem]) -> usize {
    let span = |item: &&EvidenceItem| Some((item.latest_day()?, item.date?));
    let mut spans: Vec<(NaiveDate, NaiveDate)> = items.iter().filter_map(span).collect();
    spans.sort_unstable();
    let mut count = 0;
    let mut free = NaiveDate::MIN;
    for (last, first) in spans {
        if first >= free {
            count += 1;
            free = last.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        }
    }
    count
}

/// The hours of the items together.
pub(super) fn hours(items: &[&EvidenceItem]) -> Number {
    items.iter().filter_map(|item| item.hours).sum()
}
