//! The picture of one criterion: its statement, the anchors side by side, what is on record for it, the rationale.

use ratatui::{layout::Rect, style::Style};
use unicode_width::UnicodeWidthStr;

use crate::{
    fit::fit,
    judgement, message,
    rubric::{CriterionId, Rank},
    session::Rating,
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::Context,
        popups::PageLine,
        view,
        widgets::Selection,
    },
};

use super::{
    super::{evidence::rules_of_evidence, timed},
    Rate,
    overview::part_named,
};

/// The narrowest column in which an anchor can be read; narrower, anchors stand one below the other.
const ANCHOR_COLUMNS_LEAST: u16 = 17;

/// Rows of the parts that do not grow, by the height of the screen.
struct Rows {
    statement_most: u16,
    blank: u16,
    record_least: u16,
    rationale: u16,
}

impl Rows {
    fn of(height: u16) -> Self {
        match height {
            ..=15 => Rows { statement_most: 2, blank: 0, record_least: 2, rationale: 2 },
            _ => Rows { statement_most: (height / 6).max(3), blank: 1, record_least: 3, rationale: 3 },
        }
    }
}

pub(super) fn draw(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let criterion = rate.known(shared);
    let rows = Rows::of(area.height);
    // Above the statement: the part in which the criterion stands, and what it counts as.
    let part = shared.interview().rubric().part_of(criterion).map(|part| part_named(part, shared));
    let counts = shared.interview().rubric().counts_for_rater(criterion).map(|counts| shared.locale.say(&counts));
    let mut statement = Rect { height: rows.statement_most, ..inner };
    for (words, style) in
        part.iter().map(|part| (part, theme.dim())).chain(counts.iter().map(|it| (it, theme.accent())))
    {
        let row = Rect { y: statement.y, height: 1, ..inner };
        canvas.text(row, &fit(words, inner.width.into(), theme.marks.more), style);
        statement.y += 1;
    }
    let more = view::more_words(shared, &[Context::Rate]);
    let used = canvas.excerpt(statement, shared.words(&criterion.statement), theme.normal(), (&more, theme.accent()));
    let anchors_y = statement.y + used + rows.blank;
    let room = inner.bottom().saturating_sub(anchors_y + rows.rationale + rows.record_least + 2);
    let (anchors, hidden) = draw_anchors(rate, shared, canvas, Rect { y: anchors_y, height: room, ..inner });

    let record_y = anchors_y + anchors;
    canvas.rule(Rect { y: record_y, height: 1, ..area }, theme.marks.rule, theme.dim());
    if hidden > 0 {
        let told = format!(" {} {} ", theme.marks.more, shared.locale.say(&message!("more-count", count = hidden)));
        let columns = told.width() as u16;
        let end = Rect { x: inner.right().saturating_sub(columns), y: record_y, width: columns, height: 1 };
        canvas.text(end, &told, theme.accent());
    }
    let rationale_y = inner.bottom().saturating_sub(rows.rationale);
    let record = Rect { y: record_y + 1, height: rationale_y.saturating_sub(record_y + 2), ..inner };
    draw_record(rate, shared, canvas, record);

    canvas.rule(Rect { y: rationale_y - 1, height: 1, ..area }, theme.marks.rule, theme.dim());
    let label = shared.text("rate-because");
    let label_columns = label.width() as u16;
    let label_style = if rate.typing { theme.accent() } else { theme.dim() };
    canvas.text(Rect { y: rationale_y, width: label_columns, height: 1, ..inner }, &label, label_style);
    let text = Rect {
        x: inner.x + label_columns + 1,
        y: rationale_y,
        width: inner.width.saturating_sub(label_columns + 1),
        height: rows.rationale,
    };
    rate.rationale.draw(canvas, text, rate.typing);
    canvas.region(text, Target::Text);
}

