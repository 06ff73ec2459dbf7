//! Units and their criteria.

use std::collections::{BTreeMap, HashMap, HashSet};

use indexmap::IndexMap;

use crate::{
    bounds,
    rubric::{
        Band, Counts, Criterion, CriterionId, ElectiveGroup, FaultKind, GroupId, Hurdle, IndicatorId, Number,
        ObservationSheet, ObservationSheetId, Question, QuestionId, Rank, Scale, ScaleId, Text, Unit, UnitId,
        contexts::Repeated,
        raw::{RawCriterion, RawRubric, RawUnit},
    },
};

use super::{
    counts, each_criterion, each_of_unit, evidence,
    findings::{At, Findings},
    held, learn_by, met_if, parts, repeat,
    rules::{self, UnitRules},
    scales,
};

/// Units and criteria; their conditions are still open.
#[derive(Default)]
pub(super) struct ReadUnits {
    pub units: IndexMap<UnitId, Unit>,
    pub criteria: IndexMap<CriterionId, Criterion>,
    /// Criteria that are written once and stand among the others in several contexts.
    pub repeated: Repeated,
}

pub(super) type Scales = IndexMap<ScaleId, Scale>;

pub(super) fn read(
    raw: &[RawUnit],
    scales: &Scales,
    groups: &IndexMap<GroupId, ElectiveGroup>,
    findings: &mut Findings,
) -> ReadUnits {
    let root = At::Root;
    let at = root.field("units");
    findings.filled(&at, "units", raw.len(), bounds::UNITS_MAX);
    let count = raw.iter().map(repeat::count).sum();
    findings.bound(&at, "criteria", count, bounds::CRITERIA_MAX);
    let mut read = ReadUnits::default();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        // A twin is checked like any other unit, though nothing can name it.
        let own = findings.unique(&at.field("id"), "unit", "", id.clone());
        let twin = own.is_none();
        let id = UnitId::from(own.unwrap_or(id));
        let title = findings.text(&at.field("title"), &each.title);
        let about = each.about.as_ref().map(|text| findings.text(&at.field("about"), text));
        let learn = findings.text_of_format_2(&at, "learn", each.learn.as_ref());
        let learn_by = learn_by::read(&at, each.learn_by.as_ref(), findings);
        if each.credits < Number::ZERO {
            findings.add(&at.field("credits"), FaultKind::Negative);
        }
        let elective = each.elective.as_deref().map(GroupId::from);
        let elective = elective.and_then(|group| match groups.contains_key(&group) {
            true => Some(group),
            false => {
                let known = groups.keys().map(GroupId::as_str);
                findings.unknown(&at.field("elective"), "group", group.as_str(), known).map(GroupId::from)
            }
        });
        if each.all_criteria().next().is_none() {
            findings.add(&at.field("criteria"), FaultKind::Nothing { what: "criteria" });
        }
        let lists = CriterionLists { unit: each, id: &id, scales };
        let mut criteria = lists.read(&at.field("criteria"), &each.criteria, &mut read, findings);
        let parts = parts::read(&at.field("parts"), &lists, &mut criteria, &mut read, findings);
        if let Some(holistic) = &each.holistic {
            criteria.push(lists.read_one(&at.field("holistic"), holistic, &mut read.criteria, findings));
        }
        let rules =
            UnitRules { ids: &criteria, parts: &parts, criteria: &read.criteria, repeated: &read.repeated, scales };
        let rule = rules.of_unit(&at.field("rule"), &each.rule, findings);
        let at_evidence = at.field("evidence");
        if !each.evidence.is_empty() {
            findings.of_format_2(&at_evidence, "evidence");
        }
        let evidence = evidence::asked(&at_evidence, &each.evidence, &format!("unit {id}"), findings);
        let unit = Unit {
            id: id.clone(),
            title,
            about,
            learn,
            learn_by,
            credits: each.credits,
            elective,
            hurdle: each.hurdle,
            requires: Vec::new(),
            separately: true,
            satisfied_by: held::certificates(&at.field("satisfied_by"), each, findings),
            rule,
            evidence,
            criteria,
            parts,
        };
        if !twin {
            read.units.insert(id, unit);
        }
    }
    held::require(raw, &mut read.units, findings);
    parts::check_ids(raw, findings);
    read
}

/// Reads the criteria of a unit: its own, those of its parts, and its holistic judgement.
pub(super) struct CriterionLists<'a> {
    pub unit: &'a RawUnit,
    pub id: &'a UnitId,
    pub scales: &'a Scales,
}

