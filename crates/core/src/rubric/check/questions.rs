//! Questions and scripts.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        ChecklistItem, CriterionId, FaultKind, IndicatorId, ItemId, ListenFor, PointId, Probe, ProbeId, Question,
        QuestionId, QuestionKind, Script, UnitId, WarningKind,
        raw::{RawListenFor, RawQuestion, RawScript},
    },
};

use super::{
    findings::{At, Findings, TWIN},
    units::ReadUnits,
};

/// The id that stands for consent in format 1, on a required item of the opening.
const CONSENT: &str = "consent";

/// Questions; their conditions are still open.
#[derive(Default)]
pub(super) struct Questions {
    pub questions: IndexMap<QuestionId, Question>,
}

pub(super) fn read(raw: &[RawQuestion], units: &ReadUnits, findings: &mut Findings) -> Questions {
    let root = At::Root;
    let at = root.field("questions");
    findings.filled(&at, "questions", raw.len(), bounds::QUESTIONS_MAX);
    let mut read = Questions::default();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let mut question = question(&at, each, units, findings);
        question.back_up_for = back_up_for(&at, each, &read.questions, findings);
        let id = findings.unique(&at.field("id"), "question", "", question.id.to_string());
        // What a twin informs is informed, though nothing can name the twin.
        question.id = id.unwrap_or_else(|| format!("{TWIN}{index}")).into();
        read.questions.insert(question.id.clone(), question);
    }
    read
}

fn question(at: &At, raw: &RawQuestion, units: &ReadUnits, findings: &mut Findings) -> Question {
    let id = findings.id(&at.field("id"), &raw.id);
    if raw.minutes == 0 {
        findings.add(&at.field("minutes"), FaultKind::ZeroMinutes);
    }
    minutes(at, raw, findings);
    if raw.exact {
        findings.of_format_2(&at.field("exact"), "exact");
    }
    if raw.informs.is_empty() && raw.kind != QuestionKind::Opening {
        findings.add(&at.field("id"), FaultKind::QuestionInformsNothing { question: id.clone() });
    }
    let informs = criteria(&at.field("informs"), &raw.informs, units, findings);
    let unit = raw.unit.as_deref().map(UnitId::from);
    if let Some(unit) = unit.as_ref().filter(|unit| !units.units.contains_key(*unit)) {
        let known = units.units.keys().map(UnitId::as_str);
        findings.unknown(&at.field("unit"), "unit", unit.as_str(), known);
    }
    let of_first = informs.first().and_then(|id| units.criteria.get(id)).map(|criterion| criterion.unit.clone());
    Question {
        id: id.as_str().into(),
        kind: raw.kind,
        unit: unit.or(of_first),
        wording: findings.text(&at.field("wording"), &raw.wording),
        exact: raw.exact,
        back_up_for: None,
        probes: probes(at, raw, findings),
        listen_for: listen_for(&at.field("listen_for"), raw, &informs, units, findings),
        informs,
        minutes: raw.minutes,
        minutes_least: raw.minutes_least,
        minutes_most: raw.minutes_most,
        only_if: None,
    }
}

/// The question that one backs up: it stands earlier, and is no back-up itself.
fn back_up_for(
    at: &At,
    raw: &RawQuestion,
    earlier: &IndexMap<QuestionId, Question>,
    findings: &mut Findings,
) -> Option<QuestionId> {
    let written = raw.back_up_for.as_deref()?;
    let at = at.field("back_up_for");
    findings.of_format_2(&at, "back_up_for");
    let known = || earlier.values().filter(|each| each.back_up_for.is_none()).map(|each| each.id.as_str());
    match known().any(|id| id == written) {
        true => Some(written.into()),
        false => findings.unknown(&at, "earlier-question", written, known()).map(QuestionId::from),
    }
}

/// The least and the most minutes, which have those planned between them.
fn minutes(at: &At, raw: &RawQuestion, findings: &mut Findings) {
    let planned = raw.minutes;
    for (name, written, fits) in [
        ("minutes_least", raw.minutes_least, raw.minutes_least.is_none_or(|least| least <= planned)),
        ("minutes_most", raw.minutes_most, raw.minutes_most.is_none_or(|most| planned <= most)),
    ] {
        let at = at.field(name);
        if written.is_some() {
            findings.of_format_2(&at, name);
        }
        if written == Some(0) {
            findings.add(&at, FaultKind::ZeroMinutes);
        } else if !fits {
            findings.add(&at, FaultKind::MinutesDisordered { planned });
        }
    }
}

/// Ids of criteria that exist, each once.
fn criteria(at: &At, raw: &[String], units: &ReadUnits, findings: &mut Findings) -> Vec<CriterionId> {
    findings.all_named_once(at, "criterion", raw, |id| units.criteria_named(id), units.criterion_names())
}

fn probes(at: &At, raw: &RawQuestion, findings: &mut Findings) -> IndexMap<ProbeId, Probe> {
    let at_probes = at.field("probes");
    findings.bound(&at_probes, "probes", raw.probes.len(), bounds::PROBES_MAX);
    let mut all = Vec::new();
    for (index, each) in raw.probes.iter().enumerate() {
        let text = findings.text(&at_probes.index(index).field("text"), &each.text);
        all.push(Probe { text, required: each.required, back_up: false });
    }
    let at_back_up = at.field("back_up");
    if !raw.back_up.is_empty() {
        findings.of_format_2(&at_back_up, "back_up");
        let most = bounds::PROBES_MAX.saturating_sub(raw.probes.len());
        findings.bound(&at_back_up, "back-up", raw.back_up.len(), most);
    }
    for (index, each) in raw.back_up.iter().enumerate() {
        let text = findings.text(&at_back_up.index(index), each);
        all.push(Probe { text, required: false, back_up: true });
    }
    let numbered = all.into_iter().zip(1..);
    numbered.map(|(probe, number): (Probe, usize)| (ProbeId::from(number.to_string()), probe)).collect()
}

