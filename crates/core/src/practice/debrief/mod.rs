//! The debrief: what a trainee did in a signed practice interview, beside what an experienced assessor made of the same
//! candidate. From case, rubric and interview to a [`Debrief`], and from several of one trainee to [`Progress`]: plain
//! data, which `report` puts into words. Every figure, its formula and its source stand in `docs/debrief.md`.
//!
//! A debrief is given after signing and never before: [`debrief`] refuses anything else.

mod asking;
mod claims;
mod cronbach;
mod documents;
mod evidence;
mod function_words;
pub mod leading;
mod matching;
mod measured;
mod negation;
mod next;
mod numbers;
mod opposites;
mod outcomes;
mod procedure;
mod progress;
mod ratings;
mod reasons;
mod said;
pub mod stems;
mod tokens;
mod unheard;
mod well;

pub use asking::{OwnFollowUp, Points, ProbeLeft};
pub use claims::{IdleBecause, IdleClaim, NoClaim, SaidAfterAll, take_claim_back};
pub use cronbach::{Components, components, of_debriefs};
pub use documents::{DocumentCompared, RuleCompared};
pub use evidence::{
    DistractorNoted, EvidenceCompared, EvidenceStanding, Expected, LinkedElsewhere, OwnRemark, PerhapsUnsaid,
};
pub use matching::Difference;
pub use measured::{Measured, UnmeasuredReason};
pub use next::Next;
pub use procedure::{Lapse, Procedure};
pub use progress::{Progress, ProgressPoint, progress};
pub use ratings::{PairStanding, RatingFigures, RatingPair, ReasonedRating};
pub use reasons::{ReasonDoubt, ReasonDoubted};
pub use said::SpeechPlace;
pub use well::Well;

use serde::Serialize;

use crate::{
    judgement::recommend,
    locale::{Explain, Language, Message},
    message,
    rubric::{CriterionId, QuestionId, RubricId, UnitId},
    session::{CaseId, Interview, Moment, Outcome, Practice, SessionId},
};

use super::Case;

/// One signed attempt beside the reference of its case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Debrief {
    pub session: SessionId,
    pub trainee: String,
    pub signed: Moment,
    pub rubric: RubricId,
    /// Language of the texts from case and rubric.
    pub language: Language,
    pub case: CaseSaid,
    pub outcomes: OutcomesCompared,
    pub ratings: Vec<RatingPair>,
    pub figures: RatingFigures,
    /// Reasons that perhaps rest on something else than the reference's.
    pub reasons_doubted: Vec<ReasonDoubted>,
    pub evidence: EvidenceCompared,
    pub probes_left: Vec<ProbeLeft>,
    pub follow_ups: Vec<OwnFollowUp>,
    pub points: Vec<Points>,
    pub documents: Vec<DocumentCompared>,
    pub procedure: Procedure,
    pub time: Time,
    /// Things that went well, the strongest first; never empty.
    pub well: Vec<Well>,
    /// Things to work on, at most three, the weightiest first.
    pub next: Vec<Next>,
}

/// The case, as far as a debrief tells of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseSaid {
    pub id: CaseId,
    pub version: String,
    pub title: String,
    /// The case reads otherwise than when the session was begun.
    pub changed: bool,
}

/// The outcomes of the trainee, the rules and the reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomesCompared {
    /// Outcome that the trainee recommended and signed.
    pub recommended: Outcome,
    /// Outcome that the rubric's rules make of the trainee's ratings.
    pub computed: Option<Outcome>,
    pub reference: Outcome,
    /// The units that are recognised by one of the two alone.
    pub units_otherwise: Vec<UnitId>,
    /// Critical criteria that are met by the ratings of one of the two alone.
    pub critical_otherwise: Vec<CriterionId>,
}

/// The time that the interview took, without pauses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Time {
    pub seconds: u32,
    pub planned_minutes: u16,
    /// True if the interview took less than a quarter of its time, and half of the probes that bring something out were
    /// left out.
    pub hurried: bool,
    /// The questions that took longer than planned, the longest overrun first.
    pub overruns: Vec<Overrun>,
}

/// A question that took longer than planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overrun {
    pub question: QuestionId,
    pub seconds: u32,
    pub planned_minutes: u16,
}

/// Reason why there is no debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDebrief {
    /// An assessment of somebody.
    NoPractice,
    /// The session has no scripted candidate, so nothing to compare with.
    NoCase,
    NotSigned,
    /// The case is not on the shelf.
    CaseNotFound,
    /// The case is another than the one practised on.
    OtherCase,
    /// The case is for another rubric.
    OtherRubric,
}

