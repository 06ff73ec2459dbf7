//! Figures against those worked by hand in `attempts/trusting.ron`.

use viva::practice::debrief::{Debrief, Measured, PairStanding, UnmeasuredReason, debrief};

use crate::debrief::trainee::{Attempt, attempt, case, case_text, signed};

pub fn of(attempt: &Attempt) -> Debrief {
    let case = case(&case_text());
    let interview = signed(attempt, &case, "debrief-1", "2026-11-24T10:00:00+05:00");
    debrief(&case, &interview, &"en".into()).expect("it is signed")
}

fn known(value: f64, n: usize) -> Measured {
    Measured { value: Some(value), n, why: None }
}

#[test]
fn figures_are_those_worked_by_hand() {
    let figures = of(&attempt("trusting")).figures;
    assert_eq!(figures.exact, known(0.5, 4));
    assert_eq!(figures.within_one, known(1.0, 4));
    assert_eq!(figures.mean_difference, known(0.5, 4));
    assert_eq!(figures.spread, known(0.577, 4));
    assert_eq!(figures.spread_reference, known(0.816, 4));
    assert_eq!(figures.ends, known(0.5, 4));
    assert_eq!(figures.ends_reference, known(0.5, 4));
    assert_eq!(figures.kappa_linear, known(0.333, 4));
    assert_eq!(figures.kappa_quadratic, known(0.5, 4));
    assert_eq!(figures.evidence_disagreements, 0);
}

#[test]
fn who_rates_as_the_reference_agrees_with_it() {
    let debrief = of(&attempt("careful"));
    let figures = debrief.figures;
    assert_eq!(figures.exact, known(1.0, 4));
    assert_eq!(figures.mean_difference, known(0.0, 4));
    assert_eq!((figures.kappa_linear, figures.kappa_quadratic), (known(1.0, 4), known(1.0, 4)));
    assert_eq!(figures.spread, figures.spread_reference);
    assert_eq!(debrief.outcomes.recommended, debrief.outcomes.reference);
}

/// C2 without enough evidence in the trainee's eyes: told apart, and out of the figures that need ranks. Of four, C1, C3
/// and C4 are the same: 3 of 4 exact, 3 of 3 within one.
#[test]
fn not_enough_evidence_is_no_rank() {
    let mut attempt = attempt("careful");
    attempt.ratings[1].1 = "not-enough".into();
    let debrief = of(&attempt);
    let c2 = debrief.ratings.iter().find(|pair| pair.criterion.as_str() == "C2").expect("C2 was rated");
    assert_eq!((c2.standing, c2.difference), (PairStanding::EnoughOverlooked, None));
    assert_eq!(debrief.figures.exact, known(0.75, 4));
    assert_eq!(debrief.figures.within_one, known(1.0, 3));
    assert_eq!(debrief.figures.evidence_disagreements, 1);
}

#[test]
fn kappa_is_undefined_where_chance_agrees_always() {
    let text = case_text();
    // A reference and a trainee who both give everything the same level.
    let (before, reference) = text.split_once("    reference: (\n").expect("a reference");
    let reference = reference
        .replace("criterion: \"C1\", level: \"high\"", "criterion: \"C1\", level: \"mid\"")
        .replace("criterion: \"C4\", level: \"low\"", "criterion: \"C4\", level: \"mid\"")
        .replace("outcome: Partial", "outcome: Full");
    let case = case(&format!("{before}    reference: (\n{reference}"));
    let mut attempt = attempt("careful");
    for rating in &mut attempt.ratings {
        rating.1 = "mid".into();
    }
    let interview = signed(&attempt, &case, "debrief-1", "2026-11-24T10:00:00+05:00");
    let figures = debrief(&case, &interview, &"en".into()).expect("it is signed").figures;
    assert_eq!(figures.exact, known(1.0, 4));
    let undefined = Measured { value: None, n: 4, why: Some(UnmeasuredReason::ChanceAgreesAlways) };
    assert_eq!((figures.kappa_linear, figures.kappa_quadratic), (undefined, undefined));
    assert_eq!(figures.spread, known(0.0, 4));
}
