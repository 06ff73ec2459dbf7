//! Every combination of ratings over small rubrics of every kind, against an oracle that shares nothing with the engine:
//! the engine looks at the two ends of what is not known, the oracle tries out everything between. `oracle` says what is
//! expected; here stand the rubrics, and how a rubric and a record of the oracle become the program's.

mod agenda;

use std::sync::Arc;

use chrono::NaiveDate;
use indexmap::IndexMap;
use oracle::{
    Counts, Criterion, Evidence, Expected, Given, Judged, NOTHING, Part, Rated, Rubric, Rule, Shown, TOP, Unit, Whole,
    advance,
};
use viva::{
    judgement::{ProfileLevel, Recommendation, RuleStanding, recommend},
    rubric::{self, CriterionId, Number},
    session::{CarriedFrom, EvidenceId, EvidenceItem, Follows, Outcome, Rating, RatingRecord, Record, RubricReference},
};

use short::{ShortCriterion, ShortPart, ShortRubric, ShortScale, ShortUnit, Verbatim, hold};

use crate::{decisions::short, oracle};

const LEVELS: [&str; 4] = ["none", "some", "good", "full"];
const SPECIAL: &str = "special";

/// Thousandths that do not divide evenly, and a scale that can take points away.
const VALUES: [[i128; 4]; 2] = [[0, 1_000, 2_333, 4_000], [-1_500, -500, 0, 2_001]];

fn criterion(needed: Shown, weight: i128) -> Criterion {
    Criterion {
        needed,
        critical: None,
        hurdle: None,
        weight,
        demands: false,
        conditional: false,
        counts: Counts::Standard,
    }
}

/// Four criteria: one with evidence, one that applies in a circumstance, one needed at the lowest level and with
/// evidence, so that at worst nothing was shown.
fn four_criteria(critical: [Option<Shown>; 4]) -> Vec<Criterion> {
    let mut criteria = vec![criterion(2, 1_000), criterion(1, 2_000), criterion(3, 500), criterion(0, 1_500)];
    (criteria[0].demands, criteria[3].demands, criteria[1].conditional) = (true, true, true);
    for (criterion, critical) in criteria.iter_mut().zip(critical) {
        criterion.critical = critical;
    }
    criteria
}

fn one_unit(values: [i128; 4], rule: Rule, critical: [Option<Shown>; 4]) -> Rubric {
    let unit = Unit {
        credits: 4_500,
        elective: false,
        hurdle: None,
        separately: true,
        rule,
        criteria: four_criteria(critical),
        parts: Vec::new(),
    };
    Rubric { values, units: vec![unit], electives: 0, rule: Whole::AllUnits, ..Rubric::default() }
}

/// Where criticals stand: nowhere; on criteria with evidence and without, at the lowest level too.
const CRITICALS: [[Option<Shown>; 4]; 2] = [[None; 4], [Some(1), None, Some(1), Some(0)]];

fn check_rules(rules: &[Rule], values: [i128; 4]) {
    for rule in rules {
        let [nowhere, critical] = CRITICALS.map(|critical| one_unit(values, rule.clone(), critical));
        agenda::check(&nowhere);
        agenda::check(&critical);
        check(&nowhere, &[vec![true]], &[true, false], Breadth::Telling);
        check(&critical, &[vec![true]], &[true], Breadth::Telling);
    }
}

#[test]
fn all_met_and_count_met() {
    let rules = [Rule::AllMet, Rule::CountMet(1), Rule::CountMet(2), Rule::CountMet(3)];
    check_rules(&rules, VALUES[0]);
}

#[test]
fn thresholds() {
    let rules = [
        Rule::Thresholds(vec![(None, 1)]),
        Rule::Thresholds(vec![(None, 0), (Some(3), 2)]),
        Rule::Thresholds(vec![(None, 1), (Some(2), 2), (Some(1), 3)]),
        Rule::Thresholds(vec![(Some(4), 1)]),
    ];
    check_rules(&rules, VALUES[0]);
}

#[test]
fn weighted_means() {
    // 2.333 is what the third level everywhere gives, 2 what some mixtures give, 1.667 what 5/3 just misses.
    let rules = [Rule::Mean(1_667, None), Rule::Mean(2_333, Some(0)), Rule::Mean(2_000, Some(1))];
    check_rules(&rules, VALUES[0]);
    check_rules(&[Rule::Mean(0, None), Rule::Mean(250, Some(1))], VALUES[1]);
}

