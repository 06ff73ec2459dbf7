//! Which of many files count. Whatever the order in which they are named, the same count.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    bounds,
    locale::Message,
    practice::Case,
    rubric::{CriterionId, Rubric},
    session::Interview,
};

use super::{
    fault::{CalibrationError, LeftOut, Why},
    rated::{Rated, Subject, key, people, rated},
    ratings::Ratings,
};

/// Which of several attempts of one rater at one subject counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Attempts {
    /// What was given before anything was learnt by it.
    #[default]
    First,
    Latest,
}

/// What was read so far.
#[derive(Debug, Default)]
pub struct Gathered {
    rated: Vec<(RubricKey, Rated)>,
    rubrics: BTreeMap<RubricKey, Arc<Rubric>>,
    left_out: Vec<LeftOut>,
    people: BTreeSet<String>,
}

/// Id, version and digest.
type RubricKey = (String, String, String);

impl Gathered {
    /// Takes what an interview holds. Nothing counts of a file that another hand changed.
    pub fn take(&mut self, file: &str, interview: &Interview, altered: bool) {
        self.people.extend(people(interview));
        match if altered { Err(Why::Altered) } else { rated(file, interview) } {
            Ok(all) => {
                let rubric = interview.rubric();
                let key = (rubric.id.to_string(), rubric.version.clone(), rubric.digest_of_lines());
                self.rubrics.entry(key.clone()).or_insert_with(|| rubric.clone());
                self.rated.extend(all.into_iter().map(|rated| (key.clone(), rated)));
            }
            Err(why) => self.left_out.push(LeftOut { file: file.to_owned(), rater: None, why }),
        }
    }

    /// Keeps why a file could not be read.
    pub fn unreadable(&mut self, file: &str, details: Message) {
        let why = Why::Unreadable { details };
        self.left_out.push(LeftOut { file: file.to_owned(), rater: None, why });
    }

    /// What was left out so far.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The rubrics that something was rated with.
    pub fn rubrics(&self) -> impl Iterator<Item = &Arc<Rubric>> {
        self.rubrics.values()
    }

    /// Puts side by side what belongs together; the cases are those at hand, whose references are shown. What is left
    /// out stays with the error where there is nothing to compare.
    pub fn ratings(self, attempts: Attempts, cases: &[Arc<Case>]) -> Result<Ratings, (CalibrationError, Vec<LeftOut>)> {
        let Gathered { rated, rubrics, mut left_out, people } = self;
        let rated = of_candidates_rated_by_several(rated, &mut left_out);
        let practice = rated.iter().filter(|(_, rated)| rated.subject.is_practice()).count();
        let real = rated.len() - practice;
        let failed = |error, mut left_out: Vec<LeftOut>| {
            left_out.sort_by(|one, other| one.order().cmp(&other.order()));
            Err((error, left_out))
        };
        if practice > 0 && real > 0 {
            return failed(CalibrationError::Mixed { practice, real }, left_out);
        }
        let (rubric, rated) = of_one_rubric(rated, &rubrics, &mut left_out);
        let rated = one_attempt_each(rated, attempts, &mut left_out);
        let raters: BTreeMap<String, String> = named(&rated);
        let (Some(rubric), true) = (rubric, raters.len() > 1) else {
            return failed(CalibrationError::TooFewRaters { raters: raters.len() }, left_out);
        };
        let cells = raters.len().saturating_mul(rated.len()).saturating_mul(rubric.criteria.len());
        if raters.len() > bounds::AGREEMENT_RATERS_MAX || cells > bounds::AGREEMENT_CELLS_MAX {
            return failed(CalibrationError::TooMany { most: bounds::AGREEMENT_CELLS_MAX }, left_out);
        }
        left_out.sort_by(|one, other| one.order().cmp(&other.order()));
        Ok(side_by_side(rubric, &raters, &rated, cases, left_out, people))
    }
}

