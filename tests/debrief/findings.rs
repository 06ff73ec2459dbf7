//! What is found in evidence, asking, documents and procedure, and what follows from it.

use viva::{
    practice::debrief::{EvidenceStanding, Lapse, Next, NoDebrief, ReasonDoubt, SpeechPlace, Well, debrief},
    session::{Interview, Outcome},
};

use crate::debrief::{
    figures::of,
    trainee::{attempt, case, case_text, held, rubric, signed},
};

#[test]
fn evidence_is_found_missed_or_unsaid() {
    let evidence = of(&attempt("trusting")).evidence;
    let standing: Vec<_> = evidence.expected.iter().map(|each| each.standing).collect();
    use EvidenceStanding::{Found, Missed, Unsaid};
    assert_eq!(standing, [Found, Unsaid, Missed, Found]);
    assert_eq!(evidence.expected[1].place, SpeechPlace::Probe { question: "Q2".into(), probe: "2".into() });
    assert_eq!((evidence.found.percent(), evidence.found.n), (Some(67), 3));
    let texts: Vec<_> = evidence.not_in_what_was_said.iter().map(|each| each.remark.text.as_str()).collect();
    // What was not said in this answer is not accused for it: its words belong to the matter.
    assert_eq!(texts, [""; 0]);
    let distractors: Vec<_> = evidence.distractors.iter().map(|each| each.quote.as_str()).collect();
    assert_eq!(distractors, ["everybody says I keep a cool head"]);
    let elsewhere: Vec<_> = evidence.linked_elsewhere.iter().map(|each| each.remark.text.as_str()).collect();
    assert_eq!(elsewhere, ["looks round, pulls the plug #C2"]);
}

/// Older files do not tell where a cut fell; what was noted was heard.
#[test]
fn what_was_noted_was_heard_wherever_the_candidate_was_cut_off() {
    let mut attempt = attempt("careful");
    attempt.ask.iter_mut().for_each(|ask| ask.cut_off = true);
    let expected = of(&attempt).evidence.expected;
    assert!(expected.iter().any(|each| each.standing == EvidenceStanding::Found), "{expected:#?}");
    let noted = expected.iter().filter(|each| each.remark.is_some());
    assert!(noted.into_iter().all(|each| each.standing == EvidenceStanding::Found));
    attempt.ask.iter_mut().for_each(|ask| ask.remarks.clear());
    let evidence = of(&attempt).evidence;
    assert!(evidence.expected.iter().all(|each| each.standing != EvidenceStanding::Found));
}

#[test]
fn notes_in_another_language_of_the_case_are_found() {
    let evidence = of(&attempt("careful")).evidence;
    let all_found = evidence.expected.iter().all(|each| each.standing == EvidenceStanding::Found);
    assert!(all_found, "{:#?}", evidence.expected);
    assert!(evidence.not_in_what_was_said.is_empty() && evidence.linked_elsewhere.is_empty());
}

#[test]
fn probes_leading_follow_ups_points_and_time() {
    let debrief = of(&attempt("trusting"));
    let probe = &debrief.probes_left[0];
    assert_eq!((probe.question.as_str(), probe.probe.as_str(), debrief.probes_left.len()), ("Q2", "2", 1));
    assert_eq!((&probe.reveals, &probe.rated_otherwise), (&vec!["C2".into()], &vec!["C2".into()]));
    let leading: Vec<bool> = debrief.follow_ups.iter().map(|each| each.leading).collect();
    assert_eq!(leading, [true, false]);
    assert_eq!(debrief.points[0].missed, ["a".into()]);
    assert_eq!(debrief.time.overruns[0].question.as_str(), "Q2");
}

#[test]
fn documents_are_compared_by_the_rules_of_evidence() {
    let documents = of(&attempt("trusting")).documents;
    assert_eq!(documents[0].item, Some("E1".into()));
    let otherwise = &documents[0].otherwise;
    assert_eq!(otherwise.len(), 1);
    assert_eq!(otherwise[0].rule, viva::session::RuleOfEvidence::Sufficient);
    assert_eq!(documents[1].item, None);
    let documents = of(&attempt("careful")).documents;
    assert!(documents.iter().all(|each| each.item.is_some() && each.otherwise.is_empty()));
}

