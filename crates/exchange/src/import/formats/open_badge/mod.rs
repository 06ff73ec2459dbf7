//! Open Badges 3.0 and Comprehensive Learner Records 2.0. A badge says what was achieved: an achievement becomes a unit,
//! what its results are described by its criteria; where nothing describes them, each paragraph or item of the narrative
//! is one, met or not. Whoever holds the badge is not read.

mod achievement;
pub(super) mod baked;
mod narrative;
mod results;
mod title;

use serde_json::Value;

use crate::bounds::IMPORT_RUBRICS_MAX;

use super::{
    super::{Why, json::JsonPieces, json::several},
    Answers, Body, Content, ImportFault, ImportWishes, Ledger, NotWanted, Sketch, wrapped,
};
use baked::Found;

/// Credentials in one another: a record holds badges, and a presentation records.
const DEPTH_MAX: usize = 4;

pub(super) fn is_of_type(value: &Value, wanted: &[&str]) -> bool {
    several(value, "type").iter().chain(several(value, "@type")).filter_map(Value::as_str).any(|said| {
        let last = said.rsplit(['#', '/', ':']).next().unwrap_or(said);
        wanted.contains(&last)
    })
}

/// Returns whether JSON is a badge: by its type, and by holding an achievement where it says that it is something else as
/// well.
fn is_badge(document: &Value) -> bool {
    let is_credential = is_of_type(document, &["OpenBadgeCredential", "AchievementCredential", "ClrCredential"]);
    let is_other = is_of_type(document, &["EuropeanDigitalCredential"]);
    if is_credential {
        return !is_other
            || several(document, "credentialSubject").iter().any(|subject| subject.get("achievement").is_some());
    }
    let context =
        |name: &str| several(document, "@context").iter().filter_map(Value::as_str).any(|said| said.contains(name));
    // An achievement that is published by itself is often a part of a file, without the context that stood around it.
    let has_context = document.get("@context").is_some();
    is_of_type(document, &["Achievement"])
        && (context("/ob/v3p0/") || context("/clr/v2p0/") || !has_context && document.get("criteria").is_some())
        || is_of_type(document, &["VerifiablePresentation"])
            && several(document, "verifiableCredential").iter().any(|inner| match inner {
                Value::String(text) => baked::token(text).is_some_and(|inner| is_badge(&inner)),
                inner => !is_of_type(inner, &["VerifiablePresentation"]) && is_badge(inner),
            })
}

fn is_old(document: &Value) -> bool {
    let is_context = |said: &str| {
        said.contains("openbadges/v2")
            || said.contains("openbadges/v1")
            || said.contains("openbadgespec.org")
            || said.ends_with("openbadges.org/v2")
    };
    let named = several(document, "@context").iter().filter_map(Value::as_str).any(is_context);
    named || is_of_type(document, &["BadgeClass"]) && !is_badge(document)
}

/// A learner record of the first version, or what it holds; also where a credential is wrapped around it.
fn is_old_record(document: &Value) -> bool {
    let of_version_1 =
        several(document, "@context").iter().filter_map(Value::as_str).any(|said| said.contains("/clr/v1p0/"));
    of_version_1
        || is_of_type(document, &["Clr", "ClrSet"])
        || several(document, "credentialSubject").iter().any(|subject| is_of_type(subject, &["Clr", "ClrSet"]))
}

/// What a credential or a list is that says nothing of an achievement.
fn without_achievement(document: &Value) -> Option<NotWanted> {
    const OTHERS: [(&str, &[&str]); 3] = [
        ("endorsement", &["EndorsementCredential"]),
        (
            "revocation",
            &[
                "BitstringStatusListCredential",
                "StatusList2021Credential",
                "RevocationList2020Credential",
                "1EdTechRevocationList",
            ],
        ),
        ("profile", &["Profile"]),
    ];
    let of_type = OTHERS.iter().find(|(_, types)| is_of_type(document, types));
    of_type.map(|(kind, _)| NotWanted::NoAchievement { kind })
}

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    let Some(Found::Document(document)) = baked::of(content) else { return false };
    let (plain, signed) = outermost(&document);
    !plain.is_empty() || !signed.is_empty()
}

/// What a file is instead that looks like one.
pub(super) fn not_wanted(content: &Content) -> Option<NotWanted> {
    let Found::Document(document) = baked::of(content)? else { return Some(NotWanted::OldBadge) };
    let mut all = Vec::new();
    wrapped::look(&document, &mut |value| {
        all.push(value);
        false
    });
    all.into_iter().find_map(|value| match value {
        value if is_old_record(value) => Some(NotWanted::OldRecord),
        value if is_old(value) => Some(NotWanted::OldBadge),
        value => without_achievement(value),
    })
}

/// Drafts from files of this format: of each badge, and of each record with all that it holds.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for content in contents {
        ledger.read(content);
        let Some(Found::Document(document)) = baked::of(content) else { return Err(ImportFault::Unknown) };
        let first = sketches.len();
        ledger.begin_rubric(first);
        let around = JsonPieces::of(&document, ledger)?;
        let (plain, signed) = outermost(&document);
        let mut credentials: Vec<(&Value, JsonPieces)> = Vec::with_capacity(signed.len());
        for credential in &signed {
            credentials.push((credential, JsonPieces::of(credential, ledger)?));
        }
        let signed = credentials.iter().map(|(credential, pieces)| (*credential, pieces));
        for (credential, pieces) in plain.into_iter().map(|credential| (credential, &around)).chain(signed) {
            if sketches.len() == IMPORT_RUBRICS_MAX {
                let most = IMPORT_RUBRICS_MAX;
                return Err(ImportFault::TooMany { what: "rubrics", count: most + 1, most });
            }
            ledger.begin_rubric(sketches.len());
            sketches.push(of_credential(credential, pieces, answers, ledger)?);
        }
        ledger.begin_rubric(first);
        leave(&document, "", Why::NotUnderstood, &around, ledger);
    }
    Ok(sketches)
}

