//! What the columns of a table hold, guessed from its header and its texts, and corrected by what a person has answered.

use std::collections::HashSet;

use crate::{
    bounds::LEVELS_MAX,
    import::{
        Answers, ImportFault,
        answers::refused,
        level_words::{self, height},
    },
};

use super::{
    area::Area,
    asked,
    columns::{Texts, texts_below},
    corrections::corrected,
    header::{above, header_of, two_rows},
    languages::languages,
    level_columns::Header,
    marked, numbers, points, spanned,
    turned::{self, Turned},
    words::{self, Role},
};

/// Rows among which the header is looked for, and columns that are looked at.
pub(super) const HEADER_ROWS_MAX: usize = 40;
pub(super) const COLUMNS_MAX: usize = 200;
/// Longer texts are no labels.
const TEXT_CHARS_MIN: usize = 60;
/// The answers by which a person corrects what was guessed.
pub(super) const CORRECTIONS: [&str; 8] = [
    "header_row",
    "columns.name",
    "columns.description",
    "columns.code",
    "columns.unit",
    "columns.weight",
    "columns.levels",
    "sections",
];

/// A column whose texts stand in one language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    pub(super) at: usize,
    pub(super) language: String,
}

/// What stands where in a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    /// The first row of the header, and the one behind it.
    pub(super) header: (usize, usize),
    /// The row that names the levels.
    pub(super) labels: usize,
    /// The row of the header that says the points of the levels.
    pub(super) points: Option<usize>,
    pub(super) codes: Option<usize>,
    pub(super) units: Vec<Column>,
    pub(super) names: Vec<Column>,
    pub(super) descriptions: Vec<Column>,
    pub(super) weight: Option<usize>,
    /// The columns of each level, one in each language, in the order of the table.
    pub(super) levels: Vec<Vec<Column>>,
    /// The columns of levels with those in which the points of each criterion stand.
    pub(super) level_points: Vec<(usize, usize)>,
    /// Where levels and criteria stand in a table whose levels stand in rows.
    pub(super) turned: Option<Turned>,
    /// Whether criteria are marked with numbers below the words of their levels.
    pub(super) is_marked: bool,
    pub(super) question: Option<usize>,
    pub(super) answer: Option<usize>,
    /// Columns that say which question comes next, one or one for each answer.
    pub(super) jumps: Vec<usize>,
    pub(super) results: Vec<usize>,
    pub(super) worked_out: Vec<usize>,
    /// The languages of the texts; the first is that of the first column.
    pub(super) languages: Vec<String>,
    /// Rows that a person says are headings of units.
    pub(super) sections: Option<Vec<usize>>,
}

impl Layout {
    /// Returns whether the table is a list of questions rather than of criteria.
    pub(super) fn is_of_questions(&self) -> bool {
        self.question.is_some() && self.levels.is_empty()
    }

    pub(super) fn level_columns(&self) -> impl Iterator<Item = usize> {
        self.levels.iter().flatten().map(|column| column.at)
    }
}

