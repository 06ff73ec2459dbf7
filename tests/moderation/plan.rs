//! The plan: the same sessions, wishes and seed give the same one.

use sha2::{Digest, Sha256};
use viva::{
    moderation::{ModeratedSession, ModerationSubject, Plan, Sampling, SelectionReason, Tally, plan, summary},
    session::{Event, Interview},
};

use crate::moderation::office::{ASSESSOR, MODERATOR, agrees, at, broken_off, disagrees, moderated, signed};

const BEYOND: [&str; 4] = ["high"; 4];
const MET: [&str; 4] = ["mid"; 4];

fn wishes() -> Sampling {
    let (percent, seed, criteria) = (20, 7, 5);
    Sampling { percent, borderline: None, new_assessors: Vec::new(), since: None, seed, criteria, again: false }
}

/// Ten sessions far from any other result, one just met, one just not met, one of a beginner.
fn folder() -> Vec<Interview> {
    let mut folder: Vec<Interview> =
        (0..10).map(|number| signed(&format!("far-{number}"), ASSESSOR, BEYOND, number)).collect();
    folder.push(signed("just-met", ASSESSOR, MET, 20));
    folder.push(signed("just-not", ASSESSOR, ["high", "low", "high", "high"], 21));
    folder.push(signed("beginner", "B. Beginner (fictional)", BEYOND, 22));
    folder
}

fn subjects(folder: &[Interview]) -> Vec<ModerationSubject> {
    folder.iter().map(|interview| ModerationSubject::of(interview, true).unwrap()).collect()
}

fn chosen(plan: &Plan, subjects: &[ModerationSubject], why: SelectionReason) -> Vec<String> {
    let because = plan.chosen.iter().filter(|chosen| chosen.why.contains(&why));
    because.map(|chosen| subjects[chosen.subject].session.to_string()).collect()
}

/// As anybody can compute it: printf '7\nfar-0\n' | sha256sum
fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// In the order of digests the first of each assessor and of each outcome, then the others.
#[test]
fn a_percentage_is_drawn_rounded_up_and_each_assessor_and_outcome_at_least_once() {
    let subjects = subjects(&folder());
    for (percent, seed) in [(0, 7), (1, 7), (20, 7), (20, 8), (50, 7), (100, 7)] {
        let plan = plan(&subjects, &Sampling { percent, seed, ..wishes() });
        let mut order: Vec<&ModerationSubject> = subjects.iter().collect();
        order.sort_by_key(|subject| digest(&format!("{seed}\n{}\n", subject.session)));
        let (mut met, mut first) = (Vec::new(), Vec::new());
        for subject in &order {
            let strata = [subject.assessors[0].clone(), format!("{:?}", subject.outcome)];
            if strata.iter().any(|stratum| !met.contains(stratum)) {
                met.extend(strata);
                first.push(subject.session.as_str());
            }
        }
        let others = order.iter().map(|subject| subject.session.as_str()).filter(|session| !first.contains(session));
        let drawn = (13 * usize::from(percent)).div_ceil(100);
        let count = if drawn == 0 { 0 } else { drawn.max(first.len()) };
        let mut expected: Vec<&str> = first.iter().copied().chain(others).take(count).collect();
        expected.sort();
        let mut drawn = chosen(&plan, &subjects, SelectionReason::Sample);
        drawn.sort();
        assert_eq!(drawn, expected, "{percent} % with seed {seed}");
        assert_eq!((plan.chosen.len(), plan.signed, plan.moderated), (count, 13, 0));
        assert!(percent == 0 || drawn.contains(&"beginner".to_owned()) && drawn.contains(&"just-not".to_owned()));
    }
}

#[test]
fn the_plan_hangs_on_nothing_but_sessions_wishes_and_seed() {
    let sessions = folder();
    let wishes = Sampling { borderline: Some(1), ..wishes() };
    let named = |sessions: &[Interview]| {
        let subjects = subjects(sessions);
        let plan = plan(&subjects, &wishes);
        let named = plan.chosen.into_iter();
        named.map(|each| (subjects[each.subject].session.clone(), each.why, each.criteria)).collect::<Vec<_>>()
    };
    let first = named(&sessions);
    assert_eq!(first, named(&sessions));
    assert_eq!(first, named(&sessions.iter().rev().cloned().collect::<Vec<_>>()), "the order of the files is nothing");
    let twice: Vec<Interview> = sessions.iter().chain(&sessions).cloned().collect();
    assert_eq!(first, named(&twice), "a copy is no session of its own");
}

