//! Marks that other programs read as bold, as a heading or as a line break, and that an assessor would read aloud.

/// Elements of HTML that are met in texts which were pasted.
const ELEMENTS: [&str; 31] = [
    "a", "b", "br", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol", "p",
    "pre", "s", "small", "span", "strong", "sub", "sup", "table", "td", "tr", "u", "ul",
];
const ENTITIES: [&str; 14] =
    ["nbsp", "amp", "lt", "gt", "quot", "apos", "laquo", "raquo", "ldquo", "rdquo", "ndash", "mdash", "hellip", "shy"];

/// The first such mark of a text, as it is written.
pub(super) fn first(text: &str) -> Option<&str> {
    let may_begin = |byte: u8| matches!(byte, b'*' | b'_' | b'<' | b'&' | b'#' | b'[');
    // Nearly all texts have none; many bytes are looked at in one step.
    let has_any = |bytes: &[u8]| bytes.iter().fold(false, |any, byte| any | may_begin(*byte));
    if !text.as_bytes().chunks(64).any(has_any) {
        return None;
    }
    let places = text.bytes().enumerate().filter(|(_, byte)| may_begin(*byte));
    places.map(|(at, _)| at).find_map(|at| mark(text, at).map(|length| &text[at..at + length]))
}

/// The length of the mark that begins here.
fn mark(text: &str, at: usize) -> Option<usize> {
    let (before, rest) = text.split_at(at);
    match rest.as_bytes()[0] {
        b'*' => strong(rest, "**"),
        b'_' => strong(rest, "__"),
        b'<' => element(rest),
        b'&' => entity(rest),
        b'#' => heading(before, rest),
        b'[' => link(rest),
        _ => None,
    }
}

/// `**bold**` or `__bold__`: letters right within both marks.
fn strong(rest: &str, mark: &str) -> Option<usize> {
    let within = rest.strip_prefix(mark)?;
    let end = within.find(mark)?;
    let (first, last) = (within[..end].chars().next()?, within[..end].chars().next_back()?);
    let is_text = |c: char| !c.is_whitespace() && c != '_' && c != '*';
    (is_text(first) && is_text(last) && !within[..end].contains('\n')).then_some(mark.len())
}

/// `<b>`, `</p>`, `<br/>`, `<span class="x">`.
fn element(rest: &str) -> Option<usize> {
    let end = rest.find('>')?;
    let within = rest[1..end].trim_start_matches('/').trim_end_matches('/');
    let name = within.split_ascii_whitespace().next()?.to_ascii_lowercase();
    let is_plain = within.starts_with(|c: char| c.is_ascii_alphabetic()) && !within.contains('<');
    (is_plain && ELEMENTS.contains(&name.as_str())).then_some(end + 1)
}

/// `&nbsp;`, `&#160;`.
fn entity(rest: &str) -> Option<usize> {
    let end = rest.find(';')?;
    let name = &rest[1..end];
    let is_number = name.strip_prefix('#').is_some_and(|digits| {
        let digits = digits.trim_start_matches(['x', 'X']);
        !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit())
    });
    (is_number || ENTITIES.contains(&name)).then_some(end + 1)
}

/// `## heading`, at the beginning of a line.
fn heading(before: &str, rest: &str) -> Option<usize> {
    let begins_line = before.is_empty() || before.ends_with('\n');
    let marks = rest.len() - rest.trim_start_matches('#').len();
    let titled = rest[marks..].strip_prefix(' ')?.starts_with(char::is_alphanumeric);
    (begins_line && marks <= 6 && titled).then_some(marks)
}

/// `[words](address)`.
fn link(rest: &str) -> Option<usize> {
    let middle = rest.find("](")?;
    let end = middle + rest[middle..].find(')')?;
    let (words, address) = (&rest[1..middle], &rest[middle + 2..end]);
    let is_address = address.contains("://") || address.contains('@') || address.starts_with(['/', '#']);
    (is_address && !words.is_empty() && !words.contains(['[', '\n'])).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_and_signs_of_a_text_are_not() {
        for (text, wanted) in [
            ("checks **always** first", Some("**")),
            ("__тексереді__ әрдайым", Some("__")),
            ("проверяет <b>трос</b>", Some("<b>")),
            ("first<br/>then", Some("<br/>")),
            ("<SPAN class=\"x\">first</SPAN>", Some("<SPAN class=\"x\">")),
            ("not&nbsp;met", Some("&nbsp;")),
            ("5&#160;mm", Some("&#160;")),
            ("# Heading", Some("#")),
            ("one\n## Два", Some("##")),
            ("see [the guide](https://viva.example)", Some("[the guide](https://viva.example)")),
            ("2 ** 3, and 4 ** 5", None),
            ("a ** b ** c", None),
            ("____", None),
            ("file_name and __init", None),
            ("keeps the gap < 5 mm and > 2 mm", None),
            ("asks about <the candidate>", None),
            ("R&D; Q&A; then", None),
            ("nuts & bolts; screws", None),
            ("C# and #7", None),
            ("task # 3", None),
            ("points [see above](again)", None),
            ("array[0](", None),
        ] {
            assert_eq!(first(text), wanted, "{text}");
        }
    }
}
