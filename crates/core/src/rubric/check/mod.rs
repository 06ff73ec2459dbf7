//! The check of a rubric, from text to a `Rubric`. All faults are collected before any is told, so that an author mends
//! them in one go.

mod conditions;
mod counts;
mod drafts;
mod evidence;
pub(crate) mod findings;
mod held;
mod learn_by;
mod met_if;
mod observations;
mod parts;
mod questions;
mod references;
mod repeat;
mod rules;
mod scales;
mod separate;
mod tags;
mod third_party;
mod units;

use std::{collections::BTreeMap, sync::Arc};

use indexmap::IndexMap;
use sha2::{Digest, Sha256};

use crate::{
    bounds,
    locale::Language,
    notation::{self, For, PathStep, Source},
};

use super::{
    CircumstanceId, ElectiveGroup, Fault, FaultKind, Faults, GroupId, MinutesByPart, OutcomeWords, Outcomes, PanelRule,
    Recognition, Rubric, RubricFormat, Text, Warning,
    raw::{RawCriterion, RawMinutesByPart, RawOutcome, RawRecognition, RawRubric, RawText, RawUnit, RawValidity},
    warning,
};
use findings::{At, Findings};
pub(crate) use scales::rank as level_rank;
use units::ReadUnits;

/// The newest format of rubrics that this program reads; it reads the earlier ones too.
const NEWEST_FORMAT: u32 = 2;

/// Calls for each criterion as it is written, with the way to it.
fn each_criterion<'r>(units: &'r [RawUnit], mut look: impl FnMut(&At, &'r RawCriterion)) {
    let root = At::Root;
    let at_units = root.field("units");
    for (unit_index, unit) in units.iter().enumerate() {
        each_of_unit(&at_units.index(unit_index), unit, &mut look);
    }
}

/// Calls for each criterion of a unit as it is written, with the way to it: those of no part first, its holistic judgement
/// last.
fn each_of_unit<'r>(at_unit: &At, unit: &'r RawUnit, look: &mut impl FnMut(&At, &'r RawCriterion)) {
    let at_parts = at_unit.field("parts");
    let mut list = |at: &At, criteria: &'r [RawCriterion]| {
        for (index, criterion) in criteria.iter().enumerate() {
            look(&at.index(index), criterion);
        }
    };
    list(&at_unit.field("criteria"), &unit.criteria);
    for (index, part) in unit.parts.iter().enumerate() {
        list(&at_parts.index(index).field("criteria"), &part.criteria);
    }
    if let Some(holistic) = &unit.holistic {
        look(&at_unit.field("holistic"), holistic);
    }
}

/// Reads a rubric, or tells everything that is wrong with it.
pub fn read(text: &str) -> Result<Rubric, Faults> {
    read_for(text, For::Author)
}

/// Reads the rubric that a record was made with. What earlier versions took for a rubric still is one.
pub fn read_recorded(text: &str) -> Result<Rubric, Faults> {
    read_for(text, For::Record)
}

/// Reads a rubric with the warnings about it, or tells everything that is wrong with it.
pub fn check(text: &str) -> Result<(Rubric, Vec<Warning>), Faults> {
    let (rubric, source) = read_with_source(text, For::Author)?;
    let warnings = warning::look(&rubric, &source);
    Ok((rubric, warnings))
}

fn read_for(text: &str, whom: For) -> Result<Rubric, Faults> {
    read_with_source(text, whom).map(|(rubric, _)| rubric)
}

fn read_with_source(text: &str, whom: For) -> Result<(Rubric, Source<'_>), Faults> {
    let (raw, source) = parse(text, whom, NEWEST_FORMAT, |raw: &RawRubric| raw.format)?;
    let mut findings = Findings::new(&source, whom);
    let rubric = build(raw, text, &mut findings);
    match (findings.into_faults(), rubric) {
        (None, Some(rubric)) => Ok((rubric, source)),
        (Some(faults), _) => Err(faults),
        // A rubric is only not built where something was found; should that ever fail, say at least that.
        (None, None) => only(FaultKind::Nothing { what: "units" }, 0..text.len()),
    }
}

