//! One line for each trainee that a trainer can act on. It rests on the first signed attempt at each case, as what the
//! group finds hard does; what is advised is that of the last of these.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    agreement::{Interval, interval_of_mean},
    practice::debrief::{Debrief, Lapse, Measured, Next, UnmeasuredReason},
    session::ScriptPart,
};

use super::{Attempt, Cohort, Trainee, hard};

/// How sure the interval of a leaning is.
const CONFIDENCE: f64 = 0.95;
/// Of fewer ratings, a leaning has no interval.
const RATINGS_TO_TELL: usize = 4;

/// The conduct of one attempt, as far as a line adds it up.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptConduct {
    pub spread: Measured,
    pub spread_reference: Measured,
    /// Follow-ups that the case knows as leading.
    pub leading: usize,
    /// Follow-ups in own words that perhaps lead.
    pub perhaps_leading: usize,
    /// Required items of the opening that were left out or refused.
    pub opening_left: usize,
    /// True if the candidate's consent is among them.
    pub consent_left: bool,
    pub documents: usize,
    /// Documents that are on the register and judged by every rule as the expert judges them.
    pub documents_judged: usize,
    /// The debrief's advice, the weightiest first.
    pub advice: Vec<Advice>,
}

/// The kind of an advice, without the words and places that the debrief tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// The name that the debrief gives it for programs.
    pub kind: &'static str,
    /// The number of places that it is about.
    pub count: usize,
    #[serde(skip)]
    need: Need,
    pub exercise: Exercise,
}

/// What a trainee needs, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// What makes an interview void or unfair.
    Fairness,
    /// The outcome is another than the reference's.
    Outcome,
    /// All ratings lean to one side, or lie too close together.
    Leaning,
    /// Something else that the debrief advises.
    Advice,
    Nothing,
    /// No signed attempt tells.
    Unknown,
}

impl Need {
    /// The name by which programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Need::Fairness => "fairness",
            Need::Outcome => "outcome",
            Need::Leaning => "leaning",
            Need::Advice => "advice",
            Need::Nothing => "nothing",
            Need::Unknown => "unknown",
        }
    }
}

/// An exercise that several trainees can do together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Exercise {
    Opening,
    /// Open follow-ups, probes and every question.
    Asking,
    /// Hearing, noting and linking what is evidence.
    Evidence,
    /// Rating by the anchors, criterion by criterion.
    Levels,
    Outcome,
    Documents,
    /// Order, wording and time.
    Conduct,
}

impl Exercise {
    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            Exercise::Opening => "opening",
            Exercise::Asking => "asking",
            Exercise::Evidence => "evidence",
            Exercise::Levels => "levels",
            Exercise::Outcome => "outcome",
            Exercise::Documents => "documents",
            Exercise::Conduct => "conduct",
        }
    }
}

/// The line of one trainee.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TraineeLine {
    /// Number of first signed attempts that it rests on.
    pub attempts: usize,
    pub need: Need,
    /// Ratings as in the reference.
    pub exact: Measured,
    /// Mean difference in levels; above zero the trainee is milder.
    pub leaning: Measured,
    /// None of fewer than four ratings, or where all differ alike.
    pub leaning_interval: Option<Interval>,
    /// Standard deviation of the ratings within an attempt, over all attempts.
    pub spread: Measured,
    pub spread_reference: Measured,
    /// Probes used, of those that were due.
    pub probes_used: Measured,
    pub leading: usize,
    pub perhaps_leading: usize,
    pub opening_left: usize,
    pub consent_left: bool,
    /// Documents judged as the expert judges them.
    pub documents: Measured,
    /// Expected remarks that count as noted by the trainee's own word.
    pub evidence_claimed: usize,
    /// Remarks called into question of which the trainee says that the candidate said them.
    pub said_claimed: usize,
    /// The first advice of the debrief of the last of these attempts.
    pub advice: Option<Advice>,
    /// Exercises that this debrief's advice calls for, the weightiest first.
    pub exercises: Vec<Exercise>,
}

/// Trainees who need the same exercise: at least two.
#[derive(Debug, Clone, PartialEq)]
pub struct SameExercise<'a> {
    pub exercise: Exercise,
    pub trainees: Vec<&'a Trainee>,
}

