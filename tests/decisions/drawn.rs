//! Rubrics and records drawn at random, in the short form. Each test that includes it uses a part.

use std::sync::Arc;

use chrono::NaiveDate;
use indexmap::IndexMap;
use proptest::prelude::*;
use viva::{
    judgement::{Recommendation, recommend},
    rubric::{Directness, EvidenceKind, Number, Rubric},
    session::{Interview, Judgement},
};

use crate::decisions::short::{
    Given, ShortCriterion, ShortDetails, ShortEvidence, ShortPart, ShortRubric, ShortScale, ShortUnit, Verbatim, hold,
};

pub const LEVELS: [&str; 4] = ["none", "some", "good", "full"];
pub const NOT_ENOUGH: &str = "not-enough-evidence";

/// Numbers to choose by. When a case fails, smaller numbers mean a plainer rubric.
pub struct Dice(std::vec::IntoIter<u16>);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % sides
    }

    fn one_to(&mut self, most: usize) -> usize {
        1 + self.below(most)
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == chances - 1
    }

    fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    fn level(&mut self) -> String {
        self.pick(&LEVELS).to_owned()
    }
}

/// A rubric and a record that is complete.
#[derive(Debug, Clone)]
pub struct Case {
    pub rubric: ShortRubric,
    pub given: Given,
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub units: usize,
    pub criteria: usize,
    /// Conditions may hang on ratings, and items may name more than one criterion.
    pub tied: bool,
}

pub fn cases(size: Size) -> impl Strategy<Value = Case> {
    proptest::collection::vec(any::<u16>(), 300).prop_map(move |numbers| {
        let mut dice = Dice(numbers.into_iter());
        let rubric = draw_rubric(size, &mut dice);
        let given = draw_record(&rubric, size, &mut dice);
        Case { rubric, given }
    })
}

fn draw_rubric(size: Size, dice: &mut Dice) -> ShortRubric {
    let values = dice.pick(&[vec![0, 1_000, 2_000, 3_000], vec![1_000, 2_500, 4_000, 10_000], vec![0, 1, 7, 1_400]]);
    let scale = ShortScale {
        id: "scale".to_owned(),
        levels: LEVELS.map(str::to_owned).to_vec(),
        needed: Some(dice.level()),
        values: values.iter().map(|value| Number::from_thousandths(*value)).collect(),
        ..ShortScale::default()
    };
    let count = dice.one_to(size.units);
    let mut units: Vec<ShortUnit> = Vec::new();
    for index in 0..count {
        let unit = draw_unit(index, &units, &values, size, dice);
        units.push(unit);
    }
    let members = units.iter().filter(|unit| unit.elective.is_some()).count();
    let groups: IndexMap<String, usize> =
        (members > 0).then(|| ("group".to_owned(), dice.one_to(members))).into_iter().collect();
    let rule = draw_overall_rule(&units, &values, dice);
    let circumstances = vec!["special".to_owned()];
    let without: &[&str] = match dice.below(6) {
        4 => &["partial"],
        5 => &["more_evidence"],
        _ => &[],
    };
    // A hurdle names an outcome that there is.
    let criteria = |unit| ShortUnit::all_criteria(unit).map(|each: &ShortCriterion| &each.hurdle);
    let hurdles = || units.iter().flat_map(|unit| criteria(unit).chain([&unit.hurdle]));
    let names = |name: &str| hurdles().flatten().any(|Verbatim(hurdle)| hurdle.to_lowercase() == name.replace('_', ""));
    // So does a part that can be recognised by itself.
    let separate = units.iter().flat_map(|unit| &unit.parts).any(|part| part.separately);
    let can_lack = |name: &&&str| !names(name) && (!separate || **name != "partial");
    let no_outcomes = without.iter().filter(can_lack).map(|name| (*name).to_owned()).collect();
    ShortRubric {
        format: 2,
        scales: vec![scale],
        rule,
        groups,
        circumstances,
        units,
        no_outcomes,
        ..ShortRubric::default()
    }
}

