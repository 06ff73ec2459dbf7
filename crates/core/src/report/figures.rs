//! The figures of a session: profile, time line, coverage by evidence.

use std::collections::BTreeMap;

use crate::{
    judgement::{CriterionResult, Recommendation},
    locale::{Language, Locale, dates::clock},
    message,
    rubric::{QuestionId, Rubric},
    session::{Entry, Event, Interview, Moment, QuestionState, Record, counted_before_sitting, sitting_beginnings},
};

use super::{
    document::Table,
    figure::{Coverage, CoverageRow, Covers, Drawing, Figure, Profile, ProfileRow, TimeLine, TimeRow},
    summary::rating_words,
};

/// All figures that have something to show.
pub fn figures(interview: &Interview, recommendation: &Recommendation, locale: &Locale) -> Vec<Figure> {
    let all = [
        profile(interview, recommendation, locale),
        coverage(interview, recommendation, locale),
        time_line(interview, locale),
    ];
    all.into_iter().flatten().collect()
}

fn results(recommendation: &Recommendation) -> impl Iterator<Item = &CriterionResult> {
    recommendation.units.iter().flat_map(|unit| &unit.criteria).filter(|result| result.applies())
}

/// The level reached beside the level needed, criterion by criterion.
pub fn profile(interview: &Interview, recommendation: &Recommendation, locale: &Locale) -> Option<Figure> {
    let rubric = interview.rubric();
    let words = |text: &crate::rubric::Text| text.get(locale.language()).to_owned();
    let mut rows = Vec::new();
    let mut table_rows = Vec::new();
    // Where points alone count, no level is reached or missed.
    let has_level = |result: &&CriterionResult| {
        rubric.criterion(&result.criterion).is_some_and(|known| !known.counts.is_in_sums_alone())
    };
    for result in results(recommendation).filter(|result| result.rating.is_some()).filter(has_level) {
        let criterion = rubric.criterion(&result.criterion)?;
        let title = locale.say(&rubric.criterion_title(criterion, locale.language()));
        let scale = rubric.scale_of(criterion);
        let label = match result.rank {
            Some(rank) => words(&scale.levels[rank].label),
            None => rating_words(result, rubric, locale),
        };
        let needed = match criterion.asks_level {
            true => words(&scale.levels[criterion.needed].label),
            false => locale.text("needed-none"),
        };
        table_rows.push(vec![format!("{} {title}", criterion.id), label.clone(), needed]);
        rows.push(ProfileRow {
            id: criterion.id.to_string(),
            title,
            reached: result.rank,
            needed: criterion.asks_level.then_some(criterion.needed),
            top: scale.top(),
            notches: scale.rungs().into_iter().filter(|rank| (1..scale.top()).contains(rank)).collect(),
            label,
        });
    }
    let reached = rows.iter().filter(|row| row.reached.is_some() && row.reached >= row.needed).count();
    let criteria = results(recommendation).filter(has_level).count();
    let description = locale.say(&message!("figure-profile-shows", reached = reached, criteria = criteria));
    let legend = ["figure-criterion", "figure-reached", "figure-needed"].map(|id| locale.text(id));
    let (reached, needed) = (legend[1].clone(), legend[2].clone());
    (!rows.is_empty()).then(|| Figure {
        title: locale.text("figure-profile"),
        description,
        drawing: Drawing::Profile(Profile { rows, reached, needed }),
        table: Table { caption: locale.text("figure-profile"), head: legend.into(), rows: table_rows },
    })
}

/// The evidence that supports each criterion.
pub fn coverage(interview: &Interview, recommendation: &Recommendation, locale: &Locale) -> Option<Figure> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let answered: Vec<&QuestionId> =
        record.questions.iter().filter(|(_, asked)| !asked.remarks.is_empty()).map(|(id, _)| id).collect();
    let items: Vec<_> = record.evidence.keys().collect();
    let columns: Vec<String> =
        answered.iter().map(|id| id.to_string()).chain(items.iter().map(|id| id.to_string())).collect();
    let mut rows = Vec::new();
    for result in results(recommendation) {
        let criterion = rubric.criterion(&result.criterion)?;
        let answers = answered
            .iter()
            .map(|question| if answers(question, result, record) { Covers::Answer } else { Covers::Nothing });
        let evidence = items.iter().map(|item| {
            let counts = |demand: &crate::judgement::DemandResult| demand.counted.contains(item);
            match result.evidence.contains(item) {
                false => Covers::Nothing,
                true if result.demands.is_empty() || result.demands.iter().any(counts) => Covers::Counts,
                true => Covers::DoesNotCount,
            }
        });
        rows.push(CoverageRow {
            id: criterion.id.to_string(),
            title: locale.say(&rubric.criterion_title(criterion, locale.language())),
            cells: answers.chain(evidence).collect(),
            short: result.demands.iter().any(|demand| !demand.is_met()),
        });
    }
    if rows.is_empty() || columns.is_empty() {
        return None;
    }
    let gaps = rows.iter().filter(|row| row.short || row.cells.iter().all(|cell| *cell == Covers::Nothing)).count();
    let names = ["figure-counts", "figure-does-not-count", "figure-answer", "figure-nothing", "figure-short"];
    let [counts, does_not_count, answer, nothing, short] = names.map(|id| locale.text(id));
    let table = coverage_table(&columns, &rows, [&nothing, &answer, &counts, &does_not_count], &short, locale);
    Some(Figure {
        title: locale.text("figure-coverage"),
        description: locale.say(&message!("figure-coverage-shows", gaps = gaps, criteria = rows.len())),
        drawing: Drawing::Coverage(Coverage { columns, rows, counts, does_not_count, answer, nothing, short }),
        table,
    })
}

