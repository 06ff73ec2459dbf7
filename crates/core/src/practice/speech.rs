//! The speech of a scripted candidate: a fold over the trail, as the record is. So a session that is opened again knows
//! what was said in it, and two who follow one session hear the same.

use crate::{
    bounds,
    rubric::{ItemId, ProbeId, QuestionId, Rubric, Text},
    session::{Entry, Event, Interview, ItemState, Moment, QuestionState, Record, ScriptPart},
};

use super::{Case, DocumentId};

/// During what something is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum During {
    Opening,
    Question(QuestionId),
    /// The candidate puts the documents on the table.
    Documents,
    Closing,
}

/// The prompt for an utterance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Prompted {
    /// Not said: the candidate's manner as it is seen.
    Demeanour,
    Greeting,
    Ready,
    OpeningSkipped,
    OutOfOrder,
    Question,
    Probe(ProbeId),
    /// A follow-up in other words than a probe's, by its place among those of the question.
    FollowUp(usize),
    CutOff,
    Document(DocumentId),
    Closing,
}

/// An utterance of the candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    pub during: During,
    pub prompted: Prompted,
    pub text: String,
    /// Words after which the candidate was cut off; what follows stays unsaid.
    pub cut_after: Option<usize>,
}

impl Utterance {
    /// The beginning of the text, so many words long and never beyond where it was cut off.
    pub fn beginning(&self, words: usize) -> &str {
        let words = self.cut_after.map_or(words, |most| words.min(most));
        beginning(&self.text, words)
    }

    /// Returns whether the utterance can be cut off: it comes from the trail, is spoken, and was not cut off before.
    fn can_be_cut(&self) -> bool {
        self.cut_after.is_none() && self.prompted != Prompted::Demeanour && self.during != During::Documents
    }

    /// Words that are said.
    pub fn words(&self) -> usize {
        let words = self.text.split_whitespace().count();
        self.cut_after.map_or(words, |most| words.min(most))
    }
}

/// The beginning of a text, so many words long.
fn beginning(text: &str, words: usize) -> &str {
    let mut ends = text.split_whitespace().map(|word| word.as_ptr() as usize - text.as_ptr() as usize + word.len());
    match words.checked_sub(1) {
        None => "",
        Some(before) => ends.nth(before).map_or(text, |end| &text[..end]),
    }
}

/// The utterances so far, and what must be known to go on.
#[derive(Debug, Clone)]
pub struct Speech {
    record: Record,
    entries: usize,
    said: Vec<Utterance>,
    /// Moment of the last entries that the candidate answered, and the first utterance that answers them.
    latest: (Option<Moment>, usize),
    /// True if the last entry cut the candidate off.
    just_cut_off: bool,
}

impl Speech {
    pub fn new(rubric: &Rubric) -> Self {
        Speech { record: Record::new(rubric), entries: 0, said: Vec::new(), latest: (None, 0), just_cut_off: false }
    }

    /// The speech of an interview so far.
    pub fn of(case: &Case, interview: &Interview) -> Self {
        let mut speech = Speech::new(interview.rubric());
        speech.take_up(case, interview);
        speech
    }

    /// The utterances in the order in which they were said.
    pub fn said(&self) -> &[Utterance] {
        &self.said
    }

    /// Hears what has happened since.
    pub fn take_up(&mut self, case: &Case, interview: &Interview) {
        let rubric = interview.rubric();
        for entry in interview.trail().entries().get(self.entries..).unwrap_or_default() {
            self.hear(case, entry, rubric);
        }
        self.entries = interview.trail().len();
    }

    /// Words that stay unsaid if the candidate is cut off in this utterance, after so many words.
    pub fn unsaid_after(&self, utterance: usize, words: usize) -> u32 {
        let left =
            self.said.iter().skip(utterance).filter(|each| each.can_be_cut()).map(Utterance::words).sum::<usize>();
        u32::try_from(left.saturating_sub(words)).unwrap_or(u32::MAX)
    }

