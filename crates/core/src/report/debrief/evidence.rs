//! Evidence found, missed and unsaid; remarks that rest on nothing said, on what is no evidence, or link elsewhere.

use std::collections::HashSet;

use crate::{
    locale::Locale,
    message,
    practice::debrief::{
        Debrief, Difference, EvidenceStanding, Expected, IdleBecause, IdleClaim, Measured, OwnRemark, PerhapsUnsaid,
        SaidAfterAll, SpeechPlace,
    },
    report::document::Block,
    session::{ClaimOn, Interview},
};

use super::{DebriefSource, ids, list, share};

pub(super) fn blocks(from: &DebriefSource) -> Vec<Block> {
    let evidence = &from.debrief.evidence;
    let mut blocks = vec![
        from.part("debrief-evidence"),
        from.paragraph("debrief-evidence-explained"),
        Block::Facts(vec![(from.text("debrief-found"), found(evidence.found, evidence.claimed, from.locale))]),
    ];
    let rows = evidence.expected.iter().enumerate().map(|(index, expected)| {
        let remark = expected.remark.as_ref().map(|remark| remark.text.clone()).unwrap_or_default();
        let (quote, note) = (expected.quote.as_str(), expected.note.as_str());
        let noted = from.locale.say(&message!("debrief-expected-is", quote = quote, note = note));
        vec![numbered(index + 1, expected, from), noted, ids(&expected.criteria), standing(expected, from), remark]
    });
    let head = ["debrief-place", "debrief-expected", "debrief-criteria", "debrief-standing", "debrief-own-remark"];
    let codes = evidence.expected.iter().map(|expected| {
        let claimed = expected.standing == EvidenceStanding::Claimed;
        if claimed || expected.is_open() { expected.claim_on().code() } else { String::new() }
    });
    let table = from.table("debrief-evidence-table", &head, rows.collect());
    blocks.extend(table.map(|table| table.coded(codes.collect())));
    let otherwise = evidence.expected.iter().filter_map(|expected| perhaps_otherwise(expected, from));
    blocks.extend(list("debrief-otherwise", otherwise.collect(), from));
    let unheard = evidence.not_in_what_was_said.iter();
    let unheard = unheard.map(|each| (each.remark.remark.to_string(), perhaps_unsaid(each, from)));
    blocks.extend(coded_list("debrief-not-said", unheard.collect(), from));
    blocks.extend(coded_list("debrief-claims", claims(from), from));
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

/// The share of evidence found, with how much of it counts by the trainee's own word.
pub(super) fn found(found: Measured, claimed: usize, locale: &Locale) -> String {
    let found = share(found, locale);
    match claimed {
        0 => found,
        claimed => locale.say(&message!("debrief-found-claimed", found = found, claimed = claimed)),
    }
}

/// The place of something expected, under the number by which it can be claimed.
fn numbered(number: usize, expected: &Expected, from: &DebriefSource) -> String {
    let place = place(&expected.place, from);
    from.locale.say(&message!("debrief-place-numbered", number = number, place = place))
}

/// A list under a heading of its own, each line with its code.
fn coded_list(heading: &str, lines: Vec<(String, String)>, from: &DebriefSource) -> Vec<Block> {
    let (codes, lines): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
    let mut blocks = list(heading, lines, from);
    let list = blocks.pop();
    blocks.extend(list.map(|list| list.coded(codes)));
    blocks
}

/// Something that the trainee can claim, or has claimed. The row of the document that tells of it has its code.
pub struct Claimable {
    pub on: ClaimOn,
    pub claimed: bool,
}

/// What the trainee can claim: what the comparison left open and something was noted on, and remarks that were called
/// into question; with all that is claimed.
pub fn claimable(debrief: &Debrief, interview: &Interview) -> Vec<Claimable> {
    let evidence = &debrief.evidence;
    let noted = evidence.expected.iter().filter_map(|each| {
        let claimed = each.standing == EvidenceStanding::Claimed;
        let open = each.is_open() && !debrief.remarks_for(each, interview).is_empty();
        (claimed || open).then(|| Claimable { on: each.claim_on(), claimed })
    });
    let on = |remark: &OwnRemark| ClaimOn::Remark(remark.remark.clone());
    let doubted = evidence.not_in_what_was_said.iter();
    let doubted = doubted.map(|each| Claimable { on: on(&each.remark), claimed: false });
    let said = evidence.said_after_all.iter().map(|each| Claimable { on: on(&each.remark), claimed: true });
    let mut all: Vec<Claimable> = noted.chain(doubted).chain(said).collect();
    // Where the trainee can claim, the claim of another keeps nobody from the own.
    let open: HashSet<String> = all.iter().map(|each| each.on.code()).collect();
    let idle = evidence.idle_claims.iter().filter(|each| !open.contains(&each.on.code()));
    all.extend(idle.map(|each| Claimable { on: each.on.clone(), claimed: true }));
    all
}

fn said_after_all(each: &SaidAfterAll, from: &DebriefSource) -> String {
    let (remark, place) = (told(&each.remark, from), place(&each.place, from));
    let said = each.said.as_str();
    from.locale.say(&message!("debrief-said-after-all", remark = remark, place = place, said = said))
}

/// All that the trainee claims, with both texts, for whoever trains. What counts as noted is taken back where it is
/// expected, and has no code here.
fn claims(from: &DebriefSource) -> Vec<(String, String)> {
    let evidence = &from.debrief.evidence;
    let noted = evidence.expected.iter().enumerate().filter(|(_, each)| each.standing == EvidenceStanding::Claimed);
    let noted = noted.filter_map(|(index, each)| {
        let remark = told(each.remark.as_ref()?, from);
        let (place, quote, note) = (numbered(index + 1, each, from), each.quote.as_str(), each.note.as_str());
        let expected = from.locale.say(&message!("debrief-expected-is", quote = quote, note = note));
        let claimed = message!("debrief-claimed-is", place = place, expected = expected, remark = remark);
        Some((String::new(), from.locale.say(&claimed)))
    });
    let said = evidence.said_after_all.iter();
    let said = said.map(|each| (each.remark.remark.to_string(), said_after_all(each, from)));
    noted.chain(said).chain(evidence.idle_claims.iter().map(|each| (each.on.code(), idle(each, from)))).collect()
}

/// A claim that counts for nothing, with the reason.
fn idle(each: &IdleClaim, from: &DebriefSource) -> String {
    let because = match each.because {
        IdleBecause::OfAnother => "of-another",
        IdleBecause::OtherWords => "other-words",
        IdleBecause::NotOpen => "not-open",
    };
    let (remark, by) = (told(&each.remark, from), each.by.as_str());
    from.locale.say(&message!("debrief-claim-idle", because = because, remark = remark, by = by))
}

fn told(remark: &OwnRemark, from: &DebriefSource) -> String {
    let (question, text) = (remark.question.as_str(), remark.text.as_str());
    from.locale.say(&message!("debrief-remark", question = question, remark = remark.remark.as_str(), text = text))
}

/// A remark with the words of the candidate and another number or a “not”, asked about.
fn perhaps_otherwise(expected: &Expected, from: &DebriefSource) -> Option<String> {
    let (remark, quote) = (told(expected.remark.as_ref()?, from), expected.quote.as_str());
    Some(from.locale.say(&match expected.difference.as_ref()? {
        Difference::Number { noted, said } | Difference::Opposite { noted, said } => {
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
        EvidenceStanding::Claimed => "claimed",
        EvidenceStanding::Missed => "missed",
        EvidenceStanding::Unclear if expected.difference.is_some() => "otherwise",
        EvidenceStanding::Unclear => "unclear",
        EvidenceStanding::Unsaid => "unsaid",
    };
    from.locale.say(&message!("debrief-standing-is", standing = standing))
}
