//! Competencies and Academic Standards Exchange of 1EdTech, 1.0 or 1.1. A package with rubrics gives these; without them,
//! or where a branch is wished for, the tree of its items becomes the units and criteria of one rubric.

mod document;
mod items;
mod own;
mod rubrics;

use serde_json::Value;

use super::{
    super::{
        content::Body,
        json::{self, JsonPieces},
    },
    Answers, Content, ImportFault, ImportFormat, ImportWishes, Ledger, NotWanted, Sketch,
};

pub(super) use document::Document;
pub(super) use items::association_type;

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    matches!(&content.body, Body::Json(value) if package(value).is_some())
}

/// The package, which some programs put into an envelope.
fn package(value: &Value) -> Option<&Value> {
    // A document alone is an answer of the interface, and says nothing of what the framework holds.
    const BESIDE: [&str; 5] = ["CFItems", "CFAssociations", ITEM_ASSOCIATIONS, "CFDefinitions", "CFRubrics"];
    let is_package = |value: &&Value| {
        value.get("CFDocument").is_some_and(Value::is_object) && BESIDE.iter().any(|part| value.get(part).is_some())
    };
    fn inner(value: &Value) -> Option<&Value> {
        match value {
            Value::Object(fields) if fields.len() == 1 => fields.values().next(),
            Value::Array(values) if values.len() == 1 => values.first(),
            value => value.get("CFPackage"),
        }
    }
    // An answer of the interface may lie in a list of one, or in an envelope of its own.
    let enveloped = std::iter::successors(Some(value), |value| inner(value));
    enveloped.take(ENVELOPES_MAX + 1).find(is_package)
}

/// Envelopes around a package that are looked through.
const ENVELOPES_MAX: usize = 2;

/// The name that some programs have for the associations, from the first version of the standard.
const ITEM_ASSOCIATIONS: &str = "CFItemAssociations";

/// The associations of a package.
fn associations(package: &Value) -> &[Value] {
    match json::several(package, "CFAssociations") {
        [] => json::several(package, ITEM_ASSOCIATIONS),
        found => found,
    }
}

/// What a file is instead that looks like one: a single answer of the interface.
pub(super) fn not_wanted(content: &Content) -> Option<NotWanted> {
    let Body::Json(value) = &content.body else { return None };
    let one = value.as_array().and_then(|values| values.first()).unwrap_or(value);
    const PARTS: [&str; 18] = [
        "CFDocument",
        "CFDocuments",
        "CFPackages",
        "CFItems",
        "CFItem",
        "CFAssociations",
        "CFAssociation",
        "CFAssociationSet",
        "CFRubrics",
        "CFRubric",
        "CFItemTypes",
        "CFSubjects",
        "CFConcepts",
        "CFLicenses",
        "CFAssociationGroupings",
        "CFDefinitions",
        "CFRubricCriterion",
        "CFRubricCriterionLevel",
    ];
    let are_packages =
        value.as_array().is_some_and(|values| values.len() > 1 && values.iter().all(|one| package(one).is_some()));
    let named = PARTS.into_iter().find(|part| value.get(part).is_some() || *part == "CFPackages" && are_packages);
    // An answer about one thing has its fields alone.
    let alone = || {
        let has = |field: &str| one.get(field).is_some();
        match () {
            () if has("CFRubricCriteria") => Some("CFRubric"),
            () if has("originNodeURI") && has("destinationNodeURI") => Some("CFAssociation"),
            () if has("fullStatement") && has("identifier") => Some("CFItem"),
            () if has("CFPackageURI") && has("title") => Some("CFDocument"),
            () if has("imsx_codeMajor") => Some("imsx_StatusInfo"),
            () => None,
        }
    };
    named.or_else(alone).map(|name| NotWanted::CasePart { name: name.to_owned() })
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for content in contents {
        ledger.read(content);
        let package = match &content.body {
            Body::Json(value) => package(value),
            _ => None,
        };
        let package = package.ok_or(ImportFault::OtherFormat { format: ImportFormat::Case })?;
        ledger.begin_rubric(sketches.len());
        let pieces = JsonPieces::of(package, ledger)?;
        let source = Source { package, pieces: &pieces };
        match wishes.branch.is_none() && rubrics::are_there(package) {
            true => rubrics::sketch(source, answers, ledger, &mut sketches)?,
            false => sketches.extend(items::sketch(source, wishes, answers, ledger)?),
        }
    }
    Ok(sketches)
}

/// A package with the pieces of its values.
#[derive(Clone, Copy)]
struct Source<'s> {
    package: &'s Value,
    pieces: &'s JsonPieces,
}

/// The id of a thing that an association or a level names: an object with its id, or an address that ends with it.
fn node_id(value: &Value) -> &str {
    let last = |address: &'_ str| -> usize { address.trim_end_matches('/').rfind('/').map_or(0, |at| at + 1) };
    let address = match value {
        Value::String(address) => address.trim(),
        value => match value.get("identifier").and_then(Value::as_str) {
            // Frameworks that were converted have addresses for ids.
            Some(id) if id.contains("://") => id.trim(),
            Some(id) if !id.trim().is_empty() => return id.trim(),
            _ => value.get("uri").and_then(Value::as_str).unwrap_or_default().trim(),
        },
    };
    address.get(last(address)..).unwrap_or_default().trim_end_matches('/')
}
