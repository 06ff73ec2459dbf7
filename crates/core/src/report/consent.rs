//! The consent sheet: what the candidate consents to, to be signed, or read aloud. One function makes the words from the
//! rubric, the centre's settings and a language; the sheet adds to them what is filled in by hand. The words as a plain
//! text are what a session keeps as proof.

use chrono::NaiveDate;

use crate::{
    locale::{Language, Locale},
    message,
    rubric::Rubric,
    session::{Consent, ConsentWay},
};

use super::{
    document::{Block, Document, part},
    letter::{Centre, centre_head},
};

/// The words of consent, in the locale's language.
pub fn consent_blocks(rubric: &Rubric, centre: Option<&Centre>, locale: &Locale) -> Vec<Block> {
    let language = locale.language();
    let settings = centre.and_then(|centre| centre.consent.as_ref());
    let own = settings.and_then(|settings| settings.introduction.as_ref());
    let introduction = own.map_or_else(
        || locale.say(&message!("consent-introduction", rubric = rubric.title.get(language))),
        |text| text.get(language).to_owned(),
    );
    let mut blocks = vec![Block::Paragraph(introduction)];
    let mut facts: Vec<(String, String)> = Vec::new();
    for point in settings.into_iter().flat_map(|settings| &settings.points) {
        let name = point.name.get(language).to_owned();
        match &point.text {
            Some(text) => facts.push((name, text.get(language).to_owned())),
            None => {
                blocks.extend(taken(&mut facts));
                blocks.push(Block::Ruled { name, lines: 1 });
            }
        }
    }
    blocks.extend(taken(&mut facts));
    let answered = centre.and_then(|centre| centre.objection_answer);
    let (days, count) = answered.map_or((0, "none"), |term| (term.days, term.count.name()));
    blocks.push(Block::Paragraph(locale.say(&message!("consent-how-decided", days = days, count = count))));
    let stopped = settings.and_then(|settings| settings.withdrawal);
    let (days, count) = stopped.map_or((0, "none"), |term| (term.days, term.count.name()));
    blocks.push(Block::Paragraph(locale.say(&message!("consent-can-be-withdrawn", days = days, count = count))));
    blocks
}

/// Consent to these words as it was given, for a session to keep.
pub fn consent_as_given(
    text: String,
    language: &Language,
    way: ConsentWay,
    (taken_by, on): (&str, NaiveDate),
    proof: &str,
) -> Consent {
    let (taken_by, proof) = (taken_by.trim().to_owned(), proof.trim().to_owned());
    Consent {
        on,
        way,
        taken_by,
        proof,
        language: language.clone(),
        digest: Consent::digest_of(&text),
        text,
        beside: None,
    }
}

/// The facts that were gathered, as a block, where there are any.
fn taken(facts: &mut Vec<(String, String)>) -> Option<Block> {
    let facts = std::mem::take(facts);
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// The sheet for a candidate, whose reference may be empty: the words, and room for what is written by hand.
pub fn consent_sheet(rubric: &Rubric, centre: Option<&Centre>, candidate: &str, locale: &Locale) -> Document {
    let mut blocks = consent_blocks(rubric, centre, locale);
    let ways = ConsentWay::ALL.map(|way| locale.say(&message!("consent-way", way = way.name())));
    let ruled = |id: &str| Block::Ruled { name: locale.text(id), lines: 1 };
    blocks.extend([
        part("consent-given-heading", locale),
        Block::Boxes(ways.into()),
        ruled("consent-day"),
        ruled("consent-proof"),
        ruled("consent-taken-by"),
        Block::SignatureBlock { name: candidate.to_owned(), position: locale.text("consent-candidate") },
    ]);
    Document {
        title: locale.text("consent-sheet-title"),
        subtitle: rubric.titled(locale.language()),
        language: locale.language().clone(),
        is_letter: true,
        above: centre.map(|centre| centre_head(centre, locale)).into_iter().collect(),
        blocks,
    }
}

/// The words as a plain text, under the title of the sheet: what a session keeps, and what its digest is of.
pub fn consent_text(rubric: &Rubric, centre: Option<&Centre>, locale: &Locale) -> String {
    let mut text = vec![locale.text("consent-sheet-title"), rubric.titled(locale.language())];
    text.extend(centre.map(|centre| centre.name.get(locale.language()).to_owned()));
    for block in consent_blocks(rubric, centre, locale) {
        match block {
            Block::Facts(facts) => text.extend(facts.into_iter().map(|(name, value)| format!("{name}: {value}"))),
            Block::Ruled { name, .. } => text.push(format!("{name}: ____________________")),
            Block::Paragraph(words) => text.push(words),
            // The words are made of no other blocks.
            _ => {}
        }
    }
    text.join("\n")
}
