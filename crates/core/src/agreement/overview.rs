//! All statistics that suit a table, with their intervals, and the same for each criterion.

use super::{
    AgreementFigure, Estimate, IntraclassForm, MeasurementLevel, NoInterval, RatingTable, Resampled, Resampling,
    Undefined, Weights,
    alpha::Alpha,
    bootstrap::Statistic,
    cohen::{MeanKappa, kappa},
    correlation::{Intraclass, correlations},
    estimate::of_several_units,
    interval::{self, INTRACLASS_LEVELS_MIN, JACKKNIFE_UNITS_MAX, Sought},
    kendall::concordance,
    share::{AgreementShare, Corrected, adjusted, pabak},
    specific::{End, SpecificAgreement},
    units::mean_distance,
};

/// A measure of agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    Exact,
    Adjacent,
    /// Exact agreement less that of a chance that chooses each category alike often.
    Pabak,
    /// Agreement on the higher of two categories.
    Positive,
    /// Agreement on the lower of two categories.
    Negative,
    /// Kappa of a pair, or the mean over all pairs.
    Kappa(Weights),
    Fleiss,
    Alpha(MeasurementLevel),
    /// AC1 where unweighted, else AC2.
    Gwet(Weights),
    Intraclass(IntraclassForm),
    Concordance,
}

impl Measure {
    /// The name by which messages and programs know it, whatever its level, weights or form.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Exact => "exact",
            Measure::Adjacent => "adjacent",
            Measure::Pabak => "pabak",
            Measure::Positive => "positive_agreement",
            Measure::Negative => "negative_agreement",
            Measure::Kappa(_) => "kappa",
            Measure::Fleiss => "fleiss",
            Measure::Alpha(_) => "alpha",
            Measure::Gwet(Weights::Unweighted) => "ac1",
            Measure::Gwet(_) => "ac2",
            Measure::Intraclass(_) => "icc",
            Measure::Concordance => "w",
        }
    }
}

/// The wishes for the figures of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AgreementWishes {
    pub level: MeasurementLevel,
    /// Weights of AC2, and of one of the weighted kappas.
    pub weights: Weights,
    pub resampling: Resampling,
}

/// The figures of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    pub figures: Vec<(Measure, AgreementFigure)>,
}

impl Overview {
    /// Krippendorff's alpha, at whatever level it was taken.
    pub fn alpha(&self) -> AgreementFigure {
        let found = self.figures.iter().find(|(each, _)| matches!(each, Measure::Alpha(_)));
        found.map_or(Err(Undefined::NothingRated), |(_, figure)| *figure)
    }

    pub fn get(&self, measure: Measure) -> AgreementFigure {
        let found = self.figures.iter().find(|(each, _)| *each == measure);
        found.map_or(Err(Undefined::NothingRated), |(_, figure)| *figure)
    }
}

/// The figures of one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionOverview {
    pub criterion: String,
    pub overview: Overview,
    /// The mean distance of two ratings, as a part of the distance between the ends of the scale: defined even where
    /// nothing varies, so criteria are put in order by it. None where no unit has two ratings.
    pub distance: Option<f64>,
}

impl Measure {
    /// The measures that suit ratings of a level, in the order in which they are shown.
    pub fn suiting(table: &RatingTable, wishes: &AgreementWishes) -> Vec<Measure> {
        let ordered = wishes.level != MeasurementLevel::Nominal && table.has_order();
        let mut measures = vec![Measure::Exact];
        if ordered {
            measures.push(Measure::Adjacent);
        }
        if table.has_order() && table.categories().len() == 2 {
            measures.extend([Measure::Positive, Measure::Negative]);
        }
        measures.push(Measure::Pabak);
        measures.push(Measure::Kappa(Weights::Unweighted));
        if ordered {
            measures.extend([Measure::Kappa(Weights::Linear), Measure::Kappa(Weights::Quadratic)]);
            if wishes.weights == Weights::Ordinal {
                measures.push(Measure::Kappa(Weights::Ordinal));
            }
        }
        measures.extend([Measure::Fleiss, Measure::Alpha(wishes.level), Measure::Gwet(Weights::Unweighted)]);
        if ordered {
            if wishes.weights != Weights::Unweighted {
                measures.push(Measure::Gwet(wishes.weights));
            }
            if table.has_numbers() {
                measures.extend(IntraclassForm::ALL.map(Measure::Intraclass));
            }
            measures.push(Measure::Concordance);
        }
        measures
    }
}

impl Measure {
    /// Returns whether it counts ratings of the same category, or of neighbouring ones.
    fn counts_categories(self) -> bool {
        !matches!(self, Measure::Alpha(_) | Measure::Intraclass(_) | Measure::Concordance)
    }
}

/// The overview of ratings that are measured: what counts categories is left out, and said to be.
pub fn overview_of_numbers(table: &RatingTable, wishes: &AgreementWishes, done: &(dyn Fn(u64) + Sync)) -> Overview {
    let wishes = AgreementWishes { level: MeasurementLevel::Interval, ..*wishes };
    let suits = |measure: Measure| !measure.counts_categories();
    overview_of(table, &Measure::suiting(table, &wishes), suits, &wishes.resampling, done)
}

/// The overview of all that suits the table. `done` is told how many samples of the bootstrap were finished since it
/// was last told.
pub fn overview(table: &RatingTable, wishes: &AgreementWishes, done: &(dyn Fn(u64) + Sync)) -> Overview {
    overview_of(table, &Measure::suiting(table, wishes), |_| true, &wishes.resampling, done)
}

