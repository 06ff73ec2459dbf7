//! Signs of Markdown that a person reads as emphasis, headings and links. What may be meant as it stands stays: a sign
//! within a word or beside a number, a single “#”, lists and tables.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

/// Bytes that are read as Markdown.
const BYTES_MAX: usize = 64 << 10;

/// The text without those signs; nothing where it has none.
pub(super) fn plain(text: &str) -> Option<String> {
    let may_be = || text.contains(['*', '_']) || text.contains("](") || text.contains("##");
    if text.len() > BYTES_MAX || !may_be() {
        return None;
    }
    let mut changes: Vec<(Range<usize>, &str)> = Vec::new();
    for (event, place) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Strong) => changes.extend(around(text, &place, 2).into_iter().flatten()),
            Event::Start(Tag::Emphasis) => changes.extend(around(text, &place, 1).into_iter().flatten()),
            Event::Start(Tag::Heading { .. }) => {
                let signs = text[place.clone()].bytes().take_while(|byte| *byte == b'#').count();
                let blanks = text[place.start + signs..place.end].bytes().take_while(|byte| *byte == b' ').count();
                if signs > 1 {
                    changes.push((place.start..place.start + signs + blanks, ""));
                }
            }
            Event::Start(Tag::Link { link_type: LinkType::Inline, .. }) => {
                if let Some(middle) = text[place.clone()].rfind("](") {
                    let middle = place.start + middle;
                    changes.extend([(place.start..place.start + 1, ""), (middle..middle + 1, " ")]);
                }
            }
            _ => {}
        }
    }
    changes.sort_by_key(|(place, _)| place.start);
    let (mut plain, mut from) = (String::with_capacity(text.len()), 0);
    for (place, instead) in &changes {
        plain.push_str(text.get(from..place.start)?);
        plain.push_str(instead);
        from = place.end;
    }
    plain.push_str(text.get(from..)?);
    (!changes.is_empty()).then_some(plain)
}

/// Both signs of an emphasis, where it lies around whole words.
fn around(text: &str, place: &Range<usize>, signs: usize) -> Option<[(Range<usize>, &'static str); 2]> {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '{';
    let before = text[..place.start].trim_end_matches(['*', '_']);
    let behind = text[place.end..].trim_start_matches(['*', '_']);
    let is_in_word = before.ends_with(is_of_word) || behind.starts_with(is_of_word);
    let inner = text.get(place.start + signs..place.end - signs)?;
    // “__init__” is a name.
    let is_name = signs == 2 && text[place.start..].starts_with('_') && !inner.contains(' ');
    let is_emphasis = !is_in_word && !is_name && inner.contains(char::is_alphabetic);
    is_emphasis.then(|| [(place.start..place.start + signs, ""), (place.end - signs..place.end, "")])
}
