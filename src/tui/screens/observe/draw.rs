//! The picture of an observation: task and clock, the steps with their marks, the remarks.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    locale::dates::clock,
    message,
    session::{StepMark, StepStanding},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{self, Command, Context},
        view,
    },
};

use super::{scene_words, watch::Watching};

/// Columns of the time beside a mark or a remark.
const TIME_COLUMNS: u16 = 7;
/// Rows of the task, of a step, and of the step at the cursor at most.
const TASK_ROWS_MOST: usize = 2;
const STEP_ROWS_MOST: usize = 1;
const CHOSEN_ROWS_MOST: usize = 4;
/// Rows of the remarks: at least, and of all rows at most one in so many.
const NOTES_ROWS_LEAST: u16 = 2;
const NOTES_SHARE: u16 = 4;

pub(super) fn draw(watching: &Watching, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let Some((of, sheet)) = watching.of(shared) else { return };
    let timed = shared.interview().record().observation_is_timed(of);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2).min(120), ..area };
    let time = match timed {
        true => {
            let spent = shared.interview().record().observation_length(&watching.id, shared.now);
            let over = if spent > chrono::TimeDelta::minutes(sheet.minutes.into()) { "yes" } else { "no" };
            let told = message!("ask-question-time", length = clock(spent), minutes = sheet.minutes, over = over);
            shared.locale.say(&told)
        }
        false => String::new(),
    };
    let time_columns = time.width() as u16;
    canvas.text(
        Rect { x: inner.right().saturating_sub(time_columns), width: time_columns, ..inner },
        &time,
        theme.dim(),
    );
    let task = format!("{} {}", watching.id, shared.words(&sheet.task));
    let head = Rect { width: inner.width.saturating_sub(time_columns + 2), ..inner };
    let task_rows = wrap(&task, head.width.into()).len().min(TASK_ROWS_MOST) as u16;
    let more = view::more_words(shared, &[Context::Observation]);
    let more = (more.as_str(), theme.accent());
    canvas.excerpt(Rect { height: task_rows, ..head }, &task, theme.strong(), more);
    let scene = Rect { y: inner.y + task_rows, height: 1, ..inner };
    canvas.excerpt(scene, &scene_words(of, shared), theme.dim(), (theme.marks.more, theme.accent()));
    let rule = scene.bottom();
    canvas.rule(Rect { y: rule, height: 1, ..area }, theme.marks.rule, theme.dim());

    let notes_rows = (area.height / NOTES_SHARE).max(NOTES_ROWS_LEAST);
    let below = area.bottom().saturating_sub(notes_rows + 2);
    let steps = Rect { y: rule + 1, height: below.saturating_sub(rule + 1), ..inner };
    draw_steps(watching, timed, shared, canvas, steps);
    canvas.rule(Rect { y: below, height: 1, ..area }, theme.marks.rule, theme.dim());
    draw_notes(watching, timed, shared, canvas, Rect { y: below + 1, height: notes_rows, ..inner });
    let foot = Rect { y: area.bottom() - 1, height: 1, ..inner };
    canvas.text(foot, &keys(of.ended.is_some(), watching.typing, shared), theme.accent());
}

/// The keys of the three marks, or that the observation is over.
fn keys(over: bool, typing: bool, shared: &Shared) -> String {
    if over {
        return shared.text("observation-over");
    }
    let commands = [Command::Seen, Command::NotSeen, Command::NotPossible].into_iter().zip(StepMark::ALL);
    let each = commands.map(|(command, mark)| {
        let key = view::key_of(shared, &[Context::Observation], command, typing);
        let key = key.unwrap_or_else(|| chord_of(command, shared));
        format!("{key} {}", shared.text(mark.message()))
    });
    each.collect::<Vec<_>>().join("   ")
}

/// The chord of a mark while a remark is typed: some terminals keep it for their tabs, and none of its like arrives in all.
fn chord_of(command: Command, shared: &Shared) -> String {
    let binding = keymap::of(Context::Observation).find(|each| each.command == command);
    let chord = binding.and_then(|binding| binding.chords.first());
    chord.map(|chord| view::key_name(chord, shared)).unwrap_or_default()
}

/// The sign of a mark.
pub(in super::super) fn sign(mark: Option<StepMark>, shared: &Shared) -> &'static str {
    let marks = &shared.theme.marks;
    match mark {
        None => marks.empty,
        Some(StepMark::Seen) => marks.done,
        Some(StepMark::NotSeen) => marks.refused,
        Some(StepMark::NotPossible) => marks.dash,
    }
}

/// A step with its number, its sign, and whether it is critical.
pub(super) fn step_words(number: usize, step: &StepStanding, shared: &Shared) -> String {
    let critical = if step.step.critical { "*" } else { "" };
    format!("{} {number}{critical} {}", sign(step.mark, shared), shared.words(&step.step.text))
}

fn draw_steps(watching: &Watching, timed: bool, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let columns = area.width.saturating_sub(TIME_COLUMNS);
    let steps = watching.steps(shared);
    let words: Vec<String> = steps.iter().zip(1..).map(|(step, number)| step_words(number, step, shared)).collect();
    let heights: Vec<usize> = (words.iter().enumerate())
        .map(|(index, text)| {
            let most = if index == watching.selection.at { CHOSEN_ROWS_MOST } else { STEP_ROWS_MOST };
            wrap(text, columns.into()).len().min(most)
        })
        .collect();
    let first = watching.selection.first_of_tall(&heights, area.height.into());
    let mut y = area.y;
    for (index, (step, text)) in steps.iter().zip(&words).enumerate().skip(first) {
        let height = (heights[index] as u16).min(area.bottom().saturating_sub(y));
        let row = Rect { y, height, width: columns, ..area };
        let style = match step.mark {
            _ if index == watching.selection.at => theme.selected(),
            None => theme.normal(),
            Some(_) => theme.dim(),
        };
        canvas.excerpt(row, text, style, (theme.marks.more, theme.accent()));
        if let Some(at) = step.at.filter(|_| timed && height > 0) {
            let cell = Rect { x: area.x + columns + 1, y, width: TIME_COLUMNS - 1, height: 1 };
            canvas.text(cell, &shared.locale.time(&at), theme.dim());
        }
        canvas.region(row, Target::Row(index));
        y += height;
    }
    let rows_left: usize = heights.iter().skip(first).sum();
    canvas.more_follows(area, rows_left > area.height.into(), theme);
}

fn draw_notes(watching: &Watching, timed: bool, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let text = Rect { x: area.x + TIME_COLUMNS, width: area.width.saturating_sub(TIME_COLUMNS), ..area };
    canvas.region(text, Target::Text);
    watching.editor.draw(canvas, text, watching.typing);
    if watching.editor.is_empty() && !watching.typing {
        canvas.text(text, &shared.text("observation-no-remarks"), theme.dim());
    }
    for (offset, row) in watching.editor.rows_on_screen(text.height).into_iter().enumerate().filter(|_| timed) {
        let Some(moment) = row.and_then(|row| watching.notes.time_of(row)) else { continue };
        let cell = Rect { x: area.x, y: text.y + offset as u16, width: TIME_COLUMNS, height: 1 };
        canvas.text(cell, &shared.locale.time(&moment), theme.dim());
    }
}
