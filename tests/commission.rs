//! Commissions: who may sit on one, how votes are counted, and that a decision is the one that was voted for.

use viva::{
    judgement::recommend,
    locale::Locale,
    procedure::{commission_in, commission_line, reasons_voted_for, sittings::falls_with_another, undo::reverse},
    report::{
        Audience,
        anonymous::{Texts, anonymous},
        document as report_document, markdown, register, register_row, summarise,
        tables::SheetCell,
    },
    session::{
        Commission, CommissionMember, CommissionRecord, CommissionRole, CommissionRules, CommissionVote, Conclusion,
        Event, Interview, Outcome, Rating, Refusal, SittingScene,
        commission::{CommissionFault, Majority, Tie, VoteRecord},
    },
    store::{Contents, document},
};

use crate::moderation::office::{ASSESSOR, at, rubric, signed};

fn rules(members: u8, quorum: u8, majority: Majority, tie: Tie) -> CommissionRules {
    CommissionRules { members, odd: false, quorum, majority, tie }
}

/// Members and votes from a line: the chair first; `F`, `P`, `N` for full, partial and not yet, `-` for who abstains, `.`
/// for who has not voted, `x` for who has a conflict of interest. Behind `s` is a secretary.
fn voted(rules: CommissionRules, line: &str) -> CommissionRecord {
    let mut record = CommissionRecord::default();
    let mut members = Vec::new();
    for (index, vote) in line.split(' ').enumerate() {
        let name = format!("M{index}");
        let role = match (index, vote) {
            (_, "s") => CommissionRole::Secretary,
            (0, _) => CommissionRole::Chair,
            _ => CommissionRole::Member,
        };
        let conflict = if vote == "x" { "a relative" } else { "" };
        members.push(CommissionMember { name: name.clone(), role, conflict: conflict.into() });
        let vote = match vote {
            "F" => CommissionVote::Agrees(Outcome::Full),
            "P" => CommissionVote::Other { outcome: Outcome::Partial, reason: "unit 2".into() },
            "N" => CommissionVote::Other { outcome: Outcome::NotYet, reason: "no".into() },
            "-" => CommissionVote::Abstains { reason: "was not there".into() },
            _ => continue,
        };
        record.votes.insert(name, VoteRecord { at: at(0), vote });
    }
    record.commission = Some(Commission { rules, members });
    record
}

#[test]
fn votes_are_counted_by_the_rules_of_the_centre() {
    use Majority::{OfMembers, OfVotes, TwoThirds};
    use Tie::{ChairDecides, Undecided};
    let decided = |outcome| Conclusion::Decided { outcome, by_chair: false };
    let by_chair = |outcome| Conclusion::Decided { outcome, by_chair: true };
    let (full, partial) = (Outcome::Full, Outcome::Partial);
    let cases = [
        // A plain majority, with and without those who abstain.
        (rules(3, 2, OfVotes, Undecided), "F F P", decided(full)),
        (rules(3, 2, OfVotes, Undecided), "F - -", decided(full)),
        (rules(3, 2, OfMembers, Undecided), "F - -", Conclusion::NoMajority),
        (rules(3, 2, OfMembers, Undecided), "F F -", decided(full)),
        (rules(3, 2, OfVotes, Undecided), "- - -", Conclusion::NoMajority),
        // A quorum counts who voted or abstained; not who is away, has a conflict or takes the minutes.
        (rules(3, 3, OfVotes, Undecided), "F F .", Conclusion::NoQuorum { needed: 3 }),
        (rules(3, 3, OfVotes, Undecided), "F F -", decided(full)),
        (rules(3, 3, OfVotes, Undecided), "F F x", Conclusion::NoQuorum { needed: 3 }),
        (rules(2, 2, OfVotes, Undecided), "F F s", decided(full)),
        // A tie, and the chair's casting vote.
        (rules(2, 2, OfVotes, Undecided), "F P", Conclusion::Tied),
        (rules(2, 2, OfVotes, ChairDecides), "F P", by_chair(full)),
        (rules(2, 2, OfVotes, ChairDecides), "P F", by_chair(partial)),
        (rules(2, 2, OfVotes, ChairDecides), "- F P", Conclusion::Tied),
        (rules(2, 2, OfVotes, ChairDecides), "x F P", Conclusion::Tied),
        (rules(2, 2, OfVotes, ChairDecides), "F P N", Conclusion::Tied),
        (rules(4, 4, OfMembers, ChairDecides), "F F P P", by_chair(full)),
        (rules(4, 4, TwoThirds, ChairDecides), "F F P P", Conclusion::Tied),
        // More than one other outcome.
        (rules(3, 3, OfVotes, ChairDecides), "F F P N", Conclusion::NoMajority),
        (rules(3, 3, TwoThirds, Undecided), "F F P", decided(full)),
        (rules(3, 3, TwoThirds, Undecided), "F F F P P", Conclusion::NoMajority),
        // Who has a conflict does not count among those who may vote.
        (rules(3, 2, OfMembers, Undecided), "F F x x x", decided(full)),
    ];
    for (rules, line, wanted) in cases {
        let tally = voted(rules, line).tally().unwrap();
        assert_eq!(tally.conclusion, wanted, "{line}: {rules:?}: {tally:?}");
    }
    assert_eq!(CommissionRecord::default().tally(), None);
}

