//! The picture: what the candidate says, and beside or below it what is asked or told.

use ratatui::layout::Rect;

use crate::tui::{
    Shared,
    canvas::{Canvas, Target},
    popups::PageLine,
    widgets::Selection,
};

use super::{
    Drilling,
    rows::{Row, Rows},
};

/// The columns from which the two parts stand side by side.
const WIDE_COLUMNS: u16 = 120;
/// Text in longer lines is hard to read.
const TEXT_COLUMNS_MAX: u16 = 100;
const MARGIN: u16 = 2;

/// A part of the picture that scrolls.
struct Pane {
    area: Rect,
    rows: Vec<Row>,
    /// A rule stands above it.
    ruled: bool,
}

/// The part of the screen between its head and its foot.
fn inside(shared: &Shared) -> Rect {
    let (columns, rows) = shared.size;
    Rect { x: 0, y: 0, width: columns, height: rows.saturating_sub(4) }
}

impl Pane {
    /// The first row that is shown. The rows of the option that has the keys are all shown, its last one first of all.
    fn top(&self, scroll: usize) -> usize {
        let height = usize::from(self.area.height);
        match self.rows.iter().rposition(|row| row.here) {
            Some(at) => Selection::new(at).top(self.rows.len(), height),
            None => scroll.min(self.rows.len().saturating_sub(height)),
        }
    }
}

impl Drilling {
    /// Returns whether all rows of an option are on the screen.
    pub(super) fn is_seen(&self, option: usize, shared: &Shared) -> bool {
        let is_of_it = |row: &Row| row.target == Some(Target::Level(option));
        self.panes(shared, inside(shared)).iter().any(|pane| {
            let top = pane.top(self.scroll);
            let shown = top..top + usize::from(pane.area.height);
            let mut rows = pane.rows.iter().enumerate().filter(|(_, row)| is_of_it(row)).peekable();
            rows.peek().is_some() && rows.all(|(place, _)| shown.contains(&place))
        })
    }

    pub(super) fn paint(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        if self.drills.is_none() {
            return;
        }
        for pane in self.panes(shared, area) {
            self.paint_pane(&pane, shared, canvas);
        }
    }

    /// Rows by which the longest part can be scrolled.
    pub(super) fn scroll_most(&self, shared: &Shared) -> usize {
        let hidden = |pane: &Pane| pane.rows.len().saturating_sub(pane.area.height.into());
        self.panes(shared, inside(shared)).iter().map(hidden).max().unwrap_or(0)
    }

    /// The texts of all panes, one below the other, with nothing cut.
    pub(super) fn all_rows(&self, shared: &Shared) -> Vec<PageLine> {
        let (columns, rows) = (shared.size.0.min(WIDE_COLUMNS - 1), shared.size.1);
        let area = Rect { x: 0, y: 0, width: columns, height: rows.saturating_sub(4) };
        let mut lines = Vec::new();
        for pane in self.panes(shared, area) {
            lines.extend(pane.ruled.then(|| PageLine::Text(String::new())));
            lines.extend(pane.rows.into_iter().map(|row| PageLine::Text(row.text)));
        }
        lines
    }

    fn panes(&self, shared: &Shared, area: Rect) -> Vec<Pane> {
        let width = area.width.saturating_sub(2 * MARGIN);
        let inner = Rect { x: area.x + MARGIN, width, ..area };
        let narrow = Rect { width: width.min(TEXT_COLUMNS_MAX), ..inner };
        let Some(drill) = self.drill() else {
            return vec![Pane {
                rows: self.end(shared, narrow.width.saturating_sub(1)).rows,
                area: narrow,
                ruled: false,
            }];
        };
        let side = |columns: u16| match &self.told {
            Some(told) => self.feedback(drill, told, shared, columns),
            None => self.task(drill, shared, columns),
        };
        if area.width >= WIDE_COLUMNS {
            let left = Rect { width: (width * 11 / 20).min(TEXT_COLUMNS_MAX), ..inner };
            let x = left.right() + 2 * MARGIN;
            let right = Rect { x, width: (inner.right().saturating_sub(x)).min(TEXT_COLUMNS_MAX), ..inner };
            return vec![
                Pane { rows: self.transcript(drill, shared, left.width - 1).rows, area: left, ruled: false },
                Pane { rows: side(right.width - 1).rows, area: right, ruled: false },
            ];
        }
        let columns = narrow.width.saturating_sub(1);
        if self.told.is_some() {
            // The feedback comes first; the answer can be read again below it.
            let Rows { mut rows, .. } = side(columns);
            let mut rule = Rows::new(columns);
            rule.blank();
            rule.paragraph(&shared.theme.marks.rule.repeat(columns.into()), shared.theme.dim());
            rows.extend(rule.rows);
            rows.extend(self.transcript(drill, shared, columns).rows);
            return vec![Pane { rows, area: narrow, ruled: false }];
        }
        let task = side(columns).rows;
        let below = (task.len() as u16).min(area.height * 3 / 5);
        let above = Rect { height: area.height - below - 1, ..narrow };
        vec![
            Pane { rows: self.transcript(drill, shared, columns).rows, area: above, ruled: false },
            Pane { rows: task, area: Rect { y: above.bottom() + 1, height: below, ..narrow }, ruled: true },
        ]
    }

    fn paint_pane(&self, pane: &Pane, shared: &Shared, canvas: &mut Canvas) {
        let theme = &shared.theme;
        let (area, height) = (pane.area, usize::from(pane.area.height));
        if pane.ruled {
            canvas.rule(Rect { y: area.y - 1, height: 1, ..area }, theme.marks.rule, theme.dim());
        }
        let top = pane.top(self.scroll);
        for (y, row) in (area.y..area.bottom()).zip(pane.rows.iter().skip(top)) {
            let place = Rect { y, height: 1, width: area.width - 1, ..area };
            canvas.text(place, &row.text, row.style);
            if let Some(target) = row.target {
                canvas.region(place, target);
            }
        }
        if pane.rows.len() > top + height && area.height > 0 {
            let corner = Rect { x: area.right() - 1, y: area.bottom() - 1, width: 1, height: 1 };
            canvas.text(corner, theme.marks.more, theme.accent());
        }
    }
}
