//! The result, its units and criteria: the tree of reasons in words.

use crate::{
    judgement::{
        CriterionResult, CriterionStatus, DemandResults, EvidenceFor, Missing, ReasonNode, RuleStanding, Says,
        Shortfall, UnitOutcome, UnitResult, WhatIf,
    },
    locale::{Locale, dates::day},
    message,
    report::{
        CriterionStanding, CriterionSummary, PartSummary, RemarkSummary, ResultSummary, SetAsideSummary, UnitSummary,
        document::{Branch, Tone},
        reasons::{better, branch, falls, rests_on},
    },
    rubric::{CriterionId, Rubric, UnitId, UnitRule},
    session::{AdviceOn, Decision, Outcome, Rating},
};

use super::{
    SummarySource,
    learning::{learning, show},
    on_record, outcome, panel,
};

pub(super) fn result(reasons: &ReasonNode, change: &WhatIf, from: &SummarySource) -> ResultSummary {
    let rubric = from.interview.rubric();
    let outcome = outcome(from);
    let words = outcome.map(|outcome| rubric.outcome_words(outcome));
    let own = reasons.because.iter().filter(|node| !matches!(node.says, Says::Unit { .. }));
    ResultSummary {
        tone: match outcome {
            Some(Outcome::Full) => Tone::Reached,
            Some(Outcome::Partial) => Tone::InPart,
            Some(Outcome::MoreEvidence | Outcome::Refer) => Tone::Open,
            Some(Outcome::NotYet) => Tone::NotReached,
            Some(Outcome::NoResult) | None => Tone::None,
        },
        label: words.map_or_else(|| from.text("recommend-incomplete"), |words| from.words(&words.label)),
        meaning: words.map_or_else(String::new, |words| from.words(&words.meaning)),
        counts: from.locale.say(&from.recommendation.counts()),
        by_itself: by_itself(outcome, from),
        reasons: own.map(|node| branch(node, from.wording())).collect(),
        decision: on_record::decision(from),
        computed: match from.recommendation.outcome {
            Some(outcome) => from.words(&rubric.outcome_words(outcome).label),
            None => from.text("recommend-incomplete"),
        },
        departed: match &from.interview.record().decision {
            Some(Decision::Departed { reason, .. }) => Some(reason.clone()),
            _ => None,
        },
        complete: change.complete || from.recommendation.outcome.is_none(),
        better: change.better.iter().map(|way| better(way, from.wording())).collect(),
        falls: change.falls.as_ref().map(|way| falls(way, from.wording())),
        rests_on: rests_on(change, from.locale).unwrap_or_default(),
    }
}

/// What is recognised by itself, with qualification and profession, where the rubric says what may be.
fn by_itself(outcome: Option<Outcome>, from: &SummarySource) -> Vec<(String, String)> {
    let (rubric, recommendation) = (from.interview.rubric(), from.recommendation);
    if outcome != Some(Outcome::Partial) || !rubric.says_what_is_separate() {
        return Vec::new();
    }
    let units = recommendation.units_by_themselves(rubric).filter_map(|id| rubric.unit(id));
    let units = units.map(|unit| format!("{} {}", unit.id, from.words(&unit.title)));
    let parts = recommendation.parts_by_themselves().filter_map(|id| rubric.part(id));
    let parts = parts.map(|part| format!("{} {}", part.id, from.words(&part.title)));
    let named: Vec<String> = units.chain(parts).collect();
    if named.is_empty() {
        return Vec::new();
    }
    let profession = rubric.profession.as_ref().map(|text| (from.text("rubric-profession"), from.words(text)));
    let named = (from.text("report-by-itself"), named.join("; "));
    let qualification = (from.text("report-qualification"), from.words(&rubric.title));
    [named, qualification].into_iter().chain(profession).collect()
}

pub(super) fn unit(node: &ReasonNode, from: &SummarySource) -> Option<UnitSummary> {
    let Says::Unit { unit, outcome, .. } = &node.says else { return None };
    let known = from.interview.rubric().unit(unit)?;
    let judged = from.recommendation.units.iter().find(|result| result.unit == *unit)?;
    let own = node.because.iter().filter(|node| !matches!(node.says, Says::Criterion { .. }));
    // The branch of a part tells its rule alone: its criteria stand by themselves.
    let alone = |node: &ReasonNode| {
        let because = node.because.iter().filter(|node| !matches!(node.says, Says::Criterion { .. }));
        ReasonNode { says: node.says.clone(), because: because.cloned().collect() }
    };
    let not_applying = node.because.iter().filter_map(|node| match &node.says {
        Says::DoesNotApply { criterion, reason } => {
            let title = from.interview.rubric().criterion(criterion).map(|known| from.words(&known.title));
            Some(format!("{criterion} {}: {reason}", title.unwrap_or_default()))
        }
        _ => None,
    });
    Some(UnitSummary {
        id: unit.to_string(),
        title: format!("{unit} {}", from.words(&known.title)),
        learning: learning(known.learn.as_ref(), known.learn_by.as_ref(), from.locale)
            .with_advice(&AdviceOn::Unit(unit.clone()), from),
        outcome: from.text(judged.message()),
        carried: judged
            .carried_over()
            .map(|signed| from.locale.say(&message!("unit-carried-over-signed", signed = day(signed)))),
        recognised: outcome.is_recognised(),
        only_shown: *outcome == UnitOutcome::Shown,
        gap: outcome.is_gap(),
        credited: *outcome == UnitOutcome::Credited,
        profile: matches!(known.rule, UnitRule::Profile { .. }),
        level: judged.level.as_ref().map_or_else(String::new, |level| from.locale.say(&level.message(from.language()))),
        any_level: judged.any_level,
        credits: from.locale.say(&message!("report-credits", credits = judged.credits.as_f64())),
        reasons: own.map(|node| branch(&alone(node), from.wording())).collect(),
        not_applying: not_applying.collect(),
        parts: node.parts().filter_map(|node| part(node, judged, from)).collect(),
        criteria: node.criteria().filter_map(|node| criterion(node, judged.criteria.as_slice(), from)).collect(),
    })
}

