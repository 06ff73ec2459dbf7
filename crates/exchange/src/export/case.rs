//! A rubric as a package of CASE 1.1 (1EdTech, Competencies and Academic Standards Exchange): units, parts and criteria
//! are items in a tree, and the grid of criteria and levels is one CFRubric. CASE has one language in a package; the
//! fallback is written.
//!
//! Identifiers are UUIDs of version 5, made of the rubric's id and the ids in it, so that two exports are equal and a
//! newer version of a rubric keeps those of the one before.

use serde_json::{Value, json};
use sha1::{Digest, Sha1};

use crate::rubric::{Counts, Criterion, Rubric, Scale, ScaleKind, Unit};

use super::{
    Exported,
    not_held::{Held, not_held},
};

/// What CASE has no place for.
pub(super) const LACKING: [Held; 19] = [
    Held::Languages,
    Held::Drafts,
    Held::Questions,
    Held::Scripts,
    Held::Rules,
    Held::Hurdles,
    Held::Bands,
    Held::Evidence,
    Held::Conditions,
    Held::Indicators,
    Held::Observations,
    Held::ThirdParty,
    Held::Circumstances,
    Held::Certificates,
    Held::Learn,
    Held::Outcomes,
    Held::Times,
    Held::Standard,
    Held::Marks,
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

/// Fields for which CASE has none, as it lets programs add them. Those that are not known are left out.
fn own(fields: Value) -> Value {
    json!({ "viva": fields })
}

/// The fields that are known.
fn fields(mut all: Value) -> Value {
    if let Some(all) = all.as_object_mut() {
        all.retain(|_, value| !value.is_null());
    }
    all
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
        let scales: Vec<Value> = rubric.scales.values().map(|scale| self.scale(scale)).collect();
        let licence = Link {
            title: line(self.text(&rubric.licence)).chars().take(200).collect(),
            identifier: self.identifier("licence", ""),
        };
        let rubric_id = self.identifier("rubric", "");
        let mut of_document = json!({
            "extensions": own(json!({ "id": rubric.id.as_str() })),
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
                "extensions": own(json!({ "scales": scales })),
            }],
        })
    }

    /// The facts of a scale that no level of a criterion says. The bands of a scale of numbers are levels here.
    fn scale(&self, scale: &Scale) -> Value {
        let kind = if scale.is_number() { ScaleKind::Ordinal } else { scale.kind };
        let needed = scale.needed.filter(|_| !scale.is_number()).map(|rank| scale.levels[rank].id.as_str());
        let title = self.text(&scale.title);
        fields(json!({ "id": scale.id.as_str(), "kind": format!("{kind:?}"), "title": title, "needed": needed }))
    }

    fn unit(&mut self, unit: &Unit, at: usize, document: &Link) {
        let about = unit.about.as_ref().map(|about| self.text(about).to_owned());
        let node = self.item(("unit", unit.id.as_str()), "Unit", self.text(&unit.title), None, about);
        self.child(&node, document, at);
        if let Some(item) = self.items.last_mut() {
            item["extensions"] = own(json!({ "credits": unit.credits.as_f64() }));
        }
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
            level["extensions"] = json!([own(json!({ "id": scale.described_id(rank).as_str() }))]);
            if let Some(anchor) = criterion.anchors.get(&rank) {
                level["description"] = json!(self.text(anchor));
            }
            levels.push(level);
        }
        let level = |rank: usize| (!scale.is_number()).then(|| scale.levels[rank].id.as_str());
        let counts = (criterion.counts != Counts::Standard).then(|| format!("{:?}", criterion.counts));
        // A criterion that is judged in several contexts is one of them in each, and written once.
        let context = self.rubric.context_of(&criterion.id).map(|context| {
            let told = id.strip_prefix(context.criterion.as_str()).unwrap_or_default().trim_start_matches('.');
            json!({
                "of": context.criterion.as_str(),
                "id": told,
                "text": self.text(context.text),
                "title": self.text(context.title),
                "statement": self.text(context.statement),
            })
        });
        let own_fields = fields(json!({
            "counts": counts,
            "context": context,
            "scale": scale.id.as_str(),
            "needed": level(criterion.needed).filter(|_| criterion.asks_level),
            "critical": criterion.critical.and_then(level),
            "maps_to": criterion.maps_to,
        }));
        self.criteria.push(json!({
            "extensions": own(own_fields),
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
mod tests;
