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
        canvas::{Canvas, Target, wrap},
        widgets::Selection,
    },
};

use super::CohortScreen;

/// Columns of the names, at the least and at the most: a fifth of the whole.
const NAME_COLUMNS: (u16, u16) = (18, 32);
/// Columns of one case, its gap among them: room for `100% n=12 · 10/10`.
const CASE_COLUMNS: u16 = 20;
/// The columns of one case where there is room.
const CASE_COLUMNS_MOST: u16 = 40;
/// Rows under the table: a rule, the legend, and so many rows for what is chosen.
const CHOSEN_ROWS_MOST: u16 = 4;

/// The columns of the table on a screen of this width.
pub(super) struct Layout {
    names: u16,
    /// The first case shown.
    first: usize,
    /// The number of cases that are shown.
    shown: usize,
    /// The columns of one case.
    column: u16,
}

impl Layout {
    pub(super) fn new(cohort: &CohortScreen, width: u16) -> Self {
        let names = (width / 5).clamp(NAME_COLUMNS.0, NAME_COLUMNS.1);
        let shown = usize::from(width.saturating_sub(names) / CASE_COLUMNS).max(1);
        let count = u16::try_from(cohort.cases()).unwrap_or(u16::MAX).max(1);
        let column = (width.saturating_sub(names) / count).clamp(CASE_COLUMNS, CASE_COLUMNS_MOST);
        Layout { names, first: (cohort.case.at + 1).saturating_sub(shown), shown, column }
    }

    /// The case at a column of the table; none over the names.
    pub(super) fn case_at(&self, column: u16) -> Option<usize> {
        let place = column.checked_sub(self.names)? / self.column;
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
        let chosen = wrap(&self.chosen_words(read, shared), inner.width.into());
        let rows = (chosen.len() as u16).min(CHOSEN_ROWS_MOST);
        let legend = wrap(&shared.text("cohort-screen-legend"), inner.width.into());
        let below_table = rows + 1 + legend.len() as u16;
        let table = Rect { height: inner.height.saturating_sub(below_table), ..inner };
        self.paint_table(read, shared, canvas, table);
        canvas.rule(Rect { y: table.bottom(), height: 1, ..inner }, shared.theme.marks.rule, shared.theme.dim());
        let below = Rect { y: table.bottom() + 1, height: rows, ..inner };
        // The page of the attempts has whole what is longer.
        let chosen: Vec<_> = chosen.into_iter().map(|row| (row, shared.theme.normal())).collect();
        canvas.scrolled(below, &chosen, 0, &shared.theme);
        for (y, row) in (below.bottom()..).zip(&legend) {
            canvas.text(Rect { y, height: 1, ..inner }, row, shared.theme.dim());
        }
    }

    fn paint_table(&self, read: &CohortNews, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let Layout { names, first, shown, column } = Layout::new(self, area.width);
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
        canvas.more_follows(area, top + height < read.cohort.trainees.len(), theme);
    }

    /// The chosen cell in full: its names are cut above where they are long.
    pub(super) fn chosen_words(&self, read: &CohortNews, shared: &Shared) -> String {
        let (trainees, cases) = (&read.cohort.trainees, &read.cohort.cases);
        let trainee = trainees.get(self.trainee.at).map(|trainee| trainee.name.as_str()).unwrap_or_default();
        let Some(case) = cases.get(self.case.at) else { return trainee.to_owned() };
        shared.locale.say(&message!(
            "cohort-chosen",
            trainee = trainee,
            case = case.title.as_str(),
            rubric = case.rubric_title.as_str(),
            number = self.case.at + 1,
            cases = cases.len()
        ))
    }
}

/// The cell as wide as its column, so that the chosen one is seen whole.
fn padded(cell: &CaseAttempts, locale: &Locale, column: u16) -> String {
    let text = cell_short(cell, locale);
    let blanks = usize::from(column - 1).saturating_sub(text.width());
    format!("{text}{}", " ".repeat(blanks))
}
