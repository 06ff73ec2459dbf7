//! The command line in each language: help, outputs and what goes wrong.

use assert_cmd::Command;
use viva::locale::{FALLBACK, offered};

const SIGNED: &str = "tests/sessions/examples/2026-10-12-EXAMPLE-2-adult-educator.ron";

/// What is the same in every language: names of commands, options, variables, formats, files and people, and the texts
/// of the rubrics, which are in English.
fn is_no_word_of_ours(word: &str) -> bool {
    let is_upper = word.chars().all(|c| c.is_ascii_uppercase());
    is_upper || THEIRS.split_whitespace().any(|known| known == word.to_lowercase())
}

/// Commands, options and their values, and words of the example sessions.
const THEIRS: &str = "\
    viva interview observe rubrics rubric practise cases case cohort drill sessions show recommend report centre debrief \
    sheet sheets material rate replay export amend moderate agree verify key forget rekey recipients completions \
    check init ftl de pt br other help version encrypt recipient identity language keys candidate json all for format output force \
    md html pdf docx csv xlsx assessor public on why paths percent plan age keygen txt ron en ru kk table wide \
    long counts contingency low mid high nominal ordinal interval ratio unweighted linear quadratic units rater \
    raters column columns rating ratings criteria criterion missing order level weights seed samples confidence \
    form screen anonymous id bash elvish fish powershell zsh evidence probe kind items trainee due finding by \
    remark borderline new since again reason text now code trusted passphrase words speed timeline blind people \
    trainees who rated utf sha word excel notepad without example fictional adult educator partial recognition \
    full not yet partly meets beyond ctrl watch fix inform object kz read back sitting begin number in person video \
    telephone workplace mode place purpose present interpreter observer third party add line proposed take question \
    about employer name until state open done dropped work sample observed document testimonial portfolio simulation \
    own description system record observation task units raters both consent written electronic aloud proof given \
    withdrawn way what protocol resit recommendations beside commission \
    more refer no result";

fn viva(language: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::cargo_bin("viva").unwrap();
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    command.env("XDG_CONFIG_HOME", folder.path()).env("VIVA_SESSIONS", folder.path()).env("VIVA_KEYS", folder.path());
    let output = command.env("VIVA_LANGUAGE", language).env("COLUMNS", "100").output().unwrap();
    [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat()
}

/// The words in Latin letters that are the program's own, whatever stands in brackets or is a path aside.
fn english(told: &str) -> Vec<String> {
    // Options and paths are no words.
    let is_name = |part: &&str| {
        part.trim_start_matches(['«', '(', '[']).starts_with('-')
            || part.trim_end_matches('.').contains(['/', '=', '_', '@', '.'])
    };
    let parts = told.split_whitespace().filter(|part| !is_name(part));
    let parts = parts.filter(|part| !part.contains(|c: char| c.is_ascii_digit()));
    let words = parts.flat_map(|part| part.split(|c: char| !c.is_alphabetic()));
    let latin = words.filter(|word| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic()));
    latin.filter(|word| !is_no_word_of_ours(word)).map(str::to_owned).collect()
}

const COMMANDS: &str = "\
    interview, observe, rubrics, rubric check, rubric show, practise, cases, case check, case show, cohort, drill, \
    sessions, show, recommend, report, centre init, debrief, sheet, sheets, material, rate, replay, export, \
    amend, inform, object, commission, consent, resit, sitting, plan, moderate, agree, forget, rekey";

#[test]
fn no_english_is_left_in_the_help_of_any_command() {
    let mut left = Vec::new();
    for language in offered().filter(|language| language.as_str() != FALLBACK) {
        for command in COMMANDS.split(", ").chain(["", "verify", "key", "recipients", "language check", "completions"])
        {
            let arguments: Vec<&str> = command.split(' ').filter(|word| !word.is_empty()).chain(["--help"]).collect();
            let told = viva(language.as_str(), &arguments);
            assert!(told.lines().count() > 3, "{language}: {command}: {told}");
            left.extend(english(&told).into_iter().map(|word| format!("{language}: {command}: {word}")));
        }
    }
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn no_english_is_left_in_what_goes_wrong_and_in_what_is_told() {
    let mut left = Vec::new();
    for language in offered().filter(|language| language.as_str() != FALLBACK) {
        for arguments in [
            vec!["frob"],
            vec!["report"],
            vec!["report", "--format", "tex", SIGNED],
            vec!["report", "--format", "pdf", "--format", "md", SIGNED],
            vec!["moderate", "--percent", "200"],
            vec!["recommend", SIGNED, "--on", "вчера"],
            vec!["recommend", SIGNED, "--why", "C99"],
            vec!["agree", "--confidence", "95", "--ratings", "x"],
            vec!["interview", "--rubric", "C99"],
            vec!["show", "нет"],
            vec!["show", "README.md"],
            vec!["rubric", "check", "deny.toml"],
            vec!["rubric", "show", "нет"],
            vec!["case", "check", "deny.toml"],
            vec!["agree", "--ratings", "deny.toml"],
            vec!["language", "check", "docs"],
            vec!["language", "check", "crates/core/locales/kk"],
            vec!["verify", SIGNED],
            vec!["verify", SIGNED, "--code", "1234-5678"],
            vec!["sessions"],
            vec!["cases"],
            vec!["drill", "--due"],
            vec!["forget", SIGNED],
            vec!["recipients"],
            vec!["--language", "de", "sessions"],
        ] {
            let told = viva(language.as_str(), &arguments);
            let from_files = ["case", "cases", "rubric", "agree"].contains(&arguments[0]);
            // A faulty file is shown with its own lines, and lists name what rubrics and cases are called.
            let ours: String = told.lines().filter(|line| !from_files || !line.contains(['│', '╭'])).collect();
            let ours = if arguments[0] == "cases" { String::new() } else { ours };
            let given = |word: &String| arguments.iter().any(|argument| argument.contains(word.as_str()));
            let words = english(&ours).into_iter().filter(|word| !given(word));
            left.extend(words.map(|word| format!("{language}: {arguments:?}: {word}")));
            assert!(!told.is_empty() || arguments[0] == "sessions", "{language}: {arguments:?} says nothing");
        }
    }
    assert_eq!(left, Vec::<String>::new());
}
