//! The plan: lines of who brings or does what, where and by when, for a criterion, a unit or the whole. It is made before,
//! during or after the interview, until the signature, and decides nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    bounds,
    locale::{Argument, Message},
    message,
    rubric::{EvidenceKind, ObservationSheetId, QuestionId, Rubric},
};

use super::{
    AdviceOn, Event, EvidenceId, FieldName, Interview, Moment, ObservationId, PlanLineId, Record, Refusal,
    refusal::{bounded, filled},
};

/// A line as it was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    /// The unit or the criterion that it is for; none for the whole.
    pub about: Option<AdviceOn>,
    pub what: Planned,
    /// The thing in words: which certificate, which task. It may be empty where `what` says enough.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    pub who: PlanParty,
    /// The name of who brings or does it, where it was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
    /// A remark for the assessors; no letter has it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
    #[serde(default)]
    pub state: PlanState,
    /// The item of the register that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

/// A kind of thing that is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Planned {
    Evidence(EvidenceKind),
    Observation(ObservationSheetId),
    Question(QuestionId),
    /// Another sitting, such as a visit to the workplace.
    Sitting,
    Task,
}

/// Who brings or does something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlanParty {
    #[default]
    Candidate,
    Employer,
    Assessor,
    Other,
}

impl PlanParty {
    pub const ALL: [PlanParty; 4] = [PlanParty::Candidate, PlanParty::Employer, PlanParty::Assessor, PlanParty::Other];

    /// The name by which messages choose their words, and that of the command line.
    pub fn name(self) -> &'static str {
        match self {
            PlanParty::Candidate => "candidate",
            PlanParty::Employer => "employer",
            PlanParty::Assessor => "assessor",
            PlanParty::Other => "other",
        }
    }
}

/// What an assessor says of a line. One that nobody called done may be met all the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlanState {
    #[default]
    Open,
    Done,
    Dropped,
}

impl PlanState {
    pub const ALL: [PlanState; 3] = [PlanState::Open, PlanState::Done, PlanState::Dropped];

    /// The name by which messages choose their words, and that of the command line.
    pub fn name(self) -> &'static str {
        match self {
            PlanState::Open => "open",
            PlanState::Done => "done",
            PlanState::Dropped => "dropped",
        }
    }
}

/// A line on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLineRecord {
    /// The moment at which it was first set.
    pub set: Moment,
    pub line: PlanLine,
}

/// How a line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanStanding {
    Open,
    /// Open, and its day is over.
    Overdue,
    Met(MetBy),
    Dropped,
}

/// What met a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MetBy {
    Evidence(EvidenceId),
    Observation(ObservationId),
    Question(QuestionId),
    /// The number of the sitting.
    Sitting(usize),
    /// Nothing on record but the word of the assessor.
    Word,
}

impl PlanLine {
    /// The thing in words.
    pub fn what_told(&self, rubric: &Rubric) -> Message {
        let plain = |id| Message { id, arguments: Vec::new() };
        let what = match &self.what {
            Planned::Evidence(kind) => plain(kind.message()),
            Planned::Observation(sheet) => {
                let sheet = rubric.observation_sheet(sheet);
                message!("plan-observation", task = sheet.map_or("".into(), |sheet| Argument::from(&sheet.task)))
            }
            Planned::Question(question) => {
                let wording = rubric.question(question).map_or("".into(), |known| Argument::from(&known.wording));
                message!("plan-question", question = question.as_str(), wording = wording)
            }
            Planned::Sitting => plain("plan-sitting"),
            Planned::Task => return message!("plan-task-told", text = self.text.as_str()),
        };
        match self.text.as_str() {
            "" => what,
            text => message!("plan-what-told", what = what, text = text),
        }
    }
}

impl PlanStanding {
    /// Returns whether something is still to be done.
    pub fn is_open(&self) -> bool {
        matches!(self, PlanStanding::Open | PlanStanding::Overdue)
    }

    /// The name by which messages choose their words.
    pub fn name(&self) -> &'static str {
        match self {
            PlanStanding::Open => "open",
            PlanStanding::Overdue => "overdue",
            PlanStanding::Met(_) => "met",
            PlanStanding::Dropped => "dropped",
        }
    }
}

impl MetBy {
    /// The number of what met it; empty where there is none.
    pub fn id(&self) -> String {
        match self {
            MetBy::Evidence(id) => id.to_string(),
            MetBy::Observation(id) => id.to_string(),
            MetBy::Question(id) => id.to_string(),
            MetBy::Sitting(number) => number.to_string(),
            MetBy::Word => String::new(),
        }
    }
}

impl Record {
    /// The id that the next line gets.
    pub fn next_plan_line(&self) -> PlanLineId {
        format!("P{}", self.waiting.plan_lines_set + 1).into()
    }

    /// The lines, each with how it stands on a day.
    pub fn planned(&self, today: NaiveDate) -> impl Iterator<Item = (&PlanLineId, &PlanLine, PlanStanding)> {
        self.plan.iter().map(move |(id, of)| (id, &of.line, self.plan_standing(id, of, today)))
    }

