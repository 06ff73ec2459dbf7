//! The picture of one criterion: its statement, the anchors side by side, what is on record for it, the rationale.

use ratatui::{layout::Rect, style::Style};

use crate::{
    message,
    rubric::{CriterionId, Level, numbered_label},
    session::Rating,
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
    },
};

use super::{super::evidence::rules_of_evidence, Rate};

/// The narrowest column in which an anchor can be read; narrower, anchors stand one below the other.
const ANCHOR_COLUMNS_LEAST: u16 = 17;
const RATIONALE_ROWS: u16 = 3;

pub(super) fn draw(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let criterion = rate.known(shared);
    let used = canvas.paragraph(Rect { height: 3, ..inner }, shared.words(&criterion.statement), theme.normal());
    let anchors_y = inner.y + used + 1;
    let room = inner.bottom().saturating_sub(anchors_y + RATIONALE_ROWS + 5);
    let anchors = draw_anchors(rate, shared, canvas, Rect { y: anchors_y, height: room, ..inner });

    let record_y = anchors_y + anchors;
    canvas.rule(Rect { y: record_y, height: 1, ..area }, theme.marks.rule, theme.dim());
    let rationale_y = inner.bottom().saturating_sub(RATIONALE_ROWS);
    let record = Rect { y: record_y + 1, height: rationale_y.saturating_sub(record_y + 2), ..inner };
    draw_record(rate, shared, canvas, record);

    canvas.rule(Rect { y: rationale_y - 1, height: 1, ..area }, theme.marks.rule, theme.dim());
    let label = shared.text("rate-because");
    let label_columns = unicode_width::UnicodeWidthStr::width(label.as_str()) as u16;
    let label_style = if rate.typing { theme.accent() } else { theme.dim() };
    canvas.text(Rect { y: rationale_y, width: label_columns, height: 1, ..inner }, &label, label_style);
    let text = Rect {
        x: inner.x + label_columns + 1,
        y: rationale_y,
        width: inner.width.saturating_sub(label_columns + 1),
        height: RATIONALE_ROWS,
    };
    rate.rationale.draw(canvas, text, rate.typing);
    canvas.region(text, Target::Text);
}

/// Says how many rows it took.
fn draw_anchors(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    let scale = shared.interview().rubric().scale_of(rate.known(shared));
    let count = scale.levels.len() as u16;
    let columns = (area.width + 1) / count;
    if columns > ANCHOR_COLUMNS_LEAST {
        draw_anchors_beside(rate, shared, canvas, area, columns)
    } else {
        draw_anchors_below(rate, shared, canvas, area)
    }
}

/// The number to press and the name of a level, with the marks of what it means.
fn heading(rate: &Rate, index: usize, level: &Level, shared: &Shared) -> (String, Style) {
    let theme = &shared.theme;
    let criterion = rate.known(shared);
    let chosen = shared.interview().record().rank(&rate.criterion, shared.interview().rubric()) == Some(index);
    let proposed = rate.proposed_level() == Some(&level.id);
    let mark = match (chosen, proposed) {
        (true, _) => theme.marks.full,
        (false, true) => theme.marks.here,
        (false, false) => " ",
    };
    let needed = match (criterion.needed == index, criterion.critical == Some(index)) {
        (true, true) => format!(" {}", shared.text("rate-needed-critical")),
        (true, false) => format!(" {}", shared.text("rate-needed")),
        (false, true) => format!(" {}", shared.text("rate-critical")),
        (false, false) => String::new(),
    };
    let scale = shared.interview().rubric().scale_of(criterion);
    let number = scale.numbers(shared.language())[index];
    let text = format!("{mark}{}{needed}", numbered_label(level, number, shared.language()));
    let style = match (chosen, proposed) {
        (true, _) => theme.selected(),
        (false, true) => theme.accent(),
        (false, false) => theme.strong(),
    };
    (text, style)
}

fn draw_anchors_beside(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect, columns: u16) -> u16 {
    let theme = &shared.theme;
    let criterion = rate.known(shared);
    let scale = shared.interview().rubric().scale_of(criterion);
    let mut rows_most = 0;
    for (index, level) in scale.levels.iter().enumerate() {
        let x = area.x + index as u16 * columns;
        let column = Rect { x, width: (columns - 1).min(area.right().saturating_sub(x)), ..area };
        let (text, style) = heading(rate, index, level, shared);
        let heading_rows = canvas.paragraph(Rect { height: 2.min(column.height), ..column }, &text, style);
        let body = Rect { y: column.y + heading_rows, height: column.height.saturating_sub(heading_rows), ..column };
        let rows = canvas.paragraph(body, shared.words(&criterion.anchors[index]), theme.normal());
        canvas.region(column, Target::Level(index));
        rows_most = rows_most.max(heading_rows + rows);
    }
    rows_most
}

