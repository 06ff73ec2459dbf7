//! A rubric as a form for ODK Collect and its like (XLSForm): the script is read and ticked off, questions stand in
//! groups by unit with their follow-ups as hints, what is heard is ticked, and each criterion is rated with its anchors
//! in sight. Conditions become expressions, languages columns.

mod condition;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use crate::{
    locale::{Language, Locale},
    message,
    rubric::{Condition, Criterion, CriterionId, Question, Rubric, Script, Text, Unit, UnitId},
};

use super::{
    Exported,
    not_held::{Held, not_held},
};
use condition::{expression, name};

/// What a form has no place for.
const LACKING: [Held; 12] = [
    Held::Rules,
    Held::Needed,
    Held::Weights,
    Held::Evidence,
    Held::Observations,
    Held::ThirdParty,
    Held::Certificates,
    Held::Learn,
    Held::Counts,
    Held::Outcomes,
    Held::Times,
    Held::Standard,
];

/// A row of the survey.
#[derive(Debug, Default)]
struct Row {
    kind: String,
    name: String,
    /// In the order of the rubric's languages.
    label: Vec<String>,
    hint: Vec<String>,
    required: bool,
    relevant: String,
    constraint: String,
    appearance: &'static str,
}

struct Choice {
    list: String,
    name: String,
    label: Vec<String>,
}

struct Form<'r> {
    rubric: &'r Rubric,
    survey: Vec<Row>,
    choices: Vec<Choice>,
    /// Names of groups that were begun already, for a unit to which questions come back.
    groups: Vec<String>,
}

pub(super) fn xlsform(rubric: &Rubric) -> Result<Exported, XlsxError> {
    let mut form = Form { rubric, survey: Vec::new(), choices: Vec::new(), groups: Vec::new() };
    form.fill();
    Ok(Exported { bytes: form.written()?, not_held: not_held(rubric, &LACKING) })
}

