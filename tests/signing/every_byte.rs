//! Whatever is changed in a signed file, of whatever format, is told by verification, and nothing is added to it. Some
//! of all changes are tried; `VIVA_SIGNING_LONG=1` tries each of the shorter files.

use std::{env, fs, path::Path, sync::LazyLock, thread};

use proptest::prelude::*;
use viva::{
    session::{Event, Interview, Trail},
    store::{Finding, Loaded, Protection, SystemDisk, amend, document, verify_text},
};

use crate::{
    key,
    signing::{
        Office, amendment, at,
        formats::{EARLIER, earlier},
        sealed, signed,
    },
};

/// A signed file, and every so many changes of it that are tried.
struct File {
    name: &'static str,
    text: String,
    step: usize,
}

fn files() -> Vec<File> {
    let signed = EARLIER.iter().map(|(name, ..)| *name).filter(|name| !name.contains("open"));
    let earlier_ones = signed.map(|name| (name, earlier(name))).map(|(name, text)| {
        // Long files repeat themselves.
        let step = if text.len() > 50_000 { 1_801 } else { 97 };
        File { name, text, step }
    });
    let newest = [("format-2-several.ron", 11), ("format-2-sheet.ron", 61), ("format-2-practice.ron", 37)];
    let newest = newest.map(|(name, step)| File { name: "format 3", text: signed_anew(&earlier(name)), step });
    earlier_ones.chain(newest).collect()
}

/// A session of before as it is when a key is named in its signature.
fn signed_anew(text: &str) -> String {
    let loaded = read(text).unwrap();
    let mut trail = Trail::default();
    for entry in loaded.interview.trail().entries() {
        let mut event = entry.event.clone();
        if let Event::Signed { key, .. } | Event::SheetSigned { key, .. } = &mut event {
            *key = key::public();
        }
        trail.append(entry.at, &entry.by, event);
    }
    sealed(&Interview::replay(loaded.interview.rubric().clone(), trail).unwrap())
}

fn read(text: &str) -> Option<Loaded> {
    document::read(text, Path::new("x")).ok()
}

/// The findings of verification; none where the file cannot be read.
fn found(text: &str) -> Option<Vec<Finding>> {
    verify_text(text, Path::new("x"), &[]).ok().map(|verified| verified.findings)
}

type Change = fn(&[&str], usize) -> Option<String>;

/// All that another hand may do to a line.
const CHANGES: &[(&str, Change)] = &[
    ("removed", |lines, at| Some(put(lines, at, 1, ""))),
    ("doubled", |lines, at| Some(put(lines, at, 0, lines[at]))),
    ("moved", |lines, at| {
        let next = lines.get(at + 1).filter(|next| **next != lines[at])?;
        Some(put(lines, at, 2, &format!("{next}\n{}", lines[at])))
    }),
    ("remarked on", |lines, at| Some(replaced(lines, at, &format!("{} // rated wrongly", lines[at])))),
    ("remarked on before", |lines, at| Some(put(lines, at, 0, "/* rated wrongly */"))),
    ("with a blank at its end", |lines, at| Some(replaced(lines, at, &format!("{} ", lines[at])))),
    ("with a blank before", |lines, at| Some(replaced(lines, at, &format!(" {}", lines[at])))),
    ("after an empty one", |lines, at| Some(put(lines, at, 0, "\n"))),
    ("ended as elsewhere", |lines, at| Some(replaced(lines, at, &format!("{}\r", lines[at])))),
    ("before another field", |lines, at| Some(put(lines, at + 1, 0, "        extra: \"field\","))),
    ("before another item", |lines, at| Some(put(lines, at + 1, 0, "        \"C1\","))),
    ("with another first letter", |lines, at| another(lines, at, lines[at].find(char::is_alphabetic)?)),
    ("with another last letter", |lines, at| another(lines, at, lines[at].rfind(char::is_alphabetic)?)),
    ("with another first digit", |lines, at| another(lines, at, lines[at].find(is_digit)?)),
    ("with another last digit", |lines, at| another(lines, at, lines[at].rfind(is_digit)?)),
    ("with another last sign", |lines, at| another(lines, at, lines[at].char_indices().next_back()?.0)),
    ("without what it holds", |lines, at| {
        let (before, after) = (lines[at].find('"')? + 1, lines[at].rfind('"')?);
        (before < after).then(|| replaced(lines, at, &format!("{}{}", &lines[at][..before], &lines[at][after..])))
    }),
    ("with nothing for something", |lines, at| {
        let start = lines[at].find("Some(")?;
        let end = lines[at].rfind(')').filter(|_| !lines[at].ends_with('('))?;
        Some(replaced(lines, at, &format!("{}None{}", &lines[at][..start], &lines[at][end + 1..])))
    }),
];

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The text with other lines in the place of so many.
fn put(lines: &[&str], at: usize, instead_of: usize, new: &str) -> String {
    let mut kept = lines[..at].to_vec();
    if !new.is_empty() {
        kept.push(new.strip_suffix('\n').unwrap_or(new));
    }
    kept.extend(&lines[at + instead_of..]);
    kept.join("\n")
}

