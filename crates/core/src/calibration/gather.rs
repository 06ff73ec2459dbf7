//! The choice of files that count. Whatever the order in which they are named, the same files count.

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
    fault::{CalibrationError, LeftOutFile, LeftOutReason},
    rated::{RatedSubject, SIGNED_MARK, SubjectRatings, key, people, rated},
    ratings::Ratings,
};

/// The choice among several attempts of one rater at one subject.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Attempts {
    /// The first attempt, made before anything was learnt by it.
    #[default]
    First,
    Latest,
}

/// The files that were read so far.
#[derive(Debug, Default)]
pub struct GatheredFiles {
    rated: Vec<(RubricKey, SubjectRatings)>,
    rubrics: BTreeMap<RubricKey, Arc<Rubric>>,
    left_out: Vec<LeftOutFile>,
    people: BTreeSet<String>,
}

/// Id, version and digest.
type RubricKey = (String, String, String);

impl GatheredFiles {
    /// Takes what an interview holds. Nothing counts of a file that another hand changed.
    pub fn take(&mut self, file: &str, interview: &Interview, altered: bool) {
        self.people.extend(people(interview));
        match if altered { Err(LeftOutReason::Altered) } else { rated(file, interview) } {
            Ok(all) => {
                let rubric = interview.rubric();
                let key = (rubric.id.to_string(), rubric.version.clone(), rubric.digest_of_lines());
                self.rubrics.entry(key.clone()).or_insert_with(|| rubric.clone());
                self.rated.extend(all.into_iter().map(|rated| (key.clone(), rated)));
            }
            Err(why) => self.left_out.push(LeftOutFile { file: file.to_owned(), rater: None, why }),
        }
    }

    /// Keeps why a file could not be read.
    pub fn unreadable(&mut self, file: &str, details: Message) {
        let why = LeftOutReason::Unreadable { details };
        self.left_out.push(LeftOutFile { file: file.to_owned(), rater: None, why });
    }

    /// The files that were left out so far.
    pub fn left_out(&self) -> &[LeftOutFile] {
        &self.left_out
    }

    /// The rubrics that something was rated with.
    pub fn rubrics(&self) -> impl Iterator<Item = &Arc<Rubric>> {
        self.rubrics.values()
    }

    /// Puts side by side what belongs together; the cases are those at hand, whose references are shown. The files left
    /// out stay with the error where there is nothing to compare.
    pub fn ratings(
        self,
        attempts: Attempts,
        cases: &[Arc<Case>],
    ) -> Result<Ratings, (CalibrationError, Vec<LeftOutFile>)> {
        let GatheredFiles { rated, rubrics, mut left_out, people } = self;
        let rated = signed_beside_blind(rated);
        let rated = of_candidates_rated_by_several(rated, &mut left_out);
        let practice = rated.iter().filter(|(_, rated)| rated.subject.is_practice()).count();
        let real = rated.len() - practice;
        let failed = |error, mut left_out: Vec<LeftOutFile>| {
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

/// Puts the ratings that were signed for a recorded interview beside those of the ones who rated it blind, under a name
/// with a mark. Elsewhere they do not count then: one interview is no two subjects.
fn signed_beside_blind(rated: Vec<(RubricKey, SubjectRatings)>) -> Vec<(RubricKey, SubjectRatings)> {
    let recorded = |(rubric, each): &(RubricKey, SubjectRatings)| match &each.subject {
        RatedSubject::Recorded { session, .. } => Some((rubric.clone(), session.clone(), each.subject.clone())),
        _ => None,
    };
    let recorded: BTreeSet<_> = rated.iter().filter_map(recorded).collect();
    let mut beside = Vec::new();
    for (rubric, each) in rated {
        let blind: Vec<&RatedSubject> = match each.subject {
            RatedSubject::Recorded { .. } => Vec::new(),
            _ => recorded
                .iter()
                .filter(|(of, session, _)| *of == rubric && *session == each.session)
                .map(|(_, _, subject)| subject)
                .collect(),
        };
        for subject in &blind {
            let rater = format!("{}{SIGNED_MARK}", each.rater);
            beside.push((rubric.clone(), SubjectRatings { rater, subject: (*subject).clone(), ..each.clone() }));
        }
        if blind.is_empty() || each.subject.is_practice() {
            beside.push((rubric, each));
        }
    }
    beside
}

/// Leaves out those real candidates whom one assessor alone rated: there is nobody to compare with, since candidates
/// are never compared with each other.
fn of_candidates_rated_by_several(
    rated: Vec<(RubricKey, SubjectRatings)>,
    left_out: &mut Vec<LeftOutFile>,
) -> Vec<(RubricKey, SubjectRatings)> {
    let mut raters: BTreeMap<(RubricKey, RatedSubject), BTreeSet<String>> = BTreeMap::new();
    for (rubric, each) in &rated {
        raters.entry((rubric.clone(), each.subject.clone())).or_default().insert(each.rater_key());
    }
    let by_several = |(rubric, each): &(RubricKey, SubjectRatings)| {
        !matches!(each.subject, RatedSubject::Candidate { .. })
            || raters.get(&(rubric.clone(), each.subject.clone())).is_some_and(|raters| raters.len() > 1)
    };
    let (several, alone) = rated.into_iter().partition::<Vec<_>, _>(by_several);
    let why = |(_, each): (RubricKey, SubjectRatings)| LeftOutFile {
        file: each.file,
        rater: None,
        why: LeftOutReason::RatedByOne,
    };
    left_out.extend(alone.into_iter().map(why));
    several
}

/// Keeps the ratings of the rubric with which most was rated; of several such, the first by its id and version.
fn of_one_rubric(
    rated: Vec<(RubricKey, SubjectRatings)>,
    rubrics: &BTreeMap<RubricKey, Arc<Rubric>>,
    left_out: &mut Vec<LeftOutFile>,
) -> (Option<Arc<Rubric>>, Vec<SubjectRatings>) {
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
        let why = LeftOutReason::OtherRubric { rubric: format!("{id} {version}") };
        LeftOutFile { file: rated.file, rater: Some(rated.rater), why }
    }));
    (rubrics.get(&chosen).cloned(), own.into_iter().map(|(_, rated)| rated).collect())
}

