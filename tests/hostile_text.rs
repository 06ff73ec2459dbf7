//! Text from others is only text: what a rubric, a session or a file name holds never works as an order to the
//! terminal, and what programs read stays the same to the byte.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;
use proptest::prelude::*;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;
use viva::plain_text;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Signs that no terminal may get, whatever stands beside them.
fn never(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Texts rich in what is dangerous and in what looks like it.
fn rich() -> impl Strategy<Value = String> {
    let dangerous = "\u{1b}\u{7}\u{8}\r\n\t\u{7f}\u{85}\u{9b}\u{9d}\u{ad}\u{61c}\u{200b}\u{200c}\u{200d}\u{200e}\u{202e}\
        \u{2066}\u{2069}\u{2060}\u{feff}\u{fe0f}\u{e0001}\u{e0041}\u{e0100}";
    let harmless = "ab]0;é\u{301}йқわ👩🏽🔬❤1\u{20e3}نمیखक\u{94d}";
    let signs: Vec<char> = dangerous.chars().chain(harmless.chars()).collect();
    let either = prop_oneof![4 => prop::sample::select(signs), 1 => any::<char>()];
    prop::collection::vec(either, 0..40).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn nothing_that_is_obeyed_is_left_in_any_text(hostile in rich()) {
        let (text, line) = (plain_text::text(&hostile), plain_text::line(&hostile));
        prop_assert!(!text.chars().any(never), "{text:?}");
        prop_assert!(!line.chars().any(|c| never(c) || c == '\n'), "{line:?}");
        for done in [&text, &line] {
            prop_assert_eq!(plain_text::first_unseen(done), None, "{:?}", done);
        }
        prop_assert_eq!(plain_text::line(&line), line.clone());
        prop_assert_eq!(plain_text::text(&text), text.clone());
    }

    #[test]
    fn places_counted_in_letters_stay_where_they_are(hostile in rich()) {
        prop_assert_eq!(plain_text::line(&hostile).chars().count(), hostile.chars().count());
    }

    #[test]
    fn a_cell_stays_as_wide_as_it_was_taken_to_be(symbol in rich()) {
        let shown = plain_text::cell(&symbol);
        prop_assert!(!shown.chars().any(|c| never(c) || c == '\n'), "{shown:?}");
        if let std::borrow::Cow::Owned(shown) = shown {
            prop_assert_eq!(shown.width(), symbol.width().max(1));
        }
    }

    #[test]
    fn json_says_the_same_without_a_sign_to_obey(hostile in rich()) {
        let written = serde_json::to_string_pretty(&[&hostile]).unwrap();
        let escaped = plain_text::json(&written);
        prop_assert!(!escaped.chars().any(never), "{escaped:?}");
        prop_assert_eq!(serde_json::from_str::<[String; 1]>(&escaped).unwrap(), [hostile]);
    }
}

#[test]
fn what_writing_needs_is_left_alone() {
    for text in [
        "Plain words, 3 ≥ 2 – “quoted” … №",
        "е\u{301}й ё Әңгімелесу құқығы",
        "e\u{301}\u{323} Việt",
        "می\u{200c}خواهم نامه\u{200c}ای",
        "क\u{94d}\u{200d}ष ක\u{dca}\u{200d}ර",
        "👩\u{200d}🔬 👨\u{200d}👩\u{200d}👧 🏳\u{fe0f}\u{200d}🌈 👩🏽\u{200d}⚕\u{fe0f}",
        "❤\u{fe0f} 1\u{fe0f}\u{20e3} ✔\u{fe0e} 葛\u{e0100}",
        "日本語 עברית العربية",
        "two\nlines",
    ] {
        assert_eq!(plain_text::text(text), text);
        assert!(matches!(plain_text::cell(text.split('\n').next().unwrap()), std::borrow::Cow::Borrowed(_)), "{text}");
    }
}

#[test]
fn what_is_obeyed_or_unseen_is_shown_as_a_stand_in() {
    for (hostile, shown) in [
        ("\u{1b}[31mred", "\u{fffd}[31mred"),
        ("\u{1b}]0;title\u{7}", "\u{fffd}]0;title\u{fffd}"),
        ("\u{9b}2J", "\u{fffd}2J"),
        ("good\rbad", "good\u{fffd}bad"),
        ("one\r\ntwo", "one\ntwo"),
        ("a\tb", "a    b"),
        ("a\u{8}\u{7f}", "a\u{fffd}\u{fffd}"),
        ("file\u{202e}nor.exe", "file\u{fffd}nor.exe"),
        ("\u{2067}x\u{2069}\u{200f}\u{61c}", "\u{fffd}x\u{fffd}\u{fffd}\u{fffd}"),
        ("pay\u{200b}pal\u{2060}\u{feff}\u{ad}", "pay\u{fffd}pal\u{fffd}\u{fffd}\u{fffd}"),
        ("a\u{200d}b\u{200c}c", "a\u{fffd}b\u{fffd}c"),
        ("👩\u{200d} \u{200d}👩", "👩\u{fffd} \u{fffd}👩"),
        ("می\u{200c}\u{200c}\u{200d}", "می\u{200c}\u{fffd}\u{fffd}"),
        ("x\u{fe0f}\u{fe01}\u{fe02}", "x\u{fe0f}\u{fffd}\u{fffd}"),
        ("🏴\u{e0067}\u{e007f}", "🏴\u{fffd}\u{fffd}"),
        ("a\u{2028}b\u{2029}", "a\u{fffd}b\u{fffd}"),
    ] {
        assert_eq!(plain_text::text(hostile), shown, "{hostile:?}");
    }
    assert_eq!(plain_text::line("a\nb\tc"), "a\u{fffd}b c");
}

/// A title and a name of a file that would clear the screen, name the window, turn the writing and hide a word.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}evil\u{2066}x\u{200b}y\u{ad}";

fn viva(folder: &Path, arguments: &[&str]) -> Output {
    Command::cargo_bin("viva")
        .unwrap()
        .current_dir(ROOT)
        .env("VIVA_SESSIONS", folder.join("sessions"))
        .env("VIVA_RUBRICS", folder.join("rubrics"))
        .env("VIVA_LANGUAGE", "en")
        .args(arguments)
        .output()
        .unwrap()
}

fn assert_only_text(output: &Output, call: &[&str]) {
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(!text.chars().any(never), "{call:?}: {text:?}");
    }
}

