//! Moderation of a signed session: each criterion with the assessor's rating, whether the moderator agrees, and why
//! not. What is found stands here alone until it is added as one event; then it is sealed, and the session is read
//! anew.

mod draw;

use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, DeskAccess, ScreenAnswer},
    judgement::{recommend, tree},
    locale::Explain,
    message,
    procedure::{self, place_at},
    rubric::{Criterion, CriterionId, LevelId},
    session::{Asked, ModerationFinding, ModerationVerdict, Place, Rating, Refusal, Stage, same_person},
    tui::{
        Destination, Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, Page, PageLine, Pick, PickItem},
        widgets::Selection,
    },
};

use super::{
    Screen, numbered_words,
    recommend::{day_of_decision, why},
};

pub(super) struct Moderate {
    selection: Selection,
    findings: Vec<ModerationFinding>,
    /// The last remark on the whole, which could not be added yet.
    remark: String,
    /// True once the findings were ordered to be added; nothing may be ordered twice.
    adding: bool,
}

impl Moderate {
    /// Asks for the moderator's name, unless one was given before who may moderate this session.
    pub(super) fn new(turn: &mut Turn) -> Self {
        if turn.interview().permit_moderator(&turn.moderator).is_err() {
            let rates = |name: &str| same_person(name, &turn.user);
            let own = turn.interview().record().preparation.raters().any(rates);
            let user = if own { String::new() } else { turn.user.clone() };
            turn.ask(Asked::Moderator, &user);
        }
        Moderate { selection: Selection::default(), findings: Vec::new(), remark: String::new(), adding: false }
    }

    fn finding(&self, criterion: &CriterionId) -> Option<&ModerationFinding> {
        self.findings.iter().find(|finding| finding.criterion == *criterion)
    }

    /// Takes a finding, if it is one.
    fn take(&mut self, finding: ModerationFinding, shared: &Shared) -> Result<(), Refusal> {
        shared.interview().permit_finding(&finding)?;
        self.findings.retain(|each| each.criterion != finding.criterion);
        self.findings.push(finding);
        Ok(())
    }

    /// Takes a finding back if it says the same already; returns whether it did.
    fn took_back(&mut self, criterion: &CriterionId, verdict: ModerationVerdict) -> bool {
        let said = self.finding(criterion).is_some_and(|finding| finding.verdict == verdict);
        self.findings.retain(|finding| !said || finding.criterion != *criterion);
        said
    }

    fn agree(&mut self, criterion: CriterionId, turn: &mut Turn) {
        let verdict = ModerationVerdict::Agrees;
        if self.took_back(&criterion, verdict) {
            return;
        }
        let finding = ModerationFinding { criterion, verdict, level: None, reason: String::new() };
        if let Err(refusal) = self.take(finding, turn) {
            turn.warn(&refusal);
        }
    }

    /// Asks for the level that the moderator would have given.
    fn disagree(&mut self, criterion: &CriterionId, turn: &mut Turn) {
        if self.took_back(criterion, ModerationVerdict::Disagrees) {
            return;
        }
        let rubric = turn.interview().rubric().clone();
        let Some(known) = rubric.criterion(criterion) else { return };
        let given = turn.interview().record().rating(criterion);
        let scale = rubric.scale_of(known);
        let levels = scale.levels.iter().map(|level| &level.id).filter(|_| !scale.is_number());
        let others = levels.filter(|level| !matches!(given, Some(Rating::Level(given)) if given == *level));
        let mut items: Vec<PickItem> = others
            .map(|level| PickItem {
                choice: Choice::Level(Some(level.clone())),
                label: numbered_words(criterion, &Rating::Level(level.clone()), turn),
                detail: anchor(known, level, turn),
            })
            .collect();
        if scale.is_number() {
            let label = turn.locale.say(&message!("rate-number-title", criterion = criterion.as_str()));
            items.push(PickItem { choice: Choice::Yes, label, detail: String::new() });
        }
        let (label, detail) = (turn.text("moderate-no-level"), String::new());
        items.push(PickItem { choice: Choice::Level(None), label, detail });
        let title = turn.locale.say(&message!("moderate-level-title", criterion = criterion.as_str()));
        turn.open_popup(Popup::Pick(Pick::new(Purpose::ModeratorsLevel(criterion.clone()), title, items)));
    }

