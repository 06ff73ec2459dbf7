//! Nothing of a rubric is read and ignored: whatever may be left out and can change a decision is left out of the rubrics
//! of the decision cases, one place after the other, and some case must then be decided otherwise, or the rubric be
//! refused. What there is stands in the tables of `docs/rubric-format.md`, so a new field is asked for its case there.
//! Mandatory fields are no matter of this test: without them a rubric is refused, which `rubric_format` sees to.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use serde::de::DeserializeOwned;
use viva::{
    edit::{self, Edit},
    locale::Locale,
    notation::{self, Bracket, Entry, For, Node, NodeKind},
    rubric::{
        self, PanelRule,
        raw::{RawOverallRule, RawUnitRule},
    },
};

use super::{
    cases::{Case, Cases, RubricForm, all_cases, rubric_text},
    decided_otherwise,
};
use crate::rubric_format::{Row, tables};

/// What no result rests on, and why.
const DECIDE_NOTHING: &[(&str, &[&str], &str)] = &[
    (
        "the whole",
        &["framework", "profession", "standard", "qualification_programme", "assessment_conditions", "assessors"],
        "texts: they are shown, and nothing is computed from them",
    ),
    ("a unit", &["about", "learn", "learn_by"], "texts"),
    ("a part", &["about", "learn", "learn_by"], "texts"),
    ("a criterion", &["maps_to", "learn", "learn_by"], "texts"),
    ("a way to learn", &["course", "practice", "reading", "hours"], "texts, and hours that letters tell"),
    ("the recognition", &["renewed_by"], "a text"),
    ("a question", &["back_up"], "texts: they are asked like probes that nobody must ask"),
    ("the whole", &["draft"], "no interview begins with a draft"),
    ("the whole", &["draft_languages"], "it says which texts may be missing"),
    ("the whole", &["minutes_by_part"], "the clock goes by it"),
    ("the minutes of the parts", &["opening", "questions", "evidence", "closing"], "the clock goes by them"),
    ("the whole", &["valid"], "an interview is warned of before it begins, and judged all the same"),
    ("the validity", &["from", "until"], "as the validity"),
    (
        "the whole",
        &["appeal_days", "evidence_days", "days_counted", "retention_months", "recognition"],
        "letters and reports count days from the signature, after the decision",
    ),
    (
        "a question",
        &["back_up_for"],
        "what a back-up question brings is noted like anything else, and nobody misses it",
    ),
    ("the standard", &["act", "date"], "as the standard"),
    ("the counting of days", &["count", "from"], "as the days counted"),
    ("a question", &["unit"], "the place of the question on the screen"),
    ("a step", &["id"], "the name by which records know it"),
    ("the whole", &["third_party"], "it says what is asked; an item of the register counts like any other"),
    ("an item for third parties", &["id"], "the name by which forms and records know it"),
    ("an item for third parties", &["benchmark"], "a text that the assessor compares answers with"),
    ("an item", &["consent"], "it decides what is asked when consent is refused"),
];

/// What changes no result, but what is missing or worth a look. One case for all rubrics is enough.
const WORTH_A_LOOK: &[(&str, &str)] = &[
    ("a question", "exact"),
    ("a question", "minutes_least"),
    ("a question", "minutes_most"),
    ("a question", "probes"),
    ("a probe", "required"),
    ("a step", "critical"),
    ("an item", "required"),
];

/// Rules that stand in the place of another when that is taken out, or that hold where none is written.
const PLAINEST: [(&str, &str); 3] = [(OF_UNIT, "AllMet"), (OF_WHOLE, "AllUnits"), (OF_PANEL, "Consensus")];

/// The folder of rubrics that say what real standards say.
const STANDARDS: &str = "tests/standards";

const PLACES_TRIED: usize = 40;

const OF_UNIT: &str = "a rule of a unit";
const OF_WHOLE: &str = "a rule of the whole";
const OF_PANEL: &str = "a rule for several assessors";
const A_THRESHOLD: &str = "a threshold of a rule";

/// A thing of the format and what may be left out of it.
type Part = (String, String);

/// A part where it stands in a text, and the text without it.
struct Place {
    part: Part,
    without: Edit,
}

/// A rubric and the cases over it.
struct Judged<'c> {
    file: &'c str,
    /// The path of a whole rubric.
    whole: Option<&'c str>,
    text: String,
    cases: Vec<&'c Case>,
}

impl Judged<'_> {
    /// The parts asked for that some case over the rubric needs. One place is enough for a part; of many alike the first
    /// are tried.
    fn missed(&self, places: &[Place], asked: &BTreeSet<Part>, locale: &Locale) -> BTreeSet<Part> {
        let mut missed = BTreeSet::new();
        let mut tried: BTreeMap<&Part, usize> = BTreeMap::new();
        for place in places.iter().filter(|place| asked.contains(&place.part)) {
            let tried = tried.entry(&place.part).or_default();
            if !missed.contains(&place.part) && *tried < PLACES_TRIED {
                *tried += 1;
                if self.is_missed(&place.without, locale) {
                    missed.insert(place.part.clone());
                }
            }
        }
        missed
    }

    /// Returns whether some case is decided otherwise, or the rubric refused, once the edit is made.
    fn is_missed(&self, without: &Edit, locale: &Locale) -> bool {
        match rubric::read(&edit::apply(&self.text, std::slice::from_ref(without))) {
            Err(_) => true,
            Ok(rubric) => {
                let rubric = Arc::new(rubric);
                self.cases.iter().any(|case| !decided_otherwise(&rubric, case, locale).is_empty())
            }
        }
    }
}

