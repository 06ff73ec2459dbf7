//! Whole runs in Russian and in Kazakh: texts in Cyrillic, and commands on the keys where they lie on those keyboards.

use std::{fs, path::Path, process::Command};

use viva::{
    locale::{Locale, Message},
    message,
    session::{ItemState, Rating, SessionState},
    store::{Loaded, Protection, open_session, read_drills},
};

use super::{
    driver::{Setting, Terminal},
    shown,
};
use crate::interview_language::with_kazakh;

/// What is the same in every language: keys, the program, and languages by their own names.
const THEIRS: &str = "viva enter esc tab alt ctrl practice sha";

/// A language, the signs on the keys of its keyboard, and what is said and typed in it.
struct Spoken {
    language: &'static str,
    /// The signs on the keys that have `1`, `2`, `3` and `-` on a US keyboard.
    digits: [&'static str; 3],
    minus: &'static str,
    assessor: &'static str,
    greeting: &'static str,
    first_question: &'static str,
    second_question: &'static str,
    refused: &'static str,
    course: &'static str,
    saw: &'static str,
    depth: &'static str,
    item: &'static str,
    skipped: &'static str,
    because: &'static str,
    feedback: &'static str,
    /// The date of the item of evidence as the language writes it.
    date: &'static str,
}

const RUSSIAN: Spoken = Spoken {
    language: "ru",
    digits: ["1", "2", "3"],
    minus: "-",
    assessor: "Е. Оценщик (вымышленный)",
    greeting: "Здравствуйте. Мы полчаса",
    first_question: "Как вы стали оказывать",
    second_question: "Расскажите, как кто-то",
    refused: "устно согласен, бумага придёт позже",
    course: "Курс на заводе: «ёлки-палки», объём – 16 ч",
    saw: "Оглядел цех, выключил пилу ",
    depth: "Место верное, глубина тоже",
    item: "Реанимация на манекене",
    skipped: "не хватило времени",
    because: "сначала осмотрелся (Q2)",
    feedback: "Вы сохраняете спокойствие. Покажите нам перевязанную рану.",
    date: "1 ноября 2026",
};

const KAZAKH: Spoken = Spoken {
    language: "kk",
    digits: ["\"", "ә", "і"],
    minus: "ө",
    assessor: "Ә. Бағалаушы (ойдан шығарылған)",
    greeting: "Сәлеметсіз бе?",
    first_question: "Жұмыста алғашқы көмек",
    second_question: "Жаныңызда біреу",
    refused: "ауызша келісті, қағазы кейін келеді",
    course: "Зауыттағы курс: «ғұмыр бойы үйрен», көлемі – он алты сағат",
    saw: "Цехты қарап шықты, араны өшірді ",
    depth: "Орны дұрыс, тереңдігі де",
    item: "Манекенмен реанимация",
    skipped: "уақыт жетпеді",
    // The first letter is the third digit on this keyboard, and the rating is the second.
    because: "іле жан-жағына қарады (Q2)",
    feedback: "Сіз сабыр сақтайсыз. Бізге таңылған жараны көрсетіңіз.",
    date: "2026 жылғы 1 қараша",
};

/// A folder with the rubric and the case of the tests in three languages.
fn shelf() -> tempfile::TempDir {
    let (from, folder) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rubrics"), tempfile::tempdir().unwrap());
    fs::create_dir(folder.path().join("cases")).unwrap();
    for file in ["first-aid.ron", "cases/sure-of-herself.ron"] {
        let text = fs::read_to_string(from.join(file)).unwrap();
        // Of the people in it, only a name stands in Latin letters.
        fs::write(folder.path().join(file), with_kazakh(&text).replace("Sample Person", "Н. Пример")).unwrap();
    }
    folder
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words in Latin letters, ids, codes, keys and paths aside.
fn latin(text: &str) -> Vec<String> {
    let parts = text.split_whitespace().filter(|part| {
        let is_code = part.contains('-') && part.contains(|c: char| c.is_ascii_digit());
        !is_code && !part.contains(['/', '^', '_'])
    });
    let words = parts.flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    let latin = words.filter(|word| word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic()));
    latin.filter(|word| !THEIRS.split(' ').any(|known| known == word.to_lowercase())).map(str::to_owned).collect()
}

/// A run of the program in a language, every screen of which is looked at for words of another.
struct Run<'a> {
    spoken: &'a Spoken,
    setting: Setting,
    locale: Locale,
    terminal: Terminal,
    _shelf: tempfile::TempDir,
}

impl<'a> Run<'a> {
    fn of(spoken: &'a Spoken, arguments: &[&str]) -> Self {
        let shelf = shelf();
        let setting = Setting::in_language(Some(spoken.language), shelf.path());
        let mut command = setting.command(arguments);
        command.env("VIVA_ASSESSOR", spoken.assessor);
        let terminal = Terminal::start(command, 80, 24);
        Run { spoken, setting, locale: Locale::new(&spoken.language.into()), terminal, _shelf: shelf }
    }

