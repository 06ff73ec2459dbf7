//! A practice folder with keys of its own: whatever reads a file there uses them, and not those of the sessions.

use std::{fs, path::PathBuf, sync::Arc, time::Duration};

use viva::{
    desk::{CalibrationAnswer, ClerkOrder, Errand, News, ScreenAnswer, Worker, WorkerSetting},
    locale::Message,
    store::{Contents, Folders, PracticeRoom, Protection, SystemDisk, document, encryption::encrypt_folder},
    tui::Destination,
};

use crate::calibration::office::three;

use super::{PASSPHRASE, me, with_passphrase};

const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn attempts_under_keys_of_their_own_are_replayed_and_compared() {
    let all = tempfile::tempdir().unwrap();
    let folders = Folders {
        settings: None,
        sessions: all.path().join("sessions"),
        rubrics: viva::rubrics(all.path().join("rubrics")),
        keys: all.path().join("keys"),
        centre: all.path().join("centre.ron"),
    };
    let folder = folders.practice();
    fs::create_dir_all(&folder).unwrap();
    let (sealed, _) = encrypt_folder(&SystemDisk, &folder, &with_passphrase(PASSPHRASE), &me()).unwrap();
    let attempts: Vec<PathBuf> = three()
        .iter()
        .enumerate()
        .map(|(number, interview)| {
            let path = folder.join(format!("2026-11-24-{number}.ron.age"));
            fs::write(&path, sealed.seal(document::write(&Contents::new(interview, None)), &path).unwrap()).unwrap();
            path
        })
        .collect();
    let mut worker = Worker::start(WorkerSetting {
        disk: Arc::new(SystemDisk),
        folders,
        protection: Protection::plain(),
        practice: PracticeRoom { protection: sealed, case: None },
        language: "en".into(),
        user: String::new(),
        opens_reports: false,
        sync_pace: Duration::ZERO,
        wake: Arc::new(|| ()),
    });
    worker.order(ClerkOrder::ReadReplay(attempts[0].clone()));
    match worker.news_within(PATIENCE) {
        Some(News::Screen(ScreenAnswer::Replay(read))) => assert_eq!(read.unwrap().alterations, Vec::<Message>::new()),
        other => panic!("{:?}", other.is_some()),
    }
    let Destination::Calibration(order) = Destination::calibration(attempts) else { panic!("it compares") };
    worker.order(Errand::Calibrate(order));
    let news = std::iter::from_fn(|| worker.news_within(PATIENCE));
    let calibrated = news.into_iter().find_map(|news| match news {
        News::Screen(ScreenAnswer::Calibration { answer: CalibrationAnswer::Done(result), .. }) => Some(*result),
        _ => None,
    });
    let (ratings, _) = calibrated.unwrap().unwrap();
    assert_eq!(ratings.raters.len(), 3);
    worker.finish(PATIENCE);
}
