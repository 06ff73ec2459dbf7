//! The items and paragraphs of a narrative.

/// The text of a list item of Markdown.
pub(super) fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let bulleted = ["- ", "* ", "+ ", "• "].iter().find_map(|mark| line.strip_prefix(mark));
    let numbered = || {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let rest = line.get(digits..).filter(|_| (1..=3).contains(&digits))?;
        rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
    };
    bulleted.or_else(numbered).map(str::trim).filter(|item| !item.is_empty())
}

/// A paragraph without the lines of headings in it.
pub(super) fn without_headings(paragraph: &str) -> String {
    paragraph
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

/// HTML in which each item of a list begins with a bullet, which is seen where the elements are not any more.
pub(super) fn with_bullets(html: &str) -> String {
    let mut bulleted = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, behind)) = first_item(rest) {
        bulleted.push_str(before);
        bulleted.push_str("• ");
        rest = behind;
    }
    bulleted + rest
}

/// What stands before the words of the first list item, with the elements in which they begin, and the rest.
fn first_item(html: &str) -> Option<(&str, &str)> {
    let is_item = |(at, _): &(usize, &str)| {
        let tag = html.as_bytes().get(*at + 1..*at + 4);
        tag.is_some_and(|tag| tag[..2].eq_ignore_ascii_case(b"li") && matches!(tag[2], b'>' | b' ' | b'\n' | b'\t'))
    };
    let (at, _) = html.match_indices('<').find(is_item)?;
    let mut end = at;
    while html[end..].starts_with('<') && !html[end..].starts_with("</") {
        end += html[end..].find('>')? + 1;
        end += html[end..].len() - html[end..].trim_start().len();
    }
    Some(html.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_html_begin_with_a_bullet() {
        for (html, expected) in [
            ("<ul><li>one</li><LI class=x>two</LI></ul>", "<ul><li>• one</li><LI class=x>• two</LI></ul>"),
            ("<li> <p><b>one</b></p></li>", "<li> <p><b>• one</b></p></li>"),
            ("<li>one<ol><li>two</ol>", "<li>• one<ol><li>• two</ol>"),
            ("<link> one <li", "<link> one <li"),
            ("<li></li>", "<li>• </li>"),
        ] {
            assert_eq!(with_bullets(html), expected);
        }
    }
}
