//! Where in a flat table what stands: by the headers that frameworks have, else by what the cells of a column are.

use std::collections::{HashMap, HashSet};

use crate::{
    bounds::LEVELS_MAX,
    import::level_words::{self, has_noun, number, rank},
    tabular::Grid,
};

use super::super::folded;

/// Where in the table what stands.
#[derive(Debug, Clone)]
pub(in super::super) struct Columns {
    pub(super) area: Option<usize>,
    /// What is described; without it, the levels describe the whole.
    pub(super) competence: Option<usize>,
    pub(super) level: usize,
    /// A coarser division of the levels: Foundation above 1 and 2.
    pub(super) coarser: Option<usize>,
    pub(super) statement: usize,
    pub(super) points: Option<usize>,
    /// What is said of a competence, whatever the level.
    pub(super) about: Option<usize>,
    /// The codes of what is described.
    pub(super) code: Option<usize>,
    /// Other codes, ids and numbers.
    pub(super) codes: Vec<usize>,
}

const LEVELS: &[&str] = &[
    "level",
    "proficiencylevel",
    "levelname",
    "proficiency",
    "cefrlevel",
    "cefr",
    "masterylevel",
    "niveau",
    "nivel",
    "levels",
    "уровень",
    "уровни",
    "деңгей",
    "деңгейі",
    "деңгейлер",
];

/// Other things that rise, where no column has the word for a level.
const MARKS: &[&str] = &["score", "rating", "grade", "anchorvalue", "оценка", "баға"];

pub(in super::super) const COMPETENCES: &[&str] = &[
    "competence",
    "competency",
    "competencename",
    "competencetitle",
    "skill",
    "criterion",
    "criteria",
    "критерий",
    "критерии",
    "критерийлер",
    "indicator",
    "индикатор",
    "показатель",
    "көрсеткіш",
    "skillname",
    "skillarea",
    "category",
    "activity",
    "activité",
    "mode",
    "strand",
    "compétence",
    "kompetenz",
    "competencia",
    "компетенция",
    "навык",
    "виддеятельности",
    "құзырет",
    "дағды",
];

pub(in super::super) const STATEMENTS: &[&str] = &[
    "statement",
    "description",
    "descriptor",
    "competencestatement",
    "learningoutcome",
    "outcome",
    "cando",
    "candostatement",
    "candodescriptor",
    "descriptortext",
    "descripteur",
    "deskriptor",
    "описание",
    "дескриптор",
    "дескрипторы",
    "характеристика",
    "сипаттама",
    "сипаттамасы",
];

pub(in super::super) const AREAS: &[&str] =
    &["area", "competencearea", "domain", "areaname", "cluster", "категория", "область", "сала"];

/// Where a table has these and others, the finer division is what levels describe.
const FINER: &[&str] = &["subcategory", "subskill", "scale"];

const POINTS: &[&str] = &["points", "point", "score", "marks", "баллы", "балл", "ұпай", "балдар"];

/// Words that a header of codes ends with.
const CODES: &[&str] = &["code", "id", "number", "no", "nr", "код", "номер", "коды", "нөмірі"];

/// Words in headers of what people have written about somebody's work, or beside a description.
const REMARKS: &[&str] = &[
    "comment",
    "feedback",
    "remark",
    "note",
    "evidence",
    "example",
    "question",
    "prompt",
    "task",
    "review",
    "rationale",
    "justification",
    "bio",
    "message",
    "advice",
    "recommendation",
    "задани",
    "коммент",
    "примеч",
    "замеч",
    "вопрос",
    "пример",
    "ескерт",
    "пікір",
    "сұрақ",
    "мысал",
];

/// The columns of such a table: one of levels that come again with every competence, which come again with every level.
pub(in super::super) fn columns(grid: &Grid) -> Option<Columns> {
    Table::of(grid).columns()
}

/// Whether the header of a column says that codes, ids or numbers stand in it.
pub(in super::super) fn is_of_codes(grid: &Grid, column: usize) -> bool {
    let said = grid.said(0, column).to_lowercase();
    let last = said.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    last.is_some_and(|last| CODES.contains(&last)) || said.trim() == "№"
}

/// Whether a folded header is that of a column of levels.
pub(in super::super) fn names_level(header: &str) -> bool {
    LEVELS.contains(&header)
}

/// Whether each name has one code, and each code one name.
pub(in super::super) fn are_codes_of(grid: &Grid, code: usize, name: usize) -> bool {
    let (mut codes, mut names) = (HashMap::new(), HashMap::new());
    (1..grid.rows()).all(|row| {
        let (code, name) = (grid.said(row, code), grid.said(row, name));
        *codes.entry(code).or_insert(name) == name && *names.entry(name).or_insert(code) == code
    })
}

/// A table with its folded headers.
struct Table<'g> {
    grid: &'g Grid,
    header: Vec<String>,
}

impl<'g> Table<'g> {
    fn of(grid: &'g Grid) -> Self {
        Table { grid, header: (0..grid.columns(0).min(60)).map(|column| folded(grid.said(0, column))).collect() }
    }

