//! Scales: levels that rise, numbers in even steps with their bands, and the level that is needed.

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        Band, FaultKind, Level, LevelId, Number, NumberScale, Rank, Scale, ScaleId, ScaleKind,
        raw::{RawBand, RawScale, RawScaleKind},
    },
};

use super::findings::{At, Findings};

pub(super) fn read(raw: &[RawScale], findings: &mut Findings) -> IndexMap<ScaleId, Scale> {
    let root = At::Root;
    let at = root.field("scales");
    findings.filled(&at, "scales", raw.len(), bounds::SCALES_MAX);
    let mut scales = IndexMap::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let title = findings.text(&at.field("title"), &each.title);
        let (kind, number) = kind(&at, each, findings);
        let levels = match (&number, kind) {
            (Some(number), _) => number.levels(&findings.languages),
            (None, ScaleKind::Number) => Vec::new(),
            (None, _) => levels(&at.field("levels"), each, findings),
        };
        let mut scale = Scale { id: id.as_str().into(), kind, title, levels, needed: None, number };
        let at_needed = at.field("needed");
        match &each.needed {
            // A level that is not on the scale is told of once.
            Some(level) => scale.needed = rank(&at_needed, level, &scale, findings).or(Some(0)),
            None if findings.doubts(&at_needed) => scale.needed = Some(0),
            None if findings.format < 2 => {
                findings.add(&at, FaultKind::NeededMissing { what: "scale", id: each.id.clone() });
            }
            None => {}
        }
        if let Some(id) = findings.unique(&at.field("id"), "scale", "", id) {
            scale.id = id.as_str().into();
            scales.insert(scale.id.clone(), scale);
        }
    }
    scales
}

/// The rank of a level, with a fault if the scale does not have it. Nothing follows from a scale that could not be read.
pub(crate) fn rank(at: &At, level: &str, scale: &Scale, findings: &mut Findings) -> Option<Rank> {
    if scale.levels.is_empty() {
        return None;
    }
    let known = |level: &str| scale.rank_of(&LevelId::from(level));
    known(level).or_else(|| {
        let Some(number) = &scale.number else {
            let meant = findings.unknown(at, "level", level, scale.levels.iter().map(|level| level.id.as_str()))?;
            return known(&meant);
        };
        let Some(rank) = number.rank_typed(level) else {
            findings.add(at, not_on_scale(level, number));
            return None;
        };
        // On the scale, and spelt otherwise.
        findings.unknown(at, "level", level, [scale.levels[rank].id.as_str()].into_iter());
        Some(rank)
    })
}

fn not_on_scale(number: &str, scale: &NumberScale) -> FaultKind {
    let [from, to, step] = [scale.from, scale.to, scale.step].map(|number| number.to_string());
    FaultKind::NumberNotOnScale { number: number.to_owned(), from, to, step }
}

/// The kind of a scale; none of its numbers where they are not in order.
fn kind(at: &At, raw: &RawScale, findings: &mut Findings) -> (ScaleKind, Option<NumberScale>) {
    let at_kind = at.field("kind");
    let (from, to, step, bands) = match &raw.kind {
        RawScaleKind::MetNotMet => return (ScaleKind::MetNotMet, None),
        RawScaleKind::Ordinal => return (ScaleKind::Ordinal, None),
        RawScaleKind::Points => return (ScaleKind::Points, None),
        RawScaleKind::Framework => return (ScaleKind::Framework, None),
        RawScaleKind::Number { from, to, step, bands } => (*from, *to, *step, bands),
    };
    findings.of_format_2(&at_kind, "Number");
    if !raw.levels.is_empty() {
        findings.add(&at.field("levels"), FaultKind::LevelsOfNumbers);
    }
    let number = NumberScale { from, to, step, bands: Vec::new() };
    let number = evenly(&at_kind, number, findings).map(|mut number| {
        number.bands = self::bands(&at_kind.field("bands"), bands, raw, &number, findings);
        number
    });
    (ScaleKind::Number, number)
}

/// Numbers that reach from one end to the other in steps, and are not too many.
fn evenly(at: &At, number: NumberScale, findings: &mut Findings) -> Option<NumberScale> {
    let NumberScale { from, to, step, .. } = number;
    if from < Number::ZERO {
        findings.add(&at.field("from"), FaultKind::Negative);
        return None;
    }
    if !step.is_positive() {
        findings.add(&at.field("step"), FaultKind::NotPositive);
        return None;
    }
    let length = to.thousandths() - from.thousandths();
    if length <= 0 || length % step.thousandths() != 0 {
        let [from, to, step] = [from, to, step].map(|number| number.to_string());
        findings.add(&at.field("to"), FaultKind::StepsUneven { from, to, step });
        return None;
    }
    let count = usize::try_from(length / step.thousandths() + 1).unwrap_or(usize::MAX);
    findings.bound(&at.field("step"), "numbers", count, bounds::SCALE_NUMBERS_MAX);
    (count <= bounds::SCALE_NUMBERS_MAX).then_some(number)
}

fn bands(at: &At, raw: &[RawBand], scale: &RawScale, number: &NumberScale, findings: &mut Findings) -> Vec<Band> {
    findings.filled(at, "bands", raw.len(), bounds::LEVELS_MAX);
    let mut bands: Vec<Band> = Vec::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let at_from = at.field("from");
        let id = findings.id(&at.field("id"), &each.id);
        let label = findings.text(&at.field("label"), &each.label);
        let from = number.rank_of(each.from);
        match (bands.last(), from) {
            (_, None) => findings.add(&at_from, not_on_scale(&each.from.to_string(), number)),
            (None, Some(0)) => {}
            (None, Some(_)) => findings.add(&at_from, FaultKind::BandsBegin { from: number.from.to_string() }),
            (Some(before), Some(from)) if from <= before.from => findings.add(&at_from, FaultKind::BandsNotRising),
            (Some(_), Some(_)) => {}
        }
        if let Some(id) = findings.unique(&at.field("id"), "band", &scale.id, id) {
            bands.push(Band { from: from.unwrap_or(0), id: id.into(), label });
        }
    }
    bands
}

fn levels(at: &At, raw: &RawScale, findings: &mut Findings) -> Vec<Level> {
    if raw.levels.len() < 2 {
        findings.add(at, FaultKind::TooFewLevels);
    }
    findings.bound(at, "levels", raw.levels.len(), bounds::LEVELS_MAX);
    let valued = raw.levels.iter().filter(|level| level.value.is_some()).count();
    if valued != 0 && valued != raw.levels.len() {
        findings.add(at, FaultKind::ValuesMixed);
    }
    if raw.levels.len() > 1 && raw.levels.iter().all(|level| level.between) {
        findings.add(at, FaultKind::AllBetween);
    }
    let mut levels: Vec<Level> = Vec::new();
    for (index, each) in raw.levels.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let label = findings.text(&at.field("label"), &each.label);
        let value = each.value.unwrap_or(Number::whole(index as i64));
        if each.between {
            findings.of_format_2(&at.field("between"), "between");
        }
        let Some(id) = findings.unique(&at.field("id"), "level", &raw.id, id) else { continue };
        if valued == raw.levels.len() && levels.last().is_some_and(|before| before.value >= value) {
            findings.add(&at.field("value"), FaultKind::ValuesNotRising);
        }
        levels.push(Level { id: id.into(), label, value, between: each.between });
    }
    levels
}
