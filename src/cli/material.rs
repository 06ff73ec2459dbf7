//! `viva material` and `viva rate`.

use std::path::{Path, PathBuf};

use chrono::Local;
use clap::Args;

use crate::{
    locale::{Explain, Locale},
    message,
    practice::{self, Verdicts},
    report::anonymous::without_persons,
    session::Refusal,
    store::{self, Contents, Folders, Protection, SystemDisk, encryption::Unlock},
};

use super::{
    Failure,
    output::print_line,
    sessions::open,
    sheets::{self, SheetArguments},
};

#[derive(Debug, Args)]
pub struct MaterialArguments {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
    #[arg(long)]
    pub without_verdicts: bool,
    #[arg(long)]
    pub anonymous: bool,
    #[arg(long, value_name = "FILE", requires = "anonymous")]
    pub pseudonyms: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct RateArguments {
    #[arg(value_name = "MATERIAL")]
    pub file: PathBuf,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    pub rater: String,
}

/// Ending behind the candidate's reference in the name of material, where a folder is given.
const NAME_ENDING: &str = "-material";

/// Writes a signed session without its judgements, for others to rate.
pub(super) fn material(arguments: &MaterialArguments, unlock: &dyn Unlock, locale: &Locale) -> Result<(), Failure> {
    let loaded = open(&arguments.file, unlock, locale)?;
    let source = &loaded.interview;
    if store::was_changed(&loaded) {
        return Err(Failure::Told(Refusal::Altered.explain()));
    }
    let id = store::new_session_id(Local::now().fixed_offset());
    let verdicts = if arguments.without_verdicts { Verdicts::Left } else { Verdicts::Kept };
    let mut made = practice::material(source, &id, verdicts).map_err(|refused| Failure::Told(refused.explain()))?;
    if arguments.anonymous {
        let key = store::pseudonym_key(arguments.pseudonyms.as_deref());
        let key = key.map_err(|error| Failure::Told(error.explain()))?;
        made = without_persons(&made, source, &key)
            .ok_or_else(|| Failure::Told(practice::NoMaterial::NotSigned.explain()))?;
    }
    let folder = if arguments.output.is_dir() { &arguments.output } else { store::folder_of(&arguments.output) };
    let protection = Protection::for_writing(folder, unlock)?;
    let reference = format!("{}{NAME_ENDING}", made.record().preparation.candidate);
    let output = named(&arguments.output, &protection);
    let contents = Contents::new(&made, None);
    let path = store::save_copy(&SystemDisk, &protection, &output, &contents, &reference)?;
    print_line(&locale.say(&message!("material-written", path = path.display().to_string())))
}

/// The path with the ending of an encrypted file where the file is encrypted, or it would not be found again.
fn named(output: &Path, protection: &Protection) -> PathBuf {
    let plain = output.extension().is_some_and(|ending| ending == "ron");
    if protection.encrypts() && plain && !output.is_dir() {
        return output.with_extension(protection.document_extension());
    }
    output.to_owned()
}

/// The sheet on which somebody rates material, and the folders in which it is opened.
pub(super) fn own_sheet(
    arguments: RateArguments,
    folders: Folders,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(Folders, PathBuf), Failure> {
    let loaded = open(&arguments.file, unlock, locale)?;
    if !loaded.interview.record().is_material() {
        return Err(Failure::Told(message!("rate-no-material", path = arguments.file.display().to_string())));
    }
    let sheet = SheetArguments { file: arguments.file, rater: arguments.rater };
    sheets::own(&sheet, folders, unlock)
}
