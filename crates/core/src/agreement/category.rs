//! Each category against all others: how far raters agree on it (Fleiss 1971).

use crate::bounds;

use super::{AgreementFigure, AgreementWishes, Measure, RatingTable, overview::overview_of};

/// The figures of one category.
#[derive(Debug, Clone, PartialEq)]
pub struct CategoryFigures {
    pub category: f64,
    /// Number of ratings that chose it.
    pub ratings: usize,
    /// Fleiss' kappa of those who chose it against those who chose any other.
    pub kappa: AgreementFigure,
    /// The share of the others who chose it, too, where somebody did.
    pub agreement: AgreementFigure,
}

/// The figures of all categories in their order; none where there are too many to be told apart, or one alone. `done` is
/// told how many samples were finished since it was last told.
pub fn by_category(table: &RatingTable, wishes: &AgreementWishes, done: &(dyn Fn(u64) + Sync)) -> Vec<CategoryFigures> {
    let one = |category: usize| {
        let part = table.of_category(category);
        let overview = overview_of(&part, &[Measure::Fleiss, Measure::Positive], |_| true, &wishes.resampling, done);
        CategoryFigures {
            category: table.categories()[category],
            ratings: part.rows().flatten().filter(|code| **code == 1).count(),
            kappa: overview.get(Measure::Fleiss),
            agreement: overview.get(Measure::Positive),
        }
    };
    (0..categories_told(table)).map(one).collect()
}

/// The number of categories that have figures of their own.
pub(super) fn categories_told(table: &RatingTable) -> usize {
    let all = table.categories().len();
    if (2..=bounds::AGREEMENT_CATEGORIES_MAX).contains(&all) { all } else { 0 }
}
