//! The trainee's own word on the evidence: what may be claimed, what it counts for, and how it is told apart.

use std::{fs, path::PathBuf, process::Output};

use serde_json::Value;
use tempfile::TempDir;
use viva::{
    bounds,
    locale::Locale,
    practice::{
        Case,
        debrief::{Debrief, EvidenceStanding, IdleBecause, Next, NoClaim, debrief, take_claim_back},
    },
    report::{
        anonymous::{Texts, anonymous},
        debrief_document, markdown,
    },
    session::{Claim, ClaimOn, Event, ExpectedWords, Interview, Moment, Refusal},
    store::{Contents, Protection, document, verify},
};

use crate::{
    debrief::trainee::{Attempt, TRAINEE, attempt, case, case_text, held, rubric, signed},
    moderation::office::{ASSESSOR, signed as signed_assessment},
    program,
};

const BEGIN: &str = "2026-11-24T10:00:00+05:00";
/// A note on the third question that says what the expert noted, and shares no word with it.
const PARAPHRASE: &str = "stays in rhythm";
/// A note whose words are foreign to the case.
const FOREIGN: &str = "parents printed stored plans, hints nested, prices spread, louder readers restored events";

/// A trainee whose third note paraphrases and whose first is doubted.
fn paraphrasing() -> Attempt {
    let mut attempt = attempt("trusting");
    attempt.ask[0].remarks = vec![FOREIGN.into()];
    attempt.ask[2].remarks = vec![PARAPHRASE.into()];
    attempt
}

fn practised() -> (Case, Interview) {
    let case = case(&case_text());
    let interview = signed(&paraphrasing(), &case, "s-1", BEGIN);
    (case, interview)
}

fn debriefed(case: &Case, interview: &Interview) -> Debrief {
    debrief(case, interview, &"en".into()).unwrap()
}

fn later() -> Moment {
    "2026-11-25T10:00:00+05:00".parse().unwrap()
}

/// The number of the remark that nobody can tell by words.
fn unclear(debrief: &Debrief) -> usize {
    let expected = &debrief.evidence.expected;
    1 + expected.iter().position(|each| each.standing == EvidenceStanding::Unclear).expect("one is unclear")
}

#[test]
fn a_note_in_other_words_counts_once_the_trainee_says_so_and_no_longer_when_it_is_taken_back() {
    let (case, mut interview) = practised();
    let before = debriefed(&case, &interview);
    let number = unclear(&before);
    let quoted = before.evidence.expected[number - 1].remark.as_ref().expect("the note stands beside the words");
    assert_eq!((quoted.text.as_str(), before.evidence.found.n, before.evidence.claimed), (PARAPHRASE, 2, 0));

    let record = interview.record().clone();
    let claim = before.claim_noted(&interview, number, None, &format!(" {} ", TRAINEE.to_uppercase())).unwrap();
    interview.act(claim.clone(), TRAINEE, later()).unwrap();
    assert_eq!((&interview.record().signature, &interview.record().ratings), (&record.signature, &record.ratings));
    let after = debriefed(&case, &interview);
    assert_eq!((after.evidence.found.n, after.evidence.found.value, after.evidence.claimed), (3, Some(1.0), 1));
    let expected = &after.evidence.expected[number - 1];
    assert_eq!(expected.standing, EvidenceStanding::Claimed);
    assert_eq!(expected.remark.as_ref().unwrap().text, PARAPHRASE);
    assert!(after.next.iter().all(|next| !matches!(next, Next::EvidenceMissed { .. })), "{:?}", after.next);
    assert_eq!(interview.permit(&claim), Err(Refusal::ClaimedAlready));

    let back = take_claim_back(&interview, &expected.claim_on(), TRAINEE).unwrap();
    interview.act(back.clone(), TRAINEE, later()).unwrap();
    assert_eq!(debriefed(&case, &interview).evidence, before.evidence);
    assert_eq!(interview.permit(&back), Err(Refusal::NotClaimed));
    assert!(interview.record().claims.is_empty());
}

