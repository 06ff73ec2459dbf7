//! What the columns of a table hold, by the names in its first line.

use serde::Serialize;

use super::{Field, RatingFaultKind, Reader};

pub(super) const UNIT: &str = "unit";
pub(super) const RATER: &str = "rater";
pub(super) const RATING: &str = "rating";
pub(super) const CRITERION: &str = "criterion";

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A line for each rating.
    Long,
    /// A column for each rater.
    Wide,
}

pub(super) enum Columns {
    Long(Long),
    /// Each rater with the column.
    Wide {
        unit: usize,
        criterion: Option<usize>,
        raters: Vec<(usize, String)>,
    },
}

pub(super) struct Long {
    pub unit: usize,
    pub rater: usize,
    pub rating: usize,
    pub criterion: Option<usize>,
}

impl Columns {
    pub fn form(&self) -> Form {
        match self {
            Columns::Long(_) => Form::Long,
            Columns::Wide { .. } => Form::Wide,
        }
    }
}

impl Reader<'_> {
    /// A table with a column `rater` or `rating` has a line for each rating, any other a column for each rater.
    pub(super) fn columns(&mut self, header: &[Field]) -> Option<Columns> {
        if let Some(open) = header.iter().find(|field| field.open) {
            self.fault(open.span.start..open.span.start + 1, RatingFaultKind::QuoteNotClosed);
            return None;
        }
        let names: Vec<String> = header.iter().map(|field| self.said(field).into_owned()).collect();
        if names.len() < 2 {
            self.fault(header[0].span.clone(), RatingFaultKind::OneColumn);
            return None;
        }
        let keys: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        let long = keys.iter().any(|key| key == RATER || key == RATING);
        for (place, name) in names.iter().enumerate() {
            let same = |other: &String| if long { *other == keys[place] } else { other == name };
            let earlier = if long { keys[..place].iter().any(same) } else { names[..place].iter().any(same) };
            if earlier && !name.is_empty() {
                self.fault(header[place].span.clone(), RatingFaultKind::ColumnTwice { column: name.clone() });
            }
        }
        let found = if long { self.long(header, &names, &keys) } else { self.wide(header, &names, &keys) };
        found.filter(|_| self.faults.is_empty())
    }

    fn long(&mut self, header: &[Field], names: &[String], keys: &[String]) -> Option<Columns> {
        for (place, key) in keys.iter().enumerate() {
            if ![UNIT, RATER, RATING, CRITERION].contains(&key.as_str()) {
                let column = names[place].clone();
                self.fault(header[place].span.clone(), RatingFaultKind::UnknownColumn { column });
            }
        }
        let at = |name: &str| keys.iter().position(|key| key == name);
        let whole = header[0].span.start..header[header.len() - 1].span.end;
        for column in [UNIT, RATER, RATING] {
            if at(column).is_none() {
                self.fault(whole.clone(), RatingFaultKind::ColumnMissing { column });
            }
        }
        Some(Columns::Long(Long { unit: at(UNIT)?, rater: at(RATER)?, rating: at(RATING)?, criterion: at(CRITERION) }))
    }

    fn wide(&mut self, header: &[Field], names: &[String], keys: &[String]) -> Option<Columns> {
        let criterion = keys.iter().position(|key| key == CRITERION);
        // The first column that is not the criterion names the unit, whatever it is called.
        let unit = usize::from(criterion == Some(0));
        let others = (0..names.len()).filter(|place| *place != unit && Some(*place) != criterion);
        let raters: Vec<(usize, String)> = others.map(|place| (place, names[place].clone())).collect();
        for (place, name) in &raters {
            if name.is_empty() {
                self.fault(header[*place].span.clone(), RatingFaultKind::ColumnWithoutName);
            }
        }
        if raters.len() > crate::bounds::AGREEMENT_RATERS_MAX {
            let first = &header[raters[crate::bounds::AGREEMENT_RATERS_MAX].0];
            self.fault(first.span.clone(), RatingFaultKind::TooManyRaters);
        }
        if raters.is_empty() {
            let whole = header[0].span.start..header[header.len() - 1].span.end;
            self.fault(whole, RatingFaultKind::ColumnMissing { column: RATER });
        }
        Some(Columns::Wide { unit, criterion, raters })
    }
}