fn replaced(lines: &[&str], at: usize, new: &str) -> String {
    put(lines, at, 1, if new.is_empty() { "\n" } else { new })
}

/// The text with another letter of the same sort in a place of a line.
fn another(lines: &[&str], at: usize, place: usize) -> Option<String> {
    let line = lines[at];
    let was = line[place..].chars().next()?;
    let new = match was {
        '9' => '8',
        _ if was.is_ascii_digit() => (was as u8 + 1) as char,
        'a' => 'b',
        _ if was.is_alphabetic() => 'a',
        _ => ';',
    };
    Some(replaced(lines, at, &format!("{}{new}{}", &line[..place], &line[place + was.len_utf8()..])))
}

/// All that another hand may do to the whole file.
fn whole(text: &str) -> Vec<(&'static str, String)> {
    vec![
        ("with a byte-order mark", format!("\u{FEFF}{text}")),
        ("with ends of lines of another system", text.replace('\n', "\r\n")),
        ("without the last end of line", text.trim_end().to_owned()),
        ("with one end of line more", format!("{text}\n")),
        ("with a remark before", format!("// rated wrongly\n{text}")),
        ("with a remark behind", format!("{text}// rated wrongly\n")),
        ("with tabulators", text.replace("    ", "\t")),
        ("with an extension", format!("#![enable(implicit_some)]\n{text}")),
        ("without ends of lines", text.replacen("\n    ", " ", 3)),
    ]
}

/// In files of the second format nothing holds `changes`, and what was unfinished where somebody amended after a crash;
/// and without an empty list of moderations a file is what was written before there were any.
fn only_what_is_free(file: &File, changed: &str) -> bool {
    if !file.name.starts_with("format-2") {
        return false;
    }
    let (Some(before), Some(now)) = (read(&file.text), read(changed)) else { return false };
    let free = before.mark != now.mark
        || file.name.contains("killed") && before.unfinished != now.unfinished
        || file.text.replacen("        moderations: [],\n", "", 1) == changed;
    let same = before.interview.trail() == now.interview.trail() && before.seals == now.seals;
    free && same && now.alterations.is_empty()
}

/// Puts the changed file on the disk and tries to add something.
fn is_refused(office: &Office, changed: &str) -> bool {
    fs::write(office.file(), changed).unwrap();
    let added = amendment("more", "late");
    let added = amend(&SystemDisk, &office.file(), [added], ("B", at(90)), &office.keys(), &Protection::plain());
    added.is_err() && fs::read_to_string(office.file()).unwrap() == changed
}