#[test]
fn what_is_missed_is_claimed_by_a_note_that_says_something_else_as_well_and_taken_back() {
    let case = case(&case_text());
    let mut attempt = paraphrasing();
    attempt.ask[2].remarks.clear();
    let interview = signed(&attempt, &case, "s-1", BEGIN);
    let before = debriefed(&case, &interview);
    let missed = |debrief: &Debrief| {
        debrief
            .evidence
            .expected
            .iter()
            .position(|each| each.standing == EvidenceStanding::Missed)
            .expect("one is missed")
    };
    let why = before.claim_noted(&interview, missed(&before) + 1, None, TRAINEE).unwrap_err();
    assert_eq!(why, NoClaim::NothingNoted { question: "Q3".into() });

    // The only note on the question is found to say the one thing, and says the other as well.
    attempt.ask[1].probes = vec!["1".into(), "2".into()];
    attempt.ask[1].remarks = vec!["looks round, pulls the plug; the lad rang #C1".into()];
    attempt.ask[2].remarks = vec![PARAPHRASE.into()];
    let mut interview = signed(&attempt, &case, "s-1", BEGIN);
    let before = debriefed(&case, &interview);
    let number = missed(&before) + 1;
    let claim = before.claim_noted(&interview, number, None, TRAINEE).unwrap();
    interview.act(claim, TRAINEE, later()).unwrap();
    let after = debriefed(&case, &interview);
    let (was, is) = (&before.evidence, &after.evidence);
    assert_eq!((is.found.n, is.found.value), (was.found.n, Some(1.0)));
    assert_eq!((is.claimed, is.expected[number - 1].standing), (1, EvidenceStanding::Claimed));
    let progress = viva::practice::debrief::progress(std::slice::from_ref(&after));
    let told = markdown(&debrief_document(&after, &progress, &rubric(), &Locale::new(&"en".into())));
    assert!(told.contains("By own word") && told.contains("one of these by own word"), "{told}");
    let back = take_claim_back(&interview, &is.expected[number - 1].claim_on(), TRAINEE).unwrap();
    interview.act(back, TRAINEE, later()).unwrap();
    assert_eq!(debriefed(&case, &interview).evidence, before.evidence);
}

#[test]
fn a_note_on_another_question_claims_nothing_here() {
    let (case, interview) = practised();
    let debrief = debriefed(&case, &interview);
    let elsewhere = debrief.claim_noted(&interview, unclear(&debrief), Some(&"R1".into()), TRAINEE).unwrap_err();
    assert_eq!(elsewhere, NoClaim::ElsewhereNoted { remark: "R1".into(), question: "Q3".into() });
}

#[test]
fn a_doubted_note_is_doubted_no_longer_once_the_trainee_says_where_it_was_said() {
    let (case, mut interview) = practised();
    let before = debriefed(&case, &interview);
    let [doubted] = before.evidence.not_in_what_was_said.as_slice() else { panic!("{:?}", before.evidence) };
    assert_eq!(doubted.remark.text, FOREIGN);
    let remark = doubted.remark.remark.clone();
    let places = before.places_for(&remark, &interview);
    assert_eq!(places[0].question().as_str(), "Q1", "the remark's own question comes first");
    let claim = before.claim_said(&interview, &remark, None, TRAINEE).unwrap();
    interview.act(claim, TRAINEE, later()).unwrap();
    let after = debriefed(&case, &interview);
    assert!(after.evidence.not_in_what_was_said.is_empty());
    let [said] = after.evidence.said_after_all.as_slice() else { panic!("{:?}", after.evidence) };
    assert_eq!((said.remark.text.as_str(), said.place.question().as_str()), (FOREIGN, "Q1"));
    assert!(!said.said.is_empty());
    assert!(after.next.iter().all(|next| !matches!(next, Next::NotSaid { .. })), "{:?}", after.next);
    let unasked = Event::Claimed(Claim::Said { remark, question: "Q2".into(), probe: Some("2".into()) });
    assert_eq!(interview.permit(&unasked), Err(Refusal::NotAskedThere));
}

