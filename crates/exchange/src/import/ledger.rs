//! The pieces of a source, and what became of each.

mod place;
mod why;

use std::{collections::HashMap, rc::Rc};

use indexmap::IndexMap;

use crate::{
    bounds::IMPORT_PIECES_MAX,
    tabular::{Grid, GridPlace},
};

use super::{ImportFault, content::Content};

pub use place::Place;
pub use why::Why;

/// A piece of a source: a cell, a value or a text that says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Piece(u32);

/// A piece that stands in a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    pub place: Place,
    /// Where in the draft, such as `C3.anchors.good`.
    pub into: String,
}

/// A piece of a source that stands in no draft.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    pub place: Place,
    pub why: Why,
}

/// Pieces that were left out, alike in their place and for one reason.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOutAlike<'l> {
    pub first: &'l Place,
    pub last: &'l Place,
    pub pieces: usize,
    pub why: Why,
}

/// What was left out, told in as few lines as may be: cells of one column together, and values at like places.
pub fn alike(left_out: &[LeftOut]) -> Vec<LeftOutAlike<'_>> {
    let mut told: IndexMap<(String, Why), LeftOutAlike> = IndexMap::new();
    for LeftOut { place, why } in left_out {
        let new = || LeftOutAlike { first: place, last: place, pieces: 0, why: *why };
        let alike = told.entry((place.kind(), *why)).or_insert_with(new);
        alike.last = place;
        alike.pieces += 1;
    }
    told.into_values().collect()
}

/// The place of a piece, kept small: a source may have a few hundred thousand.
#[derive(Debug, Clone)]
enum At {
    Cell {
        grid: u16,
        place: (u32, u32),
    },
    /// A row that is left out as a whole.
    Row {
        grid: u16,
        row: u32,
    },
    Path {
        path: Box<str>,
        file: Option<Rc<str>>,
    },
}

#[derive(Debug, Clone)]
enum Became {
    Open,
    Taken(Box<str>),
    Left(Why),
}

#[derive(Debug)]
struct Entry {
    at: At,
    said: Box<str>,
    became: Became,
    /// The rubric to which it belongs, by its place among all.
    rubric: u16,
}

/// All pieces of the files of an import.
#[derive(Debug, Default)]
pub(super) struct Ledger<'g> {
    entries: Vec<Entry>,
    /// Each table with the file in which it stands, where there are several.
    grids: Vec<(&'g Grid, Option<Rc<str>>)>,
    /// The file that is being read, where there are several.
    file: Option<Rc<str>>,
    cells: HashMap<(u16, u32, u32), Piece>,
    /// The rubric that is being sketched.
    rubric: u16,
}

impl<'g> Ledger<'g> {
    /// Whatever comes from here on stands in this file, and so does a fault.
    pub(super) fn read(&mut self, content: &Content) {
        self.file.clone_from(&content.told);
    }

    /// A fault at a place, with the file that is being read.
    pub(super) fn refused(&self, fault: ImportFault) -> ImportFault {
        match &self.file {
            Some(file) if fault.has_place() => fault.in_file(file),
            _ => fault,
        }
    }

    /// Takes in all cells of a table that say something; its number is what `cell` asks for.
    pub(super) fn add_grid(&mut self, grid: &'g Grid) -> Result<usize, ImportFault> {
        let number = self.hold_grid(grid);
        (0..grid.rows()).try_for_each(|row| self.add_row(number, row))?;
        Ok(number)
    }

    /// Takes in a table of which somebody says row by row whether its cells are read.
    pub(super) fn hold_grid(&mut self, grid: &'g Grid) -> usize {
        self.grids.push((grid, self.file.clone()));
        self.grids.len() - 1
    }

    /// Takes in the cells of a row that say something.
    pub(super) fn add_row(&mut self, number: usize, row: usize) -> Result<(), ImportFault> {
        let (grid, _) = self.grids[number];
        for column in 0..grid.columns(row) {
            let said = grid.said(row, column);
            if !said.is_empty() {
                let place = (row as u32, column as u32);
                let piece = self.add(At::Cell { grid: number as u16, place }, said)?;
                self.cells.insert((number as u16, place.0, place.1), piece);
            }
        }
        Ok(())
    }

    /// Takes in a row as one piece that stands in no draft: a large table has more cells than anybody looks at.
    pub(super) fn leave_row(&mut self, number: usize, row: usize, why: Why) -> Result<(), ImportFault> {
        if self.grids[number].0.columns(row) > 0 {
            let piece = self.add(At::Row { grid: number as u16, row: row as u32 }, "")?;
            self.leave(piece, why);
        }
        Ok(())
    }

    /// Takes in a value of JSON, XML or a package by its way there.
    pub(super) fn add_path(&mut self, path: &str, said: &str) -> Result<Piece, ImportFault> {
        self.add(At::Path { path: path.into(), file: self.file.clone() }, said)
    }

    fn add(&mut self, at: At, said: &str) -> Result<Piece, ImportFault> {
        if self.entries.len() == IMPORT_PIECES_MAX {
            return Err(ImportFault::TooMany { what: "pieces", count: IMPORT_PIECES_MAX + 1, most: IMPORT_PIECES_MAX });
        }
        let piece = Piece(self.entries.len() as u32);
        self.entries.push(Entry { at, said: said.into(), became: Became::Open, rubric: 0 });
        Ok(piece)
    }

