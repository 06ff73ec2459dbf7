//! Questions, what is listened for in their answers, and the signs of criteria among that.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::{
    bounds::LISTEN_FOR_MAX,
    rubric::{DraftPoint, DraftQuestion, DraftText},
};

use super::{
    super::{
        super::super::{
            super::form_texts::probes,
            super::marks::{INDICATORS, Mark},
            Why,
            ids::is_id,
        },
        choices::Answer,
        form::Form,
        rows::Row,
        scales::{Choice, Lists},
        sheets::{Field, said},
    },
    an_id, ids, yes_or_no,
};

const KINDS_OF_QUESTION: [&str; 6] =
    ["Opening", "Behavioural", "Situational", "Knowledge", "Evidence", "Demonstration"];

/// The choices that are the indicators of the criteria, by the ids of both.
pub(super) type Indicators<'g> = HashMap<(&'g str, &'g str), Choice<'g>>;

impl<'g> Form<'_, 'g> {
    pub(super) fn own_question(&mut self, row: &Row<'g>, id: &'g str) {
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
            only_if: self.own_only_if(row.at, id),
            ..DraftQuestion::default()
        };
        self.own_id(row.at, id, row.name);
        self.sketch.draft.questions.push(question);
    }

    pub(super) fn own_points(&mut self, row: &Row<'g>, id: &'g str, listed: &[Choice<'g>], known: &Indicators<'g>) {
        self.own_id(row.at, id, "");
        let mut points: Vec<DraftPoint> = Vec::new();
        let mut indicators = BTreeMap::new();
        for choice in listed.iter().filter(|choice| is_id(choice.name)).take(LISTEN_FOR_MAX) {
            let into = format!("{id}.listen_for.{}", choice.name);
            let mut informs = ids(self.choice_mark(choice, Mark::Informs, &into));
            let indicator = self.choice_mark(choice, Mark::Indicator, &format!("{}.indicator", choice.name));
            let mut text = DraftText::new();
            match indicator.split_once(' ').filter(|(_, id)| is_id(id)) {
                Some((criterion, indicator)) if self.says_indicator(choice, (criterion, indicator), known) => {
                    indicators.insert(choice.name.to_owned(), (criterion.to_owned(), indicator.to_owned()));
                }
                // Other words than those of the indicator are a point of their own.
                told => {
                    text = self.choice_text(choice, &into);
                    informs.extend(told.map(|(criterion, _)| criterion.to_owned()));
                }
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

    pub(super) fn own_indicators(&mut self, lists: &Lists<'g>) {
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
            .flat_map(|criterion| {
                // A criterion that is judged in several contexts is named with the one that is meant.
                let contexts = criterion.contexts.iter().map(|(context, _)| format!("{}.{context}", criterion.id));
                let named: Vec<String> = [criterion.id.clone()].into_iter().chain(contexts).collect();
                let ids = criterion.indicators.iter().map(|(id, _)| id);
                ids.flat_map(move |id| named.clone().into_iter().map(|of| (of, id.clone()))).collect::<Vec<_>>()
            })
            .collect();
        for question in &mut self.sketch.draft.questions {
            question.indicators.retain(|_, indicator| known.contains(indicator));
        }
    }

    /// Returns whether a point says what the indicator says for which it stands, with the context of the criterion behind
    /// it where there is one; its words then stand in the draft already.
    fn says_indicator(&mut self, point: &Choice<'g>, (criterion, id): (&str, &str), known: &Indicators<'g>) -> bool {
        // The id of a criterion in a context has that of the context behind a dot.
        let dots = criterion.match_indices('.').map(|(at, _)| &criterion[..at]);
        let Some(one) = [criterion].into_iter().chain(dots).find_map(|of| known.get(&(of, id))) else { return true };
        let (Some(sheet), Some(others)) = (self.sheets.choices.get(point.sheet), self.sheets.choices.get(one.sheet))
        else {
            return true;
        };
        let is_same = sheet.of_field(Field::Label).all(|column| {
            let words = said(sheet.grid, point.row, column.at);
            let of = others.of_field(Field::Label).find(|other| other.language == column.language);
            let expected = of.map_or("", |of| said(others.grid, one.row, of.at));
            words.strip_prefix(expected).is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
        });
        if is_same {
            for column in sheet.of_field(Field::Label) {
                self.ledger.leave_cell(sheet.number, (point.row, column.at), Why::Again);
            }
        }
        is_same
    }

    pub(super) fn indicators_listed(&self, lists: &Lists<'g>) -> Indicators<'g> {
        let told = |choice: &Choice<'g>| {
            let sheet = self.sheets.choices.get(choice.sheet)?;
            Some((sheet.said(choice.row, Field::Own(Mark::Indicator)).split_once(' ')?, choice.clone()))
        };
        lists.get(INDICATORS).map_or(&[][..], Vec::as_slice).iter().filter_map(told).collect()
    }
}
