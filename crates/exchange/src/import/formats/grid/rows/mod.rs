//! The rows of a table, made into criteria and units.

mod codes;
mod headings;
mod kinds;
mod others;
mod points;
mod questions;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use crate::{
    bounds::CRITERIA_MAX,
    import::{
        Answers, Asked, ImportFault, Sketch,
        ledger::{Ledger, Why},
        text::{name_criterion, only, short},
    },
    rubric::{DraftCriterion, DraftQuestion, DraftText, DraftUnit},
};

use kinds::Row;

use super::{
    given::Given,
    layout::Column,
    levels::{self, Levels},
    numbers,
    table::{Days, Table},
    told::Told,
};

/// What is made of the rows of a table.
struct Rows<'t, 'g> {
    table: &'t mut Table<'g>,
    levels: Option<Levels>,
    units: Vec<DraftUnit>,
    questions: Vec<DraftQuestion>,
    unit_of: HashMap<String, usize>,
    unit: Option<usize>,
    /// Headings of which no criterion has come yet.
    headings: Vec<usize>,
    given: &'t mut Given,
    sources: Vec<(String, String)>,
    told: Told,
    /// Whether the descriptions tell of units rather than of criteria.
    describes_units: bool,
    /// Whether each description has points of its own, several of them to a criterion.
    has_descriptors: bool,
    /// Whether units have weights, and none of their criteria.
    headings_bear_weights: bool,
    /// Rows of another table, which has no levels.
    others: Vec<Range<usize>>,
    /// Rows of criteria of which no anchor is written yet.
    blank: Vec<Range<usize>>,
    /// Whether no anchor is written at all, as in a form whose levels are ticked.
    is_form: bool,
    /// Rows that say the points of the levels of the criterion above.
    rows_of_points: HashSet<usize>,
    /// The points of the levels of each criterion that has some.
    points: Vec<points::Said>,
}

/// Makes units and criteria of the rows below the header.
pub(super) fn sketch(
    table: &mut Table,
    ledger: &mut Ledger,
    answers: &Answers,
    given: &mut Given,
) -> Result<Sketch, ImportFault> {
    let (mut asked, mut notes) = (Asked::default(), Vec::new());
    let levels = match table.layout.levels.is_empty() {
        true => None,
        false => Some(given.scale(levels::of(table, ledger, answers, &mut asked, &mut notes)?)),
    };
    let describes_units = others::describes_units(table);
    let has_descriptors = others::has_descriptors(table);
    let headings_bear_weights = headings::bear_weights(table);
    let (others, blank) = others::without_levels(table);
    let is_form = others::is_form(table);
    let rows_of_points = points::rows_of_points(table);
    let mut rows = Rows {
        table,
        levels,
        units: Vec::new(),
        questions: Vec::new(),
        unit_of: HashMap::new(),
        unit: None,
        headings: Vec::new(),
        given,
        sources: Vec::new(),
        told: Told::default(),
        describes_units,
        has_descriptors,
        headings_bear_weights,
        others,
        blank,
        is_form,
        rows_of_points,
        points: Vec::new(),
    };
    rows.read(ledger)?;
    rows.told.others = rows.others.iter().map(|rows| format!("{}–{}", rows.start + 1, rows.end)).collect();
    let scales = rows.settle_points(ledger);
    rows.told.notes(&mut notes);
    let mut sketch = Sketch { notes, asked, ..Sketch::default() };
    sketch.draft.units = rows.units;
    sketch.draft.units.retain(|unit| !unit.criteria.is_empty());
    sketch.draft.questions = rows.questions;
    sketch.draft.scales = scales;
    sketch.sources = rows.sources.into_iter().collect();
    Ok(sketch)
}

/// Returns whether one of several ranges, which follow one another, holds a row.
fn has(ranges: &[Range<usize>], row: usize) -> bool {
    let at = ranges.partition_point(|rows| rows.end <= row);
    ranges.get(at).is_some_and(|rows| rows.contains(&row))
}

impl Rows<'_, '_> {
    fn read(&mut self, ledger: &mut Ledger) -> Result<(), ImportFault> {
        let (begin, end) = (self.table.layout.header.1, self.table.grid.rows());
        for row in begin..end {
            if self.table.grid.columns(row) == 0 {
                continue;
            }
            self.table.has_right_length(row)?;
            if has(&self.others, row) {
                continue;
            }
            match self.row(row) {
                Row::Criterion => self.criterion(ledger, row)?,
                Row::Section => self.headings.push(row),
                Row::More => self.more(ledger, row)?,
                Row::Below => self.below(ledger, row)?,
                Row::Points => self.points_below(ledger, row),
                Row::Left(why) => {
                    if why == Why::WorkedOut {
                        self.told.totals.push(row + 1);
                    }
                    self.table.leave_row(ledger, row, why);
                }
                Row::NotUnderstood => {}
            }
            self.others(ledger, row);
        }
        Ok(())
    }

