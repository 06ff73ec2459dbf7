//! The summary as Markdown. Texts from people are escaped, so that what was typed is what is read.

use crate::locale::Locale;

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

/// Markdown's own signs, HTML and line ends lose their meaning; invisible control characters are dropped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_was_typed_is_only_text() {
        assert_eq!(escape("a|b #C7 <script>\n\u{1b}[31m"), "a\\|b \\#C7 &lt;script&gt; \\[31m");
    }
}
