//! A rubric as a form for ODK Collect and its like (XLSForm): the script is read and ticked off, questions stand in
//! groups by unit with their follow-ups as hints, what is heard is ticked, and each criterion is rated by choices that
//! have its anchors below the names of the levels. Conditions become expressions, languages columns. Columns of our own
//! say what each row is in the rubric, so that the form comes back as it went.

mod condition;
mod questions;
mod ratings;
mod sheets;
mod written;

use rust_xlsxwriter::XlsxError;

use crate::{
    locale::Locale,
    message, notation,
    rubric::{Condition, Question, Rubric, Scale, Script, Text, UnitId},
};

use super::{
    super::form_texts::shown,
    super::marks::{CONSENT, GROUPS, Kind, Mark, SCALES, UNITS, name},
    Exported,
    not_held::{Held, not_held},
};
use condition::expression;
use sheets::{Choice, Row, language_name};
use written::Written;

/// What a form has no place for.
pub(super) const LACKING: [Held; 11] = [
    Held::Evidence,
    Held::Observations,
    Held::ThirdParty,
    Held::Certificates,
    Held::Learn,
    Held::Drafts,
    Held::Outcomes,
    Held::Numbers,
    Held::Terms,
    Held::Act,
    Held::Marks,
];

struct Form<'r> {
    rubric: &'r Rubric,
    written: Written<'r>,
    survey: Vec<Row>,
    choices: Vec<Choice>,
    /// Names of groups that were begun already, for a unit to which questions come back.
    groups: Vec<String>,
}

pub(super) fn xlsform(rubric: &Rubric) -> Result<Exported, XlsxError> {
    let tree = notation::tree(&rubric.source_text);
    let written = Written::new(&rubric.source_text, &tree.root);
    let mut form = Form { rubric, written, survey: Vec::new(), choices: Vec::new(), groups: Vec::new() };
    form.fill();
    Ok(Exported { bytes: form.bytes()?, not_held: not_held(rubric, &LACKING) })
}

impl<'r> Form<'r> {
    fn texts(&self, text: &Text) -> Vec<String> {
        self.rubric.languages.iter().map(|language| shown(text.get(language))).collect()
    }

    /// Words of the form itself in each language; English where there are none.
    fn words(&self, which: &'static str) -> Vec<String> {
        let say = |language| Locale::new(language).say(&message!("export-form", what = which));
        self.rubric.languages.iter().map(say).collect()
    }

    fn begin(&mut self, name: &str, label: Vec<String>, relevant: String, marks: Vec<(Mark, String)>) {
        let count = self.groups.iter().filter(|begun| *begun == name).count();
        self.groups.push(name.to_owned());
        let name = if count == 0 { name.to_owned() } else { format!("{name}__{}", count + 1) };
        self.survey.push(Row { kind: "begin_group".to_owned(), name, label, relevant, marks, ..Row::default() });
    }

    fn end(&mut self) {
        self.survey.push(Row { kind: "end_group".to_owned(), ..Row::default() });
    }

    fn fill(&mut self) {
        let yes_no = [("yes", self.words("yes")), ("no", self.words("no"))];
        self.list("yes_no", yes_no.map(|(name, label)| (name, label, Vec::new())));
        self.lists_beside();
        self.about();
        self.start();
        self.script("opening", &self.rubric.opening);
        let questions: Vec<&Question> = self.rubric.questions.values().collect();
        let unit_of = |question: &&Question| question.unit.clone();
        for run in questions.chunk_by(|one, other| unit_of(one) == unit_of(other)) {
            let unit = run.first().and_then(unit_of).and_then(|id| self.rubric.units.get(&id));
            let (group, label) = match unit {
                Some(unit) => (name("u", unit.id.as_str()), self.texts(&unit.title)),
                None => ("questions".to_owned(), self.words("questions")),
            };
            let mut marks = is(Kind::Questions);
            marks.extend(unit.map(|unit| (Mark::Id, unit.id.to_string())));
            self.begin(&group, label, String::new(), marks);
            run.iter().for_each(|question| self.question(question));
            self.end();
        }
        for unit in self.rubric.units.values() {
            self.ratings(unit);
        }
        self.script("closing", &self.rubric.closing);
    }

    /// Titles that no question shows: those of the scales and of elective groups.
    fn lists_beside(&mut self) {
        let whole = self.written.whole();
        let scales = self.rubric.scales.values().filter(|scale| !scale.is_number()).map(|scale| {
            let as_written = whole.in_list("scales", scale.id.as_str());
            let marks = kept([(Mark::Kind, as_written.plain("kind")), (Mark::Needed, as_written.plain("needed"))]);
            (scale.id.as_str(), self.texts(&scale.title), marks)
        });
        let scales: Vec<_> = scales.collect();
        self.list(SCALES, scales);
        for scale in self.rubric.scales.values().filter(|scale| !scale.is_number()) {
            self.levels(&scale_list(scale), scale, |_| None);
        }
        let groups = self.rubric.elective_groups.iter().map(|(id, group)| {
            let at_least = vec![(Mark::AtLeast, group.at_least.to_string())];
            (id.as_str(), self.texts(&group.title), at_least)
        });
        let groups: Vec<_> = groups.collect();
        self.list(GROUPS, groups);
    }

