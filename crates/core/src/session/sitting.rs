//! Sittings: the occasions over which one assessment is spread, each with its day, place, mode and people. The first is
//! the one that the preparation describes; each other begins with an event of its own. A sitting ends where the next
//! begins, or with the signature; what lies between two of them is no time of the interview.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    locale::{Message, dates::day},
    message,
};

use super::{Entry, Event, FieldName, Interview, Mode, Moment, Record, Refusal, may_have_been_held, refusal::bounded};

/// Where, how, with whom and for what a sitting is held.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingScene {
    pub place: String,
    pub mode: Mode,
    /// Everybody present beside the candidate.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PRESENT_MAX }>"
    )]
    pub present: Vec<Present>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// The day on which it was held, where it is entered afterwards; its times are then those of entering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on: Option<NaiveDate>,
}

/// Somebody who was present, and as what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    pub role: PresentAs,
    pub name: String,
}

/// The part that somebody has in a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PresentAs {
    Assessor,
    Interpreter,
    Observer,
    /// An employer, a colleague, a customer, a support person.
    ThirdParty,
}

impl PresentAs {
    pub const ALL: [PresentAs; 4] =
        [PresentAs::Assessor, PresentAs::Interpreter, PresentAs::Observer, PresentAs::ThirdParty];

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            PresentAs::Assessor => "present-assessor",
            PresentAs::Interpreter => "present-interpreter",
            PresentAs::Observer => "present-observer",
            PresentAs::ThirdParty => "present-third-party",
        }
    }

    /// The name in results for other programs, and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            PresentAs::Assessor => "assessor",
            PresentAs::Interpreter => "interpreter",
            PresentAs::Observer => "observer",
            PresentAs::ThirdParty => "third-party",
        }
    }
}

/// A sitting after the first, on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingRecord {
    pub scene: SittingScene,
    pub begun: Moment,
    /// Seconds of the interview in all sittings before.
    pub seconds_before: u32,
    /// The close that the sitting took back, where the interview had been closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_before: Option<Moment>,
}

/// The longest time without an entry that still counts to a sitting which ends where the next begins; a longer one lies
/// between the two.
const ENDS_WITHIN: TimeDelta = TimeDelta::minutes(15);
/// The time without an entry after which another sitting is proposed on the same day.
const PROPOSED_AFTER: TimeDelta = TimeDelta::hours(3);

impl Record {
    /// Returns whether time runs by the clock of the trail now: neither the whole interview nor the present sitting is
    /// entered afterwards.
    pub fn time_is_measured(&self) -> bool {
        self.times_are_known() && self.sittings.last().is_none_or(|sitting| sitting.scene.held_on.is_none())
    }

    /// The number of sittings; one where none began after the first.
    pub fn sittings_held(&self) -> usize {
        self.sittings.len() + 1
    }

    /// Seconds of the interview in a sitting, counted from 1. All of them together are those of the interview.
    pub fn sitting_seconds(&self, number: usize) -> u32 {
        let begins = |at: usize| match at {
            0 => Some(0),
            at => self.sittings.get(at - 1).map(|sitting| sitting.seconds_before),
        };
        let Some(from) = number.checked_sub(1).and_then(begins) else { return 0 };
        begins(number).unwrap_or(self.interview_seconds).saturating_sub(from)
    }

    /// Returns whether a sitting after the first is entered afterwards, so that its times are those of entering.
    pub fn sitting_is_entered(&self, number: usize) -> bool {
        let of = number.checked_sub(2).and_then(|at| self.sittings.get(at));
        of.is_some_and(|sitting| sitting.scene.held_on.is_some())
    }

    /// Length of the present sitting until now, without pauses.
    pub fn sitting_length(&self, now: Moment) -> TimeDelta {
        let before = self.sittings.last().map_or(0, |sitting| sitting.seconds_before);
        (self.interview_length(now) - TimeDelta::seconds(before.into())).max(TimeDelta::zero())
    }

    /// Folds a sitting in that begins. An interview that was closed goes on in it, and is closed again.
    pub(super) fn begin_sitting(&mut self, scene: &SittingScene, at: Moment) {
        let (seconds_before, closed_before) = (self.interview_seconds, self.closed.take());
        self.sittings.push(SittingRecord { scene: scene.clone(), begun: at, seconds_before, closed_before });
    }

    pub(super) fn take_sitting_back(&mut self) {
        if let Some(sitting) = self.sittings.pop() {
            self.closed = self.closed.or(sitting.closed_before);
        }
    }

    pub(super) fn describe_sitting(&mut self, number: usize, scene: &SittingScene) {
        if let Some(sitting) = number.checked_sub(2).and_then(|at| self.sittings.get_mut(at)) {
            sitting.scene = scene.clone();
        }
    }
}

impl Interview {
    /// A sitting comes after another that was held: what nothing was done in yet is the preparation's to describe.
    pub(super) fn permit_sitting(&self, scene: &SittingScene) -> Result<(), Refusal> {
        let record = self.record();
        if record.practice.is_some() {
            return Err(Refusal::PracticeIsOneSitting);
        }
        if record.panel.is_gathered() {
            return Err(Refusal::GatheredAlready);
        }
        if !self.has_gone_on() {
            return Err(Refusal::SittingTooEarly);
        }
        if record.sittings_held() >= bounds::SITTINGS_MAX {
            return Err(Refusal::TooMany { what: "sittings", most: bounds::SITTINGS_MAX });
        }
        self.permit_sitting_scene(scene)
    }

