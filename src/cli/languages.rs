//! `viva language check`.

use std::path::PathBuf;

use clap::Subcommand;

use crate::{
    locale::{
        Locale, Message,
        check::{CheckedMessages, MessageFile, check_messages},
        is_tag,
    },
    message,
    store::{LanguageFolder, read_languages},
};

use super::{
    Failure,
    faults::{self, FaultOutput},
    output::{print_json, print_line, tell},
};

#[derive(Debug, Subcommand)]
pub enum LanguageCommand {
    Check {
        #[arg(required = true, value_name = "DIR")]
        folders: Vec<PathBuf>,
        #[arg(long)]
        json: bool,
    },
}

/// Checks folders of messages, or folders that hold some.
pub(super) fn check(folders: &[PathBuf], json: bool, locale: &Locale) -> Result<(), Failure> {
    let mut failed = false;
    let mut outputs = Vec::new();
    for folder in folders {
        let languages = match read_languages(folder) {
            Ok(languages) => languages,
            Err(error) => {
                failed = true;
                tell(&locale.explain(&error));
                continue;
            }
        };
        if languages.is_empty() {
            failed = true;
            tell(&locale.say(&message!("locale-no-messages", path = folder.display().to_string())));
        }
        for language in &languages {
            failed |= !check_one(language, json, &mut outputs, locale)?;
        }
    }
    if json {
        print_json(&outputs)?;
    }
    if failed { Err(Failure::Shown) } else { Ok(()) }
}

/// Returns whether the messages of a language are in order.
fn check_one(
    language: &LanguageFolder,
    json: bool,
    outputs: &mut Vec<FaultOutput>,
    locale: &Locale,
) -> Result<bool, Failure> {
    let path = language.path.display().to_string();
    let is_tag = is_tag(&language.tag);
    if !is_tag {
        tell(&locale.say(&message!("locale-not-a-tag", path = path.as_str(), tag = language.tag.as_str())));
    }
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let named: Vec<(String, &str)> = language.files.iter().map(|(path, text)| (name(path), text.as_str())).collect();
    let files: Vec<MessageFile> = named.iter().map(|(name, text)| MessageFile { name, text }).collect();
    let checked = check_messages(&language.tag, &files);
    for fault in &checked.faults {
        let text = named.iter().find(|(name, _)| *name == fault.file).map_or("", |(_, text)| text);
        let file = language.path.join(&fault.file).display().to_string();
        let output = faults::of_messages(&file, text, fault, locale);
        match json {
            true => outputs.push(output),
            false => faults::tell(text, &[output], locale),
        }
    }
    if !json {
        print_line(&locale.say(&summary(&path, &checked)))?;
    }
    Ok(is_tag && checked.faults.is_empty())
}

fn summary(path: &str, checked: &CheckedMessages) -> Message {
    let CheckedMessages { messages, missing, same, faults } = checked;
    message!(
        "locale-checked",
        path = path,
        faults = faults.len(),
        messages = *messages,
        missing = *missing,
        same = *same
    )
}