    /// The unit of a row: that of its group, of the headings above it, or of the rows before.
    fn enter_unit(&mut self, ledger: &mut Ledger, row: usize) -> Result<usize, ImportFault> {
        let layout = self.table.layout;
        let headings = std::mem::take(&mut self.headings);
        let has_group = !self.said(row, &layout.units).is_empty();
        if let (true, false, Some(unit)) = (headings.is_empty(), has_group, self.unit) {
            return Ok(unit);
        }
        let title_columns: Vec<(usize, Column)> = match has_group {
            true => layout.units.iter().map(|column| (row, column.clone())).collect(),
            false => {
                headings.iter().flat_map(|row| self.named_in(*row).into_iter().map(|column| (*row, column))).collect()
            }
        };
        let grid = self.table.grid;
        let key: Vec<&str> = title_columns.iter().map(|(row, column)| grid.said(*row, column.at)).collect();
        let key = key.join("\n").to_lowercase();
        let known = self.unit_of.get(&key).copied();
        let at = known.unwrap_or(self.units.len());
        if let Some(known) = known.filter(|known| self.unit.is_some_and(|unit| unit != *known)) {
            let title = short(only(&self.units[known].title));
            if !self.told.returning.contains(&title) {
                self.told.returning.push(title);
            }
        }
        if known.is_none() {
            let id = self.given.units.counted();
            self.unit_of.insert(key, at);
            self.units.push(DraftUnit { id, ..DraftUnit::default() });
        }
        let id = self.units[at].id.clone();
        let mut title = DraftText::new();
        for (row, column) in &title_columns {
            self.table.take(
                ledger,
                (*row, column.at),
                (&column.language, Days::Left),
                &format!("{id}.title"),
                &mut title,
            )?;
        }
        // Headings of several depths stand above one another.
        for text in title.values_mut() {
            *text = text.replace('\n', ": ");
        }
        let mut about = self.units[at].about.clone();
        for row in &headings {
            self.told.sections.push(row + 1);
            for column in grid.columns.start..grid.columns(*row) {
                let names = self.named_in(*row);
                let named = names.iter().find(|one| one.at == column);
                if layout.codes == Some(column) && named.is_none() {
                    ledger.leave_cell(self.table.number, (*row, column), Why::Identifier);
                    continue;
                }
                if layout.weight == Some(column) {
                    self.told.of_units += usize::from(!grid.said(*row, column).is_empty());
                    ledger.leave_cell(self.table.number, (*row, column), Why::Rule);
                    continue;
                }
                let language = layout.languages.first().cloned().unwrap_or_default();
                if has_group || named.is_none() {
                    let language = named.map_or(language, |column| column.language.clone());
                    self.table.take(
                        ledger,
                        (*row, column),
                        (&language, Days::Left),
                        &format!("{id}.about"),
                        &mut about,
                    )?;
                }
            }
        }
        self.units[at].about = about;
        if self.units[at].title.is_empty() {
            self.units[at].title = title;
        }
        self.unit = Some(at);
        Ok(at)
    }

