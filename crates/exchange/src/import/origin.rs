//! Where a draft came from: kept beside it, so that a newer file of the same source can be imported over what people have
//! made of the draft meanwhile.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    notation::{self, For},
    rubric::{Draft, Faults},
};

use super::{ImportFormat, ImportedRubric, SourceFile, text::only};

/// The source of a draft, and the draft as it was imported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The name of the format.
    pub format: String,
    pub files: Vec<OriginFile>,
    /// The ids of the source by those of the draft. Where the source has none, the words by which a person would find
    /// the same thing again.
    pub ids: BTreeMap<String, String>,
    /// The text of the draft as it was imported, before anybody worked on it.
    pub base: String,
}

/// A file of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginFile {
    pub name: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub digest: String,
}

impl Origin {
    /// The origin of a draft with this text.
    pub fn of(rubric: &ImportedRubric, text: &str, format: ImportFormat, files: &[SourceFile]) -> Self {
        let digest = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let file = |file: &SourceFile| OriginFile { name: file.name.to_owned(), digest: digest(file.bytes) };
        Origin {
            format: format.name().to_owned(),
            files: files.iter().map(file).collect(),
            ids: rubric.sources.clone(),
            base: text.to_owned(),
        }
    }

    /// Reads an origin, or tells the faults of its text.
    pub fn read(text: &str) -> Result<Self, Faults> {
        let (origin, source) = notation::read::<Origin>(text, For::Author);
        match origin {
            Some(origin) if source.slips.is_empty() => Ok(origin),
            _ => Err(Faults::of_slips(source)),
        }
    }

    /// The origin as a text in the notation.
    pub fn to_ron(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new();
        ron::ser::to_string_pretty(self, pretty).expect("texts can be written") + "\n"
    }
}

/// What each thing of a draft is called in its source, by the letter of its kind and its id: the id that the source has
/// for it, else its words, counted where they stand several times.
pub(super) fn keys(draft: &Draft, of_source: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let mut add = |kind: char, id: &str, words: &str| {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = of_source.get(id).filter(|id| !id.is_empty()).cloned().unwrap_or(words);
        let time = times.entry(format!("{kind}:{key}")).or_default();
        *time += 1;
        let key = if *time == 1 { key } else { format!("{key} ({time})") };
        keys.insert(format!("{kind}:{id}"), key);
    };
    for scale in &draft.scales {
        let labels: Vec<&str> = scale.levels.iter().map(|level| only(&level.label)).collect();
        add('s', &scale.id, &labels.join(" < "));
    }
    for unit in &draft.units {
        add('u', &unit.id, only(&unit.title));
        unit.parts.iter().for_each(|part| add('p', &part.id, only(&part.title)));
        for criterion in unit.all_criteria() {
            let title = only(&criterion.title);
            add('c', &criterion.id, if title.is_empty() { only(&criterion.statement) } else { title });
        }
    }
    draft.questions.iter().for_each(|question| add('q', &question.id, only(&question.wording)));
    keys
}
