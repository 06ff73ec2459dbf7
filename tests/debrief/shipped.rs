//! The cases that come with the program: who does, notes and rates what the reference does has nothing to work on.

use chrono::TimeDelta;
use viva::{
    judgement::recommend,
    locale::Language,
    practice::{
        Case,
        debrief::{Debrief, EvidenceStanding, debrief},
    },
    rubric::Rubric,
    session::{
        ConflictOfInterest, Event, EvidenceItem, Interview, Moment, Practice, Preparation, RuleOfEvidence,
        RulesOfEvidence, ScriptPart, Verdict,
    },
    store::{Shelf, cases_of},
};

use crate::debrief::trainee::TRAINEE;

struct Play(Interview, Moment);

impl Play {
    fn does(&mut self, event: Event) {
        self.1 += TimeDelta::seconds(1);
        let told = format!("{event:?}");
        self.0.act(event, TRAINEE, self.1).unwrap_or_else(|refusal| panic!("{told}: {refusal:?}"));
    }

    fn script(&mut self, script: ScriptPart) {
        for item in self.0.rubric().clone().script(script).checklist.keys() {
            self.does(Event::ItemDone { script, item: item.clone() });
        }
    }
}

/// The expert's interview, event by event.
fn as_the_reference(case: &Case, rubric: &std::sync::Arc<Rubric>, language: &Language) -> Interview {
    let now = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
    let mut play = Play(Interview::begin("s".into(), rubric.clone(), "", now), now);
    play.does(Event::PracticeBegun(Practice::Case(case.reference_to_it())));
    play.does(Event::Prepared(Preparation {
        assessor: TRAINEE.into(),
        conflict_of_interest: ConflictOfInterest::None,
        ..viva::practice::preparation(case, rubric, language)
    }));
    play.script(ScriptPart::Opening);
    loop {
        let left = play.0.record().questions_left(rubric);
        let Some(question) = left.first().cloned() else { break };
        play.does(Event::QuestionOpened { question: question.clone() });
        play.does(Event::QuestionAsked { question: question.clone() });
        if let Some(answer) = case.answers.get(&question) {
            for probe in answer.probes.keys() {
                play.does(Event::ProbeUsed { question: question.clone(), probe: probe.clone(), used: true });
            }
            for point in &answer.heard {
                play.does(Event::PointHeard { question: question.clone(), point: point.clone(), heard: true });
            }
        }
        for remark in case.reference.remarks.iter().filter(|remark| remark.question == question) {
            let links: String = remark.criteria.iter().map(|criterion| format!(" #{criterion}")).collect();
            let id = format!("R{}", play.0.record().remarks().count() + 1).into();
            let (text, began) = (format!("{}{links}", remark.note.get(language)), play.1);
            play.does(Event::RemarkAdded { remark: id, question: question.clone(), after: None, began, text });
        }
    }
    for (index, document) in case.documents.values().enumerate() {
        let mut rules = RulesOfEvidence::default();
        for rule in RuleOfEvidence::ALL {
            let judgement = document.rules.judgement(rule);
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
    play.script(ScriptPart::Closing);
    play.does(Event::InterviewClosed);
    for (criterion, reference) in &case.reference.ratings {
        play.does(Event::Rated { criterion: criterion.clone(), rating: reference.rating.clone() });
        let rationale = reference.because.get(language).to_owned();
        play.does(Event::RationaleWritten { criterion: criterion.clone(), rationale });
    }
    let outcome = recommend(rubric, play.0.record(), case.held).outcome.expect("the interview is whole");
    play.does(Event::RecommendationAccepted { outcome });
    play.does(Event::Signed { name: TRAINEE.into(), outcome, key: None });
    play.0
}

#[test]
fn who_does_as_the_reference_has_nothing_to_work_on() {
    let nowhere = tempfile::tempdir().unwrap();
    let (mut looked_at, mut unmatched, mut to_work_on) = (0, Vec::new(), Vec::new());
    let rubrics = viva::rubrics(nowhere.path());
    for shelved in &Shelf::open(&rubrics).rubrics {
        for case in cases_of(shelved, &rubrics).cases {
            for language in &case.languages {
                let debrief = nothing_to_work_on(&case, &shelved.rubric, language);
                to_work_on.extend(debrief.next.iter().map(|each| format!("{} {language}: {each:?}", case.id)));
                let missed =
                    debrief.evidence.expected.into_iter().filter(|each| each.standing != EvidenceStanding::Found);
                unmatched.extend(missed.map(|each| format!("{} {language}: {} | {}", case.id, each.quote, each.note)));
                looked_at += 1;
            }
        }
    }
    assert!(unmatched.is_empty(), "{unmatched:#?}");
    assert!(to_work_on.is_empty(), "{to_work_on:#?}");
    assert!(looked_at > 30, "{looked_at}");
}

fn nothing_to_work_on(case: &Case, rubric: &std::sync::Arc<Rubric>, language: &Language) -> Debrief {
    let interview = as_the_reference(case, rubric, language);
    let debrief = debrief(case, &interview, language).expect("it is signed");
    let evidence = &debrief.evidence;
    assert!(evidence.not_in_what_was_said.is_empty(), "{} {language}: {:#?}", case.id, evidence.not_in_what_was_said);
    assert!(evidence.distractors.is_empty(), "{} {language}: {:#?}", case.id, evidence.distractors);
    assert_eq!(debrief.figures.exact.value, Some(1.0), "{} {language}", case.id);
    assert_eq!(debrief.outcomes.recommended, debrief.outcomes.reference, "{} {language}", case.id);
    assert_eq!(debrief.procedure.lapses, [], "{} {language}", case.id);
    assert!(debrief.documents.iter().all(|each| each.item.is_some() && each.otherwise.is_empty()), "{}", case.id);
    debrief
}
