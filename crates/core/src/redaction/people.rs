//! Everything in a session that tells who somebody is, in whatever entry it was ever given.

use crate::session::{ConflictOfInterest, Event, EvidenceItem, Interview, ObservationEvent, Preparation, PresentAs};

use super::{LabelRole, Values};

/// The personal values of a session with their labels. Names come first: what is both a name and part of a
/// description keeps the name's label.
pub fn personal_values(interview: &Interview, label: &impl Fn(LabelRole, &str) -> String) -> Values {
    let mut values = Values::default();
    let mut name = |role, name: &str| values.add_name(name, &label(role, name));
    let entries = interview.trail().entries();
    for entry in entries {
        match &entry.event {
            Event::Prepared(preparation) => {
                name(LabelRole::Candidate, &preparation.candidate);
                preparation.raters().for_each(|rater| name(LabelRole::Assessor, rater));
            }
            Event::Follows(follows) => name(LabelRole::Candidate, &follows.proposed.candidate),
            Event::Signed { name: signed, .. } | Event::SheetSigned { name: signed, .. } => {
                name(LabelRole::Assessor, signed)
            }
            Event::SittingBegun(scene) | Event::SittingDescribed { scene, .. } => {
                let assessors = scene.present.iter().filter(|each| each.role == PresentAs::Assessor);
                assessors.for_each(|each| name(LabelRole::Assessor, &each.name));
            }
            Event::SheetBegun { rater } => name(LabelRole::Assessor, rater),
            Event::SheetsGathered { sheets } => sheets.iter().for_each(|sheet| name(LabelRole::Assessor, &sheet.rater)),
            Event::Agreed { by, .. } => by.iter().for_each(|rater| name(LabelRole::Assessor, rater)),
            Event::Moderated { moderator, .. } => name(LabelRole::Assessor, moderator),
            Event::CommissionNamed(commission) => {
                commission.members.iter().for_each(|member| name(LabelRole::Assessor, &member.name));
            }
            Event::MemberVoted { member, .. } | Event::VoteTakenBack { member } => name(LabelRole::Assessor, member),
            Event::ConsentGiven(consent) => name(LabelRole::Assessor, &consent.taken_by),
            _ => {}
        }
        name(LabelRole::Assessor, &entry.by);
    }
    let session = interview.session().as_str();
    values.add_value(session, &label(LabelRole::Session, session));
    values.add_description(session, &label(LabelRole::Session, session));
    for entry in entries {
        let named: Vec<(&String, &String)> = match &entry.event {
            Event::Follows(follows) => {
                let proposed = (&follows.proposed.place, &follows.proposed.others_present);
                let items = follows.evidence.values().map(|carried| (&carried.item.place, &carried.item.person));
                [proposed].into_iter().chain(items).collect()
            }
            Event::Prepared(preparation) => vec![(&preparation.place, &preparation.others_present)],
            Event::EvidenceAdded { item, .. } | Event::EvidenceChanged { item, .. } => {
                vec![(&item.place, &item.person)]
            }
            Event::Observation {
                event: ObservationEvent::Begun { scene, .. } | ObservationEvent::Described(scene),
                ..
            } => vec![(&scene.place, &scene.present)],
            Event::Observation { event: ObservationEvent::Ended(Some(of)), .. } => {
                vec![(&of.item.place, &of.item.person)]
            }
            Event::SittingBegun(scene) | Event::SittingDescribed { scene, .. } => {
                values.add_naming(&scene.place, &label(LabelRole::Place, &scene.place));
                for each in scene.present.iter().filter(|each| each.role != PresentAs::Assessor) {
                    values.add_naming(&each.name, &label(LabelRole::Other, &each.name));
                }
                continue;
            }
            Event::PlanLineSet { line, .. } => vec![(&line.place, &line.name)],
            // The witnesses, by name.
            Event::ConsentGiven(consent) => {
                values.add_naming(&consent.proof, &label(LabelRole::Other, &consent.proof));
                continue;
            }
            _ => continue,
        };
        for (place, others) in named {
            values.add_naming(place, &label(LabelRole::Place, place));
            values.add_naming(others, &label(LabelRole::Other, others));
        }
    }
    if let Some(follows) = &interview.record().follows {
        let from = follows.units.values().chain(follows.evidence.values().map(|carried| &carried.from));
        for session in from.map(|from| &from.session).chain([&follows.session]) {
            values.add_value(session.as_str(), &label(LabelRole::Session, session.as_str()));
            values.add_description(session.as_str(), &label(LabelRole::Session, session.as_str()));
        }
    }
    let mut description = |text: &str| values.add_description(text, &label(LabelRole::Other, text));
    for entry in entries {
        match &entry.event {
            Event::Follows(follows) => {
                preparation_texts(&follows.proposed, &mut description);
                follows.evidence.values().for_each(|carried| evidence_texts(&carried.item, &mut description));
            }
            Event::Prepared(preparation) => preparation_texts(preparation, &mut description),
            Event::EvidenceAdded { item, .. } | Event::EvidenceChanged { item, .. } => {
                evidence_texts(item, &mut description);
            }
            Event::Observation { event: ObservationEvent::Ended(Some(of)), .. } => {
                // Its title is the task, which the rubric tells.
                description(&of.item.source);
                description(&of.item.verification);
            }
            Event::CommissionNamed(commission) => {
                commission.members.iter().for_each(|member| description(&member.conflict));
            }
            Event::ConsentWithdrawn(withdrawal) => {
                description(&withdrawal.way);
                description(&withdrawal.what);
            }
            _ => {}
        }
    }
    values
}

/// Returns whether a text holds a word by which the session knows somebody: a name, a place, a person present, a part
/// of these.
pub fn tells_who(interview: &Interview, text: &str) -> bool {
    let redactor = personal_values(interview, &|_, _| String::new()).finish();
    redactor.redact(text) != text
}

fn preparation_texts(preparation: &Preparation, description: &mut impl FnMut(&str)) {
    description(&preparation.adjustments);
    description(&preparation.spoken);
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
    if let Some(testimony) = &item.testimony {
        description(&testimony.relation);
        description(&testimony.contact);
    }
    if let Some(file) = &item.file {
        description(&file.path);
        description(&file.sha256);
    }
}
