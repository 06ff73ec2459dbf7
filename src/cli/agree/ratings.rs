//! Reading a table of ratings: what may be said of it, and what is wrong with it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    agreement::{self, RatingTable, TableForm, TableReading, TakenTable},
    bounds,
    cli::{Failure, faults},
    locale::Locale,
    message, store,
    tabular::{self, Grid, Opening, Parting},
};

/// A table of ratings, and how it is to be read where it does not say so itself.
#[derive(Debug, Args)]
pub(super) struct TableArguments {
    #[arg(long, value_name = "FILE", required_unless_present = "files")]
    ratings: Option<PathBuf>,
    #[arg(long, value_enum, requires = "ratings", conflicts_with = "files")]
    form: Option<FormName>,
    #[arg(long, value_name = "SHEET", requires = "ratings", conflicts_with = "files")]
    sheet: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "ratings", conflicts_with = "files")]
    units: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "ratings", conflicts_with = "files")]
    criteria: Option<String>,
    #[arg(long, value_name = "COLUMN", requires = "ratings", conflicts_with = "files")]
    rater_column: Option<String>,
    #[arg(long, value_name = "COLUMNS", requires = "ratings", conflicts_with = "files")]
    rating_columns: Vec<String>,
    #[arg(long, value_name = "NAMES", requires = "ratings", conflicts_with = "files")]
    raters: Vec<String>,
    #[arg(long, value_name = "TEXTS", requires = "ratings", conflicts_with = "files", allow_hyphen_values = true)]
    missing: Vec<String>,
    #[arg(long, value_name = "LEVELS", requires = "ratings", conflicts_with = "files", allow_hyphen_values = true)]
    order: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormName {
    Long,
    Wide,
    Counts,
    Contingency,
}

/// A table with its file, and what it was taken for.
pub(super) struct RatedTable {
    pub file: String,
    pub grid: Grid,
    pub table: RatingTable,
    pub taken: TakenTable,
}

impl TableArguments {
    pub(super) fn read(&self, names: bool, locale: &Locale) -> Result<RatedTable, Failure> {
        let Some(path) = &self.ratings else { return Err(Failure::Told(message!("agree-nothing"))) };
        let reading = self.reading(names)?;
        let file = path.display().to_string();
        let opening = Opening { sheet: self.sheet.as_deref(), parting: Parting::ByContent };
        let grid = tabular::read(&store::read_bytes(path, bounds::RATINGS_BYTES_MAX)?, opening).map_err(|fault| {
            let why = locale.explain(&fault);
            Failure::Told(message!("agree-no-table", file = file.as_str(), why = why))
        })?;
        match agreement::read(&grid, &reading) {
            Ok(read) => Ok(RatedTable { file, grid, table: read.table, taken: read.taken }),
            Err(found) => {
                faults::tell_ratings(&file, &grid, &found, locale);
                Err(Failure::Shown)
            }
        }
    }

    fn reading(&self, names: bool) -> Result<TableReading, Failure> {
        let order = listed(&self.order);
        let twice = |place: usize| order[..place].contains(&order[place]) || order[place].is_empty();
        if (0..order.len()).any(twice) || order.len() == 1 || order.len() > bounds::AGREEMENT_CATEGORIES_MAX {
            return Err(Failure::Told(message!("agree-order", most = bounds::AGREEMENT_CATEGORIES_MAX)));
        }
        let form = self.form.map(|form| match form {
            FormName::Long => TableForm::Long,
            FormName::Wide => TableForm::Wide,
            FormName::Counts => TableForm::Counts,
            FormName::Contingency => TableForm::Contingency,
        });
        Ok(TableReading {
            order,
            names,
            form,
            units: self.units.clone(),
            criteria: self.criteria.clone(),
            rater_column: self.rater_column.clone(),
            rating_columns: listed(&self.rating_columns),
            raters: listed(&self.raters),
            missing: listed(&self.missing),
        })
    }
}

/// The parts of lists with commas between; a part that holds a comma itself stands in quotes, as in CSV.
fn listed(options: &[String]) -> Vec<String> {
    let parts = |option: &String| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(option.as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().flatten().collect();
        records.iter().flat_map(|record| record.iter().map(|part| part.trim().to_owned()).collect::<Vec<_>>()).collect()
    };
    options.iter().flat_map(|option| -> Vec<String> { parts(option) }).collect()
}
