//! The rows of a table: criteria, headings above them, rows that go on with the one above, totals.

use std::collections::HashMap;

use crate::{
    bounds::CRITERIA_MAX,
    exchange::import::{
        Answers, Asked, ImportFault, Sketch,
        ids::Ids,
        ledger::{Ledger, Why},
        text::{name_criterion, only, short},
    },
    rubric::{DraftCriterion, DraftText, DraftUnit},
};

use super::{
    layout::Column,
    levels::{self, Levels},
    numbers,
    table::Table,
    told::Told,
    words::{self, Role},
};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Row {
    Criterion,
    /// The heading of a unit; its note may stand in the next cell.
    Section,
    /// It goes on with the criterion above.
    More,
    /// It says the weight, or in brackets the statement, of the criterion above.
    Below,
    Left(Why),
    NotUnderstood,
}

/// What is made of the rows of a table.
struct Rows<'t, 'g> {
    table: &'t mut Table<'g>,
    levels: Option<Levels>,
    units: Vec<DraftUnit>,
    unit_of: HashMap<String, usize>,
    unit: Option<usize>,
    /// Headings of which no criterion has come yet.
    headings: Vec<usize>,
    criteria: Ids,
    count: usize,
    unit_ids: Ids,
    sources: Vec<(String, String)>,
    told: Told,
    /// Whether the descriptions tell of units rather than of criteria.
    describes_units: bool,
}

/// Makes units and criteria of the rows below the header.
pub(super) fn sketch(table: &mut Table, ledger: &mut Ledger, answers: &Answers) -> Result<Sketch, ImportFault> {
    let (mut asked, mut notes) = (Asked::default(), Vec::new());
    let levels = match table.layout.levels.is_empty() {
        true => None,
        false => Some(levels::of(table, ledger, answers, &mut asked, &mut notes)?),
    };
    let describes_units = describes_units(table);
    let mut rows = Rows {
        table,
        levels,
        units: Vec::new(),
        unit_of: HashMap::new(),
        unit: None,
        headings: Vec::new(),
        criteria: Ids::new("C"),
        count: 0,
        unit_ids: Ids::new("U"),
        sources: Vec::new(),
        told: Told::default(),
        describes_units,
    };
    rows.read(ledger)?;
    rows.told.notes(&mut notes);
    let mut sketch = Sketch { notes, asked, ..Sketch::default() };
    sketch.draft.units = rows.units;
    sketch.draft.units.retain(|unit| !unit.criteria.is_empty());
    sketch.draft.scales = rows.levels.into_iter().map(|levels| levels.scale).collect();
    sketch.sources = rows.sources.into_iter().collect();
    Ok(sketch)
}

/// Returns whether each unit has one description, which comes with each of its criteria.
fn describes_units(table: &Table) -> bool {
    let (Some(unit), Some(description)) = (table.layout.units.first(), table.layout.descriptions.first()) else {
        return false;
    };
    let mut by_unit: HashMap<&str, &str> = HashMap::new();
    let mut rows = 0;
    for row in table.layout.header.1..table.grid.rows() {
        let (unit, description) = (table.grid.said(row, unit.at), table.grid.said(row, description.at));
        if unit.is_empty() || description.is_empty() {
            continue;
        }
        rows += 1;
        if *by_unit.entry(unit).or_insert(description) != description {
            return false;
        }
    }
    rows > by_unit.len()
}

