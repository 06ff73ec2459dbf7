//! Questions and probes that tell which answer is wanted.

use crate::rubric::{ProbeId, Question, Rubric, Text, check::findings::At};

use super::{Found, WarningKind, sentences, wording::Wording};

pub(super) fn look(rubric: &Rubric, found: &mut Found) {
    let root = At::Root;
    let at_questions = root.field("questions");
    for (index, question) in rubric.questions.values().enumerate() {
        let at_question = at_questions.index(index);
        leading(&at_question.field("wording"), question, None, &question.wording, rubric, found);
        let (at_probes, at_back_up) = (at_question.field("probes"), at_question.field("back_up"));
        let own = question.probes.values().filter(|probe| !probe.back_up).count();
        for (index, (id, probe)) in question.probes.iter().enumerate() {
            match probe.back_up {
                false => leading(&at_probes.index(index).field("text"), question, Some(id), &probe.text, rubric, found),
                true => leading(&at_back_up.index(index - own), question, Some(id), &probe.text, rubric, found),
            }
        }
    }
}

fn leading(at: &At, question: &Question, probe: Option<&ProbeId>, text: &Text, rubric: &Rubric, found: &mut Found) {
    for (language, text) in text.by_language(rubric.fallback()) {
        let Some(wording) = Wording::of(language) else { continue };
        if let Some(words) = leading_words(text, wording) {
            let (question, probe) = (question.id.clone(), probe.cloned());
            return found.add(&at.key(language.as_str()), WarningKind::Leading { question, probe, words });
        }
    }
}

/// The words by which a text tells the answer to its question.
fn leading_words(text: &str, wording: &Wording) -> Option<String> {
    let mut leading = None;
    sentences::questions(text, |sentence, words| {
        let tag =
            wording.tags.at_end(words).map(|length| &words[words.len() - length..]).filter(|tag| tag[0].after_comma);
        let lead = wording.leads.at_start(words).map(|length| &words[..length]);
        if let Some((first, last)) = tag.or(lead).and_then(|words| words.first().zip(words.last())) {
            leading.get_or_insert_with(|| sentence[first.start..last.end()].to_lowercase());
        }
    });
    leading
}
