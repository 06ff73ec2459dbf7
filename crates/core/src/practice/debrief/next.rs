//! The three things to work on next, chosen by rule.

use serde::Serialize;

use crate::{
    rubric::{CriterionId, ItemId, ProbeId, QuestionId},
    session::{RemarkId, ScriptPart},
};

use super::{Debrief, EvidenceStanding, Lapse, PairStanding, RatingPair};

/// A thing to work on. Each kind is named once, with the place that shows it best and how often it occurs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Next {
    /// A required item of the opening left out or refused: the candidate did not have what an interview must give.
    Opening {
        item: ItemId,
        text: String,
        count: usize,
    },
    /// An answer put into the candidate's mouth.
    Leading {
        question: QuestionId,
        wording: String,
        count: usize,
    },
    RatedBeforeAsked {
        criterion: CriterionId,
        count: usize,
    },
    /// A question of the rubric skipped or not asked.
    Question {
        question: QuestionId,
        count: usize,
    },
    /// A probe that would have changed a rating.
    Probe {
        question: QuestionId,
        probe: ProbeId,
        asks: String,
        criterion: CriterionId,
        count: usize,
    },
    /// A rating or remark that rests on what was not said.
    NotSaid {
        question: QuestionId,
        remark: RemarkId,
        count: usize,
    },
    /// Noted as evidence what is none.
    Distractor {
        question: QuestionId,
        quote: String,
        count: usize,
    },
    EvidenceMissed {
        question: QuestionId,
        quote: String,
        criterion: CriterionId,
        count: usize,
    },
    /// A criterion is rated where the evidence is not enough.
    RatedWithoutEnough {
        criterion: CriterionId,
        count: usize,
    },
    EnoughOverlooked {
        criterion: CriterionId,
        count: usize,
    },
    Lenient {
        levels: f64,
        criterion: CriterionId,
    },
    Severe {
        levels: f64,
        criterion: CriterionId,
    },
    /// All ratings lie close together, though the reference's do not.
    AllAlike {
        spread: f64,
        reference: f64,
    },
    /// A rating stands two levels or more from the reference.
    FarApart {
        criterion: CriterionId,
        levels: i64,
    },
    /// The ratings agree, the recommendation does not follow from them.
    Outcome,
    Document {
        title: String,
        count: usize,
    },
    LinkedElsewhere {
        remark: RemarkId,
        criterion: CriterionId,
        count: usize,
    },
    CutOff {
        question: QuestionId,
        count: usize,
    },
    Rationale {
        criterion: CriterionId,
        count: usize,
    },
    OtherWords {
        question: QuestionId,
        count: usize,
    },
    Order {
        question: QuestionId,
        count: usize,
    },
    NotesFirst {
        question: QuestionId,
        count: usize,
    },
    Points {
        question: QuestionId,
        count: usize,
    },
    Time {
        question: QuestionId,
        count: usize,
    },
}

impl Next {
    /// The number of times that it occurs.
    pub fn count(&self) -> usize {
        match self {
            Next::Lenient { .. }
            | Next::Severe { .. }
            | Next::AllAlike { .. }
            | Next::FarApart { .. }
            | Next::Outcome => 1,
            Next::Opening { count, .. }
            | Next::Leading { count, .. }
            | Next::RatedBeforeAsked { count, .. }
            | Next::Question { count, .. }
            | Next::Probe { count, .. }
            | Next::NotSaid { count, .. }
            | Next::Distractor { count, .. }
            | Next::EvidenceMissed { count, .. }
            | Next::RatedWithoutEnough { count, .. }
            | Next::EnoughOverlooked { count, .. }
            | Next::Document { count, .. }
            | Next::LinkedElsewhere { count, .. }
            | Next::CutOff { count, .. }
            | Next::Rationale { count, .. }
            | Next::OtherWords { count, .. }
            | Next::Order { count, .. }
            | Next::NotesFirst { count, .. }
            | Next::Points { count, .. }
            | Next::Time { count, .. } => *count,
        }
    }
}

const NEXT_MOST: usize = 3;
/// Least mean difference, in levels, by which ratings lean to one side.
const LEANS_FROM: f64 = 0.5;
/// A spread of less than this part of the reference's is narrow.
const NARROW_BELOW: f64 = 0.5;
/// Least number of ratings for which spread and leaning mean something.
const RATINGS_TO_TELL: usize = 4;