impl Rows<'_, '_> {
    fn read(&mut self, ledger: &mut Ledger) -> Result<(), ImportFault> {
        let (begin, end) = (self.table.layout.header.1, self.table.grid.rows());
        for row in begin..end {
            if self.table.grid.columns(row) == 0 {
                continue;
            }
            self.table.has_right_length(row)?;
            match self.row(row) {
                Row::Criterion => self.criterion(ledger, row)?,
                Row::Section => self.headings.push(row),
                Row::More => self.more(ledger, row)?,
                Row::Below => self.below(ledger, row)?,
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

    fn said(&self, row: usize, columns: &[Column]) -> &str {
        columns
            .iter()
            .map(|column| self.table.grid.said(row, column.at))
            .find(|said| !said.is_empty())
            .unwrap_or_default()
    }

    /// The number of levels whose text stands in the row itself.
    fn described(&self, row: usize) -> usize {
        self.table.layout.level_columns().filter(|column| !self.table.grid.said(row, *column).is_empty()).count()
    }

    fn has_criterion(&self) -> bool {
        self.unit.and_then(|unit| self.units.get(unit)).is_some_and(|unit| !unit.criteria.is_empty())
    }

    fn row(&self, row: usize) -> Row {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let name = self.said(row, &layout.names);
        let described = self.described(row);
        let first = (0..grid.columns(row)).map(|column| grid.said(row, column)).find(|said| !said.is_empty());
        let is_numeric = |column: usize| {
            let said = grid.said(row, column);
            said.is_empty() || numbers::plain(said).is_some() || numbers::of_label(said).is_some()
        };
        if layout.sections.as_ref().is_some_and(|sections| sections.contains(&row)) {
            return Row::Section;
        }
        let is_header = |column: usize| grid.said(row, column) == grid.said(layout.labels, column);
        if described >= 2 && layout.level_columns().all(is_header) {
            return Row::Left(Why::Again);
        }
        let has_numbers_alone = layout.level_columns().all(is_numeric);
        let is_total = first.is_some_and(words::is_total) || words::is_total(name);
        if is_total && has_numbers_alone {
            return Row::Left(Why::WorkedOut);
        }
        if described >= 2 && has_numbers_alone && matches!(words::role(name), Some(Role::Weight | Role::Result)) {
            return Row::Left(Why::WorkedOut);
        }
        let code = layout.codes.map_or("", |column| grid.said(row, column));
        let weight = layout.weight.map_or("", |column| grid.said(row, column));
        if name.is_empty() {
            let description = self.said(row, &layout.descriptions);
            return match (described > 0, code.is_empty(), self.has_criterion()) {
                (true, true, true) => Row::More,
                (true, ..) => Row::Criterion,
                (false, true, true) if !description.is_empty() && weight.is_empty() => Row::More,
                (false, false, _) if !description.is_empty() => Row::Criterion,
                (false, true, _) if !weight.is_empty() => Row::Left(Why::WorkedOut),
                _ => Row::NotUnderstood,
            };
        }
        if layout.levels.is_empty() {
            return if self.is_section(row, name, code, weight) { Row::Section } else { Row::Criterion };
        }
        let next = self.next_described(row);
        if described == 0 {
            let is_covered = layout.level_columns().any(|column| {
                let (origin, column) = self.table.seen(row, column);
                origin < row && !grid.said(origin, column).is_empty()
            });
            let is_below = numbers::weight(name).is_some() || name.starts_with(['[', '(']);
            if self.has_criterion() && (is_covered || is_below && weight.is_empty()) {
                return Row::Below;
            }
            if words::role(name) == Some(Role::Result) && weight.is_empty() && code.is_empty() {
                return Row::Left(Why::Result);
            }
            let is_section = self.is_section(row, name, code, weight);
            return match (is_section, next) {
                (true, Some(_)) => Row::Section,
                (true, None) => Row::NotUnderstood,
                (false, _) => Row::Criterion,
            };
        }
        // The note of a heading may stand in the next cell, which is that of the first level.
        let first_level = layout.level_columns().min().unwrap_or(0);
        let is_noted = described == 1 && layout.levels.len() >= 3 && !grid.said(row, first_level).is_empty();
        let is_alone = (0..grid.columns(row)).filter(|column| !grid.said(row, *column).is_empty()).count() == 2;
        if is_noted && is_alone && next == Some(row + 1) && self.described(row + 1) >= 2 {
            return Row::Section;
        }
        Row::Criterion
    }

    /// Returns whether a row without anchors is a heading: it has a name and at most a note beside it.
    fn is_section(&self, row: usize, name: &str, code: &str, weight: &str) -> bool {
        let (grid, layout) = (self.table.grid, self.table.layout);
        let filled = (0..grid.columns(row)).filter(|column| !grid.said(row, *column).is_empty()).count();
        let spans = layout
            .names
            .iter()
            .any(|column| grid.merged(row, column.at).is_some_and(|area| area.columns.clone().count() > 1));
        let others = filled - usize::from(!code.is_empty()) - usize::from(!name.is_empty());
        let description = self.said(row, &layout.descriptions);
        if spans {
            return true;
        }
        if layout.levels.is_empty() {
            let others_tell = !layout.descriptions.is_empty() || layout.codes.is_some() || layout.weight.is_some();
            return others_tell && others == 0 && code.is_empty() && self.next_told(row);
        }
        let others =
            others - layout.names.iter().skip(1).filter(|one| !grid.said(row, one.at).is_empty()).count().min(others);
        weight.is_empty()
            && others <= 1
            && (description.is_empty() || layout.names.len() < 2 && !self.describes(row))
            && layout.units.iter().all(|unit| grid.said(row, unit.at).is_empty())
    }

    /// Returns whether criteria near a row are described, so that one that is described too is no heading.
    fn describes(&self, row: usize) -> bool {
        let next = self.next_described(row);
        next.is_some_and(|next| !self.said(next, &self.table.layout.descriptions).is_empty())
    }

    /// Returns whether the row below says more than its name.
    fn next_told(&self, row: usize) -> bool {
        let grid = self.table.grid;
        let next = (row + 1..grid.rows()).find(|row| grid.columns(*row) > 0);
        next.is_some_and(|next| {
            (0..grid.columns(next)).filter(|column| !grid.said(next, *column).is_empty()).count() > 1
        })
    }

    /// The next row with anchors, a few rows on at most.
    fn next_described(&self, row: usize) -> Option<usize> {
        (row + 1..self.table.grid.rows().min(row + 8))
            .find(|row| self.described(*row) >= 2.min(self.table.layout.levels.len()))
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
            false => headings.iter().flat_map(|row| layout.names.iter().map(|column| (*row, column.clone()))).collect(),
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
            let id = self.unit_ids.counted();
            self.unit_of.insert(key, at);
            self.units.push(DraftUnit { id, ..DraftUnit::default() });
        }
        let id = self.units[at].id.clone();
        let mut title = DraftText::new();
        for (row, column) in &title_columns {
            self.table.take(ledger, (*row, column.at), &column.language, &format!("{id}.title"), &mut title)?;
        }
        // Headings of several depths stand above one another.
        for text in title.values_mut() {
            *text = text.replace('\n', ": ");
        }
        let mut about = self.units[at].about.clone();
        for row in &headings {
            self.told.sections.push(row + 1);
            for column in 0..grid.columns(*row) {
                let named = layout.names.iter().find(|one| one.at == column);
                let language = layout.languages.first().cloned().unwrap_or_default();
                if has_group || named.is_none() {
                    let language = named.map_or(language, |column| column.language.clone());
                    self.table.take(ledger, (*row, column), &language, &format!("{id}.about"), &mut about)?;
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
        let (grid, layout) = (self.table.grid, self.table.layout);
        self.count += 1;
        if self.count > CRITERIA_MAX {
            return Err(ImportFault::TooMany { what: "criteria", count: self.count, most: CRITERIA_MAX });
        }
        let unit = self.enter_unit(ledger, row)?;
        let code = match layout.codes {
            Some(column) if !self.table.is_day(ledger, row, column)? => grid.said(row, column),
            _ => "",
        };
        let code =
            code.strip_suffix(".0").filter(|code| code.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(code);
        let id = self.criteria.of_code(code);
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
            self.table.take(ledger, (row, column.at), &column.language, &format!("{id}.title"), &mut name)?;
        }
        for column in &layout.descriptions {
            let into =
                if self.describes_units { format!("{}.about", self.units[unit].id) } else { format!("{id}.statement") };
            let mut text = std::mem::take(if self.describes_units {
                &mut self.units[unit].about
            } else {
                &mut criterion.statement
            });
            self.table.take(ledger, (row, column.at), &column.language, &into, &mut text)?;
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
        self.anchors(ledger, row, unit)
    }

    fn weight(
        &mut self,
        ledger: &mut Ledger,
        (row, column): (usize, usize),
        criterion: &mut DraftCriterion,
    ) -> Result<(), ImportFault> {
        let said = self.table.grid.said(row, column);
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
                self.table.take(ledger, seen, &column.language, &into, anchor)?;
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
                self.table.take(ledger, (row, column.at), &column.language, &into, &mut criterion.statement)?;
            }
            self.units[unit].criteria.push(criterion);
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
                self.table.take(ledger, (row, column.at), &column.language, &into, &mut criterion.statement)?;
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
