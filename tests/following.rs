//! What may follow a signed session, and how what is carried over is taken back and comes again.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use viva::{
    judgement::{CannotFollow, ChainFault, agrees, carry, recommend},
    procedure::{Reply, Topic, answer, plan, undo},
    report::anonymous::{Texts, anonymous},
    rubric::{self, Rubric},
    session::{
        AdviceOn, Event, Follows, Interview, Moment, Outcome, PlanLine, PlanState, Planned, Practice, Preparation,
        Rating, Refusal, plan_line_set,
    },
};

use crate::decisions::short::{Given, hold};

fn rubric() -> Arc<Rubric> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron")).unwrap();
    Arc::new(rubric::read(&text).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(second: i64) -> Moment {
    DateTime::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + TimeDelta::seconds(second)
}

/// An interview with one unit recognised and the other one open, signed on 12 November 2026.
fn signed(rubric: &Arc<Rubric>) -> Interview {
    let mut interview = unsigned(rubric);
    let outcome = recommend(rubric, interview.record(), day("2026-11-12")).outcome.unwrap();
    assert_eq!(outcome, Outcome::Partial);
    let now = interview.trail().last().unwrap().at;
    interview.act(Event::RecommendationAccepted { outcome }, "", now).unwrap();
    interview.act(Event::Signed { name: "Assessor".into(), outcome, key: None }, "", now).unwrap();
    interview
}

fn unsigned(rubric: &Arc<Rubric>) -> Interview {
    let ratings = [("C1".to_owned(), "low".to_owned())].into_iter().collect();
    hold(rubric, &Given { ratings, ratings_else: Some("mid".to_owned()), ..Given::default() }).unwrap()
}

fn begun(rubric: &Arc<Rubric>, events: Vec<Event>) -> Result<Interview, Refusal> {
    let mut interview = Interview::begin("next".into(), rubric.clone(), "", at(0));
    events.into_iter().try_for_each(|event| interview.act(event, "", at(1)))?;
    Ok(interview)
}

fn follows(rubric: &Arc<Rubric>) -> Follows {
    carry(&signed(rubric), rubric, day("2026-11-24")).unwrap()
}

fn prepared(follows: &Follows) -> Event {
    Event::Prepared(Preparation { assessor: "Assessor".into(), ..follows.proposed.clone() })
}

#[test]
fn what_is_not_signed_or_of_another_rubric_is_not_followed() {
    let rubric = rubric();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/rubrics/care-assistant/rubric.ron");
    let other = rubric::read(&std::fs::read_to_string(path).unwrap()).unwrap();
    let on = day("2026-11-24");
    assert_eq!(carry(&unsigned(&rubric), &rubric, on), Err(CannotFollow::NotSigned));
    assert!(matches!(carry(&signed(&rubric), &other, on), Err(CannotFollow::AnotherRubric { .. })));
    assert_eq!(carry(&signed(&rubric), &rubric, day("2026-11-11")), Err(CannotFollow::SignedLater));
    let material = Practice::Recorded { session: "S1".into(), last_hash: String::new() };
    let practice = begun(&rubric, vec![Event::PracticeBegun(material)]).unwrap();
    assert_eq!(carry(&practice, &rubric, on), Err(CannotFollow::Practice));
}

#[test]
fn what_is_carried_over_is_the_second_entry_before_paper_and_never_in_practice() {
    let rubric = rubric();
    let follows = follows(&rubric);
    let event = || Event::Follows(Box::new(follows.clone()));
    let material = || Event::PracticeBegun(Practice::Recorded { session: "S1".into(), last_hash: String::new() });
    let paper = || Event::HeldOnPaper { on: day("2026-11-20") };
    let refused = |events| begun(&rubric, events).err();
    assert_eq!(refused(vec![event(), paper(), prepared(&follows)]), None);
    for events in [vec![paper(), event()], vec![material(), event()], vec![prepared(&follows), event()]] {
        assert_eq!(refused(events), Some(Refusal::FollowsTooLate));
    }
    assert_eq!(refused(vec![event(), material()]), Some(Refusal::PracticeTooLate));
    let other = Follows { session: "next".into(), ..follows.clone() };
    assert_eq!(refused(vec![Event::Follows(Box::new(other))]), Some(Refusal::FollowsNothing));
    let mut anew = follows.proposed.clone();
    (anew.assessor, anew.anew) = ("Assessor".into(), vec!["C1".into()]);
    let unknown = Refusal::NotCarried { criterion: "C1".into() };
    assert_eq!(refused(vec![event(), Event::Prepared(anew)]), Some(unknown));
}

/// The reference of the candidate is taken over with what was recognised, and is no other person's.
#[test]
fn what_is_carried_over_goes_to_nobody_else() {
    let rubric = rubric();
    let follows = follows(&rubric);
    let (candidate, event) = (follows.proposed.candidate.clone(), Event::Follows(Box::new(follows.clone())));
    let proposed = Preparation { candidate: "Somebody else".into(), ..follows.proposed.clone() };
    let other = Event::Prepared(Preparation { assessor: "Assessor".into(), ..proposed });
    let refused = begun(&rubric, vec![event.clone(), other]).err();
    assert_eq!(refused, Some(Refusal::FollowsAnotherCandidate { candidate }));
    assert_eq!(begun(&rubric, vec![event, prepared(&follows)]).err(), None);
}

#[test]
fn a_rating_in_place_of_one_that_was_carried_over_is_taken_back_to_it() {
    let rubric = rubric();
    let follows = follows(&rubric);
    let start = || begun(&rubric, vec![Event::Follows(Box::new(follows.clone())), prepared(&follows)]).unwrap();
    let record = start().record().clone();
    let criterion = || "C2".into();
    assert!(record.carried_rating(&criterion()).is_some() && record.carried_unit(&"U2".into()).is_some());
    let rated = Event::Rated { criterion: criterion(), rating: Rating::Level("high".into()) };
    let reasoned = Event::RationaleWritten { criterion: criterion(), rationale: "seen today".into() };
    for events in [vec![rated.clone()], vec![rated, reasoned.clone()], vec![reasoned]] {
        let mut interview = start();
        let before = interview.trail().len();
        for event in events {
            interview.act(event, "", at(2)).unwrap();
        }
        assert!(interview.record().carried_rating(&criterion()).is_none());
        let back = undo::reverse(&interview, before..interview.trail().len(), "").unwrap();
        back.into_iter().for_each(|event| interview.act(event, "", at(3)).unwrap());
        assert_eq!(interview.record().ratings, record.ratings);
    }
    // Taking the carried rating itself back asks about the criterion anew.
    let mut interview = start();
    let (criterion, none) = ("C2".into(), Reply::Level(None));
    let taken_back = answer(&interview, &Topic::Rating(criterion), none, at(2)).unwrap().events;
    let before = interview.trail().len();
    taken_back.into_iter().for_each(|event| interview.act(event, "", at(2)).unwrap());
    assert_eq!(interview.record().rating(&"C2".into()), None);
    let back = undo::reverse(&interview, before..interview.trail().len(), "").unwrap();
    back.into_iter().for_each(|event| interview.act(event, "", at(3)).unwrap());
    assert_eq!(interview.record().ratings, record.ratings);
}

#[test]
fn open_lines_of_the_plan_are_carried_over_but_those_for_what_is_recognised() {
    let rubric = rubric();
    let mut earlier = unsigned(&rubric);
    let now = earlier.trail().last().unwrap().at;
    let line = |about: Option<AdviceOn>, text: &str, state| {
        let (what, text) = (Planned::Task, text.to_owned());
        PlanLine { what, text, state, ..plan::blank(about) }
    };
    let recognised = recommend(&rubric, earlier.record(), day("2026-11-12"));
    let recognised = recognised.units.iter().find(|unit| unit.outcome.is_recognised()).unwrap().unit.clone();
    for line in [
        line(None, "bring the log", PlanState::Open),
        line(None, "was brought", PlanState::Done),
        line(Some(AdviceOn::Unit(recognised)), "for nothing", PlanState::Open),
        line(Some(AdviceOn::Criterion("C1".into())), "an account", PlanState::Open),
        line(None, "not wanted", PlanState::Dropped),
    ] {
        let id = earlier.record().next_plan_line();
        earlier.act(plan_line_set(id, line), "", now).unwrap();
    }
    let outcome = recommend(&rubric, earlier.record(), day("2026-11-12")).outcome.unwrap();
    earlier.act(Event::RecommendationAccepted { outcome }, "", now).unwrap();
    earlier.act(Event::Signed { name: "Assessor".into(), outcome, key: None }, "", now).unwrap();
    let follows = carry(&earlier, &rubric, day("2026-11-24")).unwrap();
    assert_eq!(follows.plan.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["P1", "P4"]);
    assert_eq!(agrees(&follows, &earlier), Ok(()));
    let mut other = follows.clone();
    other.plan[0].text = "bring a cake".into();
    assert_eq!(agrees(&other, &earlier), Err(ChainFault::Carried { what: "P1".into() }));

    let next = begun(&rubric, vec![Event::Follows(Box::new(follows.clone())), prepared(&follows)]).unwrap();
    let record = next.record();
    assert_eq!(record.plan.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["P1", "P4"]);
    assert_eq!(record.carried_line(&"P4".into()), Some(day("2026-11-12")));
    assert_eq!(record.next_plan_line().as_str(), "P5", "a number is used once");
    let exported = anonymous(&next, b"key", Texts::Lengths).to_string();
    assert!(exported.contains("P2") && !exported.contains("bring the log"), "{exported}");
    // Files from before say nothing of lines.
    let text = ron::to_string(&Follows { plan: Default::default(), ..follows }).unwrap();
    assert!(!text.contains("plan"), "{text}");
    assert!(ron::from_str::<Follows>(&text).unwrap().plan.is_empty());
}
