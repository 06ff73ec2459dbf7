//! Labels in place of names: T1, T2 … Their order follows from the ids of the sessions, which say nothing of names: an
//! order by name, or by who began first, would tell those who know the group.

use sha2::{Digest, Sha256};

use super::{Cohort, Trainee, TraineeProgress};

pub(super) fn anonymous(mut cohort: Cohort) -> Cohort {
    cohort.trainees.sort_by_cached_key(place);
    for (index, trainee) in cohort.trainees.iter_mut().enumerate() {
        trainee.name = format!("T{}", index + 1);
        let label = trainee.name.clone();
        let mut attempts: Vec<_> = trainee.cells.iter_mut().flat_map(|cell| &mut cell.attempts).collect();
        attempts.sort_by_key(|attempt| attempt.place_in_time());
        for (number, attempt) in attempts.into_iter().enumerate() {
            attempt.trainee.clone_from(&label);
            attempt.file.clear();
            attempt.session = format!("{label}-{}", number + 1).into();
        }
        trainee.progress = TraineeProgress::of(trainee.cells.iter().flat_map(|cell| &cell.attempts));
    }
    cohort.anonymous = true;
    cohort
}

/// Puts trainees who have not begun last; nothing tells them apart.
fn place(trainee: &Trainee) -> (bool, String) {
    let mut sessions: Vec<&str> = trainee.attempts().map(|attempt| attempt.session.as_str()).collect();
    sessions.sort_unstable();
    let digest = Sha256::digest(sessions.join("\n"));
    (sessions.is_empty(), digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
