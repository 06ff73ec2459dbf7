//! From several ratings to one.

use proptest::prelude::*;
use viva::{
    judgement::{Reason, UnitOutcome, recommend},
    rubric::{PanelRule, Settling},
    session::{
        Event, FieldName, Interview, Outcome, Rating, Refusal, SessionState, SheetRating,
        panel::settle::{apart, settled},
    },
};

use crate::{
    key,
    panel::office::{LEAD, Office, SECOND, SECRET, THIRD, at, level, name, preparation, rubric},
};

fn ratings(words: &[&str]) -> Vec<Option<Rating>> {
    let rating = |word: &&str| match *word {
        "-" => None,
        "none" => Some(Rating::NotEnoughEvidence),
        level => Some(Rating::Level(level.into())),
    };
    words.iter().map(rating).collect()
}

#[test]
fn several_ratings_become_one_by_the_rule_of_the_rubric() {
    use PanelRule::{Consensus, Majority, Median};
    let rubric = rubric("Consensus");
    let scale = &rubric.scales[0];
    let open = None;
    let cases: &[(&[&str], [Option<&str>; 3])] = &[
        // Raters, then consensus, majority, median.
        (&["mid", "mid", "mid"], [Some("mid"); 3]),
        (&["none", "none"], [Some("none"); 3]),
        (&["mid", "mid", "high"], [open, Some("mid"), Some("mid")]),
        (&["low", "mid", "high"], [open, open, Some("mid")]),
        (&["low", "high"], [open, open, Some("low")]),
        (&["low", "mid", "high", "high"], [open, open, Some("mid")]),
        (&["mid", "mid", "high", "high"], [open, open, Some("mid")]),
        (&["none", "none", "high"], [open, Some("none"), open]),
        (&["mid", "mid", "none"], [open, Some("mid"), Some("mid")]),
        (&["mid", "high", "none"], [open, open, open]),
        (&["mid", "mid", "mid", "none", "none"], [open, Some("mid"), Some("mid")]),
        (&["low", "mid", "mid", "high", "none"], [open, open, Some("mid")]),
        (&["mid", "mid", "-"], [open, Some("mid"), Some("mid")]),
        (&["mid", "-"], [open, open, open]),
        // Whatever the others had given, the lower middle one is the lowest.
        (&["low", "none"], [open, open, Some("low")]),
        (&["low", "low", "none", "none"], [open, open, Some("low")]),
        (&["low", "none", "none"], [open, Some("none"), open]),
        (&["-", "-"], [open, open, open]),
    ];
    for (given, wanted) in cases {
        let given = ratings(given);
        let given: Vec<Option<&Rating>> = given.iter().map(Option::as_ref).collect();
        for (rule, wanted) in [Consensus, Majority, Median].into_iter().zip(wanted) {
            let wanted = wanted.and_then(|word| ratings(&[word]).remove(0));
            assert_eq!(settled(&given, rule, scale), wanted, "{given:?} by {rule:?}");
        }
    }
}

/// Steps and ratings, then what they become by the lower, the mean and a third.
type Tolerated<'a> = (usize, &'a [&'a str], [Option<&'a str>; 3]);

