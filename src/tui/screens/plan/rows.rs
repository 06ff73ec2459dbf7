//! What the rows of sittings and plan say.

use chrono::TimeDelta;

use crate::{
    locale::dates::clock,
    message,
    procedure::sittings::accounts,
    session::{AdviceOn, PlanLine, PlanStanding},
    tui::Shared,
};

use super::Row;

/// The message over the rows of one kind.
pub(super) fn group(row: &Row, shared: &Shared) -> &'static str {
    match row {
        Row::Sitting(_) => "report-sittings",
        Row::Line(_) => "report-plan",
        Row::Proposed(_) if shared.interview().record().is_signed() => "plan-wanted-still",
        Row::Proposed(_) => "plan-proposed",
    }
}

/// What a row says: a title, and a line beneath it.
pub(super) fn words(row: &Row, shared: &Shared) -> (String, String) {
    match row {
        Row::Sitting(number) => of_sitting(*number, shared),
        Row::Line(id) => {
            let record = shared.interview().record();
            let planned = record.planned(shared.now.date_naive()).find(|(each, ..)| *each == id);
            let Some((_, line, standing)) = planned else { return Default::default() };
            let marks = &shared.theme.marks;
            let mark = match standing {
                PlanStanding::Open => marks.empty,
                PlanStanding::Overdue => marks.flag,
                PlanStanding::Met(_) => marks.full,
                PlanStanding::Dropped => marks.dash,
            };
            let title = format!("{mark} {id} {}", what(line, shared));
            let met = match &standing {
                PlanStanding::Met(met) => met.id(),
                _ => String::new(),
            };
            let met = if met.is_empty() { "none".to_owned() } else { met };
            let stands = shared.locale.say(&message!("plan-standing", standing = standing.name(), met = met));
            let carried = record
                .carried_line(id)
                .map(|signed| shared.locale.say(&message!("plan-carried", signed = shared.locale.date(signed))));
            (title, joined([of_line(line, shared), stands, carried.unwrap_or_default(), line.remark.clone()]))
        }
        Row::Proposed(line) => {
            (format!("{} {}", shared.theme.marks.quarter, what(line, shared)), of_line(line, shared))
        }
    }
}

fn what(line: &PlanLine, shared: &Shared) -> String {
    shared.locale.say(&line.what_told(shared.interview().rubric()))
}

/// For what, who, where and by when.
fn of_line(line: &PlanLine, shared: &Shared) -> String {
    let rubric = shared.interview().rubric();
    let title = match &line.about {
        None => None,
        Some(AdviceOn::Criterion(id)) => rubric.criterion(id).map(|known| shared.own_words(&known.title).to_owned()),
        Some(AdviceOn::Unit(id)) => rubric.unit(id).map(|known| shared.own_words(&known.title).to_owned()),
    };
    let about = line.about.as_ref().map(|on| format!("{} {}", on.id(), title.unwrap_or_default())).unwrap_or_default();
    let name = if line.name.is_empty() { "none" } else { line.name.as_str() };
    let who = message!("plan-who-told", to = "others", who = line.who.name(), name = name);
    let by = line.by.map(|day| shared.locale.say(&message!("plan-until", date = shared.locale.date(day))));
    joined([about, shared.locale.say(&who), line.place.clone(), by.unwrap_or_default()])
}

/// A sitting with what happened in it.
fn of_sitting(number: usize, shared: &Shared) -> (String, String) {
    let interview = shared.interview();
    let Some(account) = accounts(interview).into_iter().nth(number - 1) else { return Default::default() };
    let record = interview.record();
    let (marks, scene) = (&shared.theme.marks, &account.scene);
    let present = number == record.sittings_held() && !record.is_signed();
    let mark = if present { marks.half } else { marks.full };
    let date = shared.locale.date(account.on);
    let title = format!("{mark} {number} {}", joined([date, shared.text(scene.mode.message()), scene.place.clone()]));
    let length = match account.seconds {
        Some(_) if present => clock(record.sitting_length(shared.now)),
        Some(seconds) => clock(TimeDelta::seconds(seconds.into())),
        None => String::new(),
    };
    let people = scene.present.iter().map(|each| each.name.clone()).collect::<Vec<_>>().join(", ");
    let listed = |id: &'static str, ids: Vec<&str>| match ids.is_empty() {
        true => String::new(),
        false => format!("{}: {}", shared.text(id), ids.join(" ")),
    };
    let told = [
        length,
        people,
        scene.purpose.clone(),
        listed("sitting-asked", account.asked.iter().map(|id| id.as_str()).collect()),
        listed("sitting-observed", account.observed.iter().map(|id| id.as_str()).collect()),
        listed("sitting-received", account.received.iter().map(|id| id.as_str()).collect()),
    ];
    (title, joined(told))
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    let filled: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join(" · ")
}
