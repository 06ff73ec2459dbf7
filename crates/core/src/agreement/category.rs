//! Each category against all others: how far raters agree on it (Fleiss 1971).

use crate::bounds;

use super::{
    AgreementFigure, AgreementWishes, Measure, RatingTable, Resampling,
    interval::{Sought, in_groups},
    overview::{overview_of, prepared},
};

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

/// The figures of all categories in their order; none where there are too many to be told apart, or one alone. Their
/// intervals take no samples: a bootstrap for each category would take longer than all other figures together.
pub fn by_category(table: &RatingTable, wishes: &AgreementWishes) -> Vec<CategoryFigures> {
    let one = |category: usize| {
        let part = table.of_category(category);
        let how = Resampling { samples: 0, ..wishes.resampling };
        let overview = overview_of(&part, &[Measure::Fleiss, Measure::Positive], |_| true, &how, &|_| ());
        let of = |measure| with_interval(overview.get(measure), measure, &part, &how);
        CategoryFigures {
            category: table.categories()[category],
            ratings: part.rows().flatten().filter(|code| **code == 1).count(),
            kappa: of(Measure::Fleiss),
            agreement: of(Measure::Positive),
        }
    };
    (0..categories_told(table)).map(one).collect()
}

/// The figure with its interval also where there are more units than the jackknife leaves out one by one.
fn with_interval(figure: AgreementFigure, measure: Measure, part: &RatingTable, how: &Resampling) -> AgreementFigure {
    let mut estimate = figure?;
    let is_open = estimate.interval.is_none() && estimate.no_interval.is_none() && estimate.basis.units > 1;
    if let (true, (_, Some(statistic))) = (is_open, prepared(part, measure, how)) {
        let found = in_groups(&Sought { measure, estimate, statistic }, part, how.confidence);
        (estimate.interval, estimate.no_interval) = (found.ok(), found.err());
    }
    Ok(estimate)
}

/// The number of categories that have figures of their own.
fn categories_told(table: &RatingTable) -> usize {
    let all = table.categories().len();
    if (2..=bounds::AGREEMENT_CATEGORIES_MAX).contains(&all) { all } else { 0 }
}
