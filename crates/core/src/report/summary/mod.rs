//! The summary of a session: all that a report may say, in the language of the report. It holds who and how, the result
//! with its reasons, each unit with its criteria, the evidence, the questions, what would change the result, and
//! warnings about the way it came about. Another assessor must be able to reach the same judgement from it.
//!
//! The reasons are those of [`judgement::tree`](crate::judgement::tree()), put into words and nothing else.

mod candidate_word;
mod commission;
mod consent;
mod follows;
mod judged;
mod learning;
mod moderated;
mod next;
mod observed;
mod on_record;
mod panel;
mod sittings;
mod terms;
mod unit;

pub use candidate_word::WordSummary;
pub(super) use candidate_word::word_told;
pub use commission::{CommissionSummary, member_told, tally_told};
pub use consent::ConsentSummary;
pub use follows::FollowsSummary;
pub(super) use judged::{rating_words, status_words};
pub use learning::LearningSummary;
pub(super) use learning::learning;
pub use sittings::{PlanLineSummary, SittingSummary};
pub(super) use terms::{appeal, evidence_until, resit_after};
pub use unit::{PartSummary, UnitSummary};

use crate::{
    judgement::{Recommendation, Warning, tree, warnings, what_if},
    locale::{Language, Locale, dates::day},
    message,
    procedure::languages::LanguagesRead,
    rubric::Text,
    session::{Decision, Interview, Outcome, ScriptPart},
};

use super::{
    document::{Branch, Tone},
    figure::Figure,
    figures::figures,
    letter::Letterhead,
    reasons::Wording,
};

/// A report's content. Texts of the rubric are in the report's language where the rubric has it; what people wrote is
/// as they wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Title and version of the rubric.
    pub rubric: String,
    /// Title of the rubric alone, for those to whom a version says nothing.
    pub rubric_title: String,
    pub candidate: String,
    pub assessor: String,
    /// The day of the interview.
    pub date: String,
    /// The day on which it was entered, where it was held on paper.
    pub entered_from_paper: Option<String>,
    /// The language that was spoken, where it is not that of the report.
    pub spoken: Option<String>,
    /// Names and values: candidate, assessor, date …
    pub facts: Vec<(String, String)>,
    /// Names and values: profession, standard, programme.
    pub profession: Vec<(String, String)>,
    pub result: ResultSummary,
    /// True for practice, which says nothing about anybody.
    pub practice: bool,
    /// True if nobody has signed the session yet.
    pub draft: bool,
    /// True if the interview was broken off.
    pub broken_off: bool,
    /// True if there is a result that rests on ratings: the interview was held to its end and rated.
    pub judged: bool,
    /// Titles of the criteria that were left to others.
    pub referred: Vec<String>,
    pub feedback: String,
    pub units: Vec<UnitSummary>,
    /// The session before, where this one follows one.
    pub follows: Option<FollowsSummary>,
    /// Criteria that were rated and do not apply any longer.
    pub set_aside: Vec<SetAsideSummary>,
    pub evidence: Vec<EvidenceSummary>,
    pub observations: Vec<ObservationSummary>,
    /// Each sitting with what happened in it, where there were several.
    pub sittings: Vec<SittingSummary>,
    /// The plan of who brings or does what.
    pub plan: Vec<PlanLineSummary>,
    pub opening: Vec<(String, String)>,
    pub closing: Vec<(String, String)>,
    /// The candidate's own words on the record and on the evidence, where there was one to be asked.
    pub candidate_words: Vec<WordSummary>,
    pub questions: Vec<QuestionSummary>,
    pub figures: Vec<Figure>,
    /// Observations worth knowing about the way the result came about.
    pub warnings: Vec<WarningSummary>,
    /// Missing things that keep the interview from a result.
    pub missing: Vec<String>,
    /// Tasks that the assessor has still to do.
    pub follow_ups: Vec<String>,
    /// Evidence to bring that units and the whole ask for beside their criteria, each by its title.
    pub wanted_beside: Vec<String>,
    /// Validity of what is recognised, and what renews it; none where the rubric does not say, or nothing is.
    pub recognition: Option<String>,
    /// Day until which more evidence is taken.
    pub evidence_until: String,
    /// Way and time limit of an appeal.
    pub appeal: String,
    /// The day of the next assessment, where one was set.
    pub resit: Option<String>,
    /// When and how the candidate was told the result, each with who noted it.
    pub informed: Vec<String>,
    /// Recommendations that were added after the signature, each with who added it and when.
    pub late_recommendations: Vec<(String, String)>,
    /// That the day of the next assessment was set after the signature.
    pub late_resits: Vec<String>,
    pub objections: Vec<ObjectionSummary>,
    pub consent: ConsentSummary,
    pub commission: Option<CommissionSummary>,
    /// The names of those who rated.
    pub raters: Vec<String>,
    pub signature: String,
    /// The day of the signature, where there is one.
    pub signed_on: Option<String>,
    /// The centre's additions to a letter, where its settings are known.
    pub letterhead: Option<Letterhead>,
    pub amendments: Vec<AmendmentSummary>,
    pub moderations: Vec<ModerationSummary>,
    /// Length and last hash of the trail.
    pub trail: String,
    /// A short form of the last hash, by which a printed report is matched with its file.
    pub verification_code: String,
    /// Minutes that the interview took; none where it was held on paper.
    pub minutes: Option<u32>,
    /// Number of questions asked, of how many.
    pub asked: (usize, usize),
}