fn draw_unit(unit: usize, earlier: &[ShortUnit], values: &[i64], size: Size, dice: &mut Dice) -> ShortUnit {
    let deduction = earlier.iter().flat_map(|unit| &unit.criteria).find(|each| each.id.starts_with('D'));
    let count = dice.one_to(size.criteria);
    let criteria: Vec<ShortCriterion> = (0..count)
        .map(|index| ShortCriterion {
            id: format!("C{unit}{index}"),
            needed: dice.one_in(3).then(|| dice.level()),
            critical: dice.one_in(5).then(|| dice.level()),
            hurdle: dice.one_in(9).then(|| draw_hurdle(dice)),
            weight: dice.one_in(2).then(|| Number::from_thousandths(500 * dice.one_to(5) as i64)),
            evidence: dice.one_in(3).then(|| draw_demands(dice)),
            only_if: draw_condition(unit, index, deduction, size, dice),
            ..ShortCriterion::default()
        })
        .collect();
    let parts = if dice.one_in(3) { draw_parts(unit, &criteria, values, dice) } else { Vec::new() };
    let (mut rule, sums) = draw_unit_rule(&criteria, &parts, values, dice);
    let holistic = dice.one_in(4).then(|| ShortCriterion {
        id: format!("H{unit}"),
        needed: dice.one_in(3).then(|| dice.level()),
        critical: dice.one_in(5).then(|| dice.level()),
        hurdle: dice.one_in(9).then(|| draw_hurdle(dice)),
        evidence: dice.one_in(3).then(|| draw_demands(dice)),
        ..ShortCriterion::default()
    });
    match holistic.is_some().then(|| dice.below(4)) {
        None | Some(0) => {}
        Some(1) => rule = "Holistic".to_owned(),
        Some(2) => rule = format!("All([{rule}, Holistic])"),
        Some(_) => rule = format!("Any([{rule}, Holistic])"),
    }
    let mut criteria = criteria;
    // Both begin with nothing, and must be in a sum.
    if values[0] == 0 && sums && rule != "Holistic" {
        criteria.extend(draw_in_sums(unit, dice));
    }
    ShortUnit {
        id: format!("U{unit}"),
        credits: Number::from_thousandths(500 * dice.below(10) as i64),
        evidence: None,
        elective: dice.one_in(3).then(|| "group".to_owned()),
        hurdle: dice.one_in(9).then(|| draw_hurdle(dice)),
        rule: Verbatim(rule),
        criteria,
        parts,
        holistic,
        separately: dice.one_in(4).then_some(false),
        ..ShortUnit::default()
    }
}

/// A bonus, a deduction, both or none.
fn draw_in_sums(unit: usize, dice: &mut Dice) -> Vec<ShortCriterion> {
    let mut kinds: Vec<(&str, &str)> = vec![("B", "Bonus"), ("D", "Deduction")];
    kinds.retain(|_| dice.one_in(2));
    let drawn = kinds.into_iter().map(|(letter, counts)| ShortCriterion {
        id: format!("{letter}{unit}"),
        counts: Some(Verbatim(counts.to_owned())),
        weight: dice.one_in(2).then(|| Number::from_thousandths(500 * dice.one_to(5) as i64)),
        evidence: (counts == "Bonus" && dice.one_in(3)).then(|| draw_demands(dice)),
        only_if: dice.one_in(6).then(|| Verbatim("Circumstance(\"special\")".to_owned())),
        ..ShortCriterion::default()
    });
    drawn.collect()
}

/// One that every drawn rubric can have.
fn draw_hurdle(dice: &mut Dice) -> Verbatim {
    Verbatim(dice.pick(&["NotYet", "Partial", "MoreEvidence"]).to_owned())
}

