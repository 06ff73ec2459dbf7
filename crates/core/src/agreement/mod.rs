//! Agreement among raters: how far they say the same of the same. From a checked [`RatingTable`] of ratings to figures,
//! each with the number of units, raters and ratings it rests on, or with the reason why it is [`Undefined`]: never a
//! number that means nothing. Every formula and its source stands in `docs/agreement.md`.
//!
//! A statistic is prepared once from a table and is then a function of how often each unit counts: once each for the
//! figure itself, as often as drawn for a sample of the bootstrap. So both follow the same lines of code.

mod alpha;
mod bootstrap;
mod category;
mod cohen;
mod correlation;
mod counts;
mod distribution;
mod estimate;
mod fault;
mod findings;
mod interval;
mod jackknife;
mod kendall;
mod mean;
mod overview;
mod pair;
mod raters;
mod read;
mod share;
mod specific;
mod table;
mod units;
mod weights;

pub use alpha::{MeasurementLevel, alpha};
pub use bootstrap::{Resampled, Resampling};
pub use category::{CategoryFigures, by_category};
pub use cohen::{kappa, mean_kappa};
pub use correlation::{Correlations, IntraclassForm, correlations};
pub use estimate::{AgreementFigure, Basis, Estimate, Interval, Method, NoInterval, Undefined};
pub use fault::{RatingFault, RatingFaultKind, RatingFaults};
pub use findings::{AgreementFindings, findings, samples_in_all};
pub use interval::JACKKNIFE_UNITS_MAX;
pub use kendall::concordance;
pub use mean::interval_of_mean;
pub use overview::{
    AgreementWishes, CriterionOverview, Measure, Overview, by_criterion, overview, overview_of_numbers,
};
pub use pair::{Differences, PairFigures, RaterPair, pair, pair_of_numbers, pairs};
pub use raters::{RaterFigures, raters};
pub use read::{
    Because, FormBy, LeftOutPart, Named, Part, ReadTable, Sought, Spelling, TableForm, TableReading, TakenTable, read,
};
pub use share::{adjacent_agreement, exact_agreement, fleiss, gwet, pabak};
pub use specific::{negative_agreement, positive_agreement};
pub use table::{Counted, RatedUnit, RatingScale, RatingTable, TableError};
pub use units::{UnitFigures, units};
pub use weights::Weights;