/// The layout of a table, if it has one that a rubric can come from.
pub(super) fn of(grid: &Area, answers: &Answers) -> Result<Option<Layout>, ImportFault> {
    let told = match answers.get("header_row") {
        Some(answer) => {
            let row = answer.parse::<usize>().ok().filter(|row| (1..=grid.grid.rows()).contains(row));
            // A row of another table in the same sheet says nothing of this one.
            Some(row.ok_or_else(|| refused("header_row", answer, &[]))? - 1).filter(|row| grid.rows.contains(row))
        }
        None => None,
    };
    let has_corrections = CORRECTIONS.iter().any(|id| answers.get(id).is_some());
    if !has_corrections && let Some(marked) = marked::of(grid) {
        return Ok(Some(marked));
    }
    // A key of the levels may stand below the criteria that they are those of.
    let is_below_another = |turned: &Layout| {
        (grid.rows.start..turned.labels).map(|row| Guess::of(grid, row)).any(|guess| guess.levels.len() >= 2)
    };
    if let Some(turned) = turned::of(grid).filter(|turned| !has_corrections && !is_below_another(turned)) {
        return Ok(Some(turned));
    }
    let rows: Vec<usize> = told.map_or_else(|| grid.rows.clone().take(HEADER_ROWS_MAX).collect(), |row| vec![row]);
    let mut best: Option<(usize, Guess)> = None;
    for row in rows {
        let guess = Guess::of(grid, row);
        // Rows of long texts stand below a header, never above one.
        if told.is_none() && row > grid.rows.start && is_of_texts(grid, row - 1) {
            break;
        }
        // A row of points below a header with words is one of its criteria; one of roles is a part of it.
        let is_below = |header: &Guess| {
            let is_next = header.row + 1 == row && header.levels.len() >= 2 && guess.levels.len() < 2;
            guess.is_row_of(header, grid) || is_next && points::is_of_roles(grid, row)
        };
        if told.is_none() && best.as_ref().is_some_and(|(_, header)| is_below(header)) {
            continue;
        }
        // What stands below columns that all have a name is no header.
        let is_body = |header: &Guess| {
            let is_below_name = |column: &usize| !grid.said(header.row, *column).is_empty();
            let is_named = header.named >= 3 && header.has(Role::Name) && header.levels.is_empty();
            is_named && guess.levels.iter().all(is_below_name)
        };
        if told.is_none() && best.as_ref().is_some_and(|(_, header)| is_body(header)) {
            continue;
        }
        let worth = guess.worth();
        if (worth > 0 || told.is_some()) && best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, guess));
        }
    }
    let guess = match best {
        Some((_, guess)) => guess,
        None if has_corrections && grid.rows.len() > 1 => Guess::of(grid, grid.rows.start),
        None => return Ok(None),
    };
    let mut layout = guess.layout(grid);
    corrected(&mut layout, grid, answers)?;
    let is_grid = layout.levels.len() >= 2 && !layout.names.is_empty();
    let is_list = !layout.names.is_empty() && guess.named >= 2 || has_corrections && !layout.names.is_empty();
    let is_questions =
        layout.question.is_some() && (layout.answer.is_some() || !layout.jumps.is_empty() || guess.named >= 2);
    Ok((is_grid || is_list || is_questions).then_some(layout))
}

/// What one row would mean if it were the header.
struct Guess<'g> {
    row: usize,
    roles: Vec<Option<Role>>,
    levels: Vec<usize>,
    level_points: Vec<(usize, usize)>,
    /// The number of columns that the header names in words.
    named: usize,
    /// The roles that the row above names where this row of levels says nothing.
    above: Vec<Role>,
    texts: Vec<Texts<'g>>,
}

impl<'g> Guess<'g> {
    fn of(grid: &Area<'g>, row: usize) -> Self {
        let width = (row..(row + 30).min(grid.rows())).map(|row| grid.columns(row)).max().unwrap_or(0);
        let width = width.min(COLUMNS_MAX);
        let header = |column: usize| header_of(grid, row, column);
        let begin = row + 1 + usize::from(points::is_of_roles(grid, row + 1));
        let texts = texts_below(grid, begin, width);
        let mut roles: Vec<Option<Role>> = (0..width).map(|column| words::role(header(column))).collect();
        let says_yes = |column: usize| level_words::no_yes(grid.said(row, column)) == Some(true);
        let has_yes = (0..width).any(says_yes);
        let is_no = |column: usize| has_yes && level_words::no_yes(grid.said(row, column)) == Some(false);
        (0..width).filter(|column| is_no(*column)).for_each(|column| roles[column] = None);
        asked::by_texts(grid, row, &texts, &mut roles);
        let is_of_points = |column: usize| points::may_be(grid, row, column, &texts[column]);
        let of_points: Vec<bool> = (0..width).map(is_of_points).collect();
        let mut levels = Header { grid, row, roles: &roles, texts: &texts, of_points: &of_points }.levels();
        let beside = |column: usize| column < width && !levels.contains(&column) && of_points[column];
        let level_points = points::beside(&levels, beside);
        let is_many = levels.len() > LEVELS_MAX * 4;
        if levels.len() < 2 || is_many || is_said_twice(levels.iter().map(|column| grid.said(row, *column))) {
            levels.clear();
        }
        for column in &levels {
            roles[*column] = None;
        }
        let named = roles.iter().filter(|role| role.is_some()).count();
        let is_title = row == grid.rows.start || grid.filled(row - 1).take(2).count() < 2;
        let is_below = |column: &usize| !is_title && levels.len() >= 2 && grid.said(row, *column).is_empty();
        let above = (0..width).filter(is_below).filter_map(|column| words::role(grid.said(row - 1, column))).collect();
        Guess { row, roles, levels, level_points, named, above, texts }
    }

