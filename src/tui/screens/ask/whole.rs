//! A question with its probes, its points and its criteria as a page, which shows every word.

use super::draw;
use crate::{
    procedure::{self, AskKind, Topic},
    rubric::QuestionId,
    tui::{Shared, popups::PageLine},
};

/// Everything that is asked and listened for at this question.
pub(super) fn lines(question: &QuestionId, shared: &Shared) -> Vec<PageLine> {
    let interview = shared.interview();
    let marks = &shared.theme.marks;
    let unit = interview.rubric().question(question).and_then(|known| known.unit.as_ref());
    let unit = unit.and_then(|unit| interview.rubric().unit(unit)).map(|unit| shared.own_words(&unit.title));
    let head = format!("{question}  {}", unit.unwrap_or_default());
    let wording = shared.said(&procedure::question_wording(interview, question));
    let (mut probes, mut points) = (Vec::new(), Vec::new());
    if let Some(known) = interview.rubric().question(question) {
        for ask in procedure::ticks_of_question(interview, question) {
            let AskKind::Tick { ticked, .. } = ask.kind else { continue };
            let mark = if ticked { marks.done } else { " " };
            let line = |id: &str, words: &str| PageLine::Indented(1, format!("{mark} {id} {words}"));
            match &ask.topic {
                Topic::Probe(_, id) => {
                    probes.push(line(id.as_str(), &draw::probe_words(known, id, &ask.words, shared)));
                }
                Topic::Point(_, id) => {
                    points.extend(known.letter_of(id).map(|letter| line(&letter.to_string(), &shared.said(&ask.words))))
                }
                _ => {}
            }
        }
    }
    let criteria = interview.record().informs(question, interview.rubric()).iter();
    let criteria = criteria.filter_map(|id| interview.rubric().criterion(id));
    let criteria = criteria.map(|each| PageLine::Indented(1, format!("{} {}", each.id, shared.own_words(&each.title))));
    let lists = [("ask-probes", probes), ("ask-listen-for", points), ("ask-informs", criteria.collect())];
    let mut lines = vec![PageLine::Heading(head.trim_end().to_owned()), PageLine::Text(wording)];
    if interview.rubric().question(question).is_some_and(|known| known.exact) {
        lines.push(PageLine::Text(shared.text("rubric-exact-read")));
    }
    for (title, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        lines.extend([PageLine::Text(String::new()), PageLine::Heading(shared.text(title))]);
        lines.extend(items);
    }
    lines
}
