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

/// A badge with this achievement beside its name.
fn badge(of_achievement: &str) -> String {
    format!(
        r#"{{"type": "OpenBadgeCredential", "credentialSubject": {{"achievement": {{"type": "Achievement", "name": "Bread",
            "inLanguage": "en", {of_achievement}}}}}}}"#
    )
}

#[test]
fn allowed_values_that_are_listed_best_first_are_turned_and_told() {
    for (kind, allowed, expected, is_turned) in [
        ("PerformanceLevel", r#"["Advanced", "Proficient", "Basic"]"#, ["Basic", "Proficient", "Advanced"], true),
        ("LetterGrade", r#"["A", "B", "C"]"#, ["C", "B", "A"], true),
        ("LetterGrade", r#"["C", "B", "A"]"#, ["C", "B", "A"], false),
        ("Result", r#"["Crust", "Crumb", "Flour"]"#, ["Crust", "Crumb", "Flour"], false),
    ] {
        let described =
            format!(r#""resultDescription": {{"name": "Grade", "resultType": "{kind}", "allowedValue": {allowed}}}"#);
        let import = read(badge(&described).as_bytes()).unwrap();
        let levels = &import.rubrics[0].draft.scales[0].levels;
        let labels: Vec<&str> = levels.iter().map(|level| level.label["en"].as_str()).collect();
        let told = import.rubrics[0].notes.iter().any(|note| note.id == "import-note-levels-turned");
        assert_eq!((labels, told), (expected.to_vec(), is_turned));
    }
}

#[test]
fn each_item_of_a_narrative_in_html_is_a_criterion() {
    let narrative =
        r#""criteria": {"narrative": "<p>You must:</p><ul><li>Sift the flour</li><li><b>Knead</b></li></ul>"}"#;
    let import = read(badge(narrative).as_bytes()).unwrap();
    let criteria = &import.rubrics[0].draft.units[0].criteria;
    let said: Vec<&str> = criteria.iter().map(|one| one.statement["en"].as_str()).collect();
    assert_eq!(said, ["Sift the flour", "Knead"]);
    let lines = r#""criteria": {"narrative": "<p>Sift the flour</p><p>Knead</p>"}"#;
    assert_eq!(read(badge(lines).as_bytes()).unwrap().counts().criteria, 2);
}

#[test]
fn a_result_in_numbers_alone_is_a_criterion_only_where_nothing_else_gives_one() {
    let percent =
        r#""resultDescription": {"name": "Share", "resultType": "Percent", "valueMin": "0", "valueMax": "100"}"#;
    let import = read(badge(&format!(r#"{percent}, "criteria": {{"narrative": "Bakes bread."}}"#)).as_bytes()).unwrap();
    let criterion = &import.rubrics[0].draft.units[0].criteria;
    let [criterion] = criterion.as_slice() else { panic!("one criterion") };
    assert_eq!(criterion.statement["en"], "Bakes bread.");
    assert!(criterion.scale.is_some());
    let note = |note: &crate::locale::Message| note.id == "import-note-results-without-levels";
    assert!(import.rubrics[0].notes.iter().any(note));
    assert_eq!(read(badge(percent).as_bytes()).unwrap().rubrics[0].draft.units[0].criteria[0].title["en"], "Share");
}

#[test]
fn the_name_of_a_record_is_no_title_where_it_may_be_that_of_its_holder() {
    let record = std::str::from_utf8(include_bytes!("../cases/open_badge/record.json")).unwrap();
    let told = |import: &Import| import.rubrics[0].notes.iter().any(|note| note.id == "import-note-record-name");
    let import = read(record.as_bytes()).unwrap();
    assert_eq!((import.rubrics[0].draft.title["en"].as_str(), told(&import)), ("Record of learning", false));
    let import = read(record.replace("Record of learning", "Jane Doe").as_bytes()).unwrap();
    assert!(import.rubrics[0].draft.title.is_empty() && told(&import));
    assert!(!import.rubrics[0].written("gap").0.contains("Jane"));
    // The title of a record that holds tokens alone is its own, too.
    let inner = |name: &str| {
        let badge = badge(r#""criteria": {"narrative": "Bakes."}"#).replace("Bread", name);
        String::from_utf8(token(badge.as_bytes())).unwrap()
    };
    let of_tokens = format!(
        r#"{{"type": "ClrCredential", "name": "Record of learning", "credentialSubject": {{"verifiableCredential": ["{}", "{}"]}}}}"#,
        inner("Bread"),
        inner("Cake")
    );
    let import = read(of_tokens.as_bytes()).unwrap();
    assert_eq!((counted(&import)[0], import.rubrics[0].draft.title["en"].as_str()), (2, "Record of learning"));
}

#[test]
fn badges_are_found_in_what_is_plainly_wrapped_around_them() {
    let one = badge(r#""criteria": {"narrative": "Bakes."}"#);
    let signed = String::from_utf8(token(one.as_bytes())).unwrap();
    for (text, rubrics) in [
        (format!(r#"{{"vc": {one}}}"#), 1),
        (format!(r#"{{"credential": [{one}, {one}]}}"#), 2),
        (format!(r#"{{"status": "success", "data": {{"credential": {one}}}}}"#), 1),
        (format!(r#"[{one}, {one}]"#), 2),
        (format!(r#"{{"credential": [{one}], "compactJwsString": ["{signed}"]}}"#), 2),
    ] {
        let import = read(text.as_bytes()).unwrap();
        assert_eq!((import.format, import.counts().rubrics), (ImportFormat::OpenBadge, rubrics), "{text}");
        assert_eq!(import.counts().criteria, rubrics, "{text}");
    }
    assert!(read(format!(r#"{{"name": "Sale", "offer": {one}}}"#).as_bytes()).is_err());
}

#[test]
fn credentials_without_an_achievement_are_refused_by_their_name() {
    for (kind, of_type) in [
        ("endorsement", "EndorsementCredential"),
        ("revocation", "BitstringStatusListCredential"),
        ("profile", "Profile"),
    ] {
        let text = format!(r#"{{"type": ["VerifiableCredential", "{of_type}"], "name": "Guild"}}"#);
        let refused = Err(ImportFault::NotWanted { what: NotWanted::NoAchievement { kind } });
        assert_eq!(read(text.as_bytes()).map(|_| ()), refused);
        assert_eq!(read(format!("[{text}]").as_bytes()).map(|_| ()), refused);
    }
}
