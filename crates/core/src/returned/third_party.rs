//! The report of a third party: one indirect item of the register, with every answer.

use crate::{
    message,
    procedure::evidence::{blank, read_date},
    report::{code, testimony_title},
    rubric::{Directness, EvidenceKind},
    session::{Event, EvidenceItem, Testimony, ThirdPartyAnswer, ThirdPartyJudgement},
};

use super::{
    Answers, FormFault, WhyUnread,
    take::{Turn, on_one_line},
};

pub(super) fn take(turn: &mut Turn, answers: &mut Answers) -> Result<(), FormFault> {
    let rubric = turn.trial.rubric().clone();
    let mut testimony = Testimony {
        relation: on_one_line(answers.text("relation")),
        known_since: on_one_line(answers.text("since")),
        contact: on_one_line(answers.text("contact")),
        remark: answers.text("remark").map(|written| written.text).unwrap_or_default(),
        ..Testimony::default()
    };
    for id in rubric.third_party.keys() {
        let code = code(&["t", id.as_str()]);
        let example = answers.example(&code);
        let chosen = answers.choice(&code);
        let judged = chosen.and_then(|(name, _)| ThirdPartyJudgement::ALL.into_iter().find(|each| each.name() == name));
        match (judged, example) {
            (Some(judged), example) => {
                let example = example.map(|written| written.text).unwrap_or_default();
                testimony.answers.insert(id.clone(), ThirdPartyAnswer { judged, example });
            }
            (None, Some(example)) => answers.tell(&example, WhyUnread::NoMark),
            (None, None) => {}
        }
    }
    let (name, function) = (on_one_line(answers.text("name")), on_one_line(answers.text("function")));
    let (mut date, mut date_span) = (None, None);
    if let Some(written) = answers.text("date") {
        match read_date(&written.text) {
            Ok(read) => (date, date_span) = read,
            Err(_) => answers.tell(&written, WhyUnread::NoDay),
        }
    }
    if name.is_empty() {
        turn.told.push(message!("returned-no-name"));
    }
    if date.is_none() {
        turn.told.push(message!("returned-undated"));
    }
    let said = testimony.told(&rubric);
    let source: Vec<&str> = [name.as_str(), function.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let item = EvidenceItem {
        kind: EvidenceKind::Testimonial,
        source: source.join(", "),
        date,
        date_span,
        criteria: testimony.criteria_done(&rubric),
        directness: Directness::Indirect,
        person: name.clone(),
        file: Some(turn.file.clone()),
        testimony: Some(Box::new(testimony)),
        ..blank(&testimony_title(&name, &turn.trial.record().preparation.language))
    };
    let evidence = turn.trial.record().next_evidence();
    let criteria: Vec<&str> = item.criteria.iter().map(|id| id.as_str()).collect();
    let told = message!(
        "returned-testimony",
        evidence = evidence.as_str(),
        source = if item.source.is_empty() { "–" } else { item.source.as_str() },
        said = said,
        count = criteria.len(),
        criteria = criteria.join(" ")
    );
    turn.act(Event::EvidenceAdded { evidence, item })?;
    turn.told.push(told);
    Ok(())
}