    fn see(&mut self, wanted: &str) {
        let screen = self.terminal.wait_until(wanted, |screen| words(screen).contains(&words(wanted)));
        assert_eq!(latin(&screen), Vec::<String>::new(), "{wanted}\n{screen}");
    }

    fn told(&mut self, message: &Message) {
        let said = self.locale.say(message);
        self.see(&said);
    }

    fn press(&mut self, keys: &[&str]) {
        self.terminal.press(keys);
    }

    fn text(&mut self, text: &str) {
        self.terminal.type_text(text);
    }
}

/// Holds an interview from preparation to signature.
fn hold(run: &mut Run) -> Loaded {
    let spoken = run.spoken;
    let [one, two, three] = spoken.digits;
    run.told(&message!("prepare-candidate-help"));
    run.press(&["^n"]);
    run.see(spoken.greeting);
    run.press(&["space"]);
    run.told(&message!("script-left", left = 1));
    // The key of `r`.
    run.press(&["к"]);
    run.told(&message!("confirm-yes"));
    run.press(&["enter"]);
    run.told(&message!("script-refuse-explanation"));
    run.text(spoken.refused);
    run.press(&["enter"]);
    run.told(&message!("consent-title"));
    run.press(&["down"]);
    run.terminal.wait_shown();
    run.press(&["enter"]);
    run.told(&message!("script-ready"));
    // The key of `n`.
    run.press(&["т"]);
    run.see(spoken.first_question);
    run.text(spoken.course);
    run.press(&["^n"]);
    run.see(spoken.second_question);
    run.text(spoken.saw);
    run.text("№");
    run.told(&message!("ask-link-title"));
    run.text("с");
    run.text(one);
    run.terminal.wait_shown();
    run.press(&["enter"]);
    run.see("#C1");
    // Ticked with the keys of `1` and `a`.
    run.press(&[&format!("alt-{one}"), "alt-ф"]);
    run.terminal.wait_until("probe and point ticked", |screen| screen.matches('✓').count() == 2);
    run.press(&["^n"]);
    run.see("на манекене, как вы");
    run.text(spoken.depth);
    run.press(&["^e"]);
    run.told(&message!("evidence-none"));
    // The key of `a`.
    run.press(&["ф"]);
    run.told(&message!("evidence-title-help"));
    run.text(spoken.item);
    run.press(&["tab", "left", "tab"]);
    run.told(&message!("evidence-source-help"));
    run.text(spoken.assessor);
    run.press(&["tab"]);
    run.text("01.11.2026");
    run.press(&["tab", "tab", "down", "down", "space"]);
    run.see("[✓] C3");
    run.press(&["^n"]);
    run.see(spoken.date);
    run.press(&["esc", "^n"]);
    run.see("Коллега порезал палец");
    // The key of `k`.
    run.press(&["alt-л"]);
    run.told(&message!("ask-skip-title"));
    run.text(spoken.skipped);
    run.press(&["enter"]);
    run.see("Хотите что-нибудь добавить");
    run.press(&["space", "т"]);
    run.see("Прежде чем помогать");
    run.press(&[two]);
    run.text(spoken.because);
    run.see(spoken.because);
    run.press(&["^n"]);
    run.see("Вызывает службу спасения");
    run.press(&[two, "^n"]);
    run.see("Делает непрямой массаж");
    run.press(&[three, "^n"]);
    run.see("Очищает и закрывает");
    run.press(&[spoken.minus, "^n"]);
    run.told(&message!("recommend-not-decided"));
    run.press(&["f9"]);
    run.told(&message!("refusal-not-decided"));
    // The keys of `f`, `a` and `s`.
    run.press(&["а"]);
    run.text(spoken.feedback);
    run.press(&["esc", "ф"]);
    run.told(&message!("recommend-decided"));
    run.press(&["ы"]);
    run.told(&message!("confirm-yes"));
    run.press(&["enter"]);
    run.told(&message!("recommend-sign-title"));
    run.terminal.wait_shown();
    run.press(&["enter"]);
    run.told(&message!("recommend-signed-told"));
    run.press(&["^q"]);
    run.told(&message!("home-closed"));
    // The key of `q`.
    run.press(&["й"]);
    assert!(run.terminal.wait_end());
    open_session(&run.setting.session(), &Protection::plain()).unwrap()
}

