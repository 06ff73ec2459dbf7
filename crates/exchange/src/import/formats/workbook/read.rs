//! From rows to the text of a rubric: each row is a thing with its fields, and stands below the thing that it names.

use std::collections::{HashMap, HashSet};

use crate::{
    bounds,
    export::workbook::{
        ANCHORS, BACK_UP, CERTIFICATES, CIRCUMSTANCES, CONTEXTS, CRITERIA, Column, Form, GROUPS, INDICATORS, LEVELS,
        MORE, OBSERVATIONS, OUTCOMES, POINTS, PROBES, QUESTIONS, RUBRIC, RULES, SCALES, SCRIPTS, SHEETS, STEPS, Sheet,
        THIRD_PARTY, UNITS, WHOLE, decode,
    },
    import::{Counts, ImportFault, Ledger, Place, Sketch, Whole, Why, fault::Broken},
    message,
    rubric::{self, Draft},
};

use super::{
    sections::{Section, Told},
    thing::{Thing, all_placed, items, more, outcomes_of, point, script, twice, value},
    write::{Value, text},
};

pub(super) fn sketch(sections: &[Section], ledger: &mut Ledger) -> Result<Sketch, ImportFault> {
    let languages = languages(sections, ledger);
    let mut reading = Reading {
        fallback: languages.first().cloned().unwrap_or_default(),
        things: Default::default(),
        levels: HashMap::new(),
        counts: Counts { rubrics: 1, languages: languages.len(), ..Counts::default() },
    };
    let mut whole = Thing { place: Place::Path(String::new()), named: HashMap::new(), fields: Vec::new() };
    for section in sections {
        if section.sheet == RUBRIC {
            reading.fields_of_whole(section, &mut whole, ledger)?;
        }
    }
    for section in sections.iter().filter(|section| section.sheet != RUBRIC) {
        for row in section.rows.clone() {
            let cells = section.cells(row, ledger);
            if let Some(thing) = reading.thing(section.sheet, section.place(row, Some(0)), cells, ledger)? {
                reading.things[section.sheet].push(thing);
            }
        }
    }
    let said = |name: &str| whole.named.get(name).cloned().unwrap_or_default();
    let (id, version) = (said("id"), said("version"));
    let value = reading.whole(whole)?;
    let text = value.to_text();
    if text.len() as u64 > bounds::RUBRIC_BYTES_MAX {
        return Err(ImportFault::TooLarge { most: bounds::RUBRIC_BYTES_MAX });
    }
    let mut notes = Vec::new();
    if let Err(faults) = rubric::read(&text) {
        let faults = faults.0.iter().filter(|fault| !fault.kind.is_gap()).count();
        if faults > 0 {
            notes.push(message!("import-workbook-faults", count = faults));
        }
    }
    let draft = Draft { id, version, languages, ..Draft::default() };
    Ok(Sketch { draft, notes, whole: Some(Whole { text, counts: reading.counts }), ..Sketch::default() })
}

/// The languages that the first sheet names; the first of them is the fallback.
fn languages(sections: &[Section], ledger: &Ledger) -> Vec<String> {
    let rubric = || sections.iter().filter(|section| section.sheet == RUBRIC);
    let of = |wanted: &str| {
        let cells = rubric().flat_map(|section| section.rows.clone().map(move |row| section.cells(row, ledger)));
        let row = cells.into_iter().find(|cells| cells.first().is_some_and(|cell| cell.said == wanted));
        row.and_then(|cells| cells.get(1).map(|cell| items(&decode(cell.said)))).unwrap_or_default()
    };
    let mut languages = of("languages");
    languages.extend(of("draft_languages"));
    languages
}

struct Reading {
    fallback: String,
    /// The rows of each sheet; what is put into its place is taken out.
    things: [Vec<Thing>; SHEETS.len()],
    /// The ids of the levels of each scale that a criterion has anchors for.
    levels: HashMap<String, Vec<String>>,
    counts: Counts,
}

