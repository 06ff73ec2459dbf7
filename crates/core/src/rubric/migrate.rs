//! A rubric of format 1 rewritten into format 2. Only what must differ is edited, so that comments, order and layout stay
//! as their author left them.

use crate::{
    edit::Edit,
    notation::{self, PathStep},
};

use super::{Rubric, RubricFormat};

/// The edits that make format 2 of the text of a rubric; none where it is of format 2 already.
///
/// What format 1 says, format 2 says in the same words: a point to listen for that has no id keeps the letter of its
/// place, and a field that is not written keeps its default.
pub fn migration(rubric: &Rubric) -> Vec<Edit> {
    match rubric.format {
        RubricFormat::One => {
            let format = notation::tree(&rubric.source_text).place(&[PathStep::Field("format")]);
            vec![Edit { span: format, with: "2".to_owned() }]
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
    fn only_the_format_is_rewritten_wherever_and_however_it_is_written() {
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
            assert_eq!(migrated, text.replacen(written, expected, 1));
            let migrated = rubric::read(&migrated).unwrap();
            assert_eq!((migrated.format, migration(&migrated)), (RubricFormat::Two, Vec::new()));
        }
    }
}
