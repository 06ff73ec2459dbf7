//! A rubric as rows of sheets, made from its text. A field whose value its column cannot hold, or that has no column,
//! stands in the column `more` as it is written, so that nothing of any rubric is lost.

use std::collections::BTreeMap;

use crate::notation::{self, Bracket, Node, NodeKind};

use super::layout::{
    ANCHORS, BACK_UP, CERTIFICATES, CIRCUMSTANCES, CONTEXTS, CRITERIA, Form, GROUPS, HOLISTIC, INDICATORS, LEVELS,
    MORE, OBSERVATIONS, OUTCOMES, POINTS, PROBES, QUESTIONS, RUBRIC, RULES, SCALES, SCRIPTS, SHEETS, STEPS, Sheet,
    THIRD_PARTY, UNITS, WHOLE,
};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::export) enum Said {
    Text(String),
    Number(String),
    /// A word or a value of the notation, which no spreadsheet takes for anything else.
    Code(String),
}

/// Cells by column and language; the column after the last is `more`.
pub(in crate::export) type Row = BTreeMap<(usize, usize), Said>;

/// The rows of every sheet.
pub(in crate::export) struct Tables {
    /// The languages of the rubric and those that are being worked on; the first is the fallback.
    pub(in crate::export) languages: Vec<String>,
    pub(in crate::export) rows: [Vec<Row>; SHEETS.len()],
}

pub(in crate::export) fn tables(text: &str) -> Tables {
    let tree = notation::tree(text);
    let root = &tree.root;
    let named = ["languages", "draft_languages"].into_iter().filter_map(|field| root.field(field));
    let languages = named.flat_map(Node::entries).map(|entry| entry.value.name().to_owned()).collect();
    let mut gathering = Gathering { text, tables: Tables { languages, rows: Default::default() } };
    gathering.whole(root);
    gathering.tables
}

/// The elements of a list, if all of them are things with fields.
fn things<'n, 't>(node: &'n Node<'t>) -> Option<Vec<&'n Node<'t>>> {
    let NodeKind::Group { name: None, bracket: Bracket::Square, entries } = &node.kind else { return None };
    let is_thing = |node: &Node| matches!(node.kind, NodeKind::Group { bracket: Bracket::Round, .. });
    entries.iter().map(|entry| (entry.key.is_none() && is_thing(&entry.value)).then_some(&entry.value)).collect()
}

/// A thing whose fields are looked at; anything else is written out as it stands.
fn is_fields(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Group { name: None, bracket: Bracket::Round, entries }
        if !entries.is_empty() && entries.iter().all(|entry| entry.key.is_some()))
}

struct Gathering<'t> {
    text: &'t str,
    tables: Tables,
}

impl<'t> Gathering<'t> {
    fn whole(&mut self, root: &Node<'t>) {
        let mut row = Row::new();
        let mut ruled = vec![];
        let mut more = Vec::new();
        for entry in root.entries() {
            let Some(key) = &entry.key else { continue };
            let held = match key.name() {
                "circumstances" => self.plain(CIRCUMSTANCES, &entry.value),
                "scales" => self.each(&entry.value, Self::scale),
                "elective_groups" => self.plain(GROUPS, &entry.value),
                "units" => self.each(&entry.value, Self::unit),
                "questions" => self.each(&entry.value, Self::question),
                "observations" => self.each(&entry.value, Self::observation),
                "third_party" => self.plain(THIRD_PARTY, &entry.value),
                name @ ("opening" | "closing") => self.script(name, &entry.value),
                "outcomes" => self.outcomes(&entry.value),
                "rule" | "evidence" | "panel" => {
                    ruled.push((key.name().to_owned(), &entry.value));
                    true
                }
                name => self.field(&SHEETS[RUBRIC], &mut row, name, &entry.value),
            };
            if !held {
                more.push(format!("{}: {}", key.name(), self.written(&entry.value)));
            }
        }
        self.rules(WHOLE, "", &ruled);
        // The rule of the whole comes before those of its units.
        if !ruled.is_empty() {
            self.tables.rows[RULES].rotate_right(1);
        }
        self.finish(RUBRIC, row, more);
    }

