//! The real binary on disks that fail: system calls made to fail by `strace`, a small disk that is full, a disk made
//! read-only, a folder renamed away. What the machine does not permit is passed over, and said.

use std::{
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use viva::store::open_session;

use super::driver::{Setting, Terminal};

const ARGUMENTS: &[&str] = &["interview", "--rubric", "first-aid", "--candidate", "K-0001"];

/// At the first question, with a remark that is saved.
fn asking(mut terminal: Terminal) -> Terminal {
    terminal.wait_for("Candidate");
    terminal.press(&["^n"]);
    terminal.wait_for("Identity checked");
    terminal.press(&["space", "space"]);
    terminal.wait_for("Every required item is marked");
    terminal.press(&["^n"]);
    terminal.wait_for("How did you come to give first aid");
    terminal.type_text("By a course");
    terminal.wait_for("By a course");
    terminal
}

/// What the only session of a folder holds, file and journal together.
fn told(setting: &Setting) -> String {
    let loaded = open_session(&setting.session(), &viva::store::Protection::plain()).unwrap();
    assert!(loaded.alterations.is_empty());
    format!("{:?} {:?}", loaded.interview.trail(), loaded.unfinished)
}

fn works(program: &str, arguments: &[&str]) -> bool {
    let run = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let works = run.is_ok_and(|status| status.success());
    if !works {
        eprintln!("PASSED OVER: {program} {arguments:?} is not permitted here");
    }
    works
}

fn system_call_fails(injection: &str, words: &str) {
    let traced =
        &["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2", "-e", injection];
    if !works("strace", &[traced, &["true"][..]].concat()) {
        return;
    }
    let setting = Setting::new();
    let mut terminal = asking(setting.start_under("strace", traced, ARGUMENTS, 80, 24));
    // However few syncs what was typed so far took, typing on comes to the one that fails.
    for _ in 0..40 {
        if terminal.contents().contains("NOT SAVED") {
            break;
        }
        terminal.type_text("x\x7f");
        thread::sleep(Duration::from_millis(100));
    }
    terminal.wait_for("NOT SAVED");
    terminal.wait_for(words);
    // The interview goes on, and the journal has what the screen shows.
    terminal.type_text(" at the plant");
    terminal.wait_for("By a course at the plant");
    assert!(told(&setting).contains("By a course at the plant"), "{}", told(&setting));
}

#[test]
fn a_disk_that_cannot_sync_is_told_and_the_text_is_kept() {
    system_call_fails("inject=fdatasync:error=EIO:when=3+", "The disk reports a fault");
    system_call_fails("inject=fsync,fdatasync:error=EIO", "The disk reports a fault");
}

#[test]
fn a_file_that_cannot_take_its_name_is_told_and_the_text_is_kept() {
    // The first two make the file of the session.
    system_call_fails("inject=rename,renameat,renameat2:error=EROFS:when=3+", "The disk is read-only");
}

#[test]
fn a_folder_renamed_away_is_told_and_saving_goes_on_when_it_is_back() {
    let setting = Setting::new();
    let mut terminal = asking(setting.start(ARGUMENTS, 80, 24));
    terminal.wait_saved();
    let (here, away) = (setting.sessions(), setting.sessions().with_file_name("away"));
    std::fs::rename(&here, &away).unwrap();
    terminal.type_text(" at the plant");
    terminal.wait_for("By a course at the plant");
    // Saving makes the folder again, for the session is all that counts; what lies in the other stays there.
    terminal.wait_saved();
    terminal.press(&["^q"]);
    terminal.wait_for("one session");
    assert!(told(&setting).contains("By a course at the plant"));
    assert!(away.join(setting.session().file_name().unwrap()).exists());
}

/// A small disk in memory, unmounted with the value.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(path: &'a Path) -> Option<Self> {
        std::fs::create_dir_all(path).unwrap();
        let place = path.to_str().unwrap();
        works("mount", &["-t", "tmpfs", "-o", "size=300k", "viva-test", place]).then_some(SmallDisk(path))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_disk_that_is_full_is_told_and_room_made_heals_it() {
    let setting = Setting::new();
    let folder = setting.sessions();
    let Some(_disk) = SmallDisk::mount(&folder) else { return };
    let mut terminal = asking(setting.start(ARGUMENTS, 80, 24));
    terminal.wait_saved();
    let filler = folder.join("filler");
    // Until nothing more goes on.
    assert!(std::fs::write(&filler, vec![0; 400 << 10]).is_err());
    terminal.type_text(" at the plant, which was long ago and far away");
    terminal.wait_for("NOT SAVED");
    terminal.wait_for("The disk is full");
    assert!(told(&setting).contains("By a course"));
    std::fs::remove_file(&filler).unwrap();
    terminal.wait_saved();
    assert!(told(&setting).contains("which was long ago and far away"));
}

#[test]
fn a_disk_made_read_only_is_told_and_heals() {
    let setting = Setting::new();
    let folder = setting.sessions();
    let Some(_disk) = SmallDisk::mount(&folder) else { return };
    let mut terminal = asking(setting.start(ARGUMENTS, 80, 24));
    terminal.wait_saved();
    let place = folder.to_str().unwrap().to_owned();
    // A journal that is open for writing keeps a disk from being made read-only, unless it is taken away underneath.
    if !works("mount", &["--bind", &place, &place]) || !works("mount", &["-o", "remount,bind,ro", &place]) {
        return;
    }
    terminal.type_text(" at the plant");
    terminal.wait_for("By a course at the plant");
    terminal.wait_for("NOT SAVED");
    terminal.wait_for("The disk is read-only");
    assert!(told(&setting).contains("By a course"));
    assert!(works("mount", &["-o", "remount,bind,rw", &place]));
    terminal.wait_saved();
    assert!(told(&setting).contains("By a course at the plant"));
    let _ = Command::new("umount").arg("-l").arg(&place).status();
}
