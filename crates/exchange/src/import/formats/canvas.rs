//! Rubrics of Canvas as a table: a row for each criterion, with three columns for each of its ratings.

use std::collections::HashSet;

use crate::{
    bounds::IMPORT_RUBRICS_MAX,
    import::{language, ledger::Why},
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
    ratings: Vec<[Option<usize>; 3]>,
}

impl Columns {
    /// The columns whose header may mean the name of a rating as well as its description.
    fn of_either(&self, grid: &Grid) -> Vec<usize> {
        let is_either = |[name, text, _]: &[Option<usize>; 3]| {
            name.filter(|column| text.is_none() && !folded(grid.said(self.header, *column)).starts_with("rating name"))
        };
        self.ratings.iter().filter_map(is_either).collect()
    }

    /// The rubrics in which such columns hold descriptions: one long text shows that all of them do.
    fn described<'g>(&self, grid: &'g Grid) -> HashSet<&'g str> {
        let either = self.of_either(grid);
        let is_long = |row: usize| either.iter().any(|at| grid.said(row, *at).chars().count() > NAME_CHARS_MAX);
        let mut described = HashSet::new();
        let mut rubric = "";
        for row in self.header + 1..grid.rows() {
            rubric = self.rubric_of(grid, row, rubric);
            if is_long(row) {
                described.insert(rubric);
            }
        }
        described
    }

    /// The name of the rubric of a row: one without a name goes on with the rubric above.
    fn rubric_of<'g>(&self, grid: &'g Grid, row: usize, above: &'g str) -> &'g str {
        self.rubric.map(|column| grid.said(row, column)).filter(|name| !name.is_empty()).unwrap_or(above)
    }
}

/// A header in small letters, its words parted by blanks alone.
fn folded(header: &str) -> String {
    let is_parting = |c: char| c.is_whitespace() || c == '_';
    header.split(is_parting).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Letters that the name of a rating has at most, where its header could mean its description as well.
const NAME_CHARS_MAX: usize = 60;

/// A header without the number that some programs put to each rating: “Rating Points 2” is “rating points” of the second.
fn numbered(header: &str) -> (String, usize) {
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let number = header.split(' ').find(is_number).and_then(|number| number.parse().ok()).unwrap_or(0);
    let words: Vec<&str> = header.split(' ').filter(|word| !is_number(word)).collect();
    (words.join(" "), number)
}

/// The part of a rating that a header names: 0 for its name, 1 for its description, 2 for its points. Headers with a
/// number may use other words than Canvas.
fn part_of_rating(header: &str, is_numbered: bool) -> Option<usize> {
    match header {
        "rating name" => Some(0),
        "rating description" => Some(1),
        "rating points" => Some(2),
        _ if !is_numbered => None,
        "rating" | "rating title" | "level" | "level name" | "tier" | "tier name" => Some(0),
        "level description" | "tier description" => Some(1),
        "pts" | "points" | "level points" | "tier points" | "rating pts" => Some(2),
        _ => None,
    }
}

fn columns(grid: &Grid) -> Option<Columns> {
    (0..grid.rows().min(5)).find_map(|row| {
        let mut columns = Columns { header: row, ..Columns::default() };
        // The numbers of the ratings, where the headers have any.
        let mut numbers: Vec<usize> = Vec::new();
        let mut long = None;
        for column in 0..grid.columns(row) {
            let header = folded(grid.said(row, column));
            let (header, number) = numbered(&header);
            let mut of_rating = |part: usize| {
                let last = columns.ratings.last_mut().filter(|rating| number == 0 && rating[part].is_none());
                let at = match (numbers.iter().position(|known| *known == number && number > 0), last) {
                    (Some(known), _) => known,
                    // A name begins the next rating; what comes before any name begins one too.
                    (None, Some(_)) if part > 0 => columns.ratings.len() - 1,
                    _ => {
                        numbers.push(number);
                        columns.ratings.push([None; 3]);
                        columns.ratings.len() - 1
                    }
                };
                columns.ratings[at][part] = Some(column);
            };
            match header.as_str() {
                "rubric name" | "rubric title" => columns.rubric = Some(column),
                "criteria name" | "criterion name" | "section name" => columns.name = Some(column),
                "criteria description" | "criterion description" => columns.description = Some(column),
                "long description" => long = Some(column),
                "criteria enable range" | "criterion enable range" | "enable range" => columns.range = Some(column),
                header => part_of_rating(header, number > 0).into_iter().for_each(&mut of_rating),
            }
        }
        // In Canvas itself a description names a criterion, and a long one describes it.
        if columns.name.is_none() && long.is_some() {
            (columns.name, columns.description) = (columns.description, long);
        }
        let are_ratings =
            columns.ratings.iter().any(|[name, text, points]| (name.is_some() || text.is_some()) && points.is_some());
        (columns.name.is_some() && are_ratings).then_some(columns)
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
        if has("vendor guid") && has("object type") {
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
    for (content, grid, number) in super::tables(contents, ImportFormat::CanvasTable, ledger)? {
        ledger.read(content);
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
    Ok(sketches)
}

fn read(grid: &Grid, number: usize, columns: &Columns, ledger: &mut Ledger) -> Result<ByRubric, ImportFault> {
    let mut by_rubric = ByRubric::default();
    let expected = grid.columns(columns.header);
    let (either, described) = (columns.of_either(grid), columns.described(grid));
    let mut rubric = "";
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
        rubric = columns.rubric_of(grid, row, rubric);
        let is_described = described.contains(rubric);
        let ratings = columns.ratings.iter().map(|[name, description, points]| {
            let (label, description) = match name.filter(|name| is_described && either.contains(name)) {
                Some(text) => (None, Some(text)),
                None => (*name, *description),
            };
            Rating { label: cell(label), description: cell(description), points: cell(*points) }
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
