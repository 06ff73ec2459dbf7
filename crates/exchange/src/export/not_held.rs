//! What of a rubric a format for other programs has no place for.

use crate::{locale::Message, message, notation, rubric::Rubric};

/// Something that a rubric may have and another format may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// All languages but the first.
    Languages,
    Questions,
    Scripts,
    Rules,
    /// The hurdles that keep the whole from an outcome, for formats that hold the levels needed.
    Hurdles,
    /// Scales of numbers, whose bands stand as levels.
    Bands,
    Evidence,
    Conditions,
    Indicators,
    Observations,
    ThirdParty,
    Circumstances,
    Certificates,
    Learn,
    /// Languages into which it is still being translated.
    Drafts,
    Outcomes,
    /// Minutes, days and months.
    Times,
    Standard,
    /// Scales of numbers that are typed.
    Numbers,
    /// Days, months and minutes beside those of the whole and of each question.
    Terms,
    /// The standard with its act, the programme, the conditions of the assessment and the demands on assessors.
    Act,
    /// Marks on single things that are true or false, and how assessors agree.
    Marks,
}

impl Held {
    pub(super) fn name(self) -> &'static str {
        match self {
            Held::Languages => "languages",
            Held::Questions => "questions",
            Held::Scripts => "scripts",
            Held::Rules => "rules",
            Held::Hurdles => "hurdles",
            Held::Bands => "bands",
            Held::Evidence => "evidence",
            Held::Conditions => "conditions",
            Held::Indicators => "indicators",
            Held::Observations => "observations",
            Held::ThirdParty => "third-party",
            Held::Circumstances => "circumstances",
            Held::Certificates => "certificates",
            Held::Learn => "learn",
            Held::Drafts => "drafts",
            Held::Outcomes => "outcomes",
            Held::Times => "times",
            Held::Standard => "standard",
            Held::Numbers => "numbers",
            Held::Terms => "terms",
            Held::Act => "act",
            Held::Marks => "marks",
        }
    }

    /// Returns whether a rubric has it.
    fn is_in(self, rubric: &Rubric) -> bool {
        let criteria = || rubric.criteria.values();
        let units = || rubric.units.values();
        let questions = || rubric.questions.values();
        match self {
            Held::Languages => rubric.languages.len() > 1,
            Held::Questions => !rubric.questions.is_empty(),
            Held::Scripts | Held::Rules | Held::Outcomes | Held::Times => true,
            Held::Hurdles => {
                units().any(|unit| unit.hurdle.is_some()) || criteria().any(|criterion| criterion.hurdle.is_some())
            }
            Held::Evidence => {
                let none = crate::rubric::EvidenceAsked::default();
                rubric.evidence != none
                    || units().any(|unit| unit.evidence != none)
                    || criteria().any(|criterion| criterion.evidence != none)
            }
            Held::Conditions => {
                rubric.assessment_conditions.is_some()
                    || rubric.assessors.is_some()
                    || criteria().any(|criterion| criterion.only_if.is_some() || criterion.may_not_apply)
                    || rubric.questions.values().any(|question| question.only_if.is_some())
            }
            Held::Indicators => criteria().any(|criterion| !criterion.indicators.is_empty()),
            Held::Observations => !rubric.observations.is_empty(),
            Held::ThirdParty => !rubric.third_party.is_empty(),
            Held::Circumstances => !rubric.circumstances.is_empty(),
            Held::Certificates => units().any(|unit| !unit.satisfied_by.is_empty()),
            Held::Learn => {
                let parts = || units().flat_map(|unit| unit.parts.values());
                units().any(|unit| unit.learn.is_some() || unit.learn_by.is_some())
                    || parts().any(|part| part.learn.is_some() || part.learn_by.is_some())
                    || criteria().any(|criterion| criterion.learn.is_some() || criterion.learn_by.is_some())
            }
            Held::Drafts => {
                let drafts = notation::tree(&rubric.source_text).root.field("draft_languages").cloned();
                drafts.is_some_and(|tags| !tags.entries().is_empty())
            }
            Held::Standard => {
                rubric.standard.is_some() || rubric.profession.is_some() || rubric.qualification_programme.is_some()
            }
            Held::Bands | Held::Numbers => rubric.scales.values().any(|scale| scale.is_number()),
            Held::Terms => {
                [rubric.valid_from, rubric.valid_until].iter().any(Option::is_some)
                    || [&rubric.appeal, &rubric.further_evidence].iter().any(|term| term.is_some())
                    || rubric.retention_months.is_some()
                    || rubric.recognition.is_some()
                    || rubric.minutes_by_part.is_some()
                    || questions().any(|question| question.minutes_least.or(question.minutes_most).is_some())
            }
            Held::Act => {
                let texts = [&rubric.qualification_programme, &rubric.assessment_conditions, &rubric.assessors];
                rubric.standard.is_some() || texts.iter().any(|text| text.is_some())
            }
            Held::Marks => {
                let mut levels = rubric.scales.values().flat_map(|scale| &scale.levels);
                rubric.panel != crate::rubric::PanelRule::Consensus
                    || levels.any(|level| level.between)
                    || criteria().any(|criterion| criterion.may_not_apply)
                    || criteria().any(|criterion| criterion.met_if.is_some())
                    || rubric.spares_contexts()
            }
        }
    }
}

