//! The shipped rubrics under ratings drawn at random, on the evidence of their first decision case: each outcome that is
//! computed occurs, no criterion is dead, and what bounds the whole alone stops a positive outcome.

use std::{collections::BTreeSet, fs, sync::Arc};

use viva::{
    judgement::{Recommendation, recommend},
    rubric::{Criterion, Rubric, Unit},
    session::Outcome,
};

use super::{
    cases::{Case, Cases, all_cases, rubric_of},
    short::hold,
};
use crate::dice::Dice;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const NOT_ENOUGH: &str = "not-enough-evidence";
const PROFILES: usize = 60;

/// A shipped rubric with its decision cases, in the first of which all that is applied for is recognised.
fn shipped() -> Vec<(Arc<Rubric>, Vec<Case>)> {
    let of_shipped = |(file, _): &(String, Cases)| file.starts_with("shipped-");
    let found: Vec<_> = all_cases()
        .into_iter()
        .filter(of_shipped)
        .map(|(file, cases)| (rubric_of(&file, &cases, &cases.cases[0]), cases.cases))
        .collect();
    let shipped = fs::read_dir(format!("{ROOT}/rubrics")).unwrap().count();
    assert_eq!(found.len(), shipped, "each shipped rubric has decision cases");
    found
}

fn judged(rubric: &Arc<Rubric>, case: &Case) -> Recommendation {
    let interview = hold(rubric, &case.given).unwrap_or_else(|refused| panic!("{}: {refused}", rubric.id));
    recommend(rubric, interview.record(), case.on)
}

/// The result as far as a candidate is told it: outcome, units, criteria of units that are told by level.
fn told(found: &Recommendation) -> String {
    let units: Vec<String> =
        found.units.iter().map(|unit| format!("{} {:?} {:?}", unit.unit, unit.outcome, unit.level)).collect();
    format!("{:?} {}", found.outcome, units.join(", "))
}

/// The criteria that the case rates.
fn rated(rubric: &Arc<Rubric>, case: &Case) -> Vec<Criterion> {
    let interview = hold(rubric, &case.given).unwrap();
    interview.record().criteria_in_scope(rubric).cloned().collect()
}

#[test]
fn each_outcome_occurs_and_each_criterion_decides_something() {
    for (rubric, mut cases) in shipped() {
        let decided: BTreeSet<_> = cases.iter().filter_map(|case| case.expect.outcome).map(Outcome::name).collect();
        for outcome in [Outcome::Full, Outcome::Partial, Outcome::MoreEvidence, Outcome::NotYet] {
            assert!(decided.contains(outcome.name()), "{}: {outcome:?} never occurs: {decided:?}", rubric.id);
        }
        let mut case = cases.remove(0);
        let criteria = rated(&rubric, &case);
        let (best, ratings) = (told(&judged(&rubric, &case)), case.given.ratings.clone());
        let levels = |criterion: &Criterion| rubric.scale_of(criterion).levels.iter().map(|level| level.id.to_string());
        let (mut dice, mut alive) = (Dice(18), BTreeSet::new());
        for profile in 0..PROFILES {
            case.given.ratings = ratings.clone();
            for criterion in &criteria {
                let choices: Vec<String> = levels(criterion).chain([NOT_ENOUGH.to_owned()]).collect();
                if profile > 0 && dice.below(10) == 0 {
                    let drawn = choices[dice.below(choices.len() as u64) as usize].clone();
                    case.given.ratings.insert(criterion.id.to_string(), drawn);
                }
            }
            let before = judged(&rubric, &case);
            for criterion in &criteria {
                let kept = case.given.ratings.clone();
                case.given.ratings.insert(criterion.id.to_string(), levels(criterion).next().unwrap());
                if !alive.contains(&criterion.id) && told(&judged(&rubric, &case)) != told(&before) {
                    alive.insert(criterion.id.clone());
                }
                case.given.ratings = kept;
            }
        }
        let dead: Vec<&str> = criteria.iter().map(|each| each.id.as_str()).filter(|id| !alive.contains(*id)).collect();
        assert!(dead.is_empty(), "{}: {dead:?} change nothing", rubric.id);
        assert!(best.starts_with("Some(Full)"), "{}: {best}", rubric.id);
    }
}

/// Whatever else is shown, one criterion of a unit that bounds the whole, rated lowest, leaves no better outcome than the
/// rubric says.
#[test]
fn what_bounds_the_whole_alone_stops_a_positive_outcome() {
    let mut bounding = 0;
    for (rubric, mut cases) in shipped() {
        let mut case = cases.remove(0);
        let ratings = case.given.ratings.clone();
        for criterion in rated(&rubric, &case) {
            let holds = |unit: &&Unit| unit.criteria.contains(&criterion.id);
            let of_unit = rubric.units.values().find(holds).and_then(|unit| unit.hurdle);
            let Some(hurdle) = criterion.hurdle.or(of_unit) else { continue };
            bounding += 1;
            let lowest = rubric.scale_of(&criterion).levels[0].id.to_string();
            case.given.ratings = ratings.clone();
            case.given.ratings.insert(criterion.id.to_string(), lowest);
            let found = judged(&rubric, &case).outcome;
            assert!(found <= Some(Outcome::of_hurdle(hurdle)), "{} {}: {found:?}", rubric.id, criterion.id);
        }
    }
    assert!(bounding > 10, "{bounding}");
}