    /// What the whole says of itself, to be read where the form begins.
    fn about(&mut self) {
        let rubric = self.rubric;
        self.begin("about", self.texts(&rubric.title), String::new(), is(Kind::Title));
        for (kind, text) in [
            (Kind::About, Some(&rubric.about)),
            (Kind::Framework, rubric.framework.as_ref()),
            (Kind::Profession, rubric.profession.as_ref()),
            (Kind::Source, Some(&rubric.source)),
            (Kind::Licence, Some(&rubric.licence)),
        ] {
            if let Some(text) = text {
                self.note(&format!("about_{}", kind.name()), self.texts(text), is(kind));
            }
        }
        self.end();
    }

    fn note(&mut self, name: &str, label: Vec<String>, marks: Vec<(Mark, String)>) {
        self.survey.push(Row { kind: "note".to_owned(), name: name.to_owned(), label, marks, ..Row::default() });
    }

    /// What is settled at preparation: the units applied for, and circumstances.
    fn start(&mut self) {
        if self.rubric.units.len() > 1 {
            let units: Vec<_> = self
                .rubric
                .units
                .values()
                .map(|unit| (unit.id.as_str(), self.texts(&unit.title), Vec::new()))
                .collect();
            self.list("units", units);
            self.survey.push(Row {
                kind: "select_multiple units".to_owned(),
                name: UNITS.to_owned(),
                label: self.words("units"),
                required: true,
                marks: is(Kind::OfForm),
                ..Row::default()
            });
        }
        for (id, text) in &self.rubric.circumstances {
            self.survey.push(Row {
                kind: "select_one yes_no".to_owned(),
                name: name("f", id.as_str()),
                label: self.texts(text),
                required: true,
                marks: is_one(Kind::Circumstance, id.as_str()),
                ..Row::default()
            });
        }
    }

    fn applied_for(&self, unit: &UnitId) -> String {
        expression(&Condition::Unit(unit.clone()), self.rubric)
    }

    fn script(&mut self, which: &'static str, script: &Script) {
        let (letter, text, item) = match which {
            "opening" => ("o", Kind::Opening, Kind::OpeningItem),
            _ => ("e", Kind::Closing, Kind::ClosingItem),
        };
        self.begin(which, self.words(which), String::new(), is(Kind::OfForm));
        self.note(&format!("{which}_text"), self.texts(&script.text), is(text));
        for (id, said) in &script.checklist {
            self.survey.push(Row {
                kind: "select_one yes_no".to_owned(),
                name: name(letter, id.as_str()),
                label: self.texts(&said.text),
                required: said.required,
                marks: [
                    is_one(item, id.as_str()),
                    kept([(Mark::Kind, if said.consent { CONSENT.to_owned() } else { String::new() })]),
                ]
                .concat(),
                ..Row::default()
            });
        }
        self.end();
    }

    fn list<'n>(&mut self, list: &str, choices: impl IntoIterator<Item = (&'n str, Vec<String>, Vec<(Mark, String)>)>) {
        let choice = |(name, label, marks): (&str, Vec<String>, _)| Choice {
            list: list.to_owned(),
            name: name.to_owned(),
            label,
            marks,
        };
        self.choices.extend(choices.into_iter().map(choice));
    }

    fn bytes(&self) -> Result<Vec<u8>, XlsxError> {
        let whole = self.written.whole();
        let fallback = self.rubric.languages.first().map(language_name).unwrap_or_default();
        let settings = vec![
            ("form_title", shown(self.rubric.title.get(self.rubric.fallback()))),
            ("form_id", self.rubric.id.to_string()),
            ("version", self.rubric.version.clone()),
            ("default_language", fallback),
            (Mark::Minutes.head(), self.rubric.minutes.to_string()),
            (Mark::Rule.head(), whole.notation("rule")),
        ];
        sheets::written(&self.rubric.languages, &self.survey, &self.choices, settings)
    }
}

fn is(kind: Kind) -> Vec<(Mark, String)> {
    vec![(Mark::Is, kind.name().to_owned())]
}

fn is_one(kind: Kind, id: &str) -> Vec<(Mark, String)> {
    vec![(Mark::Is, kind.name().to_owned()), (Mark::Id, id.to_owned())]
}

/// Those of the marks that say something.
fn kept<const COUNT: usize>(marks: [(Mark, String); COUNT]) -> Vec<(Mark, String)> {
    marks.into_iter().filter(|(_, said)| !said.is_empty()).collect()
}

fn scale_list(scale: &Scale) -> String {
    name("scale", scale.id.as_str())
}

/// A text in one line: another stands below it.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