    /// Rows for things that have nothing below them.
    fn plain(&mut self, sheet: usize, list: &Node<'t>) -> bool {
        self.each(list, |gathering, thing| {
            gathering.thing(sheet, &[], thing, &[]);
        })
    }

    fn each(&mut self, list: &Node<'t>, mut add: impl FnMut(&mut Self, &Node<'t>)) -> bool {
        let Some(things) = things(list) else { return false };
        things.into_iter().for_each(|thing| add(self, thing));
        true
    }

    /// A row for a thing, with the cells that are given; the fields that are passed over have rows of their own.
    fn thing(&mut self, sheet: usize, given: &[(&str, Said)], thing: &Node<'t>, passed_over: &[&str]) {
        let mut row = self.given(sheet, given);
        let mut more = Vec::new();
        for entry in thing.entries() {
            let Some(key) = &entry.key else { continue };
            let name = key.name();
            if !passed_over.contains(&name) && !self.field(&SHEETS[sheet], &mut row, name, &entry.value) {
                more.push(format!("{name}: {}", self.written(&entry.value)));
            }
        }
        self.finish(sheet, row, more);
    }

    fn given(&self, sheet: usize, given: &[(&str, Said)]) -> Row {
        let cell = |(name, said): &(&str, Said)| Some(((SHEETS[sheet].column(name)?, 0), said.clone()));
        given.iter().filter_map(cell).collect()
    }

    fn finish(&mut self, sheet: usize, mut row: Row, more: Vec<String>) {
        if !more.is_empty() {
            row.insert((SHEETS[sheet].columns.len(), 0), Said::Code(more.join(",\n")));
        }
        self.tables.rows[sheet].push(row);
    }

    /// Puts a field into its cells; false where they cannot hold its value.
    fn field(&self, sheet: &Sheet, row: &mut Row, name: &str, value: &Node<'t>) -> bool {
        if let Some(column) = sheet.column(name) {
            let cells = self.cells(sheet.columns[column].form, value);
            let held = cells.is_some();
            row.extend(cells.into_iter().flatten().map(|(language, said)| ((column, language), said)));
            return held;
        }
        if !sheet.has_fields_of(name) || !is_fields(value) {
            return false;
        }
        let mut inner = Row::new();
        let held = value.entries().iter().all(|entry| {
            let key = entry.key.as_ref().map_or("", Node::name);
            self.field(sheet, &mut inner, &format!("{name}.{key}"), &entry.value)
        });
        if held {
            row.append(&mut inner);
        }
        held
    }

    fn cells(&self, form: Form, value: &Node<'t>) -> Option<Vec<(usize, Said)>> {
        let one = |said| Some(vec![(0, said)]);
        match (form, &value.kind) {
            (Form::Plain | Form::Named(_), NodeKind::Text(text)) => one(Said::Text(text.to_string())),
            (Form::Text, NodeKind::Text(text)) => one(Said::Text(text.to_string())),
            (Form::Text, NodeKind::Group { name: None, bracket: Bracket::Curly, entries }) if !entries.is_empty() => {
                let text = |entry: &notation::Entry| match (&entry.key.as_ref()?.kind, &entry.value.kind) {
                    (NodeKind::Text(language), NodeKind::Text(text)) => {
                        let language = self.tables.languages.iter().position(|known| known == language)?;
                        Some((language, Said::Text(text.to_string())))
                    }
                    _ => None,
                };
                entries.iter().map(text).collect()
            }
            (Form::Number, NodeKind::Number(number)) => {
                let digits = number.strip_prefix('-').unwrap_or(number);
                let plain = digits.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
                let plain = plain && digits.split('.').count() <= 2 && digits.len() <= 15;
                plain.then(|| vec![(0, Said::Number(number.to_string()))])
            }
            (Form::Truth, NodeKind::Word(word @ ("true" | "false"))) => one(Said::Code((*word).to_owned())),
            (Form::Choice(choices), NodeKind::Word(_)) if choices.contains(&value.name()) => {
                one(Said::Code(value.name().to_owned()))
            }
            (Form::List, NodeKind::Group { name: None, bracket: Bracket::Square, entries }) if !entries.is_empty() => {
                let item = |entry: &notation::Entry| match &entry.value.kind {
                    NodeKind::Text(text) if is_item(text) && entry.key.is_none() => Some(text.to_string()),
                    _ => None,
                };
                let items = entries.iter().map(item).collect::<Option<Vec<_>>>()?;
                one(Said::Text(items.join(", ")))
            }
            (Form::Notation, _) => one(Said::Code(self.written(value))),
            _ => None,
        }
    }

    /// A value as it stands in the text.
    fn written(&self, value: &Node) -> String {
        self.text.get(value.span.clone()).unwrap_or_default().to_owned()
    }

    fn rules(&mut self, of: &str, id: &str, fields: &[(String, &Node<'t>)]) {
        if fields.is_empty() {
            return;
        }
        let mut row = self.given(RULES, &[("of", Said::Code(of.to_owned()))]);
        if !id.is_empty() {
            row.append(&mut self.given(RULES, &[("id", Said::Text(id.to_owned()))]));
        }
        for (name, value) in fields {
            self.field(&SHEETS[RULES], &mut row, name, value);
        }
        self.tables.rows[RULES].push(row);
    }

    fn rules_of(&mut self, of: &str, thing: &Node<'t>, names: &[&str]) {
        let fields = names.iter().filter_map(|name| Some(((*name).to_owned(), thing.field(name)?)));
        self.rules(of, &id(thing), &fields.collect::<Vec<_>>());
    }

    /// Adds what stands in lists of a thing by what `add` does with each; returns the fields that have rows of their own.
    fn below<'f>(
        &mut self,
        thing: &Node<'t>,
        fields: &[&'f str],
        add: &mut dyn FnMut(&mut Self, &str, &Node<'t>),
    ) -> Vec<&'f str> {
        let mut held = Vec::new();
        for field in fields {
            let Some(things) = thing.field(field).and_then(things) else { continue };
            things.into_iter().for_each(|inner| add(self, field, inner));
            held.push(*field);
        }
        held
    }

    fn scale(&mut self, scale: &Node<'t>) {
        let owner = [("scale", Said::Text(id(scale)))];
        let mut passed_over = self.below(scale, &["levels"], &mut |gathering, _, level| {
            gathering.thing(LEVELS, &owner, level, &[]);
        });
        let mut given = Vec::new();
        if let Some(kind) = scale.field("kind").filter(|kind| self.is_of_numbers(kind)) {
            self.below(kind, &["bands"], &mut |gathering, _, band| gathering.thing(LEVELS, &owner, band, &[]));
            given.push(("kind", Said::Code("Number".to_owned())));
            for name in ["from", "to", "step"] {
                let cells = kind.field(name).and_then(|value| self.cells(Form::Number, value));
                given.extend(cells.into_iter().flatten().map(|(_, said)| (name, said)));
            }
            passed_over.push("kind");
        }
        self.thing(SCALES, &given, scale, &passed_over);
    }

    /// Returns whether a kind of scale fits the columns for numbers.
    fn is_of_numbers(&self, kind: &Node<'t>) -> bool {
        let NodeKind::Group { name: Some("Number"), bracket: Bracket::Round, entries } = &kind.kind else {
            return false;
        };
        entries.iter().all(|entry| match entry.key.as_ref().map_or("", Node::name) {
            "bands" => things(&entry.value).is_some(),
            "from" | "to" | "step" => self.cells(Form::Number, &entry.value).is_some(),
            _ => false,
        })
    }

    fn unit(&mut self, unit: &Node<'t>) {
        let of = id(unit);
        let mut passed_over = self.below(unit, &["satisfied_by"], &mut |gathering, _, certificate| {
            gathering.thing(CERTIFICATES, &[("unit", Said::Text(of.clone()))], certificate, &[]);
        });
        passed_over.extend(self.below(unit, &["criteria"], &mut |gathering, _, criterion| {
            gathering.criterion(&of, criterion, false);
        }));
        passed_over.extend(["rule", "evidence"]);
        let has_parts = unit.field("parts").and_then(things).is_some();
        let holistic = unit.field("holistic").filter(|holistic| is_fields(holistic));
        passed_over.extend(has_parts.then_some("parts"));
        passed_over.extend(holistic.map(|_| "holistic"));
        self.thing(UNITS, &[], unit, &passed_over);
        self.rules_of("unit", unit, &["rule", "evidence"]);
        self.below(unit, &["parts"], &mut |gathering, _, part| gathering.part(&of, part));
        if let Some(holistic) = holistic {
            self.criterion(&of, holistic, true);
        }
    }

    fn part(&mut self, unit: &str, part: &Node<'t>) {
        let of = id(part);
        let mut passed_over = self.below(part, &["criteria"], &mut |gathering, _, criterion| {
            gathering.criterion(&of, criterion, false);
        });
        passed_over.push("rule");
        self.thing(UNITS, &[("part_of", Said::Text(unit.to_owned()))], part, &passed_over);
        self.rules_of("part", part, &["rule"]);
    }

    fn criterion(&mut self, of: &str, criterion: &Node<'t>, is_holistic: bool) {
        let owner = [("criterion", Said::Text(id(criterion)))];
        let mut passed_over = self.below(criterion, &["indicators"], &mut |gathering, _, indicator| {
            gathering.thing(INDICATORS, &owner, indicator, &[]);
        });
        if criterion.field("anchors").is_some_and(|anchors| self.anchors(&owner, anchors)) {
            passed_over.push("anchors");
        }
        let mut given = vec![("of", Said::Text(of.to_owned()))];
        if is_holistic {
            given.push(("counts", Said::Code(HOLISTIC.to_owned())));
        }
        if let Some(repeat_for) = criterion.field("repeat_for").filter(|contexts| self.are_contexts(contexts)) {
            self.below(repeat_for, &["contexts"], &mut |gathering, _, context| {
                gathering.thing(CONTEXTS, &owner, context, &[]);
            });
            let at_least = repeat_for.field("at_least").and_then(|value| self.cells(Form::Number, value));
            given.extend(at_least.into_iter().flatten().map(|(_, said)| ("repeat_for.at_least", said)));
            passed_over.push("repeat_for");
        }
        self.thing(CRITERIA, &given, criterion, &passed_over);
    }

    fn are_contexts(&self, repeat_for: &Node<'t>) -> bool {
        is_fields(repeat_for)
            && repeat_for.entries().iter().all(|entry| match entry.key.as_ref().map_or("", Node::name) {
                "contexts" => things(&entry.value).is_some_and(|contexts| !contexts.is_empty()),
                "at_least" => self.cells(Form::Number, &entry.value).is_some(),
                _ => false,
            })
    }

    fn anchors(&mut self, owner: &[(&str, Said)], anchors: &Node<'t>) -> bool {
        let NodeKind::Group { name: None, bracket: Bracket::Curly, entries } = &anchors.kind else { return false };
        let mut rows = Vec::new();
        for entry in entries {
            let Some(Node { kind: NodeKind::Text(level), .. }) = &entry.key else { return false };
            let mut row = self.given(ANCHORS, owner);
            row.append(&mut self.given(ANCHORS, &[("level", Said::Text(level.to_string()))]));
            if !self.field(&SHEETS[ANCHORS], &mut row, "anchor", &entry.value) {
                return false;
            }
            rows.push(row);
        }
        self.tables.rows[ANCHORS].append(&mut rows);
        true
    }

    fn question(&mut self, question: &Node<'t>) {
        let owner = ("question", Said::Text(id(question)));
        let probe = [owner.clone(), ("kind", Said::Code("probe".to_owned()))];
        let mut passed_over =
            self.below(question, &["probes"], &mut |gathering, _, asked| gathering.thing(PROBES, &probe, asked, &[]));
        if question.field("back_up").is_some_and(|back_up| self.back_up(&owner, back_up)) {
            passed_over.push("back_up");
        }
        passed_over.extend(self.below(question, &["listen_for"], &mut |gathering, _, point| {
            gathering.point(&owner, point);
        }));
        self.thing(QUESTIONS, &[], question, &passed_over);
    }

    fn back_up(&mut self, owner: &(&str, Said), texts: &Node<'t>) -> bool {
        let NodeKind::Group { name: None, bracket: Bracket::Square, entries } = &texts.kind else { return false };
        let mut rows = Vec::new();
        for entry in entries {
            let mut row = self.given(PROBES, &[owner.clone(), ("kind", Said::Code(BACK_UP.to_owned()))]);
            if entry.key.is_some() || !self.field(&SHEETS[PROBES], &mut row, "text", &entry.value) {
                return false;
            }
            rows.push(row);
        }
        self.tables.rows[PROBES].append(&mut rows);
        true
    }

    /// Either `Indicator("C7", "a")` or `Point(id: …, text: …, informs: …)`.
    fn point(&mut self, owner: &(&str, Said), point: &Node<'t>) {
        match (&point.kind, point.entries()) {
            (NodeKind::Group { name: Some("Indicator"), .. }, [criterion, indicator]) => {
                let named = |node: &Node| Said::Text(node.name().to_owned());
                let (criterion, indicator) = (named(&criterion.value), named(&indicator.value));
                let given = [owner.clone(), ("indicator_of", criterion), ("indicator", indicator)];
                let row = self.given(POINTS, &given);
                self.tables.rows[POINTS].push(row);
            }
            _ => self.thing(POINTS, std::slice::from_ref(owner), point, &[]),
        }
    }

    fn observation(&mut self, observation: &Node<'t>) {
        let owner = [("observation", Said::Text(id(observation)))];
        let passed_over =
            self.below(observation, &["steps"], &mut |gathering, _, step| gathering.thing(STEPS, &owner, step, &[]));
        self.thing(OBSERVATIONS, &[], observation, &passed_over);
    }

    /// A row for the text that is read aloud, and one for each item.
    fn script(&mut self, name: &str, script: &Node<'t>) -> bool {
        if !is_fields(script) || script.field("checklist").and_then(things).is_none() {
            return false;
        }
        let owner = [("script", Said::Code(name.to_owned()))];
        self.thing(SCRIPTS, &owner, script, &["checklist"]);
        self.below(script, &["checklist"], &mut |gathering, _, item| gathering.thing(SCRIPTS, &owner, item, &[]));
        true
    }

    fn outcomes(&mut self, outcomes: &Node<'t>) -> bool {
        let is_none = |node: &Node| matches!(node.kind, NodeKind::Word("None"));
        let known = |entry: &notation::Entry| {
            let name = entry.key.as_ref().map_or("", Node::name);
            let Form::Choice(names) = SHEETS[OUTCOMES].columns[0].form else { return false };
            names.contains(&name) && (is_none(&entry.value) || is_fields(&entry.value))
        };
        if !is_fields(outcomes) || !outcomes.entries().iter().all(known) {
            return false;
        }
        for entry in outcomes.entries() {
            let mut given = vec![("outcome", Said::Code(entry.key.as_ref().map_or("", Node::name).to_owned()))];
            given.extend(is_none(&entry.value).then(|| ("none", Said::Code("true".to_owned()))));
            self.thing(OUTCOMES, &given, &entry.value, &[]);
        }
        true
    }
}

/// Returns whether a text can stand in a list between commas.
fn is_item(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains([',', ';', '\n', '\\', '"'])
}

fn id(thing: &Node) -> String {
    thing.field("id").map_or("", Node::name).to_owned()
}

/// The name of a column, that of the one after the last too.
pub(super) fn column_name(sheet: &Sheet, column: usize) -> &'static str {
    sheet.columns.get(column).map_or(MORE, |column| column.name)
}