/// The name by which an XLSForm knows a language.
fn language_name(language: &Language) -> String {
    let name = match language.as_str() {
        "en" => "English",
        "ru" => "Russian",
        "kk" => "Kazakh",
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "uk" => "Ukrainian",
        "ky" => "Kyrgyz",
        "uz" => "Uzbek",
        other => other,
    };
    format!("{name} ({language})")
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

    fn begin(&mut self, name: &str, label: Vec<String>, relevant: String) {
        let count = self.groups.iter().filter(|begun| *begun == name).count();
        self.groups.push(name.to_owned());
        let name = if count == 0 { name.to_owned() } else { format!("{name}__{}", count + 1) };
        self.survey.push(Row { kind: "begin_group".to_owned(), name, label, relevant, ..Row::default() });
    }

    fn end(&mut self) {
        self.survey.push(Row { kind: "end_group".to_owned(), ..Row::default() });
    }

    fn fill(&mut self) {
        self.list("yes_no", [("yes", self.words("yes")), ("no", self.words("no"))]);
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
            self.begin(&group, label, String::new());
            run.iter().for_each(|question| self.question(question));
            self.end();
        }
        for unit in self.rubric.units.values() {
            self.ratings(unit);
        }
        self.script("closing", &self.rubric.closing);
    }

    /// What is settled at preparation: the units applied for, and circumstances.
    fn start(&mut self) {
        if self.rubric.units.len() > 1 {
            let units: Vec<_> =
                self.rubric.units.values().map(|unit| (unit.id.as_str(), self.texts(&unit.title))).collect();
            self.list("units", units);
            self.survey.push(Row {
                kind: "select_multiple units".to_owned(),
                name: condition::UNITS.to_owned(),
                label: self.words("units"),
                required: true,
                ..Row::default()
            });
        }
        for (id, text) in &self.rubric.circumstances {
            self.survey.push(Row {
                kind: "select_one yes_no".to_owned(),
                name: name("f", id.as_str()),
                label: self.texts(text),
                required: true,
                ..Row::default()
            });
        }
    }

    fn applied_for(&self, unit: &UnitId) -> String {
        expression(&Condition::Unit(unit.clone()), self.rubric)
    }

    fn script(&mut self, which: &'static str, script: &Script) {
        self.begin(which, self.words(which), String::new());
        self.survey.push(Row {
            kind: "note".to_owned(),
            name: format!("{which}_text"),
            label: self.texts(&script.text),
            ..Row::default()
        });
        for (id, item) in &script.checklist {
            self.survey.push(Row {
                kind: "select_one yes_no".to_owned(),
                name: name(if which == "opening" { "o" } else { "e" }, id.as_str()),
                label: self.texts(&item.text),
                required: item.required,
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
        let relevant = self.relevance(question);
        let lines = |at: usize| -> String {
            let language = &self.rubric.languages[at];
            let probes = question.probes.values().map(|probe| format!("– {}", shown(probe.text.get(language))));
            probes.collect::<Vec<_>>().join("\n")
        };
        let hint = match question.probes.is_empty() {
            true => Vec::new(),
            false => (0..self.rubric.languages.len()).map(lines).collect(),
        };
        self.survey.push(Row {
            kind: "text".to_owned(),
            name: name("q", id),
            label: self.texts(&question.wording),
            hint,
            relevant: relevant.clone(),
            appearance: "multiline",
            ..Row::default()
        });
        if question.listen_for.is_empty() {
            return;
        }
        let list = name("heard", id);
        let points: Vec<_> =
            question.listen_for.iter().map(|(point, heard)| (point.as_str(), self.texts(&heard.text))).collect();
        self.list(&list, points);
        self.survey.push(Row {
            kind: format!("select_multiple {list}"),
            name: list,
            label: self.words("heard"),
            relevant,
            ..Row::default()
        });
    }

    fn ratings(&mut self, unit: &Unit) {
        if unit.criteria.is_empty() {
            return;
        }
        self.begin(&name("rating", unit.id.as_str()), self.texts(&unit.title), self.applied_for(&unit.id));
        for criterion in &unit.criteria {
            self.rating(criterion);
        }
        self.end();
    }

    fn rating(&mut self, id: &CriterionId) {
        let Some(criterion) = self.rubric.criterion(id) else { return };
        let scale = self.rubric.scale_of(criterion);
        let relevant = criterion.only_if.as_ref().map_or(String::new(), |only_if| expression(only_if, self.rubric));
        let (kind, constraint) = match &scale.number {
            Some(number) => ("decimal".to_owned(), format!(". >= {} and . <= {}", number.from, number.to)),
            None => {
                let list = name("scale", scale.id.as_str());
                if !self.choices.iter().any(|choice| choice.list == list) {
                    let levels: Vec<_> =
                        scale.levels.iter().map(|level| (level.id.as_str(), self.texts(&level.label))).collect();
                    self.list(&list, levels);
                }
                (format!("select_one {list}"), String::new())
            }
        };
        let (titles, statements) = (self.texts(&criterion.title), self.texts(&criterion.statement));
        let label = titles.iter().zip(&statements).map(|(title, statement)| format!("{title}\n{statement}"));
        self.survey.push(Row {
            kind,
            name: name("c", id.as_str()),
            label: label.collect(),
            hint: self.anchors(criterion),
            relevant: relevant.clone(),
            constraint,
            ..Row::default()
        });
        self.survey.push(Row {
            kind: "text".to_owned(),
            name: name("reason", id.as_str()),
            label: self.words("reason"),
            relevant,
            appearance: "multiline",
            ..Row::default()
        });
    }

    /// The anchors of a criterion in each language, one a line.
    fn anchors(&self, criterion: &Criterion) -> Vec<String> {
        let scale = self.rubric.scale_of(criterion);
        let in_language = |language: &Language| {
            let line = |(rank, anchor): (&usize, &Text)| {
                format!("{}: {}", scale.described_label(*rank).get(language), shown(anchor.get(language)))
            };
            criterion.anchors.iter().map(line).collect::<Vec<_>>().join("\n")
        };
        self.rubric.languages.iter().map(in_language).collect()
    }

    fn list<'n>(&mut self, list: &str, choices: impl IntoIterator<Item = (&'n str, Vec<String>)>) {
        let choice =
            |(name, label): (&str, Vec<String>)| Choice { list: list.to_owned(), name: name.to_owned(), label };
        self.choices.extend(choices.into_iter().map(choice));
    }

    fn written(&self) -> Result<Vec<u8>, XlsxError> {
        let languages: Vec<String> = self.rubric.languages.iter().map(language_name).collect();
        let heads = |which: &str| languages.iter().map(|name| format!("{which}::{name}")).collect::<Vec<_>>();
        let head = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut survey = vec![
            [
                head(&["type", "name"]),
                heads("label"),
                heads("hint"),
                head(&["required", "relevant", "constraint", "appearance"]),
            ]
            .concat(),
        ];
        for row in &self.survey {
            let padded = |texts: &Vec<String>| {
                (0..languages.len()).map(|at| texts.get(at).cloned().unwrap_or_default()).collect::<Vec<_>>()
            };
            let required = if row.required { "yes" } else { "" };
            survey.push(
                [
                    head(&[&row.kind, &row.name]),
                    padded(&row.label),
                    padded(&row.hint),
                    head(&[required, &row.relevant, &row.constraint, row.appearance]),
                ]
                .concat(),
            );
        }
        let mut choices = vec![[head(&["list_name", "name"]), heads("label")].concat()];
        let choice = |choice: &Choice| [head(&[&choice.list, &choice.name]), choice.label.clone()].concat();
        choices.extend(self.choices.iter().map(choice));
        let fallback = languages.first().map_or("", String::as_str);
        let title = shown(self.rubric.title.get(self.rubric.fallback()));
        let settings = vec![
            head(&["form_title", "form_id", "version", "default_language"]),
            head(&[&title, self.rubric.id.as_str(), &self.rubric.version, fallback]),
        ];
        workbook(&[("survey", survey), ("choices", choices), ("settings", settings)])
    }
}

