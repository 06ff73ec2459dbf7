//! The words over a line that is asked for.

use crate::{
    judgement::recommend,
    locale::dates::day,
    message,
    rubric::CriterionId,
    session::{Asked, Decision, Interview, Moment, Rating},
};

use super::{Words, words::said};

/// The title over a line that is asked for, and what explains it. `level` says a rating in words.
pub fn words(
    asked: &Asked,
    interview: &Interview,
    now: Moment,
    level: impl Fn(&CriterionId, &Rating) -> String,
) -> (Words, Words) {
    let (rubric, record) = (interview.rubric(), interview.record());
    let plain = |title, explanation| (said(title), said(explanation));
    match asked {
        Asked::RefuseItem(..) => plain("script-refuse-title", "script-refuse-explanation"),
        Asked::SkipQuestion(_) => plain("ask-skip-title", "ask-skip-explanation"),
        Asked::LeaveUnasked => {
            let left = record.questions_left(rubric);
            let questions: Vec<&str> = left.iter().map(|question| question.as_str()).collect();
            let explanation =
                message!("close-unasked-explanation", left = left.len(), questions = questions.join(", "));
            (said("close-unasked-title"), explanation.into())
        }
        Asked::RewordQuestion(_) => plain("ask-reword-title", "ask-reword-explanation"),
        Asked::AdHocWording => plain("ask-ad-hoc-title", "ask-ad-hoc-explanation"),
        Asked::FollowUp(_) => plain("ask-follow-up-title", "ask-follow-up-explanation"),
        Asked::CandidateRemark(on) => {
            let title = message!("candidate-remark-title", on = on.name());
            (title.into(), said("candidate-remark-explanation"))
        }
        Asked::CandidateDeclines(on) => {
            let title = message!("candidate-declines-title", on = on.name());
            (title.into(), said("candidate-declines-explanation"))
        }
        Asked::ConsentProof(way) => {
            let title = message!("consent-proof-title", way = way.name());
            (title.into(), message!("consent-proof-explanation", way = way.name()).into())
        }
        Asked::ConsentWithdrawn => plain("consent-withdrawn-title", "consent-withdrawn-explanation"),
        Asked::CommissionMembers => plain("commission-members-title", "commission-members-explanation"),
        Asked::VoteReason { member, outcome } => {
            let vote = if outcome.is_some() { "other" } else { "abstains" };
            let title = message!("commission-reason-title", member = member.as_str(), vote = vote);
            (title.into(), said("commission-reason-explanation"))
        }
        Asked::MemberConflict(member) => {
            let title = message!("commission-conflict-title", member = member.as_str());
            (title.into(), said("commission-conflict-explanation"))
        }
        Asked::BreakOff => plain("break-off-title", "break-off-explanation"),
        Asked::HeldOnPaper => plain("paper-title", "paper-explanation"),
        Asked::SelfExample(criterion) => {
            let title = message!("self-example-title", criterion = criterion.as_str());
            (title.into(), said("self-example-explanation"))
        }
        Asked::ResitOn => plain("resit-title", "resit-explanation"),
        Asked::LateRecommendations => plain("late-recommendations-title", "late-recommendations-explanation"),
        Asked::InformedOn => plain("informed-on-title", "informed-on-explanation"),
        Asked::InformedBy(on) => {
            (message!("informed-by-title", informed = day(*on)).into(), said("informed-by-explanation"))
        }
        Asked::EvidenceDate => plain("evidence-date", "evidence-date-help"),
        Asked::EvidenceHours => plain("evidence-hours", "evidence-hours-help"),
        Asked::PlanDay => plain("plan-by", "plan-by-help"),
        Asked::PlanAbout => plain("plan-about", "plan-about-help"),
        Asked::SittingDay => plain("sitting-held-on", "sitting-held-on-help"),
        Asked::ObservationDay => plain("observation-held-on", "observation-held-on-help"),
        Asked::DepartReason { .. } => plain("recommend-depart-reason-title", "recommend-depart-reason-explanation"),
        Asked::CopyTo => plain("copy-title", "copy-explanation"),
        Asked::ReportTo => plain("write-report-folder-title", "write-report-folder-explanation"),
        Asked::Moderator => plain("moderate-name-title", "moderate-name-explanation"),
        Asked::ModerationRemark => plain("moderate-remark-title", "moderate-remark-explanation"),
        Asked::DisagreeReason { criterion, level: named } => {
            let title = message!(
                "moderate-reason-title",
                criterion = criterion.as_str(),
                named = if named.is_some() { "level" } else { "none" },
                level =
                    named.as_ref().map_or_else(String::new, |named| level(criterion, &Rating::Level(named.clone())))
            );
            (title.into(), said("moderate-reason-explanation"))
        }
        Asked::Number(criterion) => {
            let title = message!("rate-number-title", criterion = criterion.as_str());
            let number = rubric.criterion(criterion).and_then(|known| rubric.scale_of(known).number.as_ref());
            let explanation = number.map(|number| {
                message!("rate-number-explanation", from = number.from, to = number.to, step = number.step)
            });
            (title.into(), explanation.map_or_else(|| Words::Written(String::new()), Words::from))
        }
        Asked::SheetName => {
            let no_reason = |id| record.ratings.get(id).is_none_or(|rated| rated.rationale.is_empty());
            let left = record.criteria_in_scope(rubric).filter(|criterion| no_reason(&criterion.id)).count();
            let explanation = match record.is_material() {
                true => message!("material-sign-explanation", left = left),
                false => message!("sheet-sign-explanation", left = left),
            };
            (said("sheet-sign-title"), explanation.into())
        }
        Asked::Agree { criterion, rating, by } => {
            let rating = level(criterion, rating);
            let title = message!("compare-agree-title", criterion = criterion.as_str(), rating = rating);
            (title.into(), message!("compare-agree-explanation", by = by.join(", ")).into())
        }
        Asked::ReferCriterion(criterion) => {
            let title = message!("compare-refer-title", criterion = criterion.as_str());
            (title.into(), said("compare-refer-explanation"))
        }
        Asked::DoesNotApply(criterion) => {
            let title = message!("rate-does-not-apply-title", criterion = criterion.as_str());
            (title.into(), said("rate-does-not-apply-explanation"))
        }
        Asked::Advice(on) => {
            let title = message!("advice-title", on = on.id());
            (title.into(), said("advice-explanation"))
        }
        Asked::Brought(_) => plain("evidence-brought-title", "evidence-brought-explanation"),
        Asked::RemoveEvidence(evidence) => {
            let title = message!("evidence-remove-title", evidence = evidence.as_str());
            (title.into(), said("evidence-remove-explanation"))
        }
        Asked::SignatureName => {
            let outcome = record.decision.as_ref().map_or("none", |decision| Decision::outcome(decision).name());
            let open = recommend(rubric, record, record.day_of_decision(now)).missing.len();
            let rated = record.ratings.iter().filter(|(_, rated)| rated.rating.is_some());
            let without = rated.filter(|(id, rated)| {
                let applies = rubric.criterion(id).is_some_and(|known| record.criterion_applies(known, rubric));
                applies && rated.rationale.trim().is_empty()
            });
            let without: Vec<&str> = without.map(|(id, _)| id.as_str()).collect();
            let explanation = message!(
                "recommend-sign-explanation",
                outcome = outcome,
                open = open,
                without = without.len(),
                criteria = without.join(", ")
            );
            (said("recommend-sign-title"), explanation.into())
        }
    }
}
