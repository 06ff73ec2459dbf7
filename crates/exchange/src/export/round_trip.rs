//! What comes back of a rubric that goes out into a format and in again, compared field by field with what went out. A
//! table of each format says which fields it does not hold; whatever else is lost, changed or made up is told.
//!
//! Every text, number and choice of a rubric stands under its way, in which ids stand for numbers of lists:
//! `units/U1/criteria/C1/title`. A text in another language than the first has the tag at its end: `title/kk`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    import::{Answers, ImportWishes, SourceFile, import},
    message,
    rubric::{self, Counts, Criterion, Rubric},
};

use super::{ExportFormat, export, json::json, not_held::Held};

/// A field that does not come back. Its way is a pattern: `*` stands for one step, `**` for any number of them, `@` for the
/// tag of a language that is not the first, `~` for that of one that is being translated, `#` for the id of a scale of numbers; what is below the way is lost with it.
pub(super) type Lost = (&'static str, Held);

/// The values of a rubric's text by their ways.
type Said = BTreeMap<String, String>;

/// The rubrics that go out and in: those that are shipped, and some with what these do not have.
pub(crate) fn rubrics() -> Vec<(&'static str, Rubric)> {
    macro_rules! rubric {
        ($path:literal) => {{
            let text = include_str!(concat!("../../../../", $path));
            ($path, rubric::read(text).unwrap_or_else(|faults| panic!("{}: {faults:?}", $path)))
        }};
    }
    vec![
        rubric!("rubrics/adult-educator/rubric.ron"),
        rubric!("rubrics/care-assistant/rubric.ron"),
        rubric!("rubrics/cook/rubric.ron"),
        rubric!("rubrics/digital-competence/rubric.ron"),
        rubric!("rubrics/solar-installer/rubric.ron"),
        rubric!("tests/rubrics/first-aid.ron"),
        rubric!("tests/rubrics/home-care.ron"),
        rubric!("tests/rubrics/of-the-format.ron"),
        rubric!("tests/rubrics/parts.ron"),
        rubric!("crates/exchange/src/export/workbook/odd.ron"),
        rubric!("crates/exchange/src/export/hostile.ron"),
    ]
}

/// Checks that every rubric comes back from a format as it was but for what the table names, that the export tells of each
/// thing that is lost, and that no row of the table is without use.
pub(super) fn comes_back_but_for(format: ExportFormat, table: &[Lost]) {
    let mut used = BTreeSet::new();
    let mut differences = Vec::new();
    for (name, rubric) in rubrics() {
        differences
            .extend(compared(&rubric, format, table, &mut used).into_iter().map(|told| format!("{name}: {told}")));
    }
    let idle = table.iter().enumerate().filter(|(row, _)| !used.contains(row));
    differences.extend(idle.map(|(_, (way, held))| format!("{way} ({held:?}): nothing is lost there")));
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// The differences between a rubric and what came back of it, and the losses that its export does not tell of.
fn compared(rubric: &Rubric, format: ExportFormat, table: &[Lost], used: &mut BTreeSet<usize>) -> Vec<String> {
    let exported = export(rubric, format).unwrap();
    let file = SourceFile { name: "rubric", bytes: &exported.bytes };
    let imported = import(&[file], &ImportWishes::default(), &Answers::default()).unwrap();
    let [back] = imported.rubrics.as_slice() else { return vec![format!("{} rubrics", imported.rubrics.len())] };
    let written: Value = serde_json::from_slice(&json(&rubric.source_text)).unwrap();
    let tags =
        |field: &str| written.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let mut languages: Vec<&str> = tags("languages").chain(tags("draft_languages")).collect();
    let before = said(&rubric.source_text, &languages);
    let after = said(&back.written("gap").0, &languages);
    let implied = implied(rubric);
    // The scales of numbers and the languages that are drafts stand with the languages, for a pattern asks of them all.
    let numbers: Vec<String> =
        rubric.scales.values().filter(|scale| scale.is_number()).map(|scale| format!("#{}", scale.id)).collect();
    let drafts: Vec<String> = tags("draft_languages").map(|tag| format!("~{tag}")).collect();
    languages.extend(numbers.iter().chain(&drafts).map(String::as_str));
    let mut differences = Vec::new();
    for (way, value) in &before {
        // A licence of the same words in all languages is written once.
        let once = way.strip_prefix("licence/").is_some_and(|_| before.get("licence") == Some(value));
        let is_left_out = !after.contains_key(way) && (once || implied.get(way) == Some(value));
        if after.get(way) == Some(value) || is_left_out {
            continue;
        }
        match table.iter().position(|(pattern, _)| is_below(way, pattern, &languages)) {
            Some(row) => {
                used.insert(row);
                let what = table[row].1.name();
                if !exported.not_held.contains(&message!("export-not-held", what = what)) {
                    differences.push(format!("{way} is lost, and the export does not tell of {what}"));
                }
            }
            None => differences.push(format!("{way}: «{value}» became {:?}", after.get(way))),
        }
    }
    let known = known(rubric);
    for (way, value) in after.iter().filter(|(way, _)| !before.contains_key(*way)) {
        let is_known = known.get(way).is_some_and(|known| known == value);
        let is_lost = table.iter().any(|(pattern, _)| is_below(way, pattern, &languages));
        if !is_known && !is_lost {
            differences.push(format!("{way}: «{value}» was not there"));
        }
    }
    differences
}

/// The fields that a rubric may leave out: the level needed for a criterion where it is that of its scale.
fn implied(rubric: &Rubric) -> Said {
    let known = known(rubric);
    let of_criterion = |way: &&String| way.starts_with("units/") && way.ends_with("/needed");
    let own = rubric.criteria.values().filter(|one| rubric.scale_of(one).needed == Some(one.needed));
    let own: BTreeSet<String> = own.map(|criterion| format!("{}/needed", way_of(rubric, criterion))).collect();
    let ways = known.keys().filter(of_criterion).filter(|way| own.contains(*way));
    ways.map(|way| (way.clone(), known[way].clone())).collect()
}

/// The fields that a rubric has without their being written.
fn known(rubric: &Rubric) -> Said {
    let mut known = Said::new();
    for scale in rubric.scales.values() {
        for level in &scale.levels {
            known.insert(format!("scales/{}/levels/{}/value", scale.id, level.id), level.value.as_f64().to_string());
        }
    }
    for unit in rubric.units.values() {
        known.insert(format!("units/{}/credits", unit.id), unit.credits.as_f64().to_string());
        for criterion in &unit.criteria {
            let own = &rubric.criteria[criterion];
            let way = way_of(rubric, own);
            known.insert(format!("{way}/weight"), own.weight.as_f64().to_string());
            known.insert(format!("{way}/needed"), rubric.scale_of(own).levels[own.needed].id.to_string());
        }
    }
    for (script, items) in [("opening", &rubric.opening), ("closing", &rubric.closing)] {
        for (id, _) in items.checklist.iter().filter(|(_, item)| item.consent) {
            known.insert(format!("{script}/checklist/{id}/consent"), "true".to_owned());
        }
    }
    known
}

/// The way of a criterion as it is written.
fn way_of(rubric: &Rubric, criterion: &Criterion) -> String {
    let unit = &rubric.units[&criterion.unit];
    if criterion.counts == Counts::Holistic {
        return format!("units/{}/holistic", unit.id);
    }
    let part = unit.parts.values().find(|part| part.criteria.contains(&criterion.id));
    let part = part.map_or_else(String::new, |part| format!("parts/{}/", part.id));
    let written = rubric.context_of(&criterion.id).map_or(&criterion.id, |context| context.criterion);
    format!("units/{}/{part}criteria/{written}", unit.id)
}

/// The values of a text in the notation by their ways.
fn said(text: &str, languages: &[&str]) -> Said {
    let value: Value = serde_json::from_slice(&json(text)).unwrap();
    let mut said = Said::new();
    add(&value, String::new(), languages, &mut said);
    // A draft is always of the newest format, and says that it is one.
    ["format", "draft"].iter().for_each(|field| drop(said.remove(*field)));
    said.retain(|way, value| !USUAL.iter().any(|(field, usual)| way.ends_with(field) && value == usual));
    said
}

/// Fields that say what would hold without them.
const USUAL: [(&str, &str); 3] = [("/between", "false"), ("/consent", "false"), ("/counts", "Standard")];

fn add(value: &Value, way: String, languages: &[&str], said: &mut Said) {
    let below = |step: &str| if way.is_empty() { step.to_owned() } else { format!("{way}/{step}") };
    match value {
        Value::Null => {}
        Value::Bool(truth) => drop(said.insert(way, truth.to_string())),
        Value::Number(number) => drop(said.insert(way, number.as_f64().unwrap().to_string())),
        // A text without words is a gap.
        Value::String(text) if text.trim().is_empty() => {}
        // Names have no line breaks in some formats: blanks are all alike here.
        Value::String(text) => drop(said.insert(way, text.split_whitespace().collect::<Vec<_>>().join(" "))),
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                // A point that has no other name has the letter of its place.
                let letter = way.ends_with("/listen_for").then(|| (b'a' + place as u8) as char);
                let place = letter.map_or_else(|| place.to_string(), String::from);
                let inner =
                    value.as_object().filter(|fields| fields.len() == 1).and_then(|fields| fields.values().next());
                let id = [Some(value), inner].into_iter().flatten().find_map(|value| value.get("id")?.as_str());
                add(value, below(id.unwrap_or(&place)), languages, said);
                if let Some(letter) = letter.filter(|_| id.is_none() && value.get("Point").is_some()) {
                    said.insert(format!("{}/Point/id", below(&place)), letter.to_string());
                }
            }
        }
        Value::Object(fields) => {
            let is_text = !fields.is_empty() && fields.keys().all(|key| languages.contains(&key.as_str()));
            for (name, value) in fields {
                let is_first = is_text && languages.first() == Some(&name.as_str());
                add(value, if is_first { way.clone() } else { below(name) }, languages, said);
            }
        }
    }
}

