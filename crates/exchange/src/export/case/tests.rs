//! Tests of the packages of CASE that are written, and of what comes back of them.

use std::collections::HashSet;

use super::{
    super::{
        ExportFormat,
        round_trip::{Lost, comes_back_but_for},
    },
    *,
};
use crate::rubric;

/// The fields that the schema of CASE 1.1 knows, with a mark on those that must be there.
const KNOWN: [(&str, &str); 8] = [
    (
        "CFDocument",
        "identifier* uri* caseVersion creator* title* lastChangeDateTime* description language version licenseURI notes statusStartDate statusEndDate extensions",
    ),
    (
        "CFItems",
        "identifier* uri* fullStatement* humanCodingScheme CFItemType language lastChangeDateTime* abbreviatedStatement notes extensions",
    ),
    (
        "CFAssociations",
        "identifier* uri* associationType* sequenceNumber originNodeURI* destinationNodeURI* lastChangeDateTime*",
    ),
    ("CFLicenses", "identifier* uri* title* licenseText* lastChangeDateTime*"),
    ("CFRubrics", "identifier* uri* title description lastChangeDateTime* CFRubricCriteria extensions"),
    (
        "CFRubricCriteria",
        "identifier* uri* category description CFItemURI weight position rubricId CFRubricCriterionLevels lastChangeDateTime* extensions",
    ),
    (
        "CFRubricCriterionLevels",
        "identifier* uri* quality score position rubricCriterionId lastChangeDateTime* description extensions",
    ),
    ("URI", "title* identifier* uri*"),
];

fn check(name: &str, value: &Value, identifiers: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| check(name, value, identifiers)),
        Value::Object(fields) => {
            let known = KNOWN.iter().find(|(kind, _)| *kind == name || *kind == "URI" && name.ends_with("URI"));
            for mark in known.map_or("", |(_, fields)| fields).split(' ').filter(|mark| !mark.is_empty()) {
                let must = mark.strip_suffix('*');
                assert!(must.is_none_or(|must| fields.contains_key(must)), "{name} lacks {mark}");
            }
            for (field, value) in fields {
                let is_known = |(_, marks): &(&str, &str)| marks.split(' ').any(|m| m.trim_end_matches('*') == field);
                assert!(known.is_none_or(is_known), "{name} has {field}");
                check(field, value, identifiers);
            }
            if let (Some(Value::String(id)), false) = (fields.get("identifier"), name.ends_with("URI")) {
                identifiers.push(id.clone());
            }
        }
        _ => {}
    }
}

#[test]
fn a_uuid_is_that_of_the_standard() {
    // RFC 9562, appendix A.4, has this for the namespace of domain names; for addresses it is a known value.
    assert_eq!(uuid("http://example.com"), "8c9ddcb0-8084-5a7f-a988-1095ab18b5df");
}

#[test]
fn a_package_has_what_its_schema_demands_and_every_anchor() {
    let text = include_str!("../workbook/odd.ron");
    let rubric = rubric::read(text).unwrap();
    let exported = case(&rubric);
    assert_eq!(exported, case(&rubric));
    let package: Value = serde_json::from_slice(&exported.bytes).unwrap();
    let mut identifiers = Vec::new();
    check("", &package, &mut identifiers);
    let distinct: HashSet<_> = identifiers.iter().collect();
    assert_eq!(distinct.len(), identifiers.len(), "no two are alike");
    let items = package["CFItems"].as_array().unwrap();
    assert_eq!(items.len(), package["CFAssociations"].as_array().unwrap().len());
    let parts: usize = rubric.units.values().map(|unit| unit.parts.len()).sum();
    assert_eq!(items.len(), rubric.units.len() + parts + rubric.criteria.len());
    let criteria = package["CFRubrics"][0]["CFRubricCriteria"].as_array().unwrap();
    assert_eq!(criteria.len(), rubric.criteria.len());
    for (written, criterion) in criteria.iter().zip(rubric.units.values().flat_map(|unit| &unit.criteria)) {
        let levels = written["CFRubricCriterionLevels"].as_array().unwrap();
        let anchors = levels.iter().filter(|level| level["description"].is_string()).count();
        assert_eq!(anchors, rubric.criteria[criterion].anchors.len());
    }
}

/// The fields that CASE does not hold, as the table of `docs/exchange.md` has them.
const LOST: [Lost; 46] = [
    ("**/@", Held::Languages),
    ("languages", Held::Languages),
    ("questions", Held::Questions),
    ("opening", Held::Scripts),
    ("closing", Held::Scripts),
    ("rule", Held::Rules),
    ("elective_groups", Held::Rules),
    ("units/*/rule", Held::Rules),
    ("units/*/parts/*/rule", Held::Rules),
    ("units/*/parts/*/separately", Held::Rules),
    ("units/*/separately", Held::Rules),
    ("units/*/elective", Held::Rules),
    ("units/*/hurdle", Held::Hurdles),
    ("units/**/criteria/*/hurdle", Held::Hurdles),
    ("scales/#", Held::Bands),
    ("evidence", Held::Evidence),
    ("units/*/evidence", Held::Evidence),
    ("units/**/criteria/*/evidence", Held::Evidence),
    ("units/**/criteria/*/only_if", Held::Conditions),
    ("assessment_conditions", Held::Conditions),
    ("assessors", Held::Conditions),
    ("units/**/criteria/*/indicators", Held::Indicators),
    ("units/**/criteria/*/met_if", Held::Indicators),
    ("observations", Held::Observations),
    ("third_party", Held::ThirdParty),
    ("circumstances", Held::Circumstances),
    ("units/**/learn", Held::Learn),
    ("units/**/learn_by", Held::Learn),
    ("outcomes", Held::Outcomes),
    ("valid", Held::Times),
    ("minutes", Held::Times),
    ("minutes_by_part", Held::Times),
    ("appeal_days", Held::Times),
    ("evidence_days", Held::Times),
    ("days_counted", Held::Times),
    ("retention_months", Held::Times),
    ("recognition", Held::Times),
    ("profession", Held::Standard),
    ("standard", Held::Standard),
    ("qualification_programme", Held::Standard),
    ("draft_languages", Held::Drafts),
    ("panel", Held::Marks),
    ("scales/*/levels/*/between", Held::Marks),
    ("units/**/repeat_for/at_least", Held::Marks),
    ("units/**/may_not_apply", Held::Marks),
    ("units/*/satisfied_by", Held::Certificates),
];

#[test]
fn a_rubric_comes_back_from_a_package_but_for_what_the_table_names() {
    comes_back_but_for(ExportFormat::Case, &LOST);
}
