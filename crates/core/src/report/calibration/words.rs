//! Levels, measures and numbers in words.

use crate::{
    agreement::{AgreementFigure, Interval, Measure, Method, Overview, Resampling, Undefined},
    calibration::{Against, GivenRating, HeatCell, Leaning, RatedSubject, Ratings},
    locale::{Locale, Message},
    message,
};

/// Sign for an empty cell.
pub const NONE: &str = "–";

/// `C1 Secures the scene`.
pub fn criterion(ratings: &Ratings, place: usize, locale: &Locale) -> String {
    let criterion = ratings.criterion(place);
    format!("{} {}", criterion.id, criterion.title.get(locale.language()))
}

/// The label of a level.
pub fn given(ratings: &Ratings, criterion: usize, given: GivenRating, locale: &Locale) -> String {
    match given {
        GivenRating::Level(rank) => {
            let scale = ratings.rubric.scale_of(ratings.criterion(criterion));
            scale.levels[rank].label.get(locale.language()).to_owned()
        }
        GivenRating::NotEnoughEvidence => locale.text("calibration-not-enough-evidence"),
    }
}

pub fn subject(ratings: &Ratings, subject: usize, locale: &Locale) -> String {
    let kind = ratings.subjects[subject].kind();
    let name = ratings.subject_name(subject);
    let name = match &ratings.subjects[subject] {
        RatedSubject::Case { .. } => match ratings.case(subject) {
            Some(case) => format!("{} ({name})", case.title.get(locale.language())),
            None => name,
        },
        _ => name,
    };
    locale.say(&message!("calibration-subject", kind = kind, name = name))
}

/// The name of a measure; for more than two raters, kappa is the mean over their pairs.
pub fn measure(measure: Measure, raters: usize) -> Message {
    let kind = match measure {
        Measure::Kappa(weights) | Measure::Gwet(weights) => weights.name(),
        Measure::Alpha(level) => level.name(),
        Measure::Intraclass(form) => form.name(),
        _ => "none",
    };
    let mean = if raters > 2 { "yes" } else { "no" };
    message!("calibration-measure", measure = measure.name(), weights = kind, mean = mean)
}

/// Who leans, by how much: a talk with them comes first.
pub fn leaning(ratings: &Ratings, leaning: &Leaning, locale: &Locale) -> String {
    let rater = leaning.rater.map_or("", |rater| ratings.raters[rater].as_str());
    // The others lean away from the reference to the other side.
    let levels = if leaning.rater.is_some() { leaning.levels } else { -leaning.levels };
    locale.say(&message!(
        "calibration-leaning",
        who = if leaning.rater.is_some() { "rater" } else { "reference" },
        rater = rater,
        side = if levels > 0.0 { "mild" } else { "severe" },
        levels = locale.decimal(levels.abs(), if levels.fract() == 0.0 { 0 } else { 1 }),
        ratings = leaning.ratings
    ))
}

pub fn undefined(why: Undefined) -> Message {
    let reason = match why {
        Undefined::FewerThanTwoRaters => "two-raters",
        Undefined::NoUnitWithTwoRatings => "two-ratings",
        Undefined::OneUnit => "one-unit",
        Undefined::TooFewCompleteUnits { .. } => "complete-units",
        Undefined::TooFewCommonUnits { .. } => "common-units",
        Undefined::ChanceAgreementIsOne => "chance",
        Undefined::NoVariation => "no-variation",
        Undefined::NoPositiveVariance => "variance",
        Undefined::RatersUnknown
        | Undefined::NeedsOrder
        | Undefined::NeedsSteps
        | Undefined::NeedsNumbers
        | Undefined::NeedsNonNegative => "negative",
        Undefined::NeedsTwoCategories => "one-category",
        Undefined::TooManyCategories { .. } => "categories",
        Undefined::NothingRated => "nothing",
        Undefined::NeverChosen => "never-chosen",
        Undefined::NoCategories => "measured",
    };
    message!("calibration-undefined", reason = reason)
}

/// The value alone, with two places: more would say more than so few ratings can.
pub fn value(figure: &AgreementFigure, locale: &Locale) -> String {
    figure.as_ref().map_or(NONE.to_owned(), |estimate| locale.decimal(estimate.value, 2))
}

/// The value with a sign where it is not zero.
pub fn signed(figure: &AgreementFigure, locale: &Locale) -> String {
    figure.as_ref().map_or(NONE.to_owned(), |estimate| with_sign(estimate.value, 2, locale))
}

pub fn with_sign(value: f64, places: usize, locale: &Locale) -> String {
    let shown = locale.decimal(value, places);
    let is_zero = shown.chars().all(|c| matches!(c, '0' | '.' | ','));
    if value > 0.0 && !is_zero { format!("+{shown}") } else { shown }
}

pub fn between(interval: &Interval, locale: &Locale) -> String {
    format!("{} … {}", locale.decimal(interval.low, 2), locale.decimal(interval.high, 2))
}

/// The methods that intervals of figures come from.
pub fn methods(overviews: &[&Overview], how: &Resampling, locale: &Locale) -> String {
    let mut names: Vec<&str> = Vec::new();
    let figures = overviews.iter().flat_map(|overview| &overview.figures).filter_map(|(_, figure)| figure.ok());
    for method in
        figures.filter_map(|estimate| estimate.interval).map(|interval: Interval| Method::name(interval.method))
    {
        if !names.contains(&method) {
            names.push(method);
        }
    }
    if names.is_empty() {
        names.push("none");
    }
    let told = |method| {
        let seed = how.seed.to_string();
        locale.say(&message!(
            "agree-method",
            method = method,
            samples = how.samples,
            seed = seed,
            over = how.over.name()
        ))
    };
    let methods = names.into_iter().map(told).collect::<Vec<_>>().join("; ");
    let percent = (how.confidence * 1e6).round() / 1e4;
    locale.say(&message!("agree-intervals", percent = percent, methods = methods))
}

pub fn against(against: Option<&Against>, locale: &Locale) -> String {
    let Some(against) = against else { return NONE.to_owned() };
    let figures = &against.figures;
    let n = figures.exact.as_ref().map_or(0, |exact| exact.basis.units);
    locale.say(&message!(
        "calibration-against",
        n = n,
        difference = signed(&figures.mean_difference, locale),
        exact = value(&figures.exact, locale),
        adjacent = value(&figures.adjacent, locale),
        kinds = against.kinds_differ
    ))
}

/// A cell of the heat map as text: the level, the mean of several, or that there was none.
pub fn cell(cell: &HeatCell, locale: &Locale) -> String {
    match cell.level {
        None if cell.not_enough > 0 => "0".to_owned(),
        None => NONE.to_owned(),
        Some(level) => locale.decimal(level, if level.fract() == 0.0 { 0 } else { 1 }),
    }
}
