//! The order to read the folder of a cohort, and its result.

use std::path::{Path, PathBuf};

use crate::{
    bounds,
    locale::Language,
    practice::cohort::{Cohort, LeftOutCounts, RosterFault, WantedAttempts, cohort, roster},
    store::{Protection, RubricSources, StoreError, read_bytes},
};

use super::{Aside, gather_cohort};

/// The folder to read, and the trainees to look for.
#[derive(Debug, Clone)]
pub struct CohortOrder {
    pub folder: PathBuf,
    pub protection: Protection,
    /// Names of expected trainees, where they are known.
    pub expected: Option<Vec<String>>,
    pub wanted: WantedAttempts,
    /// Labels in place of names.
    pub anonymous: bool,
}

/// Orders are compared without the protection of the folder.
impl PartialEq for CohortOrder {
    fn eq(&self, other: &Self) -> bool {
        let parts =
            |order: &Self| (order.folder.clone(), order.expected.clone(), order.wanted.clone(), order.anonymous);
        parts(self) == parts(other)
    }
}

impl CohortOrder {
    /// Everything in a folder, by name.
    pub fn whole(folder: PathBuf, protection: Protection) -> Self {
        CohortOrder { folder, protection, expected: None, wanted: WantedAttempts::default(), anonymous: false }
    }
}

/// The cohort, and what is told of the files.
#[derive(Debug)]
pub struct CohortRead {
    pub cohort: Cohort,
    pub left_out: LeftOutCounts,
    pub aside: Vec<Aside>,
}

/// Reads the folder anew; takes as long as its files need.
pub fn read_cohort(
    order: &CohortOrder,
    rubrics: &RubricSources,
    language: &Language,
) -> Result<CohortRead, StoreError> {
    let mut gathered = gather_cohort(&order.folder, &order.protection, rubrics, language)?;
    let left_out = gathered.left_out();
    gathered.attempts.retain(|attempt| order.wanted.wants(attempt));
    let named = cohort(gathered.attempts, order.expected.as_deref());
    let cohort = if order.anonymous { named.anonymous() } else { named };
    Ok(CohortRead { cohort, left_out, aside: gathered.aside })
}

/// The names on a list of trainees, or why there are none.
pub fn read_roster(path: &Path) -> Result<Result<Vec<String>, RosterFault>, StoreError> {
    Ok(roster(read_bytes(path, bounds::COHORT_LIST_BYTES_MAX)?))
}
