//! The list of observations and of sheets on which one can begin.

use ratatui::layout::{Position, Rect};

use crate::{
    message,
    procedure::{Topic, observation, observation::place_of_observation, place_at},
    session::{Place, Refusal, Stage},
    tui::{
        Shared, Turn,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::PageLine,
        screens::{Screen, interview_title},
        view,
        widgets::Selection,
    },
};

use super::{super::back_from_aside, Row, scene_words, standing};

/// Rows that an entry of the list has at most, and the chosen one.
const ROWS_MOST: usize = 2;
const CHOSEN_ROWS_MOST: usize = 4;

pub(in super::super) struct ObservationSheets {
    selection: Selection,
    back: Place,
}

impl ObservationSheets {
    pub(in super::super) fn new(turn: &mut Turn) -> Self {
        let mut sheets = ObservationSheets { selection: Selection::default(), back: back_from_aside(turn) };
        let rows = sheets.rows(turn);
        let wanted = turn.wanted_sheet.clone();
        let is_wanted = |row: &Row| matches!(row, Row::Sheet(id) if wanted.as_ref() == Some(id));
        if let Some(at) = rows.iter().position(is_wanted) {
            sheets.selection = Selection::new(at);
            sheets.open(turn);
        } else if rows.len() == 1 {
            sheets.open(turn);
        }
        sheets
    }

    fn rows(&self, shared: &Shared) -> Vec<Row> {
        let interview = shared.interview();
        let carried = interview.record().observations.keys().cloned().map(Row::Carried);
        carried.chain(interview.rubric().observations.keys().cloned().map(Row::Sheet)).collect()
    }

    fn open(&mut self, turn: &mut Turn) {
        match self.rows(turn).get(self.selection.at).cloned() {
            Some(Row::Carried(id)) => turn.go_to(place_of_observation(id)),
            Some(Row::Sheet(_)) if turn.desk().read_only() => {}
            Some(Row::Sheet(_)) if turn.interview().record().practice.is_some() => {
                turn.warn(&Refusal::PracticeShowsNothing);
            }
            Some(Row::Sheet(_)) if !turn.interview().record().prepared => turn.warn(&Refusal::NotPrepared),
            Some(Row::Sheet(sheet)) => {
                // What is not over is gone on with.
                match observation::running_of(turn.interview().record(), &sheet) {
                    Some(running) => turn.go_to(place_of_observation(running.clone())),
                    None => turn.open_form(Topic::ObservationBegin(sheet)),
                }
            }
            None => {}
        }
    }

    /// What a row says: a title, and a line beneath it.
    fn words(row: &Row, shared: &Shared) -> (String, String) {
        let (rubric, record) = (shared.interview().rubric(), shared.interview().record());
        match row {
            Row::Carried(id) => {
                let of = &record.observations[id];
                let Some(sheet) = rubric.observation_sheet(&of.sheet) else { return Default::default() };
                let mark = if of.ended.is_some() { shared.theme.marks.full } else { shared.theme.marks.half };
                let title = format!("{mark} {id} {}", shared.own_words(&sheet.task));
                let day = shared.locale.date(record.observed_on(of));
                (title, format!("{day} · {} · {}", standing(of, sheet, shared), scene_words(of, shared)))
            }
            Row::Sheet(id) => {
                let Some(sheet) = rubric.observation_sheet(id) else { return Default::default() };
                let told = message!("observation-sheet-holds", steps = sheet.steps.len(), minutes = sheet.minutes);
                let title = format!("{} {}", shared.theme.marks.empty, shared.own_words(&sheet.task));
                (title, format!("{id} · {}", shared.locale.say(&told)))
            }
        }
    }
}

impl Screen for ObservationSheets {
    fn title(&self, shared: &Shared) -> String {
        interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text("step-observe")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::ObservationSheets]
    }

    fn has_form(&self, topic: &Topic) -> bool {
        matches!(topic, Topic::ObservationBegin(_))
    }

    /// Where there is nothing to choose, the list is no place to come back to.
    fn form_closed(&mut self, turn: &mut Turn) {
        if self.rows(turn).len() <= 1 {
            turn.go_to(self.back.clone());
        }
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        let told = |row: &Row| {
            let (title, beneath) = ObservationSheets::words(row, shared);
            [PageLine::Heading(title), PageLine::Indented(1, beneath), PageLine::Text(String::new())]
        };
        self.rows(shared).iter().flat_map(told).collect()
    }

    fn place(&self) -> Option<Place> {
        Some(place_at(Stage::Observe))
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let count = self.rows(turn).len();
        match pressed.command {
            Command::Cancel | Command::Observe => turn.go_to(self.back.clone()),
            Command::Open => self.open(turn),
            command => return self.selection.command(command, count, 5),
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(index) = target {
            self.selection = Selection::new(index);
            self.open(turn);
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(110), ..area };
        let rows = self.rows(shared);
        if rows.is_empty() {
            canvas.paragraph(inner, &shared.text("observation-none"), theme.dim());
            return;
        }
        let more = view::more_words(shared, &[Context::ObservationSheets]);
        let more = (more.as_str(), theme.accent());
        let beneath_columns = inner.width.saturating_sub(5);
        let words: Vec<(String, String)> = rows.iter().map(|row| ObservationSheets::words(row, shared)).collect();
        let rows_of = |(index, (title, told)): (usize, &(String, String))| {
            let most = if index == self.selection.at { CHOSEN_ROWS_MOST } else { ROWS_MOST };
            let rows = |text: &str, columns: u16| wrap(text, columns.into()).len().min(most);
            (rows(title, inner.width), rows(told, beneath_columns))
        };
        let rows_each: Vec<(usize, usize)> = words.iter().enumerate().map(rows_of).collect();
        let heights: Vec<usize> = rows_each.iter().map(|(title, told)| title + told).collect();
        let mut y = inner.y;
        let first = self.selection.first_of_tall(&heights, inner.height.into());
        for (index, ((title, told), (title_rows, told_rows))) in words.iter().zip(&rows_each).enumerate().skip(first) {
            let part =
                |y: u16, rows: usize| Rect { y, height: (rows as u16).min(inner.bottom().saturating_sub(y)), ..inner };
            let head = part(y, *title_rows);
            let beneath = Rect { x: inner.x + 5, width: beneath_columns, ..part(head.bottom(), *told_rows) };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.excerpt(head, title, style, more);
            canvas.excerpt(beneath, told, theme.dim(), more);
            canvas.region(Rect { height: head.height + beneath.height, ..head }, Target::Row(index));
            y = beneath.bottom();
        }
        let rows_left: usize = heights.iter().skip(first).sum();
        canvas.more_follows(inner, rows_left > inner.height.into(), theme);
    }
}
