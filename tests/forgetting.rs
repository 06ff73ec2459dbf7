//! Erasing sessions: when, what goes with them, and what the log keeps.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Output,
    sync::Arc,
    time::{Duration, SystemTime},
};

use assert_cmd::Command;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use viva::{
    session::{Change, Event, Interview, Moment, Preparation, Unfinished},
    store::{ChangeMark, Contents, Holder, Journal, Lock, LockTaken, SystemDisk, document},
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const LONG_AGO: &str = "2001-03-31T10:00:00+05:00";
const NOT_YET: &str = "2999-03-31T10:00:00+05:00";

struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        Office { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn forget(&self, arguments: &[&str]) -> Output {
        Command::cargo_bin("viva")
            .unwrap()
            .current_dir(self.folder.path())
            .env("VIVA_KEYS", self.path("keys"))
            .env("VIVA_LANGUAGE", "en")
            .arg("forget")
            .args(arguments)
            .output()
            .unwrap()
    }

    fn refused(&self, arguments: &[&str], words: &str) {
        let before = self.names();
        let output = self.forget(arguments);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && told.contains(words), "{arguments:?}: {told}");
        assert_eq!(self.names(), before, "{arguments:?}");
    }

    fn forgotten(&self, arguments: &[&str]) -> String {
        let output = self.forget(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path("forgotten.log")).unwrap()
    }
}

fn moment(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).unwrap()
}

fn interview(session: &str, retention: Option<u16>, at: &str) -> Interview {
    let rubric = fs::read_to_string(format!("{ROOT}/tests/rubrics/first-aid.ron")).unwrap();
    let months = retention.map_or(String::new(), |months| format!("retention_months: {months},"));
    assert!(rubric.contains("retention_months: 60,"));
    let rubric = Arc::new(viva::rubric::read(&rubric.replace("retention_months: 60,", &months)).unwrap());
    let mut interview = Interview::begin(session.into(), rubric.clone(), "Maria Assessor (fictional)", moment(at));
    let prepared = Preparation {
        candidate: "K-0417".into(),
        assessor: "Maria Assessor (fictional)".into(),
        place: "Annexe Pushkinov".into(),
        others_present: "interpreter Aigerim".into(),
        ..Preparation::new(&rubric)
    };
    interview.act(Event::Prepared(prepared), "Maria Assessor (fictional)", moment(at)).unwrap();
    interview
}

fn text(session: &str, retention: Option<u16>, at: &str) -> String {
    document::write(&Contents::new(&interview(session, retention, at), None))
}

#[test]
fn a_session_goes_with_all_that_belongs_to_it_and_nothing_else() {
    let office = Office::new();
    office.put("a.ron", &text("s-1", Some(12), LONG_AGO));
    for name in ["a.journal", "a.journal-2", "a.journal-kept-1", "a.lock", ".viva-a.tmp", "a.md", "a-kept-1"] {
        office.put(name, "what belongs to it");
    }
    office.put("a-2.ron", &text("s-2", Some(12), LONG_AGO));
    office.put("a.b.ron", &text("s-3", Some(12), LONG_AGO));
    let others = ["a-2.journal", "a-2.lock", "a.b.journal", "ab.ron", "notes.txt", ".viva-new.tmp"];
    others.iter().for_each(|name| office.put(name, "another's"));
    office.put(".viva-old.tmp", "left over");
    let old = SystemTime::now() - Duration::from_secs(25 * 60 * 60);
    File::options().write(true).open(office.path(".viva-old.tmp")).unwrap().set_modified(old).unwrap();

    let told = office.forgotten(&["a.ron", "--dry-run"]);
    assert!(told.contains("would be erased: a.journal-kept-1") && told.contains(".viva-old.tmp"), "{told}");
    assert!(office.path("a.ron").exists() && !office.path("forgotten.log").exists());

    office.forgotten(&["a.ron"]);
    let mut left: Vec<String> = others.iter().map(ToString::to_string).collect();
    left.extend(["a-2.ron", "a.b.ron", "forgotten.log"].map(str::to_owned));
    left.sort();
    assert_eq!(office.names(), left);
}

#[test]
fn the_log_says_that_a_session_is_gone_and_not_whose() {
    let office = Office::new();
    office.put("2001-03-31-K-0417-first-aid.ron", &text("s-1", Some(12), LONG_AGO));
    office.put("b.ron", &text("s-2", None, LONG_AGO));
    office.forgotten(&["2001-03-31-K-0417-first-aid.ron"]);
    office.forgotten(&["b.ron", "--now", "--reason", "asked\tfor erasure"]);
    let log = office.log();
    let lines: Vec<Vec<&str>> = log.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 2, "{log}");
    let digest: String = Sha256::digest(b"s-1").iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(Moment::parse_from_rfc3339(lines[0][0]).is_ok());
    assert_eq!(lines[0][1..3], [&digest[..], "first-aid"]);
    assert_eq!(lines[0][4..], ["by-date"]);
    assert_eq!(lines[1][4..], ["early: asked for erasure"]);
    assert!(!log.contains("K-0417") && !log.contains("s-1") && !log.contains("Maria"), "{log}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(office.path("forgotten.log").metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn before_its_date_a_session_is_kept_unless_there_is_a_reason() {
    let office = Office::new();
    office.put("a.ron", &text("s-1", Some(11), NOT_YET));
    // The last day of February: months have not all the same days.
    office.refused(&["a.ron"], "until 3000-02-28");
    office.refused(&["a.ron"], "--now");
    office.refused(&["a.ron", "--now"], "--reason");
    office.refused(&["a.ron", "--now", "--reason", "  "], "why it is erased early");
    office.refused(&["a.ron", "--now", "--reason", &"x".repeat(501)], "too long");
    office.put("b.ron", &text("s-2", None, LONG_AGO));
    office.refused(&["b.ron"], "does not say how long");
    office.put("c.ron", &text("s-3", Some(12), LONG_AGO).replace("Annexe", "Garden"));
    office.refused(&["c.ron"], "changed outside Viva");
    office.forgotten(&["a.ron", "b.ron", "c.ron", "--now", "--reason", "the centre closes"]);
    assert_eq!(office.names(), ["forgotten.log"]);
}

