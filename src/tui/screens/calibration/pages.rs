//! Pages to read: a criterion with all that was said on it, a rater, and the figures.

use crate::{
    agreement::{AgreementFigure, Measure, Overview},
    calibration::{CalibrationFigures, Ratings, Talk, voices},
    message,
    report::calibration::{anchors, distribution, words},
    tui::{Shared, popups::PageLine},
};

type Written = (String, Vec<PageLine>);

fn blank() -> PageLine {
    PageLine::Text(String::new())
}

/// The need for a talk on a criterion, in words.
pub(super) fn need(ratings: &Ratings, talk: &Talk, shared: &Shared) -> String {
    let shown = |value: Option<f64>| value.map_or(words::NONE.to_owned(), |value| shared.locale.decimal(value, 2));
    let title = ratings.criterion(talk.criterion).title.get(shared.locale.language());
    let (apart, reference) = (shown(talk.apart), shown(talk.from_reference));
    shared.locale.say(&message!(
        "calibration-talk-line",
        title = title,
        need = shared.locale.decimal(talk.need, 2),
        apart = apart,
        reference = reference
    ))
}

/// The ratings and rationales in the order of the levels, and the anchors between.
pub(super) fn of_criterion(
    ratings: &Ratings,
    figures: &CalibrationFigures,
    criterion: usize,
    shared: &Shared,
) -> Written {
    let locale = &shared.locale;
    let own = &figures.criteria[criterion];
    let mut lines = vec![PageLine::Text(ratings.criterion(criterion).statement.get(locale.language()).to_owned())];
    if let Some(talk) = figures.talks.iter().find(|talk| talk.criterion == criterion) {
        lines.push(PageLine::Text(need(ratings, talk, shared)));
    }
    let count: usize = own.distribution.iter().sum();
    let levels = distribution(ratings, criterion, &own.distribution, locale);
    lines.push(PageLine::Text(locale.say(&message!(
        "calibration-given",
        count = count,
        levels = levels,
        without = own.not_enough
    ))));
    for each in voices(ratings, criterion) {
        lines.push(blank());
        if ratings.subjects.len() > 1 {
            lines.push(PageLine::Heading(words::subject(ratings, each.subject, locale)));
        }
        for voice in &each.voices {
            let rater =
                voice.rater.map_or_else(|| shared.text("calibration-reference"), |at| ratings.raters[at].clone());
            let level = words::given(ratings, criterion, voice.given, locale);
            lines.push(PageLine::Heading(locale.say(&message!("calibration-voice", rater = rater, level = level))));
            let text = voice.rationale.words(locale.language());
            let text = if text.trim().is_empty() { shared.text("calibration-no-rationale") } else { text.to_owned() };
            lines.push(PageLine::Indented(1, text));
        }
        let between = anchors(ratings, criterion, &each, locale);
        if between.len() > 1 {
            lines.extend([blank(), PageLine::Heading(shared.text("calibration-anchors"))]);
            lines.extend(between.into_iter().map(|(level, anchor)| PageLine::Entry(level, anchor)));
        }
    }
    lines.extend([blank(), PageLine::Heading(shared.text("calibration-part-agreement"))]);
    if ratings.places(Some(criterion)).count() > 1 {
        lines.extend(measures(&own.ordinal, ratings.raters.len(), shared));
    } else {
        lines.push(PageLine::Text(shared.text("calibration-one-subject")));
        let shares = |(measure, _): &&(Measure, AgreementFigure)| matches!(measure, Measure::Exact | Measure::Adjacent);
        lines.extend(
            own.ordinal
                .figures
                .iter()
                .filter(shares)
                .map(|(measure, figure)| line(*measure, figure, ratings.raters.len(), shared)),
        );
    }
    (words::criterion(ratings, criterion, locale), lines)
}

