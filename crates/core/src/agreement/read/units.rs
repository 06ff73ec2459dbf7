//! The column that names what is rated, in a table with a column for each rater or category.

use super::{
    RatingFaultKind, Reader, Sought, TableForm,
    columns::Column,
    form::ChosenColumns,
    header::TableHeader,
    words::{ColumnRole, numbered},
};

impl Reader<'_> {
    /// The column that names the units; `Some(None)` where rows have no names.
    pub(super) fn unit(
        &mut self,
        header: &TableHeader,
        chosen: &ChosenColumns,
        form: Option<TableForm>,
    ) -> Option<Option<usize>> {
        if chosen.unit.is_some() {
            return Some(chosen.unit);
        }
        let is_rater = |column: &usize| chosen.raters.contains(column);
        let is_free = |column: &usize| Some(*column) != chosen.criterion && !is_rater(column);
        let mut first = header.present().filter(|column| Some(*column) != chosen.criterion).peekable();
        if form == Some(TableForm::Contingency) {
            return Some(first.peek().copied());
        }
        // Categories may be called as units are, and hold counts that are not all different.
        let rank = |column: &usize| match header.contents[*column].role {
            Some(ColumnRole::Unit(rank)) => {
                Some((form == Some(TableForm::Counts) && !header.contents[*column].unique, rank))
            }
            _ => None,
        };
        let named = || header.present().filter(is_free).filter_map(|column| Some((rank(&column)?, column)));
        if let Some((best, unit)) = named().min() {
            let Some((_, other)) = named().find(|(rank, column)| *rank == best && *column != unit) else {
                return Some(Some(unit));
            };
            let (one, another) = (header.names[unit].clone(), header.names[other].clone());
            self.fault(header.place(other), RatingFaultKind::TwoColumns { sought: Sought::Unit, one, another });
            return None;
        }
        let sums =
            |column: &usize| matches!(header.contents[*column].role, Some(ColumnRole::Summary | ColumnRole::Frequency));
        let Some(first) = first.find(|column| !sums(column)).filter(|column| !is_rater(column)) else {
            return Some(None);
        };
        let (column, name) = (&header.contents[first], header.names[first].as_str());
        let others: Vec<usize> =
            header.present().filter(|other| *other > first && header.contents[*other].role.is_none()).collect();
        let alike = numbered(name).is_some_and(|stem| {
            !others.is_empty() && others.iter().all(|other| numbered(&header.names[*other]) == Some(stem))
        });
        match column.role {
            _ if alike => Some(None),
            Some(ColumnRole::Attribute) => Some(column.unique.then_some(first)),
            Some(ColumnRole::Numbers | ColumnRole::LeadingNumbers) if column.numbers_rows(name) || name.is_empty() => {
                Some(Some(first))
            }
            _ if form == Some(TableForm::Counts) => Some(Some(first).filter(|_| !column.counts || column.unique)),
            Some(ColumnRole::Rater(_)) => Some(Some(first)),
            _ => {
                // Names of units are not what raters say of them.
                let others: Vec<&Column> = others.iter().map(|other| &header.contents[*other]).collect();
                let (shared, levels) =
                    (column.shared(&others), column.levels.as_ref().map_or(0, |levels| levels.len()));
                let rates = if column.numbers { 2 * shared >= levels.max(1) } else { shared > 0 };
                if rates {
                    self.fault(header.place(first), RatingFaultKind::NoUnits { column: name.to_owned() });
                    return None;
                }
                Some(Some(first))
            }
        }
    }

    /// The column that names the units if the others count raters.
    pub(super) fn unit_of_counts(&self, header: &TableHeader, chosen: &ChosenColumns) -> Option<usize> {
        let rank = |column: usize| match header.contents[column].role {
            Some(ColumnRole::Unit(rank)) => Some((!header.contents[column].unique, rank, column)),
            _ => None,
        };
        let named = chosen.unit.or_else(|| header.present().filter_map(rank).min().map(|(.., column)| column));
        named.or_else(|| {
            header.present().next().filter(|first| !header.contents[*first].counts || header.contents[*first].unique)
        })
    }
}