#[test]
fn ratings_within_a_tolerance_become_one() {
    use Settling::{Lower, Mean, Third};
    let rubric = rubric("Consensus");
    let scale = &rubric.scales[0];
    let open = None;
    let cases: &[Tolerated] = &[
        (1, &["mid", "mid"], [Some("mid"); 3]),
        (1, &["none", "none"], [Some("none"); 3]),
        (1, &["mid", "high"], [Some("mid"); 3]),
        (1, &["low", "high"], [open; 3]),
        (2, &["low", "high"], [Some("low"), Some("mid"), Some("low")]),
        (1, &["mid", "high", "high"], [Some("mid"), Some("mid"), Some("high")]),
        (1, &["low", "high", "high"], [open, open, Some("high")]),
        (1, &["low", "low", "high"], [open, open, Some("low")]),
        (1, &["low", "mid", "high"], [open, open, Some("mid")]),
        (2, &["low", "high", "high"], [Some("low"), Some("mid"), Some("high")]),
        (1, &["low", "low", "high", "high"], [open, open, Some("low")]),
        (2, &["mid", "none"], [open; 3]),
        (2, &["mid", "mid", "none"], [open; 3]),
        (2, &["mid", "-"], [open; 3]),
        (2, &["-", "-"], [open; 3]),
    ];
    for (steps, given, wanted) in cases {
        let given = ratings(given);
        let given: Vec<Option<&Rating>> = given.iter().map(Option::as_ref).collect();
        for (then, wanted) in [Lower, Mean, Third].into_iter().zip(wanted) {
            let rule = PanelRule::Tolerance { steps: *steps, then };
            let wanted = wanted.and_then(|word| ratings(&[word]).remove(0));
            assert_eq!(settled(&given, rule, scale), wanted, "{given:?} by {rule:?}");
        }
    }
}

#[test]
fn a_step_of_a_tolerance_is_one_of_the_scale_of_numbers() {
    let rubric = viva::rubric::read(&crate::number_rubric::text()).unwrap();
    let rule = PanelRule::Tolerance { steps: 10, then: Settling::Lower };
    let level = |number: &str| Some(Rating::Level(number.into()));
    for (one, other, wanted) in [("62.5", "67.5", level("62.5")), ("62.5", "68", None)] {
        let (one, other) = (level(one), level(other));
        assert_eq!(settled(&[one.as_ref(), other.as_ref()], rule, &rubric.scales[0]), wanted);
    }
}

#[test]
fn how_far_apart_is_counted_in_levels_and_by_who_could_judge() {
    let rubric = rubric("Consensus");
    for (given, levels, kinds) in [
        (["mid", "mid"], 0, false),
        (["low", "high"], 2, false),
        (["none", "high"], 0, true),
        (["none", "none"], 0, false),
        (["-", "none"], 0, true),
        (["-", "mid"], 0, true),
    ] {
        let ratings = ratings(&given);
        let ratings: Vec<Option<&Rating>> = ratings.iter().map(Option::as_ref).collect();
        let found = apart(&ratings, &rubric.scales[0]);
        assert_eq!((found.levels, found.kinds), (levels, kinds), "{given:?}");
    }
}

#[test]
fn what_all_rate_the_same_follows_and_the_rest_is_agreed_while_each_ones_rating_stays() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "high", "mid"]);
    office.sign(SECOND, ["high", "mid", "high", "none"]);
    let mut session = office.gather().unwrap();
    let record = session.record();
    let counts = |criterion: &str, session: &Interview| session.record().rating(&criterion.into()).cloned();
    assert_eq!(counts("C1", &session), None);
    assert_eq!(counts("C2", &session), Some(Rating::Level("mid".into())));
    let both = format!("{LEAD}: {SECRET}, mid\n{SECOND}: {SECRET}, mid");
    assert_eq!(record.ratings["C2"].rationale, both);
    assert_eq!((counts("C4", &session), session.state()), (None, SessionState::ToBeRated));

    let agreed = |criterion: &str, by: &[&str], rationale: &str| Event::Agreed {
        criterion: criterion.into(),
        rating: Rating::Level("mid".into()),
        rationale: rationale.into(),
        by: by.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(session.permit(&agreed("C1", &[], "x")), Err(Refusal::TooFewAgree));
    assert_eq!(session.permit(&agreed("C1", &[LEAD], "x")), Err(Refusal::TooFewAgree));
    assert_eq!(session.permit(&agreed("C1", &[SECOND], "x")), Err(Refusal::TooFewAgree));
    assert_eq!(session.permit(&agreed("C1", &[LEAD], " ")), Err(Refusal::Empty { field: FieldName::Rationale }));
    assert_eq!(session.permit(&agreed("C1", &[THIRD], "x")), Err(Refusal::NotARater { name: THIRD.into() }));
    assert_eq!(session.permit(&agreed("C1", &[LEAD, LEAD], "x")), Err(Refusal::RaterTwice { name: LEAD.into() }));
    assert!(session.permit(&agreed("C5", &[LEAD, SECOND], "x")).is_err(), "it does not apply");
    assert_eq!(session.permit(&level("C1", "mid")), Err(Refusal::RatedOnSheets));
    session.act(agreed("C1", &[LEAD, SECOND], "looked round first"), LEAD, at(21)).unwrap();
    session.act(agreed("C4", &[SECOND, LEAD], "gloves"), LEAD, at(22)).unwrap();
    assert_eq!(session.state(), SessionState::ToBeSigned);
    let panel = &session.record().panel;
    assert_eq!(panel.agreed["C4"].by, [SECOND, LEAD]);
    // What each rated alone stays, over the file, too.
    let rationale = format!("{SECRET}, high");
    let alone = SheetRating { rating: Rating::Level("high".into()), rationale };
    assert_eq!(panel.sheets[1].ratings["C1"], alone);
    office.write(&office.session(), &session);
    assert_eq!(office.read(&office.session()).record().panel, *panel);
    // Who rated is settled now.
    let others = Event::Prepared(preparation(&session, &[THIRD]));
    assert_eq!(session.permit(&others), Err(Refusal::GatheredAlready));
}