    fn find(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|header| names.contains(&header.as_str()))
    }

    fn columns(&self) -> Option<Columns> {
        let (level, coarser) = self.level()?;
        let (area, competence) = self.described();
        let codes: Vec<usize> = (0..self.header.len()).filter(|column| is_of_codes(self.grid, *column)).collect();
        let known: Vec<usize> =
            [Some(level), coarser, area, competence].into_iter().flatten().chain(codes.iter().copied()).collect();
        let statement = self.statement(&known, competence)?;
        let is_guessed = !STATEMENTS.contains(&self.header[statement].as_str());
        let competence_is_named = competence.is_some();
        let competence = competence.or_else(|| self.competence(level, &[&known[..], &[statement]].concat()));
        let is_attribute = (0..self.header.len()).any(|column| {
            // A level beside a name that no other row has says something of what is so named.
            !known.contains(&column) && Some(column) != competence && column != statement && self.names_each_row(column)
        });
        let is_one = !is_attribute && self.describes_levels((competence, competence_is_named), level, is_guessed);
        let is_of = |column: &usize| competence.is_some_and(|of| are_codes_of(self.grid, *column, of));
        let code = codes.iter().copied().find(is_of);
        let points = self.find(POINTS).filter(|points| *points != level);
        let about = self.find(STATEMENTS).filter(|about| *about != statement);
        let about = about.filter(|about| competence.is_some_and(|competence| self.follows(*about, competence)));
        let codes = codes.into_iter().filter(|column| ![Some(level), Some(statement), code].contains(&Some(*column)));
        let codes = codes.collect();
        is_one.then_some(Columns { area, competence, level, coarser, statement, points, about, code, codes })
    }

    /// The columns of what is described and of what stands above it, under headers that are known. Of “Competence” and
    /// “Indicator” the finer is described, and so is a part of a category.
    fn described(&self) -> (Option<usize>, Option<usize>) {
        let (area, first) = (self.find(AREAS), self.find(COMPETENCES));
        let is_name = |column: &usize| COMPETENCES.contains(&self.header[*column].as_str());
        let is_finer = |column: &usize| first.is_some_and(|first| self.follows(first, *column));
        let names = (0..self.header.len()).rev().filter(is_name).filter(is_finer);
        let finest = names.max_by_key(|column| self.different(*column).len());
        let area = if finest == first { area } else { area.or(first) };
        match self.find(FINER) {
            Some(finer) => (area.or(finest), Some(finer)),
            None => (area, finest),
        }
    }

    /// Whether rows describe levels of something, rather than what somebody has written of people and things.
    fn describes_levels(
        &self,
        (competence, competence_is_named): (Option<usize>, bool),
        level: usize,
        is_guessed: bool,
    ) -> bool {
        let levels = self.different(level);
        let things = competence.map(|competence| self.different(competence).len());
        // A competence comes again with each level; a list of criteria with their grades is none.
        let comes_again = things.is_none_or(|things| things * 2 < self.grid.rows());
        let are_words = self.header[level] != "score"
            || levels.iter().all(|level| !level.bytes().all(|byte| byte.is_ascii_digit()));
        // Without a column of what is described, only names of levels show that these are descriptions.
        let are_levels = competence.is_some() || levels.iter().all(|level| rank(level).is_some());
        if levels.len() < 2 || !comes_again || !are_words || !are_levels {
            return false;
        }
        let pairs = self.pairs(competence, level);
        // Under another header, each level of a thing is described once; of people's results there are many.
        let is_told = !is_guessed || pairs * 10 >= self.rows() * 9;
        // What is called otherwise is a level only where its words rise, and each thing is described at most of them.
        let is_known = LEVELS.contains(&self.header[level].as_str()) && competence_is_named;
        let rise = || {
            let said: Vec<&str> = levels.iter().copied().collect();
            said.iter().all(|level| level.chars().any(|c| c.is_ascii_digit()))
                || level_words::order(&said, None).is_some()
        };
        let is_whole = pairs * 3 >= things.unwrap_or(1) * levels.len() * 2;
        is_told && (is_known || is_whole && rise())
    }

    /// Whether each row has a short name of its own in a column that is neither a code nor a number.
    fn names_each_row(&self, column: usize) -> bool {
        const CHARS_MAX: usize = 80;
        let said: Vec<&str> = self.said(column).collect();
        let is_name =
            |said: &&str| said.chars().count() <= CHARS_MAX && said.chars().filter(|c| c.is_alphabetic()).count() > 2;
        said.len() == self.rows()
            && self.different(column).len() == said.len()
            && said.iter().all(is_name)
            && !STATEMENTS.contains(&self.header[column].as_str())
            && !self.is_remark(column)
            && !self.is_of_descriptions(column)
    }

    fn is_remark(&self, column: usize) -> bool {
        REMARKS.iter().any(|word| self.header[column].contains(word))
    }

    fn rows(&self) -> usize {
        self.grid.rows().saturating_sub(1)
    }

    /// What the cells of a column say that say something.
    fn said(&self, column: usize) -> impl Iterator<Item = &'g str> {
        let grid = self.grid;
        (1..grid.rows()).map(move |row| grid.said(row, column)).filter(|said| !said.is_empty())
    }

    fn different(&self, column: usize) -> HashSet<&'g str> {
        self.said(column).collect()
    }

    fn pairs(&self, competence: Option<usize>, level: usize) -> usize {
        let pair =
            |row: usize| (competence.map_or("", |column| self.grid.said(row, column)), self.grid.said(row, level));
        (1..self.grid.rows()).map(pair).collect::<HashSet<_>>().len()
    }

    /// The column of levels, the finest of those that divide one another, and the one that it divides.
    fn level(&self) -> Option<(usize, Option<usize>)> {
        const CHARS_MAX: usize = 40;
        let is_named = |column: &usize| LEVELS.contains(&self.header[*column].as_str());
        // “Level 2” is one of several levels that have a column each.
        let names_levels = |header: &str| has_noun(&header.to_lowercase()) && number(header).is_none();
        let has_word = |column: &usize| names_levels(self.grid.said(0, *column));
        let is_short = |column: &usize| self.said(*column).all(|said| said.chars().count() <= CHARS_MAX);
        let says = |column: &usize| self.ends_as_statement(*column) || self.is_of_descriptions(*column);
        let are_few = |column: &usize| self.different(*column).len() <= LEVELS_MAX;
        let all: Vec<usize> = (0..self.header.len())
            .filter(|column| is_named(column) || has_word(column) && is_short(column) && !says(column))
            .collect();
        let first = all.iter().copied().find(is_named).or_else(|| all.first().copied()).or_else(|| self.find(MARKS));
        let first = first.filter(are_few)?;
        let finer = all.into_iter().filter(|column| are_few(column) && self.divides(*column, first));
        let finest = finer.max_by_key(|column| self.different(*column).len());
        Some(finest.map_or((first, None), |finest| (finest, Some(first))))
    }

    /// Whether a column has more levels than another, and each of them goes with one of those.
    fn divides(&self, finer: usize, coarser: usize) -> bool {
        let are_more = self.different(finer).len() > self.different(coarser).len();
        let filled = (1..self.grid.rows())
            .all(|row| self.grid.said(row, finer).is_empty() == self.grid.said(row, coarser).is_empty());
        are_more && filled && self.follows(coarser, finer)
    }

    /// Whether a column always says the same where another does.
    fn follows(&self, column: usize, other: usize) -> bool {
        let mut said: HashMap<&str, &str> = HashMap::new();
        (1..self.grid.rows()).all(|row| {
            let (other, own) = (self.grid.said(row, other), self.grid.said(row, column));
            *said.entry(other).or_insert(own) == own
        })
    }

    /// The column of descriptions: one with a known header, unless it says the same of a competence at all levels; else the
    /// one column whose header ends so, or of long texts.
    fn statement(&self, known: &[usize], competence: Option<usize>) -> Option<usize> {
        let named = self.find(STATEMENTS);
        let differs = |column: usize| {
            competence.is_none_or(|competence| self.different(column).len() > self.different(competence).len())
        };
        let free = || (0..self.header.len()).filter(|column| !known.contains(column) && differs(*column));
        let ends: Vec<usize> = free().filter(|column| self.ends_as_statement(*column)).collect();
        let long: Vec<usize> = free().filter(|column| self.is_of_descriptions(*column)).collect();
        let guessed = match (&ends[..], &long[..]) {
            ([one], _) | (_, [one]) => Some(*one),
            _ => None,
        };
        named.filter(|named| differs(*named)).or(guessed).or(named)
    }

    fn ends_as_statement(&self, column: usize) -> bool {
        STATEMENTS.iter().any(|word| self.header[column].ends_with(word))
    }

    /// Whether most rows have a text of several words here, hardly two have the same, and they are no remarks or questions.
    fn is_of_descriptions(&self, column: usize) -> bool {
        let (mut filled, mut long, mut asking) = (0, 0, 0);
        for said in self.said(column) {
            filled += 1;
            long += usize::from(said.split_whitespace().count() >= 3);
            asking += usize::from(said.ends_with('?'));
        }
        let differ = self.different(column).len() * 2 > filled;
        !self.is_remark(column)
            && filled * 3 >= self.rows() * 2
            && long * 3 >= filled * 2
            && asking * 2 < filled
            && differ
    }

    /// The column that names what is described, under whichever header: short names that come again, and of several such
    /// columns the finest.
    fn competence(&self, level: usize, known: &[usize]) -> Option<usize> {
        const CHARS_MAX: usize = 80;
        let is_name = |said: &str| said.chars().count() <= CHARS_MAX && said.chars().any(char::is_alphabetic);
        let is_one = |column: &usize| {
            let names = self.different(*column);
            let is_filled = self.said(*column).count() == self.rows();
            is_filled && names.len() > 1 && names.len() * 2 <= self.rows() && names.iter().all(|name| is_name(name))
                // What a level says is no name of what it is a level of.
                && !self.follows(*column, level)
        };
        let free = (0..self.header.len()).filter(|column| !known.contains(column) && !self.header[*column].is_empty());
        free.filter(is_one).rev().max_by_key(|column| self.different(*column).len())
    }
}
