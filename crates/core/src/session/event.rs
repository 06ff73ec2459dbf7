//! Events: everything that can happen in an interview.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

use crate::locale::Language;
use crate::rubric::{
    CriterionId, Hurdle, ItemId, LevelId, OutcomeWords, PointId, ProbeId, QuestionId, Rubric, RubricId, UnitId,
};

use super::{
    AdviceOn, CandidateWord, Claim, ClaimOn, Commission, CommissionVote, Consent, EvidenceId, EvidenceItem, Follows,
    ModerationFinding, Moment, ObservationEvent, ObservationId, PlanLine, PlanLineId, Practice, Preparation, RemarkId,
    SelfAnswer, SessionId, Sheet, SittingScene, Stage, Withdrawal, WordOn,
};

/// One thing that happened. The assessor proposes it, [`super::Interview::permit`] allows or refuses it, the trail
/// keeps it, and [`super::Record`] folds it in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Always the first event, and only the first.
    Began {
        session: SessionId,
        rubric: RubricReference,
    },
    /// The session is practice and no assessment of anybody. This is the second event, or never happens.
    PracticeBegun(Practice),
    /// The session follows a signed one, and holds what is carried over from it. This is the second event, or never
    /// happens.
    Follows(Box<Follows>),
    /// The interview was held on paper on this day, and is entered from the sheet: the times of the trail are those of
    /// entering. It is said before anything of the interview is on record; the day may be put right until the signature.
    HeldOnPaper {
        on: NaiveDate,
    },
    /// The interview is not entered from paper after all.
    PaperTakenBack,
    /// The interview was prepared, or the preparation changed.
    Prepared(Preparation),
    /// The candidate's own word on a criterion, and an example of theirs in one line. It is no evidence of anything.
    SelfAssessed {
        criterion: CriterionId,
        answer: SelfAnswer,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        example: String,
    },
    /// The word of [`Event::SelfAssessed`] is taken back.
    SelfAssessmentCleared {
        criterion: CriterionId,
    },
    /// The session was left; time stands still until it is resumed.
    Paused,
    Resumed,
    /// Another sitting begins, on another day, in another place or with other people. An interview that was closed goes
    /// on in it.
    SittingBegun(SittingScene),
    /// What was said of a sitting was put right; it is counted from 1, and the first is the preparation's.
    SittingDescribed {
        sitting: usize,
        scene: SittingScene,
    },
    /// The last sitting is taken back, while nothing happened in it.
    SittingTakenBack,
    /// A line of the plan was made, or one of this id takes its place.
    PlanLineSet {
        id: PlanLineId,
        line: Box<PlanLine>,
    },
    /// A line is taken back as one that never was.
    PlanLineTakenBack {
        id: PlanLineId,
    },
    /// From here on the rubric's words are on the screen in this language, until another is chosen or the interview's
    /// changes.
    LanguageShown {
        language: Language,
        /// The step whose words were on the screen.
        stage: Stage,
    },

    ItemDone {
        script: ScriptPart,
        item: ItemId,
    },
    /// The candidate, or the situation, refused an item of the checklist.
    ItemRefused {
        script: ScriptPart,
        item: ItemId,
        reason: String,
    },
    ItemCleared {
        script: ScriptPart,
        item: ItemId,
    },

    /// The candidate consented to a text, which stands here as it was shown.
    ConsentGiven(Box<Consent>),
    /// The candidate withdrew consent, before the signature or after it.
    ConsentWithdrawn(Withdrawal),
    /// What was noted last of consent is taken back, as if it had not been said.
    ConsentTakenBack,

    /// The question is on the screen; its time runs.
    QuestionOpened {
        question: QuestionId,
    },
    /// The question was put to the candidate. Remarks, probes and points heard imply it.
    QuestionAsked {
        question: QuestionId,
    },
    QuestionSkipped {
        question: QuestionId,
        reason: String,
    },
    /// The mark is taken back that the question was asked or skipped, while nothing is noted of it.
    QuestionCleared {
        question: QuestionId,
    },
    /// The question was asked in other words than the rubric's.
    QuestionReworded {
        question: QuestionId,
        wording: String,
    },
    QuestionFlagged {
        question: QuestionId,
        flagged: bool,
    },
    /// A question that the rubric does not have.
    AdHocAsked {
        question: QuestionId,
        wording: String,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
        informs: Vec<CriterionId>,
    },
    ProbeUsed {
        question: QuestionId,
        probe: ProbeId,
        used: bool,
    },
    /// A follow-up that is none of the question's probes, as it was worded.
    FollowUpAsked {
        question: QuestionId,
        wording: String,
    },
    /// The next thing was said while a scripted candidate was still answering.
    CandidateCutOff {
        question: QuestionId,
        /// Words that stayed unsaid, counted from the end; older files do not tell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unsaid: Option<u32>,
    },
    PointHeard {
        question: QuestionId,
        point: PointId,
        heard: bool,
    },

    /// A remark was noted; `began` is when its first letter was typed, `after` the remark above it.
    RemarkAdded {
        remark: RemarkId,
        question: QuestionId,
        after: Option<RemarkId>,
        began: Moment,
        text: String,
    },
    RemarkReworded {
        remark: RemarkId,
        text: String,
    },
    RemarkRemoved {
        remark: RemarkId,
    },

    EvidenceAdded {
        evidence: EvidenceId,
        item: EvidenceItem,
    },
    EvidenceChanged {
        evidence: EvidenceId,
        item: EvidenceItem,
    },
    EvidenceRemoved {
        evidence: EvidenceId,
        reason: String,
    },

    /// Something happened in an observation: a task of the rubric that is watched.
    Observation {
        observation: ObservationId,
        event: ObservationEvent,
    },

    /// The unit counts as recognised, because the candidate holds a certificate that stands for it: the one at this
    /// place of the rubric's list, counted from 0, shown by an item of the register.
    UnitCredited {
        unit: UnitId,
        certificate: usize,
        evidence: EvidenceId,
    },
    /// The credit is taken back; the unit is assessed like any other.
    CreditTakenBack {
        unit: UnitId,
    },

    /// The candidate's word on the record that was read back, or on whose the evidence is.
    CandidateSaid {
        on: WordOn,
        word: CandidateWord,
    },
    /// The word is taken back, as if nothing had been said.
    CandidateWordTakenBack {
        on: WordOn,
    },

    /// The closing script is done; no question is open any more.
    InterviewClosed,
    /// The interview ended early: the candidate withdrew, or it could not go on.
    BrokenOff {
        reason: String,
    },

    Rated {
        criterion: CriterionId,
        rating: Rating,
    },
    RatingCleared {
        criterion: CriterionId,
    },
    RationaleWritten {
        criterion: CriterionId,
        rationale: String,
    },
    /// The assessor says that the criterion does not apply to this candidate, where the rubric leaves that to them.
    DoesNotApply {
        criterion: CriterionId,
        reason: String,
    },
    /// The word of [`Event::DoesNotApply`] is taken back.
    AppliesAfterAll {
        criterion: CriterionId,
    },

    /// From here on the document is not the session but the sheet on which one of several assessors rates.
    SheetBegun {
        rater: String,
    },
    /// The last event of a sheet.
    SheetSigned {
        name: String,
        /// Key that seals the document, as in [`Event::Signed`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
    },
    /// The sheets of all assessors, put side by side.
    SheetsGathered {
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PANEL_MAX + 1 }>")]
        sheets: Vec<Sheet>,
    },
    /// The assessors named agreed on the rating that counts for a criterion.
    Agreed {
        criterion: CriterionId,
        rating: Rating,
        rationale: String,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::PANEL_MAX + 1 }>")]
        by: Vec<String>,
    },
    /// The assessors named could not agree on a criterion; others decide.
    CriterionReferred {
        criterion: CriterionId,
        reason: String,
    },

    /// A commission decides on the result, by name and with the rules by which it does; one without members is none.
    CommissionNamed(Commission),
    /// A member of the commission votes on the result; a member who votes again has the later vote alone.
    MemberVoted {
        member: String,
        vote: CommissionVote,
    },
    /// The vote is taken back.
    VoteTakenBack {
        member: String,
    },

    /// The assessor recommends what was computed.
    RecommendationAccepted {
        outcome: Outcome,
    },
    /// The assessor recommends otherwise.
    RecommendationDeparted {
        computed: Option<Outcome>,
        outcome: Outcome,
        reason: String,
    },
    /// The decision is taken back.
    DecisionCleared,
    /// The assessor's own line to the candidate about a gap; an empty one takes it away.
    AdviceWritten {
        on: AdviceOn,
        text: String,
    },
    FeedbackWritten {
        feedback: String,
    },
    /// The day of the next assessment was set, for a candidate who does not get all that was applied for; before the
    /// signature or after it.
    ResitSet {
        on: NaiveDate,
    },
    /// No day is set after all.
    ResitTakenBack,
    /// The session was signed. Only what [`Event::follows_signature`] names follows.
    Signed {
        name: String,
        outcome: Outcome,
        /// The public key that alone may seal it, in lower-case hexadecimal; none where an older Viva signed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
    },
    /// An addition was made to a signed session; the part that was signed stays as it is.
    Amended {
        text: String,
        /// Reason why the addition was not made before the signature.
        reason: String,
        /// The criteria that it is about, if any.
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
        criteria: Vec<CriterionId>,
    },
    /// The candidate was told the result, on this day and in this way.
    Informed {
        on: NaiveDate,
        way: String,
    },
    /// Recommendations to the candidate were added after the signature.
    RecommendationsAdded {
        text: String,
    },
    /// The candidate objected, on this day, to the way in which the result came about.
    Objected {
        on: NaiveDate,
        text: String,
    },
    /// Somebody answered the objection at this place of the list, counted from 0.
    ObjectionAnswered {
        objection: usize,
        on: NaiveDate,
        text: String,
    },
    /// The trainee claims, in signed practice, that a remark says what the expert noted, or that the candidate said what a
    /// remark holds.
    Claimed(Claim),
    /// A claim of the trainee is taken back.
    ClaimTakenBack(ClaimOn),
    /// Another than who signed looked at ratings of a signed session; what was signed stays as it is.
    Moderated {
        moderator: String,
        #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
        findings: Vec<ModerationFinding>,
        remark: String,
    },
}

