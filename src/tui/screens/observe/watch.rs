//! One observation: the steps in their order, one key for each mark, remarks beneath.

use std::borrow::Cow;

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    message,
    procedure::{Reply, Topic, notes::Notes, observation::place_of_observation},
    rubric::{CriterionId, ObservationSheet},
    session::{ObservationId, ObservationRecord, Place, Refusal, ScriptPart, StepMark, StepStanding},
    tui::{
        PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, PageLine},
        screens::{Screen, ad_hoc, interview_title, links},
        view,
        widgets::{Editor, Lines, Selection},
    },
};

use super::{super::back_from_aside, draw, scene_words, standing};

pub(in super::super) struct Watching {
    pub(super) id: ObservationId,
    pub(super) selection: Selection,
    pub(super) editor: Editor,
    /// The remarks that the text in the editor means.
    pub(super) notes: Notes,
    /// True while the keys go into the remarks.
    pub(super) typing: bool,
    back: Place,
}

impl Watching {
    /// The observation of a place where one is carried out.
    pub(in super::super) fn new(id: ObservationId, turn: &mut Turn) -> Self {
        let record = turn.interview().record();
        let notes = Notes::of_observation(id.clone(), record, turn.now);
        let editor = Editor::from_rows(notes.lines().map(str::to_owned).collect(), Lines::Many);
        let mut watching =
            Watching { id, selection: Selection::default(), editor, notes, typing: false, back: back_from_aside(turn) };
        // What has no mark yet comes next.
        let unmarked = watching.steps(turn).iter().position(|step| step.mark.is_none());
        watching.selection = Selection::new(unmarked.unwrap_or(0));
        watching
    }

    pub(super) fn of<'a>(&self, shared: &'a Shared) -> Option<(&'a ObservationRecord, &'a ObservationSheet)> {
        let interview = shared.interview();
        let of = interview.record().observations.get(&self.id)?;
        Some((of, interview.rubric().observation_sheet(&of.sheet)?))
    }

    pub(super) fn steps<'a>(&self, shared: &'a Shared) -> Vec<StepStanding<'a>> {
        self.of(shared).map(|(of, sheet)| of.steps(sheet).collect()).unwrap_or_default()
    }

    /// The criteria of the sheet, those of the step at the cursor first.
    fn to_link(&self, shared: &Shared) -> Vec<CriterionId> {
        let steps = self.steps(shared);
        let here = steps.get(self.selection.at).into_iter();
        let mut criteria: Vec<CriterionId> = Vec::new();
        for id in here.chain(&steps).flat_map(|step| &step.step.informs) {
            if !criteria.contains(id) {
                criteria.push(id.clone());
            }
        }
        criteria
    }

    fn is_over(&self, shared: &Shared) -> bool {
        self.of(shared).is_some_and(|(of, _)| of.ended.is_some())
    }

    /// Marks the step at the cursor, which then goes on to the next.
    fn mark(&mut self, mark: Option<StepMark>, turn: &mut Turn) {
        let Some(step) = self.steps(turn.read()).get(self.selection.at).map(|step| step.id.clone()) else { return };
        let on_record = self.of(turn.read()).and_then(|(of, _)| of.marked(&step)).map(|(mark, _)| mark);
        if mark.is_none() && on_record.is_none() {
            return;
        }
        if turn.answer(Topic::Step(self.id.clone(), step), Reply::Mark(mark)) && mark.is_some() {
            self.selection.command(Command::Down, self.steps(turn.read()).len(), 5);
        }
    }

    fn edited(&mut self, changed: bool, turn: &mut Turn) {
        if changed {
            self.notes.follow(self.editor.rows(), turn.now);
            turn.wish(Wish::Typed);
        }
    }

    /// Enters the remarks, in a row of their own.
    fn remark(&mut self, turn: &mut Turn) {
        if self.is_over(turn) {
            return turn.warn(&Refusal::ObservationEnded { observation: self.id.to_string() });
        }
        self.editor.begin_row();
        self.notes.follow(self.editor.rows(), turn.now);
        self.typing = true;
    }

    /// Asks about the step at the cursor where it was not seen, else about any that was not.
    fn ask_about(&self, turn: &mut Turn) {
        let (record, rubric) = (turn.interview().record(), turn.interview().rubric());
        // What comes of it would be refused only after it was typed.
        let left = record.required_items_left(ScriptPart::Opening, rubric).count();
        if left > 0 {
            return turn.warn(&Refusal::OpeningNotDone { left });
        }
        let here = self.steps(turn.read()).get(self.selection.at).copied();
        match here.filter(|step| step.mark == Some(StepMark::NotSeen)) {
            Some(step) => ad_hoc::ask_about(step.step, turn),
            None => ad_hoc::ask(turn),
        }
    }

    fn end(&self, turn: &mut Turn) {
        let over = self.is_over(turn);
        turn.answer(Topic::ObservationEnd(self.id.clone()), Reply::Tick(!over));
    }

    /// Tells what came of an observation that ended just now.
    fn tell_end(&self, turn: &mut Turn) {
        let Some((of, sheet)) = self.of(turn.read()) else { return };
        if of.ended.is_none() {
            return;
        }
        let with = |mark: Option<StepMark>| of.steps(sheet).filter(|step| step.mark == mark).count();
        let criteria = of.criteria_seen(sheet);
        let criteria: Vec<&str> = criteria.iter().map(|id| id.as_str()).collect();
        let evidence = of.evidence.as_ref().filter(|_| !criteria.is_empty()).map_or("none", |id| id.as_str());
        let key = view::key_of(turn, &[Context::Observation], Command::AdHoc, self.typing)
            .filter(|_| view::of_use(turn, Command::AdHoc));
        turn.tell(&message!(
            "observation-ended-told",
            evidence = evidence,
            criteria = criteria.join(" "),
            missed = with(Some(StepMark::NotSeen)),
            unmarked = with(None),
            key = key.unwrap_or_else(|| "none".to_owned())
        ));
    }
}