fn draw_condition(
    unit: usize,
    index: usize,
    deduction: Option<&ShortCriterion>,
    size: Size,
    dice: &mut Dice,
) -> Option<Verbatim> {
    if let Some(deduction) = deduction.filter(|_| size.tied && dice.one_in(4)) {
        return Some(Verbatim(format!("AtLeast({:?}, {:?})", deduction.id, dice.level())));
    }
    if size.tied && index > 0 && dice.one_in(5) {
        return Some(Verbatim(format!("AtLeast(\"C{unit}0\", {:?})", dice.level())));
    }
    dice.one_in(6).then(|| Verbatim("Circumstance(\"special\")".to_owned()))
}

fn draw_demands(dice: &mut Dice) -> Verbatim {
    let demand = dice.pick(&[
        "(at_least: 1)",
        "(at_least: 1, kinds: [WorkSample], directness: Direct)",
        "(at_least: 2, within_months: 12)",
        "(at_least: 1, kinds: [Document, Interview])",
        "(at_least: 1), (at_least: 1, kinds: [Document], within_months: 24, directness: Indirect)",
    ]);
    Verbatim(format!("[{demand}]"))
}

/// One part or two, of criteria from somewhere on.
fn draw_parts(unit: usize, criteria: &[ShortCriterion], values: &[i64], dice: &mut Dice) -> Vec<ShortPart> {
    let (_, inside) = criteria.split_at(dice.below(criteria.len()));
    let (first, second) = inside.split_at(dice.one_to(inside.len()));
    let parts = [first, second].into_iter().enumerate().filter(|(_, criteria)| !criteria.is_empty());
    let part = |(index, criteria): (usize, &[ShortCriterion])| {
        let all: Vec<&ShortCriterion> = criteria.iter().collect();
        ShortPart {
            id: format!("P{unit}{index}"),
            rule: dice.one_in(2).then(|| Verbatim(draw_plain_rule(&all, "", values, dice))),
            separately: dice.one_in(2),
            of: criteria.iter().map(|criterion| criterion.id.clone()).collect(),
        }
    };
    parts.map(part).collect()
}

/// A rule, and whether it sums all criteria.
fn draw_unit_rule(criteria: &[ShortCriterion], parts: &[ShortPart], values: &[i64], dice: &mut Dice) -> (String, bool) {
    let all: Vec<&ShortCriterion> = criteria.iter().collect();
    let sums = |rule: &str| rule.starts_with("WeightedMean") || rule.starts_with("Points");
    let in_parts: usize = parts.iter().map(|part| part.of.len()).sum();
    if !parts.is_empty() && dice.one_in(2) {
        let of_parts = match dice.below(2) {
            0 => "AllParts".to_owned(),
            _ => format!("CountParts(at_least: {})", dice.one_to(parts.len())),
        };
        // Every criterion is counted.
        let alone = in_parts == criteria.len() && dice.one_in(2);
        let rest = draw_plain_rule(&all, "", values, dice);
        return match alone {
            true => (of_parts, false),
            false => {
                let rule = format!("{}([{of_parts}, {rest}])", dice.pick(&["All", "Any"]));
                (rule, sums(&rest))
            }
        };
    }
    match dice.below(5) {
        0 => {
            let several: Vec<String> = (0..dice.one_to(3)).map(|_| draw_part_of_rule(&all, values, dice)).collect();
            // Every criterion is counted.
            let rest = draw_plain_rule(&all, "", values, dice);
            (format!("{}([{}, {rest}])", dice.pick(&["All", "Any"]), several.join(", ")), sums(&rest))
        }
        _ => {
            let rule = draw_plain_rule(&all, "", values, dice);
            let sums = sums(&rule);
            (rule, sums)
        }
    }
}

