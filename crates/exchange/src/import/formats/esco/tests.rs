//! Files of a small classification, each with a trap that the real ones have.

use crate::{
    import::{
        Answers, Import, ImportFault, ImportFormat, ImportWishes, LeftOut, NotWanted, SourceFile, Why, import,
        testing::kept,
    },
    rubric::Draft,
};

macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../cases/esco/", $name)) as &[u8])
    };
}

type Files = &'static [(&'static str, &'static [u8])];

const CLASSIFICATION: Files = &[
    case!("occupationSkillRelations_en.csv"),
    case!("skills_en.csv"),
    case!("skillGroups_en.csv"),
    case!("broaderRelationsSkillPillar_en.csv"),
    case!("occupations_en.csv"),
    case!("occupations_fr.csv"),
    case!("skills_fr.csv"),
    case!("skillsHierarchy_fr.csv"),
];

/// What the name of an occupation can be found in.
const NAMED: Files = &[
    case!("occupationSkillRelations_en.csv"),
    case!("skills_en.csv"),
    case!("occupations_en.csv"),
    case!("occupations_fr.csv"),
];

fn read(files: Files, branch: Option<&str>) -> Result<Import, ImportFault> {
    kept(files, &ImportWishes { branch, ..ImportWishes::default() }, &Answers::default())
}

fn draft(imported: &Import) -> &Draft {
    &imported.rubrics[0].draft
}

/// The English title of each unit, whether it is elective, and the titles of its criteria.
fn units(draft: &Draft) -> Vec<(&str, bool, Vec<&str>)> {
    draft
        .units
        .iter()
        .map(|unit| {
            let title = unit.title.get("en").map_or("", String::as_str);
            let criteria = unit.criteria.iter().map(|one| one.title["en"].as_str()).collect();
            (title, unit.elective.is_some(), criteria)
        })
        .collect()
}

#[test]
fn an_occupation_becomes_mandatory_units_of_what_is_essential_and_elective_ones_of_what_is_optional() {
    let imported = read(CLASSIFICATION, Some("7512.1")).unwrap();
    let draft = draft(&imported);
    assert_eq!(
        units(draft),
        [
            ("making food", false, vec!["shape dough", "bake goods"]),
            ("self-management", false, vec!["keep time"]),
            ("food processing", false, vec!["food hygiene"]),
            ("making food", true, vec!["drive a van"]),
            ("Optional skills", true, vec!["decorate pastries"]),
        ]
    );
    assert_eq!((draft.title["en"].as_str(), draft.title["fr"].as_str()), ("baker", "boulanger/boulangère"));
    assert_eq!(draft.profession["fr"], "boulanger/boulangère");
    assert_eq!(draft.elective_groups.len(), 1);
    assert_eq!(draft.elective_groups[0].at_least, None);
    assert_eq!(draft.units[0].criteria[1].statement["en"], "Excludes cakes.\nBake bread in an oven.");
    assert_eq!(draft.units[0].criteria[0].title["fr"], "façonner la pâte");
}

#[test]
fn an_occupation_is_named_by_address_last_part_code_or_label_in_any_language() {
    for branch in ["http://data.europa.eu/esco/occupation/o1", "o1", "7512.1", "Baker", "boulanger/boulangère"] {
        let files: Vec<SourceFile> = NAMED.iter().map(|(name, bytes)| SourceFile { name, bytes }).collect();
        let wishes = ImportWishes { branch: Some(branch), ..ImportWishes::default() };
        let imported = import(&files, &wishes, &Answers::default()).unwrap();
        assert_eq!(draft(&imported).title["en"], "baker", "{branch}");
    }
    let told = vec![("7512.1".to_owned(), "baker".to_owned(), 7), ("7212.3".to_owned(), "welder".to_owned(), 1)];
    let unknown = ImportFault::NoSuchBranch { branch: "nobody".to_owned(), branches: told.clone() };
    assert_eq!(read(NAMED, Some("nobody")).err(), Some(unknown));
    let asked = ImportFault::BranchNeeded { criteria: 6, branches: told };
    assert_eq!(read(NAMED, None).err(), Some(asked));
    let empty = ImportFault::Empty { format: ImportFormat::Esco };
    assert_eq!(read(NAMED, Some("idler")).err(), Some(empty));
    // A group of skills is a branch as ever.
    assert_eq!(units(draft(&read(CLASSIFICATION, Some("S6.1")).unwrap()))[0].2, ["shape dough", "bake goods"]);
}

#[test]
fn rows_of_other_occupations_are_left_out_whole() {
    let imported = read(CLASSIFICATION, Some("baker")).unwrap();
    let whole_rows = |left: &&LeftOut| left.why == Why::OtherBranch;
    // A relation, a skill, two groups, five rows of what is broader, two occupations and both rows of the hierarchy.
    assert_eq!(imported.rubrics[0].left_out.iter().filter(whole_rows).count(), 13);
}

#[test]
fn relations_of_the_older_form_and_of_those_who_hand_them_on_are_read() {
    let old: Files = &[case!("relations-old_en.csv"), case!("skills_en.csv")];
    let imported = read(old, None).unwrap();
    let expected =
        [("Essential skills", false, vec!["shape dough"]), ("Essential knowledge", false, vec!["food hygiene"])];
    assert_eq!(units(draft(&imported)), expected);
    let handed_on: Files = &[
        case!("tabiya-relations.csv"),
        case!("tabiya-skills.csv"),
        case!("tabiya-groups.csv"),
        case!("tabiya-hierarchy.csv"),
        case!("tabiya-occupations.csv"),
    ];
    for branch in [None, Some("key_1")] {
        let imported = read(handed_on, branch).unwrap();
        let expected =
            [("making of the food", false, vec!["shape dough"]), ("Essential knowledge", false, vec!["food hygiene"])];
        assert_eq!(units(draft(&imported)), expected);
    }
}

