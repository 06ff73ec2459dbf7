//! A rubric with gaps, as one is that was begun from another form of a standard. It is no [`super::Rubric`]: the check
//! tells its gaps apart from its faults, and no interview can begin with it.

mod written;

use std::collections::{BTreeMap, BTreeSet};

use crate::notation::Slip;

use super::{FaultKind, Faults, ScaleKind};

/// A text by the tags of its languages; those that are not there are gaps.
pub type DraftText = BTreeMap<String, String>;

/// A rubric of which some is known. What is not known is a gap in its text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    pub id: String,
    pub version: String,
    /// The languages in which its texts are to stand.
    pub languages: Vec<String>,
    pub title: DraftText,
    pub about: DraftText,
    /// Place in a qualifications framework.
    pub framework: DraftText,
    pub source: DraftText,
    pub profession: DraftText,
    pub licence: Option<String>,
    /// The licence in its languages, where it is not the same text in all of them.
    pub licences: DraftText,
    pub minutes: Option<u16>,
    /// Ids and texts of the facts that are settled at preparation.
    pub circumstances: Vec<(String, DraftText)>,
    pub scales: Vec<DraftScale>,
    pub elective_groups: Vec<DraftGroup>,
    pub units: Vec<DraftUnit>,
    pub questions: Vec<DraftQuestion>,
    pub opening: Option<DraftScript>,
    pub closing: Option<DraftScript>,
    /// The rule of the whole, as the notation has it.
    pub rule: Option<String>,
    /// Label and meaning of the outcomes that are known, by the names that the notation has for them.
    pub outcomes: BTreeMap<String, (DraftText, DraftText)>,
}

/// A scale, of which levels may be unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftScale {
    pub id: String,
    pub kind: ScaleKind,
    pub title: DraftText,
    /// The levels from the lowest to the highest.
    pub levels: Vec<DraftLevel>,
    pub needed: Option<String>,
}

/// A level of a scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftLevel {
    pub id: String,
    pub label: DraftText,
    /// Its value in sums, as the notation has it.
    pub value: Option<String>,
}

/// A group of units of which some are asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftGroup {
    pub id: String,
    pub title: DraftText,
    pub at_least: Option<u16>,
}

/// A unit with its criteria.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftUnit {
    pub id: String,
    pub title: DraftText,
    pub about: DraftText,
    /// Credits, as the notation has them.
    pub credits: Option<String>,
    /// The elective group to which it belongs.
    pub elective: Option<String>,
    /// The rule of the unit, as the notation has it.
    pub rule: Option<String>,
    /// The outcome above which the whole cannot be without it, as the notation has it.
    pub hurdle: Option<String>,
    /// Units without which it is not recognised.
    pub requires: Vec<String>,
    /// Whether it can be recognised where the whole is not; without it, it can.
    pub separately: Option<bool>,
    /// Criteria that stand in no part.
    pub criteria: Vec<DraftCriterion>,
    pub parts: Vec<DraftPart>,
}

/// A part of a unit, with its criteria.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftPart {
    pub id: String,
    pub title: DraftText,
    pub about: DraftText,
    /// The rule of the part, as the notation has it; without it, each criterion must be met.
    pub rule: Option<String>,
    pub separately: bool,
    pub criteria: Vec<DraftCriterion>,
}

/// A criterion, of which anchors may be unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftCriterion {
    pub id: String,
    pub title: DraftText,
    pub statement: DraftText,
    pub maps_to: Vec<String>,
    pub scale: Option<String>,
    /// The level from which it is met, where it is not that of the scale.
    pub needed: Option<String>,
    /// The level below which nothing makes up for it.
    pub critical: Option<String>,
    /// The outcome above which the whole cannot be where it is not met, as the notation has it.
    pub hurdle: Option<String>,
    /// Its weight, as the notation has it.
    pub weight: Option<String>,
    /// How it counts, as the notation has it; `Holistic` stands for the judgement of its whole unit.
    pub counts: Option<String>,
    /// The condition on which it applies, as the notation has it.
    pub only_if: Option<String>,
    /// Anchors by the ids of their levels.
    pub anchors: BTreeMap<String, DraftText>,
    /// Ids and texts of the signs that questions can listen for.
    pub indicators: Vec<(String, DraftText)>,
    /// Ids and texts of the contexts in which it is judged, where there are several.
    pub contexts: Vec<(String, DraftText)>,
}

