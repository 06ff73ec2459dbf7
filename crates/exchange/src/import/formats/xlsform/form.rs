//! A form made into a sketch.

mod told;
mod units;

use std::collections::{HashMap, HashSet};

use crate::{
    bounds::{self, PROBES_MAX},
    message,
    rubric::{DraftCriterion, DraftQuestion, DraftText},
};

use super::{
    super::{
        super::{
            Answers, Asked, ImportFault, Why,
            ids::Ids,
            ledger::Ledger,
            text::{Texts, short},
        },
        Sketch,
    },
    choices::{self, Answer, Named},
    condition::Condition,
    languages::{Languages, is_setting},
    rows::{Group, Relevant, Row, Rows},
    scales::{self, Lists},
    sheets::{Field, Sheet, Sheets, said},
    types::RowType,
};

pub(super) struct Form<'f, 'g> {
    pub(super) sheets: &'f Sheets<'g>,
    pub(super) survey: &'f Sheet<'g>,
    pub(super) ledger: &'f mut Ledger<'g>,
    pub(super) languages: Languages,
    pub(super) texts: Texts,
    pub(super) sketch: Sketch,
    lists: Lists<'g>,
    rows: Rows<'g>,
    /// What the answers to the questions so far say, by their names.
    pub(super) answers: HashMap<&'g str, Answer<'g>>,
    /// Units by their groups; none is the form itself.
    pub(super) units: HashMap<Option<usize>, usize>,
    /// Rows whose condition a rubric cannot express.
    pub(super) unsaid: usize,
}

impl<'f, 'g> Form<'f, 'g> {
    pub(super) fn read(
        sheets: &'f Sheets<'g>,
        survey: &'f Sheet<'g>,
        answers: &Answers,
        ledger: &'f mut Ledger<'g>,
    ) -> Result<Self, ImportFault> {
        let (mut asked, mut notes) = (Asked::default(), Vec::new());
        notes.extend(sheets.guessed.map(|sheet| message!("import-note-form-sheet", sheet = sheet)));
        let languages = Languages::of(sheets, answers, &mut asked, &mut notes)?;
        let rows = Rows::of(survey);
        let asking = rows.asking().count() + rows.own.iter().filter(|row| row.is_question()).count();
        if asking > bounds::QUESTIONS_MAX {
            let most = bounds::QUESTIONS_MAX;
            return Err(ImportFault::TooMany { what: "questions", count: asking, most });
        }
        let texts = Texts::new(languages.kept.first().cloned().unwrap_or_default());
        let mut sketch = Sketch { notes, asked, ..Sketch::default() };
        sketch.draft.languages.clone_from(&languages.kept);
        Ok(Form {
            lists: scales::lists(sheets),
            answers: HashMap::new(),
            units: HashMap::new(),
            unsaid: 0,
            sheets,
            survey,
            ledger,
            languages,
            texts,
            sketch,
            rows,
        })
    }

