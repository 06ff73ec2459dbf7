//! The agenda against the oracle: what it calls decided, and what it says decides.

use std::sync::Arc;

use viva::{
    judgement::{Bearing, agenda},
    rubric::CriterionId,
};

use super::{
    empty_record, items,
    oracle::{self, Evidence, Expected, Given, Rated, Rubric, TOP},
    rate, the_day, write,
};

/// With each two criteria of one unit unrated: those that the agenda calls decided change nothing, whatever the other
/// and the evidence come to, and those of which it says that they decide change something.
pub(super) fn check(rubric: &Rubric) {
    let program = Arc::new(write(rubric).read().expect("the rubric is valid"));
    let ids: Vec<CriterionId> = program.criteria.keys().cloned().collect();
    let items = items(&program);
    let criteria = &rubric.units[0].criteria;
    let at = |level| Rated::At(level, Evidence::There);
    let demands = |place: usize| criteria[place].demands;
    let options = |place: usize| -> Vec<Rated> {
        let missing = (0..=TOP).filter(|_| demands(place)).map(|level| Rated::At(level, Evidence::Missing));
        [Rated::NotEnough].into_iter().chain((0..=TOP).map(at)).chain(missing).collect()
    };
    for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
        let rest: Vec<usize> = (0..criteria.len()).filter(|place| ![one, other].contains(place)).collect();
        for levels in [[0, 0], [0, TOP], [1, 2], [2, 1], [TOP, 1], [TOP, TOP]] {
            let mut given = Given {
                applied_for: vec![true],
                carried: vec![false],
                special: true,
                rated: vec![Rated::Unrated; criteria.len()],
            };
            for (place, level) in rest.iter().zip(levels) {
                given.rated[*place] = at(level);
            }
            let mut record = empty_record(&program, rubric, &given);
            rate(&mut record, &ids, &items, &given);
            let found = agenda(&program, &record, the_day());
            for (own, beside) in [(one, other), (other, one)] {
                let mut moves = false;
                for context in options(beside) {
                    given.rated[beside] = context;
                    let results = options(own).into_iter().map(|rated| {
                        given.rated[own] = rated;
                        let Expected { outcome, units, .. } = oracle::expected(rubric, &given);
                        let units = units.into_iter().map(|unit| (unit.outcome, unit.level, unit.parts));
                        (outcome, units.collect::<Vec<_>>())
                    });
                    let results: Vec<_> = results.collect();
                    moves |= results.iter().any(|result| *result != results[0]);
                    let (lowest, highest) = found.possible.expect("ratings decide");
                    for outcome in results.iter().filter_map(|result| result.0) {
                        assert!(lowest <= outcome && outcome <= highest, "{outcome:?}: {found:?}");
                    }
                }
                (given.rated[own], given.rated[beside]) = (Rated::Unrated, Rated::Unrated);
                let bearing =
                    found.criteria.iter().find(|each| each.criterion == ids[own]).expect("it applies").bearing;
                let expected = if moves { Bearing::Decides } else { Bearing::CannotChange };
                assert_eq!(bearing, expected, "{} of {given:?}\n{rubric:#?}", ids[own]);
            }
        }
    }
}