/// Without those real candidates whom one assessor alone rated: there is nobody to compare with, since candidates are
/// never compared with each other.
fn of_candidates_rated_by_several(
    rated: Vec<(RubricKey, Rated)>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<(RubricKey, Rated)> {
    let mut raters: BTreeMap<(RubricKey, Subject), BTreeSet<String>> = BTreeMap::new();
    for (rubric, each) in &rated {
        raters.entry((rubric.clone(), each.subject.clone())).or_default().insert(each.rater_key());
    }
    let by_several = |(rubric, each): &(RubricKey, Rated)| {
        !matches!(each.subject, Subject::Candidate { .. })
            || raters.get(&(rubric.clone(), each.subject.clone())).is_some_and(|raters| raters.len() > 1)
    };
    let (several, alone) = rated.into_iter().partition::<Vec<_>, _>(by_several);
    let why = |(_, each): (RubricKey, Rated)| LeftOut { file: each.file, rater: None, why: Why::RatedByOne };
    left_out.extend(alone.into_iter().map(why));
    several
}

/// Those of the rubric with which most was rated; of several such, the first by its id and version.
fn of_one_rubric(
    rated: Vec<(RubricKey, Rated)>,
    rubrics: &BTreeMap<RubricKey, Arc<Rubric>>,
    left_out: &mut Vec<LeftOut>,
) -> (Option<Arc<Rubric>>, Vec<Rated>) {
    let mut counts: BTreeMap<&RubricKey, usize> = BTreeMap::new();
    for (key, _) in &rated {
        *counts.entry(key).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or_default();
    let Some(chosen) = counts.iter().find(|(_, count)| **count == most).map(|(key, _)| (*key).clone()) else {
        return (None, Vec::new());
    };
    let (own, others): (Vec<_>, Vec<_>) = rated.into_iter().partition(|(key, _)| *key == chosen);
    left_out.extend(others.into_iter().map(|((id, version, _), rated)| {
        let why = Why::OtherRubric { rubric: format!("{id} {version}") };
        LeftOut { file: rated.file, rater: Some(rated.rater), why }
    }));
    (rubrics.get(&chosen).cloned(), own.into_iter().map(|(_, rated)| rated).collect())
}

fn one_attempt_each(mut rated: Vec<Rated>, attempts: Attempts, left_out: &mut Vec<LeftOut>) -> Vec<Rated> {
    rated.sort_by(Rated::by_time);
    let mut groups: BTreeMap<(Subject, String), Vec<Rated>> = BTreeMap::new();
    for each in rated {
        groups.entry((each.subject.clone(), each.rater_key())).or_default().push(each);
    }
    let mut counted = Vec::new();
    for (_, group) in groups {
        // Of one session, the first file counts: a copy is no attempt.
        let mut own: Vec<Rated> = Vec::new();
        for each in group {
            match own.iter().find(|kept| kept.session == each.session) {
                Some(kept) => {
                    let why = Why::Copy { of: kept.file.clone() };
                    left_out.push(LeftOut { file: each.file, rater: Some(each.rater), why });
                }
                None => own.push(each),
            }
        }
        let chosen = match attempts {
            Attempts::First => 0,
            Attempts::Latest => own.len() - 1,
        };
        let kept = own.remove(chosen);
        left_out.extend(own.into_iter().map(|each| {
            let counted = kept.file.clone();
            let why = match attempts {
                Attempts::First => Why::SecondAttempt { counted },
                Attempts::Latest => Why::EarlierAttempt { counted },
            };
            LeftOut { file: each.file, rater: Some(each.rater), why }
        }));
        counted.push(kept);
    }
    counted
}

/// Each rater's key with the name as it is shown.
fn named(rated: &[Rated]) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for each in rated {
        let name = names.entry(each.rater_key()).or_insert_with(|| each.rater.clone());
        if each.rater < *name {
            name.clone_from(&each.rater);
        }
    }
    names
}

fn side_by_side(
    rubric: Arc<Rubric>,
    raters: &BTreeMap<String, String>,
    rated: &[Rated],
    cases: &[Arc<Case>],
    left_out: Vec<LeftOut>,
    people: BTreeSet<String>,
) -> Ratings {
    let mut subjects: Vec<Subject> = rated.iter().map(|each| each.subject.clone()).collect();
    subjects.sort();
    subjects.dedup();
    let is_rated = |criterion: &CriterionId| rated.iter().any(|each| each.ratings.contains_key(criterion));
    let criteria: Vec<CriterionId> = rubric.criteria.keys().filter(|id| is_rated(id)).cloned().collect();
    let keys: Vec<&String> = raters.keys().collect();
    let mut cells = vec![None; subjects.len() * criteria.len() * raters.len()];
    for each in rated {
        let subject = subjects.binary_search(&each.subject).unwrap_or_default();
        let rater = keys.binary_search(&&key(&each.rater)).unwrap_or_default();
        for (place, criterion) in criteria.iter().enumerate() {
            let at = (subject * criteria.len() + place) * raters.len() + rater;
            cells[at] = each.ratings.get(criterion).cloned();
        }
    }
    let own = |subject: &Subject| cases.iter().find(|case| subject.is_case(case)).cloned();
    let references = subjects.iter().map(own).collect();
    Ratings::new(
        rubric,
        raters.values().cloned().collect(),
        subjects,
        criteria,
        cells,
        references,
        left_out,
        people,
        rated.len(),
    )
}