    /// The grounds of the rating: the node of the criterion in the tree of reasons.
    fn grounds(&self, criterion: &CriterionId, turn: &mut Turn) {
        let interview = turn.interview();
        let recommendation = recommend(interview.rubric(), interview.record(), day_of_decision(turn));
        let reasons = tree(interview.rubric(), interview.record(), &recommendation);
        let mut lines = self.about(criterion, turn);
        lines.extend(reasons.criterion(criterion).map(|node| why::lines(node, turn)).unwrap_or_default());
        let title = turn.locale.say(&message!("moderate-grounds-title", criterion = criterion.as_str()));
        turn.open_popup(Popup::Page(Page::new(title, lines)));
    }

    /// All that the screen says of a criterion: its title and statement, the level given with its anchor, the finding.
    fn about(&self, criterion: &CriterionId, shared: &Shared) -> Vec<PageLine> {
        let rubric = shared.interview().rubric();
        let Some(known) = rubric.criterion(criterion) else { return Vec::new() };
        let title = shared.locale.say(&rubric.criterion_title(known, shared.locale.language()));
        let title = PageLine::Heading(format!("{criterion} {title}"));
        let statement = PageLine::Text(shared.own_words(&known.statement).to_owned());
        let given = draw::given(known, shared).map(PageLine::Text);
        let found = self.finding(criterion).map(|finding| PageLine::Text(draw::words(known, finding, shared)));
        let blank = PageLine::Text(String::new());
        [title, statement].into_iter().chain(given).chain(found).chain([blank]).collect()
    }

    /// Orders the findings to be added. The session must be in its file as it was signed: that is read and written
    /// anew.
    fn add(&mut self, remark: String, turn: &mut Turn) {
        if self.adding {
            return;
        }
        let event = procedure::moderation(&turn.moderator, &self.findings, &remark);
        self.remark = remark;
        if let Err(refusal) = turn.interview().permit(&event) {
            return turn.ask_again(Asked::ModerationRemark, &self.remark, &refusal.explain());
        }
        let desk = turn.desk();
        match desk.path.clone().filter(|_| desk.is_saved()) {
            Some(path) => {
                self.adding = true;
                let (by, at) = (turn.moderator.clone(), turn.now);
                turn.order(ClerkOrder::AddToSigned { path, event: Box::new(event), by, at });
            }
            None => turn.ask_again(Asked::ModerationRemark, &self.remark, &message!("moderate-not-saved")),
        }
    }

    /// Leaves at once where there is nothing to lose.
    fn leave(&self, turn: &mut Turn) {
        if self.findings.is_empty() {
            return turn.go_to(place_at(Stage::Recommend));
        }
        let title = turn.locale.say(&message!("moderate-leave-title", count = self.findings.len()));
        let options = [(Choice::No, turn.text("moderate-leave-stay")), (Choice::Yes, turn.text("moderate-leave-drop"))];
        turn.open_popup(Popup::Pick(Pick::confirm(Purpose::DropFindings, title, options)));
    }
}

/// The criteria that may be looked at, in the rubric's order.
fn criteria(shared: &Shared) -> Vec<Criterion> {
    let interview = shared.interview();
    interview.record().criteria_in_scope(interview.rubric()).cloned().collect()
}

fn level_words(criterion: &Criterion, level: &LevelId, shared: &Shared) -> String {
    shared.interview().rubric().level_name(&criterion.id, level).get(shared.locale.language()).to_owned()
}

/// The meaning of the scale's level for the criterion; empty where the rubric does not say.
fn anchor(criterion: &Criterion, level: &LevelId, shared: &Shared) -> String {
    let scale = shared.interview().rubric().scale_of(criterion);
    let anchor = |rank| crate::report::anchor_alone(criterion, rank, scale, &shared.locale, shared.locale.language());
    scale.rank_of(level).map(anchor).unwrap_or_default()
}

impl Screen for Moderate {
    fn title(&self, shared: &Shared) -> String {
        format!("{}  {}", shared.text("step-moderate"), super::interview_title(shared))
    }