/// A folder with a hostile rubric and a hostile session in files of a hostile name.
fn hostile_folder() -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let rubric = folder.path().join("rubrics").join(format!("r{HOSTILE}"));
    let sessions = folder.path().join("sessions");
    fs::create_dir_all(&rubric).unwrap();
    fs::create_dir_all(&sessions).unwrap();
    let sound = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();

    let hostile = format!("// {HOSTILE}\n{sound}");
    let rubric = rubric.join("rubric.ron");
    fs::write(&rubric, hostile).unwrap();
    let session = sessions.join(format!("s{HOSTILE}\nviva: all is well.ron"));
    let text =
        fs::read_to_string(format!("{ROOT}/tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron")).unwrap();
    let (rubric_inside, record) = text.split_at(text.find("\n    record: (").unwrap());
    let head = rubric_inside.replace("candidate: \"EXAMPLE-2", &format!("candidate: \"EXAMPLE-2{HOSTILE}"));
    let record = record.replace("EXAMPLE-2", &format!("EXAMPLE-2{HOSTILE}")).replace("invented", HOSTILE);
    let poisoned = format!("{head}{record}");
    fs::write(&session, poisoned).unwrap();
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let paths = (path(&rubric), path(&session));
    (folder, paths.0, paths.1)
}

#[cfg(unix)]
#[test]
fn no_call_sends_what_a_hostile_file_orders() {
    let (folder, rubric, session) = hostile_folder();
    let broken = Path::new(&rubric).with_file_name("broken.ron");
    let sound = fs::read_to_string(&rubric).unwrap();
    let poisoned = sound.replace("critical: \"mid\"", &format!("critical: \"{HOSTILE}\""));
    fs::write(&broken, poisoned.replace("\"First aid at work", &format!("\"{HOSTILE}"))).unwrap();
    let broken = broken.to_str().unwrap();
    let missing = format!("no{HOSTILE}.ron");
    let calls: [(&[&str], i32); 17] = [
        (&["rubrics"], 0),
        (&["rubrics", "--json"], 0),
        (&["rubric", "check", &rubric], 0),
        (&["rubric", "check", broken], 1),
        (&["rubric", "check", "--json", broken], 1),
        (&["rubric", "show", HOSTILE], 1),
        (&["sessions"], 0),
        (&["sessions", "--json"], 0),
        (&["show", &session], 0),
        (&["show", &session, "--json"], 0),
        (&["recommend", &session], 0),
        (&["recommend", &session, "--json"], 0),
        (&["report", &session, "--format", "md"], 0),
        (&["show", &missing], 1),
        (&["show", &session, &session], 2),
        (&["recommend", &session, "--on", HOSTILE], 2),
        (&[HOSTILE], 2),
    ];
    for (call, code) in calls {
        let output = viva(folder.path(), call);
        assert_only_text(&output, call);
        assert_eq!(output.status.code(), Some(code), "{call:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[cfg(unix)]
#[test]
fn a_file_name_cannot_speak_for_the_program() {
    let (folder, _, session) = hostile_folder();
    let told = String::from_utf8(viva(folder.path(), &["show", &session]).stderr).unwrap();
    assert!(told.contains("Changed outside Viva"), "{told}");
    assert!(!told.lines().any(|line| line.starts_with("viva: all is well")), "{told}");
}

#[cfg(unix)]
#[test]
fn programs_read_the_very_texts_and_pipes_get_the_very_bytes() {
    let (folder, rubric, session) = hostile_folder();
    let output = viva(folder.path(), &["show", &session, "--json"]);
    let record: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(record["record"]["preparation"]["candidate"], format!("EXAMPLE-2{HOSTILE}"));
    let output = viva(folder.path(), &["rubric", "show", "first-aid", "--ron"]);
    assert_eq!(output.stdout, fs::read(&rubric).unwrap());
}

/// What a call sends to a terminal.
#[cfg(unix)]
fn on_a_terminal(folder: &Path, arguments: &[&str]) -> String {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::Read;
    let size = PtySize { rows: 24, cols: 200, pixel_width: 0, pixel_height: 0 };
    let pty = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_viva"));
    command.args(["--language", "en", "--sessions"]);
    command.arg(folder.join("sessions"));
    command.arg("--rubrics");
    command.arg(folder.join("rubrics"));
    command.args(arguments);
    command.cwd(ROOT);
    command.env("NO_COLOR", "1");
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut sent = Vec::new();
    // The end of a pseudo-terminal is told as an error on some systems.
    let mut chunk = [0; 4096];
    while let Ok(read @ 1..) = reader.read(&mut chunk) {
        sent.extend_from_slice(&chunk[..read]);
    }
    assert!(child.wait().unwrap().success());
    String::from_utf8(sent).unwrap()
}

#[cfg(unix)]
#[test]
fn a_document_is_only_text_where_a_terminal_shows_it() {
    let (folder, _, session) = hostile_folder();
    let show = ["rubric", "show", "first-aid", "--ron"];
    for call in [&show[..], &["report", &session, "--format", "md"], &["show", &session]] {
        // The terminal's own driver ends each line with a carriage return.
        let sent = on_a_terminal(folder.path(), call).replace("\r\n", "\n");
        assert!(sent.contains("owned") && !sent.chars().any(never), "{call:?}: {sent:?}");
    }
}
