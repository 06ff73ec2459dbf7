//! The record in words: who and how, the evidence register, the checklists, the questions, what was added later.

use crate::{
    judgement::Says,
    locale::{Locale, dates::clock},
    message,
    report::{
        AmendmentSummary, EvidenceSummary, ObjectionSummary, QuestionSummary, RemarkSummary,
        languages::{held_in, unexpected},
    },
    rubric::{PointId, QuestionId},
    session::{
        Amendment, Break, ConflictOfInterest, Decision, EvidenceItem, ItemState, Judged, Moment, Objection,
        Preparation, QuestionRecord, QuestionState, Remark, RuleOfEvidence, ScriptPart, breaks,
    },
};

use super::SummarySource;

pub(super) fn facts(from: &SummarySource) -> Vec<(String, String)> {
    let (rubric, record, locale) = (from.interview.rubric(), from.interview.record(), from.locale);
    let preparation = &record.preparation;
    let began = &from.interview.trail().entries()[0].at;
    let conflict = match &preparation.conflict_of_interest {
        ConflictOfInterest::NotDeclared => from.text("conflict-not-declared"),
        ConflictOfInterest::None => from.text("conflict-none"),
        ConflictOfInterest::Declared(details) => format!("{}: {details}", from.text("conflict-declared")),
    };
    let units: Vec<&str> = preparation.units.iter().map(|unit| unit.as_str()).collect();
    let circumstances = preparation.circumstances.iter().filter_map(|id| rubric.circumstances.get(id));
    let circumstances: Vec<String> = circumstances.map(|text| from.words(text)).collect();
    let breaks = if record.times_are_known() { breaks(from.interview) } else { Vec::new() };
    let date = match from.interview.told_of_paper() {
        None => format!("{} {}", locale.date(began.date_naive()), locale.time(began)),
        Some(told) => locale.say(&told),
    };
    let length = match record.times_are_known() {
        true => {
            let length = clock(chrono::TimeDelta::seconds(record.interview_seconds.into()));
            locale.say(&message!("report-length-of", length = length, minutes = rubric.minutes))
        }
        false => String::new(),
    };
    let facts = [
        ("prepare-candidate", preparation.candidate.clone()),
        ("prepare-assessor", preparation.assessor.clone()),
        ("prepare-panel", preparation.panel.join(", ")),
        ("report-date", date),
        ("prepare-place", preparation.place.clone()),
        ("prepare-mode", from.text(preparation.mode.message())),
        ("prepare-language", held_in(preparation, rubric, locale)),
        ("prepare-units", units.join(", ")),
        ("prepare-circumstances", circumstances.join("; ")),
        ("prepare-adjustments", preparation.adjustments.clone()),
        ("prepare-others", preparation.others_present.clone()),
        ("prepare-conflict", conflict),
        ("prepare-documents", preparation.documents.join("; ")),
        ("report-length", length),
        ("report-breaks", stretches(&breaks, true, from)),
        ("report-silent", stretches(&breaks, false, from)),
        ("report-follows", record.follows.as_ref().map(|each| each.session.to_string()).unwrap_or_default()),
        ("report-session", from.interview.session().to_string()),
        ("report-rubric-digest", rubric.digest.clone()),
    ];
    let of_profession = profession(from);
    let broken_off = record.broken_off.as_ref().map(|reason| (from.text("report-broken-off"), reason.clone()));
    let filled = facts.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(id, value)| (from.text(id), value)).chain(of_profession).chain(broken_off).collect()
}

/// Profession, standard and programme, as far as the rubric names them.
pub(super) fn profession(from: &SummarySource) -> Vec<(String, String)> {
    let rubric = from.interview.rubric();
    let texts = rubric.facts_of_profession().map(|(id, text)| (from.text(id), from.words(text)));
    let date = rubric.standard_date().map(|date| (from.text("rubric-standard-date"), from.locale.date(date)));
    texts.chain(date).collect()
}

