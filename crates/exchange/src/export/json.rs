//! A rubric as JSON: the fields of its text under their names, each value as Serde writes it. A text is a string in the
//! first language, or an object from language to text; a choice with fields, such as `CountMet(at_least: 3)`, is an
//! object with its name alone: `{"CountMet": {"at_least": 3}}`; one without is a string. Nothing is left out.

use serde_json::{Map, Number, Value};

use crate::notation::{self, Bracket, Node, NodeKind};

pub(super) fn json(text: &str) -> Vec<u8> {
    format!("{:#}\n", value(&notation::tree(text).root)).into_bytes()
}

fn value(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Text(text) => Value::String(text.to_string()),
        NodeKind::Letter(letter) => Value::String(letter.to_string()),
        NodeKind::Number(number) => self::number(number),
        NodeKind::Word("true") => Value::Bool(true),
        NodeKind::Word("false") => Value::Bool(false),
        NodeKind::Word("None") | NodeKind::Nothing => Value::Null,
        // The one choice with fields that is also written without brackets.
        NodeKind::Word(name @ "AllMet") => {
            Value::Object(Map::from_iter([((*name).to_owned(), Value::Object(Map::new()))]))
        }
        NodeKind::Word(_) | NodeKind::Loose(_) => Value::String(node.name().to_owned()),
        NodeKind::Group { name: Some("Some"), .. } => {
            node.entries().first().map_or(Value::Null, |entry| value(&entry.value))
        }
        NodeKind::Group { name, bracket, entries } => {
            let has_names = entries.iter().any(|entry| entry.key.is_some());
            let inner = match (bracket, entries.as_slice()) {
                (Bracket::Square, _) => elements(node),
                (_, [only]) if !has_names && name.is_some() => value(&only.value),
                (Bracket::Round, [_, ..]) if !has_names => elements(node),
                _ => Value::Object(fields(node)),
            };
            match name.filter(|name| !name.starts_with("Raw")) {
                Some(name) => Value::Object(Map::from_iter([(name.to_owned(), inner)])),
                None => inner,
            }
        }
    }
}

fn elements(node: &Node) -> Value {
    node.entries().iter().map(|entry| value(&entry.value)).collect()
}

fn fields(node: &Node) -> Map<String, Value> {
    let field = |entry: &notation::Entry| Some((entry.key.as_ref()?.name().to_owned(), value(&entry.value)));
    node.entries().iter().filter_map(field).collect()
}

/// Numbers as JSON has them; what the notation writes otherwise, such as `1_000`, is worked out.
fn number(written: &str) -> Value {
    let plain = written.replace('_', "");
    let whole = plain.parse::<i64>().ok().map(Number::from);
    let number = whole.or_else(|| plain.parse().ok().and_then(Number::from_f64));
    number.map_or_else(|| Value::String(written.to_owned()), Value::Number)
}

#[cfg(test)]
mod tests {
    use super::json;
    use crate::{
        notation::{self, For},
        rubric::raw::RawRubric,
    };

    /// What reads the notation reads the JSON as the same.
    #[test]
    fn a_rubric_as_json_has_the_same_fields_and_values() {
        let text = include_str!("workbook/odd.ron");
        let (written, _) = notation::read::<RawRubric>(text, For::Author);
        let read: RawRubric = serde_json::from_slice(&json(text)).unwrap();
        assert_eq!(format!("{read:?}"), format!("{:?}", written.unwrap()));
    }
}
