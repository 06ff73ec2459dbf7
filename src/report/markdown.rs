//! The summary as Markdown. Texts from people are escaped, so that what was typed is what is read.

use crate::{locale::Locale, plain_text};

use super::{CriterionSummary, EvidenceSummary, Summary, UnitSummary};

pub fn markdown(summary: &Summary, locale: &Locale) -> String {
    let mut out = Writer { text: String::new() };
    out.heading(1, &summary.title);
    out.facts(&summary.facts);
    out.heading(2, &locale.text("report-result"));
    out.paragraph(&format!("**{}**", escape(&summary.outcome)));
    out.plain(&summary.meaning);
    out.list(&summary.reasons);
    out.plain(&summary.decision);
    if !summary.feedback.is_empty() {
        out.heading(3, &locale.text("report-feedback"));
        out.quote(&summary.feedback);
    }
    for unit in &summary.units {
        out.unit(unit, locale);
    }
    out.heading(2, &locale.text("report-evidence"));
    if summary.evidence.is_empty() {
        out.plain(&locale.text("report-no-evidence"));
    }
    for item in &summary.evidence {
        out.evidence(item);
    }
    out.heading(2, &locale.text("report-procedure"));
    out.facts(&summary.opening);
    let headings =
        ["report-question", "report-wording", "report-state", "report-time", "report-probes"].map(|id| locale.text(id));
    let rows = summary.questions.iter().map(|question| {
        let probes = question.probes.join("; ");
        [question.id.clone(), question.wording.clone(), question.state.clone(), question.length.clone(), probes]
    });
    out.table(&headings, rows);
    out.facts(&summary.closing);
    if !summary.missing.is_empty() {
        out.heading(2, &locale.text("report-missing"));
        out.list(&summary.missing);
    }
    out.heading(2, &locale.text("report-signature"));
    out.plain(&summary.signature);
    out.plain(&summary.trail);
    if !summary.amendments.is_empty() {
        out.heading(2, &locale.text("report-amendments"));
    }
    for amendment in &summary.amendments {
        out.heading(3, &amendment.title);
        out.quote(&amendment.text);
        out.facts(&amendment.facts);
    }
    out.text
}

struct Writer {
    text: String,
}

impl Writer {
    fn paragraph(&mut self, markdown: &str) {
        self.text.push_str(markdown);
        self.text.push_str("\n\n");
    }

    fn plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.paragraph(&escape(text));
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

    fn table<const COLUMNS: usize>(
        &mut self,
        headings: &[String; COLUMNS],
        rows: impl Iterator<Item = [String; COLUMNS]>,
    ) {
        let row = |cells: &[String; COLUMNS]| {
            let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        self.text.push_str(&row(headings));
        self.text.push_str(&format!("|{}\n", "---|".repeat(COLUMNS)));
        for cells in rows {
            self.text.push_str(&row(&cells));
        }
        self.text.push('\n');
    }

    fn unit(&mut self, unit: &UnitSummary, locale: &Locale) {
        self.heading(2, &format!("{} – {}", unit.title, unit.outcome));
        self.list(&unit.reasons);
        for criterion in &unit.criteria {
            self.criterion(criterion, locale);
        }
    }

    fn criterion(&mut self, criterion: &CriterionSummary, locale: &Locale) {
        self.heading(3, &criterion.title);
        self.plain(&criterion.statement);
        let anchor = if criterion.anchor.is_empty() { String::new() } else { format!(" – {}", criterion.anchor) };
        self.paragraph(&format!("**{}**{}", escape(&criterion.rating), escape(&anchor)));
        if !criterion.rationale.is_empty() {
            self.facts(&[(locale.text("report-rationale"), criterion.rationale.clone())]);
        }
        let remarks: Vec<String> = criterion
            .remarks
            .iter()
            .map(|remark| format!("{} {}  {}", remark.question, remark.time, remark.text))
            .collect();
        self.list(&remarks);
        let name = locale.text("report-heard");
        self.facts(&criterion.heard.iter().map(|heard| (name.clone(), heard.clone())).collect::<Vec<_>>());
        let name = locale.text("report-evidence-item");
        self.facts(&criterion.evidence.iter().map(|item| (name.clone(), item.clone())).collect::<Vec<_>>());
    }

    fn evidence(&mut self, item: &EvidenceSummary) {
        self.heading(3, &format!("{} {}", item.id, item.title));
        self.facts(&item.facts);
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
    let mut before = '\0';
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
            '.' if matches!(before, 'w' | 'W') => escaped.push_str("\\."),
            c if marker == Some(at) => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
        before = c;
    }
    escaped
}

/// Where a line's beginning would make it an item of a list, a rule or a heading underlined.
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

    /// What of a text is to be read again: every sign, blanks as one.
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

    /// What a part of a report looks like with a text of others in it, and with a harmless one.
    fn written(part: usize, text: &str) -> String {
        let mut out = Writer { text: String::new() };
        let own = || text.to_owned();
        match part {
            0 => out.plain(text),
            1 => out.heading(2, text),
            2 => out.list(&[own(), own()]),
            3 => out.quote(&format!("{text}\n{text}")),
            4 => out.facts(&[(own(), own())]),
            5 => out.table(&[own(), own()], std::iter::once([own(), own()])),
            _ => out.paragraph(&format!("**{}**{}", escape(text), escape(text))),
        }
        out.text
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn no_text_becomes_markup_and_none_is_lost(part in 0_usize..7, text in hostile()) {
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
