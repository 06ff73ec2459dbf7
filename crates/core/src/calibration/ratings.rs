//! Ratings side by side: subjects × criteria × raters, and the tables for the room of agreement.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    agreement::{RatedUnit, RatingScale, RatingTable, TableError},
    practice::Case,
    rubric::{Criterion, CriterionId, Rank, Rubric},
    session::{Rating, SheetRating},
};

use super::{
    decision::RaterDecision,
    fault::LeftOutFile,
    rated::{RatedSubject, SIGNED_MARK},
};

/// All ratings that count. Raters stand in the order of their names, criteria in the rubric's.
#[derive(Debug, Clone)]
pub struct Ratings {
    pub rubric: Arc<Rubric>,
    pub raters: Vec<String>,
    pub subjects: Vec<RatedSubject>,
    /// Criteria that anybody rated.
    pub criteria: Vec<CriterionId>,
    /// Subject by subject, in it criterion by criterion, in it rater by rater.
    pub(super) cells: Vec<Option<SheetRating>>,
    /// What follows from the ratings, subject by subject, in it rater by rater.
    pub(super) decisions: Vec<Option<RaterDecision>>,
    /// The case of each subject, where it is at hand.
    pub(super) references: Vec<Option<Arc<Case>>>,
    pub left_out: Vec<LeftOutFile>,
    /// People whom the files name, whether they count or not: output without names passes over these.
    pub(super) people: BTreeSet<String>,
    /// Number of rated interviews that count.
    pub counted: usize,
}

/// A rating as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GivenRating {
    Level(Rank),
    NotEnoughEvidence,
}

impl GivenRating {
    pub fn rank(self) -> Option<Rank> {
        match self {
            GivenRating::Level(rank) => Some(rank),
            GivenRating::NotEnoughEvidence => None,
        }
    }
}

impl Ratings {
    #[allow(clippy::too_many_arguments, reason = "each part is worked out by the one place that makes it")]
    pub(super) fn new(
        rubric: Arc<Rubric>,
        raters: Vec<String>,
        subjects: Vec<RatedSubject>,
        criteria: Vec<CriterionId>,
        cells: Vec<Option<SheetRating>>,
        decisions: Vec<Option<RaterDecision>>,
        references: Vec<Option<Arc<Case>>>,
        left_out: Vec<LeftOutFile>,
        people: BTreeSet<String>,
        counted: usize,
    ) -> Self {
        Ratings { rubric, raters, subjects, criteria, cells, decisions, references, left_out, people, counted }
    }

    /// Returns whether the ratings are practice, and not the work of panels on real candidates.
    pub fn is_practice(&self) -> bool {
        self.subjects.iter().all(RatedSubject::is_practice)
    }

    pub fn cell(&self, subject: usize, criterion: usize, rater: usize) -> Option<&SheetRating> {
        self.cells[(subject * self.criteria.len() + criterion) * self.raters.len() + rater].as_ref()
    }

    pub fn given(&self, subject: usize, criterion: usize, rater: usize) -> Option<GivenRating> {
        self.as_given(criterion, &self.cell(subject, criterion, rater)?.rating)
    }

    /// The expert's rating with its reason, where the case is at hand.
    pub fn reference(&self, subject: usize, criterion: usize) -> Option<(GivenRating, &crate::rubric::Text)> {
        let reference = self.references[subject].as_ref()?.reference.ratings.get(&self.criteria[criterion])?;
        Some((self.as_given(criterion, &reference.rating)?, &reference.because))
    }

    /// The case that was rated, where it is at hand.
    pub fn case(&self, subject: usize) -> Option<&Arc<Case>> {
        self.references[subject].as_ref()
    }

    pub fn has_references(&self) -> bool {
        self.references.iter().any(Option::is_some)
    }

    fn as_given(&self, criterion: usize, rating: &Rating) -> Option<GivenRating> {
        match rating {
            Rating::NotEnoughEvidence => Some(GivenRating::NotEnoughEvidence),
            Rating::Level(level) => {
                self.rubric.scale_of(self.criterion(criterion)).rank_of(level).map(GivenRating::Level)
            }
        }
    }

    pub fn criterion(&self, place: usize) -> &Criterion {
        &self.rubric.criteria[&self.criteria[place]]
    }

    /// Returns whether these are the ratings that were signed for the interview, and not blind ones.
    pub fn is_signed_for_it(&self, rater: usize) -> bool {
        self.raters[rater].ends_with(SIGNED_MARK)
    }

    /// The number of levels that a criterion has.
    pub fn levels(&self, criterion: usize) -> usize {
        self.rubric.scale_of(self.criterion(criterion)).levels.len()
    }

    /// Returns whether the ratings of a criterion, or of all, are numbers that are measured.
    pub fn are_numbers(&self, criterion: Option<usize>) -> bool {
        let is_number = |criterion: usize| self.rubric.scale_of(self.criterion(criterion)).is_number();
        let mut all = 0..self.criteria.len();
        criterion.map_or_else(|| !all.is_empty() && all.all(is_number), is_number)
    }

    /// The criteria that figures over all compare. Numbers and levels are not compared in one figure: where some
    /// criteria have levels, those with numbers have figures of their own alone.
    pub fn compared(&self) -> impl Iterator<Item = usize> {
        let numbers = self.are_numbers(None);
        (0..self.criteria.len()).filter(move |criterion| self.are_numbers(Some(*criterion)) == numbers)
    }

