//! Every question that was in scope: when it was asked, for how long, and how much of what was planned was done.

use crate::{
    report::languages::names,
    rubric::QuestionId,
    session::{QuestionRecord, QuestionState},
};

use super::{SheetCell, SheetSource, TableSheet, count, minutes, moment};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let before =
        ["report-question", "tables-unit", "report-wording", "report-state", "tables-languages", "tables-asked-at"];
    let after = [
        "tables-taken",
        "tables-planned",
        "tables-required-used",
        "tables-required",
        "tables-others-used",
        "tables-heard",
        "tables-listen-for",
        "tables-remarks",
    ];
    let head = before.into_iter().chain(after).chain(from.tells_all().then_some("tables-note"));
    let asked = from.interview.record().questions_in_scope(from.interview.rubric());
    TableSheet {
        title: from.locale.text("tables-questions"),
        head: head.map(|id| from.locale.text(id)).collect(),
        rows: asked.iter().map(|id| row(id, from)).collect(),
    }
}

fn row(id: &QuestionId, from: &SheetSource) -> Vec<SheetCell> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let known = rubric.question(id);
    let nothing = QuestionRecord::default();
    let asked = record.questions.get(id).unwrap_or(&nothing);
    let ad_hoc = asked.ad_hoc.as_ref().filter(|_| from.tells_all());
    let wording = match (known, ad_hoc) {
        (Some(known), _) => from.of_rubric(&known.wording),
        (None, Some(ad_hoc)) => from.text(&ad_hoc.wording),
        (None, None) => SheetCell::Empty,
    };
    let unit = known.and_then(|known| known.unit.as_ref());
    let (mut required, mut required_used, mut others_used) = (0, 0, 0);
    for (probe, each) in known.iter().flat_map(|known| &known.probes) {
        let used = usize::from(asked.probes_used.contains(probe));
        required += usize::from(each.required);
        required_used += if each.required { used } else { 0 };
        others_used += if each.required { 0 } else { used };
    }
    let listen_for = known.map_or(0, |known| known.listen_for.len());
    let heard = known.iter().flat_map(|known| known.listen_for.keys()).filter(|point| asked.heard.contains(*point));
    let mut row = vec![
        from.text(&name(id, from)),
        unit.map_or(SheetCell::Empty, |unit| from.text(unit.as_str())),
        wording,
        from.words(state(record.question_state(id))),
        from.text(&names(from.languages.question(id), from.locale)),
        match &asked.asked {
            Some(_) if asked.untimed || !record.times_are_known() => SheetCell::Empty,
            None => SheetCell::Empty,
            Some(at) if from.tells_all() => moment(at),
            Some(at) => from.seconds_since_beginning(at),
        },
        if asked.untimed { SheetCell::Empty } else { from.seconds(asked.seconds) },
        known.map_or(SheetCell::Empty, |known| minutes(known.minutes)),
        count(required_used),
        count(required),
        count(others_used),
        count(heard.count()),
        count(listen_for),
        count(asked.remarks.len()),
    ];
    if from.tells_all() {
        let note = asked.skipped.as_ref().or(asked.reworded.as_ref());
        row.push(from.text(note.map_or("", String::as_str)));
    }
    row
}

/// The name of a question. For the public, questions asked ad hoc are numbered in their order.
fn name(id: &QuestionId, from: &SheetSource) -> String {
    if from.tells_all() || from.interview.rubric().question(id).is_some() {
        return id.to_string();
    }
    let mut ad_hoc = from.interview.record().questions.iter().filter(|(_, question)| question.ad_hoc.is_some());
    let place = ad_hoc.position(|(each, _)| each == id).unwrap_or_default();
    format!("{} {}", from.locale.text("ask-ad-hoc"), place + 1)
}

fn state(state: QuestionState) -> &'static str {
    match state {
        QuestionState::NotAsked => "report-question-not-asked",
        QuestionState::Opened => "report-question-opened",
        QuestionState::Asked => "report-question-asked",
        QuestionState::Skipped => "tables-skipped",
    }
}
