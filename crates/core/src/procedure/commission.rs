//! The commission: who sits on it as it is written in a line, the outcome by a vote, and the votes as they are told.

use crate::{
    judgement::recommend,
    session::{
        Asked, Commission, CommissionMember, CommissionRole, CommissionRules, CommissionVote, Event, Interview, Moment,
        Outcome, Refusal, commission::CommissionFault,
    },
};

use super::{Reply, Topic};

/// Reads a commission from a line: names between commas, the chair first; behind a semicolon those without a vote, who
/// take the minutes. Conflicts of interest that stand on record stay with their names.
pub fn commission_in(line: &str, rules: CommissionRules, interview: &Interview) -> Commission {
    let (voting, without) = line.split_once(';').unwrap_or((line, ""));
    let before = interview.record().commission.commission.as_ref();
    let member = |name: &str, role| CommissionMember {
        name: name.to_owned(),
        role,
        conflict: before.and_then(|known| known.member(name)).map(|known| known.conflict.clone()).unwrap_or_default(),
    };
    let names = |part: &str| -> Vec<String> {
        part.split([',', ';']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    };
    let voting = names(voting)
        .into_iter()
        .enumerate()
        .map(|(index, name)| member(&name, if index == 0 { CommissionRole::Chair } else { CommissionRole::Member }));
    let voting: Vec<CommissionMember> = voting.collect();
    let without = names(without).into_iter().map(|name| member(&name, CommissionRole::Secretary));
    Commission { rules, members: voting.into_iter().chain(without).collect() }
}

/// The same line for a commission that stands.
pub fn commission_line(commission: &Commission) -> String {
    let names = |wanted: fn(&CommissionRole) -> bool| -> String {
        let members = commission.members.iter().filter(|member| wanted(&member.role));
        members.map(|member| member.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let (voting, without) =
        (names(|role| *role != CommissionRole::Secretary), names(|role| *role == CommissionRole::Secretary));
    if without.is_empty() { voting } else { format!("{voting}; {without}") }
}

/// A vote for an outcome: in agreement with what was computed, or otherwise, which takes a reason.
pub(super) fn vote_with_reason(member: &str, outcome: Option<Outcome>, reason: String) -> Event {
    let vote = match outcome {
        Some(outcome) => CommissionVote::Other { outcome, reason },
        None => CommissionVote::Abstains { reason },
    };
    Event::MemberVoted { member: member.to_owned(), vote }
}

/// The commission with the conflict of interest of a member; empty words take it away.
pub(super) fn with_conflict(interview: &Interview, name: &str, conflict: &str) -> Result<Event, Refusal> {
    let named = interview.record().commission.commission.clone().ok_or(CommissionFault::NotNamed)?;
    let mut commission = named;
    let member = commission.members.iter_mut().find(|member| member.name == name);
    let member = member.ok_or_else(|| CommissionFault::NotAMember { name: name.to_owned() })?;
    member.conflict = conflict.trim().to_owned();
    Ok(Event::CommissionNamed(commission))
}

/// What decides as the commission voted: the recommendation that was computed is accepted, or departed from for the reasons
/// that were voted with, which a door may let be put otherwise.
///
/// # Errors
/// Refused where no commission is named, or its votes decide nothing yet.
pub fn as_voted(interview: &Interview, now: Moment) -> Result<(Topic, Reply<'static>), Refusal> {
    let record = interview.record();
    let tally = record.commission.tally().ok_or(CommissionFault::NotNamed)?;
    let outcome = tally.conclusion.outcome().ok_or(CommissionFault::Undecided)?;
    let computed = recommend(interview.rubric(), record, record.day_of_decision(now)).outcome;
    if computed == Some(outcome) {
        return Ok((Topic::Acceptance, Reply::Tick(true)));
    }
    let reasons = reasons_voted_for(interview, outcome);
    Ok((Topic::Line(Asked::DepartReason { computed, outcome }), Reply::Text(reasons)))
}

/// The reasons of those who voted for an outcome other than the computed one, each with its name: the words of a departure.
pub fn reasons_voted_for(interview: &Interview, outcome: Outcome) -> String {
    let votes = interview.record().commission.votes.iter();
    let given = votes.filter(|(_, record)| record.vote.outcome() == Some(outcome) && !record.vote.reason().is_empty());
    given.map(|(name, record)| format!("{name}: {}", record.vote.reason())).collect::<Vec<_>>().join("; ")
}
