//! The tables of a session beside its record: each row is about what it names, and its cells say what is on record.

use viva::{
    judgement::CriterionStatus,
    report::{
        Audience,
        tables::{SheetCell, TableSheet},
    },
    rubric::{Criterion, Number, ProbeId, Question, QuestionId, Text, Unit},
    session::{Event, EvidenceItem, QuestionRecord, Rating, Remark, RuleOfEvidence},
};

use super::Told;

/// Fails where a table has other rows than the record, or says something else in one of them.
pub fn check(sheets: &[TableSheet], told: &Told) {
    let table = |title: &'static str| Columns { title, sheets, told };
    overview(&table("tables-overview"));
    units(&table("tables-units"));
    criteria(&table("tables-criteria"));
    evidence(&table("report-evidence"));
    if told.audience != Audience::Candidate {
        questions(&table("tables-questions"));
    }
    if tells_all(told) {
        trail(&table("tables-trail"));
    }
}

/// Returns whether the reader may know who took part, and when.
fn tells_all(told: &Told) -> bool {
    matches!(told.audience, Audience::Centre | Audience::Assessor)
}

/// A table by its title, and its columns by their heads, as the messages that both are.
struct Columns<'a> {
    title: &'static str,
    sheets: &'a [TableSheet],
    told: &'a Told<'a>,
}

impl Columns<'_> {
    fn cells(&self, head: &str) -> Vec<SheetCell> {
        let (title, head) = (self.told.locale.text(self.title), self.told.locale.text(head));
        let sheet = self.sheets.iter().find(|sheet| sheet.title == title).unwrap_or_else(|| panic!("no {title}"));
        let column = sheet.head.iter().position(|each| *each == head).unwrap_or_else(|| panic!("no {head}"));
        sheet.rows.iter().map(|row| row[column].clone()).collect()
    }

    fn hold(&self, head: &str, expected: impl IntoIterator<Item = SheetCell>) {
        assert_eq!(self.cells(head), expected.into_iter().collect::<Vec<_>>(), "{} {head}", self.title);
    }
}

fn text(text: impl AsRef<str>) -> SheetCell {
    let text = text.as_ref();
    if text.is_empty() { SheetCell::Empty } else { SheetCell::Text(text.to_owned()) }
}

fn count(number: usize) -> SheetCell {
    SheetCell::Number(Number::whole(i64::try_from(number).unwrap()))
}

fn joined<T: ToString>(ids: impl IntoIterator<Item = T>) -> SheetCell {
    text(ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" "))
}

fn overview(table: &Columns) {
    let (told, interview) = (table.told, table.told.interview);
    let (rubric, record) = (interview.rubric(), interview.record());
    let outcome = record.decision.as_ref().expect("the example is decided").outcome();
    let label = text(rubric.outcome_words(outcome).label.get(told.locale.language()));
    let mut expected = vec![
        ("tables-rubric", text(rubric.title.get(told.locale.language()))),
        ("tables-rubric-id", text(rubric.id.as_str())),
        ("tables-rubric-version", text(&rubric.version)),
        ("report-rubric-digest", text(&rubric.digest)),
        ("prepare-units", joined(&record.preparation.units)),
        ("report-length", SheetCell::Seconds(record.interview_seconds)),
        ("tables-planned", SheetCell::Seconds(u32::from(rubric.minutes) * 60)),
        ("prepare-mode", text(told.locale.text(record.preparation.mode.message()))),
        ("prepare-language", text(told.locale.language_name(&record.preparation.language))),
        ("tables-credits", count(18)),
        ("tables-credits-attainable", count(24)),
        ("report-state", text(told.locale.text("state-signed"))),
        // The assessor decided as the rules did.
        ("tables-computed", label.clone()),
        ("tables-decided", label),
    ];
    let signature = record.signature.as_ref().expect("the example is signed");
    let began = interview.trail().entries()[0].at;
    if tells_all(told) {
        expected.extend([
            ("report-session", text(interview.session().as_str())),
            ("prepare-candidate", text(&record.preparation.candidate)),
            ("prepare-assessor", text(&record.preparation.assessor)),
            ("report-date", SheetCell::Moment(began.naive_local())),
            ("prepare-place", text(&record.preparation.place)),
            ("prepare-conflict", text(told.locale.text("conflict-none"))),
            ("prepare-documents", text(record.preparation.documents.join("\n"))),
            ("tables-decided-on", SheetCell::Date(signature.at.date_naive())),
            ("tables-signed-by", text(&signature.name)),
            ("tables-signed-at", SheetCell::Moment(signature.at.naive_local())),
            ("report-feedback", text(&record.feedback)),
            ("tables-amendments", count(record.amendments.len())),
            ("tables-entries", count(interview.trail().len())),
            ("tables-last-hash", text(interview.trail().last_hash())),
        ]);
    } else {
        expected.push(("report-date", text(began.format("%Y-%m").to_string())));
    }
    let (names, values) = (table.cells("tables-what"), table.cells("tables-value"));
    assert_eq!(names.len(), expected.len(), "{names:?}");
    for (id, value) in expected {
        let name = text(told.locale.text(id));
        let row = names.iter().position(|each| *each == name).unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(values[row], value, "{id}");
    }
}

