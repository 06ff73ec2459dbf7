//! Opening and closing: words to read aloud, and a checklist of what must be said and asked. Required items block the
//! way on until they are done or refused with a reason.

mod consent;
mod read_back;

use ratatui::layout::{Position, Rect};

use crate::{
    message,
    practice::During,
    procedure::{self, Ask, AskKind, Reply, Topic, place_at},
    rubric::ItemId,
    session::{Asked, Place, ScriptPart, Stage},
    tui::{
        PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        speech_pane,
        widgets::Selection,
    },
};

use super::Screen;

pub(super) struct ScriptScreen {
    part: ScriptPart,
    selection: Selection,
    /// First row of the words that shows.
    scroll: u16,
    /// True if a scripted candidate is there.
    practice: bool,
}

impl ScriptScreen {
    pub(super) fn new(part: ScriptPart, turn: &mut Turn) -> Self {
        let interview = turn.interview();
        let states = interview.record().checklist(part);
        let items = &interview.rubric().script(part).checklist;
        let first_left = items.keys().position(|item| !states.contains_key(item)).unwrap_or(0);
        let practice = turn.has_candidate();
        ScriptScreen { part, selection: Selection::new(first_left), scroll: 0, practice }
    }

    fn item(&self, shared: &Shared) -> Option<ItemId> {
        shared.interview().rubric().script(self.part).checklist.get_index(self.selection.at).map(|(id, _)| id.clone())
    }

    fn toggle(&mut self, turn: &mut Turn) {
        let Some(item) = self.item(turn) else { return };
        let done = turn.interview().record().checklist(self.part).contains_key(&item);
        if turn.answer(Topic::Item(self.part, item), Reply::Tick(!done)) && !done {
            self.next_item(turn);
        }
    }

    /// Goes on to the next item, so that the next key does not undo the answer to this one.
    fn next_item(&mut self, shared: &Shared) {
        let count = shared.interview().rubric().script(self.part).checklist.len();
        self.selection.command(Command::Down, count, 1);
    }

    fn here(&self) -> Place {
        place_at(if self.part == ScriptPart::Opening { Stage::Open } else { Stage::Close })
    }
}

