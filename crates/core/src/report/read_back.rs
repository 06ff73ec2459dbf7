//! The record as it is read back to the candidate before the close: what was asked and noted, what was shown and seen.
//! It holds no rating, no link to a criterion and no point that was listened for: those are the assessor's.

use crate::{
    locale::Locale,
    message,
    rubric::{EvidenceKind, QuestionId},
    session::{EvidenceItem, Interview, QuestionState, without_links},
};

use super::{
    document::{Block, Document, HeadingLevel, part},
    summary::word_told,
};

/// The page that is read back, in the locale's language, which is that of the interview where there is one.
pub fn read_back(interview: &Interview, locale: &Locale) -> Document {
    let (rubric, record) = (interview.rubric(), interview.record());
    let mut questions = record.questions_in_scope(rubric);
    // A question of which something was noted is read back where it does not apply any longer, too.
    let noted = record.questions.iter().filter(|(_, each)| !each.remarks.is_empty()).map(|(id, _)| id.clone());
    let others: Vec<QuestionId> = noted.filter(|id| !questions.contains(id)).collect();
    questions.extend(others);
    let mut blocks = vec![Block::Paragraph(locale.text("read-back-explained")), part("read-back-questions", locale)];
    blocks.extend(questions.iter().flat_map(|id| question(id, interview, locale)));
    let seen = |item: &EvidenceItem| matches!(item.kind, EvidenceKind::Observation | EvidenceKind::Simulation);
    for (heading, wanted) in [("read-back-shown", false), ("read-back-seen", true)] {
        let items = record.evidence.values().filter(|item| seen(item) == wanted);
        let items: Vec<String> = items.map(|item| told(item, locale)).collect();
        if !items.is_empty() {
            blocks.extend([part(heading, locale), Block::List(items)]);
        }
    }
    let words = record.candidate_words.iter().map(|(on, said)| word_told(*on, Some(said), locale));
    let words: Vec<(String, String)> = words.collect();
    if !words.is_empty() {
        blocks.extend([part("read-back-said", locale), Block::Facts(words)]);
    }
    Document {
        title: locale.text("read-back-title"),
        subtitle: locale.say(&message!(
            "report-about",
            candidate = record.preparation.candidate.as_str(),
            date = locale.date(record.held_on_paper.unwrap_or_else(|| interview.entered_on())),
            assessor = record.preparation.assessor.as_str()
        )),
        language: locale.language().clone(),
        is_letter: false,
        above: Vec::new(),
        blocks,
    }
}

/// A question with what was noted of it; nothing where it is open still.
fn question(id: &QuestionId, interview: &Interview, locale: &Locale) -> Vec<Block> {
    let (rubric, record) = (interview.rubric(), interview.record());
    let known = rubric.question(id);
    let Some(asked) = record.questions.get(id) else { return Vec::new() };
    let ad_hoc = asked.ad_hoc.as_ref().map(|ad_hoc| ad_hoc.wording.clone());
    let of_rubric = || known.map(|known| known.wording.get(locale.language()).to_owned());
    let wording = asked.reworded.clone().or_else(of_rubric).or(ad_hoc).unwrap_or_default();
    let heading = Block::Heading(HeadingLevel::Section, wording);
    if record.question_state(id) == QuestionState::Skipped {
        return vec![heading, Block::Paragraph(locale.text("read-back-not-asked"))];
    }
    if record.question_state(id) != QuestionState::Asked {
        return Vec::new();
    }
    let used = known.into_iter().flat_map(|known| &known.probes).filter(|(id, _)| asked.probes_used.contains(*id));
    let probes = used.map(|(_, probe)| probe.text.get(locale.language()).to_owned());
    let also: Vec<String> = probes.chain(asked.follow_ups.iter().cloned()).collect();
    let also = (!also.is_empty()).then(|| Block::Facts(vec![(locale.text("read-back-also"), also.join(" "))]));
    let noted = asked.remarks.iter().map(|remark| without_links(&remark.text, rubric));
    let noted: Vec<String> = noted.filter(|text| !text.is_empty()).collect();
    let noted = match noted.is_empty() {
        true => Block::Paragraph(locale.text("read-back-nothing")),
        false => Block::List(noted),
    };
    [heading].into_iter().chain(also).chain([noted]).collect()
}

/// An item of the register: what it is, from whom and of when.
fn told(item: &EvidenceItem, locale: &Locale) -> String {
    let date = item.date_told().map(|date| locale.say(&date)).unwrap_or_default();
    let facts = [locale.text(item.kind.message()), item.source.clone(), date];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    format!("{} ({})", item.title, facts.join(", "))
}
