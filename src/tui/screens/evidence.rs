//! The evidence register: a list of what was looked at, and a form for each item with the four rules of evidence.

mod list;
mod table;

use ratatui::layout::{Position, Rect};

use crate::{
    message,
    practice::During,
    procedure::{self, Ask, AskKind, Reply, Topic, evidence},
    session::{Asked, EvidenceId, EvidenceItem, Judgement, Place, RuleOfEvidence, Stage},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn, Wish,
        canvas::{Canvas, Target},
        keymap::{Command, Context, Pressed},
        popups::{Choice, PageLine, Pick, PickItem},
        speech_pane,
        widgets::Selection,
    },
};

use super::{Screen, back_from_aside};

pub(super) struct Evidence {
    selection: Selection,
    /// The place to which Esc leads back.
    back: Place,
    /// True if the rubric has certificates that stand for units.
    credits: bool,
    /// True if documents of a scripted candidate lie on the table.
    practice: bool,
}

/// A row of the list: an item, or a document brought that nobody has looked at.
#[derive(Clone)]
enum Row {
    Item(EvidenceId),
    Brought(String),
}

impl Evidence {
    pub(super) fn new(turn: &mut Turn) -> Self {
        let back = back_from_aside(turn);
        let credits = turn.interview().rubric().units.values().any(|unit| !unit.satisfied_by.is_empty());
        Evidence { selection: Selection::default(), back, credits, practice: turn.has_candidate() }
    }

    fn rows(&self, shared: &Shared) -> Vec<Row> {
        let interview = shared.interview();
        let brought = evidence::brought(interview).map(|title| Row::Brought(title.to_owned()));
        interview.record().evidence.keys().cloned().map(Row::Item).chain(brought).collect()
    }

    fn open(&mut self, turn: &mut Turn) {
        if turn.desk().read_only() {
            return;
        }
        let mut rows = self.rows(turn);
        if self.selection.at >= rows.len() {
            return self.add("", turn);
        }
        match rows.swap_remove(self.selection.at) {
            Row::Brought(title) => self.add(&title, turn),
            Row::Item(evidence) => turn.open_form(Topic::Evidence(Some(evidence))),
        }
    }

    /// Opens the form of a new item: the one that was left, where nothing is to be entered that was brought.
    fn add(&mut self, title: &str, turn: &mut Turn) {
        if title.is_empty() {
            return turn.open_form(Topic::Evidence(None));
        }
        let item = table::brought(title, turn).unwrap_or_else(|| evidence::blank(title));
        let form = evidence::form(&item, turn.interview().rubric());
        turn.wish(Wish::OpenFormWith(Box::new((Topic::Evidence(None), form))));
    }

    fn remove(&mut self, turn: &mut Turn) {
        let rows = self.rows(turn);
        match rows.get(self.selection.at) {
            Some(Row::Item(evidence)) => turn.ask(Asked::RemoveEvidence(evidence.clone()), ""),
            Some(Row::Brought(title)) => turn.ask(Asked::Brought(title.clone()), title),
            None => {}
        }
    }

    /// Asks for which unit the chosen item stands, or takes back the one for which it does.
    fn credit(&mut self, turn: &mut Turn) {
        let Some(Row::Item(evidence)) = self.rows(turn).get(self.selection.at).cloned() else { return };
        let asks = procedure::credits(turn.interview(), &evidence);
        if asks.is_empty() {
            return turn.tell(&message!("evidence-credit-none"));
        }
        let item = |(at, ask): (usize, &Ask)| {
            let Topic::Credit(unit, ..) = &ask.topic else { return None };
            let ticked = matches!(ask.kind, AskKind::Tick { ticked: true, .. });
            let mark = if ticked { turn.theme.marks.done } else { turn.theme.marks.empty };
            let title = turn.interview().rubric().unit(unit).map_or("", |known| turn.own_words(&known.title));
            let label = format!("{mark} {unit} {title}");
            Some(PickItem { choice: Choice::Certificate(at), label, detail: turn.own_said(&ask.words) })
        };
        let items = asks.iter().enumerate().filter_map(item).collect();
        let title = turn.locale.say(&message!("evidence-credit-title", evidence = evidence.as_str()));
        turn.open_popup(Popup::Pick(Pick::new(Purpose::Credit(evidence), title, items)));
    }
}