fn only<T>(kind: FaultKind, span: std::ops::Range<usize>) -> Result<T, Faults> {
    Err(Faults(vec![Fault::new(kind, span)]))
}

/// Reads the text of a rubric, or of a file kept beside it, as its raw form, with what was found in it. Where the whole
/// is of another kind, or of a format that this program does not know (below 1 or above the newest), nothing else is
/// told.
pub(crate) fn parse<Raw: serde::de::DeserializeOwned>(
    text: &str,
    whom: For,
    newest: u32,
    format: fn(&Raw) -> u32,
) -> Result<(Raw, Source<'_>), Faults> {
    if text.len() as u64 > bounds::RUBRIC_BYTES_MAX {
        return only(FaultKind::FileTooLarge { most: bounds::RUBRIC_BYTES_MAX }, 0..0);
    }
    let (raw, source) = notation::read::<Raw>(text, whom);
    let Some(raw) = raw else {
        return Err(Faults::of_slips(source));
    };
    let at = [PathStep::Field("format")];
    let found = format(&raw);
    if !(1..=newest).contains(&found) && !source.is_doubtful(&at) {
        return only(FaultKind::UnsupportedFormat { found, newest }, source.place(&at));
    }
    Ok((raw, source))
}

/// SHA-256 of a text, in lower-case hexadecimal.
pub(crate) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn build(raw: RawRubric, source: &str, findings: &mut Findings) -> Option<Rubric> {
    let root = At::Root;
    findings.format = raw.format;
    findings.languages = languages(&raw.languages, findings);
    drafts::read(&raw.draft_languages, findings);
    if raw.draft {
        findings.of_format_2(&root.field("draft"), "draft");
        findings.add(&root.field("draft"), FaultKind::Draft);
    }
    references::expect(&raw, findings);
    let id = findings.id(&root.field("id"), &raw.id);
    let title = findings.text(&root.field("title"), &raw.title);
    let about = findings.text(&root.field("about"), &raw.about);
    let framework = raw.framework.as_ref().map(|text| findings.text(&root.field("framework"), text));
    let origin = findings.text(&root.field("source"), &raw.source);
    let profession = findings.text_of_format_2(&root, "profession", raw.profession.as_ref());
    let standard = raw.standard.as_ref().map(|raw| raw.checked(&root.field("standard"), findings));
    let programme = raw.qualification_programme.as_ref();
    let qualification_programme = findings.text_of_format_2(&root, "qualification_programme", programme);
    let licence = licence(&raw.licence, findings);
    let (valid_from, valid_until) = validity(&raw.valid, findings);
    if raw.days_counted.is_some() {
        findings.of_format_2(&root.field("days_counted"), "days_counted");
    }
    let counted = raw.days_counted.unwrap_or_default();
    let recognition = recognition(raw.recognition.as_ref(), findings);
    let conditions_met = findings.text_of_format_2(&root, "assessment_conditions", raw.assessment_conditions.as_ref());
    let assessors = findings.text_of_format_2(&root, "assessors", raw.assessors.as_ref());
    if raw.minutes == 0 {
        findings.add(&root.field("minutes"), FaultKind::ZeroMinutes);
    }
    let minutes_by_part = minutes_by_part(&raw, findings);
    let circumstances = circumstances(&raw, findings);
    let scales = scales::read(&raw.scales, findings);
    let elective_groups = elective_groups(&raw, findings);
    let mut units = units::read(&raw.units, &scales, &elective_groups, findings);
    let questions = questions::read(&raw.questions, &units, findings);
    let observations = observations::read(&raw.observations, &units, findings);
    let third_party = third_party::read(&raw.third_party, &units, findings);
    units::check_hurdles(&raw, findings);
    separate::settle(&raw, &mut units.units, findings);
    units::check_informed(&raw.units, &units, &questions.questions, &observations, findings);
    met_if::check(&raw.units, &units, &questions.questions, findings);
    conditions::check(&raw, &units, &questions, &circumstances, &scales, findings);
    rules::check_groups(&raw, &units.units, findings);
    let rule = rules::overall(&raw.rule, &units.units, &units.criteria, &scales, findings);
    counts::check(&raw.units, &units, &rule, findings);
    repeat::check_overall(&root.field("rule"), &rule, &units.repeated, findings);
    let at_evidence = root.field("evidence");
    if !raw.evidence.is_empty() {
        findings.of_format_2(&at_evidence, "evidence");
    }
    let evidence = evidence::asked(&at_evidence, &raw.evidence, "", findings);
    panel(raw.panel, findings);
    let opening = questions::script("opening", &raw.opening, findings);
    let closing = questions::script("closing", &raw.closing, findings);
    let outcomes = outcomes(&raw.outcomes, findings);
    drafts::tell(findings);
    if !findings.is_empty() {
        return None;
    }
    let ReadUnits { units, criteria, repeated } = conditions::resolve_criteria(&raw, units, &questions, &scales)?;
    let questions = conditions::resolve_questions(&raw, questions, &criteria, &scales)?;
    Some(Rubric {
        format: if raw.format == 1 { RubricFormat::One } else { RubricFormat::Two },
        id: id.into(),
        version: raw.version,
        languages: findings.languages.clone(),
        title,
        about,
        framework,
        source: origin,
        profession,
        standard,
        qualification_programme,
        licence,
        valid_from,
        valid_until,
        minutes: raw.minutes,
        minutes_by_part,
        appeal: raw.appeal_days.map(|days| counted.term(days)),
        further_evidence: raw.evidence_days.map(|days| counted.term(days)),
        retention_months: raw.retention_months,
        recognition,
        assessment_conditions: conditions_met,
        assessors,
        circumstances,
        scales,
        elective_groups,
        units,
        criteria,
        questions,
        observations,
        third_party,
        opening,
        closing,
        rule,
        evidence,
        panel: raw.panel,
        outcomes,
        source_text: Arc::from(source),
        digest: digest(source),
        noted: std::mem::take(&mut findings.noted),
        repeated,
    })
}

