//! What the export of a rubric writes beside the form itself, read back: rows say what they are in the rubric, and hold
//! what a form has no place for. Rows without such marks, as somebody may have added, are read like those of any form.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{
    bounds::{self, LEVELS_MAX, LISTEN_FOR_MAX, PARTS_MAX, SCALES_MAX},
    notation::{self, For},
    rubric::{
        DraftCriterion, DraftGroup, DraftLevel, DraftPart, DraftPoint, DraftQuestion, DraftScale, DraftScript,
        DraftText, DraftUnit, ScaleKind,
        raw::{RawCondition, RawHurdle, RawOverallRule, RawUnitRule},
    },
};

use super::{
    super::{
        super::{
            super::form_texts::{meant, parted, probes, without_label},
            super::marks::{self, CONSENT, INDICATORS, Kind, Mark, SCALES},
            Why,
            ids::is_id,
        },
        scales::number_of_rubric,
    },
    choices::Answer,
    form::{Form, texts_of},
    rows::{Row, Rows},
    scales::{Choice, Lists},
    sheets::{Field, Sheet},
    types::RowType,
};

const KINDS_OF_SCALE: [ScaleKind; 4] =
    [ScaleKind::MetNotMet, ScaleKind::Ordinal, ScaleKind::Points, ScaleKind::Framework];
const KINDS_OF_QUESTION: [&str; 6] =
    ["Opening", "Behavioural", "Situational", "Knowledge", "Evidence", "Demonstration"];