/// A rule about some criteria, or two of which one or both must hold.
fn draw_part_of_rule(all: &[&ShortCriterion], values: &[i64], dice: &mut Dice) -> String {
    let mut one = || {
        let mut some: Vec<&ShortCriterion> = all.iter().filter(|_| !dice.one_in(3)).copied().collect();
        if some.is_empty() {
            some.push(all[0]);
        }
        let ids: Vec<&String> = some.iter().map(|criterion| &criterion.id).collect();
        draw_plain_rule(&some, &format!(", of: {ids:?}"), values, dice)
    };
    let (first, second) = (one(), one());
    match dice.below(3) {
        0 => format!("Any([{first}, {second}])"),
        1 => format!("All([{first}, {second}])"),
        _ => first,
    }
}

fn draw_plain_rule(criteria: &[&ShortCriterion], of: &str, values: &[i64], dice: &mut Dice) -> String {
    let count = dice.one_to(criteria.len());
    let level = dice.level();
    let floor = if dice.one_in(2) { format!(", floor: {level:?}") } else { String::new() };
    match dice.below(7) {
        0 if of.is_empty() => "AllMet".to_owned(),
        0 => format!("AllMet({})", of.trim_start_matches(", ")),
        1 => format!("CountMet(at_least: {count}{of})"),
        2 => {
            let other = dice.level();
            format!("Thresholds([All(level: {level:?}{of}), AtLeast(count: {count}, level: {other:?}{of})])")
        }
        3 => format!("WeightedMean(at_least: {}{floor}{of})", part_of(values[3], dice)),
        4 => {
            let attainable = attainable(criteria.iter().copied(), values);
            format!("Points(at_least: {}{floor}{of})", part_of(attainable, dice))
        }
        5 => format!("Profile(by: {}{of})", dice.pick(&["Lowest", "Median"])),
        _ => format!("Profile(by: {}, needed: {level:?}{of})", dice.pick(&["Lowest", "Median"])),
    }
}

fn draw_overall_rule(units: &[ShortUnit], values: &[i64], dice: &mut Dice) -> Verbatim {
    let criteria = units.iter().flat_map(|unit| &unit.criteria).filter(|criterion| criterion.counts.is_none());
    let credits: Number = units.iter().map(|unit| unit.credits).sum();
    let rule = match dice.below(5) {
        0 => "AllUnits".to_owned(),
        1 => format!("CountUnits(at_least: {})", dice.one_to(units.len())),
        2 => format!("Credits(at_least: {})", part_of(credits.thousandths(), dice)),
        3 => format!("WeightedMean(at_least: {})", part_of(values[3], dice)),
        _ => format!("Points(at_least: {})", part_of(attainable(criteria, values), dice)),
    };
    Verbatim(rule)
}

/// Any number of thousandths up to this many.
fn part_of(thousandths: i64, dice: &mut Dice) -> Number {
    Number::from_thousandths(thousandths * dice.below(1_001) as i64 / 1_000)
}

/// Points in thousandths, rounded down.
fn attainable<'a>(criteria: impl Iterator<Item = &'a ShortCriterion>, values: &[i64]) -> i64 {
    criteria.map(|criterion| criterion.weight.unwrap_or(Number::ONE).thousandths() * values[3] / 1_000).sum()
}

