//! Everything that happened, in its order.

use super::{SheetSource, TableSheet, count, moment};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let entries = from.interview.trail().entries().iter().enumerate();
    let row = |(index, entry): (usize, &crate::session::Entry)| {
        let what = from.locale.say(&entry.event.explain(from.interview.rubric(), from.locale.language()));
        vec![count(index + 1), moment(&entry.at), from.text(&entry.by), from.text(&what)]
    };
    TableSheet {
        title: from.locale.text("tables-trail"),
        head: ["tables-entry", "tables-at", "tables-by", "tables-what"].map(|id| from.locale.text(id)).into(),
        rows: entries.map(row).collect(),
    }
}
