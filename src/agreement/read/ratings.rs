//! The meaning of cells with ratings: numbers, levels in their order, or names without one.

use std::borrow::Cow;

use crate::{
    agreement::table::{Scale, Table},
    bounds,
    tabular::{Place, Source},
};

use super::{Named, RatingFaultKind, Reader, header::Header, names::Names, rows::Gathered, shortened};

/// The scale of ratings, and the value of each.
pub(super) struct Meant {
    pub scale: Scale,
    /// Numbers that may be given, whether anybody did or not.
    pub declared: Vec<f64>,
    /// The value of each rating, in the order in which they are written.
    pub values: Vec<f64>,
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

/// Ratings as they are written, with their places: so many, and each by its number.
struct Said<'s> {
    count: usize,
    at: &'s dyn Fn(usize) -> (&'s str, Place),
}

impl<'s> Said<'s> {
    fn iter(&self) -> impl Iterator<Item = (&'s str, Place)> + use<'s, '_> {
        (0..self.count).map(|number| (self.at)(number))
    }
}

impl Reader<'_> {
    pub(super) fn rated(&mut self, header: &Header, gathered: Gathered) -> Option<Table> {
        let Gathered { units, raters, written } = gathered;
        let grid = self.grid;
        let at = |number: usize| {
            let place = written[number].place();
            (grid.said(place.row, place.column.unwrap_or_default()), place)
        };
        let Meant { scale, declared, values } = self.meant(&Said { count: written.len(), at: &at })?;
        let mut cells = vec![None; units.len() * raters.len()];
        for (written, value) in written.iter().zip(values) {
            cells[written.unit as usize * raters.len() + written.rater as usize] = Some(value);
        }
        self.checked(header, Table::new(raters, units, scale, &declared, &cells))
    }

    /// The meaning of the names of categories; each may be chosen, whether anybody did or not.
    pub(super) fn categories(&mut self, names: &[(String, Place)]) -> Option<Meant> {
        let at = |number: usize| (names[number].0.as_str(), names[number].1);
        let mut meant = self.meant(&Said { count: names.len(), at: &at })?;
        if meant.scale == Scale::Numbers && meant.declared.is_empty() {
            meant.declared.clone_from(&meant.values);
        }
        Some(meant)
    }

    fn meant(&mut self, said: &Said<'_>) -> Option<Meant> {
        let order = &self.reading.order;
        let declared: Option<Vec<f64>> = order.iter().map(|level| self.as_declared(level)).collect();
        let rising = |levels: &Vec<f64>| levels.windows(2).all(|pair| pair[0] < pair[1]);
        match declared.filter(rising) {
            Some(declared) => match self.numbers(said, &declared) {
                Ok(values) => Some(Meant { scale: Scale::Numbers, declared, values }),
                Err(NoNumbers::Names) => self.names(said),
                Err(NoNumbers::Faulty) => None,
            },
            None => self.levels(said),
        }
    }

    fn numbers(&mut self, said: &Said<'_>, declared: &[f64]) -> Result<Vec<f64>, NoNumbers> {
        let mut values = Vec::with_capacity(said.count);
        let mut others: Vec<(&str, Place, Misfit)> = Vec::new();
        let mut only_names = true;
        for (text, place) in said.iter() {
            match self.number(text) {
                Read::Number(value) if declared.is_empty() || declared.contains(&value) => values.push(value),
                Read::Number(_) => others.push((text, place, |text| RatingFaultKind::NotInTheOrder { text })),
                Read::Other => others.push((text, place, |text| RatingFaultKind::NotANumber { text })),
                Read::OutOfRange => {
                    others.push((text, place, |text| RatingFaultKind::OutOfRange { text }));
                    only_names = false;
                }
                Read::DecimalComma => {
                    others.push((text, place, |text| RatingFaultKind::DecimalComma { text }));
                    only_names = false;
                }
            }
        }
        only_names &= values.is_empty();
        if !others.is_empty() && declared.is_empty() && (self.reading.names || only_names) {
            return Err(NoNumbers::Names);
        }
        for (text, place, kind) in others.iter().take(bounds::RATING_FAULTS_MAX) {
            self.fault(*place, kind(shortened(text)));
        }
        if others.is_empty() { Ok(values) } else { Err(NoNumbers::Faulty) }
    }

    /// The places of levels in their order.
    fn levels(&mut self, said: &Said<'_>) -> Option<Meant> {
        let mut levels = Names::new(Named::Level);
        for level in &self.reading.order {
            let _ = levels.place(level.trim());
        }
        let mut values = Vec::with_capacity(said.count);
        for (text, place) in said.iter() {
            match levels.get(text).map(|_| levels.place(text)) {
                Some(Ok(level)) => values.push(f64::from(level)),
                _ => {
                    self.fault(place, RatingFaultKind::NotInTheOrder { text: shortened(text) });
                    if self.is_full() {
                        return None;
                    }
                }
            }
        }
        self.taken.spellings.extend(levels.spellings());
        let scale = Scale::Ordered(levels.names().to_vec());
        (values.len() == said.count).then_some(Meant { scale, declared: Vec::new(), values })
    }

    /// Names without order, listed by the alphabet.
    fn names(&mut self, said: &Said<'_>) -> Option<Meant> {
        let mut names = Names::new(Named::Level);
        let mut places = Vec::with_capacity(said.count);
        for (text, place) in said.iter() {
            match names.place(text) {
                Ok(name) => places.push(name as usize),
                Err(other) => {
                    self.fault(place, RatingFaultKind::LooksAlike { name: shortened(text), other: other.0 });
                    return None;
                }
            }
            if names.len() > bounds::AGREEMENT_CATEGORIES_MAX {
                self.fault(place, RatingFaultKind::TooManyLabels);
                return None;
            }
        }
        for (name, number) in names.names().iter().zip(0..) {
            let first = places.iter().position(|place| *place == number).map(|number| (said.at)(number).1);
            if let Some(place) = first
                && !self.is_whole(name, place)
            {
                return None;
            }
        }
        if let (Some(place), Some(minus)) = (names.get("+"), self.minus()) {
            let plus = places.iter().position(|other| *other == place as usize).unwrap_or_default();
            self.fault((said.at)(plus).1, RatingFaultKind::Minus { text: minus });
            return None;
        }
        self.taken.spellings.extend(names.spellings());
        let mut sorted: Vec<usize> = (0..names.len()).collect();
        sorted.sort_by_key(|place| &names.names()[*place]);
        let labels = sorted.iter().map(|place| names.names()[*place].clone()).collect();
        let mut ranks = vec![0.0; sorted.len()];
        for (rank, place) in sorted.iter().enumerate() {
            ranks[*place] = rank as f64;
        }
        let values = places.iter().map(|place| ranks[*place]).collect();
        Some(Meant { scale: Scale::Names(labels), declared: Vec::new(), values })
    }

    /// A sign for no rating that beside a plus may be a rating.
    fn minus(&self) -> Option<String> {
        let is_minus = |text: &str| matches!(text, "-" | "–" | "—");
        self.taken.missing.iter().find(|(text, _)| is_minus(text)).map(|(text, _)| text.clone())
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
        let pointed = if comma { Cow::Owned(said.replacen(',', ".", 1)) } else { Cow::Borrowed(said) };
        let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
        let parted = matches!(self.grid.source(), Source::Text { delimiter: Some(','), .. });
        match pointed.parse::<f64>() {
            Ok(_) if !pointed.chars().all(signs) => Read::Other,
            Ok(_) if comma && parted => Read::DecimalComma,
            Ok(value) if value.abs() <= bounds::AGREEMENT_RATING_MAX => Read::Number(value),
            Ok(_) => Read::OutOfRange,
            Err(_) => Read::Other,
        }
    }
}