    fn criterion(&mut self, ledger: &mut Ledger, row: usize) -> Result<(), ImportFault> {
        let layout = self.table.layout;
        self.given.count += 1;
        if self.given.count > CRITERIA_MAX {
            return Err(ImportFault::TooMany { what: "criteria", count: self.given.count, most: CRITERIA_MAX });
        }
        let unit = self.enter_unit(ledger, row)?;
        let code = self.code(ledger, row)?;
        let id = self.given.criteria.of_code(code);
        let mut criterion = DraftCriterion { id: id.clone(), ..DraftCriterion::default() };
        if let Some(column) = layout.codes.filter(|_| !code.is_empty()) {
            let is_same = numbers::plain(&id) == numbers::plain(code) && numbers::plain(code).is_some() || id == code;
            if !is_same {
                criterion.maps_to.push(code.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            ledger.take_cell(self.table.number, (row, column), &format!("{id}.id"));
            self.sources.push((id.clone(), code.to_owned()));
        }
        let mut name = DraftText::new();
        for column in &layout.names {
            self.table.take(
                ledger,
                (row, column.at),
                (&column.language, Days::Left),
                &format!("{id}.title"),
                &mut name,
            )?;
        }
        for column in &layout.descriptions {
            let into =
                if self.describes_units { format!("{}.about", self.units[unit].id) } else { format!("{id}.statement") };
            let mut text = std::mem::take(if self.describes_units {
                &mut self.units[unit].about
            } else {
                &mut criterion.statement
            });
            self.table.take(ledger, (row, column.at), (&column.language, Days::Left), &into, &mut text)?;
            *(if self.describes_units { &mut self.units[unit].about } else { &mut criterion.statement }) = text;
        }
        name_criterion(&mut criterion, name);
        let again = |other: &DraftCriterion| {
            !criterion.title.is_empty() && other.title == criterion.title && other.statement == criterion.statement
        };
        if self.units[unit].criteria.iter().any(again) {
            self.told.twice.push(only(&criterion.title).to_owned());
        }
        if let Some(column) = layout.weight {
            self.weight(ledger, (row, column), &mut criterion)?;
        }
        criterion.scale = self.levels.as_ref().map(|levels| levels.scale.id.clone());
        self.units[unit].criteria.push(criterion);
        self.question_beside(ledger, row, &id)?;
        self.points_beside(row);
        self.anchors(ledger, row, unit)
    }

    fn weight(
        &mut self,
        ledger: &mut Ledger,
        (row, column): (usize, usize),
        criterion: &mut DraftCriterion,
    ) -> Result<(), ImportFault> {
        let said = self.table.grid.said(row, column);
        if self.has_descriptors {
            ledger.leave_cell(self.table.number, (row, column), Why::Rule);
            self.told.descriptors += usize::from(!said.is_empty());
            return Ok(());
        }
        if self.table.is_day(ledger, row, column)? || said.is_empty() {
            return Ok(());
        }
        match numbers::weight(said) {
            Some(weight) => {
                self.told.percent += usize::from(weight.was_percent);
                self.told.negative += usize::from(weight.was_negative);
                self.told.rounded += usize::from(weight.was_rounded);
                ledger.take_cell(self.table.number, (row, column), &format!("{}.weight", criterion.id));
                criterion.weight = Some(weight.value);
            }
            None => self.told.unread_weights.push(self.table.place(row, column).to_string()),
        }
        Ok(())
    }

    /// Adds the texts of a row to the anchors of the last criterion of a unit.
    fn anchors(&mut self, ledger: &mut Ledger, row: usize, unit: usize) -> Result<(), ImportFault> {
        let (Some(levels), layout) = (&self.levels, self.table.layout) else { return Ok(()) };
        let Some(criterion) = self.units[unit].criteria.last_mut() else { return Ok(()) };
        for (columns, level) in layout.levels.iter().zip(&levels.ids) {
            let into = format!("{}.anchors.{level}", criterion.id);
            let anchor = criterion.anchors.entry(level.clone()).or_default();
            for column in columns {
                let (seen_row, seen_column) = self.table.seen(row, column.at);
                let is_of_levels = layout.level_columns().any(|level| level == seen_column);
                let seen = if is_of_levels && seen_row >= layout.header.1 {
                    (seen_row, seen_column)
                } else {
                    (row, column.at)
                };
                if seen != (row, column.at) && !self.table.grid.said(seen.0, seen.1).is_empty() {
                    self.told.shared += 1;
                }
                self.table.take(ledger, seen, (&column.language, Days::Spans), &into, anchor)?;
            }
        }
        criterion.anchors.retain(|_, anchor| !anchor.is_empty());
        Ok(())
    }

    /// A row without a name goes on with the criterion above.
    fn more(&mut self, ledger: &mut Ledger, row: usize) -> Result<(), ImportFault> {
        let Some(unit) = self.unit else { return Ok(()) };
        self.told.more.push(row + 1);
        if let Some(mut criterion) = self.units[unit].criteria.pop() {
            for column in &self.table.layout.descriptions {
                let into = format!("{}.statement", criterion.id);
                self.table.take(
                    ledger,
                    (row, column.at),
                    (&column.language, Days::Left),
                    &into,
                    &mut criterion.statement,
                )?;
            }
            if let Some(column) = self.table.layout.weight.filter(|_| self.has_descriptors) {
                self.weight(ledger, (row, column), &mut criterion)?;
            }
            let id = criterion.id.clone();
            self.units[unit].criteria.push(criterion);
            self.question_beside(ledger, row, &id)?;
        }
        self.anchors(ledger, row, unit)
    }

    /// A row under the name of a criterion says its statement or its weight.
    fn below(&mut self, ledger: &mut Ledger, row: usize) -> Result<(), ImportFault> {
        let Some(unit) = self.unit else { return Ok(()) };
        self.told.more.push(row + 1);
        let Some(mut criterion) = self.units[unit].criteria.pop() else { return Ok(()) };
        for column in self.table.layout.names.iter().chain(&self.table.layout.descriptions) {
            let said = self.table.grid.said(row, column.at);
            if numbers::weight(said).is_some() && criterion.weight.is_none() {
                self.weight(ledger, (row, column.at), &mut criterion)?;
            } else {
                let into = format!("{}.statement", criterion.id);
                self.table.take(
                    ledger,
                    (row, column.at),
                    (&column.language, Days::Left),
                    &into,
                    &mut criterion.statement,
                )?;
            }
        }
        self.units[unit].criteria.push(criterion);
        Ok(())
    }

    /// Tells of cells that no rubric holds why they are left out.
    fn others(&self, ledger: &mut Ledger, row: usize) {
        let layout = self.table.layout;
        for (columns, why) in [(&layout.results, Why::Result), (&layout.worked_out, Why::WorkedOut)] {
            columns.iter().for_each(|column| ledger.leave_cell(self.table.number, (row, *column), why));
        }
    }
}
