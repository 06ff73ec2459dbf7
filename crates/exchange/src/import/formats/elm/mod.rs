//! The European Learning Model: credentials as JSON-LD or, before version 3, as XML, and the XML in which qualifications
//! are published. A qualification becomes a rubric, each of its parts a unit, a learning outcome a criterion that is met
//! or not. Whoever holds a credential is not read.

mod qualification;
mod tree;

use std::borrow::Cow;

use serde_json::Value;

use super::{
    super::{Why, ledger::Piece, xml},
    Answers, Body, Content, ImportFault, ImportWishes, Ledger, Sketch,
    open_badge::{self, baked},
    wrapped,
};
use tree::Tree;

const MODEL: &str = "http://data.europa.eu/snb";

/// The credential in a document: some programs wrap it, or list several.
fn credential(document: &Value) -> Option<&Value> {
    let mut found = None;
    wrapped::look(document, &mut |value| {
        let is_one = open_badge::is_of_type(value, &["EuropeanDigitalCredential"]);
        found = found.or_else(|| is_one.then_some(value));
        is_one
    });
    found
}

/// The JSON of a file, also where it is signed: as a token, or as JSON that holds what was signed beside signatures.
fn document(content: &Content) -> Option<Cow<'_, Value>> {
    match &content.body {
        Body::Json(document) => Some(baked::signed(document).map_or(Cow::Borrowed(document), Cow::Owned)),
        Body::Other(bytes) => std::str::from_utf8(bytes).ok().and_then(baked::token).map(Cow::Owned),
        Body::Xml(_) | Body::Tables(_) | Body::Package { .. } => None,
    }
}

/// A specification that is published by itself.
fn is_specification(document: &Value) -> bool {
    let said = |name: &str| document.get(name).map(Value::to_string).unwrap_or_default();
    open_badge::is_of_type(document, &["Qualification", "LearningAchievementSpecification"])
        && (said("@context").contains(MODEL) || document.get("learningOutcome").is_some())
}

/// Returns whether a file shows that it is one: by its type and what it holds, since contexts name whatever they like.
pub(super) fn knows(content: &Content) -> bool {
    match &content.body {
        Body::Json(_) | Body::Other(_) => document(content).is_some_and(|document| {
            let document = document.as_ref();
            let is_badge =
                |value: &Value| open_badge::is_of_type(value, &["OpenBadgeCredential", "AchievementCredential"]);
            let claims = |value: &Value| value.pointer("/credentialSubject/hasClaim").is_some();
            credential(document).is_some_and(|value| !is_badge(value) || claims(value)) || is_specification(document)
        }),
        Body::Xml(text) => xml::parse("", text).is_ok_and(|document| {
            let root = document.root_element();
            let of_model = root.namespaces().any(|namespace| namespace.uri().starts_with(MODEL))
                || root.tag_name().namespace().is_some_and(|namespace| namespace.contains("europass"));
            let names = [
                "Courses",
                "verifiablePresentation",
                "europassCredential",
                "qmsQualifications",
                "qmsLearningOpportunities",
            ];
            of_model && names.contains(&root.tag_name().name())
        }),
        Body::Tables(_) | Body::Package { .. } => false,
    }
}

/// Drafts from files of this format.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for content in contents {
        ledger.read(content);
        ledger.begin_rubric(sketches.len());
        let first = sketches.len();
        let tree = match &content.body {
            Body::Json(_) | Body::Other(_) => match document(content) {
                Some(document) => Tree::of_json(&document, ledger)?,
                None => return Err(ImportFault::Unknown),
            },
            Body::Xml(text) => {
                let document = xml::parse(&content.name, text)?;
                Tree::of_xml(document.root_element(), &content.name, ledger)?
            }
            _ => return Err(ImportFault::Unknown),
        };
        for root in qualification::roots(&tree) {
            ledger.begin_rubric(sketches.len());
            sketches.push(qualification::sketch(&tree, root, answers, ledger));
        }
        ledger.begin_rubric(first);
        leave(&tree, ledger);
    }
    Ok(sketches)
}

/// Says of all that was not taken why: the outermost part that has a reason decides, but for a claim, which is what the
/// holder has, not who the holder is.
fn leave(tree: &Tree, ledger: &mut Ledger) {
    let mut reasons: Vec<Option<Why>> = Vec::with_capacity(tree.all.len());
    for part in &tree.all {
        let around = part.above.and_then(|above| reasons.get(above).copied().flatten());
        let own = reason(&part.name);
        let is_claim = matches!(&*part.name, "hasClaim" | "specifiedBy" | "achievements" | "learningAchievement");
        reasons.push(match around {
            Some(Why::Personal) if is_claim => Some(Why::Result),
            Some(Why::Result) if own == Some(Why::Personal) => own,
            Some(Why::Result) if is_claim => around,
            Some(Why::Result) => own.or(around),
            Some(why) => Some(why),
            None => own,
        });
    }
    let told: Vec<(Piece, Why)> = tree
        .all
        .iter()
        .zip(&reasons)
        .filter_map(|(part, why)| Some((part, (*why)?)))
        .flat_map(|(part, why)| part.said.iter().map(move |said| (said.piece, why)))
        .collect();
    told.into_iter().for_each(|(piece, why)| ledger.leave(piece, why));
}

fn reason(name: &str) -> Option<Why> {
    Some(match name {
        "credentialSubject" | "issuer" | "awardedBy" | "awardingBody" | "providedBy" | "directedBy" | "publisher"
        | "agentReferences" | "contactPoint" | "organisation" | "organization" | "location" => Why::Personal,
        "displayParameter" | "displayParameters" | "logo" | "image" | "content" | "background"
        | "individualDisplay" => Why::Media,
        "proof" | "signature" | "Signature" | "credentialSchema" | "credentialStatus" | "credentialProfiles" => {
            Why::Proof
        }
        "validFrom" | "validUntil" | "issued" | "issuanceDate" | "expirationDate" | "modified" | "temporal"
        | "dateIssued" | "duration" | "maximumDuration" | "volumeOfLearning" => Why::Moment,
        "@context"
        | "type"
        | "@type"
        | "dcType"
        | "mode"
        | "learningSetting"
        | "targetGroup"
        | "reusabilityLevel"
        | "skillType"
        | "skillReuseLevel"
        | "thematicArea"
        | "hasISCED-FCode"
        | "ISCEDFCode"
        | "educationSubject"
        | "educationLevel"
        | "language"
        | "primaryLanguage"
        | "availableLanguages"
        | "isPartialQualification"
        | "@lang"
        | "@language"
        | "@content-type"
        | "framework"
        | "inScheme" => Why::Kind,
        "id" | "@id" | "identifier" | "@idref" | "@uri" | "@targetFrameworkUrl" | "@targetNotation" | "notation" => {
            Why::Identifier
        }
        "relatedESCOSkill"
        | "relatedSkill"
        | "homepage"
        | "supplementaryDocument"
        | "landingPage"
        | "@schemaLocation"
        | "accreditation"
        | "wasDerivedFrom" => Why::Link,
        "grade" | "provenBy" | "influencedBy" | "entitlesTo" | "activities" | "assessments" | "entitlements" => {
            Why::Result
        }
        "@xsdVersion" | "version" | "status" | "changeNote" => Why::State,
        "eqfLevel" | "nqfLevel" => Why::Again,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
