//! Names of measures in words.

use crate::{
    agreement::{Measure, RatingTable, Weights},
    locale::{Locale, Message},
    message,
};

/// The name of a measure; kappa is the mean over pairs where there are more than two raters.
pub(super) fn name(measure: Measure, table: &RatingTable, locale: &Locale) -> String {
    let mean = if table.raters().len() > 2 { "yes" } else { "no" };
    let message = match measure {
        Measure::Exact => message!("agree-exact"),
        Measure::Adjacent => message!("agree-adjacent"),
        Measure::Kappa(weights) => message!("agree-kappa", weights = weights.name(), mean = mean),
        Measure::Pabak => message!("agree-pabak"),
        Measure::Positive => message!("agree-positive"),
        Measure::Negative => message!("agree-negative"),
        Measure::Fleiss => message!("agree-fleiss"),
        Measure::Alpha(level) => message!("agree-alpha", level = level.name()),
        Measure::Gwet(Weights::Unweighted) => message!("agree-ac1"),
        Measure::Gwet(weights) => message!("agree-ac2", weights = weights.name()),
        Measure::Intraclass(form) => message!("agree-intraclass", form = form.name()),
        Measure::Concordance => message!("agree-concordance"),
    };
    locale.say(&message)
}

/// The name of a value by convention: kappas by Landis & Koch 1977, alpha by what Krippendorff asks.
pub(super) fn convention(measure: Measure, value: f64) -> Option<Message> {
    match measure {
        Measure::Kappa(_) | Measure::Fleiss => Some(match value {
            value if value < 0.0 => message!("agree-poor"),
            value if value <= 0.2 => message!("agree-slight"),
            value if value <= 0.4 => message!("agree-fair"),
            value if value <= 0.6 => message!("agree-moderate"),
            value if value <= 0.8 => message!("agree-substantial"),
            _ => message!("agree-almost-perfect"),
        }),
        Measure::Alpha(_) => Some(match value {
            value if value >= 0.8 => message!("agree-reliable"),
            value if value >= 0.667 => message!("agree-tentative"),
            _ => message!("agree-unreliable"),
        }),
        _ => None,
    }
}
