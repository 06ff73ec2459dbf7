//! Files of a debrief: the attempts of one trainee.

use std::path::Path;

use crate::{
    bounds,
    locale::Language,
    practice::debrief::{Debrief, NoDebrief, debrief},
    session::{Interview, Practice, same_person},
};

use super::{CasesAtHand, Folders, PracticeRoom, list, open_session};

/// The debrief of a session, then those of the trainee's other signed attempts at cases of the same rubric in this
/// folder, as many as are looked at. Files that cannot be read, or have no debrief, are left out.
pub fn debriefs(
    interview: &Interview,
    folder: &Path,
    folders: &Folders,
    room: &PracticeRoom,
    language: &Language,
) -> Result<Vec<Debrief>, NoDebrief> {
    let mut cases = CasesAtHand::open(folders, room);
    let case = match cases.find(interview) {
        Some(case) => case,
        // The session itself may have none.
        None if interview.record().practice.is_none() => return Err(NoDebrief::NoPractice),
        None if matches!(interview.record().practice, Some(Practice::Recorded { .. })) => {
            return Err(NoDebrief::NoCase);
        }
        None => return Err(NoDebrief::CaseNotFound),
    };
    let own = debrief(&case, interview, language)?;
    let mut debriefs = vec![own];
    let listed = list(folder, &room.protection).unwrap_or_default();
    for attempt in listed.practice.iter().take(bounds::ATTEMPTS_COMPARED_MAX) {
        let Ok(loaded) = open_session(&attempt.path, &room.protection) else { continue };
        let other = loaded.interview;
        if other.session() == interview.session() || other.rubric().id != interview.rubric().id {
            continue;
        }
        let Some(case) = cases.find(&other) else { continue };
        if let Ok(other) = debrief(&case, &other, language)
            && same_person(&other.trainee, &debriefs[0].trainee)
        {
            debriefs.push(other);
        }
    }
    Ok(debriefs)
}
