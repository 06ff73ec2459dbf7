//! Frameworks that are trees: whatever has nothing below it becomes a criterion, what stands above criteria a unit, and
//! what is higher goes into the title of the unit. The tree is worked out in `order`, the branch that is taken in `branch`,
//! and the units are written in `units`. Where levels stand in the tree (`plan`), they may become a scale
//! (`levels`); items that are levels of others are taken out of the tree in `level_items`, translations of others in
//! `translations`.

mod branch;
mod level_items;
mod levels;
mod order;
mod plan;
#[cfg(test)]
mod tests;
mod translations;
mod units;

pub(super) use level_items::{Related, Relation, Told, number_of_label, related};
pub(super) use levels::{question, scaled};
pub(super) use units::{Built, build};

use crate::{bounds::LANGUAGES_MAX, locale::Message, message, rubric::Draft};

use super::{
    super::{
        Answers, ImportFault, Place, Sketch, Why,
        answers::Asked,
        language,
        ledger::{Ledger, Piece},
        met,
        text::{Texts, only},
    },
    scales::Scales,
};
use level_items::ItemLevel;

/// Something in a tree, with the pieces that say it.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    /// The id in the source, by which others name it as their parent.
    pub(super) id: String,
    pub(super) code: Option<Piece>,
    /// The short name; without it, the title is the beginning of the statement.
    pub(super) name: Option<Piece>,
    pub(super) statement: Option<Piece>,
    pub(super) notes: Option<Piece>,
    /// What tells nothing if the item is not in the branch that is taken, and why it is in no draft if it is.
    pub(super) others: Vec<(Piece, Why)>,
    /// Whether its texts stand as they are, and are no HTML.
    pub(super) is_plain: bool,
    /// The language in which its texts stand, where it is another than that of the whole.
    pub(super) language: Option<String>,
    pub(super) place: Option<Place>,
    /// Its levels from the lowest, where the source has them as items of their own.
    pub(super) levels: Vec<ItemLevel>,
    /// What it says in other languages, where the source has that as items of their own.
    pub(super) translations: Vec<Item>,
}

/// A thing that stands below another one, by their places among the items.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) child: usize,
    /// Without it, the child stands below the whole.
    pub(super) parent: Option<usize>,
    /// Its number among its siblings.
    pub(super) number: Option<f64>,
}

/// The whole of which the items are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole<'w> {
    pub(super) name: &'w str,
    pub(super) branch: Option<&'w str>,
}

/// Says of items in which languages they are, by what the source says of each; an answer is about all of them.
pub(super) fn tell_languages<'t>(
    items: &mut [Item],
    tags: impl Iterator<Item = &'t str>,
    whole: &str,
    answers: &Answers,
) {
    if language::answered(answers).is_some() {
        return;
    }
    for (item, tag) in items.iter_mut().zip(tags) {
        item.language = language::of_name(tag).filter(|tag| !language::is_same(tag, whole));
    }
}

/// Takes out of a tree what is no thing of its own: translations and levels of other items, which get them.
pub(super) fn gather(
    (items, links): (&mut Vec<Item>, &mut Vec<Link>),
    (told, related): (&[Told], &[Related]),
    (whole, answers): (&str, &Answers),
    asked: &mut Asked,
    ledger: &mut Ledger,
) -> Result<Vec<Message>, ImportFault> {
    let translations::Joined { told, related, mut notes } =
        translations::join((&mut *items, &mut *links), (told, related), whole, ledger);
    notes.extend(level_items::gather((items, links), (&told, &related), answers, asked, ledger)?);
    Ok(notes)
}

/// The draft of a framework, whose criteria are met or not where it says nothing of their levels.
pub(super) fn sketch(
    mut draft: Draft,
    (items, links): (&[Item], &[Link]),
    (branch, answers): (Option<&str>, &Answers),
    mut texts: Texts,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let name = only(&draft.title).to_owned();
    let whole = Whole { name: &name, branch };
    let mut asked = Asked::default();
    // Where items have levels of their own, no others stand among them.
    let has_levels = items.iter().any(|item| !item.levels.is_empty());
    let scaled = match has_levels {
        true => None,
        false => scaled((items, links), whole, answers, &mut asked, &mut texts, ledger)?,
    };
    if let Some(scaled) = scaled {
        let sources = scaled.sources.clone();
        let mut notes = scaled.put_into(&mut draft);
        notes.extend(texts.notes());
        return Ok(Sketch { draft, notes, sources, asked, ..Sketch::default() });
    }
    let built = build(items, links, whole, &mut texts, ledger)?;
    draft.units = built.units;
    let of_units = built.unit_items.iter().flatten();
    let taken: Vec<&Item> =
        of_units.chain(built.criterion_items.iter().flatten()).filter_map(|item| items.get(*item)).collect();
    let languages = taken.iter().filter_map(|item| item.language.as_ref());
    let mut others: Vec<String> = Vec::new();
    for language in languages {
        if !others.contains(language) && others.len() < LANGUAGES_MAX {
            others.push(language.clone());
        }
    }
    let mut notes = built.notes;
    if !others.is_empty() {
        notes.push(message!("import-note-items-languages", languages = others.join(", ")));
    }
    draft.languages.extend(others);
    for translation in taken.iter().flat_map(|item| &item.translations) {
        let language = translation.language.iter().find(|language| !draft.languages.contains(language));
        draft.languages.extend(language.cloned());
    }
    let mut scales = Scales::new(&texts.language);
    let mut without = 0;
    for (unit, of_unit) in draft.units.iter_mut().zip(&built.criterion_items) {
        for (criterion, item) in unit.criteria.iter_mut().zip(of_unit) {
            match items.get(*item).map_or(&[][..], |item| &item.levels) {
                [] => {
                    criterion.scale = Some(met::SCALE.to_owned());
                    without += 1;
                }
                levels => level_items::write(criterion, levels, &mut scales, &mut texts, ledger)?,
            }
        }
    }
    draft.scales = scales.made;
    match (without, draft.scales.is_empty()) {
        (0, _) => {}
        (_, true) => notes.push(message!("import-note-met-or-not")),
        (_, false) => notes.push(message!("import-note-items-without-levels", count = without)),
    }
    if without > 0 {
        draft.scales.push(met::scale(&draft.languages));
    }
    notes.extend(texts.notes());
    Ok(Sketch { draft, notes, sources: built.sources, asked, ..Sketch::default() })
}
