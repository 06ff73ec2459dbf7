//! Screens: one per step of the procedure, each a module with its own state, its commands and its picture. All hold
//! only what is being typed or chosen now; what has happened stands in the interview on the desk.

mod ad_hoc;
mod ask;
mod calibration;
mod cohort;
mod compare;
mod drill;
mod evidence;
mod home;
mod links;
mod moderate;
mod observe;
mod plan;
mod practice;
mod prepare;
mod rate;
mod recommend;
mod replay;
mod rubrics;
mod script;
mod self_assessment;
mod sheets;

pub(super) use recommend::why::ways as ways_to_another_result;
pub use replay::{Back, SPEED as REPLAY_SPEED};

use chrono::TimeDelta;
use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Rect};

use crate::{
    desk::{ClerkOrder, Errand, ScreenAnswer},
    message,
    practice::During,
    procedure::{Reply, Topic, clock::TimeWord, place_at, step_of},
    rubric::CriterionId,
    session::{Moment, Place, Rating, Remark, ScriptPart, Stage},
};

use super::{
    Destination, PopupAnswer, Purpose, Shared, Turn,
    canvas::{Canvas, Target},
    keymap::{Command, Context, Pressed},
    popups::PageLine,
    widgets::Editor,
};

/// The place to which Esc leads back from what stands aside: the step one came from, else that at which the interview
/// stands. One may have come over something else that stands aside.
fn back_from_aside(turn: &Turn) -> Place {
    let came_from = turn.came_from.clone().filter(|place| !place.stage.is_aside());
    came_from.unwrap_or_else(|| place_at(step_of(turn.interview())))
}

/// One screen. Every method but the first three may be left as it is.
pub(super) trait Screen {
    /// The title of the screen: the first words of the top line.
    fn title(&self, shared: &Shared) -> String;

    /// The contexts whose keys count here, the most special first; [`Context::Everywhere`] follows by itself.
    fn contexts(&self) -> &'static [Context];

    /// Paints the room between top line and foot.
    fn draw(&self, shared: &Shared, canvas: &mut Canvas, area: Rect);

    /// Paints only the text being typed, in its place; says false where that is not enough.
    fn draw_text(&self, _shared: &Shared, _canvas: &mut Canvas, _text: Rect) -> bool {
        false
    }

    /// The letter that the last key put at the end of what is typed, and its place in the text's area, if it is all that
    /// changed since the text was painted.
    fn letter(&self, _text: Rect) -> Option<(Position, char)> {
        None
    }

    /// A bound on the rows that the text takes in so many columns.
    fn text_rows(&self, _columns: u16) -> u16 {
        u16::MAX
    }

    /// Columns left of the text that are painted with it.
    fn text_margin(&self) -> u16 {
        0
    }

    /// The right part of the top line, before the state of the file.
    fn status(&self, _shared: &Shared) -> String {
        String::new()
    }

    /// Returns true while letters are text.
    fn typing(&self) -> bool {
        false
    }

    /// Everything that the screen may show cut, whole; nothing where the screen itself shows all.
    fn whole(&self, _shared: &Shared) -> Vec<PageLine> {
        Vec::new()
    }

    /// The text that has the keys, while letters are text.
    fn editor(&mut self) -> Option<&mut Editor> {
        None
    }

    /// Returns true while a paste is taken.
    fn takes_pastes(&self) -> bool {
        self.typing()
    }

    /// Returns true if the picture changes with every second.
    fn shows_clock(&self) -> bool {
        false
    }

    /// After which time it wants to hear of the time again; none where nothing moves by itself.
    fn wake_after(&self, _now: Moment) -> Option<TimeDelta> {
        None
    }

    /// Time has passed.
    fn tick(&mut self, _turn: &mut Turn) {}

    /// During what the candidate of a practice session is heard here, where the pane of his or her words stands.
    fn hears(&self) -> Option<During> {
        None
    }

    /// Carries out a command; says whether it was one for this screen.
    fn command(&mut self, _pressed: Pressed, _turn: &mut Turn) -> bool {
        false
    }

    /// Takes a key that is no command.
    fn key(&mut self, _key: &KeyEvent, _turn: &mut Turn) {}

    fn paste(&mut self, _text: &str, _turn: &mut Turn) {}

    fn click(&mut self, _target: Target, _area: Rect, _at: Position, _turn: &mut Turn) {}

    fn wheel(&mut self, _down: bool, _turn: &mut Turn) {}

    /// Says again in the language chosen meanwhile whatever was said for good when the screen was made.
    fn say_again(&mut self, _shared: &Shared) {}

    /// Takes the answer of a popup that this screen opened.
    fn answered(&mut self, _purpose: &Purpose, _answer: PopupAnswer, _turn: &mut Turn) {}

    /// An errand whose answer the picture wants; asked after each message, and told once for each answer.
    fn wanted(&mut self, _shared: &Shared) -> Option<Errand> {
        None
    }

    /// Takes the answer to an order of this screen.
    fn told(&mut self, _answer: ScreenAnswer, _turn: &mut Turn) {}

    /// The text that is being typed, as answers to the procedure: a draft, until the screen is left or something else
    /// is done.
    fn typed(&self, _shared: &Shared) -> Vec<(Topic, Reply<'_>)> {
        Vec::new()
    }

    /// Returns true for a command before which the typed text happens, so that the trail keeps its order.
    fn settles_before(&self, _command: Command, _shared: &Shared) -> bool {
        false
    }

