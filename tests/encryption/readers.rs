//! Who can read what is written: keys that another hand added are told until they are confirmed, and a list that is lost
//! is made anew for those who were on it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use age::{secrecy::ExposeSecret, x25519};
use viva::{
    bounds,
    store::encryption::{self, RECIPIENTS_FILE, readers_of},
};

use super::*;

const BUILDER: &str = "B. Builder (fictional)";

/// A folder of sessions with what opens it, and an installation that knows it.
struct Office {
    around: tempfile::TempDir,
    identity: PathBuf,
}

impl Office {
    fn new() -> Self {
        let around = tempfile::tempdir().unwrap();
        let own = x25519::Identity::generate();
        let identity = around.path().join("identity");
        fs::write(&identity, own.to_string().expose_secret()).unwrap();
        let office = Office { around, identity };
        fs::create_dir(office.folder()).unwrap();
        fs::write(office.folder().join("2026-10-05-a.ron"), example()).unwrap();
        let told = office.told(&["sessions", "--encrypt", "--recipient", &own.to_public().to_string()]);
        assert!(told.0 && !told.1.contains("can read every"), "{told:?}");
        office
    }

    fn folder(&self) -> PathBuf {
        self.around.path().join("sessions")
    }

    fn keys(&self) -> PathBuf {
        self.around.path().join("keys")
    }

    fn list(&self) -> PathBuf {
        self.folder().join(RECIPIENTS_FILE)
    }

    /// Whether a command succeeded, and all that it said.
    fn told(&self, arguments: &[&str]) -> (bool, String) {
        let output = viva(&self.folder(), &self.keys(), Some(&self.identity), arguments);
        let said = [output.stderr, output.stdout].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }

    /// Another hand adds a key.
    fn add(&self, before: &str, behind: &str) -> String {
        let key = x25519::Identity::generate().to_public().to_string();
        let list = fs::read_to_string(self.list()).unwrap();
        fs::write(self.list(), format!("{list}{before}{key}{behind}\n")).unwrap();
        key
    }

    /// The list in which is remembered who could read.
    fn remembered(&self) -> PathBuf {
        let mut lists = files(&self.keys());
        lists.retain(|path| path.file_name().unwrap().to_string_lossy().starts_with("recipients-"));
        assert_eq!(lists.len(), 1, "{lists:?}");
        lists.remove(0)
    }
}

#[test]
fn a_key_that_another_hand_added_is_told_by_its_name_until_it_is_confirmed() {
    let office = Office::new();
    let above = office.add(&format!("# {BUILDER}\n"), "");
    let behind = office.add("", " # C. Cook (fictional)");
    let unnamed = office.add("# nobody in particular\n\n", "");
    let path = office.folder().join("2026-10-05-a.ron.age");
    for arguments in [&["sessions"][..], &["sessions"], &["show", path.to_str().unwrap()]] {
        let (done, told) = office.told(arguments);
        assert!(done && told.contains("can read every new session"), "{told}");
        let ends = |key: &str| format!("{}…{}", &key[..12], &key[key.len() - 6..]);
        assert!(told.contains(&format!("{BUILDER} ({})", ends(&above))), "{told}");
        assert!(told.contains(&format!("C. Cook (fictional) ({})", ends(&behind))), "{told}");
        assert!(told.contains(&ends(&unnamed)) && !told.contains("in particular"), "{told}");
        assert!(told.contains("viva recipients --accept"), "{told}");
    }
    let (_, told) = office.told(&["recipients"]);
    assert!(told.contains("4 keys") && told.contains(&format!("{above}  {BUILDER}  (new")), "{told}");
    let (_, told) = office.told(&["recipients", "--accept"]);
    assert!(told.contains(&format!("{above}  {BUILDER}  (confirmed now)")), "{told}");
    for arguments in [&["sessions"][..], &["recipients"]] {
        let (_, told) = office.told(arguments);
        assert!(!told.contains("can read every") && !told.contains("(new"), "{told}");
    }
}

