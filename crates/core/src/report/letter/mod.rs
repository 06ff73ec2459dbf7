//! The letter as a centre issues it. A centre's settings are checked like a rubric, fault by fault with its place; what
//! they add to the letter, the [`Letterhead`], stands in the summary, in the language of the letter. Without settings a
//! letter is what the session alone can say.

mod calendar;
mod centre;
mod check;
mod consent;
mod deadline;
mod logo;
mod raw;
mod wanting;

use chrono::NaiveDate;

use crate::{
    judgement::Recommendation,
    locale::{Locale, Message, dates::day},
    message,
    rubric::Term,
    session::{Interview, Record},
};

pub use calendar::WorkingCalendar;
pub use centre::{Accreditation, Centre, NegativeResult, ReferencePart, Signatory};
pub use check::{read as read_centre, read_calendar};
pub use consent::{ConsentPoint, ConsentSettings};
pub use deadline::{BeyondCalendar, DaysCounted, Deadline, KnownDays, beyond_calendar, deadline};
pub(super) use logo::base64;
pub use logo::{LogoUnread, Picture, PictureKind};
pub use wanting::{Wanting, wanting};

use wanting::is_negative;

use super::{
    document::Block,
    summary::{appeal, evidence_until, resit_after},
};

/// The settings of a centre, with comments, as a file to begin with.
pub const CENTRE_TEMPLATE: &str = include_str!("centre.ron");

/// Settings for centres of one kind in one country, by their names, to begin with instead.
pub const CENTRE_PROFILES: [(&str, &str); 1] =
    [("kz-recognition-centre", include_str!("profiles/kz-recognition-centre.ron"))];

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
    /// Time limits for more evidence and for an appeal, where rubric or centre name any, by the centre's calendar.
    pub evidence_until: Option<String>,
    pub appeal: Option<String>,
    /// The next assessment, where no day is set and the centre says something of it.
    pub resit: Option<String>,
    /// Says that recommendations are wanting, which the centre promises with this result.
    pub recommendations_wanting: Option<String>,
    /// How the result came about, and until when an objection to that is answered.
    pub objection: Option<String>,
    /// Until when the processing of the data ends, where consent was withdrawn.
    pub consent_stops: Option<String>,
    /// Addresses for more evidence and for an appeal.
    pub evidence_to: Option<String>,
    pub appeal_to: Option<String>,
    /// The place for the signature of who signs for the centre; a draft has none.
    pub signature: Option<Block>,
}

/// A centre's additions to the letter about an interview that it issues on a day.
pub fn letterhead(
    centre: &Centre,
    interview: &Interview,
    recommendation: &Recommendation,
    on: NaiveDate,
    locale: &Locale,
) -> Letterhead {
    let language = locale.language();
    let date = locale.date(on);
    let place = centre.place.as_ref().map(|place| place.get(language));
    let issued = match place {
        Some(place) => locale.say(&message!("letter-place-and-date", place = place, date = date)),
        None => date,
    };
    let own = |text: &Option<crate::rubric::Text>| text.as_ref().map(|text| text.get(language).to_owned());
    let (rubric, signed) = (interview.rubric(), interview.record().signature.is_some());
    // What the centre is bound to stands before the rubric, days of its own where the rubric has none.
    let term =
        |bound: Option<Term>, of_rubric: Option<Term>, own: Option<u16>| bound.or(of_rubric).or(own.map(Term::plain));
    let further_evidence = term(centre.further_evidence, rubric.further_evidence, centre.evidence_days);
    let appeal_term = term(centre.appeal, rubric.appeal, centre.appeal_days);
    let calendar = centre.working_days.as_ref();
    let wanting = wanting(centre, interview, recommendation, on);
    let not_set = || locale.text("letter-resit-not-set");
    let resit =
        match centre.resit.filter(|_| interview.record().resit.is_none() && is_negative(interview, recommendation)) {
            Some(term) => Some(resit_after(interview, term, calendar, locale)),
            None => wanting.contains(&Wanting::ResitDate).then(not_set),
        };
    let no_recommendations = wanting.contains(&Wanting::Recommendations);
    let reference = centre.reference.as_ref().filter(|_| signed).map(|parts| reference(parts, interview, on));
    let details = [
        ("letter-reference", reference),
        (if place.is_some() { "letter-issued" } else { "report-date" }, Some(issued)),
        ("letter-to", Some(interview.record().preparation.candidate.clone())),
    ];
    Letterhead {
        head: centre_head(centre, locale),
        details: details.into_iter().filter_map(|(id, value)| Some((locale.text(id), value?))).collect(),
        before: own(&centre.before),
        after: own(&centre.after),
        evidence_until: further_evidence.map(|term| evidence_until(interview, Some(term), calendar, locale)),
        appeal: appeal_term.map(|term| appeal(interview, Some(term), calendar, locale)),
        resit,
        objection: centre.objection_answer.map(|term| {
            let (days, count) = (term.days, term.count.name());
            locale.say(&message!("letter-objection", days = days, count = count))
        }),
        consent_stops: consent_stops(centre, interview.record(), on).map(|told| locale.say(&told)),
        recommendations_wanting: no_recommendations.then(|| locale.text("letter-recommendations-wanting")),
        evidence_to: own(&centre.evidence_to),
        appeal_to: own(&centre.appeal_to),
        signature: centre.signatory.as_ref().filter(|_| signed).map(|signatory| Block::SignatureBlock {
            name: signatory.name.get(language).to_owned(),
            position: signatory.position.get(language).to_owned(),
        }),
    }
}

/// The last day on which a centre stops, by its settings, once consent was withdrawn, as a whole or in part.
pub fn consent_stop_day(centre: &Centre, record: &Record) -> Option<NaiveDate> {
    let came_in = record.last_withdrawal()?.on;
    let term = centre.consent.as_ref()?.withdrawal?;
    let from = KnownDays { signed: Some(came_in), informed: Some(came_in) };
    match deadline(term, from, centre.working_days.as_ref()) {
        Deadline::Day { on, .. } => Some(on),
        Deadline::Within(_) => None,
    }
}

/// Until when the processing of the data ends, or that this day is over.
pub fn consent_stops(centre: &Centre, record: &Record, today: NaiveDate) -> Option<Message> {
    let until = consent_stop_day(centre, record)?;
    let state = if until < today { "late" } else { "day" };
    Some(message!("consent-stops", state = state, until = day(until)))
}

/// The head of what a centre writes: logo, name, address and contact.
pub(in crate::report) fn centre_head(centre: &Centre, locale: &Locale) -> Block {
    let language = locale.language();
    let address = centre.address.as_ref().map(|address| address.get(language)).unwrap_or_default();
    let lines = address.lines().map(str::to_owned).filter(|line| !line.trim().is_empty());
    Block::Letterhead {
        logo: centre.logo.clone(),
        name: centre.name.get(language).to_owned(),
        lines: lines.chain(centre.contact.iter().cloned()).chain(accredited(centre, locale)).collect(),
    }
}

/// The accreditation of the centre in words.
fn accredited(centre: &Centre, locale: &Locale) -> Option<String> {
    let Accreditation { number, until } = centre.accreditation.as_ref()?;
    Some(locale.say(&match until {
        Some(until) => message!("letter-accredited-until", number = number.as_str(), until = day(*until)),
        None => message!("letter-accredited", number = number.as_str()),
    }))
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
