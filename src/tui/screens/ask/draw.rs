//! The picture of the question, its probes and points, and the notes.

use ratatui::{layout::Rect, style::Style};
use unicode_width::UnicodeWidthStr;

use crate::{
    locale::dates::clock,
    message,
    procedure::{self, AskKind, Topic, Words, clock::TimeWord},
    rubric::{ProbeId, Question},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        go_to,
        keymap::{Command, Context},
        screens::Screen,
        speech_pane, view,
    },
};

use super::{
    super::{timed, with_word},
    AskScreen,
};

/// Columns of the time beside each remark.
pub(super) const TIME_COLUMNS: u16 = 7;
/// The width from which the outline stands at the left.
const OUTLINE_FROM: u16 = 110;
const OUTLINE_COLUMNS: u16 = 30;
/// The width from which the record on the criteria stands at the right.
const LINKED_FROM: u16 = 150;
const LINKED_COLUMNS: u16 = 40;
/// The width from which both sides grow, and by how many columns at most.
const WIDE_FROM: u16 = 160;
const SIDE_GROWS_MOST: u16 = 30;
/// Rows that the notes have at least, beside a question, probes and points of the usual length.
const NOTES_ROWS_LEAST: u16 = 5;
/// Rows that a long question leaves for its probes and points, with their heads.
const LISTS_ROWS_LEAST: u16 = 2;
/// Rows that the notes have beside a long question.
const NOTES_ROWS_BESIDE_LONG: u16 = 3;

pub(super) fn draw(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    // The sides of a very wide screen grow with it.
    let more = (area.width.saturating_sub(WIDE_FROM) / 3).min(SIDE_GROWS_MOST);
    let outline = if area.width >= OUTLINE_FROM { OUTLINE_COLUMNS + more } else { 0 };
    let linked = if area.width >= LINKED_FROM { LINKED_COLUMNS + more } else { 0 };
    if outline > 0 {
        draw_outline(ask, shared, canvas, Rect { width: outline, ..area });
    }
    if linked > 0 {
        let side = Rect { x: area.right() - linked, width: linked, ..area };
        draw_linked(ask, shared, canvas, side);
    }
    let middle = Rect { x: area.x + outline, width: area.width - outline - linked, ..area };
    draw_question(ask, shared, canvas, middle, outline == 0);
}

fn draw_question(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect, with_strip: bool) {
    let theme = &shared.theme;
    let interview = shared.interview();
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    draw_where(ask, shared, canvas, Rect { height: 1, ..inner }, with_strip);

    let id_columns = 4;
    let wording = &shared.said(&procedure::question_wording(interview, &ask.question));
    let text = Rect { x: inner.x + id_columns, width: inner.width.saturating_sub(id_columns + 1), ..inner };
    let pane_least = if ask.hears().is_some() { speech_pane::rows(area.height) } else { 1 };
    // The unit and the rows of the rule and the criteria stand beside them.
    let others = 3 + pane_least + LISTS_ROWS_LEAST + NOTES_ROWS_BESIDE_LONG;
    let question_rows_most = area.height.saturating_sub(others).max(2);
    let question_rows =
        u16::try_from(wrap(wording, text.width.into()).len()).unwrap_or(u16::MAX).min(question_rows_most);
    canvas.text(Rect { y: inner.y + 1, height: 1, ..inner }, ask.question.as_str(), theme.accent());
    let more = view::more_words(shared, &[Context::Ask]);
    let question = Rect { y: inner.y + 1, height: question_rows, ..text };
    canvas.excerpt(question, wording, theme.strong(), (&more, theme.accent()));

    let pane_y = inner.y + question_rows + 1;
    let pane = match ask.hears() {
        None => 0,
        Some(during) => {
            let rows = speech_pane::rows(area.height).min(area.bottom().saturating_sub(pane_y + NOTES_ROWS_LEAST + 2));
            speech_pane::draw(&during, shared, canvas, Rect { y: pane_y, height: rows, ..area });
            rows
        }
    };
    // The pane stands where the blank row would.
    let lists_y = pane_y + pane + u16::from(pane == 0);
    let room = |notes: u16| area.bottom().saturating_sub(lists_y + notes + 2);
    let room = room(NOTES_ROWS_LEAST).max(room(NOTES_ROWS_BESIDE_LONG).min(2 * LISTS_ROWS_LEAST));
    let lists = Rect { y: lists_y, height: room, ..inner };
    let lists_rows = match ask.known(shared) {
        Some(known) => {
            draw_lists(known, &procedure::ticks_of_question(interview, &ask.question), shared, canvas, lists)
        }
        None => 0,
    };

    let rule_y = lists_y + lists_rows;
    canvas.rule(Rect { y: rule_y, height: 1, ..area }, theme.marks.rule, theme.dim());
    let notes = Rect { y: rule_y + 1, height: area.bottom().saturating_sub(rule_y + 2), ..inner };
    draw_notes(ask, shared, canvas, notes);
    draw_criteria(ask, shared, canvas, Rect { y: area.bottom() - 1, height: 1, ..inner });
}

