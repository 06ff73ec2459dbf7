//! The check of a case, from text to a `Case`. All faults are collected before any is told.

mod answers;
mod reference;
mod scope;

pub(super) use scope::{applies, can_come_up};

use std::sync::Arc;

use chrono::NaiveDate;
use indexmap::IndexMap;

use crate::{
    bounds,
    judgement::recommend,
    notation::{For, PathStep},
    rubric::{At, CircumstanceId, CriterionId, FaultKind, Faults, Findings, Rubric, UnitId, digest, languages, parse},
};

use super::{
    Candidate, Case, CaseDocument, DocumentId, Reactions, expert_record,
    raw::{RawCandidate, RawCase, RawDocument, RawReactions},
};

/// Reads a case for a rubric, or tells everything that is wrong with it.
pub fn read(text: &str, rubric: &Rubric) -> Result<Case, Faults> {
    let (raw, source) = parse(text, For::Author, 1, |raw: &RawCase| raw.format)?;
    let mut findings = Findings::new(&source, For::Author);
    let is_draft = raw.draft;
    let case = build(raw, text, rubric, &mut findings);
    if findings.is_empty() {
        check_outcome(&case, rubric, &mut findings);
    }
    // What is whole but for this line has its outcome checked all the same.
    if is_draft {
        findings.add(&At::Root.field("draft"), FaultKind::DraftCase);
    }
    match findings.into_faults() {
        Some(faults) => Err(faults),
        None => Ok(case),
    }
}

/// The id that a case gives itself, whole or not; none where it cannot be read so far.
pub fn id_of(text: &str) -> Option<String> {
    let (raw, source) = parse(text, For::Author, 1, |raw: &RawCase| raw.format).ok()?;
    (!source.is_doubtful(&[PathStep::Field("id")])).then_some(raw.id)
}

/// The rubric that a case names, so that it can be looked for.
pub fn rubric_of(text: &str) -> Result<String, Faults> {
    let (raw, source) = parse(text, For::Author, 1, |raw: &RawCase| raw.format)?;
    let known = !source.is_doubtful(&[PathStep::Field("rubric")]);
    known.then_some(raw.rubric).ok_or_else(|| Faults::of_slips(source))
}

fn build(raw: RawCase, source: &str, rubric: &Rubric, findings: &mut Findings) -> Case {
    let root = At::Root;
    findings.languages = languages(&raw.languages, findings);
    let id = findings.id(&root.field("id"), &raw.id);
    if raw.rubric != rubric.id.as_str() {
        let known = std::iter::once(rubric.id.as_str());
        findings.unknown(&root.field("rubric"), "rubric", &raw.rubric, known);
    }
    let title = findings.text(&root.field("title"), &raw.title);
    let held = date(&root.field("held"), &raw.held, findings);
    let at = root.field("aims");
    findings.filled(&at, "aims", raw.aims.len(), bounds::CHECKLIST_MAX);
    let aims = raw.aims.iter().enumerate().map(|(index, aim)| findings.text(&at.index(index), aim)).collect();
    let candidate = candidate(&raw.candidate, rubric, findings);
    let documents = documents(&raw.documents, &candidate, rubric, findings);
    let reactions = reactions(&raw.reactions, findings);
    let answers = answers::read(&raw.answers, &candidate, rubric, findings);
    let reference = reference::read(&raw.reference, &answers, &documents, &candidate, rubric, findings);
    Case {
        id: id.into(),
        version: raw.version,
        rubric: rubric.id.clone(),
        rubric_version: raw.rubric_version,
        languages: findings.languages.clone(),
        title,
        difficulty: raw.difficulty,
        held: held.unwrap_or_default(),
        aims,
        candidate,
        documents,
        reactions,
        answers,
        reference,
        source_text: Arc::from(source),
        digest: digest(source),
    }
}

/// Checks that the rubric's rules make the expected outcome of the expert's record.
fn check_outcome(case: &Case, rubric: &Rubric, findings: &mut Findings) {
    let computed = recommend(rubric, &expert_record(case, rubric), case.held).outcome;
    if computed != Some(case.reference.outcome) {
        let root = At::Root;
        let computed = computed.map_or("none", super::Outcome::name);
        findings.add(&root.field("reference").field("outcome"), FaultKind::OtherOutcome { computed });
    }
}