#[test]
fn points() {
    // 20 can be had in all, 12 where the second criterion does not apply.
    let rules = [
        Rule::Points(11_665, None),
        Rule::Points(10_000, None),
        Rule::Points(10_001, Some(0)),
        Rule::Points(7_000, Some(2)),
    ];
    check_rules(&rules, VALUES[0]);
    check_rules(&[Rule::Points(0, None), Rule::Points(1_000, Some(1))], VALUES[1]);
}

#[test]
fn profiles() {
    let rules =
        [Rule::Lowest(None), Rule::Lowest(Some(2)), Rule::Median(None), Rule::Median(Some(1)), Rule::Median(Some(2))];
    check_rules(&rules, VALUES[0]);
}

fn of(places: &[usize], rule: Rule) -> Rule {
    Rule::Of(places.to_vec(), Box::new(rule))
}

/// The second criterion may not apply, so that rules about it alone are left out.
#[test]
fn rules_about_some_criteria_and_rules_made_of_others() {
    let rules = [
        of(&[0, 2, 3], Rule::CountMet(2)),
        Rule::All(vec![of(&[0, 3], Rule::AllMet), of(&[1, 2], Rule::Mean(2_000, None))]),
        Rule::Any(vec![of(&[0, 1], Rule::AllMet), of(&[2, 3], Rule::Points(4_000, Some(1)))]),
        Rule::All(vec![Rule::Points(9_000, None), of(&[1], Rule::AllMet)]),
        Rule::Any(vec![of(&[1], Rule::AllMet), of(&[0, 2, 3], Rule::Lowest(Some(2)))]),
        Rule::Any(vec![
            Rule::All(vec![of(&[0], Rule::AllMet), Rule::Any(vec![of(&[1], Rule::AllMet), Rule::Mean(3_000, None)])]),
            of(&[2, 3], Rule::Thresholds(vec![(None, 1), (Some(1), 3)])),
        ]),
    ];
    // No rule is about the rest of the first one, but for a level below which nothing makes up for it.
    for rule in &rules {
        let criticals = [None, Some(0), None, None];
        check(&one_unit(VALUES[0], rule.clone(), criticals), &[vec![true]], &[true, false], Breadth::Telling);
    }
    check(&one_unit(VALUES[1], rules[3].clone(), CRITICALS[1]), &[vec![true]], &[true], Breadth::Telling);
}

