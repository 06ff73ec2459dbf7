//! The signals that the program takes: to end, and to go on after it was stopped.

use std::{
    io,
    sync::{Arc, atomic::AtomicBool},
};

/// The signals that have come.
pub(super) struct Signals {
    /// The line is closed, or the program is asked to end.
    pub(super) ended: Arc<AtomicBool>,
    /// The shell goes on with the program after it was stopped.
    pub(super) continued: Arc<AtomicBool>,
}

impl Signals {
    /// The signals that are watched for.
    #[cfg(unix)]
    pub(super) const ALL: [i32; 4] = [
        signal_hook::consts::SIGTERM,
        signal_hook::consts::SIGHUP,
        signal_hook::consts::SIGINT,
        signal_hook::consts::SIGCONT,
    ];
    #[cfg(not(unix))]
    pub(super) const ALL: [i32; 0] = [];

    pub(super) fn watch() -> io::Result<Signals> {
        let (ended, continued) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
            for signal in [SIGTERM, SIGHUP, SIGINT] {
                signal_hook::flag::register(signal, ended.clone())?;
            }
            signal_hook::flag::register(SIGCONT, continued.clone())?;
        }
        Ok(Signals { ended, continued })
    }
}
