//! The items of a package as a tree.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    super::{
        super::{
            Asked, Broken, ImportWishes, Why, clean, json, language,
            ledger::Ledger,
            text::{Texts, at_path},
        },
        Answers, ImportFault, Sketch,
        tree::{self, Item, Link, Related, Told},
    },
    Document, ITEM_ASSOCIATIONS, Source, associations, node_id, own,
};

/// The draft of the tree; none where a package has no items.
pub(super) fn sketch(
    source: Source,
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Option<Sketch>, ImportFault> {
    let values = json::several(source.package, "CFItems");
    leave_around(source, ledger);
    if values.is_empty() {
        return Ok(None);
    }
    let mut texts = Texts::new(language_of(source.package, answers));
    let places = places(values)?;
    let mut items: Vec<Item> = values.iter().enumerate().map(|(index, value)| item(source, index, value)).collect();
    let tags = values.iter().map(|value| json::text(value, "language").unwrap_or_default());
    tree::tell_languages(&mut items, tags, &texts.language, answers);
    let (mut links, related) = links(source, &places, ledger);
    let told: Vec<Told> = values.iter().map(told).collect();
    let mut asked = Asked::default();
    let whole = (texts.language.as_str(), answers);
    let notes = tree::gather((&mut items, &mut links), (&told, &related), whole, &mut asked, ledger)?;
    let draft = document(source).draft(&mut texts, ledger);
    let mut sketch = tree::sketch(draft, (&items, &links), (wishes.branch, answers), texts, ledger)?;
    sketch.notes.splice(0..0, notes);
    sketch.asked.join(asked);
    Ok(Some(sketch))
}

/// The places of items by their ids.
fn places(values: &[Value]) -> Result<HashMap<&str, usize>, ImportFault> {
    let mut places = HashMap::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let place = || at_path(format!("/CFItems/{index}"));
        if !value.is_object() {
            return Err(ImportFault::At { place: place(), why: Broken::NotA { what: "CFItem" } });
        }
        let id = node_id(value);
        if !id.is_empty() && places.insert(id, index).is_some() {
            return Err(ImportFault::At { place: place(), why: Broken::Twice });
        }
    }
    Ok(places)
}

fn item(source: Source, index: usize, value: &Value) -> Item {
    let piece = |field: &str| value.get(field).and_then(|value| source.pieces.piece(value));
    let mut others = Vec::new();
    let mut add = |value: &Value, why: Why| {
        each(value, &mut |one| {
            others.extend(source.pieces.piece(one).map(|piece| (piece, why)));
        })
    };
    for (field, value) in value.as_object().into_iter().flatten() {
        match field.as_str() {
            "humanCodingScheme" | "abbreviatedStatement" | "fullStatement" | "notes" => {}
            "identifier" | "uri" | "CFDocumentURI" | "CFItemTypeURI" | "CFItemAssociationURI" | "licenseURI" => {
                add(value, Why::Identifier);
            }
            "lastChangeDateTime" | "statusStartDate" | "statusEndDate" => add(value, Why::Moment),
            "listEnumeration" => add(value, Why::Order),
            "language" | "CFItemType" | "educationLevel" | "educationalLevel" | "conceptKeywords"
            | "conceptKeywordsURI" | "subject" | "subjectURI" => add(value, Why::Kind),
            "adoptionStatus" | "extensions" => add(value, Why::State),
            _ => add(value, Why::NotUnderstood),
        }
    }
    Item {
        id: node_id(value).to_owned(),
        code: piece("humanCodingScheme"),
        name: piece("abbreviatedStatement"),
        statement: piece("fullStatement"),
        notes: piece("notes"),
        others,
        is_plain: false,
        language: None,
        place: Some(at_path(format!("/CFItems/{index}"))),
        levels: Vec::new(),
        translations: Vec::new(),
    }
}

/// Goes through all values that stand in a value; JSON is no deeper than its reader allows.
fn each(value: &Value, with: &mut impl FnMut(&Value)) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| each(value, with)),
        Value::Object(fields) => fields.values().for_each(|value| each(value, with)),
        one => with(one),
    }
}

