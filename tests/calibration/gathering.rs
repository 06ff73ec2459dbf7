//! What counts does not hang on the order in which files are named.

use proptest::prelude::*;
use viva::{
    agreement::{AgreementWishes, Measure, MeasurementLevel, Resampled, Resampling, Weights},
    calibration::{Attempts, GatheredFiles, LeftOutReason, anonymous, figures, heat, leanings, talks},
    judgement::recommend,
    session::{Event, Interview, Practice, Rating, Sheet, SheetRating, Trail, Withdrawal},
};

use crate::{
    calibration::office::{at, on_the_case, rated, ratings_of, signed, three},
    key,
};

fn many() -> Vec<Interview> {
    let mut all = three();
    all.push(signed("again", "A. Adams (fictional)", on_the_case(), &["low", "low", "low", "low", "low"], 20));
    all.push(signed("also", "D. Dean (fictional)", on_the_case(), &["high", "low", "mid", "none", "mid"], 21));
    all.push(blind("D. Dean (fictional)", ["mid", "low", "mid", "low", "high"], true));
    all.push(blind("B. Baker (fictional)", ["mid", "mid", "mid", "low", "high"], true));
    all.push(rated("open", "E. Evans (fictional)", on_the_case(), &["mid", "mid", "mid", "mid", "mid"], 24));
    all
}

fn wishes() -> AgreementWishes {
    let resampling = Resampling { seed: 3, samples: 50, confidence: 0.9, over: Resampled::Units };
    AgreementWishes { level: MeasurementLevel::Ordinal, weights: Weights::Quadratic, resampling }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_order_of_files_changes_nothing(order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(), latest: bool) {
        let all = many();
        let names: Vec<String> = (0..all.len()).map(|number| format!("{number}.ron")).collect();
        let named: Vec<(&str, &Interview)> = names.iter().map(String::as_str).zip(&all).collect();
        let shuffled: Vec<(&str, &Interview)> = order.iter().map(|place| named[*place]).collect();
        let attempts = if latest { Attempts::Latest } else { Attempts::First };
        let (one, other) = (ratings_of(&named, attempts).unwrap(), ratings_of(&shuffled, attempts).unwrap());
        prop_assert_eq!(one.ordinal(None), other.ordinal(None));
        prop_assert_eq!(&one.left_out, &other.left_out);
        prop_assert_eq!(one.left_out.len(), 2);
        prop_assert_eq!(heat(&one), heat(&other));
        prop_assert_eq!(talks(&one), talks(&other));
        let (mine, theirs) = (figures(&one, &wishes(), &|_| ()).unwrap(), figures(&other, &wishes(), &|_| ()).unwrap());
        prop_assert_eq!(mine.ordinal, theirs.ordinal);
        prop_assert_eq!(mine.nominal, theirs.nominal);
        let (one, other) = (anonymous(one, 1), anonymous(other, 1));
        prop_assert_eq!(one.ordinal(None), other.ordinal(None));
    }
}

#[test]
fn one_rater_is_not_compared() {
    let alone = signed("s", "A. Adams (fictional)", on_the_case(), &["mid"; 5], 0);
    assert!(ratings_of(&[("a", &alone)], Attempts::First).unwrap_err().contains("TooFewRaters"));
    assert!(ratings_of(&[], Attempts::First).unwrap_err().contains("TooFewRaters"));
}

/// The material of a blind rating: the interview without its judgements.
fn material() -> Interview {
    let practice = Some(Practice::Recorded { session: "held".into(), last_hash: "f".repeat(64) });
    let real = rated("held", "Recorded (fictional)", None, &[], 0);
    let rubric = real.rubric().clone();
    let mut trail = Trail::default();
    for (place, entry) in real.trail().entries().iter().enumerate() {
        trail.append(entry.at, "", entry.event.clone());
        if place == 0 {
            trail.append(entry.at, "", Event::PracticeBegun(practice.clone().unwrap()));
        }
    }
    Interview::replay(rubric, trail).unwrap()
}

/// The sheet of one who rates it.
fn blind(rater: &str, levels: [&str; 5], signed: bool) -> Interview {
    let mut sheet = material();
    sheet.act(Event::SheetBegun { rater: rater.into() }, rater, at(1)).unwrap();
    for (number, level) in levels.iter().enumerate() {
        let criterion = format!("C{}", number + 1);
        let (rating, rationale) = (Rating::Level((*level).into()), format!("{rater} saw it so"));
        sheet.act(Event::Rated { criterion: criterion.as_str().into(), rating }, rater, at(2)).unwrap();
        let criterion = criterion.as_str().into();
        sheet.act(Event::RationaleWritten { criterion, rationale }, rater, at(2)).unwrap();
    }
    if signed {
        sheet.act(Event::SheetSigned { name: rater.into(), key: key::public() }, rater, at(3)).unwrap();
    }
    sheet
}

#[test]
fn signed_sheets_of_a_blind_rating_count_and_its_material_does_not() {
    let material = material();
    let (one, other) = (blind("A. Adams", ["low"; 5], true), blind("B. Baker", ["high"; 5], true));
    let open = blind("C. Clark", ["mid"; 5], false);
    let all = [("m", &material), ("1", &one), ("2", &other), ("3", &open)];
    let ratings = ratings_of(&all, Attempts::First).unwrap();
    assert_eq!(ratings.raters, ["A. Adams", "B. Baker"]);
    let reasons: Vec<&str> = ratings.left_out.iter().map(|each| each.why.name()).collect();
    assert_eq!(reasons, ["unsigned", "material"]);
    // Who is low throughout and who is high throughout need a talk before any criterion does.
    let leaning: Vec<(Option<usize>, f64)> =
        leanings(&ratings).into_iter().map(|leaning| (leaning.rater, leaning.levels)).collect();
    assert_eq!((leaning, talks(&ratings)), (vec![(Some(0), -1.0), (Some(1), 1.0)], Vec::new()));
}

