//! Sittings and plan: when, where and with whom the assessment is held, who brings or does what by when, and what could be
//! planned by what the rules ask for.

mod rows;

use ratatui::layout::{Position, Rect};

use crate::{
    procedure::{self, Reply, Topic, place_at, plan},
    session::{Place, PlanLine, PlanLineId, PlanState, Refusal, Stage},
    tui::{
        Shared, Turn, Wish,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::PageLine,
        view,
        widgets::Selection,
    },
};

use super::{Screen, back_from_aside, interview_title};
use rows::{group, words};

/// Rows that an entry of the list has at most, and the chosen one.
const ROWS_MOST: usize = 2;
const CHOSEN_ROWS_MOST: usize = 4;

pub(super) struct PlanScreen {
    selection: Selection,
    /// The rows, and the length of the trail for which they were found: proposals take a recommendation.
    rows: (usize, Vec<Row>),
    back: Place,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
enum Row {
    /// A sitting, counted from 1.
    Sitting(usize),
    Line(PlanLineId),
    Proposed(Box<PlanLine>),
}

impl PlanScreen {
    pub(super) fn new(turn: &mut Turn) -> Self {
        let back = back_from_aside(turn);
        let rows = (turn.interview().trail().len(), rows_of(turn));
        // The plan is what one comes for; the sittings stand above it.
        let first = rows.1.iter().position(|row| !matches!(row, Row::Sitting(_))).unwrap_or(0);
        PlanScreen { selection: Selection::new(first), rows, back }
    }

    fn rows(&self, shared: &Shared) -> Vec<Row> {
        match &self.rows {
            (entries, rows) if *entries == shared.interview().trail().len() => rows.clone(),
            _ => rows_of(shared),
        }
    }

    fn find_again(&mut self, shared: &Shared) {
        self.rows = (shared.interview().trail().len(), rows_of(shared));
    }

    fn chosen(&self, shared: &Shared) -> Option<Row> {
        self.rows(shared).get(self.selection.at).cloned()
    }

    fn open(&mut self, turn: &mut Turn) {
        match self.chosen(turn) {
            // The first sitting is the preparation's.
            Some(Row::Sitting(1)) => turn.go_to(place_at(Stage::Prepare)),
            Some(Row::Sitting(number)) => turn.open_form(Topic::Sitting(number)),
            Some(Row::Line(id)) => turn.open_form(Topic::PlanLine(Some(id))),
            Some(Row::Proposed(line)) => {
                let form = plan::form(&line, turn.interview().rubric());
                turn.wish(Wish::OpenFormWith(Box::new((Topic::PlanProposed(line), form))));
            }
            None => turn.open_form(Topic::PlanLine(None)),
        }
    }

    /// One key: a proposal is taken over, a line is done, or open after all.
    fn toggle(&mut self, turn: &mut Turn) {
        match self.chosen(turn) {
            Some(Row::Proposed(line)) => {
                turn.answer(Topic::PlanProposed(line), Reply::Tick(true));
            }
            Some(Row::Line(id)) => {
                let done = turn.interview().record().plan.get(&id).is_some_and(|of| of.line.state == PlanState::Done);
                turn.answer(Topic::PlanDone(id), Reply::Tick(!done));
            }
            Some(Row::Sitting(_)) | None => {}
        }
    }

    fn drop_line(&mut self, turn: &mut Turn) {
        if let Some(Row::Line(id)) = self.chosen(turn) {
            let dropped = turn.interview().record().plan.get(&id).is_some_and(|of| of.line.state == PlanState::Dropped);
            turn.answer(Topic::PlanDropped(id), Reply::Tick(!dropped));
        }
    }
}

/// The sittings, the lines of the plan, and what is proposed.
fn rows_of(shared: &Shared) -> Vec<Row> {
    let interview = shared.interview();
    let record = interview.record();
    let held = (1..=record.sittings_held()).map(Row::Sitting);
    let lines = record.plan.keys().cloned().map(Row::Line);
    let proposed = plan::proposals(interview, shared.now).into_iter().map(|line| Row::Proposed(Box::new(line)));
    held.chain(lines).chain(proposed).collect()
}

impl Screen for PlanScreen {
    fn title(&self, shared: &Shared) -> String {
        interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text("step-plan")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Plan]
    }