#[test]
fn who_was_taken_out_and_comes_back_is_told_again() {
    let office = Office::new();
    office.add("", "");
    office.told(&["recipients", "--accept"]);
    let with = fs::read_to_string(office.list()).unwrap();
    let without: Vec<&str> = with.lines().take(1).collect();
    fs::write(office.list(), without.join("\n")).unwrap();
    assert!(!office.told(&["sessions"]).1.contains("can read every"));
    fs::write(office.list(), with).unwrap();
    assert!(office.told(&["sessions"]).1.contains("can read every"));
    // The list that is not there takes nobody out.
    office.told(&["recipients", "--accept"]);
    let list = fs::read(office.list()).unwrap();
    fs::remove_file(office.list()).unwrap();
    office.told(&["sessions"]);
    fs::write(office.list(), list).unwrap();
    assert!(!office.told(&["sessions"]).1.contains("can read every"));
}

#[test]
fn keys_that_are_chosen_here_are_known_and_others_get_no_old_session_unasked() {
    let office = Office::new();
    let key = office.add(&format!("# {BUILDER}\n"), "");
    let path = office.folder().join("2026-10-05-a.ron.age");
    let before = fs::read(&path).unwrap();
    let (done, told) = office.told(&["rekey"]);
    assert!(!done && told.contains(BUILDER) && told.contains("Nothing was changed"), "{told}");
    assert_eq!(fs::read(&path).unwrap(), before);
    office.told(&["recipients", "--accept"]);
    assert!(office.told(&["rekey"]).0);
    assert_ne!(fs::read(&path).unwrap(), before);
    let own = readers_of(&office.folder()).unwrap().unwrap()[0].key();
    let (done, told) = office.told(&["rekey", "--recipient", &own, "--recipient", &key]);
    assert!(done, "{told}");
    let (_, told) = office.told(&["sessions"]);
    assert!(!told.contains("can read every"), "{told}");
}

#[test]
fn names_are_text_of_others_and_reach_nobody_as_orders() {
    let office = Office::new();
    let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{202e}gnorw\u{200b}";
    office.add(&format!("# {hostile}\n"), "");
    office.add(&format!("# {}\n", "long ".repeat(10_000)), "");
    office.add("", &format!(" # {hostile}"));
    for arguments in [&["sessions"][..], &["recipients"], &["rekey"], &["recipients", "--accept"]] {
        let (_, told) = office.told(arguments);
        assert!(told.contains("gnorw"), "{told}");
        assert_eq!(viva::plain_text::first_unseen(&told), None, "{told}");
        assert!(told.len() < 4_000, "{}", told.len());
    }
    let readers = readers_of(&office.folder()).unwrap().unwrap();
    assert!(readers.iter().all(|reader| reader.name.chars().count() <= 60));
}

#[test]
fn what_is_remembered_is_the_owners_alone_lasts_and_is_bounded() {
    let office = Office::new();
    #[cfg(unix)]
    {
        let about = fs::metadata(office.remembered()).unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o777, 0o600);
    }
    // Damaged, it knows nobody: all are told, and can be confirmed.
    fs::write(office.remembered(), b"\xff\xfe").unwrap();
    assert!(office.told(&["sessions"]).1.contains("can read every"));
    office.told(&["recipients", "--accept"]);
    assert!(!office.told(&["sessions"]).1.contains("can read every"));
    // By whatever way the folder is reached.
    #[cfg(unix)]
    let link = office.around.path().join("link");
    #[cfg(unix)]
    std::os::unix::fs::symlink(office.folder(), &link).unwrap();
    #[cfg(not(unix))]
    let link = office.folder();
    let (keys, readers) = (office.keys(), readers_of(&office.folder()).unwrap().unwrap());
    let moved = office.folder().join("../sessions/.");
    for folder in [&link, &moved] {
        assert!(encryption::remembered(&keys, folder).is_some(), "{}", folder.display());
    }
    for number in 0..bounds::KNOWN_FOLDERS_MAX + 5 {
        fs::write(keys.join(format!("recipients-{number}.txt")), "").unwrap();
    }
    let kept = |keys: &Path| names(keys).iter().filter(|name| name.starts_with("recipients-")).count();
    let before = kept(&keys);
    encryption::confirm(&keys, Path::new("/nowhere/at/all"), &readers).unwrap();
    assert_eq!(kept(&keys), before, "one came, the oldest went");
}