impl Reading {
    /// Each row of the first sheet is a field.
    fn fields_of_whole(
        &mut self,
        section: &Section,
        whole: &mut Thing,
        ledger: &mut Ledger,
    ) -> Result<(), ImportFault> {
        for row in section.rows.clone() {
            let mut cells = section.cells(row, ledger);
            if cells.is_empty() || cells[0].column != 0 {
                continue;
            }
            let head = cells.remove(0);
            let columns = SHEETS[RUBRIC].columns;
            let at = columns.iter().position(|column| column.name.eq_ignore_ascii_case(head.said));
            let at = at.or_else(|| head.said.eq_ignore_ascii_case(MORE).then_some(columns.len()));
            let Some(at) = at else { continue };
            head.piece.inspect(|piece| ledger.leave(*piece, Why::Heading));
            let is_text = columns.get(at).is_some_and(|column| column.form == Form::Text);
            // A text that somebody has put beside the languages is that of the fallback.
            for cell in &mut cells {
                let language = cell.language.take();
                cell.column = at;
                cell.language = is_text.then(|| language.unwrap_or_else(|| self.fallback.clone()));
            }
            let place = section.place(row, Some(0));
            if let Some(thing) = self.thing(RUBRIC, place.clone(), cells, ledger)? {
                if thing.fields.iter().any(|(name, _)| whole.fields.iter().any(|(known, _)| known == name)) {
                    return Err(twice(place));
                }
                whole.fields.extend(thing.fields);
                whole.named.extend(thing.named);
            }
        }
        Ok(())
    }

    /// The fields of a row; nothing where it says nothing.
    fn thing(
        &self,
        sheet: usize,
        place: Place,
        cells: Vec<Told>,
        ledger: &mut Ledger,
    ) -> Result<Option<Thing>, ImportFault> {
        let Sheet { name: sheet_name, columns } = &SHEETS[sheet];
        if cells.is_empty() {
            return Ok(None);
        }
        let mut thing = Thing { place, named: HashMap::new(), fields: Vec::new() };
        for (at, Column { name, form }) in columns.iter().enumerate() {
            let of_column: Vec<&Told> = cells.iter().filter(|cell| cell.column == at).collect();
            let Some(first) = of_column.first() else { continue };
            // A field has one cell, and a text one in each language.
            let language = |cell: &Told| cell.language.clone().unwrap_or_else(|| self.fallback.clone());
            let mut known = HashSet::new();
            let is_again = |cell: &&&Told| !known.insert((*form == Form::Text).then(|| language(cell)));
            if let Some(again) = of_column.iter().find(is_again) {
                return Err(twice(again.place.clone()));
            }
            if *form == Form::Text {
                thing.fields.push(((*name).to_owned(), self.text(&of_column)));
                continue;
            }
            let said = decode(first.said);
            thing.fields.push(((*name).to_owned(), value(*form, &said, &first.place)?));
            thing.named.insert(name, said);
        }
        for cell in cells.iter().filter(|cell| cell.column == columns.len()) {
            thing.fields.extend(more(&decode(cell.said), &cell.place)?);
        }
        let id = thing.named.get("id").cloned().unwrap_or_default();
        for Told { piece, column, .. } in &cells {
            let name = columns.get(*column).map_or(MORE, |column| column.name);
            piece.inspect(|piece| ledger.take(*piece, &format!("{sheet_name}.{id}.{name}")));
        }
        Ok(Some(thing))
    }

    /// A text in the fallback alone, or in each language that it stands in.
    fn text(&self, cells: &[&Told]) -> Value {
        let language = |cell: &Told| cell.language.clone().unwrap_or_else(|| self.fallback.clone());
        match cells {
            [only] if language(only) == self.fallback => text(&decode(only.said)),
            _ => Value::Map(cells.iter().map(|cell| (language(cell), text(&decode(cell.said)))).collect()),
        }
    }

    /// The rows of a sheet by what a column of theirs says, and that column taken out.
    fn by(&mut self, sheet: usize, column: &'static str) -> HashMap<String, Vec<Thing>> {
        let mut by: HashMap<String, Vec<Thing>> = HashMap::new();
        for mut thing in std::mem::take(&mut self.things[sheet]) {
            thing.take(column);
            let owner = thing.named.get(column).cloned().unwrap_or_default();
            by.entry(owner).or_default().push(thing);
        }
        by
    }

