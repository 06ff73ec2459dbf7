//! Languages that are being worked on: texts may lack them, nothing is shown in them, and what is missing is counted.

use crate::{
    bounds,
    rubric::{FaultKind, WarningKind},
};

use super::findings::{At, Findings};

/// Takes in the tags of the languages that are drafts.
pub(super) fn read(tags: &[String], findings: &mut Findings) {
    if tags.is_empty() {
        return;
    }
    let root = At::Root;
    let at = root.field("draft_languages");
    findings.of_format_2(&at, "draft_languages");
    findings.bound(&at, "languages", tags.len(), bounds::LANGUAGES_MAX);
    for (index, tag) in tags.iter().enumerate() {
        let at = at.index(index);
        let Some(language) = findings.language(&at, tag) else { continue };
        if findings.languages.contains(&language) || findings.drafts.iter().any(|(draft, _)| *draft == language) {
            findings.add(&at, FaultKind::DuplicateLanguage { tag: tag.clone() });
        } else {
            findings.drafts.push((language, 0));
        }
    }
}

/// Warns of each language that is a draft, with how much of it is missing.
pub(super) fn tell(findings: &mut Findings) {
    let root = At::Root;
    let at = root.field("draft_languages");
    let of = findings.texts;
    for (index, (language, written)) in findings.drafts.clone().into_iter().enumerate() {
        findings.note(&at.index(index), WarningKind::DraftLanguage { language, missing: of - written, of });
    }
}