pub(crate) fn languages(tags: &[String], findings: &mut Findings) -> Vec<Language> {
    let at = At::Root;
    let at = at.field("languages");
    if tags.is_empty() {
        findings.add(&at, FaultKind::NoLanguages);
    }
    findings.bound(&at, "languages", tags.len(), bounds::LANGUAGES_MAX);
    let mut languages = Vec::new();
    for (index, tag) in tags.iter().enumerate() {
        // A tag that is no language asks for no text.
        let Some(language) = findings.language(&at.index(index), tag) else { continue };
        if languages.contains(&language) {
            findings.add(&at.index(index), FaultKind::DuplicateLanguage { tag: tag.clone() });
        } else {
            languages.push(language);
        }
    }
    languages
}

/// One text serves all languages, as names of licences do.
fn licence(raw: &RawText, findings: &mut Findings) -> Text {
    let root = At::Root;
    let at = root.field("licence");
    match raw {
        RawText::Fallback(text) => Text::new(text.clone(), BTreeMap::new()),
        RawText::ByLanguage(_) => {
            findings.of_format_2(&at, "licence");
            findings.text(&at, raw)
        }
    }
}

fn recognition(raw: Option<&RawRecognition>, findings: &mut Findings) -> Option<Recognition> {
    let raw = raw?;
    let root = At::Root;
    let at = root.field("recognition");
    findings.of_format_2(&at, "recognition");
    if raw.months == 0 {
        findings.add(&at.field("months"), FaultKind::NotPositive);
    }
    let renewed_by = raw.renewed_by.as_ref().map(|text| findings.text(&at.field("renewed_by"), text));
    Some(Recognition { months: raw.months, renewed_by })
}