#[test]
fn a_lost_list_is_made_anew_for_all_who_were_on_it_or_for_who_opens_the_folder() {
    let office = Office::new();
    office.add(&format!("# {BUILDER}\n"), "");
    office.told(&["recipients", "--accept"]);
    let readers = |office: &Office| {
        let readers = readers_of(&office.folder()).unwrap().unwrap();
        readers.iter().map(|reader| (reader.key(), reader.name.clone())).collect::<Vec<_>>()
    };
    let before = readers(&office);
    // As this installation remembers it, whoever can read.
    fs::remove_file(office.list()).unwrap();
    let (done, told) = office.told(&["recipients"]);
    assert!(!done && told.contains("recipients.txt is missing") && told.contains("viva rekey"), "{told}");
    let (done, told) = office.told(&["rekey", "--recipient", &before[0].0]);
    assert!(!done && told.contains("recipients.txt is missing"), "{told}");
    let (done, told) = office.told(&["rekey"]);
    assert!(done && told.contains(BUILDER), "{told}");
    assert_eq!(readers(&office), before);
    // Elsewhere, for the key that opens it.
    fs::remove_file(office.list()).unwrap();
    fs::remove_dir_all(office.keys()).unwrap();
    let (done, told) = office.told(&["rekey"]);
    assert!(done, "{told}");
    assert_eq!(readers(&office), before[..1]);
    // Not for one that does not.
    fs::remove_file(office.list()).unwrap();
    fs::remove_dir_all(office.keys()).unwrap();
    let stranger = office.around.path().join("stranger");
    fs::write(&stranger, x25519::Identity::generate().to_string().expose_secret()).unwrap();
    let refused = viva(&office.folder(), &office.keys(), Some(&stranger), &["rekey"]);
    assert!(!refused.status.success() && !office.list().exists(), "{refused:?}");
    let refused = viva(&office.folder(), &office.keys(), None, &["rekey"]);
    assert!(!refused.status.success() && !office.list().exists(), "{refused:?}");
    // Nor where no session lies there and nothing tells of one: such a folder is plain.
    let plain = tempfile::tempdir().unwrap();
    let told = viva(plain.path(), &office.keys(), Some(&stranger), &["rekey"]);
    assert!(String::from_utf8_lossy(&told.stderr).contains("is not encrypted"), "{told:?}");
}

#[test]
fn an_encrypted_folder_that_is_empty_is_remembered_as_one() {
    let office = Office::new();
    let source = office.around.path().join("2026-10-05-b.ron");
    fs::write(&source, example()).unwrap();
    for path in files(&office.folder()) {
        fs::remove_file(path).unwrap();
    }
    let out = office.folder().join("material.ron");
    let make = ["material", source.to_str().unwrap(), "--output", out.to_str().unwrap()];
    let (done, told) = office.told(&make);
    assert!(!done && told.contains("recipients.txt is missing") && told.contains("recipients --accept"), "{told}");
    // As on a disk that is not connected.
    fs::remove_dir(office.folder()).unwrap();
    let (done, told) = office.told(&make);
    assert!(!done && told.contains("recipients.txt is missing"), "{told}");
    fs::create_dir(office.folder()).unwrap();
    let (done, told) = office.told(&["recipients", "--accept"]);
    assert!(done && told.contains("is not encrypted"), "{told}");
    assert!(office.told(&make).0);
}