fn answers(question: &QuestionId, result: &CriterionResult, record: &Record) -> bool {
    let remarks = record.questions.get(question).map(|asked| asked.remarks.as_slice()).unwrap_or_default();
    remarks.iter().any(|remark| result.remarks.contains(&remark.id))
}

/// A row per criterion: what supports it, in words.
fn coverage_table(
    columns: &[String],
    rows: &[CoverageRow],
    words: [&String; 4],
    short: &str,
    locale: &Locale,
) -> Table {
    let of = |row: &CoverageRow, wanted: Covers| {
        let cells = columns.iter().zip(&row.cells).filter(|(_, cell)| **cell == wanted);
        cells.map(|(column, _)| column.as_str()).collect::<Vec<_>>().join(", ")
    };
    let [nothing, answer, counts, does_not_count] = words;
    let rows = rows.iter().map(|row| {
        let gap = match (row.short, row.cells.iter().all(|cell| *cell == Covers::Nothing)) {
            (_, true) => nothing.clone(),
            (true, false) => short.to_owned(),
            (false, false) => String::new(),
        };
        let title = format!("{} {}", row.id, row.title);
        vec![title, of(row, Covers::Answer), of(row, Covers::Counts), of(row, Covers::DoesNotCount), gap]
    });
    let head = [
        locale.text("figure-criterion"),
        answer.clone(),
        counts.clone(),
        does_not_count.clone(),
        locale.text("figure-gap"),
    ];
    Table { caption: locale.text("figure-coverage"), head: head.into(), rows: rows.collect() }
}

/// The stretches in which each question was on the screen, from the trail; none where it was entered from paper.
pub fn time_line(interview: &Interview, locale: &Locale) -> Option<Figure> {
    let (rubric, record) = (interview.rubric(), interview.record());
    if !record.times_are_known() {
        return None;
    }
    let stretches = stretches(interview);
    let sittings = beginnings(&stretches);
    let (mut rows, mut put) = (Vec::new(), 0);
    for (id, asked) in &record.questions {
        let own = stretches.iter().filter(|stretch| stretch.question == id);
        let place = |stretch: &Stretch| {
            let (begun, second) = sittings[&stretch.sitting];
            second.saturating_add(seconds_between(begun, stretch.from))
        };
        let own: Vec<(u32, u32)> = own.map(|stretch| (place(stretch), stretch.seconds)).collect();
        if own.is_empty() {
            continue;
        }
        put += usize::from(record.question_state(id) == QuestionState::Asked);
        let known = rubric.question(id);
        let planned_seconds = known.map(|known| u32::from(known.minutes) * 60);
        let taken = clock(chrono::TimeDelta::seconds(asked.seconds.into()));
        let label = match known {
            Some(known) => locale.say(&message!("figure-time-of", taken = taken, minutes = known.minutes)),
            None => taken,
        };
        let title = question_title(id, rubric, record, locale.language());
        rows.push(TimeRow {
            id: id.to_string(),
            title,
            stretches: own,
            seconds: asked.seconds,
            planned_seconds,
            label,
        });
    }
    let seconds =
        rows.iter().flat_map(|row| &row.stretches).map(|(from, seconds)| from.saturating_add(*seconds)).max()?;
    let over = rows.iter().filter(|row| row.planned_seconds.is_some_and(|planned| row.seconds > planned)).count();
    let head = ["figure-question", "figure-begun", "figure-time"].map(|id| locale.text(id));
    let table_rows = rows.iter().map(|row| {
        let begun = row.stretches.first().map_or(0, |(from, _)| *from);
        vec![format!("{} {}", row.id, row.title), clock(chrono::TimeDelta::seconds(begun.into())), row.label.clone()]
    });
    let table = Table { caption: locale.text("figure-time-line"), head: head.into(), rows: table_rows.collect() };
    let sittings = sittings.into_values().skip(1).map(|(_, second)| second).collect();
    let (taken, planned) = (locale.text("figure-taken"), locale.text("figure-planned"));
    Some(Figure {
        title: locale.text("figure-time-line"),
        description: locale.say(&message!("figure-time-line-shows", questions = put, over = over)),
        drawing: Drawing::TimeLine(TimeLine { rows, seconds, sittings, taken, planned }),
        table,
    })
}

