//! Three sessions of one candidate that follow one another, and their files: what `verify` says of the chain, what erasing
//! the first tells, and what the program does where a link of it is broken.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use chrono::DateTime;
use viva::{
    judgement::{carry, recommend},
    rubric::{self, Rubric},
    session::{Event, Interview, Moment, Outcome, Preparation, Rating, ScriptPart},
    store::{
        Contents, Holder, SystemDisk, document,
        encryption::{NewKeys, encrypt_folder},
    },
};

use crate::terminal::driver::Setting;

const ASSESSOR: &str = "A. Assessor (fictional)";
/// What every interview of the chain begins and ends with, and the questions between.
const QUESTIONS: [&str; 4] = ["Q1", "Q2", "Q3", "Q4"];

/// The rubric of the tests, in which no criterion asks for evidence.
fn rubric() -> Arc<Rubric> {
    let text = include_str!("rubrics/first-aid.ron");
    let asked = |line: &&str| !line.trim_start().starts_with("evidence: [(at_least");
    let text: String = text.lines().filter(asked).map(|line| format!("{line}\n")).collect();
    Arc::new(rubric::read(&text).unwrap())
}

fn at(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// An interview that follows another, with these ratings, signed as computed.
fn held(session: &str, earlier: Option<&Interview>, ratings: &[(&str, &str)], at: Moment) -> Interview {
    let rubric = rubric();
    let mut interview = Interview::begin(session.into(), rubric.clone(), ASSESSOR, at);
    let mut events = Vec::new();
    let mut preparation = Preparation::new(&rubric);
    if let Some(earlier) = earlier {
        let follows = carry(earlier, &rubric, at.date_naive()).unwrap();
        preparation = follows.proposed.clone();
        events.push(Event::Follows(Box::new(follows)));
    }
    (preparation.candidate, preparation.assessor) = ("K-0002".into(), ASSESSOR.into());
    events.push(Event::Prepared(preparation));
    for item in ["identity", "consent"] {
        events.push(Event::ItemDone { script: ScriptPart::Opening, item: item.into() });
    }
    events.into_iter().for_each(|event| interview.act(event, ASSESSOR, at).unwrap());
    let left = interview.record().questions_left(&rubric);
    for question in QUESTIONS.into_iter().filter(|id| left.iter().any(|left| left.as_str() == *id)) {
        interview.act(Event::QuestionAsked { question: question.into() }, ASSESSOR, at).unwrap();
    }
    let item = Event::ItemDone { script: ScriptPart::Closing, item: "next-steps".into() };
    let rated = ratings.iter().map(|(criterion, level)| Event::Rated {
        criterion: (*criterion).into(),
        rating: Rating::Level((*level).into()),
    });
    let events = [item, Event::InterviewClosed].into_iter().chain(rated);
    events.for_each(|event| interview.act(event, ASSESSOR, at).unwrap());
    let outcome = recommend(&rubric, interview.record(), at.date_naive()).outcome.unwrap();
    interview.act(Event::RecommendationAccepted { outcome }, ASSESSOR, at).unwrap();
    interview.act(Event::Signed { name: ASSESSOR.into(), outcome, key: None }, ASSESSOR, at).unwrap();
    interview
}

/// The first has one unit of two, the second one criterion more, the third everything.
fn three() -> [Interview; 3] {
    let ratings = [("C1", "low"), ("C2", "low"), ("C3", "mid"), ("C4", "mid")];
    let first = held("s-1", None, &ratings, at("2026-10-01T10:00:00+05:00"));
    let second = held("s-2", Some(&first), &[("C1", "mid"), ("C2", "low")], at("2026-10-15T10:00:00+05:00"));
    let third = held("s-3", Some(&second), &[("C2", "mid")], at("2026-11-02T10:00:00+05:00"));
    let outcomes = [&first, &second, &third].map(|each| each.record().signature.as_ref().unwrap().outcome);
    assert_eq!(outcomes, [Outcome::Partial, Outcome::Partial, Outcome::Full]);
    [first, second, third]
}

/// Writes each into its file in a folder.
fn keep(folder: &Path, interviews: &[Interview]) -> Vec<PathBuf> {
    fs::create_dir_all(folder).unwrap();
    let keep = |interview: &Interview| {
        let path = folder.join(format!("{}.ron", interview.session()));
        fs::write(&path, document::write(&Contents::new(interview, None))).unwrap();
        path
    };
    interviews.iter().map(keep).collect()
}

struct Told {
    text: String,
    good: bool,
}

fn viva(folder: &Path, identity: Option<&Path>, arguments: &[&str]) -> Told {
    let mut command = Command::new(env!("CARGO_BIN_EXE_viva"));
    command.env_remove("VIVA_IDENTITY").env("VIVA_SESSIONS", folder).env("VIVA_KEYS", folder.join("keys"));
    identity.map(|identity| command.env("VIVA_IDENTITY", identity));
    let output = command.env("VIVA_LANGUAGE", "en").args(arguments).output().unwrap();
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    Told { text, good: output.status.success() }
}

#[test]
fn a_chain_of_three_in_an_encrypted_folder_is_verified_and_says_what_erasing_the_first_leaves() {
    use age::secrecy::ExposeSecret;
    let (around, identity) = (tempfile::tempdir().unwrap(), age::x25519::Identity::generate());
    let folder = around.path().join("sessions");
    keep(&folder, &three());
    let keys = around.path().join("identity.txt");
    fs::write(&keys, identity.to_string().expose_secret()).unwrap();
    let me = Holder::me("", at("2026-11-03T10:00:00+05:00"));
    let new_keys = NewKeys { recipients: vec![identity.to_public().to_string()], ..NewKeys::default() };
    encrypt_folder(&SystemDisk, &folder, &new_keys, &me).unwrap();
    let file = |name: &str| {
        let found = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let is = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with(name);
        found.into_iter().find(is).unwrap().display().to_string()
    };
    let [first, second, third] = ["s-1.", "s-2.", "s-3."].map(file);
    let told = |arguments: &[&str]| viva(&folder, Some(&keys), arguments);

    // Nothing is sealed here, which `verify` says of each signature; what it says of the chain is what is looked at.
    let found = told(&["verify", &third]);
    assert_eq!(found.text.matches("what was carried over is what it says").count(), 2, "{}", found.text);

    // Erasing the first tells of those that keep what they carried over, before and when it goes.
    let erase = ["forget", &first, "--now", "--reason", "the centre was asked to"];
    for arguments in [[&erase[..], &["--dry-run"]].concat(), erase.to_vec()] {
        let erased = told(&arguments);
        assert!(erased.good, "{}", erased.text);
        assert_eq!(erased.text.matches("keeps what it carried over").count(), 2, "{}", erased.text);
        assert!(erased.text.contains("s-2.") && erased.text.contains("s-3."), "{}", erased.text);
    }
    assert!(!Path::new(&first).exists());
    for (file, here) in [(&second, 0), (&third, 1)] {
        let found = told(&["verify", file]);
        assert!(found.text.contains("its file is not here"), "{}", found.text);
        assert_eq!(found.text.matches("what was carried over is what it says").count(), here, "{}", found.text);
    }
    let letter = told(&["report", &third, "--format", "md", "--for", "candidate", "-o", "-"]);
    assert!(letter.text.contains("Everyday injuries: carried over, signed on 1 October 2026"), "{}", letter.text);
    // Erasing the last is no one's business but its own.
    let erased = told(&["forget", &third, "--now", "--reason", "the centre was asked to"]);
    assert!(erased.good && !erased.text.contains("keeps what it carried over"), "{}", erased.text);
}

#[test]
fn what_is_carried_over_of_several_sessions_counts_in_what_would_change_the_result() {
    let [first, second, _] = three();
    let on = at("2026-11-02T10:00:00+05:00").date_naive();
    let what_if = |interview: &Interview| {
        let found = viva::judgement::what_if(interview.rubric(), interview.record(), on);
        assert!(found.complete);
        found
    };
    // Two criteria stand between the first and the whole, one after the second; what was carried over falls for nobody.
    let steps = |interview: &Interview| what_if(interview).better.iter().map(|way| way.steps).collect::<Vec<_>>();
    assert_eq!((steps(&first), steps(&second)), (vec![2], vec![1]));
    assert!(what_if(&first).falls.is_some());
    assert_eq!(what_if(&second).falls, None);
}

#[test]
fn a_broken_chain_is_told_where_it_is_to_be_gone_on_with() {
    let setting = Setting::new();
    let [first, second, _] = three();
    let files = keep(&setting.sessions(), &[first, second]);
    let whole = fs::read_to_string(&files[0]).unwrap();
    fs::write(&files[0], whole.replacen("K-0002", "K-0003", 1)).unwrap();

    let mut terminal = setting.start(&[], 80, 24);
    let screen = terminal.wait_for("K-0002");
    assert!(screen.contains("K-0002"), "{screen}");
    terminal.press(&["enter"]);
    terminal.wait_for("Recommend");
    terminal.wait_for("IN PART");
    terminal.press(&["u"]);
    let screen = terminal.wait_for("is not in order itself");
    assert!(!screen.contains("Follows the interview"), "{screen}");

    fs::write(&files[0], whole).unwrap();
    terminal.press(&["u"]);
    let screen = terminal.wait_for("Follows the interview signed on");
    assert!(screen.contains("15 October 2026"), "{screen}");
    terminal.press(&["^q"]);
}

#[test]
fn a_next_interview_that_was_begun_already_is_gone_on_with_from_the_screen_and_the_command_line() {
    let setting = Setting::new();
    let [first, ..] = three();
    let mut next = Interview::begin("s-2".into(), rubric(), ASSESSOR, at("2026-10-15T10:00:00+05:00"));
    let follows = carry(&first, &rubric(), at("2026-10-15T10:00:00+05:00").date_naive()).unwrap();
    let prepared = Preparation { assessor: ASSESSOR.into(), place: "Room 7".into(), ..follows.proposed.clone() };
    for event in [Event::Follows(Box::new(follows)), Event::Prepared(prepared)] {
        next.act(event, ASSESSOR, at("2026-10-15T10:00:00+05:00")).unwrap();
    }
    let files = keep(&setting.sessions(), &[first, next]);
    let sessions = || {
        let names = fs::read_dir(setting.sessions()).unwrap().map(|entry| entry.unwrap().file_name());
        names.filter(|name| name.to_string_lossy().ends_with(".ron")).count()
    };

    let mut terminal = setting.start(&["interview", "--follows", files[0].to_str().unwrap()], 80, 24);
    let screen = terminal.wait_for("Go on with it");
    assert!(screen.contains("K-0002"), "{screen}");
    terminal.press(&["enter"]);
    terminal.wait_for("Room 7");
    terminal.press(&["^q"]);
    terminal.wait_for("Closed");
    assert_eq!(sessions(), 2);

    terminal.press(&["^q"]);
    let mut terminal = setting.start(&[], 80, 24);
    terminal.wait_for("K-0002");
    terminal.press(&["down", "enter"]);
    terminal.wait_for("IN PART");
    terminal.press(&["u"]);
    terminal.wait_for("Go on with it");
    // Another one can be begun all the same.
    terminal.press(&["down", "enter"]);
    terminal.wait_for("Follows the interview signed on");
    terminal.press(&["^q"]);
}
