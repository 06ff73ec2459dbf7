//! Pictures of the session: levels against what is needed, evidence for each criterion, time for each question. Each
//! is a table whose cells are drawn; nothing in it hangs on a colour.

use ratatui::{
    layout::{Constraint, Rect},
    text::{Line, Text},
    widgets::{Row, StatefulWidget, Table, TableState},
};
use unicode_width::UnicodeWidthStr;

use crate::{
    fit::fit,
    plain_text,
    report::figure::{Course, Coverage, Covers, Drawing, Figure, Profile, TimeLine},
    tui::{
        Shared, Theme,
        canvas::{Canvas, wrap},
        keymap::{Command, Context},
    },
};

use super::{PopupAnswer, PopupStep, frame};

pub struct Pictures {
    /// Figures, at least one.
    figures: Vec<Figure>,
    at: usize,
    top: usize,
}

/// A figure as a table: what its marks mean, heads, how wide the columns are, and the rows.
struct Drawn {
    legend: String,
    head: Vec<String>,
    widths: Vec<Constraint>,
    rows: Vec<Vec<String>>,
}

/// Columns of a bar, at most.
const BAR_COLUMNS: usize = 30;
const TITLE_COLUMNS_MAX: usize = 44;
const COVER_COLUMNS: usize = 4;

impl Pictures {
    /// A popup of figures; none where there is nothing to show.
    pub fn new(figures: Vec<Figure>) -> Option<Self> {
        (!figures.is_empty()).then_some(Pictures { figures, at: 0, top: 0 })
    }

    pub fn command(&mut self, command: Command, size: (u16, u16)) -> PopupStep {
        let page = usize::from(size.1).saturating_sub(8).max(1);
        let last_top = self.figures[self.at].table.rows.len().saturating_sub(page);
        let count = self.figures.len();
        match command {
            Command::Cancel => return PopupStep::Close(PopupAnswer::Cancelled),
            Command::Next => (self.at, self.top) = ((self.at + 1) % count, 0),
            Command::Back => (self.at, self.top) = ((self.at + count - 1) % count, 0),
            Command::Up => self.top = self.top.saturating_sub(1),
            Command::Down => self.top = (self.top + 1).min(last_top),
            Command::PageUp => self.top = self.top.saturating_sub(page),
            Command::PageDown => self.top = (self.top + page).min(last_top),
            Command::First => self.top = 0,
            Command::Last => self.top = last_top,
            _ => {}
        }
        PopupStep::Stay
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let figure = &self.figures[self.at];
        let columns = usize::from(area.width).saturating_sub(2);
        let drawn = draw(figure, columns, &shared.theme);
        let title = format!("{} ({}/{})", figure.title, self.at + 1, self.figures.len());
        let mut above = frame::long_title(&title, columns);
        above.extend(wrap(&figure.description, columns));
        let legend_rows = usize::from(!drawn.legend.is_empty());
        let rows = drawn.rows.len() + above.len() + 1 + legend_rows;
        let room = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height.saturating_sub(3));
        let content = frame::open(shared, canvas, area, &title, room, Context::Pictures);
        let told = canvas.paragraph(content, &above.join("\n"), shared.theme.normal());
        let below = Rect { y: content.y + told, height: content.height.saturating_sub(told), ..content };
        let legend = Rect { height: (legend_rows as u16).min(below.height), ..below };
        canvas.text(legend, &drawn.legend, shared.theme.dim());
        let area = Rect { y: legend.bottom(), height: below.height - legend.height, ..below };
        let line = |cell: &String| Text::from(Line::from(plain_text::line(cell).into_owned()));
        let head = Row::new(drawn.head.iter().map(line)).style(shared.theme.dim());
        let rows = drawn.rows.iter().map(|row| Row::new(row.iter().map(line)));
        let count = rows.len();
        let table = Table::new(rows, drawn.widths).header(head).column_spacing(1);
        let mut state = TableState::new().with_offset(self.top);
        StatefulWidget::render(table, area, canvas.buffer, &mut state);
        // The first row is the head.
        if self.top + usize::from(area.height.saturating_sub(1)) < count {
            frame::tell_more(shared, canvas, area);
        }
    }
}

