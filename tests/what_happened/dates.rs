//! A date of which only the month or the year was said stays what was said.

use chrono::NaiveDate;
use viva::{judgement::recommend, report::Audience, session::DateSpan};

use super::{interview, report_in};
use crate::screens::rig::Rig;

/// An interview that was held and rated, with an observation of that date for the criterion that demands one within 24
/// months. It is the 24th of November 2026.
fn dated(date: &str) -> Rig {
    let mut rig = Rig::new(100, 40);
    rig.open_interview();
    rig.press(r#""By a course" ctrl-n "Looked round" ctrl-n "Right place" ctrl-e a "Resuscitation" tab left tab tab"#);
    rig.press(&format!(r#""{date}" tab tab down down space ctrl-n"#));
    rig
}

fn rated(date: &str) -> Rig {
    let mut rig = dated(date);
    rig.press(r#"esc ctrl-n "Gloves" ctrl-n space ctrl-n"#);
    rig.rate_interview();
    rig
}

#[test]
fn what_was_said_is_shown_and_reported_as_it_was_said() {
    for (date, shown) in [("2026", "2026"), ("2026-03", "2026-03"), ("2026-03-01", "1 March 2026")] {
        let rig = dated(date);
        let line = rig.picture().lines().find(|line| line.contains("C3")).unwrap_or_default().to_owned();
        assert!(line.contains(&format!("· {shown} ·")), "{date}: {}", rig.picture());
        let told = report_in("en", interview(&rig), Audience::Centre);
        assert!(told.contains(&format!("\"{shown}\"")), "{date}: {told}");
    }
    let told = report_in("ru", interview(&dated("2026-03")), Audience::Centre);
    assert!(told.contains("\"03.2026\""), "{told}");
}

#[test]
fn what_was_said_stands_in_the_form_again() {
    for date in ["2026", "2026-03", "2026-03-01"] {
        let mut rig = dated(date);
        rig.press("enter tab tab tab");
        let picture = rig.picture();
        let field = picture.lines().find(|line| line.contains("Date")).unwrap_or_default();
        assert!(field.split_whitespace().any(|word| word == date), "{date}: {picture}");
    }
}

#[test]
fn the_last_day_that_it_can_be_of_decides_and_the_reason_says_so() {
    for (date, counts, reason) in [
        // 24 months before the 24th of November 2026 is the 24th of November 2024.
        ("2024", true, Some("31 December 2024")),
        ("2024-11", true, Some("30 November 2024")),
        ("2024-10", false, Some("31 October 2024")),
        ("2023", false, Some("31 December 2023")),
        ("2026", true, Some("31 December 2026")),
        ("2026-12", false, Some("31 December 2026")),
        ("2024-11-01", false, None),
    ] {
        let rig = rated(date);
        let (rubric, record) = (interview(&rig).rubric(), interview(&rig).record());
        let recommendation = recommend(rubric, record, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let criterion = &recommendation.units[0].criteria[2];
        assert_eq!(criterion.demands[0].counted.len(), usize::from(counts), "{date}");
        for language in ["en", "ru", "kk"] {
            let told = report_in(language, interview(&rig), Audience::Centre);
            let said = if language == "en" {
                "the last day that this can be counts"
            } else {
                "последний возможный"
            };
            let said = if language == "kk" { "соңғы күн есептеледі" } else { said };
            assert_eq!(told.contains(said), reason.is_some(), "{date} in {language}: {told}");
        }
        let told = report_in("en", interview(&rig), Audience::Centre);
        assert!(reason.is_none_or(|day| told.contains(&format!("counts, {day}"))), "{date}: {told}");
    }
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_refused_with_a_way_out() {
    let rig = dated("03/04/2025");
    assert!(interview(&rig).record().evidence.is_empty());
    assert!(rig.picture().contains("03/04/2025 can be read in two ways"), "{}", rig.picture());
}

#[test]
fn an_item_of_before_is_written_as_before() {
    let rig = dated("2026-03-01");
    let item = &interview(&rig).record().evidence[0];
    assert_eq!(item.date_span, None);
    assert!(!ron::to_string(item).unwrap().contains("date_span"));
    let month = interview(&dated("2026-03")).record().evidence[0].clone();
    assert_eq!(month.date_span, Some(DateSpan::Month));
    assert_eq!(ron::from_str::<viva::session::EvidenceItem>(&ron::to_string(&month).unwrap()).unwrap(), month);
}
