//! What of a rubric a format for other programs has no place for.

use crate::{locale::Message, message, rubric::Rubric};

/// Something that a rubric may have and another format may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// All languages but the first.
    Languages,
    Questions,
    Scripts,
    Rules,
    /// The levels needed, what nothing makes up for, hurdles.
    Needed,
    Weights,
    Evidence,
    Conditions,
    Indicators,
    Observations,
    ThirdParty,
    Circumstances,
    Certificates,
    Learn,
    /// What is added to or taken from sums, and judgements of whole units.
    Counts,
    Outcomes,
    /// Minutes, days and months.
    Times,
    Standard,
}

impl Held {
    pub(super) fn name(self) -> &'static str {
        match self {
            Held::Languages => "languages",
            Held::Questions => "questions",
            Held::Scripts => "scripts",
            Held::Rules => "rules",
            Held::Needed => "needed",
            Held::Weights => "weights",
            Held::Evidence => "evidence",
            Held::Conditions => "conditions",
            Held::Indicators => "indicators",
            Held::Observations => "observations",
            Held::ThirdParty => "third-party",
            Held::Circumstances => "circumstances",
            Held::Certificates => "certificates",
            Held::Learn => "learn",
            Held::Counts => "counts",
            Held::Outcomes => "outcomes",
            Held::Times => "times",
            Held::Standard => "standard",
        }
    }

    /// Returns whether a rubric has it.
    fn is_in(self, rubric: &Rubric) -> bool {
        let criteria = || rubric.criteria.values();
        let units = || rubric.units.values();
        match self {
            Held::Languages => rubric.languages.len() > 1,
            Held::Questions => !rubric.questions.is_empty(),
            Held::Scripts | Held::Rules | Held::Outcomes | Held::Times => true,
            Held::Needed => criteria().any(|criterion| criterion.asks_level),
            Held::Weights => criteria().any(|criterion| criterion.weight.as_f64() != 1.0),
            Held::Evidence => {
                let none = crate::rubric::EvidenceAsked::default();
                rubric.evidence != none
                    || units().any(|unit| unit.evidence != none)
                    || criteria().any(|criterion| criterion.evidence != none)
            }
            Held::Conditions => {
                criteria().any(|criterion| criterion.only_if.is_some())
                    || rubric.questions.values().any(|question| question.only_if.is_some())
            }
            Held::Indicators => criteria().any(|criterion| !criterion.indicators.is_empty()),
            Held::Observations => !rubric.observations.is_empty(),
            Held::ThirdParty => !rubric.third_party.is_empty(),
            Held::Circumstances => !rubric.circumstances.is_empty(),
            Held::Certificates => units().any(|unit| !unit.satisfied_by.is_empty()),
            Held::Learn => {
                units().any(|unit| unit.learn.is_some() || unit.learn_by.is_some())
                    || criteria().any(|criterion| criterion.learn.is_some() || criterion.learn_by.is_some())
            }
            Held::Counts => criteria().any(|criterion| criterion.counts != Default::default()),
            Held::Standard => rubric.standard.is_some() || rubric.profession.is_some(),
        }
    }
}

/// A message for each of these things that the rubric has.
pub(super) fn not_held(rubric: &Rubric, lacking: &[Held]) -> Vec<Message> {
    let had = lacking.iter().filter(|held| held.is_in(rubric));
    had.map(|held| message!("export-not-held", what = held.name())).collect()
}
