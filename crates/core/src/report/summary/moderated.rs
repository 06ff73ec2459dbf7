//! Moderators' findings.

use crate::{
    message,
    report::ModerationSummary,
    session::{Moderation, ModerationFinding, ModerationVerdict},
};

use super::SummarySource;

pub(super) fn moderation(moderation: &Moderation, from: &SummarySource) -> ModerationSummary {
    let Moderation { at, by, findings, remark } = moderation;
    let (date, time) = (from.locale.date(at.date_naive()), from.locale.time(at));
    ModerationSummary {
        title: from.locale.say(&message!("moderation-title", date = date, time = time, by = by.as_str())),
        findings: findings.iter().map(|each| finding(each, from)).collect(),
        remark: remark.clone(),
    }
}

/// The criterion with its title, and the verdict with the reason.
fn finding(finding: &ModerationFinding, from: &SummarySource) -> (String, String) {
    let ModerationFinding { criterion: id, verdict, level, reason } = finding;
    let rubric = from.interview.rubric();
    let criterion = rubric.criterion(id);
    let name = criterion.map_or_else(|| id.to_string(), |known| format!("{id} {}", from.words(&known.title)));
    let label = level.as_ref().map(|level| rubric.level_name(id, level).get(from.language()).to_owned());
    let reason = reason.as_str();
    let told = match (verdict, label) {
        (ModerationVerdict::Agrees, _) if reason.is_empty() => message!("moderation-agrees"),
        (ModerationVerdict::Agrees, _) => message!("moderation-agrees-because", reason = reason),
        (ModerationVerdict::Disagrees, Some(label)) => {
            message!("moderation-disagrees-level", level = label, reason = reason)
        }
        (ModerationVerdict::Disagrees, None) => message!("moderation-disagrees", reason = reason),
    };
    (name, from.locale.say(&told))
}
