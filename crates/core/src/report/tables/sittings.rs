//! Sittings and the plan, a row for each sitting and each line; for those who assess, and only where there is anything.

use crate::{
    locale::Message,
    message,
    procedure::sittings::accounts,
    session::{PlanStanding, SittingScene},
};

use super::{SheetCell, SheetSource, TableSheet, count};

/// The sheets that there are.
pub(super) fn sheets(from: &SheetSource) -> impl Iterator<Item = TableSheet> {
    let all = from.tells_all().then(|| [sittings(from), plan(from)]);
    all.into_iter().flatten().flatten()
}

fn sittings(from: &SheetSource) -> Option<TableSheet> {
    if from.interview.record().sittings.is_empty() {
        return None;
    }
    let head = ["sitting-number", "report-date", "prepare-mode", "evidence-place", "observation-present"];
    let rest = ["sitting-purpose", "report-length", "sitting-asked", "sitting-observed", "sitting-received"];
    let row = |account: crate::procedure::sittings::SittingAccount| {
        let listed = |ids: Vec<&str>| from.text(&ids.join(" "));
        vec![
            count(account.number),
            SheetCell::Date(account.on),
            from.words(account.scene.mode.message()),
            from.text(&account.scene.place),
            from.text(&present(&account.scene, from)),
            from.text(&account.scene.purpose),
            account.seconds.map_or(SheetCell::Empty, SheetCell::Seconds),
            listed(account.asked.iter().map(|id| id.as_str()).collect()),
            listed(account.observed.iter().map(|id| id.as_str()).collect()),
            listed(account.received.iter().map(|id| id.as_str()).collect()),
        ]
    };
    Some(TableSheet {
        title: from.locale.text("report-sittings"),
        head: head.into_iter().chain(rest).map(|id| from.locale.text(id)).collect(),
        rows: accounts(from.interview).into_iter().map(row).collect(),
    })
}

fn present(scene: &SittingScene, from: &SheetSource) -> String {
    let told = scene.present.iter().map(|each| {
        let role = Message { id: each.role.message(), arguments: Vec::new() };
        from.locale.say(&message!("present-told", role = role, name = each.name.as_str()))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn plan(from: &SheetSource) -> Option<TableSheet> {
    let record = from.interview.record();
    if record.plan.is_empty() {
        return None;
    }
    let head = ["plan-line", "plan-what", "plan-about", "plan-who", "plan-name", "evidence-place", "plan-by"];
    let rest = ["plan-state-of", "plan-remark"];
    let planned = record.planned(from.recommendation.on);
    let rows = planned.map(|(id, line, standing)| {
        let met = match &standing {
            PlanStanding::Met(met) => met.id(),
            _ => String::new(),
        };
        let met = if met.is_empty() { "none".to_owned() } else { met };
        let standing = message!("plan-standing", standing = standing.name(), met = met);
        let what = line.what_told(from.interview.rubric());
        vec![
            from.text(id.as_str()),
            from.text(&from.locale.say(&what)),
            from.text(line.about.as_ref().map_or("", |on| on.id())),
            from.text(&from.locale.say(&message!("plan-party", who = line.who.name()))),
            from.text(&line.name),
            from.text(&line.place),
            line.by.map_or(SheetCell::Empty, SheetCell::Date),
            from.text(&from.locale.say(&standing)),
            from.text(&line.remark),
        ]
    });
    Some(TableSheet {
        title: from.locale.text("report-plan"),
        rows: rows.collect(),
        head: head.into_iter().chain(rest).map(|id| from.locale.text(id)).collect(),
    })
}
