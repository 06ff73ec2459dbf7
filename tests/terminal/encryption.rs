//! An encrypted folder whose list of recipients is moved away, or gets a key of another hand.

use std::{fs, path::Path};

use viva::{
    session::Moment,
    store::{
        Holder, Protection, SystemDisk,
        encryption::{self, FolderReader, NewKeys, RECIPIENTS_FILE, SecretString, Unlock, encrypt_folder},
        list, open_session,
    },
};

use super::driver::{Setting, Terminal};

const PASSPHRASE: &str = "six plainly fictional words";

struct Answers;

impl Unlock for Answers {
    fn passphrase(&self, _path: &Path) -> Option<SecretString> {
        Some(PASSPHRASE.into())
    }

    fn identity_file(&self) -> Option<std::path::PathBuf> {
        None
    }
}

/// An encrypted folder without a session.
fn encrypted() -> Setting {
    let setting = Setting::new();
    let me = Holder::me("Tester (fictional)", Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap());
    let keys = NewKeys { passphrase: Some(PASSPHRASE.into()), work_factor: Some(2), ..NewKeys::default() };
    encrypt_folder(&SystemDisk, &setting.sessions(), &keys, &me).unwrap();
    setting
}

/// Starts the program, which asks for the passphrase.
fn start(setting: &Setting) -> Terminal {
    let mut command = setting.command(&[]);
    command.env_remove("VIVA_IDENTITY");
    let mut terminal = Terminal::start(command, 100, 30);
    terminal.wait_for("Passphrase for");
    terminal.type_text(&format!("{PASSPHRASE}\r"));
    terminal
}

#[test]
fn recipients_moved_away_at_home_are_told_and_when_they_are_back_all_is_saved_encrypted() {
    let setting = encrypted();
    let mut terminal = start(&setting);
    terminal.wait_for("n new interview");
    let (here, away) = (setting.sessions().join(RECIPIENTS_FILE), setting.sessions().with_file_name(RECIPIENTS_FILE));
    fs::rename(&here, &away).unwrap();
    terminal.press(&["n"]);
    terminal.wait_for("First aid");
    terminal.press(&["n"]);
    terminal.wait_for("Candidate");
    terminal.type_text("Zebra-1");
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    terminal.press(&["space", "space", "^n"]);
    terminal.wait_for("NOT SAVED");
    terminal.type_text("Plainly a quagga");
    terminal.wait_for("Plainly a quagga");
    terminal.wait_for("recipients.txt is missing");
    for file in setting.files() {
        let bytes = fs::read(&file).unwrap();
        for word in ["Zebra", "quagga"] {
            assert!(!bytes.windows(word.len()).any(|each| each == word.as_bytes()), "{}", file.display());
        }
    }
    fs::rename(&away, &here).unwrap();
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    let protection = Protection::of_folder(&setting.sessions(), &Answers).unwrap();
    let listed = list(&setting.sessions(), &protection).unwrap();
    let [session] = &listed.sessions[..] else { panic!("{listed:?}") };
    assert!(session.path.to_string_lossy().ends_with(".ron.age"), "{}", session.path.display());
    let loaded = open_session(&session.path, &protection).unwrap();
    assert!(format!("{:?}", loaded.interview.trail()).contains("Plainly a quagga"));
}

#[test]
fn a_key_that_another_hand_added_is_told_at_home_at_each_start_until_it_is_confirmed() {
    let setting = encrypted();
    let mut terminal = start(&setting);
    let screen = terminal.wait_for("n new interview");
    assert!(!screen.contains("can read every"), "a folder that is met for the first time is taken as it is: {screen}");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    let list = setting.sessions().join(RECIPIENTS_FILE);
    let before = fs::read_to_string(&list).unwrap();
    // Any key: the folder's own of another.
    let other = encrypted();
    let added = fs::read_to_string(other.sessions().join(RECIPIENTS_FILE)).unwrap();
    fs::write(&list, format!("{before}{}", added.replace("identity.age", "B. Builder (fictional)"))).unwrap();
    for _ in 0..2 {
        let mut terminal = start(&setting);
        terminal.wait_for("n new interview");
        terminal.wait_for("B. Builder (fictional)");
        terminal.wait_for("can read every new session");
        terminal.press(&["q"]);
        assert!(terminal.wait_end());
    }
    let readers: Vec<FolderReader> = encryption::readers_of(&setting.sessions()).unwrap().unwrap();
    encryption::confirm(&setting.sessions().with_file_name("keys"), &setting.sessions(), &readers).unwrap();
    let mut terminal = start(&setting);
    let screen = terminal.wait_for("n new interview");
    assert!(!screen.contains("can read every"), "{screen}");
}