fn draw(figure: &Figure, columns: usize, theme: &Theme) -> Drawn {
    match &figure.drawing {
        Drawing::Profile(profile) => draw_profile(profile, &figure.table.head, columns, theme),
        Drawing::TimeLine(time_line) => draw_time_line(time_line, &figure.table.head, columns, theme),
        // The comparison of raters has a screen of its own.
        Drawing::HeatMap(_) => in_words(figure, columns, theme),
        Drawing::Coverage(coverage) => {
            let fits = TITLE_COLUMNS_MAX / 2 + coverage.columns.len() * (COVER_COLUMNS + 1) <= columns;
            if fits {
                draw_coverage(coverage, &figure.table.head[0], columns, theme)
            } else {
                in_words(figure, columns, theme)
            }
        }
        Drawing::Course(course) => draw_course(course, figure, columns, theme),
    }
}

/// The figure as a table, for a screen on which its picture does not fit.
fn in_words(figure: &Figure, columns: usize, theme: &Theme) -> Drawn {
    let count = figure.table.head.len().max(1);
    let first = TITLE_COLUMNS_MAX / 2;
    let each = columns.saturating_sub(first + count) / (count - 1).max(1);
    let width = |column: usize| if column == 0 { first } else { each };
    // A text that is cut must be seen to be cut: half an id is another id.
    let cut = |row: &Vec<String>| -> Vec<String> {
        let cells = row.iter().enumerate();
        cells.map(|(column, cell)| fit(cell, width(column), theme.marks.more).into_owned()).collect()
    };
    Drawn {
        legend: String::new(),
        head: cut(&figure.table.head),
        widths: (0..count).map(|column| length(width(column))).collect(),
        rows: figure.table.rows.iter().map(cut).collect(),
    }
}

fn draw_profile(profile: &Profile, head: &[String], columns: usize, theme: &Theme) -> Drawn {
    let (title, bar) = (title_columns(columns), BAR_COLUMNS.min(columns / 4));
    let rows = profile.rows.iter().map(|row| {
        // Where there are more levels than columns, a column stands for several.
        let count = (row.top + 1).min(bar.max(2));
        let each = (bar / count).max(1);
        let column = |level: usize| (level * (count - 1)).checked_div(row.top).unwrap_or(0);
        let (reached, needed) = (row.reached.map(column), row.needed.map(column));
        let levels = (0..count).map(|level| {
            let filled = reached.is_some_and(|reached| level <= reached);
            let sign = if filled { theme.marks.filled } else { theme.marks.unfilled };
            let end = if needed == Some(level) { theme.marks.mark } else { sign };
            format!("{}{end}", sign.repeat(each - 1))
        });
        vec![named(&row.id, &row.title, title, theme), levels.collect(), row.label.clone()]
    });
    let rows = rows.collect();
    let head = vec![head[0].clone(), String::new(), head[1].clone()];
    let widths = vec![length(title), length(bar.max(1)), Constraint::Fill(1)];
    let legend = format!("{} {}   {} {}", theme.marks.filled, profile.reached, theme.marks.mark, profile.needed);
    Drawn { legend, head, widths, rows }
}

fn draw_time_line(time_line: &TimeLine, head: &[String], columns: usize, theme: &Theme) -> Drawn {
    let title = title_columns(columns) * 2 / 3;
    // The label leaves room for the mark of a question that took longer than planned.
    let label = time_line.rows.iter().map(|row| row.label.width() + 2).max().unwrap_or(0).min(20);
    let bar = columns.saturating_sub(title + label + 2).max(10);
    let place = |seconds: u32| (u64::from(seconds) * bar as u64 / u64::from(time_line.seconds.max(1))) as usize;
    let rows = time_line.rows.iter().map(|row| {
        let mut cells = vec![" "; bar];
        for (from, seconds) in &row.stretches {
            let (begin, end) = (place(*from).min(bar - 1), place(from.saturating_add(*seconds)).min(bar));
            // However short, it was there.
            cells[begin..end.max(begin + 1)].fill(theme.marks.filled);
        }
        let over = row.planned_seconds.is_some_and(|planned| row.seconds > planned);
        let over = if over { " !" } else { "" };
        vec![named(&row.id, &row.title, title, theme), cells.concat(), format!("{}{over}", row.label)]
    });
    let rows = rows.collect();
    let head = vec![head[0].clone(), String::new(), head[2].clone()];
    let legend = format!("{} {}   ! > {}", theme.marks.filled, time_line.taken, time_line.planned);
    Drawn { legend, head, widths: vec![length(title), length(bar), Constraint::Fill(1)], rows }
}