    pub(super) fn permit_sitting_described(&self, number: usize, scene: &SittingScene) -> Result<(), Refusal> {
        if number < 2 || number > self.record().sittings_held() {
            return Err(Refusal::Unknown { what: "sitting", id: number.to_string() });
        }
        // What was measured would be lost, and what was entered would pass for measured.
        let was_entered = self.record().sitting_is_entered(number);
        if was_entered != scene.held_on.is_some() && self.sitting_has_trace(number) {
            return Err(Refusal::SittingTimesStand { sitting: number });
        }
        self.permit_sitting_scene(scene)
    }

    /// A sitting is taken back while nothing happened in it.
    pub(super) fn permit_no_sitting(&self) -> Result<(), Refusal> {
        let number = self.record().sittings_held();
        if number < 2 {
            return Err(Refusal::NoSitting);
        }
        match self.sitting_has_trace(number) {
            true => Err(Refusal::SittingHasTrace { sitting: number }),
            false => Ok(()),
        }
    }

    fn permit_sitting_scene(&self, scene: &SittingScene) -> Result<(), Refusal> {
        bounded(FieldName::Place, &scene.place, bounds::FIELD_CHARS_MAX)?;
        bounded(FieldName::Purpose, &scene.purpose, bounds::FIELD_CHARS_MAX)?;
        if scene.present.len() > bounds::PRESENT_MAX {
            return Err(Refusal::TooMany { what: "present", most: bounds::PRESENT_MAX });
        }
        for each in &scene.present {
            super::refusal::filled(FieldName::Present(each.role), &each.name)?;
        }
        // The day of entering is that of the newest entry; the core knows no clock.
        let entered = self.trail().entries().last().map(|entry| entry.at.date_naive());
        scene.held_on.zip(entered).map_or(Ok(()), |(held, entered)| may_have_been_held(held, entered))
    }

    /// Returns whether anything happened in a sitting after the first beyond its beginning.
    fn sitting_has_trace(&self, number: usize) -> bool {
        let is_trace = |event: &Event| {
            !matches!(
                event,
                Event::SittingBegun(_)
                    | Event::SittingDescribed { .. }
                    | Event::SittingTakenBack
                    | Event::PlanLineSet { .. }
                    | Event::PlanLineTakenBack { .. }
                    | Event::Observation { event: super::ObservationEvent::Opened | super::ObservationEvent::Left, .. }
            )
        };
        let entries = self.trail().entries();
        let beginnings = sitting_beginnings(entries);
        let Some(from) = number.checked_sub(2).and_then(|at| beginnings.get(at)) else { return false };
        let until = beginnings.get(number - 1).copied().unwrap_or(entries.len());
        // What was taken back within it had left no trace itself.
        entries[*from..until].iter().any(|entry| !entry.event.comes_and_goes() && is_trace(&entry.event))
    }

    /// The moment of the last entry, where what comes now is likely another sitting: it is another day, or hours went by.
    /// It is a proposal, and none for a session in which nothing can begin any more.
    pub fn proposes_sitting(&self, now: Moment) -> Option<Moment> {
        let last = self.last_happened()?;
        let apart = now.date_naive() > last.date_naive() || now - last >= PROPOSED_AFTER;
        let may = self.permit(&Event::SittingBegun(SittingScene::default())).is_ok();
        (apart && may && self.record().closed.is_none() && self.record().times_are_known()).then_some(last)
    }

    /// The moment at which anything happened last but leaving the session and coming back to it.
    fn last_happened(&self) -> Option<Moment> {
        self.trail().entries().iter().rev().find(|entry| !entry.event.comes_and_goes()).map(|entry| entry.at)
    }
}

/// The entries with which the sittings after the first begin, in their order. One that was taken back is none: nothing
/// had happened in it.
pub fn sitting_beginnings(entries: &[Entry]) -> Vec<usize> {
    let mut beginnings = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        match &entry.event {
            Event::SittingBegun(_) => beginnings.push(at),
            Event::SittingTakenBack => drop(beginnings.pop()),
            _ => {}
        }
    }
    beginnings
}

/// The part of a span before a sitting that counts to the one before it.
pub(crate) fn counted_before_sitting(milliseconds: i64) -> i64 {
    if milliseconds < ENDS_WITHIN.num_milliseconds() { milliseconds } else { 0 }
}

/// The beginning of a sitting in words.
pub(super) fn told(scene: &SittingScene) -> Message {
    let mode = Message { id: scene.mode.message(), arguments: Vec::new() };
    let place = if scene.place.is_empty() { "none" } else { scene.place.as_str() };
    match scene.held_on {
        None => message!("event-sitting-begun", mode = mode, place = place),
        Some(held) => {
            message!("event-sitting-entered", mode = mode, place = place, held = day(held))
        }
    }
}
