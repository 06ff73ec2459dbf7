//! Rubrics of Canvas as a table: a row for each criterion, with three columns for each of its ratings.

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    exchange::import::{language, ledger::Why},
    tabular::Grid,
};

use super::{
    Answers, Body, Content, ImportFault, ImportFormat, ImportWishes, Ledger, NotWanted, Sketch,
    canvas_rated::{self, ByRubric, Rated, Rating},
};

/// The places of columns. Their names come again for each rating, so they are told apart by where they stand.
#[derive(Debug, Default)]
struct Columns {
    header: usize,
    rubric: Option<usize>,
    name: Option<usize>,
    description: Option<usize>,
    range: Option<usize>,
    /// Name, description and points of each rating.
    ratings: Vec<(usize, Option<usize>, Option<usize>)>,
}

fn folded(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn columns(grid: &Grid) -> Option<Columns> {
    (0..grid.rows().min(5)).find_map(|row| {
        let mut columns = Columns { header: row, ..Columns::default() };
        for column in 0..grid.columns(row) {
            match folded(grid.said(row, column)).as_str() {
                "rubric name" => columns.rubric = Some(column),
                "criteria name" => columns.name = Some(column),
                "criteria description" => columns.description = Some(column),
                "criteria enable range" => columns.range = Some(column),
                "rating name" => columns.ratings.push((column, None, None)),
                "rating description" => columns.ratings.last_mut()?.1 = Some(column),
                "rating points" => columns.ratings.last_mut()?.2 = Some(column),
                _ => {}
            }
        }
        (columns.name.is_some() && !columns.ratings.is_empty()).then_some(columns)
    })
}

/// Returns whether a file shows that it is one.
pub(super) fn knows(content: &Content) -> bool {
    matches!(&content.body, Body::Tables(grids) if grids.iter().any(|grid| columns(grid).is_some()))
}

/// What a file is instead that looks like one.
pub(super) fn not_wanted(content: &Content) -> Option<NotWanted> {
    let Body::Tables(grids) = &content.body else { return None };
    grids.iter().find_map(|grid| {
        let headers: Vec<String> = (0..grid.columns(0)).map(|column| folded(grid.said(0, column))).collect();
        let has = |name: &str| headers.iter().any(|header| header == name);
        let begins = |name: &str| headers.iter().any(|header| header.starts_with(name));
        if has("vendor_guid") && has("object_type") {
            Some(NotWanted::CanvasOutcomes)
        } else if has("student id") && (begins("rating:") || begins("points:") || begins("comments:")) {
            Some(NotWanted::Results)
        } else {
            None
        }
    })
}

/// Drafts from files of this format: one for each rubric.
pub(super) fn sketch<'c>(
    contents: &'c [Content],
    _wishes: &ImportWishes,
    answers: &Answers,
    ledger: &mut Ledger<'c>,
) -> Result<Vec<Sketch>, ImportFault> {
    let mut sketches = Vec::new();
    for content in contents {
        let Body::Tables(grids) = &content.body else {
            return Err(ImportFault::OtherFormat { format: ImportFormat::CanvasTable });
        };
        for grid in grids {
            let number = ledger.add_grid(grid)?;
            let Some(columns) = columns(grid) else { continue };
            let language = match language::answered(answers) {
                Some(language) => language,
                None => language::of_texts((columns.header + 1..grid.rows().min(2_000)).flat_map(|row| {
                    [columns.name, columns.description].into_iter().flatten().map(move |column| grid.said(row, column))
                })),
            };
            let by_rubric = read(grid, number, &columns, ledger)?;
            if sketches.len() + by_rubric.rubrics.len() > IMPORT_RUBRICS_MAX {
                let count = sketches.len() + by_rubric.rubrics.len();
                return Err(ImportFault::TooMany { what: "rubrics", count, most: IMPORT_RUBRICS_MAX });
            }
            for (names, criteria) in by_rubric.rubrics {
                ledger.begin_rubric(sketches.len());
                let title = names.first().copied();
                let mut sketch = canvas_rated::sketch(title, None, &criteria, &language, ledger)?;
                names.iter().for_each(|name| ledger.take(*name, "title"));
                sketch.draft.source = [(language.clone(), content.name.clone())].into();
                sketches.push(sketch);
            }
            ledger.begin_rubric(0);
            (0..grid.columns(columns.header))
                .for_each(|column| ledger.leave_cell(number, (columns.header, column), Why::Heading));
        }
    }
    Ok(sketches)
}

fn read(grid: &Grid, number: usize, columns: &Columns, ledger: &mut Ledger) -> Result<ByRubric, ImportFault> {
    let mut by_rubric = ByRubric::default();
    let expected = grid.columns(columns.header);
    for row in columns.header + 1..grid.rows() {
        if grid.columns(row) == 0 {
            continue;
        }
        if grid.columns(row) > expected {
            return Err(ImportFault::row_length(grid, row, grid.columns(row), expected));
        }
        let said = |column: Option<usize>| column.map_or("", |column| grid.said(row, column));
        let cell = |column: Option<usize>| column.and_then(|column| ledger.cell(number, row, column));
        // A rating counts if its name is there, as in Canvas; one with points alone is kept too.
        let ratings = columns.ratings.iter().map(|(name, description, points)| Rating {
            label: cell(Some(*name)),
            description: cell(*description),
            points: cell(*points),
        });
        let ratings: Vec<Rating> = ratings.filter(|rating| rating.label.is_some() || rating.points.is_some()).collect();
        let rated = Rated {
            name: cell(columns.name),
            description: cell(columns.description),
            mastery: None,
            has_range: matches!(folded(said(columns.range)).as_str(), "true" | "1" | "yes"),
            ratings,
        };
        let (name, range) = (cell(columns.rubric), cell(columns.range));
        let why = if rated.has_range { Why::Range } else { Why::Display };
        range.into_iter().for_each(|range| ledger.leave(range, why));
        if rated.name.is_none() && rated.ratings.is_empty() {
            continue;
        }
        let (names, criteria) = by_rubric.of(said(columns.rubric));
        names.extend(name);
        criteria.push(rated);
    }
    Ok(by_rubric)
}
