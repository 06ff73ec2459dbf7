//! The commission, as reports tell it: its members, its rules, how each voted, and what followed.

use crate::{
    locale::{Locale, Message},
    message,
    session::{CommissionMember, CommissionRecord, CommissionRules, Conclusion, Outcome, Tally, commission::Tie},
};

use super::SummarySource;

/// The commission of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct CommissionSummary {
    /// The rules in a sentence.
    pub rules: String,
    /// Member, role, vote, reason and time.
    pub votes: Vec<[String; 5]>,
    /// What the votes come to.
    pub tally: String,
    /// The sentence of the letter: a candidate is not told who voted how.
    pub to_candidate: String,
    /// Names with what they are, for those who sign.
    pub signers: Vec<(String, String)>,
}

pub(super) fn commission(from: &SummarySource) -> Option<CommissionSummary> {
    let record = &from.interview.record().commission;
    let (commission, tally) = (record.commission.as_ref()?, record.tally()?);
    let locale = from.locale;
    let timed = from.interview.record().times_are_known();
    let role = |member: &CommissionMember| locale.say(&message!("commission-role", role = member.role.name()));
    let row = |member: &CommissionMember| {
        let vote = record.votes.get(&member.name);
        let told = match vote {
            _ if !member.conflict.is_empty() => locale.text("commission-conflict"),
            _ if !member.may_vote() => locale.text("commission-without-vote"),
            None => locale.text("commission-not-voted"),
            Some(vote) => {
                let label = vote
                    .vote
                    .outcome()
                    .map(|outcome| from.words(&from.interview.rubric().outcome_words(outcome).label));
                locale.say(&message!("commission-vote", vote = vote.vote.name(), outcome = label.unwrap_or_default()))
            }
        };
        let reason = vote.map(|vote| vote.vote.reason().to_owned()).unwrap_or_default();
        let reason = if member.conflict.is_empty() { reason } else { member.conflict.clone() };
        let time = vote
            .filter(|_| timed)
            .map(|vote| format!("{} {}", locale.date(vote.at.date_naive()), locale.time(&vote.at)));
        [member.name.clone(), role(member), told, reason, time.unwrap_or_default()]
    };
    let label = |outcome| from.words(&from.interview.rubric().outcome_words(outcome).label);
    Some(CommissionSummary {
        rules: locale.say(&rules_told(&commission.rules)),
        votes: commission.members.iter().map(row).collect(),
        tally: tally_told(&tally, label, locale),
        to_candidate: locale.say(&message!(
            "letter-commission",
            entitled = tally.entitled,
            took = tally.took_part,
            decided = if tally.conclusion.outcome().is_some() { "yes" } else { "no" }
        )),
        signers: commission.members.iter().map(|member| (member.name.clone(), role(member))).collect(),
    })
}

/// The rules of a commission in a sentence.
fn rules_told(rules: &CommissionRules) -> Message {
    message!(
        "commission-rules",
        members = usize::from(rules.members),
        odd = if rules.odd { "yes" } else { "no" },
        quorum = usize::from(rules.quorum),
        majority = rules.majority.name(),
        tie = if rules.tie == Tie::ChairDecides { "chair" } else { "none" }
    )
}

/// What a member of a commission is, and how the member voted; `label` says an outcome in words.
pub fn member_told(
    member: &CommissionMember,
    record: &CommissionRecord,
    label: impl Fn(Outcome) -> String,
    locale: &Locale,
) -> String {
    let role = locale.say(&message!("commission-role", role = member.role.name()));
    let vote = match record.vote_of(&member.name) {
        _ if !member.conflict.is_empty() => locale.text("commission-conflict"),
        _ if !member.may_vote() => return role,
        None => locale.text("commission-not-voted"),
        Some(vote) => {
            let outcome = vote.outcome().map(label).unwrap_or_default();
            locale.say(&message!("commission-vote", vote = vote.name(), outcome = outcome))
        }
    };
    format!("{role} · {vote}")
}

/// What the votes come to; `label` says an outcome in words.
pub fn tally_told(tally: &Tally, label: impl Fn(Outcome) -> String, locale: &Locale) -> String {
    let votes = tally.votes.iter().map(|(outcome, count)| format!("{} – {count}", label(*outcome)));
    let votes: Vec<String> = votes.collect();
    let conclusion = match tally.conclusion {
        Conclusion::NoQuorum { needed } => message!("commission-no-quorum", needed = needed, took = tally.took_part),
        Conclusion::NoMajority => message!("commission-no-majority"),
        Conclusion::Tied => message!("commission-tied"),
        Conclusion::Decided { outcome, by_chair } => {
            message!("commission-decided", outcome = label(outcome), chair = if by_chair { "yes" } else { "no" })
        }
    };
    locale.say(&message!(
        "commission-tally",
        entitled = tally.entitled,
        took = tally.took_part,
        abstained = tally.abstained,
        given = if votes.is_empty() { "no" } else { "yes" },
        votes = votes.join("; "),
        conclusion = locale.say(&conclusion)
    ))
}
