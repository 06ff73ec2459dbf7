//! The only room that touches the disk: the folders, the session files, the shelf of rubrics, the catalogue of
//! sessions. The form of a session file is in `document`, which knows text alone.

mod amend;
mod aside;
mod belongings;
mod cases;
mod catalogue;
mod centre;
mod cohort;
mod debrief;
mod disk;
pub mod document;
mod drills;
pub mod encryption;
mod error;
mod file_name;
mod folders;
mod follow;
mod forget;
mod fork;
mod form;
mod head;
mod import;
pub mod journal;
mod kept;
mod key_file;
mod known;
mod languages;
mod lock;
mod mend;
mod practice;
mod pseudonyms;
mod rated;
mod read;
mod report;
mod rubric_folder;
mod save;
mod sealing;
mod session_file;
mod settings;
pub mod sheets;
mod shelf;
mod signing_key;
mod stamps;
mod verify;

pub use amend::{AmendError, amend, note};
pub use belongings::discard;
pub use cases::{Cases, cases_of, read_case, rubric_of_case};
pub use catalogue::{Catalogue, Listed, list};
pub use centre::{centre_if_any, read_centre, write_centre_template};
pub use cohort::{
    Aside, AsideReason, CohortOrder, CohortRead, GatheredAttempts, gather_cohort, protection_of_cohort, read_cohort,
    read_roster,
};
pub use debrief::debriefs;
pub use disk::{Disk, OpenFile, Stamp, SystemDisk};
pub use document::{Alteration, Contents, Loaded};
pub use drills::{DrillLog, DrillLogError, add_review, drills_on_shelf, drills_path, open_drills, read_drills};
pub use encryption::{EncryptionError, Protection};
pub use error::StoreError;
pub use folders::{Folders, typed_path};
pub use follow::{BrokenChain, Link, LinkFault, ToFollow, in_order_back, to_follow};
pub use forget::{Due, ForgetError, Forgettable, due, forgettable};
pub use fork::{Fork, ahead, find as find_forks};
pub use form::{FormError, FormOrder, take_form};
pub use head::Head;
pub use import::{
    DraftThere, SourceBytes, draft_there, read_answers, read_import_source, write_draft, write_draft_again,
};
pub use journal::{ChangeMark, Fate, Journal, JournalFound, SegmentFile, ToSync};
pub use known::KnownSessions;
pub use languages::{LanguageFolder, read_languages};
pub use lock::{Holder, Lock, LockTaken};
pub use mend::write_mended;
pub use practice::{
    CaseAndRubric, CasesAtHand, PracticeRoom, PracticeShelf, exact_case, make_practice_folder, practice_protection,
    practice_shelf,
};
pub use pseudonyms::{PseudonymsError, pseudonym_key};
pub use rated::{cases_at_hand, gather_rated};
pub use read::{hash_evidence, open_session, read_bytes, read_text};
pub use report::{ReportToWrite, write_report};
pub use rubric_folder::{CASES, FoundFiles, PassedOver, WhyPassedOver, case_files, case_files_at, rubric_files};
pub use save::{Existing, write_bytes, write_text};
pub use sealing::{Unsealed, UnsealedKind, seal_added, unsealed};
pub use session_file::{Access, OpenedSession, Saved, SessionFile, is_held, save_copy};
pub use settings::Settings;
pub use shelf::{
    Origin, RubricSources, Shelf, Shelved, Unreadable, check_rubric, read_rubric, read_source, shipped_rubric,
};
pub use signing_key::{signing_key, signing_key_made};
pub use stamps::{FileStamps, stamps};
pub use verify::{Finding, SealChecked, Verified, verify, verify_text, was_changed};

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::session::{Moment, SessionId};

/// The folder that a path lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new session id: the day, and enough of a digest that two machines never make the same.
pub fn new_session_id(now: Moment) -> SessionId {
    let mut hasher = Sha256::new();
    hasher.update(now.timestamp_nanos_opt().unwrap_or_default().to_le_bytes());
    hasher.update(std::process::id().to_le_bytes());
    // The hasher of the standard library is seeded at random by the system.
    let random = std::hash::BuildHasher::hash_one(&std::collections::hash_map::RandomState::new(), now);
    hasher.update(random.to_le_bytes());
    let digest: String = hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{digest}", now.format("%Y%m%d")).into()
}
