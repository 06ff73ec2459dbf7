//! A rubric as a package of CASE 1.1 (1EdTech, Competencies and Academic Standards Exchange): units, parts and criteria
//! are items in a tree, and the grid of criteria and levels is one CFRubric. CASE has one language in a package; the
//! fallback is written.
//!
//! Identifiers are UUIDs of version 5, made of the rubric's id and the ids in it, so that two exports are equal and a
//! newer version of a rubric keeps those of the one before.

use serde_json::{Value, json};
use sha1::{Digest, Sha1};

use crate::rubric::{Criterion, Rubric, Unit};

use super::{
    Exported,
    not_held::{Held, not_held},
};

/// What CASE has no place for.
const LACKING: [Held; 17] = [
    Held::Languages,
    Held::Questions,
    Held::Scripts,
    Held::Rules,
    Held::Needed,
    Held::Evidence,
    Held::Conditions,
    Held::Indicators,
    Held::Observations,
    Held::ThirdParty,
    Held::Circumstances,
    Held::Certificates,
    Held::Learn,
    Held::Counts,
    Held::Outcomes,
    Held::Times,
    Held::Standard,
];

/// The namespace for addresses of RFC 9562, section 6.6.
const NAMESPACE_URL: [u8; 16] =
    [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

/// A UUID of version 5 (RFC 9562, section 5.5).
fn uuid(name: &str) -> String {
    let digest = Sha1::new().chain_update(NAMESPACE_URL).chain_update(name).finalize();
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0F | 0x50;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

pub(super) fn case(rubric: &Rubric) -> Exported {
    let package = Package { rubric, items: Vec::new(), associations: Vec::new(), criteria: Vec::new() }.written();
    let bytes = format!("{package:#}\n").into_bytes();
    Exported { bytes, not_held: not_held(rubric, &LACKING) }
}

struct Package<'r> {
    rubric: &'r Rubric,
    items: Vec<Value>,
    associations: Vec<Value>,
    criteria: Vec<Value>,
}

/// A node of the tree, as links name it.
struct Link {
    title: String,
    identifier: String,
}

impl Link {
    fn written(&self) -> Value {
        json!({ "title": self.title, "identifier": self.identifier, "uri": uri(&self.identifier) })
    }
}

fn uri(identifier: &str) -> String {
    format!("urn:uuid:{identifier}")
}

/// A text in one line, as CASE has it for names.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Package<'_> {
    fn identifier(&self, kind: &str, id: &str) -> String {
        uuid(&format!("viva-voce:{}/{kind}/{id}", self.rubric.id))
    }

    /// A rubric does not say when it was changed: the day from which it holds stands in that place.
    fn changed(&self) -> String {
        let day = self.rubric.valid_from.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
        format!("{day}T00:00:00+00:00")
    }

    fn text<'t>(&self, text: &'t crate::rubric::Text) -> &'t str {
        text.get(self.rubric.fallback())
    }

    fn written(mut self) -> Value {
        let rubric = self.rubric;
        let document = Link { title: line(self.text(&rubric.title)), identifier: self.identifier("document", "") };
        for (at, unit) in rubric.units.values().enumerate() {
            self.unit(unit, at, &document);
        }
        let licence = Link {
            title: line(self.text(&rubric.licence)).chars().take(200).collect(),
            identifier: self.identifier("licence", ""),
        };
        let rubric_id = self.identifier("rubric", "");
        let mut of_document = json!({
            "identifier": document.identifier,
            "uri": uri(&document.identifier),
            "caseVersion": "1.1",
            "creator": line(self.text(&rubric.source)),
            "title": document.title,
            "lastChangeDateTime": self.changed(),
            "description": self.text(&rubric.about),
            "language": rubric.fallback().as_str(),
            "version": rubric.version,
            "licenseURI": licence.written(),
        });
        if let Some(framework) = &rubric.framework {
            of_document["notes"] = json!(self.text(framework));
        }
        for (name, day) in [("statusStartDate", rubric.valid_from), ("statusEndDate", rubric.valid_until)] {
            if let Some(day) = day {
                of_document[name] = json!(day.to_string());
            }
        }
        json!({
            "CFDocument": of_document,
            "CFItems": self.items,
            "CFAssociations": self.associations,
            "CFDefinitions": { "CFLicenses": [{
                "identifier": licence.identifier,
                "uri": uri(&licence.identifier),
                "title": licence.title,
                "licenseText": self.text(&rubric.licence),
                "lastChangeDateTime": self.changed(),
            }] },
            "CFRubrics": [{
                "identifier": rubric_id,
                "uri": uri(&rubric_id),
                "title": document.title,
                "description": self.text(&rubric.about),
                "lastChangeDateTime": self.changed(),
                "CFRubricCriteria": self.criteria,
            }],
        })
    }

    fn unit(&mut self, unit: &Unit, at: usize, document: &Link) {
        let about = unit.about.as_ref().map(|about| self.text(about).to_owned());
        let node = self.item(("unit", unit.id.as_str()), "Unit", self.text(&unit.title), None, about);
        self.child(&node, document, at);
        let category = line(self.text(&unit.title));
        let mut place = 0;
        for criterion in unit.outside_parts() {
            self.criterion(&self.rubric.criteria[criterion], &node, place, &category);
            place += 1;
        }
        for part in unit.parts.values() {
            let about = part.about.as_ref().map(|about| self.text(about).to_owned());
            let inner = self.item(("part", part.id.as_str()), "Part", self.text(&part.title), None, about);
            self.child(&inner, &node, place);
            place += 1;
            for (at, criterion) in part.criteria.iter().enumerate() {
                self.criterion(&self.rubric.criteria[criterion], &inner, at, &category);
            }
        }
        for criterion in unit.after_parts() {
            self.criterion(&self.rubric.criteria[criterion], &node, place, &category);
            place += 1;
        }
    }

    fn item(
        &mut self,
        (kind, id): (&str, &str),
        item_type: &str,
        statement: &str,
        title: Option<&str>,
        notes: Option<String>,
    ) -> Link {
        let identifier = self.identifier(kind, id);
        let mut item = json!({
            "identifier": identifier,
            "uri": uri(&identifier),
            "fullStatement": statement,
            "humanCodingScheme": id,
            "CFItemType": item_type,
            "language": self.rubric.fallback().as_str(),
            "lastChangeDateTime": self.changed(),
        });
        if let Some(title) = title {
            item["abbreviatedStatement"] = json!(line(title));
        }
        if let Some(notes) = notes {
            item["notes"] = json!(notes);
        }
        self.items.push(item);
        Link { title: line(title.unwrap_or(statement)), identifier }
    }

    fn child(&mut self, child: &Link, parent: &Link, at: usize) {
        let identifier = self.identifier("child", &child.identifier);
        self.associations.push(json!({
            "identifier": identifier,
            "uri": uri(&identifier),
            "associationType": "isChildOf",
            "sequenceNumber": at + 1,
            "originNodeURI": child.written(),
            "destinationNodeURI": parent.written(),
            "lastChangeDateTime": self.changed(),
        }));
    }

    fn criterion(&mut self, criterion: &Criterion, parent: &Link, at: usize, category: &str) {
        let (id, statement) = (criterion.id.as_str(), self.text(&criterion.statement));
        let numbers = criterion.maps_to.join(", ");
        let notes = (!numbers.is_empty()).then_some(numbers);
        let item = self.item(("criterion", id), "Criterion", statement, Some(self.text(&criterion.title)), notes);
        self.child(&item, parent, at);
        let scale = self.rubric.scale_of(criterion);
        let identifier = self.identifier("rubric-criterion", id);
        let mut levels = Vec::new();
        for (position, rank) in scale.rungs().into_iter().enumerate() {
            let level_id = self.identifier("level", &format!("{id}/{}", scale.described_id(rank)));
            let mut level = json!({
                "identifier": level_id,
                "uri": uri(&level_id),
                "quality": line(self.text(scale.described_label(rank))),
                "score": scale.levels[rank].value.as_f64(),
                "position": position + 1,
                "rubricCriterionId": identifier,
                "lastChangeDateTime": self.changed(),
            });
            if let Some(anchor) = criterion.anchors.get(&rank) {
                level["description"] = json!(self.text(anchor));
            }
            levels.push(level);
        }
        self.criteria.push(json!({
            "identifier": identifier,
            "uri": uri(&identifier),
            "category": category,
            "description": statement,
            "CFItemURI": item.written(),
            "weight": criterion.weight.as_f64(),
            "position": self.criteria.len() + 1,
            "rubricId": self.identifier("rubric", ""),
            "CFRubricCriterionLevels": levels,
            "lastChangeDateTime": self.changed(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::rubric;

    /// The fields that the schema of CASE 1.1 knows, with a mark on those that must be there.
    const KNOWN: [(&str, &str); 8] = [
        (
            "CFDocument",
            "identifier* uri* caseVersion creator* title* lastChangeDateTime* description language version licenseURI notes statusStartDate statusEndDate",
        ),
        (
            "CFItems",
            "identifier* uri* fullStatement* humanCodingScheme CFItemType language lastChangeDateTime* abbreviatedStatement notes",
        ),
        (
            "CFAssociations",
            "identifier* uri* associationType* sequenceNumber originNodeURI* destinationNodeURI* lastChangeDateTime*",
        ),
        ("CFLicenses", "identifier* uri* title* licenseText* lastChangeDateTime*"),
        ("CFRubrics", "identifier* uri* title description lastChangeDateTime* CFRubricCriteria"),
        (
            "CFRubricCriteria",
            "identifier* uri* category description CFItemURI weight position rubricId CFRubricCriterionLevels lastChangeDateTime*",
        ),
        (
            "CFRubricCriterionLevels",
            "identifier* uri* quality score position rubricCriterionId lastChangeDateTime* description",
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
                    let is_known =
                        |(_, marks): &(&str, &str)| marks.split(' ').any(|m| m.trim_end_matches('*') == field);
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
        let text = include_str!("workbook/odd.ron");
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
}
