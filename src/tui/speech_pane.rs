//! The pane in which the scripted candidate's words stand. It repaints its own rows only, and scrolls with the speech.

use ratatui::{layout::Rect, style::Style};
use unicode_width::UnicodeWidthStr;

use crate::{
    message, plain_text,
    practice::{During, Prompted, Utterance},
};

use super::{
    Popup, Shared, Theme,
    canvas::{Canvas, Target, wrap},
    popups::{Page, PageLine},
};

/// Rows of words: at least, and at most.
const ROWS_LEAST: u16 = 4;
const ROWS_MOST: u16 = 10;
/// The head, and the words.
const INDENT: u16 = 2;

/// Rows of the pane in a screen so many rows high: its head among them.
pub(super) fn rows(height: u16) -> u16 {
    (height / 5).clamp(ROWS_LEAST, ROWS_MOST) + 1
}

/// Paints the pane of a part of the interview; while the candidate speaks, of what is being said.
pub(super) fn draw(during: &During, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    canvas.region(area, Target::Speech);
    paint(during, shared, canvas, area);
}

/// Paints it where it stood before.
pub(super) fn paint(during: &During, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let head = Rect { height: 1.min(area.height), ..area };
    canvas.rule(head, theme.marks.rule, theme.dim());
    let Some(speaking) = &shared.speaking else {
        let gone = shared.text("practice-no-candidate");
        canvas.paragraph(words_area(area), &gone, theme.normal());
        return;
    };
    let name = format!(" {} ", speaking.case.candidate.name);
    let mark = if speaking.is_speaking() { theme.marks.here } else { theme.marks.empty };
    let told = message!("practice-speed", words = speaking.words_per_minute());
    let right = format!(" {} {mark} ", shared.locale.say(&told));
    let width = (right.width() as u16).min(head.width);
    let left = Rect { x: head.x + 1, width: head.width.saturating_sub(width + 3), ..head };
    canvas.text(Rect { width: left.width.min(name.width() as u16), ..left }, &name, theme.strong());
    canvas.text(Rect { x: head.right().saturating_sub(width + 1), width, ..head }, &right, theme.dim());

    let text = words_area(area);
    let rows = wrapped(speaking.during().unwrap_or(during), shared, text.width);
    if rows.is_empty() && *during == During::Documents {
        canvas.text(text, &shared.text("practice-nothing-asked"), theme.dim());
    }
    let top = rows.len().saturating_sub(text.height.into());
    for (offset, (row, style)) in rows.iter().skip(top).enumerate() {
        canvas.text(Rect { y: text.y + offset as u16, height: 1, ..text }, row, *style);
    }
}

fn words_area(area: Rect) -> Rect {
    Rect {
        x: area.x + INDENT,
        y: area.y + 1,
        width: area.width.saturating_sub(2 * INDENT),
        height: area.height.saturating_sub(1),
    }
}

fn wrapped(during: &During, shared: &Shared, columns: u16) -> Vec<(String, Style)> {
    let theme = &shared.theme;
    let heard = shared.speaking.iter().flat_map(|speaking| speaking.heard(during));
    let mut rows = Vec::new();
    for (utterance, text) in heard {
        let style = if utterance.prompted == Prompted::Demeanour { theme.dim() } else { theme.normal() };
        let text = plain_text::text(&with_dash(utterance, text, theme)).into_owned();
        rows.extend(wrap(&text, columns.into()).into_iter().map(|row| (row, style)));
    }
    rows
}

/// The words that were heard, with a dash where the candidate was cut off.
fn with_dash(utterance: &Utterance, text: &str, theme: &Theme) -> String {
    match utterance.cut_after {
        Some(_) => format!("{text} {}", theme.marks.dash),
        None => text.to_owned(),
    }
}

/// Says the rest of an utterance at once; returns a page with everything heard where all was said.
pub(super) fn show_all(during: &During, shared: &mut Shared) -> Option<Popup> {
    let speaking = shared.speaking.as_mut()?;
    if speaking.is_speaking() {
        speaking.say_all();
        return None;
    }
    let heard = speaking.heard(during).into_iter();
    let lines = heard.flat_map(|(utterance, text)| {
        [PageLine::Text(with_dash(utterance, text, &shared.theme)), PageLine::Text(String::new())]
    });
    let page = Page::giving_way(speaking.case.candidate.name.clone(), lines.collect());
    Some(Popup::Page(page))
}
