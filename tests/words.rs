//! Every text that a user sees stands in `locales/`, every message that the code asks for is there, and none is left
//! over.

use std::{
    collections::{BTreeSet, HashSet},
    fs,
    path::{Path, PathBuf},
};

use viva::locale::Locale;

use crate::every_file::{CRATES, files, source};

/// Ids that the code puts together from parts.
const COMPOSED: [&str; 14] = [
    "key-",
    "command-",
    "context-",
    "help-",
    "language-",
    "outcome-",
    "prepare-",
    "evidence-",
    "cli-",
    "month-",
    "fault-",
    "mend-",
    "ask-",
    "rule-",
];

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    CRATES.iter().for_each(|of| files(&source(of), &mut found));
    let read = |path: PathBuf| {
        let code = without_tests(&fs::read_to_string(&path).unwrap());
        (path, code)
    };
    // A file of tests beside what it tests has no words for anybody else.
    found.into_iter().filter(|path| !path.ends_with("tests.rs")).map(read).collect()
}

/// Unit tests are seen by nobody but us: those at the foot of a file, and lines that only name a module of tests.
fn without_tests(text: &str) -> String {
    let mut parts = text.split("#[cfg(test)]\n");
    let mut code = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (item, after) = part.split_once('\n').unwrap_or((part, ""));
        if !item.ends_with(';') {
            break;
        }
        code.push_str(after);
    }
    code
}

/// The string literals of a line of code, without comments.
fn literals(line: &str) -> Vec<&str> {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") || trimmed.starts_with("#[") || trimmed.starts_with("#!") {
        return Vec::new();
    }
    line.split('"').skip(1).step_by(2).collect()
}

fn message_files() -> Vec<String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/crates/core/locales/en"));
    fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

fn messages() -> BTreeSet<String> {
    let id = |line: &str| {
        let (id, _) = line.split_once(" =")?;
        let plain = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        plain.then(|| id.to_owned())
    };
    message_files().iter().flat_map(|text| text.lines().filter_map(id).collect::<Vec<_>>()).collect()
}

fn is_message_id(literal: &str) -> bool {
    literal.contains('-') && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[test]
fn every_message_that_the_code_asks_for_exists() {
    let locale = Locale::new(&"en".into());
    let mut missing = Vec::new();
    for (path, code) in sources() {
        for line in code.lines() {
            let asks = line.contains("message!(") || line.contains(".text(\"") || line.contains("text(\"");
            for literal in literals(line).into_iter().filter(|literal| is_message_id(literal)) {
                if asks && !literal.ends_with('-') && line.contains(&format!("(\"{literal}\"")) && !locale.has(literal)
                {
                    missing.push(format!("{}: {literal}", path.display()));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_message_is_left_over() {
    let (sources, files) = (sources(), message_files());
    let mut used: HashSet<&str> = sources.iter().flat_map(|(_, code)| code.split('"')).collect();
    // A message may stand in another.
    let within = files.iter().flat_map(|text| text.split("{ ")).filter_map(|part| part.split_once(" }"));
    used.extend(within.map(|(id, _)| id));
    let composed = |id: &String| COMPOSED.iter().any(|prefix| id.starts_with(prefix));
    let left_over: Vec<String> =
        messages().into_iter().filter(|id| !composed(id) && !used.contains(id.as_str())).collect();
    assert_eq!(left_over, Vec::<String>::new());
}

#[test]
fn every_command_and_context_has_words() {
    let locale = Locale::new(&"en".into());
    let kebab = |name: String| {
        let mut id = String::new();
        for c in name.chars() {
            if c.is_uppercase() {
                id.push('-');
            }
            id.extend(c.to_lowercase());
        }
        id
    };
    for binding in viva::tui::keymap::BINDINGS.iter() {
        let (command, context) = (kebab(format!("{:?}", binding.command)), kebab(format!("{:?}", binding.context)));
        assert!(locale.has(&format!("command{command}")), "command{command}");
        assert!(locale.has(&format!("context{context}")), "context{context}");
    }
}

/// A sentence is two or more words of letters. Literals for developers (errors' `Display`, expectations) are told
/// from those by the line they stand on.
#[test]
fn no_sentence_stands_in_the_code() {
    let for_developers = [
        "expect(",
        "debug_assert",
        "assert!",
        "de::Error::custom",
        "f.write_str",
        "write!(f,",
        "panic!",
        "viva seal 1",
    ];
    let mut found = Vec::new();
    // Other programs' formats have heads and labels of their own, which a reader of them knows and a writer writes.
    let of_formats = |path: &Path| path.components().any(|part| part.as_os_str() == "exchange");
    for (path, code) in sources().into_iter().filter(|(path, _)| !of_formats(path)) {
        for (number, line) in code.lines().enumerate() {
            if for_developers.iter().any(|marker| line.contains(marker)) {
                continue;
            }
            for literal in literals(line) {
                let without_holes: String =
                    literal.split('{').map(|part| part.split('}').next_back().unwrap()).collect();
                let words = without_holes
                    .split(' ')
                    .filter(|word| word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == ','));
                if words.count() >= 2 {
                    found.push(format!("{}:{}: {literal}", path.display(), number + 1));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Messages that speak of certificates which candidates bring along, and none of what the program writes.
const OF_BROUGHT_CERTIFICATES: [&str; 6] = [
    "kind-document",
    "refusal-no-certificate",
    "fault-what",
    "hand-out-proof",
    // The field `satisfied_by` of rubrics, in what is written for other programs.
    "export-not-held",
    "workbook-note",
];

/// Words for a document that certifies a qualification, and for papers that say who somebody is; the beginnings of words.
const CERTIFIES: [&str; 6] = ["certificat", "diploma", "сертификат", "свидетельств", "диплом", "куәлі"];
const IDENTITY_PAPERS: [&str; 6] =
    ["passport", "identity card", "паспорт", "удостоверение личности", "төлқұжат", "ИИН"];

/// The messages of every language in which one of these words stands outside braces.
fn messages_with(words: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for language in ["en", "ru", "kk"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/core/locales").join(language);
        for entry in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            let mut id = "";
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let value = match line.split_once(" = ") {
                    Some((name, value)) if !line.starts_with(' ') => {
                        id = name;
                        value
                    }
                    _ => line,
                };
                let said: String =
                    value.split('{').map(|piece| piece.split_once('}').map_or(piece, |it| it.1)).collect();
                if words.iter().any(|word| said.to_lowercase().contains(&word.to_lowercase())) {
                    found.insert(id.to_owned());
                }
            }
        }
    }
    found
}

/// What is written here is a recommendation, and a body decides: nothing of it passes for a document on recognition.
#[test]
fn nothing_that_is_written_is_called_a_certificate() {
    let allowed: BTreeSet<String> = OF_BROUGHT_CERTIFICATES.map(str::to_owned).into();
    let found = messages_with(&CERTIFIES);
    assert!(found.contains("kind-document"), "the words are found");
    let others: Vec<&String> = found.difference(&allowed).collect();
    assert!(others.is_empty(), "{others:?}");
}

/// Paper copies of identity documents may not be kept, so nothing asks for any.
#[test]
fn no_field_invites_a_copy_of_an_identity_paper() {
    assert_eq!(messages_with(&IDENTITY_PAPERS), BTreeSet::new());
}
