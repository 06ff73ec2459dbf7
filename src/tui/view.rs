//! The picture of the whole: the top line, the screen, the foot with the keys that matter now, the popups over all.

use std::borrow::Cow;

use crate::desk::Saving;
use chrono::Datelike;
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use crate::{fit::fit, message, session::Stage};

use super::{
    Shared, State,
    canvas::{Canvas, Target, wrap},
    hinted_key,
    keymap::{self, Binding, Command, Context},
    legend,
    popups::{Page, PageLine},
    signs, speech_pane,
};

/// Below this size only a line is shown; what is typed is still taken.
pub(super) const COLUMNS_LEAST: u16 = 60;
pub(super) const ROWS_LEAST: u16 = 16;

/// Stands between the parts of a title.
const SEPARATOR: &str = " · ";

/// Blanks between two hints.
const HINT_GAP: usize = 2;

/// Paints the state; the regions say what answers to a click where.
pub fn draw(state: &State, frame: &mut Frame) -> Vec<(Rect, Target)> {
    let area = frame.area();
    let (cursor, regions) = {
        let mut canvas = Canvas::new(frame.buffer_mut());
        paint(state, &mut canvas, area);
        (canvas.cursor, canvas.regions)
    };
    if !state.shared.theme.unicode {
        signs::put_stand_ins(frame.buffer_mut());
    }
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
    // A failure stands until it is mended: what it says takes no room that the screen needs.
    let standing = if shared.notice.is_none() { told(shared, area.width).len().saturating_sub(1) as u16 } else { 0 };
    let body = Rect { y: area.y + 2, height: area.height - 4 - standing, ..area };
    paint_top(state, canvas, row(area.y));
    canvas.rule(row(area.y + 1), shared.theme.marks.rule, shared.theme.dim());
    state.screen.draw(shared, canvas, body);
    draw_foot_rule(shared, canvas, row(area.bottom() - 2), true);
    match state.popups.last() {
        None => draw_hints(shared, canvas, row(area.bottom() - 1), &state.contexts(), state.screen.typing()),
        Some(popup) => {
            let room = Rect { y: area.y + 2, height: area.height - 2, ..area };
            popup.draw(shared, canvas, room);
            if shared.notice.is_some() {
                draw_foot_rule(shared, canvas, row(area.y + 1), false);
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
    let record = shared.desk.as_ref().map(|desk| desk.interview.record());
    let practice = record.filter(|record| record.practice.is_some()).map(|_| shared.text("practice-mark"));
    let held_on = record.and_then(|record| {
        record.held_on_paper.or_else(|| record.sittings.last().and_then(|sitting| sitting.scene.held_on))
    });
    let paper = held_on.map(|held| {
        let this_year = held.year() == shared.now.year();
        let date = if this_year { shared.locale.date_short(held) } else { shared.locale.date(held) };
        shared.locale.say(&message!("paper-mark", date = date))
    });
    let marks: String = practice.iter().chain(&paper).map(|mark| format!("{mark}  ")).collect();
    let title = marks + &state.screen.title(shared);
    canvas.text(left, &with_its_end(&title, left.width.into(), theme.marks.more), theme.strong());
    canvas.line(Rect { x: area.right().saturating_sub(width + 1).max(area.x), width, ..area }, right);
}

/// A title in so many columns: where it is too long, it is cut before the candidate's reference, which it ends with.
fn with_its_end<'a>(title: &'a str, columns: usize, more: &str) -> Cow<'a, str> {
    match title.rsplit_once(SEPARATOR) {
        Some((before, end)) if title.width() > columns && end.width() + SEPARATOR.width() < columns / 2 => {
            let before = fit(before, columns - end.width() - SEPARATOR.width(), more);
            format!("{before}{SEPARATOR}{end}").into()
        }
        _ => title.into(),
    }
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

/// Rows that a fault which lasts may take; a notice, which goes with the next key, takes what it needs.
const FAULT_ROWS_MAX: usize = 4;

/// The rows of what must be told now; none where that is nothing.
fn told(shared: &Shared, columns: u16) -> Vec<(String, Style)> {
    let (text, wrong) = match (&shared.notice, shared.failure()) {
        (Some(notice), _) => (notice.text.clone(), notice.wrong),
        (None, Some(failure)) => (shared.locale.say(failure), true),
        (None, None) => return Vec::new(),
    };
    let style = if wrong { shared.theme.wrong() } else { shared.theme.accent() };
    let columns = usize::from(columns).saturating_sub(2);
    let mut rows = wrap(&text, columns);
    // Top line, rule and foot stay.
    let screen = usize::from(shared.size.1).saturating_sub(3);
    let most = if shared.notice.is_some() { screen } else { screen.min(FAULT_ROWS_MAX) };
    if rows.len() > most {
        let rest = rows.split_off(most.saturating_sub(1)).join(" ");
        rows.push(fit(&rest, columns, shared.theme.marks.more).into_owned());
    }
    rows.into_iter().map(|row| (row, style)).collect()
}

/// The rule above the foot, or what must be told now: in rows that grow away from the edge where it is long.
fn draw_foot_rule(shared: &Shared, canvas: &mut Canvas, area: Rect, upwards: bool) {
    let theme = &shared.theme;
    let text = told(shared, area.width);
    if text.is_empty() {
        return canvas.rule(area, theme.marks.rule, theme.dim());
    }
    let rows = text.len() as u16;
    let room = Rect { y: if upwards { area.y + 1 - rows } else { area.y }, height: rows, ..area };
    for y in room.y..room.bottom() {
        canvas.rule(Rect { y, height: 1, ..room }, " ", theme.normal());
    }
    canvas.scrolled(Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..room }, &text, 0, theme);
}

/// The keys that matter now, as many as fit; each answers to a click. A mark before help says that there are more.
pub(super) fn draw_hints(shared: &Shared, canvas: &mut Canvas, area: Rect, contexts: &[Context], typing: bool) {
    let theme = &shared.theme;
    let bindings = contexts.iter().flat_map(|context| keymap::of(*context)).filter(|binding| binding.hint);
    // The register leads nowhere from itself.
    let leads = |binding: &&Binding| binding.command != Command::Evidence || !contexts.contains(&Context::Evidence);
    let read_only = shared.desk.as_ref().is_some_and(|desk| desk.read_only());
    let changes = |binding: &&Binding| read_only && keymap::changes_record(binding.context, binding.command);
    let shown = bindings.filter(leads).filter(|binding| !changes(binding));
    let shown = shown.filter(|binding| of_use(shared, binding.command) && binding.command != Command::Help);
    let hint = |binding| Some((binding, hinted_key::of(binding, typing, shared)?, words_of(shared, binding)));
    let hints: Vec<(&Binding, String, String)> = shown.filter_map(hint).collect();
    let help = hint_of(shared, contexts, Command::Help, typing);
    let width = |key: &str, words: &str| key.width() + 1 + words.width() + HINT_GAP;
    let room = usize::from(area.width).saturating_sub(1 + help.as_ref().map_or(0, |(_, key, words)| width(key, words)));
    let fitting = |room: usize| {
        let mut used = 0;
        hints
            .iter()
            .take_while(|(_, key, words)| {
                used += width(key, words);
                used <= room
            })
            .count()
    };
    let mark = theme.marks.more;
    let fits = match fitting(room) {
        all if all == hints.len() || help.is_none() => all,
        _ => fitting(room.saturating_sub(width(mark, ""))),
    };
    let mut x = area.x + 1;
    let mut put = |command: Command, key: &str, words: &str| {
        let columns = width(key, words) as u16;
        canvas.text(Rect { x, width: key.width() as u16, ..area }, key, theme.strong());
        let after = x + key.width() as u16 + 1;
        canvas.text(Rect { x: after, width: words.width() as u16, ..area }, words, theme.dim());
        canvas.region(Rect { x, width: columns - HINT_GAP as u16, ..area }, Target::Hint(command));
        x += columns;
    };
    hints.iter().take(fits).for_each(|(binding, key, words)| put(binding.command, key, words));
    if let Some((command, key, words)) = help {
        if fits < hints.len() {
            put(command, mark, "");
        }
        put(command, &key, &words);
    }
}

fn hint_of(shared: &Shared, contexts: &[Context], command: Command, typing: bool) -> Option<(Command, String, String)> {
    let binding = contexts.iter().flat_map(|context| keymap::of(*context)).find(|each| each.command == command)?;
    Some((command, key_of(shared, contexts, command, typing)?, words_of(shared, binding)))
}

/// Returns true for a command that can do something now.
pub(super) fn of_use(shared: &Shared, command: Command) -> bool {
    let on_desk = shared.desk.is_some();
    let signed = shared.desk.as_ref().is_some_and(|desk| desk.interview.record().signature.is_some());
    let practice = shared.desk.as_ref().is_some_and(|desk| desk.interview.record().practice.is_some());
    match command {
        Command::Evidence | Command::SaveCopy | Command::Pause | Command::TakeBack | Command::BringAgain => on_desk,
        Command::Observe => shared
            .desk
            .as_ref()
            .is_some_and(|desk| !desk.is_sheet() && !desk.interview.rubric().observations.is_empty()),
        // Practice is one sitting, and a rating sheet has none.
        Command::Plan => on_desk && !practice && shared.desk.as_ref().is_some_and(|desk| !desk.is_sheet()),
        // The preparation is read in the language of the screen.
        Command::OtherLanguage => {
            shared.desk.as_ref().is_some_and(|desk| desk.unfinished.place.stage != Stage::Prepare)
        }
        Command::AdHoc => shared.desk.as_ref().is_none_or(|desk| desk.interview.is_opened()),
        // What decides would lead whoever rates alone.
        Command::Agenda => shared.desk.as_ref().is_some_and(|desk| !desk.is_sheet()),
        Command::Accept | Command::Depart | Command::Feedback | Command::ResitDate | Command::Sign | Command::Mend => {
            !signed
        }
        // Practice is no assessment of anybody that could be gone on with.
        Command::NextInterview => signed && !practice,
        Command::Inform | Command::Moderate | Command::WriteReport => signed,
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
pub(super) fn key_of(shared: &Shared, contexts: &[Context], command: Command, typing: bool) -> Option<String> {
    let binding = contexts.iter().flat_map(|context| keymap::of(*context)).find(|each| each.command == command)?;
    Some(key_name(shown_key(binding, typing)?, shared))
}

/// Says where a text is cut how it is read whole: the mark of more, and the key.
pub(super) fn more_words(shared: &Shared, contexts: &[Context]) -> String {
    let more = shared.theme.marks.more;
    match key_of(shared, contexts, Command::ReadWhole, true) {
        Some(key) => format!("{more} {key}"),
        None => more.to_owned(),
    }
}

/// A key as it is shown: `^N`, `Alt-1`, `F1`. Keys with a word on them have it in the user's language.
pub(super) fn key_name(written: &str, shared: &Shared) -> String {
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
        if ["space", "up", "down", "left", "right"].contains(&part) {
            name.push_str(&shared.text(&format!("key-{part}")));
            continue;
        }
        let part = match part {
            "pageup" => "PgUp",
            "pagedown" => "PgDn",
            part => part,
        };
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
        if *context == Context::Everywhere {
            lines.extend(mark_lines(shared, contexts));
        }
        // Sheets are told of where there are any.
        let is_of_use = |binding: &&Binding| {
            !matches!(binding.command, Command::Observe | Command::Plan) || of_use(shared, binding.command)
        };
        let bindings: Vec<_> = keymap::of(*context).filter(is_of_use).collect();
        if bindings.is_empty() {
            continue;
        }
        lines.push(PageLine::Heading(shared.text(&format!("context-{}", context.name()))));
        for binding in bindings {
            let mut keys: Vec<String> =
                binding.chords.iter().chain(binding.letters).map(|key| key_name(key, shared)).collect();
            if keys.is_empty() {
                keys.push(shared.text("help-by-name"));
            }
            lines.push(PageLine::Entry(format!("  {}", keys.join("  ")), words_of(shared, binding)));
        }
        lines.push(PageLine::Text(String::new()));
    }
    Page::new(shared.text("help-title"), lines)
}

/// The marks of these contexts, for the help page: after the keys of the screen, before those of every screen.
fn mark_lines(shared: &Shared, contexts: &[Context]) -> Vec<PageLine> {
    let cut = (shared.theme.marks.more.to_owned(), shared.text("mark-cut"));
    let marks = legend::legend(shared, contexts).into_iter().chain([cut]);
    let marks = marks.map(|(mark, words)| PageLine::Entry(format!("  {mark}"), words));
    let heading = PageLine::Heading(shared.text("help-marks"));
    [heading].into_iter().chain(marks).chain([PageLine::Text(String::new())]).collect()
}
