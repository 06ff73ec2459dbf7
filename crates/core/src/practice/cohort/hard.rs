//! Criteria, probes and steps that the whole cohort finds hard. Of each trainee the first signed attempt at each case
//! counts, and no other: after it the reference is known, and a second attempt tells what was remembered.

use std::collections::{BTreeMap, HashSet};

use crate::{
    practice::debrief::Measured,
    rubric::{CriterionId, ProbeId, QuestionId, RubricId},
    session::{CaseId, person_key},
};

use super::{Attempt, AttemptFigures, AttemptSeen, CohortStep};

/// Criteria, probes and steps that trainees find hard, by the first signed attempt of each at each case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hard {
    /// Number of first signed attempts that were looked at.
    pub attempts: usize,
    /// Number of trainees who made them.
    pub trainees: usize,
    /// All criteria that were compared: least agreement first, then the largest mean distance.
    pub criteria: Vec<HardCriterion>,
    /// Probes that somebody left out though they were due, the largest share first.
    pub probes: Vec<HardProbe>,
    pub steps: Vec<HardStep>,
}

/// A criterion over all those attempts.
#[derive(Debug, Clone, PartialEq)]
pub struct HardCriterion {
    pub rubric: RubricId,
    pub criterion: CriterionId,
    pub title: String,
    /// Share of equal ratings; `n` is how often both rated the criterion.
    pub exact: Measured,
    /// Mean difference in levels; above zero trainees are milder. `n` is how often both gave a level. Those who are
    /// milder and those who are stricter cancel each other in it.
    pub mean_difference: Measured,
    /// Mean distance from the reference in levels, to whichever side.
    pub distance: Measured,
    /// Standard deviation of the differences.
    pub spread: Measured,
    pub milder: usize,
    pub stricter: usize,
}

/// A probe over all those attempts.
#[derive(Debug, Clone, PartialEq)]
pub struct HardProbe {
    pub rubric: RubricId,
    pub question: QuestionId,
    pub probe: ProbeId,
    pub asks: String,
    /// Share of times that the probe was not used; `n` is how often it was due.
    pub unused: Measured,
}

/// A step of the procedure over all those attempts.
#[derive(Debug, Clone, PartialEq)]
pub struct HardStep {
    pub rubric: RubricId,
    pub step: CohortStep,
    pub text: String,
    /// Share of times that the step was left out, refused or done otherwise; `n` is how often it was due.
    pub left_out: Measured,
}

/// Counts of how often something was due, and how often it went wrong.
#[derive(Default)]
struct Tally {
    text: String,
    due: usize,
    wrong: usize,
    differences: Vec<f64>,
}

impl Tally {
    fn add(&mut self, text: &str, wrong: bool) {
        self.text = text.to_owned();
        self.due += 1;
        self.wrong += usize::from(wrong);
    }

    fn share(&self) -> Measured {
        Measured::share(self.wrong, self.due)
    }
}

/// Finds what is hard from attempts in the order in which they were begun.
pub fn hard(attempts: &[Attempt]) -> Hard {
    let first = first_ones(attempts.iter());
    let mut criteria: BTreeMap<(RubricId, CriterionId), Tally> = BTreeMap::new();
    let mut probes: BTreeMap<(RubricId, QuestionId, ProbeId), Tally> = BTreeMap::new();
    let mut steps: BTreeMap<(RubricId, CohortStep), Tally> = BTreeMap::new();
    for (attempt, seen) in &first {
        let rubric = || attempt.rubric.clone();
        for each in &seen.criteria {
            let tally = criteria.entry((rubric(), each.criterion.clone())).or_default();
            tally.add(&each.title, !each.same);
            tally.differences.extend(each.difference.map(|levels| levels as f64));
        }
        for each in &seen.probes {
            let key = (rubric(), each.question.clone(), each.probe.clone());
            probes.entry(key).or_default().add(&each.asks, !each.used);
        }
        for each in &seen.steps {
            steps.entry((rubric(), each.step.clone())).or_default().add(&each.text, each.left_out);
        }
    }
    let trainees: HashSet<String> = first.iter().map(|(attempt, _)| person_key(&attempt.trainee)).collect();
    Hard {
        attempts: first.len(),
        trainees: trainees.len(),
        criteria: criteria_in_order(criteria),
        probes: worst_first(probes)
            .map(|((rubric, question, probe), tally)| HardProbe {
                rubric,
                question,
                probe,
                unused: tally.share(),
                asks: tally.text,
            })
            .collect(),
        steps: worst_first(steps)
            .map(|((rubric, step), tally)| HardStep { rubric, step, left_out: tally.share(), text: tally.text })
            .collect(),
    }
}

/// The first signed attempts of each trainee at each case, in the order in which they were signed.
pub(super) fn first_ones<'a>(attempts: impl Iterator<Item = &'a Attempt>) -> Vec<(&'a Attempt, &'a AttemptSeen)> {
    let mut signed: Vec<(&Attempt, &AttemptFigures, &AttemptSeen)> =
        attempts.filter_map(|each| Some((each, each.figures()?, each.seen()?))).collect();
    signed.sort_by_key(|(attempt, figures, _)| (figures.signed, attempt.place_in_time()));
    let mut met: HashSet<(String, &RubricId, &CaseId)> = HashSet::new();
    signed.retain(|(attempt, ..)| met.insert((person_key(&attempt.trainee), &attempt.rubric, &attempt.case)));
    signed.into_iter().map(|(attempt, _, seen)| (attempt, seen)).collect()
}

fn criteria_in_order(tallies: BTreeMap<(RubricId, CriterionId), Tally>) -> Vec<HardCriterion> {
    let mut criteria: Vec<HardCriterion> = tallies
        .into_iter()
        .map(|((rubric, criterion), tally)| HardCriterion {
            rubric,
            criterion,
            exact: Measured::share(tally.due - tally.wrong, tally.due),
            mean_difference: Measured::mean(&tally.differences),
            distance: Measured::mean(&tally.differences.iter().map(|each| each.abs()).collect::<Vec<_>>()),
            spread: Measured::spread(&tally.differences),
            milder: tally.differences.iter().filter(|each| **each > 0.0).count(),
            stricter: tally.differences.iter().filter(|each| **each < 0.0).count(),
            title: tally.text,
        })
        .collect();
    let far = |each: &HardCriterion| each.distance.value.unwrap_or_default();
    let exact = |each: &HardCriterion| each.exact.value.unwrap_or(1.0);
    // Between equals, the one that rests on more comes first.
    criteria.sort_by(|one, other| {
        (exact(one).total_cmp(&exact(other)))
            .then(far(other).total_cmp(&far(one)))
            .then(other.exact.n.cmp(&one.exact.n))
    });
    criteria
}

/// Tallies with something wrong: the largest share first, between equals the one that rests on more, then by key.
fn worst_first<K: Ord>(tallies: BTreeMap<K, Tally>) -> impl Iterator<Item = (K, Tally)> {
    let mut wrong: Vec<(K, Tally)> = tallies.into_iter().filter(|(_, tally)| tally.wrong > 0).collect();
    // wrong/due is compared by cross-multiplication: exactly.
    wrong.sort_by(|(_, one), (_, other)| {
        (other.wrong * one.due).cmp(&(one.wrong * other.due)).then(other.due.cmp(&one.due))
    });
    wrong.into_iter()
}