/// Reads the conduct off a debrief.
pub(super) fn conduct(debrief: &Debrief) -> AttemptConduct {
    let opening = debrief.procedure.lapses.iter().filter_map(|lapse| match lapse {
        Lapse::ItemRefused { script: ScriptPart::Opening, consent, .. }
        | Lapse::ItemLeftOut { script: ScriptPart::Opening, consent, .. } => Some(*consent),
        _ => None,
    });
    let opening: Vec<bool> = opening.collect();
    let judged = debrief.documents.iter().filter(|each| each.item.is_some() && each.otherwise.is_empty());
    AttemptConduct {
        spread: debrief.figures.spread,
        spread_reference: debrief.figures.spread_reference,
        leading: debrief.follow_ups.iter().filter(|each| each.leading).count(),
        perhaps_leading: debrief.follow_ups.iter().filter(|each| each.perhaps_leading).count(),
        opening_left: opening.len(),
        consent_left: opening.contains(&true),
        documents: debrief.documents.len(),
        documents_judged: judged.count(),
        advice: debrief.next.iter().map(advice).collect(),
    }
}

fn advice(next: &Next) -> Advice {
    use {Exercise as E, Need as N};
    let (kind, need, exercise) = match next {
        Next::Opening { .. } => ("opening", N::Fairness, E::Opening),
        Next::Leading { .. } => ("leading", N::Fairness, E::Asking),
        Next::PerhapsLeading { .. } => ("perhaps_leading", N::Advice, E::Asking),
        Next::Hurried { .. } => ("hurried", N::Fairness, E::Asking),
        Next::RatedBeforeAsked { .. } => ("rated_before_asked", N::Fairness, E::Levels),
        Next::Question { .. } => ("question", N::Fairness, E::Asking),
        Next::Probe { .. } => ("probe", N::Advice, E::Asking),
        Next::NotSaid { .. } => ("not_said", N::Advice, E::Evidence),
        Next::Distractor { .. } => ("distractor", N::Advice, E::Evidence),
        Next::EvidenceMissed { .. } => ("evidence_missed", N::Advice, E::Evidence),
        Next::RatedWithoutEnough { .. } => ("rated_without_enough", N::Advice, E::Levels),
        Next::EnoughOverlooked { .. } => ("enough_overlooked", N::Advice, E::Levels),
        Next::Lenient { .. } => ("lenient", N::Leaning, E::Levels),
        Next::Severe { .. } => ("severe", N::Leaning, E::Levels),
        Next::AllAlike { .. } => ("all_alike", N::Leaning, E::Levels),
        Next::FarApart { .. } => ("far_apart", N::Advice, E::Levels),
        Next::Outcome => ("outcome", N::Outcome, E::Outcome),
        Next::Document { .. } => ("document", N::Advice, E::Documents),
        Next::LinkedElsewhere { .. } => ("linked_elsewhere", N::Advice, E::Evidence),
        Next::CutOff { .. } => ("cut_off", N::Advice, E::Conduct),
        Next::Rationale { .. } => ("rationale", N::Advice, E::Levels),
        Next::OtherWords { .. } => ("other_words", N::Advice, E::Conduct),
        Next::Order { .. } => ("order", N::Advice, E::Conduct),
        Next::NotesFirst { .. } => ("notes_first", N::Advice, E::Evidence),
        Next::Points { .. } => ("points", N::Advice, E::Evidence),
        Next::Time { .. } => ("time", N::Advice, E::Conduct),
    };
    Advice { kind, count: next.count(), need, exercise }
}

