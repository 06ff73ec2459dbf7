//! Texts in a form for other programs: as the export of a rubric writes them, and as the import reads them back.

use crate::{bounds::PROBES_MAX, rubric::DraftText};

/// What begins the line of another way to ask in a hint.
const BACK_UP: &str = "= ";
/// What begins the line of a follow-up in a hint.
const PROBE: &str = "– ";
/// What begins a further line of either that would be taken for a beginning itself.
const INNER: &str = "· ";

/// Labels of forms are read for references to other questions, `${name}`: none is meant here, so a blank parts the signs.
/// Where blanks part them already, it is one more.
pub(crate) fn shown(text: &str) -> String {
    each_reference(text, |blanks| format!("$ {blanks}{{"))
}

/// A text of a form as the rubric has it: what `shown` has parted is put together.
pub(crate) fn meant(text: DraftText) -> DraftText {
    let whole =
        |text: &str| each_reference(text, |blanks| format!("${}{{", blanks.strip_prefix(' ').unwrap_or(blanks)));
    text.into_iter().map(|(tag, text)| (tag, whole(&text))).collect()
}

/// A text in which each `${`, with whatever blanks between the signs, is written otherwise.
fn each_reference(text: &str, written: impl Fn(&str) -> String) -> String {
    let mut parts = text.split('$');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let behind = part.trim_start_matches(' ');
        match behind.strip_prefix('{') {
            Some(rest) => whole.push_str(&(written(&part[..part.len() - behind.len()]) + rest)),
            None => whole.push_str(&format!("${part}")),
        }
    }
    whole
}

/// A follow-up or another way to ask, as a line of a hint.
pub(crate) fn line_of_hint(text: &str, is_back_up: bool) -> String {
    format!("{}{}", if is_back_up { BACK_UP } else { PROBE }, inner(&shown(text)))
}

/// A follow-up whose further lines cannot be taken for others.
fn inner(text: &str) -> String {
    let line = |line: &str| match [PROBE, BACK_UP, INNER].iter().any(|sign| line.starts_with(sign)) {
        true => format!("\n{INNER}{line}"),
        false => format!("\n{line}"),
    };
    let (first, further) = text.split_once('\n').map_or((text, None), |(first, further)| (first, Some(further)));
    std::iter::once(first.to_owned()).chain(further.into_iter().flat_map(str::lines).map(line)).collect()
}

/// The follow-ups of a hint and the other ways to ask, by the sign with which each begins.
pub(crate) fn probes(hint: &DraftText) -> (Vec<DraftText>, Vec<DraftText>) {
    let (mut probes, mut back_up) = (Vec::new(), Vec::new());
    for (tag, text) in hint {
        let mut found: Vec<(bool, String)> = Vec::new();
        for line in text.lines() {
            let begun = [(false, PROBE), (true, BACK_UP)]
                .into_iter()
                .find_map(|(is_back_up, sign)| Some((is_back_up, line.strip_prefix(sign)?)));
            match (begun, found.last_mut()) {
                (Some((is_back_up, line)), _) => found.push((is_back_up, line.to_owned())),
                (None, Some((_, last))) => {
                    last.push('\n');
                    last.push_str(line.strip_prefix(INNER).unwrap_or(line));
                }
                (None, None) => found.push((false, line.to_owned())),
            }
        }
        for (into, wanted) in [(&mut probes, false), (&mut back_up, true)] {
            let of_kind = found.iter().filter(|(is_back_up, _)| *is_back_up == wanted);
            for (at, (_, text)) in of_kind.take(PROBES_MAX).enumerate() {
                let into: &mut Vec<DraftText> = into;
                if into.len() <= at {
                    into.push(DraftText::new());
                }
                into[at].insert(tag.clone(), text.clone());
            }
        }
    }
    (probes, back_up)
}

/// The first line of a text, and what stands below it.
pub(crate) fn parted(text: DraftText) -> (DraftText, DraftText) {
    let mut parts = (DraftText::new(), DraftText::new());
    for (tag, text) in text {
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        parts.0.insert(tag.clone(), first.trim().to_owned());
        if !rest.trim().is_empty() {
            parts.1.insert(tag, rest.trim().to_owned());
        }
    }
    parts
}

/// An anchor without the name of its level, which the export puts in the line above it. Where something else stands
/// there, it is a part of the anchor.
pub(crate) fn without_label(said: DraftText, label: &DraftText) -> DraftText {
    let anchor = |tag: &String, text: String| {
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        let is_label = label.get(tag).is_some_and(|label| label.split_whitespace().eq(first.split_whitespace()));
        if is_label { rest.trim().to_owned() } else { text.trim().to_owned() }
    };
    let anchors = said.into_iter().map(|(tag, text)| (anchor(&tag, text), tag));
    anchors.filter(|(anchor, _)| !anchor.is_empty()).map(|(anchor, tag)| (tag, anchor)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follow_ups_come_back_from_a_hint_whatever_their_lines_begin_with() {
        let texts = [
            ("When was that?", false),
            ("Ask:\n– first\n= second\n· third\nand so on", false),
            ("How else?\n– with ${what}", true),
            ("– a dash", false),
        ];
        let hint: Vec<String> = texts.iter().map(|(text, is_back_up)| line_of_hint(text, *is_back_up)).collect();
        let hint = meant(DraftText::from([("en".to_owned(), hint.join("\n"))]));
        let read = |wanted: bool| -> Vec<String> {
            let (follow_ups, back_up) = probes(&hint);
            let of_kind = if wanted { back_up } else { follow_ups };
            of_kind.into_iter().map(|text| text["en"].clone()).collect()
        };
        for wanted in [false, true] {
            let written: Vec<&str> = texts.iter().filter(|(_, kind)| *kind == wanted).map(|(text, _)| *text).collect();
            assert_eq!(read(wanted), written);
        }
    }

    #[test]
    fn what_looks_like_a_reference_comes_back_as_it_was() {
        for (text, form) in
            [("${a} and $ {b}", "$ {a} and $  {b}"), ("$$ {$", "$$  {$"), ("5 $ {", "5 $  {"), ("$5, {a}", "$5, {a}")]
        {
            let shown = shown(text);
            assert_eq!(shown, form);
            assert_eq!(meant(DraftText::from([("en".to_owned(), shown)]))["en"], text);
        }
    }

    #[test]
    fn an_anchor_is_parted_from_the_name_of_its_level_and_from_nothing_else() {
        let of = |text: &str| DraftText::from([("en".to_owned(), text.to_owned())]);
        let label = of("Not yet");
        assert_eq!(without_label(of("Not yet\nburns it"), &label), of("burns it"));
        assert_eq!(without_label(of("Not yet"), &label), DraftText::new());
        assert_eq!(without_label(of("burns it"), &label), of("burns it"));
        assert_eq!(without_label(of("Burns\nthe bread"), &label), of("Burns\nthe bread"));
    }
}
