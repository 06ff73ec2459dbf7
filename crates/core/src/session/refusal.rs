//! Refusals: reasons why an event may not happen now.

use chrono::NaiveDate;
use thiserror::Error;

use crate::{
    bounds,
    locale::{Explain, Message, dates::day},
    message,
    number::Number,
};

use super::{FieldName, ModerationFault, commission::CommissionFault};

/// A refusal changes nothing; the interview goes on as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("the session has begun already")]
    BegunAlready,
    #[error("the session is signed")]
    Signed,
    #[error("the session is not signed")]
    NotSigned,
    #[error("the file was altered by another hand")]
    Altered,
    #[error("another file goes on with this session")]
    Behind,
    #[error("another has the session open")]
    HeldElsewhere,
    #[error("the interview was broken off")]
    BrokenOff,
    #[error("the interview is not prepared")]
    NotPrepared,
    #[error("the field {} is empty", field.as_str())]
    Empty { field: FieldName },
    #[error("the field {} has more than {most} characters", field.as_str())]
    TooLong { field: FieldName, most: usize },
    #[error("the field {} cannot be read", field.as_str())]
    Unreadable { field: FieldName },
    /// A date in which day and month can change places.
    #[error("day and month of {text} can change places")]
    AmbiguousDate { text: String },
    #[error("that is not asked for here")]
    NotAskedFor,
    #[error("more than {most} {what}")]
    TooMany { what: &'static str, most: usize },
    #[error("unknown {what} {id}")]
    Unknown { what: &'static str, id: String },
    #[error("{typed} is not on the scale from {from} to {to} in steps of {step}")]
    NotOnScale { typed: String, from: Number, to: Number, step: Number },
    #[error("the id {id} is in use")]
    IdInUse { id: String },
    #[error("{left} required items of the opening are left")]
    OpeningNotDone { left: usize },
    #[error("{left} required items of the closing are left")]
    ClosingNotDone { left: usize },
    #[error("{left} questions are left, the first is {first}")]
    QuestionsLeft { first: String, left: usize },
    #[error("a required item cannot be cleared once questions were asked")]
    QuestionsBegun,
    #[error("something is noted of the question {question}")]
    NotedOfQuestion { question: String },
    #[error("the observation {observation} has ended")]
    ObservationEnded { observation: String },
    #[error("the observation {observation} has not ended")]
    ObservationNotEnded { observation: String },
    #[error("something is noted in the observation {observation}")]
    NotedInObservation { observation: String },
    #[error("a scripted candidate shows nothing")]
    PracticeShowsNothing,
    #[error("the criterion {criterion} does not apply")]
    DoesNotApply { criterion: String },
    #[error("the rubric does not let the criterion {criterion} be left out")]
    AlwaysApplies { criterion: String },
    #[error("nothing says that the criterion {criterion} does not apply")]
    AppliesAlready { criterion: String },
    #[error("the unit {unit} is not applied for")]
    NotAppliedFor { unit: String },
    #[error("the interview is closed, and with it the candidate's self-assessment")]
    SelfAssessmentClosed,
    #[error("there is no self-assessment in practice")]
    SelfAssessmentInPractice,
    #[error("the candidate said nothing of the criterion {criterion}")]
    NotSelfAssessed { criterion: String },
    #[error("the rubric has no such certificate for the unit {unit}")]
    NoCertificate { unit: String },
    /// The reason by the name that messages choose their words by.
    #[error("{evidence} credits nothing: {why}")]
    CreditsNothing { evidence: String, why: &'static str },
    #[error("the unit {unit} is not credited")]
    NotCredited { unit: String },
    #[error("{left} criteria are not rated, the first is {first}")]
    NotRated { first: String, left: usize },
    #[error("the interview is not closed")]
    NotClosed,
    #[error("the recommendation was neither accepted nor departed from")]
    NotDecided,
    #[error("the outcome signed is not the one decided")]
    OtherOutcome,
    #[error("an incomplete interview has no positive outcome")]
    PositiveWhileIncomplete,
    #[error("the rubric does not have this outcome")]
    NoSuchOutcome,
    #[error("each assessor rates on a sheet")]
    RatedOnSheets,
    #[error("on a sheet there is only rating")]
    OnSheet,
    #[error("the sheet is signed")]
    SheetSigned,
    #[error("one assessor rates")]
    NoPanel,
    #[error("{name} does not rate")]
    NotARater { name: String },
    #[error("{name} is named twice")]
    RaterTwice { name: String },
    #[error("criteria were rated already")]
    RatedAlready,
    #[error("something was changed since the interview was closed")]
    ChangedSinceClose,
    #[error("not the sheets of all")]
    NotAllSheets,
    #[error("the sheets are not gathered")]
    NotGathered,
    #[error("the sheets are gathered already")]
    GatheredAlready,
    #[error("the sheet is {rater}'s")]
    AnothersSheet { rater: String },
    #[error("fewer than two agree")]
    TooFewAgree,
    #[error("practice is marked at the beginning")]
    PracticeTooLate,
    #[error("no practice with a case")]
    NoPractice,
    #[error("a session follows another from its beginning")]
    FollowsTooLate,
    #[error("the session that is followed is of another rubric")]
    FollowsAnotherRubric,
    /// The interview before was held with this candidate.
    #[error("the interview before was held with {candidate}")]
    FollowsAnotherCandidate { candidate: String },
    #[error("no session can follow that one")]
    FollowsNothing,
    #[error("the criterion {criterion} is not carried over")]
    NotCarried { criterion: String },
    #[error("practice is one sitting")]
    PracticeIsOneSitting,
    #[error("practice has no plan")]
    PracticeHasNoPlan,
    #[error("nothing of the first sitting is on record")]
    SittingTooEarly,
    #[error("there is no sitting after the first")]
    NoSitting,
    #[error("something happened in sitting {sitting}")]
    SittingHasTrace { sitting: usize },
    #[error("something is on record in sitting {sitting}, with times or without")]
    SittingTimesStand { sitting: usize },
    #[error("practice is not held on paper")]
    PracticeOnPaper,
    #[error("a scripted candidate has no word on the record")]
    WordInPractice,
    #[error("a scripted candidate does not consent")]
    ConsentInPractice,
    #[error("consent was withdrawn")]
    ConsentWithdrawn,
    /// Consent was withdrawn as a whole before the signature, and the interview was not broken off.
    #[error("consent was withdrawn, and the interview was not broken off")]
    NoConsentToSign,
    #[error("the digest of the consent is that of another text")]
    OtherConsentText,
    #[error("{said} is after the day of noting, {noted}")]
    ConsentAhead { said: NaiveDate, noted: NaiveDate },
    #[error("{withdrawn} is before {given}, the day on which consent was given")]
    WithdrawnBeforeGiven { withdrawn: NaiveDate, given: NaiveDate },
    /// Something would be collected or judged while consent is withdrawn as a whole.
    #[error("consent is withdrawn, so nothing more is collected or judged")]
    ConsentStopped,
    #[error("the candidate has said nothing that could be taken back")]
    NothingSaid,
    #[error("something of the interview is on record already")]
    PaperTooLate,
    #[error("the interview is not entered from paper")]
    NotOnPaper,
    #[error("{held} is after the day of entering, {entered}")]
    HeldAhead { held: NaiveDate, entered: NaiveDate },
    #[error("{held} is more than {years} years before the day of entering, {entered}")]
    HeldLongAgo { held: NaiveDate, entered: NaiveDate, years: u32 },
    #[error("{informed} is before the day of the signature, {signed}")]
    InformedBeforeSigned { informed: NaiveDate, signed: NaiveDate },
    #[error("{informed} is after the day of noting, {noted}")]
    InformedAhead { informed: NaiveDate, noted: NaiveDate },
    #[error("{objected} is before the day of the signature, {signed}")]
    ObjectedBeforeSigned { objected: NaiveDate, signed: NaiveDate },
    #[error("{answered} is before the day of the objection, {objected}")]
    AnsweredBeforeObjected { answered: NaiveDate, objected: NaiveDate },
    #[error("there is no objection that is not answered")]
    NoObjection,
    #[error("only {trainee}, who practised, can claim this")]
    ClaimOfAnother { trainee: String },
    #[error("this is claimed already")]
    ClaimedAlready,
    #[error("nothing was asked there")]
    NotAskedThere,
    #[error("there is no such claim")]
    NotClaimed,
    #[error("{resit} is not after the interview, {held}")]
    ResitTooEarly { resit: NaiveDate, held: NaiveDate },
    #[error("{resit} is more than {years} years ahead")]
    ResitTooLate { resit: NaiveDate, years: u32 },
    #[error("no day of a next assessment is set")]
    NoResit,
    #[error("of a commission: {0:?}")]
    Commission(CommissionFault),
    #[error("material is rated on sheets, and nothing else happens in it")]
    Material,
    #[error("no moderation: {0:?}")]
    Moderation(ModerationFault),
}

impl Explain for Refusal {
    fn explain(&self) -> Message {
        match self {
            Refusal::BegunAlready => message!("refusal-begun-already"),
            Refusal::Signed => message!("refusal-signed"),
            Refusal::NotSigned => message!("refusal-not-signed"),
            Refusal::Behind => message!("refusal-behind"),
            Refusal::Altered => message!("refusal-altered"),
            Refusal::HeldElsewhere => message!("refusal-held-elsewhere"),
            Refusal::BrokenOff => message!("refusal-broken-off"),
            Refusal::NotPrepared => message!("refusal-not-prepared"),
            Refusal::Empty { field } => message!("refusal-empty", field = field.as_str()),
            Refusal::TooLong { most, .. } => message!("refusal-too-long", most = *most),
            Refusal::AmbiguousDate { text } => message!("evidence-date-ambiguous", date = text.as_str()),
            Refusal::Unreadable { field: FieldName::Hours } => message!("evidence-hours-unreadable"),
            Refusal::Unreadable { field: FieldName::HeldOn } => message!("paper-day-unreadable"),
            Refusal::Unreadable { field: FieldName::InformedOn | FieldName::ResitOn | FieldName::By } => {
                message!("day-unreadable")
            }
            Refusal::Unreadable { .. } => message!("evidence-date-unreadable"),
            Refusal::NotAskedFor => message!("refusal-not-asked-for"),
            Refusal::TooMany { what, most } => message!("refusal-too-many", what = *what, most = *most),
            Refusal::Unknown { what, id } => message!("refusal-unknown", what = *what, id = id.as_str()),
            Refusal::NotOnScale { typed, from, to, step } => {
                message!("refusal-not-on-scale", typed = typed.as_str(), from = *from, to = *to, step = *step)
            }
            Refusal::IdInUse { id } => message!("refusal-id-in-use", id = id.as_str()),
            Refusal::OpeningNotDone { left } => message!("refusal-opening-not-done", left = *left),
            Refusal::ClosingNotDone { left } => message!("refusal-closing-not-done", left = *left),
            Refusal::QuestionsLeft { first, left } => {
                message!("refusal-questions-left", first = first.as_str(), left = *left)
            }
            Refusal::QuestionsBegun => message!("refusal-questions-begun"),
            Refusal::NotedOfQuestion { question } => {
                message!("refusal-noted-of-question", question = question.as_str())
            }
            Refusal::ObservationEnded { observation } => {
                message!("refusal-observation-ended", observation = observation.as_str())
            }
            Refusal::ObservationNotEnded { observation } => {
                message!("refusal-observation-not-ended", observation = observation.as_str())
            }
            Refusal::NotedInObservation { observation } => {
                message!("refusal-noted-in-observation", observation = observation.as_str())
            }
            Refusal::PracticeShowsNothing => message!("refusal-practice-shows-nothing"),
            Refusal::DoesNotApply { criterion } => {
                message!("refusal-does-not-apply", criterion = criterion.as_str())
            }
            Refusal::AlwaysApplies { criterion } => {
                message!("refusal-always-applies", criterion = criterion.as_str())
            }
            Refusal::AppliesAlready { criterion } => {
                message!("refusal-applies-already", criterion = criterion.as_str())
            }
            Refusal::NotAppliedFor { unit } => message!("refusal-not-applied-for", unit = unit.as_str()),
            Refusal::SelfAssessmentClosed => message!("refusal-self-assessment-closed"),
            Refusal::SelfAssessmentInPractice => message!("refusal-self-assessment-in-practice"),
            Refusal::NotSelfAssessed { criterion } => {
                message!("refusal-not-self-assessed", criterion = criterion.as_str())
            }
            Refusal::NoCertificate { unit } => message!("refusal-no-certificate", unit = unit.as_str()),
            Refusal::CreditsNothing { evidence, why } => {
                message!("refusal-credits-nothing", evidence = evidence.as_str(), why = *why)
            }
            Refusal::NotCredited { unit } => message!("refusal-not-credited", unit = unit.as_str()),
            Refusal::NotRated { first, left } => {
                message!("refusal-not-rated", first = first.as_str(), left = *left)
            }
            Refusal::NotClosed => message!("refusal-not-closed"),
            Refusal::NotDecided => message!("refusal-not-decided"),
            Refusal::OtherOutcome => message!("refusal-other-outcome"),
            Refusal::PositiveWhileIncomplete => message!("refusal-positive-while-incomplete"),
            Refusal::NoSuchOutcome => message!("refusal-no-such-outcome"),
            Refusal::RatedOnSheets => message!("refusal-rated-on-sheets"),
            Refusal::OnSheet => message!("refusal-on-sheet"),
            Refusal::SheetSigned => message!("refusal-sheet-signed"),
            Refusal::NoPanel => message!("refusal-no-panel"),
            Refusal::NotARater { name } => message!("refusal-not-a-rater", name = name.as_str()),
            Refusal::RaterTwice { name } => message!("refusal-rater-twice", name = name.as_str()),
            Refusal::RatedAlready => message!("refusal-rated-already"),
            Refusal::ChangedSinceClose => message!("refusal-changed-since-close"),
            Refusal::NotAllSheets => message!("refusal-not-all-sheets"),
            Refusal::NotGathered => message!("refusal-not-gathered"),
            Refusal::GatheredAlready => message!("refusal-gathered-already"),
            Refusal::AnothersSheet { rater } => message!("refusal-anothers-sheet", rater = rater.as_str()),
            Refusal::TooFewAgree => message!("refusal-too-few-agree"),
            Refusal::PracticeTooLate => message!("refusal-practice-too-late"),
            Refusal::NoPractice => message!("refusal-no-practice"),
            Refusal::FollowsTooLate => message!("refusal-follows-too-late"),
            Refusal::FollowsAnotherCandidate { candidate } => {
                message!("refusal-follows-another-candidate", candidate = candidate.as_str())
            }
            Refusal::FollowsAnotherRubric => message!("refusal-follows-another-rubric"),
            Refusal::FollowsNothing => message!("refusal-follows-nothing"),
            Refusal::NotCarried { criterion } => message!("refusal-not-carried", criterion = criterion.as_str()),
            Refusal::PracticeIsOneSitting => message!("refusal-practice-is-one-sitting"),
            Refusal::PracticeHasNoPlan => message!("refusal-practice-has-no-plan"),
            Refusal::SittingTooEarly => message!("refusal-sitting-too-early"),
            Refusal::NoSitting => message!("refusal-no-sitting"),
            Refusal::SittingHasTrace { sitting } => message!("refusal-sitting-has-trace", sitting = *sitting),
            Refusal::SittingTimesStand { sitting } => message!("refusal-sitting-times-stand", sitting = *sitting),
            Refusal::PracticeOnPaper => message!("refusal-practice-on-paper"),
            Refusal::WordInPractice => message!("refusal-word-in-practice"),
            Refusal::ConsentInPractice => message!("refusal-consent-in-practice"),
            Refusal::ConsentWithdrawn => message!("refusal-consent-withdrawn"),
            Refusal::NoConsentToSign => message!("refusal-no-consent-to-sign"),
            Refusal::OtherConsentText => message!("refusal-other-consent-text"),
            Refusal::ConsentAhead { said, noted } => {
                message!("refusal-consent-ahead", said = day(*said), noted = day(*noted))
            }
            Refusal::WithdrawnBeforeGiven { withdrawn, given } => {
                message!("refusal-withdrawn-before-given", withdrawn = day(*withdrawn), given = day(*given))
            }
            Refusal::ConsentStopped => message!("refusal-consent-stopped"),
            Refusal::NothingSaid => message!("refusal-nothing-said"),
            Refusal::PaperTooLate => message!("refusal-paper-too-late"),
            Refusal::NotOnPaper => message!("refusal-not-on-paper"),
            Refusal::HeldAhead { held, entered } => {
                message!("refusal-held-ahead", held = day(*held), entered = day(*entered))
            }
            Refusal::HeldLongAgo { held, entered, years } => {
                message!("refusal-held-long-ago", held = day(*held), entered = day(*entered), years = *years)
            }
            Refusal::InformedBeforeSigned { informed, signed } => {
                message!("refusal-informed-before-signed", informed = day(*informed), signed = day(*signed))
            }
            Refusal::InformedAhead { informed, noted } => {
                message!("refusal-informed-ahead", informed = day(*informed), noted = day(*noted))
            }
            Refusal::ObjectedBeforeSigned { objected, signed } => {
                message!("refusal-objected-before-signed", objected = day(*objected), signed = day(*signed))
            }
            Refusal::AnsweredBeforeObjected { answered, objected } => {
                message!("refusal-answered-before-objected", answered = day(*answered), objected = day(*objected))
            }
            Refusal::NoObjection => message!("refusal-no-objection"),
            Refusal::ClaimOfAnother { trainee } => message!("refusal-claim-of-another", trainee = trainee.as_str()),
            Refusal::ClaimedAlready => message!("refusal-claimed-already"),
            Refusal::NotAskedThere => message!("refusal-not-asked-there"),
            Refusal::NotClaimed => message!("refusal-not-claimed"),
            Refusal::ResitTooEarly { resit, held } => {
                message!("refusal-resit-too-early", resit = day(*resit), held = day(*held))
            }
            Refusal::ResitTooLate { resit, years } => {
                message!("refusal-resit-too-late", resit = day(*resit), years = *years)
            }
            Refusal::NoResit => message!("refusal-no-resit"),
            Refusal::Commission(fault) => fault.explain(),
            Refusal::Material => message!("refusal-material"),
            Refusal::Moderation(fault) => fault.explain(),
        }
    }
}

/// A line that must not be empty.
pub(super) fn filled(field: FieldName, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty { field });
    }
    bounded(field, text, bounds::FIELD_CHARS_MAX)
}

/// A longer text that must not be empty.
pub(super) fn note(field: FieldName, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty { field });
    }
    bounded(field, text, bounds::NOTE_CHARS_MAX)
}

pub(super) fn bounded(field: FieldName, text: &str, most: usize) -> Result<(), Refusal> {
    // Counting characters is only needed when the bytes alone do not settle it.
    if text.len() > most && text.chars().count() > most {
        return Err(Refusal::TooLong { field, most });
    }
    Ok(())
}