#[derive(Debug, Clone, PartialEq)]
pub struct ResultSummary {
    pub tone: Tone,
    /// The outcome in the rubric's words, or that there is none yet.
    pub label: String,
    pub meaning: String,
    pub counts: String,
    /// Names and values: what is recognised by itself, with qualification and profession; empty unless the result is
    /// partial and the rubric says what may be.
    pub by_itself: Vec<(String, String)>,
    pub reasons: Vec<Branch>,
    pub decision: String,
    /// The outcome by the rules alone, in the rubric's words.
    pub computed: String,
    /// Reason why the assessor departed from the computed outcome; none where the assessor did not.
    pub departed: Option<String>,
    /// True if the search for changes looked at everything.
    pub complete: bool,
    /// Better outcomes, each with the smallest sets of changes that lead to it.
    pub better: Vec<WaySummary>,
    /// The changes that would make the result fall.
    pub falls: Option<WaySummary>,
    /// The items of evidence on which it rests, if any.
    pub rests_on: String,
}

/// One way to another result, or several that are as short.
#[derive(Debug, Clone, PartialEq)]
pub struct WaySummary {
    pub title: String,
    pub sets: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CriterionSummary {
    pub id: String,
    pub title: String,
    pub statement: String,
    /// The id of the part in which it stands, if it stands in one.
    pub part: Option<String>,
    /// The standard's own numbers of what is asked for; empty where it has none.
    pub maps_to: String,
    pub learning: LearningSummary,
    /// How it can be shown.
    pub show: String,
    pub standing: CriterionStanding,
    /// True if more than the lowest level was asked for, and reached.
    pub shown: bool,
    /// The day on which the rating was signed, where it is carried over from a session before.
    pub carried: Option<String>,
    /// The session from which the rating is carried over, in words.
    pub carried_from: Option<String>,
    /// The standing in words.
    pub status: String,
    /// The level given, by its label; empty where none was.
    pub level: String,
    /// The level given and the level needed.
    pub rating: String,
    /// The anchor of the level given.
    pub anchor: String,
    /// The anchor of the level needed.
    pub anchor_needed: String,
    pub rationale: String,
    /// The candidate's own word, once the criterion is rated; empty where there is none.
    pub self_assessment: String,
    /// Lines about several raters: what each rated alone, and what they agreed on or referred.
    pub panel: Vec<String>,
    pub remarks: Vec<RemarkSummary>,
    pub heard: Vec<String>,
    /// Demands of the rubric with the items that count for them and those that do not.
    pub evidence: Vec<Branch>,
    pub reasons: Vec<Branch>,
    /// The evidence that is still wanted, each demand in the words of the letter.
    pub wanted: Vec<String>,
}

/// The standing of a criterion, for those who choose from the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CriterionStanding {
    Met,
    NotMet,
    /// Rated as a bonus or a deduction: no level is needed.
    InSums,
    NotEnoughEvidence,
    NotAssessed,
}