/// The places of a part's criteria, and its rule.
type PartOf = (&'static [usize], Rule);

/// A unit of four criteria with parts of these places, of which the first may be recognised by itself.
fn with_parts(rule: Rule, parts: &[PartOf], critical: [Option<Shown>; 4]) -> Rubric {
    let mut rubric = one_unit(VALUES[0], rule, critical);
    let part =
        |(place, (of, rule)): (usize, &PartOf)| Part { of: of.to_vec(), rule: rule.clone(), separately: place == 0 };
    rubric.units[0].parts = parts.iter().enumerate().map(part).collect();
    rubric
}

/// The second criterion may not apply, so that a part of it alone is left out.
#[test]
fn parts_of_units_and_what_is_recognised_of_them_alone() {
    let last = |rule| (&[3][..], rule);
    let kinds: [(Rule, Vec<PartOf>); 6] = [
        (Rule::Parts(None), vec![(&[0, 1], Rule::AllMet), (&[2, 3], Rule::CountMet(1))]),
        (Rule::Parts(Some(2)), vec![(&[0], Rule::AllMet), (&[1], Rule::AllMet), (&[2, 3], Rule::Mean(2_000, None))]),
        (Rule::Parts(Some(1)), vec![(&[0, 1, 2], Rule::Points(7_000, Some(1))), last(Rule::Lowest(None))]),
        (
            Rule::All(vec![Rule::Parts(None), of(&[0], Rule::AllMet)]),
            vec![(&[1, 2], Rule::Thresholds(vec![(None, 1), (Some(1), 3)])), last(Rule::AllMet)],
        ),
        (Rule::Points(12_000, None), vec![(&[1], Rule::AllMet), (&[2, 3], Rule::Median(Some(2)))]),
        (
            Rule::Any(vec![Rule::Parts(None), Rule::Mean(3_000, None)]),
            vec![(&[0, 1], Rule::Any(vec![of(&[0], Rule::AllMet), of(&[1], Rule::AllMet)])), (&[2, 3], Rule::AllMet)],
        ),
    ];
    for (rule, parts) in kinds {
        for critical in CRITICALS {
            let rubric = with_parts(rule.clone(), &parts, critical);
            check(&rubric, &[vec![true]], &[true, false], Breadth::Telling);
        }
        let mut hurdle = with_parts(rule, &parts, CRITICALS[0]);
        hurdle.units[0].hurdle = Some(Outcome::MoreEvidence);
        check(&hurdle, &[vec![true]], &[true], Breadth::Telling);
    }
}

/// One mandatory unit of two criteria and two electives of one each, of which the second may not apply.
fn three_units(rules: [Rule; 3], electives: usize, whole: Whole) -> Rubric {
    let [first, second, third] = rules;
    let mut criteria = [criterion(2, 2_000), criterion(1, 1_000), criterion(2, 1_000), criterion(1, 500)];
    (criteria[1].demands, criteria[3].conditional) = (true, true);
    let [a, b, c, d] = criteria;
    let units = vec![
        Unit {
            credits: 3_000,
            elective: false,
            hurdle: None,
            separately: true,
            rule: first,
            criteria: vec![a, b],
            parts: Vec::new(),
        },
        Unit {
            credits: 2_500,
            elective: true,
            hurdle: None,
            separately: true,
            rule: second,
            criteria: vec![c],
            parts: Vec::new(),
        },
        Unit {
            credits: 1_500,
            elective: true,
            hurdle: None,
            separately: true,
            rule: third,
            criteria: vec![d],
            parts: Vec::new(),
        },
    ];
    Rubric { values: VALUES[0], units, electives, rule: whole, ..Rubric::default() }
}

/// Each overall rule over one of the mixes in turn.
fn check_wholes(wholes: &[Whole], mixes: &[[Rule; 3]], electives: &[usize], breadth: Breadth) {
    let applied_for =
        [vec![true, true, true], vec![true, true, false], vec![true, false, true], vec![false, true, true]];
    for (whole, mix) in wholes.iter().zip(mixes.iter().cycle()) {
        for electives in electives {
            check(&three_units(mix.clone(), *electives, whole.clone()), &applied_for, &[true, false], breadth);
        }
    }
}

/// A kind of unit rule for each place, so that every kind stands beside others.
fn mixes() -> [[Rule; 3]; 3] {
    [
        [Rule::AllMet, Rule::Points(2_333, None), Rule::Lowest(Some(1))],
        [Rule::Mean(2_000, Some(1)), Rule::CountMet(1), Rule::Thresholds(vec![(None, 2)])],
        [Rule::Points(7_000, None), Rule::Median(None), Rule::Mean(2_333, None)],
    ]
}

#[test]
fn the_whole_by_units_and_credits() {
    let wholes = [
        Whole::AllUnits,
        Whole::CountUnits(1),
        Whole::CountUnits(2),
        Whole::CountUnits(3),
        Whole::Credits(4_500),
        Whole::Credits(5_500),
        Whole::Credits(7_000),
    ];
    check_wholes(&wholes, &mixes(), &[1, 2], Breadth::Telling);
}

#[test]
fn the_whole_by_means_and_points() {
    // 18 can be had in all; the third level everywhere gives 10.4985.
    let wholes = [
        Whole::Mean(2_333),
        Whole::Mean(3_000),
        Whole::Mean(2_000),
        Whole::Points(9_000),
        Whole::Points(9_332),
        Whole::Points(10_498),
        Whole::Points(10_499),
        Whole::Points(0),
    ];
    check_wholes(&wholes, &mixes(), &[1], Breadth::Telling);
}

#[test]
fn the_whole_while_ratings_are_missing() {
    let wholes = [Whole::AllUnits, Whole::AllUnits, Whole::AllUnits];
    check_wholes(&wholes, &mixes(), &[1], Breadth::All);
}

#[test]
fn the_whole_by_profiles() {
    let mix = [Rule::Lowest(None), Rule::Median(Some(2)), Rule::Lowest(Some(1))];
    check_wholes(&[Whole::Profile], &[mix], &[1, 2], Breadth::All);
}

/// Hurdles on criteria and on units, with each set of outcomes that a rubric may have.
#[test]
fn hurdles_and_outcomes_that_there_are_not() {
    // Of the first criterion, the second unit and the third one; without partial recognition, without more evidence.
    let cases = [
        (Some(Outcome::NotYet), None, None, (false, false)),
        (Some(Outcome::Partial), None, Some(Outcome::MoreEvidence), (false, false)),
        (None, Some(Outcome::NotYet), Some(Outcome::NotYet), (true, false)),
        (None, Some(Outcome::MoreEvidence), None, (true, false)),
        (Some(Outcome::Partial), Some(Outcome::NotYet), None, (false, true)),
        (None, None, None, (true, false)),
        (None, None, None, (true, true)),
    ];
    for (of_criterion, of_unit, of_other, (no_partial, no_more_evidence)) in cases {
        let mix = [Rule::AllMet, Rule::AllMet, Rule::Lowest(Some(1))];
        let mut rubric = Rubric { no_partial, no_more_evidence, ..three_units(mix, 1, Whole::AllUnits) };
        rubric.units[0].criteria[1].hurdle = of_criterion;
        rubric.units[2].criteria[0].hurdle = of_other;
        rubric.units[1].hurdle = of_unit;
        check(&rubric, &[vec![true, true, true]], &[true, false], Breadth::Telling);
        check(&rubric, &[vec![true, false, true]], &[false], Breadth::Telling);
    }
}

/// Units that are recognised only with the whole: alone, beside parts that are recognised by themselves, beside hurdles,
/// and carried over. Which unit, and whether its part is recognised by itself, goes round.
#[test]
fn units_that_are_recognised_only_with_the_whole() {
    let wholes = [
        (Whole::AllUnits, [false, true, true]),
        (Whole::CountUnits(2), [false, false, false]),
        (Whole::Credits(5_500), [true, false, true]),
        (Whole::Mean(2_333), [false, false, true]),
        (Whole::Points(9_000), [true, false, false]),
    ];
    let hurdles = [None, Some(Outcome::Partial), Some(Outcome::MoreEvidence)];
    for (at, ((whole, separately), mix)) in wholes.into_iter().zip(mixes().iter().cycle()).enumerate() {
        let mut rubric = three_units(mix.clone(), 1, whole);
        for (unit, separately) in rubric.units.iter_mut().zip(separately) {
            unit.separately = separately;
        }
        check(&rubric, &[vec![true, true, true], vec![true, false, true]], &[true], Breadth::Telling);
        check_carried(&rubric, 0, &[true]);
        rubric.units[0].parts = vec![Part { of: vec![1], rule: Rule::AllMet, separately: at % 2 == 0 }];
        rubric.units[1].criteria[0].hurdle = hurdles[at % 3];
        rubric.units[0].hurdle = hurdles[(at + 1) % 3];
        check(&rubric, &[vec![true, true, true]], &[true], Breadth::Telling);
        rubric.no_more_evidence = hurdles[at % 3] != Some(Outcome::MoreEvidence) && (at + 1) % 3 != 2;
        rubric.no_partial = !rubric.no_more_evidence && hurdles[at % 3] != Some(Outcome::Partial) && (at + 1) % 3 != 1;
        rubric.units[0].parts.clear();
        check(&rubric, &[vec![true, true, true]], &[true, false], Breadth::Telling);
    }
    let mut whole_ratings = three_units(mixes()[0].clone(), 1, Whole::AllUnits);
    whole_ratings.units[0].separately = false;
    check(&whole_ratings, &[vec![true, true, true]], &[true], Breadth::All);
}

/// Beside two criteria, of which the first may not apply: a bonus, a deduction and a holistic judgement, under every kind
/// of rule that looks at them and that does not.
fn with_all_beside(rule: Rule, critical: Option<Shown>) -> Rubric {
    let beside = |counts, needed, weight| Criterion { counts, ..criterion(needed, weight) };
    let mut criteria = vec![
        criterion(2, 1_000),
        criterion(1, 2_000),
        beside(Counts::Bonus, 0, 500),
        beside(Counts::Deduction, 0, 1_500),
        beside(Counts::Holistic, 2, 1_000),
    ];
    criteria[0].conditional = true;
    criteria[4].critical = critical;
    let unit =
        Unit { credits: 1_000, elective: false, hurdle: None, separately: true, rule, criteria, parts: Vec::new() };
    Rubric { values: VALUES[0], units: vec![unit], ..Rubric::default() }
}

#[test]
fn bonus_deduction_and_holistic_judgement() {
    // Twelve can be had in all, eight where the first does not apply.
    let rules = [
        Rule::Points(5_000, None),
        Rule::Points(8_000, Some(1)),
        Rule::Mean(2_333, None),
        Rule::Holistic,
        Rule::All(vec![Rule::Points(4_666, None), Rule::Holistic]),
        Rule::Any(vec![of(&[0, 1], Rule::AllMet), of(&[1, 2, 3], Rule::Mean(1_000, None)), Rule::Holistic]),
        Rule::All(vec![Rule::Lowest(Some(1)), of(&[0, 1, 3], Rule::Points(2_000, None))]),
    ];
    for (at, rule) in rules.into_iter().enumerate() {
        let mut rubric = with_all_beside(rule, (at % 2 == 0).then_some(1));
        // A sum over all is one that counts bonus and deduction, whatever the unit's rule.
        rubric.rule = if at % 2 == 0 { Whole::Mean(2_000) } else { Whole::Points(5_000) };
        rubric.units[0].criteria[2].demands = at == 1;
        rubric.units[0].criteria[4].hurdle = (at == 6).then_some(Outcome::NotYet);
        check(&rubric, &[vec![true]], &[true, false], Breadth::Telling);
    }
}

#[test]
fn what_stands_beside_where_no_criterion_applies() {
    let conditional = |counts| Criterion { counts, conditional: counts == Counts::Standard, ..criterion(1, 1_000) };
    let kinds = [Counts::Standard, Counts::Holistic];
    let with = Unit {
        credits: 1_000,
        elective: false,
        hurdle: None,
        separately: true,
        rule: Rule::All(vec![Rule::AllMet, Rule::Holistic]),
        criteria: kinds.map(conditional).to_vec(),
        parts: Vec::new(),
    };
    let alone = Unit { rule: Rule::Holistic, criteria: vec![conditional(Counts::Holistic)], ..with.clone() };
    for rule in [Whole::AllUnits, Whole::CountUnits(1), Whole::Credits(1_000), Whole::Points(0)] {
        let units = vec![with.clone(), alone.clone()];
        let rubric = Rubric { values: VALUES[0], units, rule, ..Rubric::default() };
        check(&rubric, &[vec![true, true], vec![true, false]], &[true, false], Breadth::All);
    }
}

/// Nothing is missing where nothing is needed, and yet nothing is recognised.
#[test]
fn where_nothing_applies() {
    let unit = |elective| {
        let criteria = vec![Criterion { conditional: true, ..criterion(1, 1_000) }];
        Unit {
            credits: 1_000,
            elective,
            hurdle: None,
            separately: true,
            rule: Rule::AllMet,
            criteria,
            parts: Vec::new(),
        }
    };
    for rule in [Whole::AllUnits, Whole::CountUnits(1), Whole::Credits(0), Whole::Mean(0), Whole::Points(0)] {
        let rubric =
            Rubric { values: VALUES[0], units: vec![unit(false), unit(true)], electives: 1, rule, ..Rubric::default() };
        check(&rubric, &[vec![true, true], vec![false, true]], &[true, false], Breadth::All);
    }
}

/// A unit that was recognised in a session before, at whatever levels: it holds, and its ratings count in the whole.
#[test]
fn units_that_are_carried_over() {
    let wholes =
        [Whole::AllUnits, Whole::CountUnits(2), Whole::Credits(5_500), Whole::Mean(2_333), Whole::Points(9_000)];
    for (whole, mix) in wholes.into_iter().zip(mixes().iter().cycle()) {
        let mut rubric = three_units(mix.clone(), 1, whole);
        check_carried(&rubric, 0, &[true, false]);
        check_carried(&rubric, 1, &[true]);
        rubric.units[0].criteria[0].hurdle = Some(Outcome::Partial);
        rubric.units[0].hurdle = Some(Outcome::NotYet);
        check_carried(&rubric, 0, &[true]);
    }
    let levels = [Rule::Lowest(None), Rule::Median(Some(2)), Rule::Lowest(Some(1))];
    check_carried(&three_units(levels, 1, Whole::Profile), 0, &[true]);
}

/// All combinations of ratings where one unit is carried over and the others are applied for.
fn check_carried(rubric: &Rubric, unit: usize, circumstances: &[bool]) {
    let applied_for: Vec<bool> = (0..rubric.units.len()).map(|each| each != unit).collect();
    check_with(rubric, &[applied_for], Some(unit), circumstances, Breadth::Telling);
}

/// What a criterion may be rated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breadth {
    All,
    /// Rated, and evidence missing only where it is asked for.
    Telling,
}