fn check(loaded: &Loaded, spoken: &Spoken) {
    assert!(loaded.alterations.is_empty(), "{:?}", loaded.alterations);
    let record = loaded.interview.record();
    assert_eq!(loaded.interview.state(), SessionState::Signed);
    assert_eq!(record.preparation.language.as_str(), spoken.language);
    assert_eq!(record.signature.as_ref().unwrap().name, spoken.assessor);
    assert_eq!(record.opening["consent"], ItemState::Refused(spoken.refused.into()));
    let remarks: Vec<String> = record.remarks().map(|(_, remark)| remark.text.clone()).collect();
    assert_eq!(remarks, [spoken.course.to_owned(), format!("{}#C1", spoken.saw), spoken.depth.to_owned()]);
    assert_eq!(record.questions["Q2"].remarks[0].criteria, ["C1".into()]);
    assert_eq!(
        (&record.questions["Q2"].probes_used[..], &record.questions["Q2"].heard[..]),
        (&["1".into()][..], &["a".into()][..])
    );
    assert_eq!(record.questions["Q4"].skipped.as_deref(), Some(spoken.skipped));
    let item = &record.evidence["E1"];
    assert_eq!((item.title.as_str(), item.source.as_str()), (spoken.item, spoken.assessor));
    let ratings = ["C1", "C2", "C3", "C4"].map(|criterion| record.ratings[criterion].rating.clone().unwrap());
    let level = |level: &str| Rating::Level(level.into());
    assert_eq!(ratings, [level("mid"), level("mid"), level("high"), Rating::NotEnoughEvidence]);
    assert_eq!(record.ratings["C1"].rationale, spoken.because);
    assert_eq!(record.feedback, spoken.feedback);
}

/// The letter to the candidate as it is read: without the tags and the style.
fn letter(run: &Run) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_viva"))
        .args(["report", "--for", "candidate", "--format", "html", "--language", run.spoken.language])
        .arg(run.setting.session())
        .env("XDG_CONFIG_HOME", run.setting.settings().with_file_name("none"))
        .output()
        .unwrap();
    let (letter, error) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{error}");
    let (_, body) = letter.split_once("<body").expect("a page has a body");
    let texts = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    texts.collect::<Vec<_>>().join("\n")
}

