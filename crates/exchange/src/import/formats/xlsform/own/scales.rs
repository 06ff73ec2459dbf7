//! Scales with their levels, and groups of units that may be chosen among: lists of choices that no question shows.

use std::collections::HashSet;

use crate::{
    bounds::{LEVELS_MAX, SCALES_MAX, UNITS_MAX},
    rubric::{DraftGroup, DraftLevel, DraftScale, ScaleKind},
};

use super::super::{
    super::{
        super::{
            super::marks::{self, Mark, SCALES},
            ids::is_id,
        },
        scales::number_of_rubric,
    },
    form::Form,
    scales::Lists,
};

const KINDS_OF_SCALE: [ScaleKind; 4] =
    [ScaleKind::MetNotMet, ScaleKind::Ordinal, ScaleKind::Points, ScaleKind::Framework];

impl<'g> Form<'_, 'g> {
    pub(super) fn own_scales(&mut self, lists: &Lists<'g>, used: &mut HashSet<String>) {
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

    pub(super) fn own_groups(&mut self, lists: &Lists<'g>) {
        let listed = lists.get(marks::GROUPS).map_or(&[][..], Vec::as_slice);
        for choice in listed.iter().filter(|choice| is_id(choice.name)).take(UNITS_MAX) {
            let id = choice.name.to_owned();
            let title = self.choice_text(choice, &format!("{id}.title"));
            let at_least = self.choice_mark(choice, Mark::AtLeast, &format!("{id}.at_least")).parse().ok();
            self.sketch.draft.elective_groups.push(DraftGroup { id, title, at_least });
        }
    }
}
