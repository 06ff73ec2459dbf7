//! `viva commission`: who decides on a result, how each member votes, and the decision, without the screens.

use std::path::PathBuf;

use chrono::Local;
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use serde::Serialize;

use crate::{
    judgement::recommend,
    locale::{Explain, Locale},
    message,
    procedure::{self, Reply, Topic, as_voted, commission_in},
    report::{letter::Centre, member_told, tally_told},
    session::{
        Asked, CommissionMember, CommissionVote, Interview, Moment, Outcome, Refusal, commission::CommissionFault,
    },
    store::{Folders, encryption::Unlock},
};

use super::{
    Failure,
    noted::{by_whom, noted},
    output::{print_json, print_line},
    sessions::open,
};

#[derive(Debug, Args)]
pub struct CommissionArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAMES", conflicts_with_all = ["vote", "conflict", "decide"])]
    pub members: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["conflict", "decide"])]
    pub vote: Option<String>,
    #[arg(long, requires = "vote", conflicts_with_all = ["otherwise", "abstains", "take_back"])]
    pub agrees: bool,
    #[arg(long, value_name = "OUTCOME", requires = "vote", value_parser = outcome_parser(), conflicts_with_all = ["abstains", "take_back"])]
    pub otherwise: Option<Outcome>,
    #[arg(long, requires = "vote", conflicts_with = "take_back")]
    pub abstains: bool,
    #[arg(long, requires = "vote")]
    pub take_back: bool,
    #[arg(long, value_name = "NAME", conflicts_with = "decide")]
    pub conflict: Option<String>,
    #[arg(long)]
    pub decide: bool,
    #[arg(long, value_name = "TEXT", conflicts_with = "members")]
    pub reason: Option<String>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
    #[arg(long, conflicts_with_all = ["members", "vote", "conflict", "decide"])]
    pub json: bool,
}

/// A member for other programs.
#[derive(Serialize)]
struct MemberOutput<'a> {
    name: &'a str,
    role: &'static str,
    conflict: &'a str,
    /// `agrees`, `other` or `abstains`; null where the member has not voted.
    vote: Option<&'static str>,
    outcome: Option<&'static str>,
    reason: &'a str,
}

#[derive(Serialize)]
struct CommissionOutput<'a> {
    members: Vec<MemberOutput<'a>>,
    /// The outcome for which the commission voted; null while it has decided nothing.
    voted: Option<&'static str>,
    decided: Option<&'static str>,
}

fn outcome_parser() -> impl TypedValueParser<Value = Outcome> {
    let named = |name: String| Outcome::ALL.into_iter().find(|outcome| outcome.name() == name);
    PossibleValuesParser::new(Outcome::ALL.map(Outcome::name))
        .map(move |name| named(name).expect("only the names are taken"))
}

/// Lists the commission with its votes, or lets one thing of it happen.
pub(super) fn commission(
    arguments: &CommissionArguments,
    folders: &Folders,
    centre: Option<&Centre>,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let interview = open(&arguments.file, unlock, locale)?.interview;
    let now = Local::now().fixed_offset();
    let Some((topic, reply)) = arguments.said(&interview, centre, now)? else {
        return list(&interview, arguments.json, locale);
    };
    let by = by_whom(arguments.by.clone())?;
    let told = |refusal: Refusal| Failure::Told(refusal.explain());
    let consequence = procedure::answer(&interview, &topic, reply, now).map_err(told)?;
    if interview.record().is_signed() {
        return Err(told(Refusal::Signed));
    }
    noted(&arguments.file, consequence.events, (&by, now), folders, unlock, locale)?;
    let path = arguments.file.display().to_string();
    print_line(&locale.say(&message!("commission-done", path = path)))?;
    list(&open(&arguments.file, unlock, locale)?.interview, false, locale)
}