/// Overruns that are told.
const OVERRUNS_TOLD: usize = 3;

/// Texts of case and rubric come in this language, as far as they have them.
pub fn debrief(case: &Case, interview: &Interview, language: &Language) -> Result<Debrief, NoDebrief> {
    let (rubric, record) = (&**interview.rubric(), interview.record());
    let reference = match &record.practice {
        None => return Err(NoDebrief::NoPractice),
        Some(Practice::Recorded { .. }) => return Err(NoDebrief::NoCase),
        Some(Practice::Case(reference)) => reference,
    };
    let signature = record.signature.as_ref().ok_or(NoDebrief::NotSigned)?;
    if case.id != reference.id {
        return Err(NoDebrief::OtherCase);
    }
    if case.rubric != rubric.id {
        return Err(NoDebrief::OtherRubric);
    }
    let recommendation = recommend(rubric, record, reference.held);
    let ratings = ratings::pairs(case, rubric, record, language);
    let documents = documents::documents(case, record, language);
    let mut evidence = evidence::evidence(case, interview, language);
    claims::quote_perhaps(&mut evidence, case, record);
    claims::apply(&mut evidence, case, record);
    let mut debrief = Debrief {
        session: interview.session().clone(),
        trainee: signature.name.clone(),
        signed: signature.at,
        rubric: rubric.id.clone(),
        language: language.clone(),
        case: CaseSaid {
            id: case.id.clone(),
            version: case.version.clone(),
            title: case.title.get(language).to_owned(),
            changed: !case.is_the_one(reference),
        },
        outcomes: OutcomesCompared {
            recommended: signature.outcome,
            computed: recommendation.outcome,
            reference: case.reference.outcome,
            units_otherwise: outcomes::units_otherwise(case, rubric, &recommendation),
            critical_otherwise: outcomes::critical_otherwise(&ratings, rubric),
        },
        figures: ratings::figures(&ratings),
        reasons_doubted: reasons::doubted(case, record, &ratings, &evidence, language),
        evidence,
        probes_left: asking::probes_left(case, rubric, record, &ratings, language),
        follow_ups: asking::follow_ups(case, record),
        points: asking::points(case, record),
        procedure: procedure::procedure(case, interview, &recommendation, &documents, language),
        time: time(interview),
        ratings,
        documents,
        well: Vec::new(),
        next: Vec::new(),
    };
    let revealing = asking::revealing_probes(case, record);
    debrief.time.hurried = debrief.time.is_short() && revealing > 0 && debrief.probes_left.len() * 2 >= revealing;
    debrief.next = next::next(&debrief);
    debrief.well = well::well(&debrief);
    Ok(debrief)
}

fn time(interview: &Interview) -> Time {
    let (rubric, record) = (interview.rubric(), interview.record());
    let over = record.questions.iter().filter_map(|(id, asked)| {
        let planned_minutes = rubric.question(id)?.minutes;
        let over = asked.seconds > u32::from(planned_minutes) * 60;
        over.then(|| Overrun { question: id.clone(), seconds: asked.seconds, planned_minutes })
    });
    let mut overruns: Vec<Overrun> = over.collect();
    overruns.sort_by_key(|each| std::cmp::Reverse(each.seconds - u32::from(each.planned_minutes) * 60));
    overruns.truncate(OVERRUNS_TOLD);
    Time { seconds: record.interview_seconds, planned_minutes: rubric.minutes, hurried: false, overruns }
}

/// An interview that takes less than one part in so many of its planned time is short.
const SHORT_BELOW: u32 = 4;

impl Time {
    /// Returns whether the interview took less than a quarter of its time.
    pub fn is_short(&self) -> bool {
        self.seconds.saturating_mul(SHORT_BELOW) < u32::from(self.planned_minutes) * 60
    }
}

impl Explain for NoDebrief {
    fn explain(&self) -> Message {
        match self {
            NoDebrief::NoPractice => message!("no-debrief-no-practice"),
            NoDebrief::NoCase => message!("no-debrief-no-case"),
            NoDebrief::NotSigned => message!("no-debrief-not-signed"),
            NoDebrief::CaseNotFound => message!("no-debrief-case-not-found"),
            NoDebrief::OtherCase => message!("no-debrief-other-case"),
            NoDebrief::OtherRubric => message!("no-debrief-other-rubric"),
        }
    }
}
