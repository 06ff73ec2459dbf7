//! The picture of the table: names at the left stay, cases move past them; below stands what is chosen.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    desk::CohortNews,
    locale::Locale,
    message,
    practice::cohort::CaseAttempts,
    report::cohort::cell_short,
    tui::{
        Shared,
        canvas::{Canvas, Target},
        widgets::Selection,
    },
};

use super::CohortScreen;

/// Columns of the names, at the least and at the most: a fifth of the whole.
const NAME_COLUMNS: (u16, u16) = (18, 32);
/// Columns of one case, its gap among them: room for `100% n=12 · 10/10`.
const CASE_COLUMNS: u16 = 20;
/// Rows under the table: a rule and two lines.
const BELOW: u16 = 3;

/// The columns of the table on a screen of this width.
pub(super) struct Layout {
    names: u16,
    /// The first case shown.
    first: usize,
    /// The number of cases that are shown.
    shown: usize,
}

impl Layout {
    pub(super) fn new(cohort: &CohortScreen, width: u16) -> Self {
        let names = (width / 5).clamp(NAME_COLUMNS.0, NAME_COLUMNS.1);
        let shown = usize::from(width.saturating_sub(names) / CASE_COLUMNS).max(1);
        Layout { names, first: (cohort.case.at + 1).saturating_sub(shown), shown }
    }

    /// The case at a column of the table; none over the names.
    pub(super) fn case_at(&self, column: u16) -> Option<usize> {
        let place = column.checked_sub(self.names)? / CASE_COLUMNS;
        Some(self.first + usize::from(place))
    }
}

impl CohortScreen {
    pub(super) fn paint(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let Some(read) = &self.read else { return };
        if read.cohort.trainees.is_empty() {
            let line = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
            canvas.paragraph(line, &shared.text("cohort-nothing"), shared.theme.normal());
            return;
        }
        let table = Rect { height: inner.height.saturating_sub(BELOW), ..inner };
        self.paint_table(read, shared, canvas, table);
        let below = Rect { y: table.bottom(), height: BELOW.min(inner.height), ..inner };
        self.paint_chosen(read, shared, canvas, below);
    }

    fn paint_table(&self, read: &CohortNews, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let Layout { names, first, shown } = Layout::new(self, area.width);
        let column = CASE_COLUMNS;
        let place =
            |index: usize, y: u16| Rect { x: area.x + names + index as u16 * column, y, width: column - 1, height: 1 };
        canvas.text(Rect { width: names - 1, height: 1, ..area }, &shared.text("cohort-trainee"), theme.dim());
        for (index, case) in read.cohort.cases.iter().skip(first).take(shown).enumerate() {
            let style = if first + index == self.case.at { theme.strong() } else { theme.dim() };
            canvas.text(place(index, area.y), &case.title, style);
        }
        let height = usize::from(area.height.saturating_sub(1));
        let top = Selection::new(self.trainee.at).top(read.cohort.trainees.len(), height);
        for (offset, trainee) in read.cohort.trainees.iter().skip(top).take(height).enumerate() {
            let (y, row) = (area.y + 1 + offset as u16, top + offset);
            let chosen = row == self.trainee.at;
            let style = match (chosen, trainee.has_begun()) {
                (true, _) => theme.strong(),
                (false, true) => theme.normal(),
                (false, false) => theme.dim(),
            };
            let name = Rect { y, width: names - 1, height: 1, ..area };
            canvas.text(name, &trainee.name, style);
            for (index, cell) in trainee.cells.iter().skip(first).take(shown).enumerate() {
                let here = chosen && first + index == self.case.at;
                let style = if here { theme.selected() } else { theme.normal() };
                canvas.text(place(index, y), &padded(cell, &shared.locale, column), style);
            }
            canvas.region(Rect { y, height: 1, ..area }, Target::Row(row));
        }
    }

    /// The chosen cell in full: its names are cut above where they are long.
    fn paint_chosen(&self, read: &CohortNews, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        canvas.rule(area, theme.marks.rule, theme.dim());
        let (trainees, cases) = (&read.cohort.trainees, &read.cohort.cases);
        let Some(trainee) = trainees.get(self.trainee.at) else { return };
        let line = |offset: u16| Rect { y: area.y + offset, height: 1, ..area };
        if area.height < BELOW {
            return;
        }
        match cases.get(self.case.at) {
            Some(case) => {
                let chosen = message!(
                    "cohort-chosen",
                    trainee = trainee.name.as_str(),
                    case = case.title.as_str(),
                    rubric = case.rubric_title.as_str(),
                    number = self.case.at + 1,
                    cases = cases.len()
                );
                canvas.text(line(1), &shared.locale.say(&chosen), theme.normal());
            }
            None => canvas.text(line(1), &trainee.name, theme.normal()),
        }
        canvas.text(line(2), &shared.text("cohort-screen-legend"), theme.dim());
    }
}

/// The cell as wide as its column, so that the chosen one is seen whole.
fn padded(cell: &CaseAttempts, locale: &Locale, column: u16) -> String {
    let text = cell_short(cell, locale);
    let blanks = usize::from(column - 1).saturating_sub(text.width());
    format!("{text}{}", " ".repeat(blanks))
}