impl Screen for Watching {
    fn title(&self, shared: &Shared) -> String {
        interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        self.of(shared).map(|(of, sheet)| standing(of, sheet, shared)).unwrap_or_default()
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Observation]
    }

    fn has_form(&self, topic: &Topic) -> bool {
        matches!(topic, Topic::ObservationScene(id) if *id == self.id)
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        self.typing.then_some(&mut self.editor)
    }

    fn shows_clock(&self) -> bool {
        true
    }

    fn place(&self) -> Option<Place> {
        Some(place_of_observation(self.id.clone()))
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        let Some((of, sheet)) = self.of(shared) else { return Vec::new() };
        let mut lines = vec![
            PageLine::Heading(format!("{} {}", self.id, shared.words(&sheet.task))),
            PageLine::Text(scene_words(of, shared)),
        ];
        for (step, number) in of.steps(sheet).zip(1..) {
            let criteria: Vec<&str> = step.step.informs.iter().map(|id| id.as_str()).collect();
            lines.push(PageLine::Indented(1, draw::step_words(number, &step, shared)));
            let mark = step.mark.map(|mark| format!("{} · ", shared.text(mark.message()))).unwrap_or_default();
            lines.push(PageLine::Indented(2, format!("{mark}{}", criteria.join(" "))));
        }
        lines
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let count = self.steps(turn.read()).len();
        let read_only = turn.desk().read_only();
        match pressed.command {
            Command::Cancel if self.typing => self.typing = false,
            Command::Cancel | Command::Observe => turn.go_to(self.back.clone()),
            Command::Next => return self.selection.command(Command::Down, count, 5),
            Command::Back => return self.selection.command(Command::Up, count, 5),
            Command::Seen | Command::NotSeen | Command::NotPossible | Command::ClearMark if read_only => return false,
            Command::Seen => self.mark(Some(StepMark::Seen), turn),
            Command::NotSeen => self.mark(Some(StepMark::NotSeen), turn),
            Command::NotPossible => self.mark(Some(StepMark::NotPossible), turn),
            Command::ClearMark => self.mark(None, turn),
            Command::Remark if !read_only => self.remark(turn),
            Command::AdHoc if !read_only => self.ask_about(turn),
            Command::Finish if !read_only => self.end(turn),
            Command::Edit if !read_only => turn.open_form(Topic::ObservationScene(self.id.clone())),
            command => return self.selection.command(command, count, 5),
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if !self.typing {
            return;
        }
        let changed = self.editor.key(key);
        self.edited(changed, turn);
        if changed && links::begins(key, &self.editor) {
            let popup = links::list(&self.to_link(turn.read()), turn);
            turn.open_popup(popup);
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        match self.editor.paste(text) {
            Ok(changed) => self.edited(changed, turn),
            Err(refusal) => turn.warn(&refusal),
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        let may_type = !turn.desk().read_only() && !self.is_over(turn);
        match target {
            Target::Row(index) => self.selection = Selection::new(index),
            Target::Text if may_type => {
                self.typing = true;
                self.editor.click(area, at);
            }
            _ => {}
        }
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        match (purpose, &answer) {
            (Purpose::LinkCriterion, PopupAnswer::Chosen(Choice::Criterion(criterion))) => {
                links::put(criterion, &mut self.editor);
                self.edited(true, turn);
            }
            _ => {
                ad_hoc::answered(purpose, &answer, turn);
            }
        }
    }

    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        vec![(Topic::ObservationNotes(self.id.clone()), Reply::Notes(Cow::Borrowed(&self.notes)))]
    }

    fn link_typed(&self) -> Option<String> {
        links::typed(&self.editor)
    }

    fn settles_before(&self, command: Command, shared: &Shared) -> bool {
        let moves = matches!(command, Command::Up | Command::Down | Command::Next | Command::Back);
        !moves && !shared.desk().read_only()
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        match topic {
            Topic::ObservationNotes(_) => self.notes.catch_up(turn.read().interview().record()),
            Topic::ObservationEnd(_) => {
                self.typing = false;
                self.tell_end(turn);
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, turn: &mut Turn) {
        self.selection.wheel(down, self.steps(turn.read()).len());
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        draw::draw(self, shared, canvas, area);
    }
}
