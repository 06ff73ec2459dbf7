//! A level has one name wherever a person reads it: its label.

use viva::{locale::Locale, report::Audience};

use super::{interview, report_in};
use crate::{
    moderation::office::{ASSESSOR, MODERATOR, Office, signed, told},
    screens::rig::Rig,
};

/// The ids of levels in the rubric of the tests.
const IDS: [&str; 3] = ["low", "mid", "high"];

/// The words of a text that are ids of levels.
fn ids(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| IDS.contains(word)).collect()
}

fn rated() -> Rig {
    let mut rig = Rig::new(100, 60);
    rig.hold_interview();
    rig.press(r#"1 "ran at once" ctrl-n 1 "said nothing" ctrl-n 3 "deep" ctrl-n 1 "bare hands" ctrl-n"#);
    rig
}

#[test]
fn the_recommendation_names_levels_by_their_labels() {
    let rig = rated();
    let picture = rig.picture();
    assert!(picture.contains("C1 is rated “Not yet”; below “Meets” nothing makes up for it"), "{picture}");
    assert_eq!(ids(&picture), Vec::<&str>::new());
}

#[test]
fn reports_name_levels_by_their_labels_in_each_language() {
    let rig = rated();
    for language in ["en", "ru", "kk"] {
        for audience in Audience::ALL {
            let told = report_in(language, interview(&rig), audience);
            assert_eq!(ids(&told), Vec::<&str>::new(), "{language}");
        }
        let locale = Locale::new(&language.into());
        for entry in interview(&rig).trail().entries() {
            let told = locale.say(&entry.event.explain(interview(&rig).rubric(), locale.language()));
            assert_eq!(ids(&told), Vec::<&str>::new(), "{language}: {told}");
        }
    }
}

#[test]
fn the_command_line_names_levels_by_their_labels_and_takes_them_so() {
    for written in ["Not yet", "not YET", "1 Not yet", "Ещё нет", "low"] {
        let office = Office::new();
        let path = office.keep(&signed("s-1", ASSESSOR, ["mid"; 4], 0));
        let file = path.to_str().unwrap();
        let finding = format!("C3=disagree:{written}:pressed too weakly");
        let output = office.viva(&["moderate", file, "--by", MODERATOR, "--finding", &finding]);
        assert!(output.status.success(), "{written}: {}", told(&output.stderr));
        assert!(told(&output.stdout).contains("C3: disagrees, would have given “Not yet”"), "{}", told(&output.stdout));
        let shown = told(&office.viva(&["recommend", file]).stdout);
        assert_eq!(ids(&shown), Vec::<&str>::new(), "{shown}");
        let replayed = told(&office.viva(&["replay", file, "--timeline"]).stdout);
        assert!(!replayed.is_empty() && ids(&replayed).is_empty(), "{replayed}");
    }
}

#[test]
fn a_level_that_the_scale_does_not_have_is_refused() {
    let office = Office::new();
    let path = office.keep(&signed("s-1", ASSESSOR, ["mid"; 4], 0));
    for (written, words) in [("Excellent", "Excellent"), ("Meets", "“Meets” is what the assessor gave")] {
        let finding = format!("C3=disagree:{written}:pressed too weakly");
        let output = office.viva(&["moderate", path.to_str().unwrap(), "--by", MODERATOR, "--finding", &finding]);
        assert!(!output.status.success());
        assert!(told(&output.stderr).contains(words), "{}", told(&output.stderr));
    }
}
