//! Languages by their tags.

use crate::id::id_types;

id_types! {
    /// A BCP 47 language tag, such as `en`, `ru` or `kk`.
    Language;
}

/// Returns whether a text has the form of a language tag.
pub fn is_tag(text: &str) -> bool {
    text.parse::<unic_langid::LanguageIdentifier>().is_ok()
}
