//! Ids as types: a criterion's id can never be taken for a question's. Each room declares its own with this macro.

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        /// Maps by id are looked up with plain text, too.
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id.into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }
    )*};
}
pub(crate) use id_types;

/// The id that is most likely meant by one that nothing has, if one is near.
pub(crate) fn nearest_id<'a>(id: &str, of: impl Iterator<Item = &'a str>) -> Option<String> {
    let distance = |other: &str| strsim::damerau_levenshtein(&id.to_lowercase(), &other.to_lowercase());
    // A short id has many neighbours.
    let most = match id.chars().count() {
        0 | 1 => 0,
        2..=4 => 1,
        _ => 2,
    };
    let near = of.map(|other| (distance(other), other)).filter(|(distance, _)| *distance <= most);
    near.min().map(|(_, other)| other.to_owned())
}
