//! Pictures of a session, as data: a writer draws them, or sets the table that says the same in words.

use serde::Serialize;

use super::table::Table;

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    pub title: String,
    /// Description in a sentence, for those who do not see the drawing.
    pub description: String,
    pub drawing: Drawing,
    /// The same as text.
    pub table: Table,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drawing {
    Profile(Profile),
    TimeLine(TimeLine),
    Coverage(Coverage),
    Course(Course),
    HeatMap(HeatMap),
}

/// The level reached against the level needed, criterion by criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Profile {
    pub rows: Vec<ProfileRow>,
    /// Words of the legend.
    pub reached: String,
    pub needed: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProfileRow {
    /// Id and title of the criterion.
    pub id: String,
    pub title: String,
    /// Levels above the lowest; none where the criterion could not be judged.
    pub reached: Option<usize>,
    /// None where no level is needed.
    pub needed: Option<usize>,
    pub top: usize,
    /// The levels at which the bar is notched: each between its ends, or the beginnings of bands of numbers.
    #[serde(skip)]
    pub notches: Vec<usize>,
    /// The level reached in words, or why there is none.
    pub label: String,
}

/// The stretches in which each question was before the candidate, beside the time that was planned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimeLine {
    pub rows: Vec<TimeRow>,
    /// Seconds from the first question's beginning to the end of the last, without what lies between sittings.
    pub seconds: u32,
    /// The seconds after the beginning at which each further sitting begins.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sittings: Vec<u32>,
    /// Words of the legend.
    pub taken: String,
    pub planned: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TimeRow {
    pub id: String,
    pub title: String,
    /// Stretches on the screen: seconds after the beginning, and how many.
    pub stretches: Vec<(u32, u32)>,
    /// Seconds of all stretches together.
    pub seconds: u32,
    /// None for a question asked ad hoc.
    pub planned_seconds: Option<u32>,
    /// `4:12 of 6:00`.
    pub label: String,
}

/// The evidence that supports each criterion: gaps are empty rows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coverage {
    /// Ids of the items and questions, over the columns.
    pub columns: Vec<String>,
    pub rows: Vec<CoverageRow>,
    /// Words of the legend.
    pub counts: String,
    pub does_not_count: String,
    pub answer: String,
    pub nothing: String,
    pub short: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoverageRow {
    pub id: String,
    pub title: String,
    /// Cells, one per column.
    pub cells: Vec<Covers>,
    /// True if something that the rubric demands is short.
    pub short: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Covers {
    Nothing,
    /// An answer to a question.
    Answer,
    /// An item of the register that counts, or on which no demand rests.
    Counts,
    /// An item that names the criterion and does not count for any demand.
    DoesNotCount,
}

/// The course of shares from one attempt to the next.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Course {
    /// Labels under the points, attempt by attempt.
    pub columns: Vec<String>,
    pub lines: Vec<CourseLine>,
}

/// One share from attempt to attempt.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CourseLine {
    pub name: String,
    /// Percentages, one for each column; none where there is no such share.
    pub percent: Vec<Option<u32>>,
}

/// The distance of raters from the middle of all, criterion by criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatMap {
    /// Ids of the criteria, over the columns.
    pub columns: Vec<String>,
    pub rows: Vec<HeatMapRow>,
    /// Words of the legend.
    pub above: String,
    pub far_above: String,
    pub below: String,
    pub far_below: String,
    pub middle: String,
    pub nothing: String,
}

/// The row of one rater.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatMapRow {
    /// The rater.
    pub name: String,
    /// Cells, one per column.
    pub cells: Vec<HeatMapCell>,
}

/// A rater's rating of a criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatMapCell {
    /// The level, or that there is none.
    pub label: String,
    /// None where there is no middle to stand from.
    pub warmth: Option<Warmth>,
}

/// The place of a rating against the middle of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Warmth {
    /// A level or more below.
    FarBelow,
    Below,
    Middle,
    Above,
    /// A level or more above.
    FarAbove,
}
