//! Tables that are drafts of their own, and tables that are units of one draft.

use crate::{
    import::{Answers, Choice, ImportFault, Sketch, answers::Meaning, answers::refused},
    message,
    rubric::DraftText,
};

use super::{area::Area, layout::Layout, parts};

/// The answer that says what several tables in a sheet are.
pub(super) const TABLES: &str = "tables";

/// What a person has said of several tables in one sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tables {
    /// Those whose headers name the same levels are units of one draft; others are drafts of their own.
    ByHeader,
    /// The sheet is one table, whatever it looks like.
    One,
    /// Each is a draft of its own.
    Apart,
    /// Each is a unit of one draft.
    Units,
}

impl Tables {
    pub(super) fn of(answers: &Answers) -> Result<Self, ImportFault> {
        match answers.get(TABLES) {
            None => Ok(Tables::ByHeader),
            Some("one") => Ok(Tables::One),
            Some("drafts") => Ok(Tables::Apart),
            Some("units") => Ok(Tables::Units),
            Some(other) => {
                let told = [
                    ("one", message!("import-choice-tables-one")),
                    ("drafts", message!("import-choice-tables-drafts")),
                    ("units", message!("import-choice-tables-units")),
                ];
                let choice =
                    |(answer, told): (&str, _)| Choice { answer: answer.to_owned(), meaning: Meaning::Told(told) };
                Err(refused(TABLES, other, &told.map(choice)))
            }
        }
    }

    /// The tables of a sheet.
    pub(super) fn parts<'g>(self, whole: &Area<'g>) -> Vec<Area<'g>> {
        if self == Tables::One { vec![whole.clone()] } else { parts::parts(whole) }
    }

    /// Returns whether two tables of one sheet are units of one draft.
    pub(super) fn are_one(self, (one, of_one): (&Area, &Layout), (other, of_other): (&Area, &Layout)) -> bool {
        let same_levels = || {
            let levels = parts::levels_of(one, of_one);
            !levels.is_empty() && levels == parts::levels_of(other, of_other)
        };
        match self {
            Tables::ByHeader => same_levels(),
            Tables::Units => true,
            Tables::One | Tables::Apart => false,
        }
    }
}

/// Adds a table to the draft of which it is a unit. Its own title is that of the unit.
pub(super) fn add(sketch: &mut Sketch, more: Sketch) {
    let Sketch { draft, notes, asked, sources, .. } = more;
    let into = &mut sketch.draft;
    add_text(&mut into.about, &draft.about);
    into.units.extend(draft.units);
    into.questions.extend(draft.questions);
    let scales: Vec<_> =
        draft.scales.into_iter().filter(|scale| into.scales.iter().all(|known| known.id != scale.id)).collect();
    into.scales.extend(scales);
    let languages: Vec<_> = draft.languages.into_iter().filter(|tag| !into.languages.contains(tag)).collect();
    into.languages.extend(languages);
    sketch.notes.extend(notes.into_iter().filter(|note| !sketch.notes.contains(note)).collect::<Vec<_>>());
    let open = asked.open.into_iter().filter(|open| sketch.asked.open.iter().all(|known| known.id != open.id));
    let open: Vec<_> = open.collect();
    sketch.asked.open.extend(open);
    sketch.asked.settled.extend(asked.settled);
    sketch.sources.extend(sources);
}

/// Adds a text behind another, in each of its languages.
pub(super) fn add_text(text: &mut DraftText, more: &DraftText) {
    for (language, more) in more {
        let said = text.entry(language.clone()).or_default();
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(more);
    }
}

/// Names the unit of a table that has no title of its own; where all have, the title stands above what they are about.
/// The draft itself tells of a table without units.
pub(super) fn name_units(sketch: &mut Sketch, title: &DraftText, about: &DraftText) {
    let units = &mut sketch.draft.units;
    let unnamed = units.iter().position(|unit| unit.title.is_empty());
    let Some(unit) = units.get_mut(unnamed.unwrap_or(0)) else {
        add_text(&mut sketch.draft.about, title);
        add_text(&mut sketch.draft.about, about);
        return;
    };
    let mut texts = vec![about];
    match unnamed {
        Some(_) => unit.title.clone_from(title),
        None => texts.insert(0, title),
    }
    let known = std::mem::take(&mut unit.about);
    texts.into_iter().chain([&known]).for_each(|text| add_text(&mut unit.about, text));
}
