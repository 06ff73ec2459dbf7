//! Reading goes on off the drawing thread: an order is taken at once, whatever the folder holds.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use tempfile::TempDir;
use viva::{
    desk::{ClerkOrder, CohortAnswer, CohortDebrief, News, SYNC_PACE, ScreenAnswer, Worker, WorkerSetting},
    store::{CohortOrder, Folders, Protection, SystemDisk},
};

use crate::cohort::example::{ANA, file_text, first_case, put, put_rubric, signed_by};

const FILES: usize = 500;

#[test]
fn a_folder_of_many_files_holds_nothing_up() {
    let all = TempDir::new().unwrap();
    let (folder, rubrics) = (all.path().join("cohort"), all.path().join("rubrics"));
    put_rubric(&rubrics);
    let text = file_text(&signed_by(ANA, "careful", &first_case(), "s-1", "02"));
    for number in 0..FILES {
        put(&folder.join(format!("{:02}/{number:03}.ron", number % 20)), &text);
    }
    let mut worker = Worker::start(WorkerSetting {
        disk: Arc::new(SystemDisk),
        folders: Folders {
            settings: None,
            sessions: folder.clone(),
            rubrics: viva::rubrics(rubrics),
            keys: all.path().join("keys"),
            centre: all.path().join("centre.ron"),
        },
        protection: Protection::plain(),
        practice: Default::default(),
        language: "en".into(),
        user: String::new(),
        opens_reports: false,
        sync_pace: SYNC_PACE,
        wake: Arc::new(|| ()),
    });
    let order = CohortOrder::whole(folder, Protection::plain());
    let begun = Instant::now();
    let file = "00/000.ron".into();
    assert!(worker.order(ClerkOrder::CohortDebrief(order.clone(), file)).is_none());
    assert!(worker.order(ClerkOrder::ReadCohort(order)).is_none());
    assert!(worker.news().is_none() || begun.elapsed() > Duration::from_millis(5));
    assert!(begun.elapsed() < Duration::from_millis(200), "{:?}", begun.elapsed());
    let (mut debriefs, mut read) = (None, None);
    while read.is_none() && begun.elapsed() < Duration::from_secs(240) {
        match worker.news_within(Duration::from_millis(50)) {
            Some(News::Screen(ScreenAnswer::Cohort(CohortAnswer::Debrief(result)))) => debriefs = Some(result),
            Some(News::Screen(ScreenAnswer::Cohort(CohortAnswer::Read(result)))) => read = Some(result),
            _ => {}
        }
    }
    worker.finish(Duration::from_secs(30));
    let CohortDebrief { debriefs, rubric } = debriefs.unwrap().unwrap();
    assert_eq!((debriefs[0].trainee.as_str(), rubric.id.as_str()), (ANA, "first-aid"));
    let read = read.unwrap().unwrap();
    // All are copies of one session.
    assert_eq!((read.left_out.files, read.left_out.copies), (FILES, FILES - 1));
    assert_eq!(read.cohort.attempts().count(), 1);
}
