//! A column of fields with labels: lines of text, choices, checks.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    procedure::{FieldInput, Filled, FilledField, Form, FormField, TickBox, Words},
    session::{EvidenceFile, FieldName, Refusal},
    tui::{
        Shared, Theme,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context},
        popups::PageLine,
        view,
    },
};

use super::{Editor, Lines, Seeker, Selection, Sought};

/// The fields of a form of the procedure as they are filled in, one of which has the keys. There is always at least
/// one.
#[derive(Debug, Clone)]
pub(crate) struct FormEditor {
    fields: Vec<FieldEditor>,
    focus: usize,
    file: Option<EvidenceFile>,
}

#[derive(Debug, Clone)]
struct FieldEditor {
    name: FieldName,
    label: String,
    /// A text about the field, told while it has the keys.
    help: String,
    kind: FieldKind,
}

#[derive(Debug, Clone)]
enum FieldKind {
    /// Text: one line, or several when the editor has several.
    Text { editor: Box<Editor>, rows: u16 },
    /// One of several.
    Choice { options: Vec<String>, chosen: usize },
    /// Any of several, one below the other.
    Checks { checks: Vec<Check>, at: usize, seeker: Seeker },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Check {
    label: String,
    on: bool,
}

const LABEL_COLUMNS_LEAST: u16 = 24;
/// From so many boxes on, letters look for one.
const CHECKS_SOUGHT_FROM: usize = 10;
/// Rows of a field with several lines.
const LINES_ROWS: u16 = 4;

impl FieldEditor {
    fn new(field: &FormField, say: &impl Fn(&Words) -> String) -> Self {
        let kind = match &field.input {
            FieldInput::Line(text) => FieldKind::Text { editor: Box::new(Editor::new(text, Lines::One)), rows: 1 },
            FieldInput::Lines(text) => {
                FieldKind::Text { editor: Box::new(Editor::new(text, Lines::Many)), rows: LINES_ROWS }
            }
            FieldInput::OneOf { options, chosen } => {
                FieldKind::Choice { options: options.iter().map(say).collect(), chosen: *chosen }
            }
            FieldInput::AnyOf(boxes) => {
                let check = |tick: &TickBox| {
                    let words = say(&tick.words);
                    let label = if tick.id.is_empty() { words } else { format!("{} {words}", tick.id) };
                    Check { label, on: tick.ticked }
                };
                FieldKind::Checks { checks: boxes.iter().map(check).collect(), at: 0, seeker: Seeker::default() }
            }
        };
        FieldEditor { name: field.name, label: capitalised(&say(&field.label)), help: say(&field.help), kind }
    }

    fn filled(&self) -> FilledField {
        match &self.kind {
            FieldKind::Text { editor, .. } => FilledField::Text(editor.text()),
            FieldKind::Choice { chosen, .. } => FilledField::Chosen(*chosen),
            FieldKind::Checks { checks, .. } => {
                let on = checks.iter().enumerate().filter(|(_, check)| check.on);
                FilledField::Ticked(on.map(|(index, _)| index).collect())
            }
        }
    }