fn check(file: &File) -> usize {
    let office = Office::new();
    let lines: Vec<&str> = file.text.split('\n').collect();
    let by_line = (0..lines.len() - 1).flat_map(|at| CHANGES.iter().map(move |change| (at, change)));
    let step = if env::var_os("VIVA_SIGNING_LONG").is_some() { file.step.div_ceil(100) } else { file.step };
    let by_line = by_line.step_by(step).filter_map(|(at, (what, change))| {
        let changed = change(&lines, at)?;
        Some((format!("line {} {what}: {}", at + 1, lines[at]), changed))
    });
    let whole = whole(&file.text).into_iter().map(|(what, changed)| (what.to_owned(), changed));
    let usual = found(&file.text);
    let mut tried = 0;
    for (what, changed) in by_line.chain(whole).filter(|(_, changed)| *changed != file.text) {
        let findings = found(&changed);
        if findings == usual {
            assert!(only_what_is_free(file, &changed), "{}, {what}", file.name);
        } else if findings.is_none_or(|findings| !findings.iter().all(|finding| matches!(finding, Finding::NoSeal(_))))
            && tried % 3 == 0
        {
            // Only that a seal is missing is told and hinders nobody.
            assert!(is_refused(&office, &changed), "{}, {what}: amended", file.name);
        }
        tried += 1;
    }
    tried
}

#[test]
fn each_change_of_a_signed_file_is_told_and_nothing_is_added_to_it() {
    let files = files();
    let tried: usize = thread::scope(|scope| {
        let checks: Vec<_> = files.iter().map(|file| scope.spawn(|| check(file))).collect();
        checks.into_iter().map(|check| check.join().unwrap()).sum()
    });
    assert!(tried > 2_000, "{tried}");
}

#[test]
fn the_line_of_the_first_difference_is_told() {
    let text = signed_anew(&earlier("format-2-several.ron"));
    let lines: Vec<&str> = text.split('\n').collect();
    // Within a text of several lines it is no remark.
    let fields = (0..lines.len()).filter(|at| !lines[*at].starts_with("\t") && lines[*at].ends_with(",")).step_by(13);
    let told = fields.filter_map(|at| {
        let changed = replaced(&lines, at, &format!("{} // rated wrongly", lines[at]));
        let findings = found(&changed)?;
        let [Finding::Text { line }] = findings[..] else { return None };
        assert_eq!(line, at + 1, "{}", lines[at]);
        Some(at)
    });
    assert!(told.count() > 20);
}

#[test]
fn seals_doubled_unsorted_or_of_what_needs_none_are_told() {
    let text = signed_anew(&earlier("format-2-several.ron"));
    let loaded = read(&text).unwrap();
    let text_with = |seals: &[viva::session::Seal]| crate::signing::written(&loaded.interview, seals);
    assert_eq!(text_with(&loaded.seals), text);
    let mut reversed = loaded.seals.clone();
    reversed.reverse();
    let doubled: Vec<_> = loaded.seals.iter().flat_map(|seal| [seal.clone(), seal.clone()]).collect();
    let mut more = loaded.seals.clone();
    more.insert(0, key::seal_of(&loaded.interview, 3));
    for seals in [reversed, doubled, more] {
        let findings = found(&text_with(&seals)).unwrap();
        assert!(matches!(findings[..], [Finding::Text { .. }]), "{findings:?}");
    }
    // An open session has no seal.
    let open = crate::signing::decided();
    let findings = found(&crate::signing::written(&open, &[key::seal_of(&open, 3)])).unwrap();
    assert!(matches!(findings[..], [Finding::Text { .. }]), "{findings:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_byte_of_a_signed_file_can_be_changed(place in any::<prop::sample::Index>(), flip in 1_u8..=255) {
        static TEXT: LazyLock<String> = LazyLock::new(|| {
            let mut interview = signed();
            interview.act(amendment("more", "late"), "B", at(10)).unwrap();
            sealed(&interview)
        });
        prop_assert_eq!(found(&TEXT), Some(Vec::new()));
        let at = place.index(TEXT.len());
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes[at] ^= flip;
        let found = String::from_utf8(bytes).ok().and_then(|text| found(&text));
        prop_assert!(found.is_none_or(|findings| !findings.is_empty()), "byte {at} flipped by {flip}");
    }
}
