//! `viva plan`: the plan as a sheet to hand out, and lines of it, entered without the screens.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use serde::Serialize;

use crate::{
    judgement::recommendation_of,
    locale::{Explain, Locale},
    message,
    procedure::plan::{about, blank, proposals},
    report::{ReportForm, document_written, letter::Centre, plan_document},
    rubric::EvidenceKind,
    session::{Event, Interview, Moment, PlanLine, PlanLineId, PlanParty, PlanState, Planned, Refusal, plan_line_set},
    store::{self, Existing, Protection, SystemDisk, encryption::Unlock},
};

use super::{
    Failure, Wishes,
    noted::by_whom,
    output::{deliver, print_json, print_line},
    report_order::form_parser,
    sessions::open,
    values,
};

#[derive(Debug, Args)]
pub struct PlanArguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_parser = form_parser(&ReportForm::OF_DOCUMENTS), default_value = "md")]
    format: ReportForm,
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long, conflicts_with_all = ["add", "line", "take"])]
    json: bool,
    #[arg(long, value_name = "KIND", value_parser = kind_parser(), conflicts_with_all = ["line", "take"])]
    add: Option<Kind>,
    #[arg(long, value_name = "ID", conflicts_with = "take")]
    line: Option<String>,
    #[arg(long, conflicts_with_all = ["add", "line"])]
    proposed: bool,
    #[arg(long, value_name = "N")]
    take: Option<usize>,
    #[arg(long, value_name = "ID")]
    sheet: Option<String>,
    #[arg(long, value_name = "ID")]
    question: Option<String>,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_name = "ID")]
    about: Option<String>,
    #[arg(long, value_parser = party_parser())]
    who: Option<PlanParty>,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = values::day)]
    until: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    remark: Option<String>,
    #[arg(long, value_parser = state_parser())]
    state: Option<PlanState>,
    #[arg(long, value_name = "ID")]
    evidence: Option<String>,
    #[arg(long, value_name = "NAME", env = "VIVA_ASSESSOR", hide_env_values = true)]
    by: Option<String>,
}

/// A kind of thing, as it is named on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Evidence(EvidenceKind),
    Observation,
    Question,
    Sitting,
    Task,
}

/// A line for other programs.
#[derive(Serialize)]
struct PlanOutput<'a> {
    line: &'a str,
    standing: &'static str,
    #[serde(flatten)]
    of: &'a PlanLine,
}

/// The kinds by their names; that of an observation sheet stands apart from the item of evidence that somebody else made.
fn kinds() -> Vec<(&'static str, Kind)> {
    let of_evidence = EvidenceKind::OF_ITEMS.map(|kind| {
        let name = match kind {
            EvidenceKind::Observation => "observed-evidence",
            kind => kind.message().trim_start_matches("kind-"),
        };
        (name, Kind::Evidence(kind))
    });
    let others = [("observation", Kind::Observation), ("question", Kind::Question)];
    of_evidence.into_iter().chain(others).chain([("sitting", Kind::Sitting), ("task", Kind::Task)]).collect()
}

fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    let named = |name: String| kinds().into_iter().find(|(each, _)| *each == name).map(|(_, kind)| kind);
    let names: Vec<&str> = kinds().into_iter().map(|(name, _)| name).collect();
    PossibleValuesParser::new(names).map(move |name| named(name).expect("only the names are taken"))
}

fn party_parser() -> impl TypedValueParser<Value = PlanParty> {
    let named = |name: String| PlanParty::ALL.into_iter().find(|each| each.name() == name);
    PossibleValuesParser::new(PlanParty::ALL.map(PlanParty::name))
        .map(move |name| named(name).expect("only the names are taken"))
}

fn state_parser() -> impl TypedValueParser<Value = PlanState> {
    let named = |name: String| PlanState::ALL.into_iter().find(|each| each.name() == name);
    PossibleValuesParser::new(PlanState::ALL.map(PlanState::name))
        .map(move |name| named(name).expect("only the names are taken"))
}

impl PlanArguments {
    fn what(&self, kind: Kind) -> Planned {
        match kind {
            Kind::Evidence(kind) => Planned::Evidence(kind),
            Kind::Observation => Planned::Observation(self.sheet.clone().unwrap_or_default().into()),
            Kind::Question => Planned::Question(self.question.clone().unwrap_or_default().into()),
            Kind::Sitting => Planned::Sitting,
            Kind::Task => Planned::Task,
        }
    }

