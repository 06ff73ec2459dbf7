//! The languages of an interview: those in which the rubric's words can be shown, and those in which they were read to
//! the candidate, by what stood on the screen. The trail tells the latter; nothing of it is stored.

use indexmap::IndexMap;

use crate::{
    locale::Language,
    rubric::QuestionId,
    session::{
        ASKED_SECONDS_MIN, Entry, Event, Interview, Place, QuestionState, Record, ScriptPart, Stage, language_of,
    },
};

use super::{place_at, place_of_question, undo::place_of};

/// The rubric's languages, that of the interview first.
pub fn to_show(interview: &Interview) -> Vec<Language> {
    let rubric = interview.rubric();
    let own = rubric.standing_in(&interview.record().preparation.language);
    let others = rubric.languages.iter().filter(|each| *each != own);
    [own].into_iter().chain(others).cloned().collect()
}

/// The languages of the questions that were asked and of the scripts that were read, each in the order in which they
/// came on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct LanguagesRead {
    questions: IndexMap<QuestionId, Vec<Language>>,
    opening: Vec<Language>,
    closing: Vec<Language>,
}

/// Milliseconds for which something was on the screen in each language; the last one last.
type Spans = IndexMap<Language, i64>;

impl LanguagesRead {
    /// Reads them off the trail. Something was read in each language in which it was on the screen for as long as it
    /// takes to ask a question; in the last of them, where none was for so long.
    pub fn of(interview: &Interview) -> Self {
        let rubric = interview.rubric();
        let mut record = Record::new(rubric);
        let mut place = Place::default();
        let (mut questions, mut opening, mut closing) =
            (IndexMap::<QuestionId, Spans>::new(), Spans::new(), Spans::new());
        for entry in interview.trail().entries() {
            let span = record.milliseconds_until(entry);
            let on_screen = match (place.stage, &place.question) {
                (Stage::Ask, Some(question)) => Some(questions.entry(question.clone()).or_default()),
                (Stage::Open, _) => Some(&mut opening),
                (Stage::Close, _) => Some(&mut closing),
                _ => None,
            };
            if let Some(spans) = on_screen {
                let language = rubric.standing_in(language_of(&record)).clone();
                let before = spans.shift_remove(&language).unwrap_or_default();
                spans.insert(language, before + span);
            }
            place = place_after(entry, &record).unwrap_or(place);
            record.apply(entry, rubric);
        }
        let was_asked = |id: &QuestionId| {
            rubric.question(id).is_some() && interview.record().question_state(id) == QuestionState::Asked
        };
        let asked = questions.into_iter().filter(|(id, _)| was_asked(id));
        let questions = asked.map(|(id, spans)| (id, long_enough(spans))).collect();
        LanguagesRead { questions, opening: long_enough(opening), closing: long_enough(closing) }
    }

    /// The languages in which a question of the rubric was asked; none where it was not.
    pub fn question(&self, question: &QuestionId) -> &[Language] {
        self.questions.get(question).map_or(&[], Vec::as_slice)
    }

    /// The languages in which a script was read; none where it was not on the screen.
    pub fn script(&self, part: ScriptPart) -> &[Language] {
        match part {
            ScriptPart::Opening => &self.opening,
            ScriptPart::Closing => &self.closing,
        }
    }
}

/// The place that is on the screen once an event happened; none where the event does not tell.
fn place_after(entry: &Entry, before: &Record) -> Option<Place> {
    let question = || before.waiting.question.clone();
    match &entry.event {
        // The preparation leads to the opening, until questions are asked.
        Event::Prepared(_) => before.questions.is_empty().then(|| place_at(Stage::Open)),
        Event::QuestionOpened { question } => Some(place_of_question(question.clone())),
        Event::LanguageShown { stage, .. } => Some(Place { stage: *stage, question: question(), ..Place::default() }),
        Event::InterviewClosed => Some(place_at(Stage::Rate)),
        event => place_of(event, before),
    }
}

/// The languages that were on the screen for long enough, or the last.
fn long_enough(spans: Spans) -> Vec<Language> {
    let least = i64::from(ASKED_SECONDS_MIN) * 1000;
    let last = spans.keys().last().cloned();
    let long: Vec<Language> = spans.into_iter().filter(|(_, span)| *span >= least).map(|(each, _)| each).collect();
    if long.is_empty() { last.into_iter().collect() } else { long }
}