const LINE: &str = "C. Chair (fictional), M. Member (fictional), O. Other (fictional); S. Secretary (fictional)";

fn strict() -> CommissionRules {
    CommissionRules { odd: true, ..rules(3, 2, Majority::OfVotes, Tie::ChairDecides) }
}

/// A commission that may be named in an interview.
pub fn named(interview: &Interview) -> Commission {
    commission_in(LINE, strict(), interview)
}

/// The interview as it was before its signature, or its decision.
fn undecided(levels: [&str; 4]) -> Interview {
    let signed = signed("s-1", ASSESSOR, levels, 0);
    let mut interview = Interview::begin("s-1".into(), rubric(), ASSESSOR, at(0));
    let entries = signed.trail().entries();
    for entry in &entries[1..entries.len() - 2] {
        interview.act(entry.event.clone(), ASSESSOR, at(0)).unwrap();
    }
    interview
}

fn vote(member: &str, vote: CommissionVote) -> Event {
    Event::MemberVoted { member: member.into(), vote }
}

#[test]
fn a_commission_is_named_as_the_rules_ask_and_has_one_chair() {
    let interview = undecided(["mid"; 4]);
    let named = commission_in(LINE, strict(), &interview);
    assert_eq!(commission_line(&named), LINE);
    assert_eq!(interview.permit(&Event::CommissionNamed(named.clone())), Ok(()));
    let refused = |line: &str, rules| {
        let named = commission_in(line, rules, &interview);
        match interview.permit(&Event::CommissionNamed(named)) {
            Err(Refusal::Commission(fault)) => fault,
            other => panic!("{line}: {other:?}"),
        }
    };
    assert_eq!(refused("A, B", strict()), CommissionFault::TooFew { needed: 3, named: 2 });
    assert_eq!(refused("A, B, C, D", strict()), CommissionFault::Even { named: 4 });
    assert_eq!(refused("A, B, a", strict()), CommissionFault::Twice { name: "a".into() });
    assert_eq!(refused("; S", strict()), CommissionFault::NoChair);
    assert_eq!(refused("", strict()), CommissionFault::NotNamed);
    let many = CommissionRules { quorum: 4, ..strict() };
    assert_eq!(refused("A, B, C", many), CommissionFault::Quorum { quorum: 4, members: 3 });
}

