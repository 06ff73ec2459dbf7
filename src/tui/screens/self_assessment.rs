//! The self-assessment: a grid of criteria in which one key notes how well the candidate says that they can do it, and the
//! cursor goes on. It hides itself again: beside a rating it shows only once that is given.

use ratatui::layout::{Position, Rect};
use unicode_width::UnicodeWidthStr;

use crate::{
    fit::fit,
    locale::Explain,
    message,
    procedure::{self, Reply, Topic, place_at},
    rubric::{Criterion, CriterionId},
    session::{Asked, Place, SelfAnswer, Stage},
    tui::{
        PopupAnswer, Purpose, Shared, Turn,
        canvas::{Canvas, Target, wrap},
        keymap::{Command, Context, Pressed},
        popups::PageLine,
        view,
        widgets::Selection,
    },
};

use super::Screen;

pub(super) struct SelfAssessmentScreen {
    selection: Selection,
    /// The place to which Esc leads back.
    back: Place,
}

/// Rows of the chosen criterion at the foot, at most: its statement and the example.
const DETAIL_ROWS_MOST: u16 = 6;

impl SelfAssessmentScreen {
    /// The criterion of the place, else the first of which the candidate has said nothing.
    pub(super) fn new(place: &Place, turn: &mut Turn) -> Self {
        let came_from = turn.came_from.clone().filter(|place| place.stage != Stage::SelfAssessment);
        let back = came_from.unwrap_or_else(|| place_at(Stage::Prepare));
        let said = &turn.interview().record().self_assessment;
        let criteria = criteria(turn);
        let at = place.criterion.as_ref().and_then(|id| criteria.iter().position(|each| each.id == *id));
        let unsaid = || criteria.iter().position(|each| !said.contains_key(&each.id));
        SelfAssessmentScreen { selection: Selection::new(at.or_else(unsaid).unwrap_or(0)), back }
    }

    fn criterion(&self, shared: &Shared) -> Option<CriterionId> {
        criteria(shared).get(self.selection.at).map(|criterion| criterion.id.clone())
    }

    fn say(&mut self, answer: Option<SelfAnswer>, turn: &mut Turn) {
        let Some(criterion) = self.criterion(turn) else { return };
        let count = criteria(turn).len();
        if turn.answer(Topic::SelfAssessment(criterion), Reply::SelfAnswer(answer)) && answer.is_some() {
            self.selection.command(Command::Down, count, 1);
        }
    }

    fn ask_example(&self, turn: &mut Turn) {
        let Some(criterion) = self.criterion(turn) else { return };
        let asked = Asked::SelfExample(criterion.clone());
        let (topic, reply) = (Topic::Line(asked.clone()), Reply::Text("-".into()));
        // A refusal is told before the example is typed.
        if let Err(refusal) = procedure::permit(turn.interview(), &topic, reply, turn.now) {
            return turn.warn(&refusal);
        }
        let said = turn.read().interview().record().self_assessment.get(&criterion);
        turn.ask(asked, said.map_or("", |said| said.example.as_str()));
    }
}

fn criteria(shared: &Shared) -> Vec<&Criterion> {
    let interview = shared.interview();
    interview.record().criteria_to_self_assess(interview.rubric()).collect()
}

/// The number to press and the answer.
fn numbered(answer: SelfAnswer, shared: &Shared) -> String {
    let number = SelfAnswer::ALL.iter().position(|each| *each == answer).map_or(0, |at| at + 1);
    format!("{number} {}", shared.spoken().text(answer.message()))
}

/// The answer to a criterion as it is told in the list.
fn answer_words(criterion: &CriterionId, shared: &Shared) -> String {
    match shared.interview().record().self_assessment.get(criterion) {
        Some(said) => numbered(said.answer, shared),
        None => shared.spoken().text("self-assessment-no-answer"),
    }
}