fn part(node: &ReasonNode, judged: &UnitResult, from: &SummarySource) -> Option<PartSummary> {
    let Says::Part { part: id, recognised, .. } = &node.says else { return None };
    let known = from.interview.rubric().part(id)?;
    let result = judged.parts.iter().find(|result| result.part == *id)?;
    Some(PartSummary {
        id: id.to_string(),
        title: format!("{id} {}", from.words(&known.title)),
        learning: learning(known.learn.as_ref(), known.learn_by.as_ref(), from.locale),
        outcome: from.text(result.message()),
        fails: result.stands == Some(RuleStanding::Fails),
        recognised: *recognised,
    })
}

fn criterion(node: &ReasonNode, judged: &[CriterionResult], from: &SummarySource) -> Option<CriterionSummary> {
    let Says::Criterion { criterion: id, status } = &node.says else { return None };
    let rubric = from.interview.rubric();
    let criterion = rubric.criterion(id)?;
    let judged = judged.iter().find(|result| result.criterion == *id)?;
    let rating = node.because.iter().find(|node| matches!(node.says, Says::Rating { .. }));
    let beneath = rating.into_iter().flat_map(|rating| &rating.because);
    let mut rationale = String::new();
    let proposed = node.because.iter().filter(|node| matches!(node.says, Says::Proposed { .. }));
    let mut heard: Vec<String> = proposed.map(|node| branch(node, from.wording()).text).collect();
    let (mut remarks, mut carried_from) = (Vec::new(), None);
    for node in beneath {
        match &node.says {
            Says::Carried { .. } => carried_from = Some(branch(node, from.wording()).text),
            Says::Rationale { text, .. } => rationale.clone_from(text),
            Says::Remark { question, at, text, .. } => remarks.push(RemarkSummary {
                question: question.to_string(),
                time: at.as_ref().map(|at| from.locale.time(at)).unwrap_or_default(),
                text: text.clone(),
            }),
            Says::ObservationRemark { observation, at, text, .. } => remarks.push(RemarkSummary {
                question: observation.to_string(),
                time: at.as_ref().map(|at| from.locale.time(at)).unwrap_or_default(),
                text: text.clone(),
            }),
            Says::Heard { .. } | Says::Step { .. } => heard.push(branch(node, from.wording()).text),
            _ => {}
        }
    }
    let branches = |which: fn(&Says) -> bool| -> Vec<Branch> {
        node.because.iter().filter(|node| which(&node.says)).map(|node| branch(node, from.wording())).collect()
    };
    let anchor = |rank| {
        crate::report::anchor_alone(criterion, rank, rubric.scale_of(criterion), from.locale, from.locale.language())
    };
    Some(CriterionSummary {
        id: id.to_string(),
        title: format!("{id} {}", from.locale.say(&rubric.criterion_title(criterion, from.locale.language()))),
        statement: from.words(&criterion.statement),
        part: rubric.part_of(criterion).map(|part| part.id.to_string()),
        maps_to: criterion.maps_to.join(", "),
        learning: learning(criterion.learn.as_ref(), criterion.learn_by.as_ref(), from.locale)
            .with_advice(&AdviceOn::Criterion(id.clone()), from),
        show: show(criterion, judged, from),
        standing: match status {
            CriterionStatus::Met => CriterionStanding::Met,
            CriterionStatus::NotMet => CriterionStanding::NotMet,
            CriterionStatus::Bonus | CriterionStatus::Deduction => CriterionStanding::InSums,
            CriterionStatus::NotEnoughEvidence => CriterionStanding::NotEnoughEvidence,
            CriterionStatus::NotAssessed | CriterionStatus::NotApplicable => CriterionStanding::NotAssessed,
        },
        shown: criterion.needed > 0 && judged.rank.is_some_and(|rank| rank >= criterion.needed),
        carried: from.interview.record().carried_rating(id).map(|carried| from.locale.date(carried.from.signed)),
        carried_from,
        status: status_words(judged, from.locale),
        level: judged.rank.map(|rank| from.words(&rubric.scale_of(criterion).levels[rank].label)).unwrap_or_default(),
        rating: rating_words(judged, rubric, from.locale),
        anchor: judged.rank.map(anchor).unwrap_or_default(),
        anchor_needed: if criterion.asks_level { anchor(criterion.needed) } else { from.locale.text("needed-none") },
        rationale,
        self_assessment: self_assessment(id, from),
        panel: panel::lines(id, from),
        remarks,
        heard,
        evidence: branches(|says| says.is_demand() || matches!(says, Says::Evidence { .. })),
        reasons: branches(|says| matches!(says, Says::Reason { .. })),
        wanted: wanted(&judged.demands, from.locale),
    })
}