impl Event {
    /// The name and the key of a signature, of a session or of a rating sheet.
    pub fn signature(&self) -> Option<(&str, Option<&str>)> {
        match self {
            Event::Signed { name, key, .. } | Event::SheetSigned { name, key } => Some((name, key.as_deref())),
            _ => None,
        }
    }

    /// Returns whether the event says no more than that the session was left, or that somebody came back to it.
    pub fn comes_and_goes(&self) -> bool {
        matches!(self, Event::Paused | Event::Resumed | Event::QuestionOpened { .. } | Event::LanguageShown { .. })
    }

    /// Returns whether the event happens in a signed session, and only there.
    pub fn follows_signature(&self) -> bool {
        matches!(
            self,
            Event::Amended { .. }
                | Event::Informed { .. }
                | Event::RecommendationsAdded { .. }
                | Event::Objected { .. }
                | Event::ObjectionAnswered { .. }
                | Event::Claimed(_)
                | Event::ClaimTakenBack(_)
                | Event::Moderated { .. }
        )
    }

    /// Returns whether the event may happen in a signed session, be it that it happens before the signature, too.
    pub fn may_follow_signature(&self) -> bool {
        self.follows_signature() || matches!(self, Event::ConsentWithdrawn(_) | Event::ResitSet { .. })
    }
}

