//! All statistics that suit a table, with their intervals, and the same for each criterion.

use super::{
    Estimate, Figure, IntraclassForm, Level, NoInterval, Resampling, Table, Undefined, Weights,
    alpha::Alpha,
    bootstrap::{Statistic, intervals},
    cohen::{MeanKappa, kappa},
    correlation::correlations,
    estimate::of_several_units,
    kendall::concordance,
    share::{Corrected, Share},
    units::mean_distance,
};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    Exact,
    Adjacent,
    /// Of a pair, or the mean over all pairs.
    Kappa(Weights),
    Fleiss,
    Alpha(Level),
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

/// What is wished for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wishes {
    pub level: Level,
    /// Of AC2, and of one of the weighted kappas.
    pub weights: Weights,
    pub resampling: Resampling,
}

/// The figures of one table.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    pub figures: Vec<(Measure, Figure)>,
}

impl Overview {
    pub fn get(&self, measure: Measure) -> Figure {
        let found = self.figures.iter().find(|(each, _)| *each == measure);
        found.map_or(Err(Undefined::NothingRated), |(_, figure)| *figure)
    }
}

/// One criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionOverview {
    pub criterion: String,
    pub overview: Overview,
    /// The mean distance of two ratings, as a part of the distance between the ends of the scale: defined even where
    /// nothing varies, so criteria are put in order by it. None where no unit has two ratings.
    pub distance: Option<f64>,
}

impl Measure {
    /// What suits ratings of a level, in the order in which it is shown.
    pub fn suiting(table: &Table, wishes: &Wishes) -> Vec<Measure> {
        let ordered = wishes.level != Level::Nominal && table.has_order();
        let mut measures = vec![Measure::Exact];
        if ordered {
            measures.push(Measure::Adjacent);
        }
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

/// All that suits the table. `done` is told how many samples of the bootstrap were finished since it was last told.
pub fn overview(table: &Table, wishes: &Wishes, done: &(dyn Fn(u64) + Sync)) -> Overview {
    let how = &wishes.resampling;
    let correlations = correlations(table, how.confidence);
    let mut figures = Vec::new();
    let mut drawn: Vec<(usize, Box<dyn Statistic + '_>)> = Vec::new();
    for measure in Measure::suiting(table, wishes) {
        let figure = match measure {
            Measure::Intraclass(form) => correlations.get(form),
            Measure::Concordance => concordance(table),
            Measure::Kappa(weights) if table.raters().len() == 2 => {
                of_several_units(kappa(table, 0, 1, weights, how.confidence))
            }
            _ => prepared(table, measure, how.samples).and_then(|(figure, statistic)| {
                let is_share = matches!(measure, Measure::Exact | Measure::Adjacent);
                let figure = if is_share { figure } else { of_several_units(figure) };
                // Drawn from one unit, all samples are alike and say nothing of how sure a figure is.
                if figure.is_ok_and(|estimate| estimate.basis.units > 1) {
                    drawn.extend(statistic.map(|statistic| (figures.len(), statistic)));
                }
                figure
            }),
        };
        figures.push((measure, figure));
    }
    let statistics: Vec<&dyn Statistic> = drawn.iter().map(|(_, statistic)| statistic.as_ref()).collect();
    let found = intervals(&statistics, table.units().len(), how, done);
    for ((place, _), interval) in drawn.iter().zip(found) {
        if let Ok(estimate) = &mut figures[*place].1 {
            estimate.interval = interval;
            estimate.no_interval = (interval.is_none() && how.samples > 1).then_some(NoInterval::SamplesAlike);
        }
    }
    Overview { figures }
}

/// A figure and what is drawn again and again for its interval.
type Prepared<'t> = (Figure, Option<Box<dyn Statistic + 't>>);

fn prepared(table: &Table, measure: Measure, samples: u32) -> Result<Prepared<'_>, Undefined> {
    fn boxed<'t>(figure: Figure, statistic: impl Statistic + 't) -> Prepared<'t> {
        (figure, Some(Box::new(statistic)))
    }
    let share = |share: Share| boxed(share.estimate(), share);
    let corrected = |corrected: Corrected| boxed(corrected.estimate(), corrected);
    Ok(match measure {
        Measure::Exact => share(Share::exact(table)?),
        Measure::Adjacent => share(Share::adjacent(table)?),
        Measure::Fleiss => corrected(Corrected::fleiss(table)?),
        Measure::Gwet(weights) => corrected(Corrected::gwet(table, weights)?),
        Measure::Alpha(level) => {
            let alpha = Alpha::new(table, level)?;
            boxed(alpha.estimate(), alpha)
        }
        Measure::Kappa(weights) => {
            let mean = MeanKappa::new(table, weights)?;
            if mean.is_quick(samples) {
                return Ok(boxed(mean.estimate(), mean));
            }
            let why = Some(NoInterval::TooManyPairs);
            (mean.estimate().map(|estimate| Estimate { no_interval: why, ..estimate }), None)
        }
        Measure::Intraclass(_) | Measure::Concordance => (Err(Undefined::NothingRated), None),
    })
}

/// Each criterion of a table, those first on which raters lie farthest apart: they need a talk.
pub fn by_criterion(table: &Table, wishes: &Wishes, done: &(dyn Fn(u64) + Sync)) -> Vec<CriterionOverview> {
    let one = |criterion: &str| {
        let part = table.of_criterion(criterion);
        let distance = mean_distance(&part);
        CriterionOverview { criterion: criterion.to_owned(), overview: overview(&part, wishes, done), distance }
    };
    let mut criteria: Vec<CriterionOverview> = table.criteria().into_iter().map(one).collect();
    // What cannot be compared comes last.
    let place = |each: &CriterionOverview| each.distance.unwrap_or(-1.0);
    criteria.sort_by(|one, other| place(other).total_cmp(&place(one)));
    criteria
}
