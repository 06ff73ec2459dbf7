//! Languages by their tags.

use crate::id::id_types;

id_types! {
    /// A BCP 47 language tag, such as `en`, `ru` or `kk`.
    Language;
}

impl Language {
    /// The first subtag, which names the language alone.
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }
}

/// Returns whether a text has the form of a language tag.
pub fn is_tag(text: &str) -> bool {
    text.parse::<unic_langid::LanguageIdentifier>().is_ok()
}
