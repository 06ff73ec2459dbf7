//! Credentials in what programs put around them: lists, answers of an interface, claims of a token. What is wrapped is told
//! by the names of the fields around it; nobody goes into a credential in search of another.

use serde_json::Value;

use super::baked;

/// The fields in which credentials stand.
const FIELDS: [&str; 13] = [
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
];

/// Wrappers in one another that are looked through.
const DEPTH_MAX: usize = 3;

/// Goes through a document and what it wraps from the outside in, and no further where a value is what was looked for.
pub(in super::super) fn look<'v>(document: &'v Value, is_it: &mut dyn FnMut(&'v Value) -> bool) {
    go_on(document, 0, is_it);
}

fn go_on<'v>(value: &'v Value, depth: usize, is_it: &mut dyn FnMut(&'v Value) -> bool) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| go_on(value, depth, is_it)),
        Value::Object(fields) => {
            if !is_it(value) && depth < DEPTH_MAX {
                let inner = FIELDS.iter().filter_map(|name| fields.get(*name));
                inner.for_each(|inner| go_on(inner, depth + 1, is_it));
            }
        }
        value => drop(is_it(value)),
    }
}

/// The outermost values of a kind in a document, and those that are signed as tokens there.
pub(super) fn found<'v>(document: &'v Value, is_it: &dyn Fn(&Value) -> bool) -> (Vec<&'v Value>, Vec<Value>) {
    let (mut plain, mut signed) = (Vec::new(), Vec::new());
    look(document, &mut |value| match value {
        Value::String(text) => {
            signed.extend(baked::token(text).filter(|inner| is_it(inner)));
            true
        }
        value => {
            let is_found = is_it(value);
            plain.extend(is_found.then_some(value));
            is_found
        }
    });
    (plain, signed)
}
