//! Documents made by hand for the writers of PDF, Word and spreadsheets, and the programs that read what they wrote.

mod words;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use chrono::NaiveDate;
use proptest::prelude::*;
use viva::{
    judgement::recommend,
    locale::Locale,
    report::{
        Audience, document,
        document::{Block, Branch, Document, HeadingLevel, Table, Tone},
        figure::{Drawing, Figure, Profile, ProfileRow},
        letter::PictureKind,
        summarise,
    },
    session::Interview,
    store::document::read,
};

use crate::documents::logo;
use words::Words;

/// Every letter that Kazakh has beyond Russian.
pub const KAZAKH_LETTERS: &str = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

/// A document with every kind of block, in Kazakh, Russian or English.
pub fn everything(language: &str) -> Document {
    let words = Words::of(language);
    let own = str::to_owned;
    Document {
        title: own(words.title),
        subtitle: own(words.subtitle),
        language: language.into(),
        is_letter: false,
        above: vec![Block::Letterhead {
            logo: Some(logo(PictureKind::Png)),
            name: own(words.title),
            lines: vec![own(words.subtitle), own(words.item)],
        }],
        blocks: vec![
            Block::Facts(words.facts.iter().map(|(name, value)| (own(name), own(value))).collect()),
            Block::Heading(HeadingLevel::Part, own(words.result)),
            Block::Outcome { tone: Tone::InPart, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Paragraph(own(words.paragraph)),
            Block::Reasons(vec![
                Branch {
                    text: own(words.reasons[0]),
                    beneath: vec![
                        Branch { text: own(words.reasons[1]), beneath: Vec::new() },
                        Branch {
                            text: own(words.reasons[2]),
                            beneath: vec![Branch { text: own(words.reasons[3]), beneath: Vec::new() }],
                        },
                    ],
                },
                Branch { text: own(words.reasons[4]), beneath: Vec::new() },
            ]),
            Block::Figure(figure(&words)),
            Block::Heading(HeadingLevel::Section, own(words.criterion)),
            Block::Quote { text: own(words.quote), source: own(words.source) },
            Block::Quote { text: own(KAZAKH_LETTERS), source: String::new() },
            Block::Heading(HeadingLevel::Item, own(words.item)),
            Block::List(words.list.iter().map(|item| own(item)).collect()),
            Block::Outcome { tone: Tone::Reached, label: own(words.outcome), meaning: String::new() },
            Block::Outcome { tone: Tone::NotReached, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Outcome { tone: Tone::Open, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Outcome { tone: Tone::None, label: own(words.outcome), meaning: own(words.meaning) },
            Block::Heading(HeadingLevel::Part, own(words.questions)),
            Block::Table(questions(&words)),
            Block::SignatureBlock { name: own(words.item), position: own(words.subtitle) },
        ],
    }
}

/// A document of many pages, with a table over several of them.
pub fn long() -> Document {
    let mut document = everything("kk");
    let words = Words::of("kk");
    let mut table = questions(&words);
    table.rows = table.rows.iter().cycle().take(120).cloned().collect();
    document.blocks.push(Block::Table(table));
    for number in 0..60 {
        document.blocks.push(Block::Heading(HeadingLevel::Section, format!("{} {number}", words.criterion)));
        document.blocks.push(Block::Paragraph(words.paragraph.repeat(6)));
        document.blocks.push(Block::Quote { text: words.quote.repeat(4), source: words.source.to_owned() });
    }
    document
}

/// A document that holds one text in every place.
pub fn filled_with(text: &str) -> Document {
    let own = || text.to_owned();
    let table = || Table { caption: own(), head: vec![own(), own()], rows: vec![vec![own(), own()]] };
    let figure = Figure { title: own(), description: own(), drawing: no_drawing(), table: table() };
    Document {
        title: own(),
        subtitle: own(),
        language: "en".into(),
        is_letter: false,
        above: vec![Block::Letterhead { logo: None, name: own(), lines: vec![own(), own()] }],
        blocks: vec![
            // Deeper than what stands before it.
            Block::Heading(HeadingLevel::Item, own()),
            Block::Heading(HeadingLevel::Part, own()),
            Block::Paragraph(own()),
            Block::Outcome { tone: Tone::Open, label: own(), meaning: own() },
            Block::List(vec![own(), own()]),
            Block::Boxes(vec![own(), own()]),
            Block::Ruled { name: own(), lines: 1 },
            Block::Ruled { name: own(), lines: 3 },
            Block::Facts(vec![(own(), own())]),
            Block::Quote { text: own(), source: own() },
            Block::Table(table()),
            Block::Figure(figure),
            Block::Reasons(vec![Branch { text: own(), beneath: vec![Branch { text: own(), beneath: Vec::new() }] }]),
            Block::SignatureBlock { name: own(), position: own() },
        ],
    }
}

/// Texts that mean something to some program that may read a report.
pub fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "=HYPERLINK(\"http://x.y\")",
        "＝1",
        "'",
        "\"",
        "\"\"",
        ",",
        ";",
        "\r\n",
        "\n",
        "\r",
        "\t",
        " ",
        "    ",
        "<w:t>",
        "</w:p>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&lt;",
        "&#35;",
        "&",
        "<",
        ">",
        "_x0041_",
        "_x000D_",
        "_x005F_",
        "{title}",
        "{language}",
        "#eval(\"1\")",
        "#import",
        "$x$",
        "*b*",
        "_i_",
        "= h",
        "//",
        "/*",
        "\\",
        "@label",
        "<label>",
        "`",
        "--",
        "...",
        "\u{0}",
        "\u{1}",
        "\u{1b}",
        "\u{b}",
        "\u{85}",
        "\u{202e}",
        "\u{feff}",
        "\u{fffe}",
        "\u{ffff}",
        "\u{e000}",
        "\u{10ffff}",
        "\u{200d}",
        "\u{301}",
        "\u{a0}",
        "\u{ad}",
        "слово",
        "сөз",
        "word",
        "漢字",
        "🙂",
        "العربية",
        "1",
        "1e9",
        "2026-01-01",
        "TRUE",
        "12:30",
        "aVeryLongWordThatNeverEndsAndRunsOffThePageAndOnAndOnAndOn",
    ];
    let piece = prop_oneof![8 => prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// The example sessions with their names, in the order of these.
pub fn examples() -> Vec<(String, Interview)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    files.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    files.iter().map(|path| (name(path), read(&fs::read_to_string(path).unwrap(), path).unwrap().interview)).collect()
}

/// The report of an interview, in English.
pub fn report_of(interview: &Interview, audience: Audience) -> Document {
    let day = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    let locale = Locale::new(&"en".into());
    let recommendation = recommend(interview.rubric(), interview.record(), day);
    document(&summarise(interview, &recommendation, &locale), audience, &locale)
}

/// A folder for what this test writes, to be looked at afterwards.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Whether a program is there. Where it must be, its absence is a fault; elsewhere the test is passed over, aloud.
pub fn has(program: &str) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    let demanded = std::env::var_os("VIVA_OFFICE").is_some_and(|value| value == "1");
    assert!(there || !demanded, "{program} is not installed, and VIVA_OFFICE=1 asks for it");
    if !there {
        eprintln!("SKIPPED: {program} is not installed; VIVA_OFFICE=1 makes this a failure");
    }
    there
}

/// What a program prints.
pub fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The letters of a text, without what a program that sets it puts between them.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The same without the tables of figures, which not every writer sets beside the drawings.
#[cfg(feature = "pdf")]
pub fn with_drawings_alone(document: &Document) -> Document {
    let mut document = document.clone();
    for block in &mut document.blocks {
        if let Block::Figure(figure) = block {
            figure.table = Table { caption: String::new(), head: Vec::new(), rows: Vec::new() };
        }
    }
    document
}

fn questions(words: &Words) -> Table {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    Table {
        caption: words.questions.to_owned(),
        head: row(&words.head),
        rows: words.rows.iter().map(|cells| row(cells)).collect(),
    }
}

fn no_drawing() -> Drawing {
    Drawing::Profile(Profile { rows: Vec::new(), reached: String::new(), needed: String::new() })
}

fn figure(words: &Words) -> Figure {
    let row = |id: &str, reached: Option<usize>| ProfileRow {
        id: id.to_owned(),
        title: words.criterion.to_owned(),
        reached,
        needed: Some(2),
        top: 3,
        notches: vec![1, 2],
        label: words.outcome.to_owned(),
    };
    let own = str::to_owned;
    Figure {
        title: own(words.figure),
        description: own(words.description),
        drawing: Drawing::Profile(Profile {
            rows: vec![row("C1", Some(3)), row("C2", Some(1)), row("C3", None)],
            reached: own(words.head[2]),
            needed: own(words.head[3]),
        }),
        table: Table {
            caption: own(words.figure),
            head: vec![own(words.head[1]), own(words.head[2])],
            rows: vec![vec![own(words.criterion), own(words.outcome)]],
        },
    }
}
