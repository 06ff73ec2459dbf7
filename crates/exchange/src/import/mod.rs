//! Standards that come as files of other programs, made into drafts of rubrics.
//!
//! A file is opened into `Content`: tables, JSON, XML or the members of a package. Each format has a file here that
//! knows its own by its content and sketches drafts from it. Everything that a source says stands in a `Ledger`, piece by
//! piece, and an importer says of each piece what became of it; what it passes over is told as not understood. So every
//! piece is in a draft or left out with a reason.
//!
//! An import is a function of the files and the answers: whoever asks a person puts the answer to the others and imports
//! again. What is asked of every format, such as the level that is needed, is settled in one place (`settle`).

mod again;
mod answers;
mod clean;
mod content;
mod counts;
mod fault;
mod format;
mod formats;
mod ids;
mod json;
mod language;
mod ledger;
mod level_words;
mod met;
mod origin;
mod settle;
#[cfg(test)]
mod testing;
mod text;
mod xml;

pub use again::{Change, ChangeKind, ImportedAgain, import_again};
pub use answers::{Answers, Choice, Meaning, OpenQuestion};
pub use counts::Counts;
pub use fault::{Broken, ImportFault, NotWanted};
pub use format::ImportFormat;
pub use ledger::{LeftOut, LeftOutAlike, Place, Taken, Why, alike};
pub use origin::{Origin, OriginFile};

use std::collections::BTreeMap;

use crate::{
    bounds,
    locale::Message,
    rubric::{self, Draft},
};

use answers::{Asked, UNASKED};
use ledger::Ledger;

/// A file that was named for an import.
#[derive(Debug, Clone, Copy)]
pub struct SourceFile<'f> {
    /// Its name without folders: some formats tell the language in it alone.
    pub name: &'f str,
    pub bytes: &'f [u8],
}

/// How the files are to be taken.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportWishes<'w> {
    /// The format; without it, the one that the content shows.
    pub format: Option<ImportFormat>,
    /// The branch of a tree that is to become a rubric, by its id or code in the source.
    pub branch: Option<&'w str>,
    /// The sheet of a workbook that is a grid.
    pub sheet: Option<&'w str>,
    /// What stands from earlier imports of the same source.
    pub earlier: &'w [Earlier<'w>],
}

/// A rubric that stands from an earlier import.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'e> {
    pub id: &'e str,
    pub origin: &'e Origin,
    /// The text that people have made of it.
    pub today: &'e str,
}

/// What an import has made of its files.
#[derive(Debug, Clone)]
pub struct Import {
    pub format: ImportFormat,
    pub rubrics: Vec<ImportedRubric>,
    /// The ids of all questions that there are for these files, answered or not.
    pub asked: Vec<String>,
}

/// A draft with the account of where it came from.
#[derive(Debug, Clone)]
pub struct ImportedRubric {
    pub draft: Draft,
    pub counts: Counts,
    /// Where in the draft each piece of the source stands.
    pub taken: Vec<Taken>,
    pub left_out: Vec<LeftOut>,
    /// What was understood, guessed or cleaned, for a person to look at before it is written.
    pub notes: Vec<Message>,
    /// What nobody can know from the file, and no answer has settled.
    pub open: Vec<OpenQuestion>,
    /// The ids of the source by those of the draft, each with the letter of its kind before a colon, such as `c:C1`: what
    /// a later import of the same source goes by.
    pub sources: BTreeMap<String, String>,
    /// The text of a rubric that its source holds whole, or would if it had no faults; the draft then knows its id alone.
    pub whole: Option<String>,
}

/// The text of a rubric, from a source that has a place for everything.
#[derive(Debug, Clone)]
struct Whole {
    text: String,
    counts: Counts,
}

/// A draft as the importer of a format leaves it.
#[derive(Debug, Clone, Default)]
struct Sketch {
    draft: Draft,
    notes: Vec<Message>,
    /// What this format asks beyond what is asked of all.
    asked: Asked,
    /// Ids of the source by those of criteria, units and questions of the draft, where it has any.
    sources: BTreeMap<String, String>,
    /// Whether the source says the id of the rubric itself.
    has_id: bool,
    /// Criteria, by id, that the source itself says nothing makes up for.
    critical: Vec<String>,
    /// The rule of units that the source shows, as the notation has it, where it is only to be proposed.
    rule_proposed: Option<String>,
    /// The text itself, where nothing is to be made of a draft: nothing is asked then.
    whole: Option<Whole>,
}

