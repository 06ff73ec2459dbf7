//! The run that is recorded: a short interview with pauses and without, commands in between, a reason half typed.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use portable_pty::CommandBuilder;
use viva::{
    session::Moment,
    store::{
        Holder, Protection, SystemDisk,
        encryption::{ExposeSecret, NewKeys, SecretString, Unlock, encrypt_folder},
    },
};

use super::{
    driver::{Setting, Terminal},
    shown::{self, Notes},
};

pub const COLUMNS: u16 = 100;
pub const ROWS: u16 = 30;

pub struct Run {
    pub log: String,
    pub sessions: PathBuf,
    /// What the session holds at the end.
    pub notes: Notes,
    pub protection: Protection,
}

const CALLS: &str = "openat,open,creat,write,pwrite64,writev,rename,renameat,renameat2,unlink,unlinkat,fsync,\
                     fdatasync,ftruncate,mkdir,mkdirat,link,linkat,close";

/// What a run is recorded with.
#[derive(Default)]
pub struct Wish {
    /// System calls that fail or take their time, as `strace` is told.
    pub injections: &'static [&'static str],
    /// Makes the folder of the sessions an encrypted one.
    pub encrypts: bool,
}

/// None where nothing can be recorded.
pub fn record(wish: &Wish) -> Option<Run> {
    let there = Command::new("strace").arg("--version").stdout(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "strace is missing: install it to run the crash test");
        eprintln!("\n*** strace is missing: THE CRASH TEST IS PASSED OVER ***\n");
        return None;
    }
    let setting = Setting::new();
    let protection = if wish.encrypts { encrypted(&setting) } else { Protection::plain() };
    let log = tempfile::NamedTempFile::new().unwrap();
    let plain = setting.command(&["interview", "--rubric", "first-aid"]);
    let mut command = CommandBuilder::new("strace");
    command.args([
        "-f",
        "-ttt",
        "-y",
        "-xx",
        "-s",
        "10000000",
        "-e",
        "signal=none",
        "-e",
        &format!("trace={CALLS}"),
        "-o",
    ]);
    command.arg(log.path());
    for injection in wish.injections {
        command.args(["-e", &format!("inject={injection}")]);
    }
    command.args(plain.get_argv());
    for (name, value) in plain.iter_full_env_as_str() {
        command.env(name, value);
    }
    command.env("VIVA_IDENTITY", identity_file(&setting));
    let mut terminal = Terminal::start(command, COLUMNS, ROWS);
    interview(&mut terminal);
    if is_long() {
        more(&mut terminal);
    }
    leave(&mut terminal);
    let session = setting.files().into_iter().find(|path| path.to_string_lossy().contains("first-aid.ron")).unwrap();
    let mut notes = shown::held_in(&session, &protection).unwrap().notes;
    notes.retain(|_, rows| !rows.is_empty());
    let log = std::fs::read_to_string(log.path()).unwrap();
    Some(Run { log, sessions: setting.sessions(), notes, protection })
}

/// Whether more is wanted than there is time for each time.
pub fn is_long() -> bool {
    std::env::var("VIVA_CRASH_LONG").as_deref() == Ok("1")
}

fn identity_file(setting: &Setting) -> PathBuf {
    setting.sessions().with_file_name("identity.txt")
}

/// Encrypts the folder of the sessions for a key in a file.
fn encrypted(setting: &Setting) -> Protection {
    struct InFile(PathBuf);
    impl Unlock for InFile {
        fn passphrase(&self, _: &Path) -> Option<SecretString> {
            None
        }
        fn identity_file(&self) -> Option<PathBuf> {
            Some(self.0.clone())
        }
    }
    let identity = age::x25519::Identity::generate();
    let file = InFile(identity_file(setting));
    std::fs::write(&file.0, identity.to_string().expose_secret()).unwrap();
    let new = NewKeys { recipients: vec![identity.to_public().to_string()], ..NewKeys::default() };
    let now = Moment::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap();
    encrypt_folder(&SystemDisk, &setting.sessions(), &new, &Holder::me("A. Assessor (fictional)", now)).unwrap();
    Protection::of_folder(&setting.sessions(), &file).unwrap()
}

fn interview(terminal: &mut Terminal) {
    terminal.wait_for("Candidate");
    for letter in ["K", "-", "7"] {
        terminal.type_text(letter);
    }
    terminal.wait_for("K-7");
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    terminal.press(&["space", "space", "^n"]);
    terminal.wait_for("How did you come to give first aid");
    // As fast as it goes, then key by key.
    terminal.type_text("At the plant");
    terminal.wait_for("At the plant");
    slowly(terminal, ", Қазақша\rand a course");
    terminal.wait_saved();
    slowly(terminal, "\x7f\x7f\x7fe");
    terminal.wait_for("and a coue");
    terminal.press(&["^n"]);
    terminal.wait_for("somebody was hurt");
    slowly(terminal, "Looked round");
    terminal.press(&["alt-1"]);
    terminal.wait_for("✓ 1");
    slowly(terminal, " and called\rstayed");
    terminal.wait_saved();
    terminal.press(&["^n"]);
    terminal.wait_for("on the dummy");
    terminal.type_text("deep");
    terminal.wait_for("deep");
    terminal.press(&["alt-k"]);
    terminal.wait_for("Skip this question");
    slowly(terminal, "no dummy");
    terminal.wait_for("no dummy");
    terminal.press(&["esc"]);
    terminal.wait_until("the reason is gone", |screen| !screen.contains("Skip this question"));
    // Long enough for the file to be written in between.
    terminal.wait_saved();
}

/// Goes back and edits, over several writings of the file.
fn more(terminal: &mut Terminal) {
    for round in 0..6 {
        terminal.press(&["^p"]);
        terminal.wait_for("somebody was hurt");
        slowly(terminal, &format!("round {round} of more words"));
        terminal.wait_for(&format!("round {round} of more words"));
        terminal.wait_saved();
        std::thread::sleep(std::time::Duration::from_millis(2_300));
        slowly(terminal, " \x7f\x7fs");
        terminal.press(&["alt-a"]);
        slowly(terminal, "\r");
        terminal.press(&["^n"]);
        terminal.wait_for("on the dummy");
        terminal.type_text(&format!(" enough {round}"));
        terminal.wait_for(&format!(" enough {round}"));
        terminal.press(&["alt-m"]);
    }
}

fn leave(terminal: &mut Terminal) {
    terminal.press(&["^n"]);
    terminal.wait_for("finger");
    terminal.type_text("gloves");
    terminal.wait_for("gloves");
    terminal.press(&["^n"]);
    terminal.wait_for("anything you want to add");
    terminal.press(&["space", "^n"]);
    terminal.wait_for("Makes the place safe");
    terminal.press(&["2"]);
    slowly(terminal, "saw it");
    terminal.wait_for("saw it");
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
}

/// Each letter once the one before is on the screen.
fn slowly(terminal: &mut Terminal, text: &str) {
    for letter in text.chars() {
        let before = terminal.written();
        terminal.type_text(&letter.to_string());
        terminal.wait_written(before);
    }
}
