//! The time bar: what happened when, and how far the replay is.

use ratatui::layout::Rect;

use crate::{
    locale::dates::clock,
    message,
    practice::replay::{Replay, ReplayMark},
    tui::{
        Shared, Theme,
        canvas::{Canvas, Target},
    },
};

/// A rule, the marks, the bar.
pub(super) const ROWS: u16 = 3;

pub(super) fn draw(replay: &Replay, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let row = |y: u16| Rect { y: area.y + y, height: 1, ..area };
    canvas.rule(row(0), theme.marks.rule, theme.dim());
    let (told, style) = match replay.shortened_pause() {
        Some(pause) => (message!("replay-pause", length = clock(pause)), theme.accent()),
        None => (
            message!(
                "replay-legend",
                question = mark_of(ReplayMark::Question, theme),
                remark = mark_of(ReplayMark::Remark, theme),
                rating = mark_of(ReplayMark::Rating, theme),
                close = mark_of(ReplayMark::Close, theme)
            ),
            theme.dim(),
        ),
    };
    let told = format!(" {} ", shared.locale.say(&told));
    let columns = unicode_width::UnicodeWidthStr::width(told.as_str()) as u16;
    let x = area.right().saturating_sub(columns + 1).max(area.x);
    canvas.text(Rect { x, width: columns.min(area.width), ..row(0) }, &told, style);

    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let cells = usize::from(inner.width);
    let marks: String = replay.bar(cells).iter().map(|mark| mark.map_or(" ", |mark| mark_of(mark, theme))).collect();
    canvas.text(Rect { y: area.y + 1, height: 1, ..inner }, &marks, theme.normal());
    let here = replay.cell(replay.position(), cells).unwrap_or(0);
    let bar = Rect { y: area.y + 2, height: 1, ..inner };
    let behind = theme.marks.filled.repeat(here + 1);
    canvas.text(bar, &behind, theme.accent());
    let ahead = cells.saturating_sub(here + 1);
    let rest = Rect { x: bar.x + (cells - ahead) as u16, width: ahead as u16, ..bar };
    canvas.text(rest, &theme.marks.unfilled.repeat(ahead), theme.dim());
    canvas.region(Rect { y: area.y + 1, height: 2, ..inner }, Target::Text);
}

fn mark_of(mark: ReplayMark, theme: &Theme) -> &'static str {
    match mark {
        ReplayMark::Remark => theme.marks.nothing,
        ReplayMark::Rating => theme.marks.full,
        ReplayMark::Question => theme.marks.doubt,
        ReplayMark::Close => theme.marks.mark,
    }
}
