//! The picture of the whole: the top line, the screen, the foot with the keys that matter now, the popups over all.

use crate::desk::Saving;
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use crate::message;

use super::{
    Notice, Shared, State,
    canvas::{Canvas, Target, wrap},
    keymap::{self, Binding, Command, Context},
    popups::{Page, PageLine},
    speech_pane,
};

/// Below this size only a line is shown; what is typed is still taken.
pub(super) const COLUMNS_LEAST: u16 = 60;
pub(super) const ROWS_LEAST: u16 = 16;

/// Paints the state; the regions say what answers to a click where.
pub fn draw(state: &State, frame: &mut Frame) -> Vec<(Rect, Target)> {
    let area = frame.area();
    let (cursor, regions) = {
        let mut canvas = Canvas::new(frame.buffer_mut());
        paint(state, &mut canvas, area);
        (canvas.cursor, canvas.regions)
    };
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
    regions
}

/// Paints only the text being typed, where it was painted before; says false where a screen cannot.
pub(super) fn paint_text(state: &State, canvas: &mut Canvas, text: Rect) -> bool {
    state.popups.is_empty() && state.screen.draw_text(&state.shared, canvas, text)
}

/// Paints only the words of a scripted candidate, where they were painted before; says false where a screen has none.
pub(super) fn paint_speech(state: &State, canvas: &mut Canvas, pane: Rect) -> bool {
    let Some(during) = state.screen.hears().filter(|_| state.popups.is_empty()) else { return false };
    speech_pane::paint(&during, &state.shared, canvas, pane);
    true
}

/// Paints everything.
pub(super) fn paint(state: &State, canvas: &mut Canvas, area: Rect) {
    let shared = &state.shared;
    if area.width < COLUMNS_LEAST || area.height < ROWS_LEAST {
        let needed = message!("too-small", columns = COLUMNS_LEAST, rows = ROWS_LEAST);
        canvas.paragraph(area, &shared.locale.say(&needed), shared.theme.normal());
        return;
    }
    let row = |y: u16| Rect { y, height: 1, ..area };
    let body = Rect { y: area.y + 2, height: area.height - 4, ..area };
    paint_top(state, canvas, row(area.y));
    canvas.rule(row(area.y + 1), shared.theme.marks.rule, shared.theme.dim());
    state.screen.draw(shared, canvas, body);
    draw_foot_rule(shared, canvas, row(area.bottom() - 2));
    match state.popups.last() {
        None => draw_hints(shared, canvas, row(area.bottom() - 1), &state.contexts(), state.screen.typing()),
        Some(popup) => {
            let room = Rect { y: area.y + 2, height: area.height - 2, ..area };
            popup.draw(shared, canvas, room);
            if let Some(notice) = &shared.notice {
                let rows = notice_rows(notice, area.width).min(area.height - 2);
                draw_notice(notice, shared, canvas, Rect { height: rows, ..row(area.y + 1) });
            }
        }
    }
}

/// Paints the top line: the place, the time, and the state of the file.
pub(super) fn paint_top(state: &State, canvas: &mut Canvas, area: Rect) {
    let shared = &state.shared;
    let theme = &shared.theme;
    let status = state.screen.status(shared);
    let saving = shared.saving().map(|saving| saving_words(shared, saving));
    let mut right = vec![Span::styled(status, theme.normal())];
    if let Some((words, wrong)) = saving {
        right.push(Span::raw("  "));
        right.push(Span::styled(words, if wrong { theme.wrong() } else { theme.normal() }));
    }
    let right = Line::from(right);
    let width = u16::try_from(right.width()).unwrap_or(area.width).min(area.width);
    let left = Rect { x: area.x + 1, width: area.width.saturating_sub(width + 3), ..area };
    let practice = shared.desk.as_ref().is_some_and(|desk| desk.interview.record().practice.is_some());
    let mark = if practice { format!("{}  ", shared.text("practice-mark")) } else { String::new() };
    canvas.text(left, &(mark + &state.screen.title(shared)), theme.strong());
    canvas.line(Rect { x: area.right().saturating_sub(width + 1).max(area.x), width, ..area }, right);
}

