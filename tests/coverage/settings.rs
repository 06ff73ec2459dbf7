//! Settings in which the true agreement is known, and what intervals of tables that are drawn from them hold.

use viva::agreement::{
    AgreementWishes, IntraclassForm, Measure, MeasurementLevel, RatedUnit, RatingScale, RatingTable, Resampled,
    Resampling, Weights, overview,
};

/// Samples of a bootstrap.
const SAMPLES: u32 = 2_000;
/// Units of a table whose figures are taken for the true ones.
const LARGE_UNITS: usize = 40_000;
/// Continuous ratings are all different, and a table has room for fewer of them.
const LARGE_UNITS_CONTINUOUS: usize = 20_000;

/// The way in which ratings come about.
#[derive(Clone, Copy)]
enum Model {
    /// So large a share of the units is met. A rater sees so many as they are, and guesses the others by that share.
    Met { share: f64, seen: f64 },
    /// What is rated and what each rater sees beside it are normally distributed, the latter so widely; both together are
    /// cut into levels that are chosen alike often.
    Levels { cuts: &'static [f64], noise: f64 },
    /// The same without levels.
    Continuous { noise: f64 },
}

const THREE: &[f64] = &[-0.430_7, 0.430_7];
const FOUR: &[f64] = &[-0.674_5, 0.0, 0.674_5];
const FIVE: &[f64] = &[-0.841_6, -0.253_3, 0.253_3, 0.841_6];

pub(crate) struct Setting {
    pub(crate) name: &'static str,
    raters: usize,
    model: Model,
    level: MeasurementLevel,
    pub(crate) measures: &'static [Measure],
}

const CORRELATIONS: &[Measure] = &[
    Measure::Intraclass(IntraclassForm::OneWay),
    Measure::Intraclass(IntraclassForm::Random),
    Measure::Intraclass(IntraclassForm::RandomMean),
];

/// The settings, the first four of them those in which older intervals held least.
pub(crate) fn settings() -> [Setting; 9] {
    use Measure::{Alpha, Exact, Fleiss, Gwet, Kappa, Negative, Pabak, Positive};
    use MeasurementLevel::{Interval, Nominal, Ordinal};
    use Weights::{Quadratic, Unweighted};
    const TWO: &[Measure] =
        &[Exact, Kappa(Unweighted), Kappa(Quadratic), Alpha(Ordinal), Gwet(Unweighted), Gwet(Quadratic)];
    const TWO_MET: &[Measure] =
        &[Exact, Positive, Negative, Pabak, Kappa(Unweighted), Alpha(Nominal), Gwet(Unweighted)];
    const FOUR_RATERS: &[Measure] =
        &[Exact, Fleiss, Kappa(Unweighted), Kappa(Quadratic), Alpha(Ordinal), Gwet(Unweighted), Gwet(Quadratic)];
    const FOUR_MET: &[Measure] =
        &[Exact, Positive, Negative, Pabak, Fleiss, Kappa(Unweighted), Alpha(Nominal), Gwet(Unweighted)];
    let levels = |cuts| Model::Levels { cuts, noise: 0.6 };
    let met = |share, seen| Model::Met { share, seen };
    let setting = |name, raters, model, level, measures| Setting { name, raters, model, level, measures };
    [
        setting("2 raters, 3 levels", 2, levels(THREE), Ordinal, TWO),
        setting("2 raters, 85 % met", 2, met(0.85, 0.8), Nominal, TWO_MET),
        setting("4 raters, 5 levels", 4, levels(FIVE), Ordinal, FOUR_RATERS),
        setting("4 raters, 85 % met", 4, met(0.85, 0.8), Nominal, FOUR_MET),
        setting("3 raters, 60 % met", 3, met(0.6, 0.7), Interval, CORRELATIONS),
        setting("3 raters, 3 levels", 3, levels(THREE), Interval, CORRELATIONS),
        setting("3 raters, 4 levels", 3, levels(FOUR), Interval, CORRELATIONS),
        setting("3 raters, 5 levels", 3, levels(FIVE), Interval, CORRELATIONS),
        setting("3 raters, continuous", 3, Model::Continuous { noise: 0.6 }, Interval, CORRELATIONS),
    ]
}

/// Numbers at random, the same for the same seed (SplitMix64, Steele, Lea & Flood 2014).
struct Dice(u64);

impl Dice {
    /// Seeds that follow each other begin far apart: a state that is a multiple of the seed would be the same number of
    /// steps away from the next one's, however far, and tables would share parts of one stream.
    fn new(seed: u64) -> Self {
        let mut mixer = Dice(seed);
        Dice(mixer.next() ^ mixer.next().rotate_left(32))
    }

