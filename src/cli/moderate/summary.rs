//! What moderators found in the sessions of a folder, by assessor, criterion, kind and month.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    cli::{
        Failure,
        output::{print, print_json},
        table::table,
    },
    locale::Locale,
    message,
    moderation::{self, FindingKind, ModeratedSession, ModerationSummary, Tally},
    store::encryption::Unlock,
};

use super::signed::{self, LeftOut};

/// The form of `--json`, described in `docs/moderation.md`.
#[derive(Serialize)]
struct SummaryOutput<'a> {
    since: Option<NaiveDate>,
    signed: usize,
    #[serde(flatten)]
    summary: SummaryCounts<'a>,
    unreadable: &'a [LeftOut],
}

#[derive(Serialize)]
struct SummaryCounts<'a> {
    sessions: usize,
    findings: usize,
    by_assessor: &'a [Tally],
    by_criterion: &'a [Tally],
    by_kind: Vec<KindOutput>,
    by_month: &'a [Tally],
}

#[derive(Serialize)]
struct KindOutput {
    kind: FindingKind,
    findings: usize,
}

pub(super) fn summary(
    folder: &Path,
    since: Option<NaiveDate>,
    json: bool,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let (mut moderated, mut signed) = (Vec::new(), 0);
    let left_out = signed::each(folder, unlock, locale, |_, _, interview| {
        signed += usize::from(interview.record().practice.is_none());
        moderated.extend(ModeratedSession::of(interview, since));
    })?;
    let found = moderation::summary(moderated);
    if json {
        let by_kind = found.by_kind.iter().map(|(kind, findings)| KindOutput { kind: *kind, findings: *findings });
        let summary = SummaryCounts {
            sessions: found.sessions,
            findings: found.findings,
            by_assessor: &found.by_assessor,
            by_criterion: &found.by_criterion,
            by_kind: by_kind.collect(),
            by_month: &found.by_month,
        };
        return print_json(&SummaryOutput { since, signed, summary, unreadable: &left_out });
    }
    print(&text(&found, signed, locale))
}

fn text(found: &ModerationSummary, signed: usize, locale: &Locale) -> String {
    let head = message!("moderate-summary-head", signed = signed, sessions = found.sessions, findings = found.findings);
    let mut parts = vec![format!("{}\n", locale.say(&head))];
    if found.findings == 0 {
        return parts.concat();
    }
    let by_kind = found.by_kind.iter().map(|(kind, findings)| vec![heading(*kind, locale), findings.to_string()]);
    let kinds = [vec![locale.text("moderate-summary-kind"), locale.text("moderate-summary-findings")]];
    parts.push(table(&kinds.into_iter().chain(by_kind).collect::<Vec<_>>()));
    for (id, tallies) in [
        ("moderate-plan-assessor", &found.by_assessor),
        ("moderate-summary-criterion", &found.by_criterion),
        ("moderate-summary-month", &found.by_month),
    ] {
        parts.push(table(&tallied(id, tallies, locale)));
    }
    parts.join("\n")
}

fn heading(kind: FindingKind, locale: &Locale) -> String {
    locale.say(&message!("moderate-summary-is", kind = kind.name()))
}

fn tallied(id: &str, tallies: &[Tally], locale: &Locale) -> Vec<Vec<String>> {
    let mut head = [id, "moderate-summary-sessions", "moderate-summary-findings"].map(|id| locale.text(id)).to_vec();
    head.extend(FindingKind::ALL.map(|kind| heading(kind, locale)));
    let row = |tally: &Tally| {
        let counts = [
            tally.sessions,
            tally.findings,
            tally.agrees,
            tally.mild,
            tally.severe,
            tally.evidence_there,
            tally.no_level,
        ];
        std::iter::once(tally.name.clone()).chain(counts.map(|count| count.to_string())).collect()
    };
    std::iter::once(head).chain(tallies.iter().map(row)).collect()
}
