//! Evidence found, missed, not found in what was said, and linked elsewhere. The matching is by words alone (`stems`):
//! it shows where to look again, and the trainee judges.

use std::{cell::OnceCell, cmp::Reverse, collections::HashSet};

use serde::Serialize;

use crate::{
    locale::Language,
    practice::{Answer, Case, ReferenceRemark},
    rubric::{CriterionId, QuestionId, Rubric},
    session::{Consent, Interview, Record, Remark, RemarkId, language_of},
};

use super::{
    IdleClaim, Measured, SaidAfterAll,
    matching::{Difference, Matter, Wanted},
    said::{Heard, SpeechPlace},
    stems::Stems,
    unheard::{KnownWords, WORDS_TO_TELL},
};

/// The trainee's remarks beside the expert's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EvidenceCompared {
    /// The expert's remarks in the order of the case, each with the trainee's remark that seems to say the same.
    pub expected: Vec<Expected>,
    /// Share of remarks found, of those that were said and of which words tell. Those that the trainee claims count.
    pub found: Measured,
    /// The number of those that count by the trainee's own word.
    pub claimed: usize,
    /// Remarks whose words are foreign to all that could have been heard: a hint, no finding.
    pub not_in_what_was_said: Vec<PerhapsUnsaid>,
    /// Such remarks of which the trainee says that the candidate said them.
    pub said_after_all: Vec<SaidAfterAll>,
    /// Claims that count for nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub idle_claims: Vec<IdleClaim>,
    /// Remarks that link to a criterion what sounds like evidence and is none.
    pub distractors: Vec<DistractorNoted>,
    /// Matched remarks that link to none of the criteria that the expert names.
    pub linked_elsewhere: Vec<LinkedElsewhere>,
}

/// One remark of the expert.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Expected {
    pub place: SpeechPlace,
    pub quote: String,
    /// SHA-256 of the quote in the first language of the case, by which a claim knows it again.
    pub digest: String,
    pub note: String,
    pub criteria: Vec<CriterionId>,
    pub standing: EvidenceStanding,
    /// The trainee's remark that matches best, or is claimed to say this; where that is unclear, the one that perhaps
    /// says it.
    pub remark: Option<OwnRemark>,
    /// Reason why the remark has the same words and perhaps does not say the same: something to ask, no finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Difference>,
}

/// The fate of an expert’s remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceStanding {
    Found,
    /// The trainee says that a note says it in other words.
    Claimed,
    Missed,
    /// A note on the same question may say it in other words, or has its words and another number or a “not” beside
    /// them: nobody can tell by words alone.
    Unclear,
    /// The words were never said: the question or the probe was not asked, or the candidate was cut off. Nobody can
    /// miss them.
    Unsaid,
}

/// A remark of the trainee.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnRemark {
    pub remark: RemarkId,
    pub question: QuestionId,
    pub text: String,
    pub criteria: Vec<CriterionId>,
}

impl OwnRemark {
    pub(super) fn of(question: &QuestionId, remark: &Remark) -> Self {
        OwnRemark {
            remark: remark.id.clone(),
            question: question.clone(),
            text: remark.text.clone(),
            criteria: remark.criteria.clone(),
        }
    }
}

/// A remark whose words were perhaps not said, beside the candidate's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PerhapsUnsaid {
    #[serde(flatten)]
    pub remark: OwnRemark,
    /// The beginning of the candidate's answer.
    pub said: String,
}

/// A remark that takes for evidence what is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DistractorNoted {
    pub remark: OwnRemark,
    pub quote: String,
    /// Reason why the words are no evidence.
    pub because: String,
}

/// A remark that says what the expert says, of other criteria.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinkedElsewhere {
    pub remark: OwnRemark,
    /// Criteria that the expert links the same words to.
    pub expected: Vec<CriterionId>,
}

/// A remark with its words.
struct Noted<'a> {
    question: &'a QuestionId,
    remark: &'a Remark,
    matter: Matter,
}

impl Noted<'_> {
    fn own(&self) -> OwnRemark {
        OwnRemark::of(self.question, self.remark)
    }
}

