//! The picture of a replay: what stood before the assessor, what happened last, the time bar.

use ratatui::{layout::Rect, style::Style};

use crate::{
    practice::replay::Replay,
    session::Entry,
    tui::{
        Shared,
        canvas::Canvas,
        popups::{Page, PageLine},
    },
};

use super::{
    bar,
    stand::{Stand, stand},
};

/// Rows of what happened last, beneath what stood there.
const LAST_ROWS: u16 = 5;
/// Events that the page with nothing cut tells.
const LAST_EVENTS: usize = 50;
/// The columns from which the last events stand beside the picture.
const BESIDE_COLUMNS: u16 = 120;

pub(super) fn draw(replay: &Replay, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let bar = Rect { y: area.bottom().saturating_sub(bar::ROWS), height: bar::ROWS.min(area.height), ..area };
    let room = Rect { height: area.height.saturating_sub(bar::ROWS), ..area };
    if area.width >= BESIDE_COLUMNS {
        let left = room.width / 5 * 3;
        draw_stand(replay, shared, canvas, Rect { width: left, ..room });
        let x = room.x + left + 1;
        draw_last(replay, shared, canvas, Rect { x, width: room.width.saturating_sub(left + 1), ..room });
    } else {
        let height = room.height.saturating_sub(LAST_ROWS + 1);
        draw_stand(replay, shared, canvas, Rect { height, ..room });
        canvas.rule(Rect { y: room.y + height, height: 1, ..room }, shared.theme.marks.rule, shared.theme.dim());
        draw_last(replay, shared, canvas, Rect { y: room.y + height + 1, height: LAST_ROWS, ..room });
    }
    bar::draw(replay, shared, canvas, bar);
}

/// All that stands on the screen, with nothing cut: the view, then the latest events, the last one first.
pub(super) fn whole(replay: &Replay, shared: &Shared) -> Page {
    let Stand { heading, rows, latest } = stand(replay, shared, shared.size.0.saturating_sub(2));
    let mut lines = vec![PageLine::Heading(heading)];
    lines.extend(rows.into_iter().chain(latest).map(|(row, _)| PageLine::Text(row)));
    lines.push(PageLine::Text(String::new()));
    let happened = replay.happened().iter().enumerate().rev().take(LAST_EVENTS);
    lines.extend(happened.map(|(index, entry)| PageLine::Entry(replay.told_at(index), words(replay, entry, shared))));
    Page::new(shared.text("command-replay-why"), lines)
}

/// What an entry of the trail says.
fn words(replay: &Replay, entry: &Entry, shared: &Shared) -> String {
    shared.locale.say(&entry.event.explain(replay.rubric(), shared.locale.language()))
}

/// Draws the assessor's view at the time: its heading, its details, and the latest notes, which have half of the room
/// at least.
fn draw_stand(replay: &Replay, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let Stand { heading, rows, latest } = stand(replay, shared, inner.width);
    let most = (inner.height / 3).max(2);
    let used = canvas.paragraph(Rect { height: most.min(inner.height), ..inner }, &heading, shared.theme.strong());
    let body = Rect { y: inner.y + used, height: inner.height.saturating_sub(used), ..inner };
    let room = usize::from(body.height);
    let height = rows.len().min(room - latest.len().min(room / 2)) as u16;
    canvas.scrolled(Rect { height, ..body }, &rows, 0, &shared.theme);
    draw_latest(&latest, canvas, Rect { y: body.y + height, height: body.height - height, ..body });
}

/// Draws the last events, the latest at the foot.
fn draw_last(replay: &Replay, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let happened = replay.happened();
    let first = happened.len().saturating_sub(inner.height.into());
    let latest = happened.len().saturating_sub(1);
    let rows: Vec<(String, Style)> = happened[first..]
        .iter()
        .enumerate()
        .map(|(offset, entry)| {
            let index = first + offset;
            let words = words(replay, entry, shared);
            let style = if index == latest { shared.theme.normal() } else { shared.theme.dim() };
            (format!("{:>7}  {words}", replay.told_at(index)), style)
        })
        .collect();
    draw_latest(&rows, canvas, inner);
}

/// The last of the rows that there is room for, from the top on.
fn draw_latest(rows: &[(String, Style)], canvas: &mut Canvas, area: Rect) {
    let first = rows.len().saturating_sub(area.height.into());
    for (y, (text, style)) in (area.y..area.bottom()).zip(&rows[first..]) {
        canvas.text(Rect { y, height: 1, ..area }, text, *style);
    }
}
