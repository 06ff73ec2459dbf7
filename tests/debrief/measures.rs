//! How many notes the matching by words finds, leaves open and misses, on the cases that set the thresholds and on the
//! others. `docs/debrief.md` gives these figures.

use std::collections::BTreeMap;

use viva::{
    practice::{
        Case,
        debrief::{Debrief, EvidenceStanding, ReasonDoubt, debrief},
    },
    rubric::Rubric,
};

use crate::debrief::{
    accusations::{cases, measured_in},
    habits::{Conduct, held_as, paraphrased_habits},
};

/// What became of notes.
#[derive(Debug, Default, Clone, Copy)]
struct Fates {
    of: usize,
    found: usize,
    /// Found by a note on something else.
    by_another: usize,
    unclear: usize,
    /// Asked about for a number or a “not”.
    asked: usize,
    missed: usize,
    accused: usize,
}

impl Fates {
    /// Adds the fates of the remarks at these places, each noted by a note of its own.
    fn add(&mut self, told: &Debrief, notes: &BTreeMap<usize, String>) {
        for (place, note) in notes {
            let expected = &told.evidence.expected[*place];
            let own = expected.remark.as_ref().is_some_and(|remark| remark.text.starts_with(note.as_str()));
            self.of += 1;
            match expected.standing {
                EvidenceStanding::Found if own => self.found += 1,
                EvidenceStanding::Found => self.by_another += 1,
                EvidenceStanding::Unclear if expected.difference.is_some() => self.asked += 1,
                EvidenceStanding::Unclear => self.unclear += 1,
                EvidenceStanding::Missed => self.missed += 1,
                EvidenceStanding::Unsaid | EvidenceStanding::Claimed => {}
            }
            let accused = |text: &str| text.starts_with(note.as_str());
            self.accused +=
                usize::from(told.evidence.not_in_what_was_said.iter().any(|each| accused(&each.remark.text)));
        }
    }
}

/// The case as if the expert had noted nothing but quotes.
fn with_quotes_alone(case: &Case) -> Case {
    let mut bare = case.clone();
    bare.reference.remarks.iter_mut().for_each(|remark| remark.note = remark.quote.clone());
    bare.reference.ratings.clear();
    bare
}

/// The notes with their first number changed, of those that have one in figures.
fn with_other_numbers(notes: &BTreeMap<usize, String>) -> BTreeMap<usize, String> {
    let mut altered = BTreeMap::new();
    for (place, note) in notes {
        let Some(at) = note.find(|letter: char| letter.is_ascii_digit()) else { continue };
        let figures: String = note[at..].chars().take_while(char::is_ascii_digit).collect();
        let other = figures.parse::<u32>().unwrap_or_default() + if figures.len() > 1 { 7 } else { 3 };
        altered.insert(*place, format!("{}{other}{}", &note[..at], &note[at + figures.len()..]));
    }
    altered
}

fn told(
    notes: &BTreeMap<usize, String>,
    case: &Case,
    bare: &Case,
    rubric: &std::sync::Arc<Rubric>,
    language: &str,
) -> Debrief {
    let interview = held_as(&Conduct { notes: notes.clone(), ..Conduct::default() }, case, rubric, &language.into());
    debrief(bare, &interview, &language.into()).expect("it is signed")
}

#[test]
fn a_true_note_is_hardly_ever_missed_or_asked_about() {
    for set_on in [true, false] {
        let (mut own, mut altered) = (Fates::default(), Fates::default());
        for (at, (case, rubric)) in cases(set_on).iter().enumerate() {
            for language in measured_in(case, at) {
                let notes = case.reference.remarks.iter().map(|remark| remark.note.get(language).to_owned());
                let notes: BTreeMap<usize, String> = notes.enumerate().collect();
                own.add(&told(&notes, case, &with_quotes_alone(case), rubric, language.as_str()), &notes);
                let others = with_other_numbers(&notes);
                altered.add(&told(&others, case, case, rubric, language.as_str()), &others);
            }
        }
        println!("set on: {set_on}; the experts' notes by the quotes alone {own:?}; with another number {altered:?}");
        assert!(own.asked * 100 <= own.of * 2 && own.missed * 100 <= own.of * 2, "{own:?}");
        assert!(own.found * 10 >= own.of * 3, "{own:?}");
        assert!(altered.asked * 3 >= altered.of, "{altered:?}");
    }
}

