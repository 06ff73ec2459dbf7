//! Forms to hand out: to the candidate, to a third party, to whoever watches a task. What they say comes from the rubric
//! and from the centre; their fields have codes, by which what comes back is read (`returned`).

mod candidate;
mod observer;
mod third_party;

pub use observer::{mark_name, setting_name};

use crate::{
    locale::{Language, Locale},
    report::{
        CHOICE, Choice, Field, Input,
        document::{Block, Document},
        letter::Centre,
    },
    rubric::{CriterionId, Rubric, UnitId},
};

use super::{Told, paper_form};

/// The one for whom a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormReader {
    /// Application with self-assessment, information and consent.
    Candidate,
    /// Report of somebody who has seen the candidate work.
    ThirdParty,
    /// Observation sheets.
    Observer,
    /// The interview on paper.
    Assessor,
}

impl FormReader {
    pub const ALL: [FormReader; 4] =
        [FormReader::Candidate, FormReader::ThirdParty, FormReader::Observer, FormReader::Assessor];

    /// The name in commands and on forms.
    pub fn name(self) -> &'static str {
        match self {
            FormReader::Candidate => "candidate",
            FormReader::ThirdParty => "third-party",
            FormReader::Observer => "observer",
            FormReader::Assessor => "assessor",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        FormReader::ALL.into_iter().find(|each| each.name() == name)
    }

    /// Returns whether a form for this reader can be read back. An interview on paper is entered, not read.
    pub fn comes_back(self) -> bool {
        self != FormReader::Assessor
    }
}

/// A form as it is asked for.
#[derive(Debug, Clone, Copy)]
pub struct BlankForm<'a> {
    pub rubric: &'a Rubric,
    pub reader: FormReader,
    /// The units that it is about; all where none is named.
    pub units: &'a [UnitId],
    /// The reference of the candidate, where it is known.
    pub candidate: &'a str,
    pub centre: Option<&'a Centre>,
}

/// What a form says of itself, so that a reader knows it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormMark {
    pub reader: FormReader,
    pub language: Language,
    pub rubric: String,
    pub version: String,
}

impl FormMark {
    /// The code of the field in which it stands.
    pub const CODE: &'static str = "viva-form";

    fn of(rubric: &Rubric, reader: FormReader, language: &Language) -> Self {
        let (rubric, version) = (rubric.id.to_string(), rubric.version.clone());
        FormMark { reader, language: language.clone(), rubric, version }
    }

    fn written(&self) -> String {
        format!("{} {} {} {}", self.reader.name(), self.language, self.rubric, self.version)
    }

    /// The mark in a text; none where it is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(4, ' ').map(str::trim);
        let (reader, language) = (FormReader::named(parts.next()?)?, parts.next()?.into());
        let (rubric, version) = (parts.next()?.to_owned(), parts.next()?.to_owned());
        Some(FormMark { reader, language, rubric, version })
    }
}

/// The code of a field beneath another: `o/bread/place`.
pub fn code(parts: &[&str]) -> String {
    parts.join("/")
}

/// The form in the language of the locale, the rubric's texts where they stand in it.
pub fn blank_form(form: &BlankForm, locale: &Locale) -> Document {
    if form.reader == FormReader::Assessor {
        return paper_form(form.rubric, locale);
    }
    let told = Blank { told: Told { rubric: form.rubric, locale }, form };
    let title = match form.reader {
        FormReader::Candidate => "hand-out-candidate-title",
        FormReader::ThirdParty => "hand-out-third-party-title",
        FormReader::Observer | FormReader::Assessor => "observation-sheets",
    };
    let mut blocks = match form.reader {
        FormReader::Candidate => told.candidate(),
        FormReader::ThirdParty => told.third_party(),
        FormReader::Observer | FormReader::Assessor => told.observer(),
    };
    blocks.push(told.mark());
    Document {
        title: format!("{}: {}", locale.text(title), told.told.words(&form.rubric.title)),
        subtitle: form.centre.map(|centre| told.told.words(&centre.name)).unwrap_or_default(),
        language: locale.language().clone(),
        is_letter: true,
        above: Vec::new(),
        blocks,
    }
}

/// The form that was handed out, as it has to be read: in its own language, about all units, for whomever, with the words
/// of the centre that handed it out.
pub fn handed_out(rubric: &Rubric, mark: &FormMark, centre: Option<&Centre>) -> Document {
    let form = BlankForm { rubric, reader: mark.reader, units: &[], candidate: "", centre };
    blank_form(&form, &Locale::new(&mark.language))
}

/// The title of the item that the report of a third party becomes, in a language.
pub fn testimony_title(name: &str, language: &Language) -> String {
    let title = Locale::new(language).text("hand-out-third-party-title");
    if name.is_empty() { title } else { format!("{title}: {name}") }
}

struct Blank<'a> {
    told: Told<'a>,
    form: &'a BlankForm<'a>,
}

impl Blank<'_> {
    fn say(&self, id: &str) -> String {
        self.told.locale.text(id)
    }

    fn paragraph(&self, id: &str) -> Block {
        Block::Paragraph(self.say(id))
    }

    fn field(&self, code: &str, name: &str, lines: u8) -> Block {
        Field::text(code, self.say(name), lines)
    }

    /// The field that says which form it is.
    fn mark(&self) -> Block {
        let value = FormMark::of(self.form.rubric, self.form.reader, self.told.locale.language()).written();
        Block::Field(Field { code: FormMark::CODE.into(), name: self.say("hand-out-mark"), input: Input::Given, value })
    }

    /// The reference of the candidate, which names nobody where a centre gives one.
    fn reference(&self) -> Block {
        let (name, value) = (self.say("hand-out-reference"), self.form.candidate.to_owned());
        Block::Field(Field { code: "candidate".into(), name, input: Input::Text(1), value })
    }

    fn has_unit(&self, unit: &UnitId) -> bool {
        self.form.units.is_empty() || self.form.units.contains(unit)
    }

    /// Returns whether any of these criteria stands in a unit that the form is about.
    fn is_about_any(&self, criteria: &[CriterionId]) -> bool {
        let unit = |id: &CriterionId| self.form.rubric.criterion(id).map(|criterion| &criterion.unit);
        criteria.iter().filter_map(unit).any(|unit| self.has_unit(unit))
    }
}

/// Choices by the names and the words of what may be chosen.
fn choices<T: Copy>(
    all: &[T],
    name: impl Fn(T) -> &'static str,
    message: impl Fn(T) -> &'static str,
    locale: &Locale,
) -> Vec<Choice> {
    debug_assert!(all.iter().all(|each| !name(*each).contains(CHOICE)));
    all.iter().map(|each| Choice { id: name(*each).into(), words: locale.text(message(*each)) }).collect()
}
