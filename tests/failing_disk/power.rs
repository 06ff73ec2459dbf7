//! `saved` is said only of what would survive a loss of power, whichever sync fails and whenever it does.

use std::time::Duration;

use crate::failing_disk::{
    SCRIPT,
    disk::{Call, Fault, FaultyDisk},
    rig::Rig,
};

struct Run {
    /// The calls of the script, without those that follow once the disk is whole.
    calls: Vec<Call>,
    /// Whether the disk was asked what it failed to do.
    met: bool,
    /// Pictures that said `saved`.
    pictures: usize,
}

/// Runs the script over a disk that fails or not; the rig looks at every picture that says `saved`.
fn run(fault: Option<Fault>) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = FaultyDisk::new(folder.path(), fault);
    disk.rename_takes = Duration::from_millis(4);
    let mut rig = Rig::new(folder.path(), disk);
    rig.checks_power = true;
    rig.steps(SCRIPT);
    // Nothing fails after that.
    let calls = rig.disk.calls();
    rig.disk.heal();
    rig.wait(8);
    let result = Run { calls, met: rig.disk.failed() > 0, pictures: rig.saved_pictures };
    rig.end();
    result
}

#[test]
fn what_a_picture_calls_saved_survives_a_loss_of_power_whichever_sync_fails() {
    let Run { calls, pictures, .. } = run(None);
    assert!(pictures > 20, "{pictures}");
    for kind in [Call::Sync, Call::SyncFolder] {
        let only: &[Call] = if kind == Call::Sync { &[Call::Sync] } else { &[Call::SyncFolder] };
        let syncs = calls.iter().filter(|call| **call == kind).count();
        assert!(syncs > 5, "{calls:?}");
        // Threads come in an order of their own, and what is synced together differs: the last may not be there in a run.
        for at in 0..syncs {
            let fault = Fault { at, lasts: at % 4 == 3, error: libc::EIO, torn: false, only };
            let Run { calls, met, .. } = run(Some(fault));
            let made = calls.iter().filter(|call| **call == kind).count();
            assert!(met || made <= at, "{fault:?}");
        }
    }
}
