//! A question with a one-line answer.

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    judgement::recommend,
    message,
    session::{Asked, Decision, Line, Refusal},
    tui::{
        Shared,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context},
        screens::level_words,
        widgets::{Editor, Lines},
    },
};

use super::{Answer, Purpose, Step, frame};

pub struct Prompt {
    pub purpose: Purpose,
    title: String,
    explanation: String,
    /// The explanation says why what was typed was refused.
    refused: bool,
    editor: Editor,
}

impl Prompt {
    /// Asks for a line, which says this so far.
    pub fn new(asked: Asked, text: &str, shared: &Shared) -> Self {
        let (title, explanation) = words(&asked, shared);
        Prompt {
            purpose: Purpose::Line(asked),
            title,
            explanation,
            refused: false,
            editor: Editor::new(text, Lines::One),
        }
    }

    /// Asks anew for what was refused, and says why.
    pub fn refused(asked: Asked, text: &str, why: String, shared: &Shared) -> Self {
        Prompt { explanation: why, refused: true, ..Prompt::new(asked, text, shared) }
    }

    pub fn line(&self) -> Option<Line> {
        match &self.purpose {
            Purpose::Line(asked) => Some(Line { asked: asked.clone(), text: self.editor.text() }),
            _ => None,
        }
    }

    pub fn command(&mut self, command: Command) -> Step {
        match command {
            Command::Cancel => Step::Close(Answer::Cancelled),
            Command::Confirm => Step::Close(Answer::Text(self.editor.text().trim().to_owned())),
            _ => Step::Stay,
        }
    }

    pub fn key(&mut self, key: &KeyEvent) {
        self.editor.key(key);
    }

    pub fn paste(&mut self, text: &str) -> Result<(), Refusal> {
        self.editor.paste(text).map(|_| ())
    }

    pub fn click(&mut self, area: Rect, at: Position) {
        self.editor.click(area, at);
    }

    pub fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let explanation = wrap(&self.explanation, usize::from(area.width).saturating_sub(2).max(1));
        let rows = u16::try_from(explanation.len()).unwrap_or(u16::MAX).min(area.height / 2);
        let content = frame::open(shared, canvas, area, &self.title, rows + 2, Context::Prompt);
        let style = if self.refused { theme.wrong() } else { theme.dim() };
        canvas.paragraph(Rect { height: rows.min(content.height), ..content }, &self.explanation, style);
        let line = Rect { y: content.bottom().saturating_sub(1), height: 1.min(content.height), ..content };
        canvas.text(line, theme.marks.here, theme.accent());
        let field = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        self.editor.draw(canvas, field, true);
        canvas.region(field, Target::Text);
    }
}

/// The title and the explanation over a line that is asked for.
fn words(asked: &Asked, shared: &Shared) -> (String, String) {
    let (title, explanation) = match asked {
        Asked::RefuseItem(..) => ("script-refuse-title", "script-refuse-explanation"),
        Asked::SkipQuestion(_) => ("ask-skip-title", "ask-skip-explanation"),
        Asked::RewordQuestion(_) => ("ask-reword-title", "ask-reword-explanation"),
        Asked::AdHocWording => ("ask-ad-hoc-title", "ask-ad-hoc-explanation"),
        Asked::FollowUp(_) => ("ask-follow-up-title", "ask-follow-up-explanation"),
        Asked::BreakOff => ("break-off-title", "break-off-explanation"),
        Asked::EvidenceDate => ("evidence-date", "evidence-date-help"),
        Asked::DepartReason { .. } => ("recommend-depart-reason-title", "recommend-depart-reason-explanation"),
        Asked::CopyTo => ("copy-title", "copy-explanation"),
        Asked::Moderator => ("moderate-name-title", "moderate-name-explanation"),
        Asked::ModerationRemark => ("moderate-remark-title", "moderate-remark-explanation"),
        Asked::DisagreeReason { criterion, level } => {
            let level = level.as_ref().map_or("none", |level| level.as_str());
            let title = message!("moderate-reason-title", criterion = criterion.as_str(), level = level);
            return (shared.locale.say(&title), shared.text("moderate-reason-explanation"));
        }
        Asked::SheetName => {
            let (rubric, record) = (shared.interview().rubric(), shared.interview().record());
            let no_reason = |id| record.ratings.get(id).is_none_or(|rated| rated.rationale.is_empty());
            let left = record.criteria_in_scope(rubric).filter(|criterion| no_reason(&criterion.id)).count();
            let explanation = match shared.interview().record().is_material() {
                true => message!("material-sign-explanation", left = left),
                false => message!("sheet-sign-explanation", left = left),
            };
            return (shared.text("sheet-sign-title"), shared.locale.say(&explanation));
        }
        Asked::Agree { criterion, rating, by } => {
            let rating = level_words(criterion, rating, shared);
            let title = message!("compare-agree-title", criterion = criterion.as_str(), rating = rating);
            let explanation = message!("compare-agree-explanation", by = by.join(", "));
            return (shared.locale.say(&title), shared.locale.say(&explanation));
        }
        Asked::ReferCriterion(criterion) => {
            let title = message!("compare-refer-title", criterion = criterion.as_str());
            return (shared.locale.say(&title), shared.text("compare-refer-explanation"));
        }
        Asked::RemoveEvidence(evidence) => {
            let title = shared.locale.say(&message!("evidence-remove-title", evidence = evidence.as_str()));
            return (title, shared.text("evidence-remove-explanation"));
        }
        Asked::SignatureName => {
            let interview = shared.interview();
            let outcome = interview.record().decision.as_ref().map(Decision::outcome);
            let on = interview.record().decided_on().unwrap_or_else(|| shared.now.date_naive());
            let recommendation = recommend(interview.rubric(), interview.record(), on);
            let outcome = outcome.map_or("none", |outcome| outcome.name());
            let open = recommendation.missing.len();
            let explanation = message!("recommend-sign-explanation", outcome = outcome, open = open);
            return (shared.text("recommend-sign-title"), shared.locale.say(&explanation));
        }
    };
    (shared.text(title), shared.text(explanation))
}