    fn height(&self) -> u16 {
        match &self.kind {
            FieldKind::Text { rows, .. } => *rows,
            FieldKind::Choice { .. } => 1,
            FieldKind::Checks { checks, .. } => checks.len().clamp(1, 30) as u16,
        }
    }
}

/// A label begins with a capital, also where its words go on in a sentence elsewhere.
fn capitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl FormEditor {
    /// A form as it stands, its words said so.
    pub(crate) fn new(form: &Form, say: impl Fn(&Words) -> String) -> Self {
        let fields = form.fields.iter().map(|field| FieldEditor::new(field, &say)).collect();
        FormEditor { fields, focus: 0, file: form.file.clone() }
    }

    /// Says the same form in other words, as after a change of the language. What is filled in stays.
    pub(crate) fn say_again(&mut self, form: &Form, say: impl Fn(&Words) -> String) {
        for field in &mut self.fields {
            let Some(new) = form.fields.iter().find(|new| new.name == field.name) else { continue };
            let new = FieldEditor::new(new, &say);
            (field.label, field.help) = (new.label, new.help);
            match (&mut field.kind, new.kind) {
                (FieldKind::Choice { options, .. }, FieldKind::Choice { options: new, .. }) => *options = new,
                (FieldKind::Checks { checks, .. }, FieldKind::Checks { checks: new, .. }) => {
                    checks.iter_mut().zip(new).for_each(|(check, new)| check.label = new.label);
                }
                _ => {}
            }
        }
    }

    /// The columns of the labels: as many as the longest needs, within what leaves the fields their room.
    fn label_columns(&self, columns: u16) -> u16 {
        let longest = self.fields.iter().map(|field| field.label.width() as u16).max().unwrap_or(0);
        // In a small window the fields need more.
        let most = if columns < LABEL_COLUMNS_LEAST * 3 { columns / 3 } else { columns * 2 / 5 };
        longest.clamp(LABEL_COLUMNS_LEAST.min(columns / 3), most)
    }

    /// The contents of the fields now.
    pub(crate) fn filled(&self) -> Filled {
        let fields = self.fields.iter().map(|field| (field.name, field.filled()));
        fields.collect::<Filled>().with_file(self.file.clone())
    }

    /// Takes up the evidence file whose digest was taken.
    pub(crate) fn set_file(&mut self, file: EvidenceFile) {
        self.file = Some(file);
    }

    pub(crate) fn focus_on(&mut self, name: FieldName) {
        if let Some(index) = self.fields.iter().position(|field| field.name == name) {
            self.focus = index;
        }
    }

    fn focused(&self) -> &FieldEditor {
        &self.fields[self.focus]
    }

    /// Sets the text of a field, as when it was kept from before.
    pub(crate) fn set_text(&mut self, name: FieldName, text: &str) {
        let field = self.fields.iter_mut().find(|field| field.name == name);
        if let Some(FieldKind::Text { editor, .. }) = field.map(|field| &mut field.kind) {
            **editor = Editor::new(text, Lines::One);
        }
    }

    /// Returns true if letters are text in the focused field, or look for one of many boxes.
    pub(crate) fn typing(&self) -> bool {
        match &self.focused().kind {
            FieldKind::Checks { checks, .. } => checks.len() >= CHECKS_SOUGHT_FROM,
            kind => matches!(kind, FieldKind::Text { .. }),
        }
    }

    /// Returns true if the focused field is a text.
    pub(crate) fn takes_text(&self) -> bool {
        matches!(self.focused().kind, FieldKind::Text { .. })
    }

    /// Returns true if Enter belongs to the focused field, as a line end.
    fn takes_enter(&self) -> bool {
        matches!(&self.focused().kind, FieldKind::Text { rows, .. } if *rows > 1)
    }

    /// Carries out a command of a form; says whether it was one and changed something or moved.
    pub(crate) fn command(&mut self, command: Command) -> bool {
        if let FieldKind::Checks { seeker, .. } = &mut self.fields[self.focus].kind {
            seeker.clear();
        }
        match command {
            // The arrows and Enter belong to a text of several lines.
            Command::Up | Command::Down if self.takes_enter() => return false,
            Command::NextField | Command::Down => self.step(true),
            Command::PreviousField | Command::Up => self.step(false),
            Command::PageDown => self.focus = self.fields.len() - 1,
            Command::PageUp => self.focus = 0,
            Command::Toggle => match &mut self.fields[self.focus].kind {
                FieldKind::Checks { checks, at, .. } => {
                    if let Some(check) = checks.get_mut(*at) {
                        check.on = !check.on;
                    }
                }
                FieldKind::Choice { options, chosen } => *chosen = (*chosen + 1) % options.len().max(1),
                FieldKind::Text { .. } => return false,
            },
            Command::Left | Command::Right => match &mut self.fields[self.focus].kind {
                FieldKind::Choice { options, chosen } => {
                    let count = options.len().max(1);
                    *chosen = (*chosen + if command == Command::Right { 1 } else { count - 1 }) % count;
                }
                _ => return false,
            },
            _ => return false,
        }
        true
    }

    /// Moves to the next place: the next check of the field, or the next field.
    fn step(&mut self, forward: bool) {
        if let FieldKind::Checks { checks, at, .. } = &mut self.fields[self.focus].kind {
            if forward && *at + 1 < checks.len() {
                *at += 1;
                return;
            }
            if !forward && *at > 0 {
                *at -= 1;
                return;
            }
        }
        let count = self.fields.len();
        self.focus = (self.focus + if forward { 1 } else { count - 1 }) % count;
        if let FieldKind::Checks { checks, at, .. } = &mut self.fields[self.focus].kind {
            *at = if forward { 0 } else { checks.len().saturating_sub(1) };
        }
    }

    /// The focused text, if it is one.
    pub(crate) fn editor(&mut self) -> Option<&mut Editor> {
        match &mut self.fields[self.focus].kind {
            FieldKind::Text { editor, .. } => Some(editor),
            _ => None,
        }
    }

    /// A key for the focused text or boxes; says whether it changed anything.
    pub(crate) fn key(&mut self, key: &KeyEvent) -> bool {
        match &mut self.fields[self.focus].kind {
            FieldKind::Text { editor, .. } => editor.key(key),
            FieldKind::Checks { checks, at, seeker } => {
                match seeker.key(key, checks.iter().map(|check| check.label.as_str())) {
                    Sought::Row(row) => *at = row,
                    Sought::Toggle => {
                        checks[*at].on = !checks[*at].on;
                        return true;
                    }
                    Sought::Nothing => {}
                }
                false
            }
            _ => false,
        }
    }

    pub(crate) fn paste(&mut self, text: &str) -> Result<bool, Refusal> {
        match &mut self.fields[self.focus].kind {
            FieldKind::Text { editor, .. } => editor.paste(text),
            _ => Ok(false),
        }
    }

    /// A click on a field: focuses it, and toggles the check or choice under it.
    pub(crate) fn click(&mut self, index: usize, area: Rect, at: ratatui::layout::Position) {
        let has_keys = index == self.focus;
        let Some(field) = self.fields.get_mut(index) else { return };
        self.focus = index;
        let row = usize::from(at.y.saturating_sub(area.y));
        match &mut field.kind {
            FieldKind::Text { editor, .. } => editor.click(area, at),
            FieldKind::Choice { options, chosen } => *chosen = (*chosen + 1) % options.len().max(1),
            FieldKind::Checks { checks, at, .. } => {
                let row = row + first_box(*at, has_keys, checks.len(), area.height);
                if let Some(check) = checks.get_mut(row) {
                    *at = row;
                    check.on = !check.on;
                }
            }
        }
    }

    /// The form with every label, help and choice, to be read as a page.
    pub(crate) fn whole(&self, theme: &Theme) -> Vec<PageLine> {
        let mut lines = Vec::new();
        for field in &self.fields {
            lines.push(PageLine::Heading(field.label.clone()));
            lines.extend((!field.help.is_empty()).then(|| PageLine::Text(field.help.clone())));
            let row = |mark, text: &str| PageLine::Indented(1, format!("[{mark}] {text}"));
            let mark = |on: bool| if on { theme.marks.done } else { " " };
            match &field.kind {
                FieldKind::Text { editor, .. } => lines.push(PageLine::Indented(1, editor.text())),
                FieldKind::Choice { options, chosen } => {
                    lines.extend(options.iter().enumerate().map(|(index, text)| row(mark(index == *chosen), text)));
                }
                FieldKind::Checks { checks, .. } => {
                    lines.extend(checks.iter().map(|check| row(mark(check.on), &check.label)));
                }
            }
            lines.push(PageLine::Text(String::new()));
        }
        lines
    }

    /// The text at the foot of the form: whatever of the focused field does not fit in its place, what is looked for
    /// there, and the help.
    fn said_at_foot(&self, columns: u16, shared: &Shared) -> String {
        let field = self.focused();
        let label_columns = self.label_columns(columns);
        let content_columns = columns.saturating_sub(label_columns + 1);
        let cut = |text: &str, room: u16, marks: u16| text.width() > room.saturating_sub(marks).into();
        let label = Some(field.label.as_str()).filter(|label| cut(label, label_columns, 0));
        let (value, sought) = match &field.kind {
            FieldKind::Choice { options, chosen } => (options.get(*chosen).map(String::as_str), None),
            FieldKind::Checks { checks, at, seeker } => {
                (checks.get(*at).map(|check| check.label.as_str()), seeker.told().map(|told| shared.locale.say(&told)))
            }
            FieldKind::Text { .. } => (None, None),
        };
        let value = value.filter(|value| cut(value, content_columns, 4));
        let parts = [label, value, sought.as_deref(), Some(field.help.as_str())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Paints as many fields as fit, the focused one always among them; below them stands what is said of it.
    pub(crate) fn draw(&self, canvas: &mut Canvas, area: Rect, shared: &Shared) {
        let theme = &shared.theme;
        let said = self.said_at_foot(area.width, shared);
        let said_rows = (wrap(&said, area.width.into()).len() as u16).clamp(1, (area.height / 2).max(1));
        let body = Rect { height: area.height.saturating_sub(said_rows + 1), ..area };
        let heights: Vec<u16> = self.fields.iter().map(FieldEditor::height).collect();
        let mut y = body.y;
        let first = self.first_shown(&heights, body.height);
        for (index, height) in heights.iter().enumerate().skip(first) {
            let height = (*height).min(body.bottom().saturating_sub(y));
            if height == 0 {
                break;
            }
            self.draw_field(canvas, index, Rect { y, height, ..body }, theme);
            y += height;
        }
        let rows_left: u16 = heights.iter().skip(first).sum();
        canvas.more_follows(body, rows_left > body.height, theme);
        let foot = Rect { y: area.bottom().saturating_sub(said_rows), height: said_rows, ..area };
        let more = view::more_words(shared, &[Context::Form]);
        canvas.excerpt(foot, &said, theme.dim(), (&more, theme.accent()));
    }

    fn first_shown(&self, heights: &[u16], room: u16) -> usize {
        let mut first = self.focus;
        let mut used = heights[self.focus];
        // The rows above the focused field leave a little room below it where fields follow.
        let below: u16 = heights[self.focus + 1..].iter().take(2).sum();
        while first > 0 && used + heights[first - 1] + below <= room {
            first -= 1;
            used += heights[first];
        }
        first
    }

    fn draw_field(&self, canvas: &mut Canvas, index: usize, area: Rect, theme: &Theme) {
        let field = &self.fields[index];
        let has_keys = index == self.focus;
        let label_columns = self.label_columns(area.width);
        let label = Rect { width: label_columns, height: 1, ..area };
        let content = Rect { x: area.x + label_columns + 1, width: area.width - label_columns - 1, ..area };
        let label_style = if has_keys { theme.accent() } else { theme.normal() };
        canvas.text(label, &field.label, label_style);
        canvas.region(content, Target::Field(index));
        match &field.kind {
            FieldKind::Text { editor, .. } => {
                editor.draw(canvas, content, has_keys);
                if editor.is_empty() && !has_keys {
                    canvas.text(content, &".".repeat(content.width.min(30).into()), theme.dim());
                }
            }
            FieldKind::Choice { options, chosen } => {
                let option = options.get(*chosen).map(String::as_str).unwrap_or_default();
                let shown = if has_keys { format!("< {option} >") } else { option.to_owned() };
                canvas.text(content, &shown, if has_keys { theme.selected() } else { theme.normal() });
            }
            FieldKind::Checks { checks, at, .. } => {
                let top = first_box(*at, has_keys, checks.len(), content.height);
                for (offset, check) in checks.iter().skip(top).take(content.height.into()).enumerate() {
                    let row = Rect { y: content.y + offset as u16, height: 1, ..content };
                    let mark = if check.on { theme.marks.done } else { " " };
                    let style = if has_keys && top + offset == *at { theme.selected() } else { theme.normal() };
                    canvas.text(row, &format!("[{mark}] {}", check.label), style);
                }
                canvas.more_follows(content, top + usize::from(content.height) < checks.len(), theme);
            }
        }
    }
}

/// The first of so many boxes that is drawn in so many rows.
fn first_box(at: usize, has_keys: bool, count: usize, rows: u16) -> usize {
    Selection::new(if has_keys { at } else { 0 }).top(count, rows.into())
}
