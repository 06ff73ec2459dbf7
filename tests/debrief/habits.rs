//! Twelve trainees of known habit on three cases of different rubrics and languages: the first advice is right, and
//! nobody is accused of a note that is true.

use std::{collections::BTreeMap, sync::Arc};

use chrono::TimeDelta;
use serde::Deserialize;
use viva::{
    judgement::recommend,
    locale::Language,
    practice::{
        Case,
        debrief::{Debrief, EvidenceStanding, Next, Well, debrief},
    },
    rubric::Rubric,
    session::{
        ConflictOfInterest, Event, EvidenceItem, Interview, Judgement, Moment, Practice, Preparation, Rating,
        RuleOfEvidence, RulesOfEvidence, ScriptPart, Verdict,
    },
    store::{Shelf, cases_of},
};

use crate::debrief::trainee::TRAINEE;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Habit {
    Mild,
    Severe,
    Halo,
    Central,
    Leading,
    Inventing,
    Paraphrasing,
    OtherLanguage,
    Hasty,
    Silent,
    Faultless,
    CarelessWithDocuments,
}

#[derive(Deserialize)]
struct Habits {
    cases: Vec<(String, String)>,
    right: Vec<(Habit, String)>,
    halo: BTreeMap<String, String>,
    invented: BTreeMap<String, Vec<String>>,
    paraphrased: BTreeMap<String, Vec<(usize, String)>>,
    german: Vec<String>,
    led: BTreeMap<String, (String, String)>,
}

/// What a trainee does otherwise than the reference. By default nothing.
#[derive(Debug, Clone)]
pub struct Conduct {
    /// The text of the note on each remark of the reference, by its place; none is the reference's own, an empty one is
    /// left out.
    pub notes: BTreeMap<usize, String>,
    /// The ratings that differ.
    pub ratings: BTreeMap<String, Rating>,
    /// The reasons that differ, by criterion.
    pub reasons: BTreeMap<String, String>,
    pub asks_probes: bool,
    pub seconds_by_question: i64,
    /// Follow-ups by question.
    pub follow_ups: Vec<(String, String)>,
    /// Takes every second document only, and finds nothing wrong with any.
    pub trusts_documents: bool,
    pub rates_first: bool,
    /// Items of the opening that are refused.
    pub refuses_opening: bool,
}

impl Default for Conduct {
    fn default() -> Self {
        Conduct {
            notes: BTreeMap::new(),
            ratings: BTreeMap::new(),
            reasons: BTreeMap::new(),
            asks_probes: true,
            seconds_by_question: 30,
            follow_ups: Vec::new(),
            trusts_documents: false,
            rates_first: false,
            refuses_opening: false,
        }
    }
}

struct Play(Interview, Moment);

impl Play {
    fn does(&mut self, event: Event) {
        self.1 += TimeDelta::seconds(1);
        let told = format!("{event:?}");
        self.0.act(event, TRAINEE, self.1).unwrap_or_else(|refusal| panic!("{told}: {refusal:?}"));
    }

    fn script(&mut self, script: ScriptPart, refused: bool) {
        for item in self.0.rubric().clone().script(script).checklist.keys() {
            let (item, reason) = (item.clone(), "did not want to".to_owned());
            self.does(match refused {
                true => Event::ItemRefused { script, item, reason },
                false => Event::ItemDone { script, item },
            });
        }
    }

    fn rate(&mut self, case: &Case, conduct: &Conduct, language: &Language) {
        for (criterion, reference) in &case.reference.ratings {
            let rating = conduct.ratings.get(criterion.as_str()).unwrap_or(&reference.rating).clone();
            self.does(Event::Rated { criterion: criterion.clone(), rating });
            let because = reference.because.get(language);
            let rationale = conduct.reasons.get(criterion.as_str()).map_or(because, String::as_str).to_owned();
            self.does(Event::RationaleWritten { criterion: criterion.clone(), rationale });
        }
    }
}

