//! The candidate's answers to each question.

use indexmap::IndexMap;

use crate::{
    bounds,
    practice::case::{
        Answer, AnswerRating, Candidate, Distractor, Leading, ProbeAnswer,
        raw::{RawAnswer, RawDistractor, RawProbeAnswer, RawRating},
    },
    rubric::{
        At, CriterionId, FaultKind, Findings, LevelId, PointId, ProbeId, Question, QuestionId, Rubric, Text,
        level_rank, raw::RawText,
    },
    session::Rating,
};

use super::{criteria, criterion, scope::can_come_up};

/// The name of a rating without a level.
const NOT_ENOUGH: &str = "not-enough";

pub(super) fn read(
    raw: &[RawAnswer],
    candidate: &Candidate,
    rubric: &Rubric,
    findings: &mut Findings,
) -> IndexMap<QuestionId, Answer> {
    let root = At::Root;
    let at = root.field("answers");
    findings.bound(&at, "answers", raw.len(), bounds::QUESTIONS_MAX);
    let to_answer = rubric.questions.values().filter(|question| can_come_up(question, candidate, rubric));
    let to_answer: Vec<&str> = to_answer.map(|question| question.id.as_str()).collect();
    let answered: Vec<&str> = raw.iter().map(|each| each.question.as_str()).collect();
    findings.expect("answer", &answered, &to_answer);
    findings.expect("question", &to_answer, &answered);
    let mut answers = IndexMap::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let Some(known) = question(&at.field("question"), &each.question, rubric, findings) else { continue };
        // A second answer to a question is most likely one to a question that has none.
        let id = findings.unique(&at.field("question"), "answer", "", known.id.to_string());
        let Some(known) = id.and_then(|id| rubric.questions.get(id.as_str())) else { continue };
        answers.insert(known.id.clone(), answer(&at, each, known, rubric, findings));
    }
    for question in rubric.questions.values().filter(|question| can_come_up(question, candidate, rubric)) {
        if !answers.contains_key(&question.id) {
            findings.add(&at, FaultKind::Unanswered { what: "question", id: question.id.to_string() });
        }
    }
    let place = |id: &QuestionId| rubric.questions.get_index_of(id);
    answers.sort_by(|one, _, other, _| place(one).cmp(&place(other)));
    answers
}

fn answer(at: &At, raw: &RawAnswer, question: &Question, rubric: &Rubric, findings: &mut Findings) -> Answer {
    let says = findings.text(&at.field("says"), &raw.says);
    let probes = probes(&at.field("probes"), &raw.probes, question, rubric, findings);
    let leading_at = at.field("leading");
    findings.bound(&leading_at, "leading", raw.leading.len(), bounds::PROBES_MAX);
    let mut leading = Vec::new();
    for (index, each) in raw.leading.iter().enumerate() {
        let at = leading_at.index(index);
        let asks = findings.text(&at.field("asks"), &each.asks);
        leading.push(Leading { asks, says: findings.text(&at.field("says"), &each.says) });
    }
    let mut answer = Answer {
        says,
        probes,
        leading,
        distractors: Vec::new(),
        heard: heard(&at.field("heard"), &raw.heard, question, findings),
        ratings: Vec::new(),
    };
    answer.distractors = distractors(&at.field("distractors"), &raw.distractors, &answer, findings);
    answer.ratings = ratings(&at.field("ratings"), &raw.ratings, rubric, findings)
        .into_iter()
        .map(|(criterion, rating, because)| AnswerRating { criterion, rating, because })
        .collect();
    answer
}

