//! Drives the binary on a pseudo-terminal and reads its screen.

use std::{
    io::{Read, Write},
    num::NonZero,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long the program may take to show what is waited for. Generous, for busy machines; nothing waits longer than
/// it must.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    writer: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    pub child: Box<dyn Child + Send + Sync>,
}

pub struct Setting {
    /// Holds the sessions; gone with the value.
    folder: tempfile::TempDir,
}

impl Setting {
    pub fn new() -> Self {
        Setting { folder: tempfile::tempdir().unwrap() }
    }

    pub fn sessions(&self) -> PathBuf {
        self.folder.path().join("sessions")
    }

    /// The files of the sessions, in the order of their names.
    pub fn files(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.sessions()) else { return Vec::new() };
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }

    /// The file of the only session.
    pub fn session(&self) -> PathBuf {
        let mut files = self.files();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
        assert_eq!(files.len(), 1, "{files:?}");
        files.remove(0)
    }

    pub fn start(&self, arguments: &[&str], columns: u16, rows: u16) -> Terminal {
        self.launch(CommandBuilder::new(env!("CARGO_BIN_EXE_viva")), arguments, columns, rows)
    }

    /// Starts the program under another, which takes these arguments before it.
    pub fn start_under(&self, other: &str, before: &[&str], arguments: &[&str], columns: u16, rows: u16) -> Terminal {
        let mut command = CommandBuilder::new(other);
        command.args(before);
        command.arg(env!("CARGO_BIN_EXE_viva"));
        self.launch(command, arguments, columns, rows)
    }

    fn launch(&self, mut command: CommandBuilder, arguments: &[&str], columns: u16, rows: u16) -> Terminal {
        let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics");
        command.arg("--sessions");
        command.arg(self.sessions());
        command.arg("--rubrics");
        command.arg(rubrics);
        command.args(["--language", "en"]);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env("VIVA_ASSESSOR", "A. Assessor (fictional)");
        command.env_remove("NO_COLOR");
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 0)));
        let (mut reader, shown) = (pair.master.try_clone_reader().unwrap(), screen.clone());
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..count]);
            }
        });
        Terminal { screen, writer: pair.master.take_writer().unwrap(), master: pair.master, child }
    }
}

impl Terminal {
    pub fn type_text(&mut self, text: &str) {
        self.writer.write_all(text.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Presses keys: `^n`, `esc`, `enter`, `tab`, `space`, `alt-1`, or a letter.
    pub fn press(&mut self, keys: &[&str]) {
        for key in keys {
            let sent = match *key {
                "enter" => "\r".to_owned(),
                "esc" => "\x1b".to_owned(),
                "tab" => "\t".to_owned(),
                "space" => " ".to_owned(),
                "up" => "\x1b[A".to_owned(),
                "down" => "\x1b[B".to_owned(),
                "left" => "\x1b[D".to_owned(),
                _ => match (key.strip_prefix('^'), key.strip_prefix("alt-")) {
                    (Some(letter), _) => char::from(letter.as_bytes()[0] & 0x1f).to_string(),
                    (_, Some(letter)) => format!("\x1b{letter}"),
                    _ => (*key).to_owned(),
                },
            };
            self.type_text(&sent);
            if *key == "esc" {
                // What follows at once would be read as one chord with it.
                thread::sleep(Duration::from_millis(60));
            }
        }
    }

    pub fn contents(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until the screen says something; fails with the screen if it never does.
    pub fn wait_for(&mut self, wanted: &str) -> String {
        self.wait_until(wanted, |screen| screen.contains(wanted))
    }

    pub fn wait_until(&mut self, wanted: &str, is_shown: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.contents();
            if is_shown(&screen) {
                return screen;
            }
            assert!(begun.elapsed() < PATIENCE, "never shown: {wanted}\n{screen}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.lock().unwrap().screen_mut().set_size(cells(rows), cells(columns));
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    /// Waits until everything is in the file.
    pub fn wait_saved(&mut self) {
        self.wait_for("saved ●");
        self.wait_until("saved", |screen| !screen.contains("NOT SAVED"));
    }

    /// Waits for the end of the program; true if it ended well.
    pub fn wait_end(&mut self) -> bool {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.success();
            }
            assert!(begun.elapsed() < PATIENCE, "the program goes on\n{}", self.contents());
            thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn alternate_screen(&self) -> bool {
        self.screen.lock().unwrap().screen().alternate_screen()
    }

    pub fn cursor_hidden(&self) -> bool {
        self.screen.lock().unwrap().screen().hide_cursor()
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has rows and columns")
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