/// The language that was spoken, where it is not that of the report.
pub(super) fn spoken(from: &SummarySource) -> Option<String> {
    let Preparation { language, spoken, .. } = &from.interview.record().preparation;
    match spoken.is_empty() {
        true => (language != from.language()).then(|| from.locale.language_name(language)),
        false => Some(spoken.clone()),
    }
}

/// The stretches in which the interview was left, or in which nothing went on record: `10:45 – 12:50 (2:05:00)`.
fn stretches(breaks: &[Break], left: bool, from: &SummarySource) -> String {
    let locale = &from.locale;
    let at = |moment: &Moment, day: bool| {
        let time = locale.time(moment);
        if day { format!("{} {time}", locale.date(moment.date_naive())) } else { time }
    };
    let told = breaks.iter().filter(|each| each.left == left).map(|each| {
        let days = each.from.date_naive() != each.until.date_naive();
        format!("{} – {} ({})", at(&each.from, days), at(&each.until, days), clock(each.length()))
    });
    told.collect::<Vec<_>>().join("; ")
}

pub(super) fn evidence(id: &str, item: &EvidenceItem, from: &SummarySource) -> EvidenceSummary {
    let criteria: Vec<&str> = item.criteria.iter().map(|criterion| criterion.as_str()).collect();
    let mut facts = vec![
        (from.text("evidence-kind"), from.text(item.kind.message())),
        (from.text("evidence-source"), item.source.clone()),
        (
            from.text("evidence-date"),
            item.date_told().map(|date| from.locale.say(&date)).unwrap_or_else(|| from.text("evidence-undated")),
        ),
        (from.text("evidence-criteria"), criteria.join(" ")),
        (from.text("evidence-person"), item.person.clone()),
        (from.text("evidence-place"), item.place.clone()),
        (
            from.text("evidence-hours"),
            item.hours
                .map(|hours| from.locale.say(&message!("evidence-hours-told", hours = hours.as_f64())))
                .unwrap_or_default(),
        ),
        (from.text("evidence-verification"), item.verification.clone()),
        (
            from.text("step-observe"),
            from.interview
                .record()
                .told_of_observation(item, from.interview.rubric(), from.language())
                .map(|told| from.locale.say(&told))
                .unwrap_or_default(),
        ),
    ];
    if let Some(testimony) = &item.testimony {
        let said = item.told_of_testimony(from.interview.rubric()).map(|told| from.locale.say(&told));
        facts.extend([
            (from.text("testimony-relation"), testimony.relation.clone()),
            (from.text("testimony-known-since"), testimony.known_since.clone()),
            (from.text("testimony-contact"), testimony.contact.clone()),
            (from.text("testimony-judged"), said.unwrap_or_default()),
            (from.text("testimony-remark"), testimony.remark.clone()),
        ]);
    }
    if let Some(file) = &item.file {
        facts.push((from.text("evidence-path"), file.path.clone()));
        facts.push((from.text("report-sha256"), file.sha256.clone()));
    }
    if let Some(carried) = from.interview.record().carried_item(&id.into()) {
        facts.push((from.text("evidence-carried"), from.locale.date(carried.signed)));
    }
    for rule in RuleOfEvidence::ALL {
        let verdict = item.rules.verdict(rule);
        let (name, judgement) = (rule.message(), verdict.judgement.message());
        let remark = if verdict.remark.is_empty() { String::new() } else { format!(" ({})", verdict.remark) };
        facts.push((from.text(name), format!("{}{remark}", from.text(judgement))));
    }
    facts.retain(|(_, value)| !value.is_empty());
    EvidenceSummary { id: id.to_owned(), title: item.title.clone(), facts, judged: judged(item, from) }
}

/// What a third party said, in the order of the rubric, beside what the assessor compares it with.
fn judged(item: &EvidenceItem, from: &SummarySource) -> Vec<[String; 4]> {
    let judged = item.testimony.iter().flat_map(|testimony| testimony.judged(from.interview.rubric()));
    let row = |judged: Judged| {
        let benchmark = judged.item.benchmark.as_ref().map(|text| from.words(text)).unwrap_or_default();
        let answer = from.text(judged.answer.judged.message());
        [from.words(&judged.item.text), answer, judged.answer.example.clone(), benchmark]
    };
    judged.map(row).collect()
}

