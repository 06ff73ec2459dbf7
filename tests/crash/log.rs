//! Reads what `strace` recorded: each call with the moment at which it began and the moment at which it was over.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

/// A call that writes and did not fail, or that failed to sync.
#[derive(Debug)]
pub struct Call {
    pub what: What,
    /// Moments are numbers of lines in the log.
    pub begun: usize,
    /// None if the program ended in the middle of it.
    pub over: Option<usize>,
    /// The time at which it began, in seconds.
    pub time: f64,
}

#[derive(Debug)]
pub enum What {
    /// A file was opened, or made if it was not there.
    Open {
        path: PathBuf,
        descriptor: i32,
        creates: bool,
        /// The name was free: a file that is there is not opened.
        is_new: bool,
        empties: bool,
    },
    Write {
        descriptor: i32,
        bytes: Vec<u8>,
    },
    Show(Vec<u8>),
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Remove(PathBuf),
    MakeFolder(PathBuf),
    Sync {
        descriptor: i32,
        path: PathBuf,
    },
    /// What was written to the file since its last sync is lost with the power, whatever is synced later.
    SyncFailed(i32),
    Close(i32),
    /// Something that the model of the disk does not know; the path says where.
    Unknown {
        call: String,
        path: PathBuf,
    },
}

/// The calls in the order in which they were over.
pub fn read(log: &str) -> Vec<Call> {
    let mut begun: HashMap<&str, (usize, f64, &str)> = HashMap::new();
    let mut calls = Vec::new();
    for (moment, line) in log.lines().enumerate() {
        let Some((process, rest)) = line.split_once(' ') else { continue };
        let Some((time, rest)) = rest.trim_start().split_once(' ') else { continue };
        let Ok(time) = time.parse() else { continue };
        if let Some(start) = rest.strip_suffix("<unfinished ...>") {
            begun.insert(process, (moment, time, start));
        } else if rest.starts_with("<... ") {
            let (Some((start, time, first)), Some((_, last))) = (begun.remove(process), rest.split_once("resumed>"))
            else {
                continue;
            };
            calls.extend(call(&format!("{first}{last}"), time, start, Some(moment)));
        } else if rest.starts_with(|c: char| c.is_ascii_lowercase()) {
            calls.extend(call(rest, time, moment, Some(moment)));
        }
    }
    // What never was over may have done its work all the same.
    let mut cut_off: Vec<(usize, f64, &str)> = begun.into_values().collect();
    cut_off.sort_unstable_by_key(|(moment, ..)| *moment);
    calls.extend(cut_off.into_iter().filter_map(|(moment, time, text)| call(text, time, moment, None)));
    calls
}

fn call(text: &str, time: f64, begun: usize, over: Option<usize>) -> Option<Call> {
    let (name, rest) = text.split_once('(')?;
    let (arguments, result) = match rest.rsplit_once(" = ") {
        Some((arguments, result)) => (arguments, result.split(['<', ' ']).next()?.parse::<i64>().ok()?),
        None => (rest, i64::MAX),
    };
    let failed = result < 0;
    if failed && !matches!(name, "fsync" | "fdatasync") {
        return None;
    }
    let strings = strings(arguments);
    let path =
        |index: usize| strings.get(index).map(|bytes| PathBuf::from(String::from_utf8_lossy(bytes).into_owned()));
    let descriptor = || arguments.split(['<', ',', ')']).next().and_then(|number| number.parse::<i32>().ok());
    let descriptor_path = || {
        let (_, rest) = arguments.split_once('<')?;
        Some(PathBuf::from(String::from_utf8_lossy(&unhex(rest.split('>').next()?)).into_owned()))
    };
    let what = match name {
        "openat" | "open" | "creat" => What::Open {
            path: path(0)?,
            descriptor: i32::try_from(result).ok()?,
            creates: arguments.contains("O_CREAT") || name == "creat",
            is_new: arguments.contains("O_EXCL"),
            empties: arguments.contains("O_TRUNC") || name == "creat",
        },
        "write" | "writev" => {
            let mut bytes = strings.concat();
            bytes.truncate(usize::try_from(result).unwrap_or(usize::MAX));
            let to = descriptor_path()?;
            if to.starts_with("/dev/pts") || to == Path::new("/dev/tty") {
                What::Show(bytes)
            } else {
                What::Write { descriptor: descriptor()?, bytes }
            }
        }
        "rename" | "renameat" | "renameat2" => What::Rename { from: path(0)?, to: path(1)? },
        "unlink" | "unlinkat" => What::Remove(path(0)?),
        "mkdir" | "mkdirat" => What::MakeFolder(path(0)?),
        "fsync" | "fdatasync" if failed => What::SyncFailed(descriptor()?),
        "fsync" | "fdatasync" => What::Sync { descriptor: descriptor()?, path: descriptor_path()? },
        "close" => What::Close(descriptor()?),
        _ => What::Unknown { call: name.to_owned(), path: path(0).or_else(descriptor_path)? },
    };
    Some(Call { what, begun, over, time })
}

/// All strings between quotation marks, written in hexadecimal digits.
fn strings(arguments: &str) -> Vec<Vec<u8>> {
    arguments.split('"').skip(1).step_by(2).map(unhex).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    text.split("\\x").skip(1).filter_map(|digits| u8::from_str_radix(digits.get(..2)?, 16).ok()).collect()
}

#[test]
fn calls_that_overlap_are_told_by_beginning_and_end() {
    let log = r#"7  10.25 write(3<\x2f\x61>, "\x68\x69", 2 <unfinished ...>
8  10.50 fdatasync(4<\x2f\x62>) = 0
7  10.75 <... write resumed>)               = 1
7  11.00 unlink("\x2f\x78") = -1 ENOENT (No such file or directory)
8  11.25 rename("\x61", "\x62" <unfinished ...>
+++ killed by SIGKILL +++"#;
    let calls = read(log);
    let moments: Vec<_> = calls.iter().map(|call| (call.time, call.begun, call.over)).collect();
    assert_eq!(moments, [(10.5, 1, Some(1)), (10.25, 0, Some(2)), (11.25, 4, None)]);
    assert!(matches!(&calls[1].what, What::Write { descriptor: 3, bytes } if bytes == b"h"));
    assert!(matches!(&calls[2].what, What::Rename { from, .. } if from == Path::new("a")));
}
