//! Where a text ends whose quotes do not fit: one is missing, stands within, or is of another kind. Guessed by the
//! line that the text begins in, since texts of several lines are rare and lines are how people see them.

use memchr::memchr2;

use crate::edit::Edit;

use super::slip::Slip;

/// A text as it was found: the byte after its last letter, the byte after its closing quote, and what is wrong.
pub(super) struct FoundText {
    pub content_end: usize,
    pub end: usize,
    pub escaped: bool,
    pub slip: Option<Slip>,
    pub repair: Vec<Edit>,
}

/// A quotation mark that is none of the notation.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‹' | '›' | '`' | '″' | '＂')
}

/// Returns whether what follows may follow a text: the end of the line or file, a comment, or a sign of the notation.
fn may_follow(rest: &str) -> bool {
    let rest = rest.trim_start_matches(|c: char| c != '\n' && is_space(c));
    rest.is_empty() || rest.starts_with([',', ')', ']', '}', ':', '\n', '\r', ';', '/', '='])
}

/// Returns whether a sign is a blank, or one that nobody sees and that other programs leave.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The text that begins with the quote at `start`.
pub(super) fn text_end(text: &str, start: usize) -> FoundText {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    let mut escaped = false;
    let close = loop {
        match memchr2(b'"', b'\\', &bytes[at..]) {
            None => break None,
            Some(length) if bytes[at + length] == b'"' => break Some(at + length),
            Some(length) => {
                escaped = true;
                at = (at + length + 2).min(bytes.len());
            }
        }
    };
    let Some(close) = close else { return not_closed(text, start) };
    let (content, after) = (&text[start + 1..close], &text[close + 1..]);
    if may_follow(after) {
        return FoundText { content_end: close, end: close + 1, escaped, slip: None, repair: Vec::new() };
    }
    if content.contains('\n') {
        // The quote that looks like the end of the text begins another: one is missing in the first line.
        return match opens_a_text(content) {
            true => not_closed(text, start),
            false => FoundText { content_end: close, end: close + 1, escaped, slip: None, repair: Vec::new() },
        };
    }
    // `"one, "kk": "two"`: the key of the next text.
    if let Some(content) = content.trim_end().strip_suffix(',').filter(|_| is_key(after)) {
        return ended(text, start, start + 1 + content.len());
    }
    // `"kk: "two"`: a key whose closing quote is missing.
    let key = content.trim_end().strip_suffix(':').unwrap_or_default();
    if !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
        return missing(start + 1 + key.len());
    }
    // Another value follows, and only the comma between the two is missing.
    let next = after.trim_start();
    let name = next.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(next.len());
    let begins = next.starts_with(['"', '(', '[', '{', '“', '«'])
        || name > 0 && next[name..].trim_start().starts_with([':', '(']);
    if after.starts_with([' ', '\t']) && begins && !content.is_empty() && !content.ends_with(' ') {
        return FoundText { content_end: close, end: close + 1, escaped, slip: None, repair: Vec::new() };
    }
    within(text, start, close).unwrap_or_else(|| not_closed(text, start))
}

/// Returns whether a text ends where another one is about to begin: after a colon, a comma or an opening bracket.
fn opens_a_text(content: &str) -> bool {
    content.trim_end_matches([' ', '\t', '\n']).ends_with([':', ',', '(', '[', '{'])
}

/// `kk": …`: the rest of a key whose opening quote was taken for a closing one.
fn is_key(after: &str) -> bool {
    let name = after.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'));
    name.is_some_and(|name| {
        name > 0 && after[name..].strip_prefix('"').is_some_and(|rest| rest.trim_start().starts_with(':'))
    })
}

/// Returns whether a text ends before this: at the end of a list or line, or before a comma and another entry.
fn ends_entry(rest: &str) -> bool {
    let closed = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ')' | ']' | '}'));
    let Some(next) = closed.strip_prefix(',').map(str::trim_start) else {
        let (trimmed, nothing) = (rest.trim_start(), closed.is_empty() || closed.starts_with("//"));
        return nothing || trimmed.len() == closed.len() && may_follow(rest);
    };
    let name = next.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(next.len());
    next.is_empty()
        || next.starts_with(['"', '(', '[', '{', '/', '“', '«'])
        || next[name..].trim_start().starts_with(':')
}

/// The length of a text whose opening quote is missing, and of the text with its closing one.
pub(super) fn without_opening(rest: &str) -> Option<(usize, usize)> {
    let stop = |c: char| matches!(c, '"' | ',' | ':' | '/' | '(' | ')' | '[' | ']' | '{' | '}' | '#' | '\n' | '\r');
    let close = rest.find(stop).filter(|at| *at > 0 && rest[*at..].starts_with('"'))?;
    let adjoins = !rest[..close].ends_with(is_space);
    let after = &rest[close + 1..];
    (adjoins && may_follow(after) && first_line(after).matches('"').count().is_multiple_of(2))
        .then_some((close, close + 1))
}

fn first_line(text: &str) -> &str {
    text.split(['\n', '\r']).next().unwrap_or_default()
}

fn missing(content_end: usize) -> FoundText {
    let repair = vec![Edit { span: content_end..content_end, with: "\"".to_owned() }];
    FoundText { content_end, end: content_end, escaped: true, slip: Some(Slip::ClosingQuoteMissing), repair }
}

