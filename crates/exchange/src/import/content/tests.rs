use std::io::Write;

use tar::EntryType;
use zip::write::SimpleFileOptions;

use crate::import::{Answers, ImportWishes, fault::NotWanted, testing::kept};

use super::*;

const RUBRIC: &[u8] = include_bytes!("../formats/cases/moodle/rubric.xml");
const BACKUP: &[u8] = include_bytes!("../formats/cases/moodle/backup.xml");
const COURSE: &[u8] = include_bytes!("../formats/cases/tables/canvas-course.xml");

const GRADING: &str = "activities/assign_1/grading.xml";

/// The number of rubrics that a file gives.
fn rubrics(bytes: &[u8]) -> Result<usize, ImportFault> {
    Ok(kept(&[("file", bytes)], &ImportWishes::default(), &Answers::default())?.rubrics.len())
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // Stored, so that what lies in a member can be seen from outside.
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in members {
        zip.start_file(*name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Marks the member of this name as locked, in its own header and in the list of all.
fn locked(mut bytes: Vec<u8>, member: &str) -> Vec<u8> {
    for (mark, name, flags) in [(b"PK\x03\x04", 30, 6), (b"PK\x01\x02", 46, 8)] {
        let starts: Vec<usize> = memchr::memmem::find_iter(&bytes, mark).collect();
        for start in starts {
            let is_member = bytes[start + name..].starts_with(member.as_bytes());
            bytes[start + flags] |= u8::from(is_member);
        }
    }
    bytes
}

type Tar = tar::Builder<flate2::write::GzEncoder<Vec<u8>>>;

fn tarred(fill: impl FnOnce(&mut Tar)) -> Vec<u8> {
    let mut tar = tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast()));
    fill(&mut tar);
    tar.into_inner().unwrap().finish().unwrap()
}

/// The header of a member; its name may stand in a member before it.
fn header(kind: EntryType, name: &str, bytes: usize) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_path(name).unwrap();
    header.set_entry_type(kind);
    header.set_size(bytes as u64);
    header.set_cksum();
    header
}

#[test]
fn a_course_is_read_whatever_documents_lie_in_it() {
    let document = zipped(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"<a/>")]);
    let workbook = zipped(&[("xl/workbook.xml", b"<a/>")]);
    let course = zipped(&[
        ("web_resources/Syllabus.docx", &document),
        ("course_settings/rubrics.xml", COURSE),
        ("web_resources/Grades.xlsx", &workbook),
    ]);
    assert_eq!(rubrics(&course), rubrics(COURSE));
    let kind = ImportFault::NotWanted { what: NotWanted::Kind { kind: "word" } };
    assert_eq!(rubrics(&document), Err(kind));
}

#[test]
fn members_that_are_not_read_may_be_locked_and_those_that_are_read_may_not() {
    let backup = zipped(&[("moodle_backup.xml", BACKUP), (GRADING, RUBRIC), ("files/ab/abcd", b"picture")]);
    assert_eq!(rubrics(&locked(backup.clone(), "files/ab/abcd")), Ok(1));
    assert_eq!(rubrics(&locked(backup, GRADING)), Err(ImportFault::NotWanted { what: NotWanted::Locked }));
}

#[test]
fn folders_may_be_divided_by_the_signs_of_windows_and_none_leads_out() {
    let of_windows = zipped(&[("moodle_backup.xml", BACKUP), ("activities\\assign_1\\grading.xml", RUBRIC)]);
    assert_eq!(rubrics(&of_windows), Ok(1));
    let out = zipped(&[("moodle_backup.xml", BACKUP), ("../activities/assign_1/grading.xml", RUBRIC)]);
    assert!(matches!(rubrics(&out), Err(ImportFault::Empty { .. })));
}

#[test]
fn names_that_stand_before_their_members_are_read_up_to_a_bound() {
    let long = format!("activities/assign_{}/grading.xml", "1".repeat(150));
    let of_gnu = tarred(|tar| {
        let mut header = tar::Header::new_gnu();
        header.set_size(RUBRIC.len() as u64);
        tar.append_data(&mut header, &long, RUBRIC).unwrap();
    });
    let of_posix = tarred(|tar| {
        tar.append_pax_extensions([("path", long.as_bytes())]).unwrap();
        tar.append(&header(EntryType::Regular, "short", RUBRIC.len()), RUBRIC).unwrap();
    });
    let endless = tarred(|tar| {
        let name = vec![b'a'; NAME_BYTES_MAX as usize * 2];
        tar.append(&header(EntryType::GNULongName, "long", name.len()), &*name).unwrap();
        tar.append(&header(EntryType::Regular, "b", 1), &b"b"[..]).unwrap();
        tar.append(&header(EntryType::Regular, GRADING, RUBRIC.len()), RUBRIC).unwrap();
    });
    for (name, bytes) in [("gnu", of_gnu), ("posix", of_posix), ("endless", endless)] {
        assert_eq!(rubrics(&bytes), Ok(1), "{name}");
    }
}

