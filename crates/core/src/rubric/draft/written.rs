//! A draft as text in the notation, with a comment at each gap.

use std::fmt::Write;

use super::{
    Draft, DraftCriterion, DraftPart, DraftPoint, DraftQuestion, DraftScale, DraftScript, DraftText, DraftUnit,
};

/// The judgement of a whole unit has a field of its own.
const HOLISTIC: &str = "Holistic";

impl Draft {
    /// The text of the draft in format 2, with these words in a comment at each gap.
    pub fn to_ron(&self, to_be_written: &str) -> String {
        let gap = format!("// {to_be_written}");
        let mut out = Writer { text: "(\n".to_owned(), depth: 1, languages: &self.languages, gap };
        out.line("format: 2,");
        out.line("draft: true,");
        out.quoted("id", &self.id);
        out.quoted("version", &self.version);
        let languages: Vec<String> = self.languages.iter().map(|tag| quoted(tag)).collect();
        out.line(&format!("languages: [{}],", languages.join(", ")));
        out.field("title", &self.title);
        out.field("about", &self.about);
        out.optional("framework", &self.framework);
        out.field("source", &self.source);
        out.optional("profession", &self.profession);
        match self.licences.is_empty() {
            true => out.known("licence", self.licence.as_deref().map(quoted)),
            false => out.field("licence", &self.licences),
        }
        out.known("minutes", self.minutes);
        if !self.circumstances.is_empty() {
            out.list("circumstances", &self.circumstances, Writer::named);
        }
        out.list("scales", &self.scales, Writer::scale);
        if !self.elective_groups.is_empty() {
            out.list("elective_groups", &self.elective_groups, |out, group| {
                out.quoted("id", &group.id);
                out.field("title", &group.title);
                out.known("at_least", group.at_least);
            });
        }
        out.list("units", &self.units, |out, unit| out.unit(unit, &self.scales));
        out.list("questions", &self.questions, Writer::question);
        out.script("opening", self.opening.as_ref());
        out.script("closing", self.closing.as_ref());
        out.known("rule", self.rule.as_ref());
        out.open("outcomes: (");
        for name in ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"] {
            let (label, meaning) = self.outcomes.get(name).cloned().unwrap_or_default();
            out.open(&format!("{name}: ("));
            out.field("label", &label);
            out.field("meaning", &meaning);
            out.close("),");
        }
        out.close("),");
        out.close(")");
        out.text
    }
}