/// A question with its probes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftQuestion {
    pub id: String,
    /// The kind, as the notation has it.
    pub kind: Option<String>,
    pub wording: DraftText,
    /// The unit under which it stands, where that is not the unit of what it informs.
    pub unit: Option<String>,
    pub informs: Vec<String>,
    /// Whether it is to be read out as it stands.
    pub exact: bool,
    /// The earlier question that it backs up.
    pub back_up_for: Option<String>,
    pub probes: Vec<DraftText>,
    /// The places of the probes that every candidate must be asked, counted from 0.
    pub required_probes: BTreeSet<usize>,
    /// Other ways to ask the same.
    pub back_up: Vec<DraftText>,
    /// What is listened for in the answer.
    pub listen_for: Vec<DraftPoint>,
    /// The criterion and the indicator for which a point stands, by the id of the point.
    pub indicators: BTreeMap<String, (String, String)>,
    pub minutes: Option<u16>,
    /// The condition on which it is asked, as the notation has it.
    pub only_if: Option<String>,
}

/// A point to listen for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftPoint {
    pub id: String,
    pub text: DraftText,
    pub informs: Vec<String>,
}

/// A script with the ids and texts of what is ticked off.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftScript {
    pub text: DraftText,
    pub checklist: Vec<(String, DraftText)>,
    /// The ids of those that must be done.
    pub required: BTreeSet<String>,
    /// The id of the one that stands for consent.
    pub consent: Option<String>,
}

impl DraftScale {
    /// A title for a scale that has none in its source: the labels of its levels, from the lowest on.
    pub fn title_of(levels: &[DraftLevel]) -> DraftText {
        let mut title = DraftText::new();
        for (language, label) in levels.iter().flat_map(|level| &level.label) {
            let said: &mut String = title.entry(language.clone()).or_default();
            if !said.is_empty() {
                said.push_str(" / ");
            }
            said.push_str(label);
        }
        title
    }
}

impl DraftUnit {
    /// The criteria of the unit, those of its parts behind those that stand in none.
    pub fn all_criteria(&self) -> impl Iterator<Item = &DraftCriterion> {
        self.criteria.iter().chain(self.parts.iter().flat_map(|part| &part.criteria))
    }

    pub fn all_criteria_mut(&mut self) -> impl Iterator<Item = &mut DraftCriterion> {
        self.criteria.iter_mut().chain(self.parts.iter_mut().flat_map(|part| &mut part.criteria))
    }
}

impl FaultKind {
    /// Returns whether it only tells that the text is a draft.
    pub fn is_of_draft(&self) -> bool {
        matches!(self, FaultKind::Draft | FaultKind::DraftCase)
    }

    /// Returns whether it tells of something that is missing: in a draft, a gap.
    pub fn is_gap(&self) -> bool {
        matches!(
            self,
            FaultKind::Notation(Slip::FieldsMissing { .. } | Slip::ValueMissing { .. })
                | FaultKind::NoLanguages
                | FaultKind::LanguageUnused { .. }
                | FaultKind::TextMissing { .. }
                | FaultKind::EmptyText
                | FaultKind::Nothing { .. }
                | FaultKind::QuestionInformsNothing { .. }
                | FaultKind::CriterionNotInformed { .. }
                | FaultKind::StepInformsNothing
                | FaultKind::ThirdPartyInformsNothing
                | FaultKind::TooFewListenedFor { .. }
                | FaultKind::NotListenedFor { .. }
                | FaultKind::AnchorMissing { .. }
                | FaultKind::ImpossibleCount { most: 0, .. }
                | FaultKind::TooFewLevels
                | FaultKind::TooFewContexts
                | FaultKind::NeededMissing { .. }
                // The rule with its sum is not written yet.
                | FaultKind::CountsNowhere { .. }
                // Named already, and not written yet; what is near to something else is misspelt.
                | FaultKind::UnknownId { nearest: None, .. }
        )
    }
}

impl Faults {
    /// Returns whether the text, of a rubric or of a case, says of itself that it is a draft.
    pub fn is_of_draft(&self) -> bool {
        self.0.iter().any(|fault| fault.kind.is_of_draft())
    }

    /// Returns whether a case says of itself that it is a draft.
    pub fn is_of_draft_case(&self) -> bool {
        self.0.iter().any(|fault| fault.kind == FaultKind::DraftCase)
    }

