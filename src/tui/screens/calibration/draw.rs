//! The picture: the map above, what belongs to the cell at the cursor beneath.

use ratatui::{layout::Rect, style::Style};
use unicode_width::UnicodeWidthStr;

use crate::{
    calibration::HeatCell,
    fit::fit,
    message,
    report::{
        calibration::{warmth, words},
        figure::Warmth,
    },
    tui::{
        Shared, Theme,
        canvas::{Canvas, Target, wrap},
        widgets::Selection,
    },
};

use super::{Calibration, Found, State};

const NAME_MOST: u16 = 24;
const CELL: u16 = 8;

/// The columns of what stands below the map.
pub(super) fn columns(shared: &Shared) -> usize {
    usize::from(shared.size.0).saturating_sub(2)
}

pub(super) fn draw(screen: &Calibration, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    match &screen.state {
        State::Working(percent) => {
            let text = shared.locale.say(&message!("calibration-working", percent = *percent));
            canvas.paragraph(inner, &text, shared.theme.normal());
        }
        State::Failed(why) => {
            canvas.paragraph(inner, why, shared.theme.wrong());
        }
        State::Found(found) => draw_found(screen, found, shared, canvas, inner),
    }
}

fn draw_found(screen: &Calibration, found: &Found, shared: &Shared, canvas: &mut Canvas, area: Rect) {
    let theme = &shared.theme;
    let name = found.ratings.raters.iter().map(|name| name.width()).max().unwrap_or(0) as u16;
    let name = name.min(NAME_MOST).min(area.width / 3) + 2;
    let columns = screen.columns(found);
    let across = usize::from((area.width.saturating_sub(name)) / CELL).max(1);
    let left = Selection::new(screen.column).top(columns.len(), across);
    let legend = wrap(&shared.text("calibration-screen-legend"), area.width.into());
    let legend_rows = legend.len() as u16;
    let most = (area.height / 2).saturating_sub(1 + legend_rows);
    let rows = (found.ratings.raters.len() as u16).min(most).max(1);
    let top = Selection::new(screen.rater).top(found.ratings.raters.len(), rows.into());
    let cell = |place: usize, y: u16| Rect { x: area.x + name + place as u16 * CELL, y, width: CELL, height: 1 };
    for (place, criterion) in columns.iter().skip(left).take(across).enumerate() {
        let id = fit(found.ratings.criteria[*criterion].as_str(), usize::from(CELL) - 1, theme.marks.more).into_owned();
        let style = if left + place == screen.column { theme.strong() } else { theme.dim() };
        canvas.text(cell(place, area.y), &id, style);
    }
    let hidden = columns.len().saturating_sub(left + across) + left;
    if hidden > 0 {
        let more = format!("{} {hidden}", theme.marks.more);
        canvas.text(Rect { width: name, height: 1, ..area }, &more, theme.dim());
    }
    for (offset, rater) in (top..found.ratings.raters.len()).take(rows.into()).enumerate() {
        let y = area.y + 1 + offset as u16;
        let words = fit(&found.ratings.raters[rater], usize::from(name) - 2, theme.marks.more).into_owned();
        let style = if rater == screen.rater { theme.strong() } else { theme.normal() };
        canvas.text(Rect { y, width: name - 1, height: 1, ..area }, &words, style);
        for (place, criterion) in columns.iter().skip(left).take(across).enumerate() {
            let each = &found.heat.rows[rater][*criterion];
            let here = rater == screen.rater && left + place == screen.column;
            let (text, style) = shown(each, here, shared);
            canvas.text(Rect { width: CELL - 1, ..cell(place, y) }, &text, style);
            canvas.region(cell(place, y), Target::Row(rater * columns.len() + left + place));
        }
    }
    let raters = Rect { y: area.y + 1, height: rows, ..area };
    canvas.more_follows(raters, top + usize::from(rows) < found.ratings.raters.len(), theme);
    for (y, row) in (area.y + 1 + rows..).zip(&legend) {
        canvas.text(Rect { y, height: 1, ..area }, row, theme.dim());
    }
    let rule = area.y + 1 + rows + legend_rows;
    canvas.rule(Rect { y: rule, height: 1, ..area }, theme.marks.rule, theme.dim());
    let below = Rect { y: rule + 1, height: area.bottom().saturating_sub(rule + 1), ..area };
    let details = details(screen, found, shared, below.width.into());
    canvas.scrolled(below, &details, screen.scroll, theme);
}

/// A level and signs that say what the colour says.
fn shown(cell: &HeatCell, here: bool, shared: &Shared) -> (String, Style) {
    let theme = &shared.theme;
    let warmth = warmth(cell.deviation);
    let sign = match warmth {
        Some(Warmth::FarAbove) => " ++",
        Some(Warmth::Above) => " +",
        Some(Warmth::Below) => " -",
        Some(Warmth::FarBelow) => " --",
        Some(Warmth::Middle) | None => "",
    };
    let label = if cell.level.is_none() && cell.not_enough == 0 {
        theme.marks.dash.to_owned()
    } else {
        words::cell(cell, &shared.locale)
    };
    let style = if here { theme.selected() } else { colour(warmth, theme) };
    (format!("{label}{sign}"), style)
}

fn colour(warmth: Option<Warmth>, theme: &Theme) -> Style {
    match warmth {
        Some(Warmth::FarAbove | Warmth::FarBelow) => theme.strong(),
        Some(Warmth::Above | Warmth::Below) => theme.accent(),
        Some(Warmth::Middle) => theme.normal(),
        None => theme.dim(),
    }
}

/// The criterion at the cursor, what the rater gave it and why, subject by subject; then where the others stand.
pub(super) fn details(screen: &Calibration, found: &Found, shared: &Shared, columns: usize) -> Vec<(String, Style)> {
    let (theme, locale) = (&shared.theme, &shared.locale);
    let ratings = &found.ratings;
    let (criterion, rater) = (screen.criterion(found), screen.rater);
    let mut rows = Vec::new();
    let mut say = |text: &str, style: Style| {
        rows.extend(wrap(text, columns).into_iter().map(|row| (row, style)));
    };
    say(&words::criterion(ratings, criterion, locale), theme.strong());
    for (subject, _) in ratings.places(Some(criterion)) {
        if ratings.subjects.len() > 1 {
            say(&words::subject(ratings, subject, locale), theme.dim());
        }
        let rater_name = ratings.raters[rater].as_str();
        let level = ratings.given(subject, criterion, rater);
        let level = level.map_or_else(
            || shared.text("calibration-not-rated"),
            |given| words::given(ratings, criterion, given, locale),
        );
        say(&locale.say(&message!("calibration-voice", rater = rater_name, level = level)), theme.accent());
        if let Some(cell) = ratings.cell(subject, criterion, rater) {
            let written = !cell.rationale.trim().is_empty();
            let text = if written { cell.rationale.clone() } else { shared.text("calibration-no-rationale") };
            say(&text, theme.normal());
        }
        if let Some((given, _)) = ratings.reference(subject, criterion) {
            let level = words::given(ratings, criterion, given, locale);
            let reference = shared.text("calibration-reference");
            say(&locale.say(&message!("calibration-voice", rater = reference, level = level)), theme.dim());
        }
    }
    rows
}
