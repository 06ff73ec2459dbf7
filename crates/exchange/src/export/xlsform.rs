//! A rubric as a form for ODK Collect and its like (XLSForm): the script is read and ticked off, questions stand in
//! groups by unit with their follow-ups as hints, what is heard is ticked, and each criterion is rated by choices that
//! have its anchors below the names of the levels. Conditions become expressions, languages columns. Columns of our own
//! say what each row is in the rubric, so that the form comes back as it went.

mod condition;
mod sheets;
mod written;

use rust_xlsxwriter::XlsxError;

use crate::{
    locale::Locale,
    message, notation,
    rubric::{Condition, Criterion, CriterionId, Question, Rubric, Scale, Script, Text, Unit, UnitId},
};

use super::{
    super::form_texts::{line_of_hint, shown},
    super::marks::{CONSENT, GROUPS, INDICATORS, Kind, Mark, SCALES, name},
    Exported,
    not_held::{Held, not_held},
};
use condition::expression;
use sheets::{Choice, Row, language_name};
use written::{Thing, Written};

/// What a form has no place for.
const LACKING: [Held; 11] = [
    Held::Evidence,
    Held::Observations,
    Held::ThirdParty,
    Held::Certificates,
    Held::Learn,
    Held::Counts,
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
                name: condition::UNITS.to_owned(),
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

    /// A question is asked where its condition holds and it informs nothing, or something that is to be judged.
    fn relevance(&self, question: &Question) -> String {
        let is_judged = |id: &CriterionId| {
            let criterion = self.rubric.criterion(id)?;
            let several = self.rubric.units.len() > 1;
            let unit = several.then(|| Condition::Unit(criterion.unit.clone()));
            Some(unit.into_iter().chain(criterion.only_if.clone()).collect::<Vec<_>>())
        };
        let mut judged: Vec<Vec<Condition>> = question.informs.iter().filter_map(is_judged).collect();
        let mut needed: Vec<Condition> = question.only_if.clone().into_iter().collect();
        if !judged.iter().any(Vec::is_empty) {
            judged.dedup();
            let one = |mut all: Vec<Condition>| if all.len() == 1 { all.remove(0) } else { Condition::All(all) };
            let mut any: Vec<Condition> = judged.into_iter().map(one).collect();
            match any.len() {
                0 => {}
                1 => needed.push(any.remove(0)),
                _ => needed.push(Condition::Any(any)),
            }
        }
        match needed.len() {
            0 => String::new(),
            1 => expression(&needed[0], self.rubric),
            _ => expression(&Condition::All(needed), self.rubric),
        }
    }

    fn question(&mut self, question: &Question) {
        let id = question.id.as_str();
        let as_written = self.written.whole().in_list("questions", id);
        let relevant = self.relevance(question);
        let lines = |at: usize| -> String {
            let language = &self.rubric.languages[at];
            let probes = question.probes.values();
            let probes = probes.map(|probe| line_of_hint(probe.text.get(language), probe.back_up));
            probes.collect::<Vec<_>>().join("\n")
        };
        let hint = match question.probes.is_empty() {
            true => Vec::new(),
            false => (0..self.rubric.languages.len()).map(lines).collect(),
        };
        let required: Vec<String> = question
            .probes
            .values()
            .enumerate()
            .filter(|(_, probe)| probe.required)
            .map(|(at, _)| (at + 1).to_string())
            .collect();
        let mut marks = is_one(Kind::Question, id);
        marks.extend(kept([
            (Mark::Kind, as_written.plain("kind")),
            (Mark::Unit, as_written.plain("unit")),
            (Mark::Informs, as_written.list("informs").join(", ")),
            (Mark::Minutes, question.minutes.to_string()),
            (Mark::Exact, as_written.plain("exact")),
            (Mark::BackUpFor, as_written.plain("back_up_for")),
            (Mark::RequiredProbes, required.join(", ")),
            (Mark::OnlyIf, as_written.notation("only_if")),
        ]));
        self.survey.push(Row {
            kind: "text".to_owned(),
            name: name("q", id),
            label: self.texts(&question.wording),
            hint,
            relevant: relevant.clone(),
            appearance: "multiline",
            marks,
            ..Row::default()
        });
        if question.listen_for.is_empty() {
            return;
        }
        let list = name("heard", id);
        let points: Vec<_> = question
            .listen_for
            .iter()
            .zip(as_written.points("listen_for"))
            .map(|((point, heard), (informs, indicator))| {
                let marks = kept([(Mark::Informs, informs.join(", ")), (Mark::Indicator, indicator)]);
                (point.as_str(), self.texts(&heard.text), marks)
            })
            .collect();
        self.list(&list, points);
        self.survey.push(Row {
            kind: format!("select_multiple {list}"),
            name: list,
            label: self.words("heard"),
            relevant,
            marks: is_one(Kind::Points, id),
            ..Row::default()
        });
    }

    fn ratings(&mut self, unit: &Unit) {
        let id = unit.id.as_str();
        let as_written = self.written.whole().in_list("units", id);
        let mut marks = is_one(Kind::Unit, id);
        marks.extend(kept([
            (Mark::Credits, as_written.plain("credits")),
            (Mark::Elective, as_written.plain("elective")),
            (Mark::Rule, as_written.notation("rule")),
            (Mark::Separately, as_written.plain("separately")),
            (Mark::Hurdle, as_written.notation("hurdle")),
            (Mark::Requires, as_written.list("requires").join(", ")),
        ]));
        self.begin(&name("rating", id), self.texts(&unit.title), self.applied_for(&unit.id), marks);
        if let Some(about) = &unit.about {
            self.note(&name("about_unit", id), self.texts(about), is_one(Kind::UnitAbout, id));
        }
        for criterion in unit.outside_parts() {
            self.rating(criterion, as_written);
        }
        for part in unit.parts.values() {
            let of_part = as_written.in_list("parts", part.id.as_str());
            let mut marks = is_one(Kind::Part, part.id.as_str());
            marks.extend(kept([
                (Mark::Rule, of_part.notation("rule")),
                (Mark::Separately, of_part.plain("separately")),
            ]));
            self.begin(&name("part", part.id.as_str()), self.texts(&part.title), String::new(), marks);
            if let Some(about) = &part.about {
                let id = part.id.as_str();
                self.note(&name("about_part", id), self.texts(about), is_one(Kind::PartAbout, id));
            }
            for criterion in &part.criteria {
                self.rating(criterion, of_part);
            }
            self.end();
        }
        for criterion in unit.after_parts() {
            self.rating(criterion, as_written);
        }
        self.end();
    }

    fn rating(&mut self, id: &CriterionId, of: Thing<'_, '_>) {
        let Some(criterion) = self.rubric.criterion(id) else { return };
        let context = self.rubric.context_of(id);
        let own = context.as_ref().map_or(id, |context| context.criterion).as_str().to_owned();
        let as_written = of.in_list("criteria", &own).or(of.only("holistic"));
        let mut marks = is_one(Kind::Criterion, &own);
        marks.extend(kept([
            (Mark::Scale, criterion.scale.to_string()),
            (Mark::Needed, as_written.plain("needed")),
            (Mark::Critical, as_written.plain("critical")),
            (Mark::Weight, as_written.plain("weight")),
            (Mark::Hurdle, as_written.notation("hurdle")),
            (Mark::MapsTo, criterion.maps_to.join("\n")),
            (Mark::OnlyIf, as_written.notation("only_if")),
        ]));
        self.indicators(&own, criterion);
        let mut hint = Vec::new();
        let mut title = &criterion.title;
        if let Some(context) = &context {
            let told = id.as_str().strip_prefix(&own).unwrap_or_default().trim_start_matches('.').to_owned();
            marks.push((Mark::Context, told));
            (title, hint) = (context.title, self.texts(context.text));
        }
        let scale = self.rubric.scale_of(criterion);
        let relevant = criterion.only_if.as_ref().map_or(String::new(), |only_if| expression(only_if, self.rubric));
        let (kind, constraint) = match &scale.number {
            Some(number) => {
                hint = self.bands(criterion, hint);
                ("decimal".to_owned(), format!(". >= {} and . <= {}", number.from, number.to))
            }
            None if criterion.anchors.is_empty() => (format!("select_one {}", scale_list(scale)), String::new()),
            None => {
                let list = name("c", &own);
                if !self.choices.iter().any(|choice| choice.list == list) {
                    self.levels(&list, scale, |rank| criterion.anchors.get(&rank));
                }
                (format!("select_one {list}"), String::new())
            }
        };
        let (titles, statements) = (self.texts(title), self.texts(&criterion.statement));
        let label = titles.iter().zip(&statements).map(|(title, statement)| format!("{}\n{statement}", line(title)));
        self.survey.push(Row {
            kind,
            name: name("c", id.as_str()),
            label: label.collect(),
            hint,
            relevant: relevant.clone(),
            constraint,
            marks,
            ..Row::default()
        });
        self.survey.push(Row {
            kind: "text".to_owned(),
            name: name("reason", id.as_str()),
            label: self.words("reason"),
            relevant,
            appearance: "multiline",
            marks: is(Kind::OfForm),
            ..Row::default()
        });
    }

    /// The signs of a criterion in a list of their own: questions show those for which they listen.
    fn indicators(&mut self, own: &str, criterion: &Criterion) {
        let named = |id: &str| format!("{own}.{id}");
        if self.choices.iter().any(|choice| choice.list == INDICATORS && choice.is_of(own)) {
            return;
        }
        for (id, text) in &criterion.indicators {
            self.choices.push(Choice {
                list: INDICATORS.to_owned(),
                name: named(id.as_str()),
                label: self.texts(text),
                marks: vec![(Mark::Indicator, format!("{own} {id}"))],
            });
        }
    }

    /// The anchors of bands of numbers in each language, one a line below what stands in the hint already.
    fn bands(&self, criterion: &Criterion, above: Vec<String>) -> Vec<String> {
        let scale = self.rubric.scale_of(criterion);
        let in_language = |(at, language)| {
            let line = |(rank, anchor): (&usize, &Text)| {
                format!("{}: {}", scale.described_label(*rank).get(language), shown(anchor.get(language)))
            };
            let above: Option<String> = above.get(at).cloned();
            above.into_iter().chain(criterion.anchors.iter().map(line)).collect::<Vec<_>>().join("\n")
        };
        self.rubric.languages.iter().enumerate().map(in_language).collect()
    }

    /// The levels of a scale as choices, each with what shows it on the lines below its name.
    fn levels<'a>(&mut self, list: &str, scale: &Scale, anchor: impl Fn(usize) -> Option<&'a Text>) {
        let as_written = self.written.whole().in_list("scales", scale.id.as_str());
        let levels = scale.levels.iter().enumerate().map(|(rank, level)| {
            let mut label: Vec<String> = self.texts(&level.label).iter().map(|label| line(label)).collect();
            if let Some(anchor) = anchor(rank) {
                label.iter_mut().zip(self.texts(anchor)).for_each(|(label, anchor)| {
                    label.push('\n');
                    label.push_str(&anchor);
                });
            }
            let value = as_written.in_list("levels", level.id.as_str()).plain("value");
            (level.id.as_str(), label, kept([(Mark::Value, value)]))
        });
        let levels: Vec<_> = levels.collect();
        self.list(list, levels);
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
