//! What a report may say of a session: who and how, each unit with its criteria, the evidence, the questions, the
//! decision. Another assessor must be able to reach the same judgement from it.

use crate::{
    judgement::{CriterionResult, Recommendation, UnitResult},
    locale::{Explain, Language, Locale, dates::clock},
    message,
    rubric::Text,
    session::{
        Amendment, ConflictOfInterest, Decision, EvidenceItem, Interview, ItemState, QuestionState, Rating,
        RuleOfEvidence, ScriptPart,
    },
};

/// A report's content. Texts of the rubric are in the interview's language, the report's own words in the locale's.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub title: String,
    /// Names and values: candidate, assessor, date …
    pub facts: Vec<(String, String)>,
    /// The outcome in the rubric's words, or that there is none yet.
    pub outcome: String,
    pub meaning: String,
    pub reasons: Vec<String>,
    pub decision: String,
    pub feedback: String,
    pub units: Vec<UnitSummary>,
    pub evidence: Vec<EvidenceSummary>,
    pub opening: Vec<(String, String)>,
    pub closing: Vec<(String, String)>,
    pub questions: Vec<QuestionSummary>,
    pub missing: Vec<String>,
    pub signature: String,
    pub amendments: Vec<AmendmentSummary>,
    /// Length and last hash of the trail.
    pub trail: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct UnitSummary {
    pub title: String,
    pub outcome: String,
    pub reasons: Vec<String>,
    pub criteria: Vec<CriterionSummary>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CriterionSummary {
    pub title: String,
    pub statement: String,
    pub rating: String,
    /// The anchor of the level given.
    pub anchor: String,
    pub rationale: String,
    pub remarks: Vec<RemarkSummary>,
    pub heard: Vec<String>,
    pub evidence: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct RemarkSummary {
    pub question: String,
    pub time: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceSummary {
    pub id: String,
    pub title: String,
    /// Names and values: kind, source, date, criteria, how verified, the four rules.
    pub facts: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct QuestionSummary {
    pub id: String,
    pub wording: String,
    pub state: String,
    pub length: String,
    pub probes: Vec<String>,
}

/// What was added after the signature.
#[derive(Debug, Clone, PartialEq)]
pub struct AmendmentSummary {
    /// When and by whom.
    pub title: String,
    pub text: String,
    /// Names and values: the reason, the criteria.
    pub facts: Vec<(String, String)>,
}

/// What the parts of a summary are made from.
struct From<'a> {
    interview: &'a Interview,
    language: &'a Language,
    locale: &'a Locale,
}

impl From<'_> {
    fn words(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }
}

pub fn summarise(interview: &Interview, recommendation: &Recommendation, locale: &Locale) -> Summary {
    let (rubric, record) = (interview.rubric(), interview.record());
    let from = From { interview, language: &record.preparation.language, locale };
    let decided = record.decision.as_ref().map(Decision::outcome);
    let words = decided.or(recommendation.outcome).map(|outcome| rubric.outcome_words(outcome));
    let explain = |subject: &dyn Explain| locale.say(&subject.explain());
    Summary {
        title: format!("{} {}", from.words(&rubric.title), rubric.version),
        facts: facts(&from),
        outcome: words.map_or_else(|| from.text("recommend-incomplete"), |words| from.words(&words.label)),
        meaning: words.map_or_else(String::new, |words| from.words(&words.meaning)),
        reasons: recommendation.reasons.iter().map(|reason| explain(reason)).collect(),
        decision: record
            .decision
            .as_ref()
            .map_or_else(|| from.text("report-not-decided"), |each| decision(each, locale)),
        feedback: record.feedback.clone(),
        units: recommendation.units.iter().map(|result| unit(result, &from)).collect(),
        evidence: record.evidence.iter().map(|(id, item)| evidence(id.as_str(), item, &from)).collect(),
        opening: checklist(ScriptPart::Opening, &from),
        closing: checklist(ScriptPart::Closing, &from),
        questions: questions(&from),
        missing: recommendation.missing.iter().map(|missing| explain(missing)).collect(),
        signature: match &record.signature {
            None => from.text("report-not-signed"),
            Some(signature) => locale.say(&message!(
                "report-signed",
                name = signature.name.as_str(),
                date = locale.date(signature.at.date_naive()),
                time = locale.time(&signature.at)
            )),
        },
        amendments: record.amendments.iter().map(|each| amendment(each, &from)).collect(),
        trail: locale.say(&message!(
            "report-trail",
            entries = interview.trail().len(),
            hash = interview.trail().last_hash()
        )),
    }
}

fn facts(from: &From) -> Vec<(String, String)> {
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
    let length = clock(chrono::TimeDelta::seconds(record.interview_seconds.into()));
    let facts = [
        ("prepare-candidate", preparation.candidate.clone()),
        ("prepare-assessor", preparation.assessor.clone()),
        ("report-date", format!("{} {}", locale.date(began.date_naive()), locale.time(began))),
        ("prepare-place", preparation.place.clone()),
        ("prepare-mode", from.text(preparation.mode.message())),
        ("prepare-language", preparation.language.to_string()),
        ("prepare-units", units.join(", ")),
        ("prepare-circumstances", circumstances.join("; ")),
        ("prepare-adjustments", preparation.adjustments.clone()),
        ("prepare-others", preparation.others_present.clone()),
        ("prepare-conflict", conflict),
        ("prepare-documents", preparation.documents.join("; ")),
        ("report-length", locale.say(&message!("report-length-of", length = length, minutes = rubric.minutes))),
        ("report-session", from.interview.session().to_string()),
        ("report-rubric-digest", rubric.digest.clone()),
    ];
    let broken_off = record.broken_off.as_ref().map(|reason| (from.text("report-broken-off"), reason.clone()));
    let filled = facts.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(id, value)| (from.text(id), value)).chain(broken_off).collect()
}

fn unit(result: &UnitResult, from: &From) -> UnitSummary {
    let rubric = from.interview.rubric();
    let unit = &rubric.units[&result.unit];
    UnitSummary {
        title: format!("{} {}", unit.id, from.words(&unit.title)),
        outcome: from.text(result.outcome.message()),
        reasons: result.reasons.iter().map(|reason| from.locale.explain(reason)).collect(),
        criteria: result
            .criteria
            .iter()
            .filter(|judged| judged.applies())
            .filter_map(|judged| criterion(judged, from))
            .collect(),
    }
}

fn criterion(judged: &CriterionResult, from: &From) -> Option<CriterionSummary> {
    let (rubric, record, locale) = (from.interview.rubric(), from.interview.record(), from.locale);
    let criterion = rubric.criterion(&judged.criterion)?;
    let scale = rubric.scale_of(criterion);
    let rank = record.rank(&criterion.id, rubric);
    let rating = match (&judged.rating, rank) {
        (None, _) => from.text("rating-none"),
        (Some(Rating::Level(_)), Some(rank)) => {
            let label = from.words(&scale.levels[rank].label);
            let needed = from.words(&scale.levels[criterion.needed].label);
            locale.say(&message!("rating-level", label = label, needed = needed))
        }
        (Some(_), _) => from.text("rate-not-enough-evidence"),
    };
    let rated = record.ratings.get(&criterion.id);
    let remarks = record.remarks().filter(|(_, remark)| judged.remarks.contains(&remark.id));
    let heard = record.questions.iter().flat_map(|(id, question)| {
        let points = rubric.question(id).map(|known| &known.listen_for);
        question.heard.iter().filter_map(move |point| points?.get(point)).map(move |point| (id, point))
    });
    Some(CriterionSummary {
        title: format!("{} {}", criterion.id, from.words(&criterion.title)),
        statement: from.words(&criterion.statement),
        rating,
        anchor: rank.map(|rank| from.words(&criterion.anchors[rank])).unwrap_or_default(),
        rationale: rated.map(|rated| rated.rationale.clone()).unwrap_or_default(),
        remarks: remarks
            .map(|(question, remark)| RemarkSummary {
                question: question.to_string(),
                time: locale.time(&remark.at),
                text: remark.text.clone(),
            })
            .collect(),
        heard: heard
            .filter(|(_, point)| point.informs.contains(&criterion.id))
            .map(|(id, point)| format!("{id}: {}", from.words(&point.text)))
            .collect(),
        evidence: judged
            .evidence
            .iter()
            .map(|id| format!("{id} {}", record.evidence.get(id).map_or("", |item| item.title.as_str())))
            .collect(),
    })
}

fn evidence(id: &str, item: &EvidenceItem, from: &From) -> EvidenceSummary {
    let criteria: Vec<&str> = item.criteria.iter().map(|criterion| criterion.as_str()).collect();
    let mut facts = vec![
        (from.text("evidence-kind"), from.text(item.kind.message())),
        (from.text("evidence-source"), item.source.clone()),
        (
            from.text("evidence-date"),
            item.date.map_or_else(|| from.text("evidence-undated"), |date| from.locale.date(date)),
        ),
        (from.text("evidence-criteria"), criteria.join(" ")),
        (from.text("evidence-verification"), item.verification.clone()),
    ];
    if let Some(file) = &item.file {
        facts.push((from.text("evidence-path"), file.path.clone()));
        facts.push((from.text("report-sha256"), file.sha256.clone()));
    }
    for rule in RuleOfEvidence::ALL {
        let verdict = item.rules.verdict(rule);
        let (name, judgement) = (rule.message(), verdict.judgement.message());
        let remark = if verdict.remark.is_empty() { String::new() } else { format!(" ({})", verdict.remark) };
        facts.push((from.text(name), format!("{}{remark}", from.text(judgement))));
    }
    facts.retain(|(_, value)| !value.is_empty());
    EvidenceSummary { id: id.to_owned(), title: item.title.clone(), facts }
}

fn amendment(amendment: &Amendment, from: &From) -> AmendmentSummary {
    let Amendment { at, by, text, reason, criteria } = amendment;
    let (date, time) = (from.locale.date(at.date_naive()), from.locale.time(at));
    let criteria: Vec<&str> = criteria.iter().map(|criterion| criterion.as_str()).collect();
    let mut facts =
        vec![(from.text("amendment-reason"), reason.clone()), (from.text("amendment-criteria"), criteria.join(" "))];
    facts.retain(|(_, value)| !value.is_empty());
    let title = from.locale.say(&message!("amendment-title", date = date, time = time, by = by.as_str()));
    AmendmentSummary { title, text: text.clone(), facts }
}

fn checklist(part: ScriptPart, from: &From) -> Vec<(String, String)> {
    let states = from.interview.record().checklist(part);
    let items = &from.interview.rubric().script(part).checklist;
    let state = |id| match states.get(id) {
        None => from.text("report-item-open"),
        Some(ItemState::Done) => from.text("report-item-done"),
        Some(ItemState::Refused(reason)) => from.locale.say(&message!("report-item-refused", reason = reason.as_str())),
    };
    items.iter().map(|(id, item)| (from.words(&item.text), state(id))).collect()
}

fn questions(from: &From) -> Vec<QuestionSummary> {
    let (rubric, record) = (from.interview.rubric(), from.interview.record());
    let summary = |id: &crate::rubric::QuestionId| {
        let on_record = record.questions.get(id);
        let known = rubric.question(id);
        let state = match record.question_state(id) {
            QuestionState::NotAsked => from.text("report-question-not-asked"),
            QuestionState::Asked => from.text("report-question-asked"),
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
        let used = |probe| on_record.is_some_and(|question| question.probes_used.contains(probe));
        let probes = known.into_iter().flat_map(|known| &known.probes).filter(|(probe, _)| used(probe));
        QuestionSummary {
            id: id.to_string(),
            wording,
            state,
            length: clock(chrono::TimeDelta::seconds(on_record.map_or(0, |question| question.seconds).into())),
            probes: probes.map(|(_, probe)| from.words(&probe.text)).collect(),
        }
    };
    record.questions_in_scope(rubric).iter().map(summary).collect()
}

fn decision(decision: &Decision, locale: &Locale) -> String {
    match decision {
        Decision::Accepted { outcome } => locale.say(&message!("recommend-accepted", outcome = outcome.name())),
        Decision::Departed { outcome, reason, .. } => {
            locale.say(&message!("recommend-departed", outcome = outcome.name(), reason = reason.as_str()))
        }
    }
}
