//! What was written in the cells, and what it means.

use std::{collections::HashMap, ops::Range};

use crate::{
    agreement::table::{Scale, Table, Unit},
    bounds,
};

use super::{RatingFaultKind, Reader, Reading, content};

/// Why reading ended before the text did.
pub(super) type Ended = (Range<usize>, RatingFaultKind);

/// A cell that is written, by the places of its unit and rater.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub unit: u32,
    pub rater: u32,
    pub span: Range<usize>,
}

/// Everything found, in the order of the text.
#[derive(Default)]
pub(super) struct Gathered {
    /// Each unit with its place and, in a table with a line for each, where it first stands.
    units: HashMap<Unit, (u32, usize)>,
    unit_names: Vec<Unit>,
    raters: HashMap<String, u32>,
    rater_names: Vec<String>,
    seen: HashMap<(u32, u32), usize>,
    pub written: Vec<Written>,
}

impl Gathered {
    pub fn unit(&mut self, unit: Unit) -> (u32, Option<usize>) {
        self.unit_at(unit, 0)
    }

    /// The place of a unit, and where it stood before if it did.
    pub fn unit_at(&mut self, unit: Unit, at: usize) -> (u32, Option<usize>) {
        if let Some((place, before)) = self.units.get(&unit) {
            return (*place, Some(*before));
        }
        let place = self.unit_names.len() as u32;
        self.units.insert(unit.clone(), (place, at));
        self.unit_names.push(unit);
        (place, None)
    }

    pub fn rater(&mut self, rater: String) -> u32 {
        if let Some(place) = self.raters.get(&rater) {
            return *place;
        }
        let place = self.rater_names.len() as u32;
        self.raters.insert(rater.clone(), place);
        self.rater_names.push(rater);
        place
    }

    /// Whether all that was named so far is within its bound.
    pub fn check(&self, span: &Range<usize>) -> Result<(), Ended> {
        let (units, raters) = (self.unit_names.len(), self.rater_names.len());
        let exceeded = if raters > bounds::AGREEMENT_RATERS_MAX {
            RatingFaultKind::TooManyRaters
        } else if units > bounds::AGREEMENT_UNITS_MAX {
            RatingFaultKind::TooManyUnits
        } else if units * raters > bounds::AGREEMENT_CELLS_MAX {
            RatingFaultKind::TooManyRatings
        } else {
            return Ok(());
        };
        Err((span.clone(), exceeded))
    }

    /// Where the same rater first rated the same unit.
    pub fn first_of(&mut self, written: &Written) -> Option<usize> {
        let before = self.seen.get(&(written.unit, written.rater)).copied();
        self.seen.entry((written.unit, written.rater)).or_insert(written.span.start);
        before
    }

    /// Adds a cell, unless nothing is written in it.
    pub fn add(&mut self, written: Written, text: &str) -> Result<(), Ended> {
        if content(&text[written.span.clone()]).is_empty() {
            return Ok(());
        }
        if self.written.len() == bounds::AGREEMENT_CELLS_MAX {
            return Err((written.span, RatingFaultKind::TooManyRatings));
        }
        self.written.push(written);
        Ok(())
    }
}

/// What the written cells mean.
struct Meant {
    scale: Scale,
    /// Numbers that may be given, whether anybody did or not.
    declared: Vec<f64>,
    /// Of each cell, in the order in which they are written.
    values: Vec<f64>,
}

/// What is wrong with a cell that says this.
type Misfit = fn(String) -> RatingFaultKind;

/// Why ratings are no numbers.
enum NoNumbers {
    Names,
    Faulty,
}

/// A cell read as a number.
enum Read {
    Number(f64),
    OutOfRange,
    DecimalComma,
    Other,
}

