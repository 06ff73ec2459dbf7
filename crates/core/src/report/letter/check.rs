//! The check of a centre's settings, from text to a `Centre`. All faults are collected before any is told.

use crate::{
    bounds,
    locale::Language,
    notation::For,
    rubric::{At, FaultKind, Faults, Findings, RawTerm, Text, languages, parse, raw::RawText},
    session::CommissionRules,
};

use super::{
    Accreditation, Centre, LogoUnread, Picture, ReferencePart, Signatory, WorkingCalendar,
    calendar::RawCalendarFile,
    logo,
    raw::{RawAccreditation, RawCentre, RawSignatory},
};

/// Reads the settings of a centre, or tells everything that is wrong with them. `load` gives the bytes of the logo by
/// the name that the settings have for it, or says why there are none.
pub fn read(text: &str, load: &dyn Fn(&str) -> Result<Vec<u8>, LogoUnread>) -> Result<Centre, Faults> {
    let (raw, source) = parse(text, For::Author, 1, |raw: &RawCentre| raw.format)?;
    let mut findings = Findings::new(&source, For::Author);
    let centre = build(&raw, load, &mut findings);
    match findings.into_faults() {
        Some(faults) => Err(faults),
        None => Ok(centre),
    }
}

/// Reads a calendar that stands in a file of its own, so that several centres have the same, or tells its faults.
pub fn read_calendar(text: &str) -> Result<WorkingCalendar, Faults> {
    let (raw, source) = parse(text, For::Author, 1, |raw: &RawCalendarFile| raw.format)?;
    let mut findings = Findings::new(&source, For::Author);
    let calendar = raw.checked(&mut findings);
    match findings.into_faults() {
        Some(faults) => Err(faults),
        None => Ok(calendar),
    }
}

fn build(raw: &RawCentre, load: &dyn Fn(&str) -> Result<Vec<u8>, LogoUnread>, findings: &mut Findings) -> Centre {
    let root = At::Root;
    findings.languages = languages(&raw.languages, findings);
    let name = short(&root.field("name"), &raw.name, findings);
    let mut text =
        |field: &'static str, raw: &Option<RawText>| raw.as_ref().map(|raw| findings.text(&root.field(field), raw));
    let (before, after) = (text("before", &raw.before), text("after", &raw.after));
    let mut same = |field: &'static str, raw: &Option<RawText>| {
        raw.as_ref().map(|raw| in_any_language(&root.field(field), raw, findings))
    };
    let (address, place) = (same("address", &raw.address), same("place", &raw.place));
    let (evidence_to, appeal_to) = (same("evidence_to", &raw.evidence_to), same("appeal_to", &raw.appeal_to));
    let at = root.field("contact");
    findings.bound(&at, "lines", raw.contact.len(), bounds::CONTACT_LINES_MAX);
    let contact = raw
        .contact
        .iter()
        .enumerate()
        .map(|(index, line)| findings.words(&at.index(index), line).into_owned())
        .collect();
    let mut term = |name: &'static str, raw: Option<RawTerm>, days: Option<(&'static str, u16)>| {
        let at = root.field(name);
        let twice = raw.and(days);
        if let Some((of_days, _)) = twice {
            findings.add(&root.field(of_days), FaultKind::TermTwice { name, of_days });
        }
        raw.map(|raw| raw.checked(&at, findings))
    };
    let appeal = term("appeal", raw.appeal, raw.appeal_days.map(|days| ("appeal_days", days)));
    let further_evidence =
        term("further_evidence", raw.further_evidence, raw.evidence_days.map(|days| ("evidence_days", days)));
    let resit = term("resit", raw.resit, None);
    let objection_answer = term("objection_answer", raw.objection_answer, None);
    let side_by_side = raw.side_by_side.as_ref().and_then(|(first, second)| beside(first, second, findings));
    if raw.calendar.is_some() && raw.working_days.is_some() {
        let twice = FaultKind::TermTwice { name: "calendar", of_days: "working_days" };
        findings.add(&root.field("working_days"), twice);
    }
    let calendar = raw.calendar.as_ref().map(|name| findings.words(&root.field("calendar"), name).into_owned());
    if let Some(rules) = &raw.commission {
        check_commission(rules, &root.field("commission"), findings);
    }
    let consent = raw.consent.as_ref().map(|raw| raw.checked(&root.field("consent"), findings));
    let working_days = raw.working_days.as_ref().map(|raw| raw.checked(&root.field("working_days"), findings));
    Centre {
        name,
        address,
        contact,
        logo: raw.logo.as_ref().and_then(|path| picture(path, load, findings)),
        place,
        accreditation: raw.accreditation.as_ref().map(|raw| accreditation_of(raw, findings)),
        signatory: raw.signatory.as_ref().map(|signatory| signatory_of(signatory, findings)),
        reference: raw.reference.as_ref().map(|reference| reference_of(reference, findings)),
        before,
        after,
        evidence_days: raw.evidence_days,
        appeal_days: raw.appeal_days,
        appeal,
        further_evidence,
        resit,
        objection_answer,
        commission: raw.commission,
        consent,
        working_days,
        calendar,
        side_by_side,
        negative_result: raw.negative_result,
        evidence_to,
        appeal_to,
    }
}

