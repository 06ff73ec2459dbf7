//! Catalogues of translators, as Weblate writes them: the place of each text, the text, and its translation. The place is a
//! way of names with points between them, the last of which says what the text is.

use indexmap::IndexMap;

use crate::{
    import::{
        Answers, ImportFault, Sketch,
        ids::Ids,
        language,
        ledger::{Ledger, Why},
        text::{Texts, name_criterion, only},
    },
    message,
    rubric::{Draft, DraftCriterion, DraftLevel, DraftScale, DraftText, DraftUnit, ScaleKind},
    tabular::Grid,
};

use super::{super::super::met, folded};

const LOCATION: usize = 0;
const CONTEXT: usize = 1;
const SOURCE: usize = 2;
const TARGET: usize = 3;

pub(super) fn is_one(grid: &Grid) -> bool {
    let header: Vec<String> = (0..4).map(|column| folded(grid.said(0, column))).collect();
    header == ["location", "context", "source", "target"]
}

/// Whether the name of a text is that of a title.
fn is_title(name: &str) -> bool {
    ["name", "title", "label"].iter().any(|word| name.ends_with(word))
}

pub(super) fn sketch(
    grid: &Grid,
    number: usize,
    file: &str,
    answers: &Answers,
    ledger: &mut Ledger,
) -> Result<Sketch, ImportFault> {
    let said = |column: usize| (1..grid.rows().min(1_000)).map(move |row| grid.said(row, column));
    let source = language::of_texts(said(SOURCE));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let named = language::of_file_name(file).or_else(|| language::of_name(stem));
    let target = language::answered(answers).or(named);
    let target = target.unwrap_or_else(|| language::of_texts(said(TARGET)));
    // Where both columns seem to speak one language, the second is left out.
    let columns: Vec<(usize, String)> = match source == target {
        true => vec![(TARGET, target)],
        false => vec![(SOURCE, source), (TARGET, target)],
    };
    // Texts at one place belong to one thing: all but the last name of their ways is the same.
    let mut things: IndexMap<&str, Vec<(usize, &str)>> = IndexMap::new();
    let mut unplaced = 0;
    for row in 1..grid.rows() {
        match grid.said(row, LOCATION).rsplit_once('.') {
            Some((thing, name)) => things.entry(thing).or_default().push((row, name)),
            None => unplaced += usize::from(grid.columns(row) > 0),
        }
    }
    let is_level = |thing: &str| thing.split('.').any(|step| step.eq_ignore_ascii_case("level"));
    let (levels, others): (Vec<_>, Vec<_>) = things.iter().partition(|(thing, _)| is_level(thing));
    let mut texts = Texts::default();
    let mut take = |ledger: &mut Ledger, row: usize, into: &str, text: &mut DraftText| {
        for (column, language) in &columns {
            language.clone_into(&mut texts.language);
            for (language, more) in texts.take_cell(ledger, number, (row, *column), into) {
                let said = text.entry(language).or_default();
                if !said.is_empty() {
                    said.push('\n');
                }
                said.push_str(&more);
            }
        }
    };
    let mut sketch = Sketch::default();
    let mut draft =
        Draft { languages: columns.iter().map(|(_, language)| language.clone()).collect(), ..Draft::default() };
    if levels.len() >= 2 {
        let mut ids = Ids::new("L");
        let mut scale = DraftScale {
            id: "levels".to_owned(),
            kind: ScaleKind::Framework,
            title: DraftText::new(),
            levels: Vec::new(),
            needed: None,
        };
        let mut criterion =
            DraftCriterion { id: "C1".to_owned(), scale: Some(scale.id.clone()), ..DraftCriterion::default() };
        for (thing, rows) in &levels {
            let id = ids.of_code(&format!("L{}", thing.rsplit('.').next().unwrap_or_default()));
            let (mut label, mut anchor) = (DraftText::new(), DraftText::new());
            for (row, name) in rows.iter() {
                match is_title(name) {
                    true => take(ledger, *row, &format!("levels.{id}.label"), &mut label),
                    false => take(ledger, *row, &format!("C1.anchors.{id}"), &mut anchor),
                }
            }
            sketch.sources.insert(id.clone(), (*thing).to_string());
            criterion.anchors.insert(id.clone(), anchor);
            scale.levels.push(DraftLevel { id, label, value: None });
        }
        scale.title = DraftScale::title_of(&scale.levels);
        draft.scales.push(scale);
        // The descriptions of levels are those of one criterion, which the file does not name.
        if others.is_empty() || criterion.anchors.values().any(|anchor| !anchor.is_empty()) {
            draft.units.push(DraftUnit { id: "U1".to_owned(), criteria: vec![criterion], ..DraftUnit::default() });
        }
        sketch.notes.push(message!("import-note-framework-levels", as = "scale"));
    }
    if !others.is_empty() {
        if draft.scales.is_empty() {
            draft.scales.push(met::scale(&draft.languages));
            sketch.notes.push(message!("import-note-no-levels"));
        }
        let scale = draft.scales.first().map(|scale| scale.id.clone());
        let mut ids = Ids::new("C");
        let before = std::mem::take(&mut draft.units);
        before.iter().flat_map(|unit| &unit.criteria).for_each(|_| _ = ids.counted());
        let mut units: IndexMap<&str, DraftUnit> = IndexMap::new();
        for (thing, rows) in &others {
            let id = ids.counted();
            let mut criterion = DraftCriterion { id: id.clone(), scale: scale.clone(), ..DraftCriterion::default() };
            let mut title = DraftText::new();
            for (row, name) in rows.iter() {
                match is_title(name) {
                    true => take(ledger, *row, &format!("{id}.title"), &mut title),
                    false => take(ledger, *row, &format!("{id}.statement"), &mut criterion.statement),
                }
            }
            let title = if title.is_empty() { criterion.statement.clone() } else { title };
            name_criterion(&mut criterion, title);
            sketch.sources.insert(id, (*thing).to_string());
            let above = thing.rsplit_once('.').map_or("", |(above, _)| above);
            let count = before.len() + units.len() + 1;
            let unit =
                units.entry(above).or_insert_with(|| DraftUnit { id: format!("U{count}"), ..DraftUnit::default() });
            unit.criteria.push(criterion);
        }
        draft.units = before.into_iter().chain(units.into_values()).collect();
    }
    for row in 0..grid.rows() {
        ledger.leave_cell(number, (row, LOCATION), if row == 0 { Why::Heading } else { Why::Identifier });
        ledger.leave_cell(number, (row, CONTEXT), Why::Heading);
        ledger.leave_cell(number, (row, SOURCE), if row == 0 { Why::Heading } else { Why::OtherLanguage });
        ledger.leave_cell(number, (row, TARGET), if row == 0 { Why::Heading } else { Why::OtherLanguage });
    }
    if unplaced > 0 {
        sketch.notes.push(message!("import-note-framework-catalogue", count = unplaced));
    }
    sketch.notes.extend(texts.notes());
    debug_assert!(draft.units.iter().all(|unit| only(&unit.title).is_empty()));
    Ok(Sketch { draft, ..sketch })
}
