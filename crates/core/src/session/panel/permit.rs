//! Events that may happen on a rating sheet, and events about sheets that may happen in a session.

use crate::{
    bounds,
    rubric::CriterionId,
    session::{
        Event, FieldName, Interview, Preparation, Refusal, person_key,
        refusal::{bounded, filled, note},
        same_person,
    },
};

use super::{Sheet, entries_to_rate_from};

/// Bytes that a rating takes in a file beside its rationale.
const RATING_BYTES: usize = 200;

impl Interview {
    /// A sheet permits only ratings until it is signed, and nothing afterwards.
    pub(in crate::session) fn permit_on_sheet(&self, event: &Event) -> Result<(), Refusal> {
        if self.record().is_signed() {
            return Err(Refusal::SheetSigned);
        }
        match event {
            Event::Paused | Event::Resumed => Ok(()),
            Event::Rated { criterion, rating } => self.permit_rating(criterion, rating),
            Event::RatingCleared { criterion } => self.known_criterion(criterion),
            Event::RationaleWritten { criterion, rationale } => {
                self.known_criterion(criterion)?;
                bounded(FieldName::Rationale, rationale, bounds::NOTE_CHARS_MAX)
            }
            Event::SheetSigned { name, .. } => {
                filled(FieldName::Name, name)?;
                if let Some(own) = &self.record().panel.own
                    && !same_person(name, &own.rater)
                {
                    return Err(Refusal::AnothersSheet { rater: own.rater.clone() });
                }
                let mut unrated = self.record().criteria_unrated(self.rubric());
                match unrated.next() {
                    Some(first) => Err(Refusal::NotRated { first: first.id.to_string(), left: 1 + unrated.count() }),
                    None => Ok(()),
                }
            }
            _ => Err(Refusal::OnSheet),
        }
    }

    /// Material is what others rate, each on a sheet; whoever wants to may.
    pub(in crate::session) fn permit_on_material(&self, event: &Event) -> Result<(), Refusal> {
        match event {
            Event::SheetBegun { rater } => filled(FieldName::Name, rater),
            _ => Err(Refusal::Material),
        }
    }

    /// Permits or refuses the events about sheets.
    pub(in crate::session) fn permit_panel(&self, event: &Event) -> Result<(), Refusal> {
        let (record, rubric) = (self.record(), self.rubric());
        if !record.preparation.has_panel() {
            return Err(Refusal::NoPanel);
        }
        match event {
            Event::SheetBegun { rater } => {
                self.may_be_rated()?;
                // A sheet begins where all others begin.
                if entries_to_rate_from(self.trail()) != Some(self.trail().len()) {
                    return Err(Refusal::ChangedSinceClose);
                }
                self.is_rater(rater)
            }
            Event::SheetsGathered { sheets } => self.permit_gathering(sheets),
            _ if !record.panel.is_gathered() => Err(Refusal::NotGathered),
            Event::Agreed { criterion, rating, rationale, by } => {
                self.permit_rating(criterion, rating)?;
                note(FieldName::Rationale, rationale)?;
                by.iter().try_for_each(|name| self.is_rater(name))?;
                twice(by.iter().map(String::as_str))?;
                // One assessor alone cannot agree.
                if by.len() < 2 { Err(Refusal::TooFewAgree) } else { Ok(()) }
            }
            Event::CriterionReferred { criterion, reason } => {
                filled(FieldName::Reason, reason)?;
                let known = rubric.criterion(criterion).ok_or_else(|| unknown(criterion))?;
                if !record.criterion_applies(known, rubric) {
                    return Err(Refusal::DoesNotApply { criterion: criterion.to_string() });
                }
                Ok(())
            }
            // A sheet is begun before it is signed.
            _ => Err(Refusal::NotGathered),
        }
    }

    /// Permits sheets to be begun and gathered now; sheets of material are never gathered.
    pub fn may_be_rated(&self) -> Result<(), Refusal> {
        if self.record().is_material() {
            return if self.record().closed.is_some() { Ok(()) } else { Err(Refusal::NotClosed) };
        }
        if !self.record().preparation.has_panel() {
            return Err(Refusal::NoPanel);
        }
        if self.record().panel.is_gathered() {
            return Err(Refusal::GatheredAlready);
        }
        if self.record().broken_off.is_some() {
            return Err(Refusal::BrokenOff);
        }
        match (self.record().closed, entries_to_rate_from(self.trail())) {
            (None, _) => Err(Refusal::NotClosed),
            (Some(_), None) => Err(Refusal::ChangedSinceClose),
            (Some(_), Some(_)) => Ok(()),
        }
    }

    /// Returns whether the record was changed after its close, so that raters would not rate from what was closed.
    pub fn must_be_closed_again(&self) -> bool {
        self.record().waits_for_sheets()
            && self.record().closed.is_some()
            && entries_to_rate_from(self.trail()).is_none()
    }

    fn permit_gathering(&self, sheets: &[Sheet]) -> Result<(), Refusal> {
        self.may_be_rated()?;
        if !sheets.iter().map(|sheet| sheet.rater.as_str()).eq(self.record().preparation.raters()) {
            return Err(Refusal::NotAllSheets);
        }
        let mut bytes = self.trail().bytes();
        for (criterion, own) in sheets.iter().flat_map(|sheet| &sheet.ratings) {
            let known = self.rubric().criterion(criterion).ok_or_else(|| unknown(criterion))?;
            if let crate::session::Rating::Level(level) = &own.rating
                && self.rubric().scale_of(known).rank_of(level).is_none()
            {
                return Err(Refusal::Unknown { what: "level", id: level.to_string() });
            }
            bounded(FieldName::Rationale, &own.rationale, bounds::NOTE_CHARS_MAX)?;
            bytes += own.rationale.len() + RATING_BYTES;
        }
        // Each sheet has room for a trail of its own; the session must hold all of them.
        if bytes > bounds::TRAIL_BYTES_MAX {
            return Err(Refusal::TooMany { what: "events", most: bounds::EVENTS_MAX });
        }
        Ok(())
    }

    /// The raters are settled before anybody has rated.
    pub(in crate::session) fn permit_raters(&self, preparation: &Preparation) -> Result<(), Refusal> {
        let record = self.record();
        if preparation.panel.len() > bounds::PANEL_MAX {
            return Err(Refusal::TooMany { what: "panel", most: bounds::PANEL_MAX });
        }
        preparation.panel.iter().try_for_each(|name| filled(FieldName::Name, name))?;
        twice(preparation.raters())?;
        if record.panel.is_gathered() {
            let same = preparation.raters().eq(record.preparation.raters());
            return if same { Ok(()) } else { Err(Refusal::GatheredAlready) };
        }
        // Ratings in the session itself are there for all to see.
        if preparation.has_panel() && !record.ratings.is_empty() {
            return Err(Refusal::RatedAlready);
        }
        Ok(())
    }

    fn is_rater(&self, name: &str) -> Result<(), Refusal> {
        let known = self.record().preparation.raters().any(|rater| rater == name);
        if known { Ok(()) } else { Err(Refusal::NotARater { name: name.to_owned() }) }
    }
}

/// Refuses a name that stands twice; names are compared as people read them.
fn twice<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), Refusal> {
    let mut seen = Vec::new();
    for name in names {
        let key = person_key(name);
        if seen.contains(&key) {
            return Err(Refusal::RaterTwice { name: name.to_owned() });
        }
        seen.push(key);
    }
    Ok(())
}

fn unknown(criterion: &CriterionId) -> Refusal {
    Refusal::Unknown { what: "criterion", id: criterion.to_string() }
}
