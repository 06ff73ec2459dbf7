//! The language of an interview apart from that of the screen: which can be chosen, in which the rubric's words stand,
//! and in which they were read.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use chrono::{DateTime, TimeDelta};
use viva::{
    judgement::recommend,
    locale::{Language, Locale},
    procedure::{
        self, FilledField, Reply, Topic, languages::LanguagesRead, place_at, place_of_question, preparation, step,
    },
    report::{Audience, document, summarise, tables},
    rubric::{self, Rubric},
    session::{
        Event, FieldName, Interview, Moment, Outcome, Preparation, Refusal, ScriptPart, Stage, language_of,
        panel::entries_to_rate_from,
    },
    store::{Contents, document as file, verify_text},
};

use crate::key;

const ASSESSOR: &str = "A. Assessor (fictional)";

/// The rubric of the tests in its two languages, and in Kazakh.
pub fn in_three_languages() -> Rubric {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron")).unwrap();
    rubric::read(&with_kazakh(&text)).unwrap()
}

/// The text of a rubric or a case with Kazakh beside the Russian; what nobody translated stands in Russian there.
pub fn with_kazakh(text: &str) -> String {
    let kazakh = [
        ("Как вы стали оказывать первую помощь на работе?", "Жұмыста алғашқы көмек көрсетуді қалай бастадыңыз?"),
        (
            "Расскажите, как кто-то рядом с вами пострадал. Что вы сделали прежде всего?",
            "Жаныңызда біреу жарақат алған жағдайды айтып беріңізші. Алдымен не істедіңіз?",
        ),
        ("Что вы увидели, когда вошли?", "Кіргенде не көрдіңіз?"),
        ("Кому вы позвонили и что сказали?", "Кімге қоңырау шалдыңыз, не айттыңыз?"),
        ("называет место", "қай жерде екенін айтады"),
        ("сначала ищет опасности", "алдымен қауіп бар-жоғын қарайды"),
        (
            "Здравствуйте. Мы полчаса поговорим о первой помощи на работе.",
            "Сәлеметсіз бе? Жарты сағат жұмыстағы алғашқы көмек туралы сөйлесеміз.",
        ),
    ];
    let mut out = String::new();
    for (index, part) in text.replace(r#"["en", "ru"]"#, r#"["en", "ru", "kk"]"#).split(r#""ru": ""#).enumerate() {
        if index == 0 {
            out.push_str(part);
            continue;
        }
        let (russian, rest) = part.split_once('"').unwrap();
        let kazakh = kazakh.iter().find(|(known, _)| *known == russian).map_or(russian, |(_, kazakh)| kazakh);
        out.push_str(&format!(r#""ru": "{russian}", "kk": "{kazakh}"{rest}"#));
    }
    out
}

fn in_two_languages() -> Rubric {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rubrics/first-aid.ron")).unwrap();
    rubric::read(&text).unwrap()
}

fn at(second: i64) -> Moment {
    DateTime::parse_from_rfc3339("2026-11-24T10:00:00+05:00").unwrap() + TimeDelta::seconds(second)
}

fn begun(rubric: Rubric) -> Interview {
    Interview::begin("s-1".into(), Arc::new(rubric), ASSESSOR, at(0))
}

fn prepared(rubric: &Rubric, language: &str, spoken: &str) -> Event {
    let (candidate, assessor) = ("K-1".into(), ASSESSOR.into());
    let (language, spoken) = (language.into(), spoken.into());
    Event::Prepared(Preparation { candidate, assessor, language, spoken, ..Preparation::new(rubric) })
}

fn tags<'a>(languages: impl IntoIterator<Item = &'a Language>) -> String {
    languages.into_iter().map(Language::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_language_of_the_rubric_and_of_the_program_can_be_chosen_and_stays_as_it_was_chosen() {
    for (rubric, offered) in [(in_two_languages(), "en ru kk"), (in_three_languages(), "en ru kk")] {
        assert_eq!(tags(&preparation::languages(&rubric)), offered);
        let interview = begun(rubric.clone());
        for (index, tag) in offered.split(' ').enumerate() {
            let mut filled = preparation::form(&Preparation::new(&rubric), &interview).filled();
            filled.set(FieldName::Language, FilledField::Chosen(index));
            filled.set(FieldName::Spoken, FilledField::Text(" Uyghur, with interpreter ".into()));
            let read = preparation::read(&filled, &interview);
            assert_eq!((read.language.as_str(), read.spoken.as_str()), (tag, "Uyghur, with interpreter"));
            assert_eq!(preparation::read(&preparation::form(&read, &interview).filled(), &interview), read);
        }
    }
}

#[test]
fn the_form_starts_in_the_language_of_the_screen_if_the_rubric_has_it_and_stays_as_it_was_prepared() {
    let (two, three) = (in_two_languages(), in_three_languages());
    for (rubric, screen, starts) in [(&two, "ru", "ru"), (&two, "kk", "en"), (&three, "kk", "kk"), (&two, "en", "en")] {
        let mut interview = begun(rubric.clone());
        let start = |interview: &Interview, draft| preparation::start(interview, draft, ASSESSOR, &screen.into());
        assert_eq!(start(&interview, vec![]).language.as_str(), starts, "{screen}");
        for chosen in ["en", "ru"] {
            assert_eq!(start(&interview, vec![prepared(rubric, chosen, "")]).language.as_str(), chosen, "{screen}");
        }
        interview.act(prepared(rubric, "en", ""), ASSESSOR, at(1)).unwrap();
        assert_eq!(start(&interview, vec![]).language.as_str(), "en", "{screen}");
    }
}

#[test]
fn the_words_of_a_rubric_stand_in_the_language_that_is_told() {
    let (two, three) = (in_two_languages(), in_three_languages());
    let table = [
        (&two, "ru", "ru"),
        (&two, "ru-KZ", "ru"),
        (&two, "kk", "en"),
        (&two, "Uyghur", "en"),
        (&three, "kk", "kk"),
        (&three, "en", "en"),
    ];
    for (rubric, wanted, standing) in table {
        let (wanted, standing): (Language, Language) = (wanted.into(), standing.into());
        assert_eq!(rubric.standing_in(&wanted), &standing, "{wanted}");
        let wording = &rubric.questions[0].wording;
        assert_eq!(wording.get(&wanted), wording.get(&standing), "{wanted}");
    }
}

#[test]
fn a_language_is_shown_where_the_rubric_has_it_and_the_session_is_open() {
    let shown = |language: &str| Event::LanguageShown { language: language.into(), stage: Stage::Open };
    let mut interview = begun(in_three_languages());
    assert_eq!(interview.permit(&shown("ru")), Err(Refusal::NotPrepared));
    interview.act(prepared(interview.rubric(), "kk", ""), ASSESSOR, at(1)).unwrap();
    assert!(matches!(interview.permit(&shown("uz")), Err(Refusal::Unknown { what: "language", .. })));
    interview.act(shown("ru"), ASSESSOR, at(2)).unwrap();
    assert_eq!(language_of(interview.record()).as_str(), "ru");
    // Anything else in the preparation leaves it there; another language of the interview does not.
    interview.act(prepared(interview.rubric(), "kk", "Uyghur"), ASSESSOR, at(3)).unwrap();
    assert_eq!(language_of(interview.record()).as_str(), "ru");
    interview.act(prepared(interview.rubric(), "en", ""), ASSESSOR, at(4)).unwrap();
    assert_eq!(language_of(interview.record()).as_str(), "en");
    let ask = |interview: &Interview| {
        let asks = step(interview, &place_at(Stage::Open), at(5)).asks;
        asks.into_iter().find(|ask| ask.topic == Topic::Language(Stage::Open))
    };
    let same = procedure::answer(&interview, &Topic::Language(Stage::Open), Reply::Language("en".into()), at(5));
    assert_eq!(same.unwrap().events, []);
    assert!(ask(&interview).unwrap().is_open(&interview, at(5)));
    interview.act(Event::BrokenOff { reason: "ill".into() }, ASSESSOR, at(6)).unwrap();
    assert!(!ask(&interview).unwrap().is_open(&interview, at(7)));
}

/// An interview held so: `open Q1`, `show ru ask`, `done identity`, `prepare kk`, `close`, each with the second at
/// which it happens.
fn held(rubric: Rubric, course: &str) -> Interview {
    let mut interview = begun(rubric);
    for line in course.split("; ") {
        let words: Vec<&str> = line.split(' ').collect();
        let second = words[0].parse().unwrap();
        let stage = |word: &str| match word {
            "open" => Stage::Open,
            "ask" => Stage::Ask,
            "close" => Stage::Close,
            other => panic!("{other}"),
        };
        let item = |script| Event::ItemDone { script, item: words[2].into() };
        let event = match words[1] {
            "prepare" => prepared(interview.rubric(), words[2], &words[3..].join(" ")),
            "show" => Event::LanguageShown { language: words[2].into(), stage: stage(words[3]) },
            "done" => item(ScriptPart::Opening),
            "last" => item(ScriptPart::Closing),
            "open" => Event::QuestionOpened { question: words[2].into() },
            "asked" => Event::QuestionAsked { question: words[2].into() },
            "skip" => Event::QuestionSkipped { question: words[2].into(), reason: "no time".into() },
            "leave" => Event::Paused,
            "resume" => Event::Resumed,
            "close" => Event::InterviewClosed,
            other => panic!("{other}"),
        };
        interview.act(event, ASSESSOR, at(second)).unwrap_or_else(|refusal| panic!("{line}: {refusal}"));
    }
    interview
}

#[test]
fn the_trail_tells_in_which_language_each_question_was_asked_and_each_script_read() {
    const OPENED: &str = "1 prepare kk; 60 done identity; 61 done consent; 70 open Q1";
    let table = [
        // As it was chosen, from the beginning to the end.
        ("90 asked Q1; 91 open Q2", "kk", "kk", ""),
        // Another for the rest of the question.
        ("80 show ru ask; 90 asked Q1; 91 open Q2", "kk", "kk ru", ""),
        // A glance at another asks nothing in it.
        ("80 show ru ask; 82 show kk ask; 90 asked Q1; 91 open Q2", "kk", "kk", ""),
        ("71 show ru ask; 90 asked Q1; 91 open Q2", "kk", "ru", ""),
        // So short that the last one is all that can be told, and something was noted all the same.
        ("71 asked Q1; 71 show ru ask; 72 open Q2; 90 open Q1; 91 open Q2; 95 open Q1; 96 open Q2", "kk", "ru", ""),
        // Time in which the session was left is no time on the screen.
        ("74 show ru ask; 75 leave; 90 resume; 91 show kk ask; 93 asked Q1; 94 open Q2", "kk", "kk", ""),
        // A question that was skipped or passed over was asked in none.
        ("71 show ru ask; 90 skip Q1; 91 open Q2", "kk", "", ""),
        ("71 show ru ask; 72 open Q2", "kk", "", ""),
        // The scripts: what is shown with the closing on the screen is no language of the question before it.
        ("90 asked Q1; 100 show ru close; 130 last next-steps", "kk", "kk", "ru"),
        ("80 asked Q1; 100 last next-steps; 110 show ru close; 120 show kk close; 121 leave", "kk", "kk", "ru kk"),
    ];
    for (course, opening, question, closing) in table {
        let interview = held(in_three_languages(), &format!("{OPENED}; {course}"));
        let read = LanguagesRead::of(&interview);
        let told = [
            tags(read.script(ScriptPart::Opening)),
            tags(read.question(&"Q1".into())),
            tags(read.script(ScriptPart::Closing)),
        ];
        assert_eq!(told, [opening, question, closing], "{course}");
    }
    let interview = held(in_three_languages(), "1 prepare kk; 30 show ru open; 60 done identity; 61 show kk open");
    assert_eq!(tags(LanguagesRead::of(&interview).script(ScriptPart::Opening)), "kk ru");
    // Where the rubric lacks the language of the interview, its words were read in the one in which they stand.
    let interview = held(in_two_languages(), &format!("{OPENED}; 90 asked Q1; 91 open Q2"));
    assert_eq!(tags(LanguagesRead::of(&interview).question(&"Q1".into())), "en");
}

const WHOLE: &str = "1 prepare kk Uyghur, with interpreter; 60 done identity; 61 done consent; 70 open Q1; \
                     90 asked Q1; 91 open Q2; 95 show ru ask; 120 asked Q2; 121 open Q3; 150 asked Q3; \
                     151 open Q4; 180 asked Q4; 181 show kk close; 190 last next-steps; 200 close";

fn whole() -> Interview {
    held(in_three_languages(), WHOLE)
}

#[test]
fn a_session_in_several_languages_is_written_verified_and_told_as_it_was_held() {
    let mut interview = whole();
    let no_result =
        Event::RecommendationDeparted { computed: None, outcome: Outcome::NotYet, reason: "a test ends here".into() };
    assert!(interview.permit(&Event::LanguageShown { language: "ru".into(), stage: Stage::Rate }).is_ok());
    for criterion in interview.rubric().criteria.clone().into_keys() {
        if interview.record().criteria_in_scope(interview.rubric()).any(|each| each.id == criterion) {
            let rating = viva::session::Rating::NotEnoughEvidence;
            interview.act(Event::Rated { criterion, rating }, ASSESSOR, at(210)).unwrap();
        }
    }
    interview.act(no_result, ASSESSOR, at(220)).unwrap();
    let signed = Event::Signed { name: ASSESSOR.into(), outcome: Outcome::NotYet, key: key::public() };
    interview.act(signed, ASSESSOR, at(230)).unwrap();
    let seals = key::seals(&interview);
    let text = file::write(&Contents { seals: &seals, ..Contents::new(&interview, None) });
    let verified = verify_text(&text, Path::new("s-1.ron"), &[]).unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
    let read = file::read(&text, Path::new("s-1.ron")).unwrap().interview;
    assert_eq!(read.record().preparation.spoken, "Uyghur, with interpreter");
    assert_eq!(LanguagesRead::of(&read), LanguagesRead::of(&interview));

    let day = at(230).date_naive();
    let recommendation = recommend(read.rubric(), read.record(), day);
    let told = |language: &str, audience| {
        let locale = Locale::new(&language.into());
        let document = document(&summarise(&read, &recommendation, &locale), audience, &locale);
        let sheets: Vec<String> = tables::tables(&read, &recommendation, audience, &locale)
            .into_iter()
            .flat_map(|sheet| sheet.rows.into_iter().map(|row| format!("{row:?}")))
            .collect();
        (serde_json::to_string(&document).unwrap(), sheets.join("\n"))
    };
    let spoken = "Uyghur, with interpreter";
    for (language, held, asked, both) in [
        ("en", "questions in: Kazakh", "asked, in:", "Kazakh, Russian"),
        ("ru", "вопросы на языке: казахский", "задан; язык:", "казахский, русский"),
        ("kk", "сұрақтардың тілі: қазақ тілі", "қойылды; тілі:", "қазақ тілі, орыс тілі"),
    ] {
        let (held, asked) = (format!("{spoken}; {held}"), format!("{asked} {both}"));
        let (record, sheets) = told(language, Audience::Centre);
        assert!(record.contains(&held) && record.contains(&asked), "{record}");
        // The first question was asked in the language that is expected, which is not said of it.
        assert_eq!(record.matches(&asked).count(), 1);
        assert!(sheets.contains(&held), "{sheets}");
        assert!(sheets.contains(both), "{sheets}");
        let (letter, _) = told(language, Audience::Candidate);
        assert!(letter.contains(spoken), "{letter}");
        let (public, sheets) = told(language, Audience::Public);
        assert!(!public.contains("Uyghur") && !sheets.contains("Uyghur"), "a language may tell who it was");
    }
}

#[test]
fn sheets_begin_where_they_did_whatever_language_is_shown_later() {
    let mut interview = whole();
    let before = entries_to_rate_from(interview.trail());
    assert!(before.is_some());
    interview.act(Event::LanguageShown { language: "ru".into(), stage: Stage::Rate }, ASSESSOR, at(210)).unwrap();
    assert_eq!(entries_to_rate_from(interview.trail()), before);
}

#[test]
fn a_question_in_the_rubrics_words_of_any_language_is_not_reworded() {
    let interview = held(in_three_languages(), "1 prepare kk; 60 done identity; 61 done consent; 70 open Q1");
    let wordings: BTreeSet<&str> = interview.rubric().questions[0].wording.all().collect();
    assert_eq!(wordings.len(), 3);
    let asked = |text: &str| {
        let topic = Topic::Line(viva::session::Asked::RewordQuestion("Q1".into()));
        procedure::answer(&interview, &topic, Reply::Text(text.into()), at(80)).unwrap().events
    };
    for (text, kept) in wordings.into_iter().map(|each| (each, "")).chain([("In other words", "In other words")]) {
        let reworded = Event::QuestionReworded { question: "Q1".into(), wording: kept.into() };
        assert_eq!(asked(text), [reworded]);
    }
}

#[test]
fn an_interview_without_anything_of_this_is_written_as_ever() {
    let interview = held(in_two_languages(), "1 prepare ru; 60 done identity; 61 done consent; 70 open Q1");
    let text = file::write(&Contents::new(&interview, None));
    assert!(!text.contains("spoken") && !text.contains("LanguageShown"));
    assert_eq!(place_of_question("Q1".into()).stage, Stage::Ask);
}