fn saving_words(shared: &Shared, saving: Saving) -> (String, bool) {
    let marks = &shared.theme.marks;
    let (id, mark, wrong) = match saving {
        Saving::Saved => ("saving-saved", marks.full, false),
        Saving::NotYet => ("saving-not-yet", marks.empty, false),
        Saving::Failed => ("saving-failed", marks.refused, true),
        Saving::ReadOnly => ("saving-read-only", marks.full, false),
        Saving::Along => ("saving-along", marks.half, false),
    };
    // Saved and saving take turns with the keys: what stands left of them must not move.
    let width = ["saving-saved", "saving-not-yet"].map(|id| shared.text(id).width()).into_iter().max().unwrap_or(0);
    let words = shared.text(id);
    let blanks = " ".repeat(width.saturating_sub(words.width()));
    (format!("{blanks}{words} {mark}"), wrong)
}

/// The rule above the foot, or what must be told now: a notice until the next key, over as many rows as it takes.
fn draw_foot_rule(shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    match (&shared.notice, shared.failure()) {
        (Some(notice), _) => {
            let rows = notice_rows(notice, area.width).min(area.y.saturating_sub(1));
            draw_notice(notice, shared, canvas, Rect { y: area.y + 1 - rows, height: rows, ..area });
        }
        // A fault that lasts must not cover what is written meanwhile.
        (None, Some(failure)) => {
            canvas.rule(area, " ", theme.normal());
            let key = key_of(&[Context::Always], Command::Saved, true).unwrap_or_default();
            let more = format!("{} {key}", theme.marks.more);
            let text = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            canvas.excerpt(text, &shared.locale.say(failure), theme.wrong(), (&more, theme.wrong()));
        }
        (None, None) => canvas.rule(area, theme.marks.rule, theme.dim()),
    }
}

fn notice_rows(notice: &Notice, columns: u16) -> u16 {
    u16::try_from(wrap(&notice.text, columns.saturating_sub(2).into()).len()).unwrap_or(u16::MAX)
}

fn draw_notice(notice: &Notice, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    for y in area.y..area.bottom() {
        canvas.rule(Rect { y, height: 1, ..area }, " ", theme.normal());
    }
    let style = if notice.wrong { theme.wrong() } else { theme.accent() };
    let text = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    canvas.excerpt(text, &notice.text, style, (theme.marks.more, style));
}

/// The keys that matter now, as many as fit; each answers to a click.
pub(super) fn draw_hints(shared: &Shared, canvas: &mut Canvas, area: Rect, contexts: &[Context], typing: bool) {
    let theme = &shared.theme;
    let help = hint_of(shared, contexts, Command::Help, typing);
    let reserved = help.as_ref().map_or(0, |(_, key, words)| key.width() + words.width() + 3);
    let mut x = area.x + 1;
    let put = |canvas: &mut Canvas, x: &mut u16, command: Command, key: &str, words: &str| {
        let width = (key.width() + 1 + words.width()) as u16;
        canvas.text(Rect { x: *x, width: key.width() as u16, ..area }, key, theme.strong());
        let after = *x + key.width() as u16 + 1;
        canvas.text(Rect { x: after, width: words.width() as u16, ..area }, words, theme.dim());
        canvas.region(Rect { x: *x, width, ..area }, Target::Hint(command));
        *x += width + 2;
    };
    let bindings = contexts.iter().flat_map(|context| keymap::of(*context)).filter(|binding| binding.hint);
    let shown = bindings.filter(|binding| of_use(shared, binding.command));
    for binding in shown.filter(|binding| binding.command != Command::Help) {
        let Some(key) = shown_key(binding, typing) else { continue };
        let (key, words) = (key_name(key), words_of(shared, binding));
        let end = usize::from(x) + key.width() + 1 + words.width() + reserved;
        if end >= usize::from(area.right()) {
            break;
        }
        put(canvas, &mut x, binding.command, &key, &words);
    }
    if let Some((command, key, words)) = help {
        put(canvas, &mut x, command, &key, &words);
    }
}

fn hint_of(shared: &Shared, contexts: &[Context], command: Command, typing: bool) -> Option<(Command, String, String)> {
    let binding = contexts.iter().flat_map(|context| keymap::of(*context)).find(|each| each.command == command)?;
    Some((command, key_of(contexts, command, typing)?, words_of(shared, binding)))
}

