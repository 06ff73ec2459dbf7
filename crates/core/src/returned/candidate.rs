//! The candidate's form: the self-assessment, the documents that will be brought, and what is needed. What the assessor
//! settles stays as it is, and is told where the form says otherwise; consent is given in the interview.

use crate::{
    message,
    procedure::self_assessment::{SelfAssessedRow, of_form},
    report::code,
    rubric::UnitId,
    session::{Event, SelfAnswer},
};

use super::{
    Answers, WhyUnread, Written,
    take::{Turn, on_one_line},
};

pub(super) fn take(turn: &mut Turn, answers: &mut Answers) {
    self_assessment(turn, answers);
    preparation(turn, answers);
    units(turn, answers);
    if let Some(written) = answers.text("language") {
        turn.told.push(message!("returned-language", language = on_one_line(Some(written))));
    }
    let signed = on_one_line(answers.text("date"));
    if let Some((answer, _)) = answers.choice("consent") {
        let date = if signed.is_empty() { "none" } else { signed.as_str() };
        turn.told.push(message!("returned-consent", answer = answer, date = date));
    }
}

/// Tells which units are ticked, and whether the preparation has others: the assessor settles which are assessed.
fn units(turn: &mut Turn, answers: &mut Answers) {
    let ticked = answers.choices("units");
    if ticked.is_empty() {
        return;
    }
    let prepared: Vec<String> = turn.trial.record().preparation.units.iter().map(UnitId::to_string).collect();
    let same = ticked.len() == prepared.len() && ticked.iter().all(|(unit, _)| prepared.contains(unit));
    let units: Vec<&str> = ticked.iter().map(|(unit, _)| unit.as_str()).collect();
    turn.told.push(message!(
        "returned-units",
        units = units.join(", "),
        state = if same { "same" } else { "other" },
        prepared = prepared.join(", ")
    ));
}

fn self_assessment(turn: &mut Turn, answers: &mut Answers) {
    let rubric = turn.trial.rubric().clone();
    let mut taken = 0;
    for criterion in rubric.criteria.keys() {
        let code = code(&["s", criterion.as_str()]);
        let example = answers.example(&code);
        let Some((name, mark)) = answers.choice(&code) else {
            example.into_iter().for_each(|example| answers.tell(&example, WhyUnread::NoMark));
            continue;
        };
        let Some(answer) = SelfAnswer::named(&name) else { continue };
        let row = SelfAssessedRow { criterion: criterion.clone(), answer, example: on_one_line(example.clone()) };
        let event = of_form(turn.trial.record(), &[row]).pop();
        match event.map_or(Ok(()), |event| turn.act(event)) {
            Ok(()) => taken += 1,
            Err(refusal) => answers.tell(&example.unwrap_or(mark), WhyUnread::Refused(refusal)),
        }
    }
    if taken > 0 {
        turn.told.push(message!("returned-self-assessed", count = taken));
    }
}

/// Documents wait in the register to be looked at; needs stand in the preparation where none stood before.
fn preparation(turn: &mut Turn, answers: &mut Answers) {
    let (needs, documents) = (answers.text("needs"), answers.text("documents"));
    let before = turn.trial.record().preparation.clone();
    let mut preparation = before.clone();
    if let Some(written) = &needs {
        let said = on_one_line(Some(written.clone()));
        match preparation.adjustments.trim() {
            "" => preparation.adjustments = said,
            known if known == said => {}
            _ => answers.tell(written, WhyUnread::Differs),
        }
    }
    let listed =
        documents.iter().flat_map(|written| written.text.lines()).map(str::trim).filter(|line| !line.is_empty());
    for line in listed {
        let registered = turn.trial.record().evidence.values().any(|item| item.title == line);
        if !registered && !preparation.documents.iter().any(|known| known == line) {
            preparation.documents.push(line.to_owned());
        }
    }
    if preparation == before {
        return;
    }
    let added = preparation.documents.len() - before.documents.len();
    let needed = preparation.adjustments != before.adjustments;
    match turn.act(Event::Prepared(preparation)) {
        Ok(()) => {
            turn.told.extend((added > 0).then(|| message!("returned-documents", count = added)));
            turn.told.extend(needed.then(|| message!("returned-needs")));
        }
        Err(refusal) => {
            let written: Vec<Written> = [documents, needs].into_iter().flatten().collect();
            written.iter().for_each(|each| answers.tell(each, WhyUnread::Refused(refusal.clone())));
        }
    }
}
