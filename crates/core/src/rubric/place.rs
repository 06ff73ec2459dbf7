//! Places of values in RON text. Serde forgets places, so the text is scanned once more when faults were found: not to
//! judge it (the parser has done that) but to find the span of a value by its path.

use std::ops::Range;

/// One step down: into a field, an element, or the value of a map key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PathStep {
    Field(&'static str),
    Index(usize),
    Key(String),
}

/// The span of the value at a path; of the deepest value on the way that could be found.
pub(super) fn find(text: &str, path: &[PathStep]) -> Range<usize> {
    Scanner { text, at: 0 }.value(0).find(path)
}

/// The spans of the values at many paths; the text is scanned once for all.
pub(super) fn find_all<'a>(text: &str, paths: impl Iterator<Item = &'a [PathStep]>) -> Vec<Range<usize>> {
    let root = Scanner { text, at: 0 }.value(0);
    paths.map(|path| root.find(path)).collect()
}

struct Node {
    span: Range<usize>,
    children: Vec<(Option<String>, Node)>,
}

impl Node {
    fn find(&self, path: &[PathStep]) -> Range<usize> {
        let mut node = self;
        for step in path {
            let named = |name: &str| node.children.iter().find(|(key, _)| key.as_deref() == Some(name));
            let found = match step {
                PathStep::Field(name) => named(name),
                PathStep::Key(name) => named(name),
                PathStep::Index(index) => node.children.get(*index),
            };
            match found {
                Some((_, child)) => node = child,
                None => break,
            }
        }
        node.span.clone()
    }
}

/// Deeper values are passed over as one.
const DEPTH_MAX: usize = 64;

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    /// A value: a literal, or brackets with or without a name before them.
    fn value(&mut self, depth: usize) -> Node {
        self.skip_blank();
        let start = self.at;
        let mut children = Vec::new();
        match self.peek() {
            Some('"') => self.string(),
            Some('\'') => self.char_literal(),
            Some('(' | '[' | '{') => children = self.brackets(depth),
            Some(_) => {
                let before_word = self.at;
                self.word();
                let word = &self.text[before_word..self.at];
                if matches!(word, "r" | "b" | "br") && matches!(self.peek(), Some('"' | '#')) {
                    self.raw_string();
                } else {
                    let after_word = self.at;
                    self.skip_blank();
                    if self.peek() == Some('(') {
                        children = self.brackets(depth);
                    } else {
                        self.at = after_word;
                    }
                }
                if self.at == before_word {
                    self.advance();
                }
            }
            None => {}
        }
        Node { span: start..self.at, children }
    }

    /// The values between brackets, with their names or keys.
    fn brackets(&mut self, depth: usize) -> Vec<(Option<String>, Node)> {
        self.advance();
        let mut children = Vec::new();
        loop {
            self.skip_blank();
            match self.peek() {
                None => return children,
                Some(')' | ']' | '}') => {
                    self.advance();
                    return children;
                }
                Some(',') => {
                    self.advance();
                    continue;
                }
                Some(_) => {}
            }
            if depth >= DEPTH_MAX {
                self.advance();
                continue;
            }
            let first = self.value(depth + 1);
            self.skip_blank();
            if self.peek() == Some(':') {
                let written = self.text[first.span.clone()].trim_matches('"').to_owned();
                self.advance();
                let value = self.value(depth + 1);
                children.push((Some(written), value));
            } else {
                children.push((None, first));
            }
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn advance(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    fn word(&mut self) {
        while self.peek().is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')) {
            self.advance();
        }
    }

    fn string(&mut self) {
        self.advance();
        // Texts are most of a rubric; both signs are found byte by byte, since no other letter has such a byte.
        while let Some(next) = self.text.as_bytes()[self.at..].iter().position(|byte| matches!(byte, b'"' | b'\\')) {
            self.at += next + 1;
            if self.text.as_bytes()[self.at - 1] == b'"' {
                return;
            }
            self.advance();
        }
        self.at = self.text.len();
    }

    fn char_literal(&mut self) {
        self.advance();
        if self.peek() == Some('\\') {
            self.advance();
        }
        self.advance();
        if self.peek() == Some('\'') {
            self.advance();
        }
    }

    fn raw_string(&mut self) {
        let hashes = self.text[self.at..].chars().take_while(|c| *c == '#').count();
        self.at += hashes;
        self.advance();
        let end = format!("\"{}", "#".repeat(hashes));
        let rest = &self.text[self.at.min(self.text.len())..];
        self.at += rest.find(&end).map_or(rest.len(), |found| found + end.len());
    }

    /// White space and comments.
    fn skip_blank(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") || trimmed.starts_with("#!") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            let rest = &self.text[self.at..];
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.advance();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = r##"// a rubric
( id: "a", /* (not, this) */ units: [ (title: r#"has "quotes" )"#, rule: CountMet(at_least: 3)), (title: "b") ],
  anchors: { "met": 'x', "not": Heard("Q1", "a") } )"##;

    fn found(path: &[PathStep]) -> &'static str {
        &TEXT[find(TEXT, path)]
    }

    #[test]
    fn a_value_is_found_by_its_path() {
        use PathStep::{Field, Index, Key};
        assert_eq!(found(&[Field("id")]), "\"a\"");
        assert_eq!(found(&[Field("units"), Index(1), Field("title")]), "\"b\"");
        assert_eq!(found(&[Field("units"), Index(0), Field("rule"), Field("at_least")]), "3");
        assert_eq!(found(&[Field("anchors"), Key("not".into()), Index(1)]), "\"a\"");
        assert_eq!(found(&[Field("id"), Field("nothing")]), "\"a\"");
    }

    proptest! {
        #[test]
        fn any_text_is_scanned_without_panic(text in ".{0,300}", cut in 0..TEXT.len()) {
            let path = [PathStep::Field("units"), PathStep::Index(0), PathStep::Field("title")];
            prop_assert!(find(&text, &path).end <= text.len());
            let mut end = cut;
            while !TEXT.is_char_boundary(end) { end -= 1; }
            prop_assert!(find(&TEXT[..end], &path).end <= end);
        }
    }
}