/// Returns whether a way is the one of a pattern, or below it.
fn is_below(way: &str, pattern: &str, languages: &[&str]) -> bool {
    fn follows(way: &[&str], pattern: &[&str], languages: &[&str]) -> bool {
        match (way, pattern) {
            (_, []) => true,
            (_, ["**", rest @ ..]) => (0..=way.len()).any(|passed| follows(&way[passed..], rest, languages)),
            ([], _) => false,
            ([tag, way @ ..], ["@", rest @ ..]) => {
                languages.iter().skip(1).any(|language| language == tag) && follows(way, rest, languages)
            }
            ([id, way @ ..], [sign @ ("#" | "~"), rest @ ..]) => {
                languages.iter().any(|known| known.strip_prefix(sign) == Some(id)) && follows(way, rest, languages)
            }
            ([step, way @ ..], [expected, rest @ ..]) => {
                (*expected == "*" || step == expected) && follows(way, rest, languages)
            }
        }
    }
    let steps = |way: &'_ str| -> Vec<String> { way.split('/').map(str::to_owned).collect() };
    let (way, pattern) = (steps(way), steps(pattern));
    let way: Vec<&str> = way.iter().map(String::as_str).collect();
    let pattern: Vec<&str> = pattern.iter().map(String::as_str).collect();
    follows(&way, &pattern, languages)
}

mod tests {
    use super::*;

    #[test]
    fn a_pattern_names_a_field_and_all_below_it() {
        let languages = ["en", "kk"];
        for (way, pattern, is_it) in [
            ("units/U1/criteria/C1/needed", "units/*/criteria/*/needed", true),
            ("units/U1/parts/P1/criteria/C1/needed", "units/**/criteria/*/needed", true),
            ("units/U1/criteria/C1/title", "units/**/needed", false),
            ("outcomes/full/label", "outcomes", true),
            ("outcomes", "outcomes/full", false),
            ("title/kk", "**/@", true),
            ("title/en", "**/@", false),
        ] {
            assert_eq!(is_below(way, pattern, &languages), is_it, "{way} {pattern}");
        }
    }

    /// A workbook holds everything: what the comparison finds there would be made up by itself.
    #[test]
    fn a_format_that_holds_everything_needs_no_table() {
        comes_back_but_for(ExportFormat::Xlsx, &[]);
    }
}
