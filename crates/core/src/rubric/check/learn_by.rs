//! The check of ways to learn.

use crate::rubric::{FaultKind, LearnBy, raw::RawLearnBy};

use super::findings::{At, Findings};

/// Reads the ways to learn at a unit, a part or a criterion.
pub(super) fn read(at: &At, raw: Option<&RawLearnBy>, findings: &mut Findings) -> Option<LearnBy> {
    let raw = raw?;
    let at = at.field("learn_by");
    findings.of_format_2(&at, "learn_by");
    if raw.hours.is_some_and(|hours| !hours.is_positive()) {
        findings.add(&at.field("hours"), FaultKind::NotPositive);
    }
    let mut text = |name, raw: Option<&_>| Some(findings.text(&at.field(name), raw?));
    let course = text("course", raw.course.as_ref());
    let practice = text("practice", raw.practice.as_ref());
    let reading = text("reading", raw.reading.as_ref());
    Some(LearnBy { course, practice, reading, hours: raw.hours })
}