impl Reader<'_> {
    pub(super) fn table(&mut self, gathered: Gathered, reading: &Reading) -> Option<Table> {
        let Meant { scale, declared, values } = self.meant(&gathered.written, reading)?;
        let (units, raters) = (gathered.unit_names, gathered.rater_names);
        let mut cells = vec![None; units.len() * raters.len()];
        for (written, value) in gathered.written.iter().zip(values) {
            cells[written.unit as usize * raters.len() + written.rater as usize] = Some(value);
        }
        match Table::new(raters, units, scale, &declared, &cells) {
            Ok(table) => Some(table),
            Err(why) => {
                self.fault(0..0, RatingFaultKind::NoTable { why });
                None
            }
        }
    }

    fn meant(&mut self, written: &[Written], reading: &Reading) -> Option<Meant> {
        let declared: Option<Vec<f64>> = reading.order.iter().map(|level| self.as_declared(level)).collect();
        let rising = |levels: &Vec<f64>| levels.windows(2).all(|pair| pair[0] < pair[1]);
        match declared.filter(rising) {
            Some(declared) => match self.numbers(written, &declared, reading) {
                Ok(values) => Some(Meant { scale: Scale::Numbers, declared, values }),
                Err(NoNumbers::Names) => self.names(written),
                Err(NoNumbers::Faulty) => None,
            },
            None => {
                let values = self.labels(written, &reading.order)?;
                Some(Meant { scale: Scale::Ordered(reading.order.clone()), declared: Vec::new(), values })
            }
        }
    }

    fn numbers(&mut self, written: &[Written], declared: &[f64], reading: &Reading) -> Result<Vec<f64>, NoNumbers> {
        let mut values = Vec::with_capacity(written.len());
        let mut others: Vec<(&Written, Misfit)> = Vec::new();
        let mut only_names = true;
        for cell in written {
            match self.number(&content(&self.text[cell.span.clone()])) {
                Read::Number(value) if declared.is_empty() || declared.contains(&value) => values.push(value),
                Read::Number(_) => others.push((cell, |text| RatingFaultKind::NotInTheOrder { text })),
                Read::Other => others.push((cell, |text| RatingFaultKind::NotANumber { text })),
                Read::OutOfRange => {
                    others.push((cell, |text| RatingFaultKind::OutOfRange { text }));
                    only_names = false;
                }
                Read::DecimalComma => {
                    others.push((cell, |text| RatingFaultKind::DecimalComma { text }));
                    only_names = false;
                }
            }
        }
        only_names &= values.is_empty();
        if !others.is_empty() && declared.is_empty() && (reading.names || only_names) {
            return Err(NoNumbers::Names);
        }
        for (cell, kind) in others.iter().take(bounds::RATING_FAULTS_MAX) {
            let text = shortened(&content(&self.text[cell.span.clone()]));
            self.fault(cell.span.clone(), kind(text));
        }
        if others.is_empty() { Ok(values) } else { Err(NoNumbers::Faulty) }
    }

    /// The places of labels in their order.
    fn labels(&mut self, written: &[Written], order: &[String]) -> Option<Vec<f64>> {
        let places: HashMap<&str, usize> =
            order.iter().enumerate().map(|(place, label)| (label.trim(), place)).collect();
        let mut values = Vec::with_capacity(written.len());
        for cell in written {
            let label = content(&self.text[cell.span.clone()]);
            match places.get(label.as_ref()) {
                Some(place) => values.push(*place as f64),
                None => {
                    self.fault(cell.span.clone(), RatingFaultKind::NotInTheOrder { text: shortened(&label) });
                    if self.is_full() {
                        return None;
                    }
                }
            }
        }
        (values.len() == written.len()).then_some(values)
    }

    /// Names without order, listed by the alphabet.
    fn names(&mut self, written: &[Written]) -> Option<Meant> {
        let mut names: Vec<String> = Vec::new();
        for cell in written {
            let name = content(&self.text[cell.span.clone()]);
            if let Err(place) = names.binary_search_by(|known| known.as_str().cmp(&name)) {
                if names.len() == bounds::AGREEMENT_CATEGORIES_MAX {
                    self.fault(cell.span.clone(), RatingFaultKind::TooManyLabels);
                    return None;
                }
                names.insert(place, name.into_owned());
            }
        }
        let values = self.labels(written, &names)?;
        Some(Meant { scale: Scale::Names(names), declared: Vec::new(), values })
    }

    fn as_declared(&self, level: &str) -> Option<f64> {
        match self.number(level.trim()) {
            Read::Number(value) => Some(value),
            _ => None,
        }
    }

    /// A decimal comma is understood where commas do not part the columns.
    fn number(&self, said: &str) -> Read {
        let comma = said.contains(',');
        let pointed = if comma { said.replacen(',', ".", 1) } else { said.to_owned() };
        let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
        match pointed.parse::<f64>() {
            Ok(_) if !pointed.chars().all(signs) => Read::Other,
            Ok(_) if comma && self.delimiter == b',' => Read::DecimalComma,
            Ok(value) if value.abs() <= bounds::AGREEMENT_RATING_MAX => Read::Number(value),
            Ok(_) => Read::OutOfRange,
            Err(_) => Read::Other,
        }
    }
}

/// As much of a text as a fault repeats.
fn shortened(text: &str) -> String {
    crate::fit::fit(text, 40, "…").into_owned()
}
