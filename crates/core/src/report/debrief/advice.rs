//! Advice: what went well and what to work on next, in words that name the place.

use chrono::TimeDelta;

use crate::{
    locale::{Message, dates::clock},
    message,
    practice::debrief::{Next, Well},
    report::{document::Block, measured::hundredths},
};

use super::{DebriefSource, share};

pub(super) fn blocks(from: &DebriefSource) -> Vec<Block> {
    let well = from.debrief.well.iter().map(|well| said_well(well, from));
    let next: Vec<String> = from.debrief.next.iter().map(|next| told_next(next, from)).collect();
    let next = match next.is_empty() {
        true => from.paragraph("debrief-next-nothing"),
        false => Block::List(next),
    };
    vec![from.part("debrief-well"), Block::List(well.collect()), from.part("debrief-next"), next]
}

fn said_well(well: &Well, from: &DebriefSource) -> String {
    match well {
        Well::Outcome => from.text("debrief-well-outcome"),
        Well::ExactAgreement { share: exact } => {
            from.locale.say(&message!("debrief-well-exact", share = share(*exact, from.locale)))
        }
        Well::WithinOne { share: near } => {
            from.locale.say(&message!("debrief-well-within-one", share = share(*near, from.locale)))
        }
        Well::EvidenceFound { share: found } => {
            from.locale.say(&message!("debrief-well-found", share = share(*found, from.locale)))
        }
        Well::Procedure => from.text("debrief-well-procedure"),
        Well::NothingLeading => from.text("debrief-well-nothing-leading"),
        Well::Probes => from.text("debrief-well-probes"),
        Well::Documents => from.text("debrief-well-documents"),
        Well::OnTime => from.text("debrief-well-on-time"),
        Well::Finished => from.text("debrief-well-finished"),
    }
}

/// The advice in words, with the number of times where it is more than one.
fn told_next(next: &Next, from: &DebriefSource) -> String {
    let said = from.locale.say(&said_next(next, from));
    match next.count() {
        0 | 1 => said,
        count => format!("{said} {}", from.locale.say(&message!("debrief-next-more", count = count))),
    }
}

fn said_next(next: &Next, from: &DebriefSource) -> Message {
    match next {
        Next::Opening { text, .. } => message!("debrief-next-opening", text = text.as_str()),
        Next::Leading { question, wording, .. } => {
            let (question, wording) = (question.as_str(), wording.as_str());
            message!("debrief-next-leading", question = question, wording = wording)
        }
        Next::PerhapsLeading { question, wording, .. } => {
            let (question, wording) = (question.as_str(), wording.as_str());
            message!("debrief-next-perhaps-leading", question = question, wording = wording)
        }
        Next::Hurried { seconds, planned_minutes, left } => {
            let (taken, left) = (clock(TimeDelta::seconds((*seconds).into())), *left);
            message!("debrief-next-hurried", taken = taken, minutes = *planned_minutes, left = left)
        }
        Next::RatedBeforeAsked { criterion, .. } => {
            message!("debrief-next-early", criterion = from.criterion(criterion))
        }
        Next::Question { question, .. } => {
            message!("debrief-next-question", question = question.as_str())
        }
        Next::Probe { question, asks, criterion, .. } => {
            let (question, asks, criterion) = (question.as_str(), asks.as_str(), from.criterion(criterion));
            message!("debrief-next-probe", question = question, asks = asks, criterion = criterion)
        }
        Next::NotSaid { question, remark, .. } => {
            let unheard = &from.debrief.evidence.not_in_what_was_said;
            let each = unheard.iter().find(|each| each.remark.remark == *remark);
            let (text, said) = each.map_or(("", ""), |each| (each.remark.text.as_str(), each.said.as_str()));
            let (question, remark) = (question.as_str(), remark.as_str());
            message!("debrief-next-not-said", question = question, remark = remark, text = text, said = said)
        }
        Next::Distractor { question, quote, .. } => {
            let (question, quote) = (question.as_str(), quote.as_str());
            message!("debrief-next-distractor", question = question, quote = quote)
        }
        Next::EvidenceMissed { question, quote, criterion, .. } => {
            let (question, quote, criterion) = (question.as_str(), quote.as_str(), from.criterion(criterion));
            message!("debrief-next-missed", question = question, quote = quote, criterion = criterion)
        }
        Next::RatedWithoutEnough { criterion, .. } => {
            message!("debrief-next-without-enough", criterion = from.criterion(criterion))
        }
        Next::EnoughOverlooked { criterion, .. } => {
            message!("debrief-next-overlooked", criterion = from.criterion(criterion))
        }
        Next::Lenient { levels, criterion } => {
            message!("debrief-next-lenient", levels = hundredths(*levels), criterion = from.criterion(criterion))
        }
        Next::Severe { levels, criterion } => {
            message!("debrief-next-severe", levels = hundredths(*levels), criterion = from.criterion(criterion))
        }
        Next::AllAlike { spread, reference } => {
            let (spread, reference) = (hundredths(*spread), hundredths(*reference));
            message!("debrief-next-all-alike", spread = spread, reference = reference)
        }
        Next::FarApart { criterion, levels } => {
            message!("debrief-next-far-apart", criterion = from.criterion(criterion), levels = *levels)
        }
        Next::Outcome => message!("debrief-next-outcome"),
        Next::Document { title, .. } => {
            message!("debrief-next-document", title = title.as_str())
        }
        Next::LinkedElsewhere { remark, criterion, .. } => {
            let (remark, criterion) = (remark.as_str(), from.criterion(criterion));
            message!("debrief-next-linked", remark = remark, criterion = criterion)
        }
        Next::CutOff { question, .. } => {
            message!("debrief-next-cut-off", question = question.as_str())
        }
        Next::Rationale { criterion, .. } => {
            message!("debrief-next-rationale", criterion = from.criterion(criterion))
        }
        Next::OtherWords { question, .. } => {
            message!("debrief-next-other-words", question = question.as_str())
        }
        Next::Order { question, .. } => {
            message!("debrief-next-order", question = question.as_str())
        }
        Next::NotesFirst { question, .. } => {
            message!("debrief-next-notes-first", question = question.as_str())
        }
        Next::Points { question, .. } => {
            message!("debrief-next-points", question = question.as_str())
        }
        Next::Time { question, .. } => message!("debrief-next-time", question = question.as_str()),
    }
}