    /// Between 0 and 1, without both.
    fn share(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Normally distributed (Box & Muller 1958).
    fn normal(&mut self) -> f64 {
        (-2.0 * self.share().ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }
}

impl Setting {
    fn draw(&self, units: usize, seed: u64) -> RatingTable {
        let mut dice = Dice::new(seed);
        let mut cells = Vec::with_capacity(units * self.raters);
        for _ in 0..units {
            match self.model {
                Model::Met { share, seen } => {
                    let is_met = dice.share() < share;
                    cells.extend((0..self.raters).map(|_| {
                        let said = if dice.share() < seen { is_met } else { dice.share() < share };
                        Some(f64::from(u8::from(said)))
                    }));
                }
                Model::Levels { cuts, noise } => {
                    let (truth, wide) = (dice.normal(), noise.hypot(1.0));
                    cells.extend((0..self.raters).map(|_| {
                        let seen = (truth + noise * dice.normal()) / wide;
                        Some(cuts.iter().filter(|cut| seen > **cut).count() as f64)
                    }));
                }
                Model::Continuous { noise } => {
                    let truth = dice.normal();
                    cells.extend((0..self.raters).map(|_| Some(truth + noise * dice.normal())));
                }
            }
        }
        let levels = match self.model {
            Model::Met { .. } => 2,
            Model::Levels { cuts, .. } => cuts.len() + 1,
            Model::Continuous { .. } => 0,
        };
        let declared: Vec<f64> = (0..levels).map(|level| level as f64).collect();
        let names = (1..=self.raters).map(|rater| rater.to_string()).collect();
        let units = (0..units).map(|unit| RatedUnit::new(&unit.to_string(), None)).collect();
        // Names without order have no order to be told by; levels are numbers.
        RatingTable::new(names, units, RatingScale::Numbers, &declared, &cells).expect("a table within its bounds")
    }

    fn wishes(&self, seed: u64, samples: u32) -> AgreementWishes {
        let resampling = Resampling { seed, samples, confidence: 0.95, over: Resampled::Units };
        AgreementWishes { level: self.level, weights: Weights::Quadratic, resampling }
    }

    /// The value of each measure: the mean of so many very large tables.
    pub(crate) fn truth(&self, tables: u64) -> Vec<f64> {
        let units = if matches!(self.model, Model::Continuous { .. }) { LARGE_UNITS_CONTINUOUS } else { LARGE_UNITS };
        let mut sums = vec![0.0; self.measures.len()];
        for table in 0..tables {
            let found = overview(&self.draw(units, u64::MAX - table), &self.wishes(0, 0), &|_| ());
            for (sum, measure) in sums.iter_mut().zip(self.measures) {
                *sum += found.get(*measure).expect("nothing is undefined of so many units").value;
            }
        }
        sums.into_iter().map(|sum| sum / tables as f64).collect()
    }

    /// The fate of the intervals of each measure, over so many tables of so many units, drawn from this seed on.
    pub(crate) fn coverage(&self, truth: &[f64], units: usize, tables: u64, first: u64) -> Vec<Coverage> {
        let mut found = vec![Coverage::default(); truth.len()];
        for seed in first..first + tables {
            let figures = overview(&self.draw(units, seed + 1), &self.wishes(seed, SAMPLES), &|_| ());
            for ((measure, truth), coverage) in self.measures.iter().zip(truth).zip(&mut found) {
                let interval = figures.get(*measure).ok().and_then(|estimate| estimate.interval);
                let Some(interval) = interval else { continue };
                let holds = (interval.low..=interval.high).contains(truth);
                *(if holds { &mut coverage.held } else { &mut coverage.missed }) += 1;
                coverage.width += interval.high - interval.low;
                coverage.method = Some(interval.method.name());
            }
        }
        found
    }
}

/// The fate of the intervals of one measure.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Coverage {
    pub(crate) held: u64,
    pub(crate) missed: u64,
    /// The sum of their widths.
    pub(crate) width: f64,
    pub(crate) method: Option<&'static str>,
}