/// The unit, a mark per question, and the time of this question.
fn draw_where(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect, with_strip: bool) {
    let theme = &shared.theme;
    let interview = shared.interview();
    let known = ask.known(shared);
    let unit = known.and_then(|question| question.unit.as_ref()).and_then(|unit| interview.rubric().unit(unit));
    let title = match unit {
        Some(unit) => shared.own_words(&unit.title).to_owned(),
        None if known.is_none() => shared.text("ask-ad-hoc"),
        None => shared.text("ask-general"),
    };
    // Words of the assessor's own stand in no other language.
    let exact = known.filter(|known| known.exact).map(|_| shared.text("ask-exact"));
    let back_up = known.and_then(|known| known.back_up_for.as_ref());
    let back_up = back_up.map(|question| shared.locale.say(&message!("ask-back-up-for", question = question.as_str())));
    let language = known.and_then(|_| shared.other_language());
    let before: Vec<String> =
        language.into_iter().chain(back_up).chain(exact).map(|each| format!("{each} {} ", theme.marks.dash)).collect();
    let language = (!before.is_empty()).then(|| before.concat());
    let language_width = language.as_ref().map_or(0, |name| name.width() as u16);
    canvas.text(area, &language.unwrap_or_default(), theme.accent());
    let area = Rect { x: area.x + language_width, width: area.width.saturating_sub(language_width), ..area };
    let spent = interview.record().question_length(&ask.question, shared.now);
    let length = clock(spent);
    let time = match known {
        _ if !interview.record().time_is_measured() => String::new(),
        Some(question) => {
            let told = shared.locale.say(&message!("ask-question-time", length = length, minutes = question.minutes));
            // Beside a question that is closed time stands still.
            let runs = interview.record().waiting.question.as_ref() == Some(&ask.question);
            let word = procedure::clock::on_question(question, spent);
            with_word(told, word.filter(|word| runs || *word == TimeWord::Over), shared)
        }
        None => length,
    };
    let time_width = time.width() as u16;
    canvas.text(Rect { x: area.right().saturating_sub(time_width), width: time_width, ..area }, &time, theme.dim());
    let questions = if with_strip { procedure::questions_in_order(interview) } else { Vec::new() };
    let strip = questions.len() as u16;
    let strip_x = area.right().saturating_sub(time_width + strip + 3);
    let title_width = strip_x.saturating_sub(area.x + 2);
    if strip > 0 && title_width >= 16 {
        for (index, question) in questions.iter().enumerate() {
            let here = *question == ask.question;
            let style = if here { theme.selected() } else { theme.dim() };
            let cell = Rect { x: strip_x + index as u16, width: 1, ..area };
            canvas.text(cell, go_to::question_mark(shared, question), style);
            canvas.region(cell, Target::Row(index));
        }
        canvas.text(Rect { width: title_width, ..area }, &title, theme.dim());
    } else {
        canvas.text(Rect { width: area.width.saturating_sub(time_width + 2), ..area }, &title, theme.dim());
    }
}