#[test]
fn steps_left_out_are_told_with_the_reason_of_the_case() {
    let procedure = of(&attempt("trusting")).procedure;
    let probe = procedure.lapses.iter().find_map(|lapse| match lapse {
        Lapse::ProbeLeftOut { probe, because, .. } => Some((probe.as_str(), because.clone())),
        _ => None,
    });
    assert_eq!(probe, Some(("2", Some("Only then it comes out who called.".into()))));
    assert!(procedure.lapses.iter().any(|lapse| matches!(lapse, Lapse::DocumentNotJudged { .. })));
    assert!(procedure.lapses.contains(&Lapse::WithoutRationale { criterion: "C4".into() }));
    assert_eq!(of(&attempt("careful")).procedure.lapses, []);

    let mut attempt = attempt("careful");
    attempt.refuse = vec!["consent".into()];
    attempt.rated_first = true;
    attempt.ask.swap(2, 3);
    attempt.ask[0].cut_off = true;
    attempt.ask[4].reworded = "Is it broken?".into();
    attempt.late_remarks = vec![("Q4".into(), "with her thumb".into())];
    let lapses = of(&attempt).procedure.lapses;
    let kinds: Vec<String> =
        lapses.iter().map(|lapse| serde_json::to_value(lapse).unwrap()["kind"].as_str().unwrap().to_owned()).collect();
    let expected = [
        "item_refused",
        "cut_off",
        "out_of_order",
        "reworded",
        "rated_before_asked",
        "rated_before_asked",
        "rated_before_asked",
        "rated_before_asked",
    ];
    assert_eq!(kinds[..expected.len()], expected);
    assert_eq!(serde_json::to_value(&lapses[0]).unwrap()["script"], "opening");
    assert!(kinds[expected.len()..].iter().all(|kind| kind == "noted_after_rating"), "{kinds:?}");
}

#[test]
fn what_to_work_on_comes_in_the_order_of_weight() {
    let next = |name: &str| of(&attempt(name)).next;
    let trusting = next("trusting");
    assert!(matches!(&trusting[0], Next::Leading { question, count: 1, .. } if question.as_str() == "Q2"));
    assert!(matches!(&trusting[1], Next::Probe { criterion, .. } if criterion.as_str() == "C2"), "{trusting:?}");
    assert!(matches!(&trusting[2], Next::Lenient { .. }), "{trusting:?}");
    assert_eq!(next("careful"), []);
    assert_eq!(of(&attempt("careful")).well[0], Well::Outcome);
    assert!(!of(&attempt("trusting")).well.is_empty());
}

#[test]
fn reasons_that_rest_on_nothing_of_the_reference_are_shown_beside_it_and_withdraw_the_praise() {
    let doubted = of(&attempt("trusting")).reasons_doubted;
    let told: Vec<_> = doubted.iter().map(|each| (each.criterion.as_str(), &each.doubt)).collect();
    assert!(
        matches!(&told[0], ("C1", ReasonDoubt::Distractor { quote, .. }) if quote.contains("cool head")),
        "{told:?}"
    );
    assert_eq!(told.last(), Some(&("C4", &ReasonDoubt::Empty)));
    assert!(doubted.iter().all(|each| !each.reference.is_empty()));

    assert_eq!(of(&attempt("careful")).reasons_doubted, []);
    let with = |criterion: &str, reason: &str| {
        let mut attempt = attempt("careful");
        attempt.ratings.iter_mut().filter(|each| each.0 == criterion).for_each(|each| each.2 = reason.to_owned());
        of(&attempt)
    };
    // The second remark links to C2 alone; a reason in quite other words is left alone.
    let elsewhere = with("C1", "R2");
    let links = ReasonDoubt::Elsewhere { criteria: vec!["C2".into()] };
    assert_eq!(elsewhere.reasons_doubted.iter().map(|each| &each.doubt).collect::<Vec<_>>(), [&links]);
    assert_eq!(with("C1", "R1").reasons_doubted, []);
    assert_eq!(with("C1", "спокойна и внимательна").reasons_doubted, []);
    for debrief in [elsewhere, with("C1", "  ")] {
        assert_eq!(debrief.reasons_doubted.len(), 1);
        assert!(!debrief.well.contains(&Well::Outcome), "{:?}", debrief.well);
    }
}

#[test]
fn there_is_no_debrief_before_signing_nor_of_an_assessment() {
    let case = case(&case_text());
    let open = held(&attempt("careful"), &case, "debrief-1", "2026-11-24T10:00:00+05:00");
    assert_eq!(debrief(&case, &open, &"en".into()), Err(NoDebrief::NotSigned));
    let assessment = Interview::begin("s".into(), rubric(), "", open.trail().entries()[0].at);
    assert_eq!(debrief(&case, &assessment, &"en".into()), Err(NoDebrief::NoPractice));
    let interview = signed(&attempt("careful"), &case, "debrief-1", "2026-11-24T10:00:00+05:00");
    let other = crate::debrief::trainee::case(&case_text().replace("sure-of-herself", "second"));
    assert_eq!(debrief(&other, &interview, &"en".into()), Err(NoDebrief::OtherCase));
}

#[test]
fn a_case_that_was_changed_is_told() {
    let case = case(&case_text());
    let interview = signed(&attempt("careful"), &case, "debrief-1", "2026-11-24T10:00:00+05:00");
    let changed = crate::debrief::trainee::case(&case_text().replace("version: \"1.0.0\"", "version: \"1.0.1\""));
    assert!(debrief(&changed, &interview, &"en".into()).unwrap().case.changed);
    let same = debrief(&case, &interview, &"en".into()).unwrap();
    assert!(!same.case.changed);
    assert_eq!(same.outcomes.reference, Outcome::Partial);
}
