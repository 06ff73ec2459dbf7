//! Evidence found, missed and unsaid; remarks that rest on nothing said, on what is no evidence, or link elsewhere.

use crate::{
    message,
    practice::debrief::{Difference, EvidenceStanding, Expected, OwnRemark, PerhapsUnsaid, SpeechPlace},
    report::document::Block,
};

use super::{DebriefSource, ids, list, share};

pub(super) fn blocks(from: &DebriefSource) -> Vec<Block> {
    let evidence = &from.debrief.evidence;
    let mut blocks = vec![
        from.part("debrief-evidence"),
        from.paragraph("debrief-evidence-explained"),
        Block::Facts(vec![(from.text("debrief-found"), share(evidence.found, from.locale))]),
    ];
    let rows = evidence.expected.iter().map(|expected| {
        let remark = expected.remark.as_ref().map(|remark| remark.text.clone()).unwrap_or_default();
        let (quote, note) = (expected.quote.as_str(), expected.note.as_str());
        let noted = from.locale.say(&message!("debrief-expected-is", quote = quote, note = note));
        vec![place(&expected.place, from), noted, ids(&expected.criteria), standing(expected, from), remark]
    });
    let head = ["debrief-place", "debrief-expected", "debrief-criteria", "debrief-standing", "debrief-own-remark"];
    blocks.extend(from.table("debrief-evidence-table", &head, rows.collect()));
    let otherwise = evidence.expected.iter().filter_map(|expected| perhaps_otherwise(expected, from));
    blocks.extend(list("debrief-otherwise", otherwise.collect(), from));
    let unheard = evidence.not_in_what_was_said.iter();
    blocks.extend(list("debrief-not-said", unheard.map(|each| perhaps_unsaid(each, from)).collect(), from));
    let distractors = evidence.distractors.iter().map(|each| {
        let (remark, quote) = (told(&each.remark, from), each.quote.as_str());
        let because = each.because.as_str();
        from.locale.say(&message!("debrief-distractor", remark = remark, quote = quote, because = because))
    });
    blocks.extend(list("debrief-distractors", distractors.collect(), from));
    let elsewhere = evidence.linked_elsewhere.iter().map(|each| {
        let (remark, expected) = (told(&each.remark, from), ids(&each.expected));
        let linked = ids(&each.remark.criteria);
        let count = each.remark.criteria.len();
        from.locale.say(&message!(
            "debrief-linked",
            remark = remark,
            linked = linked,
            count = count,
            expected = expected
        ))
    });
    blocks.extend(list("debrief-linked-elsewhere", elsewhere.collect(), from));
    blocks
}

fn told(remark: &OwnRemark, from: &DebriefSource) -> String {
    let (question, text) = (remark.question.as_str(), remark.text.as_str());
    from.locale.say(&message!("debrief-remark", question = question, remark = remark.remark.as_str(), text = text))
}

/// A remark with the words of the candidate and another number or a “not”, asked about.
fn perhaps_otherwise(expected: &Expected, from: &DebriefSource) -> Option<String> {
    let (remark, quote) = (told(expected.remark.as_ref()?, from), expected.quote.as_str());
    Some(from.locale.say(&match expected.difference.as_ref()? {
        Difference::Number { noted, said } => {
            let (noted, said) = (noted.as_str(), said.as_str());
            message!("debrief-otherwise-number", remark = remark, quote = quote, noted = noted, said = said)
        }
        Difference::Negation { word } => {
            message!("debrief-otherwise-negation", remark = remark, quote = quote, word = word.as_str())
        }
    }))
}

fn perhaps_unsaid(each: &PerhapsUnsaid, from: &DebriefSource) -> String {
    let (remark, said) = (told(&each.remark, from), each.said.as_str());
    from.locale.say(&message!("debrief-not-said-is", remark = remark, said = said))
}

fn place(place: &SpeechPlace, from: &DebriefSource) -> String {
    match place {
        SpeechPlace::Answer { question } => question.to_string(),
        SpeechPlace::Probe { question, probe } => {
            from.locale.say(&message!("debrief-place-probe", question = question.as_str(), probe = probe.as_str()))
        }
    }
}

fn standing(expected: &Expected, from: &DebriefSource) -> String {
    let standing = match expected.standing {
        EvidenceStanding::Found => "found",
        EvidenceStanding::Missed => "missed",
        EvidenceStanding::Unclear if expected.difference.is_some() => "otherwise",
        EvidenceStanding::Unclear => "unclear",
        EvidenceStanding::Unsaid => "unsaid",
    };
    from.locale.say(&message!("debrief-standing-is", standing = standing))
}