    fn whole(&mut self, mut whole: Thing) -> Result<Value, ImportFault> {
        let mut rules: HashMap<(String, String), Thing> = HashMap::new();
        for mut rule in std::mem::take(&mut self.things[RULES]) {
            rule.take("of");
            rule.take("id");
            let said = |name| rule.named.get(name).cloned().unwrap_or_default();
            let key = (said("of").to_lowercase(), said("id"));
            if rules.contains_key(&key) {
                return Err(twice(rule.place));
            }
            rules.insert(key, rule);
        }
        for (name, sheet) in [("circumstances", CIRCUMSTANCES), ("elective_groups", GROUPS)] {
            let list = std::mem::take(&mut self.things[sheet]);
            whole.list(name, list.into_iter().map(Thing::value).collect());
        }
        let scales = self.scales()?;
        whole.must("scales", Value::List(scales));
        let units = self.units(&mut rules)?;
        whole.must("units", Value::List(units));
        let questions = self.questions()?;
        whole.must("questions", Value::List(questions));
        let mut steps = self.by(STEPS, "observation");
        let mut observations = Vec::new();
        for mut observation in std::mem::take(&mut self.things[OBSERVATIONS]) {
            let steps = steps.remove(observation.id()).unwrap_or_default();
            observation.must("steps", Value::List(steps.into_iter().map(Thing::value).collect()));
            observations.push(observation.value());
        }
        all_placed(steps)?;
        whole.list("observations", observations);
        let third_party = std::mem::take(&mut self.things[THIRD_PARTY]);
        whole.list("third_party", third_party.into_iter().map(Thing::value).collect());
        let mut scripts = self.by(SCRIPTS, "script");
        for name in ["opening", "closing"] {
            let Some(rows) = scripts.remove(name) else { continue };
            whole.must(name, script(rows)?);
        }
        all_placed(scripts)?;
        let of_whole = rules.remove(&(WHOLE.to_owned(), String::new()));
        of_whole.into_iter().for_each(|rule| whole.add(rule));
        if let Some(rule) = rules.into_values().next() {
            return Err(ImportFault::At { place: rule.place, why: Broken::NothingHasThisId });
        }
        let outcomes = std::mem::take(&mut self.things[OUTCOMES]);
        if !outcomes.is_empty() {
            whole.must("outcomes", outcomes_of(outcomes));
        }
        Ok(whole.value())
    }

    fn scales(&mut self) -> Result<Vec<Value>, ImportFault> {
        self.counts.levels = self.things[LEVELS].len();
        let mut levels = self.by(LEVELS, "scale");
        let mut scales = Vec::new();
        for mut scale in std::mem::take(&mut self.things[SCALES]) {
            let of_scale = levels.remove(scale.id()).unwrap_or_default();
            let ids: Vec<String> = of_scale.iter().map(|level| level.id().to_owned()).collect();
            let of_scale = Value::List(of_scale.into_iter().map(Thing::value).collect());
            match scale.named.get("kind").is_some_and(|kind| kind.eq_ignore_ascii_case("Number")) {
                true => {
                    let ends = ["from", "to", "step"].map(|name| Some((name.to_owned(), scale.take(name)?)));
                    let bands = [Some(("bands".to_owned(), of_scale))];
                    let fields = ends.into_iter().chain(bands).flatten().collect();
                    scale.set("kind", Value::Named("Number", fields));
                }
                false if ids.is_empty() => {}
                false => scale.must("levels", of_scale),
            }
            self.levels.insert(scale.id().to_owned(), ids);
            scales.push(scale.value());
        }
        all_placed(levels)?;
        Ok(scales)
    }