#[test]
fn only_who_practised_claims_and_only_what_is_open_in_signed_practice() {
    let (case, interview) = practised();
    let debrief = debriefed(&case, &interview);
    let number = unclear(&debrief);
    let of_another = Refusal::ClaimOfAnother { trainee: TRAINEE.to_owned() };
    let by_another = debrief.claim_noted(&interview, number, None, "A. Trainer");
    assert_eq!(by_another, Err(NoClaim::Refused(of_another.clone())));
    let found = debrief.evidence.expected.iter().position(|each| each.standing == EvidenceStanding::Found).unwrap() + 1;
    assert_eq!(debrief.claim_noted(&interview, found, None, TRAINEE), Err(NoClaim::NotOpen { number: found }));
    let unsaid = debrief.evidence.expected.iter().position(|each| each.standing == EvidenceStanding::Unsaid).unwrap();
    let not_open = NoClaim::NotOpen { number: unsaid + 1 };
    assert_eq!(debrief.claim_noted(&interview, unsaid + 1, None, TRAINEE), Err(not_open));
    let most = debrief.evidence.expected.len();
    assert_eq!(debrief.claim_noted(&interview, 0, None, TRAINEE), Err(NoClaim::NoSuchNumber { number: 0, most }));
    let last = NoClaim::NotInQuestion { remark: "R2".into() };
    assert_eq!(debrief.claim_said(&interview, &"R2".into(), None, TRAINEE), Err(last));

    let claim = debrief.claim_noted(&interview, number, None, TRAINEE).unwrap();
    assert_eq!(interview.clone().act(claim.clone(), "A. Trainer", later()), Err(of_another.clone()));
    let mut claimed = interview.clone();
    claimed.act(claim.clone(), TRAINEE, later()).unwrap();
    let on = debrief.evidence.expected[number - 1].claim_on();
    assert_eq!(take_claim_back(&claimed, &on, "A. Trainer"), Err(NoClaim::Refused(of_another)));
    let open = held(&paraphrasing(), &case, "s-2", BEGIN);
    assert_eq!(open.permit(&claim), Err(Refusal::NotSigned));
    let assessment = signed_assessment("s-3", ASSESSOR, ["mid"; 4], 0);
    assert_eq!(assessment.permit(&claim), Err(Refusal::NoPractice));
    let words = ExpectedWords::new("Q3".into(), "words");
    let nobody = Event::Claimed(Claim::Noted { expected: words.clone(), remark: "R99".into() });
    assert_eq!(interview.permit(&nobody), Err(Refusal::Unknown { what: "remark", id: "R99".into() }));
    let digest = ExpectedWords { digest: "no digest".into(), ..words };
    let no_digest = Event::Claimed(Claim::Noted { expected: digest, remark: "R1".into() });
    assert!(matches!(interview.permit(&no_digest), Err(Refusal::Unknown { .. })));
}

#[test]
fn a_claim_by_another_hand_counts_for_nothing_and_is_told_under_its_own_name() {
    let (case, interview) = practised();
    let before = debriefed(&case, &interview);
    let number = unclear(&before);
    let claim = before.claim_noted(&interview, number, None, TRAINEE).unwrap();
    // No door writes this, but a file may come from elsewhere.
    let mut trail = interview.trail().clone();
    trail.append(later(), "A. Trainer", claim.clone());
    let mut claimed = Interview::replay(interview.rubric().clone(), trail).expect("it begins as it began");
    let after = debriefed(&case, &claimed);
    assert_eq!((&after.evidence.expected, after.evidence.found), (&before.evidence.expected, before.evidence.found));
    let [idle] = after.evidence.idle_claims.as_slice() else { panic!("{:?}", after.evidence) };
    assert_eq!((idle.by.as_str(), idle.because), ("A. Trainer", IdleBecause::OfAnother));
    let progress = viva::practice::debrief::progress(std::slice::from_ref(&after));
    for language in ["en", "ru", "kk"] {
        let told = markdown(&debrief_document(&after, &progress, &rubric(), &Locale::new(&language.into())));
        assert!(told.contains("A. Trainer"), "{told}");
    }
    // It keeps nobody from the own claim, which takes its place.
    claimed.act(claim, TRAINEE, later()).unwrap();
    let own = debriefed(&case, &claimed).evidence;
    assert_eq!((own.claimed, own.idle_claims.len()), (1, 0));
}