#[test]
fn every_borderline_session_is_chosen_and_the_percentage_is_of_the_rest() {
    let subjects = subjects(&folder());
    let steps = |name: &str| subjects.iter().find(|subject| subject.session.as_str() == name).unwrap().steps();
    assert_eq!((steps("just-met"), steps("just-not"), steps("far-0")), (Some(1), Some(1), Some(2)));
    let near = plan(&subjects, &Sampling { borderline: Some(1), ..wishes() });
    assert_eq!(chosen(&near, &subjects, SelectionReason::Borderline), ["just-met", "just-not"]);
    assert_eq!(chosen(&near, &subjects, SelectionReason::Sample).len(), 3, "20 % of 11, rounded up");
    let none = plan(&subjects, &Sampling { borderline: Some(0), percent: 0, ..wishes() });
    assert_eq!(none.chosen, []);
    let all = plan(&subjects, &Sampling { borderline: Some(2), ..wishes() });
    assert_eq!(chosen(&all, &subjects, SelectionReason::Borderline).len(), 13);
}

#[test]
fn every_session_of_a_new_assessor_is_chosen_first() {
    let mut sessions = folder();
    sessions.push(signed("beginner-near", "B. Beginner (fictional)", MET, 23));
    let subjects = subjects(&sessions);
    let new_assessors = vec!["  b. beginner (FICTIONAL) ".into()];
    let plan = plan(&subjects, &Sampling { borderline: Some(1), percent: 0, new_assessors, ..wishes() });
    let told: Vec<(&str, &[SelectionReason])> =
        plan.chosen.iter().map(|each| (subjects[each.subject].session.as_str(), each.why.as_slice())).collect();
    let expected: [(&str, &[SelectionReason]); 4] = [
        ("beginner", &[SelectionReason::NewAssessor]),
        ("beginner-near", &[SelectionReason::NewAssessor, SelectionReason::Borderline]),
        ("just-met", &[SelectionReason::Borderline]),
        ("just-not", &[SelectionReason::Borderline]),
    ];
    assert_eq!(told, expected);
}

