//! Texts as they are written, in one language or in several.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Deserializer, de};

/// A text in the fallback language alone, or a map from language tag to text.
#[derive(Debug, Clone)]
pub enum RawText {
    Fallback(Arc<str>),
    ByLanguage(BTreeMap<String, Arc<str>>),
}

impl<'de> Deserialize<'de> for RawText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> de::Visitor<'de> for TextVisitor {
            type Value = RawText;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("a text in quotes, or a map from language to text: {\"en\": \"…\", \"ru\": \"…\"}")
            }
            fn visit_str<E>(self, text: &str) -> Result<RawText, E> {
                Ok(RawText::Fallback(text.into()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<RawText, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some((language, text)) = map.next_entry::<String, Arc<str>>()? {
                    if texts.contains_key(&language) {
                        return Err(de::Error::custom(format!("the language {language} stands twice")));
                    }
                    texts.insert(language, text);
                }
                Ok(RawText::ByLanguage(texts))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}