/// All combinations of ratings, for every choice of units and with the circumstance and without.
fn check(rubric: &Rubric, applied_for: &[Vec<bool>], circumstances: &[bool], breadth: Breadth) {
    check_with(rubric, applied_for, None, circumstances, breadth);
}

/// The same, where a unit may be carried over.
fn check_with(
    rubric: &Rubric,
    applied_for: &[Vec<bool>],
    carried: Option<usize>,
    circumstances: &[bool],
    breadth: Breadth,
) {
    let program = Arc::new(write(rubric).read().expect("the rubric is valid"));
    let ids: Vec<CriterionId> = program.criteria.keys().cloned().collect();
    let items = items(&program);
    let criteria: Vec<&Criterion> = rubric.units.iter().flat_map(|unit| &unit.criteria).collect();
    for applied_for in applied_for {
        for special in circumstances {
            let is_carried = |unit: usize| carried == Some(unit);
            let carried: Vec<bool> = (0..rubric.units.len()).map(is_carried).collect();
            let mut given = Given { applied_for: applied_for.clone(), carried, special: *special, rated: Vec::new() };
            let applies = applying(rubric, &given);
            let stands = rubric.units.iter().zip(&given.carried).flat_map(|(unit, is)| vec![*is; unit.criteria.len()]);
            let choices: Vec<Vec<Rated>> = criteria
                .iter()
                .zip(&applies)
                .zip(stands)
                .map(|((criterion, applies), stands)| match stands {
                    true => [Rated::Unrated].into_iter().chain([0, 2, 3].map(signed)).collect(),
                    false => ratings(criterion, *applies, breadth),
                })
                .collect();
            let sizes: Vec<usize> = choices.iter().map(Vec::len).collect();
            let mut turns = vec![0; sizes.len()];
            let mut record = empty_record(&program, rubric, &given);
            loop {
                given.rated = choices.iter().zip(&turns).map(|(choices, turn)| choices[*turn]).collect();
                rate(&mut record, &ids, &items, &given);
                compare(rubric, &given, &recommend(&program, &record, the_day()));
                if !advance(&mut turns, &sizes) {
                    break;
                }
            }
        }
    }
}

