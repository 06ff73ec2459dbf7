//! Documents, steps of the procedure, time.

use chrono::TimeDelta;

use crate::{
    locale::{Message, dates::clock},
    message,
    practice::debrief::{DocumentCompared, Lapse, RuleCompared},
    report::document::Block,
};

use super::{DebriefSource, share};

pub(super) fn documents(from: &DebriefSource) -> Vec<Block> {
    let rule = |each: &RuleCompared| {
        let (rule, own) = (from.text(each.rule.message()), from.text(each.own.message()));
        let reference = from.text(each.reference.message());
        from.locale.say(&message!("debrief-rule", rule = rule, own = own, reference = reference))
    };
    let row = |each: &DocumentCompared| {
        let standing = match (&each.item, each.otherwise.is_empty()) {
            (None, _) => from.text("debrief-document-not-registered"),
            (Some(_), true) => from.text("debrief-document-alike"),
            (Some(_), false) => each.otherwise.iter().map(rule).collect::<Vec<_>>().join("; "),
        };
        vec![format!("{} {}", each.document, each.title), standing, each.because.clone()]
    };
    let rows: Vec<_> = from.debrief.documents.iter().map(row).collect();
    let head = ["debrief-document", "debrief-standing", "debrief-reference-reason"];
    let table = from.table("debrief-documents", &head, rows);
    table.into_iter().flat_map(|table| [from.part("debrief-documents"), table]).collect()
}

pub(super) fn blocks(from: &DebriefSource) -> Vec<Block> {
    let (procedure, time) = (&from.debrief.procedure, &from.debrief.time);
    let taken = clock(TimeDelta::seconds(time.seconds.into()));
    let taken = message!("figure-time-of", taken = taken, minutes = time.planned_minutes);
    let facts = vec![
        (from.text("debrief-steps-done"), share(procedure.done, from.locale)),
        (from.text("debrief-time"), from.locale.say(&taken)),
    ];
    let lapses: Vec<String> = procedure.lapses.iter().map(|each| said(each, from)).collect();
    let overruns = time.overruns.iter().map(|each| {
        let taken = clock(TimeDelta::seconds(each.seconds.into()));
        let (question, minutes) = (each.question.as_str(), each.planned_minutes);
        from.locale.say(&message!("debrief-overrun", question = question, taken = taken, minutes = minutes))
    });
    let mut blocks = vec![from.part("debrief-procedure"), Block::Facts(facts)];
    blocks.push(match lapses.is_empty() {
        true => from.paragraph("debrief-no-lapses"),
        false => Block::List(lapses),
    });
    if !time.overruns.is_empty() {
        blocks.push(from.section("debrief-overruns"));
        blocks.push(Block::List(overruns.collect()));
    }
    blocks
}

/// A lapse, with why it matters in this case where the case says so.
fn said(lapse: &Lapse, from: &DebriefSource) -> String {
    let said = from.locale.say(&message(lapse));
    let because = match lapse {
        Lapse::ItemRefused { because, .. }
        | Lapse::ItemLeftOut { because, .. }
        | Lapse::ProbeLeftOut { because, .. } => because.as_deref(),
        Lapse::DocumentNotJudged { because, .. } => Some(because.as_str()),
        _ => None,
    };
    match because {
        Some(because) => from.locale.say(&message!("debrief-lapse-because", lapse = said, because = because)),
        None => said,
    }
}

fn message(lapse: &Lapse) -> Message {
    match lapse {
        Lapse::ConflictNotDeclared => message!("debrief-lapse-conflict"),
        Lapse::ItemRefused { text, reason, .. } => {
            message!("debrief-lapse-refused", text = text.as_str(), reason = reason.as_str())
        }
        Lapse::ItemLeftOut { text, .. } => message!("debrief-lapse-item", text = text.as_str()),
        Lapse::QuestionSkipped { question } => message!("debrief-lapse-skipped", question = question.as_str()),
        Lapse::QuestionNotAsked { question } => message!("debrief-lapse-not-asked", question = question.as_str()),
        Lapse::OutOfOrder { question } => message!("debrief-lapse-order", question = question.as_str()),
        Lapse::Reworded { question } => message!("debrief-lapse-reworded", question = question.as_str()),
        Lapse::CutOff { question } => message!("debrief-lapse-cut-off", question = question.as_str()),
        Lapse::ProbeLeftOut { question, text, .. } => {
            message!("debrief-lapse-probe", question = question.as_str(), text = text.as_str())
        }
        Lapse::DocumentNotJudged { title, .. } => message!("debrief-lapse-document", title = title.as_str()),
        Lapse::BrokenOff => message!("debrief-lapse-broken-off"),
        Lapse::RatedBeforeAsked { criterion } => message!("debrief-lapse-early", criterion = criterion.as_str()),
        Lapse::WithoutRationale { criterion } => message!("debrief-lapse-rationale", criterion = criterion.as_str()),
        Lapse::WithoutGround { criterion } => message!("debrief-lapse-ground", criterion = criterion.as_str()),
        Lapse::NotedAfterRating { remark, question } => {
            message!("debrief-lapse-late-note", remark = remark.as_str(), question = question.as_str())
        }
    }
}