fn of_credential(
    credential: &Value,
    pieces: &JsonPieces,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    // Tokens in a record are read like what they were signed from.
    let mut signed = Vec::new();
    embedded(credential, 0, &mut signed);
    let mut of_signed = Vec::with_capacity(signed.len());
    for document in &signed {
        of_signed.push(JsonPieces::of(document, ledger)?);
    }
    let documents = || std::iter::once((credential, pieces)).chain(signed.iter().zip(&of_signed));
    let mut found = Vec::new();
    for (document, pieces) in documents() {
        achievements(document, 0, &mut |achievement, credential| found.push((achievement, credential, pieces)));
    }
    let sketch = achievement::sketch((credential, pieces), &found, answers, ledger)?;
    for (document, pieces) in documents() {
        leave(document, "", Why::NotUnderstood, pieces, ledger);
    }
    Ok(sketch)
}

/// The outermost badges in a document, and those that are signed as tokens there.
fn outermost(document: &Value) -> (Vec<&Value>, Vec<Value>) {
    let (mut plain, mut signed) = (Vec::new(), Vec::new());
    wrapped::look(document, &mut |value| match value {
        Value::String(text) => {
            signed.extend(baked::token(text).filter(is_badge));
            true
        }
        value => {
            let is_found = is_badge(value);
            plain.extend(is_found.then_some(value));
            is_found
        }
    });
    (plain, signed)
}

fn embedded(value: &Value, depth: usize, found: &mut Vec<Value>) {
    if depth == DEPTH_MAX || found.len() > bounds_of_badges() {
        return;
    }
    let subjects = several(value, "credentialSubject").iter().chain([value]);
    for inner in subjects.flat_map(|subject| several(subject, "verifiableCredential")) {
        match inner {
            Value::String(text) => {
                if let Some(document) = baked::token(text) {
                    found.push(document.clone());
                    embedded(&document, depth + 1, found);
                }
            }
            inner => embedded(inner, depth + 1, found),
        }
    }
}

fn bounds_of_badges() -> usize {
    crate::bounds::CRITERIA_MAX
}

/// Every achievement in a credential and in those that it holds, with the credential.
fn achievements<'v>(value: &'v Value, depth: usize, add: &mut impl FnMut(&'v Value, &'v Value)) {
    if depth == DEPTH_MAX {
        return;
    }
    if is_of_type(value, &["Achievement"]) && value.get("credentialSubject").is_none() {
        add(value, value);
    }
    for subject in several(value, "credentialSubject") {
        several(subject, "achievement").iter().filter(|one| one.is_object()).for_each(|one| add(one, value));
        several(subject, "verifiableCredential").iter().for_each(|inner| achievements(inner, depth + 1, add));
    }
    several(value, "verifiableCredential").iter().for_each(|inner| achievements(inner, depth + 1, add));
}

/// Says of all that was not taken why, by the names of the fields around it: the outermost that has a reason decides.
fn leave(value: &Value, name: &str, around: Why, pieces: &JsonPieces, ledger: &mut Ledger) {
    let why = match (around, reason(name)) {
        // What a person has stays with the person, but for the achievement.
        (Why::Personal, Some(Why::Kind)) if name == "achievement" => Why::NotUnderstood,
        (Why::NotUnderstood, Some(Why::Kind)) if name == "achievement" => Why::NotUnderstood,
        (Why::NotUnderstood, Some(why)) => why,
        // What is said of a result, whoever has it.
        (Why::Result, Some(why @ (Why::Identifier | Why::Kind | Why::Again | Why::Range))) => why,
        (around, _) => around,
    };
    match value {
        Value::Array(values) => values.iter().for_each(|value| leave(value, name, around, pieces, ledger)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| leave(value, name, why, pieces, ledger)),
        _ => {
            if let Some(piece) = pieces.piece(value).filter(|_| why != Why::NotUnderstood) {
                ledger.leave(piece, why);
            }
        }
    }
}

fn reason(field: &str) -> Option<Why> {
    Some(match field {
        "@context" | "type" | "@type" | "achievementType" | "resultType" | "tag" | "fieldOfStudy"
        | "specialization" | "achievement" => Why::Kind,
        "id" | "@id" | "otherIdentifier" | "humanCode" => Why::Identifier,
        "image" => Why::Media,
        "credentialSubject" | "issuer" | "creator" | "evidence" | "name" | "description" => Why::Personal,
        "result" => Why::Result,
        "endorsement"
        | "endorsementJwt"
        | "proof"
        | "credentialStatus"
        | "credentialSchema"
        | "refreshService"
        | "termsOfUse"
        | "verifiableCredential" => Why::Proof,
        "validFrom" | "validUntil" | "issuanceDate" | "expirationDate" | "issued" | "awardedDate" | "iat" | "nbf"
        | "exp" => Why::Moment,
        "alignment" | "criteria" | "related" | "association" | "associations" => Why::Link,
        "resultDescription" => Why::Result,
        "allowedValue" => Why::Again,
        "valueMin" | "valueMax" | "requiredValue" => Why::Range,
        "rubricCriterionLevel" | "level" => Why::Again,
        "version" | "status" | "statusCode" | "success" | "metadata" => Why::State,
        "inLanguage" => Why::Order,
        "iss" | "jti" | "sub" | "aud" => Why::Identifier,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