    /// Returns whether an event would make the candidate speak.
    pub fn answers(&self, case: &Case, event: &Event) -> bool {
        match event {
            Event::QuestionOpened { question } => self.is_first(question, &Prompted::Question),
            Event::AdHocAsked { .. } | Event::FollowUpAsked { .. } => true,
            Event::ProbeUsed { question, probe, used } => {
                let known = case.answers.get(question).is_some_and(|answer| answer.probes.contains_key(probe));
                *used && known && self.is_first(question, &Prompted::Probe(probe.clone()))
            }
            _ => false,
        }
    }

    /// The candidate asks about what is on the table; this stands in no trail.
    pub fn asked_about(&mut self, case: &Case, document: &DocumentId) {
        if let Some(known) = case.documents.get(document) {
            self.latest = (None, self.said.len());
            self.say(During::Documents, Prompted::Document(document.clone()), &known.says);
        }
    }

    /// The closing begins: its last words are said, once.
    pub fn close(&mut self, case: &Case) {
        if !self.said.iter().any(|each| each.prompted == Prompted::Closing) {
            self.latest = (None, self.said.len());
            self.say(During::Closing, Prompted::Closing, &case.reactions.closing);
        }
    }

    fn is_first(&self, question: &QuestionId, prompted: &Prompted) -> bool {
        let during = During::Question(question.clone());
        !self.said.iter().any(|each| each.during == during && each.prompted == *prompted)
    }

    fn hear(&mut self, case: &Case, entry: &Entry, rubric: &Rubric) {
        let before = self.said.len();
        let was_cut_off = std::mem::take(&mut self.just_cut_off);
        let first_preparation = matches!(entry.event, Event::Prepared(_)) && !self.record.prepared;
        // The answers to these entries depend on what they change.
        let applied = first_preparation || matches!(entry.event, Event::ItemDone { script: ScriptPart::Opening, .. });
        if applied {
            self.record.apply(entry, rubric);
        }
        match &entry.event {
            Event::Prepared(_) if first_preparation => {
                self.say(During::Opening, Prompted::Demeanour, &case.candidate.demeanour);
                self.say(During::Opening, Prompted::Greeting, &case.reactions.greeting);
            }
            Event::ItemDone { script: ScriptPart::Opening, .. } if self.is_ready_now(rubric) => {
                self.say(During::Opening, Prompted::Ready, &case.reactions.ready);
            }
            Event::ItemDone { script: ScriptPart::Closing, .. } | Event::InterviewClosed => self.close(case),
            Event::QuestionOpened { question } => {
                self.carry_cut_to(question, was_cut_off);
                if rubric.question(question).is_some() && self.is_first(question, &Prompted::Question) {
                    self.answer(case, question, rubric);
                }
            }
            Event::AdHocAsked { question, .. } => {
                self.carry_cut_to(question, was_cut_off);
                self.say(During::Question(question.clone()), Prompted::Question, &case.reactions.ad_hoc);
            }
            Event::ProbeUsed { question, probe, used: true } => {
                let answer = case.answers.get(question).and_then(|answer| answer.probes.get(probe));
                let prompted = Prompted::Probe(probe.clone());
                if let Some(answer) = answer.filter(|_| self.is_first(question, &prompted)) {
                    self.say(During::Question(question.clone()), prompted, &answer.says);
                }
            }
            Event::FollowUpAsked { question, wording } => {
                let number = self.record.questions.get(question).map_or(0, |record| record.follow_ups.len());
                let leading = case.answers.get(question).and_then(|answer| {
                    let language = &self.record.preparation.language;
                    answer.leading.iter().find(|leading| leading.asks.get(language).trim() == wording.trim())
                });
                let says = leading.map_or(&case.reactions.follow_up, |leading| &leading.says);
                self.say(During::Question(question.clone()), Prompted::FollowUp(number), says);
            }
            Event::CandidateCutOff { question, unsaid } => {
                let unsaid = unsaid.unwrap_or_else(|| self.unsaid_by(entry.at));
                self.cut(unsaid);
                self.say(During::Question(question.clone()), Prompted::CutOff, &case.reactions.cut_off);
                self.just_cut_off = true;
            }
            _ => {}
        }
        if !applied {
            self.record.apply(entry, rubric);
        }
        if self.said.len() > before {
            self.latest = (Some(entry.at), before);
        }
    }

