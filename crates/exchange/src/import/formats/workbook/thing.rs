//! A row of a sheet as the fields that it has, and what its cells say as values of the notation.

use std::collections::HashMap;

use crate::{
    export::workbook::{Form, HOLISTIC},
    import::{ImportFault, Place, fault::Broken},
    notation::{self, NodeKind},
};

use super::write::{Value, text};

/// A row as the fields that it has.
pub(super) struct Thing {
    pub(super) place: Place,
    /// What stands in columns that name something, by their names.
    pub(super) named: HashMap<&'static str, String>,
    pub(super) fields: Vec<(String, Value)>,
}

pub(super) fn items(list: &str) -> Vec<String> {
    list.split([',', ';', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

pub(super) fn twice(place: Place) -> ImportFault {
    ImportFault::At { place, why: Broken::Twice }
}

pub(super) fn not_a(what: &'static str, place: &Place) -> ImportFault {
    ImportFault::At { place: place.clone(), why: Broken::NotA { what } }
}

/// A value as the notation has it, which a person may have changed.
pub(super) fn written(cell: &str, place: &Place) -> Result<Value, ImportFault> {
    let tree = notation::tree(cell);
    match tree.slips.is_empty() && !matches!(tree.root.kind, NodeKind::Nothing) {
        true => Ok(Value::Written(cell.get(tree.root.span.clone()).unwrap_or_default().to_owned())),
        false => Err(not_a("notation", place)),
    }
}

/// Fields as the notation has them, without brackets around them.
pub(super) fn more(cell: &str, place: &Place) -> Result<Vec<(String, Value)>, ImportFault> {
    let fields = format!("(\n{cell}\n)");
    let tree = notation::tree(&fields);
    let field = |entry: &notation::Entry| {
        let name = entry.key.as_ref()?.name().to_owned();
        Some((name, Value::Written(fields.get(entry.value.span.clone())?.to_owned())))
    };
    let read = tree.root.entries().iter().map(field).collect::<Option<Vec<_>>>();
    read.filter(|_| tree.slips.is_empty()).ok_or_else(|| not_a("notation", place))
}

/// The value of a cell whose column has no languages.
pub(super) fn value(form: Form, said: &str, place: &Place) -> Result<Value, ImportFault> {
    match form {
        Form::Owner(_) | Form::Plain | Form::Named(_) | Form::Text => Ok(text(said)),
        Form::List => Ok(Value::List(items(said).iter().map(|item| text(item)).collect())),
        Form::Notation => written(said, place),
        Form::Number => {
            let point = said.replace(',', ".");
            let digits = point.strip_prefix('-').unwrap_or(&point);
            let is_number = digits.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
            match is_number && digits.split('.').count() <= 2 {
                true => Ok(Value::Written(point)),
                false => Err(not_a("number", place)),
            }
        }
        Form::Truth => match said.to_lowercase().as_str() {
            "true" | "yes" | "истина" | "да" | "ақиқат" | "иә" => Ok(Value::Written("true".to_owned())),
            "false" | "no" | "ложь" | "нет" | "жалған" | "жоқ" => {
                Ok(Value::Written("false".to_owned()))
            }
            _ => Err(not_a("truth", place)),
        },
        Form::Choice(choices) => {
            let choice = choices.iter().find(|choice| choice.eq_ignore_ascii_case(said));
            choice.map(|choice| Value::Written((*choice).to_owned())).ok_or_else(|| not_a("choice", place))
        }
    }
}

/// Refuses rows that name nothing that there is.
pub(super) fn all_placed(left: HashMap<String, Vec<Thing>>) -> Result<(), ImportFault> {
    let places = left.into_values().flatten().map(|thing| thing.place);
    // One of them is told, and always the same one.
    match places.min_by_key(ToString::to_string) {
        Some(place) => Err(ImportFault::At { place, why: Broken::NothingHasThisId }),
        None => Ok(()),
    }
}

/// The text that is read aloud stands in the row without an id.
pub(super) fn script(rows: Vec<Thing>) -> Result<Value, ImportFault> {
    let (items, mut text): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.named.contains_key("id"));
    if let Some(second) = text.get(1) {
        return Err(twice(second.place.clone()));
    }
    let mut script = match text.is_empty() {
        false => text.remove(0),
        true => Thing { place: Place::Path(String::new()), named: HashMap::new(), fields: Vec::new() },
    };
    script.must("checklist", Value::List(items.into_iter().map(Thing::value).collect()));
    Ok(script.value())
}

pub(super) fn outcomes_of(rows: Vec<Thing>) -> Value {
    let outcome = |mut row: Thing| {
        let name = row.named.get("outcome").cloned().unwrap_or_default();
        row.take("outcome");
        let none = matches!(row.take("none"), Some(Value::Written(none)) if none == "true");
        (name, if none { Value::Written("None".to_owned()) } else { row.value() })
    };
    Value::Fields(rows.into_iter().map(outcome).collect())
}

pub(super) fn point(mut point: Thing) -> Value {
    let (of, indicator) = (point.take("indicator_of"), point.take("indicator"));
    match (of, indicator) {
        (Some(Value::Written(of)), Some(Value::Written(indicator))) => {
            Value::Written(format!("Indicator({of}, {indicator})"))
        }
        _ => {
            let Value::Fields(fields) = point.value() else { return Value::Fields(Vec::new()) };
            Value::Named("Point", fields)
        }
    }
}

impl Thing {
    pub(super) fn id(&self) -> &str {
        self.named.get("id").map_or("", String::as_str)
    }

    pub(super) fn is_holistic(&self) -> bool {
        self.named.get("counts").is_some_and(|counts| counts.eq_ignore_ascii_case(HOLISTIC))
    }

    /// Takes a field out.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.fields.iter().position(|(field, _)| field == name)?;
        Some(self.fields.remove(at).1)
    }

    pub(super) fn set(&mut self, name: &str, value: Value) {
        match self.fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, old)) => *old = value,
            None => self.fields.push((name.to_owned(), value)),
        }
    }

    /// Adds a field, unless it stands in `more`.
    pub(super) fn must(&mut self, name: &str, value: Value) {
        if !self.fields.iter().any(|(field, _)| field == name) {
            self.fields.push((name.to_owned(), value));
        }
    }

    /// Adds a list that may be left out.
    pub(super) fn list(&mut self, name: &str, values: Vec<Value>) {
        if !values.is_empty() {
            self.must(name, Value::List(values));
        }
    }

    /// Takes over the fields of another row.
    pub(super) fn add(&mut self, other: Thing) {
        other.fields.into_iter().for_each(|(name, value)| self.must(&name, value));
    }

    /// Its fields, of which those with a point in their names stand in another.
    pub(super) fn value(self) -> Value {
        let mut fields: Vec<(String, Value)> = Vec::new();
        for (name, value) in self.fields {
            let Some((outer, inner)) = name.split_once('.') else {
                fields.push((name, value));
                continue;
            };
            let inner = (inner.to_owned(), value);
            match fields.iter_mut().find(|(field, _)| field == outer) {
                Some((_, Value::Fields(inners))) => inners.push(inner),
                _ => fields.push((outer.to_owned(), Value::Fields(vec![inner]))),
            }
        }
        Value::Fields(fields)
    }
}