/// A stretch of time in which a question was on the screen.
struct Stretch<'a> {
    question: &'a QuestionId,
    sitting: usize,
    from: Moment,
    seconds: u32,
}

/// Where each sitting begins: its first moment, and the second on the axis, where it follows the one before without what
/// lies between them.
fn beginnings(stretches: &[Stretch]) -> BTreeMap<usize, (Moment, u32)> {
    let mut spans: BTreeMap<usize, (Moment, u32)> = BTreeMap::new();
    for stretch in stretches {
        // Stretches stand in the order in which they were.
        let (begun, length) = spans.entry(stretch.sitting).or_insert((stretch.from, 0));
        *length = (*length).max(seconds_between(*begun, stretch.from).saturating_add(stretch.seconds));
    }
    let mut second = 0_u32;
    let placed = spans.into_iter().map(|(sitting, (begun, length))| {
        let place = (sitting, (begun, second));
        second = second.saturating_add(length);
        place
    });
    placed.collect()
}

/// Stretches from each opening of a question to what takes it off the screen: another, a pause, the close, the end of a
/// sitting. None of a sitting that is entered afterwards, whose times are those of entering.
fn stretches(interview: &Interview) -> Vec<Stretch<'_>> {
    let entries = interview.trail().entries();
    let beginnings = sitting_beginnings(entries);
    let mut sitting = 1;
    let mut stretches = Vec::new();
    let mut open: Option<(&QuestionId, Moment)> = None;
    let mut paused: Option<&QuestionId> = None;
    for (at, entry) in entries.iter().enumerate() {
        let begins = beginnings.get(sitting - 1) == Some(&at);
        let ends = matches!(
            entry.event,
            Event::QuestionOpened { .. } | Event::Paused | Event::InterviewClosed | Event::BrokenOff { .. }
        );
        if (ends || begins)
            && let Some((question, from)) = open.take()
        {
            // A program that was left open counts to the sitting no longer than the record counts it.
            let until = if begins { entries[at - 1].at + counted_before(&entries[at - 1], entry) } else { entry.at };
            if !interview.record().sitting_is_entered(sitting) {
                stretches.push(Stretch { question, sitting, from, seconds: seconds_between(from, until) });
            }
            paused = matches!(entry.event, Event::Paused).then_some(question);
            // The question stays on the screen in the next sitting.
            open = begins.then_some((question, entry.at));
        }
        sitting += usize::from(begins);
        match &entry.event {
            Event::QuestionOpened { question } => (open, paused) = (Some((question, entry.at)), None),
            Event::Paused => {}
            Event::InterviewClosed | Event::BrokenOff { .. } => paused = None,
            // Whatever happens after a pause ends it, as it does for the record: going on, or another sitting.
            _ if open.is_none() => open = paused.take().map(|question| (question, entry.at)),
            _ => {}
        }
    }
    stretches.retain(|stretch| stretch.seconds > 0);
    stretches
}

/// The time between the last entry of a sitting and the first of the next that counts to the one before.
fn counted_before(last: &Entry, next: &Entry) -> chrono::TimeDelta {
    let span = (next.at - last.at).num_milliseconds().max(0);
    chrono::TimeDelta::milliseconds(counted_before_sitting(span))
}

/// The seconds between two moments; zero where the clock was set back.
fn seconds_between(from: Moment, to: Moment) -> u32 {
    u32::try_from((to - from).num_seconds().max(0)).unwrap_or(u32::MAX)
}

fn question_title(id: &QuestionId, rubric: &Rubric, record: &Record, language: &Language) -> String {
    let ad_hoc = || record.questions.get(id).and_then(|asked| asked.ad_hoc.as_ref());
    let wording = rubric.question(id).map(|known| known.wording.get(language));
    wording.or_else(|| ad_hoc().map(|ad_hoc| ad_hoc.wording.as_str())).unwrap_or_default().to_owned()
}
