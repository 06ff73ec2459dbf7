//! The desk of Viva: the session that is open, and all that is kept on disk.
//!
//! [`store`] is the only room that touches files; [`desk`] holds the open session, its journal and its saving, and the
//! threads that work on the disk meanwhile. Neither knows a terminal.

pub mod desk;
pub mod store;

use viva_core::{
    agreement, bounded, bounds, calibration, encoding, file_kind, judgement, locale, message, notation, plain_text,
    practice, procedure, redaction, report, returned, rubric, session,
};
