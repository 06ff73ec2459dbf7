//! A document in JSON with the pieces of all its values.

use std::collections::HashMap;

use serde_json::Value;

use crate::bounds::IMPORT_PIECES_MAX;

use super::{
    ImportFault, Why,
    ledger::{Ledger, Piece},
};

/// Reads a text as JSON, if it holds no more values than an import takes: in memory each weighs many times its text.
pub(super) fn parse(text: &str) -> Result<Value, ImportFault> {
    let (mut values, mut is_quoted, mut is_escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = is_quoted,
            b'"' => is_quoted = !is_quoted,
            b',' | b'[' | b'{' => values += usize::from(!is_quoted),
            _ => {}
        }
    }
    if values > IMPORT_PIECES_MAX {
        return Err(ImportFault::TooMany { what: "pieces", count: values, most: IMPORT_PIECES_MAX });
    }
    serde_json::from_str(text).map_err(|error| ImportFault::Json { line: error.line(), column: error.column() })
}

/// The pieces of a document by the places of their values in memory: an importer has the value in hand, not its way.
#[derive(Debug, Default)]
pub(super) struct JsonPieces(HashMap<usize, Piece>);

impl JsonPieces {
    /// Takes in every value of a document that says something.
    pub(super) fn of(document: &Value, ledger: &mut Ledger) -> Result<Self, ImportFault> {
        let mut pieces = JsonPieces::default();
        pieces.add(document, &mut String::new(), ledger)?;
        Ok(pieces)
    }

    fn add(&mut self, value: &Value, way: &mut String, ledger: &mut Ledger) -> Result<(), ImportFault> {
        let length = way.len();
        let said = match value {
            Value::Null => return Ok(()),
            Value::Bool(truth) => truth.to_string(),
            Value::Number(number) => number.to_string(),
            Value::String(text) if text.trim().is_empty() => return Ok(()),
            Value::String(text) => text.clone(),
            Value::Array(values) => {
                for (index, value) in values.iter().enumerate() {
                    way.push_str(&format!("/{index}"));
                    self.add(value, way, ledger)?;
                    way.truncate(length);
                }
                return Ok(());
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    way.push('/');
                    way.push_str(&name.replace('~', "~0").replace('/', "~1"));
                    self.add(value, way, ledger)?;
                    way.truncate(length);
                }
                return Ok(());
            }
        };
        self.0.insert(std::ptr::from_ref(value).addr(), ledger.add_path(way, &said)?);
        Ok(())
    }

    /// The piece of a value that says something.
    pub(super) fn piece(&self, value: &Value) -> Option<Piece> {
        self.0.get(&std::ptr::from_ref(value).addr()).copied()
    }

    /// Leaves out a value with all that is in it.
    pub(super) fn leave(&self, value: &Value, why: Why, ledger: &mut Ledger) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.leave(value, why, ledger)),
            Value::Object(fields) => fields.values().for_each(|value| self.leave(value, why, ledger)),
            _ => {
                if let Some(piece) = self.piece(value) {
                    ledger.leave(piece, why);
                }
            }
        }
    }
}

/// The text of a field, if it is a text that says something.
pub(super) fn text<'v>(object: &'v Value, field: &str) -> Option<&'v str> {
    object.get(field)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}

/// The values of a field that may hold one value or a list of them.
pub(super) fn several<'v>(object: &'v Value, field: &str) -> &'v [Value] {
    match object.get(field) {
        None | Some(Value::Null) => &[],
        Some(Value::Array(values)) => values,
        Some(one) => std::slice::from_ref(one),
    }
}
