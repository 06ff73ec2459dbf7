//! A commission that votes on the result. Who sits on it, by which rules it decides and how each voted stands on the trail;
//! what follows from the votes is counted by [`CommissionRecord::tally`]. The rules are those of the centre, and stand with the
//! commission, so that its decision follows from the session's own file.

mod permit;
mod tally;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Event, Moment, Outcome, Record, same_person};

pub use permit::CommissionFault;
pub use tally::{Conclusion, Tally};

/// A commission by name, with its rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commission {
    pub rules: CommissionRules,
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::COMMISSION_MAX }>")]
    pub members: Vec<CommissionMember>,
}

/// The rules by which a commission decides. Each is for the centre to say: none has a usual value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommissionRules {
    /// Members with a vote, at least, the chair among them.
    pub members: u8,
    /// True if the number of members with a vote is odd.
    pub odd: bool,
    /// Members who have to take part, by a vote or by abstaining.
    pub quorum: u8,
    pub majority: Majority,
    pub tie: Tie,
}

/// How many votes an outcome needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Majority {
    /// More than half of the votes given; who abstains gives none.
    OfVotes,
    /// More than half of all who may vote.
    OfMembers,
    /// Two thirds of the votes given, at least.
    TwoThirds,
}

/// What decides where two outcomes have equally many votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tie {
    /// The chair's vote counts twice.
    ChairDecides,
    /// Nothing: there is no decision.
    Undecided,
}

/// Somebody who sits on the commission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommissionMember {
    pub name: String,
    pub role: CommissionRole,
    /// The conflict of interest for which the member may not vote, in words; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conflict: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommissionRole {
    Chair,
    Member,
    /// Takes the minutes, and has no vote.
    Secretary,
}

/// The vote of a member on the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommissionVote {
    /// For the outcome that was computed.
    Agrees(Outcome),
    /// For another outcome; the reason stands word by word.
    Other {
        outcome: Outcome,
        reason: String,
    },
    Abstains {
        reason: String,
    },
}

/// A vote that stands, with the moment at which it was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteRecord {
    pub at: Moment,
    pub vote: CommissionVote,
}

/// The commission of a session with the votes that stand, by the names of the members.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommissionRecord {
    pub commission: Option<Commission>,
    #[serde(
        default,
        skip_serializing_if = "IndexMap::is_empty",
        deserialize_with = "crate::bounded::map::<_, _, _, { crate::bounds::COMMISSION_MAX }>"
    )]
    pub votes: IndexMap<String, VoteRecord>,
}

impl CommissionRole {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            CommissionRole::Chair => "chair",
            CommissionRole::Member => "member",
            CommissionRole::Secretary => "secretary",
        }
    }
}

impl CommissionVote {
    /// The outcome voted for; none for who abstains.
    pub fn outcome(&self) -> Option<Outcome> {
        match self {
            CommissionVote::Agrees(outcome) | CommissionVote::Other { outcome, .. } => Some(*outcome),
            CommissionVote::Abstains { .. } => None,
        }
    }

    /// The reason, word by word.
    pub fn reason(&self) -> &str {
        match self {
            CommissionVote::Agrees(_) => "",
            CommissionVote::Other { reason, .. } | CommissionVote::Abstains { reason } => reason,
        }
    }

    /// The name by which messages choose their words.
    pub fn name(&self) -> &'static str {
        match self {
            CommissionVote::Agrees(_) => "agrees",
            CommissionVote::Other { .. } => "other",
            CommissionVote::Abstains { .. } => "abstains",
        }
    }
}

impl CommissionMember {
    /// Returns whether the member may vote.
    pub fn may_vote(&self) -> bool {
        self.role != CommissionRole::Secretary && self.conflict.is_empty()
    }
}

impl Commission {
    pub fn member(&self, name: &str) -> Option<&CommissionMember> {
        self.members.iter().find(|member| same_person(&member.name, name))
    }
}

impl CommissionRecord {
    pub fn is_empty(&self) -> bool {
        *self == CommissionRecord::default()
    }

    /// The vote of a member, if there is one.
    pub fn vote_of(&self, name: &str) -> Option<&CommissionVote> {
        self.votes.get(name).map(|record| &record.vote)
    }
}

impl Record {
    /// Folds in who sits on the commission, and how they vote.
    pub(super) fn apply_commission(&mut self, event: &Event, at: Moment) {
        let record = &mut self.commission;
        match event {
            Event::CommissionNamed(commission) if commission.members.is_empty() => {
                *record = CommissionRecord::default();
            }
            Event::CommissionNamed(commission) => {
                // A vote stays under the name as it is written now, by which it is counted.
                let kept = std::mem::take(&mut record.votes).into_iter().filter_map(|(name, vote)| {
                    let member = commission.member(&name).filter(|member| member.may_vote())?;
                    Some((member.name.clone(), vote))
                });
                record.votes = kept.collect();
                record.commission = Some(commission.clone());
            }
            Event::MemberVoted { member, vote } => {
                record.votes.insert(member.clone(), VoteRecord { at, vote: vote.clone() });
            }
            Event::VoteTakenBack { member } => {
                record.votes.shift_remove(member);
            }
            _ => {}
        }
    }
}
