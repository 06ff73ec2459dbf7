//! The recommendation: the outcome with its reasons, what is missing, the decision, the feedback, the signature.

mod advice;
mod changes;
mod claims;
mod commission;
mod informing;
mod next;
mod rows;
mod signing;
pub(in crate::tui) mod why;
mod write_report;

use chrono::NaiveDate;
use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, Errand, ScreenAnswer},
    judgement::{ReasonNode, Recommendation, recommend, tree},
    message,
    practice::debrief::{Debrief, NoDebrief},
    procedure::{self, Reply, Topic, place_at},
    report::{Audience, ReportForm},
    session::{Asked, Place, SessionState, Stage, same_person},
    tui::{
        Destination, Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        debrief_pages,
        keymap::{Command, Context, Pressed},
        popups::{Choice, Page, PageLine, Pick, PickItem},
        widgets::{Editor, Lines, Selection},
    },
};

use super::Screen;
use changes::{Changes, can_change};
use rows::{ReasonRow, RowKind};
use signing::told_of_signature;

pub(super) struct Recommend {
    selection: Selection,
    feedback: Editor,
    /// True while the keys go into the feedback.
    typing: bool,
    /// True for an interview of a scripted candidate, which has a debrief once it is signed.
    practice: bool,
    /// The ways to another result, as they were last looked for.
    changes: Changes,
    /// The name to sign with, once there is a key to seal with: the signature names it.
    signing: Option<String>,
    /// Reader and form of the report to be written, while its folder is asked for.
    writing: Option<(Audience, ReportForm)>,
    /// The debrief of signed practice as it was last made, whose notes the trainee can tick.
    debrief: Option<Box<Debrief>>,
}

impl Recommend {
    pub(super) fn new(turn: &mut Turn) -> Self {
        let feedback = Editor::new(&turn.interview().record().feedback, Lines::Many);
        let practice = turn.has_candidate();
        let (selection, changes) = (Selection::default(), Changes::default());
        Recommend { selection, feedback, typing: false, practice, changes, signing: None, writing: None, debrief: None }
    }

    /// Computed anew each time: it is quick, and never stale.
    fn recommendation(&self, shared: &Shared) -> Recommendation {
        let interview = shared.interview();
        recommend(interview.rubric(), interview.record(), day_of_decision(shared))
    }

    fn rows(&self, shared: &Shared) -> Vec<ReasonRow> {
        rows::rows(&self.recommendation(shared), self.changes.found(shared), &self.wanting(shared), shared)
    }

    fn accept(&self, turn: &mut Turn) {
        if self.recommendation(turn).outcome.is_none() {
            return turn.tell(&message!("recommend-incomplete-hint"));
        }
        turn.answer(Topic::Acceptance, Reply::Tick(true));
    }

    fn depart(&self, turn: &mut Turn) {
        let computed = self.recommendation(turn).outcome;
        let asks = procedure::step(turn.interview(), &place_at(Stage::Recommend), turn.now).asks;
        let items = asks.into_iter().filter_map(|ask| match ask.topic {
            Topic::Line(Asked::DepartReason { outcome, .. }) => Some(PickItem {
                choice: Choice::Outcome(outcome),
                label: turn.text(&format!("outcome-{}", outcome.name())),
                detail: turn.own_said(&ask.words),
            }),
            _ => None,
        });
        let pick = Pick::new(Purpose::DepartTo { computed }, turn.text("recommend-depart-title"), items.collect());
        turn.open_popup(Popup::Pick(pick));
    }

    fn mend(&self, turn: &mut Turn) {
        let missing = self.recommendation(turn).missing;
        if missing.is_empty() {
            return turn.tell(&message!("recommend-nothing-missing"));
        }
        let items = missing.iter().map(|each| PickItem {
            choice: Choice::Place(each.place()),
            label: why::missing(each, turn),
            detail: if each.blocks() { turn.text("recommend-blocks") } else { String::new() },
        });
        let pick = Pick::new(Purpose::Mend, turn.text("recommend-mend-title"), items.collect());
        turn.open_popup(Popup::Pick(pick));
    }