fn probes(
    at: &At,
    raw: &[RawProbeAnswer],
    question: &Question,
    rubric: &Rubric,
    findings: &mut Findings,
) -> IndexMap<ProbeId, ProbeAnswer> {
    let mut probes = IndexMap::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let id = ProbeId::from(each.probe.as_str());
        if !question.probes.contains_key(&id) {
            findings.unknown(&at.field("probe"), "probe", &each.probe, question.probes.keys().map(ProbeId::as_str));
        }
        let says = findings.text(&at.field("says"), &each.says);
        let reveals = criteria(&at.field("reveals"), &each.reveals, rubric, findings);
        if probes.insert(id, ProbeAnswer { says, reveals }).is_some() {
            findings.twice(&at.field("probe"), "probe", &each.probe);
        }
    }
    for probe in question.probes.keys().filter(|probe| !probes.contains_key(*probe)) {
        findings.add(at, FaultKind::Unanswered { what: "probe", id: probe.to_string() });
    }
    let place = |id: &ProbeId| question.probes.get_index_of(id);
    probes.sort_by(|one, _, other, _| place(one).cmp(&place(other)));
    probes
}

fn heard(at: &At, raw: &[String], question: &Question, findings: &mut Findings) -> Vec<PointId> {
    let mut heard = Vec::new();
    for (index, each) in raw.iter().enumerate() {
        match question.point_named(each) {
            Some(id) => heard.push(id.clone()),
            None => {
                let known = question.listen_for.keys().map(PointId::as_str);
                findings.unknown(&at.index(index), "point", each, known);
            }
        }
    }
    heard
}

fn distractors(at: &At, raw: &[RawDistractor], answer: &Answer, findings: &mut Findings) -> Vec<Distractor> {
    findings.bound(at, "distractors", raw.len(), bounds::CHECKLIST_MAX);
    let mut distractors = Vec::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let quote = quote(&at.field("quote"), &each.quote, answer, findings);
        distractors.push(Distractor { quote, because: findings.text(&at.field("because"), &each.because) });
    }
    distractors
}

/// Words that the candidate says, letter by letter, in every language.
pub(super) fn quote(at: &At, raw: &RawText, answer: &Answer, findings: &mut Findings) -> Text {
    let quote = findings.text(at, raw);
    let said = |language| answer.texts().any(|text| text.get(language).contains(quote.get(language)));
    if let Some(language) = findings.languages.iter().find(|language| !said(language)) {
        let language = language.to_string();
        findings.add(at, FaultKind::QuoteNotSaid { language });
    }
    quote
}

/// Each criterion with its rating and the reason.
pub(super) fn ratings(
    at: &At,
    raw: &[RawRating],
    rubric: &Rubric,
    findings: &mut Findings,
) -> Vec<(CriterionId, Rating, Text)> {
    findings.bound(at, "criteria", raw.len(), bounds::CRITERIA_MAX);
    let mut ratings: Vec<(CriterionId, Rating, Text)> = Vec::new();
    for (index, each) in raw.iter().enumerate() {
        let at = at.index(index);
        let because = findings.text(&at.field("because"), &each.because);
        let Some(id) = criterion(&at.field("criterion"), &each.criterion, rubric, findings) else { continue };
        if ratings.iter().any(|(other, ..)| *other == id) {
            findings.twice(&at.field("criterion"), "criterion", &each.criterion);
            continue;
        }
        let scale = rubric.scale_of(&rubric.criteria[&id]);
        let level = LevelId::from(each.level.as_str());
        match scale.rank_of(&level) {
            Some(_) => ratings.push((id, Rating::Level(level), because)),
            None if each.level == NOT_ENOUGH => ratings.push((id, Rating::NotEnoughEvidence, because)),
            None if scale.is_number() => {
                level_rank(&at.field("level"), &each.level, scale, findings);
            }
            None => {
                let known = scale.levels.iter().map(|level| level.id.as_str()).chain([NOT_ENOUGH]);
                findings.unknown(&at.field("level"), "level", &each.level, known);
            }
        }
    }
    ratings
}

pub(super) fn question<'a>(at: &At, raw: &str, rubric: &'a Rubric, findings: &mut Findings) -> Option<&'a Question> {
    rubric.questions.get(raw).or_else(|| {
        let ids = rubric.questions.keys().map(QuestionId::as_str);
        rubric.questions.get(findings.unknown(at, "question", raw, ids)?.as_str())
    })
}
