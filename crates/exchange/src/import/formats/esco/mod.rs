//! The European classification ESCO as tables: skills with their groups, and occupations with the skills that they need.
//! Each file speaks one language, which its name alone tells; files of several, and files of different kinds, are joined by
//! the addresses in them. The tables are known in `files`, what they hold together stands in `concepts`; a rubric comes of
//! an occupation (`occupation`), or of skills where none is told (`skills`), and both are written by `write`.

mod concepts;
mod files;
mod occupation;
mod skills;
#[cfg(test)]
mod tests;
mod write;

use crate::{import::NotWanted, rubric::DraftText};

use super::{Answers, Content, ImportFault, ImportWishes, Ledger, Sketch};

use concepts::Concepts;
use files::{Kind, tables};

pub(super) use files::knows;

/// Drafts from files of this format: all of them together are one.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketch = Sketch::default();
    let tables = tables(contents, answers, ledger, &mut sketch)?;
    let concepts = Concepts::of(&tables);
    let has_relations = tables.iter().any(|table| table.kind == Kind::Relations);
    if let Some(needed) = needed(&concepts, has_relations) {
        return Err(ImportFault::NotWanted { what: NotWanted::EscoPart { needed } });
    }
    let mut languages: Vec<String> = Vec::new();
    for table in tables.iter().filter(|table| table.kind == Kind::Concepts) {
        if !languages.contains(&table.language) {
            languages.push(table.language.clone());
        }
    }
    sketch.draft.languages = languages;
    let mut names: Vec<&str> = contents.iter().map(|content| content.file.as_str()).collect();
    names.dedup();
    let source = |said: &str| -> DraftText {
        let names = names.join(", ");
        let text = if said.is_empty() { format!("ESCO, {names}") } else { format!("ESCO, {said}, {names}") };
        sketch.draft.languages.iter().map(|language| (language.clone(), text.clone())).collect()
    };
    let occupation = match has_relations {
        true => occupation::chosen(&tables, &concepts, wishes)?,
        false => None,
    };
    sketch.draft.source = source(occupation.unwrap_or_default());
    sketch.draft.id =
        names.first().and_then(|name| name.split(['.', '_']).find(|part| part.len() > 4)).unwrap_or("esco").to_owned();
    match occupation {
        Some(occupation) => occupation::write(occupation, &tables, &concepts, &mut sketch, ledger)?,
        None => skills::write(&tables, &concepts, wishes, &mut sketch, ledger)?,
    }
    Ok(vec![sketch])
}

/// What is missing where the files are parts of ESCO that come to nothing by themselves.
fn needed(concepts: &Concepts, has_relations: bool) -> Option<&'static str> {
    let has_skills = !concepts.skills.is_empty() || !concepts.groups.is_empty();
    match (has_skills, has_relations) {
        (true, _) if !concepts.occupations.is_empty() && !has_relations => Some("relations"),
        (true, _) => None,
        (false, true) => Some("skills"),
        (false, false) if !concepts.occupations.is_empty() => Some("skills-and-relations"),
        (false, false) => Some("skills"),
    }
}