pub(super) fn amendment(amendment: &Amendment, from: &SummarySource) -> AmendmentSummary {
    let Amendment { at, by, text, reason, criteria } = amendment;
    let (date, time) = (from.locale.date(at.date_naive()), from.locale.time(at));
    let ids: Vec<&str> = criteria.iter().map(|criterion| criterion.as_str()).collect();
    let mut facts =
        vec![(from.text("amendment-reason"), reason.clone()), (from.text("amendment-criteria"), ids.join(" "))];
    facts.retain(|(_, value)| !value.is_empty());
    let title = from.locale.say(&message!("amendment-title", date = date, time = time, by = by.as_str()));
    let known = criteria.iter().filter_map(|id| from.interview.rubric().criterion(id));
    let criteria = known.map(|criterion| format!("{} {}", criterion.id, from.words(&criterion.title))).collect();
    AmendmentSummary { title, text: text.clone(), reason: reason.clone(), criteria, facts }
}

/// When and how the candidate was told the result, as it was noted.
pub(super) fn informed(from: &SummarySource) -> Vec<String> {
    let told = from.interview.record().informed.iter().map(|each| {
        let (on, noted) = (from.locale.date(each.on), from.locale.date(each.at.date_naive()));
        message!("report-informed", informed = on, way = each.way.as_str(), noted = noted, by = each.by.as_str())
    });
    told.map(|each| from.locale.say(&each)).collect()
}

/// Recommendations that were added after the signature, each with who added it and when.
pub(super) fn late_recommendations(from: &SummarySource) -> Vec<(String, String)> {
    let told = from.interview.record().late_recommendations.iter().map(|each| {
        let (date, by) = (from.locale.date(each.at.date_naive()), each.by.as_str());
        (each.text.clone(), from.locale.say(&message!("report-recommendations-by", date = date, by = by)))
    });
    told.collect()
}

/// Days of the next assessment that were set after the signature.
pub(super) fn late_resits(from: &SummarySource) -> Vec<String> {
    let told = from.interview.record().late_resits.iter().map(|each| {
        let (on, noted) = (from.locale.date(each.on), from.locale.date(each.at.date_naive()));
        from.locale.say(&message!("report-resit-late", resit = on, noted = noted, by = each.by.as_str()))
    });
    told.collect()
}

/// An objection with its answer.
pub(super) fn objection(objection: &Objection, locale: &Locale) -> ObjectionSummary {
    let answer = objection.answer.as_ref().map(|answer| {
        let (date, by) = (locale.date(answer.on), answer.by.as_str());
        (locale.say(&message!("objection-answer-title", date = date, by = by)), answer.text.clone())
    });
    let title = locale.say(&message!("objection-title", date = locale.date(objection.on)));
    ObjectionSummary { title, text: objection.text.clone(), answer }
}

pub(super) fn checklist(part: ScriptPart, from: &SummarySource) -> Vec<(String, String)> {
    let states = from.interview.record().checklist(part);
    let items = &from.interview.rubric().script(part).checklist;
    let paper = !from.interview.record().times_are_known();
    let state = |id| match states.get(id) {
        None => from.text("report-item-open"),
        Some(ItemState::Done) if paper => {
            from.locale.say(&message!("report-item-ticked", by = from.interview.ticked_by(part, id)))
        }
        Some(ItemState::Done) => from.text("report-item-done"),
        Some(ItemState::Refused(reason)) => from.locale.say(&message!("report-item-refused", reason = reason.as_str())),
    };
    let told = items.iter().map(|(id, item)| (from.words(&item.text), state(id)));
    let read = from.languages.script(part);
    let read_in = unexpected(read, &from.interview.record().preparation, from.interview.rubric(), from.locale);
    told.chain(read_in.map(|languages| (from.text("report-read-in"), languages))).collect()
}

