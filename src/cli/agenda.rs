//! `viva recommend --agenda`: what can still change the result, and the question that informs most of it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    judgement::{self, Agenda, AgendaCriterion},
    locale::Locale,
    plain_text::line,
    report::reasons::{Wording, better, falls},
    session::Interview,
};

use super::{
    Failure,
    output::{print, print_json},
};

/// The form of `--json`, described in `docs/judgement.md`.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(flatten)]
    agenda: &'a Agenda,
    words: Vec<String>,
}

pub(super) fn agenda(
    interview: &Interview,
    on: Option<NaiveDate>,
    today: NaiveDate,
    json: bool,
    locale: &Locale,
) -> Result<(), Failure> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let found = judgement::agenda(rubric, record, on.or(record.decided_on()).unwrap_or(today));
    let words = words(&found, interview, locale);
    if json {
        return print_json(&Written { agenda: &found, words });
    }
    let mut text: String = words.iter().map(|each| format!("{}\n", line(each))).collect();
    if let Some(what_if) = &found.what_if {
        let wording = Wording { rubric, language: locale.language(), locale };
        let ways = what_if.better.iter().map(|way| better(way, wording));
        for way in ways.chain(what_if.falls.as_ref().map(|way| falls(way, wording))) {
            text.push_str(&format!("\n{}\n", line(&way.title)));
            way.sets.iter().for_each(|set| text.push_str(&format!("  {}\n", line(set))));
        }
    }
    text.push('\n');
    found.criteria.iter().for_each(|each| text.push_str(&format!("{}\n", line(&stands(each, interview, locale)))));
    print(&text)
}

/// The advised question with its wording, then what is still possible and what decides.
fn words(agenda: &Agenda, interview: &Interview, locale: &Locale) -> Vec<String> {
    let rubric = interview.rubric();
    let advised = agenda.question.iter().flat_map(|advised| {
        let wording = rubric.question(&advised.question).map(|known| known.wording.get(locale.language()));
        let told = wording.map(|wording| format!("{} {wording}", advised.question));
        [locale.say(&advised.explain(agenda))].into_iter().chain(told)
    });
    let told = agenda.told(rubric, locale.language());
    advised.chain(told.iter().map(|each| locale.say(each))).collect()
}

/// A criterion with its title: how it stands, and what it wants.
fn stands(criterion: &AgendaCriterion, interview: &Interview, locale: &Locale) -> String {
    let rubric = interview.rubric();
    let known = rubric.criterion(&criterion.criterion);
    let title = known.map(|known| locale.say(&rubric.criterion_title(known, locale.language()))).unwrap_or_default();
    let stands = [locale.say(&criterion.explain())];
    let all: Vec<String> =
        stands.into_iter().chain(criterion.needs.iter().map(|need| locale.say(&need.explain()))).collect();
    format!("{} ({title})", all.join("; "))
}