/// Chooses in this order: what would make the interview void or unfair; if the outcome is wrong, what made it wrong;
/// probes; evidence; leanings of the ratings; the rest. docs/debrief.md tells the same.
pub(super) fn next(debrief: &Debrief) -> Vec<Next> {
    let unfair = unfair(debrief);
    let wrong = debrief.outcomes.recommended != debrief.outcomes.reference;
    // Causes that bear on ratings that differ go first where the outcome is wrong.
    let decisive = if wrong { causes(debrief, true) } else { Vec::new() };
    let outcome = (wrong && debrief.outcomes.computed == Some(debrief.outcomes.reference)).then_some(Next::Outcome);
    let all = unfair.into_iter().chain(outcome).chain(decisive).chain(causes(debrief, false)).chain(leanings(debrief));
    let mut chosen: Vec<Next> = Vec::new();
    for each in all.chain(smaller(debrief)) {
        if !chosen.iter().any(|known| std::mem::discriminant(known) == std::mem::discriminant(&each)) {
            chosen.push(each);
        }
    }
    chosen.truncate(NEXT_MOST);
    chosen
}

/// Makes one entry of those found: the first, with how many there are.
fn first<T>(found: impl IntoIterator<Item = T>, make: impl FnOnce(T, usize) -> Next) -> Option<Next> {
    let mut found = found.into_iter();
    let one = found.next()?;
    Some(make(one, 1 + found.count()))
}