/// The four rules of evidence with a mark each.
pub(super) fn rules_of_evidence(item: &EvidenceItem, shared: &Shared) -> String {
    let marks = &shared.theme.marks;
    let rules = RuleOfEvidence::ALL.map(|rule| {
        let mark = match item.rules.verdict(rule).judgement {
            Judgement::NotJudged => marks.empty,
            Judgement::Yes => marks.done,
            Judgement::No => marks.refused,
            Judgement::Doubt => marks.doubt,
        };
        format!("{} {mark}", shared.text(rule.message()))
    });
    rules.join("  ")
}

impl Screen for Evidence {
    fn title(&self, shared: &Shared) -> String {
        super::interview_title(shared)
    }

    fn status(&self, shared: &Shared) -> String {
        shared.text("step-evidence")
    }

    fn contexts(&self) -> &'static [Context] {
        match self.practice {
            true => &[Context::PracticeEvidence, Context::Evidence, Context::Speech],
            false if self.credits => &[Context::CreditEvidence, Context::Evidence],
            false => &[Context::Evidence],
        }
    }

    fn hears(&self) -> Option<During> {
        self.practice.then_some(During::Documents)
    }

    fn has_form(&self, topic: &Topic) -> bool {
        matches!(topic, Topic::Evidence(_))
    }

    fn whole(&self, shared: &Shared) -> Vec<PageLine> {
        self.rows(shared).iter().flat_map(|row| list::row_whole(row, shared)).collect()
    }

    fn place(&self) -> Option<Place> {
        Some(Place { stage: Stage::Evidence, ..self.back.clone() })
    }

    fn command(&mut self, pressed: Pressed, turn: &mut Turn) -> bool {
        match pressed.command {
            Command::Add if !turn.desk().read_only() => self.add("", turn),
            Command::Edit => self.open(turn),
            Command::Remove => self.remove(turn),
            Command::Documents => table::show(turn),
            Command::Credit if !turn.desk().read_only() => self.credit(turn),
            // The chord that opened the register closes it.
            Command::Cancel | Command::Evidence => turn.go_to(self.back.clone()),
            command => {
                let count = self.rows(turn).len();
                return self.selection.command(command, count, 5);
            }
        }
        true
    }

    fn click(&mut self, target: Target, _area: Rect, _at: Position, turn: &mut Turn) {
        if let Target::Row(index) = target {
            self.selection = Selection::new(index);
            self.open(turn);
        }
    }

    fn answered(&mut self, purpose: &Purpose, answer: PopupAnswer, turn: &mut Turn) {
        if let (Purpose::Credit(evidence), PopupAnswer::Chosen(Choice::Certificate(at))) = (purpose, &answer) {
            let ask = procedure::credits(turn.interview(), evidence).into_iter().nth(*at);
            if let Some(Ask { topic, kind: AskKind::Tick { ticked, .. }, .. }) = ask {
                turn.answer(topic, Reply::Tick(!ticked));
            }
        }
        if let Some(title) = table::answered(purpose, &answer, turn) {
            return self.add(&title, turn);
        }
        if let (Purpose::Line(asked @ (Asked::RemoveEvidence(_) | Asked::Brought(_))), PopupAnswer::Text(reason)) =
            (purpose, answer)
        {
            turn.answer(Topic::Line(asked.clone()), Reply::Text(reason));
        }
    }

    fn taken(&mut self, topic: &Topic, turn: &mut Turn) {
        if let Topic::Line(Asked::RemoveEvidence(_) | Asked::Brought(_)) = topic {
            let count = self.rows(turn).len();
            self.selection.clamp(count);
        }
    }

    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect) {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4).min(110), ..area };
        let pane = self.hears().map_or(0, |_| speech_pane::rows(area.height));
        list::draw(self, shared, canvas, Rect { height: area.height - pane, ..inner });
        if let Some(during) = self.hears() {
            speech_pane::draw(&during, shared, canvas, Rect { y: area.bottom() - pane, height: pane, ..area });
        }
    }
}