impl CriterionLists<'_> {
    pub(super) fn read(
        &self,
        at: &At,
        list: &[RawCriterion],
        read: &mut ReadUnits,
        findings: &mut Findings,
    ) -> Vec<CriterionId> {
        let each = list.iter().enumerate();
        let mut one = |(index, each)| self.read_one(&at.index(index), each, &mut read.criteria, findings);
        let mut ids: Vec<CriterionId> = each.map(&mut one).collect();
        repeat::write_out(at, list, &mut ids, read, findings);
        ids
    }

    fn read_one(
        &self,
        at: &At,
        raw: &RawCriterion,
        all: &mut IndexMap<CriterionId, Criterion>,
        findings: &mut Findings,
    ) -> CriterionId {
        let mut criterion = criterion(at, raw, self.id, self.scales, findings);
        counts::read(at, self.unit, raw, &mut criterion, self.scales, findings);
        let own = findings.unique(&at.field("id"), "criterion", "", criterion.id.to_string());
        let twin = own.is_none();
        criterion.id = own.map_or(criterion.id, CriterionId::from);
        self.needed_level(at, raw, &mut criterion, findings);
        let id = criterion.id.clone();
        if !twin {
            all.insert(id.clone(), criterion);
        }
        id
    }

    /// Only where the level reached is the result may nothing say which level is needed.
    fn needed_level(&self, at: &At, raw: &RawCriterion, criterion: &mut Criterion, findings: &mut Findings) {
        let of_scale = self.scales.get(&criterion.scale).is_none_or(|scale| scale.needed.is_some());
        if findings.format < 2 || raw.needed.is_some() || of_scale || criterion.counts.is_in_sums_alone() {
            return;
        }
        match rules::asks_levels(self.unit) {
            true => {
                let kind = FaultKind::NeededMissing { what: "criterion", id: criterion.id.to_string() };
                findings.add(at, kind);
            }
            false => criterion.asks_level = false,
        }
    }
}

fn criterion(at: &At, raw: &RawCriterion, unit: &UnitId, scales: &Scales, findings: &mut Findings) -> Criterion {
    let id = findings.id(&at.field("id"), &raw.id);
    let mut scale_id = ScaleId::from(raw.scale.as_str());
    if !scales.contains_key(&scale_id) {
        let known = scales.keys().map(ScaleId::as_str);
        let meant = findings.unknown(&at.field("scale"), "scale", &raw.scale, known);
        scale_id = meant.map_or(scale_id, ScaleId::from);
    }
    let scale = scales.get(&scale_id);
    let weight = raw.weight.unwrap_or(Number::ONE);
    if !weight.is_positive() {
        findings.add(&at.field("weight"), FaultKind::NotPositive);
    }
    let needed = raw.needed.as_ref().and_then(|level| rank(&at.field("needed"), level, scale, findings));
    let critical = raw.critical.as_ref().and_then(|level| rank(&at.field("critical"), level, scale, findings));
    let indicators = indicators(&at.field("indicators"), raw, findings);
    Criterion {
        id: id.as_str().into(),
        unit: unit.clone(),
        title: findings.text(&at.field("title"), &raw.title),
        statement: findings.text(&at.field("statement"), &raw.statement),
        maps_to: maps_to(&at.field("maps_to"), raw, findings),
        learn: findings.text_of_format_2(at, "learn", raw.learn.as_ref()),
        learn_by: learn_by::read(at, raw.learn_by.as_ref(), findings),
        scale: scale_id,
        counts: Counts::Standard,
        needed: needed.or(scale.and_then(|scale| scale.needed)).unwrap_or(0),
        asks_level: true,
        critical,
        hurdle: raw.hurdle,
        weight,
        anchors: anchors(&at.field("anchors"), raw, scale, findings),
        met_if: met_if::read(&at.field("met_if"), raw, &indicators, findings),
        indicators,
        evidence: evidence::asked(&at.field("evidence"), &raw.evidence, &format!("criterion {id}"), findings),
        only_if: None,
        may_not_apply: {
            if raw.may_not_apply {
                findings.of_format_2(&at.field("may_not_apply"), "may_not_apply");
            }
            raw.may_not_apply
        },
    }
}

fn maps_to(at: &At, raw: &RawCriterion, findings: &mut Findings) -> Vec<String> {
    if !raw.maps_to.is_empty() {
        findings.of_format_2(at, "maps_to");
    }
    findings.bound(at, "numbers", raw.maps_to.len(), bounds::CHECKLIST_MAX);
    let numbers = raw.maps_to.iter().enumerate();
    numbers.map(|(index, number)| findings.words(&at.index(index), number).into_owned()).collect()
}

/// The rank of a level, with a fault if the scale does not have it. An unknown scale is told elsewhere.
fn rank(at: &At, level: &str, scale: Option<&Scale>, findings: &mut Findings) -> Option<Rank> {
    scales::rank(at, level, scale?, findings)
}

