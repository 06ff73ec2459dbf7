//! A rubric of format 1 rewritten into format 2. Only what must differ is edited, so that comments, order and layout stay
//! as their author left them.

use crate::{
    edit::Edit,
    notation::{self, PathStep},
};

use super::{Rubric, RubricFormat};

/// The edits that make format 2 of the text of a rubric; none where it is of format 2 already.
///
/// A text of format 1 says the same in format 2: a field that is not written keeps its default, and a condition
/// finds a point to listen for by the letter of its place, although a point that is an indicator has an id of its own
/// now. The item that stands for consent says so itself.
pub fn migration(rubric: &Rubric) -> Vec<Edit> {
    match rubric.format {
        RubricFormat::One => {
            let tree = notation::tree(&rubric.source_text);
            let format = tree.place(&[PathStep::Field("format")]);
            let items = rubric.opening.checklist.values().enumerate().filter(|(_, item)| item.consent);
            let consent = items.map(|(index, _)| {
                let way = ["opening", "checklist"].map(PathStep::Field).into_iter();
                let way: Vec<PathStep> = way.chain([PathStep::Index(index), PathStep::Field("id")]).collect();
                let end = tree.place(&way).end;
                Edit { span: end..end, with: ", consent: true".to_owned() }
            });
            [Edit { span: format, with: "2".to_owned() }].into_iter().chain(consent).collect()
        }
        RubricFormat::Two => Vec::new(),
    }
}