    fn answer(&mut self, case: &Case, question: &QuestionId, rubric: &Rubric) {
        let during = || During::Question(question.clone());
        if self.is_new(&Prompted::Question) && self.is_new(&Prompted::Ready) {
            self.say(during(), Prompted::OpeningSkipped, &case.reactions.opening_skipped);
        }
        let mut earlier = self.record.questions_in_scope(rubric).into_iter().take_while(|each| each != question);
        let left_out = |each: QuestionId| self.record.question_state(&each) == QuestionState::NotAsked;
        if earlier.any(left_out) {
            self.say(during(), Prompted::OutOfOrder, &case.reactions.out_of_order);
        }
        let says = case.answers.get(question).map_or(&case.reactions.ad_hoc, |answer| &answer.says);
        self.say(during(), Prompted::Question, says);
    }

    /// The opening is done, before any question, and this was not said yet.
    fn is_ready_now(&self, rubric: &Rubric) -> bool {
        self.all_was_explained(rubric) && self.is_new(&Prompted::Ready) && self.is_new(&Prompted::Question)
    }

    /// Returns whether all that is required in the opening was done, and nothing of it refused.
    fn all_was_explained(&self, rubric: &Rubric) -> bool {
        let done = |item: &ItemId| self.record.opening.get(item) == Some(&ItemState::Done);
        let required = rubric.script(ScriptPart::Opening).checklist.iter().filter(|(_, item)| item.required);
        let refused = self.record.opening.values().any(|state| matches!(state, ItemState::Refused(_)));
        !refused && required.map(|(id, _)| id).all(done)
    }

    fn is_new(&self, prompted: &Prompted) -> bool {
        !self.said.iter().any(|each| each.prompted == *prompted)
    }

    /// Moves the complaint about being cut off to the next question, with which it is said.
    fn carry_cut_to(&mut self, question: &QuestionId, was_cut_off: bool) {
        if let Some(last) = self.said.last_mut().filter(|last| was_cut_off && last.prompted == Prompted::CutOff) {
            last.during = During::Question(question.clone());
        }
    }

    /// Words left unsaid at this time, at the usual speed: older files do not tell.
    fn unsaid_by(&self, at: Moment) -> u32 {
        let (since, from) = self.latest;
        let milliseconds = since.map_or(0, |since| (at - since).num_milliseconds().max(0));
        let words = milliseconds.saturating_mul(bounds::SPEECH_WORDS_PER_MINUTE_USUAL.into()) / 60_000;
        let (utterance, words) = self.place_of_word(from, usize::try_from(words).unwrap_or(usize::MAX));
        self.unsaid_after(utterance, words)
    }

    /// Leaves so many words unsaid, from the end.
    fn cut(&mut self, unsaid: u32) {
        let mut left = usize::try_from(unsaid).unwrap_or(usize::MAX);
        for each in self.said.iter_mut().rev().filter(|each| each.can_be_cut()) {
            if left == 0 {
                return;
            }
            let here = each.words();
            each.cut_after = Some(here.saturating_sub(left));
            left = left.saturating_sub(here);
        }
    }

    /// The place after so many words, never at the very end: there was something left to cut.
    fn place_of_word(&self, from: usize, words: usize) -> (usize, usize) {
        let mut left = words;
        for (index, each) in self.said.iter().enumerate().skip(from) {
            let here = each.words();
            if left < here {
                return (index, left);
            }
            if index + 1 == self.said.len() {
                return (index, here.saturating_sub(1));
            }
            left -= here;
        }
        (self.said.len(), 0)
    }

    fn say(&mut self, during: During, prompted: Prompted, text: &Text) {
        let text = text.get(&self.record.preparation.language).to_owned();
        self.said.push(Utterance { during, prompted, text, cut_after: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_ends_with_a_word() {
        assert_eq!(beginning("one  two\nthree", 2), "one  two");
        assert_eq!(beginning("one two", 0), "");
        assert_eq!(beginning("one two ", 2), "one two");
        assert_eq!(beginning("one two", 9), "one two");
    }
}