/// The interview of the case held as its reference would, but for this conduct, and signed.
pub fn held_as(conduct: &Conduct, case: &Case, rubric: &Arc<Rubric>, language: &Language) -> Interview {
    let now = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
    let mut play = Play(Interview::begin("s".into(), rubric.clone(), "", now), now);
    play.does(Event::PracticeBegun(Practice::Case(case.reference_to_it())));
    play.does(Event::Prepared(Preparation {
        assessor: TRAINEE.into(),
        conflict_of_interest: ConflictOfInterest::None,
        ..viva::practice::preparation(case, rubric, language)
    }));
    play.script(ScriptPart::Opening, conduct.refuses_opening);
    if conduct.rates_first {
        play.rate(case, conduct, language);
    }
    loop {
        let left = play.0.record().questions_left(rubric);
        let Some(question) = left.first().cloned() else { break };
        play.does(Event::QuestionOpened { question: question.clone() });
        play.does(Event::QuestionAsked { question: question.clone() });
        if let Some(answer) = case.answers.get(&question) {
            for probe in answer.probes.keys().filter(|_| conduct.asks_probes) {
                play.does(Event::ProbeUsed { question: question.clone(), probe: probe.clone(), used: true });
            }
            for point in &answer.heard {
                play.does(Event::PointHeard { question: question.clone(), point: point.clone(), heard: true });
            }
        }
        for (_, wording) in conduct.follow_ups.iter().filter(|(asked, _)| *asked == question.as_str()) {
            play.does(Event::FollowUpAsked { question: question.clone(), wording: wording.clone() });
        }
        play.1 += TimeDelta::seconds(conduct.seconds_by_question);
        for (place, remark) in case.reference.remarks.iter().enumerate().filter(|(_, each)| each.question == question) {
            let note = conduct.notes.get(&place).map_or(remark.note.get(language), String::as_str);
            if note.is_empty() {
                continue;
            }
            let links: String = remark.criteria.iter().map(|criterion| format!(" #{criterion}")).collect();
            let id = format!("R{}", play.0.record().remarks().count() + 1).into();
            let (text, began) = (format!("{note}{links}"), play.1);
            play.does(Event::RemarkAdded { remark: id, question: question.clone(), after: None, began, text });
        }
    }
    documents(&mut play, conduct, case, language);
    play.script(ScriptPart::Closing, false);
    play.does(Event::InterviewClosed);
    if !conduct.rates_first {
        play.rate(case, conduct, language);
    }
    let outcome = recommend(rubric, play.0.record(), case.held).outcome.expect("the interview is whole");
    play.does(Event::RecommendationAccepted { outcome });
    play.does(Event::Signed { name: TRAINEE.into(), outcome, key: None });
    play.0
}

fn documents(play: &mut Play, conduct: &Conduct, case: &Case, language: &Language) {
    let every = if conduct.trusts_documents { 2 } else { 1 };
    for (index, document) in case.documents.values().enumerate().step_by(every) {
        let mut rules = RulesOfEvidence::default();
        for rule in RuleOfEvidence::ALL {
            let judgement = match conduct.trusts_documents {
                true => Judgement::Yes,
                false => document.rules.judgement(rule),
            };
            *rules.verdict_mut(rule) = Verdict { judgement, remark: String::new() };
        }
        let item = EvidenceItem {
            person: String::new(),
            place: String::new(),
            hours: None,
            observation: None,
            testimony: None,
            kind: document.kind,
            title: document.title.get(language).to_owned(),
            source: String::new(),
            date: document.date,
            date_span: None,
            criteria: document.criteria.clone(),
            directness: document.directness,
            verification: String::new(),
            file: None,
            rules,
        };
        play.does(Event::EvidenceAdded { evidence: format!("E{}", index + 1).into(), item });
    }
}

fn habits() -> Habits {
    ron::from_str(include_str!("habits.ron")).expect("the habits can be read")
}

/// The paraphrases with the languages of their cases.
pub fn paraphrased_habits() -> Vec<(String, String, usize, String)> {
    let habits = habits();
    let of_case = |(id, language): &(String, String)| {
        let notes = habits.paraphrased[id].iter();
        notes.map(|(place, note)| (id.clone(), language.clone(), *place, note.clone())).collect::<Vec<_>>()
    };
    habits.cases.iter().flat_map(of_case).collect()
}