#[test]
fn a_claim_on_words_that_the_case_no_longer_has_is_told_and_can_be_taken_back() {
    let (case_as_practised, mut interview) = practised();
    let debrief = debriefed(&case_as_practised, &interview);
    let number = unclear(&debrief);
    let claim = debrief.claim_noted(&interview, number, None, TRAINEE).unwrap();
    interview.act(claim, TRAINEE, later()).unwrap();
    let quote = &debrief.evidence.expected[number - 1].quote;
    let changed = case(&case_text().replace(quote.as_str(), &format!("{quote} indeed")));
    let after = debriefed(&changed, &interview);
    assert_eq!(after.evidence.claimed, 0);
    assert!(after.evidence.expected.iter().all(|each| each.standing != EvidenceStanding::Claimed));
    let [lost] = after.evidence.idle_claims.as_slice() else { panic!("{:?}", after.evidence) };
    assert_eq!((lost.remark.text.as_str(), lost.because), (PARAPHRASE, IdleBecause::OtherWords));

    let boxes = viva::report::claimable(&after, &interview);
    assert!(boxes.iter().any(|each| each.claimed && each.on == lost.on), "the screen has a box for it");
    let another = after.take_back_of(&interview, &"R1".into(), TRAINEE);
    assert_eq!(another, Err(NoClaim::Refused(Refusal::NotClaimed)));
    let back = after.take_back_of(&interview, &lost.remark.remark, TRAINEE).unwrap();
    assert_eq!(back, [Event::ClaimTakenBack(lost.on.clone())]);
    back.into_iter().for_each(|back| interview.act(back, TRAINEE, later()).unwrap());
    assert!(debriefed(&changed, &interview).evidence.idle_claims.is_empty());
}

#[test]
fn a_claim_where_words_tell_by_now_is_told_to_count_for_nothing() {
    let (case_as_practised, mut interview) = practised();
    let debrief = debriefed(&case_as_practised, &interview);
    let number = unclear(&debrief);
    let claim = debrief.claim_noted(&interview, number, None, TRAINEE).unwrap();
    interview.act(claim, TRAINEE, later()).unwrap();
    let changed = case(&case_text().replace("Right place, counts, no pause", PARAPHRASE));
    let after = debriefed(&changed, &interview);
    assert_eq!(after.evidence.expected[number - 1].standing, EvidenceStanding::Found);
    let [idle] = after.evidence.idle_claims.as_slice() else { panic!("{:?}", after.evidence) };
    assert_eq!(idle.because, IdleBecause::NotOpen);
}

#[test]
fn claims_have_a_bound_and_leave_room_for_other_additions() {
    let (case, mut interview) = practised();
    let debrief = debriefed(&case, &interview);
    let claim = debrief.claim_noted(&interview, unclear(&debrief), None, TRAINEE).unwrap();
    let Event::Claimed(claimed) = &claim else { panic!("{claim:?}") };
    let back = Event::ClaimTakenBack(claimed.on());
    for _ in 0..bounds::CLAIMS_MAX / 2 {
        interview.act(claim.clone(), TRAINEE, later()).unwrap();
        interview.act(back.clone(), TRAINEE, later()).unwrap();
    }
    let full = Refusal::TooMany { what: "claims", most: bounds::CLAIMS_MAX };
    assert_eq!(interview.permit(&claim), Err(full));
    interview.may_be_added_to().unwrap();
}