/// The minutes of the parts, which are together no more than those of the whole.
fn minutes_by_part(raw: &RawRubric, findings: &mut Findings) -> Option<MinutesByPart> {
    let RawMinutesByPart { opening, questions, evidence, closing } = *raw.minutes_by_part.as_ref()?;
    let root = At::Root;
    let at = root.field("minutes_by_part");
    findings.of_format_2(&at, "minutes_by_part");
    let by_part = MinutesByPart { opening, questions, evidence, closing };
    if by_part.sum() > u32::from(raw.minutes) {
        findings.add(&at, FaultKind::PartsTooLong { parts: by_part.sum(), planned: raw.minutes });
    }
    Some(by_part)
}

fn validity(raw: &RawValidity, findings: &mut Findings) -> (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>) {
    let root = At::Root;
    let at = root.field("valid");
    let mut date = |name: &'static str, text: &Option<String>| {
        let text = text.as_ref()?;
        let read = text.parse().ok();
        if read.is_none() {
            findings.add(&at.field(name), FaultKind::BadDate { text: text.clone() });
        }
        read
    };
    let (from, until): (Option<chrono::NaiveDate>, Option<_>) = (date("from", &raw.from), date("until", &raw.until));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        findings.add(&at.field("until"), FaultKind::DatesReversed);
    }
    (from, until)
}

fn panel(rule: PanelRule, findings: &mut Findings) {
    let PanelRule::Tolerance { steps, .. } = rule else { return };
    let root = At::Root;
    let at = root.field("panel");
    findings.of_format_2(&at, "Tolerance");
    if steps == 0 {
        findings.add(&at.field("steps"), FaultKind::NotPositive);
    }
}

fn circumstances(raw: &RawRubric, findings: &mut Findings) -> IndexMap<CircumstanceId, Text> {
    let root = At::Root;
    let at = root.field("circumstances");
    findings.bound(&at, "circumstances", raw.circumstances.len(), bounds::CHECKLIST_MAX);
    let mut circumstances = IndexMap::new();
    for (index, each) in raw.circumstances.iter().enumerate() {
        let at = at.index(index);
        let text = findings.text(&at.field("text"), &each.text);
        let id = findings.id(&at.field("id"), &each.id);
        if let Some(id) = findings.unique(&at.field("id"), "circumstance", "", id) {
            circumstances.insert(CircumstanceId::from(id), text);
        }
    }
    circumstances
}

fn elective_groups(raw: &RawRubric, findings: &mut Findings) -> IndexMap<GroupId, ElectiveGroup> {
    let root = At::Root;
    let at = root.field("elective_groups");
    findings.bound(&at, "groups", raw.elective_groups.len(), bounds::UNITS_MAX);
    let mut groups = IndexMap::new();
    for (index, each) in raw.elective_groups.iter().enumerate() {
        let at = at.index(index);
        let id = findings.id(&at.field("id"), &each.id);
        let title = findings.text(&at.field("title"), &each.title);
        if let Some(id) = findings.unique(&at.field("id"), "group", "", id) {
            let id = GroupId::from(id);
            groups.insert(id.clone(), ElectiveGroup { id, title, at_least: each.at_least });
        }
    }
    groups
}

fn outcomes(raw: &super::raw::RawOutcomes, findings: &mut Findings) -> Outcomes {
    let root = At::Root;
    let at = root.field("outcomes");
    for (name, written) in [("partial", &raw.partial), ("more_evidence", &raw.more_evidence)] {
        if written.is_none() {
            findings.of_format_2(&at.field(name), "None");
        }
    }
    let mut words = |name: &'static str, raw: &RawOutcome| {
        let at = at.field(name);
        let label = findings.text(&at.field("label"), &raw.label);
        OutcomeWords { label, meaning: findings.text(&at.field("meaning"), &raw.meaning) }
    };
    Outcomes {
        full: words("full", &raw.full),
        partial: raw.partial.as_ref().map(|raw| words("partial", raw)),
        more_evidence: raw.more_evidence.as_ref().map(|raw| words("more_evidence", raw)),
        not_yet: words("not_yet", &raw.not_yet),
        refer: words("refer", &raw.refer),
        no_result: words("no_result", &raw.no_result),
    }
}
