//! The three things to work on next, chosen by rule.

use serde::Serialize;

use crate::{
    rubric::{CriterionId, ItemId, ProbeId, QuestionId},
    session::{RemarkId, ScriptPart},
};

use super::{Debrief, EvidenceStanding, Lapse, PairStanding, RatingPair};

mod leaning;

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
    /// A follow-up in own words that may put the answer into the candidate's mouth: the trainee judges.
    PerhapsLeading {
        question: QuestionId,
        wording: String,
        count: usize,
    },
    /// The interview went so fast that probes were left out.
    Hurried {
        seconds: u32,
        planned_minutes: u16,
        /// Probes left out that bring something out.
        left: usize,
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
    /// Returns whether it speaks of all ratings together.
    pub fn is_of_all_ratings(&self) -> bool {
        matches!(self, Next::Lenient { .. } | Next::Severe { .. } | Next::AllAlike { .. })
    }

    /// The number of times that it occurs.
    pub fn count(&self) -> usize {
        match self {
            Next::Lenient { .. }
            | Next::Severe { .. }
            | Next::AllAlike { .. }
            | Next::FarApart { .. }
            | Next::Hurried { .. }
            | Next::Outcome => 1,
            Next::Opening { count, .. }
            | Next::Leading { count, .. }
            | Next::PerhapsLeading { count, .. }
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

/// Chooses in this order: what would make the interview void or unfair; haste; if the outcome is wrong, what made it
/// wrong; probes; evidence; leanings of the ratings; the rest. What leans as a whole takes one of the places always; what
/// is only a hint never the first. docs/debrief.md tells the same.
pub(super) fn next(debrief: &Debrief) -> Vec<Next> {
    let wrong = debrief.outcomes.recommended != debrief.outcomes.reference;
    // Causes that bear on ratings that differ go first where the outcome is wrong.
    let decisive = if wrong { causes(debrief, true) } else { Vec::new() };
    let outcome = (wrong && debrief.outcomes.computed == Some(debrief.outcomes.reference)).then_some(Next::Outcome);
    let all = unfair(debrief).into_iter().chain(hurried(debrief)).chain(outcome).chain(decisive);
    let all = all.chain(causes(debrief, false)).chain(leaning::as_a_whole(debrief)).chain(leaning::single(debrief));
    let mut chosen: Vec<Next> = Vec::new();
    for each in all.chain(smaller(debrief)) {
        if !chosen.iter().any(|known| std::mem::discriminant(known) == std::mem::discriminant(&each)) {
            chosen.push(each);
        }
    }
    hints_not_first(the_whole_among_the_first(chosen))
}

/// The first three. What speaks of all ratings is always among them: for it the last of the others gives way.
fn the_whole_among_the_first(mut chosen: Vec<Next>) -> Vec<Next> {
    let speaks = chosen.iter().position(Next::is_of_all_ratings);
    if let Some(at) = speaks.filter(|at| *at >= NEXT_MOST) {
        let whole = chosen.remove(at);
        chosen.insert(NEXT_MOST - 1, whole);
    }
    let early = chosen.iter().position(|each| matches!(each, Next::RatedBeforeAsked { .. }));
    if let Some(at) = early.filter(|at| *at >= NEXT_MOST) {
        let early = chosen.remove(at);
        chosen.insert(NEXT_MOST - 2, early);
    }
    chosen.truncate(NEXT_MOST);
    chosen
}

/// A hint that words were not said stands behind what is certain; alone, it stands with the evidence only.
fn hints_not_first(mut chosen: Vec<Next>) -> Vec<Next> {
    if matches!(chosen.first(), Some(Next::NotSaid { .. })) {
        let hint = chosen.remove(0);
        if !chosen.is_empty() {
            chosen.insert(1, hint);
        }
    }
    chosen
}

fn hurried(debrief: &Debrief) -> Option<Next> {
    let (seconds, planned_minutes) = (debrief.time.seconds, debrief.time.planned_minutes);
    debrief.time.hurried.then_some(Next::Hurried { seconds, planned_minutes, left: debrief.probes_left.len() })
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
        Lapse::ItemRefused { script: ScriptPart::Opening, item, text, consent, .. }
        | Lapse::ItemLeftOut { script: ScriptPart::Opening, item, text, consent, .. } => {
            Some((*consent, item.clone(), text.clone()))
        }
        _ => None,
    });
    // Without consent nothing may begin, so that it stands for whatever else is missing.
    let mut opening: Vec<_> = opening.collect();
    opening.sort_by_key(|(consent, ..)| !consent);
    let leading = debrief.follow_ups.iter().filter(|each| each.leading);
    let perhaps = debrief.follow_ups.iter().filter(|each| each.perhaps_leading);
    let early = lapses.iter().filter_map(|lapse| match lapse {
        Lapse::RatedBeforeAsked { criterion } => Some(criterion.clone()),
        _ => None,
    });
    let questions = lapses.iter().filter_map(|lapse| match lapse {
        Lapse::QuestionSkipped { question } | Lapse::QuestionNotAsked { question } => Some(question.clone()),
        _ => None,
    });
    [
        first(opening, |(_, item, text), count| Next::Opening { item, text, count }),
        first(leading, |each, count| {
            let (question, wording) = (each.question.clone(), each.wording.clone());
            Next::Leading { question, wording, count }
        }),
        first(perhaps, |each, count| {
            let (question, wording) = (each.question.clone(), each.wording.clone());
            Next::PerhapsLeading { question, wording, count }
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
    let not_said = evidence.not_in_what_was_said.iter().map(|each| &each.remark);
    let not_said = not_said.filter(|remark| counts(&remark.criteria));
    let distractors = evidence.distractors.iter().filter(|each| counts(&each.remark.criteria));
    let missed = evidence.expected.iter().filter(|each| each.standing == EvidenceStanding::Missed);
    let missed = missed.filter(|each| counts(&each.criteria)).filter_map(|each| Some((each, each.criteria.first()?)));
    [
        first(probes, |(probe, criterion), count| {
            let (question, id, asks) = (probe.question.clone(), probe.probe.clone(), probe.asks.clone());
            Next::Probe { question, probe: id, asks, criterion, count }
        }),
        first(distractors, |each, count| {
            let (question, quote) = (each.remark.question.clone(), each.quote.clone());
            Next::Distractor { question, quote, count }
        }),
        first(missed, |(each, criterion), count| {
            let (question, quote) = (each.place.question().clone(), each.quote.clone());
            Next::EvidenceMissed { question, quote, criterion: criterion.clone(), count }
        }),
        first(not_said, |remark, count| {
            let (question, remark) = (remark.question.clone(), remark.remark.clone());
            Next::NotSaid { question, remark, count }
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_off(pair: &RatingPair) -> bool {
    !matches!(pair.standing, PairStanding::Same | PairStanding::OneSided)
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