    fn has_form(&self, topic: &Topic) -> bool {
        matches!(topic, Topic::PlanLine(_) | Topic::PlanProposed(_) | Topic::SittingBegin | Topic::Sitting(_))
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        let rows = self.rows(shared);
        let mut lines = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            if at == 0 || group(&rows[at - 1], shared) != group(row, shared) {
                lines.push(PageLine::Heading(shared.text(group(row, shared))));
            }
            let (title, beneath) = words(row, shared);
            lines.extend([PageLine::Text(title), PageLine::Indented(1, beneath)]);
        }
        lines
    }

    fn place(&self) -> Option<Place> {
        Some(place_at(Stage::Plan))
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        let before = self.rows.1.get(self.selection.at).cloned();
        self.find_again(turn);
        let last = self.rows.1.len().saturating_sub(1);
        // What was chosen stays chosen, wherever it stands now; after a proposal the next one is, so that the same key
        // takes that over, too.
        let at = match topic {
            Topic::PlanProposed(_) => Some(self.selection.at + 1),
            _ => before.and_then(|row| self.rows.1.iter().position(|each| *each == row)),
        };
        self.selection = Selection::new(at.unwrap_or(self.selection.at).min(last));
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let changes = matches!(
            pressed.command,
            Command::Add | Command::NewSitting | Command::Edit | Command::Toggle | Command::Remove
        );
        if changes && turn.desk().read_only() {
            turn.warn(&if turn.interview().record().is_signed() { Refusal::Signed } else { Refusal::HeldElsewhere });
            return true;
        }
        let count = self.rows(turn).len();
        match pressed.command {
            Command::Cancel | Command::Plan => turn.go_to(self.back.clone()),
            Command::Add => turn.open_form(Topic::PlanLine(None)),
            Command::NewSitting => {
                match procedure::permit(turn.interview(), &Topic::SittingAgain, Reply::Tick(true), turn.now) {
                    Ok(()) => turn.open_form(Topic::SittingBegin),
                    Err(refusal) => turn.warn(&refusal),
                }
            }
            Command::Edit => self.open(turn),
            Command::Toggle => self.toggle(turn),
            Command::Remove => self.drop_line(turn),
            command => return self.selection.command(command, count, 5),
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        match target {
            Target::Row(index) if self.selection.at == index => self.open(turn),
            Target::Row(index) => self.selection = Selection::new(index),
            _ => {}
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(110), ..area };
        let rows = self.rows(shared);
        let more = view::more_words(shared, &[Context::Plan]);
        let more = (more.as_str(), theme.accent());
        let beneath_columns = inner.width.saturating_sub(5);
        let said: Vec<(String, String)> = rows.iter().map(|row| words(row, shared)).collect();
        let heads = |at: usize| at == 0 || group(&rows[at - 1], shared) != group(&rows[at], shared);
        let rows_of = |(at, (title, told)): (usize, &(String, String))| {
            let most = if at == self.selection.at { CHOSEN_ROWS_MOST } else { ROWS_MOST };
            let rows = |text: &str, columns: u16| wrap(text, columns.into()).len().min(most);
            let told_rows = if told.is_empty() { 0 } else { rows(told, beneath_columns) };
            (usize::from(heads(at)), rows(title, inner.width), told_rows)
        };
        let rows_each: Vec<(usize, usize, usize)> = said.iter().enumerate().map(rows_of).collect();
        let heights: Vec<usize> = rows_each.iter().map(|(head, title, told)| head + title + told).collect();
        let mut y = inner.y;
        let first = self.selection.first_of_tall(&heights, inner.height.into());
        for (at, ((title, told), (head, title_rows, told_rows))) in said.iter().zip(&rows_each).enumerate().skip(first)
        {
            let part =
                |y: u16, rows: usize| Rect { y, height: (rows as u16).min(inner.bottom().saturating_sub(y)), ..inner };
            let heading = part(y, *head);
            if heading.height > 0 {
                canvas.text(heading, &shared.text(group(&rows[at], shared)), theme.strong());
            }
            let over = part(heading.bottom(), *title_rows);
            let beneath = Rect { x: inner.x + 5, width: beneath_columns, ..part(over.bottom(), *told_rows) };
            let style = if at == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.excerpt(over, title, style, more);
            canvas.excerpt(beneath, told, theme.dim(), more);
            canvas.region(Rect { height: over.height + beneath.height, ..over }, Target::Row(at));
            y = beneath.bottom();
        }
        if !rows.iter().any(|row| matches!(row, Row::Line(_) | Row::Proposed(_))) && y + 1 < inner.bottom() {
            let room = Rect { y: y + 1, height: inner.bottom() - y - 1, ..inner };
            let told = if shared.interview().record().is_signed() { "plan-empty-signed" } else { "plan-empty" };
            canvas.paragraph(room, &shared.text(told), theme.dim());
        }
    }
}
