//! The judgement at 60 and at 1,000 criteria: the recommendation, the tree of its reasons, and what would change it.
//! Six units with rules of six kinds; every third criterion lacks a level, every fifth an item of evidence. And what
//! would change results where that is hard to find: many levels with values that no two sums share, questions and
//! criteria that rest on ratings, rules made of rules.

#[expect(unreachable_pub, reason = "tests use it, too")]
#[path = "../tests/decisions/short/mod.rs"]
#[allow(dead_code, unused_imports)]
mod short;

use std::{hint::black_box, sync::Arc};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use viva::{
    judgement::{recommend, tree, what_if},
    rubric::Number,
    session::Interview,
};

use short::{Given, ShortCriterion, ShortQuestion, ShortRubric, ShortScale, ShortUnit, Verbatim, hold};

const LEVELS: [&str; 5] = ["none", "some", "good", "high", "full"];

fn rules(criteria: usize) -> [String; 6] {
    let part = |share: usize| criteria * share / 100;
    [
        "AllMet".to_owned(),
        format!("CountMet(at_least: {})", part(90).max(1)),
        format!("Thresholds([All(level: \"some\"), AtLeast(count: {}, level: \"good\")])", part(90).max(1)),
        "WeightedMean(at_least: 2.5, floor: \"some\")".to_owned(),
        format!("Points(at_least: {})", criteria * 5 / 2),
        "Profile(by: Median, needed: \"high\")".to_owned(),
    ]
}

fn rubric(criteria: usize, overall: &str) -> ShortRubric {
    let each = criteria / 6;
    let criterion = |id: String| ShortCriterion {
        evidence: Some(Verbatim("[(at_least: 1, kinds: [WorkSample, Interview])]".to_owned())),
        id,
        unasked: true,
        ..ShortCriterion::default()
    };
    let unit = |(index, rule): (usize, String)| ShortUnit {
        id: format!("U{index}"),
        credits: Number::whole(5),
        rule: Verbatim(rule),
        criteria: (0..each).map(|at| criterion(format!("C{index}-{at}"))).collect(),
        ..ShortUnit::default()
    };
    ShortRubric {
        format: 1,
        scales: vec![ShortScale {
            id: "s".to_owned(),
            levels: LEVELS.map(str::to_owned).to_vec(),
            needed: Some("good".to_owned()),
            ..ShortScale::default()
        }],
        rule: Verbatim(overall.to_owned()),
        units: rules(each).into_iter().enumerate().map(unit).collect(),
        more_questions: vec![ShortQuestion {
            id: "Q1".to_owned(),
            informs: vec!["C0-0".to_owned()],
            ..ShortQuestion::default()
        }],
        ..ShortRubric::default()
    }
}

fn interview(criteria: usize, overall: &str) -> Interview {
    let short = rubric(criteria, overall);
    let mut given = Given::default();
    for (index, criterion) in short.units.iter().flat_map(|unit| &unit.criteria).enumerate() {
        let level = if index % 3 == 0 { 1 } else { 2 + index % 2 };
        given.ratings.insert(criterion.id.clone(), LEVELS[level].to_owned());
        // The register holds no more than 500 items; one is for two criteria.
        if index % 5 != 0 {
            let of = criterion.id.clone();
            match given.evidence.last_mut().filter(|_| index % 2 == 1) {
                Some(item) => item.of.push(of),
                None => given.evidence.push(ron::from_str(&format!("(kind: WorkSample, of: [{of:?}])")).unwrap()),
            }
        }
    }
    let rubric = Arc::new(short.read().expect("the rubric made here is sound"));
    hold(&rubric, &given).expect("the record made here is permitted")
}

