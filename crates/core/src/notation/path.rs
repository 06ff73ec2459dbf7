//! The way to a value, from the outermost brackets inwards.

use std::ops::Range;

use super::node::{Node, Tree};

/// One step down: into a field, an element, or the value of a map key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathStep {
    Field(&'static str),
    Index(usize),
    Key(String),
}

impl Node<'_> {
    /// The value that one step leads to.
    pub(super) fn step(&self, step: &PathStep) -> Option<&Node<'_>> {
        match step {
            PathStep::Field(name) => self.field(name),
            PathStep::Key(name) => self.field(name),
            PathStep::Index(index) => self.entries().get(*index).map(|entry| &entry.value),
        }
    }
}

impl Tree<'_> {
    /// The place of the value at a path, or of the deepest on the way that is there.
    pub fn place(&self, path: &[PathStep]) -> Range<usize> {
        let mut node = &self.root;
        for step in path {
            let Some(next) = node.step(step) else { break };
            node = next;
        }
        node.span.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tree, PathStep::*};

    const TEXT: &str = r##"// a rubric
( id: "a", /* (not, this) */ units: [ (title: r#"has "quotes" )"#, rule: CountMet(at_least: 3)), (title: "b") ],
  anchors: { "met": 'x', "not": Heard("Q1", "a") } )"##;

    #[test]
    fn a_value_is_found_by_its_path() {
        let tree = tree(TEXT);
        for (path, expected) in [
            (&[Field("id")][..], "\"a\""),
            (&[Field("units"), Index(1), Field("title")], "\"b\""),
            (&[Field("units"), Index(0), Field("rule"), Field("at_least")], "3"),
            (&[Field("anchors"), Key("not".into()), Index(1)], "\"a\""),
            (&[Field("id"), Field("nothing")], "\"a\""),
        ] {
            assert_eq!(&TEXT[tree.place(path)], expected);
        }
    }
}
