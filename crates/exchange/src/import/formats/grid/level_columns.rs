//! Which columns of a table are those of levels, by their headers and by what stands below these.

use std::collections::HashSet;

use crate::import::level_words::{self, height};

use super::{
    area::Area,
    columns::Texts,
    header::header_of,
    numbers::{self, Meaning},
    words::{self, Role},
};

/// A row that may be the header, with what its columns hold.
pub(super) struct Header<'h, 'g> {
    pub(super) grid: &'h Area<'g>,
    pub(super) row: usize,
    pub(super) roles: &'h [Option<Role>],
    pub(super) texts: &'h [Texts<'g>],
    /// The columns that may hold the points of a level beside it.
    pub(super) of_points: &'h [bool],
}

impl<'g> Header<'_, 'g> {
    /// The columns of levels, from the left; fewer than two are none.
    pub(super) fn levels(&self) -> Vec<usize> {
        let described: Vec<usize> = (0..self.texts.len()).filter(|column| self.describes_level(*column)).collect();
        if described.len() >= 2 {
            return described;
        }
        let mut levels: Vec<usize> = (0..self.texts.len()).filter(|column| self.says_level(*column)).collect();
        levels.extend(self.lettered(levels.len()));
        levels.sort_unstable();
        levels.dedup();
        if levels.first().is_some_and(|first| self.names_criteria(*first)) {
            levels.remove(0);
        }
        if levels.len() >= 2 {
            return self.with_neighbours(levels);
        }
        match self.alike() {
            alike if alike.is_empty() => self.in_own_words(!levels.is_empty()),
            alike => self.with_neighbours(alike),
        }
    }

    /// Levels with the columns between them, and short headers at their sides: levels in words of their own.
    fn with_neighbours(&self, mut levels: Vec<usize>) -> Vec<usize> {
        let (first, last) = (levels[0], levels[levels.len() - 1]);
        let is_inside =
            |column: &usize| self.is_free(*column) && self.texts[*column].has_words() && !self.of_points[*column];
        let like = |column: usize| {
            let header = self.header(column);
            self.is_free(column) && !words::is_of_example(header) && self.texts[column].is_long_below(header, 2)
        };
        let name = (0..first).rev().find(|column| self.is_name(*column));
        let inside = (first..last).filter(|column| is_inside(column) || self.is_of_family(*column, &levels));
        let right = (last + 1..self.texts.len()).take_while(|column| like(*column));
        let left = (1..first).rev().take_while(|column| name.is_some_and(|name| name < *column) && like(*column));
        let more: Vec<usize> = inside.chain(right).chain(left).collect();
        levels.extend(more);
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// Columns of long texts side by side, whatever their headers say. Something must name the criteria: a column that is
    /// called so, or one in the corner that is called nothing; beside a word for a level, any column of words.
    fn in_own_words(&self, has_level: bool) -> Vec<usize> {
        let columns = || 0..self.texts.len();
        let is_corner = |column: usize| self.said(column).is_empty() && self.may_name(column);
        let named = columns().find(|column| self.is_name(*column) || is_corner(*column));
        let beside = || has_level.then(|| columns().find(|column| self.may_name(*column)))?;
        let Some(name) = named.or_else(beside) else { return Vec::new() };
        let is_one = |column: &usize| {
            let texts = &self.texts[*column];
            let is_long = || texts.is_long_below(self.header(*column), 6) && texts.are_mostly_different();
            self.says_level(*column) || self.is_free(*column) && is_long()
        };
        let run = longest_run((name + 1..self.texts.len()).filter(is_one));
        if run.len() >= 2 { run } else { Vec::new() }
    }

    fn said(&self, column: usize) -> &'g str {
        self.grid.said(self.row, column)
    }

    /// The header of a column alone; one that lies over several names what they have in common.
    fn header(&self, column: usize) -> &'g str {
        match self.grid.merged(self.row, column) {
            Some(area) if area.columns.clone().count() > 1 => self.said(column),
            _ => header_of(self.grid, self.row, column),
        }
    }

    fn is_free(&self, column: usize) -> bool {
        self.roles[column].is_none()
    }

    /// Returns whether a column is called a name of criteria.
    fn is_name(&self, column: usize) -> bool {
        matches!(self.roles[column], Some(Role::Name | Role::Question)) && self.texts[column].filled > 0
    }

    /// Returns whether the first column whose header names a level names the criteria all the same, as “Basic skills” does:
    /// nothing before it does.
    fn names_criteria(&self, column: usize) -> bool {
        let is_beside = |role: Option<Role>| matches!(role, Some(Role::Unit | Role::Code | Role::Weight));
        let is_nameless = (0..column).all(|before| is_beside(self.roles[before]) || !self.may_name(before));
        self.roles[column] == Some(Role::Name) && is_nameless
    }

    /// Returns whether words stand in a column that are no codes of what stands beside them.
    fn may_name(&self, column: usize) -> bool {
        let texts = &self.texts[column];
        self.roles[column] != Some(Role::Code) && texts.has_words() && !texts.is_of_codes()
    }

    /// Returns whether the header of a column names a level.
    fn says_level(&self, column: usize) -> bool {
        let said = self.said(column);
        let (label, _) = words::language_of(said);
        let body = &self.texts[column];
        if label.is_empty() || body.filled > 0 && body.numbers == body.filled {
            return false;
        }
        // Columns to tick are no levels.
        if level_words::no_yes(label).is_some() && !body.is_of_words() {
            return false;
        }
        let named = numbers::of_label(label);
        let speaks = match height(label) {
            Some((_, begins)) if begins || label.split_whitespace().count() <= 4 => true,
            _ => named.is_some(),
        };
        let Some(role) = self.roles[column] else { return speaks };
        match role {
            Role::WorkedOut | Role::Description | Role::Question | Role::Jump => false,
            // What a level is called may begin like the name of another column: “Grade A”, “Meets standard”, “Elementary”.
            _ if speaks && self.is_by_the_way(column) => true,
            Role::Weight => named.is_some(),
            Role::Result => named.is_some_and(|named| named.meaning != Meaning::Band),
            _ => false,
        }
    }

    /// Returns whether a column is called the description of a level.
    fn describes_level(&self, column: usize) -> bool {
        let (label, _) = words::language_of(self.said(column));
        let says_level = |level: String| level_words::number(&level).is_some() || level_words::is_height_alone(&level);
        let is_described = || words::described(label).is_some_and(says_level) || numbers::of_label(label).is_some();
        self.roles[column] == Some(Role::Description) && is_described()
    }

    /// Returns whether a header names the role of its column only by the way, and words stand below it.
    fn is_by_the_way(&self, column: usize) -> bool {
        let (label, _) = words::language_of(self.said(column));
        let is_certain = words::is_role_alone(label) && !level_words::is_height_alone(label);
        !is_certain && self.texts[column].is_of_words()
    }

    /// Levels that are called by letters or Roman numerals alone, at least three with the others that are known. The
    /// choices of a question begin with A as well.
    fn lettered(&self, others: usize) -> Vec<usize> {
        let labels: Vec<(usize, &str)> = (1..self.texts.len())
            .filter(|column| self.texts[*column].is_of_words())
            .map(|column| (column, words::language_of(self.said(column)).0))
            .collect();
        let of = |is_one: &dyn Fn(&str) -> bool| -> Vec<usize> {
            labels.iter().filter(|(_, label)| is_one(label)).map(|(column, _)| *column).collect()
        };
        let has_question =
            self.roles.iter().any(|role| matches!(role, Some(Role::Question | Role::Jump | Role::Answer)));
        let letters = of(&|label| level_words::grade(label).is_some());
        let romans = of(&|label| level_words::roman(label).is_some());
        let is_run = |run: &[usize]| {
            run.len() >= 2 && run.len() + others >= 3 && run.windows(2).all(|pair| pair[1] - pair[0] <= 2)
        };
        match () {
            () if has_question => Vec::new(),
            () if is_run(&letters) => letters,
            () if is_run(&romans) => romans,
            () => Vec::new(),
        }
    }

    /// Levels whose headers have a word in common: “Some evidence”, “Clear evidence”, «Неполный ответ».
    fn alike(&self) -> Vec<usize> {
        let has_question = self.roles.contains(&Some(Role::Question)) || self.roles.contains(&Some(Role::Jump));
        let name = (0..self.texts.len()).find(|column| self.is_name(*column) && !self.can_be_of_family(*column));
        let Some(name) = name.filter(|_| !has_question) else { return Vec::new() };
        let behind = name + 1..self.texts.len();
        let words: Vec<HashSet<String>> = behind.clone().map(|column| self.words_of_family(column)).collect();
        let runs = behind.clone().map(|first| {
            let shares = |column: &usize| !words[first - behind.start].is_disjoint(&words[*column - behind.start]);
            first..(first..behind.end).find(|column| !shares(column)).unwrap_or(behind.end)
        });
        // Of runs of equal length the first counts.
        let longest = runs.rev().max_by_key(ExactSizeIterator::len).filter(|run| run.len() >= 3);
        longest.map_or_else(Vec::new, Iterator::collect)
    }

    /// Returns whether a header has a word in common with those of levels.
    fn is_of_family(&self, column: usize, levels: &[usize]) -> bool {
        let words = self.words_of_family(column);
        levels.iter().any(|level| !words.is_disjoint(&words::beginnings(self.said(*level))))
    }

    /// The words of a header that may be one of several alike.
    fn words_of_family(&self, column: usize) -> HashSet<String> {
        if self.can_be_of_family(column) { words::beginnings(self.said(column)) } else { HashSet::new() }
    }

    fn can_be_of_family(&self, column: usize) -> bool {
        let (label, _) = words::language_of(self.said(column));
        (2..=4).contains(&label.split_whitespace().count())
            && !words::is_role_alone(label)
            && !words::is_of_example(label)
            && self.texts[column].is_of_words()
            && !matches!(self.roles[column], Some(Role::WorkedOut | Role::Description))
    }
}

/// The longest of the runs of columns that stand side by side.
fn longest_run(columns: impl Iterator<Item = usize>) -> Vec<usize> {
    let (mut best, mut run): (Vec<usize>, Vec<usize>) = Default::default();
    for column in columns {
        if run.last().is_some_and(|last| last + 1 != column) {
            run.clear();
        }
        run.push(column);
        if run.len() > best.len() {
            best.clone_from(&run);
        }
    }
    best
}
