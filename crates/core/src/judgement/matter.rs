//! The matter of a judgement: the rubric, the record and the day, with the grounds that are looked up in them.

use chrono::NaiveDate;

use crate::{rubric::Rubric, session::Record};

use super::{EvidenceFor, grounds::Grounds};

pub(super) struct Matter<'a> {
    pub rubric: &'a Rubric,
    pub record: &'a Record,
    pub on: NaiveDate,
    pub grounds: Grounds<'a>,
    /// True if the interview was held to its end; before, nothing is judged.
    pub held: bool,
    /// Units, or the whole, of which the evidence that they ask for is supposed to be there.
    pub supposed: &'a [EvidenceFor],
}
