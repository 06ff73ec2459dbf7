//! The plan as a sheet to hand out: what is still to be brought or done, by whom, where and by when, in plain words.

use chrono::NaiveDate;

use crate::{judgement::Recommendation, locale::Locale, message, session::Interview};

use super::{
    audience::sittings::plan_to_candidate,
    document::{Block, Document, part},
    letter::{Centre, letterhead},
    summarise,
};

/// The plan in the locale's language, as it stands on a day, with the day until which the centre or the rubric takes more
/// evidence.
pub fn plan_document(
    interview: &Interview,
    recommendation: &Recommendation,
    centre: Option<&Centre>,
    on: NaiveDate,
    locale: &Locale,
) -> Document {
    let summary = summarise(interview, recommendation, locale);
    // The centre's terms stand before those of the rubric.
    let summary = match centre {
        Some(centre) => summary.issued(letterhead(centre, interview, recommendation, on, locale)),
        None => summary,
    };
    let mut blocks = vec![Block::Paragraph(locale.text("plan-sheet-explained"))];
    match plan_to_candidate(&summary.plan, locale) {
        Some(table) => {
            blocks.extend([part("plan-sheet-open", locale), table, Block::Paragraph(summary.evidence_until)])
        }
        None => blocks.push(Block::Paragraph(locale.text("plan-sheet-nothing"))),
    }
    let closed = summary.plan.iter().filter(|line| !line.open);
    let closed: Vec<String> = closed.map(|line| format!("{}: {}", line.what, line.standing)).collect();
    if !closed.is_empty() {
        blocks.extend([part("plan-sheet-closed", locale), Block::List(closed)]);
    }
    let assessor = summary.assessor.as_str();
    let about = message!(
        "report-about",
        candidate = summary.candidate.as_str(),
        date = summary.date.as_str(),
        assessor = assessor
    );
    Document {
        title: locale.say(&message!("plan-sheet-title", rubric = summary.rubric_title.as_str())),
        subtitle: locale.say(&about),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}