pub(super) fn questions(from: &SummarySource) -> Vec<QuestionSummary> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let summary = |id: &QuestionId| {
        let on_record = record.questions.get(id);
        let known = rubric.question(id);
        let state = match record.question_state(id) {
            QuestionState::NotAsked => from.text("report-question-not-asked"),
            QuestionState::Opened => from.text("report-question-opened"),
            QuestionState::Asked => {
                let asked = from.text("report-question-asked");
                match unexpected(from.languages.question(id), &record.preparation, rubric, from.locale) {
                    None => asked,
                    Some(languages) => {
                        from.locale.say(&message!("report-asked-in", asked = asked, languages = languages))
                    }
                }
            }
            QuestionState::Skipped => {
                let reason = on_record.and_then(|question| question.skipped.clone()).unwrap_or_default();
                from.locale.say(&message!("report-question-skipped", reason = reason))
            }
        };
        let ad_hoc = on_record.and_then(|question| question.ad_hoc.as_ref());
        let reworded = on_record.and_then(|question| question.reworded.as_ref());
        let wording = match (reworded, known, ad_hoc) {
            (Some(wording), _, _) => from.locale.say(&message!("report-reworded", wording = wording.as_str())),
            (None, Some(known), _) => from.words(&known.wording),
            (None, None, Some(ad_hoc)) => {
                from.locale.say(&message!("report-ad-hoc", wording = ad_hoc.wording.as_str()))
            }
            (None, None, None) => String::new(),
        };
        let length = || clock(chrono::TimeDelta::seconds(on_record.map_or(0, |question| question.seconds).into()));
        let used = |probe| on_record.is_some_and(|question| question.probes_used.contains(probe));
        let probes = known.into_iter().flat_map(|known| &known.probes).filter(|(probe, _)| used(probe));
        QuestionSummary {
            id: id.to_string(),
            wording,
            state,
            length: if record.times_are_known() && !on_record.is_some_and(|question| question.untimed) {
                length()
            } else {
                String::new()
            },
            probes: probes.map(|(_, probe)| from.words(&probe.text)).collect(),
            heard: heard(id, on_record, from),
            flagged: on_record.is_some_and(|question| question.flagged),
            remarks: on_record.map_or_else(Vec::new, |question| remarks(id.as_str(), &question.remarks, from)),
        }
    };
    // A question on which something was noted stands here also where it does not apply any longer.
    let mut told = record.questions_in_scope(rubric);
    let noted =
        record.questions.iter().filter(|(_, question)| !question.remarks.is_empty() || !question.heard.is_empty());
    let others: Vec<QuestionId> = noted.map(|(id, _)| id.clone()).filter(|id| !told.contains(id)).collect();
    told.extend(others);
    told.iter().map(summary).collect()
}

fn heard(id: &QuestionId, on_record: Option<&QuestionRecord>, from: &SummarySource) -> Vec<String> {
    let points = on_record.into_iter().flat_map(|question| &question.heard);
    let says = |point: &PointId| Says::Heard { question: id.clone(), point: point.clone() };
    points.map(|point| from.locale.say(&says(point).explain(from.interview.rubric(), from.language()))).collect()
}

pub(super) fn decision(from: &SummarySource) -> String {
    from.locale.say(&match &from.interview.record().decision {
        None => message!("report-not-decided"),
        Some(Decision::Accepted { outcome }) => message!("recommend-accepted", outcome = outcome.name()),
        Some(Decision::Departed { outcome, reason, .. }) => {
            message!("recommend-departed", outcome = outcome.name(), reason = reason.as_str())
        }
    })
}

fn remarks(question: &str, remarks: &[Remark], from: &SummarySource) -> Vec<RemarkSummary> {
    let timed = from.interview.record().times_are_known();
    let remark = |remark: &Remark| RemarkSummary {
        question: question.to_owned(),
        time: if timed { from.locale.time(&remark.at) } else { String::new() },
        text: remark.text.clone(),
    };
    remarks.iter().map(remark).collect()
}