#[test]
fn a_decision_is_the_one_that_was_voted_for_and_falls_with_the_votes() {
    let mut interview = undecided(["mid"; 4]);
    let full = recommend(&rubric(), interview.record(), at(0).date_naive()).outcome.unwrap();
    let act = |interview: &mut Interview, event| interview.act(event, ASSESSOR, at(1)).unwrap();
    let named = commission_in(LINE, strict(), &interview);
    act(&mut interview, Event::CommissionNamed(named));
    let accepted = Event::RecommendationAccepted { outcome: full };
    assert_eq!(interview.permit(&accepted), Err(CommissionFault::Undecided.into()));
    let secretary = vote("S. Secretary (fictional)", CommissionVote::Agrees(full));
    assert_eq!(
        interview.permit(&secretary),
        Err(CommissionFault::NoVote { name: "S. Secretary (fictional)".into() }.into())
    );
    let stranger = vote("X", CommissionVote::Agrees(full));
    assert_eq!(interview.permit(&stranger), Err(CommissionFault::NotAMember { name: "X".into() }.into()));
    let other = |reason: &str| CommissionVote::Other { outcome: Outcome::NotYet, reason: reason.into() };
    assert!(interview.permit(&vote("C. Chair (fictional)", other(" "))).is_err(), "another outcome takes a reason");
    act(&mut interview, vote("C. Chair (fictional)", other("U1 was not shown")));
    act(&mut interview, vote("M. Member (fictional)", CommissionVote::Agrees(full)));
    // The chair's vote counts twice.
    assert_eq!(interview.permit(&accepted), Err(CommissionFault::DecidedOtherwise { outcome: Outcome::NotYet }.into()));
    assert_eq!(reasons_voted_for(&interview, Outcome::NotYet), "C. Chair (fictional): U1 was not shown");
    act(&mut interview, vote("O. Other (fictional)", CommissionVote::Agrees(full)));
    act(&mut interview, accepted.clone());
    // A vote that changes takes the decision with it, and a rating takes the votes.
    act(&mut interview, vote("O. Other (fictional)", CommissionVote::Abstains { reason: "came late".into() }));
    assert_eq!(interview.record().decision, None);
    act(&mut interview, vote("O. Other (fictional)", CommissionVote::Agrees(full)));
    act(&mut interview, accepted.clone());
    let rated = Event::Rated { criterion: "C1".into(), rating: Rating::Level("high".into()) };
    let mut changed = interview.clone();
    act(&mut changed, rated);
    assert!(changed.record().commission.votes.is_empty() && changed.record().commission.commission.is_some());
    assert_eq!(changed.permit(&accepted), Err(CommissionFault::Undecided.into()));

    let locale = Locale::new(&"en".into());
    let told = |audience| {
        let recommendation = recommend(&rubric(), interview.record(), at(0).date_naive());
        markdown(&report_document(&summarise(&interview, &recommendation, &locale), audience, &locale))
    };
    for audience in [Audience::Centre, Audience::Protocol] {
        let text = told(audience);
        for words in ["C. Chair (fictional)", "U1 was not shown", "3 took part", "more than half of the votes given"] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
    // A candidate and the public are not told who voted how.
    let letter = told(Audience::Candidate);
    assert!(
        letter.contains("of its 3 members who may vote, 3 took part") && !letter.contains("U1 was not shown"),
        "{letter}"
    );
    assert!(!letter.contains("C. Chair") && !told(Audience::Public).contains("C. Chair"));
    let exported = anonymous(&interview, b"key", Texts::Lengths).to_string();
    assert!(exported.contains("MemberVoted") && !exported.contains("C. Chair") && !exported.contains("not shown"));
    act(&mut interview, Event::Signed { name: ASSESSOR.into(), outcome: full, key: crate::key::public() });
    let row = register_row(&interview, None, &locale).unwrap();
    let column = register(&locale).head.iter().position(|head| head == "Commission").unwrap();
    let SheetCell::Text(cell) = &row[column] else { panic!("no text") };
    assert!(cell.contains("3 may vote, 3 took part") && !cell.contains("Chair"), "{cell}");
}

#[test]
fn who_has_a_conflict_of_interest_loses_the_vote_and_a_commission_can_be_dissolved() {
    let mut interview = undecided(["mid"; 4]);
    let full = recommend(&rubric(), interview.record(), at(0).date_naive()).outcome.unwrap();
    let act = |interview: &mut Interview, event| interview.act(event, ASSESSOR, at(1)).unwrap();
    let mut named = commission_in(LINE, strict(), &interview);
    act(&mut interview, Event::CommissionNamed(named.clone()));
    act(&mut interview, vote("M. Member (fictional)", CommissionVote::Agrees(full)));
    named.members[1].conflict = "a relative".into();
    act(&mut interview, Event::CommissionNamed(named));
    assert!(interview.record().commission.votes.is_empty());
    let again = vote("M. Member (fictional)", CommissionVote::Agrees(full));
    assert_eq!(interview.permit(&again), Err(CommissionFault::NoVote { name: "M. Member (fictional)".into() }.into()));
    // Named anew by the line, the conflict stays.
    assert_eq!(commission_in(LINE, strict(), &interview).members[1].conflict, "a relative");
    act(&mut interview, Event::CommissionNamed(Commission { rules: strict(), members: Vec::new() }));
    assert!(interview.record().commission.is_empty());
    assert_eq!(interview.permit(&Event::RecommendationAccepted { outcome: full }), Ok(()));
}

#[test]
fn a_vote_counts_under_another_spelling_of_its_name_and_undo_brings_back_what_naming_took() {
    let mut interview = undecided(["mid"; 4]);
    let full = recommend(&rubric(), interview.record(), at(0).date_naive()).outcome.unwrap();
    let act = |interview: &mut Interview, event| interview.act(event, ASSESSOR, at(1)).unwrap();
    let first = commission_in("C. Chair, M. Member, O. Other", strict(), &interview);
    act(&mut interview, Event::CommissionNamed(first));
    for member in ["C. Chair", "M. Member", "O. Other"] {
        act(&mut interview, vote(member, CommissionVote::Agrees(full)));
    }
    let votes = |interview: &Interview| {
        let record = &interview.record().commission;
        let votes = record.votes.iter().map(|(name, record)| (name.clone(), record.vote.clone()));
        (votes.collect::<std::collections::BTreeMap<_, _>>(), record.tally().unwrap().took_part)
    };
    let (before, entry) = (votes(&interview), interview.trail().len());
    let anew = commission_in("c. chair, M. MEMBER, N. New", strict(), &interview);
    act(&mut interview, Event::CommissionNamed(anew));
    assert_eq!(interview.record().commission.tally().unwrap().took_part, 2);
    assert!(interview.record().commission.vote_of("M. MEMBER").is_some());
    let back = reverse(&interview, entry..entry + 1, "").unwrap();
    back.into_iter().for_each(|event| act(&mut interview, event));
    assert_eq!(votes(&interview), before);
}

#[test]
fn a_departure_that_names_who_voted_for_it_tells_no_name_in_an_export() {
    let mut interview = undecided(["mid"; 4]);
    let computed = recommend(&rubric(), interview.record(), at(0).date_naive()).outcome;
    let act = |interview: &mut Interview, event| interview.act(event, ASSESSOR, at(1)).unwrap();
    let names = ["Wimbleford Quibble", "Xanthippe Zwack", "Olaf Grumbolt"];
    let named = commission_in(&names.join(", "), strict(), &interview);
    act(&mut interview, Event::CommissionNamed(named));
    for name in names {
        let reason = "unit 1 was not shown".to_owned();
        act(&mut interview, vote(name, CommissionVote::Other { outcome: Outcome::NotYet, reason }));
    }
    let reason = reasons_voted_for(&interview, Outcome::NotYet);
    act(&mut interview, Event::RecommendationDeparted { computed, outcome: Outcome::NotYet, reason });
    let exported = anonymous(&interview, b"key", Texts::Redacted).to_string().to_lowercase();
    assert!(exported.contains("was not shown"), "{exported}");
    for part in names.iter().flat_map(|name| name.split(' ')) {
        assert!(!exported.contains(&part.to_lowercase()), "{part}: {exported}");
    }
}

#[test]
fn a_sitting_that_is_taken_back_brings_the_votes_and_the_decision_again_that_fell_with_it() {
    let mut interview = undecided(["mid"; 4]);
    let full = recommend(&rubric(), interview.record(), at(0).date_naive()).outcome.unwrap();
    let act = |interview: &mut Interview, event| interview.act(event, ASSESSOR, at(1)).unwrap();
    assert_eq!(falls_with_another(interview.record()), None);
    let named = commission_in("C. Chair, M. Member, O. Other", strict(), &interview);
    act(&mut interview, Event::CommissionNamed(named));
    for member in ["C. Chair", "M. Member", "O. Other"] {
        act(&mut interview, vote(member, CommissionVote::Agrees(full)));
    }
    act(&mut interview, Event::RecommendationAccepted { outcome: full });
    assert!(falls_with_another(interview.record()).is_some());
    let stands = |interview: &Interview| {
        let record = interview.record();
        let votes = record.commission.votes.iter().map(|(name, of)| (name.clone(), of.vote.clone()));
        (record.decision.clone(), record.closed, votes.collect::<Vec<_>>())
    };
    let (before, entry) = (stands(&interview), interview.trail().len());
    act(&mut interview, Event::SittingBegun(SittingScene::default()));
    assert_eq!(stands(&interview), (None, None, Vec::new()));
    let back = reverse(&interview, entry..entry + 1, "").unwrap();
    back.into_iter().for_each(|event| act(&mut interview, event));
    assert_eq!(stands(&interview), before);
    let again = reverse(&interview, entry + 1..interview.trail().len(), "").unwrap();
    again.into_iter().for_each(|event| act(&mut interview, event));
    assert_eq!((interview.record().sittings_held(), stands(&interview)), (2, (None, None, Vec::new())));
}

#[test]
fn on_the_command_line_a_commission_is_named_votes_and_decides_and_a_sitting_asks_before_that_falls() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("open.ron");
    std::fs::write(&path, document::write(&Contents::new(&undecided(["mid"; 4]), None))).unwrap();
    let settings = "(format: 1, languages: [\"en\"], name: { \"en\": \"A centre\" }, \
        commission: (members: 3, odd: true, quorum: 2, majority: OfVotes, tie: ChairDecides))";
    std::fs::write(folder.path().join("centre.ron"), settings).unwrap();
    let viva = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("viva").unwrap();
        command.env("VIVA_LANGUAGE", "en").env("VIVA_CENTRE", folder.path().join("centre.ron"));
        command.env("VIVA_KEYS", folder.path().join("keys")).env("VIVA_ASSESSOR", ASSESSOR);
        let named = [&[arguments[0], path.to_str().unwrap()], &arguments[1..]].concat();
        let output = command.args(named).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let done = |arguments: &[&str], told: &str| {
        let (good, text) = viva(arguments);
        assert!(good && text.contains(told), "{arguments:?}: {text}");
    };
    let refused = |arguments: &[&str], told: &str| {
        let (good, text) = viva(arguments);
        assert!(!good && text.contains(told), "{arguments:?}: {text}");
    };
    done(&["commission"], "No commission is named.");
    refused(&["commission", "--vote", "C. Chair", "--agrees"], "No commission is named.");
    refused(&["commission", "--members", "C. Chair, M. Member"], "ask for 3 at least");
    done(
        &["commission", "--members", "C. Chair, M. Member, O. Other; S. Secretary"],
        "O. Other  member · has not voted",
    );
    refused(&["commission", "--decide"], "has not decided");
    refused(&["commission", "--vote", "C. Chair"], "--agrees");
    refused(&["commission", "--vote", "C. Chair", "--otherwise", "partial"], "reason");
    done(&["commission", "--vote", "c. chair", "--otherwise", "partial", "--reason", "unit 2 was thin"], "otherwise");
    done(&["commission", "--vote", "M. Member", "--abstains", "--reason", "knows the candidate"], "abstains");
    done(&["commission", "--vote", "M. Member", "--take-back"], "M. Member  member · has not voted");
    done(&["commission", "--conflict", "M. Member", "--reason", "a cousin"], "may not vote: conflict of interest");
    refused(&["commission", "--vote", "M. Member", "--agrees"], "has no vote");
    done(&["commission", "--vote", "O. Other", "--agrees"], "agrees");
    done(&["commission", "--decide"], "Decision:");
    let (_, json) = viva(&["commission", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&told["decided"], &told["members"][0]["reason"]), (&"partial".into(), &"unit 2 was thin".into()));

    refused(&["sitting", "--begin"], "the decision and the votes of the commission fall");
    done(&["sitting", "--begin", "--reopen"], "sitting 2 noted");
    let (_, json) = viva(&["commission", "--json"]);
    assert!(json.contains("\"decided\": null"), "{json}");
}