    /// The levels of the longest scale that figures over all compare.
    pub fn levels_max(&self) -> usize {
        self.compared().map(|criterion| self.levels(criterion)).max().unwrap_or(1)
    }

    /// Returns whether criteria are rated on scales of different length: then only figures of one criterion speak of
    /// levels.
    pub fn has_several_scales(&self) -> bool {
        self.compared().any(|criterion| self.levels(criterion) != self.levels_max())
    }

    /// The name of a subject: the case and its version, or the session.
    pub fn subject_name(&self, subject: usize) -> String {
        match &self.subjects[subject] {
            RatedSubject::Case { id, version, digest } => {
                let same = |other: &&RatedSubject| matches!(other, RatedSubject::Case { id: one, version: at, .. } if one == id && at == version);
                let alone = self.subjects.iter().filter(same).count() == 1;
                let digest = digest.get(..8).unwrap_or(digest);
                if alone { format!("{id} {version}") } else { format!("{id} {version} {digest}") }
            }
            RatedSubject::Recorded { session, last_hash } => {
                let same = |other: &&RatedSubject| matches!(other, RatedSubject::Recorded { session: one, .. } if one == session);
                let alone = self.subjects.iter().filter(same).count() == 1;
                let hash = last_hash.get(..8).unwrap_or(last_hash);
                if alone { session.to_string() } else { format!("{session} {hash}") }
            }
            RatedSubject::Panel { session } => session.to_string(),
            RatedSubject::Candidate { reference } => reference.clone(),
        }
    }

    /// The value of a level among those of its criterion: its number from 1, or the number itself where it is one.
    pub fn value(&self, criterion: usize, rank: Rank) -> f64 {
        let scale = self.rubric.scale_of(self.criterion(criterion));
        if scale.is_number() { scale.levels[rank].value.as_f64() } else { (rank + 1) as f64 }
    }

    /// Level numbers from 1, as keys give them, or numbers themselves; *not enough evidence* is none. Without a criterion all of them, a unit
    /// for each subject and criterion.
    pub fn ordinal(&self, criterion: Option<usize>) -> Result<RatingTable, TableError> {
        let levels = criterion.map_or_else(|| self.levels_max(), |criterion| self.levels(criterion));
        // Between measured numbers there may be any other.
        let levels = if self.are_numbers(criterion) { 0 } else { levels };
        let declared: Vec<f64> = (1..=levels).map(|level| level as f64).collect();
        let cells = self.values(criterion, |each, given| given.rank().map(|rank| self.value(each, rank)));
        RatingTable::new(self.raters.clone(), self.units(criterion), RatingScale::Numbers, &declared, &cells)
    }

    /// Levels as names without order, and *not enough evidence* as one of them, the last.
    pub fn nominal(&self, criterion: Option<usize>) -> Result<RatingTable, TableError> {
        let levels = criterion.map_or_else(|| self.levels_max(), |criterion| self.levels(criterion));
        let names = (1..=levels).map(|level| level.to_string()).chain(["0".to_owned()]).collect();
        let cells = self.values(criterion, |_, given| Some(given.rank().unwrap_or(levels) as f64));
        RatingTable::new(self.raters.clone(), self.units(criterion), RatingScale::Names(names), &[], &cells)
    }

    /// Subject and criterion of each unit, of one criterion or of all: what nobody rated is no unit.
    pub fn places(&self, criterion: Option<usize>) -> impl Iterator<Item = (usize, usize)> {
        let criteria = criterion.map_or(0..self.criteria.len(), |criterion| criterion..criterion + 1);
        let all = (0..self.subjects.len()).flat_map(move |subject| criteria.clone().map(move |each| (subject, each)));
        all.filter(|(subject, each)| (0..self.raters.len()).any(|rater| self.cell(*subject, *each, rater).is_some()))
    }

    fn units(&self, criterion: Option<usize>) -> Vec<RatedUnit> {
        let unit = |(subject, each): (usize, usize)| {
            RatedUnit::new(&self.subject_name(subject), Some(self.criteria[each].as_str()))
        };
        self.places_compared(criterion).map(unit).collect()
    }

    /// The places of one criterion, or of all that figures over all compare.
    pub fn places_compared(&self, criterion: Option<usize>) -> impl Iterator<Item = (usize, usize)> {
        let compared: Vec<usize> = criterion.map_or_else(|| self.compared().collect(), |criterion| vec![criterion]);
        self.places(criterion).filter(move |(_, each)| compared.contains(each))
    }

    fn values(&self, criterion: Option<usize>, value: impl Fn(usize, GivenRating) -> Option<f64>) -> Vec<Option<f64>> {
        let mut cells = Vec::new();
        for (subject, each) in self.places_compared(criterion) {
            let value = |rater| self.given(subject, each, rater).and_then(|given| value(each, given));
            cells.extend((0..self.raters.len()).map(value));
        }
        cells
    }

    /// The number of ratings that are levels, and of those that say that the evidence is not enough.
    pub fn counts(&self) -> (usize, usize) {
        let all = self.places(None).flat_map(|(subject, criterion)| {
            (0..self.raters.len()).filter_map(move |rater| self.given(subject, criterion, rater))
        });
        all.fold((0, 0), |(levels, without), given| match given {
            GivenRating::Level(_) => (levels + 1, without),
            GivenRating::NotEnoughEvidence => (levels, without + 1),
        })
    }
}