impl Screen for SelfAssessmentScreen {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        let said = &shared.interview().record().self_assessment;
        let all = criteria(shared);
        let count = all.iter().filter(|each| said.contains_key(&each.id)).count();
        let progress = shared.locale.say(&message!("self-assessment-status", said = count, count = all.len()));
        format!("{}  {progress}", shared.text("step-self-assessment"))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::SelfAssessment]
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::SelfAssessment, ..self.back.clone() })
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let changes = matches!(pressed.command, Command::Level | Command::ClearRating | Command::Edit);
        if changes && turn.desk().read_only() {
            return false;
        }
        match pressed.command {
            Command::Level => {
                let number = pressed.choice.and_then(|digit| digit.to_digit(10)).unwrap_or(0) as usize;
                match number.checked_sub(1).and_then(|at| SelfAnswer::ALL.get(at)) {
                    Some(answer) => self.say(Some(*answer), turn),
                    None => turn.tell(&message!("self-assessment-no-such-answer")),
                }
            }
            Command::ClearRating => self.say(None, turn),
            Command::Edit => self.ask_example(turn),
            Command::Begin if self.back.stage == Stage::Prepare => turn.go_to(place_at(Stage::Open)),
            Command::Begin | Command::Back => turn.go_to(self.back.clone()),
            command => return self.selection.command(command, criteria(turn).len(), 5),
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, _turn: &mut Turn) {
        if let Target::Row(row) = target {
            self.selection = Selection::new(row);
        }
    }

    fn wheel(&mut self, down: bool, turn: &mut Turn) {
        self.selection.wheel(down, criteria(turn).len());
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        let (Purpose::Line(asked @ Asked::SelfExample(_)), PopupAnswer::Text(typed)) = (purpose, answer) else {
            return;
        };
        let topic = Topic::Line(asked.clone());
        match procedure::permit(turn.interview(), &topic, Reply::Text(typed.clone()), turn.now) {
            Err(refusal) => turn.ask_again(asked.clone(), &typed, &refusal.explain()),
            Ok(()) => {
                turn.answer(topic, Reply::Text(typed));
            }
        }
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        let said = &shared.interview().record().self_assessment;
        let lines = criteria(shared).into_iter().flat_map(|criterion| {
            let example = said.get(&criterion.id).map(|said| said.example.clone()).unwrap_or_default();
            [
                PageLine::Heading(format!("{} {}", criterion.id, shared.words(&criterion.statement))),
                PageLine::Indented(1, answer_words(&criterion.id, shared)),
                PageLine::Indented(1, example),
            ]
        });
        lines.collect()
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let more = view::more_words(shared, &[Context::SelfAssessment]);
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(100), ..area };
        let head = Rect { height: 2, ..inner };
        let mut y = inner.y
            + canvas.excerpt(
                head,
                &shared.spoken().text("self-assessment-asked"),
                theme.strong(),
                (&more, theme.accent()),
            );
        let legend = SelfAnswer::ALL.map(|answer| numbered(answer, shared)).join("   ");
        y += canvas.paragraph(Rect { y, height: 2, ..inner }, &legend, theme.dim());

        let criteria = criteria(shared);
        let said = &shared.interview().record().self_assessment;
        let mut details = Vec::new();
        if let Some(criterion) = criteria.get(self.selection.at) {
            let columns = inner.width.into();
            details
                .extend(wrap(shared.words(&criterion.statement), columns).into_iter().map(|row| (row, theme.normal())));
            let example = said.get(&criterion.id).map_or("", |said| said.example.as_str());
            let example = if example.is_empty() { Vec::new() } else { wrap(&format!("“{example}”"), columns) };
            details.extend(example.into_iter().map(|row| (row, theme.accent())));
        }
        let rows = (details.len() as u16).min(DETAIL_ROWS_MOST).min(area.height / 3);
        let foot = Rect { y: area.bottom() - rows, height: rows, ..inner };
        canvas.rule(Rect { y: foot.y - 1, height: 1, ..area }, theme.marks.rule, theme.dim());
        canvas.scrolled(foot, &details, 0, theme);

        let list = Rect { y: y + 1, height: (foot.y - 1).saturating_sub(y + 1), ..inner };
        let answers = SelfAnswer::ALL.map(|answer| numbered(answer, shared).width());
        let answer =
            answers.into_iter().max().unwrap_or(0).max(shared.spoken().text("self-assessment-no-answer").width());
        let title = usize::from(list.width).saturating_sub(answer + 4);
        let top = self.selection.top(criteria.len(), list.height.into());
        let shown = criteria.iter().enumerate().skip(top).take(list.height.into()).enumerate();
        for (offset, (index, criterion)) in shown {
            let line = Rect { y: list.y + offset as u16, height: 1, ..list };
            let is_said = said.get(&criterion.id);
            let mark = if is_said.is_some() { theme.marks.full } else { theme.marks.empty };
            let named = fit(&format!("{} {}", criterion.id, shared.words(&criterion.title)), title, theme.marks.more)
                .into_owned();
            let blanks = " ".repeat(title.saturating_sub(named.width()) + 2);
            let text = format!("{mark} {named}{blanks}{}", answer_words(&criterion.id, shared));
            let style = match (index == self.selection.at, is_said.is_some()) {
                (true, _) => theme.selected(),
                (false, true) => theme.normal(),
                (false, false) => theme.dim(),
            };
            canvas.text(line, &text, style);
            canvas.region(line, Target::Row(index));
        }
        canvas.more_follows(list, top + usize::from(list.height) < criteria.len(), theme);
    }
}