/// A text that was not closed ends with its first line, before the signs that close the line.
fn not_closed(text: &str, start: usize) -> FoundText {
    let line = first_line(&text[start + 1..]);
    // `"text”` was closed, in another kind.
    let other = line.char_indices().find(|(at, c)| is_quote(*c) && may_follow(&line[at + c.len_utf8()..]));
    if let Some((at, quote)) = other {
        return other_end(start + 1 + at, quote);
    }
    let mut content = line[..before_next(line)].trim_end();
    content = content.strip_suffix(',').unwrap_or(content);
    for (open, close) in [('(', ')'), ('[', ']'), ('{', '}'), ('(', ')')] {
        while content.ends_with(close) && content.matches(close).count() > content.matches(open).count() {
            content = content[..content.len() - 1].trim_end();
            content = content.strip_suffix(',').unwrap_or(content);
        }
    }
    ended(text, start, start + 1 + content.len())
}

/// The length of a line before what cannot belong to a text: a comment, the end of braces or of a list, a field.
fn before_next(line: &str) -> usize {
    let mut open = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            '{' | '[' => open.push(c),
            '}' | ']' if open.pop().is_none() => return at,
            '/' if line[at..].starts_with("//") && line[..at].ends_with(' ') => return at,
            ',' => {
                let next = line[at + 1..].trim_start();
                let name = next.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(0);
                if name > 0 && next[name..].starts_with(": ") {
                    return at;
                }
            }
            _ => {}
        }
    }
    line.len()
}

/// A text that ends here without a quote, or with one of another kind.
fn ended(text: &str, start: usize, end: usize) -> FoundText {
    match text[start + 1..end].char_indices().next_back().filter(|(_, c)| is_quote(*c)) {
        Some((at, quote)) => other_end(start + 1 + at, quote),
        None => missing(end),
    }
}

fn other_end(content_end: usize, quote: char) -> FoundText {
    let end = content_end + quote.len_utf8();
    let repair = vec![Edit { span: content_end..end, with: "\"".to_owned() }];
    let slip = Some(Slip::OtherQuotes { quotes: format!("\"…{quote}") });
    FoundText { content_end, end, escaped: true, slip, repair }
}

/// A text with straight quotes inside, which ends at a later quote of the line.
fn within(text: &str, start: usize, first: usize) -> Option<FoundText> {
    let line_end = start + 1 + first_line(&text[start + 1..]).len();
    // The quote may stand behind the end of the line, where a single carriage return ends it.
    let line = text.get(first + 1..line_end)?;
    let later: Vec<usize> = line.match_indices('"').map(|(at, _)| first + 1 + at).collect();
    let ends = |at: &&usize| ends_entry(&text[**at + 1..line_end]) && !text[..**at].ends_with(['(', ' ', ':']);
    let close = *later.iter().find(ends)?;
    let inside: Vec<usize> = std::iter::once(first).chain(later.into_iter().filter(|at| *at < close)).collect();
    // `"one " + "two"`: texts that are joined, as in other notations.
    let joints: Vec<_> = inside.chunks(2).map(|pair| pair[0]..pair[pair.len() - 1] + 1).collect();
    if joints.iter().all(|joint| text[joint.clone()].trim_matches('"').trim() == "+") {
        let repair = joints.into_iter().map(|span| Edit { span, with: String::new() }).collect();
        let slip = Some(Slip::JoinedTexts);
        return Some(FoundText { content_end: close, end: close + 1, escaped: true, slip, repair });
    }
    let repair = inside.into_iter().map(|at| Edit { span: at..at, with: "\\".to_owned() }).collect();
    let slip = Some(Slip::QuoteInside);
    Some(FoundText { content_end: close, end: close + 1, escaped: true, slip, repair })
}

/// The quotes that may close what a quote opens.
fn partners(open: char) -> &'static [char] {
    match open {
        '“' | '‟' => &['”', '“'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '‹' => &['›'],
        '‘' | '’' => &['’'],
        '`' => &['`', '\'', '´'],
        '\'' => &['\'', '’'],
        '″' => &['″'],
        '＂' => &['＂'],
        '»' => &['«', '»'],
        _ => &['”'],
    }
}

/// A text between quotes of another kind: the end of its letters and the end of its closing quote.
pub(super) fn quoted(text: &str, start: usize) -> (usize, usize) {
    let open = text[start..].chars().next().unwrap_or('“');
    let from = start + open.len_utf8();
    let line = first_line(&text[from..]);
    let closes = |c: char| c == '"' || partners(open).contains(&c);
    let mut within = 0_usize;
    let found = line.char_indices().find(|(at, c)| {
        if *c == open && !partners(open).contains(&open) {
            within += 1;
        } else if closes(*c) && within > 0 && *c != '"' {
            within -= 1;
        } else {
            return closes(*c) && ends_entry(&line[at + c.len_utf8()..]);
        }
        false
    });
    match found.or_else(|| later_close(&text[from..], open)) {
        Some((at, quote)) => (from + at, from + at + quote.len_utf8()),
        None => {
            let content = line.trim_end().trim_end_matches([',', ')', ']', '}', ' ']);
            (from + content.len(), from + content.len())
        }
    }
}

/// Most lines of a text between quotes of another kind.
const LOOSE_LINES_MAX: usize = 20;

/// The quote in a later line that closes a text between quotes of another kind, if no straight quote comes before it.
fn later_close(rest: &str, open: char) -> Option<(usize, char)> {
    let (at, quote) = rest.char_indices().find(|(_, c)| *c == '"' || partners(open).contains(c))?;
    let closes = quote != '"' && may_follow(&rest[at + quote.len_utf8()..]);
    (closes && rest[..at].matches('\n').count() < LOOSE_LINES_MAX).then_some((at, quote))
}
