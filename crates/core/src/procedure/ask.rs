//! The asks that are put to the assessor, and the forms in which replies come. A door that knows these few forms knows
//! them all.

use std::borrow::Cow;

use crate::{
    locale::Language,
    rubric::{CriterionId, ItemId, LevelId, Number, ObservationSheetId, PointId, ProbeId, QuestionId, StepId, UnitId},
    session::{
        Asked, Commission, CommissionVote, Consent, EvidenceId, FieldName, Interview, Moment, ObservationId, PlanLine,
        PlanLineId, Rating, ScriptPart, SelfAnswer, Stage, StepMark, WordOn,
    },
};

use super::{FieldInput, Filled, FilledField, Form, Words, consent, notes::Notes, permit};

/// Something that is asked at a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    pub topic: Topic,
    pub words: Words,
    pub kind: AskKind,
}

/// The thing that an ask is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    Preparation,
    /// The candidate's own word on a criterion.
    SelfAssessment(CriterionId),
    /// An item of a checklist: done, or not done yet.
    Item(ScriptPart, ItemId),
    /// Consent to a text, with the text.
    Consent,
    /// The mark that a question was put to the candidate: one that was skipped may be asked after all.
    Asked(QuestionId),
    Notes(QuestionId),
    Probe(QuestionId, ProbeId),
    Point(QuestionId, PointId),
    /// The flag on a question that is left for later.
    Flag(QuestionId),
    /// A question that the rubric does not have.
    AdHoc,
    /// A back-up question, which is asked where the one that it backs up brought too little.
    BackUp(QuestionId),
    /// An item of the evidence register; none for a new one.
    Evidence(Option<EvidenceId>),
    /// A sheet on which an observation begins.
    ObservationBegin(ObservationSheetId),
    /// Where, at what work and before whom a task is watched.
    ObservationScene(ObservationId),
    /// The mark of a step that is watched for.
    Step(ObservationId, StepId),
    ObservationNotes(ObservationId),
    /// The mark that an observation is over.
    ObservationEnd(ObservationId),
    /// Another sitting, as the last one was held.
    SittingAgain,
    /// Another sitting, with what is said of it.
    SittingBegin,
    /// What is said of a sitting, counted from 1.
    Sitting(usize),
    /// A line of the plan; none for a new one.
    PlanLine(Option<PlanLineId>),
    /// The mark that a line is done.
    PlanDone(PlanLineId),
    /// The mark that a line is dropped.
    PlanDropped(PlanLineId),
    /// A line that is proposed.
    PlanProposed(Box<PlanLine>),
    /// A unit for which a certificate stands, counted from 0 in its list, shown by an item of the register.
    Credit(UnitId, usize, EvidenceId),
    Rating(CriterionId),
    Rationale(CriterionId),
    /// The mark that a criterion applies, where the assessor may say that it does not.
    Applies(CriterionId),
    /// A commission: ticked where it is named so.
    Commission(Commission),
    /// The vote of a member of the commission: ticked where it is given, not where it is taken back.
    Vote(String, CommissionVote),
    /// The acceptance of the computed recommendation.
    Acceptance,
    Feedback,
    /// The candidate's word: ticked where the candidate agrees.
    CandidateWord(WordOn),
    /// The language in which the rubric's words are shown at a step.
    Language(Stage),
    /// A single line.
    Line(Asked),
}

/// The form in which a reply is wanted, with what is on record so far.
#[derive(Debug, Clone, PartialEq)]
pub enum AskKind {
    /// A single line; empty to begin with.
    Line,
    /// A text of any number of lines.
    Text(String),
    /// The notes to a question, each line of which is a remark.
    Notes(Notes),
    Tick {
        ticked: bool,
        /// The way on is closed until it is ticked or refused.
        required: bool,
        /// The reason why the item was refused, if it was.
        refused: Option<String>,
    },
    Form(Form),
    /// Consent to a text that the door shows.
    Consent,
    /// The mark of a step, or none.
    Mark(Option<StepMark>),
    /// One of the rubric's languages.
    Language {
        /// The languages in the order in which one key goes through them.
        languages: Vec<Language>,
        shown: Language,
    },
    /// One of the levels of a scale, or none for want of evidence.
    Level {
        levels: Vec<(LevelId, Words)>,
        rating: Option<Rating>,
    },
    /// How well a candidate can do something, or no answer.
    SelfAnswer(Option<SelfAnswer>),
    /// A number of a scale, typed, or none for want of evidence.
    Number {
        from: Number,
        to: Number,
        step: Number,
        rating: Option<Rating>,
    },
}

