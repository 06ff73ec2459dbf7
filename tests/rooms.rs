//! The rooms of each crate, in the order of the table in ARCHITECTURE.md: each uses those above it alone. Between crates
//! the compiler sees to that; what a crate may depend on is told here.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::every_file::{CRATES, files, root, source};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The rooms of a crate in the table, from the top.
fn rooms(of: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).unwrap();
    let row = if of == "." { "| `src` | `".to_owned() } else { format!("| `{of}` | `") };
    let name = |line: &str| line.strip_prefix(&row)?.split_once("/` |").map(|(name, _)| name.to_owned());
    text.lines().filter_map(name).collect()
}

/// The folders of all rooms but these.
fn rooms_but(these: &[&str]) -> Vec<PathBuf> {
    let folders = |of: &&str| rooms(of).into_iter().map(|room| (source(of).join(&room), room)).collect::<Vec<_>>();
    let rooms = CRATES.iter().flat_map(folders);
    rooms.filter(|(_, room)| !these.contains(&room.as_str())).map(|(folder, _)| folder).collect()
}

/// Whether a file is built for tests alone, as whoever names it says.
fn of_tests(path: &Path) -> bool {
    let stem = path.file_stem().unwrap().to_str().unwrap();
    if ["main", "lib", "mod"].contains(&stem) {
        return false;
    }
    let naming = fs::read_to_string(root(path.parent().unwrap())).unwrap();
    ["", "pub(crate) "].iter().any(|open| naming.contains(&format!("#[cfg(test)]\n{open}mod {stem};")))
}

/// The files of a folder with their texts, comments and tests left out.
fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(folder, &mut found);
    found.retain(|path| !of_tests(path));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let program = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let lines = program.lines().filter(|line| !line.trim_start().starts_with("//"));
        (path, lines.map(|line| format!("{line}\n")).collect())
    };
    found.into_iter().map(read).collect()
}

/// Whether a text has this name as a whole word.
fn names(text: &str, name: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name)
}