/// Labels of forms are read for references to other questions: none is meant here.
fn shown(text: &str) -> String {
    text.replace("${", "$ {")
}

fn workbook(sheets: &[(&str, Vec<Vec<String>>)]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(1980, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let text = Format::new().set_align(FormatAlign::Top).set_text_wrap().set_num_format("@");
    let head = Format::new().set_bold();
    for (name, rows) in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(*name)?;
        for (row, cells) in (0_u32..).zip(rows) {
            for (column, cell) in (0_u16..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                worksheet.write_string_with_format(row, column, cell, if row == 0 { &head } else { &text })?;
                worksheet.set_column_width(column, if column < 2 { 22.0 } else { 40.0 })?;
            }
        }
        worksheet.set_freeze_panes(1, 2)?;
    }
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{rubric, tabular};

    #[test]
    fn a_form_has_every_question_and_criterion_and_its_references_lead_somewhere() {
        {
            let rubric = rubric::read(include_str!("workbook/odd.ron")).unwrap();
            let exported = xlsform(&rubric).unwrap();
            assert_eq!(exported, xlsform(&rubric).unwrap());
            let lacking = exported.not_held.iter().map(|message| format!("{message:?}"));
            assert!(lacking.into_iter().any(|message| message.contains("times")), "no minutes are written");
            let grids = tabular::read_all(&exported.bytes).unwrap();
            let [survey, choices, settings] = grids.as_slice() else { panic!("three sheets") };
            let names: Vec<&str> =
                (1..survey.rows()).map(|row| survey.said(row, 1)).filter(|n| !n.is_empty()).collect();
            let distinct: std::collections::HashSet<_> = names.iter().collect();
            assert_eq!(distinct.len(), names.len());
            for id in rubric.questions.keys() {
                assert!(names.contains(&name("q", id.as_str()).as_str()));
            }
            for id in rubric.criteria.keys() {
                assert!(names.contains(&name("c", id.as_str()).as_str()));
            }
            let lists: Vec<&str> = (1..choices.rows()).map(|row| choices.said(row, 0)).collect();
            let mut depth = 0;
            for row in 1..survey.rows() {
                let kind = survey.said(row, 0);
                depth += i32::from(kind == "begin_group") - i32::from(kind == "end_group");
                if let Some((_, list)) = kind.split_once(' ') {
                    assert!(lists.contains(&list), "{list}");
                }
                let relevant = survey.said(row, 3 + 2 * rubric.languages.len());
                for reference in relevant.split("${").skip(1) {
                    let (named, _) = reference.split_once('}').unwrap();
                    assert!(names.contains(&named), "{relevant}");
                }
            }
            assert_eq!(depth, 0);
            assert_eq!(settings.said(1, 1), rubric.id.as_str());
        }
    }
}
