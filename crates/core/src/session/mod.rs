//! A session is one interview with one candidate. Everything that happened stands in its [`Trail`] as [`Event`]s, each
//! with time and author; folding the trail gives the [`Record`]: answers, evidence, ratings, decision, signature. An
//! [`Interview`] is rubric, trail and record together: it permits an event or refuses it, and never changes otherwise.
//!
//! An action of the assessor *is* the event that it would cause; [`Interview::permit`] says whether it may happen now.

mod advice;
mod breaks;
mod candidate_word;
mod change;
mod claim;
pub mod commission;
mod consent;
mod date_span;
mod event;
mod evidence;
mod field_name;
mod fold;
mod follows;
mod informed;
mod interview;
mod moderation;
mod not_carried;
mod objection;
mod observation;
mod observing;
pub mod panel;
mod paper;
mod place;
mod plan;
mod practice;
mod preparation;
mod question;
mod record;
mod refusal;
mod remark;
mod scope;
pub mod seal;
mod self_assessment;
mod sitting;
mod tell;
mod testimony;
mod trail;
mod waiting;

pub use advice::AdviceOn;
pub use breaks::{Break, breaks};
pub use candidate_word::{CandidateWord, StandingWord, WordOn};
pub use change::{Change, DoesNotFit};
pub use claim::{Claim, ClaimMade, ClaimOn, ExpectedWords};
pub use commission::{
    Commission, CommissionMember, CommissionRecord, CommissionRole, CommissionRules, CommissionVote, Conclusion, Tally,
};
pub use consent::{Consent, ConsentBeside, ConsentNote, ConsentWay, ConsentWord, Withdrawal, may_have_been_said};
pub use date_span::{DateSpan, LatestDay};
pub use event::{Event, Outcome, Rating, RubricReference, ScriptPart};
pub use evidence::{EvidenceFile, EvidenceItem, Judgement, RuleOfEvidence, RulesOfEvidence, Verdict};
pub use field_name::FieldName;
pub use follows::{CarriedFrom, CarriedItem, CarriedRating, Follows, NotCarried};
pub use informed::{Informed, LateRecommendations, LateResit, may_have_been_informed};
pub use interview::Interview;
pub use moderation::{Moderation, ModerationFault, ModerationFinding, ModerationVerdict, person_key, same_person};
pub use objection::{Objection, ObjectionAnswer};
pub use observation::{
    MarkedStep, ObservationEvent, ObservationRecord, ObservationScene, ObservationSetting, ObservedEvidence, StepMark,
    StepStanding,
};
pub use panel::{Agreement, OwnSheet, Panel, Sheet, SheetRating};
pub use paper::may_have_been_held;
pub use place::{Asked, Line, Place, Stage, Unfinished};
pub use plan::{MetBy, PlanLine, PlanLineRecord, PlanParty, PlanStanding, PlanState, Planned, set as plan_line_set};
pub use practice::{CaseId, CaseReference, Practice};
pub use preparation::{ConflictOfInterest, Mode, Preparation};
pub use question::{ASKED_SECONDS_MIN, AdHoc, QuestionRecord, QuestionState};
pub use record::{Amendment, Credit, Decision, ItemState, RatingRecord, Record, SessionState, Signature};
pub use refusal::Refusal;
pub use remark::{Remark, linked_criteria, without_links};
pub use seal::{Seal, SealFault};
pub use self_assessment::{FarApart, SelfAnswer, SelfAssessment};
pub(crate) use sitting::counted_before_sitting;
pub use sitting::{Present, PresentAs, SittingRecord, SittingScene, sitting_beginnings};
pub use testimony::{Judged, Testimony, ThirdPartyAnswer, ThirdPartyJudgement};
pub use trail::{Entry, Trail, TrailFault};
pub use waiting::Waiting;

use crate::locale::Language;

/// A moment with the offset of the place where it was noted.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;

crate::id::id_types! {
    /// A session, over all its files and copies.
    SessionId;
    /// A remark of a session: R1, R2 …
    RemarkId;
    /// An item of the evidence register of a session: E1, E2 …
    EvidenceId;
    /// An observation of a session: O1, O2 …
    ObservationId;
    /// A line of the plan of a session: P1, P2 …
    PlanLineId;
}

/// The language in which a record's rubric texts are shown when nobody wishes otherwise: the one chosen last, else that
/// of the interview.
pub fn language_of(record: &Record) -> &Language {
    record.waiting.shown.as_ref().unwrap_or(&record.preparation.language)
}
