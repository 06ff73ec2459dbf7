//! The rooms of the house, in the order of the table in ARCHITECTURE.md: each uses those above it alone, and only those
//! that are meant to know of disk, clock and terminal.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::every_file::files;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The rooms of the table, from the top.
fn rooms() -> Vec<String> {
    let text = fs::read_to_string(Path::new(ROOT).join("ARCHITECTURE.md")).unwrap();
    let name = |line: &str| line.strip_prefix("| `")?.split_once("/` |").map(|(name, _)| name.to_owned());
    text.lines().filter_map(name).collect()
}

/// The files of a room with their texts, comments and tests within left out.
fn texts(room: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&Path::new(ROOT).join("src").join(room), &mut found);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let program = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let lines = program.lines().filter(|line| !line.trim_start().starts_with("//"));
        (path, lines.map(|line| format!("{line}\n")).collect())
    };
    found.into_iter().map(read).collect()
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
    let rooms = rooms();
    let folders = fs::read_dir(Path::new(ROOT).join("src")).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().into_string().unwrap());
    let mut all: Vec<String> = folders.filter(|folder| folder != "redaction").collect();
    let mut told = rooms.clone();
    all.sort();
    told.sort();
    assert_eq!(told, all, "the table of rooms in ARCHITECTURE.md");
    let mut wrong = Vec::new();
    for (place, room) in rooms.iter().enumerate() {
        for (path, text) in texts(room) {
            let below = named_after_crate(&text).into_iter().filter(|name| rooms[place + 1..].contains(name));
            wrong.extend(below.map(|name| format!("{} uses {name}", path.display())));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

fn of_which_some_say(rooms: &[String], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in rooms.iter().flat_map(|room| texts(room)) {
        found
            .extend(words.iter().filter(|word| text.contains(*word)).map(|word| format!("{}: {word}", path.display())));
    }
    found
}

#[test]
fn the_core_has_no_way_to_disk_clock_or_environment() {
    let rooms = rooms();
    let store = rooms.iter().position(|room| room == "store").unwrap();
    let ways =
        ["std::fs", "fs::", "env::", "File::", "::now()", "SystemTime", "Instant::", "process::", "thread::sleep"];
    assert_eq!(of_which_some_say(&rooms[..store], &ways), Vec::<String>::new());
}

/// Rooms that turn messages into words: the doors, for whoever stands before them; `report`, whose documents are in a
/// language of their own, which may be another than the program's; and `locale`, which knows how.
const SAY: [&str; 4] = ["locale", "report", "tui", "cli"];

#[test]
fn words_stay_messages_until_a_door_says_them() {
    let silent: Vec<String> = rooms().into_iter().filter(|room| !SAY.contains(&room.as_str())).collect();
    assert!(silent.contains(&"desk".to_owned()) && silent.contains(&"store".to_owned()), "{silent:?}");
    let mut say = Vec::new();
    for (path, text) in silent.iter().flat_map(|room| texts(room)) {
        let mut names = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        say.extend(names.any(|name| name == "Locale").then_some(path));
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
    let rooms: Vec<String> = rooms().into_iter().filter(|room| room != "cli").collect();
    let mut wrong = Vec::new();
    for (path, text) in rooms.iter().flat_map(|room| texts(room)) {
        wrong.extend(errors_of_results(&text).contains(&"String").then_some(path));
    }
    assert_eq!(wrong, Vec::<PathBuf>::new());
}

#[test]
fn only_the_doors_know_a_terminal() {
    let rooms = rooms();
    let tui = rooms.iter().position(|room| room == "tui").unwrap();
    assert_eq!(of_which_some_say(&rooms[..tui], &["crossterm", "ratatui", "termios"]), Vec::<String>::new());
}
