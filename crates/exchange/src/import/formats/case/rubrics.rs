//! The rubrics of a package: categories with criteria, each with levels.

mod levels;
mod own_fields;
mod units;

use std::collections::HashMap;

use indexmap::IndexMap;
use serde_json::Value;

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    message,
    rubric::{Draft, DraftCriterion, DraftScale, DraftText, DraftUnit, Number},
};

use super::{
    super::{
        super::{
            Why,
            answers::Asked,
            ids::Ids,
            json,
            ledger::{Ledger, Piece},
            text::{Texts, only, short},
        },
        Answers, ImportFault, Sketch,
        scales::{LEVEL_ORDER, Scales, Step, have_points, order_question, points},
    },
    ITEM_ASSOCIATIONS, Source,
    items::{document, language_of},
    node_id, own,
};
use levels::{Level, position};

/// Returns whether a package has a rubric with criteria.
pub(super) fn are_there(package: &Value) -> bool {
    json::several(package, "CFRubrics").iter().any(|rubric| !json::several(rubric, "CFRubricCriteria").is_empty())
}

/// A draft for each rubric of the package.
pub(super) fn sketch(
    source: Source,
    answers: &Answers,
    ledger: &mut Ledger,
    sketches: &mut Vec<Sketch>,
) -> Result<(), ImportFault> {
    let language = language_of(source.package, answers);
    let items = json::several(source.package, "CFItems");
    let items_by_id: HashMap<&str, &Value> = items.iter().map(|item| (node_id(item), item)).collect();
    let parents = units::parents(source.package);
    let first = sketches.len();
    for (index, value) in json::several(source.package, "CFRubrics").iter().enumerate() {
        if json::several(value, "CFRubricCriteria").is_empty() {
            source.pieces.leave(value, Why::Empty, ledger);
            continue;
        }
        if sketches.len() == IMPORT_RUBRICS_MAX {
            let most = IMPORT_RUBRICS_MAX;
            return Err(ImportFault::TooMany { what: "rubrics", count: most + 1, most });
        }
        ledger.begin_rubric(sketches.len());
        let mut texts = Texts::new(&language);
        let mut draft = document(source).draft(&mut texts, ledger);
        let reader = Reader {
            parts: HashMap::new(),
            source,
            items: &items_by_id,
            parents: &parents,
            own: own::scales(value),
            index,
            texts,
            scales: Scales::new(&language),
            by_position: 0,
            turned: 0,
            unordered: None,
            order_answered: answers.get(LEVEL_ORDER),
            rounded: 0,
            ledger,
        };
        let mut sketch = reader.sketch(value, answers, &mut draft)?;
        if let Some(id) = source.package.get("CFDocument").and_then(|document| own::id(document, "id")) {
            draft.id = id.to_owned();
            sketch.has_id = true;
        }
        sketch.draft = draft;
        sketches.push(sketch);
    }
    ledger.begin_rubric(first);
    // What no criterion is about is the framework beside its rubrics.
    let is_own = source.package.get("CFDocument").is_some_and(|document| own::of(document).is_some());
    if let (false, Some(sketch)) = (items.is_empty() || is_own, sketches.get_mut(first)) {
        sketch.notes.push(message!("import-note-items-beside-rubrics", count = items.len()));
    }
    for (field, value) in source.package.as_object().into_iter().flatten() {
        match field.as_str() {
            "CFDocument" => {}
            "CFAssociations" | ITEM_ASSOCIATIONS => source.pieces.leave(value, Why::Relation, ledger),
            "CFDefinitions" => source.pieces.leave(value, Why::Kind, ledger),
            "CFRubrics" => source.pieces.leave(value, Why::NotUnderstood, ledger),
            _ => source.pieces.leave(value, Why::OtherBranch, ledger),
        }
    }
    Ok(())
}

struct Reader<'r, 'l> {
    source: Source<'r>,
    items: &'r HashMap<&'r str, &'r Value>,
    parents: &'r HashMap<&'r str, &'r str>,
    /// The scales by our ids, where the package has them.
    own: Option<Vec<DraftScale>>,
    /// The places of parts in their units, by the unit and the item.
    parts: HashMap<(String, String), usize>,
    /// The place of the rubric in the package.
    index: usize,
    texts: Texts,
    scales: Scales,
    /// Criteria whose levels nothing shows the order of, and which stand in that of their positions.
    by_position: usize,
    /// Criteria whose levels were put into another order than that of their positions.
    turned: usize,
    /// The labels of the first levels of which nothing shows the order.
    unordered: Option<Vec<String>>,
    /// Whether the first or the last of such levels is the highest, as somebody has answered.
    order_answered: Option<&'r str>,
    /// Numbers with more decimals than a rubric has.
    rounded: usize,
    ledger: &'r mut Ledger<'l>,
}

