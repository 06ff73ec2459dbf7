//! Events in words, for whoever reads a trail.

use crate::{
    locale::{Language, Message, dates::day},
    message,
    rubric::Rubric,
};

use super::{Event, Practice, Rating};

impl Event {
    /// The event in words, with the rubric's own words in a language.
    pub fn explain(&self, rubric: &Rubric, language: &Language) -> Message {
        let label = |criterion, level| rubric.level_name(criterion, level).get(language).to_owned();
        let result = |outcome| rubric.outcome_words(outcome).label.get(language).to_owned();
        let text = |script, item| rubric.item_text(script, item, language);
        match self {
            Event::Began { rubric: on, .. } => {
                message!("event-began", rubric = rubric.title.get(language), version = on.version.as_str())
            }
            Event::PracticeBegun(Practice::Case(case)) => message!("event-practice-case", case = case.id.as_str()),
            Event::PracticeBegun(Practice::Recorded { session, .. }) => {
                message!("event-practice-recorded", session = session.as_str())
            }
            Event::Follows(follows) => message!(
                "event-follows",
                session = follows.session.as_str(),
                signed = day(follows.signed),
                units = follows.units.len(),
                criteria = follows.ratings.len(),
                items = follows.evidence.len()
            ),
            Event::HeldOnPaper { on } => message!("event-held-on-paper", held = day(*on)),
            Event::PaperTakenBack => message!("event-paper-taken-back"),
            Event::Prepared(_) => message!("event-prepared"),
            Event::SelfAssessed { criterion, answer, example } => message!(
                "event-self-assessed",
                criterion = criterion.as_str(),
                answer = answer.name(),
                example = if example.is_empty() { "none" } else { example.as_str() }
            ),
            Event::SelfAssessmentCleared { criterion } => {
                message!("event-self-assessment-cleared", criterion = criterion.as_str())
            }
            Event::Paused => message!("event-paused"),
            Event::Resumed => message!("event-resumed"),
            Event::SittingBegun(scene) => super::sitting::told(scene),
            Event::SittingDescribed { sitting, .. } => message!("event-sitting-described", sitting = *sitting),
            Event::SittingTakenBack => message!("event-sitting-taken-back"),
            Event::PlanLineSet { id, line } => {
                let on = line.about.as_ref().map_or("none", |on| on.id());
                let (state, what) = (line.state.name(), line.what_told(rubric));
                message!("event-plan-line", line = id.as_str(), on = on, state = state, what = what)
            }
            Event::PlanLineTakenBack { id } => message!("event-plan-line-taken-back", line = id.as_str()),
            Event::LanguageShown { language, .. } => message!("event-language-shown", language = language.as_str()),
            Event::ItemDone { script, item } => message!("event-item-done", item = text(*script, item)),
            Event::ItemRefused { script, item, reason } => {
                message!("event-item-refused", item = text(*script, item), reason = reason.as_str())
            }
            Event::ItemCleared { script, item } => message!("event-item-cleared", item = text(*script, item)),
            Event::QuestionOpened { question } => message!("event-question-opened", question = question.as_str()),
            Event::QuestionAsked { question } => message!("event-question-asked", question = question.as_str()),
            Event::QuestionSkipped { question, reason } => {
                message!("event-question-skipped", question = question.as_str(), reason = reason.as_str())
            }
            Event::QuestionCleared { question } => message!("event-question-cleared", question = question.as_str()),
            Event::DecisionCleared => message!("event-decision-cleared"),
            Event::QuestionReworded { question, wording } => {
                message!("event-question-reworded", question = question.as_str(), wording = wording.as_str())
            }
            Event::QuestionFlagged { question, .. } => message!("event-question-flagged", question = question.as_str()),
            Event::AdHocAsked { question, wording, .. } => {
                message!("event-ad-hoc-asked", question = question.as_str(), wording = wording.as_str())
            }
            Event::ProbeUsed { question, probe, .. } => {
                message!("event-probe-used", question = question.as_str(), probe = probe.as_str())
            }
            Event::FollowUpAsked { question, wording } => {
                message!("event-follow-up-asked", question = question.as_str(), wording = wording.as_str())
            }
            Event::CandidateCutOff { question, .. } => message!("event-cut-off", question = question.as_str()),
            Event::PointHeard { question, point, .. } => {
                message!("event-point-heard", question = question.as_str(), point = point.as_str())
            }
            Event::RemarkAdded { remark, text, .. } | Event::RemarkReworded { remark, text } => {
                message!("event-remark", remark = remark.as_str(), text = text.as_str())
            }
            Event::RemarkRemoved { remark } => message!("event-remark-removed", remark = remark.as_str()),
            Event::EvidenceAdded { evidence, item } | Event::EvidenceChanged { evidence, item } => {
                message!("event-evidence", evidence = evidence.as_str(), title = item.title.as_str())
            }
            Event::EvidenceRemoved { evidence, .. } => {
                message!("event-evidence-removed", evidence = evidence.as_str())
            }
            Event::Observation { observation, event } => event.explain(observation, rubric, language),
            Event::UnitCredited { unit, certificate, evidence } => message!(
                "event-unit-credited",
                unit = unit.as_str(),
                evidence = evidence.as_str(),
                certificate = rubric.certificate(unit, *certificate).map_or("", |known| known.title.get(language))
            ),
            Event::CreditTakenBack { unit } => message!("event-credit-taken-back", unit = unit.as_str()),
            Event::ConsentGiven(consent) => message!(
                "event-consent-given",
                way = consent.way.name(),
                given = day(consent.on),
                by = consent.taken_by.as_str()
            ),
            Event::ConsentWithdrawn(withdrawal) => message!(
                "event-consent-withdrawn",
                withdrawn = day(withdrawal.on),
                way = withdrawal.way.as_str(),
                scope = withdrawal.scope(),
                what = withdrawal.what.as_str()
            ),
            Event::ConsentTakenBack => message!("event-consent-taken-back"),
            Event::CandidateSaid { on, word } => {
                message!("event-candidate-said", on = on.name(), word = word.name(), text = word.text())
            }
            Event::CandidateWordTakenBack { on } => message!("event-candidate-word-taken-back", on = on.name()),
            Event::InterviewClosed => message!("event-interview-closed"),
            Event::BrokenOff { reason } => message!("event-broken-off", reason = reason.as_str()),
            Event::Rated { criterion, rating: Rating::Level(level) } => {
                message!("event-rated", criterion = criterion.as_str(), level = label(criterion, level))
            }
            Event::Rated { criterion, rating: Rating::NotEnoughEvidence } => {
                message!("event-rated-not-enough", criterion = criterion.as_str())
            }
            Event::RatingCleared { criterion } => message!("event-rating-cleared", criterion = criterion.as_str()),
            Event::RationaleWritten { criterion, rationale } => {
                message!("event-rationale", criterion = criterion.as_str(), text = rationale.as_str())
            }
            Event::DoesNotApply { criterion, reason } => {
                message!("event-does-not-apply", criterion = criterion.as_str(), reason = reason.as_str())
            }
            Event::AppliesAfterAll { criterion } => {
                message!("event-applies-after-all", criterion = criterion.as_str())
            }
            Event::SheetBegun { rater } => message!("event-sheet-begun", rater = rater.as_str()),
            Event::SheetSigned { name, .. } => message!("event-sheet-signed", name = name.as_str()),
            Event::SheetsGathered { sheets } => message!("event-sheets-gathered", count = sheets.len()),
            Event::Agreed { criterion, rating: Rating::Level(level), by, .. } => {
                message!(
                    "event-agreed",
                    criterion = criterion.as_str(),
                    level = label(criterion, level),
                    by = by.join(", ")
                )
            }
            Event::Agreed { criterion, rating: Rating::NotEnoughEvidence, by, .. } => {
                message!("event-agreed-not-enough", criterion = criterion.as_str(), by = by.join(", "))
            }
            Event::CriterionReferred { criterion, reason } => {
                message!("event-criterion-referred", criterion = criterion.as_str(), reason = reason.as_str())
            }
            Event::CommissionNamed(commission) => {
                let names: Vec<&str> = commission.members.iter().map(|member| member.name.as_str()).collect();
                message!("event-commission-named", members = commission.members.len(), names = names.join(", "))
            }
            Event::MemberVoted { member, vote } => message!(
                "event-member-voted",
                member = member.as_str(),
                vote = vote.name(),
                outcome = vote.outcome().map_or_else(|| "none".into(), result),
                reason = vote.reason()
            ),
            Event::VoteTakenBack { member } => message!("event-vote-taken-back", member = member.as_str()),
            Event::RecommendationAccepted { outcome } => message!("event-accepted", outcome = result(*outcome)),
            Event::RecommendationDeparted { outcome, reason, .. } => {
                message!("event-departed", outcome = result(*outcome), reason = reason.as_str())
            }
            Event::AdviceWritten { on, text } => {
                let written = if text.is_empty() { "no" } else { "yes" };
                message!("event-advice", on = on.id(), written = written, text = text.as_str())
            }
            Event::FeedbackWritten { feedback } => message!("event-feedback", text = feedback.as_str()),
            Event::ResitSet { on } => message!("event-resit-set", resit = day(*on)),
            Event::ResitTakenBack => message!("event-resit-taken-back"),
            Event::Signed { name, outcome, .. } => {
                message!("event-signed", name = name.as_str(), outcome = result(*outcome))
            }
            Event::Amended { text, reason, .. } => {
                message!("event-amended", text = text.as_str(), reason = reason.as_str())
            }
            Event::Informed { on, way } => message!("event-informed", informed = day(*on), way = way.as_str()),
            Event::RecommendationsAdded { text } => message!("event-recommendations-added", text = text.as_str()),
            Event::Objected { on, text } => message!("event-objected", objected = day(*on), text = text.as_str()),
            Event::ObjectionAnswered { on, text, .. } => {
                message!("event-objection-answered", answered = day(*on), text = text.as_str())
            }
            Event::Claimed(claim) => claim.told(),
            Event::ClaimTakenBack(on) => on.told_taken_back(),
            Event::Moderated { moderator, findings, .. } => super::moderation::told(moderator, findings),
        }
    }
}
