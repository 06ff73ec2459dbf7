//! The sittings in words, each with what happened in it, and the plan of what is still to come.

use chrono::TimeDelta;

use crate::{
    locale::dates::clock,
    message,
    procedure::sittings::{SittingAccount, accounts},
    session::{AdviceOn, PlanLine, PlanStanding, SittingScene},
};

use super::{Summary, SummarySource};

/// One of several sittings.
#[derive(Debug, Clone, PartialEq)]
pub struct SittingSummary {
    pub number: usize,
    pub date: String,
    pub mode: String,
    pub place: String,
    /// Everybody present, each with the part that he or she had.
    pub present: Vec<String>,
    pub purpose: String,
    /// True if it was entered afterwards.
    pub entered: bool,
    /// The length of the interview in it; empty where nobody measured it.
    pub length: String,
    pub asked: String,
    pub observed: String,
    pub received: String,
    pub rated: String,
    /// The ids of what was asked.
    pub questions: Vec<String>,
}

/// A line of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanLineSummary {
    pub id: String,
    pub what: String,
    /// The id of the unit or criterion that it is for, and its title; empty for the whole.
    pub about_id: String,
    pub about: String,
    pub who: String,
    /// The same to the candidate, who is called *you*.
    pub who_to_candidate: String,
    pub place: String,
    pub by: String,
    pub remark: String,
    pub standing: String,
    /// True while something is to be done.
    pub open: bool,
}

impl Summary {
    /// The numbers of the sittings in which a question was asked or gone on with: `1, 3`.
    pub fn sittings_of(&self, question: &str) -> String {
        let of = self.sittings.iter().filter(|sitting| sitting.questions.iter().any(|id| id == question));
        of.map(|sitting| sitting.number.to_string()).collect::<Vec<_>>().join(", ")
    }
}

/// Every sitting; none where there was but one, of which the record tells by itself.
pub(super) fn sittings(from: &SummarySource) -> Vec<SittingSummary> {
    if from.interview.record().sittings.is_empty() {
        return Vec::new();
    }
    accounts(from.interview).iter().map(|account| sitting(account, from)).collect()
}

fn sitting(account: &SittingAccount, from: &SummarySource) -> SittingSummary {
    let scene = &account.scene;
    let length = account.seconds.map(|seconds| clock(TimeDelta::seconds(seconds.into())));
    let listed = |ids: Vec<&str>| ids.join(" ");
    SittingSummary {
        number: account.number,
        date: from.locale.date(account.on),
        mode: from.text(scene.mode.message()),
        place: scene.place.clone(),
        present: present(scene, from),
        purpose: scene.purpose.clone(),
        entered: account.number > 1 && scene.held_on.is_some(),
        length: length.unwrap_or_default(),
        asked: listed(account.asked.iter().map(|id| id.as_str()).collect()),
        observed: listed(account.observed.iter().map(|id| id.as_str()).collect()),
        received: listed(account.received.iter().map(|id| id.as_str()).collect()),
        rated: listed(account.rated.iter().map(|id| id.as_str()).collect()),
        questions: account.asked.iter().map(ToString::to_string).collect(),
    }
}

fn present(scene: &SittingScene, from: &SummarySource) -> Vec<String> {
    let told = scene.present.iter().map(|each| {
        let role = from.text(each.role.message());
        from.locale.say(&message!("present-told", role = role, name = each.name.as_str()))
    });
    told.collect()
}

/// Every line of the plan, as it stands on the day of the report.
pub(super) fn plan(from: &SummarySource) -> Vec<PlanLineSummary> {
    let record = from.interview.record();
    record
        .planned(from.recommendation.on)
        .map(|(id, planned, standing)| line(id.as_str(), planned, &standing, from))
        .collect()
}

fn line(id: &str, line: &PlanLine, standing: &PlanStanding, from: &SummarySource) -> PlanLineSummary {
    let rubric = from.interview.rubric();
    let about = match &line.about {
        None => String::new(),
        Some(AdviceOn::Criterion(id)) => rubric.criterion(id).map_or(String::new(), |known| from.words(&known.title)),
        Some(AdviceOn::Unit(id)) => rubric.unit(id).map_or(String::new(), |known| from.words(&known.title)),
    };
    let who = |to: &str| {
        let name = if line.name.is_empty() { "none" } else { line.name.as_str() };
        let told = message!("plan-who-told", to = to, who = line.who.name(), name = name);
        from.locale.say(&told)
    };
    let met_by = match standing {
        PlanStanding::Met(met) => met.id(),
        _ => String::new(),
    };
    let met_by = if met_by.is_empty() { "none".to_owned() } else { met_by };
    let standing_told = message!("plan-standing", standing = standing.name(), met = met_by);
    PlanLineSummary {
        id: id.to_owned(),
        what: from.locale.say(&line.what_told(rubric)),
        about_id: line.about.as_ref().map_or(String::new(), |on| on.id().to_owned()),
        about,
        who: who("others"),
        who_to_candidate: who("candidate"),
        place: line.place.clone(),
        by: line.by.map(|day| from.locale.date(day)).unwrap_or_default(),
        remark: line.remark.clone(),
        standing: from.locale.say(&standing_told),
        open: standing.is_open(),
    }
}
