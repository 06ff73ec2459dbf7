//! `viva drill`: opens a sitting of drills, or tells what is due.

use chrono::{Local, NaiveDate};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::{
    bounds,
    locale::{Explain, Locale},
    message, plain_text,
    practice::drill::{Drill, DrillKind, DrillWish, SITTING_DRILLS, Schedule},
    store::{self, Folders},
};

use super::{
    Failure,
    output::{print, print_json, tell},
    values::whole,
};

#[derive(Debug, Args)]
pub struct DrillArguments {
    #[arg(long, value_name = "ID")]
    case: Option<String>,
    #[arg(long, value_name = "ID")]
    rubric: Option<String>,
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    #[arg(long, value_name = "N", value_parser = whole(1..=bounds::SITTING_DRILLS_MAX))]
    items: Option<usize>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    trainee: Option<String>,
    #[arg(long)]
    pub due: bool,
    #[arg(long, requires = "due")]
    json: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Rate,
    Evidence,
    Probe,
}

#[derive(Serialize)]
struct DueOutput<'a> {
    drill: &'a str,
    kind: &'static str,
    case: &'a str,
    rubric: &'a str,
    question: &'a str,
    criterion: Option<&'a str>,
    /// None where it was never done.
    due: Option<NaiveDate>,
    last_grade: Option<&'static str>,
}

/// The wish of the arguments. A case, or a rubric, that is not there is told at once.
pub(super) fn wish(arguments: &DrillArguments, folders: &Folders) -> Result<DrillWish, Failure> {
    let kind = arguments.kind.map(|kind| match kind {
        Kind::Rate => DrillKind::Rate,
        Kind::Evidence => DrillKind::Evidence,
        Kind::Probe => DrillKind::Probe,
    });
    let trainee = arguments.trainee.clone().unwrap_or_default();
    if trainee.chars().count() > bounds::FIELD_CHARS_MAX {
        return Err(Failure::Told(message!("drill-name-too-long", most = bounds::FIELD_CHARS_MAX)));
    }
    let (case, rubric) = (arguments.case.clone(), arguments.rubric.clone());
    let length = arguments.items.unwrap_or(SITTING_DRILLS);
    let wish = DrillWish { trainee, case, rubric, kind, length };
    let (drills, _) = store::drills_on_shelf(&folders.rubrics, &wish);
    match (&wish.case, &wish.rubric) {
        (Some(case), _) if drills.is_empty() => Err(Failure::Told(message!("drill-no-case", case = case.as_str()))),
        (None, Some(rubric)) if drills.is_empty() => {
            Err(Failure::Told(message!("drill-no-rubric", rubric = rubric.as_str())))
        }
        _ => Ok(wish),
    }
}

/// Tells what is due today, and how many drills were never done. Changes nothing.
pub(super) fn due(arguments: &DrillArguments, folders: &Folders, locale: &Locale) -> Result<(), Failure> {
    let wish = wish(arguments, folders)?;
    let (drills, told) = store::drills_on_shelf(&folders.rubrics, &wish);
    told.iter().for_each(|message| tell(&locale.say(message)));
    let log = store::read_drills(&folders.sessions, &wish.trainee).map_err(|error| Failure::Told(error.explain()))?;
    let (schedule, today) = (Schedule::of(&log.reviews), Local::now().date_naive());
    let is_due = |drill: &&Drill| schedule.standing(drill).is_some_and(|standing| standing.due <= today);
    let is_new = |drill: &&Drill| schedule.standing(drill).is_none();
    if arguments.json {
        let wanted = drills.iter().filter(|drill| is_due(drill) || is_new(drill));
        return print_json(&wanted.map(|drill| output(drill, &schedule)).collect::<Vec<_>>());
    }
    let due: Vec<&Drill> = drills.iter().filter(is_due).collect();
    let new = drills.iter().filter(is_new).count();
    let mut text = locale.say(&message!("drill-due", due = due.len(), new = new)) + "\n";
    for drill in due {
        text.push_str(&format!("{}  {}\n", drill.id, plain_text::line(&what(drill, locale))));
    }
    let later = drills.iter().filter_map(|drill| schedule.standing(drill)).filter(|standing| standing.due > today);
    if let Some(next) = later.map(|standing| standing.due).min() {
        let next = message!("drill-due-next", date = locale.date_short(next));
        text.push_str(&(locale.say(&next) + "\n"));
    }
    print(&text)
}

/// The kind of a drill and the title of its criterion: an id alone says little.
fn what(drill: &Drill, locale: &Locale) -> String {
    let kind = locale.say(&message!("drill-kind", kind = drill.kind().name()));
    match drill.criterion().and_then(|id| drill.rubric.criteria.get(id)) {
        Some(criterion) => {
            let title = locale.say(&drill.rubric.criterion_title(criterion, locale.language()));
            format!("{kind}: {title}")
        }
        None => kind,
    }
}

fn output<'a>(drill: &'a Drill, schedule: &Schedule) -> DueOutput<'a> {
    let standing = schedule.standing(drill);
    DueOutput {
        drill: drill.id.as_str(),
        kind: drill.kind().name(),
        case: drill.case.id.as_str(),
        rubric: drill.rubric.id.as_str(),
        question: drill.question.as_str(),
        criterion: drill.criterion().map(|criterion| criterion.as_str()),
        due: standing.map(|standing| standing.due),
        last_grade: standing.map(|standing| standing.grade.name()),
    }
}