#[test]
fn a_panel_of_three_by_majority_leaves_open_only_what_has_none() {
    let office = Office::new("Majority", &[SECOND, THIRD]);
    office.sign(LEAD, ["mid", "low", "mid", "none"]);
    office.sign(SECOND, ["mid", "mid", "mid", "none"]);
    office.sign(THIRD, ["high", "high", "mid", "mid"]);
    let session = office.gather().unwrap();
    let record = session.record();
    assert_eq!(record.rating(&"C1".into()), Some(&Rating::Level("mid".into())));
    assert_eq!(record.rating(&"C4".into()), Some(&Rating::NotEnoughEvidence));
    let open: Vec<_> = record.criteria_unrated(session.rubric()).map(|criterion| criterion.id.to_string()).collect();
    assert_eq!(open, ["C2"]);
    // The median would have left nothing open there.
    let office = Office::new("Median", &[SECOND, THIRD]);
    office.sign(LEAD, ["mid", "low", "mid", "mid"]);
    office.sign(SECOND, ["mid", "mid", "mid", "mid"]);
    office.sign(THIRD, ["high", "high", "mid", "mid"]);
    let session = office.gather().unwrap();
    assert_eq!(session.record().rating(&"C2".into()), Some(&Rating::Level("mid".into())));
    assert_eq!(session.state(), SessionState::ToBeSigned);
}

#[test]
fn a_criterion_that_is_referred_makes_the_outcome_refer() {
    let office = Office::new("Consensus", &[SECOND]);
    office.sign(LEAD, ["mid", "mid", "low", "mid"]);
    office.sign(SECOND, ["mid", "mid", "high", "mid"]);
    let mut session = office.gather().unwrap();
    let computed = |session: &Interview| recommend(session.rubric(), session.record(), at(0).date_naive());
    assert_eq!(computed(&session).outcome, None, "C3 is open");
    let referred = |reason: &str| Event::CriterionReferred { criterion: "C3".into(), reason: reason.into() };
    assert_eq!(session.permit(&referred(" ")), Err(Refusal::Empty { field: FieldName::Reason }));
    session.act(referred("the dummy was broken"), LEAD, at(21)).unwrap();
    let recommendation = computed(&session);
    assert_eq!(recommendation.outcome, Some(Outcome::Refer));
    assert_eq!(recommendation.reasons, [Reason::Referred { criteria: vec!["C3".into()] }]);
    assert_eq!(recommendation.units[0].outcome, UnitOutcome::NotAssessed);
    assert_eq!(recommendation.units[1].outcome, UnitOutcome::Recognised);
    assert!(recommendation.missing.iter().all(|each| !each.blocks()));
    // Nobody recognises what others are to decide; it can be signed as referred.
    let full = Event::RecommendationDeparted { computed: None, outcome: Outcome::Full, reason: "x".into() };
    assert_eq!(session.permit(&full), Err(Refusal::PositiveWhileIncomplete));
    let mut signed = session.clone();
    signed.act(Event::RecommendationAccepted { outcome: Outcome::Refer }, LEAD, at(22)).unwrap();
    signed.act(Event::Signed { name: LEAD.into(), outcome: Outcome::Refer, key: key::public() }, LEAD, at(23)).unwrap();
    office.write(&office.session(), &signed);
    assert!(office.told(&["verify", name(&office.session())]).0);
    // Who rated does not moderate.
    assert_eq!([LEAD, SECOND, THIRD].map(|name| signed.permit_moderator(name).is_ok()), [false, false, true]);
    // Or they agree after all.
    let (rating, by) = (Rating::NotEnoughEvidence, vec![LEAD.to_owned(), SECOND.to_owned()]);
    session.act(Event::Agreed { criterion: "C3".into(), rating, rationale: "x".into(), by }, LEAD, at(22)).unwrap();
    assert_eq!(computed(&session).outcome, Some(Outcome::Partial));
}

