//! The scripted candidate of a practice session, speaking: what was said comes from the trail, and how much of the last
//! of it has been heard is a matter of time, which comes in with messages.

use std::{cmp::Ordering, sync::Arc};

use chrono::TimeDelta;

use crate::{
    bounds::{SPEECH_WORDS_PER_MINUTE_MAX, SPEECH_WORDS_PER_MINUTE_MIN},
    practice::{Case, DocumentId, During, Prompted, Speech, Utterance},
    rubric::QuestionId,
    session::{Event, Interview, Moment},
};

use super::Desk;

#[derive(Debug)]
pub struct Speaking {
    pub case: Arc<Case>,
    speech: Speech,
    /// The index of the utterance that is being said, or will be next; the number of utterances once all were said.
    at: usize,
    /// Words of this utterance that were said.
    words: usize,
    /// The time of the last of these words.
    since: Moment,
    /// Something is said once more: cutting that off is nothing.
    again: bool,
    words_per_minute: u32,
}

/// The change of speed by one press, in words per minute.
const STEP: u32 = 20;
/// Words after which saying it again begins with the same, not with what was said before it.
const BARELY_BEGUN: usize = 3;

impl Speaking {
    /// The candidate of a session, who has said all that the trail gives rise to.
    pub fn new(case: Arc<Case>, interview: &Interview, words_per_minute: u32, now: Moment) -> Self {
        let speech = Speech::of(&case, interview);
        let at = speech.said().len();
        Speaking { case, speech, at, words: 0, since: now, again: false, words_per_minute }
    }

    pub fn words_per_minute(&self) -> u32 {
        self.words_per_minute
    }

    /// Hears what has happened in the interview.
    pub fn take_up(&mut self, interview: &Interview, now: Moment) {
        let before = self.speech.said().len();
        self.speech.take_up(&self.case, interview);
        self.go_on_from(before, now);
    }

    /// The closing begins.
    pub fn close(&mut self, now: Moment) {
        let before = self.speech.said().len();
        self.speech.close(&self.case);
        self.go_on_from(before, now);
    }

    /// A document is asked about.
    pub fn ask_about(&mut self, document: &DocumentId, now: Moment) {
        let before = self.speech.said().len();
        self.speech.asked_about(&self.case, document);
        self.go_on_from(before, now);
    }

    /// Goes on with what is new since there were so many. Within one question it waits its turn; else what was being
    /// said counts as said.
    fn go_on_from(&mut self, before: usize, now: Moment) {
        let said = self.speech.said();
        if said.len() == before {
            return;
        }
        let goes_on = self.at < before
            && !self.again
            && said[self.at].cut_after.is_none()
            && said[self.at].during == said[before].during;
        if !goes_on {
            (self.at, self.words, self.since) = (before, 0, now);
        }
        self.again = false;
        self.pass_over();
    }

    /// Passes over utterances that are not spoken or were cut off: they take no time.
    fn pass_over(&mut self) {
        while let Some(each) = self.speech.said().get(self.at) {
            if each.prompted != Prompted::Demeanour && self.words < each.words() {
                return;
            }
            (self.at, self.words) = (self.at + 1, 0);
        }
        self.again = false;
    }

    pub fn is_speaking(&self) -> bool {
        self.at < self.speech.said().len()
    }

    /// During what the candidate speaks now.
    pub fn during(&self) -> Option<&During> {
        self.speech.said().get(self.at).map(|each| &each.during)
    }

    fn word_takes(&self) -> TimeDelta {
        TimeDelta::milliseconds((60_000 / self.words_per_minute.max(1)).max(1).into())
    }

    /// The time until the next word is due.
    pub fn due_after(&self, now: Moment) -> Option<TimeDelta> {
        let due = self.is_speaking().then(|| self.since + self.word_takes() - now)?;
        // A clock that was set back must not silence anybody.
        Some(due.min(self.word_takes()))
    }

    /// Nothing was said until now: the program stood still, or the interview does.
    pub fn stood_still(&mut self, now: Moment) {
        self.since = now;
    }

    /// Says the words that are due; says whether there were any.
    pub fn advance(&mut self, now: Moment) -> bool {
        if now < self.since {
            self.since = now;
        }
        let mut said = false;
        while self.is_speaking() && now - self.since >= self.word_takes() {
            self.since += self.word_takes();
            self.words += 1;
            self.pass_over();
            said = true;
        }
        said
    }

    /// Says all that there is to say.
    pub fn say_all(&mut self) {
        (self.at, self.words, self.again) = (self.speech.said().len(), 0, false);
    }

    /// Says the last thing once more; the one before it, where that has barely begun.
    pub fn say_again(&mut self, during: &During, now: Moment) {
        let said = self.speech.said();
        let during = said.get(self.at).map_or(during, |each| &each.during);
        let spoken =
            |each: &Utterance| each.during == *during && each.prompted != Prompted::Demeanour && each.words() > 0;
        let back = self.is_speaking() && self.words < BARELY_BEGUN;
        let end = if back { self.at } else { (self.at + 1).min(said.len()) };
        let Some(from) = said[..end].iter().rposition(spoken) else { return };
        // Words that were not said yet are still to come, and can still be cut off.
        self.again = self.again || !self.is_speaking();
        (self.at, self.words, self.since) = (from, 0, now);
    }

    /// Speaks faster or slower.
    pub fn change_speed(&mut self, faster: bool) {
        let changed = if faster { self.words_per_minute + STEP } else { self.words_per_minute.saturating_sub(STEP) };
        self.words_per_minute = changed.clamp(SPEECH_WORDS_PER_MINUTE_MIN, SPEECH_WORDS_PER_MINUTE_MAX);
    }

    /// The question in whose answer the candidate is, if something else now would cut it off.
    pub fn to_be_cut(&self) -> Option<QuestionId> {
        match self.speech.said().get(self.at) {
            Some(Utterance { during: During::Question(question), prompted, .. })
                if !self.again && *prompted != Prompted::CutOff =>
            {
                Some(question.clone())
            }
            _ => None,
        }
    }

    /// The question in whose answer this event would cut the candidate off.
    pub fn cut_by(&self, event: &Event) -> Option<QuestionId> {
        self.to_be_cut().filter(|_| self.speech.answers(&self.case, event))
    }

    /// Cuts the candidate off here.
    pub fn cut_off(&mut self, question: QuestionId, desk: &mut Desk, user: &str, now: Moment) {
        let unsaid = Some(self.speech.unsaid_after(self.at, self.words));
        // A cut that may not be noted any more, as in a full trail, is heard all the same.
        let _ = desk.act(Event::CandidateCutOff { question, unsaid }, user, now);
        self.take_up(&desk.interview, now);
    }

    /// The utterances of a part that have been heard, in order; the last one only as far as it is said.
    pub fn heard(&self, during: &During) -> Vec<(&Utterance, &str)> {
        let words = |index: usize| match index.cmp(&self.at) {
            Ordering::Less => Some(usize::MAX),
            Ordering::Equal => Some(self.words),
            Ordering::Greater => None,
        };
        let said = self.speech.said().iter().enumerate().filter(|(_, each)| each.during == *during);
        let texts = said.filter_map(|(index, each)| words(index).map(|words| (each, each.beginning(words))));
        texts.filter(|(_, text)| !text.is_empty()).collect()
    }
}
