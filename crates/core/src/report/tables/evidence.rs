//! The evidence register. The public sees of what kind an item is and how it was judged, not what it is.

use crate::{
    rubric::Number,
    session::{DateSpan, EvidenceItem, RuleOfEvidence},
};

use super::{SheetCell, SheetSource, TableSheet};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let mut head = vec!["tables-item", "evidence-kind", "evidence-date", "evidence-criteria", "evidence-directness"];
    if from.tells_all() {
        head.extend(details(from).map(|(id, _)| id));
        head.extend(["evidence-title", "evidence-source", "evidence-verification", "evidence-path"]);
        head.extend(["tables-bytes", "report-sha256"]);
    }
    let mut head: Vec<String> = head.into_iter().map(|id| from.locale.text(id)).collect();
    for rule in RuleOfEvidence::ALL.map(RuleOfEvidence::message) {
        head.push(from.locale.text(rule));
        if from.tells_all() {
            head.push(format!("{} {}", from.locale.text(rule), from.locale.text("evidence-remark")));
        }
    }
    let register = &from.interview.record().evidence;
    let rows = register.iter().map(|(id, item)| row(from.evidence_name(id).unwrap_or_default(), item, from));
    TableSheet { title: from.locale.text("report-evidence"), head, rows: rows.collect() }
}

type Detail = (&'static str, fn(&EvidenceItem, &SheetSource) -> SheetCell);

/// The columns that only a rubric has which asks for different persons or places, or for hours.
fn details(from: &SheetSource) -> impl Iterator<Item = Detail> {
    let asked = from.interview.rubric().asked_of_items();
    let columns: [(bool, Detail); 3] = [
        (asked.person, ("evidence-person", |item, from| from.text(&item.person))),
        (asked.place, ("evidence-place", |item, from| from.text(&item.place))),
        (asked.hours, ("evidence-hours", |item, _| item.hours.map_or(SheetCell::Empty, SheetCell::Number))),
    ];
    columns.into_iter().filter(|(asked, _)| *asked).map(|(_, detail)| detail)
}

fn row(name: String, item: &EvidenceItem, from: &SheetSource) -> Vec<SheetCell> {
    let date = match item.date {
        None => SheetCell::Empty,
        Some(date) if from.tells_all() && item.date_span.is_none() => SheetCell::Date(date),
        Some(date) => from.text(&item.date_span.unwrap_or(DateSpan::Month).said(date)),
    };
    let mut row = vec![
        from.text(&name),
        from.words(item.kind.message()),
        date,
        from.criteria(&item.criteria),
        from.words(item.directness.message()),
    ];
    if from.tells_all() {
        row.extend(details(from).map(|(_, cell)| cell(item, from)));
        row.extend([&item.title, &item.source, &item.verification].map(|text| from.text(text)));
        row.extend(match &item.file {
            None => [SheetCell::Empty, SheetCell::Empty, SheetCell::Empty],
            Some(file) => [from.text(&file.path), bytes(file.bytes), from.text(&file.sha256)],
        });
    }
    for rule in RuleOfEvidence::ALL {
        let verdict = item.rules.verdict(rule);
        row.push(from.words(verdict.judgement.message()));
        if from.tells_all() {
            row.push(from.text(&verdict.remark));
        }
    }
    row
}

/// The size of a file as a cell: in a session written by hand it may be any number.
fn bytes(bytes: u64) -> SheetCell {
    let known = i64::try_from(bytes).ok().filter(|bytes| *bytes < i64::MAX / 1_000);
    known.map_or(SheetCell::Empty, |bytes| SheetCell::Number(Number::whole(bytes)))
}
