use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::import::{Answers, Counts, Import, ImportFault, ImportFormat, ImportWishes, testing::kept};

const CREDENTIAL: &[u8] = include_bytes!("../cases/elm/credential.jsonld");
const PUBLISHED: &[u8] = include_bytes!("../cases/elm/published.xml");
const CLAIMED: &[u8] = include_bytes!("../cases/elm/claimed.jsonld");
const AWARD: &[u8] = include_bytes!("../cases/elm/award.xml");
const VERSION_2: &[u8] = include_bytes!("../cases/elm/version-2.xml");

fn read(bytes: &[u8]) -> Result<Import, ImportFault> {
    kept(&[("qualification", bytes)], &ImportWishes::default(), &Answers::default())
}

/// Rubrics, units, criteria, levels, languages.
fn counted(import: &Import) -> [usize; 5] {
    let Counts { rubrics, units, criteria, levels, languages, .. } = import.counts();
    [rubrics, units, criteria, levels, languages]
}

#[test]
fn qualifications_are_read_from_json_and_xml_of_every_version() {
    for (name, bytes, expected) in [
        ("credential", CREDENTIAL, [1, 2, 3, 2, 2]),
        ("published", PUBLISHED, [2, 2, 3, 4, 3]),
        ("version 2", VERSION_2, [1, 1, 1, 2, 1]),
        ("outcomes that are claimed without a specification", CLAIMED, [1, 1, 2, 2, 1]),
        ("awards of the first draft", AWARD, [1, 2, 2, 2, 1]),
    ] {
        let import = read(bytes).unwrap();
        assert_eq!((import.format, counted(&import)), (ImportFormat::Elm, expected), "{name}");
    }
}

#[test]
fn parts_are_units_with_their_credits_and_the_framework_is_named() {
    let draft = &read(CREDENTIAL).unwrap().rubrics[0].draft;
    let units: Vec<_> = draft.units.iter().map(|unit| (&*unit.title["en"], unit.credits.as_deref())).collect();
    assert_eq!(units, [("Bread", Some("2")), ("Cake", None)]);
    assert_eq!(read(CLAIMED).unwrap().rubrics[0].draft.units[0].credits.as_deref(), Some("5"));
    assert_eq!(draft.framework["en"], "NQF 3; EQF 3");
    assert_eq!((&*draft.about["en"], &*draft.units[0].about["kk"]), ("Pass or fail", "Нан туралы"));
    assert_eq!(draft.units[0].criteria[1].statement.get("kk"), None);
}

#[test]
fn what_a_qualification_of_version_2_asks_for_at_entry_stands_in_what_is_said_of_it() {
    let text = std::str::from_utf8(VERSION_2).unwrap();
    let start = text.find("<learningSpecification ").unwrap();
    let end = start + text[start..].find("<title>").unwrap();
    let note = "<entryRequirementsNote><text lang=\"en\">A year at an oven.</text></entryRequirementsNote>";
    let with_note = format!("{}{note}{}", &text[..end], &text[end..]);
    let import = read(with_note.as_bytes()).unwrap();
    assert!(import.rubrics[0].draft.units[0].about["en"].contains("A year at an oven."));
}

#[test]
fn nothing_of_the_holder_is_carried_over() {
    for bytes in [CREDENTIAL, VERSION_2, CLAIMED, AWARD] {
        let (text, _) = read(bytes).unwrap().rubrics[0].written("gap");
        assert!(!text.contains("Jane") && !text.contains("Doe"), "{text}");
    }
}

#[test]
fn a_credential_is_read_as_it_is_signed() {
    let payload = URL_SAFE_NO_PAD.encode(CREDENTIAL);
    let of_several = format!(
        "{{\"payload\": \"{payload}\", \"signatures\": [{{\"protected\": \"e30\", \"signature\": \"c2ln\"}}]}}"
    );
    let of_one = format!("{{\"payload\": \"{payload}\", \"protected\": \"e30\", \"signature\": \"c2ln\"}}");
    let plain = counted(&read(CREDENTIAL).unwrap());
    for signed in [of_several, of_one, format!("e30.{payload}.c2ln")] {
        let import = read(signed.as_bytes()).unwrap();
        assert_eq!((import.format, counted(&import)), (ImportFormat::Elm, plain), "{}", &signed[..20]);
    }
    let unsigned = format!("{{\"payload\": \"{payload}\"}}");
    assert_eq!(read(unsigned.as_bytes()).map(|_| ()), Err(ImportFault::Unknown));
}

#[test]
fn a_file_that_is_also_a_badge_is_what_it_holds() {
    let text = std::str::from_utf8(CREDENTIAL).unwrap();
    let both = text.replacen("\"VerifiableCredential\"", "\"OpenBadgeCredential\", \"VerifiableCredential\"", 1);
    assert_eq!(read(both.as_bytes()).unwrap().format, ImportFormat::Elm);
    let badge = br#"{"@context": ["http://data.europa.eu/snb/model/context/edc-ap"], "type": ["OpenBadgeCredential", "EuropeanDigitalCredential"],
        "credentialSubject": {"achievement": {"type": "Achievement", "name": "Bread", "criteria": {"narrative": "Bakes."}}}}"#;
    assert_eq!(read(badge).unwrap().format, ImportFormat::OpenBadge);
}

#[test]
fn a_certificate_of_participation_gives_no_draft_and_entities_are_not_fetched() {
    let empty = ImportFault::Empty { format: ImportFormat::Elm };
    assert_eq!(read(include_bytes!("../cases/elm/participation.xml")).map(|_| ()), Err(empty.clone()));
    let nothing = br#"{"type": "EuropeanDigitalCredential", "credentialSubject": {"hasClaim": []}}"#;
    assert_eq!(read(nothing).map(|_| ()), Err(empty));
    let entity = include_bytes!("../cases/elm/entity.xml");
    let wishes = ImportWishes { format: Some(ImportFormat::Elm), ..ImportWishes::default() };
    let fault = kept(&[("entity.xml", entity)], &wishes, &Answers::default()).unwrap_err();
    assert!(matches!(fault, ImportFault::Xml { .. }), "{fault:?}");
}

#[test]
fn deep_and_circular_trees_end() {
    let deep = format!(
        "<Courses xmlns=\"http://data.europa.eu/snb/model/x\">{}{}</Courses>",
        "<hasPart>".repeat(300),
        "</hasPart>".repeat(300)
    );
    assert!(read(deep.as_bytes()).is_err());
    let circle = r#"{"type": "EuropeanDigitalCredential", "credentialSubject": {"hasClaim": {"type": "LearningAchievement", "specifiedBy":
        {"id": "a", "type": "Qualification", "title": {"en": "A"}, "hasPart": [{"id": "b", "type": "Qualification", "title": {"en": "B"}, "hasPart": {"id": "a"}}]}}}}"#;
    assert_eq!(read(circle.as_bytes()).unwrap().counts().units, 1);
}

#[test]
fn credentials_are_found_in_lists_and_envelopes() {
    let one = std::str::from_utf8(CREDENTIAL).unwrap();
    for text in [format!("[{one}]"), format!(r#"{{"status": "ok", "data": {{"credential": [{one}]}}}}"#)] {
        let import = read(text.as_bytes()).unwrap();
        assert_eq!((import.format, counted(&import)), (ImportFormat::Elm, counted(&read(CREDENTIAL).unwrap())));
    }
}