/// A criterion that was rated before it turned out not to apply: it counts for nothing, and stays on record.
#[derive(Debug, Clone, PartialEq)]
pub struct SetAsideSummary {
    pub title: String,
    pub rating: String,
    pub rationale: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RemarkSummary {
    pub question: String,
    pub time: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceSummary {
    pub id: String,
    pub title: String,
    /// Names and values: kind, source, date, criteria, how verified, the four rules.
    pub facts: Vec<(String, String)>,
    /// What a third party said: item, answer, example, and what they are compared with.
    pub judged: Vec<[String; 4]>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct QuestionSummary {
    pub id: String,
    pub wording: String,
    pub state: String,
    pub length: String,
    pub probes: Vec<String>,
    /// The points that were heard.
    pub heard: Vec<String>,
    pub flagged: bool,
    pub remarks: Vec<RemarkSummary>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct WarningSummary {
    pub text: String,
    /// True if the warning repeats words of a person, which may tell who.
    pub personal: bool,
}

/// An addition after the signature.
#[derive(Debug, Clone, PartialEq)]
pub struct AmendmentSummary {
    /// Moment and author.
    pub title: String,
    pub text: String,
    pub reason: String,
    /// Titles of the criteria that it is about.
    pub criteria: Vec<String>,
    /// Names and values: the reason, the criteria.
    pub facts: Vec<(String, String)>,
}

/// An objection of the candidate, each part with its title: when, and for the answer by whom.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectionSummary {
    pub title: String,
    pub text: String,
    pub answer: Option<(String, String)>,
}

/// A moderator's findings after the signature.
#[derive(Debug, Clone, PartialEq)]
pub struct ModerationSummary {
    /// Moment and moderator.
    pub title: String,
    /// Criteria with verdict, own level and reason.
    pub findings: Vec<(String, String)>,
    pub remark: String,
}

/// A task that was watched on one occasion.
#[derive(Debug, Clone, PartialEq)]
pub struct ObservationSummary {
    /// Its number and the task.
    pub title: String,
    /// What a letter says of it, once it is over.
    pub told: Option<String>,
    pub facts: Vec<(String, String)>,
    pub steps: Vec<StepSummary>,
    /// False where it was entered from paper, so that no time is known.
    pub timed: bool,
    pub remarks: Vec<RemarkSummary>,
}

/// A step of a task with its mark.
#[derive(Debug, Clone, PartialEq)]
pub struct StepSummary {
    pub number: String,
    pub text: String,
    pub mark: String,
    pub time: String,
    pub criteria: String,
}

/// The data that the parts of a summary are made from.
struct SummarySource<'a> {
    interview: &'a Interview,
    recommendation: &'a Recommendation,
    languages: LanguagesRead,
    locale: &'a Locale,
}

impl SummarySource<'_> {
    fn language(&self) -> &Language {
        self.locale.language()
    }

    fn words(&self, text: &Text) -> String {
        text.get(self.language()).to_owned()
    }

    fn wording(&self) -> Wording<'_> {
        Wording { rubric: self.interview.rubric(), language: self.language(), locale: self.locale }
    }

    fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }
}