/// Two different languages of the settings.
fn beside(first: &str, second: &str, findings: &mut Findings) -> Option<[Language; 2]> {
    let root = At::Root;
    let at = root.field("side_by_side");
    let known = |tag: &str| findings.languages.iter().find(|language| language.as_str() == tag).cloned();
    match (known(first), known(second)) {
        (Some(first), Some(second)) if first != second => Some([first, second]),
        (one, _) => {
            let tag = if one.is_none() { first } else { second };
            findings.add(&at, FaultKind::UndeclaredLanguage { language: tag.to_owned() });
            None
        }
    }
}

/// A commission has a member, and no more members or votes are needed than there can be.
fn check_commission(rules: &CommissionRules, at: &At, findings: &mut Findings) {
    for (field, number) in [("members", rules.members), ("quorum", rules.quorum)] {
        let at = at.field(field);
        if number == 0 {
            findings.add(&at, FaultKind::NotPositive);
        } else if usize::from(number) > bounds::COMMISSION_MAX {
            let most = bounds::COMMISSION_MAX.to_string();
            findings.add(&at, FaultKind::ImpossibleNumber { wanted: number.to_string(), most });
        }
    }
}

fn accreditation_of(raw: &RawAccreditation, findings: &mut Findings) -> Accreditation {
    let at = At::Root;
    let at = at.field("accreditation");
    let number = findings.words(&at.field("number"), &raw.number).into_owned();
    if number.chars().count() > bounds::FIELD_CHARS_MAX {
        findings.add(&at.field("number"), FaultKind::TextTooLong { most: bounds::FIELD_CHARS_MAX });
    }
    let until = raw.until.as_ref().and_then(|text| {
        let until = text.parse().ok();
        if until.is_none() {
            findings.add(&at.field("until"), FaultKind::BadDate { text: text.clone() });
        }
        until
    });
    Accreditation { number, until }
}

fn signatory_of(raw: &RawSignatory, findings: &mut Findings) -> Signatory {
    let at = At::Root;
    let at = at.field("signatory");
    let name = in_any_language(&at.field("name"), &raw.name, findings);
    Signatory { name, position: findings.text(&at.field("position"), &raw.position) }
}

/// A text that is as long as a line.
fn short(at: &At, raw: &RawText, findings: &mut Findings) -> Text {
    let longest = match raw {
        RawText::Fallback(text) => text.chars().count(),
        RawText::ByLanguage(texts) => texts.values().map(|text| text.chars().count()).max().unwrap_or(0),
    };
    if longest > bounds::FIELD_CHARS_MAX {
        findings.add(at, FaultKind::TextTooLong { most: bounds::FIELD_CHARS_MAX });
    }
    findings.text(at, raw)
}

/// A name or an address: written once, it is the same in every language.
fn in_any_language(at: &At, raw: &RawText, findings: &mut Findings) -> Text {
    match raw {
        RawText::Fallback(text) => Text::new(findings.words(at, text), Default::default()),
        RawText::ByLanguage(_) => findings.text(at, raw),
    }
}

fn picture(path: &str, load: &dyn Fn(&str) -> Result<Vec<u8>, LogoUnread>, findings: &mut Findings) -> Option<Picture> {
    let read = load(path).map_err(|unread| FaultKind::LogoNotRead { path: path.to_owned(), details: unread.details });
    match read.and_then(logo::read) {
        Ok(picture) => Some(picture),
        Err(kind) => {
            let root = At::Root;
            findings.add(&root.field("logo"), kind);
            None
        }
    }
}

/// `RPL-{year}/{candidate}` in its parts.
fn reference_of(reference: &str, findings: &mut Findings) -> Vec<ReferencePart> {
    let root = At::Root;
    let at = root.field("reference");
    let reference = findings.words(&at, reference);
    if reference.chars().count() > bounds::FIELD_CHARS_MAX {
        findings.add(&at, FaultKind::TextTooLong { most: bounds::FIELD_CHARS_MAX });
    }
    let mut parts = Vec::new();
    let mut rest = &*reference;
    while let Some((before, after)) = rest.split_once('{') {
        parts.push(ReferencePart::Text(before.to_owned()));
        let (name, after) = after.split_once('}').unwrap_or_default();
        match ReferencePart::named(name) {
            Some(part) => parts.push(part),
            None => findings.add(&at, FaultKind::UnknownPlaceholder { name: name.to_owned() }),
        }
        rest = after;
    }
    parts.push(ReferencePart::Text(rest.to_owned()));
    parts
}
