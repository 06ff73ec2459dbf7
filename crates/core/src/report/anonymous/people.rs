//! Everything in a session that tells who somebody is, in whatever entry it was ever given.

use crate::{
    redaction::Values,
    session::{ConflictOfInterest, Event, EvidenceItem, Interview, Preparation},
};

use super::pseudonyms::{Pseudonyms, Role};

/// The personal values of a session with their labels. Names come first: what is both a name and part of a
/// description keeps the name's label.
pub fn personal_values(interview: &Interview, pseudonyms: &Pseudonyms) -> Values {
    let mut values = Values::default();
    let mut name = |role, name: &str| values.add_name(name, &pseudonyms.label(role, name));
    let entries = interview.trail().entries();
    for entry in entries {
        match &entry.event {
            Event::Prepared(preparation) => {
                name(Role::Candidate, &preparation.candidate);
                preparation.raters().for_each(|rater| name(Role::Assessor, rater));
            }
            Event::Signed { name: signed, .. } | Event::SheetSigned { name: signed, .. } => {
                name(Role::Assessor, signed)
            }
            Event::SheetBegun { rater } => name(Role::Assessor, rater),
            Event::SheetsGathered { sheets } => sheets.iter().for_each(|sheet| name(Role::Assessor, &sheet.rater)),
            Event::Agreed { by, .. } => by.iter().for_each(|rater| name(Role::Assessor, rater)),
            Event::Moderated { moderator, .. } => name(Role::Assessor, moderator),
            _ => {}
        }
        name(Role::Assessor, &entry.by);
    }
    let session = interview.session().as_str();
    values.add_value(session, &pseudonyms.label(Role::Session, session));
    values.add_description(session, &pseudonyms.label(Role::Session, session));
    for entry in entries {
        if let Event::Prepared(preparation) = &entry.event {
            let (place, others) = (&preparation.place, &preparation.others_present);
            values.add_naming(place, &pseudonyms.label(Role::Place, place));
            values.add_naming(others, &pseudonyms.label(Role::Other, others));
        }
    }
    let mut description = |text: &str| values.add_description(text, &pseudonyms.label(Role::Other, text));
    for entry in entries {
        match &entry.event {
            Event::Prepared(preparation) => preparation_texts(preparation, &mut description),
            Event::EvidenceAdded { item, .. } | Event::EvidenceChanged { item, .. } => {
                evidence_texts(item, &mut description);
            }
            _ => {}
        }
    }
    values
}

fn preparation_texts(preparation: &Preparation, description: &mut impl FnMut(&str)) {
    description(&preparation.adjustments);
    if let ConflictOfInterest::Declared(details) = &preparation.conflict_of_interest {
        description(details);
    }
    for title in &preparation.documents {
        description(title);
    }
}

fn evidence_texts(item: &EvidenceItem, description: &mut impl FnMut(&str)) {
    for text in [&item.title, &item.source, &item.verification] {
        description(text);
    }
    if let Some(file) = &item.file {
        description(&file.path);
        description(&file.sha256);
    }
}
