//! Ids as types: a criterion's id can never be taken for a question's.

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

id_types! {
    /// A rubric, over all its versions.
    RubricId;
    /// A scale of a rubric.
    ScaleId;
    /// A level of a scale.
    LevelId;
    /// A fact settled at preparation on which conditions depend.
    CircumstanceId;
    /// A group of elective units.
    GroupId;
    /// A unit of a rubric.
    UnitId;
    /// A criterion; unique in its rubric, not only in its unit.
    CriterionId;
    /// An indicator of a criterion; unique in its criterion.
    IndicatorId;
    /// A question, of the rubric or asked ad hoc.
    QuestionId;
    /// A probe of a question: its number.
    ProbeId;
    /// A point to listen for in a question: its letter.
    PointId;
    /// An item of a checklist.
    ItemId;
}