pub(super) fn evidence(case: &Case, interview: &Interview, language: &Language) -> EvidenceCompared {
    let (rubric, record) = (&**interview.rubric(), interview.record());
    let heard = &Heard::of(case, interview);
    let noted: Vec<Noted> = record
        .remarks()
        .map(|(question, remark)| Noted { question, remark, matter: Matter::of([without_links(remark).as_str()]) })
        .collect();
    let mut matched: Vec<Vec<&ReferenceRemark>> = vec![Vec::new(); noted.len()];
    let mut doubtful: HashSet<usize> = HashSet::new();
    let mut expected = Vec::new();
    for reference in &case.reference.remarks {
        let place = SpeechPlace::of(&reference.quote, &reference.question, case);
        let said = heard.said(&reference.quote, &reference.question, language_of(record));
        // A trainee who noted the words has heard them, wherever the cut is taken to have fallen.
        let begun = said || heard.begun(&reference.quote, &reference.question, language_of(record));
        let best = if begun { best_match(reference, &noted, case, said) } else { NoteMatch::None };
        let (standing, best, difference) = match best {
            NoteMatch::Same(best) => {
                matched[best].push(reference);
                (EvidenceStanding::Found, Some(best), None)
            }
            NoteMatch::Differs(best, difference) if said => {
                doubtful.insert(best);
                (EvidenceStanding::Unclear, Some(best), Some(difference))
            }
            NoteMatch::DiffersElsewhere if said => (EvidenceStanding::Unclear, None, None),
            NoteMatch::None if said => (EvidenceStanding::Missed, None, None),
            _ => (EvidenceStanding::Unsaid, None, None),
        };
        expected.push(Expected {
            place,
            quote: reference.quote.get(language).to_owned(),
            digest: Consent::digest_of(reference.quote.get(&case.languages[0])),
            note: reference.note.get(language).to_owned(),
            criteria: reference.criteria.clone(),
            standing,
            remark: best.map(|best| noted[best].own()),
            difference,
        });
    }
    let alone: Vec<(usize, &Noted)> = noted.iter().enumerate().filter(|(at, _)| matched[*at].is_empty()).collect();
    let known = OnceCell::new();
    let is_foreign = |(at, noted): &(usize, &Noted)| {
        // The case says nothing to a question of the trainee's own that could be compared.
        !doubtful.contains(at)
            && noted.matter.stems.len() >= WORDS_TO_TELL
            && case.answers.contains_key(noted.question)
            && known
                .get_or_init(|| known_words(case, rubric, language_of(record)))
                .lack(&without_links(noted.remark), &noted.matter.stems)
    };
    let (unheard, unmatched): (Vec<_>, Vec<_>) = alone.iter().copied().partition(is_foreign);
    let many = unheard.len() >= FOREIGN_MIN && unheard.len() * FOREIGN_PART >= noted.len();
    for each in expected.iter_mut().filter(|each| each.standing == EvidenceStanding::Missed) {
        let here = |notes: &[(usize, &Noted)]| notes.iter().any(|(_, noted)| noted.question == each.place.question());
        // Where many notes are foreign, those beside them speak for nothing.
        if here(&unmatched) && !(many && here(&unheard)) {
            each.standing = EvidenceStanding::Unclear;
        }
    }
    EvidenceCompared {
        found: found(&expected),
        claimed: 0,
        said_after_all: Vec::new(),
        idle_claims: Vec::new(),
        not_in_what_was_said: unheard
            .into_iter()
            .map(|(_, noted)| PerhapsUnsaid {
                remark: noted.own(),
                said: beginning(case, noted.question, language_of(record)),
            })
            .collect(),
        distractors: alone.iter().filter_map(|(_, noted)| distractor(noted, case, (record, heard), language)).collect(),
        linked_elsewhere: noted.iter().zip(&matched).filter_map(|(noted, of)| linked_elsewhere(noted, of)).collect(),
        expected,
    }
}

/// The share of remarks that are found or claimed, of these and of those that are missed.
pub(super) fn found(expected: &[Expected]) -> Measured {
    use EvidenceStanding::{Claimed, Found, Missed};
    let found = expected.iter().filter(|each| matches!(each.standing, Found | Claimed)).count();
    let missed = expected.iter().filter(|each| each.standing == Missed).count();
    Measured::share(found, found + missed)
}

/// Letters of the candidate's answer that stand beside a note.
const SAID_CHARS: usize = 160;

/// The beginning of an answer.
fn beginning(case: &Case, question: &QuestionId, language: &Language) -> String {
    case.answers.get(question).map(|answer| shortened(answer.says.get(language))).unwrap_or_default()
}

/// The beginning of what is said, in whole words.
pub(super) fn shortened(says: &str) -> String {
    let mut said = String::new();
    for word in says.split_whitespace() {
        if said.chars().count() + word.chars().count() >= SAID_CHARS {
            said.push_str(" …");
            break;
        }
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(word);
    }
    said
}

/// The marks of links are no words of the candidate's.
fn without_links(remark: &Remark) -> String {
    let words = remark.text.split_whitespace().filter(|word| !word.starts_with('#'));
    words.collect::<Vec<_>>().join(" ")
}

/// The remark of the trainee that has the words of an expert's remark.
enum NoteMatch {
    None,
    Same(usize),
    /// It has the words, and another number or a “not” beside them.
    Differs(usize, Difference),
    /// The same, on another question, of which it may speak.
    DiffersElsewhere,
}