fn one_attempt_each(
    mut rated: Vec<SubjectRatings>,
    attempts: Attempts,
    left_out: &mut Vec<LeftOutFile>,
) -> Vec<SubjectRatings> {
    rated.sort_by(SubjectRatings::by_time);
    let mut groups: BTreeMap<(RatedSubject, String), Vec<SubjectRatings>> = BTreeMap::new();
    for each in rated {
        groups.entry((each.subject.clone(), each.rater_key())).or_default().push(each);
    }
    let mut counted = Vec::new();
    for (_, group) in groups {
        // The first file of a session counts: a copy is no attempt.
        let mut own: Vec<SubjectRatings> = Vec::new();
        for each in group {
            match own.iter().find(|kept| kept.session == each.session) {
                Some(kept) => {
                    let why = LeftOutReason::Copy { of: kept.file.clone() };
                    left_out.push(LeftOutFile { file: each.file, rater: Some(each.rater), why });
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
                Attempts::First => LeftOutReason::SecondAttempt { counted },
                Attempts::Latest => LeftOutReason::EarlierAttempt { counted },
            };
            LeftOutFile { file: each.file, rater: Some(each.rater), why }
        }));
        counted.push(kept);
    }
    counted
}

/// The key of each rater with the name as it is shown.
fn named(rated: &[SubjectRatings]) -> BTreeMap<String, String> {
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
    rated: &[SubjectRatings],
    cases: &[Arc<Case>],
    left_out: Vec<LeftOutFile>,
    people: BTreeSet<String>,
) -> Ratings {
    let mut subjects: Vec<RatedSubject> = rated.iter().map(|each| each.subject.clone()).collect();
    subjects.sort();
    subjects.dedup();
    let is_rated = |criterion: &CriterionId| rated.iter().any(|each| each.ratings.contains_key(criterion));
    let criteria: Vec<CriterionId> = rubric.criteria.keys().filter(|id| is_rated(id)).cloned().collect();
    let keys: Vec<&String> = raters.keys().collect();
    let mut decisions = vec![None; subjects.len() * raters.len()];
    let mut cells = vec![None; subjects.len() * criteria.len() * raters.len()];
    for each in rated {
        let subject = subjects.binary_search(&each.subject).unwrap_or_default();
        let rater = keys.binary_search(&&key(&each.rater)).unwrap_or_default();
        decisions[subject * raters.len() + rater] = Some(each.decision.clone());
        for (place, criterion) in criteria.iter().enumerate() {
            let at = (subject * criteria.len() + place) * raters.len() + rater;
            cells[at] = each.ratings.get(criterion).cloned();
        }
    }
    let own = |subject: &RatedSubject| cases.iter().find(|case| subject.is_case(case)).cloned();
    let references = subjects.iter().map(own).collect();
    Ratings::new(
        rubric,
        raters.values().cloned().collect(),
        subjects,
        criteria,
        cells,
        decisions,
        references,
        left_out,
        people,
        rated.len(),
    )
}