/// Returns true for a command that can do something now.
pub(super) fn of_use(shared: &Shared, command: Command) -> bool {
    let on_desk = shared.desk.is_some();
    let signed = shared.desk.as_ref().is_some_and(|desk| desk.interview.record().signature.is_some());
    match command {
        Command::Evidence | Command::SaveCopy | Command::Pause | Command::TakeBack | Command::BringAgain => on_desk,
        Command::Accept | Command::Depart | Command::Feedback | Command::Sign | Command::Mend => !signed,
        Command::Moderate | Command::WriteReport => signed,
        Command::Replay | Command::Debrief => signed || !on_desk,
        _ => true,
    }
}

/// The words for a command in the first of these contexts that has it.
pub(super) fn command_words(shared: &Shared, contexts: &[Context], command: Command) -> String {
    let binding = contexts.iter().flat_map(|context| keymap::of(*context)).find(|each| each.command == command);
    binding.map(|binding| words_of(shared, binding)).unwrap_or_default()
}

/// The words for a binding: those for its context where there are such, else those for its command.
pub(super) fn words_of(shared: &Shared, binding: &Binding) -> String {
    let special = format!("command-{}-{}", binding.context.name(), binding.command.name());
    if shared.locale.has(&special) {
        return shared.text(&special);
    }
    shared.text(&format!("command-{}", binding.command.name()))
}

/// The key that the foot of the screen shows: of those that count now the first that arrives in every terminal. None
/// where there is none such.
pub(super) fn shown_key(binding: &Binding, typing: bool) -> Option<&'static str> {
    let letters: &[&str] = if typing { &[] } else { binding.letters };
    // Enter, Esc and Tab stand before a letter.
    let plain = binding.chords.iter().filter(|key| matches!(**key, "enter" | "esc" | "tab"));
    let keys = plain.chain(letters).chain(binding.chords);
    keys.copied().find(|key| keymap::arrives_everywhere(key))
}

/// The key that gives a command in these contexts, as the foot shows it.
pub(super) fn key_of(contexts: &[Context], command: Command, typing: bool) -> Option<String> {
    let binding = contexts.iter().flat_map(|context| keymap::of(*context)).find(|each| each.command == command)?;
    Some(key_name(shown_key(binding, typing)?))
}

/// Says where a text is cut how it is read whole: the mark of more, and the key.
pub(super) fn more_words(shared: &Shared, contexts: &[Context]) -> String {
    let more = shared.theme.marks.more;
    match key_of(contexts, Command::ReadWhole, true) {
        Some(key) => format!("{more} {key}"),
        None => more.to_owned(),
    }
}

/// A key as it is shown: `^N`, `Alt-1`, `F1`.
pub(super) fn key_name(written: &str) -> String {
    if written == "-" {
        return written.to_owned();
    }
    if written == "alt--" {
        return "Alt--".to_owned();
    }
    if let Some(letter) = written.strip_prefix("ctrl-")
        && letter.len() == 1
    {
        return format!("^{}", letter.to_uppercase());
    }
    let named = written
        .replace("<digit>", if written == "<digit>" { "1\u{2013}9" } else { "1" })
        .replace("<point>", "a")
        .replace("backtab", "shift-tab");
    let mut name = String::new();
    for part in named.split('-') {
        if !name.is_empty() {
            name.push('-');
        }
        let mut chars = part.chars();
        match chars.next() {
            Some(first) if part.len() > 1 => name.extend(first.to_uppercase().chain(chars)),
            _ => name.push_str(part),
        }
    }
    name
}

/// The help page of these contexts.
pub(super) fn help(shared: &Shared, contexts: &[Context]) -> Page {
    let mut lines = Vec::new();
    let about = contexts.first().map(|context| format!("help-{}", context.name()));
    if let Some(about) = about.filter(|id| shared.locale.has(id)) {
        lines.push(PageLine::Text(shared.text(&about)));
        lines.push(PageLine::Text(String::new()));
    }
    for context in contexts.iter().chain([&Context::Editor]) {
        let bindings: Vec<_> = keymap::of(*context).collect();
        if bindings.is_empty() {
            continue;
        }
        lines.push(PageLine::Heading(shared.text(&format!("context-{}", context.name()))));
        for binding in bindings {
            let mut keys: Vec<String> = binding.chords.iter().chain(binding.letters).map(|key| key_name(key)).collect();
            if keys.is_empty() {
                keys.push(shared.text("help-by-name"));
            }
            lines.push(PageLine::Entry(format!("  {}", keys.join("  ")), words_of(shared, binding)));
        }
        lines.push(PageLine::Text(String::new()));
    }
    Page::new(shared.text("help-title"), lines)
}
