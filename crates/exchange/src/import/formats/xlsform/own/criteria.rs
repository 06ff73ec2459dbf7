//! Criteria with their anchors, which are choices.

use crate::rubric::{DraftCriterion, DraftText, DraftUnit, raw::RawHurdle};

use super::super::{
    super::{
        super::{
            super::form_texts::{parted, without_label},
            super::marks::{self, Mark},
            Why,
        },
        scales::{number_of_rubric, way_to_count},
    },
    choices::Answer,
    form::Form,
    rows::Row,
    scales::Choice,
    sheets::Field,
    types::RowType,
};

impl<'g> Form<'_, 'g> {
    pub(super) fn own_criterion(
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
            counts: self.own_read(row.at, Mark::Counts, id, way_to_count),
            only_if: self.own_only_if(row.at, id),
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
}
