//! The lowest and the highest outcome that there can still be.

use super::bearing::is_determined;
use crate::{
    judgement::{
        UnitOutcome,
        asks::{UnitAsks, WholeAsks},
        criterion::End,
        judged_unit::JudgedUnit,
        level::{self, Reached},
        matter::Matter,
        rules,
        sums::points_of,
        whole_evidence,
    },
    rubric::Rubric,
    session::Outcome,
};

/// Bounds on every outcome that ratings and evidence to come can lead to: what is not known stands at its worst, then at
/// its best end. Where ratings to come decide which criteria there are, nothing narrower than all outcomes is sure.
pub(super) fn between(rubric: &Rubric, judged: &[JudgedUnit], matter: &Matter) -> (Outcome, Outcome) {
    let determined = |each: &JudgedUnit| {
        let applying: Vec<_> = each.result.criteria.iter().filter(|result| result.applies()).collect();
        is_determined(each.unit, &applying, matter.record, rubric)
    };
    if !judged.iter().all(determined) {
        return (Outcome::NotYet, Outcome::Full);
    }
    let whole_evidence = whole_evidence::of_whole(matter).is_met();
    let outcome = |end| {
        let reached = reached(rubric, judged, end, whole_evidence);
        level::outcome(&reached, &reached, rubric)
    };
    (outcome(End::Worst), outcome(End::Best))
}

fn reached(rubric: &Rubric, judged: &[JudgedUnit], end: End, whole_evidence: bool) -> Reached {
    let mut reached = Reached { full: false, one: false, at_most: Outcome::Full };
    let (mut recognised, mut points) = (Vec::new(), 0);
    for each in judged {
        let seen = rules::seen(&each.result.criteria, rubric);
        let (ranks, own): (Vec<_>, Vec<_>) = rules::at(end, &seen, rubric);
        let meets = |asks: &UnitAsks| asks.met(&ranks, &own);
        let there = each.result.demands.is_met();
        let holds = match end {
            End::Best => each.is_recognised(end),
            // A unit that is not rated to its end may hold already; one that requires others is left to them.
            End::Worst => {
                let settled = each.result.outcome == UnitOutcome::NotAssessed && each.unit.requires.is_empty();
                let holds = || there && !seen.is_empty() && meets(&UnitAsks::of(each.unit, &seen, rubric));
                each.is_recognised(end) || (settled && holds())
            }
        };
        let separate = each.unit.parts.values().filter(|part| part.separately);
        let mut parts = separate.filter_map(|part| UnitAsks::of_part(part, &seen, rubric));
        reached.one |= (holds && each.unit.separately) || parts.any(|asks| meets(&asks));
        reached.below(each.unit.hurdle.filter(|_| !holds && !each.is_left_out()));
        for result in &each.result.criteria {
            reached.below(rubric.criteria[&result.criterion].hurdle.filter(|_| !result.passes_hurdle(end)));
        }
        points += seen.iter().map(|each| points_of(each.criterion, each.range.at(end), rubric)).sum::<i128>();
        recognised.push(holds);
    }
    reached.full = (whole_evidence || end == End::Best) && WholeAsks::of(rubric, judged).met(&recognised, points);
    reached
}
