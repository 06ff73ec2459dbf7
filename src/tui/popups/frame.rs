//! The frame of a popup: cleared ground, a rule with the title above, the keys below.

use ratatui::{
    layout::Rect,
    widgets::{Clear, Widget},
};

use unicode_width::UnicodeWidthStr;

use crate::tui::{
    Shared,
    canvas::{Canvas, wrap},
    keymap::Context,
    view,
};

/// Clears a popup's ground at the bottom of the screen, as high as its content needs, and paints title and hints;
/// returns the room for the content. The upper part of the screen stays readable beneath.
pub(super) fn open(
    shared: &Shared,
    canvas: &mut Canvas,
    area: Rect,
    title: &str,
    content_rows: u16,
    context: Context,
) -> Rect {
    let height = (content_rows + 3).min(area.height);
    let ground = Rect { y: area.bottom() - height, height, ..area };
    Clear.render(ground, canvas.buffer);
    // Clicks beside the content must not reach the screen beneath.
    canvas.regions.clear();
    canvas.cursor = None;
    let theme = &shared.theme;
    canvas.rule(ground, theme.marks.rule, theme.accent());
    let title_area = Rect { x: ground.x + 2, width: ground.width.saturating_sub(4), height: 1, ..ground };
    canvas.text(title_area, &format!(" {title} "), theme.strong());
    let hints = Rect { y: ground.bottom() - 1, height: 1, ..ground };
    let typing = matches!(context, Context::Pick | Context::Prompt | Context::Signature);
    view::draw_hints(shared, canvas, hints, &[context], typing);
    Rect { x: ground.x + 1, y: ground.y + 1, width: ground.width.saturating_sub(2), height: height.saturating_sub(3) }
}

/// The rows of a title that is longer than its line, which then head the content; none where it stands there whole.
pub(super) fn long_title(title: &str, columns: usize) -> Vec<String> {
    if title.width() > columns.saturating_sub(4) { wrap(title, columns) } else { Vec::new() }
}

/// Says below the content that more of it follows.
pub(super) fn tell_more(shared: &Shared, canvas: &mut Canvas, content: Rect) {
    let end = Rect { x: content.right().saturating_sub(1), y: content.bottom(), width: 1, height: 1 };
    canvas.text(end, shared.theme.marks.more, shared.theme.accent());
}