/// A level that was signed in a session before.
fn signed(level: Shown) -> Rated {
    Rated::At(level, Evidence::Missing)
}

fn applying(rubric: &Rubric, given: &Given) -> Vec<bool> {
    let units = rubric.units.iter().zip(&given.applied_for);
    units
        .flat_map(|(unit, applied)| unit.criteria.iter().map(|each| *applied && (given.special || !each.conditional)))
        .collect()
}

fn ratings(criterion: &Criterion, applies: bool, breadth: Breadth) -> Vec<Rated> {
    if !applies {
        return vec![Rated::Unrated];
    }
    let from = if breadth == Breadth::All { 0 } else { criterion.needed };
    let missing = (from..=TOP).filter(|_| criterion.demands).map(|level| Rated::At(level, Evidence::Missing));
    let there = (0..=TOP).map(|level| Rated::At(level, Evidence::There));
    let not_rated = (breadth == Breadth::All).then_some(Rated::Unrated);
    not_rated.into_iter().chain([Rated::NotEnough]).chain(there).chain(missing).collect()
}

/// The record of an interview held to its end, without ratings and evidence.
fn empty_record(program: &Arc<rubric::Rubric>, rubric: &Rubric, given: &Given) -> Record {
    let units = (0..rubric.units.len()).filter(|unit| given.applied_for[*unit]).map(|unit| format!("U{unit}"));
    let circumstances = if given.special { vec![SPECIAL.to_owned()] } else { Vec::new() };
    let short = short::Given { units: units.collect(), circumstances, ..short::Given::default() };
    let mut record = hold(program, &short).expect("the record is permitted").record().clone();
    let from = CarriedFrom { session: "S0".into(), signed: the_day() };
    let carried = (0..rubric.units.len()).filter(|unit| given.carried[*unit]);
    let units: IndexMap<_, _> = carried.map(|unit| (format!("U{unit}").into(), from.clone())).collect();
    if !units.is_empty() {
        record.follows = Some(Box::new(Follows {
            session: "S0".into(),
            last_hash: String::new(),
            signed: the_day(),
            rubric: RubricReference {
                id: program.id.clone(),
                version: program.version.clone(),
                digest: program.digest.clone(),
            },
            proposed: record.preparation.clone(),
            units,
            ratings: IndexMap::new(),
            evidence: IndexMap::new(),
            plan: IndexMap::new(),
            not_carried: Vec::new(),
        }));
    }
    record
}

