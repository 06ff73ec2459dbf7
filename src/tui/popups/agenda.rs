//! The agenda: what can still change the result and the question that informs most of it, over the matrix of criteria and
//! evidence. The matrix shows at once; what takes a search comes when it is found.

mod rows;

use ratatui::layout::Rect;

use crate::{
    desk::ToConsider,
    judgement::{Agenda, recommend},
    locale::{Explain, Message},
    message,
    procedure::{place_of_criterion, place_of_question},
    report::{
        figure::{Coverage, Drawing},
        figures::coverage,
    },
    rubric::{CriterionId, QuestionId},
    session::{Event, Place, Stage},
    tui::{
        Shared,
        canvas::{Canvas, Target},
        keymap::{Command, Context},
        widgets::Selection,
    },
};

use super::{Choice, PopupAnswer, PopupStep, frame};
use rows::{AgendaRow, rows};

pub struct AgendaPage {
    /// The entries of the trail as it was opened.
    entries: usize,
    /// None until it is found.
    agenda: Option<Agenda>,
    /// The evidence of each criterion; none while there is none of any.
    coverage: Option<Coverage>,
    selection: Selection,
    /// A line told of what Enter could not do.
    told: Option<Message>,
}

impl AgendaPage {
    /// The page with the matrix, and the order to find out the rest.
    pub(in crate::tui) fn new(shared: &Shared) -> (Self, ToConsider) {
        let interview = shared.interview();
        let (rubric, record) = (interview.rubric(), interview.record());
        let on = record.day_of_decision(shared.now);
        let figure = coverage(interview, &recommend(rubric, record, on), &shared.locale);
        let coverage = figure.and_then(|figure| match figure.drawing {
            Drawing::Coverage(coverage) => Some(coverage),
            _ => None,
        });
        let entries = interview.trail().len();
        let page = AgendaPage { entries, agenda: None, coverage, selection: Selection::default(), told: None };
        (page, ToConsider { rubric: rubric.clone(), record: record.clone(), on, entries })
    }

    /// Takes what was found, if it was looked for here.
    pub(in crate::tui) fn take(&mut self, entries: usize, agenda: Agenda) {
        if entries == self.entries {
            self.agenda = Some(agenda);
        }
    }

    pub(super) fn command(&mut self, command: Command, shared: &Shared) -> PopupStep {
        self.told = None;
        let rows = rows(self, shared);
        let choosable: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].leads_on()).collect();
        let page = usize::from(shared.size.1).saturating_sub(8).max(1);
        match command {
            Command::Cancel => return PopupStep::Close(PopupAnswer::Cancelled),
            Command::Next => {
                let more = match shared.desk().unfinished.place.stage {
                    Stage::Rate => Command::Overview,
                    _ => Command::Pictures,
                };
                return PopupStep::Close(PopupAnswer::Chosen(Choice::Command(more)));
            }
            Command::Confirm => {
                let place = choosable.get(self.selection.at).map(|at| self.place(&rows[*at], shared));
                match place {
                    Some(Ok(place)) => return PopupStep::Close(PopupAnswer::Chosen(Choice::Place(place))),
                    Some(Err(why)) => self.told = Some(why),
                    None => {}
                }
            }
            command => {
                self.selection.command(command, choosable.len(), page);
            }
        }
        PopupStep::Stay
    }

    pub(super) fn click(&mut self, row: usize) -> PopupStep {
        self.selection = Selection::new(row);
        PopupStep::Stay
    }

    /// The place to which a row leads: the question that is advised, or the next one that informs the criterion, or the
    /// rating once all is asked; or why it leads nowhere.
    fn place(&self, row: &AgendaRow, shared: &Shared) -> Result<Place, Message> {
        let interview = shared.interview();
        let ask = |question: &QuestionId| match interview.permit(&Event::QuestionOpened { question: question.clone() })
        {
            Ok(()) => Ok(place_of_question(question.clone())),
            Err(refusal) => Err(refusal.explain()),
        };
        if let Some(question) = &row.question {
            return ask(question);
        }
        let Some(criterion) = &row.criterion else { return Err(message!("agenda-no-question")) };
        match self.next_question(criterion, shared) {
            Some(question) => ask(&question),
            None if interview.record().closed.is_some() => Ok(place_of_criterion(criterion.clone())),
            None => Err(message!("agenda-no-question-left", criterion = criterion.as_str())),
        }
    }

    /// The advised question if it informs the criterion, else the first that is left and does.
    fn next_question(&self, criterion: &CriterionId, shared: &Shared) -> Option<QuestionId> {
        let (rubric, record) = (shared.interview().rubric(), shared.interview().record());
        let advised = self.agenda.as_ref().and_then(|agenda| agenda.question.as_ref());
        let advised = advised.filter(|advised| advised.informs.contains(criterion)).map(|each| each.question.clone());
        let mut left = rubric.questions_informing(criterion).filter(|each| record.is_left_to_ask(each, rubric));
        advised.or_else(|| left.next().map(|question| question.id.clone()))
    }

    pub(super) fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let rows = rows(self, shared);
        let title = shared.text("agenda-title");
        let room = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX).min(area.height.saturating_sub(3));
        let content = frame::open(shared, canvas, area, &title, room, Context::Agenda);
        let choosable: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].leads_on()).collect();
        let chosen = choosable.get(self.selection.at).copied();
        // What the chosen criterion wants stands below the list.
        let foot = Rect { y: content.bottom().saturating_sub(2), height: 2.min(content.height), ..content };
        let list = Rect { height: content.height.saturating_sub(2), ..content };
        let height = usize::from(list.height);
        // To the first thing that can be chosen belongs what stands above it.
        let at = if self.selection.at == 0 { 0 } else { chosen.unwrap_or(0) };
        let top = Selection::new(at).top(rows.len(), height);
        for (offset, (index, row)) in rows.iter().enumerate().skip(top).take(height).enumerate() {
            let line = Rect { y: list.y + offset as u16, height: 1, ..list };
            let style = if Some(index) == chosen { theme.selected() } else { row.style };
            canvas.text(line, &row.text, style);
            if let Some(place) = choosable.iter().position(|each| *each == index) {
                canvas.region(line, Target::Row(place));
            }
        }
        let told = match (&self.told, chosen.map(|at| &rows[at])) {
            (Some(told), _) => shared.locale.say(told),
            (None, Some(row)) => row.detail.clone(),
            (None, None) => String::new(),
        };
        let style = if self.told.is_some() { theme.wrong() } else { theme.dim() };
        canvas.excerpt(foot, &told, style, (theme.marks.more, theme.accent()));
        if top + height < rows.len() {
            frame::tell_more(shared, canvas, content);
        }
    }
}