/// Draws all anchors whole, side by side or one below the other; where that does not fit, the one that is rated or
/// pointed at, and a row of each of the others. Says how many rows it took, and how many levels it could not draw.
fn draw_anchors(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) -> (u16, usize) {
    let criterion = rate.known(shared);
    let count = shared.interview().rubric().scale_of(criterion).rungs().len();
    let columns = (area.width + 1) / count as u16;
    let rows_of = |index: usize, columns: u16| {
        let anchor = anchor(rate, index, shared);
        wrap(&heading(rate, index, shared).0, columns.into()).len() + wrap(&anchor, columns.into()).len()
    };
    let rows_beside = (0..count).map(|index| rows_of(index, columns.max(2) - 1)).max().unwrap_or(0);
    if columns > ANCHOR_COLUMNS_LEAST && rows_beside <= area.height.into() {
        return (draw_anchors_beside(rate, shared, canvas, area, columns), 0);
    }
    draw_anchors_below(rate, shared, canvas, area)
}

/// The anchor of a rung of the criterion's scale.
fn anchor(rate: &Rate, rung: usize, shared: &Shared) -> String {
    let criterion = rate.known(shared);
    let scale = shared.interview().rubric().scale_of(criterion);
    crate::report::anchor_listed(
        criterion,
        *scale.ranks_of_rung(rung).start(),
        scale,
        &shared.locale,
        shared.language(),
    )
}

/// The number to press and the name of a level, with the marks of what it means.
fn heading(rate: &Rate, index: usize, shared: &Shared) -> (String, Style) {
    let (label, needed, style) = heading_parts(rate, index, shared);
    (label + &needed, style)
}

/// The heading of a level, and the marks of what it means apart from it.
fn heading_parts(rate: &Rate, index: usize, shared: &Shared) -> (String, String, Style) {
    let theme = &shared.theme;
    let criterion = rate.known(shared);
    let scale = shared.interview().rubric().scale_of(criterion);
    let on_rung = |rank: &Rank| scale.rung_of(*rank) == index;
    let chosen = shared.interview().record().rank(&rate.criterion, shared.interview().rubric()).filter(on_rung);
    let proposed = rate.proposed_level().and_then(|level| scale.rank_of(level)).filter(on_rung);
    let number = proposed.or(chosen).filter(|_| scale.is_number());
    let (chosen, proposed) = (chosen.is_some(), proposed.is_some());
    let mark = match (chosen, proposed) {
        (true, _) => theme.marks.full,
        (false, true) => theme.marks.here,
        (false, false) => " ",
    };
    let needed = criterion.asks_level && on_rung(&criterion.needed);
    let critical = criterion.critical.is_some_and(|rank| on_rung(&rank));
    let needed = match (needed, critical) {
        // A level within a band is told by its number.
        (needed, critical) if scale.is_number() => {
            let number = |rank: Rank| shared.words(&scale.levels[rank].label);
            let needed = needed.then(|| message!("compare-needed", needed = number(criterion.needed)));
            let critical = criterion.critical.filter(|_| critical);
            let critical = critical.map(|rank| message!("rate-critical-number", number = number(rank)));
            let told = needed.iter().chain(&critical).map(|told| format!(" {}", shared.locale.say(told)));
            told.collect()
        }
        (true, true) => format!(" {}", shared.text("rate-needed-critical")),
        (true, false) => format!(" {}", shared.text("rate-needed")),
        (false, true) => format!(" {}", shared.text("rate-critical")),
        (false, false) => String::new(),
    };
    let label = scale.rung_label(index, shared.language());
    let text = match number {
        Some(rank) => format!("{mark}{} · {label}", shared.words(&scale.levels[rank].label)),
        None => format!("{mark}{label}"),
    };
    let style = match (chosen, proposed) {
        (true, _) => theme.selected(),
        (false, true) => theme.accent(),
        (false, false) => theme.strong(),
    };
    (text, needed, style)
}

