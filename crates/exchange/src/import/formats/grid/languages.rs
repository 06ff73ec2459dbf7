//! Columns that say the same in several languages, put side by side.

use std::collections::{BTreeSet, HashMap};

use crate::import::language;

use super::{
    area::Area,
    columns::Texts,
    header::header_of,
    layout::{Column, Layout},
    numbers, words,
};

pub(super) type Columns = (Vec<usize>, Vec<usize>, Vec<usize>, Vec<usize>);

/// Sorts columns that say the same in several languages, and settles the languages of the table.
pub(super) fn languages(
    layout: &mut Layout,
    grid: &Area,
    texts: &[Texts],
    (units, names, descriptions, levels): Columns,
) {
    let label = |column: usize| grid.said(layout.labels, column);
    let header = |column: usize| match label(column) {
        "" => header_of(grid, layout.labels, column),
        label => label,
    };
    let all: BTreeSet<usize> = [&units, &names, &descriptions, &levels].into_iter().flatten().copied().collect();
    let tagged = |column: usize| words::language_of(header(column)).1;
    let of = |columns: Vec<usize>| {
        let said = columns.into_iter().flat_map(|column| {
            texts.get(column).into_iter().flat_map(|texts| texts.sample.iter().copied()).chain([label(column)])
        });
        language::of_texts(said)
    };
    let scripts: HashMap<usize, String> = all
        .iter()
        .map(|column| (*column, of(vec![*column])))
        .filter(|(_, language)| language == "ru" || language == "kk")
        .collect();
    let script = |column: usize| scripts.get(&column).cloned().unwrap_or_default();
    let everywhere = of(all.iter().copied().chain(layout.question).collect());
    let latin_columns: Vec<usize> = all.iter().copied().filter(|column| script(*column).is_empty()).collect();
    let latin = if latin_columns.is_empty() { everywhere.clone() } else { of(latin_columns) };
    let language = |column: usize| {
        let by_script = || Some(script(column)).filter(|script| !script.is_empty()).unwrap_or_else(|| latin.clone());
        tagged(column).unwrap_or_else(by_script)
    };
    let place = |column: usize| numbers::of_label(words::language_of(label(column)).0).map(|named| named.value);
    let differ = |columns: &[usize]| {
        columns
            .iter()
            .enumerate()
            .any(|(at, column)| columns[..at].iter().any(|other| language(*other) != language(*column)))
    };
    let same_number = levels.iter().enumerate().any(|(at, column)| {
        let again = |other: &usize| place(*other).is_some() && place(*other) == place(*column);
        levels[..at].iter().any(|other| again(other) && language(*other) != language(*column))
    });
    let tags: BTreeSet<String> = all.iter().filter_map(|column| tagged(*column)).collect();
    let several = tags.len() > 1 || names.len() > 1 && differ(&names) || same_number;
    let language =
        |column: usize| if several { language(column) } else { tagged(column).unwrap_or_else(|| everywhere.clone()) };
    let column = |at: usize| Column { at, language: language(at) };
    // Of two columns in one language the first counts.
    let one_each = |columns: Vec<usize>| {
        let mut chosen: Vec<Column> = Vec::new();
        for each in columns.into_iter().map(column) {
            if chosen.iter().all(|other| other.language != each.language) {
                chosen.push(each);
            }
        }
        chosen
    };
    let mut descriptions = descriptions;
    if descriptions.is_empty() && !several {
        descriptions.extend(names.get(1));
    }
    let by_levels = paired(levels.into_iter().map(column).collect(), &place);
    (layout.units, layout.names, layout.descriptions) = (one_each(units), one_each(names), one_each(descriptions));
    layout.levels = by_levels;
    let mut languages: Vec<String> = Vec::new();
    let columns =
        layout.names.iter().chain(&layout.descriptions).chain(&layout.units).chain(layout.levels.iter().flatten());
    for column in columns {
        if !languages.contains(&column.language) {
            languages.push(column.language.clone());
        }
    }
    layout.languages = if languages.is_empty() { vec![everywhere] } else { languages };
}

/// Columns of one level in several languages, put together by their numbers, else by their order in each language.
fn paired(columns: Vec<Column>, place: &impl Fn(usize) -> Option<String>) -> Vec<Vec<Column>> {
    let mut languages: Vec<&str> = columns.iter().map(|column| column.language.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    let of = |language: &str| columns.iter().filter(|column| column.language == language).cloned().collect::<Vec<_>>();
    let by_language: Vec<Vec<Column>> = languages.into_iter().map(of).collect();
    let first = by_language.iter().max_by_key(|columns| columns.len()).cloned().unwrap_or_default();
    let first_language = first.first().map(|column| column.language.clone()).unwrap_or_default();
    let mut levels: Vec<Vec<Column>> = first.into_iter().map(|column| vec![column]).collect();
    for others in
        by_language.into_iter().filter(|others| others.first().is_some_and(|one| one.language != first_language))
    {
        for (index, other) in others.iter().enumerate() {
            let number = place(other.at);
            let same = levels.iter().position(|level| number.is_some() && place(level[0].at) == number);
            let same = same.or(Some(index).filter(|_| others.len() == levels.len()));
            match same.and_then(|same| levels.get_mut(same)) {
                Some(level) => level.push(other.clone()),
                None => levels.push(vec![other.clone()]),
            }
        }
    }
    for level in &mut levels {
        level.sort_by_key(|column| column.at);
    }
    levels.sort_by_key(|level| level[0].at);
    levels
}