    /// The line as it was, with what is said of it here.
    fn said(&self, before: PlanLine, interview: &Interview) -> Result<PlanLine, Refusal> {
        let text = |said: &Option<String>, before: String| said.clone().unwrap_or(before);
        Ok(PlanLine {
            about: match &self.about {
                Some(typed) => about(typed, interview.rubric())?,
                None => before.about,
            },
            what: self.add.map_or(before.what, |kind| self.what(kind)),
            text: text(&self.text, before.text),
            who: self.who.unwrap_or(before.who),
            name: text(&self.name, before.name),
            place: text(&self.place, before.place),
            by: self.until.or(before.by),
            remark: text(&self.remark, before.remark),
            state: self.state.unwrap_or(before.state),
            evidence: self.evidence.clone().map(Into::into).or(before.evidence),
        })
    }

    /// The event that is asked for; none where the plan is only read.
    fn event(&self, interview: &Interview, now: Moment) -> Result<Option<Event>, Refusal> {
        let record = interview.record();
        let unknown = |what, id: String| Refusal::Unknown { what, id };
        let set = |line| Ok(Some(plan_line_set(record.next_plan_line(), line)));
        if self.add.is_some() {
            return set(self.said(blank(None), interview)?);
        }
        if let Some(number) = self.take {
            let proposed = number.checked_sub(1).and_then(|at| proposals(interview, now).into_iter().nth(at));
            let proposed = proposed.ok_or_else(|| unknown("plan-line", number.to_string()))?;
            return set(self.said(proposed, interview)?);
        }
        let Some(id) = &self.line else { return Ok(None) };
        let id: PlanLineId = id.as_str().into();
        let before = record.plan.get(&id).ok_or_else(|| unknown("plan-line", id.to_string()))?;
        Ok(Some(plan_line_set(id, self.said(before.line.clone(), interview)?)))
    }
}

/// Prints the plan, or sets a line of it.
pub(super) fn plan(
    arguments: &PlanArguments,
    centre: Option<&Centre>,
    wishes: &Wishes,
    unlock: &dyn Unlock,
    locale: &Locale,
) -> Result<(), Failure> {
    let file = &arguments.file;
    let loaded = open(file, unlock, locale)?;
    let (interview, now) = (&loaded.interview, Local::now().fixed_offset());
    let refused = |refusal: Refusal| Failure::Told(refusal.explain());
    let Some(event) = arguments.event(interview, now).map_err(refused)? else {
        return read(arguments, interview, centre, wishes, locale);
    };
    let by = by_whom(arguments.by.clone())?;
    let line = match &event {
        Event::PlanLineSet { id, .. } => id.to_string(),
        _ => String::new(),
    };
    let protection = Protection::of_folder(store::folder_of(file), unlock)?;
    let noted = store::note(&SystemDisk, file, event, (&by, now), &protection);
    noted.map_err(|error| Failure::Told(error.explain()))?;
    print_line(&locale.say(&message!("plan-done", path = file.display().to_string(), line = line)))
}

fn read(
    arguments: &PlanArguments,
    interview: &Interview,
    centre: Option<&Centre>,
    wishes: &Wishes,
    locale: &Locale,
) -> Result<(), Failure> {
    let now = Local::now().fixed_offset();
    let record = interview.record();
    if arguments.proposed {
        let proposed = proposals(interview, now);
        if arguments.json {
            return print_json(&proposed);
        }
        let told = |(number, line): (usize, &PlanLine)| {
            let what = locale.say(&line.what_told(interview.rubric()));
            let on = line.about.as_ref().map_or(String::new(), |on| format!("  {}", on.id()));
            print_line(&format!("{number:>2}  {what}{on}"))
        };
        return (1..).zip(&proposed).try_for_each(told);
    }
    if arguments.json {
        let planned = record.planned(now.date_naive());
        let lines = planned.map(|(id, of, standing)| PlanOutput { line: id.as_str(), standing: standing.name(), of });
        return print_json(&lines.collect::<Vec<_>>());
    }
    let on = now.date_naive();
    let language = Locale::new(&wishes.for_report(Some(&record.preparation.language)));
    let recommendation = recommendation_of(interview, None, on);
    let document = || plan_document(interview, &recommendation, centre, on, &language);
    // The arguments take no other form.
    let Some(written) = document_written(&document, arguments.format, &language) else { return Ok(()) };
    let existing = if arguments.force { Existing::Replace } else { Existing::Keep };
    deliver(&written?, arguments.format, arguments.output.as_deref(), existing, locale)
}
