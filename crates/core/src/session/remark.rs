//! Remarks: what was said and done, as noted. A `#C7` in the text links the remark to a criterion.

use serde::{Deserialize, Serialize};

use crate::rubric::{CriterionId, Rubric};

use super::{Moment, RemarkId};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    pub id: RemarkId,
    /// Moment at which the first letter was typed.
    pub at: Moment,
    pub text: String,
    /// The criteria that the text links to.
    #[serde(deserialize_with = "crate::bounded::list::<_, _, { crate::bounds::CRITERIA_MAX }>")]
    pub criteria: Vec<CriterionId>,
}

/// The criteria that a text links to with `#`, each once, in the order of the text. The id of a criterion in several
/// contexts links to it in each. A word after `#` that is no criterion of the rubric stays plain text.
pub fn linked_criteria(text: &str, rubric: &Rubric) -> Vec<CriterionId> {
    let mut linked = Vec::new();
    for after_mark in text.split('#').skip(1) {
        for criterion in rubric.criteria_named(&CriterionId::from(linked_word(after_mark))) {
            if !linked.contains(criterion) {
                linked.push(criterion.clone());
            }
        }
    }
    linked
}

/// A text without its links to criteria, for readers who do not know the criteria by their ids.
pub fn without_links(text: &str, rubric: &Rubric) -> String {
    let mut pieces = text.split('#');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for after_mark in pieces {
        let word = linked_word(after_mark);
        if rubric.criteria_named(&CriterionId::from(word)).next().is_none() {
            plain.push('#');
            plain.push_str(after_mark);
            continue;
        }
        let rest = &after_mark[word.len()..];
        plain.truncate(plain.trim_end().len());
        plain.push_str(rest);
    }
    plain.trim().to_owned()
}

/// The word that follows the mark of a link.
fn linked_word(after_mark: &str) -> &str {
    let word_end = after_mark.find(|c: char| !is_id_char(c)).unwrap_or(after_mark.len());
    // A full stop may end the sentence instead of belonging to the id.
    after_mark[..word_end].trim_end_matches(['.', '-'])
}

fn is_id_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}