    pub(super) fn sketch(mut self, answers: &Answers) -> Result<Sketch, ImportFault> {
        let (lists, rows) = (std::mem::take(&mut self.lists), std::mem::take(&mut self.rows));
        let list_of = |row: &Row<'_>| match &row.kind {
            RowType::Select { list: Some(list), .. } => lists.get_key_value(list).map(|(name, _)| name.as_str()),
            _ => None,
        };
        let of_one: HashSet<&str> = rows
            .asking()
            .filter(|row| matches!(row.kind, RowType::Select { several: false, .. }))
            .filter_map(list_of)
            .collect();
        let ordered = choices::ordered(&lists, &of_one, answers, &mut self.sketch.asked)?;
        if !ordered.is_empty() {
            let named = ordered.keys().cloned().collect::<Vec<_>>().join(", ");
            self.sketch.notes.push(message!("import-note-scales", lists = named));
        }
        let own = self.own(&rows, &lists);
        self.settings();
        self.notes(&rows);
        self.units(&rows);
        let compared = rows.compared();
        let mut ids = (Ids::new("Q"), Ids::new("C"), Ids::new("S"));
        self.reserve(&mut ids);
        let mut made: HashMap<&str, (String, Named<'g>)> = HashMap::new();
        for row in rows.asking() {
            let mut question = self.question(row, &rows, &mut ids.0);
            let list = list_of(row).and_then(|name| Some((name, lists.get(name)?)));
            let is_one = matches!(row.kind, RowType::Select { several: false, .. });
            let (sheets, survey) = (self.sheets, self.survey);
            if let Some((name, choices)) = list {
                let scale = ordered.get(name).filter(|_| is_one);
                let mut text = |ledger: &mut Ledger, sheet: usize, row: usize, into: &str| {
                    let sheet = sheets.choices.get(sheet).unwrap_or(survey);
                    texts_of(&mut self.texts, &self.languages, ledger, (sheet, row, Field::Label), into)
                };
                if let Some(order) = scale {
                    if !made.contains_key(name) {
                        let id = ids.2.of_code(name);
                        let (scale, levels) = choices::scale(&id, choices, order, sheets, self.ledger, &mut text);
                        self.sketch.draft.scales.push(scale);
                        made.insert(name, (id, levels));
                    }
                    let criterion = ids.1.of_code(row.name);
                    let (scale, levels) = &made[name];
                    let answer = Answer::Levels { criterion: criterion.clone(), levels: levels.clone() };
                    self.answers.insert(row.name, answer);
                    self.criterion(&question, criterion, scale, &rows, row);
                    question.informs.extend(self.answered(row.name));
                } else {
                    let (points, named) =
                        choices::points(&question.id, choices, compared.get(row.name), self.ledger, &mut text);
                    let answer = Answer::Points { question: question.id.clone(), points: named };
                    self.answers.insert(row.name, answer);
                    question.listen_for = points;
                }
            } else {
                self.answers.remove(row.name);
            }
            self.sketch.draft.questions.push(question);
        }
        let used = rows.asking().filter_map(list_of).chain(own.iter().map(String::as_str)).collect();
        choices::leave(&lists, &used, self.sheets, self.ledger);
        self.leave_own(&rows);
        self.leave(&rows);
        self.tell(&rows);
        Ok(self.sketch)
    }

    /// Ids that the draft has already are given to nothing else.
    fn reserve(&self, ids: &mut (Ids, Ids, Ids)) {
        let draft = &self.sketch.draft;
        draft.questions.iter().for_each(|question| drop(ids.0.of_code(&question.id)));
        let criteria = draft.units.iter().flat_map(|unit| unit.all_criteria());
        criteria.for_each(|criterion| drop(ids.1.of_code(&criterion.id)));
        draft.scales.iter().for_each(|scale| drop(ids.2.of_code(&scale.id)));
    }

    fn answered(&self, name: &str) -> Option<String> {
        match self.answers.get(name)? {
            Answer::Levels { criterion, .. } => Some(criterion.clone()),
            _ => None,
        }
    }

    pub(super) fn text(&mut self, row: usize, field: Field, into: &str) -> DraftText {
        texts_of(&mut self.texts, &self.languages, self.ledger, (self.survey, row, field), into)
    }

    /// Title, id and version, as the form states them.
    fn settings(&mut self) {
        let file = self.sheets.file.rsplit_once('.').map_or(self.sheets.file, |(stem, _)| stem);
        self.sketch.draft.id =
            self.sheets.setting("form_id").or(self.sheets.setting("id_string")).unwrap_or(file).to_owned();
        let Some(sheet) = &self.sheets.settings else { return };
        for (column, header) in &sheet.names {
            let is = |name: &str| is_setting(header, name);
            for row in sheet.rows.clone().filter(|row| !said(sheet.grid, *row, *column).is_empty()) {
                let at = (row, *column);
                if (is("form_title") || is("title")) && self.sketch.draft.title.is_empty() {
                    self.sketch.draft.title = self.texts.take_cell(self.ledger, sheet.number, at, "title");
                } else if is("version") && self.sketch.draft.version.is_empty() {
                    let version = said(sheet.grid, row, *column);
                    if version.chars().count() <= bounds::ID_CHARS_MAX && !version.contains(char::is_control) {
                        self.sketch.draft.version = version.to_owned();
                        self.ledger.take_cell(sheet.number, at, "version");
                    }
                }
                let why = match () {
                    () if is("form_title") || is("title") => Why::Again,
                    () if is("form_id") || is("id_string") => Why::Identifier,
                    () if is("default_language") => Why::Order,
                    () if is("style") => Why::Display,
                    () if is("submission_url") => Why::Link,
                    () if is("public_key") => Why::Proof,
                    () => Why::State,
                };
                self.ledger.leave_cell(sheet.number, at, why);
            }
        }
        if self.sketch.draft.source.is_empty() {
            self.sketch.draft.source = self.sketch.draft.title.clone();
        }
    }