fn draw_anchors_beside(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect, columns: u16) -> u16 {
    let theme = &shared.theme;
    let criterion = rate.known(shared);
    let scale = shared.interview().rubric().scale_of(criterion);
    let mut rows_most = 0;
    for index in 0..scale.rungs().len() {
        let x = area.x + index as u16 * columns;
        let column = Rect { x, width: (columns - 1).min(area.right().saturating_sub(x)), ..area };
        let (text, style) = heading(rate, index, shared);
        let heading_rows = canvas.paragraph(column, &text, style);
        let body = Rect { y: column.y + heading_rows, height: column.height.saturating_sub(heading_rows), ..column };
        let rows = canvas.paragraph(body, &anchor(rate, index, shared), theme.normal());
        canvas.region(column, Target::Level(index));
        rows_most = rows_most.max(heading_rows + rows);
    }
    rows_most
}

fn draw_anchors_below(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) -> (u16, usize) {
    let theme = &shared.theme;
    let criterion = rate.known(shared);
    let count = shared.interview().rubric().scale_of(criterion).rungs().len();
    let label_columns = 26.min(area.width / 3);
    let text_columns = area.width.saturating_sub(label_columns + 1);
    let anchor = |index: usize| anchor(rate, index, shared);
    let room = usize::from(area.height);
    let rows_whole = |index: usize| {
        let label = wrap(&heading(rate, index, shared).0, label_columns.into()).len();
        label.max(wrap(&anchor(index), text_columns.into()).len())
    };
    let all: Vec<usize> = (0..count).map(rows_whole).collect();
    let all_fit = all.iter().sum::<usize>() <= room;
    let at = rate.rung_in_view(shared);
    // A row above and one below stay where there is room for them.
    let most = if room >= 6 { room - 2 } else { room };
    let mut heights: Vec<usize> = (0..count).map(|index| if index == at { all[index].min(most) } else { 1 }).collect();
    let mut spare = room.saturating_sub(heights.iter().sum());
    for (height, whole) in heights.iter_mut().zip(&all) {
        let more = spare.min(whole - *height);
        *height += more;
        spare -= more;
    }
    let first = if all_fit { 0 } else { Selection::new(at).first_of_tall(&heights, room) };
    let more = view::more_words(shared, &[Context::Rate]);
    let mut y = area.y;
    let mut drawn = 0;
    for (index, height) in heights.iter().enumerate().skip(first) {
        let height = (*height as u16).min(area.bottom().saturating_sub(y));
        if height == 0 {
            break;
        }
        let row = Rect { y, height, ..area };
        let label = Rect { width: label_columns, ..row };
        let body = Rect { x: row.x + label_columns + 1, width: text_columns, ..row };
        let (text, needed, style) = heading_parts(rate, index, shared);
        if height == 1 {
            // The level's meaning for the result stays, however long its label is.
            let columns = usize::from(label_columns).saturating_sub(needed.width());
            canvas.text(label, &format!("{}{needed}", fit(&text, columns, theme.marks.more)), style);
        } else {
            canvas.excerpt(label, &(text + &needed), style, (theme.marks.more, theme.accent()));
        }
        // A level that is only named is shown whole by moving to it.
        let more = if index == at { &more } else { theme.marks.more };
        canvas.excerpt(body, &anchor(index), theme.normal(), (more, theme.accent()));
        canvas.region(row, Target::Level(index));
        y += height;
        drawn += 1;
    }
    (y - area.y, count - drawn)
}