fn anchors(at: &At, raw: &RawCriterion, scale: Option<&Scale>, findings: &mut Findings) -> BTreeMap<Rank, Text> {
    let mut anchors = BTreeMap::new();
    // Nothing follows from a scale that could not be read.
    let Some(scale) = scale.filter(|scale| !scale.levels.is_empty()) else { return anchors };
    let described = described(scale);
    let missing = |level: &&str| !raw.anchors.contains_key(*level);
    let levels = || described.iter().map(|level| level.id);
    let what = if scale.is_number() { "band" } else { "level" };
    let mut written: HashMap<String, &str> = HashMap::new();
    for level in raw.anchors.keys() {
        let known = levels().any(|known| known == level);
        // An anchor that no level has is most likely one for a level that has none.
        let unanchored: Vec<&str> = levels().filter(missing).collect();
        let level_meant = match (known, unanchored.is_empty()) {
            (true, _) => Some(level.clone()),
            (false, true) => {
                let (id, known) = (level.clone(), levels().map(str::to_owned).collect());
                findings.add(&at.key(level), FaultKind::UnknownId { what, id, nearest: None, known });
                None
            }
            (false, false) => findings.unknown(&at.key(level), what, level, unanchored.iter().copied()),
        };
        written.extend(level_meant.map(|meant| (meant, level.as_str())));
    }
    let mut lacking = Vec::new();
    for level in described {
        match written.get(level.id).and_then(|key| Some((key, raw.anchors.get(*key)?))) {
            Some((key, text)) => {
                anchors.insert(level.rank, findings.text(&at.key(key), text));
            }
            None if level.between => {}
            None => lacking.push(level.id.to_owned()),
        }
    }
    if !lacking.is_empty() && !findings.has_twins(at) {
        findings.add(at, FaultKind::AnchorMissing { levels: lacking });
    }
    anchors
}

/// A level, or a band of numbers, that an anchor describes.
struct Described<'a> {
    id: &'a str,
    rank: Rank,
    between: bool,
}

fn described(scale: &Scale) -> Vec<Described<'_>> {
    match &scale.number {
        Some(number) => {
            let bands = number.bands.iter();
            bands.map(|Band { from, id, .. }| Described { id: id.as_str(), rank: *from, between: false }).collect()
        }
        None => {
            let levels = scale.levels.iter().enumerate();
            levels.map(|(rank, level)| Described { id: level.id.as_str(), rank, between: level.between }).collect()
        }
    }
}

fn indicators(at: &At, raw: &RawCriterion, findings: &mut Findings) -> IndexMap<IndicatorId, Text> {
    findings.bound(at, "indicators", raw.indicators.len(), bounds::CHECKLIST_MAX);
    let mut indicators = IndexMap::new();
    for (index, each) in raw.indicators.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let text = findings.text(&at.field("text"), &each.text);
        if let Some(id) = findings.unique(&at.field("id"), "indicator", &raw.id, id) {
            indicators.insert(IndicatorId::from(id), text);
        }
    }
    indicators
}

/// A hurdle names an outcome that there is in this rubric.
pub(super) fn check_hurdles(raw: &RawRubric, findings: &mut Findings) {
    let (partial, more_evidence) = (raw.outcomes.partial.is_some(), raw.outcomes.more_evidence.is_some());
    let mut check = |at: &At, hurdle: Option<Hurdle>| {
        let Some(hurdle) = hurdle else { return };
        findings.of_format_2(at, "hurdle");
        let missing = match hurdle {
            Hurdle::Partial if !partial => "Partial",
            Hurdle::MoreEvidence if !more_evidence => "MoreEvidence",
            _ => return,
        };
        let known = [("Partial", partial), ("MoreEvidence", more_evidence), ("NotYet", true)];
        let known = known.into_iter().filter(|(_, there)| *there).map(|(name, _)| name.to_owned()).collect();
        findings.add(at, FaultKind::UnknownId { what: "outcome", id: missing.to_owned(), nearest: None, known });
    };
    let root = At::Root;
    let at = root.field("units");
    for (index, unit) in raw.units.iter().enumerate() {
        let at = at.index(index);
        check(&at.field("hurdle"), unit.hurdle);
        each_of_unit(&at, unit, &mut |at, criterion| check(&at.field("hurdle"), criterion.hurdle));
    }
}

/// Every criterion must be informed by a question or by evidence that it demands.
pub(super) fn check_informed(
    raw: &[RawUnit],
    units: &ReadUnits,
    questions: &IndexMap<QuestionId, Question>,
    observations: &IndexMap<ObservationSheetId, ObservationSheet>,
    findings: &mut Findings,
) {
    let root = At::Root;
    let at_questions = root.field("questions");
    // What a question informs that could not be read is not known.
    let doubtful = (0..questions.len()).any(|index| findings.doubts(&at_questions.index(index).field("informs")));
    if questions.is_empty() || doubtful {
        return;
    }
    // A back-up question may never be asked.
    let asked = questions.values().filter(|question| question.back_up_for.is_none());
    let mut asked: HashSet<&CriterionId> = asked.flat_map(|question| &question.informs).collect();
    asked.extend(observations.values().flat_map(ObservationSheet::informs));
    each_criterion(raw, |at, each| {
        let mut ids = units.criteria_named(findings.meant(&each.id));
        // All that is on record for the unit informs the judgement of the whole of it.
        let is_shown = |criterion: &Criterion| !criterion.evidence.is_empty() || criterion.counts == Counts::Holistic;
        ids.retain(|id| !asked.contains(id) && !units.criteria.get(id).is_some_and(is_shown));
        for id in units.repeated.as_written(ids) {
            findings.add(&at.field("id"), FaultKind::CriterionNotInformed { criterion: id.to_string() });
        }
    });
}