/// Severity, spread, agreement, and what was given on each criterion.
pub(super) fn of_rater(ratings: &Ratings, figures: &CalibrationFigures, rater: usize, shared: &Shared) -> Written {
    let locale = &shared.locale;
    let line = &figures.raters[rater];
    let own = &line.figures;
    let entry = |id: &str, value: String| PageLine::Entry(shared.text(id), value);
    let or_reason = |figure: &AgreementFigure| match figure {
        Ok(_) => words::value(figure, locale),
        Err(why) => locale.say(&words::undefined(*why)),
    };
    let mut lines = vec![
        entry("calibration-column-ratings", own.ratings.to_string()),
        entry("calibration-not-enough", line.not_enough.to_string()),
        entry("calibration-column-mean", or_reason(&own.mean)),
        entry("calibration-column-severity", words::signed(&own.severity, locale)),
        entry("calibration-column-spread", or_reason(&own.spread)),
        entry("calibration-column-exact", or_reason(&own.exact)),
        entry("calibration-column-adjacent", or_reason(&own.adjacent)),
        entry("calibration-column-alpha-without", or_reason(&own.alpha_without)),
    ];
    if ratings.has_references() {
        lines.push(entry("calibration-column-reference", words::against(line.against.as_ref(), locale)));
    }
    lines.extend([blank(), PageLine::Text(shared.text("calibration-raters-about"))]);
    for (subject, criterion) in ratings.places(None) {
        let (Some(given), Some(cell)) =
            (ratings.given(subject, criterion, rater), ratings.cell(subject, criterion, rater))
        else {
            continue;
        };
        let title = words::criterion(ratings, criterion, locale);
        let level = words::given(ratings, criterion, given, locale);
        lines.extend([
            blank(),
            PageLine::Heading(locale.say(&message!("calibration-voice", rater = title, level = level))),
        ]);
        lines.push(PageLine::Indented(1, cell.rationale.clone()));
    }
    (ratings.raters[rater].clone(), lines)
}

/// The figures over all criteria, and the files that were left out.
pub(super) fn figures(ratings: &Ratings, figures: &CalibrationFigures, shared: &Shared) -> Written {
    let mut lines = vec![PageLine::Heading(shared.text("calibration-ordinal"))];
    lines.extend(measures(&figures.ordinal, ratings.raters.len(), shared));
    lines.extend([blank(), PageLine::Heading(shared.text("calibration-nominal"))]);
    lines.extend(measures(&figures.nominal, ratings.raters.len(), shared));
    let decided = [
        ("calibration-decision-outcome", &figures.decisions.outcome),
        ("calibration-decision-units", &figures.decisions.units),
    ];
    for (heading, overview) in decided {
        lines.extend([blank(), PageLine::Heading(shared.text(heading))]);
        lines.extend(measures(overview, ratings.raters.len(), shared));
    }
    let reading = ["calibration-reading-agreement", "calibration-reading-small", "calibration-reading-evidence"];
    lines.push(blank());
    lines.extend(reading.map(|id| PageLine::Text(shared.text(id))));
    if !ratings.left_out.is_empty() {
        lines.extend([blank(), PageLine::Heading(shared.text("calibration-part-left-out"))]);
        lines.extend(ratings.left_out.iter().map(|each| PageLine::Text(shared.locale.explain(each))));
    }
    (shared.text("calibration-part-agreement"), lines)
}

fn measures<'a>(overview: &'a Overview, raters: usize, shared: &'a Shared) -> impl Iterator<Item = PageLine> + 'a {
    overview.figures.iter().map(move |(measure, figure)| line(*measure, figure, raters, shared))
}

fn line(measure: Measure, figure: &AgreementFigure, raters: usize, shared: &Shared) -> PageLine {
    let locale = &shared.locale;
    let name = locale.say(&words::measure(measure, raters));
    let said = match figure {
        Err(why) => locale.say(&words::undefined(*why)),
        Ok(estimate) => {
            let interval =
                estimate.interval.as_ref().map_or(words::NONE.to_owned(), |each| words::between(each, locale));
            locale.say(&message!(
                "calibration-figure-line",
                value = locale.decimal(estimate.value, 2),
                interval = interval,
                units = estimate.basis.units,
                raters = estimate.basis.raters
            ))
        }
    };
    PageLine::Pair(name, said)
}