    /// The first day by which something is wanted and not there yet.
    pub fn plan_due(&self) -> Option<NaiveDate> {
        // On the first of all days nothing is overdue.
        self.planned(NaiveDate::MIN)
            .filter(|(.., standing)| standing.is_open())
            .filter_map(|(_, line, _)| line.by)
            .min()
    }

    /// How a line stands on a day. What met it is worked out from the record, so that whatever is taken back there leaves
    /// the line open again.
    fn plan_standing(&self, id: &PlanLineId, of: &PlanLineRecord, today: NaiveDate) -> PlanStanding {
        let line = &of.line;
        if line.state == PlanState::Dropped {
            return PlanStanding::Dropped;
        }
        if let Some(met) = self.met_by(id, of) {
            return PlanStanding::Met(met);
        }
        match line.by {
            _ if line.state == PlanState::Done => PlanStanding::Met(MetBy::Word),
            Some(by) if by < today => PlanStanding::Overdue,
            _ => PlanStanding::Open,
        }
    }

    fn met_by(&self, id: &PlanLineId, of: &PlanLineRecord) -> Option<MetBy> {
        let linked = of.line.evidence.as_ref().filter(|evidence| self.evidence.contains_key(*evidence));
        linked.cloned().map(MetBy::Evidence).or_else(|| match &of.line.what {
            Planned::Observation(sheet) => {
                let ended = |each: &super::ObservationRecord| each.ended.is_some_and(|ended| ended >= of.set);
                let mut of_sheet = self.observations.iter().filter(|(_, each)| each.sheet == *sheet && ended(each));
                of_sheet.next().map(|(id, _)| MetBy::Observation(id.clone()))
            }
            Planned::Question(question) => {
                let asked = self.questions.get(question)?.asked?;
                (asked >= of.set).then(|| MetBy::Question(question.clone()))
            }
            Planned::Sitting => self.sitting_of(id).map(MetBy::Sitting),
            Planned::Evidence(_) | Planned::Task => None,
        })
    }

    /// The sitting that meets a line: each meets one, and the line that was set first has the first that began after it.
    fn sitting_of(&self, wanted: &PlanLineId) -> Option<usize> {
        let mut free: Vec<(usize, Moment)> =
            self.sittings.iter().enumerate().map(|(at, sitting)| (at + 2, sitting.begun)).collect();
        for (id, of) in &self.plan {
            let waits = of.line.what == Planned::Sitting && of.line.state == PlanState::Open;
            if !waits {
                continue;
            }
            let at = free.iter().position(|(_, begun)| *begun >= of.set);
            let taken = at.map(|at| free.remove(at).0);
            if id == wanted {
                return taken;
            }
        }
        None
    }
}

impl Interview {
    /// Permits a line on anything that is assessed, and that asks for nothing which there is not.
    pub(super) fn permit_plan_line(&self, id: &PlanLineId, line: &PlanLine) -> Result<(), Refusal> {
        let record = self.record();
        let unknown = |what, id: String| Refusal::Unknown { what, id };
        if record.practice.is_some() {
            return Err(Refusal::PracticeHasNoPlan);
        }
        if !record.plan.contains_key(id) && record.plan.len() >= bounds::PLAN_LINES_MAX {
            return Err(Refusal::TooMany { what: "plan", most: bounds::PLAN_LINES_MAX });
        }
        match &line.about {
            Some(AdviceOn::Criterion(criterion)) => self.known_criterion(criterion)?,
            Some(AdviceOn::Unit(unit)) if self.rubric().unit(unit).is_none() => {
                return Err(unknown("unit", unit.to_string()));
            }
            Some(AdviceOn::Unit(_)) | None => {}
        }
        match &line.what {
            Planned::Observation(sheet) if self.rubric().observation_sheet(sheet).is_none() => {
                return Err(unknown("observation", sheet.to_string()));
            }
            Planned::Question(question) if self.rubric().question(question).is_none() => {
                return Err(unknown("question", question.to_string()));
            }
            Planned::Task => filled(FieldName::Title, &line.text)?,
            Planned::Evidence(_) | Planned::Observation(_) | Planned::Question(_) | Planned::Sitting => {}
        }
        // An item that was removed leaves its link behind, which is no reason to hold the line as it is.
        let before = record.plan.get(id).and_then(|of| of.line.evidence.as_ref());
        let linked = line.evidence.as_ref().filter(|evidence| before != Some(evidence));
        if let Some(evidence) = linked.filter(|evidence| !record.evidence.contains_key(*evidence)) {
            return Err(unknown("evidence", evidence.to_string()));
        }
        let texts = [
            (FieldName::Title, &line.text),
            (FieldName::Person, &line.name),
            (FieldName::Place, &line.place),
            (FieldName::Remark, &line.remark),
        ];
        texts.into_iter().try_for_each(|(field, text)| bounded(field, text, bounds::FIELD_CHARS_MAX))
    }

    pub(super) fn permit_no_plan_line(&self, id: &PlanLineId) -> Result<(), Refusal> {
        match self.record().plan.contains_key(id) {
            true => Ok(()),
            false => Err(Refusal::Unknown { what: "plan-line", id: id.to_string() }),
        }
    }
}

/// The event that sets a line.
pub fn set(id: PlanLineId, line: PlanLine) -> Event {
    Event::PlanLineSet { id, line: Box::new(line) }
}