    fn why(&self, turn: &mut Turn) {
        let rows = self.rows(turn);
        let Some(row) = rows.get(self.selection.at) else { return };
        match &row.kind {
            RowKind::Missing(place) => turn.go_to(place.clone()),
            RowKind::Unit(unit) => {
                let reasons = self.reasons(turn);
                let lines = reasons.unit(unit).map(|node| why::lines(node, turn)).unwrap_or_default();
                let title = turn.locale.say(&message!("recommend-why-title", unit = unit.as_str()));
                turn.open_popup(Popup::Page(Page::new(title, lines)));
            }
            RowKind::Changes => {
                let Some(what_if) = self.changes.found(turn) else { return };
                let lines = why::changes(what_if, turn);
                let title = turn.text("report-what-if");
                turn.open_popup(Popup::Page(Page::new(title, lines)));
            }
            RowKind::Other => {
                let lines = why::lines(&self.reasons(turn), turn);
                let title = turn.text("recommend-why-overall");
                turn.open_popup(Popup::Page(Page::new(title, lines)));
            }
        }
    }

    fn reasons(&self, shared: &Shared) -> ReasonNode {
        let interview = shared.interview();
        tree(interview.rubric(), interview.record(), &self.recommendation(shared))
    }
}

/// Asks for the debrief, which comes after the signature and reads files from the disk.
fn ask_for_debrief(turn: &mut Turn) {
    let desk = turn.desk();
    let (path, copy) = (desk.path.clone(), desk.copy());
    match path {
        Some(path) if desk.interview.record().signature.is_some() => {
            turn.order(ClerkOrder::Debrief(path, Box::new(copy)));
        }
        _ => turn.warn(&NoDebrief::NotSigned),
    }
}

/// Returns whether what is noted from now on is added to what was signed.
fn is_signed(shared: &Shared) -> bool {
    shared.interview().record().signature.is_some()
}

/// Returns true for a command that belongs to the feedback while that is written: arrows and Enter.
fn belongs_to_text(command: Command) -> bool {
    matches!(command, Command::Up | Command::Down | Command::Why | Command::First | Command::Last)
}

/// The day by which evidence is current: of the signature, else today.
pub(super) fn day_of_decision(shared: &Shared) -> NaiveDate {
    shared.interview().record().day_of_decision(shared.now)
}

impl Screen for Recommend {
    fn title(&self, shared: &Shared) -> String {
        let title = super::interview_title(shared);
        format!("{}  {title}", shared.text("step-recommend"))
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text(match shared.interview().state() {
            SessionState::Signed => "recommend-signed",
            _ if shared.interview().record().decision.is_some() => "recommend-decided",
            _ => "recommend-not-decided",
        })
    }

    fn contexts(&self) -> &'static [Context] {
        if self.practice { &[Context::PracticeRecommend, Context::Recommend] } else { &[Context::Recommend] }
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn editor(&mut self) -> Option<&mut Editor> {
        self.typing.then_some(&mut self.feedback)
    }

    fn place(&self) -> Option<Place> {
        Some(place_at(Stage::Recommend))
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let changes = matches!(
            pressed.command,
            Command::Accept | Command::Depart | Command::Feedback | Command::Sign | Command::Mend
        );
        if changes && turn.desk().read_only() {
            turn.warn(&crate::session::Refusal::Signed);
            return true;
        }
        if self.typing && belongs_to_text(pressed.command) {
            return false;
        }
        match pressed.command {
            Command::Why => self.why(turn),
            Command::Debrief => ask_for_debrief(turn),
            Command::Mend => self.mend(turn),
            Command::Accept => self.accept(turn),
            Command::Depart => self.depart(turn),
            Command::Feedback => self.typing = !self.typing,
            Command::Advice if is_signed(turn) => self.recommend_late(turn),
            Command::Advice => self.advise(turn),
            Command::LeaveNotes => self.typing = false,
            Command::Sign => self.sign(turn),
            Command::Commission => self.commission(turn),
            Command::ResitDate if is_signed(turn) => self.resit_late(turn),
            Command::ResitDate => self.resit_date(turn),
            Command::Inform => self.inform(turn),
            Command::WriteReport => write_report::choose(turn),
            Command::NextInterview => next::look_back(turn),
            Command::Moderate => super::moderate::open(turn),
            Command::Replay => {
                let path = turn.desk().path.clone().filter(|_| turn.interview().record().signature.is_some());
                let Some(path) = path else { return false };
                turn.go(Destination::Replay { path, speed: super::REPLAY_SPEED, back: super::Back::Session });
            }
            Command::Back => turn.back_from(&place_at(Stage::Recommend)),
            command => {
                let count = self.rows(turn).len();
                return self.selection.command(command, count, 5);
            }
        }
        true
    }