/// The overview of some measures; those that do not suit the ratings are said not to.
pub(super) fn overview_of(
    table: &RatingTable,
    measures: &[Measure],
    suits: fn(Measure) -> bool,
    how: &Resampling,
    done: &(dyn Fn(u64) + Sync),
) -> Overview {
    let mut figures = Vec::new();
    let mut places = Vec::new();
    let mut sought = Vec::new();
    for measure in measures.iter().copied() {
        // PABAK follows from exact agreement: it waits until the interval of that is known.
        if measure == Measure::Pabak {
            figures.push((measure, Err(Undefined::NothingRated)));
            continue;
        }
        let (figure, statistic) = match suits(measure) {
            true => prepared(table, measure, how),
            false => (Err(Undefined::NoCategories), None),
        };
        // A figure of one unit is not corrected for chance, and nothing says how sure a share of it is.
        let figure = if measure.is_share() { figure } else { of_several_units(figure) };
        if let (Ok(estimate), Some(statistic)) = (figure, statistic)
            && estimate.basis.units > 1
        {
            places.push(figures.len());
            sought.push(Sought { measure, estimate, statistic });
        }
        figures.push((measure, figure));
    }
    let of = |part: &RatingTable, measure| prepared(part, measure, how).0.ok().map(|estimate| estimate.value);
    for (place, found) in places.into_iter().zip(interval::of_all(&sought, table, how, &of, done)) {
        let (measure, figure) = &mut figures[place];
        if let (Ok(estimate), Some(found)) = (figure, found) {
            let found = match measure {
                Measure::Intraclass(form) if form.is_of_mean() => found.and_then(interval::of_mean),
                _ => found,
            };
            estimate.interval = found.ok();
            estimate.no_interval = found.err();
        }
    }
    let overview = Overview { figures };
    let exact = of_several_units(overview.get(Measure::Exact));
    let follow = |(measure, figure)| match measure {
        Measure::Pabak => (measure, adjusted(exact, table)),
        _ => (measure, figure),
    };
    Overview { figures: overview.figures.into_iter().map(follow).collect() }
}

/// A figure, and what is computed again and again for its interval where none follows from the figure itself.
pub(super) type Prepared<'t> = (AgreementFigure, Option<Box<dyn Statistic + 't>>);

pub(super) fn prepared<'t>(table: &'t RatingTable, measure: Measure, how: &Resampling) -> Prepared<'t> {
    fn boxed<'t>(figure: AgreementFigure, statistic: impl Statistic + 't) -> Prepared<'t> {
        (figure, Some(Box::new(statistic)))
    }
    let share = |share: AgreementShare| boxed(share.estimate(), share);
    let specific = |specific: SpecificAgreement| boxed(specific.estimate(), specific);
    let corrected = |corrected: Corrected| boxed(corrected.estimate(), corrected);
    let found =
        match measure {
            Measure::Exact => AgreementShare::exact(table).map(share),
            Measure::Adjacent => AgreementShare::adjacent(table).map(share),
            // The interval of PABAK is made of that of exact agreement.
            Measure::Pabak => Ok((pabak(table), None)),
            Measure::Positive => SpecificAgreement::of_end(table, End::Higher).map(specific),
            Measure::Negative => SpecificAgreement::of_end(table, End::Lower).map(specific),
            Measure::Fleiss => Corrected::fleiss(table).map(corrected),
            Measure::Gwet(weights) => Corrected::gwet(table, weights).map(corrected),
            Measure::Alpha(level) => Alpha::new(table, level).map(|alpha| boxed(alpha.estimate(), alpha)),
            Measure::Kappa(weights) if table.raters().len() == 2 => kappa(table, 0, 1, weights, how.confidence)
                .and_then(|estimate| match estimate.basis.units <= JACKKNIFE_UNITS_MAX {
                    true => Ok(boxed(Ok(estimate), MeanKappa::of_pair(table, weights)?)),
                    false => Ok((Ok(estimate), None)),
                }),
            Measure::Kappa(weights) => MeanKappa::new(table, weights).map(|mean| {
                if mean.is_quick(how.samples) {
                    return boxed(mean.estimate(), mean);
                }
                let why = Some(NoInterval::TooManyPairs);
                (mean.estimate().map(|estimate| Estimate { no_interval: why, ..estimate }), None)
            }),
            Measure::Intraclass(form) => {
                let figure = correlations(table, how.confidence).get(form);
                let by_f = how.over == Resampled::Units && table.categories().len() >= INTRACLASS_LEVELS_MIN;
                Ok(if by_f { (figure, None) } else { boxed(figure, Intraclass::new(table, form)) })
            }
            Measure::Concordance => Ok((concordance(table), None)),
        };
    found.unwrap_or_else(|why| (Err(why), None))
}

/// The criteria of a table, those first on which raters lie farthest apart: they need a talk.
pub fn by_criterion(
    table: &RatingTable,
    wishes: &AgreementWishes,
    done: &(dyn Fn(u64) + Sync),
) -> Vec<CriterionOverview> {
    let one = |criterion: &str| {
        let part = table.of_criterion(criterion);
        let distance = mean_distance(&part);
        CriterionOverview { criterion: criterion.to_owned(), overview: overview(&part, wishes, done), distance }
    };
    let mut criteria: Vec<CriterionOverview> = table.criteria().into_iter().map(one).collect();
    // Criteria that cannot be compared come last.
    let place = |each: &CriterionOverview| each.distance.unwrap_or(-1.0);
    criteria.sort_by(|one, other| place(other).total_cmp(&place(one)));
    criteria
}
