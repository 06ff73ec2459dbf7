//! The step at a place: what it says and asks.

use crate::{
    judgement::{Recommendation, is_document, recommend},
    message,
    rubric::{Certificate, CriterionId, Level, QuestionId, Scale, Unit},
    session::{
        AdviceOn, Asked, CandidateWord, EvidenceId, EvidenceItem, FieldName, Interview, ItemState, Moment, Place,
        Rating, Record, ScriptPart, Stage, WordOn, language_of,
    },
};

use super::{
    Ask, AskKind, FieldInput, Form, FormField, TickBox, Topic, Words, arrive, evidence, languages, notes::Notes,
    observation, plan, preparation, self_assessment, sittings, words::said,
};

/// One place of the procedure, as any door can show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub place: Place,
    pub heading: Words,
    /// Words that are read out, or read.
    pub says: Vec<Words>,
    pub asks: Vec<Ask>,
    /// True once nothing is left to do here.
    pub done: bool,
}

/// The step at a place, which is one that [`arrive`] leads to.
pub fn step(interview: &Interview, place: &Place, now: Moment) -> Step {
    let place = arrive(interview, place).place;
    let (rubric, record) = (interview.rubric(), interview.record());
    let (heading, says, asks, done) = match (place.stage, &place.question, &place.criterion) {
        (Stage::Ask, Some(question), _) => {
            let done = record.is_behind(question);
            (question_wording(interview, question), Vec::new(), asks_of_question(interview, question, now), done)
        }
        (Stage::Rate, _, Some(criterion)) => {
            let known = &rubric.criteria[criterion];
            let done = record.rating(criterion).is_some()
                || record.panel.referred.contains_key(criterion)
                || record.not_applying.contains_key(criterion);
            let counts = rubric.counts_for_rater(known).map(Words::from);
            let says = counts.into_iter().chain([(&known.statement).into()]).collect();
            ((&known.title).into(), says, asks_of_criterion(interview, criterion), done)
        }
        (Stage::Prepare, ..) => {
            let form = preparation::form(&record.preparation, interview);
            let ask = ask(Topic::Preparation, said("step-prepare"), AskKind::Form(form));
            let says = rubric.conditions_of_assessment().map(|(_, text)| text.into()).collect();
            let asks = vec![ask, line(Asked::HeldOnPaper, said("paper-title"))];
            (said("step-prepare"), says, asks, record.prepared)
        }
        (Stage::SelfAssessment, ..) => {
            (said("step-self-assessment"), vec![said("self-assessment-asked")], self_assessment::asks(interview), true)
        }
        (Stage::Open, ..) => script(interview, ScriptPart::Opening),
        (Stage::Close, ..) => script(interview, ScriptPart::Closing),
        (Stage::Evidence, ..) => (said("step-evidence"), Vec::new(), asks_of_evidence(interview), true),
        (Stage::Observe, ..) => match &place.observation {
            Some(id) => {
                let sheet = record.observations.get(id).and_then(|of| rubric.observation_sheet(&of.sheet));
                let heading = sheet.map_or_else(|| said("step-observe"), |sheet| (&sheet.task).into());
                (heading, Vec::new(), observation::asks(interview, id, now), true)
            }
            None => (said("step-observe"), Vec::new(), observation::asks_of_sheets(interview), true),
        },
        (Stage::Plan, ..) => {
            let asks = sittings::asks(interview).into_iter().chain(plan::asks(interview, now)).collect();
            (said("step-plan"), Vec::new(), asks, true)
        }
        (Stage::Recommend, ..) => {
            let recommendation = recommend(rubric, record, record.day_of_decision(now));
            let asks = asks_of_decision(interview, &recommendation);
            (said("step-recommend"), Vec::new(), asks, record.is_signed())
        }
        // Several assessors rate on sheets of their own.
        (Stage::Ask | Stage::Rate, ..) => (said("step-rate"), Vec::new(), Vec::new(), false),
    };
    let mut asks = asks;
    let languages = languages::to_show(interview);
    // What comes before the interview is read in the language of the screen, or of the interview.
    if !matches!(place.stage, Stage::Prepare | Stage::SelfAssessment | Stage::Plan) && languages.len() > 1 {
        let shown = rubric.standing_in(language_of(record)).clone();
        let kind = AskKind::Language { languages, shown };
        asks.push(ask(Topic::Language(place.stage), said("language-ask"), kind));
    }
    if !matches!(place.stage, Stage::Evidence | Stage::SelfAssessment | Stage::Observe | Stage::Plan) {
        asks.push(line(Asked::BreakOff, said("break-off-title")));
    }
    Step { place, heading, says, asks, done }
}

