//! Competencies and Academic Standards Exchange of 1EdTech, 1.0 or 1.1. A package with rubrics gives these; without them,
//! or where a branch is wished for, the tree of its items becomes the units and criteria of one rubric.

mod document;
mod items;
mod own;
mod rubrics;

use serde_json::Value;

use super::{
    super::{
        Why,
        content::Body,
        json::{self, JsonPieces},
    },
    Answers, Content, ImportFault, ImportFormat, ImportWishes, Ledger, NotWanted, Sketch, wrapped,
};

pub(super) use document::Document;
pub(super) use items::association_type;

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    matches!(&content.body, Body::Json(value) if !packages(value).is_empty())
}

/// The packages in a document, which some programs put into an envelope or a list.
fn packages(document: &Value) -> Vec<&Value> {
    let mut packages = Vec::new();
    wrapped::look(document, &mut |value| {
        let is_one = is_package(value);
        packages.extend(is_one.then_some(value));
        is_one
    });
    packages
}

/// A document alone is an answer of the interface, and says nothing of what the framework holds.
fn is_package(value: &Value) -> bool {
    const BESIDE: [&str; 5] = ["CFItems", "CFAssociations", ITEM_ASSOCIATIONS, "CFDefinitions", "CFRubrics"];
    value.get("CFDocument").is_some_and(Value::is_object) && BESIDE.iter().any(|part| value.get(part).is_some())
}

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
    if ["lsDoc", "lsItems"].iter().all(|part| one.get(part).is_some()) {
        return Some(NotWanted::OldFramework);
    }
    let named = PARTS.into_iter().find(|part| value.get(part).is_some());
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
        let Body::Json(document) = &content.body else {
            return Err(ImportFault::OtherFormat { format: ImportFormat::Case });
        };
        let all = packages(document);
        if all.is_empty() {
            return Err(ImportFault::OtherFormat { format: ImportFormat::Case });
        }
        let first = sketches.len();
        ledger.begin_rubric(first);
        let pieces = JsonPieces::of(document, ledger)?;
        let wished = with_branch(&all, wishes);
        for package in &wished {
            ledger.begin_rubric(sketches.len());
            let source = Source { package, pieces: &pieces };
            match wishes.branch.is_none() && rubrics::are_there(package) {
                true => rubrics::sketch(source, answers, ledger, &mut sketches)?,
                false => sketches.extend(items::sketch(source, wishes, answers, ledger)?),
            }
        }
        ledger.begin_rubric(first);
        let others = all.iter().filter(|package| !wished.iter().any(|one| std::ptr::eq(*one, **package)));
        others.for_each(|package| pieces.leave(package, Why::OtherBranch, ledger));
        leave_envelope(document, &all, &pieces, ledger);
    }
    Ok(sketches)
}

/// Of several packages, those with an item that is the branch which is wished for; all where there is none.
fn with_branch<'v>(packages: &[&'v Value], wishes: &ImportWishes) -> Vec<&'v Value> {
    let Some(branch) = wishes.branch.map(str::trim).filter(|_| packages.len() > 1) else { return packages.to_vec() };
    let is_it = |item: &Value| {
        let code = json::text(item, "humanCodingScheme").unwrap_or_default();
        node_id(item) == branch || code.to_lowercase() == branch.to_lowercase()
    };
    let has_it = |package: &&&Value| json::several(package, "CFItems").iter().any(is_it);
    let found: Vec<&Value> = packages.iter().filter(has_it).copied().collect();
    if found.is_empty() { packages.to_vec() } else { found }
}

/// What an envelope says around its packages is how an interface answered.
fn leave_envelope(value: &Value, packages: &[&Value], pieces: &JsonPieces, ledger: &mut Ledger) {
    match value {
        value if packages.iter().any(|package| std::ptr::eq(*package, value)) => {}
        Value::Array(values) => values.iter().for_each(|value| leave_envelope(value, packages, pieces, ledger)),
        Value::Object(fields) => fields.values().for_each(|value| leave_envelope(value, packages, pieces, ledger)),
        value => pieces.leave(value, Why::State, ledger),
    }
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