    fn key(&mut self, key: &KeyEvent, turn: &mut Turn) {
        if self.typing && self.feedback.key(key) {
            turn.wish(Wish::Typed);
        }
    }

    fn paste(&mut self, text: &str, turn: &mut Turn) {
        if self.typing
            && let Err(refusal) = self.feedback.paste(text)
        {
            turn.warn(&refusal);
        }
    }

    fn click(&mut self, target: Target, area: Rect, at: Position, turn: &mut Turn) {
        match target {
            Target::Row(row) => {
                self.selection = Selection::new(row);
                self.why(turn);
            }
            Target::Text if !turn.desk().read_only() => {
                self.typing = true;
                self.feedback.click(area, at);
            }
            _ => {}
        }
    }

    fn wheel(&mut self, down: bool, turn: &mut Turn) {
        let count = self.rows(turn).len();
        self.selection.command(if down { Command::Down } else { Command::Up }, count, 1);
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        if self.commission_answered(purpose, &answer, turn) {
            return;
        }
        match (purpose, answer) {
            (Purpose::Mend, PopupAnswer::Chosen(Choice::Place(place))) => turn.go_to(place),
            (Purpose::Read, PopupAnswer::Ticked(Choice::Claim(on), ticked)) => self.claim(&on, ticked, turn),
            (Purpose::Claim(on), PopupAnswer::Chosen(choice)) => self.claim_by(on, &choice, turn),
            (Purpose::DepartTo { computed }, PopupAnswer::Chosen(Choice::Outcome(outcome))) => {
                turn.ask(Asked::DepartReason { computed: *computed, outcome }, "");
            }
            (Purpose::Line(asked @ (Asked::DepartReason { .. } | Asked::Advice(_))), PopupAnswer::Text(reason)) => {
                turn.answer(Topic::Line(asked.clone()), Reply::Text(reason));
            }
            (Purpose::Line(Asked::ResitOn), PopupAnswer::Text(typed)) if is_signed(turn) => {
                self.resit_set_late(&typed, turn)
            }
            (Purpose::Line(Asked::LateRecommendations), PopupAnswer::Text(text)) => self.recommended_late(text, turn),
            (Purpose::Line(Asked::ResitOn), PopupAnswer::Text(typed)) => self.resit_on(typed, turn),
            (Purpose::Line(Asked::InformedOn), PopupAnswer::Text(typed)) => self.informed_on(&typed, turn),
            (Purpose::Line(Asked::InformedBy(on)), PopupAnswer::Text(way)) => self.informed_by(*on, way, turn),
            (Purpose::SignWanting, PopupAnswer::Chosen(Choice::Yes)) => self.ask_for_name(turn),
            (Purpose::WriteReport, PopupAnswer::Chosen(Choice::Report(audience, form))) => {
                self.writing = Some((audience, form));
                write_report::ask_where(turn);
            }
            (Purpose::Line(Asked::ReportTo), PopupAnswer::Text(folder)) => {
                if let Some((audience, form)) = self.writing.take() {
                    write_report::write(audience, form, folder, turn);
                }
            }
            (Purpose::Line(Asked::SignatureName), PopupAnswer::Text(name)) => {
                let preparation = &turn.interview().record().preparation;
                if preparation.raters().any(|rater| same_person(rater, &name)) || name.trim().is_empty() {
                    return self.find_key(name, turn);
                }
                let about = message!("sign-other-about", name = name.as_str(), assessor = &*preparation.assessor);
                let about = turn.locale.say(&about);
                let options = [(Choice::No, turn.text("sign-other-no")), (Choice::Yes, turn.text("sign-other-yes"))];
                let pick = Pick::confirm(Purpose::SignAs(name), turn.text("sign-other-title"), options);
                turn.open_popup(Popup::Pick(pick.about(about)));
            }
            (Purpose::SignAs(name), PopupAnswer::Chosen(Choice::Yes)) => self.find_key(name.clone(), turn),
            (Purpose::SignAs(_), PopupAnswer::Chosen(Choice::No)) => self.sign(turn),
            _ => {}
        }
    }