fn units(table: &Columns) {
    let interview = table.told.interview;
    let rubric = interview.rubric();
    let units = || rubric.units.values();
    table.hold("tables-unit", units().map(|unit| text(unit.id.as_str())));
    table.hold("tables-title", units().map(|unit| text(unit.title.get(table.told.locale.language()))));
    table.hold("tables-credits-attainable", units().map(|unit| SheetCell::Number(unit.credits)));
    // The third unit lacks a criterion, and with it its credits.
    let recognised = |id: &str| id != "U3";
    let credits =
        |unit: &Unit| SheetCell::Number(if recognised(unit.id.as_str()) { unit.credits } else { Number::whole(0) });
    table.hold("tables-credits", units().map(credits));
    let outcome = |id| if recognised(id) { "unit-recognised" } else { "unit-more-evidence" };
    let rated =
        |unit: &Unit| interview.record().ratings.keys().filter(|id| rubric.criteria[*id].unit == unit.id).count();
    table.hold("tables-applicable", units().map(|unit| count(rated(unit))));
    table.hold("tables-met", units().map(|unit| count(rated(unit) - usize::from(!recognised(unit.id.as_str())))));
    table.hold("tables-outcome", units().map(|unit| text(table.told.locale.text(outcome(unit.id.as_str())))));
}

fn criteria(table: &Columns) {
    let (told, interview) = (table.told, table.told.interview);
    let (rubric, record) = (interview.rubric(), interview.record());
    let words = |words: &Text| text(words.get(told.locale.language()));
    let criteria = || rubric.criteria.values();
    table.hold("tables-criterion", criteria().map(|each| text(each.id.as_str())));
    table.hold("tables-title", criteria().map(|each| words(&each.title)));
    table.hold("tables-unit", criteria().map(|each| text(each.unit.as_str())));
    let level = |each: &Criterion| match record.rating(&each.id) {
        Some(Rating::Level(id)) => rubric.scale_of(each).levels.iter().find(|level| level.id == *id),
        _ => None,
    };
    let or_empty = |cell: Option<SheetCell>| cell.unwrap_or(SheetCell::Empty);
    table.hold("tables-rating", criteria().map(|each| or_empty(level(each).map(|level| words(&level.label)))));
    let value = |each| or_empty(level(each).map(|level| SheetCell::Number(level.value)));
    table.hold("tables-rating-value", criteria().map(value));
    let needed = |each: &Criterion| rubric.scale_of(each).levels[each.needed].clone();
    table.hold("tables-needed", criteria().map(|each| words(&needed(each).label)));
    table.hold("tables-needed-value", criteria().map(|each| SheetCell::Number(needed(each).value)));
    let status = |each: &Criterion| match record.rating(&each.id) {
        None => CriterionStatus::NotApplicable,
        Some(_) if each.id.as_str() == "C13" => CriterionStatus::NotEnoughEvidence,
        Some(_) => CriterionStatus::Met,
    };
    // The rating of the criterion that lacks evidence stands in a column of its own.
    let said = |each: &Criterion| match status(each) {
        CriterionStatus::NotEnoughEvidence => told.locale.text("report-evidence-short"),
        other => told.locale.explain(&other),
    };
    table.hold("tables-status", criteria().map(|each| text(said(each))));
    let remarks = |each: &Criterion| {
        let about = |(question, remark): &(&QuestionId, &Remark)| {
            remark.criteria.contains(&each.id) || record.informs(question, rubric).contains(&each.id)
        };
        count(record.remarks().filter(about).count())
    };
    table.hold("tables-remarks", criteria().map(remarks));
    let items = |each: &Criterion| {
        joined(record.evidence.iter().filter(|(_, item)| item.criteria.contains(&each.id)).map(|(id, _)| id))
    };
    table.hold("report-evidence-item", criteria().map(items));
    if tells_all(told) {
        let rationale = |each: &Criterion| record.ratings.get(&each.id).map(|rated| text(&rated.rationale));
        table.hold("report-rationale", criteria().map(|each| or_empty(rationale(each))));
    }
}