#[test]
fn links_are_not_followed_and_a_backup_that_is_cut_off_is_told() {
    let bytes = tarred(|tar| {
        let mut link = header(EntryType::Symlink, GRADING, 0);
        link.set_link_name("/etc/passwd").unwrap();
        link.set_cksum();
        tar.append(&link, &b""[..]).unwrap();
        tar.append(&header(EntryType::Regular, "activities/assign_2/grading.xml", RUBRIC.len()), RUBRIC).unwrap();
    });
    assert_eq!(rubrics(&bytes), Ok(1));
    assert_eq!(rubrics(&bytes[..bytes.len() / 2]), Err(ImportFault::Package));
}

#[test]
fn documents_that_would_be_large_as_trees_are_refused_before_they_are() {
    let attributes: String = (0..200).map(|number| format!(" a{number}=\"\"")).collect();
    let prefixes: String = (0..200).map(|number| format!("<a xmlns:p{number}=\"u\"/>")).collect();
    let elements = "<a/>".repeat(bounds::IMPORT_PIECES_MAX + 1);
    let values = "0,".repeat(bounds::IMPORT_PIECES_MAX + 1);
    for (bytes, expected) in [
        (format!("<areas{attributes}/>"), "attributes"),
        (format!("<areas>{prefixes}</areas>"), "attributes"),
        (format!("<areas>{elements}</areas>"), "pieces"),
        (format!("{{\"CFItems\": [{values}0]}}"), "pieces"),
    ] {
        let found = rubrics(bytes.as_bytes());
        assert!(matches!(found, Err(ImportFault::TooMany { what, .. }) if what == expected), "{found:?}");
    }
    // Commas in a text are no values.
    let commas = format!("{{\"type\": \"Other\", \"text\": \"\\\"{}\"}}", ",".repeat(bounds::IMPORT_PIECES_MAX + 1));
    assert_eq!(rubrics(commas.as_bytes()), Err(ImportFault::Unknown));
}

#[test]
fn a_package_of_plain_tables_is_read_as_if_each_had_been_named_by_itself() {
    macro_rules! table {
        ($name:literal) => {
            ($name, include_bytes!(concat!("../formats/cases/esco/", $name)) as &[u8])
        };
    }
    const DICTIONARY: &[u8] = b"filename,data header,property,description\nskills_en,conceptUri,uri,The address.\n";
    let tables = [
        table!("occupationSkillRelations_en.csv"),
        table!("skills_en.csv"),
        table!("occupations_en.csv"),
        ("dictionary_en.csv", DICTIONARY),
    ];
    let wishes = ImportWishes { branch: Some("baker"), ..ImportWishes::default() };
    let read = |files: &[(&str, &[u8])]| kept(files, &wishes, &Answers::default()).unwrap();
    let folder = "ESCO dataset - v1.2.0 - classification - en - csv";
    let names = tables.map(|(name, _)| format!("{folder}/{name}"));
    let mut members: Vec<(&str, &[u8])> =
        names.iter().map(String::as_str).zip(tables.map(|(_, bytes)| bytes)).collect();
    // The shadow of a file, what is read by people alone, and an empty folder are passed over.
    members.extend([("__MACOSX/._skills_en.csv", &b"\0\x05\x16\x07"[..]), ("readme.txt", b"ESCO"), ("empty/", b"")]);
    let (packed, plain) = (read(&[("esco.zip", &zipped(&members))]), read(&tables));
    assert_eq!(packed.rubrics[0].draft.units, plain.rubrics[0].draft.units);
    assert!(!packed.rubrics[0].draft.units.is_empty());
    assert_eq!(packed.rubrics[0].draft.source["en"].matches("esco.zip").count(), 1);
    // Two grids are two rubrics.
    let grid = |skill: &str| format!("Criterion,Poor,Good\n{skill},burns it,bakes it\n{skill} again,late,in time\n");
    let (one, other) = (grid("Bakes"), grid("Cooks"));
    let grids = zipped(&[("a.csv", one.as_bytes()), ("b/B.CSV", other.as_bytes())]);
    assert_eq!(rubrics(&grids), Ok(2));
    let locked = locked(grids, "b/B.CSV");
    assert_eq!(rubrics(&locked), Err(ImportFault::NotWanted { what: NotWanted::Locked }.in_file("B.CSV")));
}

#[test]
fn packages_of_too_many_tables_or_of_none_are_refused() {
    let names: Vec<String> = (0..=bounds::IMPORT_FILES_MAX).map(|number| format!("{number}.csv")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"a,b\n1,2\n"[..])).collect();
    assert!(matches!(rubrics(&zipped(&many)), Err(ImportFault::TooMany { what: "files", .. })));
    assert_eq!(rubrics(&zipped(&[("readme.txt", b"a,b\n1,2\n")])), Err(ImportFault::Unknown));
    let inner = zipped(&[("a.csv", b"a,b\n1,2\n")]);
    assert_eq!(rubrics(&zipped(&[("a.csv", &inner)])), Err(ImportFault::Package.in_file("a.csv")));
}

