//! A form that was saved from a browser: the values of its fields. Pages are not XML, and no more of them is read than
//! tags of fields with their attributes; comments, scripts and styles are passed over.

use crate::bounds;

use super::{FormFault, Spot, Written, found::Found};

pub(super) fn found(page: &str) -> Result<Found, FormFault> {
    let mut fields = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        if name.is_empty() {
            continue;
        }
        let (attributes, after) = attributes(&rest[name_end..]);
        rest = after;
        match name.as_str() {
            "script" | "style" => rest = inside(rest, &name).1,
            "textarea" => {
                let (text, after) = inside(rest, &name);
                rest = after;
                add(&mut fields, value(&attributes, "name"), &unescaped(text))?;
            }
            "input" => {
                let kind = value(&attributes, "type").unwrap_or_default().to_ascii_lowercase();
                let is_chosen = attributes.iter().any(|(name, _)| name == "checked");
                if is_chosen || !matches!(kind.as_str(), "radio" | "checkbox") {
                    add(&mut fields, value(&attributes, "name"), value(&attributes, "value").unwrap_or_default())?;
                }
            }
            _ => {}
        }
    }
    Ok(Found::Fields(fields))
}

fn add(fields: &mut Vec<(String, Written)>, name: Option<&str>, text: &str) -> Result<(), FormFault> {
    let (Some(name), text) = (name, text.trim()) else { return Ok(()) };
    if text.is_empty() {
        return Ok(());
    }
    if fields.len() == bounds::FORM_CELLS_MAX {
        return Err(FormFault::TooLarge);
    }
    fields.push((name.to_owned(), Written { text: text.to_owned(), spot: Spot::Field { name: name.to_owned() } }));
    Ok(())
}

fn value<'a>(attributes: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
}

/// The text up to the end tag of an element that holds no others, and what follows that tag.
fn inside<'p>(page: &'p str, name: &str) -> (&'p str, &'p str) {
    let closes = |at: &usize| {
        let after = &page[at + 2..];
        after.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    match page.match_indices("</").map(|(at, _)| at).find(closes) {
        Some(at) => (&page[..at], page[at..].split_once('>').map_or("", |(_, after)| after)),
        None => (page, ""),
    }
}

/// The attributes of a tag with their values, and what follows the tag.
fn attributes(tag: &str) -> (Vec<(String, String)>, &str) {
    let mut found = Vec::new();
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || found.len() > ATTRIBUTES_MAX {
            return (found, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/');
        // A sign that begins no name stands for one.
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find(ends).map_or(rest.len(), |end| end + first);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start_matches(|c: char| c.is_ascii_whitespace());
        let Some(after) = rest.strip_prefix('=') else {
            found.push((name, String::new()));
            continue;
        };
        let after = after.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            None => {
                let end = after.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(after.len());
                after.split_at(end)
            }
        };
        found.push((name, unescaped(value)));
        rest = after;
    }
}

/// Attributes of one tag that are looked at.
const ATTRIBUTES_MAX: usize = 100;

/// A text with the references that browsers write resolved.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        // No further than a reference can reach: a text of nothing but ampersands is read in one pass, too.
        let mut near = rest.bytes().skip(1).take(REFERENCE_BYTES_MAX + 1);
        let named = near.position(|byte| byte == b';').map(|end| &rest[1..=end]);
        match named.and_then(|name| Some((name, letter(name)?))) {
            Some((name, letter)) => {
                plain.push(letter);
                rest = &rest[name.len() + 2..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

const REFERENCE_BYTES_MAX: usize = 10;

fn letter(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']).map(|number| u32::from_str_radix(number, 16));
            char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?)
        }
    }
}