    /// The number of places at which something is missing.
    pub fn gaps(&self) -> usize {
        self.0.iter().filter(|fault| fault.kind.is_gap()).map(|fault| 1 + fault.also.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric;

    fn text(languages: &[&str], words: &str) -> DraftText {
        languages.iter().map(|tag| ((*tag).to_owned(), format!("{words} \"{tag}\" \\ ({tag})"))).collect()
    }

    /// A draft in which nothing is missing.
    fn whole(languages: &[&str]) -> Draft {
        let text = |words: &str| text(languages, words);
        let named = |id: &str| (id.to_owned(), text(id));
        let level = |id: &str, value: &str| DraftLevel { id: id.into(), label: text(id), value: Some(value.into()) };
        let outcome = |name: &str| (name.to_owned(), (text(name), text(&format!("{name} means"))));
        let criterion = |id: &str| DraftCriterion {
            id: id.into(),
            title: text("Heat"),
            statement: text("Sets the heat"),
            maps_to: vec!["PC 1.1".into()],
            scale: Some("two".into()),
            needed: None,
            critical: None,
            hurdle: Some("Partial".into()),
            weight: Some("2.5".into()),
            counts: None,
            indicators: Vec::new(),
            only_if: Some("Circumstance(\"nights\")".into()),
            anchors: [named("not"), named("met")].into(),
            contexts: Vec::new(),
        };
        let script = || DraftScript {
            text: text("Read aloud."),
            checklist: vec![named("consent")],
            required: ["consent".to_owned()].into(),
            consent: None,
        };
        Draft {
            id: "oven".into(),
            version: "0.1".into(),
            languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
            title: text("Oven work"),
            about: text("For those who bake"),
            framework: text("NQF 3"),
            source: text("An invented standard"),
            profession: text("Baker"),
            licence: Some("CC-BY-4.0".into()),
            licences: DraftText::new(),
            minutes: Some(40),
            circumstances: vec![named("nights")],
            elective_groups: vec![DraftGroup { id: "G1".into(), title: text("One of these"), at_least: Some(1) }],
            scales: vec![DraftScale {
                id: "two".into(),
                kind: ScaleKind::MetNotMet,
                title: text("Two levels"),
                levels: vec![level("not", "0"), level("met", "1")],
                needed: Some("met".into()),
            }],
            units: vec![DraftUnit {
                id: "U1".into(),
                title: text("Baking"),
                about: text("At the oven"),
                credits: Some("2.5".into()),
                elective: Some("G1".into()),
                rule: Some("AllMet".into()),
                hurdle: Some("NotYet".into()),
                requires: Vec::new(),
                separately: Some(false),
                criteria: vec![DraftCriterion { contexts: vec![named("day"), named("night")], ..criterion("C1") }],
                parts: vec![DraftPart {
                    id: "P1".into(),
                    title: text("Loaves"),
                    about: text("From flour to the loaf"),
                    rule: Some("CountMet(at_least: 1)".into()),
                    separately: true,
                    criteria: vec![criterion("C2")],
                }],
            }],
            questions: vec![DraftQuestion {
                id: "Q1".into(),
                kind: Some("Behavioural".into()),
                wording: text("Tell me about your oven."),
                unit: Some("U1".into()),
                informs: vec!["C1".into(), "C2".into()],
                exact: true,
                back_up_for: None,
                probes: vec![text("And then?")],
                required_probes: [0].into(),
                back_up: vec![text("In other words?")],
                indicators: BTreeMap::new(),
                listen_for: vec![DraftPoint { id: "oven".into(), text: text("Names it"), informs: vec!["C2".into()] }],
                only_if: Some("Circumstance(\"nights\")".into()),
                minutes: Some(5),
            }],
            opening: Some(script()),
            closing: Some(script()),
            rule: Some("AllUnits".into()),
            outcomes: ["full", "partial", "more_evidence", "not_yet", "refer", "no_result"].map(outcome).into(),
        }
    }

    fn written(draft: &Draft) -> String {
        draft.to_ron("to be written")
    }

    fn faults(draft: &Draft) -> Faults {
        rubric::read(&written(draft)).expect_err("a draft is no rubric")
    }

    #[test]
    fn a_draft_without_gaps_is_a_rubric_once_it_is_called_a_draft_no_longer() {
        for languages in [&["en"][..], &["en", "ru"]] {
            let mut draft = whole(languages);
            draft.units[0].criteria[0].needed = Some("met".into());
            draft.units[0].parts[0].criteria[0].critical = Some("met".into());
            let found = faults(&draft);
            assert!(found.is_of_draft() && found.0.len() == 1, "{found:?}");
            assert!(!written(&draft).contains("// to be written"));
            let rubric = rubric::read(&written(&draft).replace("    draft: true,\n", "")).unwrap();
            assert!(rubric.units[0].parts["P1"].separately && !rubric.units[0].separately);
            assert_eq!(rubric.questions[0].unit, Some("U1".into()));
            assert_eq!(rubric.questions[0].wording.get(&"en".into()), draft.questions[0].wording["en"]);
        }
    }

    #[test]
    fn the_judgement_of_a_whole_unit_and_a_licence_in_several_languages_are_written_as_such() {
        let mut draft = whole(&["en", "ru"]);
        let criterion = DraftCriterion {
            id: "H1".into(),
            counts: Some("Holistic".into()),
            contexts: Vec::new(),
            weight: None,
            only_if: None,
            ..draft.units[0].criteria[0].clone()
        };
        draft.units[0].criteria.insert(0, criterion);
        draft.questions[0].informs.push("H1".into());
        draft.licences = text(&["en", "ru"], "A licence");
        let rubric = rubric::read(&written(&draft).replace("    draft: true,\n", "")).unwrap();
        assert_eq!(rubric.criteria["H1"].counts, rubric::Counts::Holistic);
        assert_eq!(rubric.licence.get(&"ru".into()), draft.licences["ru"]);
    }

    #[test]
    fn each_gap_is_commented_in_the_text_and_told_as_a_gap_and_never_as_a_fault() {
        type Gap = fn(&mut Draft);
        let gaps: [(&str, Gap); 21] = [
            ("title", |draft| draft.title.clear()),
            ("about in one language", |draft| drop(draft.about.remove("ru"))),
            ("licence", |draft| draft.licence = None),
            ("minutes", |draft| draft.minutes = None),
            ("scales", |draft| draft.scales.clear()),
            ("levels", |draft| draft.scales[0].levels.clear()),
            ("needed", |draft| draft.scales[0].needed = None),
            ("units", |draft| draft.units.clear()),
            ("rule of a unit", |draft| draft.units[0].rule = None),
            ("criteria and parts", |draft| {
                draft.units[0].criteria.clear();
                draft.units[0].parts.clear();
            }),
            ("title of a part", |draft| draft.units[0].parts[0].title.clear()),
            ("criteria of a part", |draft| {
                draft.units[0].parts[0].criteria.clear();
                draft.questions[0].informs.retain(|id| id == "C1");
                draft.questions[0].listen_for.clear();
            }),
            ("scale of a criterion", |draft| draft.units[0].criteria[0].scale = None),
            ("anchor", |draft| drop(draft.units[0].criteria[0].anchors.remove("met"))),
            ("a second context", |draft| drop(draft.units[0].criteria[0].contexts.pop())),
            ("text of a context", |draft| draft.units[0].criteria[0].contexts[0].1.clear()),
            ("questions", |draft| draft.questions.clear()),
            ("informs", |draft| {
                draft.questions[0].informs.clear();
                draft.questions[0].listen_for.clear();
            }),
            ("opening", |draft| draft.opening = None),
            ("rule", |draft| draft.rule = None),
            ("outcomes", |draft| draft.outcomes.clear()),
        ];
        for (name, take_out) in gaps {
            let mut draft = whole(&["en", "ru"]);
            take_out(&mut draft);
            let found = faults(&draft);
            assert!(written(&draft).contains("// to be written"), "{name}");
            assert!(found.is_of_draft() && found.gaps() > 0, "{name}: {found:?}");
            let others: Vec<_> =
                found.0.iter().filter(|fault| !fault.kind.is_gap() && fault.kind != FaultKind::Draft).collect();
            assert!(others.is_empty(), "{name}: {others:?}\n{}", written(&draft));
        }
    }

    #[test]
    fn indicators_that_are_to_be_heard_are_a_gap_until_questions_listen_for_them() {
        let told = |listen_for: &str| -> Vec<(&'static str, bool)> {
            let indicator =
                r#"indicators: [(id: "a", text: "a")], met_if: Heard(at_least: 1, always: ["a"]), anchors: {"#;
            let mut draft = whole(&["en"]);
            draft.questions[0].listen_for.clear();
            let text = written(&draft)
                .replacen("anchors: {", indicator, 1)
                .replace("informs: [", &format!("{listen_for} informs: ["));
            let faults = rubric::read(&text).expect_err("a draft is no rubric");
            faults.0.iter().skip(1).map(|fault| (fault.kind.name(), fault.kind.is_gap())).collect()
        };
        assert_eq!(told(""), [("too-few-listened-for", true), ("not-listened-for", true)]);
        assert_eq!(told(r#"listen_for: [Indicator("C1.day", "a"), Indicator("C1.night", "a")],"#), []);
    }
}
