//! The screen in English, and the rubric's words in the language of the interview.

use std::sync::Arc;

use viva::{
    locale::Locale,
    procedure::languages::LanguagesRead,
    session::{Event, Stage},
};

use crate::{interview_language::in_three_languages, screens::rig::Rig};

/// From the first field of the preparation to the language.
const LANGUAGE: &str = "pagedown backtab backtab backtab backtab backtab";

const SIZES: [(u16, u16); 2] = [(60, 16), (80, 24)];

/// The words of a row of a picture, which may go on in the next.
fn flat(rig: &Rig) -> String {
    rig.picture().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_three_languages((columns, rows): (u16, u16)) -> Rig {
    Rig::with_shelf(columns, rows, |shelf| shelf.rubrics[0].rubric = Arc::new(in_three_languages()))
}

/// At the form, with the language that comes after so many keys to the right.
fn preparing(size: (u16, u16), right: usize) -> Rig {
    let mut rig = with_three_languages(size);
    rig.press(&format!(r#"enter n "K-0001" {LANGUAGE} {}"#, "right ".repeat(right)));
    rig
}

/// Opened in the language that comes after so many keys to the right, at the second question.
fn asking(size: (u16, u16), right: usize) -> Rig {
    let mut rig = preparing(size, right);
    rig.press("ctrl-n space space ctrl-n");
    rig.wait(20);
    rig.press("ctrl-n");
    rig
}

#[test]
fn questions_stand_in_the_language_of_the_interview_and_labels_in_that_of_the_screen() {
    let table = [
        (1, "Russian", ["Расскажите, как кто-то рядом с вами пострадал.", "Что вы увидели, когда вошли?"]),
        (2, "Kazakh", ["Жаныңызда біреу жарақат алған жағдайды айтып беріңізші.", "Кіргенде не көрдіңіз?"]),
    ];
    for size in SIZES {
        for (right, language, [question, probe]) in table {
            let rig = asking(size, right);
            let picture = flat(&rig);
            assert!(picture.contains(question), "{size:?}\n{}", rig.picture());
            // Two columns of probes and points have their words below one another.
            let first = probe.split(' ').next().unwrap();
            assert!(picture.contains(first), "{size:?}\n{}", rig.picture());
            for label in ["Probes", "Listen for", "question 2 of 4"] {
                assert!(picture.contains(label), "{label} {size:?}\n{}", rig.picture());
            }
            assert!(!picture.contains(language), "nothing is said where all is as one thinks\n{}", rig.picture());
        }
    }
}

#[test]
fn one_key_shows_the_next_language_from_the_notes_and_goes_on_record_with_what_was_noted_before() {
    for size in SIZES {
        let mut rig = asking(size, 2);
        rig.press(r#""Екі адам" ctrl-k"#);
        assert!(flat(&rig).contains("English"), "{}", rig.picture());
        assert!(flat(&rig).contains("Tell me about a time when somebody was hurt"), "{}", rig.picture());
        assert!(flat(&rig).contains("Екі адам"), "{}", rig.picture());
        rig.wait(10);
        rig.press(r#"" екеуі" esc L"#);
        assert!(flat(&rig).contains("Расскажите, как кто-то"), "{}", rig.picture());
        rig.press("L");
        assert!(flat(&rig).contains("Жаныңызда біреу"), "{}", rig.picture());
        rig.press("ctrl-n");
        let interview = rig.state.shared.interview();
        let said: Vec<&Event> = interview.trail().entries().iter().map(|entry| &entry.event).collect();
        let first = said.iter().position(|event| matches!(event, Event::LanguageShown { .. })).unwrap();
        assert!(matches!(said[first - 1], Event::RemarkAdded { text, .. } if text == "Екі адам"), "{said:?}");
        assert_eq!(*said[first], Event::LanguageShown { language: "en".into(), stage: Stage::Ask });
        let read = LanguagesRead::of(interview);
        let tags: Vec<&str> = read.question(&"Q2".into()).iter().map(|each| each.as_str()).collect();
        assert!(tags.contains(&"en") && !tags.contains(&"ru"), "a glance asks nothing: {tags:?}");
    }
}

#[test]
fn the_key_is_found_by_its_name_and_serves_the_scripts_and_the_levels() {
    for size in SIZES {
        let mut rig = preparing(size, 2);
        rig.press("ctrl-n");
        assert!(flat(&rig).contains("Сәлеметсіз бе?"), "{}", rig.picture());
        rig.press(r#"ctrl-g "other language" enter"#);
        assert!(flat(&rig).contains("Good morning."), "{}", rig.picture());
        assert!(flat(&rig).contains("Read aloud – English"), "{}", rig.picture());
        rig.press("ctrl-k ctrl-k space space ctrl-n");
        rig.press(r#"ctrl-g "C1" enter"#);
        assert!(flat(&rig).contains("алдымен қауіп"), "{}", rig.picture());
        rig.press("ctrl-k");
        assert!(flat(&rig).contains("looks for dangers"), "{}", rig.picture());
    }
}

#[test]
fn the_language_of_the_screen_comes_first_among_the_others() {
    for (screen, shown) in [("en", "Tell me about"), ("ru", "Расскажите"), ("kk", "Tell me about")] {
        let mut rig = asking((80, 24), 2);
        rig.state.shared.locale = Locale::new(&screen.into());
        rig.press("ctrl-k");
        assert!(flat(&rig).contains(shown), "{screen}\n{}", rig.picture());
    }
}

#[test]
fn a_language_that_the_rubric_lacks_is_recorded_and_told_and_so_is_one_in_words() {
    for size in SIZES {
        let mut rig = Rig::new(size.0, size.1);
        rig.press(&format!(r#"enter n "K-0001" {LANGUAGE} right right"#));
        assert!(flat(&rig).contains("< Kazakh; questions in: English >"), "{}", rig.picture());
        rig.press("left");
        assert!(flat(&rig).contains("< Russian >"), "{}", rig.picture());
        rig.press("right ctrl-n");
        assert!(flat(&rig).contains("held in: Kazakh"), "{}", rig.picture());
        assert_eq!(rig.state.shared.interview().record().preparation.language.as_str(), "kk");
        rig.press("space");
        assert!(flat(&rig).contains("Read aloud – English"), "{}", rig.picture());
        rig.press("space ctrl-n");
        assert!(flat(&rig).contains("English –"), "{}", rig.picture());

        let mut rig = preparing(size, 1);
        rig.press(r#"tab "Uyghur, with interpreter" ctrl-n space space ctrl-n"#);
        assert_eq!(rig.state.shared.interview().record().preparation.spoken, "Uyghur, with interpreter");
        assert!(flat(&rig).contains("Как вы стали оказывать"), "{}", rig.picture());
        assert!(flat(&rig).contains("Russian –"), "{}", rig.picture());
    }
}

#[test]
fn what_is_signed_is_read_in_another_language_and_stays_as_it_was_signed() {
    let mut rig = with_three_languages((80, 24));
    rig.hold_interview();
    rig.rate_interview();
    rig.press("a f9 enter");
    let entries = rig.state.shared.interview().trail().len();
    assert!(rig.state.shared.interview().record().is_signed(), "{}", rig.picture());
    rig.press(r#"ctrl-g "other language" enter"#);
    assert!(flat(&rig).contains("Russian"), "{}", rig.picture());
    rig.press(r#"ctrl-g "C1" enter"#);
    assert!(flat(&rig).contains("сначала ищет опасности"), "{}", rig.picture());
    assert_eq!(rig.state.shared.interview().trail().len(), entries);
}
