//! Ends and halts that come from within or from the shell: a panic, a stop and going on.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    time::{Duration, Instant},
};

use portable_pty::CommandBuilder;

use super::{
    COLUMNS, ROWS,
    driver::{Setting, Terminal},
    shown,
};

fn rows(setting: &Setting) -> Vec<String> {
    shown::held(&setting.session()).unwrap().notes.remove("Q1").unwrap_or_default()
}

/// Waits until the program is stopped, as its shell would.
fn wait_stopped(terminal: &Terminal) {
    let pid = i32::try_from(terminal.child.process_id().unwrap()).unwrap();
    let begun = Instant::now();
    loop {
        let mut status = 0;
        // SAFETY: asks after a child of ours that has not ended; a stop reported does not reap it.
        if unsafe { libc::waitpid(pid, &mut status, libc::WUNTRACED | libc::WNOHANG) } == pid {
            assert!(libc::WIFSTOPPED(status), "it is stopped and has not ended: {status}");
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "it goes on\n{}", terminal.contents());
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The program as a job of a shell, which says when it has the line again and goes on with the job at a return.
fn under_a_shell(setting: &Setting) -> CommandBuilder {
    let plain = setting.command(&[]);
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", "set -m; \"$0\" \"$@\"; echo the shell has the line; read answer; fg > /dev/null"]);
    command.args(plain.get_argv());
    for (name, value) in plain.iter_full_env_as_str() {
        command.env(name, value);
    }
    command
}

#[test]
fn stopped_and_gone_on_with_it_gives_the_terminal_back_in_between_and_keeps_the_text() {
    let setting = Setting::new();
    let mut terminal = setting.interview_in(under_a_shell(&setting), COLUMNS, ROWS);
    terminal.type_text("before the stop");
    terminal.wait_for("before the stop");
    terminal.press(&["^g"]);
    terminal.wait_for("Go to");
    terminal.type_text("suspend");
    terminal.wait_for("fg comes back");
    terminal.press(&["enter"]);
    let screen = terminal.wait_for("the shell has the line");
    assert!(!screen.contains("before the stop"), "{screen}");
    assert!(!terminal.alternate_screen());
    assert!(!terminal.cursor_hidden());
    assert_eq!(rows(&setting), ["before the stop"]);
    terminal.press(&["enter"]);
    terminal.wait_for("before the stop");
    terminal.type_text(", and after");
    terminal.wait_for("before the stop, and after");
    assert!(terminal.alternate_screen());
    terminal.press(&["^q"]);
    terminal.wait_for("n new interview");
    terminal.press(&["q"]);
    assert!(terminal.wait_end());
    terminal.read_to_end();
    assert!(terminal.modes_restored());
    assert_eq!(rows(&setting), ["before the stop, and after"]);
}

/// As in a terminal whose only program it is: nobody could ever continue it.
#[test]
fn without_a_shell_above_it_says_so_instead_of_stopping_for_good() {
    let setting = Setting::new();
    let mut terminal = setting.interview(COLUMNS, ROWS);
    terminal.type_text("before");
    terminal.wait_for("before");
    terminal.press(&["^g"]);
    terminal.wait_for("Go to");
    terminal.type_text("suspend");
    terminal.wait_for("fg comes back");
    terminal.press(&["enter"]);
    terminal.wait_for("no shell above");
    terminal.type_text(" and after");
    terminal.wait_for("before and after");
    terminal.wait_saved();
    assert_eq!(rows(&setting), ["before and after"]);
}

#[test]
fn stopped_from_outside_it_takes_the_terminal_over_again() {
    let setting = Setting::new();
    let mut terminal = setting.interview(COLUMNS, ROWS);
    terminal.type_text("typed first");
    terminal.wait_for("typed first");
    terminal.signal(libc::SIGSTOP);
    wait_stopped(&terminal);
    let before = terminal.written();
    terminal.signal(libc::SIGCONT);
    terminal.wait_written(before);
    terminal.type_text(" and second");
    terminal.wait_for("typed first and second");
    terminal.signal(libc::SIGKILL);
    terminal.wait_end();
    assert_eq!(rows(&setting), ["typed first and second"]);
}

/// The panic is a hook of debug builds.
#[cfg(debug_assertions)]
#[test]
fn a_panic_gives_the_terminal_back_names_its_log_and_keeps_the_text() {
    let setting = Setting::new();
    let mut command = setting.command(&[]);
    command.env("VIVA_TEST_PANIC", "fall over");
    let mut terminal = setting.interview_in(command, COLUMNS, ROWS);
    terminal.type_text("said before the panic");
    terminal.wait_for("said before the panic");
    terminal.type_text("\x1b[200~fall over\x1b[201~");
    assert!(!terminal.wait_end(), "a panic is no good end");
    terminal.read_to_end();
    assert!(terminal.modes_restored());
    assert!(!terminal.alternate_screen());
    assert!(!terminal.cursor_hidden());
    let log = setting.sessions().with_file_name("viva-crash.log");
    let told: String = terminal.contents().split_whitespace().collect();
    assert!(told.contains("viva-crash.log"), "{}", terminal.contents());
    let text = fs::read_to_string(&log).unwrap();
    assert!(text.contains("fall over"), "{text}");
    assert_eq!(fs::metadata(&log).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(rows(&setting), ["said before the panic"]);
}
