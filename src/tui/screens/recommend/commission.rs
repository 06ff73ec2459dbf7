//! The commission on the recommendation: its members and how each votes, one list that one key opens; what the votes come to
//! is decided from there.

use crate::{
    locale::Explain,
    message,
    procedure::{self, Reply, Topic, commission_in, commission_line},
    report::member_told,
    session::{Asked, CommissionMember, CommissionRole, CommissionVote, Outcome, Refusal, SessionState},
    tui::{
        Popup, PopupAnswer, Purpose, Shared, Turn,
        popups::{Choice, Pick, PickItem},
    },
};

use super::Recommend;

impl Recommend {
    /// Opens the list of members, or asks who they are where none is named yet.
    pub(super) fn commission(&self, turn: &mut Turn) {
        let record = turn.interview().record();
        if record.broken_off.is_some() {
            return turn.warn(&message!("commission-broken-off"));
        }
        if record.practice.is_some() || turn.desk().read_only() && record.commission.commission.is_none() {
            return turn.warn(&message!("commission-not-named"));
        }
        if record.commission.commission.is_none() {
            return name_members(turn);
        }
        self.list_members(turn);
    }

    /// The members, and how each voted; once something of it has changed, they are shown anew.
    pub(super) fn list_members(&self, turn: &mut Turn) {
        let record = &turn.interview().record().commission;
        let Some(commission) = record.commission.clone() else { return };
        let conclusion = record.tally().and_then(|tally| tally.conclusion.outcome());
        let member = |member: &CommissionMember| PickItem {
            choice: Choice::CommissionMember(member.name.clone()),
            label: member.name.clone(),
            detail: standing(member, turn),
        };
        let mut items: Vec<PickItem> = Vec::new();
        if let Some(outcome) = conclusion {
            let label = message!("commission-as-voted", outcome = label(outcome, turn));
            items.push(item(Choice::Outcome(outcome), turn.locale.say(&label)));
        }
        items.extend(commission.members.iter().map(member));
        items.push(item(Choice::Anew, turn.text("commission-name-anew")));
        let title = turn.text("commission-title");
        turn.open_popup(Popup::Pick(Pick::new(Purpose::Commission, title, items)));
    }

    /// Takes what was answered; returns false where it is about something else.
    pub(super) fn commission_answered(&self, purpose: &Purpose, answer: &PopupAnswer, turn: &mut Turn) -> bool {
        match (purpose, answer) {
            (Purpose::Commission, PopupAnswer::Chosen(_)) if turn.desk().read_only() => turn.warn(&Refusal::Signed),
            (Purpose::Commission, PopupAnswer::Chosen(Choice::Outcome(_))) => decide_as_voted(turn),
            (Purpose::Commission, PopupAnswer::Chosen(Choice::CommissionMember(name))) => self.ask_vote(name, turn),
            (Purpose::Commission, PopupAnswer::Chosen(_)) => name_members(turn),
            (Purpose::VoteOf(member), PopupAnswer::Chosen(choice)) => self.voted(member, choice, turn),
            (Purpose::Line(Asked::CommissionMembers), PopupAnswer::Text(line)) => self.named(line, turn),
            (Purpose::Line(asked @ (Asked::VoteReason { .. } | Asked::MemberConflict(_))), PopupAnswer::Text(text)) => {
                turn.answer(Topic::Line(asked.clone()), Reply::Text(text.clone()));
            }
            _ => return false,
        }
        true
    }

    /// Names the members that were typed, by the rules of the centre, or asks again.
    fn named(&self, line: &str, turn: &mut Turn) {
        let before = turn.interview().record().commission.commission.as_ref().map(|known| known.rules);
        let Some(rules) = turn.centre.as_ref().and_then(|centre| centre.commission).or(before) else {
            return turn.warn(&message!("commission-no-rules"));
        };
        let commission = commission_in(line, rules, turn.interview());
        let topic = Topic::Commission(commission);
        match procedure::permit(turn.interview(), &topic, Reply::Tick(true), turn.now) {
            Ok(()) => {
                turn.answer(topic, Reply::Tick(true));
            }
            Err(refusal) => turn.ask_again(Asked::CommissionMembers, line, &refusal.explain()),
        }
    }

