//! The picture: the moderator, the criteria with rating and finding, and what the chosen one asks for.

use ratatui::{layout::Rect, style::Style};

use crate::{
    fit::fit,
    message,
    rubric::Criterion,
    session::{ModerationFinding, ModerationVerdict, Rating},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
    },
};

use super::{Moderate, anchor, criteria, level_words};

/// Rows that tell of the chosen criterion: a rule, the statement, the anchor of the level given.
const ABOUT_ROWS: u16 = 6;

impl Moderate {
    pub(super) fn paint(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let by = message!("moderate-moderator", name = shared.moderator.as_str());
        canvas.text(inner, &shared.locale.say(&by), theme.dim());
        let about_rows = ABOUT_ROWS.min(area.height / 3);
        let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2 + about_rows), ..inner };
        let criteria = criteria(shared);
        let height = usize::from(list.height);
        let top = self.selection.top(criteria.len(), height);
        for (offset, (index, criterion)) in criteria.iter().enumerate().skip(top).take(height).enumerate() {
            let row = Rect { y: list.y + offset as u16, height: 1, ..list };
            let style = if index == self.selection.at { theme.selected() } else { theme.normal() };
            canvas.text(row, &self.row(criterion, list.width.into(), shared), style);
            canvas.region(row, Target::Row(index));
        }
        canvas.more_follows(list, top + height < criteria.len(), theme);
        let about = Rect { y: area.bottom() - about_rows, height: about_rows, ..inner };
        if let Some(criterion) = criteria.get(self.selection.at) {
            self.paint_about(criterion, shared, canvas, about);
        }
    }

    /// `✗ C3 Resuscitates   mid Meets   disagrees, low Not yet: too slow`
    fn row(&self, criterion: &Criterion, columns: usize, shared: &Shared) -> String {
        let theme = &shared.theme;
        let finding = self.finding(&criterion.id);
        let mark = match finding.map(|finding| finding.verdict) {
            Some(ModerationVerdict::Agrees) => theme.marks.done,
            Some(ModerationVerdict::Disagrees) => theme.marks.refused,
            None => " ",
        };
        let rating = match shared.interview().record().rating(&criterion.id) {
            Some(Rating::Level(level)) => level_words(criterion, level, shared),
            Some(Rating::NotEnoughEvidence) => shared.text("moderate-not-enough-evidence"),
            None => shared.text("moderate-not-rated"),
        };
        let title = format!("{} {}", criterion.id, shared.own_words(&criterion.title));
        let (title, rating) = (padded(&title, columns * 2 / 5, shared), padded(&rating, columns / 5, shared));
        let said = finding.map(|finding| words(criterion, finding, shared)).unwrap_or_default();
        format!("{mark} {title}  {rating}  {said}")
    }

    /// Paints the finding in full, the statement, and the anchor of the level given.
    fn paint_about(&self, criterion: &Criterion, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        canvas.rule(area, theme.marks.rule, theme.dim());
        let title = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.text(title, &format!(" {} {} ", criterion.id, shared.own_words(&criterion.title)), theme.dim());
        let given = given(criterion, shared);
        let found = self.finding(&criterion.id).map(|finding| words(criterion, finding, shared));
        let statement = shared.own_words(&criterion.statement).to_owned();
        let texts = [(found, theme.accent()), (Some(statement), theme.normal()), (given, theme.dim())];
        let texts = texts.into_iter().filter_map(|(text, style)| Some((text?, style)));
        let rows: Vec<(String, Style)> = texts
            .flat_map(|(text, style)| wrap(&text, area.width.into()).into_iter().map(move |row| (row, style)))
            .collect();
        let room = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        canvas.scrolled(room, &rows, 0, theme);
    }
}

/// The level given and what it means for the criterion.
pub(super) fn given(criterion: &Criterion, shared: &Shared) -> Option<String> {
    let Some(Rating::Level(level)) = shared.interview().record().rating(&criterion.id) else { return None };
    let anchor = anchor(criterion, level, shared);
    let level = level_words(criterion, level, shared);
    Some(shared.locale.say(&message!("moderate-given", level = level, anchor = anchor)))
}

pub(super) fn words(criterion: &Criterion, finding: &ModerationFinding, shared: &Shared) -> String {
    let reason = finding.reason.as_str();
    shared.locale.say(&match (finding.verdict, &finding.level) {
        (ModerationVerdict::Agrees, _) => message!("moderation-agrees"),
        (ModerationVerdict::Disagrees, Some(level)) => {
            message!("moderate-disagrees-level", level = level_words(criterion, level, shared), reason = reason)
        }
        (ModerationVerdict::Disagrees, None) => message!("moderation-disagrees", reason = reason),
    })
}

fn padded(text: &str, columns: usize, shared: &Shared) -> String {
    let text = fit(text, columns, shared.theme.marks.more);
    let blanks = columns.saturating_sub(unicode_width::UnicodeWidthStr::width(text.as_ref()));
    format!("{text}{}", " ".repeat(blanks))
}
