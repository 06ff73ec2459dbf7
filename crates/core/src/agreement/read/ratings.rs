//! The meaning of cells with ratings: numbers, levels in their order, or names without one.

use crate::{
    agreement::table::{RatingScale, RatingTable},
    bounds,
    tabular::GridPlace,
};

use super::{
    Named, RatingFaultKind, Reader, cells::ReadNumber, header::TableHeader, names::Names, rows::GatheredRatings,
    shortened,
};

/// The scale of ratings, and the value of each.
pub(super) struct Meant {
    pub scale: RatingScale,
    /// Numbers that may be given, whether anybody did or not.
    pub declared: Vec<f64>,
    /// The value of each rating, in the order in which they are written.
    pub values: Vec<f64>,
}

/// The fault of a cell that says this.
type Misfit = fn(String) -> RatingFaultKind;

/// Reason why ratings are no numbers.
enum NoNumbers {
    Names,
    Faulty,
}

/// Ratings as they are written, with their places: so many, and each by its number.
struct Said<'s> {
    count: usize,
    at: &'s dyn Fn(usize) -> (&'s str, GridPlace),
}

impl<'s> Said<'s> {
    fn iter(&self) -> impl Iterator<Item = (&'s str, GridPlace)> + use<'s, '_> {
        (0..self.count).map(|number| (self.at)(number))
    }
}

impl Reader<'_> {
    pub(super) fn rated(&mut self, header: &TableHeader, gathered: GatheredRatings) -> Option<RatingTable> {
        let GatheredRatings { units, raters, written } = gathered;
        let grid = self.grid;
        let at = |number: usize| {
            let place = written[number].place();
            (grid.said(place.row, place.column.unwrap_or_default()), place)
        };
        let said = Said { count: written.len(), at: &at };
        let Meant { scale, declared, values } = self.meant(&said)?;
        match scale {
            RatingScale::Numbers if declared.is_empty() => self.codes(&said, &values),
            RatingScale::Names(_) => self.none_or_level(header),
            _ => {}
        }
        let mut cells = vec![None; units.len() * raters.len()];
        for (written, value) in written.iter().zip(values) {
            cells[written.unit as usize * raters.len() + written.rater as usize] = Some(value);
        }
        self.checked(header, RatingTable::new(raters, units, scale, &declared, &cells))
    }

    /// The meaning of the names of categories; each may be chosen, whether anybody did or not.
    pub(super) fn categories(&mut self, names: &[(String, GridPlace)]) -> Option<Meant> {
        let at = |number: usize| (names[number].0.as_str(), names[number].1);
        let mut meant = self.meant(&Said { count: names.len(), at: &at })?;
        if meant.scale == RatingScale::Numbers && meant.declared.is_empty() {
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
                Ok(values) => Some(Meant { scale: RatingScale::Numbers, declared, values }),
                Err(NoNumbers::Names) => self.names(said),
                Err(NoNumbers::Faulty) => None,
            },
            None => self.levels(said),
        }
    }

    fn numbers(&mut self, said: &Said<'_>, declared: &[f64]) -> Result<Vec<f64>, NoNumbers> {
        let mut values = Vec::with_capacity(said.count);
        let mut others: Vec<(&str, GridPlace, Misfit)> = Vec::new();
        let mut only_names = true;
        for (text, place) in said.iter() {
            match self.number(text, place) {
                ReadNumber::Number(value) if declared.is_empty() || declared.contains(&value) => values.push(value),
                ReadNumber::Number(_) => others.push((text, place, |text| RatingFaultKind::NotInTheOrder { text })),
                ReadNumber::Other => others.push((text, place, |text| RatingFaultKind::NotANumber { text })),
                ReadNumber::OutOfRange => {
                    others.push((text, place, |text| RatingFaultKind::OutOfRange { text }));
                    only_names = false;
                }
                ReadNumber::DecimalComma => {
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
        let scale = RatingScale::Ordered(levels.names().to_vec());
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
        let begun = |name: &String| {
            name.trim_start_matches(['=', '"', '\'', '’', '-', '+']).starts_with(|c: char| c.is_ascii_digit())
        };
        if !self.reading.names && names.len() > 0 && names.names().iter().all(begun) {
            let (text, place) = (said.at)(0);
            self.fault(place, RatingFaultKind::NotAlone { text: shortened(text) });
            return None;
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
        Some(Meant { scale: RatingScale::Names(labels), declared: Vec::new(), values })
    }

    /// Numbers by which programs say that there is none, far from all others: beyond a gap larger than their range.
    fn codes(&mut self, said: &Said<'_>, values: &[f64]) {
        const CODES: [f64; 17] = [
            -1.0, -7.0, -8.0, -9.0, -88.0, -98.0, -99.0, -999.0, -9_999.0, 9.0, 77.0, 88.0, 98.0, 99.0, 888.0, 999.0,
            9_999.0,
        ];
        const GAP_MIN: f64 = 3.0;
        let mut different = values.to_vec();
        different.sort_by(f64::total_cmp);
        different.dedup();
        let is_rating = |value: &&f64| !CODES.contains(value);
        let ends = (different.iter().find(is_rating), different.iter().rfind(is_rating));
        let (Some(low), Some(high)) = ends else { return };
        let far = |value: &f64| {
            let gap = (low - value).max(value - high);
            // A value no farther away than the levels reach, such as 99 among a hundred points, is a rating.
            let beyond = value.abs() < 10.0 || value.abs() > 2.0 * low.abs().max(high.abs());
            CODES.contains(value) && high > low && gap > high - low && gap >= GAP_MIN && beyond
        };
        if let Some(place) = values.iter().position(far) {
            let (text, place) = (said.at)(place);
            self.fault(place, RatingFaultKind::Code { text: shortened(text) });
        }
    }

    /// Python writes None for no rating, and people for the lowest level: beside other names nobody can tell.
    fn none_or_level(&mut self, header: &TableHeader) {
        let is_none = |text: &str| text == super::words::NONE;
        if self.reading.missing.iter().any(|text| is_none(text))
            || !self.taken.missing.iter().any(|(text, _)| is_none(text))
        {
            return;
        }
        let grid = self.grid;
        let mut cells = header
            .rows
            .iter()
            .flat_map(|row| (0..grid.columns(*row)).map(|column| GridPlace { row: *row, column: Some(column) }));
        let place = cells.find(|place| is_none(grid.said(place.row, place.column.unwrap_or_default())));
        self.fault(
            place.unwrap_or(header.whole()),
            RatingFaultKind::NoneOrLevel { text: super::words::NONE.to_owned() },
        );
    }

    /// A sign for no rating that beside a plus may be a rating.
    fn minus(&self) -> Option<String> {
        let is_minus = |text: &str| matches!(text, "-" | "–" | "—");
        self.taken.missing.iter().find(|(text, _)| is_minus(text)).map(|(text, _)| text.clone())
    }

    fn as_declared(&self, level: &str) -> Option<f64> {
        match self.number(level.trim(), GridPlace { row: 0, column: None }) {
            ReadNumber::Number(value) => Some(value),
            _ => None,
        }
    }
}
