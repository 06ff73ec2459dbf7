//! Consent at the opening: the page with its words, which the candidate reads or is read from, then how consent was given,
//! or that it is withdrawn.

use crate::{
    locale::{Explain, Locale, offered_as},
    message,
    procedure::{self, Reply, Topic},
    report::{consent_as_given, consent_text},
    session::{Asked, ConsentWay},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn,
        popups::{Choice, Page, PageLine, Pick, PickItem},
    },
};

/// Opens the page, in the language of the interview.
pub(super) fn open(turn: &mut Turn) {
    let text = words(turn, &spoken(turn));
    let mut lines = text.lines().map(str::to_owned);
    let title = lines.next().unwrap_or_default();
    let paragraphs = lines.flat_map(|line| [PageLine::Text(line), PageLine::Text(String::new())]).collect();
    turn.open_popup(Popup::Page(Page::of_consent(title, paragraphs)));
}

fn spoken(shared: &Shared) -> Locale {
    let spoken = offered_as(shared.interview().record().preparation.language.as_str());
    spoken.map_or_else(|| Locale::new(shared.language()), |language| Locale::new(&language))
}

fn words(shared: &Shared, locale: &Locale) -> String {
    consent_text(shared.interview().rubric(), shared.centre.as_ref(), locale)
}

/// Takes what was answered; returns false where it is about something else.
pub(super) fn answered(purpose: &Purpose, answer: &PopupAnswer, turn: &mut Turn) -> bool {
    match (purpose, answer) {
        (Purpose::Consent, PopupAnswer::Chosen(Choice::Consents(way))) => turn.ask(Asked::ConsentProof(*way), ""),
        (Purpose::Consent, PopupAnswer::Chosen(Choice::Withdraws)) => turn.ask(Asked::ConsentWithdrawn, ""),
        (Purpose::Consent, PopupAnswer::Cancelled) => {}
        (Purpose::ReadConsent, _) => ask(turn),
        (Purpose::Line(Asked::ConsentProof(way)), PopupAnswer::Text(proof)) => given(*way, proof, turn),
        (Purpose::Line(asked @ Asked::ConsentWithdrawn), PopupAnswer::Text(way)) => {
            turn.answer(Topic::Line(asked.clone()), Reply::Text(way.clone()));
        }
        _ => return false,
    }
    true
}

/// The assessor of the interview takes the consent, today, to the words that were on the page.
fn given(way: ConsentWay, proof: &str, turn: &mut Turn) {
    let locale = spoken(turn);
    let text = words(turn, &locale);
    let taken_by = turn.interview().record().preparation.assessor.clone();
    let consent = consent_as_given(text, locale.language(), way, (&taken_by, turn.now.date_naive()), proof);
    let consent = Box::new(consent);
    match procedure::permit(turn.interview(), &Topic::Consent, Reply::Consent(consent.clone()), turn.now) {
        Ok(()) => {
            turn.answer(Topic::Consent, Reply::Consent(consent));
        }
        Err(refusal) => turn.ask_again(Asked::ConsentProof(way), proof, &refusal.explain()),
    }
}

fn ask(turn: &mut Turn) {
    // A session that is read only shows the words, and no more.
    if turn.desk().read_only() {
        return;
    }
    let item = |(choice, said)| PickItem { choice, label: turn.locale.say(&said), detail: String::new() };
    let ways = ConsentWay::ALL.map(|way| (Choice::Consents(way), message!("consent-choice", way = way.name())));
    let stands = turn.interview().record().consent_given().is_some();
    let withdrawn = turn.interview().record().consent_withdrawn().is_some();
    let withdraws = (!withdrawn).then(|| (Choice::Withdraws, message!("consent-choice-withdrawn")));
    let items = ways.into_iter().chain(withdraws).map(item).collect();
    let title = turn.text(if stands { "consent-ask-again" } else { "consent-ask" });
    turn.open_popup(Popup::Pick(Pick::new(Purpose::Consent, title, items)));
}

/// What is on record of consent, in a line.
pub(super) fn standing(shared: &Shared) -> String {
    let record = shared.interview().record();
    let state = match (record.consent_given(), record.consent_withdrawn()) {
        (Some(_), _) => "given",
        (_, Some(_)) => "withdrawn",
        _ => "none",
    };
    shared.locale.say(&message!("consent-standing", state = state))
}