impl Reader<'_, '_> {
    fn sketch(mut self, rubric: &Value, answers: &Answers, draft: &mut Draft) -> Result<Sketch, ImportFault> {
        let title = self.text(rubric, "title", "title");
        if !only(&title).is_empty() {
            draft.title = title;
        }
        let about = self.text(rubric, "description", "about");
        if !only(&about).is_empty() {
            draft.about = about;
        }
        let mut sources = std::collections::BTreeMap::new();
        let (mut ids, mut unit_ids) = (Ids::new("C"), Ids::new("U"));
        let mut units: IndexMap<String, DraftUnit> = IndexMap::new();
        let mut values: Vec<(usize, &Value)> = json::several(rubric, "CFRubricCriteria").iter().enumerate().collect();
        values.sort_by(|(_, one), (_, other)| position(one).total_cmp(&position(other)));
        for (index, value) in values {
            let place = self.unit_and_part(value);
            let said = json::text(value, "category").unwrap_or_default().to_lowercase();
            let key = place.map_or(said, |(unit, _)| format!("item {}", node_id(unit)));
            let is_new = !units.contains_key(&key);
            if is_new {
                units.insert(key.clone(), self.unit(value, place, &mut unit_ids));
            }
            let Some(unit) = units.get_mut(&key) else { continue };
            // The category is the title of a unit already where that was made of it.
            if !is_new || place.is_some() {
                self.text(value, "category", &format!("{}.title", unit.id));
            }
            let among = match place.and_then(|(_, part)| part) {
                Some(part) => &mut self.part(part, unit).criteria,
                None => &mut unit.criteria,
            };
            if self.is_further_context(value, among) {
                continue;
            }
            let criterion = self.criterion(value, index, &mut ids)?;
            sources.insert(criterion.id.clone(), node_id(value).to_owned());
            self.leave(value);
            among.push(criterion);
        }
        self.leave(rubric);
        for unit in units.values_mut().filter(|unit| unit.title.is_empty()) {
            unit.title.clone_from(&draft.title);
        }
        draft.units = units.into_values().collect();
        let mut notes = self.scales.notes();
        let mut asked = Asked::default();
        if let Some(labels) = &self.unordered {
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            asked.ask(order_question(&labels, "rising"), answers)?;
        }
        if self.turned > 0 {
            notes.push(message!("import-note-levels-turned", count = self.turned));
        }
        if self.by_position > 0 {
            notes.push(message!("import-note-levels-by-position", count = self.by_position));
        }
        if self.rounded > 0 {
            notes.push(message!("import-note-points-rounded", count = self.rounded));
        }
        notes.extend(self.texts.notes());
        draft.scales = match self.own.take() {
            Some(mut scales) => {
                for (scale, told) in
                    scales.iter_mut().zip(own::of(rubric).into_iter().flat_map(|own| json::several(own, "scales")))
                {
                    scale.title = self.text(told, "title", &format!("{}.title", scale.id));
                    self.take_own(told);
                }
                scales
            }
            None => self.scales.made,
        };
        Ok(Sketch { notes, asked, sources, ..Sketch::default() })
    }