    fn status(&self, shared: &Shared) -> String {
        let (looked, count) = (self.findings.len(), criteria(shared).len());
        shared.locale.say(&message!("moderate-status", looked = looked, count = count))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Moderate]
    }

    fn place(&self) -> Option<Place> {
        Some(place_at(Stage::Recommend))
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        let criteria = criteria(turn);
        let chosen = criteria.get(self.selection.at).map(|criterion| criterion.id.clone());
        match (pressed.command, chosen) {
            (Command::Why, Some(criterion)) => self.grounds(&criterion, turn),
            (Command::Agree, Some(criterion)) => self.agree(criterion, turn),
            (Command::Disagree, Some(criterion)) => self.disagree(&criterion, turn),
            (Command::Finish, _) => turn.ask(Asked::ModerationRemark, &self.remark),
            (Command::Back, _) => self.leave(turn),
            // A command that leads elsewhere must not drop the findings.
            (Command::Leave | Command::Interrupt | Command::GoTo | Command::Evidence, _)
                if !self.findings.is_empty() =>
            {
                self.leave(turn);
            }
            (command, _) => return self.selection.command(command, criteria.len(), 5),
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
        match (purpose, answer) {
            (Purpose::Line(Asked::Moderator), PopupAnswer::Text(name)) => {
                match turn.interview().permit_moderator(&name) {
                    Ok(()) => turn.wish(Wish::Moderator(name)),
                    Err(refusal) => turn.ask_again(Asked::Moderator, &name, &refusal.explain()),
                }
            }
            (Purpose::Line(Asked::Moderator), _) => turn.go_to(place_at(Stage::Recommend)),
            (Purpose::ModeratorsLevel(criterion), PopupAnswer::Chosen(Choice::Level(level))) => {
                turn.ask(Asked::DisagreeReason { criterion: criterion.clone(), level }, "");
            }
            (Purpose::ModeratorsLevel(criterion), PopupAnswer::Chosen(Choice::Yes)) => {
                turn.ask(Asked::Number(criterion.clone()), "");
            }
            (Purpose::Line(asked @ Asked::Number(criterion)), PopupAnswer::Text(typed)) => {
                match procedure::number_typed(turn.interview(), criterion, &typed) {
                    Ok(level) => {
                        turn.ask(Asked::DisagreeReason { criterion: criterion.clone(), level: Some(level) }, "")
                    }
                    Err(refusal) => turn.ask_again(asked.clone(), &typed, &refusal.explain()),
                }
            }
            (Purpose::Line(Asked::DisagreeReason { criterion, level }), PopupAnswer::Text(reason)) => {
                let (criterion, level, verdict) = (criterion.clone(), level.clone(), ModerationVerdict::Disagrees);
                let asked = Asked::DisagreeReason { criterion: criterion.clone(), level: level.clone() };
                let kept = reason.clone();
                if let Err(refusal) = self.take(ModerationFinding { criterion, verdict, level, reason }, turn) {
                    turn.ask_again(asked, &kept, &refusal.explain());
                }
            }
            (Purpose::Line(Asked::ModerationRemark), PopupAnswer::Text(remark)) => self.add(remark, turn),
            (Purpose::DropFindings, PopupAnswer::Chosen(Choice::Yes)) => turn.go_to(place_at(Stage::Recommend)),
            _ => {}
        }
    }

    /// Takes the news that the findings could not be added: they stand here still.
    fn told(&mut self, answer: ScreenAnswer, _turn: &mut Turn) {
        if matches!(answer, ScreenAnswer::NotAdded) {
            self.adding = false;
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        self.paint(shared, canvas, area);
    }
}

/// Opens the moderation of the session on the desk, or tells why there can be none.
pub(super) fn open(turn: &mut Turn) {
    let refusal = match turn.desk().access {
        DeskAccess::Along(_) => Some(Refusal::HeldElsewhere),
        DeskAccess::Altered => Some(Refusal::Altered),
        DeskAccess::Behind => Some(Refusal::Behind),
        DeskAccess::Write => turn.interview().may_be_moderated().err(),
    };
    match refusal {
        Some(refusal) => turn.warn(&refusal),
        None => turn.go(Destination::Moderation),
    }
}