/// The shipped case with its rubric.
pub fn shipped(id: &str) -> (Case, Arc<Rubric>) {
    let nowhere = tempfile::tempdir().unwrap();
    let rubrics = viva::rubrics(nowhere.path());
    for shelved in &Shelf::open(&rubrics).rubrics {
        if let Some(case) = cases_of(shelved, &rubrics).cases.into_iter().find(|case| case.id.as_str() == id) {
            return (Arc::unwrap_or_clone(case), shelved.rubric.clone());
        }
    }
    panic!("no case {id}")
}

/// All ratings of the reference, moved on their scales.
fn moved(case: &Case, rubric: &Rubric, to: impl Fn(usize, usize) -> usize) -> BTreeMap<String, Rating> {
    let mut ratings = BTreeMap::new();
    for (criterion, reference) in &case.reference.ratings {
        let scale = rubric.scale_of(&rubric.criteria[criterion]);
        let Rating::Level(level) = &reference.rating else { continue };
        let rank = scale.rank_of(level).expect("a level of the scale");
        let level = scale.levels[to(rank, scale.top())].id.clone();
        ratings.insert(criterion.to_string(), Rating::Level(level));
    }
    ratings
}

fn conduct(habit: Habit, habits: &Habits, case: &Case, rubric: &Rubric, language: &str) -> Conduct {
    let remarks = &case.reference.remarks;
    let cycled = |texts: &[String]| -> BTreeMap<usize, String> {
        (0..remarks.len()).map(|place| (place, texts[place % texts.len()].clone())).collect()
    };
    let mut conduct = Conduct::default();
    match habit {
        Habit::Mild => conduct.ratings = moved(case, rubric, |rank, top| (rank + 1).min(top)),
        Habit::Severe => conduct.ratings = moved(case, rubric, |rank, _| rank.saturating_sub(1)),
        Habit::Halo => {
            let level = &habits.halo[case.id.as_str()];
            conduct.ratings = moved(case, rubric, |rank, _| rank);
            for (criterion, rating) in &mut conduct.ratings {
                let scale = rubric.scale_of(&rubric.criteria[criterion.as_str()]);
                if scale.rank_of(&level.as_str().into()).is_some() {
                    *rating = Rating::Level(level.as_str().into());
                }
            }
        }
        Habit::Central => {
            conduct.ratings = moved(case, rubric, |rank, top| if top < 2 { rank } else { rank.clamp(1, top - 1) });
        }
        Habit::Leading => match habits.led.get(case.id.as_str()) {
            Some(led) => conduct.follow_ups.push(led.clone()),
            None => {
                for (question, answer) in &case.answers {
                    let led = answer.leading.iter().take(1);
                    let asks = led.map(|each| each.asks.get(&language.into()).to_owned());
                    conduct.follow_ups.extend(asks.map(|asks| (question.to_string(), asks)));
                }
            }
        },
        Habit::Inventing => conduct.notes = cycled(&habits.invented[language]),
        Habit::Paraphrasing => conduct.notes = habits.paraphrased[case.id.as_str()].iter().cloned().collect(),
        Habit::OtherLanguage if language == "en" => conduct.notes = cycled(&habits.german),
        Habit::OtherLanguage => {
            let other: Language = if language == "ru" { "kk" } else { "ru" }.into();
            let notes = remarks.iter().map(|remark| remark.note.get(&other).to_owned());
            conduct.notes = notes.enumerate().collect();
        }
        Habit::Hasty => {
            conduct.asks_probes = false;
            conduct.seconds_by_question = 2;
        }
        Habit::Silent => conduct.notes = (0..remarks.len()).map(|place| (place, String::new())).collect(),
        Habit::Faultless => {}
        Habit::CarelessWithDocuments => conduct.trusts_documents = true,
    }
    conduct
}

/// The kinds of the advice, in its order.
pub fn kinds(debrief: &Debrief) -> Vec<String> {
    let kind = |next| serde_json::to_value(next).unwrap()["kind"].as_str().unwrap().to_owned();
    debrief.next.iter().map(kind).collect()
}