/// Reads drafts of rubrics from the files of one source.
pub fn import(files: &[SourceFile], wishes: &ImportWishes, answers: &Answers) -> Result<Import, ImportFault> {
    if files.len() > bounds::IMPORT_FILES_MAX {
        return Err(ImportFault::TooMany { what: "files", count: files.len(), most: bounds::IMPORT_FILES_MAX });
    }
    let contents = content::open_all(files)?;
    let format = match wishes.format {
        Some(format) => format,
        None => format::known(&contents)?,
    };
    let branch = wishes.branch.or(answers.get("branch"));
    let wishes = &ImportWishes { branch, ..*wishes };
    let mut ledger = Ledger::default();
    let mut sketches = format.sketch(&contents, wishes, answers, &mut ledger)?;
    if let (Some(sketch), Some(note)) = (sketches.first_mut(), content::beside(&contents)) {
        sketch.notes.push(note);
    }
    if sketches.iter().all(Sketch::is_empty) {
        return Err(ImportFault::Empty { format });
    }
    if sketches.len() > bounds::IMPORT_RUBRICS_MAX {
        let most = bounds::IMPORT_RUBRICS_MAX;
        return Err(ImportFault::TooMany { what: "rubrics", count: sketches.len(), most });
    }
    ledger.end_rubrics(sketches.len());
    let name = files.first().map_or("", |file| file.name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut taken_ids = Vec::new();
    let mut asked: Vec<String> = UNASKED.map(str::to_owned).into();
    let mut rubrics = Vec::with_capacity(sketches.len());
    for (index, mut sketch) in sketches.into_iter().enumerate() {
        if let Some(Whole { text, counts }) = sketch.whole {
            let (taken, left_out) = ledger.told(index);
            let counts = Counts { left_out: ledger.left_out(index), ..counts };
            let Sketch { mut draft, notes, sources, .. } = sketch;
            ids::settle_rubric_id(&mut draft, &mut taken_ids, &Answers::default());
            let whole = Some(text);
            rubrics.push(ImportedRubric { draft, counts, taken, left_out, notes, open: Vec::new(), sources, whole });
            continue;
        }
        if sketch.draft.id.is_empty() {
            sketch.draft.id = stem.to_owned();
        }
        let mut with_id = answers.clone();
        if sketch.has_id && answers.get("id").is_none() {
            with_id.set("id", &sketch.draft.id);
        }
        ids::settle_rubric_id(&mut sketch.draft, &mut taken_ids, &with_id);
        let mut sources = origin::keys(&sketch.draft, &sketch.sources);
        if let Some(earlier) = wishes.earlier.iter().find(|earlier| earlier.id == sketch.draft.id) {
            again::renamed::rename(earlier, &mut sketch.draft, &mut sources, &mut sketch.critical);
        }
        settle::settle(&mut sketch, answers)?;
        within_bounds(&sketch.draft)?;
        let (taken, left_out) = ledger.told(index);
        let counts = Counts::of(&sketch.draft, ledger.left_out(index));
        let Sketch { draft, notes, asked: Asked { open, settled }, .. } = sketch;
        asked.extend(open.iter().map(|open| open.id.clone()).chain(settled));
        rubrics.push(ImportedRubric { draft, counts, taken, left_out, notes, open, sources, whole: None });
    }
    Ok(Import { format, rubrics, asked })
}

/// Refuses what no rubric can hold, before a person works on it.
fn within_bounds(draft: &Draft) -> Result<(), ImportFault> {
    use bounds::{CRITERIA_MAX, QUESTIONS_MAX, UNITS_MAX};
    let criteria = draft.units.iter().flat_map(|unit| unit.all_criteria()).count();
    for (what, count, most) in [
        ("units", draft.units.len(), UNITS_MAX),
        ("criteria", criteria, CRITERIA_MAX),
        ("questions", draft.questions.len(), QUESTIONS_MAX),
    ] {
        if count > most {
            return Err(ImportFault::TooMany { what, count, most });
        }
    }
    Ok(())
}

impl Sketch {
    fn is_empty(&self) -> bool {
        self.whole.is_none() && self.draft.units.is_empty() && self.draft.questions.is_empty()
    }
}

impl Import {
    /// The counts of all drafts together.
    pub fn counts(&self) -> Counts {
        self.rubrics.iter().map(|rubric| &rubric.counts).sum()
    }
}

impl ImportedRubric {
    /// The draft as text, with these words in a comment at each gap.
    pub fn text(&self, to_be_written: &str) -> String {
        self.whole.clone().unwrap_or_else(|| self.draft.to_ron(to_be_written))
    }

    /// The draft as text, and the number of its gaps.
    pub fn written(&self, to_be_written: &str) -> (String, usize) {
        let text = self.text(to_be_written);
        let gaps = gaps(&text);
        (text, gaps)
    }
}

/// The number of places of a draft at which something is missing.
pub fn gaps(text: &str) -> usize {
    rubric::read(text).err().map_or(0, |faults| faults.gaps())
}
