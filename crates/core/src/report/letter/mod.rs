//! The letter as a centre issues it. A centre's settings are checked like a rubric, fault by fault with its place; what
//! they add to the letter, the [`Letterhead`], stands in the summary, in the language of the letter. Without settings a
//! letter is what the session alone can say.

mod centre;
mod check;
mod logo;
mod raw;

use chrono::NaiveDate;

use crate::{
    locale::{Language, Locale},
    message,
    session::Interview,
};

pub use centre::{Centre, ReferencePart, Signatory};
pub use check::read as read_centre;
pub use logo::{LogoUnread, Picture, PictureKind};

use super::{
    document::Block,
    summary::{appeal, evidence_until},
};

/// The settings of a centre, with comments, as a file to begin with.
pub const CENTRE_TEMPLATE: &str = include_str!("centre.ron");

/// The part of a letter that comes from the centre: in the letter's language, for one session, on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Letterhead {
    /// Logo, name, address and contact.
    pub head: Block,
    /// Reference, place and day of issue, addressee.
    pub details: Vec<(String, String)>,
    /// Words before the assessor's and after them.
    pub before: Option<String>,
    pub after: Option<String>,
    /// Time limits for more evidence and for an appeal, where the rubric names none and the centre does.
    pub evidence_until: Option<String>,
    pub appeal: Option<String>,
    /// Addresses for more evidence and for an appeal.
    pub evidence_to: Option<String>,
    pub appeal_to: Option<String>,
    /// The place for the signature of who signs for the centre; a draft has none.
    pub signature: Option<Block>,
}

/// A centre's additions to the letter about an interview that it issues on a day.
pub fn letterhead(centre: &Centre, interview: &Interview, on: NaiveDate, locale: &Locale) -> Letterhead {
    let language = locale.language();
    let date = locale.date(on);
    let place = centre.place.as_ref().map(|place| place.get(language));
    let issued = match place {
        Some(place) => locale.say(&message!("letter-place-and-date", place = place, date = date)),
        None => date,
    };
    let own = |text: &Option<crate::rubric::Text>| text.as_ref().map(|text| text.get(language).to_owned());
    let (rubric, signed) = (interview.rubric(), interview.record().signature.is_some());
    let of_centre = |of_rubric: Option<u16>, own: Option<u16>| own.filter(|_| of_rubric.is_none());
    let evidence_days = of_centre(rubric.evidence_days, centre.evidence_days);
    let appeal_days = of_centre(rubric.appeal_days, centre.appeal_days);
    let reference = centre.reference.as_ref().filter(|_| signed).map(|parts| reference(parts, interview, on));
    let details = [
        ("letter-reference", reference),
        (if place.is_some() { "letter-issued" } else { "report-date" }, Some(issued)),
        ("letter-to", Some(interview.record().preparation.candidate.clone())),
    ];
    Letterhead {
        head: head(centre, language),
        details: details.into_iter().filter_map(|(id, value)| Some((locale.text(id), value?))).collect(),
        before: own(&centre.before),
        after: own(&centre.after),
        evidence_until: evidence_days.map(|days| evidence_until(interview, Some(days), locale)),
        appeal: appeal_days.map(|days| appeal(interview, Some(days), locale)),
        evidence_to: own(&centre.evidence_to),
        appeal_to: own(&centre.appeal_to),
        signature: centre.signatory.as_ref().filter(|_| signed).map(|signatory| Block::SignatureBlock {
            name: signatory.name.get(language).to_owned(),
            position: signatory.position.get(language).to_owned(),
        }),
    }
}

fn head(centre: &Centre, language: &Language) -> Block {
    let address = centre.address.as_ref().map(|address| address.get(language)).unwrap_or_default();
    let lines = address.lines().map(str::to_owned).filter(|line| !line.trim().is_empty());
    Block::Letterhead {
        logo: centre.logo.clone(),
        name: centre.name.get(language).to_owned(),
        lines: lines.chain(centre.contact.iter().cloned()).collect(),
    }
}

/// The reference of a letter. It is made of what the session says, so that the same letter written again has it again.
fn reference(parts: &[ReferencePart], interview: &Interview, on: NaiveDate) -> String {
    let record = interview.record();
    let decided = record.decided_on().unwrap_or(on);
    let text = |part: &ReferencePart| match part {
        ReferencePart::Text(text) => text.clone(),
        ReferencePart::Candidate => record.preparation.candidate.clone(),
        ReferencePart::Rubric => interview.rubric().id.to_string(),
        ReferencePart::Year => decided.format("%Y").to_string(),
        ReferencePart::Date => decided.format("%Y-%m-%d").to_string(),
        ReferencePart::Code => interview.trail().last_hash().chars().take(8).collect::<String>().to_uppercase(),
    };
    parts.iter().map(text).collect()
}