    fn criterion(&mut self, value: &Value, index: usize, ids: &mut Ids) -> Result<DraftCriterion, ImportFault> {
        let item = value.get("CFItemURI").and_then(|item| self.items.get(node_id(item))).copied();
        let code = item.and_then(|item| json::text(item, "humanCodingScheme")).unwrap_or_default();
        let context = own::context(value);
        let id = ids.of_code(context.as_ref().map_or(code, |context| context.of));
        let (title, statement, contexts) = match context.filter(|context| context.of == id) {
            Some(context) => self.first_context(&context, value, item),
            None => {
                let (title, statement) = self.words(value, item, &id);
                (title, statement, Vec::new())
            }
        };
        let mut maps_to = Vec::new();
        if let (Some(item), Some(numbers)) = (item, own::of(value).and_then(|own| own.get("maps_to"))) {
            for number in numbers.as_array().into_iter().flatten() {
                if let Some(piece) = self.source.pieces.piece(number) {
                    maps_to.push(only(&self.texts.take(self.ledger, piece, &format!("{id}.maps_to"))).to_owned());
                }
            }
            self.take_code(item, &id);
            if let Some(piece) = self.piece(item, "notes") {
                self.ledger.leave(piece, Why::Again);
            }
        } else if let Some(piece) = item.and_then(|item| self.piece(item, "humanCodingScheme")) {
            maps_to.push(only(&self.texts.take(self.ledger, piece, &format!("{id}.maps_to"))).to_owned());
        }
        let counts = own::counts(value);
        // The judgement of a whole unit is in no sum.
        let weighs = |weight: &&Value| !weight.is_null() && counts.as_deref() != Some("Holistic");
        let weight = match value.get("weight").filter(weighs) {
            Some(weight) => self.number(weight, &format!("{index}/weight"))?.filter(|weight| weight.is_positive()),
            None => None,
        };
        if let Some(piece) = self.piece(value, "weight") {
            match weight {
                Some(_) => self.ledger.take(piece, &format!("{id}.weight")),
                None if counts.is_some() => self.ledger.leave(piece, Why::Rule),
                None => {}
            }
        }
        // An item that says the same in other words than its criterion says it once more.
        if let Some(piece) = item.and_then(|item| self.piece(item, "fullStatement")) {
            self.ledger.leave(piece, Why::Again);
        }
        let mut criterion = DraftCriterion {
            id: id.clone(),
            title,
            statement,
            maps_to,
            weight: weight.map(|weight| weight.to_string()),
            counts,
            contexts,
            ..DraftCriterion::default()
        };
        let levels = self.levels(value, index)?;
        if self.own.is_some() {
            self.own_levels(value, &levels, &mut criterion);
            return Ok(criterion);
        }
        let levels = self.ordered(levels);
        if !levels.is_empty() {
            let steps: Vec<Step> = levels.iter().map(|level| level.step.clone()).collect();
            // Points that do not rise are no values of levels.
            let have_points = have_points(&steps);
            let (scale, level_ids) = self.scales.of(steps)?;
            let level_ids = level_ids.to_vec();
            for (level, level_id) in levels.iter().zip(&level_ids) {
                self.level(level, (&scale, level_id), have_points, &mut criterion);
            }
            criterion.scale = Some(scale);
        }
        Ok(criterion)
    }

    /// The title and the statement of a criterion, by what it says itself and what its item says.
    fn words(&mut self, value: &Value, item: Option<&Value>, id: &str) -> (DraftText, DraftText) {
        let described = self.text(value, "description", &format!("{id}.statement"));
        let statement = match item.filter(|_| only(&described).is_empty()) {
            Some(item) => self.text(item, "fullStatement", &format!("{id}.statement")),
            None => described,
        };
        let named =
            item.map(|item| self.text(item, "abbreviatedStatement", &format!("{id}.title"))).unwrap_or_default();
        let title = match short(only(&statement)) {
            _ if !only(&named).is_empty() => named,
            title if title.is_empty() => DraftText::new(),
            title => self.texts.of(title),
        };
        (title, statement)
    }

    fn level(&mut self, level: &Level, (scale, id): (&str, &str), has_points: bool, criterion: &mut DraftCriterion) {
        let into = format!("{}.anchors.{id}", criterion.id);
        let anchor = self.text(level.value, "description", &into);
        if !only(&anchor).is_empty() {
            criterion.anchors.insert(id.to_owned(), anchor);
        }
        for field in ["quality", "score"] {
            let Some(piece) = self.piece(level.value, field) else { continue };
            if field == "score" && !has_points {
                self.ledger.leave(piece, Why::Order);
            } else {
                self.ledger.take(piece, &format!("{scale}.{id}"));
            }
        }
        if let Some(piece) = self.piece(level.value, "feedback") {
            self.ledger.leave(piece, Why::MarkersNote);
        }
        self.leave(level.value);
    }

    fn piece(&self, value: &Value, field: &str) -> Option<Piece> {
        value.get(field).and_then(|value| self.source.pieces.piece(value))
    }

    fn text(&mut self, value: &Value, field: &str, into: &str) -> DraftText {
        self.piece(value, field).map(|piece| self.texts.take_marked_up(self.ledger, piece, into)).unwrap_or_default()
    }

    /// Leaves out the ids, days and positions of a thing.
    fn leave(&mut self, value: &Value) {
        for (field, value) in value.as_object().into_iter().flatten() {
            let why = match field.as_str() {
                "lastChangeDateTime" => Why::Moment,
                "position" => Why::Order,
                "identifier" | "uri" | "rubricId" | "rubricCriterionId" | "CFItemURI" => Why::Identifier,
                _ => continue,
            };
            self.source.pieces.leave(value, why, self.ledger);
        }
    }
}