#[test]
fn a_trainer_reads_both_texts_and_an_export_without_names_names_no_words() {
    let (case, mut interview) = practised();
    let before = debriefed(&case, &interview);
    let number = unclear(&before);
    let claim = before.claim_noted(&interview, number, None, TRAINEE).unwrap();
    interview.act(claim, TRAINEE, later()).unwrap();
    let said = before.claim_said(&interview, &"R1".into(), None, TRAINEE).unwrap();
    interview.act(said, TRAINEE, later()).unwrap();
    let after = debriefed(&case, &interview);
    let progress = viva::practice::debrief::progress(std::slice::from_ref(&after));
    assert_eq!(progress.attempts[0].evidence_claimed, 1);
    for (language, heading) in [("en", "By own word"), ("ru", "По собственной отметке"), ("kk", "Өз белгісі бойынша")]
    {
        let locale = Locale::new(&language.into());
        let told = markdown(&debrief_document(&after, &progress, &rubric(), &locale));
        let part = told.split(heading).nth(1).unwrap_or_else(|| panic!("{told}"));
        assert!(part.contains(PARAPHRASE) && part.contains(&after.evidence.expected[number - 1].quote), "{part}");
        assert!(part.contains(FOREIGN), "{part}");
    }
    let exported = anonymous(&interview, b"key", Texts::Redacted).to_string();
    let digest = &after.evidence.expected[number - 1].digest;
    assert!(exported.contains("Claimed") && !exported.contains(digest.as_str()), "{exported}");
}

/// A folder with the rubric, its case and a session of signed practice.
struct Room {
    folder: TempDir,
    file: PathBuf,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let rubrics = folder.path().join("rubrics/first-aid");
        fs::create_dir_all(rubrics.join("cases")).unwrap();
        fs::write(rubrics.join("rubric.ron"), &*rubric().source_text).unwrap();
        fs::write(rubrics.join("cases/sure-of-herself.ron"), case_text()).unwrap();
        fs::create_dir(folder.path().join("group")).unwrap();
        let file = folder.path().join("group/practised.ron");
        fs::write(&file, document::write(&Contents::new(&practised().1, None))).unwrap();
        Room { folder, file }
    }

    fn viva(&self, arguments: &[&str]) -> Output {
        let keys = self.folder.path().join("keys");
        program::viva(self.folder.path(), &keys, arguments)
    }

    fn debrief(&self, arguments: &[&str]) -> Output {
        self.viva(&[&["debrief", self.file.to_str().unwrap(), "--format", "json"], arguments].concat())
    }
}

fn json(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_command_line_claims_and_takes_back_and_the_cohort_tells_it() {
    let room = Room::new();
    let (case, interview) = practised();
    let number = unclear(&debriefed(&case, &interview)).to_string();
    let by = ["--by", TRAINEE];
    let of_another = room.debrief(&["--noted", &number, "--by", "A. Trainer"]);
    assert_eq!(of_another.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&of_another.stderr).contains(TRAINEE));
    let bad = room.debrief(&[&["--noted", "third"], &by[..]].concat());
    assert_eq!(bad.status.code(), Some(1));

    let noted = json(&room.debrief(&[&["--noted", &number, "--said", "R1=Q1"], &by[..]].concat()));
    let evidence = &noted["debriefs"][0]["evidence"];
    assert_eq!((evidence["claimed"].as_u64(), evidence["found"]["n"].as_u64()), (Some(1), Some(3)));
    assert_eq!(evidence["said_after_all"][0]["text"], FOREIGN);
    let verified = verify(&room.file, &[], &Protection::plain()).unwrap();
    assert_eq!(verified.interview.record().claims.len(), 2);
    assert!(matches!(verified.interview.record().claims[1].claim.on(), ClaimOn::Remark(_)));

    let group = room.folder.path().join("group");
    let cohort = json(&room.viva(&["cohort", group.to_str().unwrap(), "--json"]));
    let trainee = &cohort["trainees"][0];
    assert_eq!(
        (trainee["line"]["evidence_claimed"].as_u64(), trainee["line"]["said_claimed"].as_u64()),
        (Some(1), Some(1))
    );
    assert_eq!(trainee["cells"][0]["attempts"][0]["figures"]["evidence_claimed"], 1);
    let told = room.viva(&["cohort", group.to_str().unwrap(), "--format", "md", "--language", "en"]);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("one expected remark noted, one doubted remark said"), "{told}");

    let back = json(&room.debrief(&[&["--take-back", &number, "--take-back", "R1"], &by[..]].concat()));
    assert_eq!(back["debriefs"][0]["evidence"]["claimed"], 0);
    assert_eq!(back["debriefs"][0]["evidence"]["not_in_what_was_said"][0]["text"], FOREIGN);
}
