//! An achievement made into a unit, with its criteria.

use std::collections::HashSet;

use serde_json::Value;

use crate::{
    bounds::{FIELD_CHARS_MAX, SCALES_MAX},
    message,
    rubric::{DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
};

use super::super::super::{
    Answers, ImportFault, Sketch, Why, clean,
    ids::Ids,
    json::{JsonPieces, several, text},
    language,
    ledger::{Ledger, Piece},
    level_words, met,
    text::{Texts, only, short},
};
use super::{
    narrative::{item, with_bullets, without_headings},
    results::{self, has_levels, is_counted, is_scale},
    title::names_record,
};

/// An achievement, the credential in which it stands, and the pieces of their document.
pub(super) type Found<'v, 'p> = (&'v Value, &'v Value, &'p JsonPieces);

struct Making<'l, 'g> {
    ledger: &'l mut Ledger<'g>,
    texts: Texts,
    sketch: Sketch,
    units: Ids,
    criteria: Ids,
    scales: Ids,
    by_narrative: usize,
    disordered: usize,
    /// Results without levels that are no criteria, since the narrative gives these.
    counted: usize,
}

pub(super) fn sketch(
    document: (&Value, &JsonPieces),
    found: &[Found],
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let language = language::answered(answers).or_else(|| {
        let stated = found.iter().find_map(|(achievement, ..)| text(achievement, "inLanguage"));
        stated.and_then(|tag| language::of_name(tag.split('-').next().unwrap_or(tag)))
    });
    let said = |(achievement, ..): &Found<'_, '_>| {
        let narrative = achievement.get("criteria").and_then(|criteria| text(criteria, "narrative").map(str::to_owned));
        [text(achievement, "name").map(str::to_owned), text(achievement, "description").map(str::to_owned), narrative]
    };
    let all: Vec<String> = found.iter().flat_map(said).flatten().collect();
    let language = language.unwrap_or_else(|| language::of_texts(all.iter().map(String::as_str)));
    let mut making = Making {
        ledger,
        texts: Texts::new(language.clone()),
        sketch: Sketch::default(),
        units: Ids::new("U"),
        criteria: Ids::new("C"),
        scales: Ids::new("S"),
        by_narrative: 0,
        disordered: 0,
        counted: 0,
    };
    making.sketch.draft.languages = vec![language];
    making.sketch.draft.id = "badge".to_owned();
    let mut seen: HashSet<&str> = HashSet::new();
    for (achievement, credential, pieces) in found {
        // A record may hold a badge and repeat its achievement beside it.
        if let Some(id) = text(achievement, "id") {
            if seen.contains(id) {
                pieces.leave(achievement, Why::Again, making.ledger);
                continue;
            }
            seen.insert(id);
        }
        making.unit(achievement, credential, pieces);
    }
    making.whole(document, found);
    Ok(making.finish())
}

impl Making<'_, '_> {
    fn text(&mut self, object: &Value, field: &str, pieces: &JsonPieces, into: &str) -> DraftText {
        let piece = object.get(field).and_then(|value| pieces.piece(value));
        piece.map(|piece| self.texts.take_marked_up(self.ledger, piece, into)).unwrap_or_default()
    }

    fn number(&mut self, object: &Value, field: &str, pieces: &JsonPieces, into: &str) -> Option<String> {
        let value = object.get(field)?;
        let number = number(value)?;
        self.ledger.take(pieces.piece(value)?, into);
        Some(number)
    }

    /// The title and the source of the whole: those of the only achievement, or of the record that holds several.
    fn whole(&mut self, (document, around): (&Value, &JsonPieces), found: &[Found]) {
        let [first, ..] = found else { return };
        let (achievement, credential, pieces) = first;
        let units = self.sketch.draft.units.len();
        self.sketch.draft.title = match units {
            1 => self.text(achievement, "name", pieces, "title"),
            _ => self.title_of_record(document, around, found),
        };
        if units == 1 {
            self.sketch.draft.about = self.text(achievement, "description", pieces, "about");
        }
        let creator = several(achievement, "creator")
            .iter()
            .chain(several(credential, "issuer"))
            .find(|one| text(one, "name").is_some());
        if let Some(creator) = creator {
            self.sketch.draft.source = self.text(creator, "name", pieces, "source");
        }
        let address = achievement.get("id").filter(|id| id.as_str().is_some_and(|id| id.starts_with("http")));
        if let Some((address, piece)) = address.and_then(|id| Some((id.as_str()?, pieces.piece(id)?))) {
            let is_seen = clean::plain(address).text == address && !address.contains(char::is_whitespace);
            let room = address.chars().count() <= FIELD_CHARS_MAX && is_seen;
            if let Some(source) = self.sketch.draft.source.values_mut().next().filter(|_| room && units == 1) {
                source.push_str(&format!(", {address}"));
                self.ledger.take(piece, "source");
            }
        }
    }

    /// The name of a record, unless it may be that of the holder.
    fn title_of_record(&mut self, document: &Value, pieces: &JsonPieces, found: &[Found]) -> DraftText {
        let Some(name) = text(document, "name") else { return DraftText::new() };
        let issuers = found.iter().flat_map(|(achievement, credential, _)| {
            several(achievement, "creator")
                .iter()
                .chain(several(credential, "issuer"))
                .chain(several(document, "issuer"))
        });
        let known = found.iter().map(|(achievement, ..)| *achievement).chain(issuers);
        if names_record(name, known.filter_map(|one| text(one, "name"))) {
            return self.text(document, "name", pieces, "title");
        }
        self.sketch.notes.push(message!("import-note-record-name"));
        DraftText::new()
    }

    fn finish(mut self) -> Sketch {
        if self.by_narrative > 0 {
            self.sketch.draft.scales.push(met::scale(&self.sketch.draft.languages));
            self.sketch.notes.push(message!("import-note-by-narrative", count = self.by_narrative));
        }
        if self.counted > 0 {
            self.sketch.notes.push(message!("import-note-results-without-levels", count = self.counted));
        }
        if self.disordered > 0 {
            self.sketch.notes.push(message!("import-note-levels-turned", count = self.disordered));
        }
        self.sketch.notes.extend(self.texts.notes());
        self.sketch
    }

    fn unit(&mut self, achievement: &Value, _credential: &Value, pieces: &JsonPieces) {
        let id = self.units.of_code(text(achievement, "humanCode").unwrap_or_default());
        if let Some(address) = text(achievement, "id") {
            self.sketch.sources.insert(id.clone(), address.to_owned());
        }
        let mut unit = DraftUnit {
            title: self.text(achievement, "name", pieces, &format!("{id}.title")),
            credits: self.number(achievement, "creditsAvailable", pieces, &format!("{id}.credits")),
            ..DraftUnit::default()
        };
        let described = several(achievement, "resultDescription");
        if described.iter().any(has_levels) {
            unit.criteria.extend(described.iter().filter_map(|described| self.described(described, pieces)));
        }
        let narrative = several(achievement, "criteria")
            .iter()
            .find_map(|one| one.get("narrative").filter(|text| text.is_string()));
        let piece = narrative.and_then(|narrative| pieces.piece(narrative));
        let mut about = self.text(achievement, "description", pieces, &format!("{id}.about"));
        if let Some(piece) = piece {
            let cleaned = clean::marked_up(self.ledger.said(piece)).text;
            if unit.criteria.is_empty() {
                self.narrated(&mut unit, piece, &cleaned);
                if !unit.criteria.is_empty() {
                    self.leave_counted(described, pieces);
                }
            }
            let whole = self.texts.take_marked_up(self.ledger, piece, &format!("{id}.about"));
            // A narrative of one paragraph stands in its criterion.
            let is_said = unit.criteria.len() == 1 && unit.criteria.iter().all(|one| only(&one.statement) == cleaned);
            let long =
                only(&about).chars().count() + cleaned.chars().count() + 2 > crate::bounds::RUBRIC_TEXT_CHARS_MAX;
            match (only(&about).is_empty(), is_said) {
                (_, true) => {}
                (false, false) if !long => about = self.texts.of(format!("{}\n\n{cleaned}", only(&about))),
                _ => about = whole,
            }
        }
        // Where nothing else says what is to be shown, a result without levels does.
        if unit.criteria.is_empty() {
            unit.criteria.extend(described.iter().filter_map(|described| self.described(described, pieces)));
        }
        unit.about = about;
        unit.id = id;
        self.sketch.draft.units.push(unit);
    }

    /// Results that are told in numbers alone are no criteria beside those of the narrative.
    fn leave_counted(&mut self, described: &[Value], pieces: &JsonPieces) {
        for described in described.iter().filter(|described| is_counted(described)) {
            self.counted += 1;
            for field in ["name", "valueMin", "valueMax", "requiredValue"] {
                if let Some(piece) = described.get(field).and_then(|value| pieces.piece(value)) {
                    self.ledger.leave(piece, Why::Rule);
                }
            }
        }
    }

    /// A criterion for each item or paragraph of the narrative, or for each list item where there are some.
    fn narrated(&mut self, unit: &mut DraftUnit, piece: Piece, narrative: &str) {
        if narrative.chars().count() > crate::bounds::RUBRIC_TEXT_CHARS_MAX {
            return;
        }
        // Markdown keeps its lines; where the narrative is HTML, they are those that a person reads.
        let plain = clean::plain(self.ledger.said(piece)).text;
        let is_html = plain.contains("</") || plain.contains("<br") || plain.to_lowercase().contains("<li");
        let source = if is_html { clean::marked_up(&with_bullets(&plain)).text } else { plain };
        let items: Vec<&str> = source.lines().filter_map(item).collect();
        let statements: Vec<String> = match items.is_empty() {
            false => items.iter().map(|item| clean::marked_up(item).text).collect(),
            true => source.split("\n\n").map(without_headings).map(|text| clean::marked_up(&text).text).collect(),
        };
        let statements = statements.into_iter().filter(|statement| !statement.is_empty());
        for statement in statements {
            self.by_narrative += 1;
            unit.criteria.push(DraftCriterion {
                id: self.criteria.counted(),
                title: self.texts.of(short(&statement)),
                statement: self.texts.of(statement),
                scale: Some(met::SCALE.to_owned()),
                ..DraftCriterion::default()
            });
        }
    }

    /// A criterion of what results are described by; none where there are no levels and no numbers.
    fn described(&mut self, described: &Value, pieces: &JsonPieces) -> Option<DraftCriterion> {
        let levels: Vec<&Value> =
            several(described, "rubricCriterionLevel").iter().filter(|level| level.is_object()).collect();
        let allowed: Vec<&Value> =
            several(described, "allowedValue").iter().filter(|value| value.is_string() || value.is_number()).collect();
        if !is_scale(levels.len()) && !is_scale(allowed.len()) && !is_counted(described)
            || self.sketch.draft.scales.len() + 1 >= SCALES_MAX
        {
            return None;
        }
        let id = self.criteria.counted();
        if let Some(source) = text(described, "id") {
            self.sketch.sources.insert(id.clone(), source.to_owned());
        }
        let title = self.text(described, "name", pieces, &format!("{id}.title"));
        let mut criterion =
            DraftCriterion { id: id.clone(), statement: title.clone(), title, ..DraftCriterion::default() };
        for alignment in several(described, "alignment") {
            let Some(code) = alignment.get("targetCode").and_then(|code| pieces.piece(code)) else { continue };
            let said = clean::plain(self.ledger.said(code)).text;
            let is_short = !said.is_empty() && said.chars().count() <= 60 && !said.contains('\n');
            if is_short && criterion.maps_to.len() < 20 && !criterion.maps_to.contains(&said) {
                self.ledger.take(code, &format!("{id}.maps_to"));
                criterion.maps_to.push(said);
            }
        }
        if is_scale(levels.len()) {
            self.rubric_levels(&mut criterion, described, &levels, pieces);
        } else if is_scale(allowed.len()) {
            self.allowed_values(&mut criterion, described, &allowed, pieces);
        }
        Some(criterion)
    }

    fn rubric_levels(
        &mut self,
        criterion: &mut DraftCriterion,
        described: &Value,
        levels: &[&Value],
        pieces: &JsonPieces,
    ) {
        let points: Vec<Option<f64>> =
            levels.iter().map(|level| level.get("points").and_then(number)?.parse().ok()).collect();
        let plain = |level: &Value| level.as_str().map_or_else(|| level.to_string(), |said| said.trim().to_owned());
        let said_level =
            |level: &Value| level.get("level").filter(|said| said.is_string() || said.is_number()).map(plain);
        let label =
            |level: &Value| text(level, "name").map(str::to_owned).or_else(|| said_level(level)).unwrap_or_default();
        let labels: Vec<String> = levels.iter().map(|level| label(level)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let number_of = |level: &Value| {
            let said = said_level(level)?;
            number(&Value::String(said.clone()))
                .and_then(|said| said.parse().ok())
                .or_else(|| level_words::number(&said).map(f64::from))
        };
        let numbers: Option<Vec<f64>> = levels.iter().map(|level| number_of(level)).collect();
        let mut order: Vec<usize> = (0..levels.len()).collect();
        let by = |place: &usize| points.get(*place).copied().flatten().unwrap_or(0.0);
        let mut sorted = order.clone();
        sorted.sort_by(|one, other| by(one).total_cmp(&by(other)));
        let is_pointed = points.iter().all(Option::is_some) && sorted.windows(2).all(|two| by(&two[0]) < by(&two[1]));
        match level_words::order(&labels, numbers.as_deref()) {
            _ if is_pointed => order = sorted,
            Some((places, _)) => order = places,
            None => {}
        }
        self.disordered += usize::from(!order.is_sorted());
        let kind = if is_pointed { ScaleKind::Points } else { ScaleKind::Ordinal };
        let (mut ids, mut made, mut needed) = (Ids::new("L"), Vec::new(), None);
        let required = text(described, "requiredLevel");
        for level in order.iter().filter_map(|place| levels.get(*place)) {
            let id = ids.of_code(&label(level));
            let into = format!("{}.{id}", criterion.id);
            let field = if text(level, "name").is_some() { "name" } else { "level" };
            let label = self.text(level, field, pieces, &format!("{into}.label"));
            let anchor = self.text(level, "description", pieces, &format!("{}.anchors.{id}", criterion.id));
            if !anchor.is_empty() {
                criterion.anchors.insert(id.clone(), anchor);
            }
            let value = is_pointed.then(|| self.number(level, "points", pieces, &format!("{into}.value"))).flatten();
            if required.is_some() && required == text(level, "id") {
                needed = Some(id.clone());
            }
            made.push(DraftLevel { id, label, value });
        }
        self.needed(described.get("requiredLevel"), needed, criterion, pieces);
        criterion.scale = Some(self.scale(kind, made));
    }

    fn allowed_values(
        &mut self,
        criterion: &mut DraftCriterion,
        described: &Value,
        allowed: &[&Value],
        pieces: &JsonPieces,
    ) {
        let (mut ids, mut made, mut needed) = (Ids::new("L"), Vec::new(), None);
        let said = |value: &Value| value.as_str().map_or_else(|| value.to_string(), |text| text.trim().to_owned());
        let required = described.get("requiredValue").map(said);
        let labels: Vec<String> = allowed.iter().map(|value| said(value)).collect();
        let order = results::order_of_allowed(&labels);
        self.disordered += usize::from(!order.is_sorted());
        for value in order.iter().filter_map(|place| allowed.get(*place)) {
            let id = ids.of_code(&said(value));
            let into = format!("{}.{id}.label", criterion.id);
            let label = pieces
                .piece(value)
                .map(|piece| self.texts.take_marked_up(self.ledger, piece, &into))
                .unwrap_or_default();
            if required.as_ref() == Some(&said(value)) {
                needed = Some(id.clone());
            }
            made.push(DraftLevel { id, label, value: None });
        }
        self.needed(described.get("requiredValue"), needed, criterion, pieces);
        criterion.scale = Some(self.scale(ScaleKind::Ordinal, made));
    }

    fn needed(
        &mut self,
        required: Option<&Value>,
        needed: Option<String>,
        criterion: &mut DraftCriterion,
        pieces: &JsonPieces,
    ) {
        if let Some(piece) = required.and_then(|required| pieces.piece(required)).filter(|_| needed.is_some()) {
            let is_said = needed.as_deref() == Some(self.ledger.said(piece).trim());
            match is_said {
                true => self.ledger.take(piece, &format!("{}.needed", criterion.id)),
                // The level is named by an address.
                false => self.ledger.leave(piece, Why::Identifier),
            }
        }
        criterion.needed = needed;
    }

    /// The id of a scale with these levels: one for all criteria that have the same.
    fn scale(&mut self, kind: ScaleKind, levels: Vec<DraftLevel>) -> String {
        let same = self.sketch.draft.scales.iter().find(|scale| scale.kind == kind && scale.levels == levels);
        if let Some(scale) = same {
            return scale.id.clone();
        }
        let id = self.scales.counted();
        let title = DraftText::new();
        self.sketch.draft.scales.push(DraftScale { id: id.clone(), kind, title, levels, needed: None });
        id
    }
}

/// A number as the notation has it: not below zero, with at most three decimals.
fn number(value: &Value) -> Option<String> {
    let said = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    super::super::scales::number_of_rubric(&said)
}
