//! Demands for evidence of the second format: an oracle that tries every choice of items, what must hold whatever is
//! drawn, and what would change a result.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use viva::{
    judgement::{CriterionStatus, PossibleChange, Recommendation, recommend, what_if},
    rubric::{Difference, Directness, EvidenceKind, Number},
    session::{Judgement, Outcome},
};

use crate::decisions::{
    drawn::{interview, the_day},
    short::{Given, ShortDetails, ShortEvidence, ShortRubric},
};

/// An item as it is drawn: all that can matter of it.
#[derive(Debug, Clone, PartialEq)]
struct Item {
    kind: EvidenceKind,
    /// Days before the day of decision; none where there is no date.
    ago: Option<u64>,
    person: &'static str,
    place: &'static str,
    hours: Option<i64>,
    title: &'static str,
}

/// A demand as it is drawn.
#[derive(Debug, Clone)]
struct Asked {
    at_least: usize,
    different: Vec<Difference>,
    apart_days: Option<u64>,
    hours: Option<i64>,
    testimonials: Option<usize>,
}

fn item() -> impl Strategy<Value = Item> {
    let kind = prop::sample::select(vec![EvidenceKind::Observation, EvidenceKind::Testimonial]);
    let ago = prop::option::weighted(0.9, 0_u64..6);
    let name = || prop::sample::select(vec!["", "Ana", "Ben", "Cora"]);
    (kind, ago, name(), name(), prop::option::weighted(0.8, 1_i64..4), prop::sample::select(vec!["One", "Two"]))
        .prop_map(|(kind, ago, person, place, hours, title)| Item { kind, ago, person, place, hours, title })
}

fn asked() -> impl Strategy<Value = Asked> {
    let different = prop::sample::subsequence(vec![Difference::Date, Difference::Person, Difference::Place], 0..=3);
    let apart = prop::option::weighted(0.3, 1_u64..4);
    let hours = prop::option::weighted(0.3, 1_i64..8);
    (1_usize..4, different, apart, hours, prop::option::weighted(0.3, 1_usize..3)).prop_map(
        |(at_least, different, apart_days, hours, testimonials)| Asked {
            at_least,
            different,
            apart_days,
            hours,
            testimonials,
        },
    )
}

fn write(asked: &Asked) -> String {
    let mut text = format!("at_least: {}", asked.at_least);
    if !asked.different.is_empty() {
        text += &format!(", different: {:?}", asked.different);
    }
    text += &asked.apart_days.map_or(String::new(), |days| format!(", apart_days: {days}"));
    text += &asked.hours.map_or(String::new(), |hours| format!(", hours: {hours}"));
    let part = |count: usize| format!(", of_which: [(at_least: {count}, kinds: [Testimonial])]");
    text += &asked.testimonials.map_or(String::new(), part);
    format!("({text})")
}

fn day(ago: u64) -> NaiveDate {
    the_day().checked_sub_days(Days::new(ago)).expect("the day exists")
}

fn short(item: &Item, of: &[&str]) -> ShortEvidence {
    ShortEvidence {
        kind: item.kind,
        of: of.iter().map(|id| (*id).to_owned()).collect(),
        date: item.ago.map(day),
        directness: Directness::Direct,
        details: ShortDetails {
            span: None,
            title: Some(item.title.to_owned()),
            person: item.person.to_owned(),
            place: item.place.to_owned(),
            hours: item.hours.map(Number::whole),
            ..ShortDetails::default()
        },
        valid: Judgement::NotJudged,
        authentic: Judgement::NotJudged,
        current: Judgement::NotJudged,
        sufficient: Judgement::NotJudged,
    }
}

/// A rubric of one unit with one criterion.
fn rubric(evidence: &str, more: &str) -> ShortRubric {
    let text = format!(
        r#"(format: 2, scales: [(id: "two", levels: ["no", "yes"], needed: "yes")], {more}
            units: [(id: "U", criteria: [(id: "C", evidence: {evidence})])])"#
    );
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn judged(rubric: &ShortRubric, items: Vec<ShortEvidence>) -> Recommendation {
    let rubric = std::sync::Arc::new(rubric.read().unwrap_or_else(|fault| panic!("{fault}")));
    recommend(&rubric, interview(&rubric, &given(items)).record(), the_day())
}

