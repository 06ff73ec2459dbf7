//! What is measured, in words, and by the names that JSON uses.

use crate::{
    agreement::{IntraclassForm, Level, Measure, Table, Weights},
    locale::{Locale, Message},
    message,
};

/// The name of a measure; kappa is the mean over pairs where there are more than two raters.
pub fn name(measure: Measure, table: &Table, locale: &Locale) -> String {
    let mean = if table.raters().len() > 2 { "yes" } else { "no" };
    let message = match measure {
        Measure::Exact => message!("agree-exact"),
        Measure::Adjacent => message!("agree-adjacent"),
        Measure::Kappa(weights) => message!("agree-kappa", weights = weights_key(weights), mean = mean),
        Measure::Fleiss => message!("agree-fleiss"),
        Measure::Alpha(level) => message!("agree-alpha", level = level_key(level)),
        Measure::Gwet(Weights::Unweighted) => message!("agree-ac1"),
        Measure::Gwet(weights) => message!("agree-ac2", weights = weights_key(weights)),
        Measure::Intraclass(form) => message!("agree-intraclass", form = form_key(form)),
        Measure::Concordance => message!("agree-concordance"),
    };
    locale.say(&message)
}

pub fn key(measure: Measure) -> &'static str {
    match measure {
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

pub fn level_key(level: Level) -> &'static str {
    match level {
        Level::Nominal => "nominal",
        Level::Ordinal => "ordinal",
        Level::Interval => "interval",
        Level::Ratio => "ratio",
    }
}

pub fn weights_key(weights: Weights) -> &'static str {
    match weights {
        Weights::Unweighted => "unweighted",
        Weights::Linear => "linear",
        Weights::Quadratic => "quadratic",
        Weights::Ordinal => "ordinal",
    }
}

pub fn form_key(form: IntraclassForm) -> &'static str {
    match form {
        IntraclassForm::OneWay => "1,1",
        IntraclassForm::Random => "2,1",
        IntraclassForm::Fixed => "3,1",
        IntraclassForm::OneWayMean => "1,k",
        IntraclassForm::RandomMean => "2,k",
        IntraclassForm::FixedMean => "3,k",
    }
}

/// What a value is called by convention: kappas by Landis & Koch 1977, alpha by what Krippendorff asks.
pub fn convention(measure: Measure, value: f64) -> Option<Message> {
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
