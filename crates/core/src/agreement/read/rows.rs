//! The ratings of a table with a line for each, or a column for each rater.

use std::collections::HashMap;

use crate::{agreement::table::RatedUnit, bounds, tabular::GridPlace};

use super::{
    Because, Named, RatingFaultKind, Reader, Sought, TableForm,
    header::TableHeader,
    layout::TableLayout,
    names::Names,
    sums::{Numbers, sums},
    taken::{LeftOutPart, Part},
    words::rows_of_sums,
};

/// A cell with a rating, by the places of its unit and rater.
#[derive(Debug, Clone, Copy)]
pub(super) struct WrittenRating {
    pub unit: u32,
    pub rater: u32,
    pub row: u32,
    pub column: u32,
}

impl WrittenRating {
    pub(super) fn place(self) -> GridPlace {
        GridPlace { row: self.row as usize, column: Some(self.column as usize) }
    }
}

/// Everything found, in the order of the table.
pub(super) struct GatheredRatings {
    pub units: Vec<RatedUnit>,
    pub raters: Vec<String>,
    pub written: Vec<WrittenRating>,
}

/// Place and reason where reading ended before the table did.
type Ended = (GridPlace, RatingFaultKind);

/// Units with the rows in which they first stand.
#[derive(Default)]
pub(super) struct UnitRows {
    places: HashMap<RatedUnit, (u32, usize)>,
    pub units: Vec<RatedUnit>,
}

impl UnitRows {
    /// The place of a unit, and the row in which it stood before, if it did.
    pub(super) fn place(&mut self, unit: RatedUnit, row: usize) -> (u32, Option<usize>) {
        if let Some((place, before)) = self.places.get(&unit) {
            return (*place, Some(*before));
        }
        let place = self.units.len() as u32;
        self.places.insert(unit.clone(), (place, row));
        self.units.push(unit);
        (place, None)
    }
}