fn given(evidence: Vec<ShortEvidence>) -> Given {
    Given { evidence, ratings: [("C".to_owned(), "yes".to_owned())].into_iter().collect(), ..Given::default() }
}

fn is_met(asked: &str, items: &[Item]) -> bool {
    let found = judged(&rubric(asked, ""), items.iter().map(|item| short(item, &["C"])).collect());
    found.units[0].criteria[0].status == CriterionStatus::Met
}

/// The demand, decided the long way: over every choice among the items that fit.
fn oracle(asked: &Asked, items: &[Item]) -> bool {
    let differs = |difference| asked.different.contains(&difference);
    let fits = |item: &&Item| {
        let dated = item.ago.is_some() || !(differs(Difference::Date) || asked.apart_days.is_some());
        dated
            && !(differs(Difference::Person) && item.person.is_empty())
            && !(differs(Difference::Place) && item.place.is_empty())
            && !(asked.hours.is_some() && item.hours.is_none())
    };
    let fitting: Vec<&Item> = items.iter().filter(fits).collect();
    let choices: Vec<Vec<&Item>> = (0_u32..1 << fitting.len())
        .map(|mask| fitting.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1).map(|(_, item)| *item).collect())
        .collect();
    let occasion =
        |item: &&Item| format!("{:?} {:?} {} {} {}", item.kind, item.ago, item.person, item.place, item.title);
    let distinct = |choice: &[&Item], key: &dyn Fn(&&Item) -> String| {
        choice.iter().map(key).collect::<BTreeSet<String>>().len() == choice.len()
    };
    // Each figure may be reached by a choice of its own.
    let reached = |key: &dyn Fn(&&Item) -> String, count: usize| {
        choices.iter().any(|choice| choice.len() >= count && distinct(choice, key))
    };
    let apart = |days: u64| {
        choices.iter().any(|choice| {
            let far = |(at, one): (usize, &&Item)| {
                choice[at + 1..].iter().all(|other| one.ago.unwrap().abs_diff(other.ago.unwrap()) >= days)
            };
            choice.len() >= asked.at_least && choice.iter().enumerate().all(far)
        })
    };
    let sum = |choice: &Vec<&Item>| choice.iter().filter_map(|item| item.hours).sum::<i64>();
    let testimonials = |count: usize| {
        choices.iter().any(|choice| {
            let of_kind = choice.iter().all(|item| item.kind == EvidenceKind::Testimonial);
            of_kind && choice.len() >= count && distinct(choice, &occasion)
        })
    };
    reached(&occasion, asked.at_least)
        && (!differs(Difference::Date) || reached(&|item| format!("{:?}", item.ago), asked.at_least))
        && (!differs(Difference::Person) || reached(&|item| item.person.to_owned(), asked.at_least))
        && (!differs(Difference::Place) || reached(&|item| item.place.to_owned(), asked.at_least))
        && asked.apart_days.is_none_or(apart)
        && asked.hours.is_none_or(|hours| choices.iter().any(|each| distinct(each, &occasion) && sum(each) >= hours))
        && asked.testimonials.is_none_or(testimonials)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_demand_is_met_exactly_where_some_choice_of_items_meets_it(
        asked in asked(),
        items in prop::collection::vec(item(), 0..7),
    ) {
        prop_assert_eq!(is_met(&format!("[{}]", write(&asked)), &items), oracle(&asked, &items), "{:?} {:?}", asked, items);
    }

    /// Also where one demand must come after another, and where one of two lists is enough.
    #[test]
    fn one_more_item_is_never_worse_and_their_order_says_nothing(
        first in asked(),
        second in asked(),
        items in prop::collection::vec(item(), 1..7),
        by in any::<prop::sample::Index>(),
    ) {
        let (first, second) = (write(&first), write(&second));
        let named = first.replacen('(', "(id: \"first\", ", 1);
        let after = second.replacen('(', "(after: \"first\", ", 1);
        for asked in [format!("[{named}, {after}]"), format!("[(any_of: [[{first}], [{second}]])]")] {
            let whole = is_met(&asked, &items);
            let mut turned = items.clone();
            turned.rotate_left(by.index(items.len()));
            prop_assert_eq!(is_met(&asked, &turned), whole, "{} {:?}", &asked, &items);
            turned.pop();
            prop_assert!(whole || !is_met(&asked, &turned), "{} {:?}", &asked, &items);
        }
    }

    /// The fewest items that are told are as many as it takes when they are brought one by one.
    #[test]
    fn so_many_items_are_missing_as_are_told(
        asked in asked(),
        items in prop::collection::vec(item(), 0..5),
    ) {
        let text = format!("[{}]", write(&asked));
        let rubric = std::sync::Arc::new(rubric(&text, "").read().expect("the rubric is valid"));
        let mut evidence: Vec<ShortEvidence> = items.iter().map(|item| short(item, &["C"])).collect();
        let told = what_if(&rubric, interview(&rubric, &given(evidence.clone())).record(), the_day());
        let Some(way) = told.better.first() else {
            prop_assert!(oracle(&asked, &items));
            return Ok(());
        };
        prop_assert_eq!(way.outcome, Outcome::Full);
        let asks = |kind: EvidenceKind| way.sets.iter().any(|set| {
            set.iter().any(|change| matches!(change, PossibleChange::Evidence { wanted, .. } if wanted.kinds.contains(&kind)))
        });
        // Of a kind that serves all, each of a day, a person and a place of its own, with all the hours.
        let kind = if asks(EvidenceKind::Testimonial) { EvidenceKind::Testimonial } else { EvidenceKind::Observation };
        for at in 0..way.steps {
            let before = judged_as(&rubric, evidence.clone());
            prop_assert!(before != Some(Outcome::Full), "{} {:?} {:?}", text, items, way);
            let mut new = short(&Item { kind, ago: Some(100 * (at as u64 + 1)), person: "x", place: "x", hours: Some(100), title: "New" }, &["C"]);
            (new.details.person, new.details.place) = (format!("P{at}"), format!("L{at}"));
            evidence.push(new);
        }
        prop_assert_eq!(judged_as(&rubric, evidence), Some(Outcome::Full), "{} {:?} {:?}", text, items, way);
    }
}

