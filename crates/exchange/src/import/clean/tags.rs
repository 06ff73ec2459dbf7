//! Tells the tags of HTML in a text from signs that somebody wrote as they stand: `<name>`, `list<int>`, “the `<nav>` tag”.

use std::{borrow::Cow, collections::HashMap};

/// Elements that have no end.
const VOID: [&str; 7] = ["br", "img", "hr", "col", "wbr", "input", "source"];
/// Elements without an end that nobody names in a sentence.
const BREAKS: [&str; 3] = ["br", "hr", "wbr"];
/// Elements whose end may be left out.
const UNENDED: [&str; 11] = ["p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot"];
/// Elements of a line, which break no lines themselves: where there are no others, those of the text are meant.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "o:p", "s", "small", "span",
    "strong", "sub", "sup", "u",
];
/// Tags that are read, and those that are open at once: elements in one another cost their number squared.
const TAGS_MAX: usize = 6_000;
const OPEN_TAGS_MAX: usize = 250;

/// A piece of a text that looks like a tag.
struct Tag<'t> {
    start: usize,
    name: Cow<'t, str>,
    is_end: bool,
    /// True where nothing but markup looks like this piece: both ends of its element are there, it has attributes, it
    /// breaks a line, or it is a comment.
    is_sure: bool,
}

/// The tags of a text.
pub(super) struct Tags<'t> {
    text: &'t str,
    /// The tags that are markup.
    markup: Vec<Tag<'t>>,
}

impl<'t> Tags<'t> {
    /// The tags of a text; nothing where they are more than are read, or too many lie in one another.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let mut tags: Vec<Tag> = Vec::new();
        // By their names, since what closes nothing is passed over.
        let mut open: HashMap<Cow<str>, Vec<usize>> = HashMap::new();
        let mut count = 0_usize;
        let ends = text.rfind('>').unwrap_or_default();
        for (start, _) in text[..ends].match_indices('<') {
            let Some(mut tag) = tag(text, start) else { continue };
            if tags.len() == TAGS_MAX {
                return None;
            }
            let is_open = !tag.is_end && !tag.name.is_empty() && !VOID.contains(&&*tag.name);
            if tag.is_end {
                if let Some(first) = open.get_mut(&tag.name).and_then(Vec::pop) {
                    (tags[first].is_sure, tag.is_sure, count) = (true, true, count - 1);
                }
            } else if is_open {
                open.entry(tag.name.clone()).or_default().push(tags.len());
                count += 1;
            }
            tags.push(tag);
            if count > OPEN_TAGS_MAX {
                return None;
            }
        }
        let is_unended = |tag: &Tag| UNENDED.contains(&&*tag.name);
        let begins = tags.first().is_some_and(|tag| is_unended(tag) && text[..tag.start].trim().is_empty());
        let is_markup_at_all = begins || tags.iter().any(|tag| tag.is_sure);
        tags.retain(|tag| tag.is_sure || is_markup_at_all && is_unended(tag));
        Some(Tags { text, markup: tags })
    }

    pub(super) fn are_there(&self) -> bool {
        !self.markup.is_empty()
    }

    /// Returns whether some tag breaks lines by itself.
    pub(super) fn break_lines(&self) -> bool {
        self.markup.iter().any(|tag| !tag.name.is_empty() && !INLINE.contains(&&*tag.name))
    }

    /// The text as HTML, in which what only looks like a tag is a sign like others.
    pub(super) fn escaped(&self) -> String {
        let mut escaped = String::with_capacity(self.text.len() + 16);
        let mut markup = self.markup.iter().map(|tag| tag.start).peekable();
        let mut from = 0;
        for (at, _) in self.text.match_indices('<') {
            if markup.next_if_eq(&at).is_none() {
                escaped.push_str(&self.text[from..at]);
                escaped.push_str("&lt;");
                from = at + 1;
            }
        }
        escaped.push_str(&self.text[from..]);
        escaped
    }
}

/// The tag that begins with the sign at this place, if it is like one; some sign behind it is an end.
fn tag(text: &str, start: usize) -> Option<Tag<'_>> {
    let rest = &text[start + 1..];
    let end = rest.find(['<', '>']);
    let is_comment = rest.starts_with("!--") || rest.starts_with("![");
    let is_declared = || {
        let declared = rest.strip_prefix(['!', '?']);
        declared.is_some_and(|declared| declared.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    if is_comment || is_declared() {
        return Some(Tag { start, name: Cow::Borrowed(""), is_end: false, is_sure: true });
    }
    let inner = &rest[..end.filter(|end| rest[*end..].starts_with('>'))?];
    let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == ':' || c == '-';
    let length = inner.find(|c: char| !is_of_name(c)).unwrap_or(inner.len());
    let (name, behind) = inner.split_at(length);
    let is_like_one = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && !name.ends_with(':')
        && (behind.is_empty() || behind.starts_with(|c: char| c.is_ascii_whitespace() || c == '/'));
    let name = match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(name.to_ascii_lowercase()),
        false => Cow::Borrowed(name),
    };
    let is_sure = BREAKS.contains(&&*name) || !is_end && behind.contains('=');
    is_like_one.then_some(Tag { start, name, is_end, is_sure })
}
