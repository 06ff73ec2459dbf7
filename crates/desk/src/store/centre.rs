//! The settings of the centre that issues letters, with the logo beside them.

use std::path::Path;

use crate::{
    bounds,
    file_kind::FileKind,
    report::letter::{self, CENTRE_PROFILES, CENTRE_TEMPLATE, Centre, LogoUnread, WorkingCalendar},
};

use super::{Existing, StoreError, Unreadable, folder_of, read_source, shelf::faulty, write_bytes};

/// Reads the settings of a centre.
pub fn read_centre(path: &Path) -> Result<Centre, Unreadable> {
    let text = read_source(path, FileKind::Centre)?;
    let load = |name: &str| super::read::read_bytes(&folder_of(path).join(name), bounds::LOGO_BYTES_MAX).map_err(why);
    let mut centre =
        letter::read_centre(&text, &load).map_err(|faults| faulty(path, text, faults, FileKind::Centre))?;
    if let Some(name) = &centre.calendar {
        centre.working_days = Some(read_calendar(&folder_of(path).join(name))?);
    }
    Ok(centre)
}

/// Reads a calendar that stands in a file of its own. Its faults are told with their places in that file.
fn read_calendar(path: &Path) -> Result<WorkingCalendar, Unreadable> {
    let text = read_source(path, FileKind::Centre)?;
    letter::read_calendar(&text).map_err(|faults| faulty(path, text, faults, FileKind::Centre))
}

/// Reads the settings of a centre, if there are any: letters do without.
pub fn centre_if_any(path: &Path) -> Result<Option<Centre>, Unreadable> {
    if path.exists() { read_centre(path).map(Some) } else { Ok(None) }
}

/// Writes settings to begin with, those of a profile where one is named, if there are none yet.
pub fn write_centre_template(path: &Path, profile: Option<&str>) -> Result<(), StoreError> {
    let of_profile = |name: &str| CENTRE_PROFILES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    let text = profile.and_then(of_profile).unwrap_or(CENTRE_TEMPLATE);
    write_bytes(path, text.as_bytes(), Existing::Keep)
}

fn why(error: StoreError) -> LogoUnread {
    let details = match error {
        StoreError::Read { source, .. } => source.to_string(),
        other => other.to_string(),
    };
    LogoUnread { details }
}