#[test]
fn whatever_can_change_a_decision_changes_some_case_when_it_is_left_out() {
    let (all, locale) = (all_cases(), Locale::new(&"en".into()));
    let mut asked = asked_for();
    let mut judged: Vec<Judged> = all.iter().flat_map(|(file, cases)| judged(file, cases)).collect();
    // What a short rubric has is soon tried there; long ones are asked for the rest alone.
    judged.sort_by_key(|judged| judged.text.len() * judged.cases.len());
    for judged in judged {
        let missed = judged.missed(&places(&judged.text), &asked, &locale);
        asked.retain(|part| !missed.contains(part));
    }
    assert!(asked.is_empty(), "no case needs these: {asked:#?}");
}

/// Each of the standards has cases of its own for all that it says.
#[test]
fn whatever_a_standard_says_changes_some_case_over_it() {
    let (all, locale) = (all_cases(), Locale::new(&"en".into()));
    let mut asked = asked_for();
    asked.retain(|(thing, name)| !WORTH_A_LOOK.contains(&(thing.as_str(), name.as_str())));
    let mut paths: BTreeSet<&str> = BTreeSet::new();
    for judged in all.iter().flat_map(|(file, cases)| judged(file, cases)) {
        let Some(path) = judged.whole.filter(|path| path.starts_with(STANDARDS)) else { continue };
        paths.insert(path);
        let places = places(&judged.text);
        let missed = judged.missed(&places, &asked, &locale);
        let ignored: BTreeSet<&Part> = places
            .iter()
            .map(|place| &place.part)
            .filter(|part| asked.contains(part) && !missed.contains(part))
            .collect();
        assert!(ignored.is_empty(), "{}: no case over {path} needs these: {ignored:#?}", judged.file);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(STANDARDS);
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(paths.iter().any(|path| path.ends_with(&name)), "no cases over {name}");
    }
}

/// The rubrics of a file of cases: one, and one more for each overall rule that a case puts in its place.
fn judged<'c>(file: &'c str, cases: &'c Cases) -> Vec<Judged<'c>> {
    let mut all: Vec<Judged> = Vec::new();
    let whole = match &cases.rubric {
        RubricForm::File(path) => Some(path.as_str()),
        RubricForm::Short(_) => None,
    };
    for case in &cases.cases {
        let text = rubric_text(&cases.rubric, case).unwrap_or_else(|error| panic!("{file}: {error}"));
        match all.iter_mut().find(|judged| judged.text == text) {
            Some(judged) => judged.cases.push(case),
            None => all.push(Judged { file, whole, text, cases: vec![case] }),
        }
    }
    all
}

/// What the tables and the section on rules have, without what is mandatory and what decides nothing.
fn asked_for() -> BTreeSet<Part> {
    let part = |thing: &str, name: &str| (thing.to_owned(), name.to_owned());
    let tables = tables();
    let fields = tables.iter().flat_map(|(thing, rows)| rows.iter().map(move |row| (thing, row)));
    let of_fields = fields.clone().filter(|(_, row)| !row.mandatory || can_be_none(row));
    let mut asked: BTreeSet<Part> = of_fields.map(|(thing, row)| part(thing, &row.field)).collect();
    asked.extend(rules_told());
    for (thing, names, _) in DECIDE_NOTHING {
        for name in *names {
            assert!(asked.remove(&part(thing, name)), "{thing} has no {name}");
        }
    }
    for (thing, name) in PLAINEST {
        assert!(asked.remove(&part(thing, name)), "{thing} has no {name}");
    }
    asked
}

/// A field that is always written and may be written as `None`.
fn can_be_none(row: &Row) -> bool {
    row.meaning.contains("`None`")
}

/// The rules that the section on rules has, and what may be left out of them.
fn rules_told() -> BTreeSet<Part> {
    let format = include_str!("../../docs/rubric-format.md");
    let (_, rules) = format.split_once("## Rules\n").expect("there are rules");
    let (rules, _) = rules.split_once("\n## ").expect("something comes after the rules");
    let (mut told, mut thing) = (BTreeSet::new(), OF_UNIT);
    for (at, piece) in rules.replace('\n', " ").split('`').enumerate() {
        if at % 2 == 0 {
            let of = [("ules of the whole", OF_WHOLE), ("several assessors", OF_PANEL), ("rule of a unit", OF_UNIT)];
            thing = of.iter().find(|(words, _)| piece.contains(words)).map_or(thing, |(_, thing)| thing);
        } else if is_rule(piece, thing) {
            let tree = notation::tree(piece);
            add_rule_places(&tree.root, thing, piece, &mut |place| {
                told.insert(place.part);
            });
        }
    }
    told
}

