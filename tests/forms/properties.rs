//! Whatever is filled in, and whatever becomes of a file on its way.

use proptest::prelude::*;
use viva::{report::FormReader, session::ThirdPartyJudgement};

use super::{after, fill::Filling, in_each_form, of_foreman, prepared, taken};

/// Letters that programs change on the way, and others.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zа-яәғқңөұүһі0-9 .,;:!?&<>\"'()%=+@-]{1,40}",
        crate::office::hostile().prop_map(|text| text.replace(['\u{0}', '\r'], " ")),
    ]
    .prop_map(|text| text.chars().filter(|c| *c == '\n' || !c.is_control()).collect::<String>())
    .prop_map(|text| text.trim_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned())
    .prop_filter("something is written", |text| {
        // Signs that no text holds, or that a program has its own way with, are none of what is asked here.
        !text.is_empty()
            && !text.contains(['\u{FEFF}', '\u{FFFE}', '\u{FFFF}'])
            && viva::plain_text::text(text) == text.as_str()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// What is filled in is what is read, in every form.
    #[test]
    fn what_is_filled_in_is_what_is_read(
        judged in prop::collection::vec(prop::option::of(0_usize..4), 3),
        examples in prop::collection::vec(prop::option::of(words()), 3),
        name in words(),
        remark in words(),
    ) {
        let interview = prepared();
        let mut filling = Filling::default().text("name", &name).text("remark", &remark);
        let ids = ["danger", "2", "calm"];
        for ((id, judged), example) in ids.iter().zip(&judged).zip(&examples) {
            if let Some(judged) = judged {
                filling = filling.choice(&format!("t/{id}"), ThirdPartyJudgement::ALL[*judged].name());
                if let Some(example) = example {
                    filling = filling.text(&format!("t/{id}/example"), example);
                }
            }
        }
        let even = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (form, bytes) in in_each_form(&filling, FormReader::ThirdParty) {
            let taken = taken(&interview, &bytes).unwrap_or_else(|fault| panic!("{form}: {fault:?}"));
            let after = after(&interview, &taken);
            let item = &after.record().evidence["E1"];
            prop_assert_eq!(&item.source, &even(&name), "{}", form);
            let testimony = item.testimony.as_ref().unwrap();
            prop_assert_eq!(even(&testimony.remark), even(&remark), "{}", form);
            for ((id, judged), example) in ids.iter().zip(&judged).zip(&examples) {
                let answer = testimony.answers.get(*id);
                prop_assert_eq!(answer.map(|answer| answer.judged), judged.map(|at| ThirdPartyJudgement::ALL[at]));
                let said = answer.map_or("", |answer| answer.example.as_str());
                let expected = example.as_deref().filter(|_| judged.is_some()).unwrap_or_default();
                prop_assert_eq!(even(said), even(expected), "{}", form);
            }
        }
    }

    /// The stable twin of the fuzz target `form`: whatever becomes of a file on its way, nothing breaks.
    #[test]
    fn a_damaged_form_breaks_nothing(at in any::<prop::sample::Index>(), byte in any::<u8>(), which in 0_usize..6) {
        let (_, mut bytes) = in_each_form(&of_foreman(), FormReader::ThirdParty).swap_remove(which);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        crate::screens::fuzz::form::play(&bytes);
        if let Ok(taken) = taken(&prepared(), &bytes) {
            after(&prepared(), &taken);
        }
    }
}