    fn told(&mut self, answer: ScreenAnswer, turn: &mut Turn) {
        match answer {
            ScreenAnswer::Agenda { entries, agenda } => self.take_changes(entries, *agenda, turn),
            ScreenAnswer::Chain(Ok(())) => next::begin(turn),
            ScreenAnswer::Chain(Err(why)) => turn.warn(&why),
            ScreenAnswer::Key(key) => self.sign_with(key, turn),
            // Another session may have come on the desk since it was asked for.
            ScreenAnswer::Debrief(Ok(debriefs))
                if debriefs.first().is_none_or(|own| own.session != *turn.interview().session()) => {}
            ScreenAnswer::Debrief(Ok(debriefs)) => {
                let rubric = turn.interview().rubric().clone();
                let interview = claims::may_be_ticked(turn).then(|| turn.read().interview());
                let pages = debrief_pages::booklet(&debriefs, interview, &rubric, &turn.locale, &turn.theme.marks);
                self.debrief = debriefs.into_iter().next().map(Box::new);
                if let Some(booklet) = pages {
                    turn.open_popup(Popup::Booklet(booklet));
                }
            }
            ScreenAnswer::Debrief(Err(why)) => turn.warn(&why),
            ScreenAnswer::Report(Ok((path, opened))) => write_report::written(&path, opened, turn),
            ScreenAnswer::Report(Err(why)) => turn.warn(&why),
            _ => {}
        }
    }

    fn wanted(&mut self, shared: &Shared) -> Option<Errand> {
        if shared.desk.is_none() || self.changes.is_asked(shared) || !can_change(self.recommendation(shared).outcome) {
            return None;
        }
        Some(self.changes.ask(shared))
    }

    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        vec![(Topic::Feedback, Reply::Text(self.feedback.text()))]
    }

    fn settles_before(&self, command: Command, _shared: &Shared) -> bool {
        let stays = command == Command::Feedback || belongs_to_text(command);
        command == Command::LeaveNotes || (self.typing && !stays)
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        let record = turn.read().interview().record();
        match (topic, &record.decision) {
            (Topic::Acceptance, Some(decision)) => {
                let told = self.accepted(decision.outcome(), turn);
                turn.tell(&told);
            }
            (Topic::Line(Asked::SignatureName), _) => told_of_signature(turn),
            (Topic::Commission(_) | Topic::Vote(..), _)
            | (Topic::Line(Asked::VoteReason { .. } | Asked::MemberConflict(_)), _) => self.list_members(turn),
            _ => {}
        }
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        rows::units_whole(&self.recommendation(shared), shared)
    }

    fn draw_text(&self, _shared: &Shared, canvas: &mut Canvas, text: Rect) -> bool {
        self.feedback.draw(canvas, text, self.typing);
        self.typing
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let theme = &shared.theme;
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let feedback_rows = if self.typing { 8 } else { 4 }.min(area.height / 2);
        let list = Rect { height: area.height - feedback_rows, ..inner };
        let rows = self.rows(shared);
        let height = usize::from(list.height);
        let top = self.selection.top(rows.len(), height);
        for (offset, (index, row)) in rows.iter().enumerate().skip(top).take(height).enumerate() {
            let line = Rect { y: list.y + offset as u16, height: 1, ..list };
            let style = if index == self.selection.at && !self.typing { theme.selected() } else { row.style };
            canvas.text(line, &row.text, style);
            canvas.region(line, Target::Row(index));
        }
        canvas.more_follows(list, top + height < rows.len(), theme);
        let rule = Rect { y: list.bottom(), height: 1, ..area };
        canvas.rule(rule, theme.marks.rule, theme.dim());
        let title_style = if self.typing { theme.accent() } else { theme.dim() };
        let title = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..rule };
        canvas.text(title, &format!(" {} ", shared.text("recommend-feedback")), title_style);
        let text = Rect { y: rule.y + 1, height: feedback_rows.saturating_sub(1), ..inner };
        self.feedback.draw(canvas, text, self.typing);
        canvas.region(text, Target::Text);
        if self.feedback.is_empty() && !self.typing {
            let signed = shared.interview().record().signature.is_some();
            let told = if signed { "recommend-without-feedback" } else { "recommend-no-feedback" };
            canvas.text(text, &shared.text(told), theme.dim());
        }
    }
}