/// Probes left, points to listen for right; says how many rows they took.
fn draw_lists(known: &Question, asks: &[procedure::Ask], shared: &Shared, canvas: &mut Canvas, area: Rect) -> u16 {
    if area.height < 2 {
        return 0;
    }
    let theme = &shared.theme;
    let gap = 2;
    let columns = (area.width - gap) / 2;
    let left = Rect { width: columns, ..area };
    let right = Rect { x: area.x + columns + gap, width: area.width - columns - gap, ..area };
    let (mut probes, mut points) = (Vec::new(), Vec::new());
    for ask in asks {
        let AskKind::Tick { ticked, required, .. } = ask.kind else { continue };
        let mark = if required { "*" } else { "" };
        match &ask.topic {
            Topic::Probe(_, id) => {
                probes.push((format!("{id}{mark}"), probe_words(known, id, &ask.words, shared), ticked))
            }
            Topic::Point(_, id) => {
                points.push((
                    known.letter_of(id).map(String::from).unwrap_or_default(),
                    shared.said(&ask.words),
                    ticked,
                ));
            }
            _ => {}
        }
    }
    if probes.is_empty() && points.is_empty() {
        return 0;
    }
    for (list, area, heading) in [(&probes, left, "ask-probes"), (&points, right, "ask-listen-for")] {
        if !list.is_empty() {
            canvas.text(area, &shared.text(heading), theme.dim());
        }
    }
    let below = |area: Rect| Rect { y: area.y + 1, height: area.height - 1, ..area };
    let left_rows = draw_list(probes, Target::Probe, shared, canvas, below(left));
    let right_rows = draw_list(points, Target::Point, shared, canvas, below(right));
    left_rows.max(right_rows) + 1
}

/// The words of a probe; those of a back-up question say that they are one.
pub(super) fn probe_words(known: &Question, id: &ProbeId, words: &Words, shared: &Shared) -> String {
    let text = shared.said(words);
    match known.probes.get(id) {
        Some(probe) if probe.back_up => shared.locale.say(&message!("ask-back-up", text = text)),
        _ => text,
    }
}

fn draw_list(
    items: Vec<(String, String, bool)>,
    target: fn(usize) -> Target,
    shared: &Shared,
    canvas: &mut Canvas,
    area: Rect,
) -> u16 {
    let theme = &shared.theme;
    let text_columns = usize::from(area.width).saturating_sub(5).max(1);
    let rows_whole: Vec<usize> = items.iter().map(|(_, text, _)| wrap(text, text_columns).len()).collect();
    let room = usize::from(area.height);
    // Where there are more items than rows, the last row says how many are left.
    let shown = if items.len() > room { room.saturating_sub(1) } else { items.len() };
    // Each item has its first row; those above take first what is left.
    let mut spare = room.saturating_sub(items.len());
    let mut y = area.y;
    for (index, ((key, text, done), whole)) in items.iter().zip(rows_whole).enumerate().take(shown) {
        let more_rows = (whole - 1).min(spare);
        spare -= more_rows;
        let height = 1 + more_rows as u16;
        let item = Rect { y, height, ..area };
        let (mark, style) = if *done { (theme.marks.done, theme.dim()) } else { (" ", theme.normal()) };
        canvas.text(Rect { width: 1, height: 1, ..item }, mark, theme.accent());
        canvas.text(Rect { x: item.x + 2, width: 2, height: 1, ..item }, key, theme.strong());
        let text_area = Rect { x: item.x + 5, width: item.width.saturating_sub(5), ..item };
        canvas.excerpt(text_area, text, style, (theme.marks.more, theme.accent()));
        canvas.region(item, target(index));
        y += height;
    }
    if shown < items.len() && y < area.bottom() {
        let count = shared.locale.say(&message!("more-count", count = items.len() - shown));
        let list = view::key_of(shared, &[Context::Ask], Command::TickList, true).unwrap_or_default();
        let row = Rect { x: area.x + 2, y, width: area.width.saturating_sub(2), height: 1 };
        canvas.text(row, &format!("{} {count}  {list}", theme.marks.more), theme.accent());
        y += 1;
    }
    y - area.y
}

fn draw_notes(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let text = Rect { x: area.x + TIME_COLUMNS, width: area.width.saturating_sub(TIME_COLUMNS), ..area };
    canvas.region(text, Target::Text);
    draw_text(ask, shared, canvas, text);
    if ask.editor.is_empty() && !has_keys(ask, shared) {
        canvas.text(text, &shared.text("ask-no-notes"), theme.dim());
    }
}

fn has_keys(ask: &AskScreen, shared: &Shared) -> bool {
    ask.typing && !shared.desk().read_only()
}

/// The notes themselves, with the time beside each remark where it is known.
pub(super) fn draw_text(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, text: Rect) {
    ask.editor.draw(canvas, text, has_keys(ask, shared));
    if !shared.interview().record().time_is_measured() {
        return;
    }
    for (offset, row) in ask.editor.rows_on_screen(text.height).into_iter().enumerate() {
        let Some(moment) = row.and_then(|row| ask.notes.time_of(row)) else { continue };
        let cell = Rect { x: text.x - TIME_COLUMNS, y: text.y + offset as u16, width: TIME_COLUMNS, height: 1 };
        canvas.text(cell, &shared.locale.time(&moment), shared.theme.dim());
    }
}

