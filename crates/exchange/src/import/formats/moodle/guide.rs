//! Marking guides of Moodle: criteria with the most points that each may have, and no levels. Without an answer a criterion
//! is met or not, and its points are its weight; an answer may ask for whole points or for bands.

use crate::{
    bounds::LEVELS_MAX,
    message,
    rubric::{DraftCriterion, Number},
};

use super::{
    super::{
        super::{
            Answers, Broken, ImportFault, Sketch, Why,
            answers::{Asked, refused},
            ids::Ids,
            ledger::Ledger,
            met,
            text::{Texts, at_path, only},
        },
        scales::{Scales, Step, points},
    },
    Definition, Element, asked_as_text, half_of, language_of, title_of,
};

/// The element around the criteria.
pub(super) const PLUGIN: &str = "plugin_gradingform_guide_definition";
/// The question that settles how points become levels.
const QUESTION: &str = "guide_scale";

/// The way in which points become levels.
enum Way {
    MetOrNot,
    WholePoints,
    /// Levels at these shares of the most points, in per cent.
    Bands(Vec<Number>),
}

/// The draft of a definition; none where it has no criteria.
pub(super) fn sketch(
    definition: Element,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Option<Sketch>, ImportFault> {
    let Some(plugin) = definition.child(PLUGIN) else { return Ok(None) };
    let elements = Element::sorted(plugin.listed("guidecriteria", "guidecriterion"));
    if elements.is_empty() {
        return Ok(None);
    }
    let most = elements.iter().map(|element| most(*element)).collect::<Result<Vec<_>, _>>()?;
    let mut asked = Asked::default();
    let way = way(&most, &mut asked, answers)?;
    let mut texts = Texts::new(language_of(&elements, &["shortname", "description"], answers));
    let mut scales = Scales::new(&texts.language);
    let mut ids = Ids::new("C");
    let (mut criteria, mut sources, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    let mut pointless = 0;
    for (element, most) in elements.iter().zip(&most) {
        let id = ids.counted();
        sources.push((id.clone(), element.id(ledger).to_owned()));
        let name = element.piece("shortname").map(|piece| texts.take_marked_up(ledger, piece, &format!("{id}.title")));
        let name = name.unwrap_or_default();
        let described = element.text("description", &format!("{id}.statement"), &mut texts, ledger);
        let statement = if only(&described).is_empty() { name.clone() } else { described };
        let title = if only(&name).is_empty() { title_of(&statement, &texts) } else { name };
        element.leave("descriptionmarkers", Why::MarkersNote, ledger);
        element.leave("sortorder", Why::Order, ledger);
        element.leave_all(&["descriptionformat", "descriptionmarkersformat"], Why::Display, ledger);
        let (scale, weight) = match &way {
            _ if !most.is_positive() => (met::SCALE.to_owned(), None),
            Way::MetOrNot => (met::SCALE.to_owned(), Some(most.to_string())),
            Way::WholePoints => {
                let whole = (0..=most.thousandths() / 1_000).map(Number::whole);
                (scales.of(whole.map(step).collect())?.0, None)
            }
            Way::Bands(shares) => {
                let at = |share: &Number| Number::from_thousandths(share.thousandths() * most.thousandths() / 100_000);
                (scales.of(shares.iter().map(at).map(step).collect())?.0, None)
            }
        };
        if !most.is_positive() {
            pointless += 1;
            element.leave("maxscore", Why::Rule, ledger);
        } else if let Some(piece) = element.piece("maxscore") {
            let into = weight.as_ref().map_or_else(|| scale.clone(), |_| format!("{id}.weight"));
            ledger.take(piece, &into);
        }
        criteria.push(DraftCriterion { id, title, statement, scale: Some(scale), weight, ..DraftCriterion::default() });
    }
    let mut made = std::mem::take(&mut scales.made);
    notes.extend(scales.notes());
    if matches!(way, Way::MetOrNot) || pointless > 0 {
        made.push(met::scale(std::slice::from_ref(&texts.language)));
    }
    if pointless > 0 {
        notes.push(message!("import-note-guide-pointless", count = pointless));
    }
    if matches!(way, Way::MetOrNot) {
        notes.push(message!("import-note-guide-met", question = QUESTION));
    }
    for comment in plugin.listed("guidecomments", "guidecomment") {
        comment.pieces.leave(comment.node, Why::MarkersNote, ledger);
    }
    let sum = most.iter().map(|most| most.thousandths()).sum();
    let found = Definition { texts, criteria, scales: made, notes, asked, rule_proposed: half_of(sum), sources };
    Ok(Some(found.sketch(definition, ledger)))
}

fn step(score: Number) -> Step {
    Step { score: Some(score), label: String::new() }
}

/// The most points that a criterion may have; none at all where a guide only asks for a remark.
fn most(element: Element) -> Result<Number, ImportFault> {
    let said = element.said("maxscore");
    let place = || at_path(format!("guidecriterion {}/maxscore", element.node.attribute("id").unwrap_or_default()));
    match points(said) {
        Some(most) if most >= Number::ZERO => Ok(most),
        Some(_) => Err(ImportFault::At { place: place(), why: Broken::NotA { what: "maxscore" } }),
        _ if said.is_empty() => Err(ImportFault::At { place: place(), why: Broken::Missing { what: "maxscore" } }),
        _ => Err(ImportFault::At { place: place(), why: Broken::NotA { what: "number" } }),
    }
}

/// The way that was answered; without an answer the question stays open.
fn way(most: &[Number], asked: &mut Asked, answers: &Answers) -> Result<Way, ImportFault> {
    let are_few = |most: &Number| most.thousandths() % 1_000 == 0 && most.thousandths() < LEVELS_MAX as i64 * 1_000;
    let in_whole_points = most.iter().all(are_few) && most.iter().any(|most| most.is_positive());
    let proposal = if in_whole_points { "points" } else { "0, 50, 100" };
    let ask = message!("import-ask-guide-scale");
    let Some(answer) = asked_as_text(asked, QUESTION, ask, proposal, answers) else { return Ok(Way::MetOrNot) };
    let wrong = || refused(QUESTION, &answer, &[]);
    match answer.as_str() {
        "met" => Ok(Way::MetOrNot),
        "points" if in_whole_points => Ok(Way::WholePoints),
        bands => {
            let shares: Vec<Number> = bands.split(',').map(points).collect::<Option<_>>().ok_or_else(wrong)?;
            let rise = shares.windows(2).all(|pair| pair[0] < pair[1]);
            let within = |share: &Number| (0..=100_000).contains(&share.thousandths());
            match shares.len() >= 2 && shares.len() <= LEVELS_MAX && rise && shares.iter().all(within) {
                true => Ok(Way::Bands(shares)),
                false => Err(wrong()),
            }
        }
    }
}