impl CommissionArguments {
    /// What is said of the commission; none where it is only listed.
    fn said(
        &self,
        interview: &Interview,
        centre: Option<&Centre>,
        now: Moment,
    ) -> Result<Option<(Topic, Reply<'static>)>, Failure> {
        let reason = || Reply::Text(self.reason.clone().unwrap_or_default());
        let refused = |refusal: Refusal| Failure::Told(refusal.explain());
        if let Some(line) = &self.members {
            let before = interview.record().commission.commission.as_ref().map(|known| known.rules);
            let rules = centre.and_then(|centre| centre.commission).or(before);
            let rules = rules.ok_or_else(|| Failure::Told(message!("commission-no-rules")))?;
            return Ok(Some((Topic::Commission(commission_in(line, rules, interview)), Reply::Tick(true))));
        }
        if let Some(name) = &self.conflict {
            let member = member(interview, name).map_err(refused)?;
            return Ok(Some((Topic::Line(Asked::MemberConflict(member)), reason())));
        }
        if self.decide {
            let (topic, reply) = as_voted(interview, now).map_err(refused)?;
            return Ok(Some(match (&topic, &self.reason) {
                (Topic::Line(_), Some(_)) => (topic, reason()),
                _ => (topic, reply),
            }));
        }
        let Some(name) = &self.vote else { return Ok(None) };
        let member = member(interview, name).map_err(refused)?;
        let record = interview.record();
        if self.take_back {
            let vote = record.commission.vote_of(&member).cloned();
            let vote = vote.ok_or_else(|| refused(CommissionFault::HasNotVoted { name: member.clone() }.into()))?;
            return Ok(Some((Topic::Vote(member, vote), Reply::Tick(false))));
        }
        if self.agrees {
            let computed = recommend(interview.rubric(), record, record.day_of_decision(now)).outcome;
            let outcome = computed.ok_or_else(|| refused(Refusal::PositiveWhileIncomplete))?;
            return Ok(Some((Topic::Vote(member, CommissionVote::Agrees(outcome)), Reply::Tick(true))));
        }
        if self.otherwise.is_none() && !self.abstains {
            return Err(Failure::Told(message!("commission-vote-how")));
        }
        Ok(Some((Topic::Line(Asked::VoteReason { member, outcome: self.otherwise }), reason())))
    }
}

/// The very name of a member, however its letters are written.
fn member(interview: &Interview, name: &str) -> Result<String, Refusal> {
    let named = interview.record().commission.commission.as_ref().ok_or(CommissionFault::NotNamed)?;
    let member = named.member(name).map(|member| member.name.clone());
    Ok(member.ok_or_else(|| CommissionFault::NotAMember { name: name.to_owned() })?)
}

fn list(interview: &Interview, json: bool, locale: &Locale) -> Result<(), Failure> {
    let record = interview.record();
    let votes = &record.commission;
    let members: &[CommissionMember] = votes.commission.as_ref().map_or(&[], |named| &named.members);
    let decided = record.decision.as_ref().map(|decision| decision.outcome());
    if json {
        let member = |member| output(member, interview);
        return print_json(&CommissionOutput {
            members: members.iter().map(member).collect(),
            voted: votes.tally().and_then(|tally| tally.conclusion.outcome()).map(Outcome::name),
            decided: decided.map(Outcome::name),
        });
    }
    let label = |outcome| interview.rubric().outcome_words(outcome).label.get(locale.language()).to_owned();
    for each in members {
        print_line(&format!("{}  {}", each.name, member_told(each, votes, label, locale)))?;
    }
    match votes.tally() {
        Some(tally) => print_line(&tally_told(&tally, label, locale))?,
        None => print_line(&locale.text("commission-not-named"))?,
    }
    match decided {
        Some(outcome) => print_line(&locale.say(&message!("commission-decision", outcome = label(outcome)))),
        None => Ok(()),
    }
}

fn output<'a>(member: &'a CommissionMember, interview: &'a Interview) -> MemberOutput<'a> {
    let vote = interview.record().commission.vote_of(&member.name);
    MemberOutput {
        name: &member.name,
        role: member.role.name(),
        conflict: &member.conflict,
        vote: vote.map(CommissionVote::name),
        outcome: vote.and_then(CommissionVote::outcome).map(Outcome::name),
        reason: vote.map_or("", CommissionVote::reason),
    }
}