impl Reader<'_> {
    pub(super) fn gather(&mut self, header: &TableHeader, layout: &TableLayout) -> Option<GatheredRatings> {
        let gathered = match layout.form {
            TableForm::Long => self.lines(header, layout).map(|gathered| self.without_sums(gathered)),
            _ => self.rows(header, layout),
        };
        match gathered {
            Ok(gathered) if gathered.written.is_empty() => {
                self.fault(header.whole(), RatingFaultKind::NoRatings);
                None
            }
            Ok(gathered) => Some(self.without_silent(gathered)),
            Err((place, kind)) => {
                self.fault(place, kind);
                None
            }
        }
    }

    /// A line for each rating.
    fn lines(&mut self, header: &TableHeader, layout: &TableLayout) -> Result<GatheredRatings, Ended> {
        let (mut units, mut places, mut written) = (Vec::new(), HashMap::new(), Vec::new());
        let (mut raters, mut names) = (Names::new(Named::Rater), Names::new(Named::Unit));
        let (mut criteria, mut seen) = (Names::new(Named::Criterion), HashMap::new());
        let several = layout.columns.len() > 1;
        let wanted = self.wanted_raters();
        for row in layout.rows.iter().copied() {
            if self.is_full() {
                break;
            }
            let at = |column: usize| GridPlace { row, column: Some(column) };
            let (Some(unit_column), Some(rater_column)) = (layout.unit, layout.rater) else { continue };
            let of_nobody = self.grid.said(row, rater_column).is_empty();
            if of_nobody && rows_of_sums(&[self.grid.said(row, unit_column)]) == [true] {
                self.leave_row(row, layout.unit, Because::Summary);
                continue;
            }
            let unit = self.named(&mut names, at(unit_column), Sought::Unit);
            let criterion = match layout.criterion {
                Some(column) => self.named(&mut criteria, at(column), Sought::Criterion).map(Some),
                None => Some(None),
            };
            let rater = self.named(&mut raters, at(rater_column), Sought::Rater);
            let (Some(name), Some(criterion), Some(rater)) = (unit, criterion, rater) else { continue };
            if let Some(wanted) = &wanted
                && wanted.get(&raters.names()[rater as usize]).is_none()
            {
                continue;
            }
            for (number, column) in layout.columns.iter().enumerate() {
                let next = units.len() as u32;
                let unit = *places.entry((name, criterion, number)).or_insert(next);
                if unit == next {
                    let criterion = match criterion {
                        Some(place) => Some(criteria.names()[place as usize].clone()),
                        None => several.then(|| header.names[*column].clone()),
                    };
                    units.push(RatedUnit { name: names.names()[name as usize].clone(), criterion });
                    within_bounds(units.len(), raters.len()).map_err(|kind| (at(*column), kind))?;
                }
                // A line without a rating speaks of a unit and a rater, too.
                if let Some(before) = seen.insert((unit, rater), row) {
                    let (unit, rater) = (units[unit as usize].name.clone(), raters.names()[rater as usize].clone());
                    let first = self.grid.locate(GridPlace { row: before, column: None });
                    self.fault(at(*column), RatingFaultKind::RatedTwice { unit, rater, first });
                    continue;
                }
                self.add(&mut written, unit, rater, at(*column))?;
            }
            within_bounds(units.len(), raters.len()).map_err(|kind| (at(rater_column), kind))?;
        }
        self.taken.spellings.extend([raters.spellings(), names.spellings(), criteria.spellings()].concat());
        let found = raters.names().to_vec();
        self.all_there(header, &found);
        for name in found.iter().filter(|name| wanted.as_ref().is_some_and(|wanted| wanted.get(name).is_none())) {
            self.leave_rater(name, Because::NotNamed);
        }
        Ok(GatheredRatings { units, raters: found, written })
    }

    /// A row with the ratings of all raters.
    fn rows(&mut self, header: &TableHeader, layout: &TableLayout) -> Result<GatheredRatings, Ended> {
        let (mut units, mut written) = (UnitRows::default(), Vec::new());
        let (mut criteria, mut names) = (Names::new(Named::Criterion), Names::new(Named::Unit));
        let raters: Vec<String> = layout.columns.iter().map(|column| header.names[*column].clone()).collect();
        for (name, column) in raters.iter().zip(&layout.columns) {
            self.is_whole(name, header.place(*column));
        }
        for (number, row) in layout.rows.iter().copied().enumerate() {
            if self.is_full() {
                break;
            }
            let criterion = match layout.criterion {
                Some(column) => {
                    let named = self.named(&mut criteria, GridPlace { row, column: Some(column) }, Sought::Criterion);
                    named.map(|place| Some(criteria.names()[place as usize].clone()))
                }
                None => Some(None),
            };
            let name = match layout.unit.map(|column| GridPlace { row, column: Some(column) }) {
                // Criteria divide units, so a unit has several rows, and perhaps several spellings.
                Some(place) if layout.criterion.is_some() => {
                    self.named(&mut names, place, Sought::Unit).map(|place| names.names()[place as usize].clone())
                }
                Some(place) => self.needed(place, Sought::Unit),
                None => Some((number + 1).to_string()),
            };
            let (Some(name), Some(criterion)) = (name, criterion) else { continue };
            let whole = GridPlace { row, column: layout.unit };
            let times = layout.frequencies.map(|column| self.count(row, column).unwrap_or_default());
            for time in 1..=times.unwrap_or(1) {
                let name = if times.is_some() { format!("{name} / {time}") } else { name.clone() };
                let (unit, before) = units.place(RatedUnit { name, criterion: criterion.clone() }, row);
                if let Some(before) = before {
                    self.twice(whole, &units.units[unit as usize].name, before);
                    break;
                }
                within_bounds(units.units.len(), raters.len()).map_err(|kind| (whole, kind))?;
                for (rater, column) in layout.columns.iter().enumerate() {
                    self.add(&mut written, unit, rater as u32, GridPlace { row, column: Some(*column) })?;
                }
            }
        }
        self.taken.spellings.extend([criteria.spellings(), names.spellings()].concat());
        Ok(GatheredRatings { units: units.units, raters, written })
    }

    /// A unit stands here that stood in another row before.
    pub(super) fn twice(&mut self, place: GridPlace, unit: &str, before: usize) {
        let first = self.grid.locate(GridPlace { row: before, column: None });
        self.fault(place, RatingFaultKind::UnitTwice { unit: unit.to_owned(), first });
    }

    /// Adds a cell, unless it says nothing or that there is no rating.
    fn add(&mut self, written: &mut Vec<WrittenRating>, unit: u32, rater: u32, place: GridPlace) -> Result<(), Ended> {
        if !self.says_a_rating(place) {
            return Ok(());
        }
        if written.len() == bounds::AGREEMENT_CELLS_MAX {
            return Err((place, RatingFaultKind::TooManyRatings));
        }
        let column = place.column.unwrap_or_default() as u32;
        written.push(WrittenRating { unit, rater, row: place.row as u32, column });
        Ok(())
    }

    /// The place of a name that must be there.
    fn named(&mut self, names: &mut Names, place: GridPlace, sought: Sought) -> Option<u32> {
        let grid = self.grid;
        let name = grid.said(place.row, place.column.unwrap_or_default());
        if let Some(known) = names.written(name) {
            return Some(known);
        }
        let name = self.needed(place, sought)?;
        match names.place(&name) {
            Ok(place) => Some(place),
            Err(other) => {
                self.fault(place, RatingFaultKind::LooksAlike { name, other: other.0 });
                None
            }
        }
    }

    /// A name that is there, within its bound.
    pub(super) fn needed(&mut self, place: GridPlace, sought: Sought) -> Option<String> {
        let grid = self.grid;
        let name = grid.said(place.row, place.column.unwrap_or_default());
        if name.is_empty()
            || (self.reading.units.is_none() && self.taken.form != TableForm::Contingency && self.is_no_name(name))
        {
            self.fault(place, RatingFaultKind::NameMissing { sought });
            return None;
        }
        self.is_whole(name, place).then(|| name.to_owned())
    }

    /// The raters that somebody named, where they are not columns.
    fn wanted_raters(&self) -> Option<Names> {
        let mut wanted = Names::new(Named::Rater);
        for rater in &self.reading.raters {
            let _ = wanted.place(rater);
        }
        (wanted.len() > 0).then_some(wanted)
    }

    /// Checks that each rater that somebody named is in the table.
    fn all_there(&mut self, header: &TableHeader, found: &[String]) {
        let mut names = Names::new(Named::Rater);
        for name in found {
            let _ = names.place(name);
        }
        for rater in self.reading.raters.iter().filter(|rater| names.get(rater).is_none()) {
            self.fault(header.whole(), RatingFaultKind::NoSuchRater { rater: rater.clone() });
        }
    }

    fn leave_rater(&mut self, name: &str, because: Because) {
        let place = GridPlace { row: 0, column: None };
        self.taken.left_out.push(LeftOutPart { part: Part::Rater, name: name.to_owned(), place, because });
    }

    /// Leaves out raters and units that sum others up; a rater or unit that is only called so is a fault.
    fn without_sums(&mut self, gathered: GatheredRatings) -> GatheredRatings {
        let GatheredRatings { units, raters, written } = &gathered;
        let mut places = vec![None; units.len() * raters.len()];
        for each in written {
            places[each.unit as usize * raters.len() + each.rater as usize] = Some(each.place());
        }
        let found = {
            let at = |unit: usize, rater: usize| {
                let place = places[unit * raters.len() + rater]?;
                self.rounded(place.row, place.column?)
            };
            let numbers = Numbers {
                across: raters.iter().map(String::as_str).collect(),
                down: units.iter().map(|unit| unit.name.as_str()).collect(),
                at: &at,
            };
            sums(&numbers, !self.reading.raters.is_empty())
        };
        let first = |is: &dyn Fn(&WrittenRating) -> bool| written.iter().find(|each| is(each)).map(|each| each.place());
        for rater in &found.doubtful_columns {
            if let Some(place) = first(&|each| each.rater as usize == *rater) {
                self.fault(place, RatingFaultKind::SumOrRater { name: raters[*rater].clone() });
            }
        }
        for unit in found.doubtful_rows.iter().filter(|_| self.reading.units.is_none()) {
            if let Some(place) = first(&|each| each.unit as usize == *unit) {
                self.fault(place, RatingFaultKind::SumOrUnit { name: units[*unit].name.clone() });
            }
        }
        for rater in &found.columns {
            self.leave_rater(&raters[*rater], Because::Summary);
        }
        for unit in &found.rows {
            let row = first(&|each| each.unit as usize == *unit).map_or(0, |place| place.row);
            self.taken.leave_row(&units[*unit].name, GridPlace { row, column: None }, Because::Summary);
        }
        let GatheredRatings { units, raters, mut written } = gathered;
        written.retain(|each| {
            !found.columns.contains(&(each.rater as usize)) && !found.rows.contains(&(each.unit as usize))
        });
        let (mut moved, mut rest) = (Vec::with_capacity(units.len()), Vec::new());
        for (place, unit) in units.into_iter().enumerate() {
            moved.push(rest.len() as u32);
            if !found.rows.contains(&place) {
                rest.push(unit);
            }
        }
        written.iter_mut().for_each(|each| each.unit = moved[each.unit as usize]);
        let units = rest;
        GatheredRatings { units, raters, written }
    }

    /// Leaves out raters who rated nothing: with them no unit would be rated by all.
    fn without_silent(&mut self, gathered: GatheredRatings) -> GatheredRatings {
        let GatheredRatings { units, raters, mut written } = gathered;
        let mut speaks = vec![false; raters.len()];
        for each in &written {
            speaks[each.rater as usize] = true;
        }
        let mut places = Vec::new();
        let mut kept = Vec::new();
        for (rater, speaks) in raters.into_iter().zip(speaks) {
            places.push(kept.len() as u32);
            if speaks {
                kept.push(rater);
                continue;
            }
            if !self.taken.left_out.iter().any(|left| left.part == Part::Rater && left.name == rater) {
                self.leave_rater(&rater, Because::NothingRated);
            }
        }
        written.iter_mut().for_each(|each| each.rater = places[each.rater as usize]);
        GatheredRatings { units, raters: kept, written }
    }
}

fn within_bounds(units: usize, raters: usize) -> Result<(), RatingFaultKind> {
    match () {
        () if raters > bounds::AGREEMENT_RATERS_MAX => Err(RatingFaultKind::TooManyRaters),
        () if units > bounds::AGREEMENT_UNITS_MAX => Err(RatingFaultKind::TooManyUnits),
        () if units * raters > bounds::AGREEMENT_CELLS_MAX => Err(RatingFaultKind::TooManyRatings),
        () => Ok(()),
    }
}