fn evidence(table: &Columns) {
    let told = table.told;
    let register = &told.interview.record().evidence;
    let items = || register.values();
    table.hold("tables-item", register.keys().map(|id| text(id.as_str())));
    table.hold("evidence-kind", items().map(|item| text(told.locale.text(item.kind.message()))));
    table.hold("evidence-criteria", items().map(|item| joined(&item.criteria)));
    table.hold("evidence-directness", items().map(|item| text(told.locale.text(item.directness.message()))));
    for rule in RuleOfEvidence::ALL {
        let judged = |item: &EvidenceItem| text(told.locale.text(item.rules.verdict(rule).judgement.message()));
        table.hold(rule.message(), items().map(judged));
    }
    if tells_all(told) {
        table.hold("evidence-title", items().map(|item| text(&item.title)));
        table.hold("evidence-source", items().map(|item| text(&item.source)));
        table.hold("evidence-verification", items().map(|item| text(&item.verification)));
        table.hold("evidence-date", items().map(|item| SheetCell::Date(item.date.expect("each has its day"))));
    } else {
        let month = |item: &EvidenceItem| item.date.expect("each has its day").format("%Y-%m").to_string();
        table.hold("evidence-date", items().map(|item| text(month(item))));
    }
}

fn questions(table: &Columns) {
    let (told, interview) = (table.told, table.told.interview);
    let (rubric, record) = (interview.rubric(), interview.record());
    // Every question in scope was asked, and none ad hoc.
    let known = || record.questions.iter().map(|(id, asked)| (rubric.question(id).expect("the rubric has it"), asked));
    table.hold("report-question", record.questions.keys().map(|id| text(id.as_str())));
    table.hold("report-wording", known().map(|(known, _)| text(known.wording.get(told.locale.language()))));
    table.hold("report-state", known().map(|_| text(told.locale.text("report-question-asked"))));
    let began = interview.trail().entries()[0].at;
    let asked_at = |asked: &QuestionRecord| {
        let at = asked.asked.expect("it was asked");
        if tells_all(told) {
            SheetCell::Moment(at.naive_local())
        } else {
            SheetCell::Seconds(u32::try_from((at - began).num_seconds()).unwrap())
        }
    };
    table.hold("tables-asked-at", known().map(|(_, asked)| asked_at(asked)));
    table.hold("tables-taken", known().map(|(_, asked)| SheetCell::Seconds(asked.seconds)));
    table.hold("tables-planned", known().map(|(known, _)| SheetCell::Seconds(u32::from(known.minutes) * 60)));
    table.hold("tables-heard", known().map(|(_, asked)| count(asked.heard.len())));
    table.hold("tables-listen-for", known().map(|(known, _)| count(known.listen_for.len())));
    table.hold("tables-remarks", known().map(|(_, asked)| count(asked.remarks.len())));
    let probes = |known: &Question, required: bool, among: &dyn Fn(&ProbeId) -> bool| {
        count(known.probes.iter().filter(|(id, probe)| probe.required == required && among(id)).count())
    };
    let used = |known: &Question, asked: &QuestionRecord, required: bool| {
        probes(known, required, &|id| asked.probes_used.contains(id))
    };
    table.hold("tables-required-used", known().map(|(known, asked)| used(known, asked, true)));
    table.hold("tables-others-used", known().map(|(known, asked)| used(known, asked, false)));
    table.hold("tables-required", known().map(|(known, _)| probes(known, true, &|_| true)));
}

fn trail(table: &Columns) {
    let entries = table.told.interview.trail().entries();
    table.hold("tables-entry", (1..=entries.len()).map(count));
    table.hold("tables-at", entries.iter().map(|entry| SheetCell::Moment(entry.at.naive_local())));
    table.hold("tables-by", entries.iter().map(|entry| text(&entry.by)));
    for (cell, entry) in table.cells("tables-event").into_iter().zip(entries) {
        let SheetCell::Text(said) = &cell else { panic!("{cell:?} tells nothing") };
        for words in in_words(&entry.event, table.told) {
            assert!(said.contains(words), "{words:?} is not in {said:?}");
        }
    }
}

/// What the rubric calls that which an event names by its ids.
fn in_words<'t>(event: &'t Event, told: &'t Told) -> Vec<&'t str> {
    let (rubric, language) = (told.interview.rubric(), told.locale.language());
    let text = match event {
        Event::Began { .. } => &rubric.title,
        Event::ItemDone { script, item } => &rubric.script(*script).checklist[item].text,
        Event::ProbeUsed { question, probe, .. } => &rubric.questions[question].probes[probe].text,
        Event::PointHeard { question, point, .. } => &rubric.questions[question].listen_for[point].text,
        Event::Rated { criterion, rating: Rating::Level(level) } => {
            let scale = rubric.scale_of(&rubric.criteria[criterion]);
            &scale.levels[scale.rank_of(level).expect("the level is on the scale")].label
        }
        Event::RecommendationAccepted { outcome } | Event::Signed { outcome, .. } => {
            &rubric.outcome_words(*outcome).label
        }
        Event::RemarkAdded { question, text, .. } => return vec![question.as_str(), text],
        _ => return Vec::new(),
    };
    vec![text.get(language)]
}