impl<'g> Form<'_, 'g> {
    /// Takes all rows and lists that are marked into the draft, and says which lists they were.
    pub(super) fn own(&mut self, rows: &Rows<'g>, lists: &Lists<'g>) -> HashSet<String> {
        let mut used: HashSet<String> = [SCALES, marks::GROUPS].map(str::to_owned).into();
        if rows.own.is_empty() {
            return HashSet::new();
        }
        self.texts.plain = true;
        self.sketch.has_id = true;
        self.own_settings();
        self.own_scales(lists, &mut used);
        self.own_groups(lists);
        used.insert(INDICATORS.to_owned());
        let places = self.own_units(rows);
        for row in &rows.own {
            let Some((kind, id)) = row.mark else { continue };
            self.own_row(row, kind, id, rows, lists, &places);
            if let RowType::Select { list: Some(list), .. } = &row.kind {
                used.insert(list.clone());
            }
        }
        self.own_indicators(lists);
        self.texts.plain = false;
        used
    }

    fn own_settings(&mut self) {
        let Some(sheet) = &self.sheets.settings else { return };
        let (sheet, row) = (sheet, sheet.rows.start);
        if let Some(minutes) = self.sheets.setting(Mark::Minutes.head()).and_then(|said| said.parse().ok()) {
            self.sketch.draft.minutes = Some(minutes);
        }
        let rule = self.sheets.setting(Mark::Rule.head()).filter(|rule| is_notation::<RawOverallRule>(rule));
        self.sketch.draft.rule = rule.map(str::to_owned);
        for (mark, is_taken) in [(Mark::Minutes, self.sketch.draft.minutes.is_some()), (Mark::Rule, rule.is_some())] {
            if let Some((column, _)) = sheet.names.iter().find(|(_, head)| head == mark.head()).filter(|_| is_taken) {
                self.ledger.take_cell(sheet.number, (row, *column), mark.head().trim_start_matches("viva_"));
            }
        }
    }

    /// What stands in an own column of a choice, noted as taken.
    fn choice_mark(&mut self, choice: &Choice<'g>, mark: Mark, into: &str) -> &'g str {
        let Some(sheet) = self.sheets.choices.get(choice.sheet) else { return "" };
        let said = sheet.said(choice.row, Field::Own(mark));
        if let Some(column) = sheet.column(Field::Own(mark)).filter(|_| !said.is_empty()) {
            self.ledger.take_cell(sheet.number, (choice.row, column), into);
        }
        said
    }

    fn choice_text(&mut self, choice: &Choice, into: &str) -> DraftText {
        let sheet: &Sheet = self.sheets.choices.get(choice.sheet).unwrap_or(self.survey);
        let text = texts_of(&mut self.texts, &self.languages, self.ledger, (sheet, choice.row, Field::Label), into);
        meant(text)
    }

    fn own_scales(&mut self, lists: &Lists<'g>, used: &mut HashSet<String>) {
        let listed = lists.get(SCALES).map_or(&[][..], Vec::as_slice);
        for choice in listed.iter().filter(|choice| is_id(choice.name)).take(SCALES_MAX) {
            let id = choice.name.to_owned();
            if self.sketch.draft.scales.iter().any(|scale| scale.id == id) {
                continue;
            }
            let said = self.choice_mark(choice, Mark::Kind, &format!("{id}.kind"));
            let kind = KINDS_OF_SCALE.into_iter().find(|kind| format!("{kind:?}") == said);
            let title = self.choice_text(choice, &format!("{id}.title"));
            let list = marks::name("scale", &id);
            let mut levels: Vec<DraftLevel> = Vec::new();
            for level in lists.get(&list).map_or(&[][..], Vec::as_slice).iter().take(LEVELS_MAX) {
                if !is_id(level.name) || levels.iter().any(|known| known.id == level.name) {
                    continue;
                }
                let into = format!("{id}.{}", level.name);
                let label = self.choice_text(level, &format!("{into}.label"));
                let value = number_of_rubric(self.choice_mark(level, Mark::Value, &format!("{into}.value")));
                levels.push(DraftLevel { id: level.name.to_owned(), label, value });
            }
            used.insert(list);
            let needed = self.choice_mark(choice, Mark::Needed, &format!("{id}.needed"));
            let needed = levels.iter().find(|level| level.id == needed).map(|level| level.id.clone());
            let kind = kind.unwrap_or(ScaleKind::Ordinal);
            self.sketch.draft.scales.push(DraftScale { id, kind, title, levels, needed });
        }
    }

    fn own_groups(&mut self, lists: &Lists<'g>) {
        let listed = lists.get(marks::GROUPS).map_or(&[][..], Vec::as_slice);
        for choice in listed.iter().filter(|choice| is_id(choice.name)).take(bounds::UNITS_MAX) {
            let id = choice.name.to_owned();
            let title = self.choice_text(choice, &format!("{id}.title"));
            let at_least = self.choice_mark(choice, Mark::AtLeast, &format!("{id}.at_least")).parse().ok();
            self.sketch.draft.elective_groups.push(DraftGroup { id, title, at_least });
        }
    }

    fn own_indicators(&mut self, lists: &Lists<'g>) {
        let listed = lists.get(INDICATORS).map_or(&[][..], Vec::as_slice);
        let mut found: HashMap<&str, Vec<(String, DraftText)>> = HashMap::new();
        for choice in listed {
            let said = self.choice_mark(choice, Mark::Indicator, &format!("{}.indicator", choice.name));
            let Some((criterion, id)) = said.split_once(' ').filter(|(_, id)| is_id(id)) else { continue };
            let text = self.choice_text(choice, &format!("{criterion}.indicators.{id}"));
            let of = found.entry(criterion).or_default();
            if of.iter().all(|(known, _)| known != id) {
                of.push((id.to_owned(), text));
            }
        }
        for criterion in self.sketch.draft.units.iter_mut().flat_map(|unit| unit.all_criteria_mut()) {
            criterion.indicators = found.remove(criterion.id.as_str()).unwrap_or_default();
        }
        // A point stands for an indicator only where there is such a one.
        let known: HashSet<(String, String)> = self
            .sketch
            .draft
            .units
            .iter()
            .flat_map(|unit| unit.all_criteria())
            .flat_map(|criterion| criterion.indicators.iter().map(|(id, _)| (criterion.id.clone(), id.clone())))
            .collect();
        for question in &mut self.sketch.draft.questions {
            question.indicators.retain(|_, indicator| known.contains(indicator));
        }
    }

    /// The units and parts with the places of their groups.
    fn own_units(&mut self, rows: &Rows<'g>) -> HashMap<usize, (usize, Option<usize>)> {
        let mut places = HashMap::new();
        for (index, group) in rows.groups.iter().enumerate() {
            match group.mark {
                Some((Kind::Title, _)) => self.sketch.draft.title = self.own_text(group.at, Field::Label, "title"),
                Some((Kind::Unit, id)) if self.sketch.draft.units.len() < bounds::UNITS_MAX => {
                    let title = self.own_text(group.at, Field::Label, &format!("{id}.title"));
                    let separately = self.own_read(group.at, Mark::Separately, id, |said| said.parse().ok());
                    let unit = DraftUnit {
                        id: id.to_owned(),
                        title,
                        credits: self.own_read(group.at, Mark::Credits, id, number_of_rubric),
                        elective: self.own_read(group.at, Mark::Elective, id, an_id),
                        rule: self.own_notation::<RawUnitRule>(group.at, Mark::Rule, id),
                        separately,
                        hurdle: self.own_notation::<RawHurdle>(group.at, Mark::Hurdle, id),
                        requires: ids(self.own_said(group.at, Mark::Requires, id)),
                        ..DraftUnit::default()
                    };
                    self.own_id(group.at, id, group.name);
                    places.insert(index, (self.sketch.draft.units.len(), None));
                    self.units.insert(Some(index), self.sketch.draft.units.len());
                    self.sketch.draft.units.push(unit);
                }
                Some((Kind::Part, id)) => {
                    let Some((unit, None)) = group.outer.and_then(|outer| places.get(&outer)).copied() else {
                        continue;
                    };
                    let title = self.own_text(group.at, Field::Label, &format!("{id}.title"));
                    let rule = self.own_notation::<RawUnitRule>(group.at, Mark::Rule, id);
                    let separately = self.own_read(group.at, Mark::Separately, id, yes_or_no).unwrap_or_default();
                    let part = DraftPart { id: id.to_owned(), title, rule, separately, ..DraftPart::default() };
                    self.own_id(group.at, id, group.name);
                    let Some(of) = self.sketch.draft.units.get_mut(unit) else { continue };
                    if of.parts.len() < PARTS_MAX {
                        places.insert(index, (unit, Some(of.parts.len())));
                        self.units.insert(Some(index), unit);
                        of.parts.push(part);
                    }
                }
                _ => {}
            }
        }
        // Questions that are added in the group of a unit's questions belong to that unit.
        for (index, group) in rows.groups.iter().enumerate() {
            let Some((Kind::Questions, id)) = group.mark else { continue };
            if let Some(unit) = self.sketch.draft.units.iter().position(|unit| unit.id == id) {
                self.units.insert(Some(index), unit);
            }
        }
        places
    }

    fn own_row(
        &mut self,
        row: &Row<'g>,
        kind: Kind,
        id: &'g str,
        rows: &Rows<'g>,
        lists: &Lists<'g>,
        places: &HashMap<usize, (usize, Option<usize>)>,
    ) {
        let listed = match &row.kind {
            RowType::Select { list: Some(list), .. } => lists.get(list).map_or(&[][..], Vec::as_slice),
            _ => &[],
        };
        match kind {
            Kind::About => self.sketch.draft.about = self.own_text(row.at, Field::Label, "about"),
            Kind::Framework => self.sketch.draft.framework = self.own_text(row.at, Field::Label, "framework"),
            Kind::Profession => self.sketch.draft.profession = self.own_text(row.at, Field::Label, "profession"),
            Kind::Source => self.sketch.draft.source = self.own_text(row.at, Field::Label, "source"),
            Kind::Licence => {
                let licence = self.own_text(row.at, Field::Label, "licence");
                let first = self.languages.kept.first().and_then(|first| licence.get(first));
                self.sketch.draft.licence = first.cloned();
            }
            Kind::Circumstance => {
                let text = self.own_text(row.at, Field::Label, &format!("circumstances.{id}"));
                self.sketch.draft.circumstances.push((id.to_owned(), text));
                self.own_id(row.at, id, row.name);
            }
            Kind::Opening | Kind::Closing => {
                let text = self.own_text(row.at, Field::Label, kind.name());
                self.script(kind).text = text;
            }
            Kind::OpeningItem | Kind::ClosingItem => {
                let text = self.own_text(row.at, Field::Label, &format!("{}.{id}", kind.name()));
                let required = self.survey.said(row.at, Field::Required).eq_ignore_ascii_case("yes");
                let consent = self.own_said(row.at, Mark::Kind, id) == CONSENT;
                let script = self.script(kind);
                if consent && script.consent.is_none() {
                    script.consent = Some(id.to_owned());
                }
                if script.checklist.len() < bounds::CHECKLIST_MAX {
                    script.checklist.push((id.to_owned(), text));
                    script.required.extend(required.then(|| id.to_owned()));
                }
                if let Some(column) = self.survey.column(Field::Required).filter(|_| required) {
                    self.ledger.take_cell(self.survey.number, (row.at, column), &format!("{id}.required"));
                }
                self.own_id(row.at, id, row.name);
            }
            Kind::UnitAbout => {
                let about = self.own_text(row.at, Field::Label, &format!("{id}.about"));
                if let Some(unit) = self.sketch.draft.units.iter_mut().find(|unit| unit.id == id) {
                    unit.about = about;
                }
                self.own_id(row.at, id, "");
            }
            Kind::PartAbout => {
                let about = self.own_text(row.at, Field::Label, &format!("{id}.about"));
                let mut parts = self.sketch.draft.units.iter_mut().flat_map(|unit| &mut unit.parts);
                if let Some(part) = parts.find(|part| part.id == id) {
                    part.about = about;
                }
                self.own_id(row.at, id, "");
            }
            Kind::Question => self.own_question(row, id),
            Kind::Points => self.own_points(row, id, listed),
            Kind::Criterion => {
                let place = rows.around(row.group).find_map(|group| places.get(&group)).copied();
                self.own_criterion(row, id, listed, place);
            }
            Kind::Title | Kind::OfForm | Kind::Questions | Kind::Unit | Kind::Part => {}
        }
    }

    fn script(&mut self, kind: Kind) -> &mut DraftScript {
        let draft = &mut self.sketch.draft;
        let script = match kind {
            Kind::Opening | Kind::OpeningItem => &mut draft.opening,
            _ => &mut draft.closing,
        };
        script.get_or_insert_default()
    }

    fn own_question(&mut self, row: &Row<'g>, id: &'g str) {
        let hint = self.own_text(row.at, Field::Hint, &format!("{id}.probes"));
        let kind =
            self.own_read(row.at, Mark::Kind, id, |said| KINDS_OF_QUESTION.contains(&said).then(|| said.to_owned()));
        let (probes, back_up) = probes(&hint);
        let required = self.own_said(row.at, Mark::RequiredProbes, id).split(',');
        let required = required.filter_map(|number| number.trim().parse::<usize>().ok()?.checked_sub(1));
        let question = DraftQuestion {
            id: id.to_owned(),
            kind,
            wording: self.own_text(row.at, Field::Label, &format!("{id}.wording")),
            unit: self.own_read(row.at, Mark::Unit, id, an_id),
            informs: ids(self.own_said(row.at, Mark::Informs, id)),
            required_probes: required.filter(|at| *at < probes.len()).collect(),
            probes,
            back_up,
            exact: self.own_read(row.at, Mark::Exact, id, yes_or_no).unwrap_or_default(),
            back_up_for: self.own_read(row.at, Mark::BackUpFor, id, an_id),
            minutes: self.own_read(row.at, Mark::Minutes, id, |said| said.parse().ok()),
            only_if: self.own_notation::<RawCondition>(row.at, Mark::OnlyIf, id),
            ..DraftQuestion::default()
        };
        self.own_id(row.at, id, row.name);
        self.sketch.draft.questions.push(question);
    }

    fn own_points(&mut self, row: &Row<'g>, id: &'g str, listed: &[Choice<'g>]) {
        self.own_id(row.at, id, "");
        let mut points: Vec<DraftPoint> = Vec::new();
        let mut indicators = BTreeMap::new();
        for choice in listed.iter().filter(|choice| is_id(choice.name)).take(LISTEN_FOR_MAX) {
            let text = self.choice_text(choice, &format!("{id}.listen_for.{}", choice.name));
            let informs = ids(self.choice_mark(choice, Mark::Informs, &format!("{id}.listen_for.{}", choice.name)));
            let indicator = self.choice_mark(choice, Mark::Indicator, &format!("{}.indicator", choice.name));
            if let Some((criterion, indicator)) = indicator.split_once(' ') {
                indicators.insert(choice.name.to_owned(), (criterion.to_owned(), indicator.to_owned()));
            }
            points.push(DraftPoint { id: choice.name.to_owned(), text, informs });
        }
        let named = listed.iter().map(|choice| (choice.name, choice.name.to_owned())).collect();
        self.answers.insert(row.name, Answer::Points { question: id.to_owned(), points: named });
        if let Some(question) = self.sketch.draft.questions.iter_mut().rev().find(|question| question.id == id) {
            question.listen_for = points;
            question.indicators = indicators;
        }
    }

    fn own_criterion(
        &mut self,
        row: &Row<'g>,
        id: &'g str,
        listed: &[Choice<'g>],
        place: Option<(usize, Option<usize>)>,
    ) {
        let context = self.own_said(row.at, Mark::Context, id);
        let context = (!context.is_empty()).then(|| {
            let text = self.own_text(row.at, Field::Hint, &format!("{id}.{context}"));
            (context.to_owned(), text)
        });
        let known =
            self.sketch.draft.units.iter_mut().flat_map(|unit| unit.all_criteria_mut()).find(|one| one.id == id);
        if let (Some(known), Some(context)) = (known, &context) {
            known.contexts.push(context.clone());
            for column in &self.survey.columns {
                self.ledger.leave_cell(self.survey.number, (row.at, column.at), Why::Again);
            }
            return;
        }
        let (title, statement) = parted(self.own_text(row.at, Field::Label, &format!("{id}.statement")));
        let scales = &self.sketch.draft.scales;
        let scale = self.survey.said(row.at, Field::Own(Mark::Scale));
        let levels: Vec<(String, DraftText)> =
            scales.iter().find(|known| known.id == scale).map_or(Vec::new(), |scale| {
                scale.levels.iter().map(|level| (level.id.clone(), level.label.clone())).collect()
            });
        if !levels.is_empty() {
            self.own_said(row.at, Mark::Scale, id);
        }
        let level = |said: &str| levels.iter().find(|(level, _)| *level == said).map(|(level, _)| level.clone());
        let mut criterion = DraftCriterion {
            id: id.to_owned(),
            title,
            statement,
            maps_to: self.own_said(row.at, Mark::MapsTo, id).lines().map(str::to_owned).collect(),
            scale: (!levels.is_empty()).then(|| scale.to_owned()),
            needed: self.own_read(row.at, Mark::Needed, id, level),
            critical: self.own_read(row.at, Mark::Critical, id, level),
            hurdle: self.own_notation::<RawHurdle>(row.at, Mark::Hurdle, id),
            weight: self.own_read(row.at, Mark::Weight, id, number_of_rubric),
            only_if: self.own_notation::<RawCondition>(row.at, Mark::OnlyIf, id),
            contexts: context.into_iter().collect(),
            ..DraftCriterion::default()
        };
        let is_scale =
            matches!(&row.kind, RowType::Select { list: Some(list), .. } if *list == marks::name("scale", scale));
        for choice in listed.iter().filter(|_| !is_scale) {
            let Some((_, label)) = levels.iter().find(|(level, _)| level == choice.name) else { continue };
            let said = self.choice_text(choice, &format!("{id}.{}", choice.name));
            let anchor = without_label(said, label);
            if !anchor.is_empty() {
                criterion.anchors.insert(choice.name.to_owned(), anchor);
            }
            self.again(choice);
        }
        let named = levels.iter().filter_map(|(level, _)| {
            let choice = listed.iter().find(|choice| choice.name == level)?;
            Some((choice.name, level.clone()))
        });
        let answer = Answer::Levels { criterion: id.to_owned(), levels: named.collect() };
        self.answers.insert(row.name, answer);
        self.own_id(row.at, id, row.name);
        let draft = &mut self.sketch.draft;
        if draft.units.is_empty() {
            draft.units.push(DraftUnit { id: "U1".to_owned(), ..DraftUnit::default() });
        }
        let (unit, part) = place.unwrap_or((draft.units.len() - 1, None));
        let Some(unit) = draft.units.get_mut(unit) else { return };
        match part.and_then(|part| unit.parts.get_mut(part)) {
            Some(part) => part.criteria.push(criterion),
            None => unit.criteria.push(criterion),
        }
    }

    /// The values of levels stand once more beside the anchors of each criterion.
    fn again(&mut self, choice: &Choice) {
        let Some(sheet) = self.sheets.choices.get(choice.sheet) else { return };
        for column in sheet.columns.iter().filter(|column| matches!(column.field, Field::Own(_))) {
            self.ledger.leave_cell(sheet.number, (choice.row, column.at), Why::Again);
        }
    }

    fn own_text(&mut self, row: usize, field: Field, into: &str) -> DraftText {
        let text = self.text(row, field, into);
        meant(text)
    }

    /// What stands in an own column of a row, noted as taken.
    fn own_said(&mut self, row: usize, mark: Mark, id: &str) -> &'g str {
        let said = self.survey.said(row, Field::Own(mark));
        if let Some(column) = self.survey.column(Field::Own(mark)).filter(|_| !said.is_empty()) {
            let field = mark.head().trim_start_matches("viva_");
            self.ledger.take_cell(self.survey.number, (row, column), &format!("{id}.{field}"));
        }
        said
    }

    /// What stands in an own column, read; it is taken where that gives something.
    fn own_read<T>(&mut self, row: usize, mark: Mark, id: &str, read: impl Fn(&'g str) -> Option<T>) -> Option<T> {
        let value = read(self.survey.said(row, Field::Own(mark)))?;
        self.own_said(row, mark, id);
        Some(value)
    }

    /// A value of the notation; none where it is not in order.
    fn own_notation<Raw: serde::de::DeserializeOwned>(&mut self, row: usize, mark: Mark, id: &str) -> Option<String> {
        let said = self.survey.said(row, Field::Own(mark));
        if said.is_empty() || !is_notation::<Raw>(said) {
            return None;
        }
        Some(self.own_said(row, mark, id).to_owned())
    }

    fn own_id(&mut self, row: usize, id: &str, name: &str) {
        self.own_said(row, Mark::Id, id);
        if !name.is_empty() {
            self.sketch.sources.insert(id.to_owned(), name.to_owned());
        }
    }

    /// Says of what is left of the marked rows why it stands in no draft.
    pub(super) fn leave_own(&mut self, rows: &Rows<'g>) {
        let of_rows = rows.own.iter().map(|row| row.at);
        let of_groups = rows.groups.iter().filter(|group| group.mark.is_some()).map(|group| group.at);
        for row in of_rows.chain(of_groups) {
            for column in &self.survey.columns {
                let why = match column.field {
                    Field::Own(Mark::Is) => Why::Kind,
                    Field::Own(Mark::Id) => Why::Identifier,
                    Field::Own(_) => Why::NotUnderstood,
                    Field::Relevant => Why::Again,
                    Field::Label | Field::Hint => Why::Heading,
                    _ => continue,
                };
                self.ledger.leave_cell(self.survey.number, (row, column.at), why);
            }
        }
    }
}

fn is_notation<Raw: serde::de::DeserializeOwned>(said: &str) -> bool {
    let (read, source) = notation::read::<Raw>(said, For::Author);
    read.is_some() && source.slips.is_empty()
}

fn ids(said: &str) -> Vec<String> {
    said.split(',').map(str::trim).filter(|id| is_id(id)).map(str::to_owned).collect()
}

fn an_id(said: &str) -> Option<String> {
    is_id(said).then(|| said.to_owned())
}

/// A mark that is true or false, as spreadsheets write it too.
fn yes_or_no(said: &str) -> Option<bool> {
    match said.to_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}
