//! Input made to exhaust: each is refused in plain words, in little memory. The memory is read where the system tells
//! it (Linux).
#![cfg(unix)]

use std::{
    ffi::CString,
    fs,
    os::unix::{ffi::OsStrExt, fs::symlink, net::UnixListener},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

struct Setting {
    folder: tempfile::TempDir,
}

/// How a run ended.
struct Ended {
    success: bool,
    said: String,
}

/// Megabytes that a run may take at its peak.
const MEGABYTES_MOST: u64 = 200;

impl Setting {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["sessions", "rubrics"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Setting { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program under a limit on its memory: asking for more ends it in an abort, not in a refusal.
    fn run(&self, arguments: &[&str]) -> Ended {
        let begun = Instant::now();
        let limited = format!("ulimit -v {}; exec \"$0\" \"$@\"", (MEGABYTES_MOST + 60) * 1024);
        let output = Command::new("sh")
            .args(["-c", &limited, env!("CARGO_BIN_EXE_viva")])
            .arg("--sessions")
            .arg(self.path("sessions"))
            .arg("--rubrics")
            .arg(self.path("rubrics"))
            .args(["--language", "en"])
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(begun.elapsed() < Duration::from_secs(30), "{arguments:?} took {:?}", begun.elapsed());
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.code().is_some(), "{arguments:?} was ended by a signal: {said}");
        assert!(!said.contains("panicked") && !said.contains("memory allocation"), "{said}");
        Ended { success: output.status.success(), said }
    }

    /// The file is refused by each subcommand that reads one of its kind.
    fn refused(&self, file: &Path, reason: &str) {
        let file = file.to_str().unwrap();
        for arguments in
            [["show", file].as_slice(), &["recommend", file], &["verify", file], &["rubric", "check", file]]
        {
            let ended = self.run(arguments);
            assert!(!ended.success && ended.said.contains(reason), "{arguments:?}: {}", ended.said);
        }
    }
}

fn pipe(path: &Path) {
    let name = CString::new(path.as_os_str().as_bytes()).unwrap();
    // SAFETY: the name is a C string that outlives the call.
    assert_eq!(unsafe { libc::mkfifo(name.as_ptr(), 0o600) }, 0);
}

#[test]
fn what_is_no_file_is_refused_without_waiting_for_it() {
    let setting = Setting::new();
    let fifo = setting.path("pipe.ron");
    pipe(&fifo);
    setting.refused(&fifo, "is not an ordinary file");
    let socket = setting.path("socket.ron");
    let _listener = UnixListener::bind(&socket).unwrap();
    setting.refused(&socket, "is not an ordinary file");
    setting.refused(Path::new("/dev/zero"), "is not an ordinary file");
    let round = setting.path("round.ron");
    symlink(&round, &round).unwrap();
    setting.refused(&round, "cannot be read");
}

#[test]
fn a_file_of_a_gigabyte_is_refused() {
    let setting = Setting::new();
    let file = setting.path("large.ron");
    fs::File::create(&file).unwrap().set_len(1 << 30).unwrap();
    setting.refused(&file, "MiB and is not read");
}

#[test]
fn brackets_without_end_are_refused() {
    let setting = Setting::new();
    for bracket in ["(", "[", "{", "Some("] {
        let file = setting.path("brackets.ron");
        fs::write(&file, bracket.repeat(10_000)).unwrap();
        for arguments in [["show", file.to_str().unwrap()].as_slice(), &["rubric", "check", file.to_str().unwrap()]] {
            assert!(!setting.run(arguments).success, "{bracket}");
        }
    }
}

/// A session of which one part is replaced by something huge.
fn session_with(part: &str, bomb: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron");
    let text = fs::read_to_string(path).unwrap();
    let at = text.find(part).unwrap_or_else(|| panic!("no {part}"));
    format!("{}{bomb}{}", &text[..at], &text[at..])
}

#[test]
fn small_texts_that_take_much_memory_are_refused() {
    let setting = Setting::new();
    let bytes = 11 << 20;
    let many = |piece: &str| piece.repeat(bytes / piece.len());
    let bombs = [
        session_with(
            "\n    unfinished:",
            &format!(
                "\n    unfinished: Some((place: (stage: Ask, question: None, criterion: None), draft: [{}])),",
                many("Paused,")
            ),
        ),
        format!("(format: 2, head: [{}", many("(),")),
        format!("(format: 2, {}", many("a:1,")),
        session_with(
            "\n    trail: [",
            &format!("\n    trail: [{}", many("(at:\"2026-01-01T00:00:00Z\",by:\"\",event:Paused,hash:\"\"),")),
        ),
    ];
    for (number, bomb) in bombs.iter().enumerate() {
        let file = setting.path("bomb.ron");
        fs::write(&file, bomb).unwrap();
        let ended = setting.run(&["show", file.to_str().unwrap()]);
        assert!(!ended.success, "bomb {number}");
    }
}

#[test]
fn a_folder_full_of_traps_is_listed_for_what_is_sound_in_it() {
    let setting = Setting::new();
    let sessions = setting.path("sessions");
    let example = "2026-10-12-EXAMPLE-2-adult-educator.ron";
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sessions/examples").join(example);
    fs::copy(&shipped, sessions.join(example)).unwrap();
    let outside = setting.path("outside.ron");
    fs::copy(&shipped, &outside).unwrap();
    pipe(&sessions.join("2026-01-01-pipe.ron"));
    fs::create_dir(sessions.join("2026-01-02-folder.ron")).unwrap();
    symlink(&outside, sessions.join("2026-01-03-link.ron")).unwrap();
    symlink("2026-01-04-round.ron", sessions.join("2026-01-04-round.ron")).unwrap();
    fs::File::create(sessions.join("2026-01-05-large.ron")).unwrap().set_len(1 << 30).unwrap();
    let ended = setting.run(&["sessions"]);
    assert!(ended.success, "{}", ended.said);
    assert!(ended.said.contains("EXAMPLE-2"), "{}", ended.said);
    assert!(ended.said.contains("2026-01-05-large.ron"), "what is refused is named: {}", ended.said);
    assert!(!ended.said.contains("2026-01-03-link.ron"), "{}", ended.said);

    let rubrics = setting.path("rubrics");
    let rubric = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics/first-aid.ron");
    fs::copy(&rubric, setting.path("outside-rubric.ron")).unwrap();
    symlink(setting.path("outside-rubric.ron"), rubrics.join("link.ron")).unwrap();
    pipe(&rubrics.join("pipe.ron"));
    let ended = setting.run(&["rubrics"]);
    assert!(ended.success && !ended.said.contains("first-aid"), "{}", ended.said);
    fs::copy(&rubric, rubrics.join("own.ron")).unwrap();
    assert!(setting.run(&["rubrics"]).said.contains("first-aid"));
}

#[test]
fn every_bound_is_documented_with_its_value() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let code = fs::read_to_string(root.join("crates/core/src/bounds.rs")).unwrap();
    let documented = fs::read_to_string(root.join("docs/bounds.md")).unwrap();
    let constants = code.lines().filter_map(|line| line.strip_prefix("pub const "));
    let mut missing = Vec::new();
    for constant in constants {
        let (name, rest) = constant.split_once(':').unwrap();
        let value = rest.split_once("= ").unwrap().1.trim_end_matches(';');
        if !documented.lines().any(|line| line.contains(&format!("`{name}`")) && line.contains(&format!("| {value} |")))
        {
            missing.push(format!("{name} = {value}"));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