struct Writer<'a> {
    text: String,
    depth: usize,
    languages: &'a [String],
    /// The comment that is written at a gap.
    gap: String,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        writeln!(self.text, "{}{line}", "    ".repeat(self.depth)).expect("a text takes any text");
    }

    fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(line);
    }

    fn quoted(&mut self, name: &str, text: &str) {
        self.line(&format!("{name}: {},", quoted(text)));
    }

    /// A field whose value may not be known.
    fn known(&mut self, name: &str, value: Option<impl std::fmt::Display>) {
        match value {
            Some(value) => self.line(&format!("{name}: {value},")),
            None => self.line(&format!("{}: {name}", self.gap)),
        }
    }

    fn field(&mut self, name: &str, text: &DraftText) {
        let value = self.value(text);
        self.line(&format!("{name}: {value}"));
    }

    /// A field that may be left out.
    fn optional(&mut self, name: &str, text: &DraftText) {
        if !text.is_empty() {
            self.field(name, text);
        }
    }

    /// A field in the notation that may be left out.
    fn written(&mut self, name: &str, value: Option<&String>) {
        if let Some(value) = value {
            self.line(&format!("{name}: {value},"));
        }
    }

    /// A text with its id.
    fn named(&mut self, (id, text): &(String, DraftText)) {
        self.quoted("id", id);
        self.field("text", text);
    }

    fn ids(ids: &[String]) -> String {
        ids.iter().map(|id| quoted(id)).collect::<Vec<_>>().join(", ")
    }

    /// A text in its languages with the comma behind it, and the comment where a language is missing.
    fn value(&self, text: &DraftText) -> String {
        let in_language = |tag: &String| text.get(tag).filter(|text| !text.trim().is_empty());
        let gap = self.languages.iter().any(|tag| in_language(tag).is_none());
        let words = |tag: &String| quoted(in_language(tag).map_or("", String::as_str));
        let value = match self.languages {
            [only] => words(only),
            several => {
                let all = several.iter().map(|tag| format!("{}: {}", quoted(tag), words(tag)));
                format!("{{{}}}", all.collect::<Vec<_>>().join(", "))
            }
        };
        if gap { format!("{value}, {}", self.gap) } else { format!("{value},") }
    }

    fn list<T>(&mut self, name: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        if items.is_empty() {
            return self.line(&format!("{name}: [], {}", self.gap));
        }
        self.open(&format!("{name}: ["));
        for item in items {
            self.open("(");
            write(self, item);
            self.close("),");
        }
        self.close("],");
    }

    fn scale(&mut self, scale: &DraftScale) {
        self.quoted("id", &scale.id);
        self.line(&format!("kind: {:?},", scale.kind));
        self.field("title", &scale.title);
        self.list("levels", &scale.levels, |out, level| {
            out.quoted("id", &level.id);
            out.field("label", &level.label);
            out.written("value", level.value.as_ref());
        });
        self.known("needed", scale.needed.as_deref().map(quoted));
    }

    fn unit(&mut self, unit: &DraftUnit, scales: &[DraftScale]) {
        self.quoted("id", &unit.id);
        self.field("title", &unit.title);
        self.optional("about", &unit.about);
        self.written("credits", unit.credits.as_ref());
        self.written("elective", unit.elective.as_ref().map(|id| quoted(id)).as_ref());
        self.written("hurdle", unit.hurdle.as_ref());
        if !unit.requires.is_empty() {
            self.line(&format!("requires: [{}],", Self::ids(&unit.requires)));
        }
        self.known("rule", unit.rule.as_ref());
        if let Some(separately) = unit.separately {
            self.line(&format!("separately: {separately},"));
        }
        let (whole, criteria): (Vec<&DraftCriterion>, Vec<&DraftCriterion>) =
            unit.criteria.iter().partition(|criterion| criterion.counts.as_deref() == Some(HOLISTIC));
        if !criteria.is_empty() || unit.parts.is_empty() {
            self.list("criteria", &criteria, |out, criterion| out.criterion(criterion, scales));
        }
        if !unit.parts.is_empty() {
            self.list("parts", &unit.parts, |out, part| out.part(part, scales));
        }
        if let Some(criterion) = whole.first() {
            self.open("holistic: (");
            self.criterion(criterion, scales);
            self.close("),");
        }
    }

    fn part(&mut self, part: &DraftPart, scales: &[DraftScale]) {
        self.quoted("id", &part.id);
        self.field("title", &part.title);
        self.optional("about", &part.about);
        self.written("rule", part.rule.as_ref());
        if part.separately {
            self.line("separately: true,");
        }
        self.list("criteria", &part.criteria, |out, criterion| out.criterion(criterion, scales));
    }

    fn criterion(&mut self, criterion: &DraftCriterion, scales: &[DraftScale]) {
        self.quoted("id", &criterion.id);
        self.field("title", &criterion.title);
        self.field("statement", &criterion.statement);
        if !criterion.maps_to.is_empty() {
            self.line(&format!("maps_to: [{}],", Self::ids(&criterion.maps_to)));
        }
        if !criterion.contexts.is_empty() {
            self.open("repeat_for: (");
            self.list("contexts", &criterion.contexts, Self::named);
            if criterion.contexts.len() < 2 {
                self.line(&self.gap.clone());
            }
            self.close("),");
        }
        self.known("scale", criterion.scale.as_deref().map(quoted));
        self.written("needed", criterion.needed.as_deref().map(quoted).as_ref());
        self.written("critical", criterion.critical.as_deref().map(quoted).as_ref());
        self.written("hurdle", criterion.hurdle.as_ref());
        self.written("weight", criterion.weight.as_ref());
        self.written("counts", criterion.counts.as_ref().filter(|counts| *counts != HOLISTIC));
        self.written("only_if", criterion.only_if.as_ref());
        if !criterion.indicators.is_empty() {
            self.list("indicators", &criterion.indicators, Self::named);
        }
        // A level of the scale without an anchor is a gap, and so is the whole where the scale is not known.
        let scale = scales.iter().find(|scale| criterion.scale.as_ref() == Some(&scale.id));
        let levels = scale.map(|scale| scale.levels.iter().map(|level| &level.id)).into_iter().flatten();
        let levels: Vec<&String> = levels.chain(criterion.anchors.keys().filter(|_| scale.is_none())).collect();
        if levels.is_empty() {
            return self.line(&format!("{}: anchors", self.gap));
        }
        self.open("anchors: {");
        for level in levels {
            let value = self.value(criterion.anchors.get(level).unwrap_or(&DraftText::new()));
            self.line(&format!("{}: {value}", quoted(level)));
        }
        self.close("},");
    }

    fn question(&mut self, question: &DraftQuestion) {
        self.quoted("id", &question.id);
        self.known("kind", question.kind.as_ref());
        self.field("wording", &question.wording);
        self.written("unit", question.unit.as_deref().map(quoted).as_ref());
        match question.informs.is_empty() {
            true => self.line(&format!("informs: [], {}", self.gap)),
            false => self.line(&format!("informs: [{}],", Self::ids(&question.informs))),
        }
        if question.exact {
            self.line("exact: true,");
        }
        self.written("back_up_for", question.back_up_for.as_deref().map(quoted).as_ref());
        if !question.probes.is_empty() {
            let probes: Vec<(bool, &DraftText)> = question
                .probes
                .iter()
                .enumerate()
                .map(|(at, text)| (question.required_probes.contains(&at), text))
                .collect();
            self.list("probes", &probes, |out, (required, probe)| {
                out.field("text", probe);
                if *required {
                    out.line("required: true,");
                }
            });
        }
        if !question.back_up.is_empty() {
            self.open("back_up: [");
            question.back_up.iter().for_each(|text| {
                let value = self.value(text);
                self.line(&value);
            });
            self.close("],");
        }
        if !question.listen_for.is_empty() {
            self.open("listen_for: [");
            for point in &question.listen_for {
                match question.indicators.get(&point.id) {
                    Some((criterion, id)) => self.line(&format!("Indicator({}, {}),", quoted(criterion), quoted(id))),
                    None => self.point(point),
                }
            }
            self.close("],");
        }
        self.known("minutes", question.minutes);
        self.written("only_if", question.only_if.as_ref());
    }

    fn point(&mut self, point: &DraftPoint) {
        self.open("Point(");
        self.quoted("id", &point.id);
        self.field("text", &point.text);
        self.line(&format!("informs: [{}],", Self::ids(&point.informs)));
        self.close("),");
    }

    fn script(&mut self, name: &str, script: Option<&DraftScript>) {
        let none = DraftScript::default();
        let script = script.unwrap_or(&none);
        self.open(&format!("{name}: ("));
        self.field("text", &script.text);
        let items = &script.checklist;
        if items.is_empty() {
            self.line("checklist: [],");
        } else {
            self.list("checklist", items, |out, item| {
                out.named(item);
                if script.required.contains(&item.0) {
                    out.line("required: true,");
                }
                if script.consent.as_ref() == Some(&item.0) {
                    out.line("consent: true,");
                }
            });
        }
        self.close("),");
    }
}

/// A text as the notation has it.
fn quoted(text: &str) -> String {
    ron::to_string(text).expect("a text can be written")
}
