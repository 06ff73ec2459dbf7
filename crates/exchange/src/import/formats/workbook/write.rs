//! Values put together again as a text in the notation, laid out as a person would.

use crate::export::workbook::quoted;

/// Longest line that is not broken.
const LINE_CHARS_MAX: usize = 100;

/// A value of the notation.
pub(super) enum Value {
    /// As it is written: a number, a word, a text in quotes, or what a person has written.
    Written(String),
    Fields(Vec<(String, Value)>),
    /// `Name(…)`.
    Named(&'static str, Vec<(String, Value)>),
    List(Vec<Value>),
    /// Keys in quotes.
    Map(Vec<(String, Value)>),
}

pub(super) fn text(text: &str) -> Value {
    Value::Written(quoted(text))
}

impl Value {
    /// Returns whether a text says something in a language; one without languages says it in all.
    pub(super) fn says_in(&self, language: &str) -> bool {
        match self {
            Value::Map(entries) => entries.iter().any(|(key, value)| key == language && value.says_in(language)),
            Value::Written(written) => !written.trim_matches('"').trim().is_empty(),
            _ => false,
        }
    }

    pub(super) fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out.push('\n');
        out
    }

    fn write(&self, depth: usize, out: &mut String) {
        if let Value::Written(written) = self {
            return out.push_str(written);
        }
        // The outermost brackets stand over several lines whatever is in them.
        let line = if depth == 0 { None } else { self.line(LINE_CHARS_MAX.saturating_sub(depth * 4)) };
        if let Some(line) = line {
            return out.push_str(&line);
        }
        let (open, close) = self.brackets();
        out.push_str(&open);
        out.push('\n');
        for (key, value) in self.entries() {
            out.push_str(&"    ".repeat(depth + 1));
            out.push_str(&key);
            value.write(depth + 1, out);
            out.push_str(",\n");
        }
        out.push_str(&"    ".repeat(depth));
        out.push_str(close);
    }

    fn brackets(&self) -> (String, &'static str) {
        match self {
            Value::Written(_) => (String::new(), ""),
            Value::Fields(_) => ("(".to_owned(), ")"),
            Value::Named(name, _) => (format!("{name}("), ")"),
            Value::List(_) => ("[".to_owned(), "]"),
            Value::Map(_) => ("{".to_owned(), "}"),
        }
    }

    fn entries(&self) -> Vec<(String, &Value)> {
        match self {
            Value::Written(_) => Vec::new(),
            Value::Fields(fields) | Value::Named(_, fields) => {
                fields.iter().map(|(name, value)| (format!("{name}: "), value)).collect()
            }
            Value::List(values) => values.iter().map(|value| (String::new(), value)).collect(),
            Value::Map(entries) => entries.iter().map(|(key, value)| (format!("{}: ", quoted(key)), value)).collect(),
        }
    }

    /// The value in one line, if it fits.
    fn line(&self, room: usize) -> Option<String> {
        if let Value::Written(written) = self {
            return (!written.contains('\n') && written.chars().count() <= room).then(|| written.clone());
        }
        let (mut line, close) = self.brackets();
        for (index, (key, value)) in self.entries().into_iter().enumerate() {
            if index > 0 {
                line.push_str(", ");
            }
            line.push_str(&key);
            line.push_str(&value.line(room.checked_sub(line.chars().count())?)?);
        }
        line.push_str(close);
        Some(line)
    }
}