#[test]
fn of_several_files_the_one_that_is_refused_is_named_and_places_say_theirs() {
    const GRID: &[u8] = b"Criterion,Poor,Good\nBakes,burns it,bakes it\nBakes again,late,in time\n";
    const OPEN: &[u8] = b"Criterion,Poor,Good\nBakes,\"burns it,bakes it\n";
    const RAGGED: &[u8] = b"Criterion,Poor,Good\nBakes,burns it,bakes it,well\nBakes again,late,in time\n";
    const CASE: &[u8] = br#"{"CFDocument":{},"CFItems":[{"identifier":"1","fullStatement":"Bakes"},7]}"#;
    const WHOLE: &[u8] = br#"{"CFDocument":{},"CFItems":[{"identifier":"1","fullStatement":"Bakes","zz":"q"}]}"#;
    let read = |files: &[(&str, &[u8])]| kept(files, &ImportWishes::default(), &Answers::default());
    let refused_file = |files: &[(&str, &[u8])]| match read(files) {
        Err(ImportFault::InFile { file, fault }) => (file, *fault),
        other => panic!("{other:?}"),
    };
    for (name, bytes, other) in [
        ("open.csv", OPEN, ("a.csv", GRID)),
        ("ragged.csv", RAGGED, ("a.csv", GRID)),
        ("broken.json", CASE, ("a.json", WHOLE)),
        ("cut.json", &WHOLE[..20], ("a.json", WHOLE)),
        ("people.csv", b"username,email,firstname\nx,y@z,w\nx,y@z,w\n", ("a.csv", GRID)),
    ] {
        assert!(read(&[other]).is_ok(), "{name}");
        for files in [[other, (name, bytes)], [(name, bytes), other]] {
            assert_eq!(refused_file(&files).0, name);
        }
        let alone = read(&[(name, bytes)]).unwrap_err();
        assert!(!matches!(alone, ImportFault::InFile { .. }), "{alone:?}");
    }
    let mixed = read(&[("a.csv", GRID), ("a.json", WHOLE)]).unwrap_err();
    assert!(matches!(mixed, ImportFault::SeveralFormats { .. }), "{mixed:?}");
    let places = |files: &[(&str, &[u8])]| {
        let imported = read(files).unwrap();
        let left: Vec<String> =
            imported.rubrics.iter().flat_map(|rubric| &rubric.left_out).map(|left| left.place.to_string()).collect();
        left
    };
    let told = places(&[("a.csv", GRID), ("b.csv", GRID)]);
    assert!(told.contains(&"a.csv:1:1".to_owned()) && told.contains(&"b.csv:1:1".to_owned()), "{told:?}");
    assert!(places(&[("a.csv", GRID)]).contains(&"1:1".to_owned()));
    let told = places(&[("a.json", WHOLE), ("b.json", WHOLE)]);
    assert!(told.contains(&"b.json: /CFItems/0/zz".to_owned()), "{told:?}");
}

#[test]
fn what_lies_beside_the_tables_of_a_package_is_told_by_its_name() {
    let table = b"Criterion,Poor,Good\nBakes,burns it,bakes it\nBakes again,late,in time\n";
    let others: Vec<String> = (0..12).map(|number| format!("b/{number}.txt")).collect();
    let mut members: Vec<(&str, &[u8])> =
        vec![("a.csv", table), ("Rubric.xlsx", b"x"), (".DS_Store", b"x"), ("c/", b"")];
    let notes = |members: &[(&str, &[u8])]| {
        let imported = kept(&[("a.zip", &zipped(members))], &ImportWishes::default(), &Answers::default()).unwrap();
        format!("{:?}", imported.rubrics[0].notes)
    };
    let told = notes(&members);
    assert!(told.contains("members-beside") && told.contains("Rubric.xlsx") && !told.contains("DS_Store"), "{told}");
    members.extend(others.iter().map(|name| (name.as_str(), &b"x"[..])));
    let told = notes(&members);
    assert!(told.contains("b/8.txt; …") && !told.contains("b/9.txt"), "{told}");
    assert!(!notes(&[("a.csv", table)]).contains("members-beside"));
}

#[test]
fn packages_of_tables_share_what_may_be_unpacked() {
    let bytes = zipped(&[("a.csv", b"a,b\n1,2\n")]);
    let file = SourceFile { name: "a.zip", bytes: &bytes };
    let mut left = 12;
    assert!(matches!(plain::open(&file, &mut left), Some(Ok(tables)) if tables.len() == 1));
    assert_eq!(left, 4);
    let refused = plain::open(&file, &mut left);
    let is_too_large = |fault: &ImportFault| matches!(fault, ImportFault::TooLarge { .. });
    assert!(matches!(refused, Some(Err(ImportFault::InFile { fault, .. })) if is_too_large(&fault)));
}