/// The criterion with all its levels and what is on record for it, whole.
pub(super) fn whole(rate: &Rate, shared: &Shared) -> Vec<PageLine> {
    let criterion = rate.known(shared);
    let unit = shared.interview().rubric().unit(&criterion.unit).map_or("", |unit| shared.own_words(&unit.title));
    let part = shared.interview().rubric().part_of(criterion);
    let mut lines = vec![
        PageLine::Heading(unit.to_owned()),
        PageLine::Text(part.map(|part| part_named(part, shared)).unwrap_or_default()),
        PageLine::Text(shared.words(&criterion.statement).to_owned()),
    ];
    let counts = shared.interview().rubric().counts_for_rater(criterion);
    lines.extend(counts.map(|counts| PageLine::Text(shared.locale.say(&counts))));
    if !criterion.maps_to.is_empty() {
        let numbers = criterion.maps_to.join(", ");
        lines.push(PageLine::Text(format!("{}: {numbers}", shared.locale.text("rubric-maps-to"))));
    }
    for index in 0..shared.interview().rubric().scale_of(criterion).rungs().len() {
        lines.push(PageLine::Text(String::new()));
        lines.push(PageLine::Heading(heading(rate, index, shared).0));
        lines.push(PageLine::Text(anchor(rate, index, shared)));
    }
    lines.push(PageLine::Text(String::new()));
    let indicators = criterion.indicators.values();
    lines.extend(
        indicators.map(|text| PageLine::Indented(1, format!("{} {}", shared.theme.marks.dash, shared.words(text)))),
    );
    let record = record_rows(&rate.criterion, shared, shared.size.0);
    lines.extend(record.into_iter().map(|(text, _)| PageLine::Text(text)));
    lines
}

/// Draws the record on the criterion, from the chosen row on.
fn draw_record(rate: &Rate, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let rows = record_rows(&rate.criterion, shared, area.width);
    canvas.scrolled(area, &rows, rate.scroll, &shared.theme);
}

/// The level that the indicators heard speak for, and why; none where the rubric asks for none.
fn told_of_indicators(criterion: &CriterionId, shared: &Shared) -> Option<String> {
    let (rubric, record) = (shared.interview().rubric(), shared.interview().record());
    let known = rubric.criterion(criterion)?;
    let proposal = judgement::proposal(known, rubric, record)?;
    let departs = record.rating(criterion).is_some_and(|rating| proposal.departs(rating, known, rubric));
    Some(shared.locale.say(&proposal.explain(criterion, departs, rubric, shared.locale.language())))
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
    if let Some(reason) = record.not_applying.get(criterion) {
        let told = message!("rate-does-not-apply-because", reason = reason.as_str());
        put(format!("{} {}", theme.marks.full, shared.locale.say(&told)), theme.accent());
    }
    if let Some(on_record) = record.ratings.get(criterion) {
        if on_record.rating == Some(Rating::NotEnoughEvidence) {
            put(format!("{} {}", theme.marks.full, shared.text("rate-not-enough-evidence")), theme.accent());
        }
        if let Some(carried) = record.carried_rating(criterion) {
            let signed = shared.locale.date(carried.from.signed);
            put(shared.locale.say(&message!("criterion-carried", signed = signed)), theme.accent());
        }
        if on_record.before_asked {
            put(shared.text("rate-before-asked"), theme.accent());
        }
    }
    if let Some(said) = record.self_assessment_beside(criterion) {
        let apart = record.far_apart(criterion, rubric);
        let style = if apart.is_some() { theme.accent() } else { theme.normal() };
        put(shared.locale.say(&said.explain(apart)), style);
    }
    if let Some(told) = told_of_indicators(criterion, shared) {
        put(told, theme.accent());
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
            put(format!("{id:<4} {}{}", timed(remark, shared), remark.text), style);
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
    for node in judgement::observed(criterion, rubric, record) {
        found = true;
        put(shared.locale.say(&node.says.explain(rubric, shared.locale.language())), theme.normal());
    }
    for (id, item) in record.evidence.iter().filter(|(_, item)| item.criteria.contains(criterion)) {
        let rules = rules_of_evidence(item, shared);
        found = true;
        put(format!("{id:<4} {}  {}", item.title, rules), theme.normal());
    }
    for (id, item) in &record.evidence {
        for judged in item.judged_of(criterion, rubric) {
            found = true;
            put(format!("{id:<4} {}", shared.locale.say(&judged.said(shared.locale.language()))), theme.normal());
            let benchmark = judged.benchmark(shared.locale.language());
            benchmark.into_iter().for_each(|each| put(format!("     {}", shared.locale.say(&each)), theme.dim()));
        }
    }
    if !found {
        put(shared.text("rate-nothing-on-record"), theme.dim());
    }
    rows
}
