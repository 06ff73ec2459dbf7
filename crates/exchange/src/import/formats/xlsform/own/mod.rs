//! What the export of a rubric writes beside the form itself, read back: rows say what they are in the rubric, and hold
//! what a form has no place for. Rows without such marks, as somebody may have added, are read like those of any form.

mod cells;
mod conditions;
mod criteria;
mod questions;
mod scales;
mod units;

use std::collections::{HashMap, HashSet};

use crate::{
    bounds,
    notation::{self, For},
    rubric::{DraftScript, raw::RawOverallRule},
};

use super::{
    super::super::{
        super::marks::{self, CONSENT, INDICATORS, Kind, Mark, SCALES},
        Why,
        ids::is_id,
    },
    form::Form,
    rows::{Row, Rows},
    scales::Lists,
    sheets::Field,
    types::{RowType, says_yes},
};
use questions::Indicators;

/// What a row stands among.
struct Around<'a, 'g> {
    rows: &'a Rows<'g>,
    lists: &'a Lists<'g>,
    /// The units and parts with the places of their groups.
    places: &'a HashMap<usize, (usize, Option<usize>)>,
    indicators: &'a Indicators<'g>,
}

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
        let (places, indicators) = (self.own_units(rows), self.indicators_listed(lists));
        let around = Around { rows, lists, places: &places, indicators: &indicators };
        for row in &rows.own {
            let Some((kind, id)) = row.mark else { continue };
            self.own_row(row, (kind, id), &around);
            if let RowType::Select { list: Some(list), .. } = &row.kind {
                used.insert(list.clone());
            }
        }
        self.own_indicators(lists);
        self.own_conditions(rows);
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

    fn own_row(&mut self, row: &Row<'g>, (kind, id): (Kind, &'g str), around: &Around<'_, 'g>) {
        let Around { rows, lists, places, indicators } = around;
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
                if licence.values().any(|said| Some(said) != first) {
                    self.sketch.draft.licences = licence;
                }
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
                let required = says_yes(self.survey.said(row.at, Field::Required));
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
            Kind::Points => self.own_points(row, id, listed, indicators),
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

    /// Says of what is left of the marked rows why it stands in no draft.
    pub(super) fn leave_own(&mut self, rows: &Rows<'g>) {
        let of_rows = rows.own.iter().map(|row| row.at);
        let of_groups = rows.groups.iter().filter(|group| group.mark.is_some()).map(|group| group.at);
        for row in of_rows.chain(of_groups) {
            for column in &self.survey.columns {
                let why = match column.field {
                    Field::Own(Mark::Is) => Why::Kind,
                    Field::Own(Mark::Id) => Why::Identifier,
                    Field::Own(Mark::Relevant | Mark::ShownIf) => Why::Again,
                    Field::Own(_) => Why::NotUnderstood,
                    Field::Relevant if self.is_changed(row) => Why::Condition,
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
