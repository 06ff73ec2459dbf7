//! Progress over attempts: a chart with its table, and the components of accuracy.

use crate::{
    locale::Locale,
    message,
    practice::debrief::{Measured, Progress, ProgressPoint},
    report::{
        document::{Block, HeadingLevel, Table},
        figure::{Course, CourseLine, Drawing, Figure},
        measured::hundredths,
    },
};

use super::{evidence::found, share, why_name};

pub(super) fn blocks(progress: &Progress, locale: &Locale) -> Vec<Block> {
    let Some(figure) = course(progress, locale) else { return Vec::new() };
    let mut blocks = vec![Block::Heading(HeadingLevel::Part, locale.text("debrief-progress")), Block::Figure(figure)];
    blocks.push(Block::Heading(HeadingLevel::Section, locale.text("debrief-components")));
    blocks.push(Block::Paragraph(locale.text("debrief-components-explained")));
    blocks.push(match (&progress.components, progress.components_why) {
        (Some(found), _) => Block::Facts(vec![
            (locale.text("debrief-elevation"), squared(found.elevation, locale)),
            (locale.text("debrief-differential-elevation"), squared(found.differential_elevation, locale)),
            (locale.text("debrief-stereotype-accuracy"), squared(found.stereotype_accuracy, locale)),
            (locale.text("debrief-differential-accuracy"), squared(found.differential_accuracy, locale)),
            (
                locale.text("debrief-rests-on"),
                locale.say(&message!("debrief-cases-criteria", cases = found.cases, criteria = found.criteria)),
            ),
        ]),
        (None, why) => {
            let why = why.map_or("few", why_name);
            Block::Paragraph(locale.say(&message!("debrief-no-components", why = why)))
        }
    });
    blocks
}

fn squared(value: f64, locale: &Locale) -> String {
    locale.say(&message!("debrief-squared", value = hundredths(value)))
}

/// A share of an attempt.
type Share = fn(&ProgressPoint) -> Measured;

/// The shares over attempts; none for a single one, which is no course.
pub fn course(progress: &Progress, locale: &Locale) -> Option<Figure> {
    let attempts = &progress.attempts;
    if attempts.len() < 2 {
        return None;
    }
    let measures: [(&str, Share); 4] = [
        ("debrief-exact", |attempt| attempt.exact),
        ("debrief-within-one", |attempt| attempt.within_one),
        ("debrief-found", |attempt| attempt.evidence_found),
        ("debrief-steps-done", |attempt| attempt.procedure_done),
    ];
    let line = |(id, of): (&str, Share)| CourseLine {
        name: locale.text(id),
        percent: attempts.iter().map(|attempt| of(attempt).percent()).collect(),
    };
    let head = ["debrief-attempt", "debrief-exact", "debrief-within-one", "debrief-found", "debrief-steps-done"];
    let row = |(index, attempt): (usize, &ProgressPoint)| {
        let date = locale.date(attempt.signed.date_naive());
        let title = attempt.case_title.as_str();
        let name = locale.say(&message!("debrief-attempt-is", number = index + 1, case = title, date = date));
        let told = measures.iter().map(|(id, of)| match *id {
            "debrief-found" => found(of(attempt), attempt.evidence_claimed, locale),
            _ => share(of(attempt), locale),
        });
        [name].into_iter().chain(told).collect()
    };
    let (first, last) = (attempts.first()?.exact.percent(), attempts.last()?.exact.percent());
    let description = match (first, last) {
        (Some(first), Some(last)) => {
            locale.say(&message!("debrief-progress-shows", attempts = attempts.len(), first = first, last = last))
        }
        _ => locale.say(&message!("debrief-progress-attempts", attempts = attempts.len())),
    };
    Some(Figure {
        title: locale.text("debrief-progress-chart"),
        description,
        drawing: Drawing::Course(Course {
            columns: (1..=attempts.len()).map(|number| number.to_string()).collect(),
            lines: measures.into_iter().map(line).collect(),
        }),
        table: Table {
            caption: locale.text("debrief-progress-chart"),
            head: head.into_iter().map(|id| locale.text(id)).collect(),
            rows: attempts.iter().enumerate().map(row).collect(),
        },
    })
}