/// The line of a trainee by all attempts of theirs; none where no signed attempt tells.
pub(super) fn line<'a>(attempts: impl Iterator<Item = &'a Attempt>) -> Option<TraineeLine> {
    let first = hard::first_ones(attempts);
    let (latest, seen) = first.last()?;
    let all = || first.iter().map(|(_, seen)| &seen.conduct);
    let figures = || first.iter().filter_map(|(attempt, _)| attempt.figures());
    let criteria = || first.iter().flat_map(|(_, seen)| &seen.criteria);
    let differences: Vec<f64> = criteria().filter_map(|each| each.difference).map(|levels| levels as f64).collect();
    let probes = || first.iter().flat_map(|(_, seen)| &seen.probes);
    let interval = interval_of_mean(&differences, CONFIDENCE).ok();
    let latest_advice = &seen.conduct.advice;
    let mut exercises = Vec::new();
    for each in latest_advice {
        if !exercises.contains(&each.exercise) {
            exercises.push(each.exercise);
        }
    }
    let other_outcome = latest.figures().is_some_and(|figures| !figures.outcome_same());
    let need = latest_advice.iter().map(|each| each.need).chain(other_outcome.then_some(Need::Outcome)).min();
    Some(TraineeLine {
        attempts: first.len(),
        need: need.unwrap_or(Need::Nothing),
        exact: Measured::share(criteria().filter(|each| each.same).count(), criteria().count()),
        leaning: Measured::mean(&differences),
        leaning_interval: interval.filter(|_| differences.len() >= RATINGS_TO_TELL),
        spread: pooled(all().map(|conduct| conduct.spread)),
        spread_reference: pooled(all().map(|conduct| conduct.spread_reference)),
        probes_used: Measured::share(probes().filter(|each| each.used).count(), probes().count()),
        leading: all().map(|conduct| conduct.leading).sum(),
        perhaps_leading: all().map(|conduct| conduct.perhaps_leading).sum(),
        opening_left: all().map(|conduct| conduct.opening_left).sum(),
        consent_left: all().any(|conduct| conduct.consent_left),
        documents: Measured::share(
            all().map(|conduct| conduct.documents_judged).sum(),
            all().map(|conduct| conduct.documents).sum(),
        ),
        evidence_claimed: figures().map(|each| each.evidence_claimed).sum(),
        said_claimed: figures().map(|each| each.said_claimed).sum(),
        advice: latest_advice.first().copied(),
        exercises,
    })
}

/// The standard deviation within attempts: the root of the mean of the variances, each by its degrees of freedom. So a
/// trainee whose candidates differ seems to spread no further than the ratings of one candidate do.
fn pooled(spreads: impl Iterator<Item = Measured>) -> Measured {
    let known: Vec<(f64, usize)> = spreads.filter_map(|each| Some((each.value?, each.n))).collect();
    let ratings: usize = known.iter().map(|(_, n)| n).sum();
    let freedom: usize = known.iter().map(|(_, n)| n.saturating_sub(1)).sum();
    if freedom == 0 {
        return Measured::unknown(UnmeasuredReason::TooFew, ratings);
    }
    let squares: f64 = known.iter().map(|(spread, n)| spread.powi(2) * n.saturating_sub(1) as f64).sum();
    Measured::known((squares / freedom as f64).sqrt(), ratings)
}

impl Trainee {
    pub fn need(&self) -> Need {
        self.line.as_ref().map_or(Need::Unknown, |line| line.need)
    }
}

impl Cohort {
    /// Trainees by need: the most pressing first, of equals the one who agrees least with the reference. Those of whom no
    /// signed attempt tells come last.
    pub fn by_need(&self) -> Vec<&Trainee> {
        let exact = |trainee: &Trainee| trainee.line.as_ref().and_then(|line| line.exact.value).unwrap_or(1.0);
        let mut trainees: Vec<&Trainee> = self.trainees.iter().collect();
        trainees.sort_by(|one, other| one.need().cmp(&other.need()).then(exact(one).total_cmp(&exact(other))));
        trainees
    }

    /// Exercises that several trainees need, those of most trainees first.
    pub fn same_exercises(&self) -> Vec<SameExercise<'_>> {
        let mut by_exercise: BTreeMap<Exercise, Vec<&Trainee>> = BTreeMap::new();
        for trainee in self.by_need() {
            for exercise in trainee.line.iter().flat_map(|line| &line.exercises) {
                by_exercise.entry(*exercise).or_default().push(trainee);
            }
        }
        let several = by_exercise.into_iter().filter(|(_, trainees)| trainees.len() > 1);
        let mut same: Vec<SameExercise<'_>> =
            several.map(|(exercise, trainees)| SameExercise { exercise, trainees }).collect();
        same.sort_by_key(|each| std::cmp::Reverse(each.trainees.len()));
        same
    }
}
