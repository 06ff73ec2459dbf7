//! Changes of a text, each at its place: how a fault is mended without anything else in the file being touched.

use std::ops::Range;

/// A piece of a text, in bytes, and the text that comes in its place. An empty piece is a place between two letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub span: Range<usize>,
    pub with: String,
}

/// The text with its edits made, in whatever order they are given. Of two that overlap or insert at one place, the one
/// that begins first is made and the other is dropped; an edit that does not lie between letters of the text is none.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().filter(|edit| text.get(edit.span.clone()).is_some()).collect();
    sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut edited = String::with_capacity(text.len());
    let (mut done, mut last) = (0, None);
    for Edit { span, with } in sorted {
        if span.start < done || last == Some(span) {
            continue;
        }
        edited.push_str(&text[done..span.start]);
        edited.push_str(with);
        (done, last) = (span.end, Some(span));
    }
    edited.push_str(&text[done..]);
    edited
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edit(span: Range<usize>, with: &str) -> Edit {
        Edit { span, with: with.to_owned() }
    }

    #[test]
    fn edits_are_made_at_their_places_and_of_two_that_overlap_one() {
        let text = "(a: “b” c: 2,5)";
        let quotes = [edit(4..7, "\""), edit(8..11, "\"")];
        for (edits, expected) in [
            (vec![], text),
            (quotes.to_vec(), "(a: \"b\" c: 2,5)"),
            (quotes.iter().rev().cloned().collect(), "(a: \"b\" c: 2,5)"),
            // An insertion touches what is replaced before or after it.
            (vec![edit(11..11, ","), quotes[1].clone(), edit(4..4, " ")], "(a:  “b\", c: 2,5)"),
            // The same edit for two faults, two insertions at one place, and pieces of one another.
            (vec![edit(16..17, "."), edit(16..17, ".")], "(a: “b” c: 2.5)"),
            (vec![edit(11..11, ","), edit(11..11, ";")], "(a: “b”, c: 2,5)"),
            (vec![edit(4..11, "x"), edit(7..8, "y"), edit(8..20, "z")], "(a: x c: 2,5)"),
            // Beyond the text, within a letter, backwards.
            (vec![edit(90..91, "x"), edit(5..6, "x"), edit(usize::MAX..usize::MAX, "x")], text),
            (vec![edit(0..text.len(), "")], ""),
        ] {
            assert_eq!(apply(text, &edits), expected, "{edits:?}");
        }
    }

    proptest! {
        #[test]
        fn any_edits_are_made_or_dropped_without_panic(
            text in "[ab“”é\n]{0,20}",
            edits in prop::collection::vec((0_usize..50, 0_usize..6, "[x,]{0,2}"), 0..8),
        ) {
            let edits: Vec<Edit> = edits.iter().map(|(at, length, with)| edit(*at..at + length, with)).collect();
            let shuffled: Vec<Edit> = edits.iter().rev().cloned().collect();
            let made = apply(&text, &edits);
            prop_assert!(made.len() <= text.len() + 2 * edits.len());
            let starts: std::collections::HashSet<_> = edits.iter().map(|edit| (edit.span.start, edit.span.end)).collect();
            if starts.len() == edits.len() {
                prop_assert_eq!(made, apply(&text, &shuffled));
            }
        }
    }
}