/// The remark that shares most with quote or note, or with both together: one of the same question, else, if others are
/// looked at too, one of another. The first of several that are equal counts; one that differs, only where no other
/// matches.
fn best_match(reference: &ReferenceRemark, noted: &[Noted], case: &Case, others_too: bool) -> NoteMatch {
    let mut wanted = Wanted::default();
    for language in &case.languages {
        wanted.add(reference.quote.get(language), reference.note.get(language));
    }
    let all = noted.iter().enumerate().map(|(at, noted)| (at, noted, wanted.shared_with(&noted.matter)));
    let mut all: Vec<_> = all.filter(|(.., shared)| shared.words > 0).collect();
    let elsewhere = |noted: &Noted| *noted.question != reference.question;
    all.retain(|(_, noted, _)| others_too || !elsewhere(noted));
    all.sort_by_key(|(_, noted, shared)| (elsewhere(noted), Reverse(shared.weight())));
    let mut best = NoteMatch::None;
    let all_said = OnceCell::new();
    for (at, noted, _) in all {
        let said = || all_said.get_or_init(|| said(case, &reference.question));
        match (wanted.difference(&noted.matter, said), &best) {
            (None, _) => return NoteMatch::Same(at),
            (Some(difference), NoteMatch::None) if !elsewhere(noted) => best = NoteMatch::Differs(at, difference),
            (Some(_), NoteMatch::None) => best = NoteMatch::DiffersElsewhere,
            (Some(_), _) => {}
        }
    }
    best
}

/// All that the candidate says to a question and the expert notes of it, in every language.
fn said(case: &Case, question: &QuestionId) -> Matter {
    let answer = case.answers.get(question).into_iter().flat_map(Answer::texts);
    let remarks = case.reference.remarks.iter().filter(|remark| remark.question == *question);
    let texts = answer.chain(remarks.flat_map(|remark| [&remark.quote, &remark.note]));
    Matter::of(texts.flat_map(|text| case.languages.iter().map(|language| text.get(language))))
}

/// From so many foreign notes on, and where they are this part of all, notes beside them are no longer taken to say in
/// other words what was said.
const FOREIGN_MIN: usize = 3;
const FOREIGN_PART: usize = 10;

/// All words of case and rubric in the language of the candidate. The criteria belong to them: who notes in their words
/// speaks of what was said.
fn known_words(case: &Case, rubric: &Rubric, language: &Language) -> KnownWords {
    let reactions = &case.reactions;
    let reactions =
        [&reactions.greeting, &reactions.ready, &reactions.ad_hoc, &reactions.follow_up, &reactions.closing];
    let person = [&case.candidate.background, &case.candidate.demeanour];
    let answers = case.answers.values().flat_map(Answer::texts);
    let remarks = case.reference.remarks.iter().map(|remark| &remark.note);
    let reasons = case.reference.ratings.values().map(|rating| &rating.because);
    let documents = case.documents.values();
    let documents = documents
        .flat_map(|document| [&document.title, &document.looks, &document.says, &document.source, &document.because]);
    let questions = rubric.questions.values().flat_map(|question| {
        let probes = question.probes.values().map(|probe| &probe.text);
        let points = question.listen_for.values().map(|point| &point.text);
        std::iter::once(&question.wording).chain(probes).chain(points)
    });
    let criteria = rubric.criteria.values();
    let criteria = criteria.flat_map(|each| [&each.title, &each.statement].into_iter().chain(each.anchors.values()));
    let said = reactions.into_iter().chain(person).chain(answers).chain(remarks).chain(reasons).chain(documents);
    KnownWords::of(said.chain(questions).chain(criteria).map(|text| text.get(language)))
}

fn distractor(
    noted: &Noted,
    case: &Case,
    (record, heard): (&Record, &Heard),
    language: &Language,
) -> Option<DistractorNoted> {
    if noted.remark.criteria.is_empty() {
        return None;
    }
    let answer = case.answers.get(noted.question)?;
    let found = answer.distractors.iter().find(|distractor| {
        let said = heard.said(&distractor.quote, noted.question, language_of(record));
        let mut texts = Stems::in_all_languages(&distractor.quote, case).into_iter();
        said && texts.any(|text| text.shared_with(&noted.matter.stems).is_firm_match())
    })?;
    let (quote, because) = (found.quote.get(language).to_owned(), found.because.get(language).to_owned());
    Some(DistractorNoted { remark: noted.own(), quote, because })
}

fn linked_elsewhere(noted: &Noted, matched: &[&ReferenceRemark]) -> Option<LinkedElsewhere> {
    let mut expected: Vec<CriterionId> = Vec::new();
    for criterion in matched.iter().flat_map(|reference| &reference.criteria) {
        if !expected.contains(criterion) {
            expected.push(criterion.clone());
        }
    }
    let missed = !expected.is_empty() && !noted.remark.criteria.iter().any(|criterion| expected.contains(criterion));
    missed.then(|| LinkedElsewhere { remark: noted.own(), expected })
}