/// A message for each of these things that the rubric has.
pub(super) fn not_held(rubric: &Rubric, lacking: &[Held]) -> Vec<Message> {
    let had = lacking.iter().filter(|held| held.is_in(rubric));
    had.map(|held| message!("export-not-held", what = held.name())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{case, xlsform};

    /// The rows of the table in `docs/exchange.md`, each with what of it a format may lack.
    const ROWS: [(&str, &[Held]); 21] = [
        ("languages", &[Held::Languages, Held::Drafts]),
        ("units, parts, criteria", &[]),
        ("levels, anchors", &[Held::Numbers]),
        ("values of levels, weights", &[]),
        ("levels needed, critical", &[]),
        ("hurdles", &[Held::Hurdles]),
        ("scales of numbers", &[Held::Bands, Held::Numbers]),
        ("bonus, deduction, holistic", &[]),
        ("criteria in several contexts", &[]),
        ("rules, electives", &[Held::Rules]),
        ("demands on evidence, certificates", &[Held::Evidence, Held::Certificates]),
        ("questions, follow-ups", &[Held::Questions]),
        ("indicators, points to listen for", &[Held::Indicators, Held::Marks]),
        ("conditions, circumstances", &[Held::Conditions, Held::Circumstances]),
        ("scripts", &[Held::Scripts]),
        ("observation sheets, third parties", &[Held::Observations, Held::ThirdParty]),
        ("what to learn", &[Held::Learn]),
        ("outcomes, terms, retention", &[Held::Outcomes, Held::Terms, Held::Times]),
        ("planned minutes", &[Held::Times, Held::Terms]),
        ("profession and its standard, programme", &[Held::Standard, Held::Act]),
        ("conditions of the assessment, demands on assessors", &[Held::Act, Held::Conditions]),
    ];

    #[test]
    fn the_table_in_the_documentation_says_what_each_format_lacks() {
        let document = include_str!("../../../../docs/exchange.md");
        let told = ROWS.into_iter().chain([("`between`, `may_not_apply`", &[Held::Marks][..])]);
        let told: Vec<(&str, &[Held])> = told.collect();
        for (row, held) in &told {
            let line = document.lines().find(|line| line.strip_prefix("| ").is_some_and(|line| line.starts_with(row)));
            let cells: Vec<&str> = line.unwrap_or_else(|| panic!("no row {row}")).split('|').map(str::trim).collect();
            for (cell, lacking) in [(cells[4], &case::LACKING[..]), (cells[5], &xlsform::LACKING[..])] {
                let lacks = held.iter().any(|held| lacking.contains(held));
                assert_eq!(cell != "●" && cell != "all", lacks, "{row}: {cell}");
            }
        }
        for lacking in case::LACKING.iter().chain(&xlsform::LACKING) {
            assert!(told.iter().any(|(_, held)| held.contains(lacking)), "no row tells of {}", lacking.name());
        }
    }
}
