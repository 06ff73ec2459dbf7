//! Interviews that were held on paper and are entered afterwards. The trail then tells when they were entered; when
//! anything happened in the interview, and how long it took, nobody knows.

use chrono::{Months, NaiveDate};

use crate::{
    bounds,
    locale::{Message, dates::day},
    message,
    rubric::ItemId,
};

use super::{Event, Interview, Record, Refusal, ScriptPart};

impl Record {
    /// Takes in that the interview was held on paper. What was watched on the screen before keeps its times.
    pub(super) fn hold_on_paper(&mut self, on: NaiveDate) {
        if self.held_on_paper.replace(on).is_none() {
            self.observations.values_mut().for_each(|of| of.before_paper = true);
        }
    }

    /// Takes back that it was held on paper.
    pub(super) fn take_back_paper(&mut self) {
        self.held_on_paper = None;
        self.observations.values_mut().for_each(|of| of.before_paper = false);
    }

    /// Returns whether the times of the trail are those of the interview.
    pub fn times_are_known(&self) -> bool {
        self.held_on_paper.is_none()
    }

    /// The day back from which the age of evidence is counted, where the result is decided on another: that on which the
    /// interview was held. Whoever enters a sheet later makes no evidence older.
    pub fn age_is_counted_from(&self, decided: NaiveDate) -> NaiveDate {
        self.held_on_paper.map_or(decided, |held| held.min(decided))
    }
}

/// Permits a day on which an interview was held, where it is entered on another.
///
/// # Errors
/// Refused where the day lies ahead, or so long ago that it was mistyped.
pub fn may_have_been_held(held: NaiveDate, entered: NaiveDate) -> Result<(), Refusal> {
    let years = bounds::HELD_YEARS_MAX;
    let oldest = entered.checked_sub_months(Months::new(12 * years)).unwrap_or(NaiveDate::MIN);
    match held {
        held if held > entered => Err(Refusal::HeldAhead { held, entered }),
        held if held < oldest => Err(Refusal::HeldLongAgo { held, entered, years }),
        _ => Ok(()),
    }
}

impl Interview {
    /// The day on which the session was begun, which for an interview on paper is that of entering.
    pub fn entered_on(&self) -> NaiveDate {
        self.trail().entries()[0].at.date_naive()
    }

    /// The fact that the interview was held on paper, with both days; none where it was not.
    pub fn told_of_paper(&self) -> Option<Message> {
        let held = self.record().held_on_paper?;
        Some(message!("report-held-on-paper", held = day(held), entered = day(self.entered_on())))
    }

    /// Who entered that an item of a checklist was ticked; the assessor where the entry names nobody.
    pub fn ticked_by(&self, part: ScriptPart, wanted: &ItemId) -> &str {
        let ticks =
            |event: &Event| matches!(event, Event::ItemDone { script, item } if *script == part && item == wanted);
        let entry = self.trail().entries().iter().rev().find(|entry| ticks(&entry.event));
        let by = entry.map_or("", |entry| entry.by.as_str());
        if by.is_empty() { &self.record().preparation.assessor } else { by }
    }

    /// Paper is marked before time runs; what was measured until then would be lost. The day alone may be put right
    /// later, since nothing that was entered depends on it.
    pub(super) fn permit_paper(&self, held: NaiveDate) -> Result<(), Refusal> {
        if self.record().practice.is_some() {
            return Err(Refusal::PracticeOnPaper);
        }
        if self.record().times_are_known() && self.has_measured() {
            return Err(Refusal::PaperTooLate);
        }
        may_have_been_held(held, self.entered_on())
    }

    pub(super) fn permit_no_paper(&self) -> Result<(), Refusal> {
        if self.record().times_are_known() {
            return Err(Refusal::NotOnPaper);
        }
        // What was watched by a sheet on paper would pass for watched on the screen.
        let watched_on_paper = self.record().observations.values().any(|of| !of.before_paper);
        if self.has_measured() || watched_on_paper { Err(Refusal::PaperTooLate) } else { Ok(()) }
    }

    /// The day of the first sitting: that on which the first thing of the interview happened, or was held on paper.
    pub fn first_sitting_on(&self) -> NaiveDate {
        let first = || self.trail().entries().iter().find(|entry| !self.is_before(&entry.event));
        let happened = || first().map_or_else(|| self.entered_on(), |entry| entry.at.date_naive());
        self.record().held_on_paper.unwrap_or_else(happened)
    }

    /// Returns whether anything of the interview is on record beyond how it is prepared.
    pub(super) fn has_gone_on(&self) -> bool {
        !self.trail().entries().iter().all(|entry| self.is_before(&entry.event))
    }

    /// Returns whether times of the talk were measured. What came on forms measured none, and a task that was watched is no
    /// part of the talk and keeps its own times.
    fn has_measured(&self) -> bool {
        let measures = |event: &Event| match event {
            Event::Observation { .. } => false,
            Event::EvidenceAdded { item, .. } => item.testimony.is_none(),
            _ => !self.is_before(event),
        };
        self.trail().entries().iter().any(|entry| measures(&entry.event))
    }

    /// Returns whether an event says no more than how the interview is prepared. Consent is often taken days before, and so
    /// is who sits on the commission.
    fn is_before(&self, event: &Event) -> bool {
        match event {
            Event::ItemDone { script: ScriptPart::Opening, item }
            | Event::ItemRefused { script: ScriptPart::Opening, item, .. }
            | Event::ItemCleared { script: ScriptPart::Opening, item } => {
                self.rubric().script(ScriptPart::Opening).checklist.get(item).is_some_and(|known| known.consent)
            }
            _ => matches!(
                event,
                Event::Began { .. }
                    | Event::Follows(_)
                    | Event::HeldOnPaper { .. }
                    | Event::PaperTakenBack
                    | Event::Prepared(_)
                    | Event::SelfAssessed { .. }
                    | Event::SelfAssessmentCleared { .. }
                    | Event::PlanLineSet { .. }
                    | Event::PlanLineTakenBack { .. }
                    | Event::ConsentGiven(_)
                    | Event::ConsentWithdrawn(_)
                    | Event::ConsentTakenBack
                    | Event::CommissionNamed(_)
                    | Event::LanguageShown { .. }
                    | Event::Paused
                    | Event::Resumed
            ),
        }
    }
}