    /// Returns true for a click before which the typed text happens.
    fn settles_before_click(&self, _target: Target) -> bool {
        false
    }

    /// The word at the cursor that is to become a link, as far as it was typed, without its sign.
    fn link_typed(&self) -> Option<String> {
        None
    }

    /// Takes up that an answer to this has happened.
    fn taken(&mut self, _topic: &Topic, _turn: &mut Turn) {}

    /// Returns whether the form of a topic is filled in here, so that one which was left is gone on with.
    fn has_form(&self, _topic: &Topic) -> bool {
        false
    }

    /// A form that stood on the screen was closed, and nothing was answered with it.
    fn form_closed(&mut self, _turn: &mut Turn) {}

    /// The place of the procedure that this screen shows, if it shows one.
    fn place(&self) -> Option<Place> {
        None
    }
}

/// The screen of a destination, with the interview on the desk as it stands.
pub(super) fn open(destination: &Destination, turn: &mut Turn) -> Box<dyn Screen> {
    match destination {
        // Where the next interview begins, its preparation shows at once.
        Destination::Home | Destination::NextInterview(_) => Box::new(home::Home::new(turn)),
        Destination::Rubrics => Box::new(rubrics::Rubrics::new(turn)),
        Destination::Cohort(order) => Box::new(cohort::CohortScreen::new(order, turn)),
        Destination::Practice(at) => Box::new(practice::PracticeScreen::new(at, turn)),
        Destination::Moderation => Box::new(moderate::Moderate::new(turn)),
        Destination::Calibration(order) => Box::new(calibration::Calibration::new(order, turn)),
        Destination::Drill(wish) => Box::new(drill::Drilling::new(wish, turn)),
        Destination::Replay { path, speed, back } => Box::new(replay::Player::new(path.clone(), *speed, *back, turn)),
        Destination::Sheet { session, rater } => {
            // Home until it is open.
            let home = home::Home::new(turn);
            turn.order(ClerkOrder::OpenSheet { session: session.clone(), rater: rater.clone() });
            Box::new(home)
        }
        Destination::Step(place) if turn.desk().is_sheet() => Box::new(rate::Rate::new(place, turn)),
        Destination::Step(place) => match place.stage {
            Stage::Prepare => Box::new(prepare::Prepare::new(turn)),
            Stage::SelfAssessment => Box::new(self_assessment::SelfAssessmentScreen::new(place, turn)),
            Stage::Open => Box::new(script::ScriptScreen::new(ScriptPart::Opening, turn)),
            Stage::Ask => Box::new(ask::AskScreen::new(place, turn)),
            Stage::Evidence => Box::new(evidence::Evidence::new(turn)),
            Stage::Observe => match &place.observation {
                Some(id) => Box::new(observe::Watching::new(id.clone(), turn)),
                None => Box::new(observe::ObservationSheets::new(turn)),
            },
            Stage::Plan => Box::new(plan::PlanScreen::new(turn)),
            Stage::Close => Box::new(script::ScriptScreen::new(ScriptPart::Closing, turn)),
            Stage::Rate if turn.interview().record().waits_for_sheets() => Box::new(sheets::Sheets::new(turn)),
            Stage::Rate if turn.interview().record().panel.is_gathered() => {
                Box::new(compare::Compare::new(place, turn))
            }
            Stage::Rate => Box::new(rate::Rate::new(place, turn)),
            Stage::Recommend => Box::new(recommend::Recommend::new(turn)),
        },
    }
}

/// A rating as it is told: the label of the level.
pub(super) fn level_words(criterion: &CriterionId, rating: &Rating, shared: &Shared) -> String {
    match rating {
        Rating::Level(level) => {
            shared.interview().rubric().level_name(criterion, level).get(shared.locale.language()).to_owned()
        }
        Rating::NotEnoughEvidence => shared.text("rate-not-enough-evidence"),
    }
}

/// A rating as it is chosen: the key to press before the label.
fn numbered_words(criterion: &CriterionId, rating: &Rating, shared: &Shared) -> String {
    let rubric = shared.interview().rubric();
    let scale = rubric.criterion(criterion).map(|criterion| rubric.scale_of(criterion));
    match (rating, scale) {
        (Rating::Level(level), Some(scale)) => match scale.rank_of(level) {
            Some(rank) => scale.numbered(rank, shared.locale.language()),
            None => level.to_string(),
        },
        (Rating::Level(level), None) => level.to_string(),
        (Rating::NotEnoughEvidence, _) => format!("- {}", shared.text("rate-not-enough-evidence")),
    }
}

/// `Adult educator 2.1.0 · K-0417`: what stands at the left of the top line during an interview.
/// The time at which a remark was noted, and a blank; nothing where it was entered from paper.
fn timed(remark: &Remark, shared: &Shared) -> String {
    match shared.interview().record().times_are_known() {
        true => format!("{} ", shared.locale.time(&remark.at)),
        false => String::new(),
    }
}

/// A time with the word that belongs to it at its turn.
fn with_word(time: String, word: Option<TimeWord>, shared: &Shared) -> String {
    match word {
        Some(word) => {
            let word = shared.locale.explain(&word);
            shared.locale.say(&message!("clock-with-word", time = time, word = word))
        }
        None => time,
    }
}

fn interview_title(shared: &Shared) -> String {
    let interview = shared.interview();
    let rubric = interview.rubric();
    let candidate = &interview.record().preparation.candidate;
    let title = rubric.titled(shared.locale.language());
    if candidate.is_empty() { title } else { format!("{title} · {candidate}") }
}