fn unfair(debrief: &Debrief) -> Vec<Next> {
    let lapses = &debrief.procedure.lapses;
    let opening = lapses.iter().filter_map(|lapse| match lapse {
        Lapse::ItemRefused { script: ScriptPart::Opening, item, text, .. }
        | Lapse::ItemLeftOut { script: ScriptPart::Opening, item, text, .. } => Some((item.clone(), text.clone())),
        _ => None,
    });
    let leading = debrief.follow_ups.iter().filter(|each| each.leading);
    let early = lapses.iter().filter_map(|lapse| match lapse {
        Lapse::RatedBeforeAsked { criterion } => Some(criterion.clone()),
        _ => None,
    });
    let questions = lapses.iter().filter_map(|lapse| match lapse {
        Lapse::QuestionSkipped { question } | Lapse::QuestionNotAsked { question } => Some(question.clone()),
        _ => None,
    });
    [
        first(opening, |(item, text), count| Next::Opening { item, text, count }),
        first(leading, |each, count| {
            let (question, wording) = (each.question.clone(), each.wording.clone());
            Next::Leading { question, wording, count }
        }),
        first(early, |criterion, count| Next::RatedBeforeAsked { criterion, count }),
        first(questions, |question, count| Next::Question { question, count }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Probes and evidence; `of_differences` looks only at what bears on criteria that were rated otherwise.
fn causes(debrief: &Debrief, of_differences: bool) -> Vec<Next> {
    let differs =
        |criterion: &CriterionId| debrief.ratings.iter().any(|pair| pair.criterion == *criterion && is_off(pair));
    let counts = |criteria: &[CriterionId]| !of_differences || criteria.iter().any(differs);
    let probes = debrief.probes_left.iter().filter(|probe| counts(&probe.reveals)).filter_map(|probe| {
        let changed = probe.rated_otherwise.first().or(probe.reveals.first())?;
        Some((probe, changed.clone()))
    });
    let evidence = &debrief.evidence;
    let not_said = evidence.not_in_what_was_said.iter().filter(|remark| counts(&remark.criteria));
    let distractors = evidence.distractors.iter().filter(|each| counts(&each.remark.criteria));
    let missed = evidence.expected.iter().filter(|each| each.standing == EvidenceStanding::Missed);
    let missed = missed.filter(|each| counts(&each.criteria)).filter_map(|each| Some((each, each.criteria.first()?)));
    [
        first(probes, |(probe, criterion), count| {
            let (question, id, asks) = (probe.question.clone(), probe.probe.clone(), probe.asks.clone());
            Next::Probe { question, probe: id, asks, criterion, count }
        }),
        first(not_said, |remark, count| {
            let (question, remark) = (remark.question.clone(), remark.remark.clone());
            Next::NotSaid { question, remark, count }
        }),
        first(distractors, |each, count| {
            let (question, quote) = (each.remark.question.clone(), each.quote.clone());
            Next::Distractor { question, quote, count }
        }),
        first(missed, |(each, criterion), count| {
            let (question, quote) = (each.place.question().clone(), each.quote.clone());
            Next::EvidenceMissed { question, quote, criterion: criterion.clone(), count }
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_off(pair: &RatingPair) -> bool {
    !matches!(pair.standing, PairStanding::Same | PairStanding::OneSided)
}

/// Leanings of the ratings as a whole, then single ones.
fn leanings(debrief: &Debrief) -> Vec<Next> {
    let of = |standing: PairStanding| {
        let pairs = debrief.ratings.iter().filter(move |pair| pair.standing == standing);
        pairs.map(|pair| pair.criterion.clone())
    };
    let far = debrief.ratings.iter().filter(|pair| pair.difference.is_some());
    // Between equals, the first counts.
    let farthest = far.rev().max_by_key(|pair| pair.difference.map(i64::abs));
    let figures = &debrief.figures;
    let lean = figures.mean_difference.value.filter(|_| figures.mean_difference.n >= RATINGS_TO_TELL);
    let lean = lean.filter(|mean| mean.abs() >= LEANS_FROM).and_then(|levels| {
        let same_side =
            |pair: &&RatingPair| pair.difference.is_some_and(|each| (each > 0) == (levels > 0.0) && each != 0);
        let shows = debrief.ratings.iter().rev().filter(same_side).max_by_key(|pair| pair.difference.map(i64::abs))?;
        let criterion = shows.criterion.clone();
        Some(match levels > 0.0 {
            true => Next::Lenient { levels, criterion },
            false => Next::Severe { levels: -levels, criterion },
        })
    });
    let spreads = (figures.spread.value, figures.spread_reference.value);
    let alike = match spreads {
        (Some(spread), Some(reference)) if figures.spread.n >= RATINGS_TO_TELL && spread < reference * NARROW_BELOW => {
            Some(Next::AllAlike { spread, reference })
        }
        _ => None,
    };
    let apart = farthest.and_then(|pair| {
        let levels = pair.difference.filter(|levels| levels.abs() >= 2)?;
        Some(Next::FarApart { criterion: pair.criterion.clone(), levels: levels.abs() })
    });
    let without =
        first(of(PairStanding::RatedWithoutEnough), |criterion, count| Next::RatedWithoutEnough { criterion, count });
    let overlooked =
        first(of(PairStanding::EnoughOverlooked), |criterion, count| Next::EnoughOverlooked { criterion, count });
    [lean, alike, without, overlooked, apart].into_iter().flatten().collect()
}

fn smaller(debrief: &Debrief) -> Vec<Next> {
    let lapses = &debrief.procedure.lapses;
    let documents = debrief.documents.iter().filter(|each| each.item.is_none() || !each.otherwise.is_empty());
    let elsewhere = debrief.evidence.linked_elsewhere.iter();
    let elsewhere = elsewhere.filter_map(|each| Some((each, each.expected.first()?.clone())));
    let question = |of: fn(&Lapse) -> Option<&QuestionId>| lapses.iter().filter_map(of).cloned();
    let rationale = lapses.iter().filter_map(|lapse| match lapse {
        Lapse::WithoutRationale { criterion } | Lapse::WithoutGround { criterion } => Some(criterion.clone()),
        _ => None,
    });
    let cut_off = question(|lapse| match lapse {
        Lapse::CutOff { question } => Some(question),
        _ => None,
    });
    let reworded = question(|lapse| match lapse {
        Lapse::Reworded { question } => Some(question),
        _ => None,
    });
    let order = question(|lapse| match lapse {
        Lapse::OutOfOrder { question } => Some(question),
        _ => None,
    });
    let late = question(|lapse| match lapse {
        Lapse::NotedAfterRating { question, .. } => Some(question),
        _ => None,
    });
    let points = debrief.points.iter().filter(|each| !each.missed.is_empty() || !each.only_own.is_empty());
    [
        first(documents, |each, count| Next::Document { title: each.title.clone(), count }),
        first(elsewhere, |(each, criterion), count| Next::LinkedElsewhere {
            remark: each.remark.remark.clone(),
            criterion,
            count,
        }),
        first(cut_off, |question, count| Next::CutOff { question, count }),
        first(rationale, |criterion, count| Next::Rationale { criterion, count }),
        first(reworded, |question, count| Next::OtherWords { question, count }),
        first(order, |question, count| Next::Order { question, count }),
        first(late, |question, count| Next::NotesFirst { question, count }),
        first(points, |each, count| Next::Points { question: each.question.clone(), count }),
        first(&debrief.time.overruns, |each, count| Next::Time { question: each.question.clone(), count }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
