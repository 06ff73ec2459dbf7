//! Next steps: for the assessor, and for a candidate who disagrees.

use chrono::Months;

use crate::{
    judgement::Missing,
    locale::Message,
    message,
    session::{Decision, Judgement, Outcome, QuestionState, RuleOfEvidence},
};

use super::SummarySource;

/// Tasks that the assessor has still to do or to look at again.
pub(super) fn follow_ups(from: &SummarySource) -> Vec<String> {
    let record = from.interview.record();
    let signed = record.signature.is_some();
    let mut follow_ups: Vec<String> = Vec::new();
    let open = from.recommendation.missing.iter().filter(|each| !signed || matters_later(each));
    follow_ups.extend(open.map(|each| missing(each, from)));
    let due = match (&record.decision, &record.signature) {
        (None, None) => vec![message!("report-to-decide"), message!("report-to-sign")],
        (Some(_), None) => vec![message!("report-to-sign")],
        (_, Some(_)) => Vec::new(),
    };
    follow_ups.extend(due.iter().map(|due| from.locale.say(due)));
    for (id, _) in record.questions.iter().filter(|(_, asked)| asked.flagged) {
        let state = match record.question_state(id) {
            QuestionState::NotAsked | QuestionState::Opened => "opened",
            QuestionState::Asked => "asked",
            QuestionState::Skipped => "skipped",
        };
        follow_ups.push(from.locale.say(&message!("report-flagged", question = id.as_str(), state = state)));
    }
    for (id, item) in &record.evidence {
        let in_doubt =
            RuleOfEvidence::ALL.into_iter().filter(|rule| item.rules.verdict(*rule).judgement == Judgement::Doubt);
        let rules: Vec<String> = in_doubt.map(|rule| from.text(rule.message())).collect();
        if !rules.is_empty() {
            let message = message!("report-in-doubt", evidence = id.as_str(), rules = rules.join(", "));
            follow_ups.push(from.locale.say(&message));
        }
    }
    follow_ups
}

/// A missing thing in words.
pub(super) fn missing(missing: &Missing, from: &SummarySource) -> String {
    from.locale.say(&missing.explain(from.interview.rubric(), from.language()))
}

/// Returns whether a missing thing matters after the signature: what is signed is not changed, but evidence may still
/// come.
fn matters_later(missing: &Missing) -> bool {
    matches!(
        missing,
        Missing::Evidence { .. }
            | Missing::EvidenceWanting { .. }
            | Missing::EvidenceInstead { .. }
            | Missing::NotEnoughEvidence { .. }
    )
}

/// The day until which what is recognised holds, and what renews it.
pub(super) fn recognition(from: &SummarySource) -> Option<String> {
    let record = from.interview.record();
    let recognition = from.interview.rubric().recognition.as_ref()?;
    let outcome = match &record.decision {
        Some(Decision::Departed { outcome, .. }) => Some(*outcome),
        _ => from.recommendation.outcome,
    };
    if !matches!(outcome, Some(Outcome::Full | Outcome::Partial)) {
        return None;
    }
    let ends = record.decided_on().and_then(|signed| signed.checked_add_months(Months::new(recognition.months.into())));
    let holds = match ends {
        Some(ends) => message!("report-recognition-until", date = from.locale.date(ends)),
        None => message!("report-recognition-months", months = recognition.months),
    };
    let renewed = recognition.renewed_by.as_ref().map(|text| message!("report-renewed-by", text = from.words(text)));
    let carried = from.recommendation.units.iter().filter_map(|unit| {
        let until = unit.carried_over()?.checked_add_months(Months::new(recognition.months.into()))?;
        let date = from.locale.date(until);
        Some(message!("report-recognition-carried", unit = unit.unit.as_str(), date = date))
    });
    let all: Vec<Message> = [holds].into_iter().chain(carried).chain(renewed).collect();
    Some(all.iter().map(|each| from.locale.say(each)).collect::<Vec<_>>().join(" "))
}