fn rate(
    record: &mut Record,
    ids: &[CriterionId],
    items: &IndexMap<CriterionId, (EvidenceId, EvidenceItem)>,
    given: &Given,
) {
    record.ratings.clear();
    record.evidence.clear();
    for (id, rated) in ids.iter().zip(&given.rated) {
        let rating = match rated {
            Rated::Unrated => continue,
            Rated::NotEnough => Rating::NotEnoughEvidence,
            Rated::At(level, _) => Rating::Level(LEVELS[*level as usize].into()),
        };
        let rating = RatingRecord { rating: Some(rating), ..RatingRecord::default() };
        record.ratings.insert(id.clone(), rating);
        if let (Rated::At(_, Evidence::There), Some((evidence, item))) = (rated, items.get(id)) {
            record.evidence.insert(evidence.clone(), item.clone());
        }
    }
}

/// An item of evidence for each criterion that demands one.
fn items(rubric: &rubric::Rubric) -> IndexMap<CriterionId, (EvidenceId, EvidenceItem)> {
    let demanding = rubric.criteria.values().filter(|criterion| !criterion.evidence.is_empty());
    let item = |criterion: &rubric::Criterion| {
        let item = ron::from_str(&format!("(of: [{:?}])", criterion.id.as_str())).expect("the item is well formed");
        (criterion.id.clone(), (format!("E-{}", criterion.id).into(), short::evidence_item(&item)))
    };
    demanding.map(item).collect()
}