impl Screen for ScriptScreen {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text(match self.part {
            ScriptPart::Opening => "step-open",
            ScriptPart::Closing => "step-close",
        })
    }

    fn contexts(&self) -> &'static [Context] {
        match (self.part, self.practice) {
            (_, true) => &[Context::Script, Context::Speech],
            (ScriptPart::Opening, false) => &[Context::Opening, Context::Script],
            (ScriptPart::Closing, false) => &[Context::Closing, Context::Script],
        }
    }

    fn hears(&self) -> Option<During> {
        let during = if self.part == ScriptPart::Opening { During::Opening } else { During::Closing };
        self.practice.then_some(during)
    }

    fn place(&self) -> Option<Place> {
        Some(self.here())
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let count = turn.interview().rubric().script(self.part).checklist.len();
        match pressed.command {
            Command::Toggle => self.toggle(turn),
            Command::Refuse => {
                if let Some(item) = self.item(turn) {
                    turn.ask(Asked::RefuseItem(self.part, item), "");
                }
            }
            Command::Consent => consent::open(turn),
            Command::ReadBack => read_back::open(turn),
            Command::Begin => turn.wish(Wish::GoOn(self.here())),
            Command::Back => turn.back_from(&self.here()),
            Command::BreakOff => turn.break_off(),
            Command::PageUp => self.scroll = self.scroll.saturating_sub(5),
            Command::PageDown => self.scroll = self.scroll.saturating_add(5),
            other => return self.selection.command(other, count, 5),
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(row) = target {
            self.selection = Selection::new(row);
            self.toggle(turn);
        }
    }

    fn wheel(&mut self, down: bool, _turn: &mut Turn) {
        self.scroll = if down { self.scroll.saturating_add(2) } else { self.scroll.saturating_sub(2) };
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        if read_back::answered(purpose, &answer, turn) || consent::answered(purpose, &answer, turn) {
            return;
        }
        if let (Purpose::Line(asked @ (Asked::RefuseItem(..) | Asked::LeaveUnasked)), PopupAnswer::Text(reason)) =
            (purpose, answer)
            && turn.answer(Topic::Line(asked.clone()), Reply::Text(reason))
            && *asked != Asked::LeaveUnasked
        {
            self.next_item(turn);
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let step = procedure::step(shared.interview(), &self.here(), shared.now);
        let items: Vec<&Ask> = step.asks.iter().filter(|ask| matches!(ask.topic, Topic::Item(..))).collect();
        let pane = if self.practice { speech_pane::rows(area.height) } else { 0 };
        if let Some(during) = self.hears() {
            let pane = Rect { y: area.bottom() - pane, height: pane, ..area };
            speech_pane::draw(&during, shared, canvas, pane);
        }
        let area = Rect { height: area.height - pane, ..area };
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(96), ..area };

        let text: Vec<String> = step.says.iter().map(|words| shared.said(words)).collect();
        let words = wrap(&text.join("\n\n"), inner.width.into());
        let list_rows = (items.len() as u16 + 2).min(area.height / 2);
        let words_rows = area.height - list_rows;
        // The first row says what to do with the words; where they do not fit, the last says that there are more.
        let room = words_rows.saturating_sub(1);
        let fits = words.len() <= usize::from(room);
        let shown = if fits { room } else { room.saturating_sub(1) };
        let hidden = (words.len() as u16).saturating_sub(shown);
        let top = self.scroll.min(hidden);
        let language = shared.other_language().map(|name| format!(" {} {name}", theme.marks.dash));
        let paper = !shared.interview().record().times_are_known();
        let head =
            shared.text(if paper { "script-from-paper" } else { "script-read-aloud" }) + &language.unwrap_or_default();
        canvas.text(inner, &head, theme.dim());
        for (offset, row) in words.iter().skip(top.into()).take(shown.into()).enumerate() {
            let line = Rect { y: inner.y + 1 + offset as u16, height: 1, ..inner };
            canvas.text(line, row, theme.normal());
        }
        if !fits && top < hidden {
            let more = Rect { y: inner.y + words_rows - 1, height: 1, ..inner };
            canvas.text(more, &shared.text("script-more"), theme.accent());
        }

        let list = Rect { y: area.y + words_rows, height: list_rows, ..area };
        canvas.rule(list, theme.marks.rule, theme.dim());
        if !self.practice {
            let standing = match self.part {
                ScriptPart::Opening => consent::standing(shared),
                ScriptPart::Closing => read_back::standing(shared),
            };
            let title = Rect { x: inner.x, width: inner.width, height: 1, ..list };
            canvas.text(title, &format!(" {standing} "), theme.dim());
        }
        let rows = usize::from(list.height.saturating_sub(2));
        let first = self.selection.top(items.len(), rows);
        for (offset, (index, item)) in items.iter().enumerate().skip(first).take(rows).enumerate() {
            let row = Rect { x: inner.x, y: list.y + 1 + offset as u16, width: inner.width, height: 1 };
            let AskKind::Tick { ticked, required, refused } = &item.kind else { continue };
            let (mark, reason) = match (ticked, refused) {
                (true, _) => (theme.marks.done, String::new()),
                (_, Some(reason)) => (theme.marks.refused, format!("  ({reason})")),
                (false, None) => (" ", String::new()),
            };
            let required = if *required { "*" } else { " " };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &format!("[{mark}]{required} {}{reason}", shared.said(&item.words)), style);
            canvas.region(row, Target::Row(index));
        }
        let shown = Rect { x: inner.x, y: list.y + 1, width: inner.width, height: rows as u16 };
        canvas.more_follows(shown, first + rows < items.len(), theme);
        let left = shared.interview().record().required_items_left(self.part, shared.interview().rubric()).count();
        let foot = Rect { x: inner.x, y: area.bottom() - 1, width: inner.width, height: 1 };
        let told = if left > 0 { message!("script-left", left = left) } else { message!("script-ready") };
        canvas.text(foot, &shared.locale.say(&told), if left > 0 { theme.dim() } else { theme.accent() });
    }
}
