//! Ratings side by side, with both reasons, and what they say together.

use crate::{
    message,
    practice::debrief::{PairStanding, RatingPair, ReasonDoubt, ReasonDoubted, ReasonedRating},
    report::{document::Block, measured::hundredths},
};

use super::{DebriefSource, ids, list, number, share};

pub(super) fn blocks(from: &DebriefSource) -> Vec<Block> {
    let rows = from.debrief.ratings.iter().map(|pair| {
        let id = format!("{} {}", pair.criterion, pair.title);
        vec![id, given(pair.own.as_ref(), from), given(pair.reference.as_ref(), from), difference(pair, from)]
    });
    let head = ["debrief-criterion", "debrief-own", "debrief-reference", "debrief-difference"];
    let reasons = from.debrief.ratings.iter().map(|pair| {
        let reason = |given: Option<&ReasonedRating>| given.map(|given| given.rationale.clone()).unwrap_or_default();
        vec![pair.criterion.to_string(), reason(pair.own.as_ref()), reason(pair.reference.as_ref())]
    });
    let reasons_head = ["debrief-criterion", "debrief-own-reason", "debrief-reference-reason"];
    let mut blocks = vec![from.part("debrief-ratings")];
    blocks.extend(from.table("debrief-ratings", &head, rows.collect()));
    blocks.extend(from.table("debrief-reasons", &reasons_head, reasons.collect()));
    let doubted = from.debrief.reasons_doubted.iter().map(|each| doubted(each, from));
    blocks.extend(list("debrief-reasons-doubted", doubted.collect(), from));
    blocks.push(from.section("debrief-figures"));
    blocks.push(Block::Facts(facts(from)));
    blocks.push(from.paragraph("debrief-figures-explained"));
    let apart = from.debrief.figures.evidence_disagreements;
    let told = message!("debrief-evidence-disagreements", count = apart);
    blocks.extend((apart > 0).then(|| Block::Paragraph(from.locale.say(&told))));
    blocks
}

/// A reason that is asked about, beside that of the reference.
fn doubted(each: &ReasonDoubted, from: &DebriefSource) -> String {
    let (criterion, own, reference) = (from.criterion(&each.criterion), each.own.trim(), each.reference.as_str());
    let told = match &each.doubt {
        ReasonDoubt::Empty => message!("debrief-reason-empty", criterion = criterion, reference = reference),
        ReasonDoubt::Distractor { quote, because } => {
            let (quote, because) = (quote.as_str(), because.as_str());
            message!(
                "debrief-reason-distractor",
                criterion = criterion,
                own = own,
                quote = quote,
                because = because,
                reference = reference
            )
        }
        ReasonDoubt::Elsewhere { criteria } => message!(
            "debrief-reason-elsewhere",
            criterion = criterion,
            own = own,
            others = ids(criteria),
            reference = reference
        ),
    };
    from.locale.say(&told)
}

fn given(given: Option<&ReasonedRating>, from: &DebriefSource) -> String {
    match given {
        None => from.text("debrief-not-rated"),
        Some(given) if given.level.is_none() => from.text("rate-not-enough-evidence"),
        Some(given) => given.label.clone(),
    }
}

fn difference(pair: &RatingPair, from: &DebriefSource) -> String {
    let levels = pair.difference.unwrap_or_default();
    let standing = match (pair.standing, levels) {
        (PairStanding::Same, _) => "same",
        (PairStanding::Differs, 1..) => "above",
        (PairStanding::Differs, _) => "below",
        (PairStanding::RatedWithoutEnough, _) => "without-enough",
        (PairStanding::EnoughOverlooked, _) => "overlooked",
        (PairStanding::OneSided, _) => "one-sided",
    };
    from.locale.say(&message!("debrief-differs", standing = standing, levels = levels.abs()))
}

fn facts(from: &DebriefSource) -> Vec<(String, String)> {
    let (figures, locale) = (&from.debrief.figures, from.locale);
    let mean = match figures.mean_difference.value {
        Some(value) => {
            let leans = if value > 0.0 { "lenient" } else { "severe" };
            let leans = if value == 0.0 { "neither" } else { leans };
            let (levels, n) = (hundredths(value.abs()), figures.mean_difference.n);
            locale.say(&message!("debrief-mean-difference-is", leans = leans, levels = levels, n = n))
        }
        None => number(figures.mean_difference, locale),
    };
    let two = |own: String, reference: String| {
        locale.say(&message!("debrief-beside-reference", own = own, reference = reference))
    };
    let spread = two(number(figures.spread, locale), number(figures.spread_reference, locale));
    let ends = two(share(figures.ends, locale), share(figures.ends_reference, locale));
    vec![
        (from.text("debrief-exact"), share(figures.exact, locale)),
        (from.text("debrief-within-one"), share(figures.within_one, locale)),
        (from.text("debrief-kappa-linear"), number(figures.kappa_linear, locale)),
        (from.text("debrief-kappa-quadratic"), number(figures.kappa_quadratic, locale)),
        (from.text("debrief-mean-difference"), mean),
        (from.text("debrief-spread"), spread),
        (from.text("debrief-ends"), ends),
    ]
}