/// Who held the interview signed ratings for it: they stand beside those of the ones who rated it blind, under a marked name,
/// and are no real candidate's beside practice then.
#[test]
fn the_signed_ratings_of_a_recorded_interview_stand_beside_the_blind_ones() {
    let source = signed("held", "A. Adams", None, &["high", "mid", "low", "low", "mid"], 0);
    let (one, other) = (blind("A. Adams", ["low"; 5], true), blind("B. Baker", ["high"; 5], true));
    let all = [("1", &one), ("s", &source), ("2", &other)];
    let ratings = ratings_of(&all, Attempts::First).unwrap();
    assert_eq!(ratings.raters, ["A. Adams", "A. Adams *", "B. Baker"]);
    let marked: Vec<bool> = (0..3).map(|rater| ratings.is_signed_for_it(rater)).collect();
    assert_eq!((marked, ratings.subjects.len()), (vec![false, true, false], 1));
    let nameless = anonymous(ratings, 3);
    assert_eq!(nameless.raters.iter().filter(|name| name.ends_with(" *")).count(), 1);
    assert!(nameless.raters.iter().all(|name| name.starts_with('R')));
}

/// A level more or less on one criterion may change no decision, and one may change it: the rules are asked, rater by rater.
#[test]
fn decisions_are_compared_beside_levels() {
    let all = three();
    let named: Vec<(&str, &Interview)> = ["1", "2", "3"].into_iter().zip(&all).collect();
    let ratings = ratings_of(&named, Attempts::First).unwrap();
    let found = figures(&ratings, &wishes(), &|_| ()).unwrap().decisions;
    for (rater, interview) in all.iter().enumerate() {
        let decided = recommend(interview.rubric(), interview.record(), at(9).date_naive());
        assert_eq!(ratings.decision(0, rater).unwrap().outcome, decided.outcome);
    }
    let counted: usize = found.by_unit.iter().map(|unit| unit.recognised + unit.not_recognised).sum();
    assert!(counted > 0, "{:?}", ratings.decision(0, 0));
    for unit in &found.by_unit {
        let exact = unit.figures.get(Measure::Exact).unwrap().value;
        let (yes, no) = (unit.recognised as f64, unit.not_recognised as f64);
        let pairs = (yes + no) * (yes + no - 1.0);
        assert!((exact - (yes * (yes - 1.0) + no * (no - 1.0)) / pairs).abs() < 1e-12, "{unit:?}");
    }
}

/// A rationale about others names them as people do: by a part of the name, in any letters; and candidates by name.
#[test]
fn rationales_without_names_name_nobody() {
    let (lead, second) = ("A. Adams (fictional)", "B. Baker (fictional)");
    let mut interview = crate::calibration::office::panel_closed("real");
    let mut other = Event::Prepared(interview.record().preparation.clone());
    if let Event::Prepared(preparation) = &mut other {
        preparation.candidate = "Zarina Ospanova".into();
    }
    let mut trail = Trail::default();
    for entry in interview.trail().entries() {
        let event = if matches!(entry.event, Event::Prepared(_)) { other.clone() } else { entry.event.clone() };
        trail.append(entry.at, &entry.by, event);
    }
    interview = Interview::replay(interview.rubric().clone(), trail).unwrap();
    let sheet = |rater: &str, rationale: &str| {
        let rating = SheetRating { rating: Rating::Level("mid".into()), rationale: rationale.into() };
        let ratings = (1..6).map(|number| (format!("C{number}").as_str().into(), rating.clone())).collect();
        Sheet { rater: rater.into(), signed_at: at(9), last_hash: "0".repeat(64), ratings }
    };
    let sheets = vec![
        sheet(lead, "unlike baker I saw Ospanova stop; Clark and OSPANOVA spoke"),
        sheet(second, "Adams' view, and a. adams asked Zarina; as good as any"),
    ];
    interview.act(Event::SheetsGathered { sheets }, lead, at(10)).unwrap();
    let left_out = signed("s-1", "C. Clark (fictional)", None, &["mid"; 5], 0);
    let ratings = ratings_of(&[("panel", &interview), ("clark", &left_out)], Attempts::First).unwrap();
    let ratings = anonymous(ratings, 1);
    let mut told: Vec<String> = (0..2).map(|rater| ratings.cell(0, 0, rater).unwrap().rationale.clone()).collect();
    told.sort();
    let all = told.join("\n").to_lowercase();
    for name in ["adams", "baker", "clark", "ospanova", "zarina"] {
        assert!(!all.contains(name), "{name}: {all}");
    }
    assert!(all.contains("i saw … stop") && all.contains("as good as any"), "{all}");
}

#[test]
fn nobody_who_withdrew_consent_is_rated_for_a_talk() {
    let mut interview = signed("s", "A. Adams (fictional)", None, &["mid"; 5], 0);
    for (what, left_out) in [("photographs", vec![]), ("", vec![LeftOutReason::ConsentWithdrawn])] {
        let on = at(30).date_naive();
        let withdrawal = Withdrawal { on, way: "by a letter".into(), what: what.into() };
        interview.act(Event::ConsentWithdrawn(withdrawal), "S.", at(30)).unwrap();
        let mut gathered = GatheredFiles::default();
        gathered.take("s.ron", &interview, false);
        let reasons: Vec<_> = gathered.left_out().iter().map(|each| each.why.clone()).collect();
        assert_eq!(reasons, left_out, "{what}");
    }
}