#[test]
fn criteria_on_which_the_result_hangs_come_first_and_then_the_draw() {
    let subjects = subjects(&folder());
    let plan_of = |criteria| {
        let plan = plan(&subjects, &Sampling { borderline: Some(1), criteria, ..wishes() });
        let of = |name: &str| {
            let found = plan.chosen.iter().find(|each| subjects[each.subject].session.as_str() == name).unwrap();
            found.criteria.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        (of("just-not"), plan.chosen.iter().map(|each| each.criteria.len()).collect::<Vec<_>>())
    };
    let mut others = vec!["C1", "C3", "C4"];
    others.sort_by_key(|id| digest(&format!("7\njust-not\n{id}\n")));
    let (criteria, counts) = plan_of(5);
    assert_eq!(criteria, [["C2"].as_slice(), &others].concat(), "C5 does not apply");
    assert!(counts.iter().all(|count| *count == 4));
    assert_eq!(plan_of(2).0, ["C2", others[0]]);
    assert!(plan_of(1).1.iter().all(|count| *count == 1));
}

#[test]
fn what_was_moderated_is_left_out_unless_wished_for_and_so_is_what_is_older() {
    let mut sessions = folder();
    sessions[10].act(moderated(vec![agrees("C1")], ""), MODERATOR, at(90)).unwrap();
    let subjects = subjects(&sessions);
    let wishes = Sampling { borderline: Some(1), percent: 0, ..wishes() };
    let left = plan(&subjects, &wishes);
    assert_eq!((chosen(&left, &subjects, SelectionReason::Borderline), left.moderated), (vec!["just-not".into()], 1));
    let again = plan(&subjects, &Sampling { again: true, ..wishes.clone() });
    assert_eq!((again.chosen.len(), again.moderated), (2, 0));
    let day = at(0).date_naive();
    let since = |since| plan(&subjects, &Sampling { since: Some(since), percent: 100, ..wishes.clone() }).signed;
    assert_eq!((since(day), since(day.succ_opt().unwrap())), (13, 0));
}

#[test]
fn what_is_moderated_makes_room_for_no_other() {
    let sessions = folder();
    for percent in [20, 50, 100] {
        let wishes = Sampling { percent, borderline: Some(1), ..wishes() };
        let named = |sessions: &[Interview]| {
            let subjects = subjects(sessions);
            let plan = plan(&subjects, &wishes);
            let named = plan.chosen.iter().map(|each| subjects[each.subject].session.to_string());
            (named.collect::<Vec<_>>(), plan.moderated)
        };
        let (mut left, _) = named(&sessions);
        let mut moderate = sessions.clone();
        let mut done = 0;
        while let Some(next) = left.pop() {
            let session = moderate.iter_mut().find(|each| each.session().as_str() == next).unwrap();
            session.act(moderated(vec![agrees("C1")], ""), MODERATOR, at(90)).unwrap();
            done += 1;
            assert_eq!(named(&moderate), (left.clone(), done), "{percent} %, {next}");
        }
    }
}

#[test]
fn a_session_is_moderated_if_any_copy_of_it_is() {
    let mut sessions = folder();
    let mut copy = sessions[0].clone();
    copy.act(moderated(vec![agrees("C1")], ""), MODERATOR, at(90)).unwrap();
    // Gone on with elsewhere, so that the copy without the moderation is the longer one.
    for day in [91, 92] {
        let (text, reason) = ("spelt otherwise".to_owned(), "a slip".to_owned());
        sessions[0].act(Event::Amended { text, reason, criteria: Vec::new() }, ASSESSOR, at(day)).unwrap();
    }
    sessions.push(copy);
    let subjects = subjects(&sessions);
    let plan = plan(&subjects, &Sampling { percent: 100, ..wishes() });
    assert_eq!((plan.chosen.len(), plan.signed, plan.moderated), (12, 13, 1));
}

#[test]
fn what_is_not_signed_is_no_subject_and_what_has_no_result_is_not_borderline() {
    let rubric = crate::moderation::office::rubric();
    assert_eq!(ModerationSubject::of(&Interview::begin("s".into(), rubric, ASSESSOR, at(0)), true), None);
    let subject = ModerationSubject::of(&broken_off(), true).unwrap();
    assert!(!subject.is_borderline(usize::MAX));
}

/// Each way to disagree, by two moderators in two months; a copy of a session adds nothing.
#[test]
fn findings_are_counted_by_assessor_criterion_kind_and_month() {
    let disagrees = |criterion, level| disagrees(criterion, level, "as heard");
    let mut one = signed("one", ASSESSOR, ["mid", "high", "low", "mid"], 0);
    let copy = one.clone();
    let found = vec![agrees("C1"), disagrees("C2", Some("low")), disagrees("C3", Some("high")), disagrees("C4", None)];
    one.act(moderated(found, ""), MODERATOR, at(90)).unwrap();
    let mut other = signed("other", "B. Beginner (fictional)", MET, 5);
    other.act(moderated(vec![disagrees("C2", Some("high"))], ""), MODERATOR, at(90)).unwrap();
    other.act(moderated(vec![agrees("C2")], ""), "N. Next (fictional)", at(60 * 24 * 31)).unwrap();
    let all = [&one, &copy, &one, &other];
    let of = |since| summary(all.iter().filter_map(|session| ModeratedSession::of(session, since)).collect());
    let found = of(None);
    assert_eq!((found.sessions, found.findings), (2, 6));
    let kinds: Vec<usize> = found.by_kind.iter().map(|(_, findings)| *findings).collect();
    assert_eq!(kinds, [2, 1, 2, 0, 1], "agrees, mild, severe, evidence there, no level");
    let told = |tallies: &[Tally]| -> Vec<(String, usize, usize)> {
        tallies.iter().map(|tally| (tally.name.clone(), tally.findings, tally.agrees)).collect()
    };
    assert_eq!(told(&found.by_assessor), [(ASSESSOR.into(), 4, 1), ("B. Beginner (fictional)".into(), 2, 1)]);
    assert_eq!(told(&found.by_criterion)[0], ("first-aid C2".into(), 3, 1));
    let months: Vec<&str> = found.by_month.iter().map(|tally| tally.name.as_str()).collect();
    assert_eq!(months, ["2026-11", "2026-12"]);
    let later = of(Some(at(60 * 24 * 20).date_naive()));
    assert_eq!((later.sessions, later.findings, later.by_kind[0].1), (1, 1, 1));
}