/// The type of an association as it is compared: the spreadsheet form writes «Is Child Of».
pub(in super::super) fn association_type(said: &str) -> String {
    said.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What an item says of itself, by which levels are told from criteria.
fn told(value: &Value) -> Told {
    let text = |value: &Value, field: &str| clean::marked_up(json::text(value, field).unwrap_or_default()).text;
    let mut kind = text(value, "CFItemType");
    if kind.is_empty() {
        kind = value.get("CFItemTypeURI").map(|of| text(of, "title")).unwrap_or_default();
    }
    Told {
        kind,
        name: text(value, "abbreviatedStatement"),
        code: text(value, "humanCodingScheme"),
        statement: text(value, "fullStatement"),
        language: json::text(value, "language").unwrap_or_default().to_owned(),
    }
}

/// What stands below what, and what is related beside that and may be a level; all associations are left out.
fn links(source: Source, places: &HashMap<&str, usize>, ledger: &mut Ledger) -> (Vec<Link>, Vec<Related>) {
    let document = source.package.get("CFDocument").map_or("", node_id);
    let associations = associations(source.package);
    let kind = |value: &Value| association_type(json::text(value, "associationType").unwrap_or_default());
    let ends = |value: &Value| {
        let end = |field: &str| value.get(field).map_or("", node_id).to_owned();
        (end("originNodeURI"), end("destinationNodeURI"))
    };
    // Some packages know only parts.
    let has_children = associations.iter().any(|value| kind(value) == "ischildof");
    let of_tree = if has_children { "ischildof" } else { "ispartof" };
    let (mut links, mut related) = (Vec::new(), Vec::new());
    for value in associations {
        let (origin, destination) = ends(value);
        let child = places.get(origin.as_str()).copied();
        let parent = places.get(destination.as_str()).copied();
        let below_whole = destination == document && !document.is_empty();
        let number = value.get("sequenceNumber").and_then(|number| match number {
            Value::Number(number) => number.as_f64(),
            number => number.as_str().and_then(|number| number.trim().parse().ok()),
        });
        let why = match (child, parent, kind(value) == of_tree) {
            (Some(child), parent, true) if parent.is_some() || below_whole => {
                links.push(Link { child, parent, number });
                Why::Order
            }
            (Some(origin), Some(destination), _) => {
                let found = tree::related(&kind(value), origin, destination);
                related.extend(found);
                found.map_or(Why::Relation, Related::why)
            }
            _ => Why::Link,
        };
        source.pieces.leave(value, why, ledger);
    }
    (links, related)
}

/// The language of a package: the one that was answered, that of the document, the one of most items, or the one that
/// their texts show.
pub(super) fn language_of(package: &Value, answers: &Answers) -> String {
    if let Some(language) = language::answered(answers) {
        return language;
    }
    let tag = |value: &Value| json::text(value, "language").and_then(language::of_name);
    let mut counts: HashMap<String, usize> = HashMap::new();
    let items = json::several(package, "CFItems");
    if let Some(language) = package.get("CFDocument").and_then(tag) {
        // A document whose items all say that they are in another language is in that.
        let is_in_it = |item: &Value| tag(item).is_none_or(|tag| language::is_same(&tag, &language));
        if items.is_empty() || items.iter().any(is_in_it) {
            return language;
        }
    }
    for language in items.iter().filter_map(tag) {
        *counts.entry(language).or_default() += 1;
    }
    let most = counts.into_iter().max_by(|one, other| one.1.cmp(&other.1).then_with(|| other.0.cmp(&one.0)));
    most.map_or_else(
        || language::of_texts(items.iter().filter_map(|item| json::text(item, "fullStatement"))),
        |most| most.0,
    )
}

/// The words of the licence that a document names, where its name is no more than their beginning.
fn licence_text<'v>(package: &'v Value, document: &Value) -> Option<&'v Value> {
    let named = document.get("licenseURI")?;
    let title = json::text(named, "title")?;
    let licences = json::several(package.get("CFDefinitions")?, "CFLicenses");
    let text = licences.iter().find(|licence| node_id(licence) == node_id(named))?.get("licenseText")?;
    let said = text.as_str()?.split_whitespace().collect::<Vec<_>>().join(" ");
    (said.starts_with(title) && said != title).then_some(text)
}

/// What the document says of the framework.
pub(super) fn document(source: Source) -> Document {
    let Some(value) = source.package.get("CFDocument") else { return Document::default() };
    let piece = |field: &str| value.get(field).and_then(|value| source.pieces.piece(value));
    let licence = value.get("licenseURI").filter(|licence| !licence.is_null());
    let licence = licence.map(|licence| licence.get("title").or_else(|| licence.get("uri")).unwrap_or(licence));
    let mut document = Document {
        title: piece("title"),
        about: piece("description"),
        source: ["creator", "publisher", "officialSourceURL", "version"].into_iter().filter_map(piece).collect(),
        licence: licence_text(source.package, value).or(licence).and_then(|licence| source.pieces.piece(licence)),
        ..Document::default()
    };
    // A rubric that we have written says its own version, and its place in a framework.
    if own::of(value).is_some() {
        document.source = piece("creator").into_iter().collect();
        document.version = piece("version");
        document.framework = piece("notes");
        document.id = own::of(value).and_then(|own| own.get("id")).and_then(|id| source.pieces.piece(id));
    }
    let told: HashSet<_> = document
        .source
        .iter()
        .copied()
        .chain(document.title)
        .chain(document.about)
        .chain(document.licence)
        .chain(document.version)
        .chain(document.framework)
        .chain(document.id)
        .collect();
    for (field, value) in value.as_object().into_iter().flatten() {
        let why = match field.as_str() {
            "lastChangeDateTime" | "statusStartDate" | "statusEndDate" => Why::Moment,
            "adoptionStatus" | "caseVersion" | "extensions" => Why::State,
            "subject" | "subjectURI" | "frameworkType" | "language" | "educationLevel" => Why::Kind,
            "notes" => Why::MarkersNote,
            _ => Why::Identifier,
        };
        each(value, &mut |one| {
            let piece = source.pieces.piece(one).filter(|piece| !told.contains(piece));
            document.others.extend(piece.map(|piece| (piece, why)));
        });
    }
    document
}

/// Leaves out what stands beside document, items and associations.
pub(super) fn leave_around(source: Source, ledger: &mut Ledger) {
    for (field, value) in source.package.as_object().into_iter().flatten() {
        match field.as_str() {
            "CFDocument" | "CFItems" | "CFAssociations" | ITEM_ASSOCIATIONS => {}
            "CFDefinitions" => source.pieces.leave(value, Why::Kind, ledger),
            "CFRubrics" => source.pieces.leave(value, Why::OtherBranch, ledger),
            _ => source.pieces.leave(value, Why::NotUnderstood, ledger),
        }
    }
}