pub fn summarise(interview: &Interview, recommendation: &Recommendation, locale: &Locale) -> Summary {
    let (rubric, record) = (interview.rubric(), interview.record());
    let from = SummarySource { interview, recommendation, languages: LanguagesRead::of(interview), locale };
    let reasons = tree(rubric, record, recommendation);
    let change = what_if(rubric, record, recommendation.on);
    let code: Vec<char> = interview.trail().last_hash().to_uppercase().chars().take(16).collect();
    let code: Vec<String> = code.chunks(4).map(|four| four.iter().collect()).collect();
    Summary {
        rubric: rubric.titled(from.language()),
        rubric_title: from.words(&rubric.title),
        candidate: record.preparation.candidate.clone(),
        assessor: record.preparation.assessor.clone(),
        date: locale.date(record.held_on_paper.unwrap_or_else(|| interview.entered_on())),
        entered_from_paper: record.held_on_paper.map(|_| locale.date(interview.entered_on())),
        spoken: on_record::spoken(&from),
        facts: on_record::facts(&from),
        profession: on_record::profession(&from),
        result: judged::result(&reasons, &change, &from),
        practice: record.practice.is_some(),
        draft: record.signature.is_none(),
        broken_off: record.broken_off.is_some(),
        judged: !matches!(recommendation.outcome, None | Some(Outcome::NoResult)),
        referred: record
            .criteria_referred(rubric)
            .filter_map(|id| rubric.criterion(id))
            .map(|criterion| format!("{} {}", criterion.id, from.words(&criterion.title)))
            .collect(),
        feedback: record.feedback.clone(),
        units: reasons.units().filter_map(|node| judged::unit(node, &from)).collect(),
        follows: follows::follows(&from),
        set_aside: judged::set_aside(&from),
        evidence: record.evidence.iter().map(|(id, item)| on_record::evidence(id.as_str(), item, &from)).collect(),
        observations: observed::observations(&from),
        sittings: sittings::sittings(&from),
        plan: sittings::plan(&from),
        opening: on_record::checklist(ScriptPart::Opening, &from),
        closing: on_record::checklist(ScriptPart::Closing, &from),
        candidate_words: candidate_word::words(&from),
        questions: on_record::questions(&from),
        figures: figures(interview, recommendation, locale),
        warnings: warnings(rubric, record, recommendation).iter().map(|each| warning(each, &from)).collect(),
        missing: recommendation
            .missing
            .iter()
            .filter(|each| each.blocks())
            .map(|each| next::missing(each, &from))
            .collect(),
        follow_ups: next::follow_ups(&from),
        wanted_beside: judged::wanted_beside(&from),
        recognition: next::recognition(&from),
        evidence_until: terms::evidence_until(interview, rubric.further_evidence, None, locale),
        appeal: terms::appeal(interview, rubric.appeal, None, locale),
        resit: record.resit.map(|on| locale.say(&message!("letter-resit-on", date = day(on)))),
        informed: on_record::informed(&from),
        late_recommendations: on_record::late_recommendations(&from),
        late_resits: on_record::late_resits(&from),
        objections: record.objections.iter().map(|each| on_record::objection(each, locale)).collect(),
        consent: consent::consent(&from),
        commission: commission::commission(&from),
        raters: record.preparation.raters().map(str::to_owned).collect(),
        signed_on: record.signature.as_ref().map(|signature| locale.date(signature.at.date_naive())),
        letterhead: None,
        signature: match &record.signature {
            None => from.text("report-not-signed"),
            Some(signature) => locale.say(&message!(
                "report-signed",
                name = signature.name.as_str(),
                date = locale.date(signature.at.date_naive()),
                time = locale.time(&signature.at)
            )),
        },
        amendments: record.amendments.iter().map(|each| on_record::amendment(each, &from)).collect(),
        moderations: record.moderations.iter().map(|each| moderated::moderation(each, &from)).collect(),
        trail: locale.say(&message!(
            "report-trail",
            entries = interview.trail().len(),
            hash = interview.trail().last_hash()
        )),
        verification_code: code.join("-"),
        minutes: record.times_are_known().then_some(record.interview_seconds / 60),
        asked: {
            let questions = record.questions_in_scope(rubric);
            (
                questions.iter().filter(|id| record.question_state(id) == crate::session::QuestionState::Asked).count(),
                questions.len(),
            )
        },
    }
}

fn warning(warning: &Warning, from: &SummarySource) -> WarningSummary {
    let personal = match warning {
        Warning::PlanOverdue { .. }
        | Warning::ConsentWithdrawn { .. }
        | Warning::ConflictDeclared { .. }
        | Warning::OthersPresent { .. }
        | Warning::Departed { .. } => true,
        // The id of a question that the rubric does not have may be anything.
        Warning::AskedAdHoc { question }
        | Warning::Reworded { question }
        | Warning::Skipped { question }
        | Warning::PassedOver { question } => from.interview.rubric().question(question).is_none(),
        _ => false,
    };
    WarningSummary { text: from.locale.say(&warning.explain(from.language())), personal }
}

impl AmendmentSummary {
    /// Returns whether the addition concerns the result: it names the criteria that it is about.
    pub fn concerns_result(&self) -> bool {
        !self.criteria.is_empty()
    }
}

impl Summary {
    /// The letter as the centre issues it. Days that the rubric does not name are the centre's.
    pub fn issued(mut self, letterhead: Letterhead) -> Self {
        self.evidence_until = letterhead.evidence_until.clone().unwrap_or(self.evidence_until);
        self.appeal = letterhead.appeal.clone().unwrap_or(self.appeal);
        self.letterhead = Some(letterhead);
        self
    }

    /// Returns whether something was added after the signature that concerns the result.
    pub fn is_corrected(&self) -> bool {
        self.amendments.iter().any(AmendmentSummary::concerns_result)
    }

    /// The criteria of all units that apply.
    pub fn criteria(&self) -> impl Iterator<Item = &CriterionSummary> {
        self.units.iter().flat_map(|unit| &unit.criteria)
    }
}

/// The outcome that stands: as decided, else as computed.
fn outcome(from: &SummarySource) -> Option<crate::session::Outcome> {
    let decided = from.interview.record().decision.as_ref().map(Decision::outcome);
    decided.or(from.recommendation.outcome)
}
