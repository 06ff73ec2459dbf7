//! What programs put around a document in JSON: lists, answers of an interface, claims of a token. It is told by the names of
//! fields, or by holding one thing alone; nobody goes into a document in search of another.

use serde_json::Value;

/// The fields in which documents stand.
const FIELDS: [&str; 16] = [
    "vc",
    "vp",
    "credential",
    "credentials",
    "verifiableCredential",
    "verifiableCredentials",
    "compactJwsString",
    "data",
    "body",
    "payload",
    "items",
    "results",
    "badges",
    "CFPackage",
    "CFPackages",
    "package",
];

/// Wrappers in one another that are looked through.
const DEPTH_MAX: usize = 3;

/// Goes through a document and what it wraps from the outside in, and no further where a value is what was looked for.
pub(super) fn look<'v>(document: &'v Value, is_it: &mut dyn FnMut(&'v Value) -> bool) {
    go_on(document, 0, is_it);
}

fn go_on<'v>(value: &'v Value, depth: usize, is_it: &mut dyn FnMut(&'v Value) -> bool) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| go_on(value, depth, is_it)),
        Value::Object(fields) => {
            if !is_it(value) && depth < DEPTH_MAX {
                let is_inner = |name: &str| fields.len() == 1 || FIELDS.contains(&name);
                let inner = fields.iter().filter(|(name, _)| is_inner(name));
                inner.for_each(|(_, inner)| go_on(inner, depth + 1, is_it));
            }
        }
        value => drop(is_it(value)),
    }
}
