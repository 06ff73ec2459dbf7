//! Drives the binary on a pseudo-terminal and reads its screen.

use std::{
    io::{Read, Write},
    num::NonZero,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long the program may take to show what is waited for. Generous, for busy machines; nothing waits longer than
/// it must.
const PATIENCE: Duration = Duration::from_secs(20);
/// What was shown so long before the top line says `saved` lasts.
const PROMISED_AFTER: Duration = Duration::from_millis(150);

pub struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    /// Everything that the program has written.
    all: Arc<Mutex<Vec<u8>>>,
    size: (u16, u16),
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    reader: Option<JoinHandle<()>>,
    hung_up: Arc<AtomicBool>,
    /// The modes of the line before the program started.
    #[cfg(unix)]
    modes: termios::Modes,
    pub child: Box<dyn Child + Send + Sync>,
}

pub struct Setting {
    /// Holds the sessions and the settings; gone with the value.
    folder: tempfile::TempDir,
    /// The language that the environment names, if it does.
    language: Option<&'static str>,
    rubrics: PathBuf,
}

impl Setting {
    pub fn new() -> Self {
        Setting::in_language(Some("en"), &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics"))
    }

    pub fn in_language(language: Option<&'static str>, rubrics: &Path) -> Self {
        Setting { folder: tempfile::tempdir().unwrap(), language, rubrics: rubrics.into() }
    }

    /// The file of what was chosen for every run of the program.
    pub fn settings(&self) -> PathBuf {
        self.folder.path().join("config/viva/settings.ron")
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
        Terminal::start(self.command(arguments), columns, rows)
    }

    /// A new interview with its first question on the screen.
    pub fn interview(&self, columns: u16, rows: u16) -> Terminal {
        self.interview_in(self.command(&[]), columns, rows)
    }

    /// The same, with the program started in a way of one's own.
    pub fn interview_in(&self, mut command: CommandBuilder, columns: u16, rows: u16) -> Terminal {
        command.args(["interview", "--rubric", "first-aid", "--candidate", "K-0002"]);
        let mut terminal = Terminal::start(command, columns, rows);
        terminal.wait_for("Candidate");
        terminal.press(&["^n"]);
        terminal.wait_for("Identity checked");
        terminal.press(&["space", "space", "^n"]);
        terminal.wait_for("How did you come to give first aid");
        terminal
    }

    /// The program on this setting, not started yet.
    pub fn command(&self, arguments: &[&str]) -> CommandBuilder {
        self.settled(CommandBuilder::new(env!("CARGO_BIN_EXE_viva")), arguments)
    }

    /// Starts the program under another, which takes these arguments before it.
    pub fn start_under(&self, other: &str, before: &[&str], arguments: &[&str], columns: u16, rows: u16) -> Terminal {
        let mut command = CommandBuilder::new(other);
        command.args(before);
        command.arg(env!("CARGO_BIN_EXE_viva"));
        Terminal::start(self.settled(command, arguments), columns, rows)
    }

    /// A command with what the program is to know of this setting.
    fn settled(&self, mut command: CommandBuilder, arguments: &[&str]) -> CommandBuilder {
        command.arg("--sessions");
        command.arg(self.sessions());
        command.arg("--rubrics");
        command.arg(&self.rubrics);
        command.args(arguments);
        command.env_remove("VIVA_LANGUAGE");
        if let Some(language) = self.language {
            command.env("VIVA_LANGUAGE", language);
        }
        command.env("XDG_CONFIG_HOME", self.folder.path().join("config"));
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env("VIVA_KEYS", self.sessions().with_file_name("keys"));
        command.env("VIVA_ASSESSOR", "A. Assessor (fictional)");
        command.env_remove("NO_COLOR");
        // A report that was written is opened where there is a desktop.
        command.env_remove("DISPLAY");
        command.env_remove("WAYLAND_DISPLAY");
        command
    }
}

impl Terminal {
    /// Starts a program on a new pseudo-terminal.
    pub fn start(command: CommandBuilder, columns: u16, rows: u16) -> Terminal {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        #[cfg(unix)]
        let modes = termios::of(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 0)));
        let (mut reader, shown) = (pair.master.try_clone_reader().unwrap(), screen.clone());
        let all = Arc::new(Mutex::new(Vec::new()));
        let (read, hung_up) = (all.clone(), Arc::new(AtomicBool::new(false)));
        let stop = hung_up.clone();
        #[cfg(unix)]
        let line = pair.master.as_raw_fd().unwrap();
        let reader = thread::spawn(move || {
            let mut bytes = [0; 4096];
            // Bytes of all that was read that the emulator has.
            let mut given = 0;
            loop {
                // The line is closed only once this end of it is: so nothing here may wait without end.
                #[cfg(unix)]
                termios::wait_readable(line, Duration::from_millis(50));
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                #[cfg(unix)]
                if !termios::wait_readable(line, Duration::ZERO) {
                    continue;
                }
                let Ok(count @ 1..) = reader.read(&mut bytes) else { return };
                let mut read = read.lock().unwrap();
                read.extend_from_slice(&bytes[..count]);
                // The emulator loses what follows a letter that comes in two parts; so it gets whole ones.
                let whole = given + whole_letters(&read[given..]);
                shown.lock().unwrap().process(&read[given..whole]);
                given = whole;
            }
        });
        Terminal {
            screen,
            all,
            size: (columns, rows),
            writer: Some(writer(&*pair.master)),
            master: Some(pair.master),
            reader: Some(reader),
            hung_up,
            #[cfg(unix)]
            modes,
            child,
        }
    }

    /// Types; what a program that has ended cannot take is lost.
    pub fn type_text(&mut self, text: &str) {
        let writer = self.writer.as_mut().expect("the line is open");
        let _ = writer.write_all(text.as_bytes()).and_then(|()| writer.flush());
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
                "right" => "\x1b[C".to_owned(),
                "backtab" => "\x1b[Z".to_owned(),
                "pagedown" => "\x1b[6~".to_owned(),
                "f7" => "\x1b[18~".to_owned(),
                "f9" => "\x1b[20~".to_owned(),
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

    /// What stands in the cell before the cursor.
    pub fn before_cursor(&self) -> String {
        let parser = self.screen.lock().unwrap();
        let (row, column) = parser.screen().cursor_position();
        let cell = column.checked_sub(1).and_then(|column| parser.screen().cell(row, column));
        cell.map(|cell| cell.contents().to_owned()).unwrap_or_default()
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

    /// Leaves the last unit of the home care rubric alone in the preparation: one is enough for a whole interview.
    pub fn leave_one_unit(&mut self) {
        self.press(&["tab", "tab"]);
        self.wait_for("[✓] U5");
        for _ in 0..4 {
            self.press(&["down", "space"]);
        }
        self.wait_until("one unit left", |screen| screen.matches("[✓] U").count() == 1);
    }

    /// Ticks off the opening of the home care rubric, and goes on to its first question.
    pub fn tick_off_opening(&mut self) {
        for _ in 0..8 {
            self.press(&["space"]);
        }
        self.wait_for("Every required item is marked");
        self.press(&["^n"]);
    }

    /// Goes to the closing.
    pub fn go_to_close(&mut self) {
        self.press(&["^g"]);
        self.type_text("Close");
        self.press(&["enter"]);
    }

    /// Ticks off the closing of the home care rubric, and closes for a reason with questions left.
    pub fn close_early(&mut self, reason: &str) {
        for _ in 0..4 {
            self.press(&["space"]);
        }
        self.press(&["^n"]);
        self.wait_for("Close without the questions that are left");
        self.type_text(reason);
        self.press(&["enter"]);
    }

    /// Accepts the recommendation on the screen, and signs.
    pub fn sign_as_computed(&mut self) {
        self.press(&["a"]);
        self.wait_for("Recommended as computed");
        self.press(&["s"]);
        self.wait_for("Is it meant?");
        self.press(&["enter"]);
        self.wait_for("What is signed is");
        self.press(&["enter"]);
        self.wait_for("Signed and closed");
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.lock().unwrap().screen_mut().set_size(cells(rows), cells(columns));
        self.size = (columns, rows);
        self.master
            .as_ref()
            .expect("the line is open")
            .resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .unwrap();
    }

    /// Waits until everything that is shown lasts: of what is younger, `saved` promises nothing.
    pub fn wait_saved(&mut self) {
        thread::sleep(PROMISED_AFTER);
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

    /// Waits until nothing more is written, so that the keys that follow do not come together with those before.
    pub fn wait_shown(&self) {
        let mut before = usize::MAX;
        while before != self.written() {
            before = self.written();
            thread::sleep(Duration::from_millis(60));
        }
    }

    /// Bytes that the program has written.
    pub fn written(&self) -> usize {
        self.all.lock().unwrap().len()
    }

    /// Waits until the program has written more than so much.
    pub fn wait_written(&self, before: usize) {
        let begun = Instant::now();
        while self.written() <= before {
            assert!(begun.elapsed() < PATIENCE, "nothing more is shown\n{}", self.contents());
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Reads all that an ended program had still written.
    pub fn read_to_end(&mut self) {
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
    }

    /// Closes the line from this side, as when a window is closed or a connection breaks.
    pub fn hang_up(&mut self) {
        self.hung_up.store(true, Ordering::Relaxed);
        self.read_to_end();
        self.writer = None;
        self.master = None;
    }

    /// The last picture before the program gave the terminal back.
    pub fn last_picture(&self) -> String {
        const GIVES_BACK: &[u8] = b"\x1b[?1049l";
        let all = self.all.lock().unwrap();
        let end = all.windows(GIVES_BACK.len()).rposition(|bytes| bytes == GIVES_BACK).unwrap_or(all.len());
        let (columns, rows) = self.size;
        let mut parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        parser.process(&all[..end]);
        parser.screen().contents()
    }

    #[cfg(unix)]
    pub fn signal(&self, signal: i32) {
        let pid = i32::try_from(self.child.process_id().unwrap()).unwrap();
        // SAFETY: sends a signal to a child that was not waited for, so that the number is still its own.
        assert_eq!(unsafe { libc::kill(pid, signal) }, 0);
    }

    /// Whether the line is in the modes in which the program found it.
    #[cfg(unix)]
    pub fn modes_restored(&self) -> bool {
        termios::of(&**self.master.as_ref().expect("the line is open")) == self.modes
    }

    pub fn alternate_screen(&self) -> bool {
        self.screen.lock().unwrap().screen().alternate_screen()
    }

    pub fn cursor_hidden(&self) -> bool {
        self.screen.lock().unwrap().screen().hide_cursor()
    }
}

/// Bytes up to a letter whose end has not come yet.
fn whole_letters(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => bytes.len(),
    }
}

/// Types into the line. The writer of the library sends an end of file when it is dropped, which a program in raw mode
/// takes for keys.
fn writer(master: &dyn MasterPty) -> Box<dyn Write + Send> {
    #[cfg(unix)]
    {
        // SAFETY: the descriptor is open as long as the master is, which outlives this.
        let line = unsafe { std::os::fd::BorrowedFd::borrow_raw(master.as_raw_fd().unwrap()) };
        Box::new(std::fs::File::from(line.try_clone_to_owned().unwrap()))
    }
    #[cfg(not(unix))]
    master.take_writer().unwrap()
}

#[cfg(unix)]
mod termios {
    use std::time::Duration;

    use portable_pty::MasterPty;

    /// Input, output, control and local modes, and the control characters.
    pub type Modes = ([libc::tcflag_t; 4], Vec<libc::cc_t>);

    pub fn of(master: &dyn MasterPty) -> Modes {
        let mut termios = std::mem::MaybeUninit::<libc::termios>::uninit();
        // SAFETY: the descriptor is open as long as the master is; the structure is filled when the call says so.
        let termios = unsafe {
            assert_eq!(libc::tcgetattr(master.as_raw_fd().unwrap(), termios.as_mut_ptr()), 0);
            termios.assume_init()
        };
        ([termios.c_iflag, termios.c_oflag, termios.c_cflag, termios.c_lflag], termios.c_cc.to_vec())
    }

    /// Waits until there is something to read, or the end.
    pub fn wait_readable(line: i32, longest: Duration) -> bool {
        let mut wanted = libc::pollfd { fd: line, events: libc::POLLIN, revents: 0 };
        // SAFETY: one structure, which outlives the call.
        unsafe { libc::poll(&mut wanted, 1, longest.as_millis() as i32) > 0 }
    }
}

pub fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has rows and columns")
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