/// Draws the record on the criteria that this question informs.
fn draw_criteria(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let interview = shared.interview();
    let record = interview.record();
    let mut x = area.x;
    let mut put = |canvas: &mut Canvas, text: &str, style: Style| {
        let width = text.width() as u16;
        if x.saturating_add(width) <= area.right() {
            canvas.text(Rect { x, width, ..area }, text, style);
        } else if x <= area.right() {
            // The first that does not fit says so; none follows it.
            let end = Rect { x: area.right().saturating_sub(1), width: 1, ..area };
            canvas.text(end, theme.marks.more, theme.accent());
            x = area.right();
        }
        x = x.saturating_add(width);
    };
    for criterion in record.informs(&ask.question, interview.rubric()) {
        let linked = record.remarks().filter(|(_, remark)| remark.criteria.contains(criterion)).count();
        let marks = if linked == 0 { theme.marks.empty.to_owned() } else { theme.marks.full.repeat(linked.min(3)) };
        put(canvas, criterion.as_str(), theme.normal());
        put(canvas, &format!(" {marks}   "), theme.dim());
    }
    if !record.evidence.is_empty() {
        let count = message!("ask-evidence-count", count = record.evidence.len());
        put(canvas, &format!("{}   ", shared.locale.say(&count)), theme.dim());
    }
    let flagged: Vec<&str> =
        record.questions.iter().filter(|(_, each)| each.flagged).map(|(id, _)| id.as_str()).collect();
    if !flagged.is_empty() {
        let text = shared.locale.say(&message!("ask-flagged-list", questions = flagged.join(" ")));
        put(canvas, &text, theme.dim());
    }
}

/// Every question with its state, under its unit.
fn draw_outline(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let interview = shared.interview();
    let questions = procedure::questions_in_order(interview);
    let at = questions.iter().position(|each| *each == ask.question).unwrap_or(0);
    let height = usize::from(area.height);
    let top = crate::tui::widgets::Selection::new(at).top(questions.len(), height);
    for (offset, (index, question)) in questions.iter().enumerate().skip(top).take(height).enumerate() {
        let row = Rect { x: area.x + 1, y: area.y + offset as u16, width: area.width.saturating_sub(2), height: 1 };
        let style = if index == at { theme.selected() } else { theme.normal() };
        let mark = go_to::question_mark(shared, question);
        let text = format!("{mark} {question:<4}{}", go_to::question_words(shared, question));
        canvas.text(row, &text, style);
        canvas.region(row, Target::Row(index));
    }
    canvas.more_follows(area, top + height < questions.len(), theme);
}

/// The criteria that this question informs, with the remarks and evidence linked to each.
fn draw_linked(ask: &AskScreen, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let interview = shared.interview();
    let record = interview.record();
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let mut y = inner.y;
    let mut put = |canvas: &mut Canvas, text: &str, indent: u16, style: Style| {
        let rest = inner.bottom().saturating_sub(y);
        let row = Rect { x: inner.x + indent, y, width: inner.width.saturating_sub(indent), height: rest };
        if rest > 0 {
            y += canvas.excerpt(row, text, style, (theme.marks.more, theme.accent()));
        } else if !text.trim().is_empty() {
            let end =
                Rect { x: inner.right().saturating_sub(1), y: inner.bottom().saturating_sub(1), width: 1, height: 1 };
            canvas.text(end, theme.marks.more, theme.accent());
        }
    };
    for id in record.informs(&ask.question, interview.rubric()) {
        let Some(criterion) = interview.rubric().criterion(id) else { continue };
        put(canvas, &format!("{id} {}", shared.own_words(&criterion.title)), 0, theme.strong());
        for (question, remark) in record.remarks().filter(|(_, remark)| remark.criteria.contains(id)) {
            put(canvas, &format!("{question} {}{}", timed(remark, shared), remark.text), 2, theme.normal());
        }
        for (evidence, item) in record.evidence.iter().filter(|(_, item)| item.criteria.contains(id)) {
            put(canvas, &format!("{evidence} {}", item.title), 2, theme.normal());
        }
        put(canvas, " ", 0, theme.normal());
    }
}
