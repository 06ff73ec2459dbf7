//! A document as Markdown. Texts from people are escaped, so that what was typed is what is read.

use crate::plain_text;

use super::document::{Block, Branch, Document, Table};

/// Signs in a ruled line.
const RULED_LINE: usize = 40;

pub fn markdown(document: &Document) -> String {
    let mut out = Writer { text: String::new() };
    document.above.iter().for_each(|block| out.block(block));
    out.heading(1, &document.title);
    out.plain(&document.subtitle);
    for block in document.on_paper().blocks {
        out.block(&block);
    }
    out.text
}

struct Writer {
    text: String,
}

impl Writer {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.heading(level.number().into(), text),
            Block::Paragraph(text) => self.plain(text),
            Block::Outcome { label, meaning, .. } => {
                self.paragraph(&format!("**{}**", escape(label)));
                self.plain(meaning);
            }
            Block::List(items) => self.list(items),
            Block::Boxes(items) => self.boxes(items),
            Block::Ruled { name, lines } => self.ruled(name, *lines),
            Block::Field(_) | Block::Grid(_) | Block::Coded { .. } => {
                block.on_paper().iter().for_each(|block| self.block(block))
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Quote { text, source } => {
                self.plain(source);
                self.quote(text);
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.paragraph(&format!("**{}**", escape(&figure.title)));
                self.plain(&figure.description);
                self.table(&figure.table);
            }
            Block::Reasons(branches) => {
                self.reasons(branches, 0);
                self.text.push('\n');
            }
            // A text has no place for a picture.
            Block::Letterhead { name, lines, .. } => {
                self.paragraph(&format!("**{}**", escape(name)));
                self.lines(lines);
            }
            Block::SignatureBlock { name, position } => self.lines(&[name.clone(), position.clone()]),
        }
    }

    fn paragraph(&mut self, markdown: &str) {
        self.text.push_str(markdown);
        self.text.push_str("\n\n");
    }

    fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.paragraph(&escape(text));
        }
    }

    /// Lines that stay lines.
    fn lines(&mut self, lines: &[String]) {
        let lines: Vec<String> = lines.iter().map(|line| escape(line)).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.paragraph(&lines.join("  \n"));
        }
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.paragraph(&format!("{} {}", "#".repeat(level), escape(text)));
    }

    fn list(&mut self, items: &[String]) {
        for item in items {
            self.text.push_str(&format!("- {}\n", escape(item)));
        }
        if !items.is_empty() {
            self.text.push('\n');
        }
    }

    fn boxes(&mut self, items: &[String]) {
        for item in items {
            self.text.push_str(&format!("- [ ] {}\n", escape(item)));
        }
        if !items.is_empty() {
            self.text.push('\n');
        }
    }

    /// A name with lines of the sign that a line of writing is drawn with.
    fn ruled(&mut self, name: &str, lines: u8) {
        let line = r"\_".repeat(RULED_LINE);
        let name = escape(name);
        let name = if name.is_empty() { name } else { format!("{name}: ") };
        let ruled = if lines == 1 { line.clone() } else { String::new() };
        let mut all = vec![format!("{name}{ruled}").trim_end().to_owned()];
        if lines > 1 {
            all.extend((0..lines).map(|_| line.clone()));
        }
        all.retain(|each| !each.is_empty());
        self.paragraph(&all.join("  \n"));
    }

    fn reasons(&mut self, branches: &[Branch], depth: usize) {
        for branch in branches {
            self.text.push_str(&format!("{}- {}\n", "  ".repeat(depth), escape(&branch.text)));
            self.reasons(&branch.beneath, depth + 1);
        }
    }

    fn quote(&mut self, text: &str) {
        let lines: Vec<String> = text.lines().map(|line| format!("> {}", escape(line))).collect();
        self.paragraph(&lines.join("\n"));
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        for (name, value) in facts {
            self.text.push_str(&format!("- **{}:** {}\n", escape(name), escape(value)));
        }
        if !facts.is_empty() {
            self.text.push('\n');
        }
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        self.text.push_str(&row(&table.head));
        self.text.push_str(&format!("|{}\n", "---|".repeat(table.head.len())));
        for cells in &table.rows {
            self.text.push_str(&row(cells));
        }
        self.text.push('\n');
    }
}