fn judgement(criterion: &mut Criterion) {
    let on = NaiveDate::from_ymd_opt(2026, 11, 12).unwrap();
    for (name, overall) in [("all-units", "AllUnits"), ("points", "Points(at_least: 150)")] {
        for criteria in [60, 996] {
            let interview = interview(criteria, overall);
            let (rubric, record) = (interview.rubric(), interview.record());
            let recommendation = recommend(rubric, record, on);
            let found = what_if(rubric, record, on);
            let ways = found.better.iter().map(|way| (way.outcome, way.steps)).collect::<Vec<_>>();
            println!("{name}/{criteria}: {:?}, better {ways:?}, complete {}", recommendation.outcome, found.complete);
            let id = |what| format!("{what}/{name}/{criteria}");
            criterion.bench_function(&id("recommend"), |bencher| {
                bencher.iter(|| black_box(recommend(rubric, record, on)));
            });
            criterion.bench_function(&id("tree"), |bencher| {
                bencher.iter(|| black_box(tree(rubric, record, &recommendation)));
            });
            criterion.bench_function(&id("what-if"), |bencher| {
                bencher.iter(|| black_box(what_if(rubric, record, on)));
            });
        }
    }
}

/// Units of ten criteria with a scale of many levels, whose values rise unevenly.
fn hard(units: usize, levels: usize, rule: &str, overall: &str, conditional: usize) -> (ShortRubric, Given) {
    let names: Vec<String> = (0..levels).map(|level| format!("l{level}")).collect();
    let criterion = |unit: usize, at: usize| ShortCriterion {
        id: format!("C{unit}-{at}"),
        weight: Some(Number::from_thousandths(1_000 + 37 * (unit * 10 + at) as i64)),
        only_if: (at > 0 && at <= conditional)
            .then(|| Verbatim(format!("AtLeast(\"C{unit}-{}\", \"l{}\")", at - 1, levels / 4))),
        ..ShortCriterion::default()
    };
    let unit = |unit: usize| ShortUnit {
        id: format!("U{unit}"),
        credits: Number::whole(5),
        rule: Verbatim(rule.to_owned()),
        criteria: (0..10).map(|at| criterion(unit, at)).collect(),
        ..ShortUnit::default()
    };
    let rubric = ShortRubric {
        format: 2,
        scales: vec![ShortScale {
            id: "s".to_owned(),
            needed: Some(names[levels / 2].clone()),
            values: (0..levels as i64).map(|level| Number::from_thousandths(level * 1_000 + level * level)).collect(),
            levels: names.clone(),
            ..ShortScale::default()
        }],
        rule: Verbatim(overall.to_owned()),
        units: (0..units).map(unit).collect(),
        ..ShortRubric::default()
    };
    let mut given = Given::default();
    for (index, criterion) in rubric.units.iter().flat_map(|unit| &unit.criteria).enumerate() {
        given.ratings.insert(criterion.id.clone(), names[levels / 4 + index % 3].clone());
    }
    (rubric, given)
}

fn hard_to_find(criterion: &mut Criterion) {
    let on = NaiveDate::from_ymd_opt(2026, 11, 12).unwrap();
    const MEAN: &str = "WeightedMean(at_least: 12)";
    const ALL: &str = "All([CountMet(at_least: 6), WeightedMean(at_least: 11), Points(at_least: 140)])";
    for (name, units, levels, rule, overall, conditional) in [
        ("means", 6, 20, MEAN, "AllUnits", 0),
        ("a-mean-of-means", 6, 20, MEAN, MEAN, 0),
        ("conditions", 6, 20, MEAN, "AllUnits", 3),
        ("conditions-and-a-mean", 6, 20, MEAN, MEAN, 3),
        ("rules-of-rules", 6, 20, ALL, "AllUnits", 0),
        ("everything", 30, 20, ALL, "Points(at_least: 4000)", 3),
    ] {
        let (short, given) = hard(units, levels, rule, overall, conditional);
        let rubric = Arc::new(short.read().expect("the rubric made here is sound"));
        let interview = hold(&rubric, &given).expect("the record made here is permitted");
        let found = what_if(&rubric, interview.record(), on);
        let ways = found.better.iter().map(|way| (way.outcome, way.steps)).collect::<Vec<_>>();
        println!("{name}: better {ways:?}, complete {}", found.complete);
        criterion.bench_function(&format!("what-if/hard/{name}"), |bencher| {
            bencher.iter(|| black_box(what_if(&rubric, interview.record(), on)));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = judgement, hard_to_find
}
criterion_main!(benches);