fn is_rule(code: &str, thing: &str) -> bool {
    fn reads<Raw: DeserializeOwned>(code: &str) -> bool {
        notation::read::<Raw>(code, For::Author).1.slips.is_empty()
    }
    match thing {
        OF_UNIT => reads::<RawUnitRule>(code),
        OF_WHOLE => reads::<RawOverallRule>(code),
        _ => reads::<PanelRule>(code),
    }
}

/// Every part of a rubric, one after the other.
fn places(text: &str) -> Vec<Place> {
    let (tree, tables) = (notation::tree(text), tables());
    let mut places = Vec::new();
    Walk { text, tables: &tables, places: &mut places }.add(&tree.root, "the whole");
    places
}

struct Walk<'w> {
    text: &'w str,
    tables: &'w BTreeMap<String, Vec<Row>>,
    places: &'w mut Vec<Place>,
}

impl Walk<'_> {
    fn add(&mut self, node: &Node, thing: &str) {
        let entries = node.entries();
        if matches!(node.kind, NodeKind::Group { bracket: Bracket::Square, .. }) {
            entries.iter().for_each(|entry| self.add(&entry.value, thing));
            return;
        }
        for (at, Entry { key, value }) in entries.iter().enumerate() {
            let Some(name) = key.as_ref().map(Node::name) else { continue };
            let Some(row) = self.tables[thing].iter().find(|row| row.field == name) else { continue };
            let without = match (can_be_none(row), value.name()) {
                (true, "None") => {
                    let instead = node.field("not_yet").expect("every rubric has it");
                    Some(Edit { span: value.span.clone(), with: self.text[instead.span.clone()].to_owned() })
                }
                (true, _) => None,
                (false, _) => Some(left_out(self.text, node, at)),
            };
            self.places.extend(without.map(|without| Place { part: (thing.to_owned(), name.to_owned()), without }));
            let rules = match (thing, name) {
                ("a unit" | "a part", "rule") => Some(OF_UNIT),
                ("the whole", "rule") => Some(OF_WHOLE),
                ("the whole", "panel") => Some(OF_PANEL),
                _ => None,
            };
            if let Some(rules) = rules {
                add_rule_places(value, rules, self.text, &mut |place| self.places.push(place));
            } else if let Some(inner) = leads_to(row) {
                self.add(value, inner);
            }
        }
    }
}

/// The thing of which a field holds one or several.
fn leads_to(row: &Row) -> Option<&str> {
    match row.field.as_str() {
        "evidence" | "of_which" | "any_of" => Some("a demand for evidence"),
        _ => Some(row.example.split_once("(/* ")?.1.split_once(" */)")?.0),
    }
}

/// A rule is replaced by the plainest; what it is made of is left out.
fn add_rule_places(node: &Node, thing: &str, text: &str, note: &mut impl FnMut(Place)) {
    let place = |thing: &str, name: &str, without| Place { part: (thing.to_owned(), name.to_owned()), without };
    let name = match &node.kind {
        NodeKind::Group { name: Some(name), .. } | NodeKind::Word(name) => name,
        _ => return,
    };
    let plainest = PLAINEST.iter().find(|(of, _)| *of == thing).expect("each kind of rule has a plainest").1;
    note(place(thing, name, Edit { span: node.span.clone(), with: plainest.to_owned() }));
    for (at, Entry { key, value }) in node.entries().iter().enumerate() {
        match key {
            Some(key) => note(place(thing, key.name(), left_out(text, node, at))),
            None if *name == "Thresholds" => {
                for (at, threshold) in value.entries().iter().enumerate() {
                    if let NodeKind::Group { name: Some(name), entries, .. } = &threshold.value.kind {
                        note(place(A_THRESHOLD, name, left_out(text, value, at)));
                        let named = |at: &usize| entries[*at].key.as_ref().map(Node::name);
                        for (at, name) in (0..entries.len()).filter_map(|at| Some((at, named(&at)?))) {
                            note(place(A_THRESHOLD, name, left_out(text, &threshold.value, at)));
                        }
                    }
                }
            }
            None => value.entries().iter().for_each(|entry| add_rule_places(&entry.value, thing, text, note)),
        }
    }
}

/// The text without one of the values between brackets, and without the comma that parts it from its neighbours.
fn left_out(text: &str, group: &Node, at: usize) -> Edit {
    let entries = group.entries();
    let begin = |entry: &Entry| entry.key.as_ref().unwrap_or(&entry.value).span.start;
    let end = entries[at].value.span.end;
    let span = match (at.checked_sub(1).map(|before| &entries[before]), entries.get(at + 1)) {
        (_, Some(after)) => begin(&entries[at])..begin(after),
        (Some(before), None) => before.value.span.end..end,
        (None, None) => {
            let rest = &text[end..];
            let has_comma = rest.trim_start().starts_with(',');
            let comma = rest.find(',').filter(|_| has_comma).map_or(0, |comma| comma + 1);
            begin(&entries[at])..end + comma
        }
    };
    Edit { span, with: String::new() }
}
