//! Everything that happened, in its order. What the rubric names is told by its words, not by its ids.

use std::collections::HashMap;

use crate::{
    locale::{Argument, Message},
    message,
    rubric::Text,
    session::{Event, RemarkId},
};

use super::{SheetSource, TableSheet, count, moment};

pub(super) fn sheet(from: &SheetSource) -> TableSheet {
    let mut remarks = HashMap::new();
    let mut rows = Vec::new();
    for (index, entry) in from.interview.trail().entries().iter().enumerate() {
        let what = from.locale.say(&told(&entry.event, &mut remarks, from));
        rows.push(vec![count(index + 1), moment(&entry.at), from.text(&entry.by), from.text(&what)]);
    }
    TableSheet {
        title: from.locale.text("tables-trail"),
        head: ["tables-entry", "tables-at", "tables-by", "tables-event"].map(|id| from.locale.text(id)).into(),
        rows,
    }
}

/// The event with words where it has ids. `remarks` are those noted so far, each by its question and its text.
fn told<'e>(event: &'e Event, remarks: &mut HashMap<&'e RemarkId, (String, &'e str)>, from: &SheetSource) -> Message {
    let rubric = from.interview.rubric();
    let words = |text: Option<&Text>| text.map(|text| text.get(from.language).to_owned());
    let message = event.explain(rubric, from.language);
    match event {
        Event::Began { .. } => with(message, "rubric", words(Some(&rubric.title))),
        Event::ItemDone { script, item }
        | Event::ItemRefused { script, item, .. }
        | Event::ItemCleared { script, item } => {
            with(message, "item", words(rubric.script(*script).checklist.get(item).map(|item| &item.text)))
        }
        Event::ProbeUsed { question, probe, .. } => {
            let known = rubric.question(question).and_then(|known| known.probes.get(probe));
            with(message, "probe", words(known.map(|probe| &probe.text)))
        }
        Event::PointHeard { question, point, .. } => {
            let known = rubric.question(question).and_then(|known| known.listen_for.get(point));
            with(message, "point", words(known.map(|point| &point.text)))
        }
        Event::RemarkAdded { remark, question, text, .. } => {
            remarks.insert(remark, (question.to_string(), text));
            with(message, "remark", Some(question.to_string()))
        }
        Event::RemarkReworded { remark, text } => {
            let question = remarks.get_mut(remark).map(|known| {
                known.1 = text;
                known.0.clone()
            });
            with(message, "remark", question)
        }
        Event::RemarkRemoved { remark } => {
            let noted = remarks.get(remark).map(|(question, text)| {
                from.locale.say(&message!("event-remark", remark = question.as_str(), text = *text))
            });
            with(message, "remark", noted)
        }
        _ => message,
    }
}

/// The message with words for one of its arguments, where they are known.
fn with(mut message: Message, name: &str, words: Option<String>) -> Message {
    let argument = message.arguments.iter_mut().find(|(each, _)| *each == name).map(|(_, argument)| argument);
    if let (Some(argument), Some(words)) = (argument, words) {
        *argument = Argument::Text(words);
    }
    message
}