fn judged_as(rubric: &std::sync::Arc<viva::rubric::Rubric>, evidence: Vec<ShortEvidence>) -> Option<Outcome> {
    recommend(rubric, interview(rubric, &given(evidence)).record(), the_day()).outcome
}

fn observed(ago: u64, of: &[&str]) -> ShortEvidence {
    let item =
        Item { kind: EvidenceKind::Observation, ago: Some(ago), person: "", place: "", hours: None, title: "Seen" };
    short(&item, of)
}

#[test]
fn evidence_of_the_whole_is_a_step_of_its_own_towards_full_recognition() {
    let rubric = rubric("[(at_least: 1)]", "evidence: [(at_least: 3)],");
    let rubric = std::sync::Arc::new(rubric.read().expect("the rubric is valid"));
    let record = |count: u64| interview(&rubric, &given((0..count).map(|ago| observed(ago, &["C"])).collect()));
    let found = what_if(&rubric, record(1).record(), the_day());
    assert!(found.complete);
    assert_eq!(found.better.iter().map(|way| (way.outcome, way.steps)).collect::<Vec<_>>(), [(Outcome::Full, 2)]);
    assert!(matches!(found.better[0].sets[0][..], [PossibleChange::EvidenceOf { .. }]), "{found:?}");
    // One item serves the criterion and the whole, which is not looked at: the answer says so.
    assert!(!what_if(&rubric, record(0).record(), the_day()).complete);
    let all = what_if(&rubric, record(3).record(), the_day());
    assert_eq!((all.better.len(), all.rests_on.len(), all.complete), (0, 3, true));
}

#[test]
fn a_result_rests_on_no_item_of_which_another_tells_the_same() {
    let rubric = rubric("[(at_least: 1)]", "");
    let rubric = std::sync::Arc::new(rubric.read().expect("the rubric is valid"));
    let rests_on = |evidence| what_if(&rubric, interview(&rubric, &given(evidence)).record(), the_day()).rests_on.len();
    assert_eq!(rests_on(vec![observed(1, &["C"])]), 1);
    assert_eq!(rests_on(vec![observed(1, &["C"]), observed(1, &["C"])]), 0);
}
