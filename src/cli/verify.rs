//! `viva verify` and `viva key`.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::{
    locale::{Argument, Locale, Message, dates},
    message, plain_text,
    session::{Event, Interview, Moment, Record, seal},
    store::{self, Finding, Folders, Link, Protection, SealChecked, StoreError, Verified, encryption::Unlock},
};

use super::{
    Failure,
    output::{print, print_json, print_line, tell},
};

/// Digits of a code that are enough to find its entry.
const CODE_DIGITS_MIN: usize = 8;

#[derive(Debug, Args)]
pub struct VerifyArguments {
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
    #[arg(long = "key", value_name = "HEX")]
    pub trusted: Vec<String>,
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Serialize)]
struct FileOutput<'a> {
    file: &'a Path,
    in_order: bool,
    /// Reason why the file could not be read.
    error: Option<String>,
    session: Option<&'a str>,
    entries: usize,
    signed: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    held_on_paper: Option<NaiveDate>,
    /// The number of sittings, where there were several.
    #[serde(skip_serializing_if = "Option::is_none")]
    sittings: Option<usize>,
    /// The day on which the candidate withdrew the whole consent, only where it does not stand any longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    consent_withdrawn: Option<NaiveDate>,
    findings: Vec<FindingOutput>,
    /// The entry that has the code asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    code_of_entry: Option<usize>,
    seals: &'a [SealChecked],
    /// The sessions that it follows, the one before first.
    #[serde(skip_serializing_if = "<[Link]>::is_empty")]
    follows: &'a [Link],
}

#[derive(Serialize)]
struct FindingOutput {
    kind: &'static str,
    entry: Option<usize>,
    line: Option<usize>,
    message: String,
}

/// Checks files; a failure if any of them is not in order.
pub(super) fn verify(arguments: &VerifyArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let keys: Vec<String> = arguments.trusted.iter().map(|key| key.trim().to_lowercase()).collect();
    if let Some(wrong) = keys.iter().find(|key| seal::from_hex::<32>(key).is_none()) {
        return Err(Failure::Told(message!("verify-no-key", key = wrong.as_str())));
    }
    let code = arguments.code.as_deref().map(printed_code).transpose()?;
    let code = code.as_deref();
    let check = |file: &PathBuf| {
        let protection = Protection::of_folder(store::folder_of(file), unlock)?;
        store::verify(file, &keys, &protection)
    };
    let checked: Vec<_> = arguments.files.iter().map(|file| (file, check(file))).collect();
    if arguments.json {
        print_json(&checked.iter().map(|(file, checked)| output(file, checked, code, locale)).collect::<Vec<_>>())?;
    } else {
        for (file, checked) in &checked {
            match checked {
                Ok(verified) => {
                    show(file, verified, locale)?;
                    code.map_or(Ok(()), |code| show_code(file, verified, code, locale))?;
                }
                Err(error) => tell(&locale.explain(error)),
            }
        }
    }
    let good = |checked: &Result<Verified, StoreError>| {
        checked.as_ref().is_ok_and(|each| {
            each.findings.is_empty() && code.is_none_or(|code| entry_of(code, &each.interview).is_some())
        })
    };
    if checked.iter().all(|(_, checked)| good(checked)) { Ok(()) } else { Err(Failure::Shown) }
}

/// The digits of a code, however it was copied from paper.
fn printed_code(code: &str) -> Result<String, Failure> {
    let digits: String = code.chars().filter(|c| !matches!(c, '-' | '–' | ' ')).collect::<String>().to_lowercase();
    let is_code = (CODE_DIGITS_MIN..=64).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit());
    if is_code { Ok(digits) } else { Err(Failure::Told(message!("verify-bad-code", code = code))) }
}

/// The place in the trail of the entry whose hash begins so.
fn entry_of(code: &str, interview: &Interview) -> Option<usize> {
    interview.trail().entries().iter().position(|entry| entry.hash.starts_with(code))
}

/// Tells which entry a printed code is of, and what came after it.
fn show_code(file: &Path, verified: &Verified, code: &str, locale: &Locale) -> Result<(), Failure> {
    let path = file.display().to_string();
    let entries = verified.interview.trail().entries();
    let Some(index) = entry_of(code, &verified.interview) else {
        return print_line(&locale.say(&message!("verify-code-unknown", path = path, code = code.to_uppercase())));
    };
    let what = match entries[index].event {
        Event::Signed { .. } => "signature",
        Event::Amended { .. } => "amendment",
        Event::Informed { .. } => "informed",
        Event::ResitSet { .. } => "resit",
        Event::RecommendationsAdded { .. } => "recommendations",
        Event::Objected { .. } => "objection",
        Event::ObjectionAnswered { .. } => "answer",
        Event::Claimed(_) | Event::ClaimTakenBack(_) => "claim",
        Event::ConsentWithdrawn(_) => "withdrawal",
        Event::Moderated { .. } => "moderation",
        _ => "other",
    };
    let (at, by, later) = (dates::moment(entries[index].at), entries[index].by.as_str(), entries.len() - index - 1);
    let found = message!("verify-code", path = path, entry = index + 1, what = what, at = at, by = by, later = later);
    print_line(&locale.say(&found))?;
    // Before the signature there may be thousands.
    let told = entries.iter().enumerate().skip(index + 1).filter(|(_, entry)| entry.event.may_follow_signature());
    for (index, entry) in told {
        let what = locale.say(&entry.event.explain(verified.interview.rubric(), locale.language()));
        let at = dates::moment(entry.at);
        let later = message!("verify-code-later", entry = index + 1, at = at, by = entry.by.as_str(), what = what);
        print_line(&format!("  {}", locale.say(&later)))?;
    }
    Ok(())
}