/// The wording in which a question is asked: the assessor's where it was reworded.
pub fn question_wording(interview: &Interview, question: &QuestionId) -> Words {
    let reworded = interview.record().questions.get(question).and_then(|record| record.reworded.as_ref());
    reworded.map_or_else(|| question_words(interview, question), |reworded| Words::Written(reworded.clone()))
}

/// The wording of a question in the rubric's words, or in the assessor's where it was asked ad hoc.
pub fn question_words(interview: &Interview, question: &QuestionId) -> Words {
    let on_record = interview.record().questions.get(question);
    if let Some(known) = interview.rubric().question(question) {
        return (&known.wording).into();
    }
    let ad_hoc = on_record.and_then(|record| record.ad_hoc.as_ref());
    Words::Written(ad_hoc.map(|ad_hoc| ad_hoc.wording.clone()).unwrap_or_default())
}

fn ask(topic: Topic, words: Words, kind: AskKind) -> Ask {
    Ask { topic, words, kind }
}

fn line(asked: Asked, words: Words) -> Ask {
    ask(Topic::Line(asked), words, AskKind::Line)
}

fn script(interview: &Interview, part: ScriptPart) -> (Words, Vec<Words>, Vec<Ask>, bool) {
    let script = interview.rubric().script(part);
    let states = interview.record().checklist(part);
    let mut asks = Vec::new();
    for (id, item) in &script.checklist {
        let refused = match states.get(id) {
            Some(ItemState::Refused(reason)) => Some(reason.clone()),
            _ => None,
        };
        let ticked = states.get(id) == Some(&ItemState::Done);
        let kind = AskKind::Tick { ticked, required: item.required, refused };
        asks.push(ask(Topic::Item(part, id.clone()), (&item.text).into(), kind));
        asks.push(line(Asked::RefuseItem(part, id.clone()), said("script-refuse-title")));
    }
    let left = interview.record().required_items_left(part, interview.rubric()).count();
    let (heading, done) = match part {
        ScriptPart::Opening => ("step-open", left == 0),
        ScriptPart::Closing => ("step-close", interview.record().closed.is_some() && !interview.must_be_closed_again()),
    };
    if part == ScriptPart::Closing && left == 0 && !interview.record().questions_left(interview.rubric()).is_empty() {
        asks.push(line(Asked::LeaveUnasked, said("close-unasked-title")));
    }
    if part == ScriptPart::Opening && interview.record().practice.is_none() {
        asks.push(ask(Topic::Consent, said("consent-ask"), AskKind::Consent));
        asks.push(line(Asked::ConsentWithdrawn, said("consent-withdrawn-title")));
    }
    if part == ScriptPart::Closing {
        asks.extend(words_of_candidate(interview));
    }
    (said(heading), vec![(&script.text).into()], asks, done)
}

/// The candidate's word on the record, and on the evidence where there is any. A scripted candidate has none.
fn words_of_candidate(interview: &Interview) -> Vec<Ask> {
    let record = interview.record();
    let of_one = |on: WordOn| {
        let word = record.candidate_words.get(&on).map(|said| &said.word);
        let refused = match word {
            Some(CandidateWord::Declined(reason)) => Some(reason.clone()),
            _ => None,
        };
        let ticked = word.is_some() && refused.is_none();
        let kind = AskKind::Tick { ticked, required: false, refused };
        [
            ask(Topic::CandidateWord(on), message!("candidate-agrees", on = on.name()).into(), kind),
            line(Asked::CandidateRemark(on), message!("candidate-remark-title", on = on.name()).into()),
            line(Asked::CandidateDeclines(on), message!("candidate-declines-title", on = on.name()).into()),
        ]
    };
    record.words_asked_for().flat_map(of_one).collect()
}

/// The probes of a question and the points to listen for, each with its tick.
pub fn ticks_of_question(interview: &Interview, question: &QuestionId) -> Vec<Ask> {
    let on_record = interview.record().questions.get(question);
    let mut asks = Vec::new();
    if let Some(known) = interview.rubric().question(question) {
        for (id, probe) in &known.probes {
            let ticked = on_record.is_some_and(|record| record.probes_used.contains(id));
            let kind = AskKind::Tick { ticked, required: probe.required, refused: None };
            asks.push(ask(Topic::Probe(question.clone(), id.clone()), (&probe.text).into(), kind));
        }
        for (id, point) in &known.listen_for {
            let ticked = on_record.is_some_and(|record| record.heard.contains(id));
            asks.push(ask(Topic::Point(question.clone(), id.clone()), (&point.text).into(), AskKind::tick(ticked)));
        }
    }
    asks
}