/// The candidate's own word beside the rating, and whether the two are far apart.
fn self_assessment(id: &CriterionId, from: &SummarySource) -> String {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let told =
        record.self_assessment_beside(id).map(|said| from.locale.say(&said.explain(record.far_apart(id, rubric))));
    told.unwrap_or_default()
}

/// The evidence to bring that units, and the whole, ask for where it can still decide.
pub(super) fn wanted_beside(from: &SummarySource) -> Vec<String> {
    let (rubric, recommendation) = (from.interview.rubric(), from.recommendation);
    let is_asked = |of: &EvidenceFor| {
        recommendation
            .missing
            .iter()
            .any(|each| matches!(each, Missing::EvidenceWanting { of: asks, .. } if asks == of))
    };
    let title = |id: &UnitId| rubric.unit(id).map_or_else(String::new, |unit| from.words(&unit.title));
    let units = recommendation.units.iter().map(|unit| {
        (EvidenceFor::Unit(unit.unit.clone()), format!("{} {}", unit.unit, title(&unit.unit)), &unit.demands)
    });
    let whole = (EvidenceFor::Whole, from.text("evidence-of-the-whole"), &recommendation.demands);
    let asked = units.chain([whole]).filter(|(of, ..)| is_asked(of));
    asked.map(|(_, title, demands)| format!("{title}: {}", wanted(demands, from.locale).join("; "))).collect()
}

/// The evidence to bring, each demand in words; other lists that would do as well follow.
pub(super) fn wanted(demands: &DemandResults, locale: &Locale) -> Vec<String> {
    let say = |short: &Shortfall| locale.say(&short.message("letter-bring", ""));
    let mut wanted: Vec<String> = demands.shortfalls().map(|short| say(&short)).collect();
    wanted.extend(demands.instead().iter().map(|list| {
        let list: Vec<String> = list.iter().map(say).collect();
        locale.say(&message!("letter-bring-instead", list = list.join("; ")))
    }));
    wanted
}

/// The criteria that were rated and do not apply any longer.
pub(super) fn set_aside(from: &SummarySource) -> Vec<SetAsideSummary> {
    let rubric = from.interview.rubric();
    let results = from.recommendation.units.iter().flat_map(|unit| &unit.criteria).filter(|result| !result.applies());
    let told = |result: &CriterionResult| {
        let criterion = rubric.criterion(&result.criterion)?;
        let rated = from.interview.record().ratings.get(&criterion.id)?;
        (rated.rating.is_some() || !rated.rationale.is_empty()).then(|| SetAsideSummary {
            title: format!(
                "{} {}",
                criterion.id,
                from.locale.say(&rubric.criterion_title(criterion, from.locale.language()))
            ),
            rating: rating_words(result, rubric, from.locale),
            rationale: rated.rationale.clone(),
        })
    };
    results.filter_map(told).collect()
}

/// The standing of a criterion in words. A rating that its evidence does not carry yet is not called missing.
pub(crate) fn status_words(judged: &CriterionResult, locale: &Locale) -> String {
    let short = judged.status == CriterionStatus::NotEnoughEvidence && judged.rank.is_some();
    if short { locale.text("report-evidence-short") } else { locale.explain(&judged.status) }
}

/// The level given and the level needed, or why there is none.
pub(crate) fn rating_words(judged: &CriterionResult, rubric: &Rubric, locale: &Locale) -> String {
    let criterion = rubric.criterion(&judged.criterion);
    let label = |rank: usize| {
        let scale = criterion.map(|criterion| rubric.scale_of(criterion));
        let level = scale.and_then(|scale| scale.levels.get(rank));
        level.map(|level| level.label.get(locale.language()).to_owned()).unwrap_or_default()
    };
    match (&judged.rating, judged.rank) {
        (None, _) => locale.text("rating-none"),
        (Some(Rating::Level(_)), Some(rank)) => {
            let same = match criterion.is_some_and(|criterion| !criterion.asks_level) {
                true => "none",
                false if rank == judged.needed => "yes",
                false => "no",
            };
            locale.say(&message!("rating-level", label = label(rank), needed = label(judged.needed), same = same))
        }
        (Some(_), _) => locale.text("rate-not-enough-evidence"),
    }
}