fn draw_record(rubric: &ShortRubric, size: Size, dice: &mut Dice) -> Given {
    let special = dice.one_in(2);
    let mut units: Vec<String> = rubric.units.iter().filter(|_| !dice.one_in(4)).map(|unit| unit.id.clone()).collect();
    if units.is_empty() {
        units.push(rubric.units[0].id.clone());
    }
    let applied_for = rubric.units.iter().filter(|unit| units.contains(&unit.id));
    let applies = |each: &&ShortCriterion| match &each.only_if {
        None => true,
        Some(Verbatim(condition)) => special || condition.starts_with("AtLeast"),
    };
    let applying: Vec<&ShortCriterion> =
        applied_for.clone().flat_map(ShortUnit::all_criteria).filter(applies).collect();
    let unit_of = |criterion: &ShortCriterion| {
        rubric.units.iter().find(|unit| unit.all_criteria().any(|each| std::ptr::eq(each, criterion)))
    };
    let mut given = Given::default();
    for criterion in &applying {
        // What stands beside the others comes after them, and applies where one of them does.
        let unit = unit_of(criterion).expect("each criterion has its unit");
        let others = || unit.criteria.iter().filter(|each| each.counts.is_none());
        let is_beside = !others().any(|each| std::ptr::eq(each, *criterion));
        let alone = is_beside && !others().any(|each| given.ratings.contains_key(&each.id));
        if alone || !is_triggered(criterion, &given) {
            continue;
        }
        let rating = if dice.one_in(5) { NOT_ENOUGH.to_owned() } else { dice.level() };
        given.ratings.insert(criterion.id.clone(), rating);
        for _ in 0..dice.below(3) {
            let mut item = draw_evidence(&criterion.id, dice);
            if size.tied && dice.one_in(2) {
                item.of.push(dice.pick(&applying).id.clone());
            }
            given.evidence.push(item);
        }
        let is_asked = unit.criteria.iter().any(|each| each.id == criterion.id);
        if dice.one_in(3) && is_asked {
            given.remarks.insert(format!("Q-{}", criterion.id), vec!["said so".to_owned()]);
        }
    }
    given.units = units;
    given.circumstances = if special { vec!["special".to_owned()] } else { Vec::new() };
    given
}

/// Whether the rating on which a condition hangs, if it does, is high enough.
fn is_triggered(criterion: &ShortCriterion, given: &Given) -> bool {
    let Some(Verbatim(condition)) = &criterion.only_if else { return true };
    let Some(condition) = condition.strip_prefix("AtLeast(") else { return true };
    let names: Vec<&str> = condition.split('"').collect();
    let rank = |level: &str| LEVELS.iter().position(|each| *each == level);
    let rating = given.ratings.get(names[1]).and_then(|level| rank(level));
    rating.is_some() && rating >= rank(names[3])
}

fn draw_evidence(criterion: &str, dice: &mut Dice) -> ShortEvidence {
    let judgements = [Judgement::NotJudged, Judgement::Yes, Judgement::Doubt, Judgement::No];
    ShortEvidence {
        kind: dice.pick(&[EvidenceKind::WorkSample, EvidenceKind::Document, EvidenceKind::Testimonial]),
        of: vec![criterion.to_owned()],
        date: dice.pick(&[Some(the_day()), None, NaiveDate::from_ymd_opt(2025, 6, 1)]),
        directness: dice.pick(&[Directness::Direct, Directness::Indirect]),
        details: ShortDetails::default(),
        valid: dice.pick(&judgements),
        authentic: dice.pick(&judgements),
        current: dice.pick(&judgements),
        sufficient: dice.pick(&judgements),
    }
}

pub fn the_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 12).expect("the day exists")
}

pub fn read(case: &Case) -> Arc<Rubric> {
    Arc::new(case.rubric.read().expect("drawn rubrics are valid"))
}

pub fn interview(rubric: &Arc<Rubric>, given: &Given) -> Interview {
    hold(rubric, given).expect("drawn records are permitted")
}

pub fn judged(rubric: &Arc<Rubric>, given: &Given) -> Recommendation {
    recommend(rubric, interview(rubric, given).record(), the_day())
}

/// An item for each kind and directness, beyond any doubt and of the day: it meets any demand that takes items.
pub fn beyond_doubt(criterion: &str) -> Vec<ShortEvidence> {
    let kinds = [EvidenceKind::WorkSample, EvidenceKind::Document];
    let items = kinds.map(|kind| {
        [Directness::Direct, Directness::Indirect].map(|directness| ShortEvidence {
            kind,
            of: vec![criterion.to_owned()],
            date: Some(the_day()),
            directness,
            details: ShortDetails::default(),
            valid: Judgement::Yes,
            authentic: Judgement::Yes,
            current: Judgement::Yes,
            sufficient: Judgement::Yes,
        })
    });
    items.into_iter().flatten().collect()
}
