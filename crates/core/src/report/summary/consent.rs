//! Consent, as reports tell it: how it was given and to what text, and that it was withdrawn.

use crate::{
    message,
    session::{ConsentNote, ConsentWord},
};

use super::SummarySource;

/// Everything that is on record of consent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConsentSummary {
    /// Facts of each note, in their order.
    pub facts: Vec<(String, String)>,
    /// The text that stands, or stood last, letter for letter; empty where there is none.
    pub text: String,
    /// The sentences of the letter.
    pub to_candidate: Vec<String>,
    pub withdrawn: bool,
}

pub(super) fn consent(from: &SummarySource) -> ConsentSummary {
    let record = from.interview.record();
    let mut summary = ConsentSummary { withdrawn: record.consent_withdrawn().is_some(), ..Default::default() };
    for note in &record.consent {
        match &note.word {
            ConsentWord::Given(given) => {
                summary.text = given.texts().map(|(_, text, _)| text).collect::<Vec<_>>().join("\n\n");
            }
            ConsentWord::Withdrawn(_) => {}
        }
        summary.facts.extend(facts(note, from));
    }
    summary.to_candidate = record.consent.last().map(|note| to_candidate(note, from)).into_iter().collect();
    summary
}

fn facts(note: &ConsentNote, from: &SummarySource) -> Vec<(String, String)> {
    let locale = from.locale;
    let of_consent = from.text("report-consent");
    match &note.word {
        ConsentWord::Given(given) => {
            let told = message!(
                "report-consent-given",
                way = given.way.name(),
                given = locale.date(given.on),
                by = given.taken_by.as_str()
            );
            let facts = [(of_consent, locale.say(&told)), (from.text("consent-proof"), given.proof.clone())];
            let texts = given.texts().flat_map(|(language, _, digest)| {
                let language = (from.text("report-consent-language"), locale.language_name(language));
                [language, (from.text("report-consent-digest"), digest.to_owned())]
            });
            facts.into_iter().chain(texts).filter(|(_, value)| !value.is_empty()).collect()
        }
        ConsentWord::Withdrawn(withdrawn) => {
            let told = message!(
                "report-consent-withdrawn",
                withdrawn = locale.date(withdrawn.on),
                way = withdrawn.way.as_str(),
                scope = withdrawn.scope(),
                what = withdrawn.what.as_str(),
                noted = locale.date(note.at.date_naive()),
                by = note.by.as_str()
            );
            vec![(of_consent, locale.say(&told))]
        }
    }
}

fn to_candidate(note: &ConsentNote, from: &SummarySource) -> String {
    let locale = from.locale;
    locale.say(&match &note.word {
        ConsentWord::Given(given) => {
            message!("letter-consent-given", way = given.way.name(), given = locale.date(given.on))
        }
        ConsentWord::Withdrawn(withdrawn) => message!(
            "letter-consent-withdrawn",
            withdrawn = locale.date(withdrawn.on),
            scope = withdrawn.scope(),
            what = withdrawn.what.as_str()
        ),
    })
}