fn candidate(raw: &RawCandidate, rubric: &Rubric, findings: &mut Findings) -> Candidate {
    let root = At::Root;
    let at = root.field("candidate");
    for (name, text) in [("reference", &raw.reference), ("name", &raw.name)] {
        if text.trim().is_empty() {
            findings.add(&at.field(name), FaultKind::EmptyText);
        }
        if text.chars().count() > bounds::FIELD_CHARS_MAX {
            findings.add(&at.field(name), FaultKind::TextTooLong { most: bounds::FIELD_CHARS_MAX });
        }
    }
    let mut units: Vec<UnitId> = rubric.units.keys().cloned().collect();
    for (index, each) in raw.units.iter().enumerate().filter(|(_, each)| !rubric.units.contains_key(each.as_str())) {
        let known = rubric.units.keys().map(UnitId::as_str);
        findings.unknown(&at.field("units").index(index), "unit", each, known);
    }
    units.retain(|unit| raw.units.is_empty() || raw.units.iter().any(|each| each == unit.as_str()));
    let mut circumstances = Vec::new();
    for (index, each) in raw.circumstances.iter().enumerate() {
        match rubric.circumstances.get_key_value(each.as_str()) {
            Some((id, _)) => circumstances.push(id.clone()),
            None => {
                let known = rubric.circumstances.keys().map(CircumstanceId::as_str);
                findings.unknown(&at.field("circumstances").index(index), "circumstance", each, known);
            }
        }
    }
    Candidate {
        reference: raw.reference.clone(),
        name: raw.name.clone(),
        background: findings.text(&at.field("background"), &raw.background),
        demeanour: findings.text(&at.field("demeanour"), &raw.demeanour),
        units,
        circumstances,
    }
}

fn documents(
    raw: &[RawDocument],
    candidate: &Candidate,
    rubric: &Rubric,
    findings: &mut Findings,
) -> IndexMap<DocumentId, CaseDocument> {
    let root = At::Root;
    let at = root.field("documents");
    findings.bound(&at, "documents", raw.len(), bounds::EVIDENCE_MAX);
    let mut documents = IndexMap::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let id = findings.unique(&at.field("id"), "document", "", id);
        let document = CaseDocument {
            title: findings.text(&at.field("title"), &each.title),
            shown_in: each
                .shown_in
                .as_ref()
                .and_then(|id| answers::question(&at.field("shown_in"), id, rubric, findings))
                .filter(|question| {
                    let comes_up = scope::can_come_up(question, candidate, rubric);
                    if !comes_up {
                        let kind = FaultKind::NeverShown { question: question.id.to_string() };
                        findings.add(&at.field("shown_in"), kind);
                    }
                    comes_up
                })
                .map(|question| question.id.clone()),
            looks: findings.text(&at.field("looks"), &each.looks),
            says: findings.text(&at.field("says"), &each.says),
            kind: each.kind,
            source: findings.text(&at.field("source"), &each.source),
            date: each.date.as_ref().and_then(|text| date(&at.field("date"), text, findings)),
            directness: each.directness,
            criteria: criteria(&at.field("criteria"), &each.criteria, rubric, findings),
            rules: each.rules,
            because: findings.text(&at.field("because"), &each.because),
        };
        if let Some(id) = id {
            documents.insert(DocumentId::from(id), document);
        }
    }
    documents
}

fn reactions(raw: &RawReactions, findings: &mut Findings) -> Reactions {
    let root = At::Root;
    let at = root.field("reactions");
    Reactions {
        greeting: findings.text(&at.field("greeting"), &raw.greeting),
        ready: findings.text(&at.field("ready"), &raw.ready),
        opening_skipped: findings.text(&at.field("opening_skipped"), &raw.opening_skipped),
        out_of_order: findings.text(&at.field("out_of_order"), &raw.out_of_order),
        cut_off: findings.text(&at.field("cut_off"), &raw.cut_off),
        ad_hoc: findings.text(&at.field("ad_hoc"), &raw.ad_hoc),
        follow_up: findings.text(&at.field("follow_up"), &raw.follow_up),
        closing: findings.text(&at.field("closing"), &raw.closing),
    }
}

fn date(at: &At, text: &str, findings: &mut Findings) -> Option<NaiveDate> {
    let read = text.parse().ok();
    if read.is_none() {
        findings.add(at, FaultKind::BadDate { text: text.chars().take(bounds::FIELD_CHARS_MAX).collect() });
    }
    read
}

/// Ids of criteria of the rubric, each once.
fn criteria(at: &At, raw: &[String], rubric: &Rubric, findings: &mut Findings) -> Vec<CriterionId> {
    let mut ids: Vec<CriterionId> = Vec::new();
    for (index, each) in raw.iter().enumerate() {
        let Some(id) = criterion(&at.index(index), each, rubric, findings) else { continue };
        if ids.contains(&id) {
            findings.twice(&at.index(index), "criterion", each);
        } else {
            ids.push(id);
        }
    }
    ids
}

fn criterion(at: &At, raw: &str, rubric: &Rubric, findings: &mut Findings) -> Option<CriterionId> {
    let known = rubric.criteria.get_key_value(raw).map(|(id, _)| id.clone());
    known.or_else(|| {
        let ids = rubric.criteria.keys().map(CriterionId::as_str);
        findings.unknown(at, "criterion", raw, ids).map(CriterionId::from)
    })
}
