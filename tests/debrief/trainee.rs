//! Signed practice sessions made from what a trainee does, as a file says it.

use std::{fs, path::Path, sync::Arc};

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use viva::{
    judgement::recommend,
    practice::{self, Case},
    rubric::{self, CriterionId, Directness, EvidenceKind, Rubric},
    session::{
        Event, EvidenceItem, Interview, Judgement, Moment, Practice, Preparation, Rating, RuleOfEvidence,
        RulesOfEvidence, ScriptPart, Verdict,
    },
};

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");
pub const TRAINEE: &str = "T. Trainee (fictional)";

#[derive(Debug, Clone, Deserialize)]
pub struct Attempt {
    pub language: String,
    /// Items of the opening that are refused.
    #[serde(default)]
    pub refuse: Vec<String>,
    pub ask: Vec<Ask>,
    #[serde(default)]
    pub documents: Vec<Shown>,
    /// Criterion, level (or `not-enough`), rationale.
    pub ratings: Vec<(String, String, String)>,
    /// Ratings given before anything is asked.
    #[serde(default)]
    pub rated_first: bool,
    /// Remarks added after the ratings: question and text.
    #[serde(default)]
    pub late_remarks: Vec<(String, String)>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Ask {
    pub question: String,
    #[serde(default)]
    pub seconds: i64,
    #[serde(default)]
    pub probes: Vec<String>,
    #[serde(default)]
    pub follow_ups: Vec<String>,
    #[serde(default)]
    pub heard: Vec<String>,
    #[serde(default)]
    pub remarks: Vec<String>,
    #[serde(default)]
    pub reworded: String,
    #[serde(default)]
    pub skipped: String,
    #[serde(default)]
    pub cut_off: bool,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Shown {
    pub title: String,
    pub kind: EvidenceKind,
    pub date: NaiveDate,
    pub criteria: Vec<String>,
    /// Valid, authentic, current, sufficient.
    pub rules: (Judgement, Judgement, Judgement, Judgement),
}

pub fn rubric() -> Arc<Rubric> {
    Arc::new(rubric::read(&text("tests/rubrics/first-aid.ron")).expect("the rubric is in order"))
}

pub fn case_text() -> String {
    text("tests/rubrics/cases/sure-of-herself.ron")
}

pub fn case(text: &str) -> Case {
    practice::read(text, &rubric()).expect("the case is in order")
}

pub fn attempt(name: &str) -> Attempt {
    let text = text(&format!("tests/debrief/attempts/{name}.ron"));
    ron::from_str(&text).expect("the attempt can be read")
}

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).expect("the file can be read")
}

/// The interview in which somebody does what the attempt says, not signed yet.
pub fn held(attempt: &Attempt, case: &Case, session: &str, begin: &str) -> Interview {
    let rubric = rubric();
    let now = Moment::parse_from_rfc3339(begin).expect("a moment");
    let interview = Interview::begin(session.into(), rubric.clone(), "", now);
    let mut play = Play { interview, now };
    play.does(Event::PracticeBegun(Practice::Case(case.reference_to_it())));
    play.does(Event::Prepared(Preparation {
        candidate: case.candidate.reference.clone(),
        assessor: TRAINEE.into(),
        language: attempt.language.as_str().into(),
        units: case.candidate.units.clone(),
        circumstances: case.candidate.circumstances.clone(),
        conflict_of_interest: viva::session::ConflictOfInterest::None,
        ..Preparation::new(&rubric)
    }));
    play.script(ScriptPart::Opening, &attempt.refuse);
    if attempt.rated_first {
        play.rate(attempt);
    }
    for ask in &attempt.ask {
        play.ask(ask);
    }
    for (index, shown) in attempt.documents.iter().enumerate() {
        play.does(Event::EvidenceAdded { evidence: format!("E{}", index + 1).into(), item: item(shown) });
    }
    play.script(ScriptPart::Closing, &[]);
    play.does(Event::InterviewClosed);
    play.rate(attempt);
    for (question, text) in &attempt.late_remarks {
        play.remark(question, text);
    }
    play.interview
}