/// Text of others on one line of Markdown: no sign of it makes a heading, a list, a link, a table, HTML or code, and
/// none is obeyed by what shows it.
fn escape(text: &str) -> String {
    let text = text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
    let text = plain_text::line(&text);
    // Blanks at the beginning would make it code, blanks at the end a line break.
    let text = text.trim_matches(' ');
    let mut escaped = String::with_capacity(text.len() + 8);
    let marker = list_marker(text);
    for (at, c) in text.char_indices() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '#' | '~' | '^' | '$' | '@' => {
                escaped.extend(['\\', c]);
            }
            // Bare addresses become links in some readers.
            ':' if text[at..].starts_with("://") => escaped.push_str("\\:"),
            '.' if ends_with_www(&text[..at]) => escaped.push_str("\\."),
            c if marker == Some(at) => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

fn ends_with_www(text: &str) -> bool {
    text.len() >= 3 && text.as_bytes()[text.len() - 3..].eq_ignore_ascii_case(b"www")
}

/// The length of a line's beginning that would make it an item of a list, a rule or a heading underlined.
fn list_marker(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match text[digits..].chars().next()? {
        '.' | ')' if digits > 0 => Some(digits),
        '-' | '+' | '=' | ':' if digits == 0 => Some(0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    #[test]
    fn what_was_typed_is_only_text() {
        for (typed, written) in [
            ("a|b #C7 <script>\n\u{1b}[31m", "a\\|b \\#C7 &lt;script&gt; \u{fffd}\\[31m"),
            ("    code", "code"),
            ("- item", "\\- item"),
            ("12. item", "12\\. item"),
            ("===", "\\==="),
            ("2026-10-05, 1.5 h", "2026-10-05, 1.5 h"),
            ("https://example.org www.example.org", "https\\://example.org www\\.example.org"),
            ("![x](y)", "!\\[x\\](y)"),
            ("a\u{202e}b", "a\u{fffd}b"),
        ] {
            assert_eq!(escape(typed), written, "{typed:?}");
        }
    }

    fn hostile() -> impl Strategy<Value = String> {
        let pieces = [
            "\n",
            " ",
            "    ",
            "\t",
            "# ",
            "- ",
            "+ ",
            "* ",
            "1. ",
            "2) ",
            "> ",
            "=",
            "---",
            "***",
            "```",
            "~~~",
            "`",
            "**",
            "_",
            "[a](b)",
            "![a](b)",
            "[a]: b",
            "[^1]",
            "<b>",
            "<!--",
            "</p>",
            "<http://x.y>",
            "&lt;",
            "&#35;",
            "|",
            "\\",
            "\\|",
            "|---|",
            ":-:",
            "~~",
            "$",
            "^",
            "{#a}",
            "- [x] ",
            "www.",
            "word",
            "слово",
            "\u{1b}",
            "\u{202e}",
            "\r\n",
            "1",
            ")",
            ".",
            ":",
            "\u{a0}",
            "http://",
        ];
        let piece =
            prop_oneof![8 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    /// The part of a text that is to be read again: every sign, blanks as one.
    fn survives(text: &str) -> String {
        let shown = plain_text::text(&text.replace('\r', "\n")).into_owned();
        shown.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The document's texts, one for each block or cell, and the kinds of what is no plain text.
    fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
        let (mut texts, mut marks, mut text) = (Vec::new(), Vec::new(), String::new());
        for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::SoftBreak => text.push(' '),
                Event::Start(Tag::Paragraph | Tag::Strong) => {}
                Event::Start(tag) => marks.push(format!("{tag:?}")),
                Event::End(_) if text.is_empty() => {}
                Event::End(_) => texts.push(std::mem::take(&mut text)),
                other => marks.push(format!("{other:?}")),
            }
        }
        (texts, marks)
    }

    /// A part of a report as it looks with a text of others in it, and with a harmless one.
    fn written(part: usize, text: &str) -> String {
        let mut out = Writer { text: String::new() };
        let own = || text.to_owned();
        match part {
            0 => out.plain(text),
            1 => out.heading(2, text),
            2 => out.list(&[own(), own()]),
            3 => out.quote(&format!("{text}\n{text}")),
            4 => out.facts(&[(own(), own())]),
            5 => out.table(&Table { caption: String::new(), head: vec![own(), own()], rows: vec![vec![own(), own()]] }),
            6 => out.reasons(&[Branch { text: own(), beneath: vec![Branch { text: own(), beneath: Vec::new() }] }], 0),
            7 => out.boxes(&[own(), own()]),
            8 => out.ruled(text, 2),
            _ => out.paragraph(&format!("**{}**{}", escape(text), escape(text))),
        }
        out.text
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn no_text_becomes_markup_and_none_is_lost(part in 0_usize..10, text in hostile()) {
            let expected = survives(&text);
            prop_assume!(!expected.is_empty());
            let (_, own_marks) = read(&written(part, "x"));
            let markdown = written(part, &text);
            let (texts, marks) = read(&markdown);
            if part == 3 {
                prop_assert!(marks.iter().all(|mark| mark.starts_with("BlockQuote")), "{marks:?} {markdown:?}");
            } else {
                prop_assert_eq!(marks, own_marks, "{:?}", markdown);
            }
            let read = survives(&texts.concat()).replace(' ', "");
            prop_assert!(read.contains(&expected.replace(' ', "")), "{read:?} {expected:?} {markdown:?}");
        }
    }
}