/// Who leans as a whole is right by chance only, and who hurries has not kept to the time.
fn no_false_praise(habit: Habit, told: &Debrief) {
    let leans = matches!(habit, Habit::Mild | Habit::Severe | Habit::Halo | Habit::Central);
    let of_ratings = |well: &Well| matches!(well, Well::Outcome | Well::ExactAgreement { .. } | Well::WithinOne { .. });
    assert!(!(leans && told.well.iter().any(of_ratings)), "{habit:?}: {:?}", told.well);
    let led = matches!(habit, Habit::Leading) && told.well.contains(&Well::NothingLeading);
    let hasty = matches!(habit, Habit::Hasty) && told.well.contains(&Well::OnTime);
    assert!(!led && !hasty, "{habit:?}: {:?}", told.well);
    if habit == Habit::Faultless {
        assert_eq!(told.well[0], Well::Outcome);
    }
}

/// At least this many of the 36 get the right advice first.
const RIGHT_MIN: usize = 33;

#[test]
fn the_first_advice_is_right_and_no_true_note_is_accused() {
    let habits = habits();
    let (mut right, mut wrong, mut accused) = (0, Vec::new(), Vec::new());
    for (id, language) in &habits.cases {
        let (case, rubric) = shipped(id);
        let language_of = Language::from(language.as_str());
        for (habit, expected) in &habits.right {
            // Words that the case does not know are asked about.
            let own_words = *habit == Habit::Leading && habits.led.contains_key(id);
            let expected = if own_words { "perhaps_leading" } else { expected };
            let conduct = conduct(*habit, &habits, &case, &rubric, language);
            let interview = held_as(&conduct, &case, &rubric, &language_of);
            let told = debrief(&case, &interview, &language_of).expect("it is signed");
            let kinds = kinds(&told);
            match kinds.first().map_or("nothing", String::as_str) == expected {
                true => right += 1,
                false => wrong.push(format!("{id} {habit:?}: {kinds:?} for {expected}")),
            }
            assert_ne!(kinds.first().map(String::as_str), Some("not_said"), "{id} {habit:?}");
            no_false_praise(*habit, &told);
            if *habit == Habit::Inventing {
                assert!(kinds.iter().any(|kind| kind == "not_said"), "{id}: {kinds:?}");
                continue;
            }
            let evidence = &told.evidence;
            accused.extend(
                evidence.not_in_what_was_said.iter().map(|each| format!("{id} {habit:?}: {}", each.remark.text)),
            );
            if !matches!(habit, Habit::Silent) {
                let missed = evidence.expected.iter().filter(|each| each.standing == EvidenceStanding::Missed);
                accused.extend(missed.map(|each| format!("{id} {habit:?} missed: {}", each.quote)));
            }
        }
    }
    println!("first advice right: {right} of {}", right + wrong.len());
    assert!(right >= RIGHT_MIN, "{right}: {wrong:#?}");
    assert!(accused.is_empty(), "{accused:#?}");
}

#[test]
fn ratings_before_questions_always_take_a_place_and_withdraw_the_praise() {
    let (case, rubric) = shipped("confident-one");
    let led = ["Q2", "Q3"].map(|question| (question.to_owned(), "So you trained six hundred people?".to_owned()));
    let conduct = Conduct { rates_first: true, follow_ups: led.into(), ..Conduct::default() };
    let told = debrief(&case, &held_as(&conduct, &case, &rubric, &"en".into()), &"en".into()).unwrap();
    assert!(kinds(&told).iter().any(|kind| kind == "rated_before_asked"), "{:?}", told.next);
    assert!(!told.well.contains(&Well::Outcome), "{:?}", told.well);
}

#[test]
fn an_opening_refused_as_a_whole_is_named_by_consent() {
    let (case, rubric) = shipped("just-a-habit");
    let consent = rubric.opening.checklist.iter().find(|(_, item)| item.consent).expect("it has one").0;
    let conduct = Conduct { refuses_opening: true, ..Conduct::default() };
    let told = debrief(&case, &held_as(&conduct, &case, &rubric, &"en".into()), &"en".into()).unwrap();
    assert!(matches!(&told.next[0], Next::Opening { item, .. } if item == consent), "{:?}", told.next);
}
