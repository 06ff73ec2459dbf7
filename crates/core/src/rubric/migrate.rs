//! A rubric of format 1 rewritten into format 2. Only what must differ is edited, so that comments, order and layout stay
//! as their author left them.

use crate::{
    edit::Edit,
    notation::{self, PathStep},
};

use super::{Rubric, RubricFormat};

/// The edits that make format 2 of the text of a rubric; none where it is of format 2 already.
///
/// What format 1 says, format 2 says in the same words: a field that is not written keeps its default, and a condition
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit, rubric};

    const FIRST_AID: &str = include_str!("../../../../tests/rubrics/first-aid.ron");

    #[test]
    fn only_format_and_consent_are_rewritten_wherever_and_however_it_is_written() {
        for (written, expected) in [
            ("format: 1,", "format: 2,"),
            ("format:1,", "format:2,"),
            (
                "/* format: 1 */ format /* of the file */ : 1 , // format: 1",
                "/* format: 1 */ format /* of the file */ : 2 , // format: 1",
            ),
        ] {
            let text = FIRST_AID.replacen("format: 1,", &format!("{written}\n"), 1);
            assert_ne!(text, FIRST_AID, "{written}");
            let rubric = rubric::read(&text).unwrap();
            let migrated = edit::apply(&text, &migration(&rubric));
            let consent = ("id: \"consent\"", "id: \"consent\", consent: true");
            assert_eq!(migrated, text.replacen(written, expected, 1).replacen(consent.0, consent.1, 1));
            let migrated = rubric::read(&migrated).unwrap();
            assert_eq!((migrated.format, migration(&migrated)), (RubricFormat::Two, Vec::new()));
        }
    }
}
