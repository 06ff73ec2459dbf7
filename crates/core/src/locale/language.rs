//! Languages by their tags.

use crate::id::id_types;

id_types! {
    /// A BCP 47 language tag, such as `en`, `ru` or `kk`.
    Language;
}