fn draw_anchors_below(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    let theme = &shared.theme;
    let criterion = rate.known(shared);
    let scale = shared.interview().rubric().scale_of(criterion);
    let label_columns = 26.min(area.width / 3);
    let text_columns = area.width.saturating_sub(label_columns + 1);
    let whole: usize =
        criterion.anchors.iter().map(|anchor| wrap(shared.words(anchor), text_columns.into()).len()).sum();
    let rows_each = if whole <= area.height.into() { u16::MAX } else { 1 };
    let mut y = area.y;
    for (index, level) in scale.levels.iter().enumerate() {
        let anchor = shared.words(&criterion.anchors[index]);
        let rows = (wrap(anchor, text_columns.into()).len() as u16).min(rows_each);
        let height = rows.min(area.bottom().saturating_sub(y));
        if height == 0 {
            break;
        }
        let row = Rect { y, height, ..area };
        let (text, style) = heading(rate, index, level, shared);
        canvas.text(Rect { width: label_columns, height: 1, ..row }, &text, style);
        let body = Rect { x: row.x + label_columns + 1, width: text_columns, ..row };
        if height == 1 {
            canvas.text(body, anchor, theme.normal());
        } else {
            canvas.paragraph(body, anchor, theme.normal());
        }
        canvas.region(row, Target::Level(index));
        y += height;
    }
    y - area.y
}

/// Draws the record on the criterion, from the chosen row on.
fn draw_record(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let rows = record_rows(&rate.criterion, shared, area.width);
    canvas.scrolled(area, &rows, rate.scroll, &shared.theme);
}

/// Everything linked to the criterion: the rating that is no level, remarks, points heard, evidence.
pub(crate) fn record_rows(criterion: &CriterionId, shared: &Shared, columns: u16) -> Vec<(String, Style)> {
    let theme = &shared.theme;
    let interview = shared.interview();
    let (rubric, record) = (interview.rubric(), interview.record());
    let columns = usize::from(columns.saturating_sub(2));
    let mut rows = Vec::new();
    // Text that does not fit on a row goes on beneath its text, not beneath its id.
    let mut put = |text: String, style: Style| {
        for (index, row) in wrap(&text, columns.saturating_sub(5)).into_iter().enumerate() {
            rows.push((if index == 0 { row } else { format!("     {row}") }, style));
        }
    };
    if let Some(on_record) = record.ratings.get(criterion) {
        if on_record.rating == Some(Rating::NotEnoughEvidence) {
            put(format!("{} {}", theme.marks.full, shared.text("rate-not-enough-evidence")), theme.accent());
        }
        if on_record.before_asked {
            put(shared.text("rate-before-asked"), theme.accent());
        }
    }
    let title = message!("rate-on-record", criterion = criterion.as_str());
    put(shared.locale.say(&title), theme.dim());
    let mut found = false;
    for (id, question) in &record.questions {
        let informs = record.informs(id, rubric).contains(criterion);
        let heard: Vec<&str> = rubric.question(id).map_or(Vec::new(), |known| {
            let points = question.heard.iter().filter_map(|point| known.listen_for.get(point));
            points.filter(|point| point.informs.contains(criterion)).map(|point| shared.words(&point.text)).collect()
        });
        let linked = question.remarks.iter().filter(|remark| informs || remark.criteria.contains(criterion));
        for remark in linked {
            found = true;
            let explicit = remark.criteria.contains(criterion);
            let style = if explicit { theme.normal() } else { theme.dim() };
            put(format!("{id:<4} {} {}", shared.locale.time(&remark.at), remark.text), style);
        }
        for point in heard {
            found = true;
            put(format!("{id:<4} {}", shared.locale.say(&message!("rate-heard", point = point))), theme.normal());
        }
        if let (true, Some(reason)) = (informs, &question.skipped) {
            put(
                format!("{id:<4} {}", shared.locale.say(&message!("rate-skipped", reason = reason.as_str()))),
                theme.dim(),
            );
        }
    }
    for (id, item) in record.evidence.iter().filter(|(_, item)| item.criteria.contains(criterion)) {
        let rules = rules_of_evidence(item, shared);
        found = true;
        put(format!("{id:<4} {}  {}", item.title, rules), theme.normal());
    }
    if !found {
        put(shared.text("rate-nothing-on-record"), theme.dim());
    }
    rows
}
