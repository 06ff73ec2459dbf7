//! Evidence found, missed and unsaid; remarks that rest on nothing said, on what is no evidence, or link elsewhere.

use crate::{
    locale::Locale,
    message,
    practice::debrief::{
        Debrief, Difference, EvidenceStanding, Expected, Measured, OwnRemark, PerhapsUnsaid, SaidAfterAll, SpeechPlace,
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
    blocks.extend(from.table("debrief-evidence-table", &head, rows.collect()));
    let otherwise = evidence.expected.iter().filter_map(|expected| perhaps_otherwise(expected, from));
    blocks.extend(list("debrief-otherwise", otherwise.collect(), from));
    let unheard = evidence.not_in_what_was_said.iter();
    blocks.extend(list("debrief-not-said", unheard.map(|each| perhaps_unsaid(each, from)).collect(), from));
    blocks.extend(list("debrief-claims", claims(from), from));
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

/// A line of the document that the trainee can claim, or has claimed.
pub struct Claimable {
    /// The text of the line, by which it is found in the document.
    pub text: String,
    pub on: ClaimOn,
    pub claimed: bool,
}

/// The lines of the document that the trainee can claim: what the comparison left open and something was noted on, and
/// remarks that were called into question; with those that are claimed.
pub fn claimable(debrief: &Debrief, interview: &Interview, locale: &Locale) -> Vec<Claimable> {
    let from = &DebriefSource { debrief, rubric: interview.rubric(), locale };
    let evidence = &debrief.evidence;
    let noted = evidence.expected.iter().enumerate().filter_map(|(index, each)| {
        let claimed = each.standing == EvidenceStanding::Claimed;
        let open = each.is_open() && !debrief.remarks_for(each, interview).is_empty();
        let text = numbered(index + 1, each, from);
        (claimed || open).then(|| Claimable { text, on: each.claim_on(), claimed })
    });
    let on = |remark: &OwnRemark| ClaimOn::Remark(remark.remark.clone());
    let doubted = evidence.not_in_what_was_said.iter();
    let doubted =
        doubted.map(|each| Claimable { text: perhaps_unsaid(each, from), on: on(&each.remark), claimed: false });
    let said = evidence.said_after_all.iter();
    let said = said.map(|each| Claimable { text: said_after_all(each, from), on: on(&each.remark), claimed: true });
    noted.chain(doubted).chain(said).collect()
}

fn said_after_all(each: &SaidAfterAll, from: &DebriefSource) -> String {
    let (remark, place) = (told(&each.remark, from), place(&each.place, from));
    let said = each.said.as_str();
    from.locale.say(&message!("debrief-said-after-all", remark = remark, place = place, said = said))
}

/// All that counts by the trainee's own word, with both texts, for whoever trains.
fn claims(from: &DebriefSource) -> Vec<String> {
    let evidence = &from.debrief.evidence;
    let noted = evidence.expected.iter().enumerate().filter(|(_, each)| each.standing == EvidenceStanding::Claimed);
    let noted = noted.filter_map(|(index, each)| {
        let remark = told(each.remark.as_ref()?, from);
        let (place, quote, note) = (numbered(index + 1, each, from), each.quote.as_str(), each.note.as_str());
        let expected = from.locale.say(&message!("debrief-expected-is", quote = quote, note = note));
        Some(from.locale.say(&message!("debrief-claimed-is", place = place, expected = expected, remark = remark)))
    });
    let said = evidence.said_after_all.iter().map(|each| said_after_all(each, from));
    let other = evidence.claims_on_other_words.iter().map(|each| {
        let remark = told(each, from);
        from.locale.say(&message!("debrief-claim-on-other-words", remark = remark))
    });
    noted.chain(said).chain(other).collect()
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
        EvidenceStanding::Claimed => "claimed",
        EvidenceStanding::Missed => "missed",
        EvidenceStanding::Unclear if expected.difference.is_some() => "otherwise",
        EvidenceStanding::Unclear => "unclear",
        EvidenceStanding::Unsaid => "unsaid",
    };
    from.locale.say(&message!("debrief-standing-is", standing = standing))
}