fn asks_of_question(interview: &Interview, question: &QuestionId, now: Moment) -> Vec<Ask> {
    let record = interview.record();
    let mut asks = ticks_of_question(interview, question);
    let back_ups = record.back_ups(question, interview.rubric());
    asks.extend(back_ups.map(|each| ask(Topic::BackUp(each.id.clone()), (&each.wording).into(), AskKind::tick(false))));
    let asked = AskKind::tick(record.is_marked_asked(question));
    asks.push(ask(Topic::Asked(question.clone()), said("ask-asked"), asked));
    let notes = AskKind::Notes(Notes::new(question.clone(), record, now));
    asks.push(ask(Topic::Notes(question.clone()), said("ask-notes"), notes));
    let flagged = record.questions.get(question).is_some_and(|record| record.flagged);
    asks.push(ask(Topic::Flag(question.clone()), said("ask-flag"), AskKind::tick(flagged)));
    asks.push(line(Asked::FollowUp(question.clone()), said("ask-follow-up-title")));
    asks.push(line(Asked::RewordQuestion(question.clone()), said("ask-reword-title")));
    asks.push(line(Asked::SkipQuestion(question.clone()), said("ask-skip-title")));
    asks.push(ask(Topic::AdHoc, said("ask-ad-hoc-title"), AskKind::Form(ad_hoc_form(interview))));
    asks
}

/// The form of a question that the rubric does not have.
fn ad_hoc_form(interview: &Interview) -> Form {
    let criteria = interview.record().criteria_in_scope(interview.rubric()).map(|criterion| TickBox {
        id: criterion.id.to_string(),
        words: (&criterion.title).into(),
        ticked: false,
    });
    let criteria = FieldInput::AnyOf(criteria.collect());
    Form::new(vec![
        FormField::line(FieldName::Wording, "ask-ad-hoc-title", "ask-ad-hoc-explanation", ""),
        FormField::new(FieldName::Criteria, "ask-ad-hoc-criteria", "ask-ad-hoc-criteria", criteria),
    ])
}

fn asks_of_evidence(interview: &Interview) -> Vec<Ask> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let form = |item: &EvidenceItem| AskKind::Form(evidence::form(item, rubric));
    let mut asks = Vec::new();
    for (id, item) in &record.evidence {
        let title = Words::Written(item.title.clone());
        asks.push(ask(Topic::Evidence(Some(id.clone())), title, form(item)));
        let remove = message!("evidence-remove-title", evidence = id.as_str());
        asks.push(line(Asked::RemoveEvidence(id.clone()), remove.into()));
        asks.extend(credits(interview, id));
    }
    for title in evidence::brought(interview) {
        asks.push(ask(Topic::Evidence(None), Words::Written(title.to_owned()), form(&evidence::blank(title))));
        asks.push(line(Asked::Brought(title.to_owned()), said("evidence-brought-title")));
    }
    asks.push(ask(Topic::Evidence(None), said("step-evidence"), form(&evidence::blank(""))));
    asks
}

/// The certificates that an item of the register can be, each of a unit that is applied for.
pub fn credits(interview: &Interview, evidence: &EvidenceId) -> Vec<Ask> {
    let record = interview.record();
    let fits = record.evidence.get(evidence).is_some_and(|item| is_document(item.kind));
    let applied_for = interview.rubric().units.values().filter(|unit| record.preparation.units.contains(&unit.id));
    let certificates = applied_for.filter(|_| fits).flat_map(|unit| {
        let numbered = unit.satisfied_by.iter().enumerate();
        numbered.map(move |(certificate, known)| (unit, certificate, known))
    });
    let asked = |(unit, certificate, known): (&Unit, usize, &Certificate)| {
        let credit = record.credited.get(&unit.id);
        let ticked = credit.is_some_and(|credit| credit.certificate == certificate && credit.evidence == *evidence);
        let topic = Topic::Credit(unit.id.clone(), certificate, evidence.clone());
        ask(topic, (&known.title).into(), AskKind::tick(ticked))
    };
    certificates.map(asked).collect()
}

