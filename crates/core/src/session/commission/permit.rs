//! What may happen with a commission: who sits on it, who votes, and that a decision is the one that was voted for.

use crate::{bounds, locale::Message, message};

use crate::session::{FieldName, Interview, Outcome, Refusal, SessionState, refusal::filled, same_person};

use super::{Commission, CommissionMember, CommissionRole, CommissionVote, Conclusion};

/// A reason why a commission, a vote or a decision is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommissionFault {
    /// Nobody, or more than one, is in the chair.
    NoChair,
    Twice {
        name: String,
    },
    TooFew {
        needed: usize,
        named: usize,
    },
    Even {
        named: usize,
    },
    /// The rules ask for more than there can be.
    Quorum {
        quorum: usize,
        members: usize,
    },
    NotNamed,
    NotAMember {
        name: String,
    },
    NoVote {
        name: String,
    },
    HasNotVoted {
        name: String,
    },
    /// The commission has not decided, or decided otherwise.
    Undecided,
    DecidedOtherwise {
        outcome: Outcome,
    },
}

impl CommissionFault {
    pub fn explain(&self) -> Message {
        match self {
            CommissionFault::NoChair => message!("commission-no-chair"),
            CommissionFault::Twice { name } => message!("commission-twice", name = name.as_str()),
            CommissionFault::TooFew { needed, named } => {
                message!("commission-too-few", needed = *needed, named = *named)
            }
            CommissionFault::Even { named } => message!("commission-even", named = *named),
            CommissionFault::Quorum { quorum, members } => {
                message!("commission-quorum-too-high", quorum = *quorum, members = *members)
            }
            CommissionFault::NotNamed => message!("commission-not-named"),
            CommissionFault::NotAMember { name } => message!("commission-not-a-member", name = name.as_str()),
            CommissionFault::NoVote { name } => message!("commission-no-vote", name = name.as_str()),
            CommissionFault::HasNotVoted { name } => message!("commission-has-not-voted", name = name.as_str()),
            CommissionFault::Undecided => message!("commission-undecided"),
            CommissionFault::DecidedOtherwise { outcome } => {
                message!("commission-decided-otherwise", outcome = outcome.name())
            }
        }
    }
}

impl From<CommissionFault> for Refusal {
    fn from(fault: CommissionFault) -> Self {
        Refusal::Commission(fault)
    }
}

impl Interview {
    /// A commission without members is none any more.
    pub(in crate::session) fn permit_commission(&self, commission: &Commission) -> Result<(), Refusal> {
        if self.record().practice.is_some() {
            return Err(Refusal::NotAskedFor);
        }
        let members = &commission.members;
        if members.is_empty() {
            let named = self.record().commission.commission.is_some();
            return if named { Ok(()) } else { Err(CommissionFault::NotNamed.into()) };
        }
        if members.len() > bounds::COMMISSION_MAX {
            return Err(Refusal::TooMany { what: "members", most: bounds::COMMISSION_MAX });
        }
        for (index, member) in members.iter().enumerate() {
            filled(FieldName::Name, &member.name)?;
            if !member.conflict.is_empty() {
                filled(FieldName::ConflictDetails, &member.conflict)?;
            }
            if members[..index].iter().any(|before| same_person(&before.name, &member.name)) {
                return Err(CommissionFault::Twice { name: member.name.clone() }.into());
            }
        }
        if members.iter().filter(|member| member.role == CommissionRole::Chair).count() != 1 {
            return Err(CommissionFault::NoChair.into());
        }
        let named = members.iter().filter(|member| member.role != CommissionRole::Secretary).count();
        let (needed, quorum) = (usize::from(commission.rules.members), usize::from(commission.rules.quorum));
        if named < needed {
            return Err(CommissionFault::TooFew { needed, named }.into());
        }
        if commission.rules.odd && named % 2 == 0 {
            return Err(CommissionFault::Even { named }.into());
        }
        if quorum > named {
            return Err(CommissionFault::Quorum { quorum, members: named }.into());
        }
        Ok(())
    }

    /// A vote is given on a result that there can be, once everything is rated.
    pub(in crate::session) fn permit_vote(&self, name: &str, vote: &CommissionVote) -> Result<(), Refusal> {
        self.voting_member(name)?;
        if self.state() != SessionState::ToBeSigned {
            return Err(Refusal::PositiveWhileIncomplete);
        }
        if let Some(outcome) = vote.outcome() {
            self.permit_outcome(outcome)?;
        }
        match vote {
            CommissionVote::Agrees(_) => Ok(()),
            CommissionVote::Other { reason, .. } | CommissionVote::Abstains { reason } => {
                filled(FieldName::Reason, reason)
            }
        }
    }

    pub(in crate::session) fn permit_no_vote(&self, name: &str) -> Result<(), Refusal> {
        match self.record().commission.vote_of(name) {
            Some(_) => Ok(()),
            None => Err(CommissionFault::HasNotVoted { name: name.to_owned() }.into()),
        }
    }

    /// The decision is the one that the commission voted for, where there is a commission.
    pub(in crate::session) fn permit_as_voted(&self, outcome: Outcome) -> Result<(), Refusal> {
        match self.record().commission.tally().map(|tally| tally.conclusion) {
            None => Ok(()),
            Some(Conclusion::Decided { outcome: decided, .. }) if decided == outcome => Ok(()),
            Some(Conclusion::Decided { outcome, .. }) => Err(CommissionFault::DecidedOtherwise { outcome }.into()),
            Some(_) => Err(CommissionFault::Undecided.into()),
        }
    }

    fn voting_member(&self, name: &str) -> Result<&CommissionMember, Refusal> {
        let named = self.record().commission.commission.as_ref().ok_or(CommissionFault::NotNamed)?;
        // A vote stands under the very name of its member.
        let member = named.members.iter().find(|member| member.name == name);
        let member = member.ok_or_else(|| CommissionFault::NotAMember { name: name.to_owned() })?;
        if member.may_vote() { Ok(member) } else { Err(CommissionFault::NoVote { name: name.to_owned() }.into()) }
    }
}
