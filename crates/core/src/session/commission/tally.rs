//! Counting: what follows from the votes by the rules of the commission.

use crate::session::Outcome;

use super::{Commission, CommissionMember, CommissionRecord, CommissionRole, Majority, Tie};

/// The votes as they are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Members who may vote.
    pub entitled: usize,
    /// Members who voted or abstained.
    pub took_part: usize,
    pub abstained: usize,
    /// Votes for each outcome, the most first, and of as many the one that somebody voted for first.
    pub votes: Vec<(Outcome, usize)>,
    pub conclusion: Conclusion,
}

/// What follows from the votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conclusion {
    /// Too few took part.
    NoQuorum { needed: usize },
    /// No outcome has the majority that is needed.
    NoMajority,
    /// Outcomes have equally many votes, and nothing decides.
    Tied,
    /// The outcome decided on, and whether the chair's vote counted twice for it.
    Decided { outcome: Outcome, by_chair: bool },
}

impl Conclusion {
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Conclusion::Decided { outcome, .. } => Some(outcome),
            _ => None,
        }
    }
}

impl CommissionRecord {
    /// Counts the votes; none where no commission is named.
    pub fn tally(&self) -> Option<Tally> {
        let commission = self.commission.as_ref()?;
        let counted = commission.members.iter().filter(|member| member.may_vote());
        let votes = |member: &CommissionMember| self.vote_of(&member.name);
        let (entitled, took_part) =
            (counted.clone().count(), counted.clone().filter(|each| votes(each).is_some()).count());
        let mut by_outcome: Vec<(Outcome, usize)> = Vec::new();
        for outcome in counted.clone().filter_map(|member| votes(member)?.outcome()) {
            match by_outcome.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, count)) => *count += 1,
                None => by_outcome.push((outcome, 1)),
            }
        }
        // The order of those with as many votes stays.
        by_outcome.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let cast: usize = by_outcome.iter().map(|(_, count)| count).sum();
        let chair = counted.clone().find(|member| member.role == CommissionRole::Chair);
        let chair = chair.and_then(|chair| votes(chair)?.outcome());
        let conclusion = commission.conclusion(&by_outcome, (entitled, took_part, cast), chair);
        Some(Tally { entitled, took_part, abstained: took_part - cast, votes: by_outcome, conclusion })
    }
}

impl Commission {
    fn conclusion(
        &self,
        by_outcome: &[(Outcome, usize)],
        (entitled, took_part, cast): (usize, usize, usize),
        chair: Option<Outcome>,
    ) -> Conclusion {
        let needed = usize::from(self.rules.quorum);
        if took_part < needed {
            return Conclusion::NoQuorum { needed };
        }
        let Some(&(outcome, most)) = by_outcome.first() else { return Conclusion::NoMajority };
        let tied: Vec<Outcome> =
            by_outcome.iter().filter(|(_, count)| *count == most).map(|(outcome, _)| *outcome).collect();
        if tied.len() == 1 {
            return match self.rules.majority.is_reached(most, cast, entitled) {
                true => Conclusion::Decided { outcome, by_chair: false },
                false => Conclusion::NoMajority,
            };
        }
        // With the chair's second vote there is one vote more, in what it is measured by, too.
        let casting = chair.filter(|outcome| self.rules.tie == Tie::ChairDecides && tied.contains(outcome));
        match casting.filter(|_| self.rules.majority.is_reached(most + 1, cast + 1, entitled + 1)) {
            Some(outcome) => Conclusion::Decided { outcome, by_chair: true },
            None => Conclusion::Tied,
        }
    }
}

impl Majority {
    fn is_reached(self, votes: usize, cast: usize, entitled: usize) -> bool {
        match self {
            Majority::OfVotes => 2 * votes > cast,
            Majority::OfMembers => 2 * votes > entitled,
            Majority::TwoThirds => 3 * votes >= 2 * cast,
        }
    }
}

impl Majority {
    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Majority::OfVotes => "of-votes",
            Majority::OfMembers => "of-members",
            Majority::TwoThirds => "two-thirds",
        }
    }
}