fn any_ratings() -> impl Strategy<Value = Vec<Option<Rating>>> {
    let word = prop::sample::select(vec!["low", "mid", "high", "none", "-"]);
    prop::collection::vec(word, 1..7).prop_map(|words| ratings(&words))
}

fn any_rule() -> impl Strategy<Value = PanelRule> {
    let within = |then| PanelRule::Tolerance { steps: 1, then };
    let others = [Settling::Lower, Settling::Mean, Settling::Third].map(within);
    let rules = [PanelRule::Consensus, PanelRule::Majority, PanelRule::Median];
    prop::sample::select(rules.into_iter().chain(others).collect::<Vec<_>>())
}

/// Up by one level; what is no level, or the highest, stays.
fn raised(rating: &Option<Rating>) -> Option<Rating> {
    match rating {
        Some(Rating::Level(level)) if level.as_str() == "low" => Some(Rating::Level("mid".into())),
        Some(Rating::Level(level)) if level.as_str() == "mid" => Some(Rating::Level("high".into())),
        other => other.clone(),
    }
}

proptest! {
    #[test]
    fn what_follows_was_given_by_somebody_and_hangs_on_no_order(
        given in any_ratings(),
        rule in any_rule(),
        turn in 0_usize..7,
    ) {
        let rubric = rubric("Consensus");
        let scale = &rubric.scales[0];
        let mut ratings: Vec<Option<&Rating>> = given.iter().map(Option::as_ref).collect();
        let follows = settled(&ratings, rule, scale);
        prop_assert!(follows.is_none() || given.contains(&follows), "{follows:?}");
        let middle = turn % ratings.len();
        ratings.rotate_left(middle);
        prop_assert_eq!(&settled(&ratings, rule, scale), &follows);
        if apart(&ratings, scale).is_none() && given[0].is_some() {
            prop_assert_eq!(follows, given[0].clone());
        }
    }

    #[test]
    fn a_higher_rating_never_lowers_what_counts(
        given in any_ratings(),
        who in 0_usize..7,
        rule in any_rule(),
        steps in 1_usize..3,
    ) {
        let rule = match rule {
            PanelRule::Tolerance { then, .. } => PanelRule::Tolerance { steps, then },
            other => other,
        };
        let rubric = rubric("Consensus");
        let scale = &rubric.scales[0];
        let rank = |given: &[Option<Rating>]| {
            let ratings: Vec<Option<&Rating>> = given.iter().map(Option::as_ref).collect();
            match settled(&ratings, rule, scale)? {
                Rating::Level(level) => scale.rank_of(&level),
                Rating::NotEnoughEvidence => None,
            }
        };
        let mut higher = given.clone();
        let who = who % higher.len();
        higher[who] = raised(&higher[who]);
        if let (Some(before), Some(after)) = (rank(&given), rank(&higher)) {
            prop_assert!(before <= after);
        }
    }
}