/// A reply to an ask. A reply of another kind than was asked for is refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply<'a> {
    /// The reply to a line or a text.
    Text(String),
    Notes(Cow<'a, Notes>),
    Tick(bool),
    Form(Filled),
    /// Consent as it was given, with the text that was shown.
    Consent(Box<Consent>),
    Language(Language),
    /// The mark of a step, or none to take it back.
    Mark(Option<StepMark>),
    /// The rating, or none to take it back.
    Level(Option<Rating>),
    /// The candidate's answer, or none to take it back.
    SelfAnswer(Option<SelfAnswer>),
    /// The name under a signature, and the public key that alone may seal it.
    Signature {
        name: String,
        key: Option<String>,
    },
}

impl AskKind {
    /// A tick that nothing requires.
    pub(super) fn tick(ticked: bool) -> Self {
        AskKind::Tick { ticked, required: false, refused: None }
    }
}

impl Ask {
    /// Returns true while an answer is permitted; an ask that is closed only shows what was answered.
    pub fn is_open(&self, interview: &Interview, now: Moment) -> bool {
        permit(interview, &self.topic, self.plainest_reply(interview), now).is_ok()
    }

    /// The plainest reply there is: an ask whose plainest reply is not permitted is closed.
    pub fn plainest_reply(&self, interview: &Interview) -> Reply<'_> {
        let dash = || "-".to_owned();
        match &self.kind {
            AskKind::Line if matches!(self.topic, Topic::Line(Asked::SignatureName | Asked::SheetName)) => {
                let record = interview.record();
                let rater = record.panel.own.as_ref().map(|own| own.rater.clone());
                Reply::Signature { name: rater.unwrap_or_else(|| record.preparation.assessor.clone()), key: None }
            }
            AskKind::Line if self.topic == Topic::Line(Asked::HeldOnPaper) => {
                Reply::Text(interview.entered_on().to_string())
            }
            AskKind::Line if self.topic == Topic::Line(Asked::ResitOn) => {
                let record = interview.record();
                let held = record.held_on_paper.or_else(|| record.closed.map(|closed| closed.date_naive()));
                let after = held.and_then(|held| held.succ_opt()).unwrap_or_else(|| interview.entered_on());
                Reply::Text(after.to_string())
            }
            AskKind::Line => Reply::Text(dash()),
            AskKind::Text(_) => Reply::Text(dash()),
            AskKind::Notes(notes) => Reply::Notes(Cow::Owned(notes.clone().with_line(dash()))),
            AskKind::Tick { .. } => Reply::Tick(true),
            AskKind::Form(form) => Reply::Form(plainest_form(form)),
            AskKind::Consent => Reply::Consent(Box::new(consent::plainest(interview))),
            AskKind::Mark(_) => Reply::Mark(Some(StepMark::Seen)),
            AskKind::Language { languages, shown } => {
                let other = languages.iter().find(|each| *each != shown);
                Reply::Language(other.unwrap_or(shown).clone())
            }
            AskKind::SelfAnswer(_) => Reply::SelfAnswer(Some(SelfAnswer::Alone)),
            AskKind::Level { .. } | AskKind::Number { .. } => Reply::Level(Some(Rating::NotEnoughEvidence)),
        }
    }
}

/// The form with something in each field that must not be empty.
fn plainest_form(form: &Form) -> Filled {
    let mut filled = form.filled();
    for field in &form.fields {
        let must_be_filled =
            matches!(field.name, FieldName::Candidate | FieldName::Assessor | FieldName::Title | FieldName::Wording);
        match &field.input {
            FieldInput::Line(text) if must_be_filled && text.is_empty() => {
                filled.set(field.name, FilledField::Text("-".into()));
            }
            FieldInput::AnyOf(boxes) if field.name == FieldName::Units && !boxes.iter().any(|tick| tick.ticked) => {
                filled.set(field.name, FilledField::Ticked(vec![0]));
            }
            _ => {}
        }
    }
    filled
}