    fn units(&mut self, rules: &mut HashMap<(String, String), Thing>) -> Result<Vec<Value>, ImportFault> {
        let mut criteria = self.criteria()?;
        let mut certificates = self.by(CERTIFICATES, "unit");
        let mut parts = self.by(UNITS, "part_of");
        let units = parts.remove("").unwrap_or_default();
        let mut values = Vec::new();
        for mut unit in units {
            self.counts.units += 1;
            let id = unit.id().to_owned();
            let held = certificates.remove(&id).unwrap_or_default();
            unit.list("satisfied_by", held.into_iter().map(Thing::value).collect());
            rules.remove(&("unit".to_owned(), id.clone())).into_iter().for_each(|rule| unit.add(rule));
            let (holistic, others): (Vec<_>, Vec<_>) =
                criteria.remove(&id).unwrap_or_default().into_iter().partition(Thing::is_holistic);
            let parts = parts.remove(&id).unwrap_or_default();
            if !others.is_empty() || parts.is_empty() {
                unit.must("criteria", Value::List(others.into_iter().map(Thing::value).collect()));
            }
            let mut of_unit = Vec::new();
            for mut part in parts {
                self.counts.parts += 1;
                let id = part.id().to_owned();
                rules.remove(&("part".to_owned(), id.clone())).into_iter().for_each(|rule| part.add(rule));
                let criteria = criteria.remove(&id).unwrap_or_default();
                part.must("criteria", Value::List(criteria.into_iter().map(Thing::value).collect()));
                of_unit.push(part.value());
            }
            unit.list("parts", of_unit);
            if let Some(second) = holistic.get(1) {
                return Err(twice(second.place.clone()));
            }
            for mut holistic in holistic {
                holistic.take("counts");
                unit.must("holistic", holistic.value());
            }
            values.push(unit.value());
        }
        all_placed(parts)?;
        all_placed(criteria)?;
        all_placed(certificates)?;
        Ok(values)
    }

    /// Criteria by the unit or part to which they belong.
    fn criteria(&mut self) -> Result<HashMap<String, Vec<Thing>>, ImportFault> {
        self.counts.criteria = self.things[CRITERIA].len();
        let mut anchors = self.by(ANCHORS, "criterion");
        let mut indicators = self.by(INDICATORS, "criterion");
        let mut contexts = self.by(CONTEXTS, "criterion");
        let (levels, fallback) = (&self.levels, &self.fallback);
        for criterion in &mut self.things[CRITERIA] {
            let id = criterion.id().to_owned();
            let anchor = |mut anchor: Thing| {
                let level = anchor.named.get("level").cloned().unwrap_or_default();
                (level, anchor.take("anchor").unwrap_or_else(|| text("")))
            };
            let anchors: Vec<(String, Value)> =
                anchors.remove(&id).unwrap_or_default().into_iter().map(anchor).collect();
            let stands = |level: &String| anchors.iter().any(|(of, anchor)| of == level && anchor.says_in(fallback));
            let of_scale = criterion.named.get("scale").and_then(|scale| levels.get(scale));
            for level in of_scale.into_iter().flatten() {
                match stands(level) {
                    true => self.counts.anchors += 1,
                    false => self.counts.anchors_missing += 1,
                }
            }
            criterion.must("anchors", Value::Map(anchors));
            let indicators = indicators.remove(&id).unwrap_or_default();
            criterion.list("indicators", indicators.into_iter().map(Thing::value).collect());
            let contexts = contexts.remove(&id).unwrap_or_default();
            if !contexts.is_empty() {
                // It comes before the least number of contexts, which has a column.
                let contexts = Value::List(contexts.into_iter().map(Thing::value).collect());
                criterion.fields.push(("repeat_for.contexts".to_owned(), contexts));
            }
        }
        all_placed(anchors)?;
        all_placed(indicators)?;
        all_placed(contexts)?;
        Ok(self.by(CRITERIA, "of"))
    }

    fn questions(&mut self) -> Result<Vec<Value>, ImportFault> {
        let mut probes = self.by(PROBES, "question");
        let mut points = self.by(POINTS, "question");
        let mut questions = Vec::new();
        for mut question in std::mem::take(&mut self.things[QUESTIONS]) {
            self.counts.questions += 1;
            self.counts.conditions += usize::from(question.named.contains_key("only_if"));
            let probes = probes.remove(question.id()).unwrap_or_default();
            let is_back_up = |probe: &Thing| probe.named.get("kind").is_some_and(|kind| kind == BACK_UP);
            let (back_up, probes): (Vec<_>, Vec<_>) = probes.into_iter().partition(is_back_up);
            let probe = |mut probe: Thing| {
                probe.take("kind");
                probe.value()
            };
            question.list("probes", probes.into_iter().map(probe).collect());
            question.list("back_up", back_up.into_iter().filter_map(|mut probe| probe.take("text")).collect());
            let points = points.remove(question.id()).unwrap_or_default();
            question.list("listen_for", points.into_iter().map(point).collect());
            questions.push(question.value());
        }
        all_placed(probes)?;
        all_placed(points)?;
        Ok(questions)
    }
}