fn listen_for(
    at: &At,
    raw: &RawQuestion,
    question: &[CriterionId],
    units: &ReadUnits,
    findings: &mut Findings,
) -> IndexMap<PointId, ListenFor> {
    findings.bound(at, "points", raw.listen_for.len(), bounds::LISTEN_FOR_MAX);
    let mut points = IndexMap::new();
    for (index, each) in raw.listen_for.iter().enumerate().take(bounds::LISTEN_FOR_MAX) {
        let at = at.index(index);
        let letter = char::from(b'a' + index as u8).to_string();
        let point = match each {
            RawListenFor::Indicator(criterion, indicator) => {
                of_indicator(&at, criterion, indicator, question, units, findings)
            }
            RawListenFor::Point { text, informs, .. } => Some(ListenFor {
                text: findings.text(&at.field("text"), text),
                informs: criteria_heard(&at.field("informs"), informs, question, units, findings),
                indicator: None,
            }),
        };
        let Some(point) = point else { continue };
        let id = match each {
            RawListenFor::Point { id: Some(id), .. } => {
                findings.of_format_2(&at.field("id"), "id");
                findings.id(&at.field("id"), id)
            }
            RawListenFor::Point { id: None, .. } if findings.format >= 2 => {
                let kind =
                    WarningKind::PointWithoutId { question: raw.id.as_str().into(), point: letter.as_str().into() };
                findings.note(&at, kind);
                letter
            }
            RawListenFor::Indicator(criterion, indicator) if findings.format >= 2 => {
                format!("{}.{indicator}", point.informs.first().map_or(criterion.as_str(), CriterionId::as_str))
            }
            _ => letter,
        };
        for criterion in point.informs.iter().filter(|criterion| !question.contains(criterion)) {
            findings.add(&at, FaultKind::ListenForNotInformed { criterion: criterion.to_string() });
        }
        let own = findings.unique(&at.field("id"), "point", &raw.id, id);
        points.insert(PointId::from(own.unwrap_or_else(|| format!("{TWIN}{index}"))), point);
    }
    points
}

fn of_indicator(
    at: &At,
    criterion: &str,
    indicator: &str,
    question: &[CriterionId],
    units: &ReadUnits,
    findings: &mut Findings,
) -> Option<ListenFor> {
    let mut named = units.criteria_named(criterion);
    if named.is_empty() {
        let meant = findings.unknown(&at.index(0), "criterion", criterion, units.criterion_names())?;
        named = units.criteria_named(&meant);
    }
    // What is heard in a question belongs to the one context that the question informs.
    let id = match &heard_in(named, question)[..] {
        [id] => id.clone(),
        _ => {
            units.tell_contexts(&at.index(0), criterion, findings);
            return None;
        }
    };
    let known = units.criteria.get(&id)?;
    let mut indicator_id = IndicatorId::from(indicator);
    if !known.indicators.contains_key(&indicator_id) {
        let ids = known.indicators.keys().map(IndicatorId::as_str);
        indicator_id = findings.unknown(&at.index(1), "indicator", indicator, ids)?.into();
    }
    let mut text = known.indicators.get(&indicator_id)?.clone();
    // One indicator in several contexts is told apart by these.
    if let Some((_, contexts)) = units.repeated.around(&id)
        && contexts.criteria.keys().filter(|id| question.contains(id)).count() > 1
    {
        text = text.with_bracket(&contexts.criteria[&id]);
    }
    Some(ListenFor { text, informs: vec![id.clone()], indicator: Some((id, indicator_id)) })
}

/// Criteria that a point of a question informs: of one in several contexts those that the question informs.
fn criteria_heard(
    at: &At,
    raw: &[String],
    question: &[CriterionId],
    units: &ReadUnits,
    findings: &mut Findings,
) -> Vec<CriterionId> {
    let named = |id: &str| heard_in(units.criteria_named(id), question);
    findings.all_named_once(at, "criterion", raw, named, units.criterion_names())
}

/// Those of these criteria that the question informs, or all of them if it informs none.
fn heard_in(named: Vec<CriterionId>, question: &[CriterionId]) -> Vec<CriterionId> {
    let informed: Vec<CriterionId> = named.iter().filter(|id| question.contains(id)).cloned().collect();
    if informed.is_empty() { named } else { informed }
}

/// The opening or the closing.
pub(super) fn script(part: &'static str, raw: &RawScript, findings: &mut Findings) -> Script {
    let root = At::Root;
    let at = root.field(part);
    let text = findings.text(&at.field("text"), &raw.text);
    let at = at.field("checklist");
    findings.bound(&at, "items", raw.checklist.len(), bounds::CHECKLIST_MAX);
    let mut checklist = IndexMap::new();
    for (index, each) in raw.checklist.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let text = findings.text(&at.field("text"), &each.text);
        if each.consent {
            findings.of_format_2(&at.field("consent"), "consent");
            if part != "opening" {
                findings.add(&at.field("consent"), FaultKind::ConsentTooLate);
            }
        }
        let by_id = part == "opening" && each.required && id == CONSENT;
        if by_id && !each.consent && findings.format >= 2 {
            findings.note(&at.field("id"), WarningKind::ConsentById);
        }
        let item = ChecklistItem { text, required: each.required || each.consent, consent: each.consent || by_id };
        if let Some(id) = findings.unique(&at.field("id"), "item", part, id) {
            checklist.insert(ItemId::from(id), item);
        }
    }
    Script { text, checklist }
}