fn asks_of_criterion(interview: &Interview, criterion: &CriterionId) -> Vec<Ask> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let scale = rubric.scale_of(&rubric.criteria[criterion]);
    let rating = record.rating(criterion).cloned();
    if record.panel.own.is_none() && record.preparation.has_panel() {
        let by: Vec<String> = record.preparation.raters().map(str::to_owned).collect();
        let ratings = agreeable(scale, criterion, record);
        let none = (Rating::NotEnoughEvidence, said("rate-not-enough-evidence"));
        let agree = ratings
            .into_iter()
            .chain([none])
            .map(|(rating, words)| line(Asked::Agree { criterion: criterion.clone(), rating, by: by.clone() }, words));
        let refer = message!("compare-refer-title", criterion = criterion.as_str());
        return agree.chain([line(Asked::ReferCriterion(criterion.clone()), refer.into())]).collect();
    }
    let kind = match &scale.number {
        Some(number) => AskKind::Number { from: number.from, to: number.to, step: number.step, rating },
        None => {
            let levels = scale.levels.iter().map(|level| (level.id.clone(), Words::from(&level.label))).collect();
            AskKind::Level { levels, rating }
        }
    };
    let rationale = record.ratings.get(criterion).map(|rated| rated.rationale.clone()).unwrap_or_default();
    let title = Words::from(&rubric.criteria[criterion].title);
    let mut asks = vec![
        ask(Topic::Rating(criterion.clone()), title, kind),
        ask(Topic::Rationale(criterion.clone()), said("rate-because"), AskKind::Text(rationale)),
    ];
    if rubric.criteria[criterion].may_not_apply {
        let refused = record.not_applying.get(criterion).cloned();
        let kind = AskKind::Tick { ticked: refused.is_none(), required: false, refused };
        asks.push(ask(Topic::Applies(criterion.clone()), said("rate-applies"), kind));
        let title = message!("rate-does-not-apply-title", criterion = criterion.as_str());
        asks.push(line(Asked::DoesNotApply(criterion.clone()), title.into()));
    }
    if record.panel.own.is_none() {
        let title = message!("advice-title", on = criterion.as_str());
        asks.push(line(Asked::Advice(AdviceOn::Criterion(criterion.clone())), title.into()));
    }
    if record.panel.own.is_some() {
        asks.push(line(Asked::SheetName, said("sheet-sign-title")));
    }
    asks
}

/// The levels that assessors may agree on: all, but of numbers those that one of them gave.
fn agreeable(scale: &Scale, criterion: &CriterionId, record: &Record) -> Vec<(Rating, Words)> {
    let given = |level: &Level| {
        record.panel.sheets.iter().any(|sheet| {
            let rating = sheet.ratings.get(criterion).map(|own| &own.rating);
            matches!(rating, Some(Rating::Level(given)) if *given == level.id)
        })
    };
    let levels = scale.levels.iter().filter(|level| !scale.is_number() || given(level));
    levels.map(|level| (Rating::Level(level.id.clone()), Words::from(&level.label))).collect()
}

fn asks_of_decision(interview: &Interview, recommendation: &Recommendation) -> Vec<Ask> {
    let (record, computed) = (interview.record(), recommendation.outcome);
    let words = |outcome| Words::from(&interview.rubric().outcome_words(outcome).label);
    let mut asks = Vec::new();
    if let Some(computed) = computed {
        let accepted = record.decision.as_ref().is_some_and(|decision| decision.outcome() == computed);
        let kind = AskKind::Tick { ticked: accepted, required: true, refused: None };
        asks.push(ask(Topic::Acceptance, words(computed), kind));
    }
    let others = interview.rubric().outcomes().filter(|outcome| Some(*outcome) != computed);
    asks.extend(others.map(|outcome| line(Asked::DepartReason { computed, outcome }, words(outcome))));
    let gaps = recommendation.units.iter().filter(|unit| unit.outcome.is_gap());
    asks.extend(gaps.map(|unit| {
        let title = message!("advice-title", on = unit.unit.as_str());
        line(Asked::Advice(AdviceOn::Unit(unit.unit.clone())), title.into())
    }));
    asks.push(ask(Topic::Feedback, said("recommend-feedback"), AskKind::Text(record.feedback.clone())));
    // After the signature the day is added as all that is.
    if record.signature.is_none() {
        asks.push(line(Asked::ResitOn, said("resit-title")));
    }
    asks.push(line(Asked::SignatureName, said("recommend-sign-title")));
    asks
}
