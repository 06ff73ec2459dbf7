//! `viva moderate`: adds a moderator's findings to a signed session, makes the plan of what to moderate, or counts what
//! moderators found.

mod plan;
mod signed;
mod summary;

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::Args;

use crate::{
    bounds,
    locale::{Explain, Locale},
    message,
    rubric::Rubric,
    session::{Event, Interview, ModerationFinding, ModerationVerdict},
    store::{self, Folders, Protection, SystemDisk, encryption::Unlock},
};

use super::{
    Failure,
    output::{print_line, tell},
    values::{day, whole},
};

#[derive(Debug, Args)]
pub struct ModerateArguments {
    #[arg(value_name = "FILE", required_unless_present_any = ["plan", "summary"], conflicts_with_all = ["plan", "summary"])]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub by: Option<String>,
    #[arg(long = "finding", value_name = "ID=VERDICT", conflicts_with_all = ["plan", "summary"])]
    pub findings: Vec<String>,
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["plan", "summary"])]
    pub remark: Option<String>,
    #[arg(long)]
    pub plan: bool,
    #[arg(long, value_name = "DIR", conflicts_with = "plan")]
    pub summary: Option<PathBuf>,
    #[command(flatten)]
    pub sampling: SamplingArguments,
}

/// Wishes for a plan. Without a file there is nothing but a plan.
#[derive(Debug, Args)]
pub struct SamplingArguments {
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = whole(0_u8..=100))]
    #[arg(conflicts_with_all = ["file", "summary"])]
    percent: u8,
    #[arg(long, value_name = "STEPS", num_args = 0..=1, default_missing_value = "1")]
    #[arg(conflicts_with_all = ["file", "summary"])]
    #[arg(value_parser = whole(0..=u8::MAX))]
    borderline: Option<u8>,
    #[arg(long = "new-assessor", value_name = "NAME", conflicts_with_all = ["file", "summary"])]
    newcomers: Vec<String>,
    #[arg(long, value_name = "DATE", conflicts_with = "file", value_parser = day)]
    since: Option<NaiveDate>,
    #[arg(long, value_name = "N", conflicts_with_all = ["file", "summary"], value_parser = whole(0..=u64::MAX))]
    seed: Option<u64>,
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = whole(1_u16..=1000))]
    #[arg(conflicts_with_all = ["file", "summary"])]
    criteria: u16,
    #[arg(long, conflicts_with_all = ["file", "summary"])]
    again: bool,
    #[arg(long, conflicts_with = "file")]
    json: bool,
}

pub(super) fn moderate(
    arguments: ModerateArguments,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    if let Some(folder) = &arguments.summary {
        let SamplingArguments { since, json, .. } = arguments.sampling;
        return summary::summary(folder, since, json, unlock, locale);
    }
    match arguments.file {
        Some(file) => {
            let remark = arguments.remark.unwrap_or_default();
            add(&file, arguments.by, &arguments.findings, remark, folders, unlock, locale)
        }
        None => plan::plan(arguments.sampling, folders, unlock, locale),
    }
}

/// Adds the findings; what was signed stays as it is.
fn add(
    file: &std::path::Path,
    by: Option<String>,
    findings: &[String],
    remark: String,
    folders: &Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let by = by.map(|by| by.trim().to_owned()).filter(|by| !by.is_empty());
    let moderator = by.ok_or_else(|| Failure::Told(message!("moderate-by-whom")))?;
    if findings.len() > bounds::CRITERIA_MAX {
        return Err(Failure::Told(message!("moderate-too-many", most = bounds::CRITERIA_MAX)));
    }
    let findings = findings.iter().map(|written| {
        finding(written).ok_or_else(|| Failure::Told(message!("moderate-finding-unclear", finding = written.as_str())))
    });
    let findings = findings.collect::<Result<Vec<_>, _>>()?;
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let session = store::open_session(file, &protection)?.interview;
    let findings = levels_named(findings, session.rubric());
    let told = disagreements(&findings, &session, locale);
    let event = Event::Moderated { moderator: moderator.clone(), findings, remark: remark.trim().to_owned() };
    let now = Local::now().fixed_offset();
    let moderated = store::amend(&SystemDisk, file, [event], (&moderator, now), &folders.keys, &protection);
    let unsealed = moderated.map_err(|error| Failure::Told(error.explain()))?;
    unsealed.iter().for_each(|unsealed| tell(&locale.explain(unsealed)));
    print_line(&locale.say(&message!("moderate-done", path = file.display().to_string())))?;
    told.iter().try_for_each(|told| print_line(told))
}

/// The disagreements that name a level, as they were understood.
fn disagreements(findings: &[ModerationFinding], session: &Interview, locale: &Locale) -> Vec<String> {
    let told = |finding: &ModerationFinding| {
        let name = session.rubric().level_name(&finding.criterion, finding.level.as_ref()?);
        let level = name.get(locale.language());
        let told = message!("moderation-disagrees-level", level = level, reason = finding.reason.as_str());
        Some(format!("{}: {}", finding.criterion, locale.say(&told)))
    };
    findings.iter().filter_map(told).collect()
}

/// The findings with the levels that they name by label, as a screen shows it, instead by id, as files have it.
fn levels_named(mut findings: Vec<ModerationFinding>, rubric: &Rubric) -> Vec<ModerationFinding> {
    for finding in &mut findings {
        let scale = rubric.criterion(&finding.criterion).map(|known| rubric.scale_of(known));
        let named = finding.level.as_ref().and_then(|level| scale?.level_named(level.as_str()));
        finding.level = named.cloned().or(finding.level.take());
    }
    findings
}

/// Reads `C3=agree`, `C3=agree:reason`, `C7=disagree:2:reason`, `C7=disagree::reason`. A reason may hold any sign.
fn finding(written: &str) -> Option<ModerationFinding> {
    let (criterion, said) = written.split_once('=')?;
    let (verdict, rest) = said.split_once(':').unwrap_or((said, ""));
    let (verdict, level, reason) = match verdict.trim().to_ascii_lowercase().as_str() {
        "agree" => (ModerationVerdict::Agrees, "", rest),
        "disagree" => {
            let (level, reason) = rest.split_once(':')?;
            (ModerationVerdict::Disagrees, level.trim(), reason)
        }
        _ => return None,
    };
    let criterion = criterion.trim().into();
    let level = (!level.is_empty()).then(|| level.into());
    Some(ModerationFinding { criterion, verdict, level, reason: reason.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> Option<(String, ModerationVerdict, Option<String>, String)> {
        let ModerationFinding { criterion, verdict, level, reason } = finding(written)?;
        Some((criterion.to_string(), verdict, level.map(|level| level.to_string()), reason))
    }

    #[test]
    fn findings_are_read_as_they_are_written() {
        use ModerationVerdict::{Agrees, Disagrees};
        let agrees = |reason: &str| Some(("C3".into(), Agrees, None, reason.into()));
        assert_eq!(read("C3=agree"), agrees(""));
        assert_eq!(read(" C3 = Agree : well shown: twice"), agrees("well shown: twice"));
        let disagrees = |level: Option<&str>| Some(("C7".into(), Disagrees, level.map(Into::into), "a=b: c".into()));
        assert_eq!(read("C7=disagree:2:a=b: c"), disagrees(Some("2")));
        assert_eq!(read("C7=disagree::a=b: c"), disagrees(None));
        for unclear in ["C3", "C3=", "C3=perhaps", "C7=disagree", "C7=disagree:2", "agree"] {
            assert_eq!(read(unclear), None, "{unclear}");
        }
    }
}