fn compare(rubric: &Rubric, given: &Given, found: &Recommendation) {
    let level = |level: &ProfileLevel| {
        let rank = LEVELS.iter().position(|each| *each == level.name().id().as_str())?;
        Some((rank as Shown, matches!(level, ProfileLevel::AtLeast(_))))
    };
    let units = found.units.iter().map(|unit| Judged {
        outcome: unit.outcome,
        level: unit.level.as_ref().and_then(level),
        score: unit.score.map(|score| score.reached.thousandths().into()),
        parts: unit.parts.iter().map(|part| part.stands.map(certain_and_possible)).collect(),
    });
    let found =
        Expected { outcome: found.outcome, units: units.collect(), credits: found.credits.thousandths().into() };
    let expected = oracle::expected(rubric, given);
    assert_eq!(found, expected, "found, expected\n{given:?}\n{rubric:#?}");
}

fn certain_and_possible(stands: RuleStanding) -> (bool, bool) {
    (stands == RuleStanding::Holds, stands != RuleStanding::Fails)
}

fn the_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 12).expect("the day exists")
}

/// The rubric in the program's own form.
fn write(rubric: &Rubric) -> ShortRubric {
    let scale = ShortScale {
        id: "four".to_owned(),
        levels: LEVELS.map(str::to_owned).to_vec(),
        needed: Some(name(0)),
        values: rubric.values.map(number).to_vec(),
        ..ShortScale::default()
    };
    let groups = (rubric.electives > 0).then(|| ("choice".to_owned(), rubric.electives));
    let rule = match rubric.rule {
        Whole::AllUnits => "AllUnits".to_owned(),
        Whole::CountUnits(at_least) => format!("CountUnits(at_least: {at_least})"),
        Whole::Credits(at_least) => format!("Credits(at_least: {})", number(at_least)),
        Whole::Mean(at_least) => format!("WeightedMean(at_least: {})", number(at_least)),
        Whole::Points(at_least) => format!("Points(at_least: {})", number(at_least)),
        Whole::Profile => "Profile".to_owned(),
    };
    ShortRubric {
        format: 2,
        scales: vec![scale],
        rule: Verbatim(rule),
        groups: groups.into_iter().collect(),
        circumstances: vec![SPECIAL.to_owned()],
        evidence: None,
        units: rubric.units.iter().enumerate().map(write_unit).collect(),
        no_outcomes: [(rubric.no_partial, "partial"), (rubric.no_more_evidence, "more_evidence")]
            .into_iter()
            .filter(|(without, _)| *without)
            .map(|(_, name)| name.to_owned())
            .collect(),
        ..ShortRubric::default()
    }
}