/// The place and the words of each note, by case and language.
type Written = Vec<(String, String, usize, String)>;

fn fates(written: &Written) -> Fates {
    let mut by_case: BTreeMap<(&str, &str), BTreeMap<usize, String>> = BTreeMap::new();
    for (id, language, place, note) in written {
        by_case.entry((id, language)).or_default().insert(*place, note.clone());
    }
    let (held_out, mut fates) = (cases(false), Fates::default());
    for ((id, language), notes) in by_case {
        let (case, rubric) = held_out.iter().find(|(case, _)| case.id.as_str() == id).expect("it sets no threshold");
        fates.add(&told(&notes, case, case, rubric, language), &notes);
    }
    fates
}

#[test]
fn free_paraphrases_are_never_accused_nor_missed() {
    let new: Written = ron::from_str(include_str!("paraphrases.ron")).expect("the paraphrases can be read");
    assert_eq!(new.len(), 30);
    for (name, written) in [("earlier", paraphrased_habits()), ("new", new)] {
        let fates = fates(&written);
        println!("{name} paraphrases {fates:?}");
        assert_eq!((fates.accused, fates.missed), (0, 0), "{name}: {fates:?}");
    }
}

#[test]
fn many_notes_that_say_otherwise_are_asked_about() {
    let written: Written = ron::from_str(include_str!("contradicting.ron")).expect("the notes can be read");
    let mut found = Vec::new();
    for each in &written {
        let fates = fates(&vec![each.clone()]);
        if fates.asked != 1 {
            found.push(format!("{each:?} {fates:?}"));
        }
    }
    println!("notes that say otherwise: {} of {} not asked about {found:#?}", found.len(), written.len());
    assert!(found.len() * 5 <= written.len() * 3, "{found:#?}");
}

/// The expert's reasons for single answers, each as the trainee's reason for its criterion or for another.
fn reasons(case: &Case, language: &viva::locale::Language, moved: usize) -> BTreeMap<String, String> {
    let all: Vec<_> = case.answers.values().flat_map(|answer| &answer.ratings).collect();
    let mut reasons = BTreeMap::new();
    for (at, rating) in all.iter().enumerate() {
        let other = all[(at + moved) % all.len()];
        if moved == 0 || other.criterion != rating.criterion {
            reasons.insert(rating.criterion.to_string(), other.because.get(language).to_owned());
        }
    }
    reasons
}

#[test]
fn a_true_reason_is_hardly_ever_doubted() {
    for set_on in [true, false] {
        let (mut doubted, mut of, mut other_doubted, mut others) = (Vec::new(), 0, 0, 0);
        for (at, (case, rubric)) in cases(set_on).iter().enumerate() {
            let mut bare = case.clone();
            bare.answers.values_mut().for_each(|answer| answer.ratings.clear());
            for language in measured_in(case, at) {
                let of_conduct = |reasons: &BTreeMap<String, String>| {
                    let conduct = Conduct { reasons: reasons.clone(), ..Conduct::default() };
                    debrief(&bare, &held_as(&conduct, case, rubric, language), language).expect("it is signed")
                };
                let own = reasons(case, language, 0);
                of += own.len();
                doubted.extend(of_conduct(&own).reasons_doubted);
                let moved = reasons(case, language, all_but_half(case));
                others += moved.len();
                other_doubted += of_conduct(&moved).reasons_doubted.len();
            }
        }
        println!(
            "set on: {set_on}; true reasons doubted {} of {of}; those of others {other_doubted} of {others}",
            doubted.len()
        );
        assert!(doubted.iter().all(|each| each.doubt != ReasonDoubt::Empty));
        assert!(doubted.len() * 100 <= of * 2, "{doubted:#?}");
        assert!(other_doubted * 10 >= others, "a reason that bears on another criterion is noticed: {other_doubted}");
    }
}

/// So far behind it stands the reason that is taken for another's.
fn all_but_half(case: &Case) -> usize {
    case.answers.values().map(|answer| answer.ratings.len()).sum::<usize>() / 2
}