fn strings(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(all) => all.iter().flat_map(strings).collect(),
        serde_json::Value::Object(all) => all.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

fn held_in(spoken: &Spoken) {
    let mut run = Run::of(spoken, &["interview", "--rubric", "first-aid", "--candidate", "K-0417"]);
    let loaded = hold(&mut run);
    check(&loaded, spoken);
    // The texts stand in the file as they were typed, so that others can read it, too.
    let file = fs::read_to_string(run.setting.session()).unwrap();
    for text in [spoken.course, spoken.saw, spoken.depth, spoken.item, spoken.because, spoken.feedback] {
        assert!(file.contains(text), "{text}");
    }
    let trail = serde_json::to_value(loaded.interview.trail().entries()).unwrap();
    for sentence in strings(&trail).into_iter().filter(|text| text.contains(' ')) {
        assert_eq!(latin(&sentence), Vec::<String>::new(), "{sentence}");
    }
    let letter = letter(&run);
    assert!(letter.contains(spoken.feedback) && letter.contains(spoken.assessor), "{letter}");
    assert_eq!(latin(&letter), Vec::<String>::new(), "{letter}");
}

#[test]
fn an_interview_is_held_in_russian_from_preparation_to_the_letter() {
    held_in(&RUSSIAN);
}

#[test]
fn an_interview_is_held_in_kazakh_from_preparation_to_the_letter() {
    held_in(&KAZAKH);
}

fn practised_in(spoken: &Spoken) {
    let mut run = Run::of(spoken, &["practise", "sure-of-herself", "--speed", "600"]);
    let two = spoken.digits[1];
    run.told(&message!("practice-application", name = "Н. Пример"));
    run.press(&["^n"]);
    run.see("Здравствуйте, вот и я.");
    run.press(&["space", "space", "т"]);
    run.see(spoken.first_question);
    run.press(&["^n"]);
    run.see("На человека упал");
    // All at once, and the second probe: the keys of `.` and `2`.
    run.press(&["alt-ю", &format!("alt-{two}")]);
    run.see("Я послала парня");
    run.text(spoken.saw);
    // The key of `q`.
    run.press(&["alt-й"]);
    run.told(&message!("ask-follow-up-list"));
    run.press(&["esc", "^n"]);
    run.see("встаёт на колени");
    run.press(&["^n"]);
    run.see("Я ещё не договорила.");
    run.press(&["^n"]);
    run.see("Когда мне скажут?");
    run.press(&["space", "^n"]);
    for criterion in ["Прежде чем помогать", "Вызывает службу", "Делает непрямой", "Очищает и закрывает"]
    {
        run.see(criterion);
        run.press(&[two, "^n"]);
    }
    run.told(&message!("recommend-not-decided"));
    run.press(&["ф"]);
    run.told(&message!("recommend-decided"));
    run.press(&["f9"]);
    run.told(&message!("recommend-sign-title"));
    run.terminal.wait_shown();
    run.press(&["enter"]);
    run.told(&message!("practice-signed-told"));
    // The debrief: the key of `b`.
    run.press(&["и"]);
    run.told(&message!("debrief-title", case = "Уверена в себе"));
    run.press(&["esc", "^q"]);
    // The cases that are shipped are in English.
    let attempts = run.locale.say(&message!("practice-your-attempts"));
    run.terminal.wait_for(&attempts);
    run.press(&["esc"]);
    run.told(&message!("home-empty"));
    run.press(&["й"]);
    assert!(run.terminal.wait_end());
    let mut attempts =
        fs::read_dir(run.setting.sessions().join("practice")).unwrap().map(|entry| entry.unwrap().path());
    let file = attempts.find(|path| path.extension().is_some_and(|each| each == "ron")).unwrap();
    let loaded = open_session(&file, &Protection::plain()).unwrap();
    assert_eq!(loaded.interview.state(), SessionState::Signed);
    let record = loaded.interview.record();
    assert_eq!(record.questions["Q2"].probes_used, ["2".into()]);
    assert_eq!(record.questions["Q2"].remarks[0].text, spoken.saw.trim());
}

fn drilled_in(spoken: &Spoken) {
    let mut run = Run::of(spoken, &["drill", "--rubric", "first-aid", "--kind", "rate", "--items", "1"]);
    run.told(&message!("drill-rate-task"));
    // The day draws which of the case's three ratings is asked about; the digit of its level is right.
    let shown = run.terminal.contents();
    let ratings = [("C1", 2), ("C2", 1), ("C4", 0)];
    let right = ratings.iter().find(|(criterion, _)| shown.contains(criterion)).expect("a criterion of the case").1;
    // What is not right at first comes again.
    run.press(&[spoken.digits[(right + 1) % 3]]);
    run.told(&message!("drill-again-now"));
    // The key of `n`.
    run.press(&["т"]);
    run.told(&message!("drill-rate-task"));
    run.press(&[spoken.digits[right]]);
    run.told(&message!("drill-grade", grade = "good"));
    run.press(&["т"]);
    run.told(&message!("drill-end", right = 0, count = 1));
    run.press(&["enter"]);
    run.told(&message!("home-empty"));
    run.press(&["й"]);
    assert!(run.terminal.wait_end());
    assert_eq!(read_drills(&run.setting.sessions(), spoken.assessor).unwrap().reviews.len(), 2);
}

#[test]
fn an_attempt_is_practised_in_russian_and_in_kazakh() {
    practised_in(&RUSSIAN);
    practised_in(&KAZAKH);
}

#[test]
fn a_drill_is_done_in_russian_and_in_kazakh() {
    drilled_in(&RUSSIAN);
    drilled_in(&KAZAKH);
}

#[test]
fn the_language_is_switched_within_a_note_and_the_next_start_begins_in_it() {
    let shelf = shelf();
    let setting = Setting::in_language(None, shelf.path());
    let mut terminal = setting.interview(80, 24);
    let see = |terminal: &mut Terminal, language: &str, message: &Message| {
        terminal.wait_for(&Locale::new(&language.into()).say(message));
    };
    let (probes, progress) = (message!("ask-probes"), message!("ask-progress", number = 2, count = 4));
    terminal.press(&["^n"]);
    see(&mut terminal, "en", &probes);
    terminal.type_text("Ол кезде");
    let mut note = "Ол кезде".to_owned();
    for (language, more) in [("kk", " зауытта"), ("ru", " бірінші"), ("en", " болып"), ("kk", " келді")]
    {
        terminal.wait_for(&note);
        // Ctrl-Space.
        terminal.press(&["^@"]);
        see(&mut terminal, language, &probes);
        see(&mut terminal, language, &progress);
        terminal.type_text(more);
        note.push_str(more);
    }
    terminal.wait_for(&note);
    terminal.press(&["^n"]);
    terminal.wait_for("show me on the dummy");
    let saved = Locale::new(&"kk".into()).say(&message!("saving-saved"));
    terminal.wait_for(&saved);
    terminal.press(&["^q"]);
    see(&mut terminal, "kk", &message!("home-open"));
    terminal.press(&["^q"]);
    assert!(terminal.wait_end());
    assert_eq!(fs::read_to_string(setting.settings()).unwrap(), "(\n    language: \"kk\",\n)\n");
    let notes = shown::held(&setting.session()).unwrap().notes;
    assert_eq!(notes["Q2"], ["Ол кезде зауытта бірінші болып келді"]);

    let mut terminal = setting.start(&[], 80, 24);
    see(&mut terminal, "kk", &message!("home-open"));
    terminal.press(&["enter"]);
    see(&mut terminal, "kk", &message!("ask-progress", number = 3, count = 4));
}