/// The rubric of a session: its id, version and text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RubricReference {
    pub id: RubricId,
    pub version: String,
    /// SHA-256 of the rubric's text.
    pub digest: String,
}

/// One of the two scripts, before and after the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ScriptPart {
    Opening,
    Closing,
}

impl ScriptPart {
    pub const ALL: [Self; 2] = [ScriptPart::Opening, ScriptPart::Closing];

    /// The name in results for other programs; session files name the variant.
    pub fn name(self) -> &'static str {
        match self {
            ScriptPart::Opening => "opening",
            ScriptPart::Closing => "closing",
        }
    }

    /// Serialises the part by its name.
    pub fn serialize_name<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The judgement on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    Level(LevelId),
    /// No level, not even a low one: the evidence does not allow a judgement.
    NotEnoughEvidence,
}

/// The recommendation for a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    NoResult,
    NotYet,
    Refer,
    MoreEvidence,
    Partial,
    Full,
}

impl Outcome {
    pub const ALL: [Outcome; 6] =
        [Outcome::Full, Outcome::Partial, Outcome::MoreEvidence, Outcome::NotYet, Outcome::Refer, Outcome::NoResult];

    /// The outcome above which the whole cannot be.
    pub fn of_hurdle(hurdle: Hurdle) -> Self {
        match hurdle {
            Hurdle::Partial => Outcome::Partial,
            Hurdle::MoreEvidence => Outcome::MoreEvidence,
            Hurdle::NotYet => Outcome::NotYet,
        }
    }

    /// The name by which messages choose their words.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Full => "full",
            Outcome::Partial => "partial",
            Outcome::MoreEvidence => "more-evidence",
            Outcome::NotYet => "not-yet",
            Outcome::Refer => "refer",
            Outcome::NoResult => "no-result",
        }
    }
}

impl Rubric {
    /// The outcomes that there are in this rubric, the best first.
    pub fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        Outcome::ALL.into_iter().filter(|outcome| self.has_outcome(*outcome))
    }

    pub fn has_outcome(&self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Partial => self.outcomes.partial.is_some(),
            Outcome::MoreEvidence => self.outcomes.more_evidence.is_some(),
            Outcome::Full | Outcome::NotYet | Outcome::Refer | Outcome::NoResult => true,
        }
    }

    /// An outcome in this rubric's own words: of one that it does not have, those of the lowest.
    pub fn outcome_words(&self, outcome: Outcome) -> &OutcomeWords {
        match outcome {
            Outcome::Full => &self.outcomes.full,
            Outcome::Partial => self.outcomes.partial.as_ref().unwrap_or(&self.outcomes.not_yet),
            Outcome::MoreEvidence => self.outcomes.more_evidence.as_ref().unwrap_or(&self.outcomes.not_yet),
            Outcome::NotYet => &self.outcomes.not_yet,
            Outcome::Refer => &self.outcomes.refer,
            Outcome::NoResult => &self.outcomes.no_result,
        }
    }
}