    fn has(&self, role: Role) -> bool {
        self.roles.contains(&Some(role)) || self.above.contains(&role)
    }

    /// Returns whether criteria are stated in a column that is called a description, or named in the second of two of groups.
    fn states(&self) -> bool {
        let is_of = |wanted: Role| move |column: &usize| self.roles[*column] == Some(wanted);
        let columns = || 0..self.roles.len();
        let is_statement = |column: usize| {
            let texts = &self.texts[column];
            texts.is_of_statements() || self.named >= 3 && texts.has_words() && !texts.comes_again()
        };
        // Below a column of marks stand what these mean.
        if columns().filter(is_of(Role::Result)).any(|column| !self.texts[column].has_words()) {
            return false;
        }
        let is_stated = columns().filter(is_of(Role::Description)).any(is_statement);
        is_stated || columns().filter(is_of(Role::Unit)).count() >= 2 && self.has(Role::Weight)
    }

    /// How well the row does as a header.
    fn worth(&self) -> usize {
        let below = self.texts.iter().any(|texts| texts.filled > 0);
        let can_be = self.levels.len() >= 2
            || self.named >= 2 && (self.has(Role::Name) || self.has(Role::Question) || self.states());
        let name = usize::from(self.has(Role::Name) || self.has(Role::Question));
        if can_be && below { 1 + self.levels.len() * 3 + (self.named + self.above.len()) * 2 + name * 4 } else { 0 }
    }

    /// Returns whether this row says nothing but numbers where a header above names levels in words.
    fn is_row_of(&self, header: &Guess, grid: &Area) -> bool {
        let is_number = |column: &usize| numbers::plain(grid.said(self.row, *column)).is_some();
        let label = |column: usize| words::language_of(grid.said(header.row, column)).0;
        let is_word = |column: &&usize| height(label(**column)).is_some();
        // A header of its own may have points for its levels; its name is a word or two.
        let names = |column: usize| {
            let said = grid.said(self.row, column);
            matches!(self.roles[column], Some(Role::Name | Role::Question | Role::Unit))
                && said.split_whitespace().count() <= 2
        };
        self.levels.len() >= 2
            && self.levels.iter().all(is_number)
            && header.levels.iter().filter(is_word).count() >= 2
            && !(0..self.roles.len()).any(names)
    }