/// … and signed with what was computed.
pub fn signed(attempt: &Attempt, case: &Case, session: &str, begin: &str) -> Interview {
    let mut interview = held(attempt, case, session, begin);
    let outcome = recommend(interview.rubric(), interview.record(), case.held).outcome.expect("the interview is whole");
    let now = interview.trail().last().expect("it has begun").at + TimeDelta::seconds(1);
    for event in [Event::RecommendationAccepted { outcome }, Event::Signed { name: TRAINEE.into(), outcome, key: None }]
    {
        interview.act(event, TRAINEE, now).expect("it may be signed");
    }
    interview
}

struct Play {
    interview: Interview,
    now: Moment,
}

impl Play {
    fn does(&mut self, event: Event) {
        self.now += TimeDelta::seconds(1);
        let told = format!("{event:?}");
        self.interview.act(event, TRAINEE, self.now).unwrap_or_else(|refusal| panic!("{told}: {refusal:?}"));
    }

    fn script(&mut self, script: ScriptPart, refused: &[String]) {
        for item in self.interview.rubric().clone().script(script).checklist.keys() {
            let item = item.clone();
            self.does(match refused.iter().any(|each| each == item.as_str()) {
                true => Event::ItemRefused { script, item, reason: "did not want to".into() },
                false => Event::ItemDone { script, item },
            });
        }
    }

    fn ask(&mut self, ask: &Ask) {
        let question = || ask.question.as_str().into();
        self.does(Event::QuestionOpened { question: question() });
        if !ask.skipped.is_empty() {
            return self.does(Event::QuestionSkipped { question: question(), reason: ask.skipped.clone() });
        }
        self.does(Event::QuestionAsked { question: question() });
        if !ask.reworded.is_empty() {
            self.does(Event::QuestionReworded { question: question(), wording: ask.reworded.clone() });
        }
        if ask.cut_off {
            self.does(Event::CandidateCutOff { question: question(), unsaid: None });
        }
        for probe in &ask.probes {
            self.does(Event::ProbeUsed { question: question(), probe: probe.as_str().into(), used: true });
        }
        for wording in &ask.follow_ups {
            self.does(Event::FollowUpAsked { question: question(), wording: wording.clone() });
        }
        for point in &ask.heard {
            self.does(Event::PointHeard { question: question(), point: point.as_str().into(), heard: true });
        }
        self.now += TimeDelta::seconds(ask.seconds);
        for text in &ask.remarks {
            self.remark(&ask.question, text);
        }
    }

    fn remark(&mut self, question: &str, text: &str) {
        let remark = format!("R{}", self.interview.record().remarks().count() + 1).into();
        let (question, began, text) = (question.into(), self.now, text.to_owned());
        self.does(Event::RemarkAdded { remark, question, after: None, began, text });
    }

    fn rate(&mut self, attempt: &Attempt) {
        for (criterion, level, rationale) in &attempt.ratings {
            let criterion: CriterionId = criterion.as_str().into();
            let rating = match level.as_str() {
                "not-enough" => Rating::NotEnoughEvidence,
                level => Rating::Level(level.into()),
            };
            if self.interview.record().rating(&criterion).is_none() {
                self.does(Event::Rated { criterion: criterion.clone(), rating });
                self.does(Event::RationaleWritten { criterion, rationale: rationale.clone() });
            }
        }
    }
}

fn item(shown: &Shown) -> EvidenceItem {
    let mut rules = RulesOfEvidence::default();
    let judgements = [shown.rules.0, shown.rules.1, shown.rules.2, shown.rules.3];
    for (rule, judgement) in RuleOfEvidence::ALL.into_iter().zip(judgements) {
        *rules.verdict_mut(rule) = Verdict { judgement, remark: String::new() };
    }
    EvidenceItem {
        person: String::new(),
        place: String::new(),
        hours: None,
        observation: None,
        testimony: None,
        kind: shown.kind,
        title: shown.title.clone(),
        source: String::new(),
        date: Some(shown.date),
        date_span: None,
        criteria: shown.criteria.iter().map(|each| each.as_str().into()).collect(),
        directness: Directness::Direct,
        verification: String::new(),
        file: None,
        rules,
    }
}
