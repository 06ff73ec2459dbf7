use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::{
    import::{Answers, Counts, Import, ImportFault, ImportFormat, ImportWishes, NotWanted, testing::kept},
    rubric::DraftScale,
};

const ITEMS: &[u8] = include_bytes!("../cases/open_badge/items.json");
const LEVELS: &[u8] = include_bytes!("../cases/open_badge/levels.json");

fn read(bytes: &[u8]) -> Result<Import, ImportFault> {
    kept(&[("badge", bytes)], &ImportWishes::default(), &Answers::default())
}

/// Units, criteria, levels, anchors, languages.
fn counted(import: &Import) -> [usize; 5] {
    let Counts { units, criteria, levels, anchors, languages, .. } = import.counts();
    [units, criteria, levels, anchors, languages]
}

/// A picture with one chunk of text.
fn picture(keyword: &str, text: &[u8]) -> Vec<u8> {
    let body = [keyword.as_bytes(), &[0, 0, 0, 0, 0], text].concat();
    let length = (body.len() as u32).to_be_bytes();
    let header = [&[0, 0, 0, 2][..], b"IHDR", &[0, 0], &[0; 4]].concat();
    [b"\x89PNG\r\n\x1A\n", &header[..], &length, b"iTXt", &body, &[0; 4], &[0, 0, 0, 0], b"IEND", &[0; 4]].concat()
}

fn token(claims: &[u8]) -> Vec<u8> {
    format!("{}.{}.c2ln", URL_SAFE_NO_PAD.encode(b"{\"alg\":\"none\"}"), URL_SAFE_NO_PAD.encode(claims)).into_bytes()
}

fn signed(claims: &[u8]) -> Vec<u8> {
    format!("{{\"payload\": \"{}\", \"signatures\": []}}", URL_SAFE_NO_PAD.encode(claims)).into_bytes()
}

#[test]
fn a_badge_is_read_from_whatever_it_travels_in() {
    let wrapped = [br#"{"iss": "https://bakery.example", "vc": "#, ITEMS, b"}"].concat();
    for (name, bytes, expected) in [
        ("plain", ITEMS.to_vec(), [1, 2, 2, 0, 1]),
        ("levels", LEVELS.to_vec(), [1, 3, 6, 2, 1]),
        ("record", include_bytes!("../cases/open_badge/record.json").to_vec(), [2, 3, 2, 0, 1]),
        ("achievement alone", include_bytes!("../cases/open_badge/achievement.json").to_vec(), [1, 1, 2, 2, 1]),
        ("signed as JSON", signed(LEVELS), [1, 3, 6, 2, 1]),
        ("svg", include_bytes!("../cases/open_badge/baked.svg").to_vec(), [1, 1, 2, 0, 1]),
        ("token", token(ITEMS), [1, 2, 2, 0, 1]),
        ("token of version 1.1", token(&wrapped), [1, 2, 2, 0, 1]),
        ("png", picture("openbadgecredential", ITEMS), [1, 2, 2, 0, 1]),
        ("png with a token", picture("openbadgecredential", &token(LEVELS)), [1, 3, 6, 2, 1]),
    ] {
        let import = read(&bytes).unwrap();
        assert_eq!((import.format, counted(&import)), (ImportFormat::OpenBadge, expected), "{name}");
    }
}

#[test]
fn levels_stand_from_the_lowest_with_what_is_needed() {
    let draft = &read(LEVELS).unwrap().rubrics[0].draft;
    let values: Vec<_> = draft.scales[0].levels.iter().map(|level| level.value.as_deref().unwrap()).collect();
    assert_eq!(values, ["0", "1.5", "3"]);
    let needed: Vec<_> = draft.units[0].criteria.iter().map(|criterion| criterion.needed.as_deref()).collect();
    assert_eq!(needed, [Some("With-help"), Some("C"), None]);
    assert_eq!(draft.units[0].criteria[0].maps_to, ["PC 1.1"]);
}

#[test]
fn levels_without_points_rise_by_the_numbers_that_they_say_unless_their_words_fall() {
    let import = read(include_bytes!("../cases/open_badge/levels-numbered.json")).unwrap();
    let labels = |scale: &DraftScale| -> Vec<String> {
        scale.levels.iter().map(|level| level.label.values().cloned().collect()).collect()
    };
    let draft = &import.rubrics[0].draft;
    let found: Vec<Vec<String>> = draft.scales.iter().map(labels).collect();
    let expected: [&[&str]; 3] = [&["Asks", "Reads the dial", "Reads the crust"], &["1", "2"], &["Beginner", "Expert"]];
    assert_eq!(found, expected);
    assert_eq!(draft.units[0].criteria[0].needed.as_deref(), Some("Reads-the-dial"));
}

#[test]
fn nothing_of_the_holder_is_carried_over() {
    let import = read(ITEMS).unwrap();
    let (text, _) = import.rubrics[0].written("gap");
    assert!(!text.contains("Jane") && !text.contains("jane") && text.contains("Guild of bakers"), "{text}");
    assert_eq!(import.rubrics[0].draft.units[0].credits.as_deref(), Some("2.5"));
}

#[test]
fn an_address_with_signs_that_nobody_sees_stands_in_no_draft() {
    let text = std::str::from_utf8(include_bytes!("../cases/open_badge/achievement.json")).unwrap();
    let odd = text
        .replace("/bread", "/br\\u0000ead")
        .replace("\"name\": \"Bread\",", "\"name\": \"Bread\", \"creator\": {\"name\": \"Guild\"},");
    assert_eq!(read(odd.as_bytes()).unwrap().rubrics[0].draft.source["en"], "Guild");
}

#[test]
fn badges_of_version_2_are_refused_by_their_name() {
    let old = Err(ImportFault::NotWanted { what: NotWanted::OldBadge });
    for bytes in [
        include_bytes!("../cases/open_badge/old.json").to_vec(),
        include_bytes!("../cases/open_badge/old.svg").to_vec(),
        picture("openbadges", b"https://bakery.example/1"),
    ] {
        assert_eq!(read(&bytes).map(|_| ()), old);
    }
}

#[test]
fn records_of_version_1_are_refused_by_their_name() {
    let record = include_bytes!("../cases/open_badge/old-record.json").to_vec();
    let wrapped = [br#"{"type": "VerifiableCredential", "credentialSubject": "#, &record[..], b"}"].concat();
    for bytes in [record.clone(), wrapped, token(&record)] {
        assert_eq!(read(&bytes).map(|_| ()), Err(ImportFault::NotWanted { what: NotWanted::OldRecord }));
    }
}

#[test]
fn what_holds_no_badge_is_none() {
    let cut = picture("openbadgecredential", ITEMS);
    for bytes in [
        include_bytes!("../cases/open_badge/picture-alone.svg").to_vec(),
        picture("Comment", ITEMS),
        cut[..60].to_vec(),
        picture("openbadgecredential", b"{"),
        b"a.b.c".to_vec(),
        token(b"[1]"),
        br#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "VerifiableCredential"}"#.to_vec(),
    ] {
        assert_eq!(read(&bytes).map(|_| ()), Err(ImportFault::Unknown));
    }
    let nothing = br#"{"type": "OpenBadgeCredential", "credentialSubject": {}}"#;
    assert_eq!(read(nothing).map(|_| ()), Err(ImportFault::Empty { format: ImportFormat::OpenBadge }));
}