fn output<'a>(
    file: &'a Path,
    checked: &'a Result<Verified, StoreError>,
    code: Option<&str>,
    locale: &Locale,
) -> FileOutput<'a> {
    let finding = |each: &Finding| FindingOutput {
        kind: each.name(),
        entry: each.entry(),
        line: each.line(),
        message: locale.explain(each),
    };
    let verified = checked.as_ref().ok();
    let interview = verified.map(|verified| &verified.interview);
    FileOutput {
        file,
        in_order: verified.is_some_and(|verified| verified.findings.is_empty()),
        error: checked.as_ref().err().map(|error| locale.explain(error)),
        session: interview.map(|interview| interview.session().as_str()),
        entries: interview.map_or(0, |interview| interview.trail().len()),
        signed: interview.and_then(|interview| signed_at(interview.record())),
        held_on_paper: interview.and_then(|interview| interview.record().held_on_paper),
        sittings: interview.and_then(|interview| several_sittings(interview.record())),
        consent_withdrawn: interview
            .and_then(|interview| interview.record().consent_withdrawn().map(|withdrawn| withdrawn.on)),
        findings: verified.map_or_else(Vec::new, |verified| verified.findings.iter().map(finding).collect()),
        code_of_entry: interview.zip(code).and_then(|(interview, code)| Some(entry_of(code, interview)? + 1)),
        seals: verified.map_or(&[], |verified| &verified.seals),
        follows: verified.map_or(&[], |verified| &verified.chain),
    }
}

/// The moment at which a session or a rating sheet was signed.
fn signed_at(record: &Record) -> Option<Moment> {
    let sheet = || record.panel.own.as_ref().and_then(|own| own.signed.as_ref()).map(|(_, at)| *at);
    record.signature.as_ref().map(|signature| signature.at).or_else(sheet)
}

/// A line for the file, one for each finding and one for each seal.
fn show(file: &Path, verified: &Verified, locale: &Locale) -> Result<(), Failure> {
    let path = file.display().to_string();
    let (record, entries) = (verified.interview.record(), verified.interview.trail().len());
    let sheet = record.panel.own.as_ref().and_then(|own| own.signed.as_ref());
    let summary = match (&record.signature, sheet) {
        _ if !verified.findings.is_empty() => message!("verify-not-in-order", path = path),
        (_, Some((name, at))) => {
            message!("verify-sheet", path = path, name = name.as_str(), at = dates::moment(*at))
        }
        (Some(signature), None) => message!(
            "verify-in-order",
            path = path,
            name = signature.name.as_str(),
            at = dates::moment(signature.at),
            amendments = record.amendments.len(),
            moderations = record.moderations.len()
        ),
        (None, None) => message!("verify-not-signed", path = path, entries = entries),
    };
    let mut text = plain_text::line(&locale.say(&summary)).into_owned() + "\n";
    if let Some(told) = verified.interview.told_of_paper() {
        text.push_str(&format!("  {}\n", locale.say(&told)));
    }
    if let Some(sittings) = several_sittings(record) {
        text.push_str(&format!("  {}\n", locale.say(&message!("home-sittings", sittings = sittings))));
    }
    for withdrawal in record.withdrawals() {
        let told = withdrawal.word.event().explain(verified.interview.rubric(), locale.language());
        text.push_str(&format!("  {}\n", plain_text::line(&locale.say(&told))));
    }
    for link in verified.chain.iter().filter(|link| !is_broken(link, verified)) {
        text.push_str(&format!("  {}\n", plain_text::line(&locale.say(&linked(link)))));
    }
    let findings = verified.findings.iter().map(|finding| locale.explain(finding));
    for line in findings.chain(verified.seals.iter().map(|seal| locale.say(&told(seal)))) {
        text.push_str(&format!("  {}\n", plain_text::line(&line)));
    }
    print(&text)
}

/// The number of sittings, where there were several.
fn several_sittings(record: &Record) -> Option<usize> {
    (!record.sittings.is_empty()).then(|| record.sittings_held())
}

/// Returns whether a finding tells of this session already.
fn is_broken(link: &Link, verified: &Verified) -> bool {
    let tells = |finding: &Finding| matches!(finding, Finding::Chain { session, .. } if *session == link.session);
    verified.findings.iter().any(tells)
}

fn linked(link: &Link) -> Message {
    message!(
        "verify-follows",
        session = link.session.as_str(),
        signed = dates::day(link.signed),
        state = if link.file.is_some() { "holds" } else { "not-found" },
        path = link.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default()
    )
}

fn told(seal: &SealChecked) -> Message {
    let state = match (seal.fits, seal.known) {
        (false, _) => "wrong",
        (true, Some(true)) => "known",
        (true, Some(false)) => "unknown",
        (true, None) => "unlisted",
    };
    let by = seal.by.as_deref().unwrap_or("–");
    let at = seal.at.map_or(Argument::from("–"), |at| dates::moment(at).into());
    message!("verify-seal", entry = seal.entry, by = by, at = at, state = state, key = seal.key.as_str())
}

#[derive(Serialize)]
struct KeyOutput {
    key: String,
}

/// Prints the public key of this installation.
pub(super) fn key(json: bool, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let key = seal::public_key(&store::signing_key(&folders.keys)?);
    if json {
        return print_json(&KeyOutput { key });
    }
    print_line(&key)?;
    if io::stdout().is_terminal() {
        tell(&locale.text("key-explained"));
    }
    Ok(())
}