#[test]
fn skills_stand_in_the_groups_that_other_files_tell() {
    let files: Files =
        &[case!("skills_en.csv"), case!("broaderRelationsSkillPillar_en.csv"), case!("skillGroups_en.csv")];
    let imported = read(files, None).unwrap();
    let titles: Vec<&str> = units(draft(&imported)).into_iter().map(|(title, ..)| title).collect();
    assert_eq!(titles, ["making food", "self-management", "food processing", "", "unused"]);
}

#[test]
fn a_part_of_the_classification_is_refused_with_what_else_is_needed() {
    let cases: [(Files, &str); 5] = [
        (&[case!("occupationSkillRelations_en.csv")], "skills"),
        (&[case!("broaderRelationsSkillPillar_en.csv")], "skills"),
        (&[case!("skillsHierarchy_fr.csv")], "skills"),
        (&[case!("occupations_en.csv")], "skills-and-relations"),
        (&[case!("occupations_en.csv"), case!("skills_en.csv")], "relations"),
    ];
    for (files, needed) in cases {
        let expected = ImportFault::NotWanted { what: NotWanted::EscoPart { needed } };
        assert_eq!(read(files, None).err(), Some(expected), "{}", files[0].0);
    }
}

#[test]
fn a_classification_with_very_many_relations_is_read_for_one_occupation() {
    let mut relations = "occupationUri,relationType,skillType,skillUri\n".to_owned();
    let mut skills = "conceptUri,skillType,preferredLabel\n".to_owned();
    for at in 0..5_000 {
        relations.push_str(&format!("http://x/o{},essential,knowledge,http://x/s{at}\n", at / 20));
        skills.push_str(&format!("http://x/s{at},knowledge,skill {at}\n"));
    }
    let files = [("relations_en.csv", &relations), ("skills_en.csv", &skills)];
    let files = files.map(|(name, text)| SourceFile { name, bytes: text.as_bytes() });
    let wishes = ImportWishes { branch: Some("o7"), ..ImportWishes::default() };
    let imported = import(&files, &wishes, &Answers::default()).unwrap();
    assert_eq!((imported.counts().criteria, imported.rubrics[0].taken.len()), (20, 20));
    assert_eq!(imported.rubrics[0].left_out.iter().filter(|left| left.why == Why::OtherBranch).count(), 2 * 4_980);
}

#[test]
fn languages_that_stand_side_by_side_in_one_table_are_joined() {
    let table = "ID,ORIGINURI,UUIDHISTORY,DEFINITION_EN,DEFINITION_FR,REUSELEVEL,SKILLTYPE,PREFERREDLABEL_EN,PREFERREDLABEL_FR,\
                 PREFERREDLABEL_DE,ALTLABELS_EN,DESCRIPTION_EN,DESCRIPTION_FR,ISLOCALIZED,CREATEDAT,UPDATEDAT\n\
                 key_1,http://data.europa.eu/esco/skill/01,u,,,sector-specific,skill/competence,knead dough,pétrir la pâte,\
                 ,work dough,Work it by hand.,La travailler à la main.,false,2024-01-01T00:00:00Z,2024-01-01T00:00:00Z\n\
                 key_2,http://data.europa.eu/esco/skill/02,u,,,sector-specific,skill/competence,heat the oven,chauffer le four,\
                 ,,Bring it to heat.,L’amener à chaleur.,false,2024-01-01T00:00:00Z,2024-01-01T00:00:00Z\n";
    let imported = kept(&[("skills.csv", table.as_bytes())], &ImportWishes::default(), &Answers::default()).unwrap();
    let counts = imported.counts();
    assert_eq!((imported.format, counts.criteria, counts.levels, counts.anchors), (ImportFormat::Esco, 2, 2, 0));
    assert_eq!(draft(&imported).languages, ["en", "fr"]);
    let criteria = &draft(&imported).units[0].criteria;
    assert_eq!((&*criteria[0].title["fr"], &*criteria[1].statement["en"]), ("pétrir la pâte", "Bring it to heat."));
}

#[test]
fn what_tells_of_the_whole_beside_the_tables_is_passed_over() {
    const MODEL: &[u8] = b"UUIDHISTORY,NAME,LOCALE,DESCRIPTION,VERSION,RELEASED\nu,ESCO,en,all of it,1.1.1,true\n";
    const LICENCE: &[u8] = b"LICENSE\nCC BY 4.0\n";
    let files = [case!("skills_en.csv"), ("model_info.csv", MODEL), ("license.csv", LICENCE)];
    let (all, alone) = (read_all(&files), read_all(&files[..1]));
    assert_eq!(all.counts().criteria, alone.counts().criteria);
    assert!(all.rubrics[0].left_out.iter().any(|left| left.place.to_string() == "license.csv:2:1"));
}

fn read_all(files: &[(&str, &[u8])]) -> Import {
    kept(files, &ImportWishes::default(), &Answers::default()).unwrap()
}
