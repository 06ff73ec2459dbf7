//! Rubrics of Moodle: criteria with levels, each with points and a text.

use crate::{
    message,
    rubric::{DraftCriterion, Number},
};

use super::{
    super::{
        super::{
            Answers, Broken, ImportFault, Sketch, Why,
            answers::Asked,
            ids::Ids,
            ledger::Ledger,
            text::{Texts, at_path, only},
        },
        scales::{Scales, Step, is_rounded, points},
    },
    Definition, Element, half_of, language_of, title_of,
};

/// The element around the criteria.
pub(super) const PLUGIN: &str = "plugin_gradingform_rubric_definition";

/// A level with its points.
struct Scored<'e, 'i> {
    element: Element<'e, 'i>,
    step: Step,
}

/// The draft of a definition; none where it has no criteria.
pub(super) fn sketch(
    definition: Element,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Option<Sketch>, ImportFault> {
    let Some(plugin) = definition.child(PLUGIN) else { return Ok(None) };
    let elements = Element::sorted(plugin.listed("criteria", "criterion"));
    if elements.is_empty() {
        return Ok(None);
    }
    let mut spoken = elements.clone();
    spoken.extend(elements.iter().flat_map(|criterion| criterion.listed("levels", "level")));
    let mut texts = Texts::new(language_of(&spoken, &["description", "definition"], answers));
    let mut scales = Scales::new(&texts.language);
    let mut ids = Ids::new("C");
    let (mut criteria, mut sources, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    let (mut rounded, mut above_zero, mut most) = (0, 0, Some(0));
    for element in &elements {
        let id = ids.counted();
        sources.push((id.clone(), element.id(ledger).to_owned()));
        let levels = scored(*element, ledger, &mut rounded)?;
        above_zero +=
            usize::from(levels.first().and_then(|level| level.step.score).is_some_and(|lowest| lowest != Number::ZERO));
        let statement = element.text("description", &format!("{id}.statement"), &mut texts, ledger);
        element.leave_all(&["sortorder"], Why::Order, ledger);
        element.leave_all(&["descriptionformat"], Why::Display, ledger);
        let title = title_of(&statement, &texts);
        let mut criterion = DraftCriterion { id: id.clone(), title, statement, ..DraftCriterion::default() };
        if !levels.is_empty() {
            let (scale, level_ids) = scales.of(levels.iter().map(|level| level.step.clone()).collect())?;
            for (level, level_id) in levels.iter().zip(level_ids) {
                let anchor = level.element.text("definition", &format!("{id}.anchors.{level_id}"), &mut texts, ledger);
                if let Some(piece) = level.element.piece("score") {
                    ledger.take(piece, &format!("{scale}.{level_id}.value"));
                }
                if !only(&anchor).is_empty() {
                    criterion.anchors.insert(level_id.clone(), anchor);
                }
            }
            let highest = scales.highest(&scale).map(|highest| highest.thousandths());
            most = most.zip(highest).map(|(most, highest)| most + highest);
            criterion.scale = Some(scale);
        }
        criteria.push(criterion);
    }
    notes.extend(scales.notes());
    if rounded > 0 {
        notes.push(message!("import-note-points-rounded", count = rounded));
    }
    if above_zero > 0 && !definition.said("options").replace(' ', "").contains("\"lockzeropoints\":\"1\"") {
        notes.push(message!("import-note-moodle-lowest", count = above_zero));
    }
    let found = Definition {
        texts,
        criteria,
        scales: scales.made,
        notes,
        asked: Asked::default(),
        rule_proposed: most.and_then(half_of),
        sources,
    };
    Ok(Some(found.sketch(definition, ledger)))
}

/// The levels of a criterion from the lowest points to the highest; they are written in the order of their ids.
fn scored<'e, 'i: 'e>(
    criterion: Element<'e, 'i>,
    ledger: &mut Ledger,
    rounded: &mut usize,
) -> Result<Vec<Scored<'e, 'i>>, ImportFault> {
    let mut levels = Vec::new();
    for element in criterion.listed("levels", "level") {
        element.id(ledger);
        element.leave("definitionformat", Why::Display, ledger);
        let said = element.said("score");
        let place = || at_path(format!("level {}/score", element.node.attribute("id").unwrap_or_default()));
        let score = points(said).ok_or_else(|| {
            let why = if said.is_empty() { Broken::Missing { what: "score" } } else { Broken::NotA { what: "number" } };
            ImportFault::At { place: place(), why }
        })?;
        *rounded += usize::from(is_rounded(said, score));
        levels.push(Scored { element, step: Step { score: Some(score), label: String::new() } });
    }
    levels.sort_by_key(|level| level.step.score);
    Ok(levels)
}