fn draw_coverage(coverage: &Coverage, head: &str, columns: usize, theme: &Theme) -> Drawn {
    let title = columns.saturating_sub(coverage.columns.len() * (COVER_COLUMNS + 1)).min(TITLE_COLUMNS_MAX);
    let rows = coverage.rows.iter().map(|row| {
        let gap = if row.short { "! " } else { "  " };
        let name = format!("{gap}{}", named(&row.id, &row.title, title.saturating_sub(gap.len()), theme));
        let cells = row.cells.iter().map(|cell| cover_mark(*cell, theme).to_owned());
        [name].into_iter().chain(cells).collect()
    });
    let rows = rows.collect();
    let head = [head.to_owned()].into_iter().chain(coverage.columns.iter().cloned()).collect();
    let each = coverage.columns.iter().map(|_| length(COVER_COLUMNS));
    let cells = [
        (Covers::Answer, &coverage.answer),
        (Covers::Counts, &coverage.counts),
        (Covers::DoesNotCount, &coverage.does_not_count),
        (Covers::Nothing, &coverage.nothing),
    ];
    let words = cells.map(|(cell, word)| format!("{} {word}", cover_mark(cell, theme)));
    let legend = format!("{}   ! {}", words.join("   "), coverage.short);
    Drawn { legend, head, widths: [length(title)].into_iter().chain(each).collect(), rows }
}

/// A row for each attempt, a bar for each share.
fn draw_course(course: &Course, figure: &Figure, columns: usize, theme: &Theme) -> Drawn {
    let title = columns / 3;
    let each = columns.saturating_sub(title) / course.lines.len().max(1);
    // The bar leaves room for `100%` and a blank on either side.
    let bar = each.saturating_sub(6).max(1);
    let cell = |percent: Option<u32>| match percent {
        Some(percent) => {
            let filled = (percent as usize * bar).div_ceil(100).min(bar);
            format!("{}{} {percent}%", theme.marks.filled.repeat(filled), theme.marks.unfilled.repeat(bar - filled))
        }
        None => theme.marks.nothing.to_owned(),
    };
    let rows = figure.table.rows.iter().enumerate().map(|(at, row)| {
        let name = row.first().map(|name| fit(name, title, theme.marks.more).into_owned()).unwrap_or_default();
        let cells = course.lines.iter().map(|line| cell(line.percent.get(at).copied().flatten()));
        [name].into_iter().chain(cells).collect()
    });
    let head = figure.table.head.iter().enumerate();
    let head = head.map(|(at, name)| {
        fit(name, if at == 0 { title } else { each.saturating_sub(1) }, theme.marks.more).into_owned()
    });
    let widths = [length(title)].into_iter().chain(course.lines.iter().map(|_| length(each.saturating_sub(1))));
    Drawn { legend: String::new(), head: head.collect(), widths: widths.collect(), rows: rows.collect() }
}

pub(super) fn cover_mark(cell: Covers, theme: &Theme) -> &'static str {
    match cell {
        Covers::Nothing => theme.marks.nothing,
        Covers::Answer => theme.marks.empty,
        Covers::Counts => theme.marks.full,
        Covers::DoesNotCount => theme.marks.refused,
    }
}

fn title_columns(columns: usize) -> usize {
    (columns / 2).min(TITLE_COLUMNS_MAX)
}

fn named(id: &str, title: &str, columns: usize, theme: &Theme) -> String {
    fit(&format!("{id} {title}"), columns, theme.marks.more).into_owned()
}

fn length(columns: usize) -> Constraint {
    Constraint::Length(u16::try_from(columns).unwrap_or(u16::MAX))
}