#[test]
fn a_reason_that_names_somebody_is_not_logged() {
    let office = Office::new();
    let interview = interview("s-1", None, LONG_AGO);
    let prepared = Preparation { candidate: "Zhanna".into(), ..interview.record().preparation.clone() };
    let unfinished = Unfinished { draft: vec![Event::Prepared(prepared)], ..Unfinished::default() };
    office.put("a.ron", &document::write(&Contents::new(&interview, Some(&unfinished))));
    for named in ["K-0417", "maria", "PUSHKINOV", "Aigerim", "s-1", "Zhanna"] {
        office.refused(&["a.ron", "--now", "--reason", &format!("wish of {named}")], "must name nobody");
    }
    office.forgotten(&["a.ron", "--now", "--reason", "wish of the person concerned"]);
}

#[test]
fn the_date_counts_from_the_last_entry_that_a_journal_holds() {
    let office = Office::new();
    let mut interview = interview("s-1", Some(12), LONG_AGO);
    office.put("a.ron", &document::write(&Contents::new(&interview, None)));
    let hash = interview.trail().last_hash().to_owned();
    let path = office.path("a.ron");
    let mut journal = Journal::new(
        Arc::new(SystemDisk),
        &path,
        "s-1".into(),
        ChangeMark::default(),
        &hash,
        Vec::new(),
        viva::store::Protection::plain(),
    );
    interview.act(Event::Paused, "Maria Assessor (fictional)", moment(NOT_YET)).unwrap();
    let entry = interview.trail().last().unwrap().clone();
    journal.append(1, &[Change::Happened(Box::new(entry))]).unwrap();
    office.refused(&["a.ron"], "until 3000-03-31");
}

#[test]
fn a_journal_left_under_an_old_name_goes_too() {
    let office = Office::new();
    let interview = interview("s-1", Some(12), LONG_AGO);
    office.put("new.ron", &document::write(&Contents::new(&interview, None)));
    for (name, session) in [("old.ron", "s-1"), ("other.ron", "s-2")] {
        let hash = interview.trail().last_hash().to_owned();
        let path = office.path(name);
        let mut journal = Journal::new(
            Arc::new(SystemDisk),
            &path,
            session.into(),
            ChangeMark::default(),
            &hash,
            Vec::new(),
            viva::store::Protection::plain(),
        );
        journal.append(1, &[Change::LineTyped(None)]).unwrap();
    }
    office.forgotten(&["new.ron"]);
    assert_eq!(office.names(), ["forgotten.log", "other.journal"]);
}

#[test]
fn an_open_session_is_refused_and_those_beside_it_still_go() {
    let office = Office::new();
    office.put("a.ron", &text("s-1", Some(12), LONG_AGO));
    office.put("b.ron", &text("s-2", Some(12), LONG_AGO));
    let held = Lock::take(&office.path("a.lock"), &Holder::me("Other (fictional)", moment(LONG_AGO)));
    assert!(matches!(held, LockTaken::Mine(_)));
    office.refused(&["a.ron"], "is open");
    assert_eq!(office.forget(&["a.ron", "b.ron"]).status.code(), Some(1));
    assert_eq!(office.names(), ["a.lock", "a.ron", "forgotten.log"]);
    drop(held);
    office.forgotten(&["a.ron"]);
    assert_eq!(office.names(), ["forgotten.log"]);
}

#[test]
fn what_is_no_session_is_left_alone() {
    let office = Office::new();
    office.put("a.ron", "(format: 2, nonsense");
    office.put("a.journal", "x");
    office.refused(&["a.ron", "--now", "--reason", "r"], "not readable as a session");
    office.refused(&["none.ron"], "There is no file");
}

#[cfg(unix)]
#[test]
fn links_go_as_links_and_lead_nowhere() {
    use std::os::unix::fs::symlink;
    let office = Office::new();
    let elsewhere = tempfile::tempdir().unwrap();
    let target = elsewhere.path().join("target");
    fs::write(&target, "somebody else's").unwrap();
    let link = |name: &str, to: &Path| symlink(to, office.path(name)).unwrap();
    office.put("a.ron", &text("s-1", Some(12), LONG_AGO));
    link("a.journal-kept-1", &target);
    link("a.lock", &target);
    link("b.ron", &office.path("a.ron"));
    office.refused(&["b.ron"], "symbolic link");
    link("forgotten.log", &target);
    office.refused(&["a.ron"], "forgotten.log");
    fs::remove_file(office.path("forgotten.log")).unwrap();
    office.forgotten(&["a.ron"]);
    assert_eq!(office.names(), ["b.ron", "forgotten.log"]);
    assert_eq!(fs::read_to_string(&target).unwrap(), "somebody else's");
}
