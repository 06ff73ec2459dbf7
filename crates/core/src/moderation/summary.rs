//! What moderators found, counted by assessor, by criterion, by kind and by month: where a talk with an assessor is due, or
//! a criterion is understood in several ways.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    rubric::CriterionId,
    session::{Interview, ModerationFinding, ModerationVerdict, Rating, SessionId, person_key},
};

/// What a moderator says of a rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    Agrees,
    /// A lower level would have been right: the assessor was mild.
    Mild,
    /// A higher level would have been right.
    Severe,
    /// A level would have been right where the assessor saw too little evidence.
    EvidenceThere,
    /// The moderator disagrees and names no level.
    NoLevel,
}

impl FindingKind {
    pub const ALL: [FindingKind; 5] =
        [FindingKind::Agrees, FindingKind::Mild, FindingKind::Severe, FindingKind::EvidenceThere, FindingKind::NoLevel];

    /// The name by which messages and programs know it.
    pub fn name(self) -> &'static str {
        match self {
            FindingKind::Agrees => "agrees",
            FindingKind::Mild => "mild",
            FindingKind::Severe => "severe",
            FindingKind::EvidenceThere => "evidence-there",
            FindingKind::NoLevel => "no-level",
        }
    }
}

/// A signed session with the findings of all who moderated it.
#[derive(Debug, Clone, PartialEq)]
pub struct ModeratedSession {
    pub session: SessionId,
    /// Length of the trail.
    pub entries: usize,
    findings: Vec<Found>,
}

#[derive(Debug, Clone, PartialEq)]
struct Found {
    assessor: String,
    /// Rubric and criterion: the same id means something else in another rubric.
    rubric: String,
    criterion: CriterionId,
    kind: FindingKind,
    on: NaiveDate,
}

/// Findings under one heading.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Tally {
    pub name: String,
    /// Sessions that they are of.
    pub sessions: usize,
    pub findings: usize,
    pub agrees: usize,
    pub mild: usize,
    pub severe: usize,
    pub evidence_there: usize,
    pub no_level: usize,
}

/// Findings counted in four ways.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ModerationSummary {
    /// Sessions that somebody moderated.
    pub sessions: usize,
    pub findings: usize,
    /// Those with most disagreement first; so are criteria.
    pub by_assessor: Vec<Tally>,
    pub by_criterion: Vec<Tally>,
    pub by_kind: Vec<(FindingKind, usize)>,
    /// Months as `2026-11`, the first one first.
    pub by_month: Vec<Tally>,
}

impl ModeratedSession {
    /// The findings on a signed session; none for practice, and where nobody moderated it since that day.
    pub fn of(interview: &Interview, since: Option<NaiveDate>) -> Option<Self> {
        let record = interview.record();
        let signature = record.signature.as_ref()?;
        if record.practice.is_some() {
            return None;
        }
        let found = |on: NaiveDate, finding: &ModerationFinding| Found {
            assessor: signature.name.trim().to_owned(),
            rubric: interview.rubric().id.to_string(),
            criterion: finding.criterion.clone(),
            kind: kind(interview, finding),
            on,
        };
        let in_time = |on: &NaiveDate| since.is_none_or(|since| *on >= since);
        let moderations = record.moderations.iter().map(|each| (each.at.date_naive(), each));
        let moderations: Vec<_> = moderations.filter(|(on, _)| in_time(on)).collect();
        let findings = moderations.iter().flat_map(|(on, each)| each.findings.iter().map(|one| found(*on, one)));
        (!moderations.is_empty()).then(|| ModeratedSession {
            session: interview.session().clone(),
            entries: interview.trail().len(),
            findings: findings.collect(),
        })
    }
}

fn kind(interview: &Interview, finding: &ModerationFinding) -> FindingKind {
    if finding.verdict == ModerationVerdict::Agrees {
        return FindingKind::Agrees;
    }
    let rubric = interview.rubric();
    let scale = rubric.criterion(&finding.criterion).map(|criterion| rubric.scale_of(criterion));
    let rank = |level| scale.and_then(|scale| scale.rank_of(level));
    let Some(named) = finding.level.as_ref().and_then(rank) else { return FindingKind::NoLevel };
    match interview.record().rating(&finding.criterion) {
        Some(Rating::Level(given)) => match rank(given) {
            Some(given) if named < given => FindingKind::Mild,
            Some(given) if named > given => FindingKind::Severe,
            _ => FindingKind::NoLevel,
        },
        Some(Rating::NotEnoughEvidence) => FindingKind::EvidenceThere,
        None => FindingKind::NoLevel,
    }
}

/// Counts findings. Of copies of a session the one with the longest trail counts.
pub fn summary(mut sessions: Vec<ModeratedSession>) -> ModerationSummary {
    sessions.sort_by(|one, other| (&one.session, other.entries).cmp(&(&other.session, one.entries)));
    sessions.dedup_by(|later, kept| later.session == kept.session);
    let tallied = |name: &dyn Fn(&Found) -> (String, String)| {
        let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
        for session in &sessions {
            let mut seen: Vec<String> = Vec::new();
            for found in &session.findings {
                let (key, shown) = name(found);
                let tally = tallies.entry(key.clone()).or_insert_with(|| Tally { name: shown, ..Tally::default() });
                tally.add(found.kind);
                if !seen.contains(&key) {
                    tally.sessions += 1;
                    seen.push(key);
                }
            }
        }
        tallies.into_values().collect::<Vec<Tally>>()
    };
    let most_first = |mut tallies: Vec<Tally>| {
        tallies.sort_by_key(|tally| std::cmp::Reverse(tally.findings - tally.agrees));
        tallies
    };
    let all = || sessions.iter().flat_map(|session| &session.findings);
    let same = |name: String| (name.clone(), name);
    ModerationSummary {
        sessions: sessions.len(),
        findings: all().count(),
        by_assessor: most_first(tallied(&|found| (person_key(&found.assessor), found.assessor.clone()))),
        by_criterion: most_first(tallied(&|found| same(format!("{} {}", found.rubric, found.criterion)))),
        by_kind: FindingKind::ALL.map(|kind| (kind, all().filter(|found| found.kind == kind).count())).to_vec(),
        by_month: tallied(&|found| same(found.on.format("%Y-%m").to_string())),
    }
}

impl Tally {
    fn add(&mut self, kind: FindingKind) {
        self.findings += 1;
        match kind {
            FindingKind::Agrees => self.agrees += 1,
            FindingKind::Mild => self.mild += 1,
            FindingKind::Severe => self.severe += 1,
            FindingKind::EvidenceThere => self.evidence_there += 1,
            FindingKind::NoLevel => self.no_level += 1,
        }
    }
}