/// The names that come right after `crate::`, also in braces.
fn named_after_crate(text: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, start) in text.match_indices("crate::") {
        let rest = &text[at + start.len()..];
        if !rest.starts_with('{') {
            named.push(rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap().to_owned());
            continue;
        }
        let (mut depth, mut name) = (0, String::new());
        for c in rest.chars() {
            depth += i32::from(c == '{') - i32::from(c == '}');
            match c {
                _ if depth == 1 && (c.is_alphanumeric() || c == '_') => name.push(c),
                ',' | ':' | '{' | '}' if !name.is_empty() => named.push(std::mem::take(&mut name)),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    named
}

#[test]
fn each_room_uses_those_above_it_alone() {
    let mut wrong = Vec::new();
    for of in CRATES {
        let rooms = rooms(of);
        let folders = fs::read_dir(source(of)).unwrap().map(|entry| entry.unwrap());
        let folders = folders.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name());
        let mut all: Vec<String> = folders.map(|folder| folder.into_string().unwrap()).collect();
        all.retain(|folder| folder != "redaction");
        let mut told = rooms.clone();
        all.sort();
        told.sort();
        assert_eq!(told, all, "the table of rooms in ARCHITECTURE.md");
        for (place, room) in rooms.iter().enumerate() {
            for (path, text) in texts(&source(of).join(room)) {
                let below = named_after_crate(&text).into_iter().filter(|name| rooms[place + 1..].contains(name));
                wrong.extend(below.map(|name| format!("{} uses {name}", path.display())));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Of these crates those that the manifest of a crate names.
fn depends_on<'n>(of: &str, names: &[&'n str]) -> Vec<&'n str> {
    let manifest = fs::read_to_string(Path::new(ROOT).join(of).join("Cargo.toml")).unwrap();
    let named = |name: &&&str| {
        let begins = |line: &str| line.strip_prefix(**name).is_some_and(|rest| rest.starts_with(['.', ' ', '=']));
        manifest.lines().any(begins)
    };
    names.iter().filter(named).copied().collect()
}

/// `clippy.toml` of these two forbids the ways that the standard library has; crates have others.
#[test]
fn what_computes_has_no_way_to_disk_clock_or_environment() {
    let ways = ["age", "directories", "gethostname", "getrandom", "libc", "rustix", "sys-locale", "tempfile"];
    let says =
        ["std::fs", "fs::", "env::", "File::", "::now()", "SystemTime", "Instant::", "process::", "thread::sleep"];
    let forbidden = |of: &str| fs::read_to_string(Path::new(ROOT).join(of).join("clippy.toml")).unwrap();
    assert_eq!(forbidden("crates/core"), forbidden("crates/exchange"));
    for of in ["crates/core", "crates/exchange"] {
        assert_eq!(depends_on(of, &ways), Vec::<&str>::new(), "{of}");
        let mut found = Vec::new();
        for (path, text) in texts(&source(of)) {
            let named = says.iter().filter(|word| text.contains(*word));
            found.extend(named.map(|word| format!("{}: {word}", path.display())));
        }
        assert_eq!(found, Vec::<String>::new());
    }
}

/// Rooms that turn messages into words: the doors, for whoever stands before them; `report`, whose documents are in a
/// language of their own, which may be another than the program's; `export`, which writes notes in three languages into
/// workbooks and labels in those of the rubric into forms; and `locale`, which knows how.
const SAY: [&str; 5] = ["locale", "report", "export", "tui", "cli"];

#[test]
fn words_stay_messages_until_a_door_says_them() {
    let silent = rooms_but(&SAY);
    assert!(["desk", "store"].iter().all(|room| silent.iter().any(|path| path.ends_with(room))), "{silent:?}");
    let mut say = Vec::new();
    for (path, text) in silent.iter().flat_map(|room| texts(room)) {
        say.extend(names(&text, "Locale").then_some(path));
    }
    assert_eq!(say, Vec::<PathBuf>::new(), "these can say a message");
}

/// The errors of the `Result`s that a text names.
fn errors_of_results(text: &str) -> Vec<&str> {
    let mut errors = Vec::new();
    for (at, start) in text.match_indices("Result<") {
        let (rest, mut depth, mut error) = (&text[at + start.len()..], 1, None);
        for (place, c) in rest.char_indices() {
            depth += i32::from("<([".contains(c)) - i32::from(")]".contains(c));
            // The arrow of a function is no bracket.
            depth -= i32::from(c == '>' && !rest[..place].ends_with('-'));
            match c {
                ',' if depth == 1 => error = error.or(Some(place + 1)),
                _ if depth == 0 => {
                    errors.extend(error.map(|from| rest[from..place].trim().trim_end_matches(',')));
                    break;
                }
                _ => {}
            }
        }
    }
    errors
}

#[test]
fn errors_are_messages_and_no_strings() {
    let example =
        "Result<(Vec<u8>, u32), String> Box<Result<String, Message>> Result<fn(u8) -> u8,\n Fault,\n> Result<()>";
    assert_eq!(errors_of_results(example), ["String", "Message", "Fault"]);
    // Arguments that are no numbers are told by `clap`, in words.
    let mut wrong = Vec::new();
    for (path, text) in rooms_but(&["cli"]).iter().flat_map(|room| texts(room)) {
        wrong.extend(errors_of_results(&text).contains(&"String").then_some(path));
    }
    assert_eq!(wrong, Vec::<PathBuf>::new());
}

#[test]
fn only_the_doors_know_a_terminal() {
    let terminals = ["clap", "crossterm", "ratatui", "ratatui-textarea", "rpassword", "rustix", "terminput"];
    for of in ["crates/core", "crates/exchange", "crates/desk"] {
        assert_eq!(depends_on(of, &terminals), Vec::<&str>::new(), "{of}");
    }
    assert_eq!(depends_on(".", &["crossterm", "ratatui"]), ["crossterm", "ratatui"]);
}

/// What a key means is said in answers to the procedure; what happens then is for the state to let happen.
#[test]
fn no_screen_names_an_event() {
    let screens = texts(&source(".").join("tui/screens"));
    assert!(screens.len() > 20);
    let naming: Vec<PathBuf> =
        screens.into_iter().filter(|(_, text)| names(text, "Event")).map(|(path, _)| path).collect();
    assert_eq!(naming, Vec::<PathBuf>::new());
}