    fn question(&mut self, row: &Row<'g>, rows: &Rows<'g>, ids: &mut Ids) -> DraftQuestion {
        let id = ids.of_code(row.name);
        self.sketch.sources.insert(id.clone(), row.name.to_owned());
        let wording = self.text(row.at, Field::Label, &format!("{id}.wording"));
        let hint = self.text(row.at, Field::Hint, &format!("{id}.probes"));
        let unit = self.units.get(&rows.unit(row.group)).and_then(|unit| self.sketch.draft.units.get(*unit));
        DraftQuestion {
            unit: unit.map(|unit| unit.id.clone()),
            only_if: self.only_if(row, rows, &id),
            probes: [hint].into_iter().filter(|hint| !hint.is_empty()).take(PROBES_MAX).collect(),
            wording,
            id,
            ..DraftQuestion::default()
        }
    }

    /// The conditions of a row and of all groups around it, as far as a rubric can express them.
    fn only_if(&mut self, row: &Row<'g>, rows: &Rows<'g>, id: &str) -> Option<String> {
        let around: Vec<&Group> = rows.around(row.group).map(|index| &rows.groups[index]).collect();
        let stated = around.iter().rev().map(|group| (group.at, &group.relevant)).chain([(row.at, &row.relevant)]);
        let (mut conditions, mut cells, mut is_unsaid) = (Vec::new(), Vec::new(), false);
        for (at, relevant) in stated {
            let said = match relevant {
                Relevant::Always => continue,
                Relevant::If(asks) => asks.said(&|name, compared, value| {
                    self.answers.get(name).filter(|_| !rows.several.contains(name))?.said(compared, value)
                }),
                Relevant::Unsaid => None,
            };
            match said.filter(|said| said.written().is_some()) {
                Some(said) => {
                    conditions.push(said);
                    cells.push(at);
                }
                None => is_unsaid = true,
            }
        }
        self.unsaid += usize::from(is_unsaid);
        let written = Condition::all(conditions)?.written()?;
        if let Some(column) = self.survey.column(Field::Relevant) {
            for at in cells {
                self.ledger.take_cell(self.survey.number, (at, column), &format!("{id}.only_if"));
            }
        }
        Some(written)
    }

    fn criterion(&mut self, question: &DraftQuestion, id: String, scale: &str, rows: &Rows, row: &Row) {
        let Some(unit) = self.units.get(&rows.unit(row.group)) else { return };
        let Some(unit) = self.sketch.draft.units.get_mut(*unit) else { return };
        self.sketch.sources.insert(id.clone(), row.name.to_owned());
        let title = question.wording.iter().map(|(tag, text)| (tag.clone(), short(text))).collect();
        unit.criteria.push(DraftCriterion {
            id,
            title,
            statement: question.wording.clone(),
            scale: Some(scale.to_owned()),
            ..DraftCriterion::default()
        });
    }
}

/// The texts of a field of a row in all languages that are kept. A column that names its language comes before one that
/// does not.
pub(super) fn texts_of(
    texts: &mut Texts,
    languages: &Languages,
    ledger: &mut Ledger,
    (sheet, row, field): (&Sheet, usize, Field),
    into: &str,
) -> DraftText {
    let mut all = DraftText::new();
    let mut columns: Vec<_> = sheet.of_field(field).collect();
    columns.sort_by_key(|column| column.language.is_none());
    for column in columns {
        let at = (row, column.at);
        if said(sheet.grid, row, column.at).is_empty() {
            continue;
        }
        let tag = match (languages.tag(&column.language), &column.language) {
            (Some(tag), _) => tag.to_owned(),
            // Hints without a language beside labels with one are in the first.
            (None, None) if !languages.names_plain() => languages.kept.first().cloned().unwrap_or_default(),
            (None, _) => {
                ledger.leave_cell(sheet.number, at, Why::OtherLanguage);
                continue;
            }
        };
        if all.contains_key(&tag) {
            ledger.leave_cell(sheet.number, at, Why::Again);
            continue;
        }
        texts.language = tag;
        all.append(&mut texts.take_cell(ledger, sheet.number, at, into));
    }
    if let Some(first) = languages.kept.first() {
        texts.language.clone_from(first);
    }
    all
}
