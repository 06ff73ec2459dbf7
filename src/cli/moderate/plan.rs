//! The plan of what to moderate, from the sessions of a folder.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::{
    locale::Locale,
    message,
    moderation::{self, ChosenSession, ModerationSubject, Plan, Sampling, SelectionReason},
    rubric::CriterionId,
    session::{Outcome, same_person},
    store::{self, Folders, Head, encryption::Unlock},
};

use super::{
    super::{
        Failure,
        output::{print, print_json, tell},
        table::table,
    },
    SamplingArguments,
    signed::{self, LeftOut},
};

/// A signed session that was read.
struct Read {
    path: PathBuf,
    head: Head,
    signer: String,
}

/// The form of `--json`, described in `docs/moderation.md`.
#[derive(Serialize)]
struct PlanOutput<'a> {
    #[serde(flatten)]
    sampling: &'a Sampling,
    signed: usize,
    moderated: usize,
    sessions: Vec<ChosenOutput<'a>>,
    unreadable: &'a [LeftOut],
}

#[derive(Serialize)]
struct ChosenOutput<'a> {
    path: &'a Path,
    session: &'a str,
    candidate: &'a str,
    rubric: &'a str,
    rubric_title: &'a str,
    rubric_version: &'a str,
    assessor: &'a str,
    outcome: Option<Outcome>,
    signed: crate::session::Moment,
    why: &'a [SelectionReason],
    /// Number of steps to another result; null where that was not asked, or nothing leads to another.
    steps: Option<usize>,
    /// True if everything was looked at for it.
    complete: bool,
    criteria: &'a [CriterionId],
}

pub(super) fn plan(
    arguments: SamplingArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let json = arguments.json;
    let sampling = sampling(arguments)?;
    let (mut subjects, mut read) = (Vec::new(), Vec::new());
    let left_out = signed::each(&folders.sessions, unlock, locale, |path, head, interview| {
        let signer = interview.record().signature.as_ref().map(|signature| signature.name.clone());
        let subject = ModerationSubject::of(interview, sampling.borderline.is_some());
        if let Some((subject, signer)) = subject.zip(signer) {
            subjects.push(subject);
            read.push(Read { path, head, signer });
        }
    })?;
    let known = |name: &&String| {
        subjects.iter().any(|subject| subject.assessors.iter().any(|assessor| same_person(assessor, name)))
    };
    for unknown in sampling.new_assessors.iter().filter(|name| !known(name)) {
        tell(&locale.say(&message!("moderate-plan-no-such-assessor", name = unknown.as_str())));
    }
    let plan = moderation::plan(&subjects, &sampling);
    if json {
        return print_json(&output(&plan, &sampling, &subjects, &read, &left_out));
    }
    print(&text(&plan, &sampling, &subjects, &read, locale))
}

fn sampling(arguments: SamplingArguments) -> Result<Sampling, Failure> {
    let SamplingArguments { percent, borderline, newcomers, since, seed, criteria, again, json: _ } = arguments;
    let random = || {
        // Short enough to be written down.
        let drawn = getrandom::u32().map_err(|error| store::StoreError::NoRandom { details: error.to_string() });
        drawn.map(|drawn| u64::from(drawn % 1_000_000))
    };
    Ok(Sampling {
        percent,
        borderline: borderline.map(usize::from),
        new_assessors: newcomers.into_iter().map(|name| name.trim().to_owned()).collect(),
        since,
        seed: seed.map_or_else(random, Ok)?,
        criteria: criteria.into(),
        again,
    })
}

fn output<'a>(
    plan: &'a Plan,
    sampling: &'a Sampling,
    subjects: &'a [ModerationSubject],
    read: &'a [Read],
    unreadable: &'a [LeftOut],
) -> PlanOutput<'a> {
    let chosen = |chosen: &'a ChosenSession| {
        let (subject, Read { path, head, signer }) = (&subjects[chosen.subject], &read[chosen.subject]);
        ChosenOutput {
            path,
            session: head.session.as_str(),
            candidate: &head.candidate,
            rubric: head.rubric.as_str(),
            rubric_title: &head.rubric_title,
            rubric_version: &head.rubric_version,
            assessor: signer,
            outcome: head.outcome,
            signed: subject.signed,
            why: &chosen.why,
            steps: subject.steps(),
            complete: subject.complete,
            criteria: &chosen.criteria,
        }
    };
    PlanOutput {
        sampling,
        signed: plan.signed,
        moderated: plan.moderated,
        sessions: plan.chosen.iter().map(chosen).collect(),
        unreadable,
    }
}

fn text(plan: &Plan, sampling: &Sampling, subjects: &[ModerationSubject], read: &[Read], locale: &Locale) -> String {
    let head = message!(
        "moderate-plan-head",
        seed = sampling.seed.to_string(),
        chosen = plan.chosen.len(),
        signed = plan.signed,
        moderated = plan.moderated
    );
    let head = format!("{}\n", locale.say(&head));
    if plan.chosen.is_empty() {
        return head;
    }
    let names = [
        "moderate-plan-reference",
        "moderate-plan-rubric",
        "moderate-plan-assessor",
        "moderate-plan-outcome",
        "moderate-plan-why",
        "moderate-plan-criteria",
        "moderate-plan-file",
    ];
    let row = |chosen: &ChosenSession| {
        let (subject, Read { path, head, signer }) = (&subjects[chosen.subject], &read[chosen.subject]);
        let why = chosen.why.iter().map(|why| match why {
            SelectionReason::NewAssessor => locale.text("moderate-why-new-assessor"),
            SelectionReason::Borderline => {
                locale.say(&message!("moderate-why-borderline", steps = subject.steps().unwrap_or_default()))
            }
            SelectionReason::Sample => locale.text("moderate-why-sample"),
        });
        let criteria = chosen.criteria.iter().map(|id| id.as_str());
        vec![
            head.candidate.clone(),
            format!("{} {}", head.rubric_title, head.rubric_version),
            signer.clone(),
            head.outcome.map(|outcome| locale.text(&format!("outcome-{}", outcome.name()))).unwrap_or_default(),
            why.collect::<Vec<_>>().join("; "),
            criteria.collect::<Vec<_>>().join(" "),
            path.display().to_string(),
        ]
    };
    let names = names.map(|id| locale.text(id)).into();
    let rows: Vec<Vec<String>> = std::iter::once(names).chain(plan.chosen.iter().map(row)).collect();
    format!("{head}\n{}", table(&rows))
}