    /// The piece of a cell, if the cell says something.
    pub(super) fn cell(&self, grid: usize, row: usize, column: usize) -> Option<Piece> {
        self.cells.get(&(grid as u16, row as u32, column as u32)).copied()
    }

    /// What a piece says, as it stands in the source.
    pub(super) fn said(&self, piece: Piece) -> &str {
        &self.entries[piece.0 as usize].said
    }

    /// Whatever is taken or left out from here on belongs to the rubric of this place among all sketches.
    pub(super) fn begin_rubric(&mut self, index: usize) {
        self.rubric = index as u16;
    }

    /// All cells of a table belong to the rubric that is being sketched, whatever becomes of them.
    pub(super) fn claim(&mut self, grid: usize) {
        let is_of_grid = |entry: &&mut Entry| matches!(entry.at, At::Cell { grid: of, .. } | At::Row { grid: of, .. } if of as usize == grid);
        self.entries.iter_mut().filter(is_of_grid).for_each(|entry| entry.rubric = self.rubric);
    }

    /// A cell belongs to the rubric that is being sketched, whatever becomes of it.
    pub(super) fn claim_cell(&mut self, grid: usize, (row, column): (usize, usize)) {
        if let Some(piece) = self.cell(grid, row, column) {
            self.entries[piece.0 as usize].rubric = self.rubric;
        }
    }

    /// No more rubrics come: what was left out in wait of another belongs to the last.
    pub(super) fn end_rubrics(&mut self, count: usize) {
        let last = count.saturating_sub(1) as u16;
        self.entries.iter_mut().for_each(|entry| entry.rubric = entry.rubric.min(last));
    }

    /// Notes that a piece stands in the draft. It may be taken into several places; the first is told.
    pub(super) fn take(&mut self, piece: Piece, into: &str) {
        let entry = &mut self.entries[piece.0 as usize];
        if !matches!(entry.became, Became::Taken(_)) {
            (entry.became, entry.rubric) = (Became::Taken(into.into()), self.rubric);
        }
    }

    /// Notes that a piece stands in no draft; one that is taken elsewhere stays taken.
    pub(super) fn leave(&mut self, piece: Piece, why: Why) {
        let entry = &mut self.entries[piece.0 as usize];
        if matches!(entry.became, Became::Open) {
            (entry.became, entry.rubric) = (Became::Left(why), self.rubric);
        }
    }

    /// Notes of a cell that its text stands in the draft.
    pub(super) fn take_cell(&mut self, grid: usize, (row, column): (usize, usize), into: &str) {
        if let Some(piece) = self.cell(grid, row, column) {
            self.take(piece, into);
        }
    }

    /// Notes of a cell why its text stands in no draft.
    pub(super) fn leave_cell(&mut self, grid: usize, (row, column): (usize, usize), why: Why) {
        if let Some(piece) = self.cell(grid, row, column) {
            self.leave(piece, why);
        }
    }

    /// The number of pieces that belong to a rubric and stand in no draft.
    pub(super) fn left_out(&self, rubric: usize) -> usize {
        self.of(rubric).filter(|entry| !matches!(entry.became, Became::Taken(_))).count()
    }

    fn of(&self, rubric: usize) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.rubric as usize == rubric)
    }

    /// What became of the pieces that belong to a rubric.
    pub(super) fn told(&self, rubric: usize) -> (Vec<Taken>, Vec<LeftOut>) {
        let (mut taken, mut left_out) = (Vec::new(), Vec::new());
        for entry in self.of(rubric) {
            let place = self.place(&entry.at);
            match &entry.became {
                Became::Taken(into) => taken.push(Taken { place, into: into.to_string() }),
                Became::Left(why) => left_out.push(LeftOut { place, why: *why }),
                Became::Open => left_out.push(LeftOut { place, why: Why::NotUnderstood }),
            }
        }
        (taken, left_out)
    }

    fn place(&self, at: &At) -> Place {
        let of_grid = |grid: u16, row: u32, column: Option<u32>| {
            let (grid, file) = &self.grids[grid as usize];
            let place = GridPlace { row: row as usize, column: column.map(|column| column as usize) };
            (Place::of(grid, place), file)
        };
        let (place, file) = match at {
            At::Path { path, file } => (Place::Path(path.to_string()), file),
            At::Cell { grid, place: (row, column) } => of_grid(*grid, *row, Some(*column)),
            At::Row { grid, row } => of_grid(*grid, *row, None),
        };
        match file {
            // The way through a document of XML begins with its name.
            Some(file) if !matches!(&place, Place::Path(path) if path.starts_with(&**file)) => {
                Place::In { file: file.clone(), place: Box::new(place) }
            }
            _ => place,
        }
    }

    /// Each piece with its text, and where in the draft it was taken: for tests of what every import keeps.
    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Option<&str>, Place)> {
        self.entries.iter().map(|entry| {
            let into = match &entry.became {
                Became::Taken(into) => Some(&**into),
                Became::Open | Became::Left(_) => None,
            };
            (&*entry.said, into, self.place(&entry.at))
        })
    }
}