    fn layout(&self, grid: &Area) -> Layout {
        let mut layout = Layout { labels: self.row, header: (self.row, self.row + 1), ..Layout::default() };
        let mut levels = self.levels.clone();
        two_rows(&mut layout, grid, &levels);
        let begin = layout.header.1;
        let texts = texts_below(grid, begin, self.texts.len());
        let role = |column: usize| self.roles[column].or_else(|| above(grid, &layout, column));
        let mut by_role: Vec<(Role, usize)> = Vec::new();
        let is_of_points = |column: usize| self.level_points.iter().any(|(_, points)| *points == column);
        for column in (0..texts.len()).filter(|column| !levels.contains(column) && !is_of_points(*column)) {
            let body = &texts[column];
            match role(column) {
                // A column of points holds numbers.
                Some(Role::Weight) if body.filled > 0 && body.weights * 2 <= body.filled => {}
                Some(Role::Result) if body.filled > 0 && levels.first().is_some_and(|first| column < *first) => {}
                Some(role) => by_role.push((role, column)),
                None => {}
            }
        }
        let mut all = |wanted: Role| -> Vec<usize> {
            let columns = by_role.iter().filter(|(role, _)| *role == wanted).map(|(_, column)| *column).collect();
            by_role.retain(|(role, _)| *role != wanted);
            columns
        };
        layout.level_points.clone_from(&self.level_points);
        layout.worked_out = all(Role::WorkedOut);
        layout.results = all(Role::Result);
        layout.codes = all(Role::Code).first().copied();
        layout.weight = all(Role::Weight).first().copied();
        layout.question = all(Role::Question).first().copied();
        layout.answer = all(Role::Answer).first().copied();
        layout.jumps = all(Role::Jump);
        let (mut names, mut units, mut descriptions) = (all(Role::Name), all(Role::Unit), all(Role::Description));
        let first = levels.first().copied().unwrap_or(texts.len());
        if layout.question.is_none() || levels.len() >= 2 {
            if levels.len() >= 2 && names.is_empty() && layout.question.is_some() {
                names.extend(layout.question.take());
            }
            let taken = |column: usize| {
                [layout.codes, layout.weight, layout.question, layout.answer].contains(&Some(column))
                    || layout.jumps.contains(&column)
                    || layout.worked_out.contains(&column)
                    || layout.results.contains(&column)
            };
            let mut free: Vec<usize> = (0..first)
                .filter(|column| texts[*column].filled > 0 && !taken(*column))
                .filter(|column| ![&names, &units, &descriptions].iter().any(|columns| columns.contains(column)))
                .collect();
            if layout.codes.is_none() && free.first().is_some_and(|column| texts[*column].is_of_codes()) {
                layout.codes = Some(free.remove(0));
            }
            // Numbers name and describe nothing.
            free.retain(|column| texts[*column].has_words());
            let has_name_behind = |column: usize| names.iter().any(|name| *name > column) || names.is_empty();
            if units.is_empty() && free.len() + names.len() >= 2 {
                let group = free.iter().position(|column| texts[*column].is_of_groups() && has_name_behind(*column));
                units.extend(group.map(|at| free.remove(at)));
            }
            if names.is_empty() && !free.is_empty() {
                names.push(free.remove(0));
            }
            // Of two columns of groups, such as “Category” and “Subcategory”, the second names what is in the first.
            if names.is_empty() && units.len() >= 2 {
                names.extend(units.pop());
            }
            if names.is_empty() && !descriptions.is_empty() {
                names = std::mem::take(&mut descriptions);
            }
            // A header such as “Category” says what stands above others; alone it names the criteria.
            if names.is_empty() && levels.len() >= 2 {
                names.extend(units.pop());
            }
            let judged = if levels.len() >= 2 { levels.clone() } else { layout.weight.into_iter().collect() };
            // A column whose names come again, left of one that is called a group, names the groups of those.
            if let ([unit], [name]) = (&*units, &*names)
                && name < unit
                && self.roles[*name].is_none()
                && texts[*name].comes_again()
                && !texts[*unit].comes_again()
            {
                std::mem::swap(&mut units, &mut names);
            }
            // Of two columns of names, the one whose names come again is that of units.
            if let ([unit, name], true) = (&*names, units.is_empty())
                && (texts[*unit].comes_again() && !texts[*name].comes_again()
                    || spanned::heads(grid, begin, ((*unit, &texts[*unit]), (*name, &texts[*name])), &judged))
            {
                (units, names) = (vec![*unit], vec![*name]);
            }
            // Names that stand once above several descriptions are those of units.
            if let ([name], [description], true) = (&*names, &*descriptions, units.is_empty()) {
                let (name_texts, others) = (&texts[*name], &texts[*description]);
                if levels.len() >= 2 && name_texts.filled * 2 < others.filled {
                    units = std::mem::replace(&mut names, std::mem::take(&mut descriptions));
                }
            }
            if descriptions.is_empty() && free.first().is_some_and(|column| names.iter().all(|name| column > name)) {
                descriptions.push(free[0]);
            }
        }
        levels.retain(|column| !names.contains(column));
        languages(&mut layout, grid, &texts, (units, names, descriptions, levels));
        layout
    }
}

/// Returns whether a label in words stands twice, without a language beside it.
fn is_said_twice<'t>(labels: impl Iterator<Item = &'t str>) -> bool {
    let mut seen = HashSet::new();
    let is_word = |label: &&str| numbers::of_label(label).is_none() && words::language_of(label).1.is_none();
    labels.filter(|label| !label.is_empty()).filter(is_word).any(|label| !seen.insert(label.to_lowercase()))
}

/// Returns whether several long texts stand side by side in a row.
fn is_of_texts(grid: &Area, row: usize) -> bool {
    grid.filled(row).filter(|column| grid.said(row, *column).chars().count() > TEXT_CHARS_MIN).count() >= 3
}