fn write_unit((index, unit): (usize, &Unit)) -> ShortUnit {
    let written = unit.criteria.iter().enumerate().map(|(place, criterion)| ShortCriterion {
        id: format!("C{index}{place}"),
        counts: match criterion.counts {
            Counts::Bonus | Counts::Deduction => Some(Verbatim(format!("{:?}", criterion.counts))),
            Counts::Standard | Counts::Holistic => None,
        },
        needed: (!is_in_sums(criterion)).then(|| name(criterion.needed)),
        critical: criterion.critical.map(name),
        hurdle: criterion.hurdle.map(hurdle),
        weight: (criterion.counts != Counts::Holistic).then(|| number(criterion.weight)),
        evidence: criterion.demands.then(|| Verbatim("[(at_least: 1)]".to_owned())),
        only_if: criterion.conditional.then(|| Verbatim(format!("Circumstance({SPECIAL:?})"))),
        ..ShortCriterion::default()
    });
    let kinds = unit.criteria.iter().map(|each| each.counts == Counts::Holistic);
    let (mut holistic, mut criteria) = (None, Vec::new());
    for (written, is_holistic) in written.zip(kinds) {
        if is_holistic { holistic = Some(written) } else { criteria.push(written) }
    }
    ShortUnit {
        id: format!("U{index}"),
        credits: number(unit.credits),
        evidence: None,
        elective: unit.elective.then(|| "choice".to_owned()),
        hurdle: unit.hurdle.map(hurdle),
        separately: (!unit.separately).then_some(false),
        rule: Verbatim(write_rule(&unit.rule, index, "")),
        criteria,
        parts: unit.parts.iter().enumerate().map(|(place, part)| write_part(part, index, place)).collect(),
        holistic,
        ..ShortUnit::default()
    }
}

fn is_in_sums(criterion: &Criterion) -> bool {
    matches!(criterion.counts, Counts::Bonus | Counts::Deduction)
}

fn write_part(part: &Part, unit: usize, place: usize) -> ShortPart {
    ShortPart {
        id: format!("P{unit}{place}"),
        rule: Some(Verbatim(write_rule(&part.rule, unit, ""))),
        separately: part.separately,
        of: part.of.iter().map(|place| format!("C{unit}{place}")).collect(),
    }
}

/// A rule of a unit, with what stands before the closing bracket.
fn write_rule(rule: &Rule, unit: usize, of: &str) -> String {
    let limit = |field: &str, level: &Option<Shown>| {
        level.map_or(String::new(), |level| format!(", {field}: {:?}", name(level)))
    };
    let list = |rules: &[Rule]| rules.iter().map(|rule| write_rule(rule, unit, of)).collect::<Vec<_>>().join(", ");
    match rule {
        Rule::Of(places, rule) => {
            let ids: Vec<String> = places.iter().map(|place| format!("C{unit}{place}")).collect();
            write_rule(rule, unit, &format!(", of: {ids:?}"))
        }
        Rule::All(rules) => format!("All([{}])", list(rules)),
        Rule::Any(rules) => format!("Any([{}])", list(rules)),
        Rule::Holistic => "Holistic".to_owned(),
        Rule::Parts(None) => "AllParts".to_owned(),
        Rule::Parts(Some(at_least)) => format!("CountParts(at_least: {at_least})"),
        Rule::AllMet if of.is_empty() => "AllMet".to_owned(),
        Rule::AllMet => format!("AllMet({})", of.trim_start_matches(", ")),
        Rule::CountMet(at_least) => format!("CountMet(at_least: {at_least}{of})"),
        Rule::Thresholds(demands) => {
            let demands = demands.iter().map(|(count, level)| match count {
                None => format!("All(level: {:?}{of})", name(*level)),
                Some(count) => format!("AtLeast(count: {count}, level: {:?}{of})", name(*level)),
            });
            format!("Thresholds([{}])", demands.collect::<Vec<_>>().join(", "))
        }
        Rule::Mean(at_least, floor) => {
            format!("WeightedMean(at_least: {}{}{of})", number(*at_least), limit("floor", floor))
        }
        Rule::Points(at_least, floor) => {
            format!("Points(at_least: {}{}{of})", number(*at_least), limit("floor", floor))
        }
        Rule::Lowest(needed) => format!("Profile(by: Lowest{}{of})", limit("needed", needed)),
        Rule::Median(needed) => format!("Profile(by: Median{}{of})", limit("needed", needed)),
    }
}

fn hurdle(outcome: Outcome) -> Verbatim {
    Verbatim(format!("{outcome:?}"))
}

fn name(level: Shown) -> String {
    assert_ne!(level, NOTHING, "nothing shown has no name");
    LEVELS[level as usize].to_owned()
}

fn number(thousandths: i128) -> Number {
    Number::from_thousandths(i64::try_from(thousandths).expect("numbers are small"))
}
