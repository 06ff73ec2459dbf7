//! Documents that the candidate put on the table: which are on the register, and how the trainee judged them by the
//! rules of evidence.

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{Case, CaseDocument, DocumentId},
    session::{EvidenceId, EvidenceItem, Judgement, Record, RuleOfEvidence},
};

use super::stems::{Stems, same_words};

/// A document of the case, and what the trainee made of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DocumentCompared {
    pub document: DocumentId,
    pub title: String,
    /// The item of the register that it is; none where it was not put on it.
    pub item: Option<EvidenceId>,
    /// Rules by which it was judged otherwise than the expert judges it.
    pub otherwise: Vec<RuleCompared>,
    /// The expert's reason.
    pub because: String,
}

/// One rule of evidence, judged by trainee and expert.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleCompared {
    pub rule: RuleOfEvidence,
    pub own: Judgement,
    pub reference: Judgement,
}

/// Documents in the order of the case. Each item of the register is one document at most: the one whose id or title it
/// names, else the one that shares most of its title's words.
pub(super) fn documents(case: &Case, record: &Record, language: &Language) -> Vec<DocumentCompared> {
    let mut free: Vec<(&EvidenceId, &EvidenceItem)> = record.evidence.iter().collect();
    let mut found: Vec<Option<(&EvidenceId, &EvidenceItem)>> = vec![None; case.documents.len()];
    for closely in [true, false] {
        for ((id, document), found) in case.documents.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let is_it = |item: &EvidenceItem| match closely {
                true => names(item, id, document, case),
                false => resembles(item, document, case),
            };
            if let Some(at) = free.iter().position(|(_, item)| is_it(item)) {
                *found = Some(free.remove(at));
            }
        }
    }
    let compared = |((id, document), found): ((&DocumentId, &CaseDocument), Option<(&EvidenceId, &EvidenceItem)>)| {
        let otherwise = |rule: RuleOfEvidence, item: &EvidenceItem| {
            let (own, reference) = (item.rules.verdict(rule).judgement, document.rules.judgement(rule));
            (own != reference).then_some(RuleCompared { rule, own, reference })
        };
        let rules = RuleOfEvidence::ALL.into_iter();
        DocumentCompared {
            document: id.clone(),
            title: document.title.get(language).to_owned(),
            item: found.map(|(id, _)| id.clone()),
            otherwise: found
                .map_or_else(Vec::new, |(_, item)| rules.filter_map(|rule| otherwise(rule, item)).collect()),
            because: document.because.get(language).to_owned(),
        }
    };
    case.documents.iter().zip(found).map(compared).collect()
}

fn names(item: &EvidenceItem, id: &DocumentId, document: &CaseDocument, case: &Case) -> bool {
    let has_id = |text: &str| text.split(|c: char| !is_id_char(c)).any(|word| word == id.as_str());
    let same_title = || case.languages.iter().any(|language| same_words(document.title.get(language), &item.title));
    same_title() || has_id(&item.title) || has_id(&item.verification)
}

fn is_id_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

fn resembles(item: &EvidenceItem, document: &CaseDocument, case: &Case) -> bool {
    let own = Stems::of(&item.title);
    Stems::in_all_languages(&document.title, case).iter().any(|title| title.shared_with(&own).is_firm_match())
}