    fn ask_vote(&self, name: &str, turn: &mut Turn) {
        let record = &turn.interview().record().commission;
        let known = record.commission.as_ref().and_then(|commission| commission.member(name)).cloned();
        let Some(member) = known else { return };
        let mut items: Vec<PickItem> = Vec::new();
        if member.may_vote() && turn.interview().state() == SessionState::ToBeSigned {
            let computed = self.recommendation(turn).outcome;
            if let Some(outcome) = computed {
                let said = message!("commission-agrees", outcome = label(outcome, turn));
                items.push(item(Choice::Agrees, turn.locale.say(&said)));
            }
            let vote = |outcome| CommissionVote::Other { outcome, reason: "-".into() };
            let permitted = |outcome: &Outcome| {
                let topic = Topic::Vote(member.name.clone(), vote(*outcome));
                procedure::permit(turn.interview(), &topic, Reply::Tick(true), turn.now).is_ok()
            };
            let others = Outcome::ALL.into_iter().filter(|outcome| Some(*outcome) != computed).filter(permitted);
            let others: Vec<Outcome> = others.filter(|outcome| *outcome != Outcome::NoResult).collect();
            items.extend(others.into_iter().map(|outcome| {
                let said = message!("commission-otherwise", outcome = label(outcome, turn));
                item(Choice::Outcome(outcome), turn.locale.say(&said))
            }));
            items.push(item(Choice::Declines, turn.text("commission-abstains")));
        }
        if turn.interview().record().commission.vote_of(name).is_some() {
            items.push(item(Choice::Withdraws, turn.text("commission-take-back")));
        }
        if member.role != CommissionRole::Secretary {
            let id = if member.conflict.is_empty() { "commission-has-conflict" } else { "commission-no-conflict" };
            items.push(item(Choice::Remarks, turn.text(id)));
        }
        if items.is_empty() {
            return self.list_members(turn);
        }
        let title = turn.locale.say(&message!("commission-vote-title", member = name));
        turn.open_popup(Popup::Pick(Pick::new(Purpose::VoteOf(name.to_owned()), title, items)));
    }

    fn voted(&self, member: &str, choice: &Choice, turn: &mut Turn) {
        let member = member.to_owned();
        match choice {
            Choice::Agrees => {
                let Some(outcome) = self.recommendation(turn).outcome else { return };
                turn.answer(Topic::Vote(member, CommissionVote::Agrees(outcome)), Reply::Tick(true));
            }
            Choice::Outcome(outcome) => {
                turn.ask(Asked::VoteReason { member, outcome: Some(*outcome) }, "");
            }
            Choice::Declines => turn.ask(Asked::VoteReason { member, outcome: None }, ""),
            Choice::Withdraws => {
                let vote = turn.interview().record().commission.vote_of(&member).cloned();
                let Some(vote) = vote else { return };
                turn.answer(Topic::Vote(member, vote), Reply::Tick(false));
            }
            _ => {
                let named = turn.interview().record().commission.commission.as_ref();
                let has = named.and_then(|named| named.member(&member)).is_some_and(|each| !each.conflict.is_empty());
                if !has {
                    return turn.ask(Asked::MemberConflict(member), "");
                }
                turn.answer(Topic::Line(Asked::MemberConflict(member)), Reply::Text(String::new()));
            }
        }
    }
}

/// Decides as the commission voted; the reasons of a departure can be put otherwise first.
fn decide_as_voted(turn: &mut Turn) {
    match procedure::as_voted(turn.interview(), turn.now) {
        Ok((Topic::Line(asked), Reply::Text(reasons))) => turn.ask(asked, &reasons),
        Ok((topic, reply)) => {
            turn.answer(topic, reply);
        }
        Err(refusal) => turn.warn(&refusal),
    }
}

/// Asks for the members, where the settings say by which rules they decide.
fn name_members(turn: &mut Turn) {
    let named = turn.interview().record().commission.commission.as_ref();
    let line = named.map(commission_line).unwrap_or_default();
    if named.is_none() && turn.centre.as_ref().is_none_or(|centre| centre.commission.is_none()) {
        return turn.warn(&message!("commission-no-rules"));
    }
    turn.ask(Asked::CommissionMembers, &line);
}

/// What a member is, and how the member voted.
fn standing(member: &CommissionMember, shared: &Shared) -> String {
    member_told(member, &shared.interview().record().commission, |outcome| label(outcome, shared), &shared.locale)
}

fn label(outcome: Outcome, shared: &Shared) -> String {
    shared.own_words(&shared.interview().rubric().outcome_words(outcome).label).to_owned()
}

fn item(choice: Choice, label: String) -> PickItem {
    PickItem { choice, label, detail: String::new() }
}
